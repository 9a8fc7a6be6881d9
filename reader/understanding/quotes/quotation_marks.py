"""Quotation marks and what they enclose: guillemets, curly and straight marks, nested, repeated, forgotten."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from functools import cache

_OPENING = {"«": "»", "“": "”", "„": "“”", "<<": ">>", "\ue000": "\ue001"}
_CLOSING = frozenset("»”\ue001") | {">>"}
_SINGLE = r"(?<![^\s(\[])‘(?=\w)(?:[^‘’\n«»“”„\ue000\ue001]|’(?=\w))*’(?!\w)"
"""What stands in single marks, apostrophes in it left alone; it holds no other marks."""

_INNER = r"[^'\n]|(?<=\w)'(?=\w)"
_STRAIGHT = (
    r"(?<![^\s(\[])'(?!CLIPPED)(?=\w)"
    rf"(?:(?:{_INNER}|(?<=s)'(?=\s\w))*?(?<=[,.!?…])'(?!\w)|(?:{_INNER})*?(?<=\w)'(?!\w))"
)
"""Pattern of text in straight single marks: up to one after punctuation, else after a word; no apostrophe opens it.

``CLIPPED`` stands for what an apostrophe replaces letters of: the decade of "'90s", and the rules' clipped words."""

_BRITISH = (
    r"(?<![^\s(\[])‘(?=\w)"
    r"(?:(?:[^‘’\n]|’(?=\w)|(?<=s)’(?=\s\w))*?(?<=[,.!?…])’(?!\w)|(?:[^‘’\n]|’(?=\w))*?(?<=\w)’(?!\w))"
)
"""The same pattern for curly single marks, which may hold other marks."""

_GOES_ON = rf"(?:{_INNER}|(?<=s)'(?=\s\w))*"
_ACROSS = (
    rf"(?<![^\s(\[])'(?!CLIPPED)(?=\w){_GOES_ON}\n\s*(?:'(?=\w){_GOES_ON}\n\s*){{0,5}}"
    rf"'(?=\w)(?:{_INNER}|(?<=s)'(?=\s\w))*?(?<=[,.!?…])'(?!\w)"
)
"""The pattern of straight single marks over paragraphs: each opens with one, the last closes."""

_BRITISH_GOES_ON = r"(?:[^‘’\n]|’(?=\w)|(?<=s)’(?=\s\w))*"
_BRITISH_ACROSS = (
    rf"(?<![^\s(\[])‘(?=\w){_BRITISH_GOES_ON}\n\s*(?:‘(?=\w){_BRITISH_GOES_ON}\n\s*){{0,5}}"
    rf"‘(?=\w)(?:[^‘’\n]|’(?=\w)|(?<=s)’(?=\s\w))*?(?<=[,.!?…])’(?!\w)"
)
"""The same for curly ones."""

_MARKS = re.compile(rf"[«»“”„\ue000\ue001]|<<|>>|\n\s*\n?|{_SINGLE}")
_SENTENCE_END = re.compile(r"[.!?…](?=\s)")
_PARAGRAPH = re.compile(r"[^\n]+")
_NO_GAP = "([{«“'’‘—–-/"
_STOPS = ".,;:!?…)]}»”"
_DEEPEST = 4
"""Most marks open at once; a text that nests deeper has lost some of its closing marks."""

_LONGEST_ACROSS = 6
"""Most paragraphs of a quote that repeats its opening mark at each."""


@dataclass(frozen=True, slots=True)
class QuotedSpan:
    """Text in quotation marks, ``[start, end)`` in characters, marks included.

    ``closed`` is false if its closing mark is missing, ``opened`` if it has no opening one (a turn of an interview).
    """

    start: int
    end: int
    closed: bool = True
    opened: bool = True

    def inner(self, text: str) -> tuple[int, int]:
        """Return the span between the marks, without white space at either end."""
        start, end = self.start, self.end
        if self.opened:
            start += 2 if text.startswith("<<", start) else 1
        if self.closed:
            end -= 2 if text.startswith(">>", end - 2) else 1
        while start < end and text[start].isspace():
            start += 1
        while start < end and text[end - 1].isspace():
            end -= 1
        return start, end


@dataclass(slots=True)
class _Open:
    """The marks open at some place: their offsets and kinds, and how many paragraphs the outermost spans."""

    stack: list[tuple[int, str]] = field(default_factory=list)
    paragraphs: int = 0


