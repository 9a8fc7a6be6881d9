"""Filters of articles as conditions of SQL."""

from __future__ import annotations

from reader.library.records import ArticleFilter
from reader.text.folding import fold

_HOST = "substr(source, instr(source, '://') + 3)"
_OF_ADDRESS = f"CASE WHEN instr(source, '://') THEN substr({_HOST}, 1, instr({_HOST} || '/', '/') - 1) ELSE '' END"
OUTLET = f"coalesce(site, {_OF_ADDRESS})"
"""The outlet of an article in SQL: what the article says, else the host of its address, else nothing."""


def article_conditions(wanted: ArticleFilter) -> tuple[str, list[object]]:
    """Return conditions on the columns of ``article`` as SQL that begins with AND, and their values."""
    parts: list[str] = []
    values: list[object] = []
    if wanted.outlets:
        parts.append(f"{OUTLET} IN ({', '.join('?' * len(wanted.outlets))})")
        values += wanted.outlets
    if wanted.since:
        parts.append("date >= ?")
        values.append(wanted.since)
    if wanted.until:
        # Every date that begins like it comes before this: "2016-12" is the whole month.
        parts.append("date < ?")
        values.append(wanted.until + "\x7f")
    if wanted.tag is not None:
        parts.append("article.number IN (SELECT article FROM tag WHERE tag = ?)")
        values.append(wanted.tag)
    if words := fold(wanted.words).split():
        parts.append("article.number IN (SELECT rowid FROM text_words WHERE text_words MATCH ?)")
        values.append(" ".join(f'"{word}"' for word in words))
    return "".join(f" AND {part}" for part in parts), values
