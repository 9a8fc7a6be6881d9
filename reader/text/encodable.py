"""Text from outside as letters that a file can hold; offsets stay what they are."""

from __future__ import annotations

import re

_SURROGATE = re.compile("[\ud800-\udfff]")
_HIDDEN = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069]")


def encodable(text: str) -> str:
    """Replace what UTF-8 cannot write, halves of surrogate pairs, by U+FFFD; the length stays the same."""
    return _SURROGATE.sub("\N{REPLACEMENT CHARACTER}", text)


def without_controls(text: str) -> str:
    """Replace controls by pictures and what turns the direction of text by U+FFFD; the length stays the same."""
    return encodable(_HIDDEN.sub(_picture, text))


def one_line_without_controls(text: str) -> str:
    """Put words on one line with single spaces between them."""
    return " ".join(without_controls(" ".join(text.split())).split())


def _picture(match: re.Match[str]) -> str:
    code = ord(match[0])
    if code < 0x20:
        return chr(0x2400 + code)
    return "\N{SYMBOL FOR DELETE}" if code == 0x7F else "\N{REPLACEMENT CHARACTER}"
