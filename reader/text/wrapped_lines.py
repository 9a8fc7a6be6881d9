"""Lines that somebody wrapped by hand: which line ends are ends of paragraphs, and which are only blanks.

Prose that was wrapped betrays itself twice. Its lines were filled, so that the first word of the next line had no room
on the line before; and most of them break inside a sentence, so that the next line begins in lower case. Verse, lists,
tables, headings and addresses do neither.
"""

from __future__ import annotations

import re
from array import array
from collections.abc import Container, Iterable, Iterator, Sequence
from itertools import accumulate, pairwise

import msgspec

from reader.text.line_breaks import LONGEST, LineBreaks
from reader.text.line_end_hyphens import HYPHENS, Hyphenated, IsWord

NARROWEST = 32
"""Characters of the narrowest column that wrapped text stands in."""
FLOWING = 45
"""Characters from which a line that breaks inside a sentence was wrapped, however full it is."""

_PREFIX = re.compile(r"(?P<quote>(?:[ \t\u00a0]*>)*)[ \t\u00a0\u202f]*")
_PREFIXES = frozenset(" \t>\u00a0\u202f") | {""}
_COMBINING = re.compile(r"[\u0300-\u036f\u00ad]")
_ITEM = re.compile(r"(?:[-*+•·◦▪‣–—]|\(?(?:(?P<number>\d{1,2})[.)]|[a-z]\)))[ \t\u00a0]+(?=\S)")
_HEADING = re.compile(r"#{1,6} ")
_GAP = re.compile(r"(?<=\S)(?:[ \u00a0]{3,}|[ ]*\t\s*)(?=\S)")
_OPENING = "«“„\"'‘(["
_NEVER_FIRST = "»”).,;:!?…%–—"
"""Marks that no paragraph begins with: what begins with them goes on."""
_TERMINAL = ".!?…:;"
_CLOSING = "»”\"’')]"


def wrapped_line_breaks(text: str, is_word: IsWord | None = None) -> LineBreaks:
    """Return the line ends at which somebody wrapped the paragraphs of a text; see ``find_line_breaks``."""
    lines = list(_lines(text))
    _mark_rows(text, lines)
    blocks = list(_blocks(lines))
    widths = _widths(blocks)
    hyphenated = Hyphenated(text, is_word)
    starts, ends, glued = array("q"), array("q"), bytearray()
    for block in blocks:
        for before, after, soft in _decided(block, widths.get(block[0].depth, 0)):
            if soft:
                glue, start = hyphenated.joint(before.end, after.start)
                starts.append(start)
                ends.append(after.start)
                glued.append(glue)
    rows = tuple((line.start, line.end) for line in lines if line.row)
    return LineBreaks(starts, ends, glued, _parted(text, lines, frozenset(ends)), rows)


def _parted(text: str, lines: Sequence[_Line], joined: Container[int]) -> array[int]:
    """Return the ends of paragraphs that only depth of quoting or indent tells from a mere line end."""
    found = array("q")
    for before, after in pairwise(lines):
        same = before.depth == after.depth and before.indent == after.indent
        if after.near and not same and after.start not in joined and not (before.row and after.row):
            found.append(text.rfind("\n", before.end, after.start))
    return found


class _Line(msgspec.Struct, gc=False):
    """A line that is not blank: the span of its words, and what tells how it was made.

    ``width`` and ``indent`` count characters from the start of the line, ``chunk`` those of its first word.
    ``near`` is whether it follows another line without a blank one. ``item`` is the number of an item of a list, -1 for
    one without a number, 0 for what is none; ``apart`` a rule or a heading. ``lower`` is whether it begins in lower
    case, ``continues`` whether it begins as the middle of a sentence does, ``ended`` whether it ends as one does.
    """

    start: int
    end: int
    width: int
    indent: int
    depth: int
    chunk: int
    near: bool
    item: int
    apart: bool
    lower: bool
    continues: bool
    ended: bool
    hyphen: bool
    row: bool = False


