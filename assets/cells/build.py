"""Make ``reader/text/width_table.py`` from Rich's table of cell widths: ``python assets/cells/build.py``.

Run again where a newer Rich measures otherwise; ``tests/unit/text/test_cells.py`` compares the two.
"""

from __future__ import annotations

from pathlib import Path

from rich.cells import get_character_cell_size

TARGET = Path(__file__).resolve().parents[2] / "reader" / "text" / "width_table.py"
LAST = 0x10FFFF
HEAD = '''"""Characters that do not take one cell: made by ``assets/cells/build.py`` from Rich's table, not by hand."""

RANGES = """
'''


def ranges() -> list[tuple[int, int, int]]:
    """First and last code point and width of each run of characters whose width is not 1."""
    found: list[tuple[int, int, int]] = []
    for code in range(LAST + 1):
        width = get_character_cell_size(chr(code))
        if width == 1:
            continue
        if found and found[-1][1:] == (code - 1, width):
            found[-1] = (found[-1][0], code, width)
        else:
            found.append((code, code, width))
    return found


def main() -> None:
    """Write the table."""
    words = [f"{start:x}-{end:x}={width}" for start, end, width in ranges()]
    lines, line = [], ""
    for word in words:
        if len(line) + len(word) > 110:
            lines.append(line.rstrip())
            line = ""
        line += word + " "
    body = "\n".join([*lines, line.rstrip()])
    tail = '"""\n"""Runs of code points, hexadecimal, as FIRST-LAST=CELLS."""\n'
    TARGET.write_text(f"{HEAD}{body}\n{tail}", "utf-8")


if __name__ == "__main__":
    main()
