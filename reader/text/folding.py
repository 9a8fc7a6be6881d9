"""Folding: how different spellings of a name are compared."""

from __future__ import annotations

from collections.abc import Iterator


class _Folds(dict[int, str]):
    """Code point to what it folds to, blanks for what is no letter or digit; filled as characters are met."""

    def __missing__(self, code: int) -> str:
        from anyascii import anyascii  # The first frame needs none of it.

        folded = "".join([c if c.isalnum() else " " for c in anyascii(chr(code)).lower()])
        self[code] = folded
        return folded


_FOLDS = _Folds()

PIECE = 100_000
"""Characters that are folded at once: the words of a book, each a string of its own, take eight times its memory."""


def fold(text: str) -> str:
    """Fold to plain Latin letters and digits in lower case, words separated by one blank.

    Any script is transliterated by the tables of anyascii; text without letters or digits folds to ``""``.
    """
    # anyascii maps each character alone, so that a table of them does the same at a sixth of the time.
    if len(text) <= PIECE:
        return " ".join(text.translate(_FOLDS).split())
    return " ".join(filter(None, (" ".join(piece.translate(_FOLDS).split()) for piece in _pieces(text))))


def _pieces(text: str) -> Iterator[str]:
    """Yield a text in pieces that end before a blank."""
    start = 0
    while start < len(text):
        end = text.find(" ", start + PIECE)
        end = len(text) if end < 0 else end
        yield text[start:end]
        start = end
