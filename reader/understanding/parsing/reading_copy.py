"""The reading copy: the text as it is understood, with a map of its offsets to those of the article and back.

The text that is shown stays what it is. In the copy a paragraph is one line, whoever wrapped it; spaces are single and
plain; letters are composed (NFC) and ligatures apart; apostrophes are straight, and odd quotation marks are marks; a
hyphen that joins nothing is gone, and so is a space behind an elided word, and an asterisk behind a name. No rule needs
to know of any of these. Where a text needs no change its copy is the text itself.
"""

from __future__ import annotations

import re
import unicodedata
from array import array
from bisect import bisect_right
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from itertools import chain

from reader.text.find_line_breaks import find_line_breaks
from reader.text.line_breaks import LineBreaks
from reader.text.line_end_hyphens import IsWord

Edit = tuple[int, int, str]
"""What stands in the copy for the characters ``[start, end)`` of the text."""

_DELETED = "\u00ad\u200b\u200e\u200f\u2060\ufeff"
"""Soft hyphens and other characters without a width that stand inside words."""
_LIGATURES: dict[str, str] = dict(zip("ﬀﬁﬂﬃﬄﬅﬆ", "ff fi fl ffi ffl st st".split(), strict=True))
_ONE_FOR_ONE = {
    **dict.fromkeys(map(ord, "\u00a0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a"), " "),
    **dict.fromkeys(map(ord, "\u202f\u205f\u3000"), " "),
    **dict(zip(map(ord, "‟❝❞〝〞＂≪≫《》"), "““”“””«»«»", strict=True)),
}
_ANY_ONE = re.compile("[" + re.escape("".join(map(chr, _ONE_FOR_ONE))) + "]")
_LINE_ENDS = dict.fromkeys(map(ord, "\v\f\x85\u2028\u2029"), "\n")
_ANY_LINE_END = re.compile("[\v\f\x85\u2028\u2029]")
_APOSTROPHES = "’‘ʼ′´`‛＇"
_APOSTROPHE = re.compile(
    rf"(?<=[^\W\d_])[{_APOSTROPHES}](?=[\w«“\"])|(?<=\b[cdjlmnstCDJLMNST])’(?=\s)|(?<=[qQ]u)’(?=\s)"
)
_DOUBLED = re.compile(r"(?<!')''(?!')|(?<!,),,(?!,)|(?<!`)``(?!`)|‘‘|‘’(?=\w)|’’|‚‚|‹‹|››|\n")
_CAPITALS, _SMALL = "A-ZÀ-ÖØ-Þ\u212b", r"[^\W\d_A-ZÀ-ÖØ-Þ]"
_LEFT_HYPHEN = re.compile(
    rf"(?<![\w-])[{_CAPITALS}][\w'’\u0300-\u036f{_DELETED}]*{_SMALL}[\u0300-\u036f{_DELETED}]*([-‐‑])"
    rf"(?=[{_DELETED}]*(?:[)\].,;:!?]|[^\S\n](?:[^\S\n]|[{_DELETED}])*(?!(?:et|ou|and|or|to)\s){_SMALL}))"
)
"""A hyphen behind a capitalised word, left from a line end or typed for a dash: "la Marne-, puis", "Châlons- où"."""
_ELISION = re.compile(
    r"(?<![\w'’])(?:[cdjlmnst]|(?:jus|lors|puis|quoi)?qu)[’']([ \u00a0\u202f]+)(?=[\w«“\"])", re.IGNORECASE
)
"""A space behind an elided word, left where links were taken out of a page: "l' OTAN", "qu' il", "d' « non »"."""
_ASTERISK = re.compile(
    rf"(?<![\w*])[{_CAPITALS}][\w'’-]{{0,40}}\w(?P<mark>[^\S\n]?\(\*{{1,2}}\)|\*{{1,2}})(?=[\s,.;:!?»”\")\]]|\Z)"
)
"""An asterisk behind a name that was changed: "Karim*, 34 ans"."""
_EMPHASIS = re.compile(r"\*\w")
_WORD_AFTER = re.compile(r"[^\S\n]*\S")
_GUILLEMETS = {"‹‹": "«", "››": "»"}
_BLANK = rf"[ \t{_DELETED}]"
_BLANKS = re.compile(
    rf"(?:\A|(?<=\n))(?:{_BLANK}*>)+{_BLANK}*|{_BLANK}++(?=\n|\Z)|(?:\A|(?<=\n)){_BLANK}+|{_BLANK}{{2,}}|[\t{_DELETED}]"
)
_ANY_BLANKS = re.compile(rf"[\t{_DELETED}]|  | $|^[ >]", re.MULTILINE)
_ANY_DELETED = re.compile(f"[{_DELETED}]")
_APART = {**dict.fromkeys(map(ord, _DELETED)), **{ord(one): letters for one, letters in _LIGATURES.items()}}
_ANY_LIGATURE = re.compile("[" + "".join(_LIGATURES) + "]")


