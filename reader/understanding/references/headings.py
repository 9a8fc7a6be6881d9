"""The paragraphs of a document, and whom its headline and the headings above them name."""

from __future__ import annotations

from bisect import bisect_left

from reader.model.analysis import Label
from reader.understanding.references.context import ReferenceContext
from reader.understanding.references.mention_traces import acted_on

_LONGEST = 20
"""Most tokens of a heading."""

_CLOSING = frozenset(".!?…")
"""What ends a sentence, but no heading."""


class Headings:
    """Finds the paragraph of a token, and who is named alone by what stands above it."""

    def __init__(self, context: ReferenceContext) -> None:
        self._context, texts = context, context.tokens.texts
        self._breaks = [token for token, text in enumerate(texts) if "\n" in text]
        end = self._breaks[0] if self._breaks else 0
        if end and texts[end - 1] == ".":
            # the article itself
            end = 0
        alone = {self._named_alone(0, end, label) for label in ("PER", "ORG")}
        self.headline = alone - acted_on(context, 0, end)
        """The only person whom the first line names, and the only body, unless as an object."""

    def paragraph_start(self, token: int) -> int:
        """Return the character where the paragraph of a token begins."""
        place = bisect_left(self._breaks, token)
        return self._context.tokens.ends[self._breaks[place - 1]] if place else 0

    def above(self, token: int) -> str | None:
        """Return the only person whom a heading right above a paragraph names, ``None`` if there is none."""
        place = bisect_left(self._breaks, token)
        last = self._breaks[place - 1] if place else 0
        first = self._breaks[place - 2] + 1 if place > 1 else 0
        if not 0 < last - first <= _LONGEST or self._context.tokens.texts[last - 1] in _CLOSING:
            return None
        return self._named_alone(first, last, "PER")

    def _named_alone(self, first: int, last: int, label: Label) -> str | None:
        """Return the only one of a label whom tokens name, ``None`` if there is none."""
        named = {name.entity for name in self._context.names_in(first, last) if name.label == label}
        return next(iter(named)) if len(named) == 1 else None
