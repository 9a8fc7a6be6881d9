"""The part of YAML that front matter is written in: mappings, lists, quotes, folded and literal blocks, comments.

What is no YAML costs the line that it is on, as titles with a colon in them do: people write these by hand.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

Value = str | list["Value"] | dict[str, "Value"]

_KEY = re.compile(r"(\"[^\"]*\"|'[^']*'|[^\s\-?:,\[\]{}#&*!|>'\"%@`][^:\n]*?|-[^\s:][^:\n]*?)[ \t]*:(?:[ \t]+(.*)|$)")
_BLOCK = re.compile(r"([>|])[-+\d]*[ \t]*(?:#.*)?$")
_COMMENT = re.compile(r"(?:^|[ \t]+)#.*$")
_ESCAPE = re.compile(r"\\(?:x([0-9a-fA-F]{2})|u([0-9a-fA-F]{4})|U([0-9a-fA-F]{8})|(.))", re.DOTALL)
_ESCAPES = {"n": "\n", "t": "\t", "r": "\r", "0": "", "e": "", "_": "\xa0", "N": "\x85"}
_ENDS = {'"': re.compile(r'"((?:[^"\\]|\\.)*)"', re.DOTALL), "'": re.compile(r"'((?:[^']|'')*)'", re.DOTALL)}
_LONGEST = 200
"""Lines that a text in quotes or a list in brackets goes on over."""

_DEEPEST = 20
"""Levels of lists and mappings in each other that are read."""


def parse(text: str) -> dict[str, Value]:
    """Return the fields of a mapping, their names in lower case; values are text, lists and mappings."""
    return _Lines(text.split("\n")).mapping(0, 0)


def _indent(line: str) -> int:
    return len(line) - len(line.lstrip(" \t"))


class _Lines:
    """Lines that are read one after the other."""

    def __init__(self, lines: Sequence[str]) -> None:
        self._lines = list(lines)
        self._next = 0

    def _peek(self) -> str | None:
        """Return the next line that says something."""
        while self._next < len(self._lines):
            line = self._lines[self._next]
            if line.strip() and not line.lstrip().startswith("#"):
                return line
            self._next += 1
        return None

    def mapping(self, indent: int, level: int) -> dict[str, Value]:
        """Return the fields that stand that far in."""
        fields: dict[str, Value] = {}
        while (line := self._peek()) is not None and _indent(line) >= indent:
            found = _KEY.match(line.strip())
            self._next += 1
            if found is not None:
                fields[_unquoted(found[1]).lower()] = self._value(found[2] or "", _indent(line), level + 1)
        return fields

    def _value(self, text: str, indent: int, level: int) -> Value:
        """Return what stands behind a name or the dash of an item, and below it."""
        if found := _BLOCK.match(text):
            return self._block(indent, folded=found[1] == ">")
        if text[:1] in ("'", '"'):
            return self._quoted(text)
        if text[:1] in ("[", "{"):
            return self._flow(text)
        text = _COMMENT.sub("", text).strip()
        if text.startswith(("!", "&")):
            text = text.partition(" ")[2].strip()
        return " ".join([text, *self._deeper(indent)]).strip() if text else self._below(indent, level)

    def _below(self, indent: int, level: int) -> Value:
        """Return the list, the mapping or the text that stands on the lines below."""
        line = self._peek()
        if line is None or level > _DEEPEST:
            return ""
        is_list = line.lstrip().startswith("- ") or line.strip() == "-"
        if is_list and _indent(line) >= indent:
            return self._list(_indent(line), level)
        if _indent(line) <= indent:
            return ""
        if _KEY.match(line.strip()):
            return self.mapping(_indent(line), level)
        if line.lstrip()[0] in "[{'\"":
            self._next += 1
            return self._value(line.strip(), indent, level + 1)
        return " ".join(self._deeper(indent))

    def _list(self, indent: int, level: int) -> list[Value]:
        items: list[Value] = []
        while (line := self._peek()) is not None and _indent(line) == indent and line.lstrip().startswith("-"):
            text = line.lstrip()[1:].lstrip()
            if _KEY.match(text) and text[:1] not in "\"'[{":
                # The first field of a mapping stands on the line of the dash.
                start = len(line) - len(text)
                self._lines[self._next] = " " * start + text
                items.append(self.mapping(start, level + 1))
            else:
                self._next += 1
                items.append(self._value(text, indent, level + 1))
        return items

    def _deeper(self, indent: int) -> list[str]:
        """Return the lines that go on a plain text."""
        found: list[str] = []
        while self._next < len(self._lines) and self._lines[self._next].strip():
            line = self._lines[self._next]
            if _indent(line) <= indent or line.lstrip().startswith("#"):
                break
            found.append(_COMMENT.sub("", line).strip())
            self._next += 1
        return found

    def _block(self, indent: int, *, folded: bool) -> str:
        """Return the text of the lines below: as it is, or its lines put together where it is folded."""
        lines: list[str] = []
        while self._next < len(self._lines):
            line = self._lines[self._next]
            if line.strip() and _indent(line) <= indent:
                break
            lines.append(line.strip())
            self._next += 1
        text = "\n".join(lines).strip("\n")
        return re.sub(r"(?<!\n)\n(?!\n)", " ", text) if folded else text

    def _quoted(self, text: str) -> str:
        """Return a text in quotes, which may go on over lines."""
        end, first = _ENDS[text[0]], text
        start = self._next
        while not end.match(text) and self._next < min(start + _LONGEST, len(self._lines)):
            text += " " + self._lines[self._next].strip()
            self._next += 1
        found = end.match(text)
        if found is None:
            # A quotation mark that nothing closes is a letter like any other.
            self._next = start
            return _COMMENT.sub("", first).strip()
        rest = _COMMENT.sub("", text[found.end() :]).rstrip()
        return found[0] + rest if rest else _unquoted(found[0])

    def _flow(self, text: str) -> Value:
        """Return a list or a mapping in brackets, which may go on over lines."""
        start, first = self._next, text
        while (found := _flow_value(text, 0)) is None and self._next < min(start + _LONGEST, len(self._lines)):
            text += " " + self._lines[self._next].strip()
            self._next += 1
        if found is None:
            self._next = start
            return _COMMENT.sub("", first).strip()
        return found


def _flow_value(text: str, level: int) -> Value | None:
    """Return a list or a mapping in brackets; ``None`` where it is not closed."""
    parts, closed = _parts(text)
    if not closed or level > _DEEPEST:
        return None
    if text[0] == "[":
        return [_flow_scalar(part, level) for part in parts if part]
    pairs = (part.partition(":") for part in parts if part)
    return {_unquoted(name.strip()).lower(): _flow_scalar(value.strip(), level) for name, _, value in pairs}


def _flow_scalar(text: str, level: int) -> Value:
    nested = _flow_value(text, level + 1) if text[:1] in ("[", "{") else None
    return _unquoted(text) if nested is None else nested


def _parts(text: str) -> tuple[list[str], bool]:
    """Return what stands between the commas inside a pair of brackets, and whether it is closed."""
    parts, depth, quote, begun = list[str](), 0, "", ""
    for place, character in enumerate(text):
        if quote:
            quote = "" if character == quote else quote
        elif character in "\"'" and not begun.strip():
            quote = character
        elif character in "[{":
            depth += 1
            if depth == 1:
                continue
        elif character in "]}":
            depth -= 1
            if depth == 0:
                # "[Video] The mayor" is a text.
                return [*parts, begun.strip()], not _COMMENT.sub("", text[place + 1 :]).strip()
        elif character == "," and depth == 1:
            parts.append(begun.strip())
            begun = ""
            continue
        begun += character
    return parts, False


def _unquoted(text: str) -> str:
    """Return a text without its quotes, what is escaped in them as itself."""
    text = text.strip()
    if len(text) < 2 or text[0] != text[-1] or text[0] not in "\"'":
        return text
    return text[1:-1].replace("''", "'") if text[0] == "'" else _ESCAPE.sub(_escaped, text[1:-1])


def _escaped(found: re.Match[str]) -> str:
    if found[4]:
        return _ESCAPES.get(found[4], found[4])
    code = int(found[1] or found[2] or found[3], 16)
    return chr(code) if code <= 0x10FFFF else "\ufffd"
