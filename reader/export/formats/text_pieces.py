"""The text cut at the spans to mark, for the formats that people read."""

from __future__ import annotations

import itertools
import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import NamedTuple

from reader.model.analysis import Analysis, Entity, Mention, Quote
from reader.model.article import Article
from reader.text.context import one_line
from reader.text.find_line_breaks import find_line_breaks
from reader.text.line_breaks import UNSEEN, shown

_LINE = re.compile(r"[^\n]*\S[^\n]*")


@dataclass(frozen=True, slots=True)
class Piece:
    """A stretch of text that lies in the same marked spans from end to end.

    ``opens`` and ``closes`` say whether the mention begins and ends with this piece; ``quoted`` whether it lies in a
    quote, ``ends`` are the quotes that end with it.
    """

    start: int
    end: int
    entity: Entity | None
    mention: Mention | None
    quoted: bool
    ends: tuple[Quote, ...]


def title_span(article: Article) -> tuple[int, int]:
    r"""Return the first line of the text where it is the article's title, for pages that have the title above it.

    >>> title_span(Article(text="Un pont\n\nIl est ouvert.", source="a.txt", title="Un  pont"))
    (0, 7)
    """
    first = _LINE.search(article.text)
    same = first is not None and article.title is not None and one_line(first[0]) == one_line(article.title)
    return first.span() if first and same else (0, 0)


class Flow(NamedTuple):
    r"""A text with spaces where somebody wrapped its lines, every character at its offset.

    >>> flow = flowing("Le gouvernement ne cédera rien aux casseurs, a dit\nle ministre.")
    >>> flow.words(41, 54)
    'rs, a dit le '
    """

    text: str
    is_joined: bool

    def words(self, start: int, end: int) -> str:
        """Return the words of a span, without what stands for a line end and takes no room."""
        words = self.text[start:end]
        return words.replace(UNSEEN, "") if self.is_joined else words


def flowing(text: str) -> Flow:
    """Join the lines that somebody wrapped: line ends are ends of paragraphs then."""
    breaks = find_line_breaks(text)
    return Flow(shown(text, breaks), is_joined=True) if breaks else Flow(text, is_joined=False)


def pieces(text: str, analysis: Analysis) -> Iterator[Piece]:
    """Cut the text at the edges of names and quotes; names lie inside quotes, never across another name."""
    named = [(mention, entity) for entity in analysis.entities for mention in entity.mentions if mention.kind == "name"]
    named.sort(key=lambda pair: pair[0])
    cuts = {0, len(text)}
    cuts.update(at for mention, _ in named for at in (mention.start, mention.end))
    cuts.update(at for quote in analysis.quotes for at in (quote.start, quote.end))
    ends: dict[int, list[Quote]] = {}
    for quote in analysis.quotes:
        ends.setdefault(quote.end, []).append(quote)
    depth = dict.fromkeys(cuts, 0)
    for quote in analysis.quotes:
        depth[quote.start] += 1
        depth[quote.end] -= 1
    places, inside, next_name = sorted(cuts), 0, 0
    for start, end in itertools.pairwise(places):
        inside += depth[start]
        while next_name < len(named) and named[next_name][0].end <= start:
            next_name += 1
        found = named[next_name] if next_name < len(named) and named[next_name][0].start <= start else None
        mention, entity = found or (None, None)
        yield Piece(start, end, entity, mention, inside > 0, tuple(ends.get(end, ())))
