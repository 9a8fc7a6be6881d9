"""One note, typed on a line."""

from __future__ import annotations

from typing import ClassVar

from textual import on
from textual.app import ComposeResult
from textual.binding import BindingType
from textual.widgets import Input, Static

from reader.presentation.commands.command import Keys
from reader.presentation.commands.registry import commands_of
from reader.presentation.messages import _
from reader.presentation.safe_text import safe_text
from reader.text.context import one_line
from reader.tui.bindings import bindings_of
from reader.tui.widgets.box import Box, BoxFoot, BoxScreen
from reader.tui.widgets.line_input import LineInput

SHOWN = 300
"""Characters of the words that are shown."""


class NoteScreen(BoxScreen["str | None"]):
    """Asks what to note on words or a name; dismissed with it, empty for a highlight alone."""

    DEFAULT_CSS = """
    NoteScreen {
        & Box { width: 76; }
        & #note-words { height: auto; max-height: 6; margin-bottom: 1; color: $muted; }
    }
    """
    BINDINGS: ClassVar[list[BindingType]] = bindings_of("note")

    def __init__(self, words: str, text: str, keymap: Keys) -> None:
        super().__init__()
        self.words = words
        self.text = text
        self.keymap = keymap

    def compose(self) -> ComposeResult:
        """Lay out the words over the line to type in."""
        with Box(_("A note"), id="note"):
            yield Static(safe_text(one_line(self.words)[:SHOWN]), id="note-words", markup=False)
            yield LineInput(
                self.text, placeholder=_("note; empty: highlight only"), id="note-input", select_on_focus=False
            )
            yield BoxFoot(commands_of("note"), self.keymap, id="note-foot")

    def on_mount(self) -> None:
        """Take what is typed."""
        self.set_focus(self.query_one(Input))

    @on(Input.Submitted)
    def action_save(self) -> None:
        """Save what was typed."""
        self.dismiss(self.query_one(Input).value.strip())

    def action_cancel(self) -> None:
        """Close and leave the note as it was."""
        self.dismiss(None)
