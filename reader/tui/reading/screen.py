"""The screen on which one reads: article, sidebar, masthead, status and keys.

It is built in steps, each a class on the one before: what is told (``telling``), the panes (``panes``), following and
the way back (``following``), and here what opens over or beside the text.
"""

from __future__ import annotations

from asyncio import to_thread
from pathlib import Path
from typing import TYPE_CHECKING, ClassVar

from textual import events, on, work
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Horizontal

from reader.model.analysis import Analysis, Entity
from reader.model.analysis_index import AnalysisIndex
from reader.model.corrections import with_next_candidate
from reader.model.spans import Direction
from reader.presentation.commands import COMMANDS
from reader.reading.trail import Position
from reader.tui.article.messages import Moved
from reader.tui.article.minimap import Minimap
from reader.tui.article.view import ArticleView
from reader.tui.reading.following import FollowingScreen
from reader.tui.widgets.bars import Byline, KeyBar, Masthead, StatusLine
from reader.tui.widgets.sidebar import Sidebar

if TYPE_CHECKING:
    from collections.abc import Sequence

    from reader.model.corrections import Correction
    from reader.presentation.commands import Command
    from reader.tui.screens.search import SearchScreen
    from reader.tui.widgets.find_bar import FindBar


class ReadingScreen(FollowingScreen):
    """One article and all that one does with it."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding(",".join(one.keys), one.action, one.label, show=one.footer, id=one.id) for one in COMMANDS
    ]

    _was_shown = False
    _searching: SearchScreen | None = None
    """The search that lies over this screen, to be told of names that come meanwhile."""

    def compose(self) -> ComposeResult:
        """Masthead, article beside the sidebar, status, keys."""
        settings = self.reader.settings
        yield Masthead()
        article = self.article
        if article.byline or article.date or article.site:
            yield (byline := Byline())
            byline.left = article.byline or ""
            byline.right = " · ".join(filter(None, (article.date, article.site)))
        with Horizontal(id="panes"):
            yield (view := ArticleView(self.article))
            yield Minimap(view)
            yield Sidebar(order=settings.order)
        yield StatusLine()
        yield KeyBar()

    def on_mount(self) -> None:
        """Show what is known already, at the line where one stopped."""
        self._is_composed = True
        self.view.measure = self.reader.settings.measure
        self.view.show_plain(self.reader.settings.plain)
        if self.reader.settings.justify or self.reader.settings.hyphenate:
            self._set_type(self.reader.settings.justify, self.reader.settings.hyphenate)
        self.query_one(KeyBar).keymap = self.reader.keymap
        self.watch(self.view, "place", self._moved, init=False)
        self.view.focus()
        if self.focus_span:
            self.view.set_current(self.focus_span)
        if self.focus_span and self._goes_to_focus:
            self.view.go_to(self.focus_span[0])
        elif self.top:
            self.view.go_to(self.top, where="top")
        self._show(self.understood)
        self.reader.screen_ready(self)

    def on_screen_resume(self, event: events.ScreenResume) -> None:
        """Leave the styles as they are when the screen is shown first: they were made a moment ago."""
        if not self._was_shown:
            event.refresh_styles = False
            self._was_shown = True

    def show_analysis(self, analysis: Analysis | None, *, waiting: str | None = None) -> None:
        """Show names and quotes, as the engine sends them, with what a person put right; who is followed stays so."""
        self.raw = analysis
        self._show(self._corrected(analysis), waiting)

    def _show(self, understood: AnalysisIndex | None, waiting: str | None = None) -> None:
        if self.mode is not None and self.mode.of_names:
            self.leave_mode()
        before, self.understood = self.understood, understood
        self.view.set_analysis(understood.analysis if understood else None)
        self.sidebar.show(self.understood, self.article.text, waiting)
        if before and self.understood and self.followed:
            kept = [self.understood.same_entity(before.entities[id_]) for id_ in self.followed]
            self.follow_only(tuple(entity.id for entity in kept if entity))
        self.resolve_pending_follow()
        if self.understood and self._searching:
            self._searching.show_analysis(self.understood)
        self.update_status()

    @on(Moved)
    def _moved(self) -> None:
        self.top, self.progress, self.is_laid_out = self.view.top_offset, self.view.fraction, True
        self.minimap.follow_page()
        self.update_status()

    # Actions, one for each command

    def action_search(self) -> None:
        """Find a name."""
        from reader.tui.screens.search import Chosen, SearchScreen

        def choose(chosen: Chosen | None) -> None:
            self._searching = None
            # What is understood may have changed since: ids with it.
            entity = self.understood.same_entity(chosen.entity) if chosen and self.understood else None
            if chosen and entity:
                self.follow(entity.id, chosen.span)

        in_view = self.view.visible_span
        self._searching = SearchScreen(self.article, self.understood, in_view, lambda: self.engine_status)
        self.app.push_screen(self._searching, choose)

    def action_find(self) -> None:
        """Find words in the text."""
        from reader.tui.widgets.find_bar import FindBar

        FindBar.open(self.view, before=self.query_one(StatusLine))

    def action_hit(self, direction: Direction) -> None:
        """To the next or previous hit of the words that are looked for."""
        from reader.tui.widgets.find_bar import FindBar

        self.query_one(FindBar).walk(direction)

    def can_hit(self) -> bool:
        """Words are looked for."""
        return bool(self.query("FindBar"))

    def on_find_bar_kept(self, message: FindBar.Kept) -> None:
        """Read on at the hit; where one came from is remembered."""
        self.push_trail(Position(message.top, self.focus_span))
        self.view.focus()
        self.update_status()

    def action_card(self) -> None:
        """All about whom one follows, or whom the sidebar's list highlights."""
        from reader.tui.screens.entity_card import CardScreen, Target

        def go(target: Target | None) -> None:
            if target is not None:
                self.jump(target)

        entity = self._card_entity()
        if self.understood is not None and entity is not None:
            elsewhere = self.reader.known_elsewhere(self.id_, entity.id)
            self.app.push_screen(CardScreen(self.article, self.understood, entity, elsewhere), go)

    def can_card(self) -> bool:
        """Somebody is followed or highlighted."""
        return self._card_entity() is not None

    def _card_entity(self) -> Entity | None:
        known = self.understood.entities if self.understood else {}
        if self.in_sidebar and self.sidebar.chosen != "quotes":
            return known.get(self.sidebar.rows.highlighted_key or "")
        return known.get(self.followed[0]) if self.followed else None

    def action_correct(self) -> None:
        """Put right what was understood of whom one follows or the list highlights, or take something back."""
        from reader.presentation.correction_menu import CorrectionChoice, told
        from reader.tui.screens.corrections import CorrectionScreen

        def decide(choice: CorrectionChoice | None) -> None:
            if choice is not None:
                self.reader.apply_correction(choice)
                self.show_message(told(choice))

        entity, length = self._card_entity(), len(self.article.text)
        self.app.push_screen(CorrectionScreen(self.understood, entity, self.corrections, length), decide)

    def can_correct(self) -> bool:
        """There is somebody, or something to take back."""
        return self._card_entity() is not None or bool(self.corrections)

    def show_corrections(self, corrections: Sequence[Correction]) -> None:
        """Show the article as these corrections have it."""
        self.corrections = corrections
        self._show(self._corrected(self.raw))

    def action_matrix(self) -> None:
        """Who speaks about whom."""
        from reader.tui.screens.quote_matrix import MatrixScreen, Opened

        def go(opened: Opened | None) -> None:
            if opened is not None:
                self.show_quotes(opened.quotes, opened.whose)
                self.jump_to_quote(opened.quotes[0])

        if self.understood is not None:
            self.app.push_screen(MatrixScreen(self.article, self.understood), go)

    def can_matrix(self) -> bool:
        """There are quotes."""
        return self.can_quote()

    def action_next_speaker(self) -> None:
        """Give the quote one is at to the next candidate."""
        index = self.understood.quote_at(self.focus_span[0]) if self.understood and self.focus_span else None
        if self.understood is None or index is None:
            return
        # In what the engine understood: what a person put right comes on top of it, in every article.
        other = with_next_candidate(self.raw, index) if self.raw else None
        if other is None:
            self.show_message("no other candidate for this quote")
            return
        self.reader.keep_analysis(other)
        self.show_analysis(other)
        self.show_message(self.quote_told(index))

    def can_next_speaker(self) -> bool:
        """One is at a span, which may be a quote."""
        return self.focus_span is not None

    def action_copy(self) -> None:
        """Copy what is selected, else the quote one is at with its speaker."""
        from reader.presentation.clipboard_text import copied, quote_with_speaker
        from reader.tui.clipboard import copy

        span, text = self.view.selected_span(), self.article.text
        index = self.understood.quote_at(self.focus_span[0]) if self.understood and self.focus_span else None
        if span is not None:
            words = copied(self.understood, text, span)
        elif self.understood is not None and index is not None:
            words = quote_with_speaker(self.understood, text, index)
        else:
            self.show_message("nothing selected: v selects by keys, the mouse by dragging")
            return
        copy(self.reader, words)
        self.view.select(None)
        self.show_message(f"copied {len(words)} characters: {words[:40]}{'…' if len(words) > 40 else ''}")

    def action_select(self) -> None:
        """Select text by keys."""
        from reader.tui.reading.modes.selecting import Selecting

        self.view.focus()
        self.enter(Selecting(self))

    def action_kinds(self) -> None:
        """Turn the highlighting of kinds off and on."""
        from reader.tui.reading.modes.kinds import Kinds

        self.enter(Kinds(self))

    def _set_type(self, justify: bool, hyphenate: bool) -> str:
        """Set the text as asked for; say in words what cannot be."""
        from reader.page.hyphenation import LONGEST, MISSING, TOO_LONG, hyphenation

        long = len(self.article.text) > LONGEST
        cut_word = hyphenation(self.article.language or "fr") if hyphenate and not long else None
        self.view.set_type(justified=justify, cut_word=cut_word)
        return "" if cut_word or not hyphenate else TOO_LONG if long else MISSING

    def action_justify(self) -> None:
        """Lines that end together, or ragged ones."""
        justify = not self.view.justified
        self._set_type(justify, self.view.hyphenated)
        self.reader.remember("justify", justify)
        self.show_message("lines end together" if justify else "lines end as they come")

    def action_hyphenate(self) -> None:
        """Cut words at the ends of lines, or not."""
        hyphenate = not self.view.hyphenated
        wrong = self._set_type(self.view.justified, hyphenate)
        if not wrong:
            self.reader.remember("hyphenate", hyphenate)
        self.show_message(wrong or ("words are cut at the ends of lines" if hyphenate else "words stay whole"))

    def action_export(self) -> None:
        """Write the article to the current folder, in a format to choose."""
        from reader.tui.screens.export import ExportScreen

        def write(form: str | None) -> None:
            if form is not None:
                self.export(form)

        self.app.push_screen(ExportScreen(), write)

    def can_export(self) -> bool:
        """The article is understood."""
        return self.understood is not None

    @work(exit_on_error=False)
    async def export(self, form: str) -> None:
        """Write the article in that format, off the event loop, and say where it is."""
        from reader.export import ExportError
        from reader.export.save import export

        assert self.understood is not None
        self.show_message("writing …")
        try:
            path = await to_thread(export, self.article, self.understood.analysis, form, Path.cwd())
        except (ExportError, OSError) as error:
            self.show_message("")
            self.notify(str(error), title="Not written", severity="warning", markup=False)
        else:
            self.show_message(f"written: {path.name}")

    def action_library(self) -> None:
        """What was read."""
        self.reader.show_library()

    def action_theme(self) -> None:
        """Choose a theme."""
        self.app.search_themes()

    def action_palette(self) -> None:
        """Every command."""
        self.app.action_command_palette()

    def action_help(self) -> None:
        """All keys; those of the sidebar first where it has the focus. A chosen one does what it does."""
        from reader.tui.screens.help import HelpScreen

        async def do(command: Command | None) -> None:
            if command is not None:
                await self.run_action(command.action)

        first = "Sidebar" if self.in_sidebar else ""
        self.app.push_screen(HelpScreen(self.reader.keymap, first), do)

    def action_quit(self) -> None:
        """Close the reader, once what was begun to be shown is: Textual fails where it goes before."""
        self.sidebar.call_later(self.app.exit)
