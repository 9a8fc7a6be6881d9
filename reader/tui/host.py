"""The protocols through which screens, modes and the palette see the app and the reading screen.

Screens are given a host and import neither the app nor each other: ``ReaderApp`` is a ``Host``, and opens for one
screen what another one is. Each protocol has only what one kind of user needs; mypy checks that the app has it all.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol

import msgspec

if TYPE_CHECKING:
    import asyncio
    from collections.abc import Awaitable, Callable, Iterable, Mapping, Sequence
    from contextlib import AbstractContextManager

    from reader.library import Library
    from reader.library.background_writer import Change
    from reader.library.records import LibraryEntity, LibraryMatrix
    from reader.library.shelves import Shelf
    from reader.model.analysis import Analysis, Entity, Quote
    from reader.model.analysis_index import AnalysisIndex
    from reader.model.article import Article
    from reader.model.corrections import Correction, SetSpeaker
    from reader.model.notes import Note, PlacedNote
    from reader.model.spans import Direction
    from reader.presentation.commands.command import Command
    from reader.reading.correction_history import Change as CorrectionChange
    from reader.reading.session import ReadingSession
    from reader.reading.trail import Place, Position, Trail
    from reader.settings import Settings
    from reader.sources import Catalogue

Span = tuple[int, int]


class LibraryViewState(msgspec.Struct, frozen=True):
    """How the library was left, to come back to: shelf, query, key of the highlighted row."""

    shelf: Shelf = "recent"
    query: str = ""
    key: str | None = None


class Preferences(Protocol):
    """What a person has set."""

    @property
    def settings(self) -> Settings:
        """The settings the app was started with, with the template for copying that was chosen since."""

    @property
    def keymap(self) -> Mapping[str, tuple[str, ...]]:
        """Keys of commands, by id, where they differ from the commands' own."""

    def remember(self, field: str, value: object) -> None:
        """Save a setting that was changed on the screen."""


class ScreenOpener(Protocol):
    """Opens articles, and screens for other screens."""

    @property
    def has_article(self) -> bool:
        """Whether an article is shown, under whatever lies over it."""

    def open(self, article: Article, span: Span | None = None, follow: str | None = None) -> None:
        """Read an article: at ``span``, else where reading stopped; ``follow`` is an id or a name in it."""

    def open_saved(self, id_: str, span: Span | None = None, follow: str | None = None) -> None:
        """Read an article of the library; see ``open``."""

    def open_beside(self, direction: Direction) -> str:
        """Read the next (1) or previous (-1) article of the list one came from; else return why not."""

    def open_library(self, *, choosing: bool = True) -> None:
        """Lay the library over the article; or the catalogue that the article was chosen from, if ``choosing``."""

    @property
    def opener(self) -> DialogOpener:
        """Opens what lies over the article and the library."""


class DialogOpener(Protocol):
    """Opens screens over others."""

    def open_card(
        self,
        article: Article,
        index: AnalysisIndex,
        entity: Entity,
        elsewhere: LibraryEntity | None,
        go_to: Callable[[Span], object],
    ) -> None:
        """Show the card of an entity; ``go_to`` is called with the span that is chosen on it, if one is."""

    def open_entity_page(self, number: int, line: str = "") -> None:
        """Show everything read about an entity of the library, by its number there; ``line`` filters the quotes."""

    def open_library_matrix(self, table: LibraryMatrix) -> None:
        """Show who speaks about whom in many articles."""

    def open_statement(self, article: str, quote: int) -> bool:
        """Show where the words of a quote of an article stand; return whether other places have them."""

    def open_verify(self, article: Article, analysis: Analysis) -> None:
        """Check the quotes of an article, the least sure first."""

    def open_verify_library(self, words: str) -> None:
        """Check the quotes of the library's articles that have these words; without any a tag can be chosen first."""

    def open_speaker(
        self, article: Article, index: AnalysisIndex, quote: Quote, then: Callable[[SetSpeaker | None], None]
    ) -> None:
        """Ask for the speaker of a quote; call ``then`` with the correction that was chosen, ``None`` for none."""

    def ask_note(self, words: str, text: str, then: Callable[[str | None], None]) -> None:
        """Ask what to note on words; call ``then`` with it, ``None`` where nothing is to be changed."""

    def open_notes(self) -> None:
        """List all notes."""

    def open_help(self, group: str, run: Callable[[Command], Awaitable[None]]) -> None:
        """List all keys, those of ``group`` first; ``run`` is called with the command that is chosen, if one is."""

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


class NoteReader(Protocol):
    """Reads notes."""

    def notes_about(self, names: Iterable[str]) -> list[Note]:
        """Return the notes on a name, or on any of several names of one person."""


class DialogHost(Preferences, ScreenOpener, NoteReader, Protocol):
    """The app, as what opens over an article sees it."""


class LibraryHost(Protocol):
    """The library of the app, which may have none: then nothing is kept."""

    @property
    def library(self) -> Library | None:
        """The library, for quick reads."""

    @property
    def search_lock(self) -> AbstractContextManager[object]:
        """Held while the library is searched, so that abandoned searches do not pile up."""

    def saved(self, source: str) -> Article | None:
        """Return the article that came from a source, where the library has it."""

    def write(self, change: Change) -> asyncio.Future[None] | None:
        """Write a change in the background."""

    async def written(self, change: Change) -> None:
        """Write a change and wait until it is written."""


