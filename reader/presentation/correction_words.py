"""Corrections in words."""

from __future__ import annotations

from typing import assert_never

from reader.model.analysis import Label
from reader.model.corrections import (
    AddName,
    AddQuote,
    Correction,
    Hide,
    Merge,
    NotQuote,
    Rename,
    Respan,
    Retype,
    SetSpeaker,
    Split,
)
from reader.presentation.labels import LOOKS
from reader.presentation.messages import _, filled, gettext, ngettext
from reader.text.context import one_line

MARKS = ("«", "“", "„", '"', "‹", "‘")
"""Marks that quotes begin with."""

CLOSING = {"«": "\N{NO-BREAK SPACE}»", "“": "”", "„": "“", '"': '"', "‹": "\N{NO-BREAK SPACE}›", "‘": "’"}
"""Marks that end what was cut before its own."""

LONGEST = 48
"""Characters of a quote that describe it."""


def described(correction: Correction, longest: int | None = None) -> str:
    """Describe a correction in words, without saying where it holds.

    At most ``longest`` characters of each name and quote; else all of a name and ``LONGEST`` of a quote.
    """
    match correction:
        case Retype(name=name, label=label) | AddName(name=name, label=label):
            return _("{name} is {label}").format(name=_short(name, longest), label=_a(label))
        case Rename(name=name, to=to):
            return _("{name} is called {new}").format(name=_short(name, longest), new=_short(to, longest))
        case Merge(name=name, into=into):
            return _("{name} is the same as {other}").format(name=_short(name, longest), other=_short(into, longest))
        case Split(name=name, alias=alias, at=None):
            return _("“{alias}” is not {name}").format(alias=_short(alias, longest), name=_short(name, longest))
        case Split(name=name, alias=alias):
            return _("one “{alias}” is not {name}").format(alias=_short(alias, longest), name=_short(name, longest))
        case Hide(name=name):
            return _("“{name}” is not a name").format(name=_short(name, longest))
        case AddQuote(at=at):
            return _("{words} is a quote").format(words=quoted(at.words, longest or LONGEST))
        case NotQuote(at=at):
            return _("{words} is not a quote").format(words=quoted(at.words, longest or LONGEST))
        case Respan(to=to):
            return _("the quote is {words}").format(words=quoted(to.words, longest or LONGEST))
        case SetSpeaker(at=at, speaker=speaker):
            words = quoted(at.words, longest or LONGEST)
            if speaker is None:
                return _("{words}: speaker unknown").format(words=words)
            return filled(_("{words} is by {speaker}"), words=words, speaker=_short(speaker, longest))
        case _:
            assert_never(correction)


def scope_of(correction: Correction) -> str:
    """Say where a correction holds."""
    return _("in this article") if correction.article else _("in all articles")


def quoted(words: str, longest: int = LONGEST) -> str:
    """Return words shortened and in marks, their own where they begin with some."""
    whole = one_line(words)
    words = shortened(whole, longest)
    if not words.startswith(MARKS):
        return _("“{words}”").format(words=words)
    return words if words == whole else words + CLOSING[words[0]]


def shortened(words: str, longest: int = LONGEST) -> str:
    """Return words on one line, cut to ``longest`` characters."""
    words = one_line(words)
    return words if len(words) <= longest else words[: longest - 1].rstrip() + "…"


def _a(label: Label) -> str:
    return gettext(LOOKS[label].with_article)


def lost_words(count: int) -> str:
    """Say how many corrections of an article no longer match its text."""
    return ngettext(
        "{count} correction no longer matches this text: reader corrections check",
        "{count} corrections no longer match this text: reader corrections check",
        count,
    )


def _short(name: str, longest: int | None) -> str:
    return shortened(name, longest) if longest else name
