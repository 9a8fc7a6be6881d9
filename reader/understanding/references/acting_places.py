"""Names taken for places that act as firms do: "Velmaris a signé", "chez Velmaris"."""

from __future__ import annotations

from collections.abc import Sequence

from msgspec import structs

from reader.knowledge import gazetteer
from reader.model.analysis import Entity
from reader.understanding.languages import Language
from reader.understanding.parsing.syntax import Syntax
from reader.understanding.parsing.tokens import Tokens


def with_acting_places(tokens: Tokens, syntax: Syntax, entities: Sequence[Entity], language: Language) -> list[Entity]:
    """Return the entities; unknown places that are the subject of something, and where nobody is, as organisations."""
    return [_as_body(entity) if _acts(entity, tokens, syntax, language) else entity for entity in entities]


def _acts(entity: Entity, tokens: Tokens, syntax: Syntax, language: Language) -> bool:
    if " " in entity.name or entity.label != "LOC":
        # "la rue de l'Église donne sur la place"
        return False
    if gazetteer.place(entity.name) is not None or gazetteer.exonyms(entity.name) is not None:
        return False
    firsts = [tokens.token_at(mention.start) for mention in entity.mentions if mention.kind == "name"]
    placing = language.roles.place_markers | language.roles.dative | language.references.definite
    if any(tokens.lowers[first - 1] in placing for first in firsts if first):
        return False
    return any(syntax.relations[first] == "nsubj" and first < syntax.heads[first] for first in firsts)


def _as_body(entity: Entity) -> Entity:
    mentions = tuple(structs.replace(mention, label="ORG") for mention in entity.mentions)
    return structs.replace(entity, label="ORG", mentions=mentions)
