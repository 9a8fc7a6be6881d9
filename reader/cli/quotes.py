"""The command ``reader quotes``: who said what about whom, over everything read, with sources."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from itertools import islice
from typing import TYPE_CHECKING

import click

from reader.cli.command import command, option
from reader.cli.errors import print_answer, print_error, print_note
from reader.cli.options import LateChoice, bring_up_to_date, library_option, opened_library
from reader.cli.output import print_table, written_to
from reader.errors import ExitStatus, UsageError
from reader.presentation.messages import N_, Message

if TYPE_CHECKING:
    from collections.abc import Iterable

    from reader.library import Library
    from reader.library.records import LibraryQuote, QuoteFilter
    from reader.model.citation import Citation

PAGE = 500
"""Quotes taken from the library at once."""

MARKDOWN = "md"
"""What the template ``markdown`` is called here."""


def _formats() -> list[str]:
    from reader.export.citations import CITATION_FORMATS
    from reader.presentation.citation_text import template_names

    templates = [MARKDOWN if name == "markdown" else name for name in template_names(_own_templates())]
    return ["table", *CITATION_FORMATS, *templates]


def _own_templates(*, told: bool = False) -> dict[str, str]:
    """Return the person's own templates; what is wrong with the settings is told where they are used."""
    from reader.settings import load

    loaded = load()
    for problem in loaded.problems if told and loaded.settings.templates else ():
        print_error(problem)
    return dict(loaded.settings.templates)


@command(
    short_help=N_("List quotes: by whom, about whom, since when."),
    help=N_(
        "List quotes of the whole library, the newest first, with their sources.\n\n"
        "Names may be misspelt. DATE is a year, a month (2016-12) or a day. `md`, `plain`, `org`, `footnote` and your "
        "own templates are text to paste; `ris` and `csl-json` are for Zotero. Not on a terminal, a line of the table "
        "has date, outlet, speaker, about whom, title, address, words. Exit status 1: nothing found."
    ),
    examples=(
        ("reader quotes --by lavrov --about erdogan --since 2016-12", N_("who said what about whom")),
        ("reader quotes --tag budget --checked --format ris --to quotes.ris", N_("for Zotero")),
        ("reader quotes --by lavrov --format md", N_("text to paste")),
    ),
)
@option("--by", metavar=N_("NAME"), default="", help=N_("Only quotes by this person or organisation."))
@option("--about", metavar=N_("NAME"), default="", help=N_("Only quotes that mention this name."))
@option("--since", metavar=N_("DATE"), default="", help=N_("Only articles from this date on."))
@option("--until", metavar=N_("DATE"), default="", help=N_("Only articles up to this date."))
@option(
    "--outlet",
    metavar=N_("NAME"),
    default="",
    help=N_("Only articles of this outlet, or of those with it in the name."),
)
@option("--tag", metavar=N_("T"), default="", help=N_("Only articles with this tag."))
@option("--text", "words", metavar=N_("WORDS"), default="", help=N_("Only articles with all these words."))
@option("--checked", is_flag=True, help=N_("Only quotes that you have checked."))
@option("--format", "format_name", type=LateChoice("format", _formats), default="table", show_default=True,
        help=N_("Output format."))  # fmt: skip
@option("--to", metavar=N_("FILE"), help=N_("Write to this file."))
@option("--force", is_flag=True, help=N_("Overwrite an existing file."))
@option("--limit", type=click.IntRange(min=1), metavar=N_("N"), help=N_("Print at most this many quotes."))
@library_option
def quotes(
    by: str,
    about: str,
    since: str,
    until: str,
    outlet: str,
    tag: str,
    words: str,
    checked: bool,
    format_name: str,
    to: str | None,
    force: bool,
    limit: int | None,
) -> None:
    """List quotes of the whole library, with their sources."""
    from reader.library.asked import Asked, resolved

    asked = Asked(words, by, about, outlet, since, until, tag, checked)
    with opened_library() as library:
        if not library.count():
            raise UsageError(Message("the library is empty; add articles with: reader add TARGET..."))
        bring_up_to_date(library)
        found = resolved(library, asked)
        print_answer(found.problems, found.notes)
        count = _print(library, list(islice(_all(library, found.filter), limit)), format_name, to, force=force)
    if not count:
        print_error(Message("no such quotes in the library"))
        sys.exit(ExitStatus.NOTHING_FOUND)


def _all(library: Library, wanted: QuoteFilter) -> Iterator[LibraryQuote]:
    start = 0
    while page := library.quotes(wanted, PAGE, start):
        yield from page
        start += PAGE


def _print(library: Library, found: list[LibraryQuote], format_name: str, to: str | None, *, force: bool) -> int:
    if not found:
        return 0
    citations = library.cite(found)
    if format_name == "table" and to is None:
        print_table([_row(citation) for citation in citations], (10, 20, 30, 24, 24, 0) if sys.stdout.isatty() else ())
        return len(citations)
    with written_to(to, force=force) as out:
        for piece in _written(citations, format_name):
            out.write(piece.encode("utf-8", "replace"))
    if to is not None:
        print_note(Message.counted("{count} quote written", "{count} quotes written", len(citations)))
    return len(citations)


def _row(one: Citation) -> list[str]:
    from reader.model.certainty import DOUBT

    sure = " ✓" if one.checked else " ?" if one.speaker and one.confidence < DOUBT else ""
    shown = [one.date or "", one.outlet or "", (one.speaker or "") + sure, ", ".join(one.about), one.title or ""]
    return [*shown, one.address, one.words]


def _written(citations: Iterable[Citation], format_name: str) -> Iterator[str]:
    from reader.export.citations import CITATION_FORMATS
    from reader.presentation.citation_text import citations_text, copy_template

    if format_name == "table":
        for citation in citations:
            yield "\t".join(" ".join(cell.split()) for cell in _row(citation)) + "\n"
    elif format_name in CITATION_FORMATS:
        yield from CITATION_FORMATS[format_name](citations)
    else:
        name = "markdown" if format_name == MARKDOWN else format_name
        yield citations_text(copy_template(name, _own_templates(told=True)), citations) + "\n"
