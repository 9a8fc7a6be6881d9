"""Text without its accents, case and typography, and the way back from its characters to those of the original."""

from __future__ import annotations

import re
import unicodedata
from array import array
from bisect import bisect_left, bisect_right

PIECE = 1 << 17
"""Characters folded at a time: some milliseconds, so that other threads get their turn."""

_PLAIN = {
    **dict.fromkeys("‘’‚‛ʼ′`´", "'"),
    **dict.fromkeys("«»“”„‟″", '"'),
    **dict.fromkeys("‐‑‒–—―−", "-"),
    **dict.fromkeys("\n\t\r\v\f\x85\u2028\u2029", " "),
    **dict.fromkeys("\u00ad\u200b\u200c\u200d\u2060\ufeff", ""),
    **{"œ": "oe", "æ": "ae", "ø": "o", "ł": "l", "đ": "d", "ð": "d", "þ": "th", "ı": "i", "ħ": "h", "ŧ": "t"},
}
"""What casefolding and compatibility decomposition (Unicode Standard, 3.13 and UAX 15) leave apart."""


class _Folds(dict[int, str]):
    """Code point to what it folds to, for ``str.translate``; filled as characters are met."""

    def __init__(self) -> None:
        super().__init__()
        self.odd: set[str] = set()
        """Characters met that do not fold to exactly one."""

    def __missing__(self, code: int) -> str:
        character = chr(code)
        plain = _PLAIN.get(character)
        if plain is None:
            apart = unicodedata.normalize("NFKD", character.casefold())
            apart = "".join([c for c in apart if not unicodedata.combining(c)]).casefold()
            plain = "".join([_PLAIN.get(c, c) for c in apart])
        if len(plain) != 1:
            self.odd.add(character)
        self[code] = plain
        return plain


_FOLDS = _Folds()


def fold_text(text: str) -> str:
    """Fold a text: no case, no accents, straight quotes and hyphens, line breaks as blanks, ligatures apart."""
    if len(text) <= PIECE:
        return text.translate(_FOLDS)
    return "".join([text[start : start + PIECE].translate(_FOLDS) for start in range(0, len(text), PIECE)])


class Folded:
    """A text and its folded form, with the offsets of the one in the other; both count characters.

    Only characters that do not fold to exactly one are written down: a text has few, between them offsets run alike.
    """

    def __init__(self, text: str) -> None:
        self.text = fold_text(text)
        self._original = array("q")
        self._folded = array("q")
        self._lengths = array("b")
        if _FOLDS.odd and not text.isascii():
            self._write_down(text)

    def _write_down(self, text: str) -> None:
        ahead = 0
        for match in re.finditer("[" + re.escape("".join(sorted(_FOLDS.odd))) + "]", text):
            start, length = match.start(), len(_FOLDS[ord(match[0])])
            self._original.append(start)
            self._folded.append(start + ahead)
            self._lengths.append(length)
            ahead += length - 1

    def original(self, offset: int) -> int:
        """Return the offset in the original of the character that the folded character at ``offset`` came from."""
        last = bisect_right(self._folded, offset) - 1
        if last < 0:
            return offset
        beyond = offset - self._folded[last] - self._lengths[last]
        return self._original[last] + (1 + beyond if beyond >= 0 else 0)

    def folded(self, offset: int) -> int:
        """Return the offset in the folded text where what comes from ``offset`` of the original begins."""
        last = bisect_left(self._original, offset) - 1
        if last < 0:
            return offset
        return self._folded[last] + self._lengths[last] + offset - self._original[last] - 1

    def original_span(self, start: int, end: int) -> tuple[int, int]:
        """Return the span of the original that a folded span that is not empty came from, marks on letters included."""
        return self.original(start), max(self.original(end - 1) + 1, self.original(end))
