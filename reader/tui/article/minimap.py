"""The minimap: the whole article in the height of one column, with what is followed in it; also the scroll bar."""

from __future__ import annotations

from collections.abc import Sequence
from typing import ClassVar

from textual import events
from textual.message import Message
from textual.strip import Strip
from textual.widget import Widget

from reader.page.minimap_rows import MapSpan, MinimapRow, line_of_row, minimap_rows
from reader.painting.minimap import FOLLOWED, FOLLOWED_TOO, VIEW, minimap_row, rows_in_view
from reader.tui.article.page import ArticlePage
from reader.tui.strips import strip_of


class Minimap(Widget):
    """Shows where in the article one is and where those followed are; a click or a drag goes there."""

    ALLOW_SELECT = False
    COMPONENT_CLASSES: ClassVar[set[str]] = {VIEW, FOLLOWED, FOLLOWED_TOO}

    class Pointed(Message):
        """A line was pointed at; ``dragged`` where the pointer came from another one with the button down."""

        def __init__(self, line: int, dragged: bool) -> None:
            super().__init__()
            self.line = line
            self.dragged = dragged

    def __init__(self, page: ArticlePage) -> None:
        super().__init__()
        self.page = page
        self.spans: Sequence[MapSpan] = ()
        self._rows: dict[int, MinimapRow] = {}
        self._drawn_for: tuple[int, int] | None = None
        self._seen: tuple[int, int] | None = None

    def show(self, spans: Sequence[MapSpan]) -> None:
        """Show these quotes and mentions."""
        self.spans = spans
        self._drawn_for = None
        self.refresh()

    def follow_page(self) -> None:
        """Repaint if the page has other lines now or other rows are in view."""
        if self._seen != self._in_view() or self._drawn_for != self._shape:
            self.refresh()

    @property
    def rows(self) -> dict[int, MinimapRow]:
        """What each row shows."""
        if self._drawn_for != self._shape:
            self._drawn_for = self._shape
            self._rows = minimap_rows(self.spans, self.page.lines, self.size.height) if self.spans else {}
        return self._rows

    @property
    def _shape(self) -> tuple[int, int]:
        return id(self.page.lines), self.size.height

    def _in_view(self) -> tuple[int, int]:
        """Return the first and last row of what is in view; an empty range where everything is."""
        return rows_in_view(len(self.page.lines), self.page.scroll_offset.y, self.page.size.height, self.size.height)

    def render_line(self, y: int) -> Strip:
        """Render one row."""
        self._seen = self._in_view()
        return strip_of(self, [minimap_row(y, self.rows, self._seen)])

    def _point(self, event: events.MouseEvent, dragged: bool) -> None:
        row = event.y - self.styles.gutter.top
        self.post_message(self.Pointed(line_of_row(row, len(self.page.lines), self.size.height), dragged))
        event.stop()

    def on_mouse_down(self, event: events.MouseDown) -> None:
        """Go there, and hold on to the pointer."""
        if event.button == 1:
            self.capture_mouse()
            self._point(event, dragged=False)

    def on_mouse_move(self, event: events.MouseMove) -> None:
        """Go along while the button is down."""
        if self.app.mouse_captured is self:
            self._point(event, dragged=True)

    def on_mouse_up(self) -> None:
        """Let the pointer go."""
        self.release_mouse()
