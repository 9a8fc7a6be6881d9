"""The app: opens articles, the library and what lies over them, and runs what goes on in the background."""

from __future__ import annotations

import gc
import os
import sys
from collections.abc import Iterable, Mapping, Sequence
from threading import Lock
from typing import TYPE_CHECKING, Any, ClassVar

import msgspec
from textual import events, work
from textual.screen import Screen
from textual.worker import Worker, WorkerState

from reader.model.analysis import Analysis
from reader.model.article import Article
from reader.presentation.messages import _
from reader.reading.saved_reading import SavedReading
from reader.reading.trail import Place, Trail
from reader.settings import Settings
from reader.tui.analysis_runner import AnalysisRunner
from reader.tui.dialog_opener import DialogOpener
from reader.tui.endings import end_on_signals, watch_terminal
from reader.tui.keyboard import AZERTY_SIGNS
from reader.tui.legacy_keys import register_alt_enter
from reader.tui.opened_articles import OpenedArticles
from reader.tui.themed_app import ThemedApp

if TYPE_CHECKING:
    import asyncio

    from reader.checking.records import DraftReport
    from reader.engine.client import EngineClient
    from reader.engine.early_analysis import EarlyAnalysis
    from reader.engine.process import EngineProcess
    from reader.first_frame.frame import FirstFrame
    from reader.library import Library
    from reader.library.background_writer import Change as LibraryChange
    from reader.model.spans import Direction
    from reader.sources import Access, Catalogue
    from reader.tui.host import LibraryViewState
    from reader.tui.reading.screen import ReadingScreen

ENGINE = "engine"
"""Workers that ask the engine: the newest one alone goes on."""

BACKGROUND_AFTER = 0.5
"""Seconds after the start in which nothing but keys and what is seen is worked at."""

KEEP_PLACE_EVERY = 2.0
"""Seconds between two looks at whether the place is to be kept: a lost connection loses no more."""


