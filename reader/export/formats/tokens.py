"""Text cut into tokens by its letters alone: quick, and the same for all languages."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from itertools import pairwise

_TOKEN = re.compile(
    r"(?:\w|\w*qu)['’](?=\w)"  # l', qu', lorsqu'
    r"|\w[\w\u0300-\u036f]*(?:['’.\-]\w[\w\u0300-\u036f]*)*"  # aujourd'hui, porte-parole, 3.5
    r"|[^\w\s]",
    re.IGNORECASE,
)


def tokens(text: str, start: int, end: int, cuts: Iterable[int]) -> Iterator[tuple[int, int]]:
    """Yield the spans of tokens between two offsets: all that is not blank, in order, without overlap.

    ``cuts`` are offsets that no token goes across, sorted.
    """
    inside = iter(cuts)
    cut = next(inside, end)
    for match in _TOKEN.finditer(text, start, end):
        places = [match.start()]
        while cut < match.end():
            if cut > places[-1]:
                places.append(cut)
            cut = next(inside, end)
        yield from pairwise([*places, match.end()])