def _lines(text: str) -> Iterator[_Line]:
    combining = _COMBINING.search(text) is not None
    guillemets = "<<" in text
    offset, near = 0, False
    for each in text.split("\n"):
        begin, offset = offset, offset + len(each) + 1
        raw = each.rstrip()
        skip, indent, depth = _prefix(raw, guillemets) if raw[:1] in _PREFIXES else (0, 0, 0)
        if skip == len(raw):
            near = False
            continue
        blank = raw.find(" ", skip)
        word = raw[skip : blank if blank > 0 else len(raw)]
        first, last, width = raw[skip], raw[-1], len(raw)
        if combining:
            width -= len(_COMBINING.findall(raw))
            word = _COMBINING.sub("", word)
        yield _Line(
            begin + skip,
            begin + len(raw),
            width,
            indent,
            depth,
            len(word),
            near,
            _item(raw, skip) if not first.isalpha() or raw[skip + 1 : skip + 2] == ")" else 0,
            not first.isalnum() and _apart(raw, skip),
            first.islower(),
            first.islower() or (not first.isupper() and _continues(raw, skip)),
            not last.isalnum() and (raw.rstrip(_CLOSING)[-1:] in _TERMINAL or last in "»”"),
            last in HYPHENS and (raw[-2:-1].isalpha() or raw[-2:-1] > "\u02ff"),
        )
        near = True


def _prefix(raw: str, guillemets: bool) -> tuple[int, int, int]:
    """Return the characters before the words of a line, those of them that indent it, and how deep it is quoted.

    Where quotes stand between ``<<`` and ``>>``, a line that begins with ``>>`` is not quoted mail.
    """
    prefix = _PREFIX.match(raw)
    assert prefix is not None
    quote, end = prefix["quote"], prefix.end()
    if guillemets and quote.lstrip().startswith(">>"):
        indent = len(raw) - len(raw.lstrip())
        return indent, indent, 0
    return end, end - len(quote), quote.count(">")


def _item(raw: str, start: int) -> int:
    """Return the number of the item of a list that begins here, -1 for one without a number, 0 where none does."""
    match = _ITEM.match(raw, start)
    return 0 if match is None else int(match["number"] or -1)


def _apart(raw: str, start: int) -> bool:
    """Return whether a line is a heading of Markdown or a rule; a closing mark that was wrapped alone is neither."""
    if _HEADING.match(raw, start):
        return True
    return not any(map(str.isalnum, raw)) and (len(raw) - start > 3 or raw[start] not in _NEVER_FIRST)


def _continues(raw: str, start: int) -> bool:
    """Return whether a line begins with a word in lower case, marks left out; scripts without case are taken for it."""
    for character in raw[start : start + 4]:
        if character.isalpha():
            return not character.isupper() and ord(character) < 0x2E80
        if character not in _OPENING and not character.isspace():
            return character.isdigit() or character in _NEVER_FIRST
    return False


def _mark_rows(text: str, lines: Sequence[_Line]) -> None:
    """Mark rows of tables: lines in columns, at least two of them one below the other."""
    if "\t" not in text and "   " not in text and "|" not in text:
        return
    gaps = [0] * len(lines)
    for index, line in enumerate(lines):
        words = text[line.start : line.end]
        gaps[index] = max(len(_GAP.findall(words)), words.count("|") - 1)
    for index, (before, after) in enumerate(pairwise(lines)):
        if after.near and before.depth == after.depth and 0 < gaps[index] == gaps[index + 1]:
            before.row = after.row = True


def _blocks(lines: Iterable[_Line]) -> Iterator[list[_Line]]:
    """Yield runs of lines of one depth of quoting that neither a blank line nor an indent parts."""
    block: list[_Line] = []
    for line in lines:
        if block and (not line.near or line.depth != block[-1].depth or _indented(block[-1], line)):
            yield block
            block = []
        block.append(line)
    if block:
        yield block


def _barred(before: _Line, after: _Line) -> bool:
    """Return whether two lines cannot be one paragraph, whatever their lengths."""
    return before.apart or after.apart or before.row or after.row or before.width > LONGEST


def _indented(before: _Line, after: _Line) -> bool:
    """Return whether an indent begins a paragraph; behind the mark of an item it only goes on with it."""
    return after.indent > before.indent and not before.item