class ReaderApp(ThemedApp):
    """Reads articles, one at a time; the ``Host`` of all screens."""

    CSS_PATH = "reader.tcss"
    ENABLE_COMMAND_PALETTE = False
    TITLE = "reader"
    _reading: ReadingScreen | None = None
    catalogue: Catalogue | None = None
    """What a feed, a book or a folder offers to choose from."""
    catalogue_above: tuple[Catalogue, int] | None = None
    """What that was chosen from, and its number there."""
    chosen = 0
    """Number of the item chosen from it last."""
    chosen_article = ""
    """Id of the article that it was."""
    checked_row = 0
    """The row of the checked draft from which an article was opened last."""
    library_view: LibraryViewState | None = None
    """How the library was left last."""
    reading_list: tuple[str, ...] = ()
    """Ids of the articles of the list that one was opened from."""
    trail: Trail[Place] = Trail()
    """Places to go back to, in this article and those before."""

    ESCAPE_TO_MINIMIZE: ClassVar[bool] = False

    def __init__(
        self,
        article: Article | SavedReading | Catalogue | None,
        *,
        access: Access | None = None,
        client: EngineClient | None = None,
        engine: EngineProcess | None = None,
        library: Library | None = None,
        settings: Settings | None = None,
        keymap: Mapping[str, tuple[str, ...]] | None = None,
        notices: Sequence[str] = (),
        checked: tuple[str, DraftReport] | None = None,
        corrections: bool = True,
        early: EarlyAnalysis | None = None,
        frame: FirstFrame | None = None,
    ) -> None:
        super().__init__(library)
        register_alt_enter()
        self._take_over_from(frame)
        self.applies_corrections = corrections
        self.settings = settings or Settings()
        if not self.settings.motion:
            self.animation_level = "none"
        self._checked = checked
        self.analysis_runner = AnalysisRunner(self, client, engine, self.keep_analysis, early)
        self.keymap: dict[str, tuple[str, ...]] = dict(keymap or {})
        self._opened = OpenedArticles(library)
        self._first, self.catalogue = self._opened.first_shown(article)
        self._access = access
        self.opener = DialogOpener(self, self)
        """Opens what lies over the article and the library."""
        self.search_lock = Lock()
        """Held while the library is searched, so that abandoned searches do not pile up."""
        self._notices = notices
        self._is_ready = self._is_in_background = False
        self.begin_with_theme(self.settings.theme)

    def _take_over_from(self, frame: FirstFrame | None) -> None:
        """Take the terminal over from a first frame, once the app paints."""
        self._frame = frame
        if frame is not None:
            from reader.tui.driver import driver_of

            self.driver_class = driver_of(frame)

    def get_default_screen(self) -> Screen[None]:
        """Return the article where reading stopped, with its saved analysis; else the catalogue or the library."""
        if self._first is not None:
            return self._screen_of(self._frame.end() if self._frame is not None else self._first)
        if (choice := self._choice_screen()) is not None:
            return choice
        assert self.library is not None
        from reader.tui.screens.library import LibraryScreen

        return LibraryScreen(self, self.library)

    def _choice_screen(self) -> Screen[None] | None:
        """Return what there is to choose from beside the library: a feed, a book, a folder or a checked draft."""
        if self.catalogue is not None:
            from reader.tui.screens.chooser import ChooserScreen

            return ChooserScreen(self, self.catalogue, self.access, self.chosen)
        if self._checked is not None:
            from reader.tui.screens.draft_check import DraftCheckScreen

            return DraftCheckScreen(self, *self._checked, self.checked_row)
        return None

    def _screen_of(self, known: SavedReading, **at: Any) -> ReadingScreen:
        from reader.reading.session import ReadingSession
        from reader.tui.reading.screen import ReadingScreen

        self._opened.add(known)
        self._reading = ReadingScreen(ReadingSession(known, self.corrections_of(known.article), **at), self)
        return self._reading

    def open(self, article: Article, span: tuple[int, int] | None = None, follow: str | None = None) -> None:
        """Read another article: at ``span``, else where reading stopped; ``follow`` is an id or a name in it.

        The place left is pushed on the trail: ``ctrl+o`` comes back.
        """
        self.keep_place()
        known = self._opened.known(article)
        if self._reading is not None and known.id == self._reading.session.id:
            self._uncover()
            self._reading.following.open_at(span, follow)
            return
        if self._reading is not None:
            self.trail = self.trail.push(self._reading.following.place)
        self._show(known, span=span, follow=follow)

    @property
    def access(self) -> Access:
        """What targets may reach."""
        from reader.sources import Access

        return self._access or Access()

    @property
    def has_article(self) -> bool:
        """Whether an article is shown, under whatever lies over it; without one the library is all there is."""
        return self._reading is not None

    @property
    def reading(self) -> ReadingScreen:
        """The reading screen, also while another lies over it."""
        assert self._reading is not None
        return self._reading

    def open_saved(self, id_: str, span: tuple[int, int] | None = None, follow: str | None = None) -> None:
        """Read an article of the library; see ``open``."""
        article = self._opened.article(id_)
        if article is None:
            self.notify(_("that article is no longer in the library"), severity="warning", markup=False)
        else:
            self.open(article, span, follow)

    def open_beside(self, direction: Direction) -> str:
        """Read the next (1) or previous (-1) article of the list one came from; else return why not."""
        from reader.tui.beside import open_beside

        found = open_beside(self, self.reading.session.id, direction)
        if isinstance(found, str):
            return found
        self.keep_place()
        self.push_screen(found)
        return ""

    def open_library(self, *, choosing: bool = True) -> None:
        """Lay the library over the article, as it was left; or what one chose from, if ``choosing``."""
        self._keep_opened()
        choice = self._choice_screen() if choosing else None
        if choice is not None:
            self.keep_place()
            self.push_screen(choice)
            return
        if self.library is None:
            self.notify(_("No library: nothing will be saved"), severity="warning", markup=False)
            return
        from reader.tui.screens.library import LibraryScreen

        self.keep_place()
        self.push_screen(LibraryScreen(self, self.library, self.library_view))

    def return_to(self, place: Place, trail: Trail[Place]) -> None:
        """Go back or forward to a place, in this article or in another."""
        if place.article == self.reading.session.id:
            self.trail = trail
            self.reading.following.return_to(place.position)
            return
        self.keep_place()
        article = self._opened.article(place.article)
        if article is None:
            self.reading.status.show_message(_("that article is no longer in the library"))
            return
        self.trail = trail
        self._show(self._opened.known(article), position=place.position)

    def _show(self, known: SavedReading, **at: Any) -> None:
        self._uncover()
        self.workers.cancel_group(self, ENGINE)
        self.analysis_runner.cancel()
        self.switch_screen(self._screen_of(known, **at))

    def _uncover(self) -> None:
        """Close what lies over the article."""
        while len(self.screen_stack) > 1:
            self.pop_screen()

    def screen_ready(self) -> None:
        """Start what runs in the background as soon as the article has been painted."""
        if self._is_ready:
            self.reading.call_after_refresh(self._begin_reading)

    def _begin_reading(self) -> None:
        """Save the article that is shown, and have it analyzed unless this version did so before."""
        known = self.reading.session.saved
        self._keep_opened()
        self._opened.begin(known.article)
        if self._is_in_background:
            self._keep_opened()
        if lost := self.reading.session.lost_corrections():
            from reader.presentation.correction_words import lost_words

            self.notify(lost_words(lost), severity="warning", timeout=20, markup=False)
        if not known.current:
            self.analyze()
        elif known.analysis is not None and not known.is_kept:
            self.keep_analysis(known.analysis)

    def write(self, change: LibraryChange) -> asyncio.Future[None] | None:
        """Write a change to the library in the background, behind the article that was opened last."""
        self._keep_opened()
        return super().write(change)

    def _keep_opened(self) -> None:
        """Save the article that was opened last, if that was put off."""
        article = self._opened.take_unsaved()
        if article is not None:
            super().write(lambda library: library.keep(article))

    def corrections_changed(self) -> None:
        """Show the article with the corrections that hold now."""
        if self._reading is not None:
            self._reading.show_corrections(self.corrections_of(self._reading.session.article))

    def on_load(self) -> None:
        """End by a signal as by a key, the terminal restored and the place kept; watch for a lost terminal."""
        end_on_signals(self.exit)
        if not self.is_headless and sys.__stdin__ is not None:
            keys = sys.__stdin__.fileno()
            # After the first frame it is a terminal even if it has been closed since.
            if self._frame is not None or os.isatty(keys):
                watch_terminal(keys, self._keep_everything)

    def on_ready(self) -> None:
        """Start what runs in the background, now that the text has been painted."""
        gc.freeze()
        gc.enable()
        self._is_ready = True
        # Textual gives a default screen no result callback, and fails for lack of one where it is switched.
        self.screen._push_result_callback(self.screen, None)
        self.set_keymap({id_: ",".join(keys) for id_, keys in self.keymap.items()})
        self.app_resume_signal.subscribe(self, self._repaint)
        self.ask_terminal_background()
        self.set_interval(KEEP_PLACE_EVERY, self.keep_place)
        self.set_interval(KEEP_PLACE_EVERY, self.notify_library_error)
        for notice in (*self._notices, *self.unknown_theme(self.settings.theme)):
            self.notify(notice, severity="warning", timeout=20, markup=False)
        if self._reading is not None:
            self._begin_reading()
        self.set_timer(BACKGROUND_AFTER, self._begin_background)

    def _begin_background(self) -> None:
        """Do what would hold up the first keys: write to the library, import what search needs."""
        self._is_in_background = True
        self._keep_opened()
        self.warm_search()
        self.run_worker(self.index_waiting(), name="index", exit_on_error=False)

    def _repaint(self, _: object) -> None:
        """Paint everything: after fg the terminal shows nothing of what Textual takes to be on it."""
        for widget in self.screen.walk_children(with_self=True):
            widget.refresh()

    async def on_unmount(self) -> None:
        """Keep the place, end the engine and write what is still to be written."""
        await self._keep_everything()

    async def _keep_everything(self) -> None:
        if not self._is_ready and self._frame is not None:
            super().write(self._frame.keep)
        self._keep_opened()
        self.keep_place()
        await self.analysis_runner.close()
        await self.close_writer()

    @work(exclusive=True, exit_on_error=False, group=ENGINE)
    async def analyze(self) -> None:
        """Have the article that is shown analyzed, in the background."""
        await self.analysis_runner.run(self.reading)

    def on_worker_state_changed(self, event: Worker.StateChanged) -> None:
        """Show a fault of ours in the background, and log it; reading goes on."""
        if event.state is WorkerState.ERROR:
            self.log.error(event.worker.error)
            message = _("internal error in {place}: {error}").format(
                place=event.worker.name, error=repr(event.worker.error)
            )
            self.analysis_runner.show_failure(self.reading, message)

    def keep_analysis(self, analysis: Analysis) -> None:
        """Save the analysis of the article that is shown, as the engine made it."""
        id_ = self.reading.session.id
        self._opened.set_analysis(id_, analysis)
        self.write(lambda library: library.keep_analysis(id_, analysis))

    @work(thread=True, exit_on_error=False)
    def warm_search(self) -> None:
        """Import what search needs before it is asked for, off the event loop."""
        from reader.search.names.index import NameIndex

        NameIndex(["reader"]).find("reader")

    def on_key(self, event: events.Key) -> None:
        """Look at keys that no line to type in has taken, on every screen."""
        self._recognise_keyboard(event.character)

    def _recognise_keyboard(self, character: str | None) -> None:
        """Take the keys of a French keyboard when a character is typed that shows that it is one; remembered."""
        if character not in AZERTY_SIGNS or self.settings.keyset != "standard":
            return
        from reader.presentation.keymap import keymap_of

        self.settings = msgspec.structs.replace(self.settings, keyset="azerty")
        self.keymap.clear()
        self.keymap.update(keymap_of(self.settings).keys)
        self.set_keymap({id_: ",".join(keys) for id_, keys in self.keymap.items()})
        self.remember("keyset", "azerty")
        self.notify(_('AZERTY keyboard: & é " do what 1 2 3 do (setting keyset)'), markup=False)
        self.screen.refresh(layout=True)

    def opened_readings(self) -> Iterable[SavedReading]:
        """Return the articles opened since the app was started, with what is known of them."""
        return self._opened.readings.values()

    def keep_place(self) -> None:
        """Save where one is, how far that is, and whom one follows, where that has changed."""
        place = self._opened.place_to_keep(self._reading.session) if self._reading is not None else None
        if place is not None:
            self.write(place.keep)
