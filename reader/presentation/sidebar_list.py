"""The contents of the sidebar: rows, order and heading. No widget."""

from __future__ import annotations

from typing import Literal, get_args

import msgspec

from reader.model.analysis import Role
from reader.model.analysis_index import AnalysisIndex
from reader.presentation.messages import N_, _, gettext, ngettext
from reader.presentation.row import Row
from reader.presentation.rows import entity_row, quote_row, quote_rows
from reader.reading.ordering import Order, listed

ListName = Literal["actors", "places", "quotes"]
LISTS: tuple[ListName, ...] = get_args(ListName)

LIST_LABELS: dict[ListName, str] = {"actors": N_("Actors"), "places": N_("Places"), "quotes": N_("Quotes")}
"""What the tabs of the lists say."""

EMPTY: dict[ListName, str] = {
    "actors": N_("No actors found."),
    "places": N_("No places found."),
    "quotes": N_("No quotes found."),
}
"""What an empty list says."""

ORDER_WORDS: dict[Order, str] = {
    "count": N_("most mentioned first"),
    "appearance": N_("in order of the text"),
    "name": N_("by name"),
}
"""What orders of names are called."""


class SidebarList(msgspec.Struct, frozen=True):
    """The list that a person asked for: which one, its order and its filter.

    ``by_speaker`` groups the quotes, ``only`` are the numbers of the quotes to show and ``whose`` says in words which
    those are; without ``whose`` all are shown.
    """

    chosen: ListName = "actors"
    order: Order = "count"
    by_speaker: bool = False
    only: tuple[int, ...] = ()
    whose: str = ""
    filter: str = ""

    def rows(self, analysis_index: AnalysisIndex, text: str) -> list[Row]:
        """Return the rows of the chosen list."""
        if self.chosen == "quotes":
            return self._quote_rows(analysis_index, text)
        role: Role = "actor" if self.chosen == "actors" else "place"
        found = listed(analysis_index.analysis, role, self.order)
        rows = [entity_row(row.entity, row.count, role, len(text)) for row in found]
        return filtered(rows, self.filter) if self.filter else rows

    def _quote_rows(self, analysis_index: AnalysisIndex, text: str) -> list[Row]:
        indices = self._quotes(analysis_index)
        if self.filter:
            # Filtered before the speaker is left out of rows: every quote is found by its speaker.
            rows = filtered([quote_row(analysis_index, text, index) for index in indices], self.filter)
            indices = [int(row.key) for row in rows]
        return quote_rows(analysis_index, text, indices)

    def _quotes(self, analysis_index: AnalysisIndex) -> list[int]:
        quotes = analysis_index.analysis.quotes
        indices = [index for index in self.only if index < len(quotes)] if self.whose else list(range(len(quotes)))
        if not self.by_speaker:
            return indices
        names = [analysis_index.speaker_name(quote) or "" for quote in quotes]
        first = {name: index for index, name in reversed(list(enumerate(names)))}
        return sorted(indices, key=lambda index: (not names[index], first[names[index]], index))

    def heading(self, shown: int) -> str:
        """Describe the list in a few words: its filter, else whose quotes, else its order."""
        if self.filter:
            return ngettext("{count} match for “{words}”", "{count} matches for “{words}”", shown, words=self.filter)
        if self.chosen != "quotes":
            return gettext(ORDER_WORDS[self.order])
        return self.whose or (_("by speaker") if self.by_speaker else _("in order of the text"))

    def empty(self) -> str:
        """Return what an empty list says."""
        if self.filter:
            return _("No match for “{words}”.").format(words=self.filter)
        return gettext(EMPTY[self.chosen])


def counts(analysis_index: AnalysisIndex) -> dict[ListName, int]:
    """Return the length of each list."""
    roles = [entity.role for entity in analysis_index.analysis.entities]
    return {
        "actors": len(roles) - roles.count("place"),
        "places": len(roles) - roles.count("actor"),
        "quotes": len(analysis_index.analysis.quotes),
    }


def filtered(rows: list[Row], typed: str) -> list[Row]:
    """Keep the rows that have every typed word, case and accents aside."""
    from reader.text.folded_text import fold_text

    words = fold_text(typed).split()
    return [row for row in rows if all(word in fold_text(f"{row.words} {row.below}") for word in words)]
