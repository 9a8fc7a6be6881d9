"""Starts the program: the screen, by the shortest way, or the command line."""

# ``python -m reader`` looks in the current folder first: a `queue.py` beside the article would run. What ``-m`` itself
# imports before this line cannot be held off; the command ``reader`` and ``python -P -m reader`` never look there.
import sys

if __name__ == "__main__" and not sys.flags.safe_path:
    del sys.path[0]

import gc
import os
from collections.abc import Sequence

COMMANDS = frozenset(
    "add analyze check completions corrections engine export find keys library notes quotes read serve settings".split()
)
"""First words of a command line that are no targets."""

COMPLETING = "_READER_COMPLETE"
"""Environment variable in which a shell asks for completions, with what is typed so far in others."""


def opens_screen(arguments: Sequence[str]) -> bool:
    """Return whether the command line is ``reader [TARGET]``: that needs no parser, and opens faster without one."""
    if len(arguments) != 1:
        return not arguments
    (word,) = arguments
    return word == "-" or (bool(word) and word not in COMMANDS and not word.startswith("-"))


def main() -> None:
    """Run the program."""
    # Starting makes objects that stay: looking through them for garbage is a tenth of the time. The screen turns it
    # on again once it stands, and so do the commands.
    gc.disable()
    from reader.text.light_msgspec import import_msgspec

    import_msgspec()
    from reader.cli.errors import guarded
    from reader.presentation.messages import use_language
    from reader.settings import load

    use_language(load().settings.language)
    arguments = sys.argv[1:]
    if opens_screen(arguments) and COMPLETING not in os.environ:
        from reader.cli.read import read

        guarded(lambda: read(arguments[0] if arguments else None))
    from reader.cli.main import run

    guarded(run)


if __name__ == "__main__":
    main()
