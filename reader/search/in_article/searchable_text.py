"""Find words in the text of an article."""

from __future__ import annotations

import re
from array import array
from functools import cached_property

from reader.search.in_article.text_matches import NONE, TextMatches
from reader.text.folded_text import Folded, fold_text

FREQUENT = 2
"""Queries of at most this many characters have hits by the hundred thousand: they are found with NumPy."""


class SearchableText:
    """A text to be searched again and again: what searching needs is made at the first search and kept.

    Folding 1,000,000 words takes some 0.3 s, a search in them 5 to 30 ms.
    """

    def __init__(self, text: str) -> None:
        self.text = text

    @cached_property
    def folded(self) -> Folded:
        """Return the text without accents, case and typography."""
        return Folded(self.text)

    def find(self, query: str, *, exact: bool = False) -> TextMatches:
        """Return where the query stands, none overlapping; accents and case count only where ``exact``."""
        asked = query if exact else fold_text(query)
        if not asked:
            return NONE
        folded = None if exact else self.folded
        starts = _starts(self.text if folded is None else folded.text, asked)
        return TextMatches(starts, len(asked), folded)


def _starts(text: str, asked: str) -> array[int]:
    if len(asked) > FREQUENT or len(set(asked)) != len(asked):
        return array("q", [match.start() for match in re.finditer(re.escape(asked), text)])
    import numpy as np

    # Folded French is nearly always ASCII: a quarter of the bytes.
    narrow = text.isascii() and asked.isascii()
    encoded = text.encode("ascii") if narrow else text.encode("utf-32-le", "surrogatepass")
    codes = np.frombuffer(encoded, dtype=np.uint8 if narrow else np.uint32)
    found = codes == ord(asked[0])
    for number in range(1, len(asked)):
        found = found[:-1] & (codes[number:] == ord(asked[number]))
    starts = array("q")
    starts.frombytes(np.flatnonzero(found).astype(np.int64).tobytes())
    return starts
