"""Words that a person types, looked for in a text."""

from __future__ import annotations

from reader.text.folded_text import Folded, fold_text
from reader.text.folding import fold


class TypedWords:
    """The words of a query, folded once for all texts in which they are looked for."""

    def __init__(self, typed: str) -> None:
        self._asked = " ".join(fold_text(typed).split())
        self._words = sorted(fold(typed).split(), key=len, reverse=True)

    def place_in(self, text: str) -> tuple[int, int, bool]:
        """Return the span where the words stand together in a text, and whether they do.

        Where they stand apart it is the first span of the longest of them that occurs, ``(0, 0)`` for none.
        """
        folded = Folded(text)
        for words in filter(None, (self._asked, *self._words)):
            start = folded.text.find(words)
            if start >= 0:
                return *folded.original_span(start, start + len(words)), words == self._asked
        return 0, 0, False
