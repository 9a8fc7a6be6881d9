"""The commands ``reader library ...``: what is kept, looked through, moved, put in order."""

from __future__ import annotations

import json
import sys
from collections.abc import Iterable, Iterator, Sequence
from contextlib import ExitStack
from itertools import islice
from typing import TYPE_CHECKING, Any, BinaryIO

import click

from reader.cli.command import Group, option
from reader.cli.errors import print_error, print_note
from reader.cli.options import SHELF, library_option, opened_library
from reader.cli.output import STANDARD_OUTPUT, print_table, written_to
from reader.errors import ExitStatus, UsageError
from reader.presentation.messages import N_, Message, _, ngettext, translate

if TYPE_CHECKING:
    from reader.library import Library
    from reader.library.records import Entry, LibraryHit, SearchResults
    from reader.library.shelves import Shelf

PAGE = 500
"""Articles taken from the library at once."""

SHORT = 10
"""Characters of an id that a table for people shows; the first four that no other has are enough."""

TOLD = 20
"""Bad lines that are told one by one."""


@click.group(
    cls=Group,
    invoke_without_command=True,
    short_help=N_("List, search, move and tidy the library."),
    help=N_(
        "Manage the library: list and search it, move it, tidy it.\n\n"
        "ARTICLE is the beginning of an id, as the list shows it, or the file or address that an article came from."
    ),
)
@library_option
@click.pass_context
def library(ctx: click.Context) -> None:
    """Manage the library."""
    if ctx.invoked_subcommand is None:
        sys.stdout.write(ctx.get_help() + "\n")


@library.command(
    "list",
    short_help=N_("List articles."),
    help=N_(
        "List articles: recently read, unfinished, unread, or by source.\n\n"
        "Not on a terminal, each line has id, date, percentage read, words, tags, title and source."
    ),
)
@option(
    "--shelf",
    type=SHELF,
    default="recent",
    show_default=True,
    help=N_("Which articles, in what order."),
)
@option("--tag", metavar="T", help=N_("Only articles with this tag."))
@option("--limit", type=click.IntRange(min=1), help=N_("Print at most this many articles."))
@option("--removed", is_flag=True, help=N_("Removed articles, which can be restored."))
@option("--json", "as_json", is_flag=True, help=N_("Print JSON."))
@library_option
def list_(shelf: Shelf, tag: str | None, limit: int | None, removed: bool, as_json: bool) -> None:
    """List articles."""
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


@library.command(
    short_help=N_("Search names, titles, quotes and text."),
    help=N_(
        "Search names (typos are fine), titles, quotes and text.\n\n"
        "@QUERY finds only people and groups, #QUERY only places. Not on a terminal, a line for a name has name, "
        "label, spelling, reason, articles, mentions, quotes; other lines have title, quote or text, id, start and "
        "end in characters, speaker, words. Exit status 1: nothing found."
    ),
)
@option(
    "--limit",
    type=click.IntRange(min=1),
    default=20,
    show_default=True,
    help=N_("Print at most this many of each kind."),
)
@option("--json", "as_json", is_flag=True, help=N_("Print JSON."))
@library_option
@click.argument("query")
def search(query: str, limit: int, as_json: bool) -> None:
    """Search names, titles, quotes and texts."""
    with opened_library() as opened:
        results = opened.search(query, limit)
    if as_json:
        _print_json(results)
    elif sys.stdout.isatty():
        _print_results(results)
    else:
        print_table([*_name_rows(results), *map(_hit_row, results.hits)])
    if not results.names and not results.hits:
        print_error(Message("nothing in the library matches “{query}”", query=query))
        sys.exit(ExitStatus.NOTHING_FOUND)


def _name_rows(results: SearchResults) -> Iterator[list[str]]:
    for found in results.names:
        known = found.entity
        counts = map(str, (known.articles, known.mentions, known.quotes))
        yield ["name", known.label, found.match.name, str(found.match.why), *counts]


def _hit_row(hit: LibraryHit) -> list[str]:
    words = hit.around.before + hit.around.words + hit.around.after
    return [hit.kind, hit.entry.id, str(hit.start), str(hit.end), hit.speaker or "", words]