@dataclass(frozen=True, slots=True)
class ReadingCopy:
    """A text as it is understood. Offsets count characters; both ways they rise together.

    The four arrays hold, for each change of length, where it begins and ends in the text and in the copy.
    """

    text: str
    original: str
    _starts: array[int] = field(default_factory=lambda: array("q"))
    _ends: array[int] = field(default_factory=lambda: array("q"))
    _copied_starts: array[int] = field(default_factory=lambda: array("q"))
    _copied_ends: array[int] = field(default_factory=lambda: array("q"))

    @property
    def moved(self) -> bool:
        """Whether offsets in the copy are others than in the text."""
        return len(self._starts) > 0

    def original_span(self, start: int, end: int) -> tuple[int, int]:
        """Return the span of the text that a span of the copy, which is not empty, comes from.

        It holds whole characters: a part of a ligature comes from all of it.
        """
        return self._original(start), max(self._original_end(end - 1), self._original(start) + 1)

    def copied(self, offset: int) -> int:
        """Return the offset in the copy of what a character of the text became, or of what follows it."""
        index = bisect_right(self._starts, offset) - 1
        if index < 0:
            return offset
        if offset < self._ends[index]:
            return self._copied_starts[index]
        return self._copied_ends[index] + offset - self._ends[index]

    def _original(self, offset: int) -> int:
        index = bisect_right(self._copied_starts, offset) - 1
        if index < 0:
            return offset
        if offset < self._copied_ends[index]:
            return self._starts[index]
        return self._ends[index] + offset - self._copied_ends[index]

    def _original_end(self, offset: int) -> int:
        """Return where the character of the copy at ``offset`` ends in the text."""
        index = bisect_right(self._copied_starts, offset) - 1
        if index >= 0 and offset < self._copied_ends[index]:
            return self._ends[index]
        return self._original(offset) + 1


def reading_copy(text: str, is_word: IsWord | None = None, left_out: Iterable[tuple[int, int]] = ()) -> ReadingCopy:
    """Make the reading copy of a text; linear in its length. ``is_word`` is for words cut at the end of a line.

    ``left_out`` are spans, each on one line, that are not understood: bylines.
    """
    lined = text.translate(_LINE_ENDS) if _ANY_LINE_END.search(text) else text
    breaks = find_line_breaks(lined, is_word)
    plain = lined.translate(_ONE_FOR_ONE) if _ANY_ONE.search(lined) else lined
    gone = ((start, end, "") for start, end in left_out)
    edits = sorted(
        chain(
            gone,
            _joints(breaks),
            _marks(lined, breaks),
            _elisions(lined),
            _blanks(plain, breaks),
            _hyphens(lined),
            _asterisks(lined),
            _letters(text),
        ),
        key=_place,
    )
    return _edited(text, plain, edits) if edits else ReadingCopy(_straightened(plain), text)


def _place(edit: Edit) -> tuple[int, int]:
    """Sort edits as the text does, of two at one place the longer first."""
    return edit[0], -edit[1]


def _edited(text: str, plain: str, edits: Iterable[Edit]) -> ReadingCopy:
    """Apply edits, sorted; one that overlaps the one before is left out."""
    starts, ends, copied_starts, copied_ends = array("q"), array("q"), array("q"), array("q")
    pieces: list[str] = []
    done = size = 0
    for start, end, new in edits:
        if start < done:
            continue
        pieces.append(plain[done:start])
        pieces.append(new)
        size += start - done
        if len(new) != end - start:
            starts.append(start)
            ends.append(end)
            copied_starts.append(size)
            copied_ends.append(size + len(new))
        size += len(new)
        done = end
    pieces.append(plain[done:])
    return ReadingCopy(_straightened("".join(pieces)), text, starts, ends, copied_starts, copied_ends)


def _joints(breaks: LineBreaks) -> Iterator[Edit]:
    """Yield line ends inside paragraphs as spaces, those where only indent or quoting tells paragraphs apart twice."""
    for start, end, glued in zip(breaks.starts, breaks.ends, breaks.glued, strict=True):
        yield start, end, "" if glued else " "
    for offset in breaks.parted:
        yield offset, offset + 1, "\n\n"


def _hyphens(text: str) -> Iterator[Edit]:
    """Yield hyphens that join nothing as nothing; "la Haute- et la Basse-Marne" keeps its."""
    for match in _LEFT_HYPHEN.finditer(text):
        yield match.start(1), match.end(1), ""


