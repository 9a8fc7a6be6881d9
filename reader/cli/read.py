"""Opens the screen: what ``reader [TARGET]`` does. Imports nothing that the first screen does not need."""

from __future__ import annotations

import os
import sys
from contextlib import contextmanager
from typing import TYPE_CHECKING

from reader.cli.errors import print_error, print_note
from reader.errors import UsageError
from reader.model.article import Article
from reader.presentation.messages import Message, message_of, ngettext, translate

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

    from reader.checking.records import DraftReport
    from reader.engine.early_analysis import EarlyAnalysis
    from reader.engine.process import EngineProcess
    from reader.first_frame.frame import FirstFrame
    from reader.library import Library
    from reader.reading.saved_reading import SavedReading
    from reader.settings import Loaded
    from reader.sources import Access, Catalogue

SMALLEST = (40, 10)
"""Cells and lines that reading needs."""

STANDARD_INPUT = "-"

MOST_NOTICED = 3
"""Mistakes of the settings file that the screen tells one by one."""

FOR_PROGRAMS = Message("reader analyze TARGET")
"""The command to use where there is no screen."""

CHOICE = 2
"""Articles from which on the library offers a choice."""


def read(target: str | None, access: Access | None = None, *, refresh: bool = False, corrections: bool = True) -> int:
    """Read a target on the screen. Without one choose from the library; where it has but one article or none, that one
    is read, or the sample. Raises UsageError.

    ``access`` is what the target may reach, where that was said; ``refresh`` fetches an address that is known anew, and
    without ``corrections`` a person's corrections are left out.
    """
    _check_terminal(from_pipe=target == STANDARD_INPUT, without_screen=_plainly(target))
    from reader.first_frame.opening import show_first_frame
    from reader.reading.saved_reading import load_saved_reading
    from reader.settings import load

    loaded = load()
    library, problems = _library()
    told: list[Message] = []
    found = _found(target, access, None if refresh else library, told.append) if target is not None else _alone(library)
    known = load_saved_reading(found, library) if isinstance(found, Article) else None
    keymap, clashes = _keymap(loaded)
    notices = (*_notices(loaded, clashes), *map(translate, (*problems, *told)))
    frame = show_first_frame(known, library, loaded.settings, keymap, corrections=corrections) if known else None
    with _leaving(frame):
        # Before Textual is imported, so that screen and language load at once.
        early, engine = _asked_early(known, frame) if found is not None else (None, None)
        from reader.tui.run import run

        status = run(
            known or found,
            access=access,
            engine=engine,
            early=early,
            library=library,
            settings=loaded.settings,
            keymap=keymap,
            notices=notices,
            corrections=corrections,
            frame=frame,
        )
    for notice in notices:
        print_error(notice)
    return status


@contextmanager
def _leaving(frame: FirstFrame | None) -> Iterator[None]:
    """Give the terminal back at the end, after ctrl+c and errors of ours too."""
    try:
        yield
    finally:
        if frame is not None:
            frame.terminal.leave()


def _asked_early(
    known: SavedReading | None, frame: FirstFrame | None
) -> tuple[EarlyAnalysis | None, EngineProcess | None]:
    """Have a kept engine, where there is one, send names for the first frame; else start an engine.

    None is needed for an article whose analysis is kept.
    """
    from reader.engine import process as engine_process

    if known is not None and known.current:
        return None, None
    if known is not None and frame is not None and engine_process.is_kept():
        from reader.engine.early_analysis import ask_kept_engine

        early = ask_kept_engine(known.article, known.top, frame.show_analysis)
        if early is not None:
            return early, None
    return None, engine_process.start()


def show_check(source: str, report: DraftReport) -> int:
    """Go through what was found in a draft on the screen. Raises UsageError."""
    _check_terminal(from_pipe=source == STANDARD_INPUT, otherwise=f"reader check {source}")
    from reader.settings import load

    loaded = load()
    library, problems = _library()
    if source == STANDARD_INPUT:
        _take_keys_from_terminal("reader check -")
    from reader.tui.run import run

    keymap, clashes = _keymap(loaded)
    notices = (*_notices(loaded, clashes), *map(translate, problems))
    return run(
        None, library=library, settings=loaded.settings, keymap=keymap, notices=notices, checked=(source, report)
    )


def _found(
    target: str, access: Access | None, library: Library | None, tell: Callable[[Message], None]
) -> Article | Catalogue:
    """Return the article of a target, or what it offers to choose from. Raises UsageError."""
    from reader.sources import SourceError

    try:
        found = _opened(target, access, library, tell)
    except SourceError as error:
        from reader.cli.mistyped import mistyped_command

        raise UsageError(mistyped_command(target) or message_of(error)) from error
    if target == STANDARD_INPUT:
        _take_keys_from_terminal()
    return found


