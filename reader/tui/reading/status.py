"""The lines around the text: title and progress above, whom one follows and the keys below."""

from __future__ import annotations

import re
from collections.abc import Callable
from pathlib import PurePath

import msgspec

from reader.presentation.commands.command import Command
from reader.presentation.commands.reading import READING_COMMANDS
from reader.presentation.counts import counted
from reader.presentation.messages import translate
from reader.reading.session import ReadingSession
from reader.sources.subscribers import cut_note
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

    ``prompt`` returns what a mode asks for, empty without one; ``offers`` returns whether a command of the footer can
    be run now, ``escape_label`` what escape does now, as a msgid.
    """

    def __init__(
        self,
        session: ReadingSession,
        view: ArticleView,
        *,
        prompt: Callable[[], str],
        offers: Callable[[Command], bool],
        escape_label: Callable[[], str],
    ) -> None:
        self.session = session
        self.view = view
        self.masthead = Masthead()
        self.line = StatusLine()
        self.keys = KeyBar()
        self.engine_status = ""
        """What the engine is doing; empty when it is done."""
        cut = cut_note(session.article.text)
        self.message = translate(cut) if cut else ""
        """What the last move had to say; before the first one that the article is only a beginning."""
        self.last_message = ""
        """What the move before the key had to say that is being handled."""
        self.hover_message = ""
        """What the pointer is over."""
        self._prompt = prompt
        self._offers = offers
        self._escape_label = escape_label

    def set_engine_status(self, status: str) -> None:
        """Show what the engine is doing; empty when it is done."""
        self.engine_status = status
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
        prompt = self._prompt()
        self._update_masthead()
        prompt, self.keys.more = two_lines(prompt, self.line.size.width - 3)
        self.line.left = prompt or self.hover_message or self._following() or self._summary()
        self.line.set_class(bool(self.session.followed or prompt), "-following")
        self.line.right = self.engine_status
        self.keys.commands = [
            self._labelled(command)
            for command in READING_COMMANDS
            if command.footer and not prompt and self._offers(command)
        ]

    def _labelled(self, command: Command) -> Command:
        """Return a command with the label of what it does now."""
        label = self._escape_label() if command.id == "unfollow" else command.label
        return command if label == command.label else msgspec.structs.replace(command, label=label)

    def _update_masthead(self) -> None:
        article = self.session.article
        source = PurePath(article.source).name or article.source
        title = article.title or source
        percent = f"{round(100 * self.view.fraction)} %"
        self.masthead.left = title
        self.masthead.right = percent if title == source else f"{source} · {percent}"

    def _following(self) -> str:
        """Return ``Paul Martin 2/3 · wrapped to the last``; the message alone where nobody is followed."""
        if not self.session.followed:
            return self.message
        at, count = self.session.mention_place()
        place = f"{at}/{count}" if at else counted(count, "mention")
        between = "" if not self.message or self.message.startswith(" ") else " · "
        return f"{self.followed_names} {place}{between}{self.message}"

    @property
    def followed_names(self) -> str:
        """The names of the entities followed."""
        return ", ".join(entity.name for entity in self.session.followed_entities)

    def _summary(self) -> str:
        """Return ``4 actors · 1 place · 2 quotes``."""
        if self.session.index is None:
            return ""
        roles = [entity.role for entity in self.session.index.analysis.entities]
        actors, places = len(roles) - roles.count("place"), len(roles) - roles.count("actor")
        quotes = len(self.session.index.quote_starts)
        return " · ".join((counted(actors, "actor"), counted(places, "place"), counted(quotes, "quote")))