def _asterisks(text: str) -> Iterator[Edit]:
    """Yield asterisks behind names as nothing; those of a line with words in asterisks stay."""
    for match in _ASTERISK.finditer(text):
        start, end = text.rfind("\n", 0, match.start()) + 1, text.find("\n", match.end())
        if not _EMPHASIS.search(text, start, len(text) if end < 0 else end):
            yield *match.span("mark"), ""


def _elisions(text: str) -> Iterator[Edit]:
    """Yield spaces behind elided words as nothing; "rock 'n' roll" keeps its."""
    for match in _ELISION.finditer(text):
        yield match.start(1), match.end(1), ""


def _blanks(plain: str, breaks: LineBreaks) -> Iterator[Edit]:
    """Yield blanks that are more than one space or stand beside a line end; those in tables stay if they have width."""
    if _ANY_BLANKS.search(plain) is None:
        return
    rows = iter(breaks.rows)
    row = next(rows, None)
    guillemets = "<<" in plain
    for match in _BLANKS.finditer(plain):
        start, end = match.span()
        while row is not None and row[1] <= start:
            row = next(rows, None)
        if row is not None and row[0] <= start:
            yield from ((deleted.start(), deleted.end(), "") for deleted in _ANY_DELETED.finditer(plain, start, end))
            continue
        blanks = match[0]
        if ">" in blanks and guillemets and blanks.lstrip().startswith(">>"):
            end = start + len(blanks) - len(blanks.lstrip())
            if end == start:
                continue
            blanks = ""
        inside = start > 0 and end < len(plain) and plain[start - 1] != "\n" != plain[end]
        yield start, end, " " if inside and (" " in blanks or "\t" in blanks) else ""


def _letters(text: str) -> Iterator[Edit]:
    """Yield ligatures as letters, and letters composed."""
    if text.isascii():
        return
    ligatures = _ANY_LIGATURE.search(text) is not None
    if ligatures:
        for match in _ANY_LIGATURE.finditer(text):
            yield match.start(), match.end(), _LIGATURES[match[0]]
    elif _ANY_DELETED.search(text) is None and unicodedata.is_normalized("NFC", text):
        return
    marks = re.escape("".join(character for character in sorted(set(text)) if _composes(character)))
    if not marks:
        return
    known: dict[str, str] = {}
    for match in re.finditer(f"[^{marks}{_DELETED}]?[{_DELETED}]*[{marks}](?:[{_DELETED}]*[{marks}])*", text):
        apart = match[0]
        composed = known.get(apart)
        if composed is None:
            composed = known[apart] = unicodedata.normalize("NFC", apart.translate(_APART))
        if composed != apart:
            # Where the character before stays as it is, it is left out, and what is deleted behind it with it.
            same = composed[0] == apart[0]
            skip = len(apart) - len(apart[1:].lstrip(_DELETED)) if same else 0
            yield match.start() + skip, match.end(), composed[same:]


def _composes(character: str) -> bool:
    """Return whether a character may change, or join the one before it, in composition (UAX 15, NFC_Quick_Check)."""
    if character.isascii():
        return False
    return (
        unicodedata.category(character)[0] == "M"
        or "\u1160" <= character <= "\u11ff"
        or not unicodedata.is_normalized("NFC", character)
    )


def _marks(text: str, breaks: LineBreaks) -> Iterator[Edit]:
    """Yield marks that were typed as two characters (``''…''``, ,,…''), by pairs inside a paragraph."""
    if not any(mark in text for mark in ("''", ",,", "``", "‘‘", "‘’", "’’", "‚‚", "‹‹", "››")):
        return
    opened: tuple[int, str] | None = None
    for match in _DOUBLED.finditer(text):
        at, mark = match.start(), match[0]
        if mark == "\n":
            opened = opened if breaks.holds(at) else None
        elif mark in _GUILLEMETS:
            yield at, at + 2, _GUILLEMETS[mark]
        elif opened is not None and mark in ("''", "’’", "``", "‘‘") and not (mark in "``‘‘" and _may_open(text, at)):
            yield opened[0], opened[0] + 2, opened[1]
            yield at, at + 2, "”"
            opened = None
        elif mark != "’’" and _may_open(text, at):
            opened = at, "„" if mark in (",,", "‚‚") else "“"


def _may_open(text: str, at: int) -> bool:
    """Return whether two characters may open a quote: behind a gap, before a word."""
    before = text[at - 1 : at]
    return (not before or before.isspace() or before in "([«“'’—–-:/") and _WORD_AFTER.match(text, at + 2) is not None


def _straightened(plain: str) -> str:
    """Return the text with straight apostrophes. Where ``‘`` opens quotes, ``’`` is straight inside words alone."""
    if not any(character in plain for character in _APOSTROPHES):
        return plain
    plain = _APOSTROPHE.sub("'", plain)
    return plain if "‘" in plain else plain.replace("’", "'")
