"""The box in which everything opens that lies over an article: its look, its title, the keys at its foot."""

from __future__ import annotations

from collections.abc import Iterable
from typing import ClassVar

from textual import events, on
from textual.binding import BindingType
from textual.containers import Vertical
from textual.screen import ModalScreen, ScreenResultType
from textual.widget import Widget
from textual.widgets import Static

from reader.presentation.commands.command import Command, Keys, footer_text
from reader.tui.bindings import SUSPEND
from reader.tui.too_small import tell_where_too_small

FRAME_AND_FOOT = 4
"""Lines of a box around its list: the frame, and a foot that may take two."""


class Box(Vertical):
    """A framed box, with a title in its frame."""

    DEFAULT_CSS = """
    Box {
        width: 84;
        max-width: 96%;
        height: auto;
        max-height: 90%;
        background: $surface;
        border: round $border;
        border-title-color: $key;
        border-title-style: bold;
        padding: 0 1;
    }
    """

    def __init__(self, title: str = "", *, id: str) -> None:
        super().__init__(id=id)
        self.border_title = title


class BoxFoot(Static):
    """The keys of a box, at its foot."""

    def __init__(self, commands: Iterable[Command], keymap: Keys, *, id: str | None = None) -> None:
        self._keymap = keymap
        super().__init__(footer_text(commands, keymap), id=id, markup=False)

    def show(self, commands: Iterable[Command]) -> None:
        """Show the keys of other commands."""
        self.update(footer_text(commands, self._keymap))


class BoxScreen(ModalScreen[ScreenResultType]):
    """A screen that is one box over the article; as high as what it shows, up to the height of the screen."""

    DEFAULT_CSS = """
    BoxScreen {
        align: center middle;
        layers: default notice;
        & RowList { background: $surface; height: auto; max-height: 30; }
        & Input {
            border: none;
            height: 1;
            padding: 0;
            margin-bottom: 1;
            background: $surface;
            &:focus { border: none; }
        }
        & BoxFoot { height: auto; max-height: 3; color: $muted; }
    }
    """

    # Of the app's keys none comes through a box over it.
    BINDINGS: ClassVar[list[BindingType]] = [SUSPEND]

    @on(events.Resize)
    def _say_where_too_small(self, event: events.Resize) -> None:
        """Say so where there is no room for a box; what is typed in it stays."""
        tell_where_too_small(self, event.size)

    def bound_list(self, rows: Widget, beside: int, most: int = 1000) -> None:
        """Let a list take the lines that the box has left, ``beside`` being those of its frame, its foot and the rest.

        It takes ``most`` lines at most. They are set in cells: of a list that is longer Textual would show all, and
        nothing of what stands below it.
        """
        rows.styles.max_height = max(3, min(most, self.app.size.height * 9 // 10 - beside))
