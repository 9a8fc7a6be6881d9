"""Options that several commands have, and what they open."""

from __future__ import annotations

import contextlib
import os
from collections.abc import Callable, Iterable, Iterator
from typing import TYPE_CHECKING, Any, TypeVar

import click

from reader.guard import Refusal

if TYPE_CHECKING:
    from reader.analysis import Analysis
    from reader.article import Article
    from reader.library import Library
    from reader.sources.access import Access
    from reader.understanding.routing import Unread

Command = TypeVar("Command", bound=Callable[..., Any])

PRIVATE, REFRESH = "reader.allow_private", "reader.refresh"
"""Where the context remembers that they were asked for."""

WAIT = 10.0
"""Seconds that a command waits for another program that is writing the library."""


def _library_is(_ctx: click.Context, _parameter: click.Parameter, file: str | None) -> None:
    # What is started from here, the engine and the screen in a browser, uses the same one.
    if file is not None:
        if not file:
            raise Refusal("--library: a file name is wanted")
        os.environ["READER_LIBRARY"] = file


def _remembered(key: str) -> Callable[[click.Context, click.Parameter, bool], None]:
    def remember(ctx: click.Context, _parameter: click.Parameter, value: bool) -> None:
        if value:
            ctx.meta[key] = True

    return remember


def library_option(command: Command) -> Command:
    """Give a command the option that names the library's file."""
    return click.option(
        "--library",
        metavar="FILE",
        expose_value=False,
        is_eager=True,
        callback=_library_is,
        help="Use this library instead of your own.",
    )(command)


def address_options(command: Command) -> Command:
    """Give a command the options of what is fetched from addresses."""
    private = click.option(
        "--allow-private",
        is_flag=True,
        expose_value=False,
        callback=_remembered(PRIVATE),
        help="Fetch from this machine and the local network too.",
    )
    refresh = click.option(
        "--refresh",
        is_flag=True,
        expose_value=False,
        callback=_remembered(REFRESH),
        help="Read addresses anew that are in the library.",
    )
    return refresh(private(command))


def asked_for(key: str) -> bool:
    """Whether PRIVATE or REFRESH was given, before the command or after it."""
    context = click.get_current_context(silent=True)
    return context is not None and bool(context.meta.get(key))


def access() -> Access:
    """What targets may reach, as the options want it."""
    from reader.guard import tell
    from reader.sources.access import Access

    return Access(allow_private=asked_for(PRIVATE), told=tell)


def reading() -> Callable[[str], Iterator[Article]]:
    """What reads a target, as the options want it; it may be used in any thread."""
    from functools import partial

    from reader.sources import articles_of

    return partial(articles_of, access=access())


def articles(target: str) -> Iterator[Article]:
    """The articles of a target. Raises SourceError."""
    return reading()(target)


@contextlib.contextmanager
def opened_library() -> Iterator[Library]:
    """The library, for a command that is nothing without it. Raises Refusal."""
    from reader.guard import tell
    from reader.library import Library, LibraryError

    try:
        library = Library.open(wait=WAIT)
    except LibraryError as error:
        raise Refusal(str(error).replace("; nothing will be kept", "")) from error
    if library.set_aside is not None:
        tell(f"the library was damaged; it is set aside as {library.set_aside}, and what can be read is taken over")
    try:
        yield library
        told(library)
    except LibraryError as error:
        raise Refusal(str(error)) from error
    finally:
        library.close()


def told(library: Library) -> None:
    """Raises Refusal where something could not be read or kept."""
    if library.trouble is not None:
        raise Refusal(f"{library.path}: {library.trouble}")


def with_reasons(understood: Iterable[tuple[Article, Analysis | Unread]]) -> Iterator[tuple[Article, Analysis]]:
    """Articles with what is understood of them; of one that is read without names it is told why."""
    from reader.analysis import Analysis
    from reader.guard import tell

    for article, found in understood:
        if not isinstance(found, Analysis):
            tell(f"{article.source}: {found.message}")
            found = found.analysis()
        yield article, found


def unique(names: Iterable[str]) -> list[str]:
    """The same without what comes twice."""
    return list(dict.fromkeys(names))
