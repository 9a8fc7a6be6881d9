"""All benchmarks, one after the other, each in a process of its own.

What one has loaded makes the processes slower that the next one starts, and counts in their memory. Ends with the
figures that miss their bounds, and with status 1 where there are some.
"""

import subprocess
import sys
from collections.abc import Iterator

from tests.benchmarks.arguments import parser_of
from tests.benchmarks.bounds import MISSED

NAMES = ("screen", "keys", "engine", "search", "batch", "library", "statements")
"""Modules, in order."""
OF_A_FOLDER = frozenset({"engine", "batch", "library"})
"""Those that take the folder."""


def lines(name: str, arguments: list[str]) -> Iterator[str]:
    """Run a benchmark and yield what it prints, line by line; one that fails is a line too."""
    command = [sys.executable, "-u", "-m", f"tests.benchmarks.{name}", *arguments]
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True) as process:
        assert process.stdout is not None
        yield from process.stdout
    if process.returncode:
        yield f"{name} ended with {process.returncode}   {MISSED}\n"


def main() -> int:
    """Run them; return 1 where a figure misses its bound, else 0."""
    parser = parser_of(__doc__, "tests.benchmarks")
    parser.add_argument("--only", nargs="+", choices=NAMES, default=NAMES, metavar="NAME", help=", ".join(NAMES))
    options = parser.parse_args()
    missed = []
    for name in NAMES:
        if name not in options.only:
            continue
        given = [str(options.folder)] if options.folder and name in OF_A_FOLDER else []
        for line in lines(name, given):
            print(line, end="", flush=True)
            if MISSED in line:
                missed.append(line)
    print(f"\n{len(missed)} beyond their bounds" + (":" if missed else ""))
    print("".join(missed), end="")
    return int(bool(missed))


if __name__ == "__main__":
    sys.exit(main())
