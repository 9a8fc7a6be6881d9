"""``python -m tests.fuzz [-n COUNT] [TARGET ...]``: try inputs of each target, and keep in ``corpora`` what fails.

200,000 inputs a parser, 5,000 a language through the understanding, unless told otherwise. An input that takes more
than ``LONGEST`` seconds of the processor fails too.
"""

from __future__ import annotations

import argparse
import sys
import time
import traceback

from tests.fuzz.run import fuzz
from tests.fuzz.targets import TARGETS

INPUTS, SLOW_INPUTS = 200_000, 5_000


def main() -> int:
    """Fuzz the targets that are named, or all; return how many failed."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("-n", type=int, help="inputs of each target")
    parser.add_argument("--seed", type=int, default=0)
    parser.add_argument("targets", nargs="*", metavar="TARGET", help=", ".join(TARGETS))
    options = parser.parse_args()
    failed = 0
    for name in options.targets or TARGETS:
        count = options.n or (SLOW_INPUTS if TARGETS[name].slow else INPUTS)
        began = time.monotonic()
        try:
            tried = fuzz(name, count, options.seed)
        except Exception:
            failed += 1
            print(f"{name}: FAILED", flush=True)
            traceback.print_exc()
            sys.stderr.flush()
        else:
            print(f"{name}: {tried} inputs, {time.monotonic() - began:.0f} s", flush=True)
    return failed


if __name__ == "__main__":
    sys.exit(min(main(), 1))
