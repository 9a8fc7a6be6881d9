"""The headings, lists and quotations of an article as elements of HTML, around its paragraphs."""

from __future__ import annotations

from collections.abc import Iterable

from reader.model.article import StructureSpan

_OPEN = {"quotation": "<blockquote>\n", "item": "<ul>\n<li>"}
_CLOSE = {"quotation": "</blockquote>\n", "item": "</li>\n</ul>\n"}
_NEXT_ITEM = "</li>\n<li>"
LOWEST = 6
"""The level of the least heading; the headline of the page is the first."""


class Blocks:
    """Follows what the paragraphs of a text are in, from the first to the last."""

    def __init__(self, structure: Iterable[StructureSpan], *, title: tuple[int, int] = (0, 0)) -> None:
        self._title = title
        self._waiting = [span for span in structure if span.kind in ("heading", *_OPEN)][::-1]
        self._open: list[StructureSpan] = []
        self._ahead: list[StructureSpan] = []

    def begin(self, start: int, end: int) -> tuple[str, str]:
        """Return what ends and begins before a paragraph ``[start, end)``, and the name of its own element.

        That of the title is the first heading.
        """
        while self._waiting and self._waiting[-1].start < end:
            self._ahead.append(self._waiting.pop())
        self._ahead = [span for span in self._ahead if span.end > start]
        around = [span for span in self._ahead if span.kind != "heading"]
        heading = next((span for span in self._ahead if span.kind == "heading"), None)
        if start < self._title[1]:
            return self._moved([]), "h1"
        return self._moved(around), self._tag(heading) if heading else "p"

    def _tag(self, heading: StructureSpan) -> str:
        """Return the element of a heading; those below a title that stands in the text are numbered from it on."""
        level = max(heading.level, 2) if self._title[1] else max(heading.level, 1) + 1
        return f"h{min(level, LOWEST)}"

    def end(self) -> str:
        """Return what ends all that is open."""
        return self._moved([])

    def _moved(self, around: list[StructureSpan]) -> str:
        same = 0
        while same < min(len(around), len(self._open)) and around[same] is self._open[same]:
            same += 1
        ended, begun = self._open[same:], around[same:]
        self._open = around
        inner = "".join(_CLOSE[span.kind] for span in reversed(ended[1:]))
        if ended and begun and ended[0].kind == begun[0].kind == "item":
            return inner + _NEXT_ITEM + "".join(_OPEN[span.kind] for span in begun[1:])
        outer = _CLOSE[ended[0].kind] if ended else ""
        return inner + outer + "".join(_OPEN[span.kind] for span in begun)