@cache
def _marks_and_single(clipped_words: frozenset[str]) -> re.Pattern[str]:
    """Compile the pattern of marks in a language where single marks enclose quotes."""
    clipped = "|".join([r"\d\ds", *(rf"(?i:{word})\b" for word in sorted(clipped_words))])
    straight = f"{_ACROSS}|{_STRAIGHT}".replace("CLIPPED", clipped)
    return re.compile(rf"[«»“”„\ue000\ue001]|<<|>>|\n\s*\n?|{_BRITISH_ACROSS}|{_BRITISH}|{straight}")


def quoted_spans(text: str, single: bool = False, clipped_words: frozenset[str] = frozenset()) -> list[QuotedSpan]:
    """Return the outermost texts in quotation marks, in order, none overlapping; linear in the length of the text.

    A mark that is never closed ends its quote with the sentence before the next mark, or with the paragraph. If the
    next paragraph repeats the mark, as printers do, the quote goes on. With ``single``, single marks count too,
    unless one of the ``clipped_words`` follows ("'em").
    """
    return list(_spans(_facing_inwards(text), _marks_and_single(clipped_words) if single else _MARKS))


def _facing_inwards(text: str) -> str:
    """Return the text with »…« in paragraphs written so turned to «…», straight marks to “…” as they are paired.

    Every character keeps its place.
    """
    if '"' not in text and "»" not in text and not _STAND_INS & set(text):
        return text
    letters = ["\ue002" if letter in _STAND_INS else letter for letter in text]
    for paragraph in _PARAGRAPH.finditer(text):
        start, end = paragraph.span()
        if _is_inverted(text, start, end):
            turned = {"»": "«", "«": "»"}
            letters[start:end] = [turned.get(letter, letter) for letter in letters[start:end]]
        places = [at for at in range(start, end) if text[at] == '"']
        for at, side in zip(places, _paired(text, places, start, end), strict=True):
            letters[at] = _SIDES[side]
    return "".join(letters)


def _is_inverted(text: str, start: int, end: int) -> bool:
    """Return whether guillemets point outwards in a paragraph: "»Schluss«"."""
    first = next((text[at] for at in range(start, end) if text[at] in "«»"), "")
    if first != "»":
        return False
    opens = sum(text[at] == "»" and _opens_by_place(text, at, start, end) for at in range(start, end))
    closes = sum(text[at] == "«" and _closes_by_place(text, at, start, end) for at in range(start, end))
    usual = sum(text[at] == "«" and _opens_by_place(text, at, start, end) for at in range(start, end))
    return opens > 0 and closes > 0 and opens > usual


def _gap_before(text: str, at: int, start: int) -> bool:
    return at == start or text[at - 1].isspace() or text[at - 1] in _NO_GAP


def _gap_behind(text: str, at: int, end: int) -> bool:
    return at + 1 >= end or text[at + 1].isspace() or text[at + 1] in _STOPS


def _opens_by_place(text: str, at: int, start: int, end: int) -> bool:
    return _gap_before(text, at, start) and not _gap_behind(text, at, end)


def _closes_by_place(text: str, at: int, start: int, end: int) -> bool:
    return _gap_behind(text, at, end) and not _gap_before(text, at, start)


_SIDES = {"open": "\ue000", "close": "\ue001", "none": "\ue002"}
"""Letters of no alphabet that stand for straight marks once it is known which side each is on."""

_STAND_INS = frozenset(_SIDES.values())

_WRONG_SIDE, _UNSURE, _INCHES, _UNPAIRED = 3.0, 1.0, 0.5, 2.5
"""What it costs to read a mark against where it stands, against its neighbours, as inches, or to leave one open."""


def _paired(text: str, places: Sequence[int], start: int, end: int) -> list[str]:
    """Return whether each straight mark of a paragraph opens, closes or is none, at the least cost; they take turns."""
    shut, ajar = 0.0, float("inf")
    steps: list[tuple[str, str]] = []
    """For each mark the best reading that leaves none open, and the best that leaves one open."""
    for at in places:
        costs = _costs(text, at, start, end)
        close, none = ajar + costs["close"], shut + costs["none"]
        opening, still = shut + costs["open"], ajar + costs["none"]
        steps.append(("close" if close < none else "none", "open" if opening <= still else "none"))
        shut, ajar = min(close, none), min(opening, still)
    is_open, chosen = shut > ajar + _UNPAIRED, list[str]()
    for step in reversed(steps):
        chosen.append(step[is_open])
        is_open = is_open != (chosen[-1] != "none")
    return chosen[::-1]


