"""Options that several commands have, and what they open."""

from __future__ import annotations

import contextlib
import os
from collections.abc import Callable, Iterable, Iterator
from typing import TYPE_CHECKING, Any, TypeVar

import click
from click.shell_completion import CompletionItem

from reader.cli.command import option
from reader.cli.errors import print_error, print_note
from reader.errors import UsageError
from reader.presentation.messages import N_, Message, message_of, translate

if TYPE_CHECKING:
    from reader.library import Library
    from reader.model.analysis import Analysis
    from reader.model.article import Article
    from reader.sources.web.access import Access

Command = TypeVar("Command", bound=Callable[..., Any])

PRIVATE, REFRESH, NO_CORRECTIONS = "reader.allow_private", "reader.refresh", "reader.no_corrections"
"""Where the context remembers that they were asked for."""

LEAST = "reader.min_confidence"
"""Where the context remembers the least confidence of names."""

WAIT = 10.0
"""Seconds that a command waits for another program that is writing the library."""


def _library_is(_ctx: click.Context, _parameter: click.Parameter, file: str | None) -> None:
    # What is started from here, the engine and the screen in a browser, uses the same one.
    if file is not None:
        if not file:
            raise UsageError(Message("--library: expected a file name"))
        os.environ["READER_LIBRARY"] = file


def _remembered(key: str) -> Callable[[click.Context, click.Parameter, bool], None]:
    def remember(ctx: click.Context, _parameter: click.Parameter, value: bool) -> None:
        if value:
            ctx.meta[key] = True

    return remember


def library_option(command: Command) -> Command:
    """Give a command the option that names the library's file."""
    return option(
        "--library",
        metavar=N_("FILE"),
        expose_value=False,
        is_eager=True,
        callback=_library_is,
        help=N_("Use this library file instead of your own."),
    )(command)


def address_options(command: Command) -> Command:
    """Give a command the option of where addresses may lead."""
    return option(
        "--allow-private",
        is_flag=True,
        expose_value=False,
        callback=_remembered(PRIVATE),
        help=N_("Also fetch from this machine and the local network."),
    )(command)


def refresh_option(command: Command) -> Command:
    """Give a command that takes what the library has the option not to."""
    return option(
        "--refresh",
        is_flag=True,
        expose_value=False,
        callback=_remembered(REFRESH),
        help=N_("Fetch pages again even if the library has them."),
    )(command)


def confidence_option(command: Command) -> Command:
    """Give a command that gives names out the option to leave out those that may be wrong."""

    def remember(ctx: click.Context, _parameter: click.Parameter, value: float) -> None:
        ctx.meta[LEAST] = value

    return option(
        "--min-confidence",
        type=click.FloatRange(0, 1),
        metavar=N_("P"),
        default=0.0,
        expose_value=False,
        callback=remember,
        help=N_("Leave out names less likely to be right than P, between 0 and 1."),
    )(command)


def sure_enough(analysis: Analysis) -> Analysis:
    """Return an analysis without the names that --min-confidence leaves out."""
    from reader.model.certainty import with_sure_names

    context = click.get_current_context(silent=True)
    least = context.meta.get(LEAST, 0.0) if context is not None else 0.0
    return with_sure_names(analysis, least) if least else analysis


def corrections_option(command: Command) -> Command:
    """Give a command that shows what is understood the option to leave a person's corrections out."""
    return option(
        "--no-corrections",
        is_flag=True,
        expose_value=False,
        callback=_remembered(NO_CORRECTIONS),
        help=N_("Leave out your corrections."),
    )(command)


def asked_for(key: str) -> bool:
    """Return whether PRIVATE or REFRESH was given, before the command or after it."""
    context = click.get_current_context(silent=True)
    return context is not None and bool(context.meta.get(key))


def access() -> Access:
    """Return what targets may reach, as the options want it."""
    from reader.sources.web.access import Access

    return Access(allow_private=asked_for(PRIVATE), told=print_error)


def reading() -> Callable[[str], Iterator[Article]]:
    """Return what reads a target, as the options want it; it may be used in any thread."""
    from functools import partial

    from reader.sources import articles_of

    return partial(articles_of, access=access())


def articles(target: str) -> Iterator[Article]:
    """Yield the articles of a target; tell which are only a beginning. Raises SourceError."""
    from reader.sources.subscribers import cut_note
    from reader.text.printable import printable

    for article in reading()(target):
        if (note := cut_note(article.text)) is not None:
            print_error(Message("{name}: {reason}", name=printable(article.source), reason=note))
        yield article


class LateChoice(click.ParamType):  # type: ignore[type-arg]  # generic for the checker alone
    """One of several names, such as those of formats, that are not imported before somebody asks."""

    def __init__(self, name: str, choices: Callable[[], Iterable[str]]) -> None:
        self.name = name
        self._choices = choices

    def get_metavar(self, param: click.Parameter, ctx: click.Context | None = None) -> str:
        """Return all names."""
        del param, ctx
        return f"[{'|'.join(self._choices())}]"

    def shell_complete(self, ctx: click.Context, param: click.Parameter, incomplete: str) -> list[CompletionItem]:
        """Offer the names."""
        del ctx, param
        return [CompletionItem(name) for name in self._choices() if name.startswith(incomplete)]

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> str:
        """Return the name. Fails for one that is not there."""
        choices = list(self._choices())
        if value not in choices:
            wrong = Message("{value} is not one of: {choices}", value=repr(str(value)), choices=", ".join(choices))
            self.fail(translate(wrong), param, ctx)
        return str(value)


def _formats() -> Iterable[str]:
    from reader.export import FORMATS

    return FORMATS


def _shelves() -> Iterable[str]:
    from reader.library.shelves import SHELVES

    return SHELVES


FORMAT = LateChoice("format", _formats)
SHELF = LateChoice("shelf", _shelves)


@contextlib.contextmanager
def opened_library(*, to_write: bool = False) -> Iterator[Library]:
    """Open the library for a command that requires one, backed up before one that writes. Raises UsageError."""
    from reader.library import Library, LibraryError

    try:
        library = Library.open(wait=WAIT)
    except LibraryError as error:
        raise UsageError(message_of(error)) from error
    if library.set_aside is not None:
        print_error(
            Message(
                "the library was damaged; it was kept as {path}; saved: {saved} of {of} articles",
                path=library.set_aside,
                saved=library.rescued[0],
                of=library.rescued[1],
            )
        )
    if library.was_open_to_others:
        print_note(Message("other users could read your library; now only you can"))
    for notice in library.notices:
        print_note(notice)
    if to_write:
        _back_up_weekly(library)
    try:
        yield library
        raise_last_error(library)
    except LibraryError as error:
        raise UsageError(message_of(error)) from error
    finally:
        library.close()


def _back_up_weekly(library: Library) -> None:
    """Back the library up if that is due; where it cannot be, the command goes on all the same."""
    library.back_up_weekly()
    if library.last_error is not None:
        print_note(library.last_error)
        library.last_error = None


def bring_up_to_date(library: Library) -> None:
    """Index what an older version kept, so that all of it is found."""
    done = 0
    while more := library.index_waiting():
        if not done:
            print_note(Message("bringing the library up to date …"))
        done += more


def raise_last_error(library: Library) -> None:
    """Raise UsageError where something could not be read or kept."""
    if library.last_error is not None:
        raise UsageError(Message("{path}: {reason}", path=library.path, reason=library.last_error))


def unique(names: Iterable[str]) -> list[str]:
    """Return the same without what comes twice."""
    return list(dict.fromkeys(names))
