"""Find a name however it is spelled.

Every token of the query is compared with every distinct token of the index at once (RapidFuzz, NumPy): plain spelling
(optimal string alignment), sound (see ``phonetics``), and beginning. A name scores the mean of its best tokens, each
weighted by the square root of its length, small words counting little; initials, aliases, titles and names in other
languages add to it. The best few are then matched token to token, which gives the characters to highlight.

Sources: the blend was chosen over WRatio, Jaro-Winkler and the matchers of fzf and Textual by ``score.py`` on names of
a full news day. Optimal string alignment: Boytsov, "Indexing methods for approximate dictionary searching", 2011.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING

from reader.search.names.records import Match, Record, record

if TYPE_CHECKING:
    from reader.search.names.forms import Forms

__all__ = ["Match", "NameIndex", "Record", "record"]


class NameIndex:
    """An index over names: plain strings, whose key is the name itself, or records. It grows, and forgets nothing."""

    def __init__(self, names: Iterable[str | Record] = ()) -> None:
        self._waiting: list[str | Record] = list(names)
        self._forms: Forms | None = None

    def add(self, names: Iterable[str | Record]) -> None:
        """Add names; those there already are kept."""
        self._waiting.extend(names)

    def find(self, query: str, limit: int = 10) -> list[Match]:
        """Return the names that answer the query, best first; an empty query and rubbish find nothing.

        A leading ``@`` limits to actors, ``#`` to places. Works at every keystroke: the last word may be a beginning.
        """
        from reader.search.names.ranking import ranked

        return ranked(self._up_to_date(), query, limit)

    def _up_to_date(self) -> Forms:
        from reader.search.names.forms import Forms

        if self._forms is None:
            self._forms = Forms()
        waiting, self._waiting = self._waiting, []
        for name in waiting:
            self._forms.add(Record(name=name, key=name) if isinstance(name, str) else name)
        return self._forms
