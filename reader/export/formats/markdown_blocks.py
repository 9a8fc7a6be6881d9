"""The headings, lists and quotations of an article in Markdown: what stands before each of its paragraphs."""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import NamedTuple

from reader.model.article import StructureSpan

LOWEST = 6
"""The level of the least heading."""

_QUOTED = re.compile(r"(?:[ \t\u00a0]*>)+")
_MARK = re.compile(r"[-*+•‣▪–][ \t\u00a0]+")
_NUMBER = re.compile(r"\d{1,9}[.)][ \t\u00a0]+")


class Block(NamedTuple):
    """What stands before a paragraph in Markdown, and how many of its own characters that takes the place of.

    ``quotation`` are the marks of the quotation that it is in.
    """

    before: str
    replaced: int
    quotation: str = ""


class MarkdownBlocks:
    """Tells what the paragraphs of a text are, from the first to the last.

    ``has_title`` is whether its first heading is left to the title above it.
    """

    def __init__(self, structure: Iterable[StructureSpan], *, has_title: bool) -> None:
        self._waiting = [span for span in structure if span.kind in ("heading", "item", "quotation")][::-1]
        self._open: list[StructureSpan] = []
        self._has_title = has_title
        self._before: Block | None = None

    def begin(self, start: int, line: str) -> Block | None:
        """Return what stands before the paragraph ``line`` that begins at ``start``; ``None`` for one without words.

        It begins with what parts it from the paragraph before: a quotation goes on over an empty line.
        """
        block = self._block(start, line)
        if block is None:
            return None
        last, self._before = self._before, block
        if last is None:
            return block
        marks = min(last.quotation, block.quotation, key=len).rstrip()
        return block._replace(before=f"\n{marks}\n{block.before}")

    def _block(self, start: int, line: str) -> Block | None:
        while self._waiting and self._waiting[-1].start < start + len(line):
            self._open.append(self._waiting.pop())
        self._open = [span for span in self._open if span.end > start]
        kinds = [span.kind for span in self._open]
        at, depth = 0, kinds.count("quotation")
        if depth and (marks := _QUOTED.match(line)):
            at, depth = marks.end(), marks[0].count(">")
        at += len(line[at:]) - len(line[at:].lstrip())
        if at == len(line):
            return None
        quotation = "> " * depth
        if "item" in kinds:
            item = next(span for span in reversed(self._open) if span.kind == "item")
            before, taken = self._item(item, start + at, line[at:], kinds.count("item"))
            return Block(quotation + before, at + taken, quotation)
        heading = next((span for span in self._open if span.kind == "heading"), None)
        if heading is not None and not depth:
            level = max(heading.level, 2) if self._has_title else max(heading.level, 1) + 1
            return Block("#" * min(level, LOWEST) + " ", at)
        return Block(quotation, at, quotation)

    @staticmethod
    def _item(item: StructureSpan, start: int, words: str, depth: int) -> tuple[str, int]:
        """Return the mark of an item before its first paragraph, blanks before others, and the length of its own."""
        indent = "  " * (depth - 1)
        if start > item.start + len(words) - len(words.lstrip()) and start - item.start > len("- "):
            return indent + "  ", 0
        if number := _NUMBER.match(words):
            return f"{indent}{number[0].strip()} ", number.end()
        mark = _MARK.match(words)
        return f"{indent}- ", mark.end() if mark else 0
