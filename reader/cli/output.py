"""What commands print and write: tables for people and for programs, files that are whole or not there."""

from __future__ import annotations

import contextlib
import shutil
import sys
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import BinaryIO

from reader.errors import UsageError
from reader.text.message import Message
from reader.text.system_error import writing_reason

STANDARD_OUTPUT = "-"

LEAST = 12
"""Cells that the last column of a table keeps however narrow the terminal is."""

NARROWEST = 10
"""Cells that no other column is narrowed below: an id and a date have as many."""

ENOUGH = 20
"""Cells of the last column, if it needs them, below which it stands under the others, whole, instead of beside them."""

SHARE = 0.4
"""Part of a terminal's width that is the last column's, if it needs it."""


def print_table(rows: Sequence[Sequence[str]], widest: Sequence[int] = ()) -> None:
    """Print rows in columns, cut to the terminal's width; elsewhere with tabs between them and nothing cut.

    On a narrow terminal the last column, which matters most, is below the others, and whole.
    ``widest`` is in cells: what a column is cut to on a terminal.
    """
    from reader.presentation.safe_text import safe_text

    shown = [[safe_text(cell) for cell in row] for row in rows]
    if not sys.stdout.isatty():
        for row in shown:
            sys.stdout.write("\t".join(row) + "\n")
        return
    for line in _in_columns(shown, widest, shutil.get_terminal_size().columns):
        sys.stdout.write(line + "\n")


def _in_columns(rows: Sequence[Sequence[str]], widest: Sequence[int], room: int) -> Iterator[str]:
    from reader.presentation.safe_text import cut
    from reader.text.cells import cell_len, fit

    if not rows:
        return
    widths = [max(cell_len(row[column]) for row in rows) for column in range(len(rows[0]))]
    longest = widths[-1]
    widths = [min(width, most) for width, most in zip(widths, (*widest, *[room] * len(widths)), strict=False)]
    _make_room(widths, room)
    if len(widths) > 1 and widths[-1] < min(ENOUGH, longest):
        for row in rows:
            yield from _stacked(row, room)
        return
    for row in rows:
        cells = [fit(cut(cell, width), width) for cell, width in zip(row, widths, strict=True) if width]
        yield cut("  ".join(cells).rstrip(), room)


def _stacked(row: Sequence[str], room: int) -> Iterator[str]:
    """Yield a row as a line of its columns but the last, and this below it."""
    from reader.presentation.row_layout import wrapped
    from reader.presentation.safe_text import cut

    if head := "  ".join(filter(None, map(str.strip, row[:-1]))):
        yield cut(head, room)
    yield from (f"  {line}" for line in wrapped(row[-1], room - 2))


def _make_room(widths: list[int], room: int) -> None:
    """Narrow columns until all fit: the widest first, and the last, which matters most, only to its ``SHARE``."""
    used = sum(width + 2 for width in widths[:-1] if width)
    share = min(widths[-1], int(room * SHARE))
    while used > room - share and (widest := max(widths[:-1], default=0)) > NARROWEST:
        widths[widths.index(widest)] -= 1
        used -= 1
    widths[-1] = max(LEAST, min(widths[-1], room - used))


@contextlib.contextmanager
def written_to(name: str | None, *, force: bool = False, private: bool = False) -> Iterator[BinaryIO]:
    """Return a file to write into, or standard output for ``None`` and ``-``. Raises UsageError.

    The file has its name once it is whole; where something goes wrong, what was there before stays. A ``private`` one
    is the user's alone.
    """
    if name is None or name == STANDARD_OUTPUT:
        sys.stdout.flush()
        yield sys.stdout.buffer
        sys.stdout.buffer.flush()
        return
    from reader.text.printable import printable
    from reader.text.whole_file import whole_file

    path = Path(name)
    try:
        if path.is_dir():
            raise UsageError(Message("{name}: is a folder; expected a file name", name=printable(name)))
        if path.exists() and not path.is_file():
            with path.open("wb") as file:
                yield file
            return
        if path.exists() and not force:
            raise UsageError(Message("{name}: already exists; use --force to overwrite", name=printable(name)))
        with whole_file(path, private=private) as file:
            yield file
    except OSError as error:
        reason = writing_reason(error, path)
        raise UsageError(
            Message("{name}: {reason}; nothing was written", name=printable(name), reason=reason)
        ) from error
