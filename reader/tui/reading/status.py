"""The ground of the reading screen: an article, where one is in it, and what the lines around the text tell of that."""

from __future__ import annotations

from bisect import bisect_right
from pathlib import PurePath
from typing import TYPE_CHECKING, cast

from textual import events
from textual.screen import Screen

from reader.model.analysis import Analysis
from reader.model.analysis_index import AnalysisIndex
from reader.presentation.commands import COMMANDS
from reader.presentation.rows import counted
from reader.reading.saved_reading import SavedReading
from reader.reading.trail import Place, Position
from reader.tui.article.minimap import Minimap
from reader.tui.article.view import ArticleView
from reader.tui.widgets.bars import KeyBar, Masthead, StatusLine
from reader.tui.widgets.sidebar import Sidebar

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from reader.model.corrections import Correction
    from reader.tui.app import ReaderApp
    from reader.tui.reading.modes.mode import Mode


class TellingScreen(Screen[None]):
    """Holds the state of reading and keeps masthead, status and keys true to it.

    It begins where one stopped in the article, at ``position`` where that is given, or with ``span`` in view.
    ``follow`` is the id or the name of whom to follow as soon as they are known. ``raw`` is what is understood without
    what a person put right.

    An action ``action_x`` may have beside it a ``can_x`` that tells whether it can be done now; what cannot is not
    offered.
    """

    progress = 0.0
    """How far one is: 0 at the start, 1 at the end."""
    is_laid_out = False
    """The article has a place on the screen: before, nobody can say how far one is."""
    _is_composed = False
    mode: Mode | None = None
    """What takes the keys now, before any command."""

    def __init__(
        self,
        known: SavedReading,
        corrections: Sequence[Correction] = (),
        *,
        span: tuple[int, int] | None = None,
        follow: str | None = None,
        position: Position | None = None,
    ) -> None:
        super().__init__()
        self.known = known
        self.article = known.article
        self.id_ = known.id
        self.corrections = corrections
        self.raw = known.analysis
        self.understood = self._corrected(known.analysis)
        self.followed: tuple[str, ...] = ()
        self.pending_follow = (follow,) if follow else known.follows
        self.focus_span = position.focus if position else span
        self.engine_status = ""
        self.top = position.top if position else known.top
        self._goes_to_focus = span is not None
        self._goes_to_first = follow is not None and span is None
        self._said = ""
        self._hovered = ""

    def _corrected(self, analysis: Analysis | None) -> AnalysisIndex | None:
        """What is understood, with what a person put right."""
        if analysis is None:
            return None
        if self.corrections:
            from reader.model.corrections import corrected

            analysis = corrected(analysis, self.article.text, self.corrections)
        return AnalysisIndex(analysis)

    @property
    def reader(self) -> ReaderApp:
        """The app."""
        return cast("ReaderApp", self.app)

    @property
    def view(self) -> ArticleView:
        """The article's text."""
        return self.query_one(ArticleView)

    @property
    def sidebar(self) -> Sidebar:
        """The sidebar."""
        return self.query_one(Sidebar)

    @property
    def minimap(self) -> Minimap:
        """The map beside the text."""
        return self.query_one(Minimap)

    @property
    def position(self) -> Position:
        """Where one is."""
        return Position(self.view.top_offset, self.focus_span)

    @property
    def place(self) -> Place:
        """Where one is in which article."""
        return Place(self.id_, self.position)

    @property
    def follows(self) -> tuple[str, ...]:
        """Names of those followed, also of those who are not known yet."""
        if self.understood is None:
            return self.pending_follow
        return tuple(self.understood.entities[id_].name for id_ in self.followed)

    def set_engine_status(self, saying: str) -> None:
        """Say on the status line what the engine is doing; empty when it is done."""
        self.engine_status = saying
        self.update_status()

    def show_message(self, saying: str) -> None:
        """Say something on the status line until the next move."""
        self._said = saying
        self.update_status()

    def show_hover_message(self, saying: str) -> None:
        """Say what the pointer is over, empty for nothing; what was said before comes back after it."""
        if saying != self._hovered:
            self._hovered = saying
            self.update_status()

    def enter(self, mode: Mode) -> None:
        """Let a mode take the keys."""
        self.leave_mode()
        self.mode = mode
        self.add_class("-mode")
        mode.begin()
        self.update_status()

    def leave_mode(self, saying: str = "") -> None:
        """Let commands have the keys again."""
        if self.mode is not None:
            mode, self.mode = self.mode, None
            self.remove_class("-mode")
            mode.end()
            self.show_message(saying)

    def on_key(self, event: events.Key) -> None:
        """Give a key to the mode, where there is one."""
        if self.mode is None:
            return
        event.stop()
        event.prevent_default()
        if event.key == "escape":
            self.mode.escape()
            self.leave_mode()
        else:
            self.mode.key(event.key, event.character)
            self.update_status()

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """What cannot be done now is not offered."""
        del parameters
        can: Callable[[], bool] | None = getattr(self, f"can_{action}", None)
        return can is None or can()

    def update_status(self) -> None:
        """Bring the lines around the text up to date."""
        if not self._is_composed:
            return
        masthead, status = self.query_one(Masthead), self.query_one(StatusLine)
        source = PurePath(self.article.source).name or self.article.source
        title = self.article.title or source
        percent = f"{round(100 * self.view.fraction)} %"
        masthead.left = title
        masthead.right = percent if title == source else f"{source} · {percent}"
        status.left = self.mode.prompt if self.mode else self._hovered or self._following() or self._summary()
        status.set_class(bool(self.followed or self.mode), "-following")
        status.right = self.engine_status
        self.query_one(KeyBar).commands = [
            one
            for one in COMMANDS
            if one.footer and self.mode is None and self.check_action(one.action.partition("(")[0], ())
        ]

    def _following(self) -> str:
        if self.understood is None or not self.followed:
            return self._said
        entities = [self.understood.entities[id_] for id_ in self.followed]
        mentions = self.understood.mentions(self.followed)
        said = self._said
        place = counted(len(mentions), "mention")
        if self.focus_span is not None:
            index = bisect_right([mention.start for mention in mentions], self.focus_span[0])
            if index and mentions[index - 1].start == self.focus_span[0]:
                place = f"{index}/{len(mentions)}"
        names = ", ".join(entity.name for entity in entities)
        return f"{names} {place}{'' if not said or said.startswith(' ') else ' · '}{said}"

    def _summary(self) -> str:
        if self.understood is None:
            return ""
        roles = [entity.role for entity in self.understood.analysis.entities]
        actors, places = len(roles) - roles.count("place"), len(roles) - roles.count("actor")
        counts = {"actor": actors, "place": places, "quote": len(self.understood.quote_starts)}
        return " · ".join(counted(count, thing) for thing, count in counts.items())
