"""Find an actor or a place however it is spelled."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import ClassVar, Literal

from textual import events, on
from textual.app import ComposeResult
from textual.binding import BindingType
from textual.containers import Horizontal
from textual.widgets import Input

from reader.model.analysis import Entity
from reader.model.analysis_index import AnalysisIndex
from reader.model.article import Article
from reader.model.spans import from_view
from reader.presentation.commands.registry import commands_of
from reader.presentation.messages import N_, _, gettext
from reader.presentation.row import Row
from reader.presentation.rows import context_row, found_row
from reader.search.names.index import NameIndex, record
from reader.text.context import context
from reader.tui.bindings import bindings_of
from reader.tui.host import DialogHost
from reader.tui.widgets.box import Box, BoxFoot, BoxScreen
from reader.tui.widgets.line_input import LineInput
from reader.tui.widgets.row_list import RowList

FRAME, LEAST_LINES, HIGHEST = 4, 2, 0.8
"""Lines of the border, the line to type in and the blank one under it; lines of hits; share of the screen at most."""

LIMIT = 50
"""Names shown at most."""

NARROW, MOST_UNDER = 80, 5
"""Cells below which the contexts stand under the names instead of beside them, and how many do at most."""

Only = Literal["", "@", "#"]
SHOWN: dict[Only, str] = {"": "", "@": N_("actors only"), "#": N_("places only")}
NEXT: dict[Only, Only] = {"": "@", "@": "#", "#": ""}
"""What is listed: both, actors, places; as the sign that one may also type."""


@dataclass(frozen=True, slots=True)
class Chosen:
    """An entity to follow, and the span to go to where one was chosen."""

    entity: Entity
    span: tuple[int, int] | None = None


class SearchScreen(BoxScreen[Chosen | None]):
    """A line to type in, the names that match best, and the highlighted one's mentions in context.

    ``in_view`` is the span of the text that was in view; ``waiting`` says what the engine is doing.
    """

    DEFAULT_CSS = """
    SearchScreen {
        & Box { width: 116; height: 80%; }
        & #found { height: 1fr; }
        & RowList { height: 1fr; max-height: 100%; }
        & #ranked { width: 5fr; }
        & #contexts { width: 6fr; }
        &.-narrow #found { layout: vertical; }
        &.-narrow #ranked { width: 100%; }
        &.-narrow #contexts { width: 100%; height: auto; max-height: 5; margin-top: 1; }
    }
    """
    BINDINGS: ClassVar[list[BindingType]] = bindings_of("search")

    def __init__(
        self,
        host: DialogHost,
        article: Article,
        analysis_index: AnalysisIndex | None,
        in_view: tuple[int, int] = (0, 0),
        waiting: Callable[[], str] = lambda: "",
    ) -> None:
        super().__init__()
        self.host = host
        self.article = article
        self.analysis_index = analysis_index
        self.in_view = in_view
        self.waiting = waiting
        self.only: Only = ""
        self._names: NameIndex | None = None

    def compose(self) -> ComposeResult:
        """Lay out a box over the article."""
        with Box(gettext(SHOWN[self.only]) or _("Find a name"), id="search"):
            yield LineInput(placeholder=_("name (typos are fine)"), id="query")
            with Horizontal(id="found"):
                yield RowList(id="ranked", row_height=1)
                yield RowList(id="contexts", row_height=1)
            yield BoxFoot(commands_of("search"), self.host.keymap, id="search-foot")

    def on_mount(self) -> None:
        """Begin with the most mentioned."""
        self.query_one("#contexts").can_focus = False
        self.ranked.can_focus = False
        self.query_one(Input).focus()
        self._find()

    def on_resize(self, event: events.Resize) -> None:
        """Place the contexts where there is room."""
        self.set_class(event.size.width < NARROW, "-narrow")
        self.call_after_refresh(self._fit)

    @property
    def ranked(self) -> RowList:
        """The names, best first."""
        return self.query_one("#ranked", RowList)

    @property
    def highlighted(self) -> Entity | None:
        """The entity of the highlighted name."""
        key = self.ranked.highlighted_key
        return self.analysis_index.entities[key] if self.analysis_index and key else None

    def show_analysis(self, analysis_index: AnalysisIndex) -> None:
        """Go on with what is understood by now; the query stays, and so does the highlight if one has moved it."""
        before = self.highlighted if self.ranked.highlighted else None
        self.analysis_index = analysis_index
        self._names = None
        self._find()
        kept = before and analysis_index.same_entity(before)
        if kept:
            self.ranked.highlight_key(kept.id)

    @property
    def names(self) -> NameIndex:
        """The names of the article."""
        if self._names is None:
            entities = self.analysis_index.analysis.entities if self.analysis_index else ()
            self._names = NameIndex([record(entity) for entity in entities])
        return self._names

    @on(Input.Changed)
    def _typed(self) -> None:
        self._find()

    def _find(self) -> None:
        query = self.query_one(Input).value
        asked = query if query.startswith(("@", "#")) else f"{self.only}{query}"
        waiting = self.waiting()
        nothing = _("No name matches “{query}”.").format(query=query) if query else _("No names.")
        self.ranked.show(self._rows(asked), empty=f"{nothing} {waiting}".rstrip() if self.analysis_index else waiting)

    def _rows(self, asked: str) -> list[Row]:
        if self.analysis_index is None:
            return []
        length = len(self.article.text)
        if not asked.strip("@# "):
            return [found_row(entity, length) for entity in self._most_mentioned(asked[:1])]
        entities = self.analysis_index.entities
        return [
            found_row(entities[match.key], length, marked=match.positions, why=match.why)
            for match in self.names.find(asked, limit=LIMIT)
        ]

    def _most_mentioned(self, only: str) -> list[Entity]:
        assert self.analysis_index is not None
        role = {"@": "place", "#": "actor"}.get(only)  # the role that is left out
        entities = [entity for entity in self.analysis_index.analysis.entities if entity.role != role]
        return sorted(entities, key=lambda entity: -len(entity.mentions))[:LIMIT]

    @on(RowList.Highlighted, "#ranked")
    def _show_contexts(self) -> None:
        entity = self.highlighted
        mentions = sorted(entity.mentions) if entity else []
        contexts = self.query_one("#contexts", RowList)
        room = max(10, (contexts.size.width or 60) // 2 - 6)
        digits = len(str(len(mentions)))
        rows = []
        for number in from_view([mention.start for mention in mentions], self.in_view):
            start, end = mentions[number].start, mentions[number].end
            around = context(self.article.text, start, end, room)
            rows.append(context_row(f"{start}-{end}", around, f"{number + 1:>{digits}}"))
        contexts.show(rows, empty="")
        self._fit()

    def _fit(self) -> None:
        """Make the box as high as the hits or mentions that it has to show."""
        names, contexts = self.ranked.lines, self.query_one("#contexts", RowList).lines
        lines = names + 1 + min(contexts, MOST_UNDER) if self.has_class("-narrow") else max(names, contexts)
        lines = max(lines, LEAST_LINES)
        foot = max(1, self.query_one("#search-foot").size.height)
        self.query_one("#search").styles.height = min(lines + foot + FRAME, round(self.size.height * HIGHEST))

    @on(RowList.Chosen, "#contexts")
    def _mention_clicked(self, message: RowList.Chosen) -> None:
        start, _, end = message.key.partition("-")
        self._choose((int(start), int(end)))

    @on(RowList.Chosen, "#ranked")
    @on(Input.Submitted)
    def action_choose(self) -> None:
        """Follow the highlighted name."""
        self._choose()

    def _choose(self, span: tuple[int, int] | None = None) -> None:
        entity = self.highlighted
        if entity is not None:
            self.dismiss(Chosen(entity, span))

    def action_move(self, rows: int) -> None:
        """Highlight another name."""
        self.ranked.action_move(rows)

    def action_narrow(self) -> None:
        """List actors, places or both, in turn."""
        self.only = NEXT[self.only]
        self.query_one("#search").border_title = gettext(SHOWN[self.only])
        self._find()

    def action_card(self) -> None:
        """Show the card of the highlighted name; what is chosen on it is followed."""
        entity = self.highlighted
        if entity is not None and self.analysis_index is not None:
            self.host.opener.open_card(
                self.article, self.analysis_index, entity, None, lambda span: self.dismiss(Chosen(entity, span))
            )
