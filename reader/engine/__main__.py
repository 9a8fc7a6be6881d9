"""``python -m reader.engine``: the child process."""

import contextlib
import os

with contextlib.suppress(OSError, AttributeError):
    # Where there are more programs than cores, the screen goes first.
    os.nice(5)

from reader.engine.worker import main

if __name__ == "__main__":
    main()
