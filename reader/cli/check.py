"""The command ``reader check``: the quotes of one's own text, compared with what was read."""

from __future__ import annotations

import json
import shutil
import sys
from collections.abc import Iterator
from typing import TYPE_CHECKING, Any

from reader.cli.annotating import Faults, readable, understanding
from reader.cli.command import argument, command, option
from reader.cli.errors import print_note
from reader.cli.options import LateChoice, address_options, bring_up_to_date, library_option, opened_library
from reader.cli.output import print_table
from reader.errors import ExitStatus, UsageError
from reader.presentation.messages import N_, Message

if TYPE_CHECKING:
    from reader.checking.records import CheckedQuote, DraftReport
    from reader.library import Library
    from reader.model.article import Article

FORMATS = ("table", "json")

WIDEST = (5, 24)
"""Cells of the columns of line and finding."""


@command(
    short_help=N_("Check the quotes of your own text."),
    help=N_(
        "Look for each quote of DRAFT in the articles you have read.\n\n"
        "DRAFT is a text, Markdown, Word or other file that the reader opens, or - for standard input. Each quote is "
        "as read, or has other words (the difference is shown), another speaker, another date, or is not found; people "
        "and groups that the draft accuses and does not quote are listed too. Exit status 0: all as read; 1: there is "
        "something to look at; 2: something could not be read."
    ),
    examples=(
        ("reader check draft.docx", N_("list what to look at")),
        ("reader check draft.md --screen", N_("go through it on the screen")),
    ),
)
@option(
    "--format", "format_name", type=LateChoice("format", lambda: FORMATS), default="table", show_default=True,
    help=N_("How to print the findings."),
)  # fmt: skip
@option("--screen", is_flag=True, help=N_("Go through the findings on the screen."))
@address_options
@library_option
@argument("draft", metavar=N_("DRAFT"))
def check(draft: str, format_name: str, screen: bool) -> None:
    """Check the quotes of one's own text."""
    faults = Faults()
    with opened_library() as library:
        if not library.count():
            raise UsageError(Message("the library is empty; add what you have read: reader add FILE..."))
        bring_up_to_date(library)
        checked = list(_checked(draft, library, faults))
    if screen and checked:
        sys.exit(_on_screen(*checked[0]))
    for article, report in checked:
        if format_name == "json":
            json.dump(_as_data(article, report), sys.stdout, ensure_ascii=False, indent=1)
            sys.stdout.write("\n")
        else:
            _print(article, report)
    if faults.any or not checked:
        sys.exit(ExitStatus.FAILED)
    if not all(report.is_clean for _, report in checked):
        sys.exit(ExitStatus.DIFFERENCES)


def _checked(draft: str, library: Library, faults: Faults) -> Iterator[tuple[Article, DraftReport]]:
    """Yield each article of the draft with what was found."""
    from reader.checking.check import DraftChecker

    understand, checker = understanding(), DraftChecker(library)
    for article in readable(draft, faults):
        with faults.of(article):
            yield article, checker.check(article, understand(article))


def _on_screen(article: Article, report: DraftReport) -> int:
    from reader.cli.read import show_check

    return show_check(article.source, report)


def _print(article: Article, report: DraftReport) -> None:
    from reader.presentation.check_rows import table_rows

    print_table(table_rows(report, article.text), (*WIDEST, shutil.get_terminal_size().columns // 3))
    findings = sum(bool(quote.findings) for quote in report.quotes) + len(report.unheard)
    if not report.quotes:
        print_note(Message("no quotes found in the draft"))
    elif findings:
        print_note(Message.counted("{count} thing to look at", "{count} things to look at", findings))
    else:
        print_note(Message.counted("{count} quote, as read", "{count} quotes, all as read", len(report.quotes)))


def _as_data(article: Article, report: DraftReport) -> dict[str, Any]:
    import msgspec

    return {
        "draft": article.source,
        "quotes": [_quote_as_data(quote) for quote in report.quotes],
        "unheard": msgspec.to_builtins(report.unheard),
    }


def _quote_as_data(quote: CheckedQuote) -> dict[str, Any]:
    import msgspec

    data: dict[str, Any] = msgspec.to_builtins(quote)
    place = quote.place
    data["place"] = place and {
        "article": place.entry.id,
        "title": place.entry.title,
        "source": place.entry.source,
        "site": place.entry.site,
        "date": place.entry.date,
        "start": place.start,
        "end": place.end,
        "words": place.words,
        "speaker": place.speaker,
        "confidence": place.confidence,
        "others": place.others,
    }
    return data
