"""``reader library doctor``: problems found and repaired."""

from __future__ import annotations

import sys
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from reader.cli.command import option
from reader.cli.errors import print_error, print_note
from reader.cli.library.group import library
from reader.cli.options import library_option, opened_library
from reader.cli.output import print_table
from reader.errors import ExitStatus
from reader.presentation.messages import N_, Message, _, decimal, message_of, translate
from reader.understanding.model_hashes import CheckedModel, State, checked

if TYPE_CHECKING:
    from reader.library import Library
    from reader.library.records import Report

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


STATES: Mapping[State, Message] = {
    "recorded": Message("as recorded with this version"),
    "other": Message("another version than recorded"),
    "changed": Message("changed"),
}
"""What is said of a language model."""


def changed_models(models: Sequence[CheckedModel]) -> list[Message]:
    """Tell which language models are not what they were when this version was made."""
    return [
        Message("the files of the language model {name} were changed; install it again", name=model.name)
        for model in models
        if model.state == "changed"
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
        report = _repaired(opened) if repair else opened.doctor()
        models = checked()
        rows = [
            [_("file"), str(opened.path)],
            [_("size"), _("{size} MB").format(size=decimal(report.bytes / 1_000_000))],
            [_("articles"), str(report.articles)],
            [_("analysed"), str(report.understood)],
            [_("names"), str(report.names)],
            [_("quotes"), str(report.quotes)],
            *_backup_rows(opened.path),
            *(
                [_("model"), _("{name}: {state}").format(name=model.name, state=translate(STATES[model.state]))]
                for model in models
            ),
        ]
    print_table(rows)
    problems = [*report.problems, *other_reader(), *changed_models(models)]
    for problem in problems:
        print_error(problem)
    for id_ in report.damaged[:TOLD]:
        print_error(Message("damaged: {id}", id=id_))
    print_note(Message("problems were found") if problems else Message("no problems found"))
    if problems:
        sys.exit(ExitStatus.FAILED)


def _repaired(opened: Library) -> Report:
    """Repair a library; one that stays damaged is set aside, and what can be read of it is taken into a new one."""
    from reader.library import LibraryError
    from reader.library.backup import backups
    from reader.library.doctor import FILE_DAMAGED

    try:
        report = opened.doctor(repair=True)
    except LibraryError as error:
        if not opened.is_in_doubt():
            raise
        print_error(message_of(error))
    else:
        if not any(problem.template == FILE_DAMAGED for problem in report.problems):
            return report
    opened.start_anew()
    print_note(
        Message(
            "the library could not be repaired; it was kept as {path}; saved: {saved} of {of} articles",
            path=opened.set_aside,
            saved=opened.rescued[0],
            of=opened.rescued[1],
        )
    )
    if opened.rescued[0] < opened.rescued[1] and (found := backups(opened.path)):
        print_note(
            Message("the rest may be in the backup {path}; to use it: reader library backup --restore", path=found[0])
        )
    return opened.doctor(repair=True)


def _backup_rows(path: Path) -> list[list[str]]:
    """Return the row of the newest backup."""
    from reader.library.backup import backups

    found = backups(path)
    return [[_("backup"), found[0].name if found else _("none yet; make one with: reader library backup")]]
