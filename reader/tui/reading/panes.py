"""The panes of the reading screen: text and sidebar, beside or over each other; keys move in the one with the focus."""

from __future__ import annotations

from typing import TYPE_CHECKING, cast

from textual import events
from textual.widgets import Static

from reader.model.spans import Direction
from reader.presentation.sidebar_list import ListName
from reader.reading.ordering import ORDERS
from reader.tui.reading.status import TellingScreen

if TYPE_CHECKING:
    from collections.abc import Callable

    from reader.model.analysis import Entity
    from reader.tui.reading.screen import ReadingScreen

NARROW = 90
"""Cells below which the sidebar is laid over the text instead of beside it."""

ZEN_TOLD = 3
"""Seconds for which zen mode says how to leave it."""

SMALLEST = (40, 10)
"""Cells and lines below which there is no reading."""


class PanedScreen(TellingScreen):
    """Shows, hides and places the sidebar."""

    _beside = True
    """The sidebar is wanted beside the text, where there is room."""
    _over = False
    """The sidebar is open over the text, where there is none."""

    @property
    def in_sidebar(self) -> bool:
        """The sidebar has the focus."""
        return self.focused is not None and self.sidebar in self.focused.ancestors

    @property
    def lies_over(self) -> bool:
        """The sidebar is shown and lies over the text."""
        return self.has_class("-narrow") and bool(self.sidebar.display)

    def show_sidebar(self, shown: bool) -> None:
        """Show or hide the sidebar; the text takes the keys when it is hidden."""
        if shown:
            self.remove_class("-zen")
        if self.has_class("-narrow"):
            self._over = shown
        else:
            self._beside = shown
        self._place_sidebar()

    def _place_sidebar(self) -> None:
        wanted = self._over if self.has_class("-narrow") else self._beside
        shown = wanted and not self.has_class("-zen")
        if not shown and self.in_sidebar:
            self.view.focus()
        self.sidebar.display = shown

    def leave_overlay(self) -> None:
        """Back to the text, where the sidebar lies over it."""
        if self.has_class("-narrow"):
            self.show_sidebar(False)

    def on_resize(self, event: events.Resize) -> None:
        """Lay the sidebar beside the text or over it; say so when there is no room to read."""
        narrow = event.size.width < NARROW
        if narrow != self.has_class("-narrow"):
            self.set_class(narrow, "-narrow")
            self._over = False
            self._place_sidebar()
        width, height = event.size
        too_small = width < SMALLEST[0] or height < SMALLEST[1]
        self.set_class(too_small, "-too-small")
        if too_small:
            wanted = f"{SMALLEST[0]}×{SMALLEST[1]}"
            told = f"{width}×{height} is too small to read: make it {wanted}."
            if self.query("#too-small"):
                self.query_one("#too-small", Static).update(told)
            else:
                self.mount(Static(told, id="too-small"))

    # Actions, one for each command

    def action_line(self, direction: Direction) -> None:
        """Scroll the text, or move in the list that has the focus."""
        if self.in_sidebar:
            self.sidebar.rows.action_move(direction)
        else:
            self.view.scroll_relative(y=direction, animate=False)

    def action_page(self, direction: Direction) -> None:
        """A page down (1) or up (-1)."""
        if self.in_sidebar:
            self.sidebar.rows.action_move_page(direction)
        elif direction == 1:
            self.view.scroll_page_down(animate=False)
        else:
            self.view.scroll_page_up(animate=False)

    def action_sidebar(self, to: ListName) -> None:
        """Turn the sidebar to a list and go there."""
        self.show_sidebar(True)
        self.sidebar.turn_to(to)
        self.sidebar.rows.focus()

    def action_other_pane(self) -> None:
        """Between text and sidebar."""
        if self.in_sidebar:
            self.view.focus()
        else:
            self.show_sidebar(True)
            self.sidebar.rows.focus()

    def action_toggle_sidebar(self) -> None:
        """Hide or show the sidebar."""
        self.show_sidebar(not self.sidebar.display)

    def action_zen(self) -> None:
        """Hide all but the text, or bring it back."""
        self.set_class(not self.has_class("-zen"), "-zen")
        self._place_sidebar()
        if self.has_class("-zen"):
            self.notify("z or esc brings the rest back", timeout=ZEN_TOLD)

    def action_measure(self, cells: int) -> None:
        """Make the column of text wider or narrower; remembered."""
        self.view.measure += cells
        self.reader.remember("measure", self.view.measure)
        self.show_message(f"{self.view.measure} cells wide")

    def action_quotes_by(self) -> None:
        """Only the quotes of whom one follows, or all quotes again."""
        self._quotes_of("said by", self.understood.quotes_by if self.understood else None)

    def action_quotes_about(self) -> None:
        """Only the quotes in which others name whom one follows, or all quotes again."""
        self._quotes_of("about", self.understood.quotes_about if self.understood else None)

    def _quotes_of(self, relation: str, quotes: Callable[[Entity], list[int]] | None) -> None:
        if self.understood is None or quotes is None:
            return
        entities = [self.understood.entities[id_] for id_ in self.followed]
        whose = f"{relation} {', '.join(entity.name for entity in entities)}"
        if self.sidebar.chosen == "quotes" and self.sidebar.listing.whose == whose:
            self.show_quotes((), "")
        else:
            self.show_quotes(tuple(sorted({index for entity in entities for index in quotes(entity)})), whose)

    def show_quotes(self, only: tuple[int, ...], whose: str) -> None:
        """Turn the sidebar to the quotes of these numbers, and say in words ``whose`` they are; without, to all."""
        self.show_sidebar(True)
        self.sidebar.turn_to("quotes", only=only, whose=whose)
        self.sidebar.rows.focus()

    def can_quotes_by(self) -> bool:
        """Somebody is followed."""
        return bool(self.followed)

    def can_quotes_about(self) -> bool:
        """Somebody is followed."""
        return bool(self.followed)

    def action_sort(self) -> None:
        """Order the lists the next way."""
        if self.sidebar.chosen == "quotes":
            self.sidebar.group_quotes(not self.sidebar.listing.by_speaker)
            return
        order = ORDERS[(ORDERS.index(self.sidebar.listing.order) + 1) % len(ORDERS)]
        self.sidebar.sort(order)
        self.reader.remember("order", order)
        self.show_message(f"lists by {order}")

    def action_filter(self) -> None:
        """Show only the rows of the sidebar's list that have what is typed."""
        from reader.tui.reading.modes.filtering import Filter

        if not self.in_sidebar:
            self.action_other_pane()
        self.enter(Filter(cast("ReadingScreen", self)))
