"""The panes of the reading screen: text and sidebar, beside or over each other; keys move in the one with the focus."""

from __future__ import annotations

from textual.geometry import Size
from textual.screen import Screen

from reader.model.spans import Direction
from reader.presentation.messages import N_, _
from reader.presentation.sidebar_list import ListName
from reader.reading.ordering import ORDERS, Order
from reader.tui.article.view import ArticleView
from reader.tui.too_small import tell_where_too_small
from reader.tui.widgets.sidebar import Sidebar

NARROW = 90
"""Cells below which the sidebar is laid over the text instead of beside it."""

ZEN_TOLD = 3
"""Seconds for which zen mode says how to leave it."""


class Panes:
    """Shows, hides and places the sidebar of a screen; scrolls the pane that has the focus."""

    def __init__(self, screen: Screen[None], view: ArticleView, sidebar: Sidebar) -> None:
        self._screen = screen
        self._view = view
        self._sidebar = sidebar
        self._beside = True
        """The sidebar is wanted beside the text, where there is room."""
        self._over = False
        """The sidebar is open over the text, where there is no room beside it."""

    @property
    def in_sidebar(self) -> bool:
        """Whether the sidebar has the focus."""
        focused = self._screen.focused
        return focused is not None and self._sidebar in focused.ancestors

    @property
    def is_narrow(self) -> bool:
        """Whether the screen is too narrow for the sidebar beside the text."""
        return self._screen.has_class("-narrow")

    @property
    def is_zen(self) -> bool:
        """Whether all but the text is hidden."""
        return self._screen.has_class("-zen")

    @property
    def is_overlaid(self) -> bool:
        """Whether the sidebar is shown over the text."""
        return self.is_narrow and bool(self._sidebar.display)

    @property
    def is_finding(self) -> bool:
        """Whether words are looked for in the text."""
        return bool(self._screen.query("FindBar"))

    @property
    def escape_label(self) -> str:
        """What escape does now, as a msgid; empty where it does nothing to panes and nobody may be followed."""
        if self.is_zen:
            return N_("Show all")
        if self.is_overlaid:
            return N_("Close the list")
        return N_("End the search") if self.is_finding else N_("Stop")

    @property
    def focused_list(self) -> str:
        """Name of the sidebar's list that has the focus, ``find`` where words are typed; empty for the text."""
        focused = self._screen.focused
        if focused is not None and self.is_finding and self._screen.query_one("FindBar") in focused.ancestors:
            return "find"
        return self._sidebar.chosen if self.in_sidebar else ""

    @property
    def in_names(self) -> bool:
        """Whether one of the sidebar's lists of entities has the focus."""
        return self.in_sidebar and self._sidebar.chosen != "quotes"

    @property
    def highlighted_entity(self) -> str | None:
        """Id of the entity highlighted in the sidebar, while one of its lists of entities has the focus."""
        return self._sidebar.rows.highlighted_key if self.in_names else None

    # Placing the sidebar

    def show_sidebar(self, shown: bool) -> None:
        """Show or hide the sidebar; the text takes the keys when it is hidden."""
        if shown:
            self._screen.remove_class("-zen")
        if self.is_narrow:
            self._over = shown
        else:
            self._beside = shown
        self._place_sidebar()

    def toggle_sidebar(self) -> None:
        """Hide or show the sidebar."""
        self.show_sidebar(not self._sidebar.display)

    def close_overlay(self) -> None:
        """Go back to the text, where the sidebar lies over it."""
        if self.is_narrow:
            self.show_sidebar(False)

    def toggle_zen(self) -> None:
        """Hide all but the text, or bring it back."""
        self._screen.toggle_class("-zen")
        self._place_sidebar()
        if self.is_zen:
            self._screen.notify(_("z or esc to exit"), timeout=ZEN_TOLD)

    def _place_sidebar(self) -> None:
        shown = (self._over if self.is_narrow else self._beside) and not self.is_zen
        if not shown and self.in_sidebar:
            self._view.focus()
        self._sidebar.display = shown

    def resize(self, size: Size) -> None:
        """Lay the sidebar beside the text or over it; say so where there is no room to read."""
        narrow = size.width < NARROW
        if narrow != self.is_narrow:
            self._screen.set_class(narrow, "-narrow")
            self._over = False
            self._place_sidebar()
        tell_where_too_small(self._screen, size)

    # Moving in the pane that has the focus

    def switch(self) -> None:
        """Give the focus to the other pane."""
        if self.in_sidebar:
            self._view.focus()
        else:
            self.show_sidebar(True)
            self._sidebar.rows.focus()

    def move_line(self, direction: Direction) -> None:
        """Scroll the text by a line, or move in the list."""
        if self.in_sidebar:
            self._sidebar.rows.action_move(direction)
        else:
            self._view.scroll_relative(y=direction, animate=False)

    def move_page(self, direction: Direction) -> None:
        """Scroll the text by a page, or move by one in the list."""
        if self.in_sidebar:
            self._sidebar.rows.action_move_page(direction)
        elif direction == 1:
            self._view.scroll_page_down(animate=False)
        else:
            self._view.scroll_page_up(animate=False)

    def move_half_page(self, direction: Direction) -> None:
        """Scroll the text by half a page, or move by as much in the list."""
        lines = direction * max(1, self._view.size.height // 2)
        if self.in_sidebar:
            self._sidebar.rows.action_move(lines)
        else:
            self._view.scroll_relative(y=lines, animate=False)

    # The lists of the sidebar

    def show_list(self, name: ListName) -> None:
        """Turn the sidebar to a list and go there."""
        self.show_sidebar(True)
        self._sidebar.turn_to(name)
        self._sidebar.rows.focus()

    def show_quotes(self, numbers: tuple[int, ...], whose: str) -> None:
        """Turn the sidebar to the quotes of these numbers; ``whose`` heads them, and without it all are listed."""
        self.show_sidebar(True)
        self._sidebar.turn_to("quotes", only=numbers, whose=whose)
        self._sidebar.rows.focus()

    def toggle_quotes(self, whose: str, numbers: tuple[int, ...]) -> None:
        """List only these quotes, with ``whose`` saying so in words; where they are listed, all."""
        if self._sidebar.chosen == "quotes" and self._sidebar.shown_list.whose == whose:
            self.show_quotes((), "")
        else:
            self.show_quotes(numbers, whose)

    def sort(self) -> Order | None:
        """Order names the next way, and return it; group quotes by speaker, or no longer."""
        if self._sidebar.chosen == "quotes":
            self._sidebar.group_quotes(not self._sidebar.shown_list.by_speaker)
            return None
        order = ORDERS[(ORDERS.index(self._sidebar.shown_list.order) + 1) % len(ORDERS)]
        self._sidebar.sort(order)
        return order
