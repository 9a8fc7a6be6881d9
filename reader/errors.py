"""Nothing a person does ends in a traceback: faults become one line on standard error and an exit status."""

from __future__ import annotations

import contextlib
import errno
import os
import sys
from collections.abc import Callable
from typing import NoReturn

WRONG = 2
"""Exit status where what was asked for cannot be done."""

OUR_FAULT = 1
"""Exit status of an internal error."""

INTERRUPTED = 130
"""Exit status after ctrl+c, as shells count it: 128 and the signal's number."""


_FULL = frozenset({errno.ENOSPC, errno.EFBIG, errno.EIO, *([errno.EDQUOT] if hasattr(errno, "EDQUOT") else [])})
"""Errors after which nothing more can be written."""


class Refusal(Exception):  # noqa: N818
    """What was asked for cannot be done; the message says why and what to do."""


def tell(message: str) -> None:
    """One line on standard error."""
    sys.stderr.write(f"reader: {message}\n")


def guarded(run: Callable[[], int]) -> NoReturn:
    """Run the program and exit with its status."""
    try:
        sys.exit(_flushed(run))
    except Refusal as refusal:
        tell(str(refusal))
        sys.exit(WRONG)
    except KeyboardInterrupt:
        sys.exit(INTERRUPTED)
    except BrokenPipeError:
        _drop_output()
        sys.exit(0)
    except Exception as error:
        if isinstance(error, OSError) and error.errno in _FULL:
            _drop_output()
            tell(f"what was to be printed is cut short: {(error.strerror or str(error)).lower()}")
            sys.exit(WRONG)
        if os.environ.get("READER_DEBUG"):
            raise
        tell(f"internal error: {error!r}; READER_DEBUG=1 shows where")
        sys.exit(OUR_FAULT)


def _flushed(run: Callable[[], int]) -> int | str | None:
    """The status of the program, once all that it printed is out."""
    status: int | str | None
    try:
        status = run()
    except SystemExit as end:
        status = end.code
    if sys.stdout is not None:
        sys.stdout.flush()
    return status


def _drop_output() -> None:
    """Nobody takes it; what is still buffered must not be written at exit."""
    with contextlib.suppress(OSError, ValueError):
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
