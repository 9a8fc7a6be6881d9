"""Nothing a person does ends in a traceback: faults become one line on standard error and an exit status."""

from __future__ import annotations

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


class Refusal(Exception):  # noqa: N818
    """What was asked for cannot be done; the message says why and what to do."""


def tell(message: str) -> None:
    """One line on standard error."""
    sys.stderr.write(f"reader: {message}\n")


def guarded(run: Callable[[], int]) -> NoReturn:
    """Run the program and exit with its status."""
    try:
        sys.exit(run())
    except Refusal as refusal:
        tell(str(refusal))
        sys.exit(WRONG)
    except KeyboardInterrupt:
        sys.exit(INTERRUPTED)
    except BrokenPipeError:
        # Nobody reads on; what is still buffered must not be written at exit.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        sys.exit(0)
    except Exception as error:
        if os.environ.get("READER_DEBUG"):
            raise
        tell(f"internal error: {error!r}; READER_DEBUG=1 shows where")
        sys.exit(OUR_FAULT)
