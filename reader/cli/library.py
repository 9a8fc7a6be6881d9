"""The commands ``reader library ...``: what is kept, looked through, moved, put in order."""

from __future__ import annotations

import json
import sys
from collections.abc import Iterable, Iterator, Sequence
from contextlib import ExitStack
from itertools import islice
from typing import TYPE_CHECKING, Any, BinaryIO

import click

from reader.cli.errors import print_error
from reader.cli.options import library_option, opened_library
from reader.cli.output import STANDARD_OUTPUT, print_table, written_to
from reader.errors import ExitStatus, UsageError

if TYPE_CHECKING:
    from reader.library import Library
    from reader.library.records import Entry, Findings, LibraryHit, Shelf

PAGE = 500
"""Articles taken from the library at once."""

SHORT = 10
"""Characters of an id that a table for people shows; the first four that no other has are enough."""

TOLD = 20
"""Bad lines that are told one by one."""

SHELVES = ("recent", "unfinished", "unread", "source")


@click.group(invoke_without_command=True, short_help="List, search, export, import, tidy what is kept.")
@library_option
@click.pass_context
def library(ctx: click.Context) -> None:
    """What is kept: list it, search it, move it, put it in order.

    ARTICLE is the beginning of an id, as the list shows it, or the file or address that an article came from.
    """
    if ctx.invoked_subcommand is None:
        sys.stdout.write(ctx.get_help() + "\n")


@library.command("list")
@click.option("--shelf", type=click.Choice(SHELVES), default="recent", show_default=True, help="Which, in what order.")
@click.option("--tag", metavar="T", help="Only those with this tag.")
@click.option("--limit", type=click.IntRange(min=1), help="Articles printed at most.")
@click.option("--removed", is_flag=True, help="Those that were removed and can be restored.")
@click.option("--json", "as_json", is_flag=True, help="Print JSON, for programs.")
@library_option
def list_(shelf: Shelf, tag: str | None, limit: int | None, removed: bool, as_json: bool) -> None:
    """List articles: read last, begun, not read yet, or by where they come from.

    Where this is no terminal, a line has id, date, how far it is read in percent, words, tags, title, source.
    """
    with opened_library() as opened:
        entries: Iterable[Entry] = opened.removed() if removed else _all(opened, shelf, tag)
        shown = list(islice(entries, limit))
    if as_json:
        _print_json(shown)
        return
    long = not sys.stdout.isatty()
    print_table([_row(entry, long=long) for entry in shown], (SHORT, 10, 5, 7, 20, 60))


def _all(opened: Library, shelf: Shelf, tag: str | None) -> Iterator[Entry]:
    start = 0
    while page := opened.entries(shelf, tag=tag, limit=PAGE, offset=start):
        yield from page
        start += len(page)


def _row(entry: Entry, *, long: bool) -> list[str]:
    read = f"{round(100 * entry.progress)} %" if entry.opened is not None else "new"
    id_ = entry.id if long else entry.id[:SHORT]
    return [id_, entry.date or "", read, str(entry.words), ", ".join(entry.tags), entry.title or "", entry.source]


@library.command()
@click.option("--limit", type=click.IntRange(min=1), default=20, show_default=True, help="Of each kind at most.")
@click.option("--json", "as_json", is_flag=True, help="Print JSON, for programs.")
@library_option
@click.argument("query")
def search(query: str, limit: int, as_json: bool) -> None:
    """Search names, however they are spelled, titles, quotes and texts.

    @QUERY finds only actors, #QUERY only places. Where this is no terminal, a line begins with what it is: name, kind,
    why, articles, mentions, quotes; or title, quote or text, id, where it begins and ends in characters, who says it,
    the words. Exit status 1: nothing found.
    """
    with opened_library() as opened:
        findings = opened.search(query, limit)
    if as_json:
        _print_json(findings)
    elif sys.stdout.isatty():
        _print_findings(findings)
    else:
        print_table([*_name_rows(findings), *map(_hit_row, findings.hits)])
    if not findings.names and not findings.hits:
        print_error(f"Nothing in the library answers “{query}”.")
        sys.exit(ExitStatus.NOTHING_FOUND)


def _name_rows(findings: Findings) -> Iterator[list[str]]:
    for found in findings.names:
        known = found.entity
        counts = map(str, (known.articles, known.mentions, known.quotes))
        yield ["name", known.label, found.match.name, found.match.why, *counts]


