"""The references step: titles of entities, and the nominals and pronouns that mention them."""

from __future__ import annotations

from collections.abc import Sequence

import msgspec
from spacy.tokens import Doc

from reader.knowledge import gazetteer
from reader.model.analysis import Entity, Mention, MentionKind
from reader.understanding.languages import Language
from reader.understanding.parsing.tokens import Tokens
from reader.understanding.quotes.quote_span import QuoteSpan
from reader.understanding.references.coreference import CoreferenceResolver
from reader.understanding.references.phrase import LastSpeaker

_CLEAR = 0.2
"""Score from which a pronoun counts as a mention."""


def resolve_references(
    doc: Doc, entities: Sequence[Entity], quotes: Sequence[QuoteSpan], language: Language
) -> list[Entity]:
    """Return the same entities with ``titles`` filled in, and with nominal and pronoun mentions added.

    Pronouns inside quotes are left alone, since they are somebody else's words. Pronouns that are the subject of a cue
    are resolved by gender, number, salience and last speaker.
    """
    if not entities:
        return []
    tokens = Tokens.of(doc)
    resolver = CoreferenceResolver(doc, entities, quotes, language)
    labels = {entity.id: entity.label for entity in entities}
    added: dict[str, list[Mention]] = {}

    def add(token: int, start: int, end: int, kind: MentionKind, entity: str) -> None:
        mention = Mention(start, end, kind, labels[entity], "actor")
        added.setdefault(entity, []).append(mention)
        resolver.add(token, mention, entity)

    for first, end, entity in list(resolver.nominals()):
        add(first, tokens.starts[first], tokens.ends[end - 1], "nominal", entity)
    last = LastSpeaker()
    for token, end in resolver.speakers(quotes):
        plain = resolver.plain_pronoun(token, end)
        found = resolver.weigh(tokens.starts[token], tokens.ends[end - 1], last)
        if found and found[0][1] >= _CLEAR:
            start = tokens.starts[token]
            last = LastSpeaker(found[0][0], True, resolver.gender_at(start), start)
            if last.entity is not None and plain in language.references.pronouns:
                add(token, tokens.ends[end - 1] - len(plain), tokens.ends[end - 1], "pronoun", last.entity)
    return [_with_references(entity, resolver.titles_of(entity.id), added.get(entity.id, [])) for entity in entities]


def _with_references(entity: Entity, titles: Sequence[str], added: Sequence[Mention]) -> Entity:
    if not titles and not added:
        return entity
    country = entity.country or _country(titles)
    mentions = tuple(sorted([*entity.mentions, *added]))
    return msgspec.structs.replace(entity, titles=tuple(titles), mentions=mentions, country=country)


def _country(titles: Sequence[str]) -> str | None:
    """Return the country of the first title that holds a demonym."""
    codes = (gazetteer.demonym(word) for title in titles for word in title.split() if word.islower())
    return next((code for code in codes if code), None)
