"""Opens what lies over the article or the library, for screens that do not import each other."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reader.presentation.messages import _

if TYPE_CHECKING:
    from collections.abc import Awaitable, Callable, Sequence

    from textual.app import App

    from reader.library.records import LibraryEntity, LibraryMatrix
    from reader.model.analysis import Analysis, Entity, Quote
    from reader.model.analysis_index import AnalysisIndex
    from reader.model.article import Article
    from reader.model.corrections import SetSpeaker
    from reader.presentation.commands.command import Command
    from reader.tui.host import AppHost, Span


class DialogOpener:
    """Pushes screens on those of an app. Each is imported when it is first opened."""

    def __init__(self, app: App[int], host: AppHost) -> None:
        self._app = app
        self._host = host

    def open_card(
        self,
        article: Article,
        index: AnalysisIndex,
        entity: Entity,
        elsewhere: LibraryEntity | None,
        go_to: Callable[[Span], object],
    ) -> None:
        """Show the card of an entity; call ``go_to`` with the span that is chosen on it, if one is."""
        from reader.tui.screens.entity_card import CardScreen

        def leave(target: Span | None) -> None:
            if target is not None:
                go_to(target)

        repeated = self._host.repeated_quotes(article.id)
        self._app.push_screen(CardScreen(self._host, article, index, entity, elsewhere, repeated), leave)

    def open_entity_page(self, number: int, line: str = "") -> None:
        """Show everything read about an entity of the library, by its number there; ``line`` filters the quotes."""
        from reader.tui.screens.entity_page import EntityPageScreen

        library = self._host.library
        known = library.entity(number) if library else None
        if library is not None and known is not None:
            self._app.push_screen(EntityPageScreen(self._host, library.path, known, line))

    def open_library_matrix(self, table: LibraryMatrix) -> None:
        """Show who speaks about whom in many articles."""
        from reader.tui.screens.library_matrix import LibraryMatrixScreen

        self._app.push_screen(LibraryMatrixScreen(self._host, table))

    def open_statement(self, article: str, quote: int) -> bool:
        """Show where the words of a quote of an article stand; return whether other places have them."""
        from reader.tui.screens.statement import StatementScreen

        library = self._host.library
        places = library.statement_places(article, quote) if library else []
        if len(places) > 1:
            self._app.push_screen(StatementScreen(self._host, places))
        return len(places) > 1

    # Checking quotes

    def open_verify(self, article: Article, analysis: Analysis) -> None:
        """Check the quotes of an article, the least sure first."""
        from reader.presentation.reading_lines import name_of_file
        from reader.tui.screens.verify import VerifyScreen

        title = article.title or name_of_file(article.source)
        self._app.push_screen(VerifyScreen(self._host, title, (article, analysis)))

    def open_verify_library(self, words: str) -> None:
        """Check the quotes of the library's articles that have these words; without any a tag can be chosen first."""
        library = self._host.library
        if library is None:
            return
        if words or not (tags := library.tags()):
            self._verify_library(words or _("all articles"), words=words)
            return
        from reader.tui.screens.verify_scope import VerifyScopeScreen

        def choose(tag: str | None) -> None:
            if tag is not None:
                self._verify_library(f"#{tag}" if tag else _("all articles"), tag=tag or None)

        self._app.push_screen(VerifyScopeScreen(tags, library.count(), self._host.keymap), choose)

    def _verify_library(self, title: str, *, words: str = "", tag: str | None = None) -> None:
        from reader.library.records import ArticleFilter
        from reader.tui.screens.verify import VerifyScreen

        library = self._host.library
        assert library is not None
        wanted = ArticleFilter(words=words, tag=tag)
        self._app.push_screen(VerifyScreen(self._host, title, wanted=wanted, path=library.path))

    def open_speaker(
        self, article: Article, index: AnalysisIndex, quote: Quote, then: Callable[[SetSpeaker | None], None]
    ) -> None:
        """Ask for the speaker of a quote; call ``then`` with the correction that was chosen, ``None`` for none."""
        from reader.tui.screens.speaker import SpeakerScreen

        screen = SpeakerScreen(article, index, quote, self._host.keymap, self._host.library_names)
        self._app.push_screen(screen, then)

    # Notes

    def ask_note(self, words: str, text: str, then: Callable[[str | None], None]) -> None:
        """Ask what to note on words; call ``then`` with it, ``None`` where nothing is to be changed."""
        from reader.tui.screens.note import NoteScreen

        self._app.push_screen(NoteScreen(words, text, self._host.keymap), then)

    def open_notes(self) -> None:
        """List all notes, once those made just now are written."""
        self._app.run_worker(self._open_notes(), exit_on_error=False)

    async def _open_notes(self) -> None:
        from reader.tui.screens.notes import NotesScreen

        await self._host.written(lambda _: None)
        self._app.push_screen(NotesScreen(self._host))

    # Commands

    def open_help(self, group: str, run: Callable[[Command], Awaitable[None]]) -> None:
        """List all keys, those of ``group`` first; call ``run`` with the command that is chosen, if one is."""
        from reader.tui.screens.help import HelpScreen

        async def leave(command: Command | None) -> None:
            if command is not None:
                await run(command)

        self._app.push_screen(HelpScreen(self._host.keymap, group), leave)

    def open_palette(
        self,
        commands: Sequence[Command],
        index: AnalysisIndex | None,
        length: int,
        run: Callable[[Command], Awaitable[None]],
        follow: Callable[[str], object],
    ) -> None:
        """List commands, and names of an index of a text of that length.

        Calls ``run`` with the command that is chosen, or ``follow`` with the id of the entity.
        """
        from reader.tui.screens.palette import NAME, PaletteScreen, command_of

        async def choose(choice: str | None) -> None:
            command = command_of(choice) if choice else None
            if command is not None:
                await run(command)
            elif choice:
                follow(choice.removeprefix(NAME))

        self._app.push_screen(PaletteScreen(commands, index, length, self._host.keymap), choose)
