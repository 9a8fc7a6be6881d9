"""Nothing a person does ends in a traceback: errors become one line on standard error and an exit status."""

from __future__ import annotations

import contextlib
import errno
import os
import sys
from collections.abc import Callable, Sequence
from typing import NoReturn

from reader.errors import ExitStatus, UsageError
from reader.presentation.messages import Message, translate
from reader.text.system_error import system_reason

_FULL = frozenset({errno.ENOSPC, errno.EFBIG, errno.EIO, *([errno.EDQUOT] if hasattr(errno, "EDQUOT") else [])})
"""Errors after which nothing more can be written."""


def print_error(message: Message | BaseException | str) -> None:
    """Print one line on standard error, in the person's language; a terminal is shown control characters as signs."""
    words = translate(message)
    if sys.stderr.isatty():
        from reader.cli.terminal_output import shown_on_terminal

        words = shown_on_terminal(words)
    sys.stderr.write(f"reader: {words}\n")


def print_note(message: Message | str) -> None:
    """Print what was done on standard error, which leaves standard output to results."""
    print_error(message)


def print_answer(problems: Sequence[Message], notes: Sequence[Message]) -> None:
    """Print what is wrong with what was asked, and exit where anything is; else print how it was understood."""
    for problem in problems:
        print_error(problem)
    if problems:
        sys.exit(ExitStatus.FAILED)
    for note in notes:
        print_note(note)


def guarded(run: Callable[[], int]) -> NoReturn:
    """Run the program and exit with its status."""
    try:
        sys.exit(_flushed(run))
    except UsageError as error:
        print_error(error)
        sys.exit(ExitStatus.FAILED)
    except KeyboardInterrupt:
        sys.exit(ExitStatus.INTERRUPTED)
    except BrokenPipeError:
        _drop_output()
        sys.exit(ExitStatus.SUCCESS)
    except Exception as error:
        if isinstance(error, OSError) and error.errno in _FULL:
            _drop_output()
            print_error(Message("output cut short: {reason}", reason=system_reason(error)))
            sys.exit(ExitStatus.FAILED)
        if os.environ.get("READER_DEBUG"):
            raise
        print_error(Message("internal error: {error}; READER_DEBUG=1 shows where", error=repr(error)))
        sys.exit(ExitStatus.INTERNAL_ERROR)


def _flushed(run: Callable[[], int]) -> int | str | None:
    """Return the status of the program, once all that it printed is out."""
    status: int | str | None
    try:
        status = run()
    except SystemExit as end:
        status = end.code
    if sys.stdout is not None:
        sys.stdout.flush()
    return status


def _drop_output() -> None:
    """Discard what is still buffered: nobody reads it, and it must not be written at exit."""
    with contextlib.suppress(OSError, ValueError):
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
