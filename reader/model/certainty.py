"""How certain names and speakers are, as every screen, copy and export shows it."""

from __future__ import annotations

import msgspec

from reader.model.analysis import Analysis, Entity, Quote, Speaker

DOUBT = 0.8
"""Confidence below which a speaker is shown with a question mark: of those without, eight in ten or more are right."""

DOUBTFUL_NAME = 0.6
"""Confidence below which a name is shown faint and with a question mark."""


def is_doubtful_name(entity: Entity) -> bool:
    """Return whether an entity is shown as one that may be wrong; one whose confidence is not known is not."""
    return entity.confidence is not None and entity.confidence < DOUBTFUL_NAME


def with_sure_names(analysis: Analysis, least: float) -> Analysis:
    """Leave out the entities whose confidence is below ``least``; who says a quote keeps the words for it."""
    kept = tuple(e for e in analysis.entities if e.confidence is None or e.confidence >= least)
    if len(kept) == len(analysis.entities):
        return analysis
    ids = {entity.id for entity in kept}

    def nameless(speaker: Speaker) -> Speaker:
        return speaker if speaker.entity in ids else msgspec.structs.replace(speaker, entity=None)

    quotes = tuple(
        msgspec.structs.replace(
            quote,
            speaker=quote.speaker and nameless(quote.speaker),
            candidates=tuple(c for c in quote.candidates if c.entity is None or c.entity in ids),
        )
        for quote in analysis.quotes
    )
    return msgspec.structs.replace(analysis, entities=kept, quotes=quotes)


def is_doubtful(quote: Quote) -> bool:
    """Return whether the speaker of a quote is shown with a question mark."""
    return quote.speaker is not None and quote.speaker.confidence < DOUBT
