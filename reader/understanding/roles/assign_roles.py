"""Actor or place: a place that acts ("Damas et Moscou ont pointé du doigt") is an actor."""

from __future__ import annotations

from collections.abc import Sequence

import msgspec
from spacy.tokens import Doc

from reader.model.analysis import Entity, EntityRole, Mention, Role
from reader.understanding.languages import Language
from reader.understanding.names.name_span import NameSpan
from reader.understanding.parsing.tokens import Words
from reader.understanding.roles.coordination import chains, marked
from reader.understanding.roles.metonymy import Scene
from reader.understanding.roles.sport_clubs import playing


def assign_roles(doc: Doc, entities: Sequence[Entity], language: Language) -> list[Entity]:
    """The same entities with the role of each mention and, from these, of each entity."""
    words, scene = Words.of(doc), Scene(doc, language.roles)
    mentions = sorted(m for entity in entities for m in entity.mentions if m.kind == "name")
    spans = [(words.token_at(m.start), words.token_at(m.end - 1) + 1, m) for m in mentions]
    names = [marked(words, start, end, mention.label, language.roles) for start, end, mention in spans]
    acting: set[int] = set()
    for chain in chains(words, names, language.roles):
        if any(name.label == "LOC" for name in chain) and scene.acts(chain):
            acting.update(words.starts[name.start] for name in chain)
    named = [NameSpan(start, end, mention.label) for start, end, mention in spans]
    acting.update(words.starts[start] for start in playing(words, named, language.sport))
    actors = {mention.start for start, _, mention in spans if words.starts[start] in acting}
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
