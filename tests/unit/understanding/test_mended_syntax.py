"""What no tree of a sentence has is set right in the parse, on parses written by hand."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from spacy.tokens import Doc
from spacy.vocab import Vocab

from reader.understanding.parsing.mended_syntax import mended_syntax
from reader.understanding.parsing.syntax import Syntax


def parsed(*lines: str) -> tuple[Syntax, list[str]]:
    """Return the mended parse of words given as ``word class head relation [features]``, the head as a word."""
    rows = [line.split() for line in lines]
    words = [row[0] for row in rows]
    doc = Doc(
        Vocab(),
        words=words,
        spaces=[not word.endswith("'") for word in words],
        pos=[row[1] for row in rows],
        heads=[words.index(row[2]) for row in rows],
        deps=[row[3] for row in rows],
        morphs=[row[4] if len(row) > 4 else "" for row in rows],
        sent_starts=[number == 0 for number in range(len(rows))],
    )
    return mended_syntax(doc), words


def arc(syntax: Syntax, words: list[str], word: str) -> tuple[str, str]:
    """Return the head of a word and its relation."""
    place = words.index(word)
    return words[syntax.heads[place]], syntax.relations[place]


RELATIONS = ["nsubj", "obj", "conj", "ccomp", "amod", "appos", "acl:relcl", "aux:tense", "mark", "det", "dep", "advcl"]
WORDS = ["que", "et", ",", "-vous", "quelqu'", "Roy", "dit", "\n", "premier"]


@st.composite
def trees(draw: st.DrawFn) -> Doc:
    """Any words in any trees, arcs that cross among them."""
    size = draw(st.integers(1, 9))
    order = draw(st.permutations(range(size)))
    heads = list(range(size))
    for place, token in enumerate(order[1:], 1):
        heads[token] = draw(st.sampled_from([*order[:place], token]))
    return Doc(
        Vocab(),
        words=[draw(st.sampled_from(WORDS)) for _ in range(size)],
        spaces=[draw(st.booleans()) for _ in range(size)],
        pos=[draw(st.sampled_from(["VERB", "NOUN", "PROPN", "PRON", "ADJ", "AUX", "ADV"])) for _ in range(size)],
        heads=heads,
        deps=["ROOT" if head == token else draw(st.sampled_from(RELATIONS)) for token, head in enumerate(heads)],
        morphs=[draw(st.sampled_from(["", "VerbForm=Fin|Number=Plur", "VerbForm=Part", "Number=Sing"])) for _ in heads],
    )


@given(trees())
def test_what_is_mended_is_a_forest_still(doc: Doc) -> None:
    syntax = mended_syntax(doc)
    for token in range(len(doc)):
        above = token
        for _ in doc:
            above = syntax.heads[above]
        assert syntax.heads[above] == above
    hung = sorted((child, head) for head, children in enumerate(syntax.children) for child in children)
    assert hung == [(token, head) for token, head in enumerate(syntax.heads) if token != head]
    assert all(children == sorted(children) for children in syntax.children)


PAST = "VerbForm=Part"
FINITE = "VerbForm=Fin"


@pytest.mark.parametrize("name", ["Morel", "avocate", "Sénat"])
def test_a_second_subject_behind_the_verb_is_its_object(name: str) -> None:
    kind = "NOUN" if name.islower() else "PROPN"
    syntax, words = parsed(
        "maire NOUN accuse nsubj", f"accuse VERB accuse ROOT {FINITE}", f"{name} {kind} accuse nsubj"
    )
    assert arc(syntax, words, "maire") == ("accuse", "nsubj")
    assert arc(syntax, words, name) == ("accuse", "obj")


@pytest.mark.parametrize("pronoun", ["-il", "celui-ci", "elle"])
def test_a_pronoun_behind_the_verb_stays_a_subject(pronoun: str) -> None:
    syntax, words = parsed("maire NOUN juge nsubj", f"juge VERB juge ROOT {FINITE}", f"{pronoun} PRON juge nsubj")
    assert arc(syntax, words, pronoun) == ("juge", "nsubj")


def test_a_pronoun_before_the_verb_leaves_the_subject_behind_it() -> None:
    syntax, words = parsed("lui PRON dit nsubj", f"dit VERB dit ROOT {FINITE}", "Jacob PROPN dit nsubj")
    assert arc(syntax, words, "Jacob") == ("dit", "nsubj")


def test_two_parts_of_a_pronoun_are_one_subject() -> None:
    syntax, words = parsed("quelqu' PRON écrit nsubj", "un PRON écrit nsubj", f"écrit VERB écrit ROOT {FINITE}")
    assert arc(syntax, words, "un") == ("quelqu'", "fixed")


@pytest.mark.parametrize("day", ["mardi", "hier", "lundi"])
def test_an_auxiliary_belongs_to_the_participle(day: str) -> None:
    syntax, words = parsed(
        f"préfète NOUN {day} nsubj",
        f"a AUX {day} aux:tense {FINITE}",
        f"{day} NOUN annoncé nsubj",
        f"annoncé VERB annoncé ROOT {PAST}",
    )
    assert arc(syntax, words, "préfète") == ("annoncé", "nsubj")
    assert arc(syntax, words, "a") == ("annoncé", "aux:tense")
    assert arc(syntax, words, day) == ("annoncé", "obl:mod")


@pytest.mark.parametrize(("first", "second"), [("que", "que"), ("que", "qu'"), ("si", "si")])
def test_a_clause_is_joined_to_the_one_with_its_conjunction(first: str, second: str) -> None:
    rows = [
        f"dit VERB dit ROOT {FINITE}",
        f"{first} SCONJ part mark",
        f"part VERB dit ccomp {FINITE}",
        "et CCONJ reste cc",
        f"{second} SCONJ reste mark",
        f"reste VERB dit conj {FINITE}",
    ]
    syntax, words = parsed(*rows)
    assert arc(syntax, words, "reste") == ("part", "conj")


def test_a_verb_is_joined_to_the_one_of_its_number() -> None:
    rows = (
        f"explique VERB explique ROOT {FINITE}|Number=Sing",
        "que SCONJ dormaient mark",
        "suspects NOUN dormaient nsubj Number=Plur",
        f"dormaient VERB explique ccomp {FINITE}|Number=Plur",
        "et CCONJ disaient cc",
        f"disaient VERB explique conj {FINITE}|Number=Plur",
    )
    syntax, words = parsed(*rows)
    assert arc(syntax, words, "disaient") == ("dormaient", "conj")
    alike, words = parsed(rows[0].replace("Sing", "Plur"), *rows[1:])
    assert arc(alike, words, "disaient") == ("explique", "conj")


@pytest.mark.parametrize("article", [False, True])
def test_a_relative_clause_hangs_on_whom_a_bare_noun_describes(article: bool) -> None:
    syntax, words = parsed(
        "Roy PROPN Roy ROOT",
        ", PUNCT président punct",
        *(["le DET président det"] if article else []),
        "président NOUN Roy appos",
        "qui PRON accuse nsubj",
        f"accuse VERB président acl:relcl {FINITE}",
    )
    assert arc(syntax, words, "accuse") == ("président" if article else "Roy", "acl:relcl")


@pytest.mark.parametrize("adjective", ["fier", "confiante", "prêts"])
def test_a_bare_adjective_behind_a_verb_is_no_subject(adjective: str) -> None:
    syntax, words = parsed(f"dit VERB dit ROOT {FINITE}", f"{adjective} ADJ dit nsubj", "eux PRON dit obl:arg")
    assert arc(syntax, words, adjective) == ("dit", "xcomp")


def test_an_adjective_with_an_article_is_a_subject() -> None:
    syntax, words = parsed(
        "Le DET premier det",
        "premier ADJ prix amod",
        ", PUNCT prix punct",
        "prix NOUN prévient obl:mod",
        f"prévient VERB prévient ROOT {FINITE}",
    )
    assert arc(syntax, words, "premier") == ("prévient", "nsubj")
    assert arc(syntax, words, "prix") == ("premier", "appos")


@pytest.mark.parametrize("name", ["Observer", "Reuters", "Orvane"])
def test_a_name_before_its_verb_is_the_subject(name: str) -> None:
    syntax, words = parsed(
        f"{name} PROPN demande dep", f"demande VERB demande ROOT {FINITE}", "candide NOUN demande obj"
    )
    assert arc(syntax, words, name) == ("demande", "nsubj")


def test_a_word_with_an_inverted_pronoun_is_a_verb() -> None:
    syntax, words = parsed(
        "Regrettez PROPN traité nsubj", "-vous PRON Regrettez flat:name", f"traité VERB traité ROOT {PAST}"
    )
    assert arc(syntax, words, "-vous") == ("Regrettez", "nsubj")
    assert syntax.classes[0] == "VERB"
    assert arc(syntax, words, "Regrettez") == ("traité", "parataxis")


@pytest.mark.parametrize("lines", ["\n", "\n\n", "\n \n"])
def test_no_arc_goes_from_one_paragraph_to_another(lines: str) -> None:
    words = ["Bolivie", lines, "Paz", "dort"]
    doc = Doc(
        Vocab(),
        words=words,
        pos=["PROPN", "SPACE", "PROPN", "VERB"],
        heads=[0, 0, 0, 3],
        deps=["ROOT", "dep", "appos", "ROOT"],
    )
    syntax = mended_syntax(doc)
    assert (syntax.heads, syntax.relations[2]) == ([0, 1, 2, 3], "ROOT")
    assert not any(syntax.children)


@pytest.mark.parametrize(("token", "head"), [(0, 1), (0, 2), (1, 2)])
def test_nothing_is_hung_on_what_hangs_on_it(token: int, head: int) -> None:
    syntax = Syntax([0, 0, 1], ["ROOT", "obj", "nmod"], ["VERB", "NOUN", "NOUN"], [[1], [2], []])
    syntax.move(token, head)
    assert (syntax.heads, syntax.children) == ([0, 0, 1], [[1], [2], []])


def test_an_auxiliary_of_a_noun_that_is_said_of_somebody_stays() -> None:
    syntax, words = parsed(
        "Roy PROPN président nsubj",
        f"a AUX président aux:tense {FINITE}",
        f"été AUX président cop {PAST}",
        "président NOUN président ROOT",
        f"nommé VERB président acl {PAST}",
    )
    assert arc(syntax, words, "a") == ("président", "aux:tense")
    assert arc(syntax, words, "Roy") == ("président", "nsubj")


def verb_behind_apposition(word: str, morph: str) -> tuple[str, str]:
    """Return the arc of a word taken for a participle of a noun, behind a name between commas."""
    syntax, words = parsed(
        "chair NOUN chair ROOT",
        ", PUNCT chair punct",
        "Roy PROPN chair appos",
        ", PUNCT chair punct",
        f"{word} VERB chair acl {morph}",
    )
    return arc(syntax, words, word)


@pytest.mark.parametrize(("word", "morph"), [("called", PAST), ("denied", PAST), ("urged", FINITE)])
def test_what_may_be_a_verb_behind_an_apposition_is_one(word: str, morph: str) -> None:
    assert verb_behind_apposition(word, morph) == (word, "ROOT")


@pytest.mark.parametrize(
    ("word", "morph"), [("calling", f"{PAST}|Aspect=Prog"), ("élue", f"{PAST}|Gender=Fem"), ("call", "VerbForm=Inf")]
)
def test_what_can_be_none_behind_an_apposition_stays(word: str, morph: str) -> None:
    assert verb_behind_apposition(word, morph) == ("chair", "acl")


def test_what_is_right_stays_as_it_was_parsed() -> None:
    rows = ("Roy PROPN dit nsubj", f"dit VERB dit ROOT {FINITE}", "oui ADV dit obj")
    syntax, words = parsed(*rows)
    assert [arc(syntax, words, word) for word in words] == [("dit", "nsubj"), ("dit", "ROOT"), ("dit", "obj")]
