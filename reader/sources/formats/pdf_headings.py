"""Title and headings of a PDF, which it tells from other paragraphs by nothing but the size of their letters."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from reader.model.article import StructureSpan
from reader.sources.formats.pdf_lines import Printed

LARGER = 1.15
"""From how many times the usual size letters are those of a heading."""

LARGEST = 1.3
"""From how many times the usual size they are those of a title."""

LONGEST = 200
"""Characters of the longest heading."""

TITLE_WORDS = 3
"""Words of a title: fewer in large letters are the name of a newspaper, or a section."""

LEVELS = 3
"""Sizes of headings that are told apart."""


def usual_size(printed: Sequence[Printed]) -> float:
    """Return the size that most letters have."""
    counts: Counter[float] = Counter()
    for paragraph in printed:
        counts[round(paragraph.size, 1)] += len(paragraph.text)
    return max(counts, key=lambda size: (counts[size], -size), default=0.0)


def title_of(printed: Sequence[Printed]) -> str | None:
    """Return the paragraph of the first page in the largest letters, where these are no usual ones."""
    least = LARGEST * usual_size(printed)
    large = [line for line in printed if line.is_first_page and line.size >= least and _is_title(line.text)]
    return max(large, key=lambda line: line.size).text if large else None


def _is_title(text: str) -> bool:
    words = [word for word in text.split() if any(map(str.isalpha, word))]
    return len(text) <= LONGEST and len(words) >= TITLE_WORDS


def headings(printed: Sequence[Printed], between: str) -> tuple[StructureSpan, ...]:
    """Return the headings of a text that has the paragraphs with ``between`` between them."""
    least = LARGER * usual_size(printed)
    found, start = list[tuple[int, int, float]](), 0
    for line in printed:
        end = start + len(line.text)
        if line.size >= least and len(line.text) <= LONGEST and any(map(str.isalpha, line.text)):
            found.append((start, end, round(line.size)))
        start = end + len(between)
    sizes = sorted({size for *_, size in found}, reverse=True)
    return tuple(StructureSpan(start, end, "heading", min(sizes.index(size) + 1, LEVELS)) for start, end, size in found)