def _widths(blocks: Iterable[list[_Line]]) -> dict[int, int]:
    """Return the width that the paragraphs of each depth of quoting were wrapped to; none where they were not."""
    pairs: dict[int, list[tuple[_Line, _Line]]] = {}
    lengths: dict[int, list[int]] = {}
    for block in blocks:
        depth = block[0].depth
        lengths.setdefault(depth, []).extend(line.width for line in block if line.width <= LONGEST and not line.row)
        pairs.setdefault(depth, []).extend(
            (before, after) for before, after in pairwise(block) if not _barred(before, after) and not after.item
        )
    found = {depth: _width(pairs[depth], lengths[depth]) for depth in pairs}
    return {depth: width for depth, width in found.items() if width}


def _width(pairs: Sequence[tuple[_Line, _Line]], lengths: Iterable[int]) -> int:
    """Return the width at which most lines have no room for the next word and fewest are longer, 0 for none."""
    gains = [0] * (LONGEST + 2)
    for before, after in pairs:
        gains[before.width] += 1
        gains[min(before.width + after.chunk, LONGEST) + 1] -= 1
    longer = [0] * (LONGEST + 2)
    for length in lengths:
        longer[length] += 1
    full = list(accumulate(gains))
    shorter = list(accumulate(longer))
    width = max(range(NARROWEST, LONGEST + 1), key=lambda width: full[width] + shorter[width])
    filled = [before.hyphen or after.continues for before, after in pairs if _full(before, after, width)]
    mid_sentence = sum(filled)
    enough = len(filled) >= 3 or len(filled) == len(pairs) == 2
    return width if enough and 2 * len(filled) >= len(pairs) and mid_sentence >= 0.4 * len(filled) else 0


def _full(before: _Line, after: _Line, width: int) -> bool:
    """Return whether a line of text wrapped to ``width`` had no room for the first word of the next."""
    cut = before.hyphen and after.continues and before.width >= NARROWEST // 2
    return cut or width / 2 < before.width <= width <= before.width + after.chunk


def _decided(block: list[_Line], width: int) -> Iterator[tuple[_Line, _Line, bool]]:
    """Yield each two lines that follow each other, and whether they are one paragraph.

    What looks like an item of a list, but is no first one and the only one, is the middle of a sentence: "le 24 mai et
    le / 12. Le ministre", "Conseil franco / - allemand".
    """
    pairs = list(pairwise(block))
    ragged: bool | None = None
    filled = [width > 0 and _full(before, after, width) for before, after in pairs]
    versed = len(pairs) > 3 and not any(after.continues for _, after in pairs)
    sparse = 2 * sum(filled) < len(pairs)
    items = [line.item for line in block if line.item]
    listed = len(items) > 1 or items[:1] == [1]
    first = True
    for (before, after), full in zip(pairs, filled, strict=True):
        full = full and not versed and not (sparse and before.ended)
        soft = not _barred(before, after)
        if soft and not full:
            ragged = _ragged(block) if ragged is None else ragged
            soft = ragged or _flows(before, after, block[0])
        if after.item:
            soft = soft and full and not listed and (after.item > 1 or not before.ended)
        if after.indent < before.indent and not (first or before.item):
            soft = False
        yield before, after, soft
        first = not soft


def _flows(before: _Line, after: _Line, head: _Line) -> bool:
    """Return whether a long line breaks inside a sentence; a list of things in lower case begins in lower case."""
    flowing = before.hyphen or (after.continues and not before.ended and not head.lower)
    return flowing and before.width >= FLOWING


def _ragged(block: Sequence[_Line]) -> bool:
    """Return whether a block is prose whose lines are about as long, as where letters differ in width (PDF)."""
    pairs = list(pairwise(block))
    longest = max(line.width for line in block)
    if len(pairs) < 3 or longest > LONGEST or longest < FLOWING:
        return False
    flowing = sum(_flows(before, after, block[0]) for before, after in pairs)
    return 2 * flowing >= len(pairs) and all(before.width >= 0.7 * longest for before, _ in pairs)
