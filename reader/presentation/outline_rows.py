"""The headings of an article as rows of a list."""

from __future__ import annotations

from collections.abc import Sequence

from reader.model.article import Article, StructureSpan
from reader.presentation.row import Row

INDENT = 2
"""Cells by which a heading stands in for each level below the highest that the article has."""


def outline_rows(article: Article, headings: Sequence[StructureSpan]) -> list[Row]:
    """Return a row for each heading, its number the key, with how far into the text it begins, in percent."""
    highest = min((heading.level for heading in headings), default=1)
    return [
        Row(
            str(number),
            " " * INDENT * (heading.level - highest) + " ".join(article.text[heading.start : heading.end].split()),
            figure=f"{100 * heading.start // len(article.text)} %",
        )
        for number, heading in enumerate(headings)
    ]
