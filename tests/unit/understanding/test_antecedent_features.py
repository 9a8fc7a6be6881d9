"""What the model of antecedents sees of those whom words may mean."""

from __future__ import annotations

import pytest

from reader.understanding.pipeline import Pipeline
from reader.understanding.references.antecedents import AntecedentWeigher
from reader.understanding.references.context import ReferenceContext
from reader.understanding.references.mention_traces import trace_of
from reader.understanding.references.phrase import Features, LastSpeaker, Phrase
from reader.understanding.references.salience import Agreement
from tests.unit.understanding.marked import read


def _features(pipeline: Pipeline, text: str, words: str, name: str) -> Features:
    """The features of the person of this name as the one whom the last such words of a marked text mean."""
    doc, entities = read(pipeline, text)
    context = ReferenceContext.of(doc, entities, [], pipeline.language)
    traces = [trace_of(context, start, mention, entity) for start, _, mention, entity in context.mentions]
    start = doc.text.rindex(words)
    first, last = context.tokens.token_at(start), context.tokens.token_at(start + len(words) - 1) + 1
    head = first + 1 if last > first + 1 else None
    phrase = Phrase(first, last, Agreement("", "singular"), head)
    described = dict(AntecedentWeigher(context).describe(phrase, traces, LastSpeaker()))
    return described[next(entity.id for entity in entities if entity.name == name)]


@pytest.mark.parametrize(
    ("title", "words"),
    [
        ("éleveur à Brévalon", "l'agriculteur"),
        ("bourgmestre de Brévalon", "le maïeur"),
        ("PDG de la mine", "le patron"),
        ("romancière", "l'écrivaine"),
        ("infirmière", "la soignante"),
        ("entraîneur du club", "le technicien"),
        ("biologiste", "le chercheur"),
        ("violoniste", "la musicienne"),
        ("procureure du Mans", "la magistrate"),
    ],
)
def test_two_nouns_may_be_for_one_person(pipeline: Pipeline, title: str, words: str) -> None:
    text = f"[Luc Morel|PER], {title}, a parlé. Puis {words} a ri."
    assert "nominal kindred noun" in _features(pipeline, text, words, "Luc Morel")


@pytest.mark.parametrize(
    ("title", "words"),
    [("éleveur à Brévalon", "le maire"), ("PDG de la mine", "la romancière"), ("préfet du Nord", "l'avocat")],
)
def test_nouns_of_two_kinds_are_for_two(pipeline: Pipeline, title: str, words: str) -> None:
    text = f"[Luc Morel|PER], {title}, a parlé. Puis {words} a ri."
    assert "nominal kindred noun" not in _features(pipeline, text, words, "Luc Morel")


@pytest.mark.parametrize(
    ("sentence", "feature"),
    [
        ("Le décret a été bloqué par le juge fédéral [Luc Morel|PER].", "agent"),
        ("La loi est signée par [Luc Morel|PER].", "agent"),
        ("Le maire a confié sa colère à [Luc Morel|PER].", "told"),
        ("Le maire a écrit au préfet [Luc Morel|PER].", "told"),
        ("Le mémoire, que [Luc Morel|PER] a pu lire, est long.", "aside"),
        ("La lettre, que [Luc Morel|PER] a consultée, est longue.", "aside"),
    ],
)
def test_the_part_that_somebody_plays_is_seen(pipeline: Pipeline, sentence: str, feature: str) -> None:
    assert f"pronoun {feature}" in _features(pipeline, f"{sentence} Il refuse.", "Il", "Luc Morel")


@pytest.mark.parametrize("sentence", ["[Luc Morel|PER] a parlé.", "« Non », a dit [Luc Morel|PER]."])
def test_who_acts_plays_no_other_part(pipeline: Pipeline, sentence: str) -> None:
    features = _features(pipeline, f"{sentence} Il refuse.", "Il", "Luc Morel")
    assert not {"pronoun agent", "pronoun told", "pronoun aside"} & features.keys()
