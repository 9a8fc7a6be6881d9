"""Notes of Markdown: a mark stands apart from the word before it, in brackets, and each note after its mark."""

from __future__ import annotations

import re

from markdown_it import MarkdownIt
from markdown_it.rules_block import StateBlock
from markdown_it.rules_inline import StateInline

NOTES = "notes"
"""Where the environment of the parser has the number of each note by its label."""

_LABEL = r"\[\^([^\]\s]{1,99})\]"
_MARK = re.compile(_LABEL)
_NOTE = re.compile(_LABEL + r":[ \t]*")
_EITHER = re.compile(rf"(^[ \t>]*)?{_LABEL}(:)?", re.MULTILINE)


def numbers_of(body: str) -> dict[str, str]:
    r"""Return the number of each note by its label, in the order of their marks.

    >>> numbers_of("Oui[^b]. Non[^a]. Quoi[^c] ?\n\n[^a]: Un.\n[^b]: Deux.")
    {'b': '1', 'a': '2'}
    """
    notes, marks = dict[str, None](), dict[str, None]()
    for found in _EITHER.finditer(body):
        is_note = found[1] is not None and found[3] is not None
        (notes if is_note else marks)[found[2]] = None
    labels = dict.fromkeys([*(label for label in marks if label in notes), *notes])
    return {label: str(number) for number, label in enumerate(labels, 1)}


def read_notes(parser: MarkdownIt) -> None:
    """Have a parser read notes: to CommonMark they are links, or words."""
    parser.block.ruler.before("reference", "note", _note, {"alt": ["paragraph", "reference"]})
    parser.inline.ruler.before("link", "note_mark", _mark)


def _number(state: StateBlock | StateInline, label: str) -> str | None:
    number = state.env.get(NOTES, {}).get(label)
    return None if number is None else str(number)


def _note(state: StateBlock, first: int, last: int, silent: bool) -> bool:
    """Make a note a paragraph; it goes on to an empty line or the next note."""
    found = None if state.is_code_block(first) else _NOTE.match(_line(state, first))
    number = _number(state, found[1]) if found else None
    if found is None or number is None:
        return False
    if silent:
        return True
    end = first + 1
    while end < last and not state.isEmpty(end) and not _NOTE.match(_line(state, end)):
        end += 1
    words = " ".join(_line(state, line).strip() for line in range(first, end))
    state.line = end
    state.push("paragraph_open", "p", 1).map = [first, end]
    inline = state.push("inline", "", 0)
    inline.content, inline.map, inline.children = rf"\[{number}\] {words[found.end() :].strip()}", [first, end], []
    state.push("paragraph_close", "p", -1)
    return True


def _line(state: StateBlock, line: int) -> str:
    return state.src[state.bMarks[line] + state.tShift[line] : state.eMarks[line]]


def _mark(state: StateInline, silent: bool) -> bool:
    found = _MARK.match(state.src, state.pos)
    number = _number(state, found[1]) if found else None
    if found is None or number is None:
        return False
    if not silent:
        before = state.src[state.pos - 1 : state.pos] if state.pos else " "
        state.push("text", "", 0).content = f"{'' if before.isspace() else ' '}[{number}]"
    state.pos = found.end()
    return True