def _costs(text: str, at: int, start: int, end: int) -> dict[str, float]:
    """Return what each reading of one straight mark costs by the letters beside it."""
    costs = {"open": 0.0, "close": 0.0, "none": _WRONG_SIDE}
    if _opens_by_place(text, at, start, end):
        costs["close"] = _WRONG_SIDE
    elif _closes_by_place(text, at, start, end):
        costs["open"] = _WRONG_SIDE
    before, behind = text[max(start, at - 3) : at].rstrip(), text[at + 1 : min(end, at + 4)].lstrip()
    if before and before[-1].isdigit() and text[at - 1].isdigit():
        costs["none"] = _INCHES
    if (not before and at < start + 3) or before[-1:] in (":", "("):
        costs["close"] += _UNSURE
    if (not behind and at > end - 4) or behind[:1] in (",", ".", ";", ")"):
        costs["open"] += _UNSURE
    return costs


def _spans(text: str, marks: re.Pattern[str]) -> Iterator[QuotedSpan]:
    """Yield what quotation marks enclose, in one walk over them."""
    now = _Open()
    for match in marks.finditer(text):
        mark, at = match[0], match.start()
        if mark[0] == "\n":
            if now.stack and not _goes_on(text, match.end(), now):
                yield from _given_up(text, now, at)
            now.paragraphs += 1
        elif mark[0] in "‘'":
            if not now.stack:
                yield QuotedSpan(at, match.end())
        elif _opens(text, at, mark, now):
            if not _repeated(text, at, mark, now):
                if len(now.stack) == _DEEPEST:
                    yield from _given_up(text, now, at)
                now.stack.append((at, mark))
                now.paragraphs = 0 if len(now.stack) == 1 else now.paragraphs
        elif now.stack:
            yield from _closed(now, match)
    if now.stack:
        yield from _given_up(text, now, len(text))


def _opens(text: str, at: int, mark: str, now: _Open) -> bool:
    """Return whether a mark opens, by its form and by what is open before it."""
    if mark in _CLOSING:
        return mark == "”" and not now.stack and _before_word(text, at + 1) and _after_gap(text, at)
    if mark == "“" and now.stack and now.stack[-1][1] == "„":
        return False
    return not (mark == "«" and now.stack and now.stack[-1][1] == "«" and _leads_nowhere(text, at + 1))


def _leads_nowhere(text: str, at: int) -> bool:
    """Return whether no word follows here, as after a closing mark."""
    following = text[at : at + 2].lstrip()
    return bool(following) and not following[0].isalnum() and following[0] not in "[(…“\ue000'’«"


def _after_gap(text: str, at: int) -> bool:
    return at == 0 or text[at - 1].isspace() or text[at - 1] in "([«“\ue000'’—–-:/"


def _before_word(text: str, at: int) -> bool:
    return at < len(text) and (text[at].isalnum() or text[at] in "[(…")


def _repeated(text: str, at: int, mark: str, now: _Open) -> bool:
    """Return whether the mark opens a further paragraph of an open quote."""
    if not now.paragraphs or not now.stack or now.stack[0][1] != mark:
        return False
    return text.rfind("\n", 0, at) + 1 == at or not text[text.rfind("\n", 0, at) + 1 : at].strip()


def _goes_on(text: str, at: int, now: _Open) -> bool:
    """Return whether the open quote goes on in the paragraph that begins here."""
    mark = now.stack[0][1]
    if mark == "\ue000" or now.paragraphs >= _LONGEST_ACROSS:
        return False
    return text.startswith(mark, at) or text.startswith(_OPENING.get(mark, mark)[0], at)


def _closed(now: _Open, match: re.Match[str]) -> Iterator[QuotedSpan]:
    """Yield what a mark encloses that closes the outermost one."""
    mark = match[0]
    for depth in range(len(now.stack) - 1, -1, -1):
        start, kind = now.stack[depth]
        if kind == mark or mark in _OPENING.get(kind, "") or (kind in "”“" and mark in "”“"):
            # What stands open further in has lost its closing mark.
            del now.stack[depth:]
            if not depth:
                yield QuotedSpan(start, match.end())
            return
    if mark == "«":
        # An opening mark where a closing one is due ("« oui «").
        start, _ = now.stack[0]
        now.stack.clear()
        yield QuotedSpan(start, match.end())


def _given_up(text: str, now: _Open, end: int) -> Iterator[QuotedSpan]:
    """Recover quotes whose closing mark is missing when the paragraph ends."""
    stack, now.stack, now.paragraphs = now.stack, [], 0
    for index, (start, _) in enumerate(stack):
        limit = stack[index + 1][0] if index + 1 < len(stack) else end
        if index + 1 < len(stack):
            ends = [match.end() for match in _SENTENCE_END.finditer(text, start, limit)]
            if not ends:
                continue
            limit = ends[-1]
        stop = start + len(text[start:limit].rstrip())
        if stop > start + 1:
            yield QuotedSpan(start, stop, closed=False)
