"""How a token sounds, coarsely enough that one name written in two languages or by ear comes out alike.

The rules are those that tell the romanisations of Russian, Ukrainian, Arabic, Hebrew and Chinese names apart in French,
English and German (Zakharova, Sacharowa; Choïgou, Shoigu; Kadhafi, Gaddafi), and French spelling by ear (haftare,
watara). Each class of sounds that they confuse gets one letter; "x" stands for every hushing sound.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

_RULES: tuple[tuple[str, str], ...] = (
    # Letters that are not heard, or are the mark of a sound already there.
    (r"(.)\1+", r"\1"),
    (r"^ts(?=[aeiouy])", "s"),
    (r"(?:tsch|tch|sch|sh|ch|zh|dzh|dj|dsch|cz|j)", "x"),
    (r"^xr", "kr"),
    (r"x(?=[rlt])", "k"),
    (r"gn(?=[aeiou])", "n"),
    (r"gu(?=[eiy])", "g"),
    (r"g(?=[eiy])", "g"),
    (r"ph", "f"),
    (r"(?:kh|qu|ck|q)", "k"),
    (r"gh", "g"),
    (r"c(?=[eiy])", "s"),
    (r"c", "k"),
    (r"([td])h", r"\1"),
    (r"(?:tz|ts|z)", "s"),
    # Glides: "Ouattara" and "Watara", "Lawrow" and "Lavrov".
    (r"ou(?=[aeio])", "v"),
    (r"w", "v"),
    (r"(?<=[aeiou])f+$", "v"),
    (r"(?:eau|au|ou|oo|u|o)+", "o"),
    (r"(?:ae|ai|ay|ei|ey|ee|ie|ij|iy|yi|ii|ye|y|e|i)+", "i"),
    (r"h", ""),
    (r"(?<=..)(?<=[^aio])i$", ""),
    (r"(.)\1+", r"\1"),
)
_COMPILED = tuple((re.compile(pattern, re.MULTILINE), by) for pattern, by in _RULES)


def phonetic_key(token: str) -> str:
    """Return how a folded token sounds; at least one character for a token that has any."""
    return phonetic_keys([token])[0]


def phonetic_keys(tokens: Sequence[str]) -> list[str]:
    """Return how each folded token sounds: all are rewritten at once, a line each, since a rule is dear to start."""
    lines = "\n".join(tokens)
    for pattern, by in _COMPILED:
        lines = pattern.sub(by, lines)
    return [key or token for key, token in zip(lines.split("\n"), tokens, strict=True)]