def _hit_row(hit: LibraryHit) -> list[str]:
    words = hit.around.before + hit.around.words + hit.around.after
    return [hit.kind, hit.entry.id, str(hit.start), str(hit.end), hit.speaker or "", words]


def _print_findings(findings: Findings) -> None:
    from reader.presentation.labels import LOOKS

    names = [
        [
            LOOKS[found.entity.label].sign,
            found.match.name,
            found.match.why,
            f"{_counted(found.entity.articles, 'article')}, {_counted(found.entity.mentions, 'mention')}, "
            f"{_counted(found.entity.quotes, 'quote')}",
        ]
        for found in findings.names
    ]
    print_table(names, (1, 40, 30))
    if findings.names and findings.hits:
        sys.stdout.write("\n")
    print_table([_short_hit(hit) for hit in findings.hits], (5, SHORT, 30, 24))


def _short_hit(hit: LibraryHit) -> list[str]:
    around = hit.around
    return [
        hit.kind,
        hit.entry.id[:SHORT],
        hit.entry.title or hit.entry.source.rpartition("/")[2] or hit.entry.source,
        hit.speaker or "",
        (around.before[-24:] + around.words + around.after).strip(),
    ]


def _counted(count: int, what: str) -> str:
    return f"{count} {what}" if count == 1 else f"{count} {what}s"


@library.command()
@click.option("--force", is_flag=True, help="Write over a file that is there.")
@library_option
@click.argument("file")
def export(file: str, force: bool) -> None:
    """Write the whole library into FILE, or to standard output for -: JSON, one article a line.

    With it go what is understood, places, marks, tags, whom one follows, and corrections. `reader library import` takes
    it in again.
    """
    from reader.library.transfer import export_lines

    problems: list[str] = []
    with opened_library() as opened, written_to(file, force=force) as out:
        count = sum(_written(out, line) for line in export_lines(opened, problems))
    for id_ in problems:
        print_error(f"{id_}: damaged, left out; reader library doctor says more")
    print_error(f"{_counted(count, 'article')} exported")
    if problems:
        sys.exit(ExitStatus.FAILED)


def _written(out: BinaryIO, line: bytes) -> bool:
    """Whether the line that was written is an article."""
    out.write(line)
    return line.startswith(b'{"kind":"article"')


@library.command("import")
@library_option
@click.argument("file")
def import_(file: str) -> None:
    """Take in what `reader library export` wrote into FILE, - for standard input.

    Nothing that is here already is lost: tags and marks of both are kept, and the place of the one opened last.
    """
    from reader.library.transfer import import_lines

    with ExitStack() as stack:
        if file == STANDARD_OUTPUT:
            stream: BinaryIO = sys.stdin.buffer
        else:
            stream = stack.enter_context(_opened(file))
        opened = stack.enter_context(opened_library())
        try:
            done = import_lines(opened, stream)
        except OSError as error:
            raise UsageError(_unreadable(file, error)) from error
    for problem in done.problems[:TOLD]:
        print_error(problem)
    if len(done.problems) > TOLD:
        print_error(f"and {len(done.problems) - TOLD} more bad lines")
    print_error(f"{done.new} new, {done.merged} there before, {_counted(done.corrections, 'correction')}")
    if done.problems:
        sys.exit(ExitStatus.FAILED)


def _opened(file: str) -> BinaryIO:
    try:
        return open(file, "rb")  # noqa: PTH123 - no path but what the person typed
    except (OSError, ValueError) as error:
        raise UsageError(_unreadable(file, error)) from error


def _unreadable(file: str, error: Exception) -> str:
    from reader.sources.text import shown

    return f"{shown(file)}: {(getattr(error, 'strerror', None) or str(error)).lower()}"


@library.command()
@click.option("--yes", is_flag=True, help="Do not ask.")
@library_option
@click.argument("articles", nargs=-1, required=True, metavar="ARTICLE...")
def remove(articles: tuple[str, ...], yes: bool) -> None:
    """Take articles out; `reader library restore` brings them back, until `reader library purge`."""
    with opened_library() as opened:
        entries = _chosen(opened, articles)
        if not yes and sys.stdin.isatty():
            for entry in entries:
                print_error(_name_of(entry))
            if not click.confirm(f"Remove {_counted(len(entries), 'article')}?", err=True):
                print_error("nothing is removed")
                return
        for entry in entries:
            opened.remove(entry.id)
    print_error(f"{_counted(len(entries), 'article')} removed; reader library restore brings them back")


