from __future__ import annotations

import pytest

from reader.model.article import Article
from reader.model.passages import Passage, find_passage, key_of, passage_of, whole_words

TEXT = "Il dit « oui ». Elle dit « oui » aussi.\nPlus tard, le ministre a dit « oui » encore, puis s'est tu."


def nth(words: str, number: int) -> tuple[int, int]:
    start = -1
    for _ in range(number):
        start = TEXT.index(words, start + 1)
    return start, start + len(words)


@pytest.mark.parametrize("number", [1, 2, 3])
@pytest.mark.parametrize(
    "change",
    [
        lambda text: text,
        lambda text: "Mis à jour.\n\n" + text,
        lambda text: text.replace("« ", "«\u00a0").replace(" »", "\u00a0»"),
        lambda text: text.replace("« ", '"').replace(" »", '"'),
        lambda text: text.replace(" ", "\n", 4),
    ],
)
def test_the_same_words_are_found_where_they_stood_in_a_text_that_changed_a_little(number: int, change: object) -> None:
    assert callable(change)
    passage = passage_of(TEXT, *nth("« oui »", number))
    changed = change(TEXT)
    found = find_passage(passage, changed)
    assert found is not None
    assert changed[: found[0]].count("oui") == number - 1
    assert "oui" in changed[slice(*found)]


def test_an_altered_quote_is_found_among_the_quotes_of_the_article() -> None:
    passage = passage_of("« Nous n'avons jamais rien promis à personne »", 0, 46)
    text = "Il a dit : « Nous n'avons jamais rien promis à qui que ce soit ». « Rien », dit-elle."
    quote, other = (11, 64), (66, 74)
    assert find_passage(passage, text) is None
    assert find_passage(passage, text, [other, quote]) == quote
    assert find_passage(passage, text, [other]) is None


def test_words_that_are_gone_and_parts_of_words_are_not_found() -> None:
    assert find_passage(passage_of("un mot", 3, 6), "des motifs") is None
    assert find_passage(passage_of("   ", 0, 3), TEXT) is None


def test_an_article_is_itself_by_its_text_or_by_where_it_comes_from_and_its_title() -> None:
    article = Article(text="Titre\n\nUn texte.", source="https://example.org/a")
    key = key_of(article)
    assert key.is_of(article)
    assert key.is_of(Article(text="Titre\n\nUn texte, mis à jour.", source="https://example.org/a"))
    assert key.is_of(Article(text=article.text, source="copie.txt"))
    assert not key.is_of(Article(text="Un autre article\n\ndu même fichier.", source="https://example.org/a"))
    assert not key_of(Article(text="Titre", source="-")).is_of(Article(text="Titre\n\nAutre.", source="-"))


@pytest.mark.parametrize(
    ("selected", "whole"),
    [
        ("« Bonj", "« Bonjour"),
        ("our » dit l’", "Bonjour » dit l’"),
        ("» dit l’homm", "» dit l’homme"),
        (" dit ", "dit"),
        ("l’homme.", "l’homme."),
        (" ", ""),
    ],
)
def test_selected_words_are_completed_so_that_they_are_found_again(selected: str, whole: str) -> None:
    text = "Un mot : « Bonjour » dit l’homme."
    start = text.index(selected)
    span = whole_words(text, start, start + len(selected))
    assert text[slice(*span)] == whole
    assert not whole or find_passage(passage_of(text, *span), text) == span


@pytest.mark.parametrize(
    "text",
    [
        "> Il dit que la ville\n> est pauvre.",
        "> > Il dit que la ville\n> > est pauvre.",
        ">> Il dit que la ville\n>> est pauvre.",
        "Il dit que la ville\n  est pauvre.",
    ],
)
@pytest.mark.parametrize("kept", [None, "la ville > > est pauvre", "la ville > est pauvre", "LA VILLE > EST PAUVRE"])
def test_words_of_a_quoted_mail_are_kept_without_its_marks_and_found(text: str, kept: str | None) -> None:
    start, end = text.index("la ville"), text.index(".")
    passage = passage_of(text, start, end)
    assert passage.words == "la ville est pauvre"
    assert find_passage(Passage(kept) if kept else passage, text) == (start, end)


def test_marks_alone_are_words_too() -> None:
    assert find_passage(Passage(">>"), "a >> b") == (2, 4)
