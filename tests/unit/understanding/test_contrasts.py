"""Whom words mean beside a contrast, an aside, a name in a complement, or where they are for who speaks for others."""

from __future__ import annotations

import pytest

from reader.understanding.pipeline import Pipeline
from reader.understanding.references.context import ReferenceContext
from reader.understanding.references.mention_traces import trace_of
from reader.understanding.references.salience import MentionTrace
from tests.unit.understanding.features import FeatureRule, features_of, rows_of
from tests.unit.understanding.marked import meant, read

RULES = (
    FeatureRule(
        "a contrast is with who spoke",
        "[Luc Morel|PER] attend. [Jean Roy|PER] rit. {sentence}.",
        "sentence",
        [
            "Le juge, lui, a répondu",
            "Le juge a quant à lui répondu",
            "De son côté, Le juge a répondu",
            "Le juge a pour sa part répondu",
            "Le juge lui aussi a répondu",
        ],
        has={"Luc Morel": "nominal contrasted last speaker"},
        lacks={"Jean Roy": "nominal contrasted last speaker"},
        words="Le juge",
        spoke="Luc Morel",
    ),
    FeatureRule(
        "other words are no contrast",
        "[Luc Morel|PER] attend. {sentence}.",
        "sentence",
        ["Le juge lui a répondu", "Le juge a vu son côté", "Le juge, à Lens, a répondu"],
        lacks={"Luc Morel": "nominal contrasted last speaker"},
        words="Le juge",
        spoke="Luc Morel",
    ),
    FeatureRule(
        "who is concerned is hardly who spoke",
        "[Luc Morel|PER] se moque de [Jean Roy|PER]. Puis {words} répond.",
        "words",
        ["l'intéressé", "L'intéressé"],
        has={"Luc Morel": "nominal concerned last speaker"},
        lacks={"Jean Roy": "nominal concerned last speaker"},
        spoke="Luc Morel",
    ),
    FeatureRule(
        "who speaks for others is hardly who was named",
        "[Dominique Morel|PER] attend. Puis {words} rit.",
        "words",
        ["le porte-parole", "la représentante", "le collaborateur"],
        has={"Dominique Morel": "nominal untitled spokesperson"},
    ),
)


@pytest.mark.parametrize(("rule", "row"), rows_of(RULES))
def test_rules(pipeline: Pipeline, rule: FeatureRule, row: tuple[str, ...]) -> None:
    rule.check(pipeline, row)


def _trace(pipeline: Pipeline, text: str) -> MentionTrace:
    """What is kept of the only name of a marked text."""
    doc, entities = read(pipeline, text)
    context = ReferenceContext.of(doc, entities, [], pipeline.language)
    start, _, mention, entity = context.mentions[0]
    return trace_of(context, start, mention, entity)


@pytest.mark.parametrize("mark", ["«{}»", "« {} »", "{}"])
def test_who_acts_in_an_aside_is_no_subject_of_the_paragraph(pipeline: Pipeline, mark: str) -> None:
    paper = mark.format("[Le Courrier|ORG]")
    text = f"[Valtis|ORG] recule.\n\nDans une lettre, dont {paper} a eu copie, Il réclame une revue."
    features = features_of(pipeline, text, "Il", "Le Courrier")
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


@pytest.mark.parametrize("words", ["le staff", "Le staff médical", "le staff technique"])
def test_a_staff_is_no_person(pipeline: Pipeline, words: str) -> None:
    assert meant(pipeline, f"[Luc Morel|PER] attend. Puis {words} rit.", words) is None
