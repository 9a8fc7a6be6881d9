"""The encoding of bytes that name none: how well each candidate's letters and signs stand among their neighbours.

Method: every character beyond ASCII is scored by how common it is in French and English and by what stands on both
sides of it. ``é`` between two letters is likely, ``ì`` before a capital is not: ``0x93`` before ``We`` is the mark that
Windows-1252 has there, not the letter of Mac Roman. Scores are in the manner of log-probabilities, 0 the likeliest.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from itertools import islice
from typing import NamedTuple

WESTERN = ("windows-1252", "iso8859-15", "mac-roman", "cp850")
"""Encodings of one byte a letter that French and English are written in, the commonest first."""

PRIORS = (0.0, -1.0, -2.0, -2.5)
"""What speaks against an encoding before anything is read, so that the commonest wins where two are equal."""

DECLARED = 20.0
"""What speaks for an encoding that is declared."""

OTHERS = ("windows-1250", "iso8859-2", "cp852", "windows-1254", "windows-1257")
"""Encodings that other languages in Latin letters are written in: known so that a text in them is not garbled."""

OTHER_PRIOR = -8.0
"""What speaks against those."""

SURE = -6.0
"""Mean score of a character from which a text is in the encoding; below, it is in none of them."""

MOST = 0.3
"""Share of the letters up to which those beyond ASCII are in a text in Latin letters; French has about 0.04."""

ENOUGH = 4
"""Characters beyond ASCII from which a text can be told to be in none of the encodings."""

SAMPLE = 20_000
"""Runs of bytes beyond ASCII that are looked at."""

_RUN = re.compile(rb"(?s)(?<=(.))?([\x80-\xff]+)(?=(.))?")

_TEXT_RUN = re.compile(r"(?s)(?<=(.))?([^\x00-\x7f]+)(?=(.))?")
_ASCII = bytes(range(128))
_LATIN = re.compile(rb"[A-Za-z]+")

Runs = Counter[tuple[bytes, ...]]
"""How often each run of bytes beyond ASCII stands between two others: (before, run, after)."""

_LETTERS = (
    (0.0, "é"),
    (-1.0, "èàêçÉ"),
    (-2.0, "ôîûâùïëœÀ"),
    (-3.0, "ÊÈÇÎÔÂŒñüöäáíóúãøåßæ"),
    (-4.0, "ÁÍÓÚÄÖÜÅØÑìòõýšžÆÛÙËÏÿ"),
    (-3.0, "łąęśćżźńřčěůťďňőűğşșțāēīūļņķģėįų"),
    (-5.0, "ŁĄĘŚĆŻŹŃŘČĚŮŤĎŇŐŰĞŞİȘȚĀĒĪŪĻŅĶĢĖĮŲ"),
    (-6.0, "ðþÐÞÝŠŽÌÒÕŸıªº"),
)
"""Letters by how common they are in French and English news, the names of foreigners included."""

_COSTS = {letter: cost for cost, letters in _LETTERS for letter in letters}

_SIGNS = {"’": 0.0, "«": 0.0, "»": 0.0, "“": 0.0, "”": 0.0, "–": -0.5, "—": -0.5, "…": -1.0, "\xa0": -0.5, "‘": -0.5}
_SIGNS |= {"€": -1.0, "°": -1.5, "£": -1.5, "•": -2.0, "²": -2.5, "½": -2.5, "·": -2.5, "§": -3.0, "©": -3.0, "®": -3.0}
_SIGNS |= {"™": -3.0, "×": -3.0, "\xad": -3.0, "³": -3.5, "±": -3.5, "µ": -3.5, "¼": -3.5, "¾": -3.5, "‹": -3.5}
_SIGNS |= {"›": -3.5, "¿": -4.0, "¡": -4.0, "´": -4.0, "†": -4.0, "¹": -4.0, "‚": -5.0, "„": -4.5, "‰": -4.0, "¥": -4.5}

_RARE, _CONTROL, _UNDEFINED, _MISPLACED = -8.0, -12.0, -15.0, -8.0

_SPACE = frozenset(" \t\n\r\xa0")
_OPENS = frozenset("“«‘„‚‹")
_CLOSES = frozenset("”»›")
_BEFORE_OPENING = _SPACE | frozenset("([{—–-/«“\"':’>=")
_AFTER_CLOSING = _SPACE | frozenset(".,;:!?)]}—–-/»”…\"'’<")


class Guess(NamedTuple):
    """The likeliest encoding; ``sure`` is false where the bytes look like none of those that are known."""

    encoding: str
    sure: bool


def guess(content: bytes, declared: str | None = None) -> Guess:
    """Return the encoding in which the bytes beyond ASCII stand best among their neighbours.

    One of the western encodings that is ``declared`` is believed where the bytes do not clearly contradict.
    """
    runs = Counter(match.groups(b"\n") for match in islice(_RUN.finditer(content), SAMPLE))
    worth = {encoding: prior + _worth(runs, encoding) for encoding, prior in zip(WESTERN, PRIORS, strict=True)}
    if declared in worth:
        worth[declared] += DECLARED
    best = max(worth, key=lambda encoding: worth[encoding])
    return Guess(best, best == declared or _is_sure(content, runs, worth[best]))


def _is_sure(content: bytes, runs: Runs, worth: float) -> bool:
    """Return whether a text is in the best of the western encodings rather than in one that is not among them."""
    number = sum(len(run) * count for (_, run, _), count in runs.items())
    if number < ENOUGH:
        return True
    start = content[: 10 * SAMPLE]
    beyond = len(start.translate(None, _ASCII))
    letters = sum(map(len, _LATIN.findall(start)))
    if beyond > MOST * (letters + beyond) or worth < SURE * number:
        return False
    return all(OTHER_PRIOR + _worth(runs, other) <= worth for other in OTHERS)


def _worth(runs: Runs, encoding: str) -> float:
    return sum(
        count
        * sum(
            scores(before.decode("ascii", "replace"), run.decode(encoding, "replace"), after.decode("ascii", "replace"))
        )
        for (before, run, after), count in runs.items()
    )


def worth_of(text: str) -> float:
    """Return how well the characters beyond ASCII of a text stand among their neighbours."""
    runs = Counter((match[1] or "\n", match[2], match[3] or "\n") for match in islice(_TEXT_RUN.finditer(text), SAMPLE))
    return sum(count * sum(scores(*run)) for run, count in runs.items())


def scores(before: str, run: str, after: str) -> Iterator[float]:
    """Yield the score of each character of a run that stands between two characters."""
    text = before + run + after
    for place in range(1, len(text) - 1):
        yield _score(text[place], text[place - 1], text[place + 1])


def _score(character: str, before: str, after: str) -> float:
    if character == "\ufffd":
        return _UNDEFINED
    if "\x80" <= character < "\xa0":
        return _CONTROL
    if character.isalpha():
        return _COSTS.get(character, _RARE) + _fit_of_letter(character, before, after)
    return _SIGNS.get(character, _RARE) + _fit_of_sign(character, before, after)


def _fit_of_letter(letter: str, before: str, after: str) -> float:
    """Return what speaks against a letter between its neighbours."""
    if letter.isupper():
        if before.islower():
            # "donnÈes", "motÀ"
            return _MISPLACED
        # "États", "ÉTATS"; a capital between spaces is a "À", or the end of a shouted word.
        return 0.0 if after.isalpha() or before.isupper() or letter == "À" else -4.0
    if before.isupper() and after.isupper():
        # "ÉLÈVE" as "ÉLéVE"
        return _MISPLACED
    if after.isupper():
        # "ìWe"
        return _MISPLACED
    if not before.isalpha() and not after.isalpha():
        return 0.0 if letter == "à" and not before.isdigit() else -6.0
    if (letter == "à" and after.isalpha()) or (letter == "ù" and before not in "oO"):
        # "là" and "où" end with them: "àtre", "aožt" are other letters.
        return -4.0
    beside = (before.isalpha() and before > "\x7f") + (after.isalpha() and after > "\x7f")
    start = 0.0 if before.isalpha() or letter in "éêàâîœç" else -2.0
    return -1.5 * beside + start


def _fit_of_sign(sign: str, before: str, after: str) -> float:
    """Return what speaks against a sign between its neighbours."""
    if sign == "’":
        # "l’été", "the players’ union", "’90"
        if before.isalnum():
            return 0.0
        return -2.0 if before in _CLOSES or after.isalnum() else -4.0
    if sign in _OPENS:
        return 0.0 if before in _BEFORE_OPENING and after not in "\n\r.,;!?" else -6.0
    if sign in _CLOSES:
        return 0.0 if (after in _AFTER_CLOSING or after.isdigit()) and before != "\n" else -6.0
    if sign in "–—•":
        # "le 7 – et le 8", "2016–2017", "Paris–Nice"; not "ao–t"
        return 0.0 if before in _SPACE or after in _SPACE else -4.0 if before.islower() and after.islower() else -1.0
    if sign in "€£¥$":
        return 0.0 if before.isdigit() or after.isdigit() or before in _SPACE else -5.0
    if sign in "°²³½¼¾¹º±":
        number = before.isdigit() or after.isdigit()
        return 0.0 if number or (sign == "°" and before in "nN") or (sign in "²³" and before == "m") else -5.0
    if sign == "…":
        # "à" in CP850: "petit … petit", "l…"
        return -3.0 if (before.isalpha() and after.isalpha()) or before == after == " " else 0.0
    if sign == "\xa0":
        return 0.0 if not (before.isalpha() and after.isalpha()) else -1.0
    # Other signs stand beside letters, not within words.
    return -4.0 if before.isalpha() and after.isalpha() else 0.0
