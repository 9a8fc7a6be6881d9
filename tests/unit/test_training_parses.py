"""Parses to train on are mended where a labelled quote tells which verb reports and who speaks."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest
from spacy.lang.fr import French
from spacy.tokens import Doc

sys.path.insert(0, str(Path(__file__).parents[2] / "assets" / "training" / "fr_syntax"))

from mended_parses import Parse, mend  # type: ignore[import-not-found]

from reader.understanding.parsing.reading_copy import reading_copy

FINITE = "VerbForm=Fin"
VOCAB = French().vocab


def mended(lines: list[str], speaker: str, cue: str, quote: str = "", kind: str = "direct") -> tuple[Doc, list[str]]:
    """Return a parse, given as ``word class head relation [features]``, mended by one quote, and what was mended."""
    rows = [line.split() for line in lines]
    words = [row[0] for row in rows]
    doc = Doc(
        VOCAB,
        words=words,
        heads=[words.index(row[2]) for row in rows],
        deps=[row[3] for row in rows],
        pos=[row[1] for row in rows],
        morphs=[row[4] if len(row) > 4 else "" for row in rows],
    )
    parse = Parse.of(doc)

    def span(part: str) -> dict[str, int]:
        start = doc.text.index(part)
        return {"start": start, "end": start + len(part)}

    label = {**span(quote or cue), "kind": kind, "speaker": span(speaker), "cue": span(cue)}
    mend(parse, doc, reading_copy(doc.text), label)
    return parse.example(doc), sorted(parse.mended)


def heads(doc: Doc) -> dict[str, tuple[str, str]]:
    return {token.text: (token.head.text, token.dep_) for token in doc}


@pytest.mark.parametrize("relation", ["obj", "obl:mod", "xcomp"])
def test_the_speaker_behind_a_verb_becomes_its_subject(relation: str) -> None:
    doc, kinds = mended(
        ["Oui ADV explique obj", f"explique VERB explique ROOT {FINITE}", f"Anne PROPN explique {relation}"],
        "Anne",
        "explique",
    )
    assert heads(doc)["Anne"] == ("explique", "nsubj")
    assert kinds == [f"mended {relation}"]


def test_a_verb_taken_for_a_part_of_the_name_becomes_one() -> None:
    doc, _ = mended(
        ["voisin NOUN voisin ROOT", "Réal PROPN voisin appos", "raconte PROPN Réal flat:name", "tout PRON voisin obj"],
        "voisin Réal",
        "raconte",
    )
    found = heads(doc)
    assert found["raconte"] == ("raconte", "ROOT")
    assert found["voisin"] == ("raconte", "nsubj")
    assert found["tout"] == ("raconte", "obj")
    assert doc[2].pos_ == "VERB"


def test_a_verb_behind_et_goes_on_with_the_first() -> None:
    lines = [
        "Elle PRON exige nsubj",
        f"exige VERB exige ROOT {FINITE}",
        "mieux ADV exige advmod",
        "et CCONJ menace cc",
        "menace NOUN mieux conj",
    ]
    doc, kinds = mended(lines, "Elle", "menace")
    assert heads(doc)["menace"] == ("exige", "conj")
    assert (doc[4].pos_, kinds) == ("VERB", ["joined"])


def test_a_clause_behind_a_cue_is_its_object() -> None:
    lines = [
        "Elle PRON dit nsubj",
        f"dit VERB dit ROOT {FINITE}",
        "mardi NOUN dit obl:mod",
        "que PRON part obj",
        f"part VERB mardi acl:relcl {FINITE}",
    ]
    doc, _ = mended(lines, "Elle", "dit", "part", "indirect")
    assert heads(doc)["part"] == ("dit", "ccomp")


@pytest.mark.parametrize(
    ("lines", "speaker", "cue"),
    [
        (["Anne PROPN dit nsubj", f"dit VERB dit ROOT {FINITE}", "oui ADV dit obj"], "Anne", "dit"),
        (["Anne PROPN lit nsubj", f"lit VERB lit ROOT {FINITE}", "affirmant VERB lit advcl"], "Anne", "affirmant"),
        (["Anne PROPN qui dep", "qui PRON dit nsubj", f"dit VERB dit ROOT {FINITE}"], "Anne", "dit"),
        (["Selon ADP Anne case", "Anne PROPN va obl:mod", f"va VERB va ROOT {FINITE}"], "Anne", "Selon"),
    ],
    ids=["right", "participle", "relative", "source"],
)
def test_other_parses_stay_as_they_are(lines: list[str], speaker: str, cue: str) -> None:
    doc, _ = mended(lines, speaker, cue)
    assert heads(doc) == {row[0]: (row[2], row[3]) for row in map(str.split, lines)}


def test_no_arcs_cross_in_what_is_trained_on() -> None:
    lines = [
        "Anne PROPN part nsubj",
        f"dit VERB dit ROOT {FINITE}",
        "elle PRON part dep",
        f"part VERB dit ccomp {FINITE}",
    ]
    doc, _ = mended(lines, "Anne", "dit")
    arcs = [sorted((token.i, token.head.i)) for token in doc]
    assert not [1 for a, b in arcs for c, d in arcs if a < c < b < d]