@library.command()
@library_option
@click.argument("articles", nargs=-1, required=True, metavar="ARTICLE...")
def restore(articles: tuple[str, ...]) -> None:
    """Bring removed articles back; `reader library list --removed` shows them."""
    with opened_library() as opened:
        entries = _chosen(opened, articles, removed=True)
        for entry in entries:
            opened.restore(entry.id)
    print_error(f"{_counted(len(entries), 'article')} restored")


@library.command()
@click.option("--yes", is_flag=True, help="Do not ask.")
@library_option
def purge(yes: bool) -> None:
    """Let go for ever of what was removed."""
    with opened_library() as opened:
        count = len(opened.removed())
        if count and not yes:
            if not sys.stdin.isatty():
                raise UsageError("this is not a terminal, so nobody can be asked; --yes does it without")
            if not click.confirm(f"Let go for ever of {_counted(count, 'article')}?", err=True):
                print_error("nothing is let go")
                return
        opened.purge()
    print_error(f"{_counted(count, 'article')} let go")


@library.command()
@click.option("--off", is_flag=True, help="Take the tag off.")
@library_option
@click.argument("tag", required=False)
@click.argument("articles", nargs=-1, metavar="[ARTICLE]...")
def tag(tag: str | None, articles: tuple[str, ...], off: bool) -> None:
    """Give articles a tag; without any, list all tags."""
    with opened_library() as opened:
        if tag is None:
            print_table([[name, str(count)] for name, count in opened.tags()])
            return
        if not tag.strip() or "\n" in tag:
            raise UsageError("a tag is a word or some words on one line")
        if not articles:
            raise UsageError("say which articles: reader library tag TAG ARTICLE...")
        entries = _chosen(opened, articles)
        for entry in entries:
            (opened.untag if off else opened.tag)(entry.id, tag.strip())
    print_error(f"{_counted(len(entries), 'article')} {'without' if off else 'with'} the tag “{tag.strip()}”")


@library.command()
@click.option("--repair", is_flag=True, help="Make the tables for searching anew; drop what was removed.")
@library_option
def doctor(repair: bool) -> None:
    """Look the library through: is it sound, what does it hold, what is to be done. Exit status 2: something is."""
    with opened_library() as opened:
        report = opened.doctor(repair=repair)
        rows = [
            ["file", str(opened.path)],
            ["size", f"{report.bytes / 1_000_000:.1f} MB"],
            ["articles", str(report.articles)],
            ["understood", str(report.understood)],
            ["names", str(report.names)],
            ["quotes", str(report.quotes)],
        ]
    print_table(rows)
    for problem in report.problems:
        print_error(problem)
    for id_ in report.damaged[:TOLD]:
        print_error(f"damaged: {id_}")
    print_error("something is to be done" if report.problems else "all is well")
    if report.problems:
        sys.exit(ExitStatus.FAILED)


def _chosen(opened: Library, given: Sequence[str], *, removed: bool = False) -> list[Entry]:
    """The articles that are meant, each once. Raises UsageError where one is not there, or could be several."""
    found: dict[str, Entry] = {}
    for one in given:
        found.update((entry.id, entry) for entry in chosen(opened, one, removed=removed))
    return list(found.values())


def chosen(opened: Library, given: str, *, removed: bool = False) -> list[Entry]:
    """Those that come from a source, or the one whose id begins like that. Raises UsageError."""
    from reader.batch.targets import lasting
    from reader.sources.text import shown

    entries = opened.matching(given, removed=removed)
    of_source = [entry for entry in entries if entry.source == given] or [
        entry for entry in opened.matching(lasting(given), removed=removed) if entry.source == lasting(given)
    ]
    if of_source:
        return of_source
    if len(entries) > 1:
        raise UsageError(f"{shown(given)}: {len(entries)} ids begin like that; give more of it")
    if not entries:
        where = "among what was removed" if removed else "in the library"
        raise UsageError(f"{shown(given)}: no article {where} has this id or comes from there")
    return entries


def _name_of(entry: Entry) -> str:
    from reader.presentation.safe_text import safe_text

    return f"{entry.id[:SHORT]}  {safe_text(entry.title or entry.source)}"


def _print_json(value: Any) -> None:
    import msgspec

    json.dump(msgspec.to_builtins(value), sys.stdout, ensure_ascii=False, indent=1)
    sys.stdout.write("\n")
