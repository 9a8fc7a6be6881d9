"""An analysis of the reading copy as one of the article: every span a span of ``article.text``."""

from __future__ import annotations

import msgspec

from reader.model.analysis import Analysis, Entity, Mention, Quote, Span, Speaker
from reader.understanding.parsing.reading_copy import ReadingCopy


def of_the_original(analysis: Analysis, copy: ReadingCopy) -> Analysis:
    """Return an analysis of a reading copy with spans of the text that it was made from.

    Names stay as the copy has them, with single spaces and composed letters, but for their apostrophes, which are
    those of the text.
    """
    if copy.text is copy.original:
        return analysis
    told = _Told(copy)
    return msgspec.structs.replace(
        analysis,
        entities=tuple(map(told.entity, analysis.entities)),
        quotes=tuple(map(told.quote, analysis.quotes)),
    )


class _Told:
    """Says what is said of a copy of its original."""

    def __init__(self, copy: ReadingCopy) -> None:
        self._copy = copy
        self._curly = "’" in copy.original
        self._names: dict[str, str] = {}

    def entity(self, entity: Entity) -> Entity:
        return msgspec.structs.replace(
            entity,
            name=self._words(entity.name),
            mentions=tuple(map(self._mention, entity.mentions)),
            aliases=tuple(map(self._words, entity.aliases)),
            titles=tuple(map(self._words, entity.titles)),
        )

    def quote(self, quote: Quote) -> Quote:
        start, end = self._copy.original_span(quote.start, quote.end)
        return msgspec.structs.replace(
            quote,
            start=start,
            end=end,
            speaker=quote.speaker and self._speaker(quote.speaker),
            cue=quote.cue and self._span(quote.cue),
            pieces=tuple(map(self._span, quote.pieces)),
            candidates=tuple(map(self._speaker, quote.candidates)),
        )

    def _speaker(self, speaker: Speaker) -> Speaker:
        start, end = speaker.start, speaker.end
        if start is not None and end is not None:
            start, end = self._copy.original_span(start, end)
        name = speaker.name and self._words(speaker.name)
        return msgspec.structs.replace(speaker, start=start, end=end, name=name)

    def _mention(self, mention: Mention) -> Mention:
        start, end = self._copy.original_span(mention.start, mention.end)
        return msgspec.structs.replace(mention, start=start, end=end)

    def _span(self, span: Span) -> Span:
        return Span(*self._copy.original_span(span.start, span.end))

    def _words(self, words: str) -> str:
        """Return words of the copy with the apostrophes that the text has where they stand first."""
        if not self._curly or "'" not in words:
            return words
        if words not in self._names:
            self._names[words] = self._curled(words)
        return self._names[words]

    def _curled(self, words: str) -> str:
        at = self._copy.text.find(words)
        if at < 0:
            return words
        curled = list(words)
        for index, character in enumerate(words):
            if character == "'":
                start, _ = self._copy.original_span(at + index, at + index + 1)
                curled[index] = "’" if self._copy.original[start] == "’" else character
        return "".join(curled)
