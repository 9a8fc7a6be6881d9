"""The app: one article on the screen, the engine behind it."""

from __future__ import annotations

import gc
import subprocess
from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, ClassVar

from textual import work
from textual.app import App
from textual.binding import Binding, BindingType
from textual.screen import Screen
from textual.worker import Worker, WorkerState

from reader import __version__
from reader.analysis import Analysis
from reader.article import Article
from reader.config import Settings
from reader.tui.legacy_keys import tell_apart
from reader.tui.themes import DEFAULT, TERMINAL, THEMES

if TYPE_CHECKING:
    from textual.command import Provider

    from reader.engine.client import EngineClient
    from reader.library import Library
    from reader.reading import Position
    from reader.tui.screens.reading import ReadingScreen

KEEP_PLACE_EVERY = 2.0
"""Seconds between two looks at whether the place is to be kept: a lost connection loses no more."""


def _commands() -> type[Provider]:
    from reader.tui.palette import CommandProvider

    return CommandProvider


def _names() -> type[Provider]:
    from reader.tui.palette import NameProvider

    return NameProvider


class ReaderApp(App[int]):
    """Reads one article."""

    CSS_PATH = "reader.tcss"
    COMMANDS = {_commands, _names}  # noqa: RUF012
    TITLE = "reader"
    reading: ReadingScreen
    """The reading screen, also while a dialog lies over it."""

    ESCAPE_TO_MINIMIZE: ClassVar[bool] = False
    # Textual's own binding has priority: no screen could use the key.
    BINDINGS: ClassVar[list[BindingType]] = [Binding("ctrl+p", "command_palette", show=False)]

    def __init__(
        self,
        article: Article,
        *,
        client: EngineClient | None = None,
        engine: subprocess.Popen[bytes] | None = None,
        library: Library | None = None,
        settings: Settings | None = None,
        keymap: Mapping[str, tuple[str, ...]] | None = None,
        notices: Sequence[str] = (),
    ) -> None:
        super().__init__()
        tell_apart()
        self.article = article
        self.settings = settings or Settings()
        self.library = library
        self._client = client
        self._engine = engine
        self.keymap: dict[str, tuple[str, ...]] = dict(keymap or {})
        self._kept_top = -1
        self._notices = notices
        for theme in (*THEMES, TERMINAL):
            self.register_theme(theme)
        self._begin_with(self.settings.theme if self.settings.theme in self.available_themes else DEFAULT)

    def _begin_with(self, theme: str) -> None:
        """Take a theme while nothing is styled yet: told of it, Textual would parse every style sheet once more."""
        self.set_reactive(App.theme, theme)
        self.add_class(f"-theme-{theme}", update=False)
        self.set_class(self.current_theme.dark, "-dark-mode", update=False)
        self.set_class(not self.current_theme.dark, "-light-mode", update=False)
        if self.current_theme.ansi:
            self._refresh_truecolor_filter(self.ansi_theme)
        self.stylesheet.set_variables(self.get_css_variables())

    def get_theme_variable_defaults(self) -> dict[str, str]:
        """Our colours for themes that are not ours."""
        return THEMES[0].variables

    def get_default_screen(self) -> Screen[None]:
        """The article, at the line where one stopped, with what was understood of it before."""
        from reader.tui.screens.reading import ReadingScreen

        analysis, top = None, 0
        if self.library is not None:
            analysis = self.library.analysis(self.article.id)
            top = self.library.position(self.article.id)
        self.reading = ReadingScreen(self.article, analysis=analysis, top=top)
        return self.reading

    def on_ready(self) -> None:
        """Start what runs behind the text once it stands."""
        gc.freeze()
        gc.enable()
        self.set_keymap({id_: ",".join(keys) for id_, keys in self.keymap.items()})
        self.theme_changed_signal.subscribe(self, lambda theme: self.remember("theme", theme.name))
        self.set_interval(KEEP_PLACE_EVERY, self.keep_place)
        for notice in self._notices:
            self.notify(notice, severity="warning", timeout=20, markup=False)
        if self.library is not None:
            self.library.keep(self.article)
        if not self._known():
            self.understand()
        self.warm_search()

    def _known(self) -> bool:
        """Whether this version understood the article before; a person may have put things right in it since."""
        understood = self.reading.understood
        return understood is not None and understood.analysis.engine.version == __version__

    async def on_unmount(self) -> None:
        """Keep the place, let the engine go."""
        self.keep_place()
        await self.client.close()

    @property
    def client(self) -> EngineClient:
        """What speaks with the engine; made when it is first needed, which is after the text stands."""
        if self._client is None:
            from reader.engine.client import EngineClient

            self._client = EngineClient(self._engine)
        return self._client

    @work(exclusive=True, exit_on_error=False)
    async def understand(self) -> None:
        """Have the article understood and show what comes, as it comes."""
        from reader.engine.client import Done, Failed, Progress, Restarted, Unavailable

        screen = self.reading
        screen.engine_is("reading the names …")
        await self.client.start()
        async for event in self.client.analyze(self.article, first_offset=screen.view.top_offset):
            match event:
                case Progress(done=done, total=total, analysis=analysis):
                    if analysis is not None:
                        screen.show_analysis(analysis)
                    if done:
                        screen.engine_is(f"reading the names … {100 * done // max(1, total)} %")
                case Done(analysis=analysis):
                    self._understood(analysis)
                case Restarted(message=message):
                    self.notify(message, title="The engine stopped", severity="warning", markup=False)
                case Failed(message=message) | Unavailable(message=message):
                    self._not_understood(message)

    def on_worker_state_changed(self, event: Worker.StateChanged) -> None:
        """A fault of ours behind the text does not end the reading; it is told, and written down by Textual's log."""
        if event.state is WorkerState.ERROR:
            self.log.error(event.worker.error)
            self._not_understood(f"An internal error in {event.worker.name}: {event.worker.error!r}")

    def _understood(self, analysis: Analysis) -> None:
        self.reading.show_analysis(analysis)
        self.reading.engine_is("")
        self.keep_analysis(analysis)

    def keep_analysis(self, analysis: Analysis) -> None:
        """Keep what is understood, or what a person made of it."""
        if self.library is not None:
            self.library.keep_analysis(self.article.id, analysis)

    def _not_understood(self, message: str) -> None:
        self.reading.engine_is("no names: see ?")
        self.notify(message, title="Reading without names", severity="warning", timeout=20, markup=False)
        if self.reading.understood is None:
            self.reading.show_analysis(None, waiting="No names: the engine is not there.")

    @work(thread=True, exit_on_error=False)
    def warm_search(self) -> None:
        """Import what search needs before it is asked for, off the event loop."""
        from reader.search.names import NameIndex

        NameIndex([self.article.source]).find(self.article.source)

    def keep_place(self) -> None:
        """Keep where one is."""
        top = self.reading.top
        if self.library is not None and top != self._kept_top:
            self.library.set_position(self.article.id, top)
            self._kept_top = top

    def kept_marks(self) -> dict[str, Position]:
        """The marks kept for this article."""
        from reader.reading import Position

        if self.library is None:
            return {}
        return {letter: Position(top, focus) for letter, top, focus in self.library.marks(self.article.id)}

    def keep_mark(self, letter: str, position: Position) -> None:
        """Keep a mark."""
        if self.library is not None:
            self.library.set_mark(self.article.id, letter, position.top, position.focus)

    def remember(self, field: str, value: object) -> None:
        """Keep a setting that was changed on the screen."""
        from reader.config import remember

        problem = remember(field, value)
        if problem:
            self.notify(problem, severity="warning", markup=False)


def run(
    article: Article,
    *,
    engine: subprocess.Popen[bytes] | None = None,
    library: Library | None = None,
    settings: Settings | None = None,
    keymap: Mapping[str, tuple[str, ...]] | None = None,
    notices: Sequence[str] = (),
) -> int:
    """Read an article on the screen. Returns the exit status of the program.

    ``keymap`` has the keys of commands, by id, that differ from their own; ``notices`` are told on the screen.
    """
    app = ReaderApp(article, engine=engine, library=library, settings=settings, keymap=keymap, notices=notices)
    status = app.run()
    return app.return_code or status or 0
