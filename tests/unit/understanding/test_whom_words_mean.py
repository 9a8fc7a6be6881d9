"""Whom a nominal or pronoun stands for at a quote: somebody named, or somebody without a name."""

from __future__ import annotations

import pytest

from reader.understanding.pipeline import Pipeline
from reader.understanding.references.coreference import CoreferenceResolver
from reader.understanding.references.resolve_references import resolve_references
from tests.unit.understanding.marked import read


def _meant(pipeline: Pipeline, text: str, words: str) -> str | None:
    """The name of the likeliest antecedent of the last such words of a marked text, ``None`` if there is none."""
    doc, entities = read(pipeline, text)
    names = {entity.id: entity.name for entity in entities}
    entities = resolve_references(doc, entities, [], pipeline.language)
    start = doc.text.rindex(words)
    found = CoreferenceResolver(doc, entities, [], pipeline.language).resolve(start, start + len(words))
    return names[found[0].entity] if found else None


@pytest.mark.parametrize(
    "sentence",
    [
        "La fille de [Jean Rastel|PER], entrée à l'école en mai, rit",
        "L'étude de [Kaled Brenik|PER] est restée sans suite",
        "La société de [Marc Fauvel|PER] a été placée sous tutelle",
        "[Antoine Rastel|PER], installée à Lens, la famille rit",
    ],
)
def test_what_agrees_with_another_noun_tells_no_gender_of_a_name(pipeline: Pipeline, sentence: str) -> None:
    name = sentence.partition("[")[2].partition("|")[0]
    assert _meant(pipeline, f"{sentence}. [{name}|PER] répond. Puis « Non », a-t-il dit.", "-t-il") == name
