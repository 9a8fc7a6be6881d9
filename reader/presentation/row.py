"""One row of a list, as every list widget shows it."""

from __future__ import annotations

import msgspec


class Row(msgspec.Struct, frozen=True):
    """One row: a sign, words, a note and a figure at the right edge, and below them a second line.

    ``kind`` is the component class that colours sign and words (``person``, ``place`` ...), ``marked`` the positions
    of the characters of ``words`` to bring out. ``note`` gives way where words and figure need its room. ``below`` is
    shown where the list's rows are two lines high; of it the characters ``[start, end)`` of ``below_span`` are brought
    out.
    """

    key: str
    words: str
    sign: str = ""
    kind: str = ""
    figure: str = ""
    marked: tuple[int, ...] = ()
    below: str = ""
    below_span: tuple[int, int] = (0, 0)
    note: str = ""
