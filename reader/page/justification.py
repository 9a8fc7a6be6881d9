"""Wider spaces, so that the lines of a paragraph end together."""

from __future__ import annotations

from collections.abc import Mapping

from reader.page.wrapping import NEVER_ENDS, NEVER_STARTS

LOOSEST = 2
"""Cells that a space gets more, at most; a line that wants more stays as it is."""


def extra_spaces(text: str, start: int, end: int, room: int) -> Mapping[int, int]:
    """Return the extra cells of spaces in a line ``[start, end)`` with ``room`` cells left, as even as can be.

    Spaces that must not break, those inside guillemets and those before ``: ; ! ?`` keep their width.
    """
    first = start + len(text[start:end]) - len(text[start:end].lstrip())
    spaces = [
        offset
        for offset in range(first, end - 1)
        if text[offset] == " " and text[offset - 1] not in NEVER_ENDS and text[offset + 1] not in NEVER_STARTS
    ]
    count = len(spaces)
    if not 0 < room <= LOOSEST * count:
        return {}
    more = [(number + 1) * room // count - number * room // count for number in range(count)]
    return {offset: cells for offset, cells in zip(spaces, more, strict=True) if cells}
