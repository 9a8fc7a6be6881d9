"""``reader library list`` and ``search``: what is kept, looked through."""

from __future__ import annotations

import json
import sys
from collections.abc import Callable, Iterable, Iterator
from itertools import islice
from typing import TYPE_CHECKING, Any

import click
import msgspec

from reader.cli.command import argument, option
from reader.cli.errors import print_answer, print_error
from reader.cli.library.articles import SHORT
from reader.cli.library.group import library
from reader.cli.options import SHELF, library_option, opened_library
from reader.cli.output import print_table
from reader.errors import ExitStatus, UsageError
from reader.presentation.messages import N_, Message, _, gettext, translate

if TYPE_CHECKING:
    from reader.library import Library
    from reader.library.records import ArticleFilter, Entry, LibraryHit, SearchResults
    from reader.library.shelves import Shelf

KINDS = {"title": N_("title"), "quote": N_("quote"), "note": N_("note"), "text": N_("text")}
"""What a hit is in."""

BEFORE = 24
"""Characters before what was found, of which a line has room for the whole words."""

PAGE = 500
"""Articles taken from the library at once."""


def _article_options(command: Callable[..., None]) -> Callable[..., None]:
    """Give a command the options that say which articles."""
    options = (
        option("--tag", metavar=N_("T"), default="", help=N_("Only articles with this tag.")),
        option("--outlet", metavar=N_("NAME"), default="",
               help=N_("Only articles of this outlet, or of those with it in the name.")),
        option("--until", metavar=N_("DATE"), default="", help=N_("Only articles up to this date.")),
        option("--since", metavar=N_("DATE"), default="", help=N_("Only articles from this date on.")),
    )  # fmt: skip
    for give in options:
        command = give(command)
    return command


@library.command(
    "list",
    short_help=N_("List articles."),
    help=N_(
        "List articles: recently read, unfinished, unread, or by source.\n\n"
        "Not on a terminal, each line has id, date, percentage read, words, tags, title and source."
    ),
    examples=(
        ("reader library list", N_("in the order of last reading")),
        ("reader library list --shelf unread", N_("what you have not opened yet")),
    ),
)
@option(
    "--shelf",
    type=SHELF,
    default="recent",
    show_default=True,
    help=N_("Which articles, in what order."),
)
@_article_options
@option("--limit", type=click.IntRange(min=1), metavar=N_("N"), help=N_("Print at most this many articles."))
@option("--removed", is_flag=True, help=N_("Removed articles, which can be restored."))
@option("--json", "as_json", is_flag=True, help=N_("Print JSON."))
@library_option
def list_(shelf: Shelf, limit: int | None, removed: bool, as_json: bool, **filters: str) -> None:
    """List articles."""
    with opened_library() as opened:
        within = _resolved(opened, filters)
        entries: Iterable[Entry] = opened.removed() if removed else _all(opened, shelf, within)
        shown = list(islice(entries, limit))
    if as_json:
        _print_json(shown)
        return
    print_table([_short_row(entry) if sys.stdout.isatty() else _row(entry) for entry in shown], (SHORT, 10, 8, 7, 20))


def _resolved(opened: Library, filters: dict[str, str]) -> ArticleFilter | None:
    """Return the filter of options, ``None`` where none is given. Raises UsageError."""
    from reader.library.asked import Asked, resolved

    asked = msgspec.structs.replace(Asked(), **filters)
    if not asked.has_filters:
        return None
    found = resolved(opened, asked)
    if found.problems:
        raise UsageError(Message.joined(found.problems))
    return found.filter.articles


def _all(opened: Library, shelf: Shelf, within: ArticleFilter | None) -> Iterator[Entry]:
    start = 0
    while page := opened.entries(shelf, within=within, limit=PAGE, offset=start):
        yield from page
        start += len(page)


def _row(entry: Entry) -> list[str]:
    read = f"{round(100 * entry.progress)} %" if entry.opened is not None else "new"
    facts = [entry.date or "", read, str(entry.words), ", ".join(entry.tags)]
    return [entry.id, *facts, entry.title or "", entry.source]


def _short_row(entry: Entry) -> list[str]:
    """Return what there is room for on a terminal: no source beside a title."""
    read = f"{round(100 * entry.progress)} %" if entry.opened is not None else _("new")
    return [entry.id[:SHORT], entry.date or "", read, str(entry.words), ", ".join(entry.tags), _titled(entry)]


def _titled(entry: Entry) -> str:
    return entry.title or entry.source.rpartition("/")[2] or entry.source


@library.command(
    short_help=N_("Search names, titles, quotes and text."),
    help=N_(
        "Search names (typos are fine), titles, quotes and text.\n\n"
        "@QUERY finds only people and groups, #QUERY only places. Not on a terminal, a line for a name has name, "
        "label, spelling, reason, articles, mentions, quotes; other lines have title, quote or text, id, start and "
        "end in characters, speaker, words. QUERY may have filters too: by:lavrov about:putin since:2016-12 "
        "outlet:monde tag:alep. Exit status 1: nothing found."
    ),
    examples=(
        ("reader library search lavrof", N_("a name, misspelt")),
        ("reader library search 'by:lavrov trêve'", N_("words of what somebody said")),
    ),
)
@option(
    "--limit",
    type=click.IntRange(min=1),
    metavar=N_("N"),
    default=20,
    show_default=True,
    help=N_("Print at most this many of each kind."),
)
@option("--json", "as_json", is_flag=True, help=N_("Print JSON."))
@option("--by", metavar=N_("NAME"), default="", help=N_("Only quotes by this person or organisation."))
@_article_options
@library_option
@argument("query", metavar=N_("QUERY"))
def search(query: str, limit: int, as_json: bool, **filters: str) -> None:
    """Search names, titles, quotes and texts."""
    from reader.library.filtered_search import filtered_search

    line = " ".join([query, *(_typed(name, value) for name, value in filters.items() if value)])
    with opened_library() as opened:
        found = filtered_search(opened, line, limit)
    print_answer(found.problems, found.notes)
    results = found.results
    if as_json:
        _print_json(results)
    elif sys.stdout.isatty():
        _print_results(results)
    else:
        print_table([*_name_rows(results), *map(_hit_row, results.hits)])
    if not results.names and not results.hits:
        print_error(Message("nothing in the library matches “{query}”", query=query))
        sys.exit(ExitStatus.NOTHING_FOUND)


def _typed(name: str, value: str) -> str:
    """Return an option as a filter of the line."""
    quoted = value.replace('"', " ")
    return f'{name}:"{quoted}"'


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
    print_table([_short_hit(hit) for hit in results.hits], (8, SHORT, 30, 24))


def _short_hit(hit: LibraryHit) -> list[str]:
    around = hit.around
    return [
        gettext(KINDS[hit.kind]),
        hit.entry.id[:SHORT],
        _titled(hit.entry),
        hit.speaker or "",
        (_end_of(around.before) + around.words + around.after).strip(),
    ]


def _end_of(words: str) -> str:
    """Return the last whole words before what was found."""
    if len(words) <= BEFORE:
        return words
    return "…" + words[-BEFORE:].partition(" ")[2]


def _print_json(value: Any) -> None:
    import msgspec

    json.dump(msgspec.to_builtins(value, enc_hook=str), sys.stdout, ensure_ascii=False, indent=1)
    sys.stdout.write("\n")
