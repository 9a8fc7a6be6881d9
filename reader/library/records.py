"""What the library answers: plain frozen data."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal

import msgspec

from reader.model.analysis import EntityRole, Label
from reader.text.context import Context
from reader.text.message import Message

if TYPE_CHECKING:
    from reader.search.names.records import Match  # Opening an article is to cost nothing more.

FINISHED = 0.97
"""Share of an article from which it counts as read to the end."""


class Entry(msgspec.Struct, frozen=True):
    """An article as lists show it.

    ``date`` is ISO 8601 as far as it is known (``2024``, ``2024-05``, ``2024-05-31``), ``added`` and ``opened`` are in
    seconds since 1970, ``progress`` is how far one has read, from 0 to 1. ``words`` is 0 where not counted yet.
    Where a source gives no title, a first line that is one is it. ``reprints`` counts the articles that have the same
    text, ``reprint_of`` is the id of one of them that stands before it in the list.
    """

    id: str
    source: str
    title: str | None = None
    byline: str | None = None
    site: str | None = None
    date: str | None = None
    language: str | None = None
    words: int = 0
    added: float = 0.0
    opened: float | None = None
    progress: float = 0.0
    tags: tuple[str, ...] = ()
    understood: bool = False
    reprints: int = 0
    reprint_of: str | None = None

    @property
    def finished(self) -> bool:
        """Tell whether the article counts as read to the end."""
        return self.opened is not None and self.progress >= FINISHED


class State(msgspec.Struct, frozen=True):
    """Everything that a person left on an article: position, bookmarks, tags, followed names; see ``ReadingState``."""

    added: float
    opened: float | None = None
    top: int = 0
    progress: float = 0.0
    marks: tuple[tuple[str, int, tuple[int, int] | None], ...] = ()
    tags: tuple[str, ...] = ()
    follows: tuple[str, ...] = ()


class LibraryEntity(msgspec.Struct, frozen=True):
    """A person, organisation or place across all articles, with its counts of articles, mentions and quotes."""

    id: int
    name: str
    label: Label
    role: EntityRole
    aliases: tuple[str, ...]
    articles: int
    mentions: int
    quotes: int


class FoundName(msgspec.Struct, frozen=True):
    """A name that answers a query, and how it does.

    In JSON ``entity`` is called ``known``: programs read it by that name.
    """

    match: Match
    entity: LibraryEntity = msgspec.field(name="known")


class Appearance(msgspec.Struct, frozen=True):
    """An article that names an entity; ``entity`` is its id in the article's analysis."""

    entry: Entry
    entity: str
    mentions: int
    quotes: int


class LibraryQuote(msgspec.Struct, frozen=True):
    """A quote of the library: number ``index`` in its article, ``[start, end)`` in characters of the article's text.

    ``speaker`` is the library's name of whoever says it, else what the article calls them, ``None`` where that is not
    known; ``by`` is the speaker's number in the library. ``about`` are the names of those whom the words mention.
    ``confidence`` in the speaker is between 0 and 1, and 1 where a person ``checked`` it. ``also`` counts the other
    articles in which the same words stand.
    """

    entry: Entry
    index: int
    start: int
    end: int
    words: str
    speaker: str | None = None
    by: int | None = None
    about: tuple[str, ...] = ()
    confidence: float = 0.0
    checked: bool = False
    also: int = 0


class StatementPlace(msgspec.Struct, frozen=True):
    """A place where a statement stands, and how it compares with the fullest version.

    ``is_other_speaker`` says that most give these words to somebody else, ``reprint_of`` is the id of an article listed
    before, of which this one is a reprint.
    """

    quote: LibraryQuote
    relation: Literal["same", "cut", "altered"]
    is_other_speaker: bool = False
    reprint_of: str | None = None


class ArticleFilter(msgspec.Struct, frozen=True):
    """Which articles: of any of these outlets, dated ``since`` to ``until`` (ISO 8601, both included), with a tag.

    ``since`` and ``until`` may be a year or a month; an article whose date is not known is in no period. ``words`` must
    all be in the text.
    """

    outlets: tuple[str, ...] = ()
    since: str | None = None
    until: str | None = None
    tag: str | None = None
    words: str = ""


class QuoteFilter(msgspec.Struct, frozen=True):
    """Which quotes: by a library entity, about one (both by number), that a person checked, in which articles."""

    by: int | None = None
    about: int | None = None
    checked: bool = False
    articles: ArticleFilter = ArticleFilter()


class LibraryMatrix(msgspec.Struct, frozen=True):
    """Who speaks about whom over several articles, the most frequent first.

    ``said`` are the counts of quotes of the speakers, ``cells`` of those about another, by row and column. ``articles``
    were counted; where ``cut`` is true there are more, older ones.
    """

    speakers: tuple[LibraryEntity, ...] = ()
    spoken_of: tuple[LibraryEntity, ...] = ()
    said: tuple[int, ...] = ()
    cells: dict[tuple[int, int], int] = {}
    articles: int = 0
    cut: bool = False


class LibraryHit(msgspec.Struct, frozen=True):
    """A place that answers a query: in a title, a quote, a note or the text; ``[start, end)`` is what to go to.

    ``also`` counts the other articles in which the same words stand.
    """

    kind: Literal["title", "quote", "note", "text"]
    entry: Entry
    start: int
    end: int
    around: Context
    speaker: str | None = None
    also: int = 0


class SearchResults(msgspec.Struct, frozen=True):
    """Everything that answers a query: names best first, then titles, quotes and texts, those added last first."""

    names: tuple[FoundName, ...] = ()
    hits: tuple[LibraryHit, ...] = ()


class Report(msgspec.Struct, frozen=True):
    """The state of a library: problems in words, counts, its size in bytes, ids of damaged articles."""

    problems: tuple[Message, ...]
    articles: int
    understood: int
    names: int
    quotes: int
    bytes: int
    damaged: tuple[str, ...] = ()
