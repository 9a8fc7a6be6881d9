"""The command ``reader engine``: keep what is loaded, so that names are there at once."""

from __future__ import annotations

import os
import subprocess
import sys

import click

from reader.cli.command import command, option
from reader.cli.errors import print_note
from reader.errors import ExitStatus, UsageError
from reader.presentation.messages import N_, Message

MINUTES = 30
"""How long an engine is kept without use, unless another time is given."""

DAY = 24 * 60
"""Minutes that it is kept at most."""


@command(
    short_help=N_("Keep the engine loaded, so that names appear at once."),
    help=N_(
        "Keep the engine loaded in the background: names then appear at once in every article that you open, analyse "
        "or add. It takes 180 MB, listens to you alone on a local socket, and ends by itself when it has not been "
        "used for MINUTES. Without it, and after an update, everything works as usual."
    ),
    examples=(
        ("reader engine --keep", N_("keep it until it has not been used for half an hour")),
        ("reader engine --keep 240", N_("for four hours")),
        ("reader engine --stop", N_("end it now")),
    ),
)
@option(
    "--keep",
    "minutes",
    is_flag=False,
    flag_value=MINUTES,
    type=click.IntRange(1, DAY),
    metavar=N_("[MINUTES]"),
    help=N_("Load the engine and keep it until it has not been used for so many minutes (30)."),
)
@option("--stop", is_flag=True, help=N_("End the engine that is kept."))
@option("--status", is_flag=True, help=N_("Tell whether an engine is kept (exit status 1 if not)."))
def engine(minutes: int | None, stop: bool, status: bool) -> None:
    """Keep the engine loaded, end it, or tell whether it is kept."""
    from reader.engine.kept_socket import can_keep

    if (minutes is not None) + stop + status > 1:
        raise UsageError(Message("--keep, --stop and --status exclude each other"))
    if not can_keep():
        raise UsageError(Message("this system cannot keep an engine"))
    if stop:
        _stop()
    elif minutes is not None:
        _keep(minutes)
    else:
        _tell()


def _stop() -> None:
    from reader.engine.kept_engine import stop

    was = stop()
    print_note(Message("the engine was stopped") if was else Message("no engine is kept"))


def _tell() -> None:
    from reader.engine.kept_engine import state

    now = state()
    if now is None:
        print_note(Message("no engine is kept; reader engine --keep keeps one"))
        sys.exit(ExitStatus.NOTHING_FOUND)
    told = Message(
        "the engine is kept: {models}; version {version}, process {pid}; readers so far: {uses}; ends without use in "
        "{left} min",
        models=", ".join(now.models),
        version=now.version,
        pid=now.pid,
        uses=now.uses,
        left=-(-now.seconds_left // 60),
    )
    print_note(told)


def _keep(minutes: int) -> None:
    from reader import __version__
    from reader.engine.kept_engine import keep, stop

    now = keep(minutes)
    if now is not None and now.version != __version__:
        stop()
        now = None
    if now is None and not _started(minutes):
        raise UsageError(Message("the engine failed to start; READER_DEBUG=1 shows why"))
    print_note(
        Message.counted(
            "the engine is kept until it has not been used for {count} minute",
            "the engine is kept until it has not been used for {count} minutes",
            minutes,
        )
    )


def _started(minutes: int) -> bool:
    """Start an engine that stays; tell whether it did, once it has loaded."""
    from reader.engine.process import ONE_THREAD

    process = subprocess.Popen(
        [sys.executable, "-P", "-m", "reader.engine", "--keep", str(minutes)],
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        stderr=None if os.environ.get("READER_DEBUG") else subprocess.DEVNULL,
        env={**os.environ, **ONE_THREAD},
        cwd="/",
        start_new_session=True,
    )
    assert process.stdout is not None
    with process.stdout as said:
        return bool(said.readline())
