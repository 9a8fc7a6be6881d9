"""Who speaks, beside the lines: a name that is too long for the margin goes on beside the next lines."""

from __future__ import annotations

from typing import NamedTuple

from reader.page.margin_notes import MarginNote, margin_note
from reader.page.page_model import PageModel
from reader.presentation.safe_text import cut, safe_text
from reader.text.cells import cell_len

MOST_LINES = 3
"""Lines that a name may take."""


class MarginPiece(NamedTuple):
    """What stands beside one line, and its style."""

    words: str
    style: str


def margin_piece(page: PageModel, line: int, room: int) -> MarginPiece | None:
    """Return what of the speakers stands beside a line, in at most ``room`` cells."""
    for back in range(min(MOST_LINES, line + 1)):
        if not _has_text(page, line - back):
            return None
        note = margin_note(page, line - back)
        if note is not None:
            pieces = _pieces(page, line - back, note, room)
            return MarginPiece(pieces[back], note.style) if back < len(pieces) else None
    return None


def _has_text(page: PageModel, line: int) -> bool:
    start, end = page.lines.span(line)
    return start < end


def _pieces(page: PageModel, line: int, note: MarginNote, room: int) -> list[str]:
    """Cut a note into what stands beside its line and the free ones below; the sign is never left out.

    ``responsable du groupe Noureddine al-Zinki ?`` in 24 cells: ``responsable du groupe``, ``Noureddine al-Zinki ?``
    """
    words, sign = safe_text(note.words), f"\N{NO-BREAK SPACE}{note.sign}" if note.sign else ""
    if cell_len(words + sign) <= room:
        return [words + sign]
    pieces = [""]
    for word in (words + sign).split(" "):
        longer = f"{pieces[-1]} {word}".strip(" ")
        if cell_len(longer) <= room or not pieces[-1]:
            pieces[-1] = longer
        else:
            pieces.append(word)
    free = _free_lines(page, line)
    if len(pieces) <= free and all(cell_len(piece) <= room for piece in pieces):
        return pieces
    rest = " ".join(pieces[free - 1 :]).removesuffix(sign)
    return [*(cut(piece, room) for piece in pieces[: free - 1]), cut(rest, room - cell_len(sign)) + sign]


def _free_lines(page: PageModel, line: int) -> int:
    """Count the lines from one on that a note of it may stand beside."""
    free = 1
    while free < MOST_LINES and line + free < len(page.lines):
        below = line + free
        if not _has_text(page, below) or margin_note(page, below) is not None:
            break
        free += 1
    return free
