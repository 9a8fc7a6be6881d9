"""What opens over the reading screen: search, card, the matrix of quotes, export, help."""

from __future__ import annotations

from asyncio import to_thread
from collections.abc import Awaitable, Callable
from pathlib import Path
from typing import TYPE_CHECKING

from textual.screen import Screen

from reader.model.analysis import Entity
from reader.presentation.messages import _, translate
from reader.reading.session import ReadingSession
from reader.tui.article.view import ArticleView
from reader.tui.host import ReadingHost
from reader.tui.reading.following import FollowController
from reader.tui.reading.panes import Panes
from reader.tui.reading.status import StatusPresenter

if TYPE_CHECKING:
    from reader.model.analysis_index import AnalysisIndex
    from reader.presentation.commands.command import Command
    from reader.tui.screens.quote_matrix import ChosenQuotes
    from reader.tui.screens.search import Chosen, SearchScreen


class Dialogs:
    """Opens screens over the reading screen and does what is chosen on them."""

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
        self._search: SearchScreen | None = None
        """The search that is open, to be given names that come meanwhile."""

    @property
    def entity(self) -> Entity | None:
        """What card and corrections are about: the highlighted entity of the sidebar, else the first followed."""
        if self._panes.in_names:
            return self._session.entity(self._panes.highlighted_entity)
        return self._session.entity(next(iter(self._session.followed), None))

    def show_analysis(self, index: AnalysisIndex) -> None:
        """Give an open search what is understood by now."""
        if self._search:
            self._search.show_analysis(index)

    def open_search(self) -> None:
        """Find a name, and follow it."""
        from reader.tui.screens.search import SearchScreen

        def choose(chosen: Chosen | None) -> None:
            self._search = None
            index = self._session.index
            # A newer analysis may have come meanwhile, with other ids.
            entity = index.same_entity(chosen.entity) if chosen and index else None
            if chosen and entity:
                self._following.follow(entity.id, chosen.span)

        self._search = SearchScreen(
            self._host,
            self._session.article,
            self._session.index,
            self._view.visible_span,
            lambda: self._status.engine_status,
        )
        self._screen.app.push_screen(self._search, choose)

    def open_card(self) -> None:
        """Show everything about an entity; jump to what is chosen."""
        entity, index = self.entity, self._session.index
        if index is not None and entity is not None:
            elsewhere = self._host.entity_elsewhere(self._session.id, entity.id)
            self._host.opener.open_card(self._session.article, index, entity, elsewhere, self._following.jump)

    def open_matrix(self) -> None:
        """Show who speaks about whom; list the quotes that are chosen."""
        from reader.tui.screens.quote_matrix import MatrixScreen

        def go_to(chosen: ChosenQuotes | None) -> None:
            if chosen is not None:
                self._panes.show_quotes(chosen.quotes, chosen.whose)
                self._following.jump_to_quote(chosen.quotes[0])

        if self._session.index is not None:
            self._screen.app.push_screen(MatrixScreen(self._session.article, self._session.index, self._host), go_to)

    def open_outline(self) -> None:
        """List the headings; go to the one that is chosen."""
        from reader.presentation.outline_rows import outline_rows
        from reader.reading.sections import headings
        from reader.tui.screens.outline import OutlineScreen

        found = headings(self._session.article)

        def go_to(chosen: int | None) -> None:
            if chosen is not None:
                self._following.jump((found[chosen].start, found[chosen].end))

        rows = outline_rows(self._session.article, found)
        focus = self._session.focus_span
        here = focus[0] if focus and self._view.in_view(focus[0]) else self._view.top_offset
        starts = [heading.start for heading in found]
        self._screen.app.push_screen(OutlineScreen(rows, starts, here, self._host.keymap), go_to)

    def open_palette(self, run: Callable[[Command], Awaitable[None]]) -> None:
        """List every command and find names; run the one that is chosen, or follow it."""
        from reader.presentation.commands.registry import commands_of

        def follow(entity: str) -> None:
            # A newer analysis may have come meanwhile, without it.
            if self._session.entity(entity) is not None:
                self._following.follow(entity)

        commands = [command for command in commands_of("reading") if command.palette]
        length = len(self._session.article.text)
        self._host.opener.open_palette(commands, self._session.index, length, run, follow)

    def open_export(self) -> None:
        """Write the article to the current folder, in a format to choose."""
        from reader.tui.screens.export import ExportScreen

        def write(format_name: str | None) -> None:
            if format_name is not None:
                self._screen.run_worker(self._export(format_name), name="export", exit_on_error=False)

        self._screen.app.push_screen(ExportScreen(self._host.keymap), write)

    async def _export(self, format_name: str) -> None:
        """Write the article in that format, off the event loop, and say where it is."""
        from reader.export import ExportError
        from reader.export.notebook import NotesOf
        from reader.export.save import export

        index, article = self._session.index, self._session.article
        assert index is not None
        names = [name for entity in index.analysis.entities for name in (entity.name, *entity.aliases)]
        notes = NotesOf(self._host.notes_of(article), self._host.notes_about(names))
        self._status.show_message(_("writing …"))
        try:
            path = await to_thread(export, article, index.analysis, format_name, Path.cwd(), notes)
        except (ExportError, OSError) as error:
            self._status.show_message("")
            self._screen.notify(translate(error), title=_("Not written"), severity="warning", markup=False)
        else:
            self._status.show_message(_("written: {name}").format(name=path.name))

    def open_help(self, run: Callable[[Command], Awaitable[None]]) -> None:
        """List all keys, those of the sidebar first where it has the focus; run the command that is chosen."""
        self._host.opener.open_help("Sidebar" if self._panes.in_sidebar else "", run)
