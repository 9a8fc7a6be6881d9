"""Name mentions to entities: which names are one person, body or place."""

from __future__ import annotations

from collections.abc import Sequence

from anyascii import anyascii
from spacy.tokens import Doc

from reader.analysis import Entity, Mention, Role
from reader.understanding.languages import Language
from reader.understanding.names import Name


def group_names(doc: Doc, names: Sequence[Name], language: Language) -> list[Entity]:
    """Entities in order of first mention, each with its name mentions in order of the text."""
    del language
    groups: dict[str, list[Name]] = {}
    for name in names:
        groups.setdefault(anyascii(doc.text[name.start : name.end]).lower(), []).append(name)
    entities = []
    for number, group in enumerate(groups.values(), 1):
        first = group[0]
        role: Role = "place" if first.label == "LOC" else "actor"
        mentions = tuple(Mention(n.start, n.end, "name", first.label, role) for n in group)
        entities.append(Entity(f"e{number}", doc.text[first.start : first.end], first.label, role, mentions))
    return entities
