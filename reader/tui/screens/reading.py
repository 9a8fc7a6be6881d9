"""The screen on which one reads: article, sidebar, masthead, status and keys."""

from __future__ import annotations

from bisect import bisect_right
from pathlib import PurePath
from typing import TYPE_CHECKING, ClassVar, cast

from textual import events, on
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Horizontal
from textual.screen import Screen
from textual.widgets import Static

from reader.analysis import Analysis, Entity, Mention
from reader.article import Article
from reader.reading import Direction, Order, Position, Trail, Understood, step, with_next_candidate
from reader.tui.commands import COMMANDS
from reader.tui.rows import quote_row
from reader.tui.widgets.article_messages import MentionClicked, Moved, QuoteClicked
from reader.tui.widgets.article_view import ArticleView
from reader.tui.widgets.bars import KeyBar, Masthead, StatusLine
from reader.tui.widgets.sidebar import ListName, Sidebar

if TYPE_CHECKING:
    from reader.tui.app import ReaderApp
    from reader.tui.screens.search import SearchScreen
    from reader.tui.widgets.find_bar import FindBar

NARROW = 90
"""Cells below which the sidebar is laid over the text instead of beside it."""

SMALLEST = (40, 10)
"""Cells and lines below which there is no reading."""


class ReadingScreen(Screen[None]):
    """One article and all that one does with it."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding(",".join(one.keys), one.action, one.label, show=one.footer, id=one.id) for one in COMMANDS
    ]

    def __init__(self, article: Article, *, analysis: Analysis | None = None, top: int = 0) -> None:
        super().__init__()
        self.article = article
        self.understood = Understood(analysis) if analysis else None
        self.followed: tuple[str, ...] = ()
        self.focus_span: tuple[int, int] | None = None
        self.trail: Trail[Position] = Trail()
        self.engine_says = ""
        self._said = ""
        self._searching: SearchScreen | None = None
        self.top = top
        self._sidebar_wanted: bool | None = None

    def compose(self) -> ComposeResult:
        """Masthead, article beside the sidebar, status, keys."""
        settings = self.reader.settings
        yield Masthead()
        with Horizontal(id="panes"):
            yield ArticleView(self.article)
            yield Sidebar(order=settings.order)
        yield StatusLine()
        yield KeyBar()
        yield Static(id="too-small")

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

    def on_mount(self) -> None:
        """Show what is known already, at the line where one stopped."""
        self.view.measure = self.reader.settings.measure
        self.query_one(KeyBar).keymap = self.reader.keymap
        self.view.focus()
        if self.top:
            self.view.go_to(self.top, where="top")
        self.show_analysis(self.understood.analysis if self.understood else None)

    # What the engine sends

    def show_analysis(self, analysis: Analysis | None, *, waiting: str | None = None) -> None:
        """Show names and quotes; who is followed stays followed."""
        before = self.understood
        self.understood = Understood(analysis) if analysis else None
        self.view.set_analysis(analysis)
        self.sidebar.show(self.understood, self.article.text, waiting)
        if before and self.understood and self.followed:
            kept = [self.understood.same_entity(before.entities[id_]) for id_ in self.followed]
            self._follow(tuple(entity.id for entity in kept if entity))
        if self.understood and self._searching:
            self._searching.show_analysis(self.understood)
        self._tell()

    def engine_is(self, saying: str) -> None:
        """Say on the status line what the engine is doing; empty when it is done."""
        self.engine_says = saying
        self._tell()

    # Following and jumping

    @property
    def position(self) -> Position:
        """Where one is."""
        return Position(self.view.top_offset, self.focus_span)

    def follow(self, entity: str, mention: Mention | None = None) -> None:
        """Follow an entity and go to that mention, else to its first one."""
        assert self.understood is not None
        self._follow((entity,))
        mentions = self.understood.mentions((entity,))
        if mention or mentions:
            self.jump(mention or mentions[0])

    def _follow(self, ids: tuple[str, ...]) -> None:
        self.followed = ids
        self.view.follow(ids)
        self.sidebar.mark_followed(frozenset(ids))
        self._tell()

    def jump(self, span: Mention | tuple[int, int], *, saying: str = "") -> None:
        """Go to a span and remember where one came from; ``saying`` is told beside it until the next move."""
        self._said = saying
        start, end = span if isinstance(span, tuple) else (span.start, span.end)
        self.trail = self.trail.leave(self.position)
        self._go(start, end)

    def _go(self, start: int, end: int) -> None:
        self.focus_span = (start, end)
        self.view.set_current(self.focus_span)
        self.view.go_to(start)
        self._tell()

    def _return_to(self, position: Position) -> None:
        self._said = ""
        self.focus_span = position.focus
        self.view.set_current(position.focus)
        self.view.go_to(position.top, where="top")
        self._tell()

    # Actions, one for each command

    def action_line(self, direction: Direction) -> None:
        """Scroll the text, or move in the list that has the focus."""
        if self._in_sidebar:
            self.sidebar.rows.action_move(direction)
        else:
            self.view.scroll_relative(y=direction, animate=False)

    def action_page(self, direction: Direction) -> None:
        """A page down (1) or up (-1)."""
        if self._in_sidebar:
            self.sidebar.rows.action_move_page(direction)
        elif direction == 1:
            self.view.scroll_page_down(animate=False)
        else:
            self.view.scroll_page_up(animate=False)

    def action_edge(self, direction: Direction) -> None:
        """To the end (1) or the beginning (-1)."""
        if self._in_sidebar:
            self.sidebar.rows.action_move_to(-1 if direction == 1 else 0)
            return
        self.trail = self.trail.leave(self.position)
        self.view.go_to(len(self.article.text) if direction == 1 else 0, where="top")
        self._tell()

    def action_mention(self, direction: Direction) -> None:
        """To the next or previous mention of whom one follows."""
        if self.understood is None or not self.followed:
            return
        mentions = self.understood.mentions(self.followed)
        starts = [mention.start for mention in mentions]
        found = step(starts, self._here(direction), direction)
        if found:
            self.jump(mentions[found.index], saying=self._wrap_told(found.wrapped, direction))

    def action_quote(self, direction: Direction) -> None:
        """To the next or previous quote."""
        if self.understood is None:
            return
        starts = self.understood.quote_starts
        found = step(starts, self._here(direction), direction)
        if found:
            quote = self.understood.analysis.quotes[found.index]
            told = self._quote_told(found.index) + self._wrap_told(found.wrapped, direction)
            self.jump((quote.start, quote.end), saying=told)

    def _quote_told(self, index: int) -> str:
        """``quote 3/16 · Sergueï Lavrov ?``, the question mark where it is not sure."""
        assert self.understood is not None
        speaker = quote_row(self.understood, self.article.text, index).words
        return f"quote {index + 1}/{len(self.understood.quote_starts)} · {speaker}"

    @staticmethod
    def _wrap_told(wrapped: bool, direction: Direction) -> str:
        return "" if not wrapped else " · wrapped to the first" if direction == 1 else " · wrapped to the last"

    def _here(self, direction: Direction) -> int:
        """The offset from which next and previous are counted: the span one is at, else what is in view."""
        if self.focus_span and self.view.in_view(self.focus_span[0]):
            return self.focus_span[0]
        return self.view.top_offset - (direction == 1)

    def action_back(self) -> None:
        """Back to where one jumped from."""
        if moved := self.trail.back(self.position):
            position, self.trail = moved
            self._return_to(position)

    def action_forward(self) -> None:
        """Forward again."""
        if moved := self.trail.forward(self.position):
            position, self.trail = moved
            self._return_to(position)

    def action_let_go(self) -> None:
        """Close what lies over or under the text, else stop following."""
        if self.has_class("-narrow") and self._sidebar_shown:
            self._show_sidebar(False)
        elif self.query("FindBar"):
            self.query("FindBar").remove()
        elif self.followed or self.focus_span:
            self.focus_span = None
            self._said = ""
            self.view.set_current(None)
            self._follow(())

    def action_search(self) -> None:
        """Find a name."""
        from reader.tui.screens.search import Chosen, SearchScreen

        def choose(chosen: Chosen | None) -> None:
            self._searching = None
            if chosen is not None and self.understood and chosen.entity in self.understood.entities:
                self.follow(chosen.entity, chosen.mention)

        self._searching = SearchScreen(self.article, self.understood, self.engine_says)
        self.app.push_screen(self._searching, choose)

    def action_find(self) -> None:
        """Find words in the text."""
        from reader.tui.widgets.find_bar import FindBar

        FindBar.open(self.view, before=self.query_one(StatusLine))

    def action_hit(self, direction: Direction) -> None:
        """To the next or previous hit of the words that are looked for."""
        from reader.tui.widgets.find_bar import FindBar

        self.query_one(FindBar).walk(direction)

    def on_find_bar_kept(self, message: FindBar.Kept) -> None:
        """Read on at the hit; where one came from is remembered."""
        self.trail = self.trail.leave(Position(message.top, self.focus_span))
        self.view.focus()
        self._tell()

    def action_card(self) -> None:
        """All about whom one follows, or whom the sidebar's list highlights."""
        from reader.tui.screens.card import CardScreen, Target

        def go(target: Target | None) -> None:
            if target is not None:
                self.jump(target)

        entity = self._card_entity()
        if self.understood is not None and entity is not None:
            self.app.push_screen(CardScreen(self.article, self.understood, entity), go)

    def _card_entity(self) -> Entity | None:
        known = self.understood.entities if self.understood else {}
        if self._in_sidebar and self.sidebar.chosen != "quotes":
            return known.get(self.sidebar.rows.highlighted_key or "")
        return known.get(self.followed[0]) if self.followed else None

    def action_words(self) -> None:
        """Only the quotes of whom one follows, or all quotes again."""
        only = () if self.sidebar.only_by else self.followed
        self._show_sidebar(True)
        self.sidebar.turn_to("quotes", only_by=only)
        self.sidebar.rows.focus()

    def action_next_candidate(self) -> None:
        """Give the quote one is at to the next candidate."""
        index = self.understood.quote_at(self.focus_span[0]) if self.understood and self.focus_span else None
        if self.understood is None or index is None:
            return
        corrected = with_next_candidate(self.understood.analysis, index)
        if corrected is None:
            self._said = "no other candidate for this quote"
            self._tell()
            return
        self.reader.keep_analysis(corrected)
        self.show_analysis(corrected)
        self._said = self._quote_told(index)
        self._tell()

    def action_sidebar(self, to: ListName) -> None:
        """Turn the sidebar to a list and go there."""
        self._show_sidebar(True)
        self.sidebar.turn_to(to)
        self.sidebar.rows.focus()

    def action_other_pane(self) -> None:
        """Between text and sidebar."""
        if self._in_sidebar:
            self.view.focus()
        else:
            self._show_sidebar(True)
            self.sidebar.rows.focus()

    def action_toggle_sidebar(self) -> None:
        """Hide or show the sidebar."""
        self._show_sidebar(not self._sidebar_shown)

    def action_choose(self) -> None:
        """Choose the highlighted row of the sidebar."""
        if self._in_sidebar:
            self.sidebar.choose()

    def action_sort(self) -> None:
        """Order the lists the other way."""
        if self.sidebar.chosen == "quotes":
            self.sidebar.group_quotes(not self.sidebar.by_speaker)
            return
        order: Order = "appearance" if self.sidebar.order == "count" else "count"
        self.sidebar.sort(order)
        self.reader.remember("order", order)
        self._said = f"lists by {order}"
        self._tell()

    def action_copy(self) -> None:
        """Copy what is selected."""
        selected = self.get_selected_text()
        if selected:
            self.app.copy_to_clipboard(selected)
            self._said = f"copied {len(selected)} characters"
        else:
            self._said = "nothing selected: drag with the mouse first"
        self._tell()

    def action_theme(self) -> None:
        """Choose a theme."""
        self.app.search_themes()

    def action_palette(self) -> None:
        """Every command."""
        self.app.action_command_palette()

    def action_help(self) -> None:
        """All keys."""
        from reader.tui.screens.help import HelpScreen

        self.app.push_screen(HelpScreen(self.reader.keymap))

    def action_leave(self) -> None:
        """Close the reader."""
        self.app.exit()

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """What cannot be done now is not offered."""
        del parameters
        if action in ("mention", "words"):
            return bool(self.followed)
        if action == "card":
            return self._card_entity() is not None
        if action == "next_candidate":
            return self.focus_span is not None
        if action == "quote":
            return bool(self.understood and self.understood.quote_starts)
        if action == "back":
            return bool(self.trail.past)
        if action == "forward":
            return bool(self.trail.future)
        if action == "hit":
            return bool(self.query("FindBar"))
        return True

    # The sidebar's place

    @property
    def _in_sidebar(self) -> bool:
        return self.focused is not None and self.sidebar in self.focused.ancestors

    @property
    def _sidebar_shown(self) -> bool:
        return self.sidebar.display

    def _show_sidebar(self, shown: bool) -> None:
        self._sidebar_wanted = shown
        self.sidebar.display = shown
        if not shown:
            self.view.focus()

    def on_resize(self, event: events.Resize) -> None:
        """Lay the sidebar beside the text or over it; say so when there is no room to read."""
        narrow = event.size.width < NARROW
        if narrow != self.has_class("-narrow") or self._sidebar_wanted is None:
            self.set_class(narrow, "-narrow")
            if self._sidebar_wanted is None or narrow:
                self.sidebar.display = not narrow
                if narrow:
                    self.view.focus()
            else:
                self.sidebar.display = self._sidebar_wanted
        width, height = event.size
        too_small = width < SMALLEST[0] or height < SMALLEST[1]
        self.set_class(too_small, "-too-small")
        if too_small:
            wanted = f"{SMALLEST[0]}×{SMALLEST[1]}"
            self.query_one("#too-small", Static).update(f"{width}×{height} is too small to read: make it {wanted}.")

    # What is told around the text

    def _tell(self) -> None:
        if not self.is_mounted:
            return
        masthead, status = self.query_one(Masthead), self.query_one(StatusLine)
        source = PurePath(self.article.source).name or self.article.source
        title = self.article.title or source
        percent = f"{round(100 * self.view.fraction)} %"
        masthead.left = title
        masthead.right = percent if title == source else f"{source} · {percent}"
        status.left = self._following() or self._summary()
        status.set_class(bool(self.followed), "-following")
        status.right = self.engine_says
        self.query_one(KeyBar).commands = [
            one for one in COMMANDS if one.footer and self.check_action(one.action.partition("(")[0], ()) is True
        ]

    def _following(self) -> str:
        if self.understood is None or not self.followed:
            return self._said
        entities = [self.understood.entities[id_] for id_ in self.followed]
        mentions = self.understood.mentions(self.followed)
        said = self._said
        if self.focus_span is not None:
            index = bisect_right([mention.start for mention in mentions], self.focus_span[0])
            at = index and mentions[index - 1].start == self.focus_span[0]
            place = f"{index}/{len(mentions)}" if at else f"{len(mentions)} mentions"
        else:
            place = f"{len(mentions)} mentions"
        names = ", ".join(entity.name for entity in entities)
        return f"{names} {place}{'' if not said or said.startswith(' ') else ' · '}{said}"

    def _summary(self) -> str:
        if self.understood is None:
            return ""
        roles = [entity.role for entity in self.understood.analysis.entities]
        actors, places = len(roles) - roles.count("place"), len(roles) - roles.count("actor")
        return f"{actors} actors · {places} places · {len(self.understood.quote_starts)} quotes"

    @on(Moved)
    def _moved(self, message: Moved) -> None:
        self.top = message.top_offset
        self._tell()

    @on(MentionClicked)
    def _mention_clicked(self, message: MentionClicked) -> None:
        self.follow(message.entity_id, message.mention)

    @on(QuoteClicked)
    def _quote_clicked(self, message: QuoteClicked) -> None:
        assert self.understood is not None
        index = self.understood.quote_at(message.quote.start)
        if index is not None:
            self.jump((message.quote.start, message.quote.end), saying=self._quote_told(index))

    @on(Sidebar.Followed)
    def _followed_in_sidebar(self, message: Sidebar.Followed) -> None:
        self.follow(message.entity)
        self._leave_overlay()

    @on(Sidebar.QuoteChosen)
    def _quote_chosen(self, message: Sidebar.QuoteChosen) -> None:
        assert self.understood is not None
        quote = self.understood.analysis.quotes[message.index]
        self.jump((quote.start, quote.end), saying=self._quote_told(message.index))
        self._leave_overlay()

    def _leave_overlay(self) -> None:
        if self.has_class("-narrow"):
            self._show_sidebar(False)
