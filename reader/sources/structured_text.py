"""A text put together from paragraphs, with the structure that its format gives it."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from urllib.parse import urljoin, urlsplit

import msgspec

from reader.model.article import StructureKind, StructureSpan

_ADDRESS = re.compile(r"https?://[^\s\x00-\x20\x7f-\x9f]+", re.IGNORECASE)
_BETWEEN = "\n\n"
"""What stands between two paragraphs."""
_OUTER: Sequence[StructureKind] = (
    "quotation", "table", "row", "cell", "item", "heading", "strong", "emphasis", "link",
)  # fmt: skip
"""Kinds in the order in which they enclose each other where they are as long."""


class StructuredText:
    """Collects the paragraphs of a text, an empty line between them, and the spans of what they are.

    What is between ``begin`` and ``end`` of a kind encloses the paragraphs added there; what encloses none is no span.
    """

    def __init__(self) -> None:
        self.paragraphs: list[str] = []
        self._length = 0
        self._words: list[tuple[int, int]] = []
        """Of each paragraph where its words start and end, without blanks around them."""
        self._spans: list[StructureSpan] = []
        self._open: list[tuple[StructureKind, int, int]] = []
        self._depths: Counter[StructureKind] = Counter()

    @property
    def text(self) -> str:
        """The paragraphs, an empty line between them."""
        return _BETWEEN.join(self.paragraphs)

    @property
    def structure(self) -> tuple[StructureSpan, ...]:
        """The spans of the text, sorted."""
        return ordered(self._spans)

    def add(self, paragraph: str, spans: Iterable[StructureSpan] = ()) -> None:
        """Add a paragraph, with spans in characters of it."""
        # References of XML and Markdown may stand for it; each for one, so that the spans stay where they are.
        paragraph = paragraph.replace("\r", "\n")
        start = self._length + len(_BETWEEN) if self.paragraphs else 0
        self._spans += (moved(span, start) for span in trimmed(paragraph, spans))
        self.paragraphs.append(paragraph)
        self._length = start + len(paragraph)
        self._words.append((self._length - len(paragraph.lstrip()), start + len(paragraph.rstrip())))

    def begin(self, kind: StructureKind, level: int = 0) -> None:
        """Begin what encloses the paragraphs that come."""
        self._open.append((kind, level, len(self.paragraphs)))
        self._depths[kind] += 1

    def end(self, kind: StructureKind) -> None:
        """End what of that kind began last, and what began inside it."""
        ended = None
        while ended != kind and self._depths[kind]:
            ended, level, first = self._open.pop()
            self._depths[ended] -= 1
            if first < len(self.paragraphs):
                self._spans.append(StructureSpan(self._words[first][0], self._words[-1][1], ended, level))

    def depth(self, kind: StructureKind) -> int:
        """Return how many of a kind are open."""
        return self._depths[kind]


def headed(text: str, structure: Sequence[StructureSpan], title: str | None) -> tuple[str, tuple[StructureSpan, ...]]:
    """Return text and structure so that they begin with the headline, which some formats keep apart from it."""
    if not title or text.lstrip().startswith(title):
        return text, tuple(structure)
    before = title + _BETWEEN
    heading = trimmed(title, (StructureSpan(0, len(title), "heading", 1),))
    return before + text, (*heading, *(moved(span, len(before)) for span in structure))


def moved(span: StructureSpan, by: int) -> StructureSpan:
    """Return a span that many characters further on."""
    return msgspec.structs.replace(span, start=span.start + by, end=span.end + by)


def trimmed(text: str, spans: Iterable[StructureSpan]) -> Iterator[StructureSpan]:
    """Yield spans of a text without the blanks at their ends; those of blanks alone are left out."""
    for span in spans:
        start, end = max(0, span.start), min(span.end, len(text))
        while start < end and text[start].isspace():
            start += 1
        while start < end and text[end - 1].isspace():
            end -= 1
        if start < end:
            yield msgspec.structs.replace(span, start=start, end=end)


def ordered(spans: Iterable[StructureSpan]) -> tuple[StructureSpan, ...]:
    """Return spans sorted by start, what encloses before what is enclosed."""
    return tuple(sorted(spans, key=lambda span: (span.start, -span.end, _OUTER.index(span.kind))))


def address(target: str, base: str | None = None) -> str | None:
    """Return the whole address of a link that may be opened, ``None`` for one that leads elsewhere than to the web.

    ``base`` is the address of the page that the link is on. Addresses with a name before their host
    (``https://lemonde.fr@example.org``) pass for others and are none.
    """
    try:
        target = urljoin(base or "", target.strip())
        parts = urlsplit(target)
        sound = bool(parts.hostname) and parts.username is None
    except ValueError:
        return None
    # The scheme may be in capitals; whoever asks for it later need not know that.
    return parts.scheme + target[len(parts.scheme) :] if sound and _ADDRESS.fullmatch(target) else None
