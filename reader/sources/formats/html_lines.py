"""Lines of a page that somebody wrapped by hand, inside ``<pre>`` or with a ``<br>`` at the end of each."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from itertools import pairwise

from reader.text.find_line_breaks import find_line_breaks


def with_wrapped_lines(lines: Sequence[str], paragraphs: Iterable[str]) -> str:
    """Return lines with an empty line between them, but for lines of one wrapped paragraph of the page.

    ``lines`` are what an extractor found, a paragraph each; ``paragraphs`` are all of the page, with their line ends.
    """
    wrapped = set(_wrapped_pairs(paragraphs))
    if not wrapped:
        return "\n\n".join(lines)
    gaps = ("\n" if (_plain(before), _plain(after)) in wrapped else "\n\n" for before, after in pairwise(lines))
    return "".join(line + gap for line, gap in zip(lines, [*gaps, ""], strict=False))


def _wrapped_pairs(paragraphs: Iterable[str]) -> Iterator[tuple[str, str]]:
    """Yield each two lines that follow each other in a wrapped paragraph, spaces single."""
    for paragraph in paragraphs:
        if "\n" not in paragraph:
            continue
        breaks = find_line_breaks(paragraph)
        for start in breaks.starts:
            line_end = paragraph.index("\n", start)
            next_end = paragraph.find("\n", line_end + 1)
            before = paragraph[paragraph.rfind("\n", 0, line_end) + 1 : line_end]
            after = paragraph[line_end + 1 : next_end if next_end > 0 else len(paragraph)]
            yield _plain(before), _plain(after)


def _plain(line: str) -> str:
    return " ".join(line.split())
