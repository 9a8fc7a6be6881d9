"""Steps through an article by heading, and by paragraph where it has none."""

from __future__ import annotations

from collections.abc import Sequence

import msgspec

from reader.model.article import Article, StructureSpan
from reader.model.spans import Direction, Step, step

Span = tuple[int, int]


class Section(msgspec.Struct, frozen=True):
    """Where a section begins: the span of its heading, or of the first word of a paragraph, and the step there."""

    span: Span
    step: Step
    is_heading: bool


def headings(article: Article) -> Sequence[StructureSpan]:
    """Return the headings of an article, none where it has no more than the headline that it begins with."""
    found = [span for span in article.structure if span.kind == "heading"]
    lead = len(article.text) - len(article.text.lstrip())
    return found if any(span.start > lead for span in found) else []


def next_section(article: Article, paragraphs: Sequence[int], here: int, direction: Direction) -> Section | None:
    """Return the section after the offset ``here`` (before it for -1); ``paragraphs`` is where paragraphs start."""
    found = headings(article)
    moved = step([heading.start for heading in found] or paragraphs, here, direction)
    if moved is None:
        return None
    if found:
        heading = found[moved.index]
        return Section((heading.start, heading.end), moved, True)
    start = paragraphs[moved.index]
    words = article.text[start : start + 100].split(None, 1)
    return Section((start, start + len(words[0]) if words else start + 1), moved, False)