def _opened(
    target: str, access: Access | None, library: Library | None, tell: Callable[[Message], None]
) -> Article | Catalogue:
    """Open a target. An address that is known needs no network, and what of a file cannot be read is told.

    Raises SourceError.
    """
    import msgspec

    from reader.sources import Access, is_address, open_item, opened

    elsewhere = is_address(target)
    if elsewhere:
        if (kept := library.by_source(target) if library else None) is not None:
            return kept
        print_note(Message("fetching {target} …", target=target))
    found = opened(target, access or Access() if elsewhere else msgspec.structs.replace(access or Access(), told=tell))
    if isinstance(found, Article) or len(found.items) != 1:
        return found
    return open_item(found.items[0], access or Access())


def _keymap(loaded: Loaded) -> tuple[dict[str, tuple[str, ...]], tuple[Message, ...]]:
    """Return keys that differ from the commands' own, and what is to be told about them."""
    if not loaded.settings.keys and loaded.settings.keyset == "standard":
        return {}, ()
    from reader.presentation.keymap import keymap_of_file

    keymap = keymap_of_file(loaded)
    return keymap.keys, keymap.problems


def _notices(loaded: Loaded, clashes: Sequence[Message]) -> tuple[str, ...]:
    """Return what is wrong with the settings as one notice, which leaves the article in view."""
    wrong = (*loaded.problems, *clashes)
    more = len(wrong) - MOST_NOTICED
    told = [*map(translate, wrong[:MOST_NOTICED])]
    if more > 0:
        told.append(ngettext("{count} more: reader settings", "{count} more: reader settings", more))
    return ("\n".join(told),) if told else ()


def _plainly(target: str | None) -> Message | str:
    """Return the command that reads a target line by line: ``reader --plain 'two words.txt'``."""
    import shlex

    if target == STANDARD_INPUT:
        return FOR_PROGRAMS  # It has the article, and so no line that tells what to read next.
    return shlex.join(("reader", "--plain", *((target,) if target else ())))


def _check_terminal(
    *, from_pipe: bool, otherwise: Message | str = FOR_PROGRAMS, without_screen: Message | str = ""
) -> None:
    """Raise UsageError where there is no screen; ``otherwise`` is the command that needs none.

    ``without_screen`` is the one for a person at a terminal that cannot show any, where it is another.
    """
    if os.environ.get("TEXTUAL_DRIVER"):
        return  # The screen is not this terminal: it is served to a browser.
    if not sys.stdout.isatty() or not (from_pipe or sys.stdin.isatty()):
        raise UsageError(Message("this is not a terminal; for use in programs try: {command}", command=otherwise))
    if os.environ.get("TERM") == "dumb":
        command = without_screen or otherwise
        raise UsageError(Message("this terminal cannot show a screen (TERM=dumb); try: {command}", command=command))
    size = os.get_terminal_size(sys.stdout.fileno())
    if 0 < size.columns < SMALLEST[0] or 0 < size.lines < SMALLEST[1]:
        raise UsageError(
            Message(
                "the terminal has {columns}×{lines} cells; the reader needs {least_columns}×{least_lines}",
                columns=size.columns,
                lines=size.lines,
                least_columns=SMALLEST[0],
                least_lines=SMALLEST[1],
            )
        )


def _take_keys_from_terminal(otherwise: str = "reader analyze -") -> None:
    """Take keys from the terminal itself, standard input having been the article."""
    try:
        terminal = os.open("/dev/tty", os.O_RDWR)
    except OSError as error:
        wrong = Message("no terminal to read keys from; for use in programs try: {command}", command=otherwise)
        raise UsageError(wrong) from error
    os.dup2(terminal, 0)
    os.close(terminal)
    sys.stdin = sys.__stdin__ = open(0, encoding="utf-8", closefd=False)  # type: ignore[misc]  # noqa: SIM115


def _library() -> tuple[Library | None, tuple[Message, ...]]:
    """Return the library, where there is a place for one, and what is to be told about it."""
    from reader.library import Library, LibraryError

    try:
        library = Library.open()
    except LibraryError as error:
        return None, (Message("{reason}; nothing will be saved", reason=error),)
    if library.set_aside is not None:
        saved, of = library.rescued
        told = Message(
            "the library was damaged; it was kept as {path}; saved: {saved} of {of} articles",
            path=library.set_aside,
            saved=saved,
            of=of,
        )
        return library, (told,)
    if library.was_open_to_others:
        return library, (Message("other users could read your library; now only you can"), *library.notices)
    return library, tuple(library.notices)


def _alone(library: Library | None) -> Article | None:
    """Return the only article of a library, or the sample where there is none; ``None`` where one can choose."""
    from reader.knowledge.resources import sample_article
    from reader.sources import first_article

    if library is not None and library.count() >= CHOICE:
        return None
    last = library.last_article() if library is not None else None
    return last or first_article(str(sample_article()))