class StatementHost(DialogHost, LibraryHost, Protocol):
    """The app, as what lists quotes of the library sees it."""


class ChooserHost(Preferences, ScreenOpener, LibraryHost, Protocol):
    """The app, as the list of a catalogue's articles sees it."""

    catalogue: Catalogue | None
    """The catalogue that an article was chosen from."""
    catalogue_above: tuple[Catalogue, int] | None
    """The one that this was chosen from, and its number there."""
    chosen: int
    """Number of the item chosen last."""
    chosen_article: str
    """Id of the article that it was."""


class CheckHost(Preferences, ScreenOpener, Protocol):
    """The app, as the check of a draft sees it."""

    checked_row: int
    """The row from which an article was opened last."""


class NotesHost(Preferences, ScreenOpener, LibraryHost, Protocol):
    """The app, as the list of notes sees it."""

    def notes(self, query: str) -> list[Note]:
        """Return the notes that have the words of a query, the one changed last first."""

    def article_of(self, note: Note) -> Article | None:
        """Return the newest version of the article that a note is on, where the library has it."""

    def number_of(self, name: str) -> int | None:
        """Return the library number of a name."""

    async def save_note(self, note: Note, text: str) -> None:
        """Keep a note with another text, and wait until it is written."""


class LibraryScreenHost(Preferences, ScreenOpener, LibraryHost, Protocol):
    """The app, as the library's screen sees it."""

    library_view: LibraryViewState | None
    reading_list: tuple[str, ...]
    """Ids of the articles of the list that one was opened from."""


class CorrectionHost(Protocol):
    """The app, as what makes corrections sees it: they are shown at once and kept in the library."""

    @property
    def applies_corrections(self) -> bool:
        """Whether corrections are applied; else none can be made."""

    def corrections_of(self, article: Article, library: Library | None = None) -> tuple[Correction, ...]:
        """Return the corrections that hold in an article; another thread gives a ``library`` of its own."""

    def may_have_new_corrections(self) -> bool:
        """Return whether the library has been written to since this was asked last, by this reader or another."""

    def make_correction(self, correction: Correction, article: Article) -> CorrectionChange | None:
        """Make a correction in place of those of the article that it contradicts; ``None`` if it was there already."""

    def withdraw_correction(self, correction: Correction) -> None:
        """Take a correction back."""

    def undo_correction(self, article: Article | None) -> CorrectionChange | None:
        """Undo the last change of an article's corrections, or of any; return what was done, ``None`` if nothing."""

    def redo_correction(self, article: Article | None) -> CorrectionChange | None:
        """Make again what was undone last in an article, or in any; return what was done, ``None`` if nothing."""

    def library_names(self, query: str, limit: int = 8) -> Sequence[LibraryEntity]:
        """Return the library's entities that answer a query, best first."""


class VerifyHost(Preferences, ScreenOpener, LibraryHost, CorrectionHost, Protocol):
    """The app, as Verify sees it."""


class ReadingHost(Preferences, ScreenOpener, NoteReader, CorrectionHost, Protocol):
    """The app, as the reading screen and its parts see it."""

    trail: Trail[Place]

    def return_to(self, place: Place, trail: Trail[Place]) -> None:
        """Go back or forward to a place, in this article or another; ``trail`` is the trail once there."""

    def open_url(self, url: str, *, new_tab: bool = True) -> None:
        """Open an address in the browser."""

    def screen_ready(self) -> None:
        """Start what runs in the background as soon as the text has been painted."""

    def entity_elsewhere(self, article: str, entity: str) -> LibraryEntity | None:
        """Return an entity of an article as the library knows it, where other articles name it too."""

    def repeated_quotes(self, article: str) -> Mapping[int, int]:
        """Return in how many other articles the quotes of an article stand, by number."""

    def notes_of(self, article: Article) -> list[PlacedNote]:
        """Return the notes on an article in order of its text, those whose words are gone first."""

    def keep_note(self, note: Note, text: str) -> Note:
        """Keep a note with this text, and return it as it is kept."""

    def saved_marks(self, article: str) -> dict[str, Position]:
        """Return the marks saved for an article, by letter."""

    def save_mark(self, article: str, letter: str, position: Position) -> None:
        """Save a mark of an article."""


class AppHost(StatementHost, NotesHost, VerifyHost, Protocol):
    """The app, as what opens screens over others sees it."""

    def repeated_quotes(self, article: str) -> Mapping[int, int]:
        """Return in how many other articles the quotes of an article stand, by number."""


class ModeHost(Protocol):
    """The reading screen, as a mode sees it that takes the keys for a while."""

    def leave_mode(self, message: str = "") -> None:
        """End the mode, and show a message."""

    def update_status(self) -> None:
        """Bring the lines around the text up to date."""


class AnalysisView(Protocol):
    """The reading screen, as what runs the engine sees it."""

    session: ReadingSession

    def show_analysis(self, analysis: Analysis | None, *, waiting: str | None = None) -> None:
        """Show names and quotes; without any, say ``waiting`` in the sidebar."""

    def set_engine_status(self, status: str, *, is_waiting: bool = True) -> None:
        """Show what the engine is doing, empty when it is done; ``is_waiting`` as long as names may still come."""
