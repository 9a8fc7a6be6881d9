"""What a person asks of the library in one line: words, and filters like ``about:erdogan since:2016-12 tag:alep``."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Literal, get_args

import msgspec

from reader.library.library import Library
from reader.library.records import ArticleFilter, FoundName, LibraryEntity, QuoteFilter
from reader.sources.dates import iso_date
from reader.text.folding import fold
from reader.text.message import Message

FilterName = Literal["by", "about", "outlet", "since", "until", "tag", "checked"]
FILTERS: tuple[FilterName, ...] = get_args(FilterName)
"""What a word of the line may begin with, a colon after it; ``checked`` stands alone."""

_WORD = re.compile(r'(?:(?P<name>[a-z]+):)?(?:"(?P<quoted>[^"]*)"?|(?P<plain>[^\s"]+))', re.IGNORECASE)

LIKE_ENOUGH = 0.08
"""How much less likely than the best match a better known name may be and still be meant."""

SUGGESTED = 8
"""Outlets and tags that are named where the one asked for is not there."""


class Asked(msgspec.Struct, frozen=True):
    """A line taken apart: the filters as they were typed, and the other words."""

    words: str = ""
    by: str = ""
    about: str = ""
    outlet: str = ""
    since: str = ""
    until: str = ""
    tag: str = ""
    checked: bool = False

    @property
    def has_filters(self) -> bool:
        """Tell whether anything but words was asked for."""
        return self.checked or any((self.by, self.about, self.outlet, self.since, self.until, self.tag))


class Resolved(msgspec.Struct, frozen=True):
    """A filter with names found and dates read.

    ``notes`` say who is meant by a name that was spelled otherwise (``lavrof: Sergueï Lavrov``), ``problems`` what
    could not be found or read: then the filter is not to be used.
    """

    filter: QuoteFilter
    by: LibraryEntity | None = None
    about: LibraryEntity | None = None
    notes: tuple[Message, ...] = ()
    problems: tuple[Message, ...] = ()


def parsed(line: str) -> Asked:
    """Take a line apart; ``#alep`` is short for ``tag:alep`` where other words or filters stand beside it.

    >>> parsed('paix about:erdogan since:2016-12 outlet:"Le Monde"')
    Asked(words='paix', by='', about='erdogan', outlet='Le Monde', since='2016-12', until='', tag='', checked=False)
    """
    given: dict[str, str] = {}
    words: list[str] = []
    checked = False
    for match in _WORD.finditer(line):
        name = (match["name"] or "").lower()
        value = match["quoted"] if match["quoted"] is not None else match["plain"]
        if name in FILTERS and name != "checked":
            given[name] = f"{given[name]} {value}" if name in given else value
        elif match[0].lower() in ("checked:yes", "is:checked"):
            checked = True
        else:
            words.append(match[0])
    return Asked(words=" ".join(words), checked=checked, **given)


def of_whom(asked: Asked, whom: Literal["by", "about"]) -> Asked:
    """Read a line typed on the page of a name: its words are by or about whom, and dates among them since when.

    >>> of_whom(Asked("erdogan 2016-12"), "about").since
    '2016-12'
    """
    words = asked.words.split()
    dates = [word for word in words if word[:4].isdigit() and iso_date(word)]
    name = " ".join(word for word in words if word not in dates)
    found = msgspec.structs.replace(asked, words="", since=asked.since or next(iter(dates), ""))
    found = msgspec.structs.replace(found, until=asked.until or (dates[1] if len(dates) > 1 else ""))
    return msgspec.structs.replace(found, **{whom: getattr(asked, whom) or name})


def resolved(library: Library, asked: Asked) -> Resolved:
    """Find whom and what the filters mean in a library."""
    notes: list[Message] = []
    problems: list[Message] = []
    by = _entity(library, asked.by, "quotes", notes, problems)
    about = _entity(library, asked.about, "mentions", notes, problems)
    articles = ArticleFilter(
        outlets=_outlets(library, asked.outlet, problems),
        since=_date("since", asked.since, problems),
        until=_date("until", asked.until, problems),
        tag=_tag(library, asked.tag, problems),
        words=asked.words,
    )
    wanted = QuoteFilter(by.id if by else None, about.id if about else None, asked.checked, articles)
    return Resolved(wanted, by, about, tuple(notes), tuple(problems))


def _entity(
    library: Library, typed: str, known_by: Literal["quotes", "mentions"], notes: list[Message], problems: list[Message]
) -> LibraryEntity | None:
    if not typed.strip():
        return None
    entity = best_known(library.find_names(typed, 10), known_by)
    if entity is None:
        problems.append(Message("no name like “{query}” in the library", query=typed))
    elif fold(entity.name) != fold(typed):
        notes.append(Message("{typed}: {name}", typed=typed, name=entity.name))
    return entity


def best_known(found: Sequence[FoundName], known_by: Literal["quotes", "mentions"]) -> LibraryEntity | None:
    """Return whom a query means: of those that answer it about as well as the best, the one known best."""
    likely = [name.entity for name in found if name.match.score >= found[0].match.score - LIKE_ENOUGH]
    return max(likely, key=lambda entity: int(getattr(entity, known_by)), default=None)


def _date(name: FilterName, typed: str, problems: list[Message]) -> str | None:
    if not typed:
        return None
    date = iso_date(typed)
    if date is None:
        problems.append(
            Message("{name}: “{typed}” is not a date like 2016, 2016-12 or 2016-12-31", name=name, typed=typed)
        )
    return date


def _outlets(library: Library, typed: str, problems: list[Message]) -> tuple[str, ...]:
    if not typed:
        return ()
    every = library.outlets()
    asked = fold(typed)
    found = [outlet for outlet in every if fold(outlet) == asked] or [o for o in every if asked and asked in fold(o)]
    if not found:
        problems.append(_unknown(Message("no outlet like “{typed}”", typed=typed), typed, every))
    return tuple(found)


def _tag(library: Library, typed: str, problems: list[Message]) -> str | None:
    if not typed:
        return None
    every = [tag for tag, _ in library.tags()]
    typed = typed.removeprefix("#")
    found = typed if typed in every else next((tag for tag in every if fold(tag) == fold(typed)), None)
    if found is None:
        problems.append(_unknown(Message("no tag “{typed}”", typed=typed), typed, every))
    return found


def _unknown(problem: Message, typed: str, every: Sequence[str]) -> Message:
    """Return a problem with the names that are there, those most like the one asked for first."""
    from rapidfuzz import process

    if not every:
        return problem
    like = [name for name, _, _ in process.extract(typed, every, processor=fold, limit=SUGGESTED)]
    return Message("{problem}; there are: {names}", problem=problem, names=", ".join(like))
