"""The command ``reader add``: many articles into the library."""

from __future__ import annotations

import shutil
import sys
import time
from functools import partial
from typing import TYPE_CHECKING

import click

from reader.cli.command import argument, command, option
from reader.cli.errors import print_error, print_note
from reader.cli.options import (
    REFRESH,
    access,
    address_options,
    asked_for,
    library_option,
    opened_library,
    reading,
    refresh_option,
)
from reader.errors import ExitStatus, UsageError
from reader.presentation.messages import N_, Message

if TYPE_CHECKING:
    from reader.batch import Progress

SOON, LATER = 0.1, 5.0
"""Seconds between two looks at how far it is: on a terminal, and where lines are kept."""


@command(
    short_help=N_("Add many articles to the library."),
    help=N_(
        "Add many articles to the library, analysed.\n\n"
        "TARGET is a file, a folder, a quoted pattern, an address, a feed, or - for standard input. Articles that this "
        "version has already analysed are skipped, so an interrupted run continues where it stopped. Unreadable files "
        "are skipped and listed at the end; the exit status is then 2."
    ),
    examples=(
        ("reader add articles/ --tag budget", N_("a folder, tagged")),
        ("reader add 'press/**/*.pdf' --jobs 2", N_("what a pattern finds, with two processes")),
    ),
)
@option("--jobs", type=click.IntRange(1, 256), metavar=N_("N"), help=N_("Worker processes [default: number of cores]."))
@option("--tag", "tags", multiple=True, metavar=N_("T"), help=N_("Tag all articles with T; can be repeated."))
@refresh_option
@address_options
@library_option
@argument("targets", nargs=-1, required=True, metavar=N_("TARGET..."))
def add(targets: tuple[str, ...], jobs: int | None, tags: tuple[str, ...]) -> None:
    """Add many articles to the library, analysed."""
    from reader.batch import add as add_all
    from reader.batch import cores
    from reader.batch.prefetch import listed
    from reader.batch.targets import each_source, lasting
    from reader.presentation.progress_line import summary

    if any(not tag.strip() or "\n" in tag for tag in tags):
        raise UsageError(Message("--tag: a tag must be one or more words on a single line"))
    sources = list(dict.fromkeys(map(lasting, each_source(targets))))
    with opened_library(to_write=True) as library:
        watch = _Watch()
        outcome = add_all(
            sources,
            library,
            reading(),
            jobs=jobs or cores(),
            tags=[tag.strip() for tag in tags],
            refresh=asked_for(REFRESH),
            listed=partial(listed, access=access()),
            watch=watch,
        )
        seconds = watch.end()
    for problem in outcome.problems:
        print_error(problem)
    for note in outcome.notes:
        print_error(note)
    if outcome.fault:
        print_error(outcome.fault)
    print_note(summary(outcome, seconds))
    if outcome.interrupted:
        sys.exit(ExitStatus.INTERRUPTED)
    if outcome.problems or outcome.fault:
        sys.exit(ExitStatus.FAILED)


class _Watch:
    """Shows how far it is: one line that changes on a terminal, a line now and then elsewhere."""

    def __init__(self) -> None:
        self._started = time.monotonic()
        self._terminal = sys.stderr.isatty()
        self._shown = self._started
        self._bar = False

    def __call__(self, progress: Progress) -> None:
        now = time.monotonic()
        if now - self._shown < (SOON if self._terminal else LATER):
            return
        from reader.presentation.progress_line import line

        self._shown = now
        seconds = now - self._started
        if self._terminal:
            self._bar = True
            sys.stderr.write(f"\r{line(progress, seconds, shutil.get_terminal_size().columns)}\x1b[K")
            sys.stderr.flush()
        else:
            print_note(line(progress, seconds))

    def end(self) -> float:
        """Clear the line. Returns how many seconds it took."""
        if self._bar:
            sys.stderr.write("\r\x1b[K")
        return time.monotonic() - self._started
