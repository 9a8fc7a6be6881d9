"""The three single lines around the text: masthead above, status and keys below."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import ClassVar

from textual import events
from textual.reactive import reactive
from textual.strip import Strip
from textual.widget import Widget
from textual.widgets import Input

from reader.painting.bars import KEY, LABEL, LEFT, RIGHT, key_line, two_ends
from reader.presentation.commands.command import Command, Keys
from reader.presentation.footer import while_typing
from reader.tui.strips import strip_of


class TwoEnds(Widget):
    """A line with words at both ends; the left end gives way when there is no room for both."""

    COMPONENT_CLASSES: ClassVar[set[str]] = {LEFT, RIGHT}
    ALLOW_SELECT = False

    left: reactive[str] = reactive("")
    right: reactive[str] = reactive("")

    def render_line(self, y: int) -> Strip:
        """Render the line."""
        del y
        return strip_of(self, two_ends(self.left, self.right, self.size.width))


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

    COMPONENT_CLASSES: ClassVar[set[str]] = {KEY, LABEL}
    ALLOW_SELECT = False

    commands: reactive[Sequence[Command]] = reactive[Sequence[Command]]((), init=False)
    typing_labels: reactive[Mapping[str, str]] = reactive[Mapping[str, str]]({}, init=False)
    """What keys do, by command, while a line is typed into; msgids."""

    more: reactive[str] = reactive("")
    """What is shown instead of keys: the end of what a mode asks for."""

    def __init__(self, *, id: str | None = None) -> None:
        super().__init__(id=id)
        self.keymap: Keys = {}
        self._shown: Sequence[tuple[Command, int, int]] = ()

    def on_mount(self) -> None:
        """Show other keys where a line to type in takes the focus, or loses it."""
        self.watch(self.screen, "focused", self._focus_moved, init=False)

    def _focus_moved(self) -> None:
        self.refresh()

    @property
    def offered(self) -> Sequence[Command]:
        """The commands whose keys do them now."""
        if not isinstance(self.screen.focused, Input):
            return self.commands
        return while_typing(self.commands, self.keymap, self.typing_labels)

    def render_line(self, y: int) -> Strip:
        """Render the line."""
        del y
        line = key_line(self.offered, self.keymap, self.size.width, self.more)
        self._shown = line.places
        return strip_of(self, line.pieces)

    async def on_click(self, event: events.Click) -> None:
        """Run the command whose key is under the mouse."""
        for command, start, end in self._shown:
            if start <= event.x < end:
                await self._target(command).run_action(command.action)

    def _target(self, command: Command) -> Widget:
        """Return the widget around the focus that has the action of a command, else the screen."""
        focused = self.screen.focused
        around = focused.ancestors_with_self if focused is not None else ()
        name = f"action_{command.action_name}"
        return next((node for node in around if isinstance(node, Widget) and hasattr(node, name)), self.screen)
