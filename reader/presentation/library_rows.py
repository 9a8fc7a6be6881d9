"""The library as rows of lists: articles, search results, an entity across articles. No widget."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Sequence
from typing import Generic, TypeVar, overload
from urllib.parse import urlsplit

from reader.library.records import Appearance, Entry, FoundName, LibraryEntity, LibraryHit, LibraryQuote, SearchResults
from reader.model.certainty import DOUBT
from reader.presentation.counts import also_in, counted
from reader.presentation.dates import short_date
from reader.presentation.labels import LOOKS
from reader.presentation.messages import _, gettext, translate
from reader.presentation.note_line import NOTE
from reader.presentation.reading_lines import name_of_file
from reader.presentation.row import Row
from reader.presentation.rows import BAR
from reader.sources import CatalogueItem

UNREAD, BEGUN, FINISHED = "○", "◐", "●"
"""Signs of articles: never opened, begun, read to the end."""

SAME_TEXT = "↳"
"""Sign before the title of an article that has the text of the one above it."""

NAME, HIT, ARTICLE, SAID = "name:", "hit:", "article:", "said:"
"""What the keys of rows begin with, so that a chosen one is known for what it is."""

LEAST_MONTHS = 2
"""Months that a chart needs to say anything."""

Thing = TypeVar("Thing")


class LazyRows(Sequence[Row], Generic[Thing]):
    """Rows that are made when they are looked at, so that a list of any length appears at once."""

    def __init__(self, items: Sequence[Thing], row: Callable[[Thing], Row]) -> None:
        self._items = items
        self._row = row

    def __len__(self) -> int:
        return len(self._items)

    @overload
    def __getitem__(self, index: int) -> Row: ...

    @overload
    def __getitem__(self, index: slice) -> list[Row]: ...

    def __getitem__(self, index: int | slice) -> Row | list[Row]:
        if isinstance(index, slice):
            return [self._row(item) for item in self._items[index]]
        return self._row(self._items[index])


def title_of(entry: Entry) -> str:
    """Return an article's title, else where it comes from."""
    return entry.title or place_of(entry.source)


def place_of(source: str) -> str:
    """Return where an article comes from in a few characters: the host of an address, the name of a file."""
    if "://" in source:
        return urlsplit(source).hostname or source
    return name_of_file(source)


def state_of(entry: Entry) -> str:
    """Return the sign that says whether an article is unread, begun or finished."""
    return UNREAD if entry.opened is None else FINISHED if entry.finished else BEGUN


def entry_row(entry: Entry) -> Row:
    """Return the row of an article: title and progress; below its source, date and tags."""
    title = title_of(entry)
    place = entry.site or place_of(entry.source)
    facts = [
        *([place] if place != title else []),
        *filter(None, (short_date(entry.date), entry.byline)),
        *([counted(entry.words, "word")] if entry.words else []),
        *([counted(entry.reprints, "reprint")] if entry.reprints and not entry.reprint_of else []),
        *(f"#{tag}" for tag in entry.tags),
    ]
    figure = "" if entry.opened is None else f"{round(100 * entry.progress)} %"
    shown = f"{SAME_TEXT} {title}" if entry.reprint_of else title
    return Row(entry.id, shown, state_of(entry), figure=figure, below=" · ".join(facts))


def entity_result_row(found: FoundName) -> Row:
    """Return the row of a name that was found, with its counts, and the reason if the spelling does not show it."""
    entity = found.entity
    look = LOOKS[entity.label]
    facts = [
        gettext(LOOKS[entity.label].word),
        counted(entity.mentions, "mention"),
        counted(entity.quotes, "quote"),
        translate(found.match.why),
    ]
    below = " · ".join(filter(None, facts))
    figure = counted(entity.articles, "article")
    return Row(f"{NAME}{entity.id}", found.match.name, look.sign, look.kind, figure, found.match.positions, below)


def hit_row(hit: LibraryHit, index: int) -> Row:
    """Return the row of a hit: the article's title, below the words in context or a quote with its speaker."""
    before, words, after = hit.around.before, hit.around.words, hit.around.after
    also = f"({also_in(hit.also)}) " if hit.also else ""
    lead = also + (_("{speaker}: ").format(speaker=hit.speaker) if hit.speaker else "")
    start = len(lead + before)
    sign, kind = ("»", "quote") if hit.kind == "quote" else (NOTE if hit.kind == "note" else state_of(hit.entry), "")
    if hit.kind == "title":
        date = short_date(hit.entry.date)
        return Row(f"{HIT}{index}", title_of(hit.entry), sign, figure=date, below=_from(hit.entry))
    span = (start, start + len(words))
    return Row(
        f"{HIT}{index}",
        title_of(hit.entry),
        sign,
        kind,
        short_date(hit.entry.date),
        (),
        f"{lead}{before}{words}{after}",
        span,
    )