def _print_results(results: SearchResults) -> None:
    from reader.presentation.counts import counted
    from reader.presentation.labels import LOOKS

    names = [
        [
            LOOKS[found.entity.label].sign,
            found.match.name,
            translate(found.match.why),
            ", ".join(
                (
                    counted(found.entity.articles, "article"),
                    counted(found.entity.mentions, "mention"),
                    counted(found.entity.quotes, "quote"),
                )
            ),
        ]
        for found in results.names
    ]
    print_table(names, (1, 40, 30))
    if results.names and results.hits:
        sys.stdout.write("\n")
    print_table([_short_hit(hit) for hit in results.hits], (5, SHORT, 30, 24))


def _short_hit(hit: LibraryHit) -> list[str]:
    around = hit.around
    return [
        hit.kind,
        hit.entry.id[:SHORT],
        hit.entry.title or hit.entry.source.rpartition("/")[2] or hit.entry.source,
        hit.speaker or "",
        (around.before[-24:] + around.words + around.after).strip(),
    ]


@library.command(
    short_help=N_("Write the whole library to a file."),
    help=N_(
        "Write the whole library to FILE, or to standard output for -, as JSON lines.\n\n"
        "It includes annotations, reading positions, marks, tags, followed names and corrections. "
        "`reader library import` reads it back."
    ),
)
@option("--force", is_flag=True, help=N_("Overwrite an existing file."))
@library_option
@click.argument("file")
def export(file: str, force: bool) -> None:
    """Write the whole library to a file."""
    from reader.library.transfer import export_lines

    problems: list[str] = []
    with opened_library() as opened, written_to(file, force=force) as out:
        count = sum(_written(out, line) for line in export_lines(opened, problems))
    for id_ in problems:
        print_error(Message("{id}: damaged, skipped; details: reader library doctor", id=id_))
    print_note(Message.counted("{count} article exported", "{count} articles exported", count))
    if problems:
        sys.exit(ExitStatus.FAILED)


def _written(out: BinaryIO, line: bytes) -> bool:
    """Whether the line that was written is an article."""
    out.write(line)
    return line.startswith(b'{"kind":"article"')


@library.command(
    "import",
    short_help=N_("Read an exported library back in."),
    help=N_(
        "Read what `reader library export` wrote to FILE, or - for standard input.\n\n"
        "Nothing in this library is lost: tags and marks of both are kept, and the later reading position."
    ),
)
@library_option
@click.argument("file")
def import_(file: str) -> None:
    """Read an exported library back in."""
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
        more = len(done.problems) - TOLD
        print_error(Message.counted("and {count} more bad line", "and {count} more bad lines", more))
    print_note(
        Message.counted(
            "{new} new, {merged} already there, {count} correction",
            "{new} new, {merged} already there, {count} corrections",
            done.corrections,
            new=done.new,
            merged=done.merged,
        )
    )
    if done.problems:
        sys.exit(ExitStatus.FAILED)


def _opened(file: str) -> BinaryIO:
    try:
        return open(file, "rb")  # noqa: PTH123 - no path but what the person typed
    except (OSError, ValueError) as error:
        raise UsageError(_unreadable(file, error)) from error


def _unreadable(file: str, error: Exception) -> Message:
    from reader.sources.text import shown
    from reader.text.system_error import system_reason

    return Message("{name}: {reason}", name=shown(file), reason=system_reason(error))


@library.command(
    short_help=N_("Remove articles."),
    help=N_("Remove articles; `reader library restore` brings them back, until `reader library purge`."),
)
@option("--yes", is_flag=True, help=N_("Do not ask for confirmation."))
@library_option
@click.argument("articles", nargs=-1, required=True, metavar="ARTICLE...")
def remove(articles: tuple[str, ...], yes: bool) -> None:
    """Remove articles."""
    with opened_library() as opened:
        entries = _chosen(opened, articles)
        if not yes and sys.stdin.isatty():
            for entry in entries:
                print_error(_name_of(entry))
            if not click.confirm(
                ngettext("Remove {count} article?", "Remove {count} articles?", len(entries)), err=True
            ):
                print_note(Message("nothing was removed"))
                return
        for entry in entries:
            opened.remove(entry.id)
    print_note(
        Message.counted(
            "{count} article removed; undo with: reader library restore",
            "{count} articles removed; undo with: reader library restore",
            len(entries),
        )
    )


