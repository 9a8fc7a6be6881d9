"""Text from outside made safe to paint on one line: what could steer a terminal is shown instead of obeyed."""

from __future__ import annotations

from reader.presentation.replacements import REPLACEMENTS
from reader.text.cells import cell_len, fit

_SHOWN = {code: shown[:1] or "\N{REPLACEMENT CHARACTER}" for code, shown in REPLACEMENTS.items()}


def safe_text(text: str) -> str:
    """Replace line breaks and tabs by spaces, and what could steer a terminal by signs; the length stays the same."""
    return text if text.isascii() and text.isprintable() else text.translate(_SHOWN)


def cut(text: str, room: int) -> str:
    """Cut the text to at most ``room`` cells, with an ellipsis where it was cut."""
    return text if cell_len(text) <= room else fit(text, max(0, room - 1)).rstrip() + "…" * (room > 0)
