"""A small terminal: what a program's bytes make of a screen, cell by cell. Knows only what the reader sends."""

from __future__ import annotations

import re

from reader.text.cells import cell_width

_TOKEN = re.compile(
    r"\x1b\[(?P<mode>[?<>=]?)(?P<numbers>[\d;]*)(?P<between>[ $]?)(?P<final>[a-zA-Z])"
    r"|\x1b\](?P<command>[^\x07\x1b]*)(?:\x07|\x1b\\)"
    r"|(?P<control>[\r\n])"
    r"|(?P<text>[^\x1b\r\n]+)"
)

Cell = tuple[str, str]
"""A character, and the codes of its colours and attributes as they were sent, sorted."""


class Emulator:
    """A screen of ``width`` by ``height`` cells. ``feed`` takes what a program writes."""

    def __init__(self, width: int, height: int) -> None:
        self.width, self.height = width, height
        self.modes: list[tuple[str, str]] = []
        """Private modes, set (``h``) or reset (``l``), in order: ``("1049", "h")``."""
        self.cells: dict[tuple[int, int], Cell] = {}
        self._row = self._column = 0
        self._style = ""

    def feed(self, text: str) -> None:
        """Take whole sequences; raise ValueError for one that is not known."""
        at = 0
        while at < len(text):
            match = _TOKEN.match(text, at)
            if match is None:
                raise ValueError(text[at : at + 40])
            at = match.end()
            if match["text"] is not None:
                self._write(match["text"])
            elif match["control"] == "\r":
                self._column = 0
            elif match["control"] == "\n":
                self._row = min(self._row + 1, self.height - 1)
            elif match["final"]:
                self._sequence(match["mode"], match["numbers"], match["between"], match["final"])

    def _sequence(self, mode: str, numbers: str, between: str, final: str) -> None:
        if mode == "?" and final in "hl" and not between:
            self.modes += [(number, final) for number in numbers.split(";")]
            if numbers == "1049" and final == "h":
                self.cells.clear()
        elif final == "H":
            row, column = (int(number or 1) for number in f"{numbers};;".split(";")[:2])
            self._row, self._column = row - 1, column - 1
        elif final == "m" and not mode:
            self._select(numbers)
        elif not mode and not between and final not in "t":
            raise ValueError(f"CSI {mode}{numbers}{between}{final}")

    def _select(self, numbers: str) -> None:
        """Take colours and attributes; a reset begins anew."""
        codes = re.findall(r"[34]8;2;\d+;\d+;\d+|[34]8;5;\d+|\d+", numbers or "0")
        for code in codes:
            worn = set(filter(None, self._style.split())) if code != "0" else set()
            kept = {each for each in worn if not (code[0] in "34" and len(code) > 1 and each[0] == code[0])}
            self._style = " ".join(sorted({*kept, *([] if code == "0" else [code])}))

    def _write(self, text: str) -> None:
        for character in text:
            cells = cell_width(character)
            if self._column < self.width:
                self.cells[self._row, self._column] = self._seen(character)
                if cells == 2:
                    self.cells[self._row, self._column + 1] = ("", self._style)
            self._column += cells

    def _seen(self, character: str) -> Cell:
        """Return a cell; the colour and shape of a blank's text do not count, and reversed is as it is seen."""
        codes = self._style.split()
        if "7" in codes and {code[:3] for code in codes} >= {"38;", "48;"}:
            other = {"38;": "48;", "48;": "38;"}
            codes = sorted(other.get(code[:3], code[:3]) + code[3:] for code in codes if code != "7")
        if character != " " or "7" in codes:
            return character, " ".join(codes)
        return character, " ".join(code for code in codes if code[0] == "4" and code != "4")

    def text(self) -> str:
        """Return the screen as text."""
        rows = ("".join(self.cells.get((y, x), (" ", ""))[0] for x in range(self.width)) for y in range(self.height))
        return "\n".join(rows)
