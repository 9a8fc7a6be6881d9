"""Actor or place: a place that acts ("Damas et Moscou ont pointé du doigt") is an actor."""

from __future__ import annotations

from collections.abc import Sequence

from spacy.tokens import Doc

from reader.analysis import Entity
from reader.understanding.languages import Language


def assign_roles(doc: Doc, entities: Sequence[Entity], language: Language) -> list[Entity]:
    """The same entities with the role of each mention and, from these, of each entity."""
    del doc, language
    return list(entities)
