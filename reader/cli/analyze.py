"""The command ``reader analyze``: what is understood, for other programs."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterable, Iterator
from contextlib import ExitStack, nullcontext
from itertools import chain, islice
from typing import TYPE_CHECKING, Any, BinaryIO

import click

from reader.cli.annotating import Faults, readable, understood, writable
from reader.cli.command import argument, command, option
from reader.cli.correcting import correcting
from reader.cli.options import FORMAT, address_options, confidence_option, corrections_option, library_option
from reader.errors import ExitStatus, UsageError
from reader.presentation.messages import N_, Message, _

if TYPE_CHECKING:
    from reader.cli.jsonl_file import JsonlLog
    from reader.export.registry import AnalyzedArticle
    from reader.model.article import Article

CHUNK = 1 << 16
"""Bytes of a list with NUL between its targets that are read at once."""


@command(
    short_help=N_("Print names, places and quotes as data."),
    help=N_(
        "Analyse each TARGET and print names, places and quotes with their speakers.\n\n"
        "The output has the order of the targets, and is always the same for the same articles and corrections. With "
        "--resume an interrupted run continues: an incomplete last line of FILE is removed, and articles that are in "
        "FILE are not analysed again."
    ),
    examples=(
        ("reader analyze --format jsonl *.txt > all.jsonl", N_("data, a line for each article")),
        ("reader analyze --format jsonl --resume all.jsonl *.txt", N_("go on after an interruption")),
        ("reader analyze --format csv-quotes article.txt", N_("a table of the quotes")),
    ),
)
@option("--format", "format_name", type=FORMAT, default="json", show_default=True, help=N_("Output format."))
@option(
    "--from", "listed", metavar=N_("FILE"), help=N_("Also read targets from FILE, one per line; - for standard input.")
)
@option("-0", "--null", is_flag=True, help=N_("Targets in that file end with NUL, as from find -print0."))
@option("--resume", metavar=N_("FILE"), help=N_("Append JSON lines to FILE, skipping articles that it already has."))
@confidence_option
@corrections_option
@address_options
@library_option
@argument("targets", nargs=-1, metavar=N_("TARGET..."))
@click.pass_context
def analyze(
    ctx: click.Context, format_name: str, listed: str | None, null: bool, resume: str | None, targets: tuple[str, ...]
) -> None:
    """Analyse each target and print names, places and quotes with their speakers."""
    if not targets and listed is None:
        raise UsageError(Message("nothing to analyse; try: reader analyze TARGET..., or --from FILE"))
    if listed == "-" and "-" in targets:
        raise UsageError(Message("standard input cannot be both the list and an article"))
    if (
        resume is not None
        and format_name != "jsonl"
        and ctx.get_parameter_source("format_name") != click.core.ParameterSource.DEFAULT
    ):
        raise UsageError(Message("--resume writes JSON lines; omit --format or use --format jsonl"))
    with ExitStack() as stack:
        done = stack.enter_context(_resumed(resume)) if resume is not None else None
        listing = stack.enter_context(_list(listed)) if listed is not None else None
        faults = Faults()
        reading = _reading(chain(targets, _each(listing, null) if listing else ()), done, faults)
        count = None if listing else len(targets)
        if done is not None:
            _append(reading, count, done, faults)
        else:
            _print(reading, count, format_name, faults)
    if faults.any:
        sys.exit(ExitStatus.FAILED)


def _print(reading: Iterable[Article], count: int | None, format_name: str, faults: Faults) -> None:
    from reader.export import written

    as_list, found = looked_ahead(reading)
    if (first := next(found, None)) is None:
        return
    found = chain([first], found)
    annotated = _corrected(understood(_progress(found, count), faults))
    for piece in written(format_name, writable(format_name, annotated, faults), as_list=as_list or count != 1):
        sys.stdout.write(piece)


def _append(reading: Iterable[Article], count: int | None, done: JsonlLog, faults: Faults) -> None:
    from reader.export import written

    annotated = _corrected(understood(_progress(iter(reading), count), faults))
    for line in written("jsonl", writable("jsonl", annotated, faults), as_list=True):
        done.add(line)


def _corrected(annotated: Iterable[AnalyzedArticle]) -> Iterator[AnalyzedArticle]:
    """Yield articles with their annotation as a person corrected it."""
    correct = correcting()
    return ((article, correct(article, analysis)) for article, analysis in annotated)


def looked_ahead(found: Iterable[Article]) -> tuple[bool, Iterator[Article]]:
    """Return whether there are several articles, and all of them."""
    left = iter(found)
    first = list(islice(left, 2))
    return len(first) > 1, chain(first, left)


def _progress(found: Iterator[Article], count: int | None) -> Iterator[Article]:
    """Return the same articles, with a bar on standard error where that is a terminal and there are several."""
    if not sys.stderr.isatty() or count is None or count < 2:
        yield from found
        return
    with click.progressbar(found, length=count, label=_("analysing"), file=sys.stderr) as bar:
        yield from bar


def _reading(targets: Iterable[str], done: JsonlLog | None, faults: Faults) -> Iterator[Article]:
    """Yield the articles of targets that are not done; what cannot be read is told and passed over."""
    for target in targets if done is None else done.left(targets):
        for article in readable(target, faults):
            if done is None or not done.has(article):
                yield article


def _list(name: str) -> Any:
    """Return the list of targets, open. Raises UsageError."""
    if name == "-":
        return nullcontext(sys.stdin.buffer)
    try:
        return open(name, "rb")  # noqa: PTH123 - no path but what the person typed
    except (OSError, ValueError) as error:
        from reader.text.printable import printable
        from reader.text.system_error import system_reason

        raise UsageError(Message("{name}: {reason}", name=printable(name), reason=system_reason(error))) from error


def _each(stream: BinaryIO, null: bool) -> Iterator[str]:
    """Return the targets of a list, as they come; empty lines are none."""
    lines = _between_nulls(stream) if null else (line.rstrip(b"\r\n") for line in stream)
    return (os.fsdecode(line) for line in lines if line.strip())


def _between_nulls(stream: BinaryIO) -> Iterator[bytes]:
    kept = b""
    while chunk := stream.read1(CHUNK) if hasattr(stream, "read1") else stream.read(CHUNK):
        *whole, kept = (kept + chunk).split(b"\0")
        yield from whole
    yield kept


def _resumed(name: str) -> Any:
    from reader.cli.jsonl_file import resumed

    return resumed(name)
