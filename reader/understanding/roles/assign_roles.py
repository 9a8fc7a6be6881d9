"""Assign roles: a place that acts is an actor ("Damas et Moscou ont pointé du doigt")."""

from __future__ import annotations

from collections.abc import Sequence

import msgspec
from spacy.tokens import Doc

from reader.model.analysis import Entity, EntityRole, Mention, Role
from reader.understanding.languages import Language
from reader.understanding.names.name_span import NameSpan
from reader.understanding.parsing.tokens import Tokens
from reader.understanding.roles.coordination import coordinations, with_preposition
from reader.understanding.roles.metonymy import MetonymyDetector
from reader.understanding.roles.sport_clubs import club_mentions


def assign_roles(doc: Doc, entities: Sequence[Entity], language: Language) -> list[Entity]:
    """Return the same entities with the role of each mention and, from these, of each entity."""
    tokens, detector = Tokens.of(doc), MetonymyDetector(doc, language.roles)
    mentions = sorted(m for entity in entities for m in entity.mentions if m.kind == "name")
    spans = [(tokens.token_at(m.start), tokens.token_at(m.end - 1) + 1, m) for m in mentions]
    names = [with_preposition(tokens, start, end, mention.label, language.roles) for start, end, mention in spans]
    acting: set[int] = set()
    for coordination in coordinations(tokens, names, language.roles):
        if any(name.label == "LOC" for name in coordination) and detector.acts(coordination):
            acting.update(tokens.starts[name.start] for name in coordination)
    named = [NameSpan(start, end, mention.label) for start, end, mention in spans]
    acting.update(tokens.starts[start] for start in club_mentions(tokens, named, language.sport))
    actors = {mention.start for start, _, mention in spans if tokens.starts[start] in acting}
    return [_with_roles(entity, actors) for entity in entities]


def _with_roles(entity: Entity, actors: set[int]) -> Entity:
    mentions = tuple(_with_role(mention, mention.start in actors) for mention in entity.mentions)
    roles = {mention.role for mention in mentions}
    role: EntityRole = "both" if len(roles) > 1 else roles.pop()
    return msgspec.structs.replace(entity, mentions=mentions, role=role)


def _with_role(mention: Mention, acts: bool) -> Mention:
    if mention.label != "LOC" or mention.kind != "name":
        return mention
    role: Role = "actor" if acts else "place"
    return mention if mention.role == role else msgspec.structs.replace(mention, role=role)
