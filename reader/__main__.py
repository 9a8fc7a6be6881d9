"""Starts the program: the engine's process first where there will be a screen, then the command line."""

from __future__ import annotations

import sys

NO_SCREEN = frozenset({"analyze", "find", "keys", "settings", "--help", "-h", "--version"})
"""First words of a command line that opens no screen."""


def main() -> None:
    """Run the program."""
    if sys.stdout.isatty() and not (sys.argv[1:] and sys.argv[1] in NO_SCREEN):
        from reader.engine import early

        early.start()
    from reader.cli import main as command_line

    command_line()


if __name__ == "__main__":
    main()
