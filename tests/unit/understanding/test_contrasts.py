"""Whom words mean beside a contrast, an aside, a name in a complement, or where they are for who speaks for others."""

from __future__ import annotations

import pytest

from reader.understanding.pipeline import Pipeline
from reader.understanding.references.context import ReferenceContext
from reader.understanding.references.mention_traces import trace_of
from reader.understanding.references.salience import MentionTrace
from tests.unit.understanding.marked import meant, read
from tests.unit.understanding.test_antecedent_features import _features


def _trace(pipeline: Pipeline, text: str) -> MentionTrace:
    """What is kept of the only name of a marked text."""
    doc, entities = read(pipeline, text)
    context = ReferenceContext.of(doc, entities, [], pipeline.language)
    start, _, mention, entity = context.mentions[0]
    return trace_of(context, start, mention, entity)


@pytest.mark.parametrize(
    "sentence",
    [
        "Le juge, lui, a répondu",
        "Le juge a quant à lui répondu",
        "De son côté, Le juge a répondu",
        "Le juge a pour sa part répondu",
        "Le juge lui aussi a répondu",
    ],
)
def test_a_contrast_is_with_who_spoke(pipeline: Pipeline, sentence: str) -> None:
    text = f"[Luc Morel|PER] attend. [Jean Roy|PER] rit. {sentence}."
    assert "nominal contrasted last speaker" in _features(pipeline, text, "Le juge", "Luc Morel", spoke="Luc Morel")
    assert "nominal contrasted last speaker" not in _features(pipeline, text, "Le juge", "Jean Roy", spoke="Luc Morel")


@pytest.mark.parametrize("sentence", ["Le juge lui a répondu", "Le juge a vu son côté", "Le juge, à Lens, a répondu"])
def test_other_words_are_no_contrast(pipeline: Pipeline, sentence: str) -> None:
    text = f"[Luc Morel|PER] attend. {sentence}."
    assert "nominal contrasted last speaker" not in _features(pipeline, text, "Le juge", "Luc Morel", spoke="Luc Morel")


@pytest.mark.parametrize("words", ["l'intéressé", "L'intéressé"])
def test_who_is_concerned_is_hardly_who_spoke(pipeline: Pipeline, words: str) -> None:
    text = f"[Luc Morel|PER] se moque de [Jean Roy|PER]. Puis {words} répond."
    assert "nominal concerned last speaker" in _features(pipeline, text, words, "Luc Morel", spoke="Luc Morel")
    assert "nominal concerned last speaker" not in _features(pipeline, text, words, "Jean Roy", spoke="Luc Morel")


@pytest.mark.parametrize("mark", ["«{}»", "« {} »", "{}"])
def test_who_acts_in_an_aside_is_no_subject_of_the_paragraph(pipeline: Pipeline, mark: str) -> None:
    paper = mark.format("[Le Courrier|ORG]")
    text = f"[Valtis|ORG] recule.\n\nDans une lettre, dont {paper} a eu copie, Il réclame une revue."
    features = _features(pipeline, text, "Il", "Le Courrier")
    assert "pronoun aside" in features
    assert "pronoun subject here" not in features
    assert "pronoun last subject of the paragraph" not in features


@pytest.mark.parametrize(
    "words", ["Un collaborateur de M. [Morel|PER]", "Le cabinet de Mme [Morel|PER]", "L'avocat de Me [Morel|PER]"]
)
def test_a_complement_with_a_courtesy_is_no_subject(pipeline: Pipeline, words: str) -> None:
    trace = _trace(pipeline, f"Joint hier, {words} laisse entendre que tout va bien.")
    assert trace.complement


@pytest.mark.parametrize("words", ["M. [Morel|PER]", "Hier, Mme [Morel|PER]", "Me [Morel|PER]"])
def test_a_name_with_a_courtesy_is_one(pipeline: Pipeline, words: str) -> None:
    trace = _trace(pipeline, f"{words} laisse entendre que tout va bien.")
    assert trace.subject
    assert not trace.complement


@pytest.mark.parametrize("words", ["le porte-parole", "la représentante", "le collaborateur"])
def test_who_speaks_for_others_is_hardly_who_was_named(pipeline: Pipeline, words: str) -> None:
    text = f"[Dominique Morel|PER] attend. Puis {words} rit."
    assert "nominal untitled spokesperson" in _features(pipeline, text, words, "Dominique Morel")


@pytest.mark.parametrize("words", ["le staff", "Le staff médical", "le staff technique"])
def test_a_staff_is_no_person(pipeline: Pipeline, words: str) -> None:
    assert meant(pipeline, f"[Luc Morel|PER] attend. Puis {words} rit.", words) is None
