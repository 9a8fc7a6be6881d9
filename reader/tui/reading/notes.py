"""Notes and highlights on the article: shown, made, changed."""

from __future__ import annotations

import time

import msgspec
from textual.screen import Screen

from reader.model.notes import Note, NoteKind, PlacedNote
from reader.presentation.messages import _, ngettext
from reader.presentation.note_line import note_line
from reader.reading.session import ReadingSession, Span
from reader.tui.article.view import ArticleView
from reader.tui.host import ReadingHost
from reader.tui.reading.dialogs import Dialogs
from reader.tui.reading.panes import Panes
from reader.tui.reading.status import StatusPresenter


class NoteController:
    """Keeps the notes of the article that is shown, and asks what to note."""

    def __init__(
        self,
        screen: Screen[None],
        session: ReadingSession,
        host: ReadingHost,
        *,
        view: ArticleView,
        status: StatusPresenter,
        panes: Panes,
        dialogs: Dialogs,
    ) -> None:
        self._screen = screen
        self._session = session
        self._host = host
        self._view = view
        self._status = status
        self._panes = panes
        self._dialogs = dialogs
        self.placed: list[PlacedNote] = []
        self._is_stale = False

    def begin(self) -> None:
        """Show the notes of the article, and tell of those whose words are gone."""
        self.placed = self._host.notes_of(self._session.article)
        gone = sum(note.span is None for note in self.placed)
        self._show()
        if gone:
            message = ngettext(
                "{count} note is on words that are gone", "{count} notes are on words that are gone", gone
            )
            self._screen.app.notify(message, markup=False)

    def resume(self) -> None:
        """Show the notes again if they may have been changed in the list of notes."""
        if self._is_stale:
            self._is_stale = False
            self.placed = self._host.notes_of(self._session.article)
            self._show()

    def _show(self) -> None:
        self._view.set_notes(note.span for note in self.placed if note.span)

    def line_at(self, span: Span) -> str:
        """Return what is noted on a span, on one line."""
        found = [
            placed.note
            for placed in self.placed
            if placed.span and placed.span[0] < span[1] and span[0] < placed.span[1]
        ]
        return note_line(found)

    def ask(self) -> None:
        """Ask for a note on what is selected, else on the quote or name one is at."""
        note = self._target()
        if note is None:
            self._status.show_message(_("select words (v), or go to a quote or a name, then note it"))
        elif "\n" in note.text:
            self._status.show_message(_("this note has several lines: change it in your editor (A)"))
        else:
            self._host.opener.ask_note(note.words, note.text, lambda text: self._keep(note, text))

    def edit(self) -> None:
        """Note in the person's own editor."""
        from reader.tui.editor import edit

        note = self._target()
        if note is None:
            self._status.show_message(_("select words (v), or go to a quote or a name, then note it"))
        else:
            self._keep(note, edit(self._screen.app, note.text))

    def open_list(self) -> None:
        """List all notes."""
        self._is_stale = True
        self._host.opener.open_notes()

    def _keep(self, note: Note, text: str | None) -> None:
        if text is None:
            return
        self._view.select(None)
        kept = self._host.keep_note(note, text)
        if kept.kind != "name":
            others = [placed for placed in self.placed if placed.note.id != kept.id]
            before = next((placed.span for placed in self.placed if placed.note.id == kept.id), None)
            self.placed = [*others, PlacedNote(kept, before or (kept.start, kept.start + len(kept.words)))]
            self._show()
        self._status.show_message(_("noted") if text else _("highlighted"))

    def _target(self) -> Note | None:
        """Return the note on what one is at, a new one if there is none."""
        span = self._view.selected_span()
        if span is not None:
            return self._note_on(span, "words")
        entity = self._dialogs.entity if self._panes.in_names else None
        quote = self._session.focused_quote() if entity is None else None
        index = self._session.index
        if quote is not None and index is not None:
            spoken = index.analysis.quotes[quote]
            focus = self._session.focus_span
            entity = self._dialogs.entity if focus != (spoken.start, spoken.end) else None
            if entity is None:
                return self._note_on((spoken.start, spoken.end), "quote")
        entity = entity or self._dialogs.entity
        if entity is None:
            return None
        known = self._host.notes_about((entity.name, *entity.aliases))
        return known[0] if known else _new("name", entity.name)

    def _note_on(self, span: Span, kind: NoteKind) -> Note:
        known = next((placed.note for placed in self.placed if placed.span == span), None)
        if known is not None:
            return known
        article = self._session.article
        new = _new(kind, article.text[span[0] : span[1]])
        return msgspec.structs.replace(
            new, article=self._session.id, source=article.source, title=article.title, start=span[0]
        )


def _new(kind: NoteKind, words: str) -> Note:
    from uuid import uuid4

    return Note(id=uuid4().hex, kind=kind, words=words, made=time.time())
