"""Correcting on the reading screen: the menu, the speaker of a quote, undo and redo."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from textual.screen import Screen

from reader.model.analysis import Entity
from reader.model.passages import whole_words
from reader.presentation.messages import _
from reader.reading.session import ReadingSession
from reader.tui.article.view import ArticleView
from reader.tui.host import ReadingHost
from reader.tui.reading.following import FollowController
from reader.tui.reading.panes import Panes
from reader.tui.reading.status import StatusPresenter

if TYPE_CHECKING:
    from reader.model.correction import Correction
    from reader.presentation.correction_menu import Correctable, CorrectionChoice


class Corrections:
    """Opens what corrects over the reading screen, and makes what is chosen there."""

    def __init__(
        self,
        screen: Screen[None],
        session: ReadingSession,
        host: ReadingHost,
        *,
        view: ArticleView,
        status: StatusPresenter,
        panes: Panes,
        following: FollowController,
    ) -> None:
        self._screen = screen
        self._session = session
        self._host = host
        self._view = view
        self._status = status
        self._panes = panes
        self._following = following

    @property
    def _entity(self) -> Entity | None:
        """The entity to correct: the one highlighted in the sidebar, else of the mention one is at, else followed."""
        if self._panes.in_names:
            return self._session.entity(self._panes.highlighted_entity)
        here = self._session.focus_span
        found = self._view.mention_at(here[0]) if here else None
        if found and (found[1].start, found[1].end) == here:
            return self._session.entity(found[0].id)
        return self._session.entity(next(iter(self._session.followed), None))

    @property
    def can_correct(self) -> bool:
        """Whether there is anything to correct, or a correction to take back."""
        what = self._view.selected_span() or self._entity or self._session.corrections
        return bool(what) or self._session.focused_quote() is not None

    def _correctable(self) -> Correctable:
        from reader.presentation.correction_menu import Correctable

        session, selection = self._session, self._view.selected_span()
        number, entity = session.focused_quote(), self._entity
        if selection is not None:
            selection = whole_words(session.article.text, *selection)
        if selection is not None and session.index is not None:
            number = session.index.quote_at((selection[0] + selection[1]) // 2)
        quote = session.index.analysis.quotes[number] if session.index and number is not None else None
        at_quote = quote is not None and session.focus_span == (quote.start, quote.end)
        return Correctable(
            session.article,
            session.index,
            entity,
            None if self._panes.in_names else quote,
            selection,
            session.focus_span,
            quote_first=at_quote and not self._panes.in_names,
        )

    def open_menu(self) -> None:
        """Correct what one is at, or take a correction back."""
        from reader.tui.screens.corrections import CorrectionScreen

        if not self._can_change():
            return
        what = self._correctable()

        def apply(choice: CorrectionChoice | None) -> None:
            if choice is None:
                return
            self._view.select(None)
            if choice.correction is not None and choice.taken_back:
                self._host.withdraw_correction(choice.correction)
                self._tell_undone(choice.correction)
            elif choice.correction is not None:
                self.make(choice.correction)
            if choice.asks:
                self.open_speaker()

        screen = CorrectionScreen(what, self._session.corrections, self._host.keymap)
        self._screen.app.push_screen(screen, apply)

    def open_speaker(self) -> None:
        """Choose who says the quote one is at."""
        from reader.tui.screens.speaker import SpeakerScreen

        session = self._session
        number, index = session.focused_quote(), session.index
        if index is None or number is None or not self._can_change():
            return
        quote = index.analysis.quotes[number]

        def apply(correction: Correction | None) -> None:
            if correction is not None:
                self.make(correction)

        self._screen.app.push_screen(
            SpeakerScreen(session.article, index, quote, self._host.keymap, self._host.library_names), apply
        )

    def make(self, correction: Correction) -> None:
        """Make a correction and say so; go to a quote that is marked by it."""
        from reader.model.correction import AddQuote
        from reader.presentation.correction_menu import status_words
        from reader.presentation.correction_words import described

        change = self._host.make_correction(correction, self._session.article)
        if isinstance(correction, AddQuote):
            self._go_to_quote(correction.at.start)
        words = status_words(correction)
        if change is None:
            words = _("already so: {correction}").format(correction=described(correction))
        self._status.show_message(words)

    def _go_to_quote(self, start: int) -> None:
        index = self._session.index
        number = index.quote_at(start) if index else None
        if number is not None:
            self._following.jump_to_quote(number)

    def undo(self) -> None:
        """Undo the last correction in this article."""
        from reader.presentation.correction_menu import status_words

        change = self._host.undo_correction(self._session.article)
        if change is None:
            self._status.show_message(_("nothing to undo"))
        elif change.withdrawn:
            self._tell_undone(change.withdrawn[0])
        elif change.made:
            self._status.show_message(status_words(change.made[0]))

    def redo(self) -> None:
        """Make again the correction that was undone last in this article."""
        from reader.presentation.correction_menu import status_words

        change = self._host.redo_correction(self._session.article)
        if change is None:
            self._status.show_message(_("nothing to redo"))
        elif change.made:
            self._status.show_message(status_words(change.made[0]))
        elif change.withdrawn:
            self._tell_undone(change.withdrawn[0])

    def made_elsewhere(self) -> Sequence[Correction] | None:
        """Return the corrections that hold now, where another reader that is open has changed them since."""
        if not self._host.may_have_new_corrections():
            return None
        there = self._host.corrections_of(self._session.article)
        return None if tuple(there) == tuple(self._session.corrections) else there

    def _tell_undone(self, correction: Correction) -> None:
        from reader.presentation.correction_menu import undone_words

        self._status.show_message(undone_words(correction))

    def _can_change(self) -> bool:
        if not self._host.applies_corrections:
            self._status.show_message(_("corrections are off; start without --no-corrections to make any"))
        return self._host.applies_corrections
