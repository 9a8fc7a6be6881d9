"""Find an actor or a place however it is spelled."""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar

from textual import events, on
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Horizontal, Vertical
from textual.screen import ModalScreen
from textual.widgets import Input, Static

from reader.analysis import Mention
from reader.article import Article
from reader.reading import Understood, context, listed
from reader.search.names import Match, NameIndex, record
from reader.tui.rows import context_row, entity_row
from reader.tui.widgets.row_list import Row, RowList

LIMIT = 50
"""Names shown at most."""

NARROW = 80
"""Cells below which the contexts have no room beside the names."""

FOOT = "↑ ↓ choose · tab actors, places, both · enter follow · esc back where you were"


@dataclass(frozen=True, slots=True)
class Chosen:
    """An entity to follow, and the mention to go to where one was chosen."""

    entity: str
    mention: Mention | None = None


class SearchScreen(ModalScreen[Chosen | None]):
    """A line to type in, the names that match best, and the chosen one's mentions in context."""

    CSS_PATH = "search.tcss"
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("escape", "dismiss", "Back"),
        Binding("down,ctrl+n", "move(1)", show=False),
        Binding("up,ctrl+p", "move(-1)", show=False),
        Binding("pagedown", "move(10)", show=False),
        Binding("pageup", "move(-10)", show=False),
        Binding("tab", "narrow", show=False, priority=True),
    ]

    def __init__(self, article: Article, understood: Understood | None, waiting: str) -> None:
        super().__init__()
        self.article = article
        self.understood = understood
        self.waiting = waiting
        self.only = ""
        self._index: NameIndex | None = None

    def compose(self) -> ComposeResult:
        """A box over the article."""
        with Vertical(id="search"):
            yield Input(placeholder="a name, however it is spelled", id="query")
            with Horizontal(id="found"):
                yield RowList(id="ranked", row_height=1)
                yield RowList(id="contexts", row_height=1)
            yield Static(FOOT, id="search-foot", markup=False)

    def on_mount(self) -> None:
        """Begin with the most mentioned."""
        self.query_one("#contexts").can_focus = False
        self.query_one("#ranked").can_focus = False
        self.query_one(Input).focus()
        self._find("")

    def on_resize(self, event: events.Resize) -> None:
        """Leave the contexts out where there is no room."""
        self.set_class(event.size.width < NARROW, "-narrow")

    def show_analysis(self, understood: Understood) -> None:
        """Go on with what is understood by now; the query stays."""
        self.understood = understood
        self._index = None
        self._find(self.query_one(Input).value)

    @property
    def index(self) -> NameIndex:
        """The names of the article."""
        if self._index is None:
            entities = self.understood.analysis.entities if self.understood else ()
            self._index = NameIndex([record(entity) for entity in entities])
        return self._index

    @on(Input.Changed)
    def _typed(self, message: Input.Changed) -> None:
        self._find(message.value)

    def _find(self, query: str) -> None:
        asked = f"{self.only}{query}" if not query.startswith(("@", "#")) else query
        rows = self._rows(asked)
        nothing = f"No actor or place like “{query}”." if self.understood else self.waiting
        self.query_one("#ranked", RowList).show(rows, empty=nothing)

    def _rows(self, query: str) -> list[Row]:
        if self.understood is None:
            return []
        if not query.strip("@# "):
            return self._most_mentioned(query.strip())
        return [self._row(match) for match in self.index.find(query, limit=LIMIT)]

    def _most_mentioned(self, only: str) -> list[Row]:
        assert self.understood is not None
        roles = {"@": ["actor"], "#": ["place"]}.get(only, ["actor", "place"])
        found = {row.entity.id: row for role in roles for row in listed(self.understood.analysis, role, "count")}  # type: ignore[arg-type]
        ranked = sorted(found.values(), key=lambda row: -len(row.entity.mentions))
        return [entity_row(row.entity, len(row.entity.mentions)) for row in ranked[:LIMIT]]

    def _row(self, match: Match) -> Row:
        assert self.understood is not None
        entity = self.understood.entities[match.key]
        return entity_row(entity, len(entity.mentions), marked=match.positions, why=match.why)

    @on(RowList.Highlighted, "#ranked")
    def _show_contexts(self, message: RowList.Highlighted) -> None:
        mentions = self.understood.mentions([message.key]) if self.understood and message.key else []
        contexts = self.query_one("#contexts", RowList)
        room = max(10, (contexts.size.width or 60) // 2 - 6)
        text = self.article.text
        contexts.show([context_row(str(m.start), context(text, m.start, m.end, room)) for m in mentions], empty="")

    @on(RowList.Chosen, "#ranked")
    def _clicked(self, message: RowList.Chosen) -> None:
        self.dismiss(Chosen(message.key))

    @on(RowList.Chosen, "#contexts")
    def _mention_clicked(self, message: RowList.Chosen) -> None:
        key = self.query_one("#ranked", RowList).highlighted_key
        if self.understood and key:
            mention = next(m for m in self.understood.mentions([key]) if str(m.start) == message.key)
            self.dismiss(Chosen(key, mention))

    @on(Input.Submitted)
    def _submitted(self) -> None:
        key = self.query_one("#ranked", RowList).highlighted_key
        if key is not None:
            self.dismiss(Chosen(key))

    def action_move(self, rows: int) -> None:
        """Highlight another name."""
        self.query_one("#ranked", RowList).action_move(rows)

    def action_narrow(self) -> None:
        """Actors, places, both, in turn."""
        self.only = {"": "@", "@": "#", "#": ""}[self.only]
        words = {"": "both", "@": "actors only", "#": "places only"}[self.only]
        self.query_one("#search").border_title = "" if not self.only else words
        self._find(self.query_one(Input).value)
