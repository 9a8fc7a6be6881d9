"""Replacements for characters that a terminal would obey, or measure in its own way."""

from __future__ import annotations

from functools import lru_cache

from reader.text import cells

TAB = " " * 4


def _replacements() -> dict[int, str]:
    table = dict.fromkeys((*range(0x80, 0xA0), *range(0xD800, 0xE000), 0xFFFE, 0xFFFF), "\N{REPLACEMENT CHARACTER}")
    # Embeddings, overrides and isolates of the bidirectional algorithm (Unicode Standard Annex 9).
    table |= dict.fromkeys((*range(0x202A, 0x202F), *range(0x2066, 0x206A)), "\N{REPLACEMENT CHARACTER}")
    table |= {code: chr(0x2400 + code) for code in range(0x20)} | {0x7F: "\N{SYMBOL FOR DELETE}"}
    table |= dict.fromkeys((0x85, 0x2028, 0x2029), "\N{SYMBOL FOR NEWLINE}")
    # Left out: marks without a cell, and joiners and variation selectors, of which each terminal makes another width.
    invisible = (0xAD, 0x61C, 0x180E, *range(0x200B, 0x2010), *range(0x2060, 0x2066), *range(0x206A, 0x2070), 0xFEFF)
    table |= dict.fromkeys((*invisible, *range(0xFE00, 0xFE10), *range(0xFFF9, 0xFFFC), *range(0xE0000, 0xE01F0)), "")
    return table | {0x09: TAB, 0x0A: " "}


REPLACEMENTS = _replacements()
"""Code point to what is shown for it, for ``str.translate``; empty where nothing is."""


@lru_cache(4096)
def cell_width(character: str) -> int:
    """Return the cells that one character, or its stand-in, takes on the page: the measure of Rich and of Textual."""
    shown = REPLACEMENTS.get(ord(character))
    return cells.cell_width(character) if shown is None else len(shown)
