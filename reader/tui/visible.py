"""Text from outside made safe to paint on one line: what could steer a terminal is shown instead of obeyed."""

from __future__ import annotations

from reader.tui.stand_ins import STAND_INS

_SHOWN = {code: shown[:1] or "\N{REPLACEMENT CHARACTER}" for code, shown in STAND_INS.items()}


def visible(text: str) -> str:
    """The same number of characters, none of which steers a terminal; line breaks and tabs become spaces."""
    return text if text.isascii() and text.isprintable() else text.translate(_SHOWN)