@library.command(
    short_help=N_("Restore removed articles."),
    help=N_("Restore removed articles; `reader library list --removed` shows them."),
)
@library_option
@click.argument("articles", nargs=-1, required=True, metavar="ARTICLE...")
def restore(articles: tuple[str, ...]) -> None:
    """Restore removed articles."""
    with opened_library() as opened:
        entries = _chosen(opened, articles, removed=True)
        for entry in entries:
            opened.restore(entry.id)
    print_note(Message.counted("{count} article restored", "{count} articles restored", len(entries)))


@library.command(short_help=N_("Permanently delete removed articles."), help=N_("Permanently delete removed articles."))
@option("--yes", is_flag=True, help=N_("Do not ask for confirmation."))
@library_option
def purge(yes: bool) -> None:
    """Permanently delete removed articles."""
    with opened_library() as opened:
        count = len(opened.removed())
        if count and not yes:
            if not sys.stdin.isatty():
                raise UsageError(Message("this is not a terminal, so nobody can confirm; use --yes"))
            question = ngettext("Permanently delete {count} article?", "Permanently delete {count} articles?", count)
            if not click.confirm(question, err=True):
                print_note(Message("nothing was deleted"))
                return
        opened.purge()
    print_note(Message.counted("{count} article deleted", "{count} articles deleted", count))


@library.command(
    short_help=N_("Tag articles, or list all tags."),
    help=N_("Add a tag to articles; without arguments, list all tags."),
)
@option("--off", is_flag=True, help=N_("Remove the tag."))
@library_option
@click.argument("tag", required=False)
@click.argument("articles", nargs=-1, metavar="[ARTICLE]...")
def tag(tag: str | None, articles: tuple[str, ...], off: bool) -> None:
    """Tag articles, or list all tags."""
    with opened_library() as opened:
        if tag is None:
            print_table([[name, str(count)] for name, count in opened.tags()])
            return
        if not tag.strip() or "\n" in tag:
            raise UsageError(Message("a tag must be one or more words on a single line"))
        if not articles:
            raise UsageError(Message("no articles given; try: reader library tag TAG ARTICLE..."))
        entries = _chosen(opened, articles)
        for entry in entries:
            (opened.untag if off else opened.tag)(entry.id, tag.strip())
    count, name = len(entries), tag.strip()
    if off:
        done = Message.counted(
            "tag “{tag}” removed from {count} article", "tag “{tag}” removed from {count} articles", count, tag=name
        )
    else:
        done = Message.counted(
            "tag “{tag}” added to {count} article", "tag “{tag}” added to {count} articles", count, tag=name
        )
    print_note(done)


@library.command(
    short_help=N_("Check the library and report problems."),
    help=N_("Check the library and report problems. Exit status 2: problems were found."),
)
@option("--repair", is_flag=True, help=N_("Rebuild the search index; permanently delete removed articles."))
@library_option
def doctor(repair: bool) -> None:
    """Check the library and report problems."""
    with opened_library() as opened:
        report = opened.doctor(repair=repair)
        rows = [
            [_("file"), str(opened.path)],
            [_("size"), f"{report.bytes / 1_000_000:.1f} MB"],
            [_("articles"), str(report.articles)],
            [_("analysed"), str(report.understood)],
            [_("names"), str(report.names)],
            [_("quotes"), str(report.quotes)],
        ]
    print_table(rows)
    for problem in report.problems:
        print_error(problem)
    for id_ in report.damaged[:TOLD]:
        print_error(Message("damaged: {id}", id=id_))
    print_note(Message("problems were found") if report.problems else Message("no problems found"))
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
        raise UsageError(
            Message("{given}: {count} ids begin like this; type more of it", given=shown(given), count=len(entries))
        )
    if not entries:
        if removed:
            raise UsageError(Message("{given}: no removed article has this id or source", given=shown(given)))
        raise UsageError(Message("{given}: no article in the library has this id or source", given=shown(given)))
    return entries


def _name_of(entry: Entry) -> str:
    from reader.presentation.safe_text import safe_text

    return f"{entry.id[:SHORT]}  {safe_text(entry.title or entry.source)}"


def _print_json(value: Any) -> None:
    import msgspec

    json.dump(msgspec.to_builtins(value, enc_hook=str), sys.stdout, ensure_ascii=False, indent=1)
    sys.stdout.write("\n")