def _from(entry: Entry) -> str:
    return " · ".join(filter(None, (entry.site or place_of(entry.source), entry.byline)))


def result_rows(results: SearchResults) -> list[Row]:
    """Return rows of names first, then of titles, quotes and texts."""
    hits = [hit_row(hit, index) for index, hit in enumerate(results.hits)]
    return [*map(entity_result_row, results.names), *hits]


def head_of(entity: LibraryEntity, note: str = "") -> list[str]:
    """Describe a library entity in two to four lines, the name first, what is noted on it last."""
    facts = [
        gettext(LOOKS[entity.label].word),
        counted(entity.articles, "article"),
        counted(entity.mentions, "mention"),
        counted(entity.quotes, "quote"),
    ]
    lines = [f"{LOOKS[entity.label].sign} {entity.name}", " · ".join(facts)]
    if entity.aliases:
        lines.append(_("also {names}").format(names=", ".join(entity.aliases)))
    return [*lines, note] if note else lines


def appearance_row(index: int, appearance: Appearance) -> Row:
    """Return the row of an article that names an entity, with the counts of mentions and quotes."""
    facts = [
        counted(appearance.mentions, "mention"),
        *([counted(appearance.quotes, "quote")] if appearance.quotes else []),
    ]
    below = " · ".join([*facts, _from(appearance.entry)])
    return Row(
        f"{ARTICLE}{index}",
        title_of(appearance.entry),
        state_of(appearance.entry),
        "",
        short_date(appearance.entry.date),
        below=below,
    )


def said_row(index: int, quote: LibraryQuote, *, named: bool = False) -> Row:
    """Return the row of a quote, and below where it was said and, if it is to be ``named``, by whom."""
    words = " ".join(quote.words.split())
    sure = " ✓" if quote.checked else " ?" if quote.speaker and quote.confidence < DOUBT else ""
    speaker = (quote.speaker or _("speaker unknown")) + sure if named else sure.strip()
    place = quote.entry.site or place_of(quote.entry.source)
    title = title_of(quote.entry)
    also = [also_in(quote.also)] if quote.also else []
    below = " · ".join(filter(None, (speaker, *([place] if place != title else []), title, *also)))
    return Row(f"{SAID}{index}", words, "»", "quote", short_date(quote.entry.date), below=below)


def month_chart(months: Sequence[tuple[str, int]], cells: int = 48) -> str:
    """Draw counts by month, a cell each, or by year where months have no room: ``2016-11 ▃·█ 2017-01``."""
    if len(months) < LEAST_MONTHS:
        return ""
    counts = Counter(dict(months))
    first, last = (int(month[:4]) * 12 + int(month[5:7]) - 1 for month in (months[0][0], months[-1][0]))
    steps = [f"{number // 12:04}-{number % 12 + 1:02}" for number in range(first, last + 1)]
    if len(steps) > cells:
        counts = Counter[str]()
        for month, count in months:
            counts[month[:4]] += count
        steps = [f"{year:04}" for year in range(first // 12, last // 12 + 1)][-cells:]
    most = max(counts.values())
    bars = "".join(BAR[-(-counts[step] * (len(BAR) - 1) // most)] for step in steps)
    return f"{steps[0]} {bars} {steps[-1]}"


def said_and_named(
    said: Sequence[LibraryQuote], appearances: Sequence[Appearance], *, named: bool = False
) -> list[Row]:
    """Return rows of quotes, the newest first, then of the articles that name an entity; see ``said_row``."""
    rows = [said_row(index, quote, named=named) for index, quote in enumerate(said)]
    return rows + [appearance_row(index, appearance) for index, appearance in enumerate(appearances)]


def item_row(index: int, item: CatalogueItem, entry: Entry | None) -> Row:
    """Return the row of an article to choose, with what the library knows of it."""
    sign = state_of(entry) if entry else UNREAD
    return Row(str(index), item.title, sign, figure=short_date(item.date), below=_below(item))


def item_line(item: CatalogueItem) -> str:
    """Return the words of an article to choose, by which a list is filtered."""
    return f"{item.title} {_below(item)}"


def _below(item: CatalogueItem) -> str:
    return " · ".join(filter(None, (item.byline, " ".join(translate(item.note).split()))))
