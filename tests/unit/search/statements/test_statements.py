from __future__ import annotations

import tracemalloc

import pytest

from reader.search.statements.comparison import compare, relation, same_statement
from reader.search.statements.fingerprints import PIECE, containment, fingerprints, shingles, shingles_of, sketch
from reader.search.statements.words import words_of

WHOLE = (
    "« Nous ne signerons pas cet accord tant que la guerre continue dans les provinces du nord "
    "et que 2 000 soldats y meurent. »"
)


@pytest.mark.parametrize(
    "version",
    [
        WHOLE,
        '"nous ne signerons pas cet accord tant que la guerre continue dans les provinces du nord"',
        "NOUS NE SIGNERONS PAS CET ACCORD (…) et que 2.000 soldats y meurent",
        "Nous ne signerons pas cet accord […] dans les provinces du Nord",
        "“ne signerons pas cet accord tant que [cette] guerre continue dans les provinces”",
        "Nous ne signerons pas cet accord tant que la guerre dure dans les provinces du nord",
        "Nous ne signerons pas cet accord tant que les combats durent dans les provinces du nord et que 2000 y meurent",
    ],
)
def test_versions_of_a_statement_are_recognised(version: str) -> None:
    assert same_statement(words_of(version), words_of(WHOLE))
    assert same_statement(words_of(WHOLE), words_of(version))


@pytest.mark.parametrize(
    "other",
    [
        "Nous ne signerons pas",
        "Nous avons signé un accord de paix avec les provinces du nord la semaine dernière",
        "la guerre",
        "",
        "…",
        "Le budget sera voté en mars, et tant pis pour ceux que cela dérange.",
    ],
)
def test_other_statements_are_not(other: str) -> None:
    assert not same_statement(words_of(other), words_of(WHOLE))


def test_a_text_compared_with_itself_is_the_same() -> None:
    assert relation(words_of(WHOLE), words_of(WHOLE)) == "same"


@pytest.mark.parametrize(
    ("version", "expected"),
    [
        ("nous ne signerons pas cet accord", "cut"),
        ("Nous ne signerons pas cet accord […] dans les provinces du nord", "cut"),
        ("Nous ne signerons pas [ce texte] tant que la guerre continue", "cut"),
        ("Nous ne signerons pas cet accord dans les provinces du nord", "altered"),
        ("Nous signerons cet accord tant que la guerre continue", "altered"),
        ("Nous ne signerons pas cet accord tant que la paix continue", "altered"),
        ("et que 3 000 soldats y meurent", "altered"),
    ],
)
def test_a_version_is_cut_or_altered(version: str, expected: str) -> None:
    assert relation(words_of(version), words_of(WHOLE)) == expected


def test_a_change_at_the_first_or_last_word_is_seen() -> None:
    whole = words_of("Demain nous irons tous ensemble voter contre")
    first = compare(words_of("Hier nous irons tous ensemble voter contre"), whole).changes
    last = compare(words_of("Demain nous irons tous ensemble voter pour"), whole).changes
    assert [(c.start, c.end, c.other_start, c.other_end) for c in first] == [(0, 1, 0, 1)]
    assert [(c.start, c.end, c.other_start, c.other_end) for c in last] == [(6, 7, 6, 7)]


def test_words_have_spans_of_the_text_also_where_letters_are_decomposed() -> None:
    text = "« L'e\u0301te\u0301 de 10 000 ans »"
    words = words_of(text)
    assert words.texts == ["l", "ete", "de", "10000", "ans"]
    assert [text[word.start : word.end] for word in words.words][1] == "e\u0301te\u0301"


def test_versions_share_fingerprints_and_others_do_not() -> None:
    whole = fingerprints(words_of(WHOLE).texts)
    cut = fingerprints(
        words_of("Nous ne signerons pas cet accord tant que la guerre continue dans les provinces").texts
    )
    other = fingerprints(words_of("Le budget sera voté en mars, et tant pis pour ceux que cela dérange.").texts)
    assert whole & cut
    assert not whole & other
    assert fingerprints([]) == fingerprints(["oui"]) == set()


def test_a_reprint_shares_the_sketch_of_an_article() -> None:
    words = [f"mot{number}" for number in range(400)]
    text = set(shingles(words))
    reprint = set(shingles([*words[:250], "ajout", "redaction"]))
    other = set(shingles([f"autre{number}" for number in range(400)]))
    assert len(sketch(text) & sketch(reprint)) >= 4
    assert not sketch(text) & sketch(other)
    assert containment(reprint, text) > 0.9
    assert containment(other, text) == 0


BLANK = "la " * (PIECE // 3 + 1)
"""Short words, more than are cut at once."""


@pytest.mark.parametrize(
    "text",
    [
        " ".join(f"mot{number}" for number in range(PIECE // 4)),
        " ".join(f"un mot{number} de" for number in range(PIECE // 4)),
        f"premier {BLANK}second {BLANK}troisieme {BLANK}quatrieme",
        f"premier second {BLANK}{BLANK}troisieme",
        f"premier second troisieme {BLANK}",
        f"{BLANK}premier second",
        f"{BLANK}seul",
        BLANK,
        "x" * (2 * PIECE),
        "",
    ],
)
def test_a_text_of_any_length_has_the_shingles_of_its_words(text: str) -> None:
    assert shingles_of(text.strip()) == set(shingles(text.split()))


def test_the_shingles_of_a_book_take_little_memory() -> None:
    book = " ".join(f"chapitre{number % 100}" for number in range(200_000))
    tracemalloc.start()
    try:
        shingles_of(book)
        _, most = tracemalloc.get_traced_memory()
    finally:
        tracemalloc.stop()
    assert most < 2 * len(book)
