"""The lines around the text: title and progress above, whom one follows and the keys below."""

from __future__ import annotations

import re
from collections.abc import Callable

from reader.painting.bars import cut_before_key
from reader.presentation.commands.command import Command
from reader.presentation.reading_lines import (
    first_message,
    followed_names,
    following,
    footer_commands,
    masthead,
    summary,
)
from reader.reading.session import ReadingSession
from reader.text.cells import cell_len
from reader.tui.article.view import ArticleView
from reader.tui.widgets.bars import KeyBar, Masthead, StatusLine


def two_lines(prompt: str, width: int) -> tuple[str, str]:
    """Split what a mode asks for over the status line and the line of keys, where it is too long for one.

    >>> two_lines("type a letter · esc cancel", 16)
    ('type a letter', 'esc cancel')
    """
    if cell_len(prompt) <= width:
        return prompt, ""
    ends = [match.span() for match in re.finditer(" · |  ", prompt) if cell_len(prompt[: match.start()]) <= width]
    return (prompt[: ends[-1][0]], prompt[ends[-1][1] :]) if ends else (prompt, "")


class StatusPresenter:
    """Keeps masthead, status line and keys true to the state of reading.

    ``prompt`` returns what a mode asks for, ``None`` without one; ``offers`` returns whether a command of the footer
    can be run now, ``escape_label`` what escape does now, as a msgid, ``pane`` the list of the sidebar that has the
    focus, ``find`` for the line that finds words, empty for the text.
    """

    def __init__(
        self,
        session: ReadingSession,
        view: ArticleView,
        *,
        prompt: Callable[[], str | None],
        offers: Callable[[Command], bool],
        escape_label: Callable[[], str],
        pane: Callable[[], str],
    ) -> None:
        self.session = session
        self.view = view
        self.masthead = Masthead()
        self.line = StatusLine()
        self.keys = KeyBar()
        self.engine_status = ""
        """What the engine is doing; empty when it is done."""
        self.is_waiting = False
        """Whether the engine is still finding names."""
        self.message = first_message(session.article)
        """What the last move had to say; before the first one that the article is only a beginning."""
        self.last_message = ""
        """What the move before the key had to say that is being handled."""
        self.hover_message = ""
        """What the pointer is over."""
        self._prompt = prompt
        self._offers = offers
        self._escape_label = escape_label
        self._pane = pane

    def set_engine_status(self, status: str, *, is_waiting: bool) -> None:
        """Show what the engine is doing, empty when it is done; ``is_waiting`` as long as names may still come."""
        self.engine_status, self.is_waiting = status, is_waiting
        self.update()

    def show_message(self, message: str) -> None:
        """Show a message until the next move."""
        self.message = message
        self.update()

    def clear_message(self) -> None:
        """Leave out what was said about the key before."""
        self.last_message = self.message
        if self.message:
            self.show_message("")

    def show_hover_message(self, message: str) -> None:
        """Show what the pointer is over, empty for nothing; the message from before comes back afterwards."""
        if message != self.hover_message:
            self.hover_message = message
            self.update()

    def update(self) -> None:
        """Bring the lines up to date; do nothing before the screen is there."""
        if not self.line.is_attached:
            return
        asked = self._prompt()
        self.masthead.left, self.masthead.right = masthead(self.session.article, self.view.fraction)
        prompt, self.keys.more = two_lines(asked or "", self.line.size.width - 3)
        told = following(self.session, self.message)
        room = self.line.size.width - cell_len(self.engine_status) - 3
        if self.message and not self.message.startswith(" ") and cell_len(told) > room:
            told = cut_before_key(self.message, room)
        self.line.left = prompt or self.hover_message or told or summary(self.session)
        self.line.set_class(bool(self.session.followed or prompt), "-following")
        self.line.right = self.engine_status
        self.keys.commands = (
            [] if asked is not None else footer_commands(self._offers, self._escape_label(), self._pane())
        )

    @property
    def followed_names(self) -> str:
        """The names of the entities followed."""
        return followed_names(self.session)
