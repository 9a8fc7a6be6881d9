"""Help: every key and what it does, from the one list of commands."""

from __future__ import annotations

from collections.abc import Mapping
from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Vertical, VerticalScroll
from textual.content import Content
from textual.screen import ModalScreen
from textual.widgets import Static

from reader.tui.commands import groups, written
from reader.tui.signs import KINDS, SIGNS


class HelpScreen(ModalScreen[None]):
    """All keys, by group."""

    CSS_PATH = "help.tcss"
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("escape,q,question_mark,enter", "dismiss", "Close"),
        Binding("j", "scroll(1)", show=False),
        Binding("k", "scroll(-1)", show=False),
    ]

    def __init__(self, keymap: Mapping[str, tuple[str, ...]]) -> None:
        super().__init__()
        self.keymap = keymap

    def compose(self) -> ComposeResult:
        """A box with the keys."""
        with Vertical(id="help"):
            yield Static("Keys", id="help-title")
            with VerticalScroll(id="help-keys"):
                yield Static(self.keys())
                yield Static(self.signs())
            yield Static("esc closes · ↑ ↓ scroll", id="help-foot")

    def on_mount(self) -> None:
        """Take the keys."""
        self.query_one("#help-keys").focus()

    def action_scroll(self, lines: int) -> None:
        """Scroll by so many lines."""
        self.query_one("#help-keys").scroll_relative(y=lines, animate=False)

    def keys(self) -> Content:
        """The table of keys."""
        lines: list[Content] = []
        for group, members in groups():
            lines.append(Content.styled(f"\n{group}", "bold $primary"))
            for one in members:
                keys = written(self.keymap.get(one.id, one.keys))
                lines.append(Content.assemble((f"  {keys:<17}", "bold"), (one.help, "")))
        return Content("\n").join(lines)

    def signs(self) -> Content:
        """What the signs in the lists mean."""
        parts = [Content.styled("\nSigns\n", "bold $primary")]
        for label, (sign, kind) in SIGNS.items():
            parts.append(Content.assemble((f"  {sign} ", f"${kind}"), (f"{KINDS[label]}   ", "")))
        parts.append(Content("\n  a question mark after a speaker: not sure who says it"))
        return Content("").join(parts)
