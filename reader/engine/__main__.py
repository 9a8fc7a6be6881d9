"""``python -m reader.engine``: the child process; with ``--keep MINUTES``, one that stays for whoever comes."""

import contextlib
import os
import sys

with contextlib.suppress(OSError, AttributeError):
    # Where there are more programs than cores, the screen goes first.
    os.nice(5)

if __name__ == "__main__":
    match sys.argv[1:]:
        case ["--keep", minutes]:
            from reader.engine import keeper

            keeper.main(int(minutes))
        case _:
            from reader.engine.worker import main

            main()
