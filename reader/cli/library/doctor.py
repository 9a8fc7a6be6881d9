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

OTHER = "reader"
"""Name of another project's distribution on PyPI, whose package has the same name as ours."""


def other_reader() -> list[Message]:
    """Tell where the other distribution is installed beside this one: whichever came last lies over the other."""
    from importlib import metadata

    try:
        other = metadata.distribution(OTHER)
    except metadata.PackageNotFoundError:
        return []
    return [
        Message(
            "another program named {name} ({version}) is installed in {path}, and the two overwrite each other; "
            "install this one in an environment of its own, with uv tool or pipx",
            name=OTHER,
            version=other.version,
            path=other.locate_file(""),
        )
    ]


@library.command(
    short_help=N_("Check the library and report problems."),
    help=N_("Check the library and report problems. Exit status 2: problems were found."),
    examples=(("reader library doctor --repair", N_("mend what it reports")),),
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
    problems = [*report.problems, *other_reader()]
    for problem in problems:
        print_error(problem)
    for id_ in report.damaged[:TOLD]:
        print_error(Message("damaged: {id}", id=id_))
    print_note(Message("problems were found") if problems else Message("no problems found"))
    if problems:
        sys.exit(ExitStatus.FAILED)
