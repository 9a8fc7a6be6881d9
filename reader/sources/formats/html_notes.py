"""Notes of a page: their marks, which are no part of the word before them, and the notes, each after its mark."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence

from reader.model.article import StructureSpan
from reader.sources.structured_text import moved

_MARK = re.compile(r"\s*[\[(]?\s*(\d{1,3}|[*†‡§]{1,3}|[a-zA-Z])\s*[\])]?\s*")
_NUMBER = re.compile(r"\s*[\[(]?\s*(\d{1,3}|[*†‡§]{1,3})\s*[\])]?\s*")
_OWN_MARK = re.compile(r"[\[(]?(\d{1,3}|[*†‡§]{1,3}|[a-zA-Z])[\])]?[.:]?[ \xa0\n]+")
_ANNOTATED = re.compile(r"(?:[^\W\d_]{3}|[.,;:!?»”\"')’])[ \xa0]?$")
"""What a number without a link is a mark after: "prix¹", not "m²", "10⁶"."""

_REFERENCES = frozenset({"noteref", "doc-noteref"})
_NOTES = frozenset({"footnote", "endnote", "rearnote", "note", "doc-footnote", "doc-endnote"})
_BACKLINKS = frozenset({"backlink", "doc-backlink"})


class Notes:
    """Follows the elements of a page for notes and their marks."""

    def __init__(self) -> None:
        self._depth = 0
        self._mark: _Mark | None = None
        self._labels: dict[str, str] = {}
        self._note: int | None = None
        self._label: str | None = None

    @property
    def goes_on(self) -> bool:
        """Whether what comes is still of the note that is open: its paragraphs are one."""
        return self._note is not None and self._note != self._depth

    def start(self, tag: str, attributes: Mapping[str, str], pieces: int, *, block: bool) -> bool:
        """Handle the start of an element, before the piece of text of that number; false for one that is left out."""
        roles = frozenset(f"{attributes.get('epub:type', '')} {attributes.get('role', '')}".lower().split())
        label = self._labels.get(attributes.get("id") or "")
        if self._note is not None and roles & _BACKLINKS and self._label:
            return False
        self._depth += 1
        if self._note is None and (roles & _NOTES or (label and block)):
            self._note, self._label = self._depth, label
        is_link = tag == "a" and "#" in (attributes.get("href") or "")
        if self._mark is None and self._note is None and (tag == "sup" or is_link or roles & _REFERENCES):
            self._mark = _Mark(self._depth, pieces)
        if self._mark is not None:
            self._mark.see(tag, attributes.get("href") if is_link else None, said=bool(roles & _REFERENCES))
        return True

    def end_mark(self, pieces: list[str]) -> None:
        """Handle the end of an element: what turns out to be a mark stands apart, in brackets, in as many pieces."""
        if self._mark is None or self._mark.depth != self._depth:
            return
        mark, self._mark = self._mark, None
        before = "".join(pieces[: mark.place])
        label = mark.label("".join(pieces[mark.place :]), before)
        if label is not None:
            rest = [""] * (len(pieces) - mark.place - 1)
            pieces[mark.place :] = [f"{'' if before[-1:].isspace() else ' '}[{label}]", *rest]
            if mark.target:
                self._labels[mark.target] = label

    def end(self) -> None:
        """Handle the end of an element, its paragraph ended."""
        if self._note == self._depth:
            self._note = self._label = None
        self._depth -= 1

    def close(self) -> None:
        """Handle the end of the page."""
        self._note = None

    def marked(self, text: str, spans: Sequence[StructureSpan]) -> tuple[str, list[StructureSpan]]:
        """Return a paragraph, of a note after its mark, with its spans moved on."""
        if self._note is None:
            return text, list(spans)
        noted, own = with_mark(text, self._label)
        by = len(noted) - len(text)
        return noted, [moved(span, by) for span in spans if span.start >= own]


class _Mark:
    """An element that may be the mark of a note: a link within the book, or letters set high."""

    def __init__(self, depth: int, place: int) -> None:
        self.depth = depth
        self.place = place
        self.target: str | None = None
        self._high = self._said = False

    def see(self, tag: str, address: str | None, *, said: bool) -> None:
        """Take in an element that the mark is made of, with the address where it is a link within the book."""
        self._said |= said
        self._high |= tag == "sup"
        if address is not None:
            self.target = address.partition("#")[2]

    def label(self, text: str, before: str) -> str | None:
        """Return the number or sign of a mark that stands after some text; ``None`` where it is no mark."""
        if self._said or (self._high and self.target is not None):
            found = _MARK.fullmatch(text)
        else:
            found = _NUMBER.fullmatch(text) if self._high and _ANNOTATED.search(before) else None
        return found[1] if found else None


def with_mark(text: str, label: str | None) -> tuple[str, int]:
    """Return a note after its mark, which it may begin with in its own way, and how long that is.

    >>> with_mark("1. Selon l’Insee.", "1")
    ('[1] Selon l’Insee.', 3)
    """
    own = _OWN_MARK.match(text)
    if own and (own[1] == label or (label is None and not own[1].isalpha())):
        return f"[{own[1]}] {text[own.end() :]}", own.end()
    return (f"[{label}] {text}" if label else text), 0
