"""``reader library doctor``: problems found and repaired."""

from __future__ import annotations

import sys

from reader.cli.command import option
from reader.cli.errors import print_error, print_note
from reader.cli.library.group import library
from reader.cli.options import library_option, opened_library
from reader.cli.output import print_table
from reader.errors import ExitStatus
from reader.presentation.messages import N_, Message, _

TOLD = 20
"""Damaged articles that are told one by one."""


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
