"""The process that ``pattern`` starts: matches one expression against one text and ends. Imports nothing of ours."""

import re
import sys
import time
from array import array

MEMORY = 1 << 30
"""Bytes of address space that matching may take."""

MOST = 1_000_000
"""Matches after which the rest of the text is left out."""


def main() -> None:
    """Read pattern and text, write ``all`` or ``some`` and the starts and ends, or ``wrong`` and where it is."""
    exact, patience = sys.argv[1] == "1", float(sys.argv[2])
    limit_memory()
    given = sys.stdin.buffer.read()
    length, _, rest = given.partition(b"\n")
    pattern = rest[: int(length)].decode("utf-8", "surrogatepass")
    text = rest[int(length) :].decode("utf-8", "surrogatepass")
    try:
        compiled = re.compile(pattern, re.MULTILINE | (0 if exact else re.IGNORECASE))
        kind, starts, ends = find(compiled, text, time.monotonic() + patience)
    except (re.error, RecursionError, OverflowError) as error:
        place = getattr(error, "pos", None)
        sys.stdout.buffer.write(b"wrong\n" + (b"" if place is None else b"%d" % place))
    else:
        sys.stdout.buffer.write(kind + b"\n" + starts.tobytes() + ends.tobytes())


def limit_memory() -> None:
    """Limit this process's memory, so that a greedy expression fails instead of the machine."""
    try:
        import resource
    except ImportError:  # there is none on Windows
        return
    resource.setrlimit(resource.RLIMIT_AS, (MEMORY, MEMORY))


def find(compiled: "re.Pattern[str]", text: str, end: float) -> "tuple[bytes, array[int], array[int]]":
    """Return whether these are all matches, their starts and their ends."""
    starts, ends = array("q"), array("q")
    for number, match in enumerate(compiled.finditer(text)):
        if match.start() < match.end():
            starts.append(match.start())
            ends.append(match.end())
        if number >= MOST or (number % 1000 == 999 and time.monotonic() > end):
            return b"some", starts, ends
    return b"all", starts, ends


if __name__ == "__main__":
    main()
