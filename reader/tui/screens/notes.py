"""All notes and highlights: looked through, opened where they are, removed."""

from __future__ import annotations

from typing import ClassVar

from textual import on
from textual.app import ComposeResult
from textual.binding import BindingType
from textual.screen import Screen
from textual.widgets import Input

from reader.model.notes import Note, placed
from reader.presentation.commands.registry import commands_of
from reader.presentation.counts import counted
from reader.presentation.footer import TO_LIST
from reader.presentation.messages import _
from reader.presentation.note_rows import note_row
from reader.tui.bindings import bindings_of
from reader.tui.host import NotesHost
from reader.tui.screen_help import open_help
from reader.tui.widgets.bars import KeyBar, Masthead, StatusLine
from reader.tui.widgets.line_input import LineInput
from reader.tui.widgets.row_list import RowList

NOTE_LINES = 2
"""Lines of a note that is not highlighted; the highlighted one is shown in full."""


class NotesScreen(Screen[None]):
    """The notes, the one changed last first; ``enter`` opens the article at the words."""

    DEFAULT_CSS = """
    NotesScreen {
        & Input { border: none; height: 1; padding: 0 1; margin: 1 0; background: $surface; }
        & Input:focus { border: none; }
        & RowList { padding: 0 1; }
    }
    """
    AUTO_FOCUS = "#notes-rows"
    BINDINGS: ClassVar[list[BindingType]] = bindings_of("notes")

    def __init__(self, host: NotesHost) -> None:
        super().__init__()
        self.host = host
        self.notes: dict[str, Note] = {}
        self.removed: list[Note] = []

    def compose(self) -> ComposeResult:
        """Lay out a line to type in over the list."""
        yield Masthead()
        yield LineInput(placeholder=_("/ filter notes"), id="notes-query")
        yield RowList(
            id="notes-rows",
            most_lines=NOTE_LINES,
            below="",
            empty=_("No notes. Make one with a on words, a quote or a name."),
        )
        yield StatusLine()
        yield KeyBar()

    @property
    def rows(self) -> RowList:
        """The notes."""
        return self.query_one("#notes-rows", RowList)

    def on_mount(self) -> None:
        """Show all notes and take the keys."""
        keys = self.query_one(KeyBar)
        keys.keymap, keys.typing_labels = self.host.keymap, {"notes-open": TO_LIST}
        self.query_one(Masthead).left = _("Notes")
        self._show()
        self.set_focus(self.rows)

    @on(Input.Changed)
    def _show(self) -> None:
        found = self.host.notes(self.query_one(Input).value)
        self.notes = {note.id: note for note in found}
        self.rows.show([note_row(note, gone=self._is_gone(note)) for note in found], keep=True)
        self.query_one(Masthead).right = counted(len(found), "note")
        self.query_one(KeyBar).commands = [
            command
            for command in commands_of("notes")
            if command.footer and (self.removed or command.action_name != "undo")
        ]

    def _is_gone(self, note: Note) -> bool:
        if note.kind == "name":
            return False
        article = self.host.article_of(note)
        return article is not None and placed(note, article.text).span is None

    @on(Input.Submitted)
    def _typed(self) -> None:
        self.set_focus(self.rows)

    @property
    def note(self) -> Note | None:
        """The highlighted note."""
        return self.notes.get(self.rows.highlighted_key or "")

    def action_search(self) -> None:
        """Type words to filter by."""
        self.set_focus(self.query_one(Input))

    @on(RowList.Chosen)
    def action_choose(self) -> None:
        """Open the article at the note, or the page of the name."""
        note = self.note
        if note is None:
            return
        if note.kind == "name":
            self._open_name(note)
            return
        article = self.host.article_of(note)
        if article is None:
            self.query_one(StatusLine).left = _("that article is no longer in the library")
            return
        span = placed(note, article.text).span
        self.host.open(article, span)
        if span is None:
            self.app.notify(_("its words are gone from the article: {words}").format(words=note.words), markup=False)

    def _open_name(self, note: Note) -> None:
        number = self.host.number_of(note.words)
        if number is None:
            self.query_one(StatusLine).left = _("No longer in the library.")
        else:
            self.host.opener.open_entity_page(number)

    def action_edit(self) -> None:
        """Change the text of a note."""
        from reader.tui.editor import edit

        note = self.note
        if note is None:
            return

        async def changed(text: str | None) -> None:
            if text is not None:
                await self.host.save_note(note, text)
                self._show()

        def typed(text: str | None) -> None:
            self.run_worker(changed(text), exit_on_error=False)

        if "\n" in note.text:
            typed(edit(self.app, note.text))
        else:
            self.host.opener.ask_note(note.words, note.text, typed)

    async def action_remove(self) -> None:
        """Remove a note; ``undo`` brings it back."""
        note = self.note
        if note is not None:
            self.removed.append(note)
            await self.host.written(lambda library: library.remove_note(note.id))
            self._show()
            self.query_one(StatusLine).left = _("note removed · u to undo")

    async def action_undo(self) -> None:
        """Bring the note back that was removed last."""
        if self.removed:
            note = self.removed.pop()
            await self.host.written(lambda library: library.put_note(note))
            self._show()
            self.query_one(StatusLine).left = ""
        else:
            self.query_one(StatusLine).left = _("nothing to undo")

    def action_line(self, rows: int) -> None:
        """Highlight another row."""
        self.rows.action_move(rows)

    def action_back(self) -> None:
        """End the filter, else go back."""
        line = self.query_one(Input)
        if line.value or self.focused is line:
            line.value = ""
            self.set_focus(self.rows)
        else:
            self.dismiss()

    def action_help(self) -> None:
        """List all keys, those of this screen first."""
        open_help(self, self.host, "notes")
