"""The three single lines around the text: masthead above, status and keys below."""

from __future__ import annotations

from collections.abc import Sequence
from typing import ClassVar

from rich.cells import cell_len
from rich.segment import Segment
from textual import events
from textual.reactive import reactive
from textual.strip import Strip
from textual.widget import Widget

from reader.presentation.commands.command import Command, Keys, keys_of, written
from reader.presentation.messages import gettext
from reader.presentation.safe_text import cut, safe_text


class TwoEnds(Widget):
    """A line with words at both ends; the left end gives way when there is no room for both."""

    COMPONENT_CLASSES: ClassVar[set[str]] = {"line--left", "line--right"}
    ALLOW_SELECT = False

    left: reactive[str] = reactive("")
    right: reactive[str] = reactive("")

    def render_line(self, y: int) -> Strip:
        """Render the line."""
        del y
        width = self.size.width
        right = cut(safe_text(self.right), width - 2)
        left = cut(safe_text(self.left), width - cell_len(right) - 3)
        gap = " " * max(0, width - 2 - cell_len(left) - cell_len(right))
        base = self.rich_style
        return Strip(
            [
                Segment(" ", base),
                Segment(left, base + self.get_component_rich_style("line--left", partial=True)),
                Segment(gap, base),
                Segment(right, base + self.get_component_rich_style("line--right", partial=True)),
                Segment(" ", base),
            ]
        )


class Masthead(TwoEnds):
    """Title on the left; source and how far one has read on the right."""


class Byline(TwoEnds):
    """Who wrote the article on the left, when and where it came out on the right; not shown where none is known."""

    DEFAULT_CSS = """
    Byline {
        height: 1;
        background: $surface;
        & > .line--left, & > .line--right { color: $muted; }
        & > .line--left { text-style: italic; }
    }
    """


class StatusLine(TwoEnds):
    """What is followed and where one is in its mentions; on the right what the engine is doing."""


class KeyBar(Widget):
    """The keys that matter now, as many as fit; a click does what the key does."""

    COMPONENT_CLASSES: ClassVar[set[str]] = {"keys--key", "keys--label"}
    ALLOW_SELECT = False

    commands: reactive[Sequence[Command]] = reactive[Sequence[Command]]((), init=False)
    more: reactive[str] = reactive("")
    """What is shown instead of keys: the end of what a mode asks for."""

    def __init__(self, *, id: str | None = None) -> None:
        super().__init__(id=id)
        self.keymap: Keys = {}
        self._shown: list[tuple[Command, int, int]] = []

    def render_line(self, y: int) -> Strip:
        """Render the line."""
        del y
        base = self.rich_style
        key_style = base + self.get_component_rich_style("keys--key", partial=True)
        label_style = base + self.get_component_rich_style("keys--label", partial=True)
        segments, column = [Segment(" ", base)], 1
        self._shown = []
        if self.more:
            segments.append(Segment(cut(safe_text(self.more), self.size.width - 2), label_style))
        for command in self._fitting(self.size.width - 1):
            key, label = self._words(command)
            width = cell_len(key + label)
            self._shown.append((command, column, column + width))
            segments += [Segment(key, key_style), Segment(label, label_style), Segment("  ", base)]
            column += width + 2
        return Strip(segments).adjust_cell_length(self.size.width, base).crop(0, self.size.width)

    def _fitting(self, room: int) -> list[Command]:
        """Return the commands that fit; the last two (help and quit) always do, and what escape does."""
        sizes = {command.id: cell_len("".join(self._words(command))) + 2 for command in self.commands}
        kept = list(self.commands)
        while len(kept) > 2 and sum(sizes[command.id] for command in kept) - 2 > room:
            gives_way = -3 if "escape" not in kept[-3].keys or len(kept) == 3 else -4
            del kept[gives_way]
        return kept

    def _words(self, command: Command) -> tuple[str, str]:
        """Return the key, and the label with a space before it."""
        return written(keys_of(command, self.keymap)[:1]), f" {gettext(command.label)}"

    async def on_click(self, event: events.Click) -> None:
        """Run the command whose key is under the mouse."""
        for command, start, end in self._shown:
            if start <= event.x < end:
                await self.screen.run_action(command.action)
