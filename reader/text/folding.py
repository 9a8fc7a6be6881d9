"""Folding: how different spellings of a name are compared."""

from __future__ import annotations

from anyascii import anyascii


def fold(text: str) -> str:
    """Fold to plain Latin letters and digits in lower case, words separated by one blank.

    Any script is transliterated by the tables of anyascii; text without letters or digits folds to ``""``.
    """
    ascii_text = text if text.isascii() else anyascii(text)
    return " ".join("".join([c if c.isalnum() else " " for c in ascii_text.lower()]).split())
