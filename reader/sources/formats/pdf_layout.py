"""Letters at their places on a page, to lines in reading order: spaces between words, columns one after the other."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

from reader.sources.formats.pdf_lines import Line

COLUMN_GAP = 1.6
"""From how far apart, as a share of the letters' size, two words of one row are two pieces: of columns, of a table."""

SAME_ROW = 0.4
"""Up to which share of the letters' size two pieces differ in height and stand in one row."""

SHADOW = 0.25
"""Up to which share of the letters' size the same piece drawn again is its bold face or its shadow."""

ROWS = 4
"""Rows with a piece on both sides from which a strip of white parts two columns."""

PROSE = 18
"""Letters that the pieces of a column have, in the mean; those of a table's have fewer."""

_HYPHENS = "\x02\ufffe"
"""What PDFium gives for the hyphen of a word that is broken at a line's end."""


class Letter(NamedTuple):
    """A character with its left and right edge, its base line in points from below, and its size.

    One that PDFium puts in, a space or the end of a line, has the size 0.
    """

    character: str
    left: float
    right: float
    y: float
    size: float


class Piece(NamedTuple):
    """Words of one row that stand together."""

    text: str
    left: float
    right: float
    y: float
    size: float


def lines_of(letters: Iterable[Letter]) -> list[Line]:
    """Return the lines of a page in reading order."""
    rows = list(_rows(_without_shadows(_pieces(letters))))
    return [line for row in _in_columns(rows) if (line := _line(row))]


def _pieces(letters: Iterable[Letter]) -> Iterator[Piece]:
    """Yield the words of a row that stand together; a wide gap and the end of a line part them."""
    inside: list[Letter] = []
    for letter in letters:
        if letter.character in "\r\n":
            yield from _piece(inside)
            inside = []
            continue
        if letter.character in _HYPHENS:
            yield from _piece([*inside, letter._replace(character="-")])
            inside = []
            continue
        before = next((other for other in reversed(inside) if other.size and not other.character.isspace()), None)
        if before is not None and letter.size and not letter.character.isspace() and _apart(before, letter):
            yield from _piece(inside)
            inside = []
        inside.append(letter)
    yield from _piece(inside)


def _apart(before: Letter, letter: Letter) -> bool:
    """Return whether a letter begins another piece: far to the right, or back to the left."""
    size = max(before.size, letter.size)
    on_row = abs(before.y - letter.y) <= SAME_ROW * size
    return on_row and not -2 * size < letter.left - before.right < COLUMN_GAP * size


def _piece(letters: Sequence[Letter]) -> Iterator[Piece]:
    text = "".join(letter.character for letter in letters)
    drawn = [letter for letter in letters if letter.size and not letter.character.isspace()]
    if drawn and text.strip():
        sizes = [letter.size for letter in drawn]
        size = max(sorted(set(sizes)), key=sizes.count)
        yield Piece(text.strip(), drawn[0].left, max(letter.right for letter in drawn), drawn[0].y, size)


def _without_shadows(pieces: Iterable[Piece]) -> Iterator[Piece]:
    """Yield the pieces without what is drawn a second time a little beside itself."""
    before: list[Piece] = []
    for piece in pieces:
        if not any(_is_shadow(piece, other) for other in before[-3:]):
            yield piece
        before = [*before[-3:], piece]


def _is_shadow(piece: Piece, other: Piece) -> bool:
    return (
        piece.text == other.text
        and abs(piece.left - other.left) <= SHADOW * piece.size
        and abs(piece.y - other.y) <= SHADOW * piece.size
    )


def _rows(pieces: Iterable[Piece]) -> Iterator[list[Piece]]:
    """Yield the pieces that follow each other from left to right on one row."""
    row: list[Piece] = []
    for piece in pieces:
        if row and (abs(piece.y - row[-1].y) > SAME_ROW * piece.size or piece.left < row[-1].right - piece.size):
            yield row
            row = []
        row.append(piece)
    if row:
        yield row


def _in_columns(rows: Sequence[list[Piece]]) -> Iterator[list[Piece]]:
    """Yield the rows; of those that lie beside a strip of white the left column before the right one."""
    place = 0
    while place < len(rows):
        if len(rows[place]) > 1 and (block := _block(rows[place:])):
            end, gutter = block
            inside = rows[place : place + end]
            for side in (
                [[piece for piece in row if piece.right <= gutter] for row in inside],
                [[piece for piece in row if piece.right > gutter] for row in inside],
            ):
                yield from _in_columns([row for row in side if row])
            place += end
        else:
            yield rows[place]
            place += 1


def _block(rows: Sequence[list[Piece]]) -> tuple[int, float] | None:
    """Return how many rows from the first on lie in two columns of prose, and where these part; ``None`` for none."""
    left, right = rows[0][0].right, rows[0][1].left
    both = end = 0
    letters: list[int] = []
    for number, row in enumerate(rows, 1):
        lefts = [piece for piece in row if piece.left < (left + right) / 2]
        rights = [piece for piece in row if piece.left >= (left + right) / 2]
        new_left = max([left, *(piece.right for piece in lefts)])
        new_right = min([right, *(piece.left for piece in rights)])
        if new_right - new_left < 0.5 * row[0].size:
            break
        left, right = new_left, new_right
        if lefts and rights:
            both, end = both + 1, number
            letters += [len(piece.text) for piece in row]
        elif both == 0:
            return None
        else:
            end = number
    if both < ROWS or sum(letters) < PROSE * len(letters):
        return None
    return end, (left + right) / 2


def _line(row: Sequence[Piece]) -> Line:
    """Return a row as a line; what stands apart in it is two spaces apart."""
    size = max(row, key=lambda piece: len(piece.text)).size
    return Line("  ".join(piece.text for piece in row), row[0].left, row[0].y, size)
