"""Articles of which only the beginning is there, the rest being for subscribers: told by the line that says so."""

from __future__ import annotations

import re

from reader.text.message import Message

TAIL = 800
"""Characters of the end of a text that are looked at."""
LONGEST = 200
"""Characters of a line that says so."""

CUT = Message("only the beginning of the article; the rest is for subscribers")

_SIGNS = ("abonn", "subscri", "article à lire", "la suite", "continue reading", "keep reading")
_SURE = (
    r"(?i)il vous reste [\d,.\s]+\s?% de (?:cet|l['’]) ?article"
    r"|la suite (?:de cet article |de l['’]article )?est réservée"
    r"|subscribe (?:now )?to (?:continue|keep) reading"
)
"""What is said of a beginning alone; the rest stands beside whole articles, too, where somebody is a subscriber."""
_SAYS = (
    rf"{_SURE}|(?:article|contenu|suite)\b.{{0,30}}\bréservée?s? (?:exclusivement )?(?:à nos|aux) abonnés"
    r"|(?:pour lire|lire|accéder à) la suite.{0,40}\babonn|abonnez-vous pour (?:lire|accéder)"
    r"|subscribe (?:now )?to read|(?:for|to) subscribers only|exclusively (?:for|to) subscribers"
    r"|available (?:only )?to (?:paying |our )?subscribers|to (?:continue|keep) reading\b.{0,40}\bsubscri"
    r"|(?:article|story|content) is (?:only )?for subscribers"
)


def cut_line(text: str, *, sure: bool = False) -> str | None:
    """Return the line of a text that says that the rest is for subscribers, ``None`` where none does, or not surely."""
    folded = text.lower()
    if not any(sign in folded for sign in _SIGNS):
        return None
    lines, says = (line.strip() for line in text.split("\n")), _SURE if sure else _SAYS
    return next((line for line in lines if len(line) <= LONGEST and re.search(says, line)), None)


def cut_note(text: str) -> Message | None:
    r"""Return what is to be told of a text that ends with such a line.

    >>> cut_note("Le maire vote.\n\nIl vous reste 80 % de cet article à lire.") is CUT
    True
    """
    return CUT if cut_line(text[-TAIL:]) else None
