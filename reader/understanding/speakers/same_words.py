"""Headlines that quote the article: their speaker is who says the same words there."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from msgspec import structs

from reader.model.analysis import Quote, Speaker
from reader.understanding.quotes.quote_span import Evidence, QuoteSpan

_SHORTEST_REPEATED, _REPEATED = 10, 24
"""Characters that a quote has at least to be known again, and how many of its first are compared."""

_FEWEST_SHARED, _SPARED = 3, 5
"""Words of a headline that another quote holds, and of how many one may be missing there ("On est trahis")."""

_MOST_COMPARED = 20
"""Quotes with one word that are compared to a headline."""

_VAGUE: frozenset[Evidence] = frozenset({"none", "floating", "colon", "nobody"})
"""Evidence that yields to the speaker of the same words elsewhere in the article."""


def with_same_words(text: str, spans: Sequence[QuoteSpan], quotes: Sequence[Quote]) -> list[Quote]:
    """Return the quotes; one with vague evidence takes the speaker of the same words later in the article.

    Headlines quote the article: "« On se sent trahis »".
    """
    said: dict[str, Speaker] = {}
    longer: dict[str, list[tuple[frozenset[str], Speaker]]] = {}
    result: list[Quote] = []
    for span, quote in zip(reversed(spans), reversed(quotes), strict=True):
        inside = text[quote.start : quote.end]
        folded = " ".join("".join(c if c.isalnum() else " " for c in inside.lower()).split())
        words = frozenset(folded.split())
        known = said.get(folded[:_REPEATED])
        if known is None and span.evidence in _VAGUE and span.kind != "indirect":
            known = _among(words, longer)
        if quote.speaker is not None and quote.speaker.entity is not None:
            for word in words:
                longer.setdefault(word, []).append((words, quote.speaker))
        if len(folded) >= _SHORTEST_REPEATED:
            if known is not None and span.evidence in _VAGUE and known.entity is not None:
                quote = structs.replace(quote, speaker=_elsewhere(known))
            elif quote.speaker is not None and quote.speaker.entity is not None:
                said[folded[:_REPEATED]] = quote.speaker
        result.append(quote)
    return result[::-1]


def _among(words: frozenset[str], longer: Mapping[str, Sequence[tuple[frozenset[str], Speaker]]]) -> Speaker | None:
    """Return the speaker of the nearest quote that holds nearly all of these words, if they are several."""
    if len(words) < _FEWEST_SHARED:
        return None
    rarest = sorted(words, key=lambda word: len(longer.get(word, ())))[: 1 + len(words) // _SPARED]
    found = [
        other
        for word in rarest
        for other in longer.get(word, ())[-_MOST_COMPARED:]
        if _SPARED * len(words - other[0]) <= len(words)
    ]
    return found[-1][1] if found else None


def _elsewhere(speaker: Speaker) -> Speaker:
    """Return the speaker of the same words, without a span, since nothing names them here."""
    return Speaker(None, None, speaker.entity, speaker.name, speaker.confidence, "same-words")
