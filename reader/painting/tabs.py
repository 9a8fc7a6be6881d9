"""The head of the sidebar: its tabs, and the heading of the list in view."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

import msgspec

from reader.painting.piece import Piece, fitted
from reader.presentation.commands.command import Keys, keys_of, written
from reader.presentation.commands.registry import BY_ID
from reader.presentation.safe_text import cut, safe_text
from reader.text.cells import cell_len

KEY, CHOSEN, OTHER = "tabs--key", "tabs--chosen", "tabs--other"
"""Styles of the key before a tab, of the tab in view and of the others; the heading wears the last."""


class TabLine(msgspec.Struct, frozen=True):
    """The line of tabs: its pieces, and which list stands in which cells ``[start, end)``."""

    pieces: Sequence[Piece]
    places: Sequence[tuple[int, int, str]]


def tab_line(
    labels: Mapping[str, str],
    commands: Mapping[str, str],
    chosen: str,
    counts: Mapping[str, int],
    keymap: Keys,
    width: int,
) -> TabLine:
    """Paint the tabs of lists: what each is called, which command turns to it, and how long it is once that is known.

    Labels, commands and counts are by the name of the list.
    """
    pieces: list[Piece] = [(" ", ())]
    places: list[tuple[int, int, str]] = []
    column = 1
    for name, label in zip(labels, _fitting(labels, counts, width), strict=True):
        number = written(keys_of(BY_ID[commands[name]], keymap)[:1])
        pieces += [(f"{number} ", (KEY,)), (label, (CHOSEN if name == chosen else OTHER,)), ("  ", ())]
        places.append((column, column + cell_len(label) + 2, name))
        column += cell_len(label) + 4
    return TabLine(fitted(pieces, width), places)


def heading_line(heading: str, width: int) -> list[Piece]:
    """Paint the heading of the list in view."""
    return fitted([(" ", ()), (cut(safe_text(heading), width - 2), (OTHER,))], width)


def _fitting(labels: Mapping[str, str], counts: Mapping[str, int], width: int) -> list[str]:
    """Return labels that fit: where room is short, first without counts, then cut to their beginning."""
    fitting: list[str] = []
    for form in ("{label} {count}", "{label}", "{short}"):
        fitting = [
            form.format(label=label, short=label[:3], count=counts.get(name, "")).rstrip()
            for name, label in labels.items()
        ]
        if sum(map(cell_len, fitting)) + 4 * len(fitting) <= width + 1:
            break
    return fitting
