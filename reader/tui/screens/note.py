"""One note, typed on a line."""

from __future__ import annotations

from typing import ClassVar

from textual import on
from textual.app import ComposeResult
from textual.binding import BindingType
from textual.containers import Vertical
from textual.screen import ModalScreen
from textual.widgets import Input, Static

from reader.presentation.commands.command import Keys, footer_text
from reader.presentation.commands.registry import commands_of
from reader.presentation.messages import _
from reader.presentation.safe_text import safe_text
from reader.text.context import one_line
from reader.tui.bindings import bindings_of

SHOWN = 300
"""Characters of the words that are shown."""


class NoteScreen(ModalScreen["str | None"]):
    """Asks what to note on words or a name; dismissed with it, empty for a highlight alone."""

    DEFAULT_CSS = """
    NoteScreen {
        align: center middle;
        background: $background 60%;
        & #note { width: 76; max-width: 96%; height: auto; background: $surface; border: round $border; padding: 0 1; }
        & #note-words { height: auto; max-height: 6; margin-bottom: 1; color: $muted; }
        & #note-input { border: none; height: 1; padding: 0; background: $panel; }
        & #note-foot { height: auto; max-height: 3; color: $muted; }
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
        with Vertical(id="note"):
            yield Static(safe_text(one_line(self.words)[:SHOWN]), id="note-words", markup=False)
            yield Input(self.text, placeholder=_("note; empty: highlight only"), id="note-input", select_on_focus=False)
            yield Static(footer_text(commands_of("note"), self.keymap), id="note-foot", markup=False)

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
