"""Commands of the library's screen that open or copy something and change nothing in its list."""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol

from reader.library.records import Entry
from reader.model.citation import is_url
from reader.presentation.commands.registry import commands_of
from reader.presentation.messages import translate
from reader.tui.browser import open_address
from reader.tui.host import LibraryScreenHost
from reader.tui.library_contents import LibraryContents
from reader.tui.quote_copying import copy_from_library, turn_template

if TYPE_CHECKING:
    from textual.app import App

    from reader.library import Library
    from reader.presentation.commands.command import Command

COMMANDS = (
    "verify", "matrix", "address", "copy", "copy_as", "notes", "theme", "palette", "help", "suspend", "quit",
)  # fmt: skip
"""Names of their actions."""


class LibraryList(Protocol):
    """The library's screen, as these commands see it."""

    library: Library

    @property
    def app(self) -> App[int]:
        """The app."""

    @property
    def sought(self) -> str:
        """What is searched for; empty where a shelf is shown."""

    @property
    def highlighted_entry(self) -> Entry | None:
        """The highlighted article."""

    @property
    def is_typing(self) -> bool:
        """Whether keys are typed into a line."""

    def show_message(self, words: str) -> None:
        """Say something until another row is highlighted."""

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """Return whether an action can be run now."""

    async def run_action(self, action: str) -> None:
        """Run an action of the screen."""


class LibraryCommands:
    """What each does; ``can_*`` tells whether it can be done now."""

    def __init__(self, screen: LibraryList, host: LibraryScreenHost, contents: LibraryContents) -> None:
        self._screen = screen
        self._host = host
        self._contents = contents

    def verify(self) -> None:
        """Check the quotes of what is searched for, else of a tag or of all articles."""
        self._host.opener.open_verify_library(self._screen.sought)

    def matrix(self) -> None:
        """Show who speaks about whom in the articles of what is searched for, else in all."""
        from reader.library.asked import parsed, resolved

        library = self._screen.library
        found = resolved(library, parsed(self._screen.sought))
        if found.problems:
            self._screen.show_message(" · ".join(map(translate, found.problems)))
        else:
            self._host.opener.open_library_matrix(library.matrix(found.filter.articles))

    def address(self) -> None:
        """Open the address of the highlighted article in the browser."""
        entry = self._screen.highlighted_entry
        if entry is not None:
            self._screen.show_message(open_address(self._screen.app, entry.source))

    def can_address(self) -> bool:
        """Return whether an article is highlighted that has an address."""
        entry = self._screen.highlighted_entry
        return entry is not None and is_url(entry.source)

    async def copy(self) -> None:
        """Copy all quotes that were found, with their sources."""
        places, path = self._contents.quotes_found(), self._screen.library.path
        if places:
            told = await copy_from_library(
                self._screen.app, self._host, path, lambda library: library.cite(library.quotes_at(places))
            )
            self._screen.show_message(told)

    async def copy_as(self) -> None:
        """Copy them by the next template; remembered."""
        turn_template(self._host)
        await self.copy()

    def can_copy(self) -> bool:
        """Return whether quotes were found."""
        return bool(self._screen.sought and not self._screen.is_typing and self._contents.quotes_found())

    def notes(self) -> None:
        """List all notes."""
        self._host.opener.open_notes()

    def theme(self) -> None:
        """Choose a theme."""
        self._screen.app.search_themes()

    def palette(self) -> None:
        """List the commands of this screen by name."""
        commands = [
            command
            for command in commands_of("library")
            if command.palette and self._screen.check_action(command.action_name, ())
        ]
        self._host.opener.open_palette(commands, None, 0, self._run, lambda _: None)

    def help(self) -> None:
        """List all keys, those of the library first."""
        self._host.opener.open_help("Library", self._run)

    async def _run(self, command: Command) -> None:
        if "library" in command.screens:
            await self._screen.run_action(command.action)

    def suspend(self) -> None:
        """Hand the terminal back to the shell for a while."""
        self._screen.app.action_suspend_process()

    def quit(self) -> None:
        """Close the reader."""
        self._screen.app.exit()
