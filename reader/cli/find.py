"""The command ``reader find``: a name, however it is spelled."""

from __future__ import annotations

import json
import shutil
import sys
from collections.abc import Iterator, Sequence
from itertools import islice
from typing import TYPE_CHECKING, Any

import click

from reader import __version__
from reader.cli.annotating import Faults, readable, understanding
from reader.cli.command import argument, command, option
from reader.cli.correcting import Corrected, correcting, existing_library
from reader.cli.errors import print_error
from reader.cli.options import (
    NO_CORRECTIONS,
    address_options,
    asked_for,
    confidence_option,
    corrections_option,
    library_option,
    opened_library,
    sure_enough,
)
from reader.errors import ExitStatus, UsageError
from reader.presentation.messages import N_, Message, translate

if TYPE_CHECKING:
    from reader.library import Library
    from reader.library.records import Appearance
    from reader.model.analysis import Analysis, Entity
    from reader.model.article import Article
    from reader.search.names.many_articles import Found
    from reader.text.context import Context

ROOM = 60
"""Characters of context each side of a first mention, where no terminal's width limits them."""

LEAST_CONTEXT = 20
"""Cells of context that a table keeps however narrow the terminal is."""


@command(
    short_help=N_("Find a name; typos are fine."),
    help=N_(
        "Find a person, group or place by name; typos are fine.\n\n"
        "QUERY can be misspelt, without accents, initials, a title or a name in another language; @QUERY finds only "
        "people and groups, #QUERY only places. TARGET is where to look, by default the whole library. Exit status 1: "
        "nothing found."
    ),
    examples=(
        ("reader find lavrof", N_("in the whole library, misspelt")),
        ("reader find '#alep' article.txt", N_("a place, in one article")),
    ),
)
@option("--json", "as_json", is_flag=True, help=N_("Print JSON."))
@option(
    "--limit",
    type=click.IntRange(min=1),
    metavar=N_("N"),
    default=10,
    show_default=True,
    help=N_("Print at most this many names."),
)
@confidence_option
@corrections_option
@address_options
@library_option
@argument("query", metavar=N_("QUERY"))
@argument("target", required=False, metavar=N_("[TARGET]"))
def find(query: str, target: str | None, as_json: bool, limit: int) -> None:
    """Find an actor or a place by name, however it is spelled."""
    faults = Faults()
    found = _of_library(query, limit, whole=as_json) if target is None else _of_target(query, target, limit, faults)
    if as_json:
        json.dump(_as_data(query, found), sys.stdout, ensure_ascii=False, indent=1)
        sys.stdout.write("\n")
    elif found:
        _print(found)
    if faults.any:
        sys.exit(ExitStatus.FAILED)
    if not found:
        print_error(Message("no name like “{query}”", query=query))
        sys.exit(ExitStatus.NOTHING_FOUND)


def _of_target(query: str, target: str, limit: int, faults: Faults) -> Sequence[Found]:
    from reader.search.names.many_articles import MultiArticleIndex

    return MultiArticleIndex(_understood(target, faults)).find(query, limit)


def _understood(target: str, faults: Faults) -> Iterator[tuple[Article, Analysis]]:
    """Yield the articles of a target with their annotation, from the library where this engine annotated them."""
    library = existing_library()
    understand, correct = understanding(), correcting(library)
    for article in readable(target, faults):
        analysis: Analysis | None = None
        with faults.of(article):
            analysis = library.analysis(article.id) if library else None
            if analysis is None or analysis.engine.version != __version__:
                analysis = understand(article)
        if analysis is not None:
            yield article, sure_enough(correct(article, analysis))


def _of_library(query: str, limit: int, *, whole: bool) -> Sequence[Found]:
    """Return names of all that was read; with every article that names them if ``whole``, else with the first."""
    from reader.search.names.many_articles import Found, Occurrence

    with opened_library() as library:
        if not library.count():
            raise UsageError(Message("the library is empty; say where to look: reader find QUERY TARGET"))
        if asked_for(NO_CORRECTIONS):
            # Its tables of names are of what corrections made of them: what the engine found is in each article.
            from reader.search.names.many_articles import MultiArticleIndex

            return MultiArticleIndex(library.understood()).find(query, limit)
        correct, found = correcting(library), []
        for known in library.find_names(query, limit):
            there = (
                Occurrence(article, entity)
                for appearance in _appearances(library, known.entity.id)
                for article, entity in _entity(library, appearance, correct)
            )
            occurrences = tuple(there if whole else islice(there, 1))
            if occurrences:
                found.append(Found(known.match, occurrences, known.entity.mentions))
    return found


def _appearances(library: Library, known: int) -> Iterator[Appearance]:
    start = 0
    while page := library.appearances(known, offset=start):
        yield from page
        start += len(page)


def _entity(library: Library, appearance: Appearance, correct: Corrected) -> Iterator[tuple[Article, Entity]]:
    """Return the entity in its article, where both can be read."""
    id_ = appearance.entry.id
    article, analysis = library.article(id_), library.analysis(id_)
    if article is not None and analysis is not None:
        for entity in sure_enough(correct(article, analysis)).entities:
            if entity.id == appearance.entity:
                yield article, entity


def _first(found: Found, room: int) -> Context:
    from reader.text.context import context

    mention = found.entity.mentions[0]
    return context(found.occurrences[0].article.text, mention.start, mention.end, room)


def _as_data(query: str, found: Sequence[Found]) -> dict[str, Any]:
    return {"query": query, "matches": [_match_as_data(name) for name in found]}


def _match_as_data(found: Found) -> dict[str, Any]:
    around = _first(found, ROOM) if found.entity.mentions else None
    return {
        "name": found.match.name,
        "label": found.entity.label,
        "role": found.entity.role,
        "score": round(found.match.score, 4),
        "positions": list(found.match.positions),
        "why": str(found.match.why),
        "count": found.count,
        "first": around and {"before": around.before, "words": around.words, "after": around.after},
        "articles": [
            {
                "id": occurrence.article.id,
                "title": occurrence.article.title,
                "source": occurrence.article.source,
                "entity": occurrence.entity.id,
                "mentions": [{"start": mention.start, "end": mention.end} for mention in occurrence.entity.mentions],
            }
            for occurrence in found.occurrences
        ],
    }


def _print(found: Sequence[Found]) -> None:
    """Print a table in columns on a terminal; elsewhere part them by tabs and cut nothing."""
    from reader.presentation.labels import LOOKS
    from reader.presentation.safe_text import cut, safe_text

    rows = [
        [safe_text(cell) for cell in (name.match.name, translate(name.match.why), str(name.count))] for name in found
    ]
    signs = [LOOKS[name.entity.label].sign for name in found]
    if not sys.stdout.isatty():
        for sign, row, match in zip(signs, rows, found, strict=True):
            sys.stdout.write("\t".join([sign, *row, _first_words(match, ROOM)]) + "\n")
        return
    from reader.text.cells import cell_len, fit

    name, why, count = (max(cell_len(row[column]) for row in rows) for column in range(3))
    left = 2 + name + 2 + (why + 2 if why else 0) + count + 2
    room = max(LEAST_CONTEXT, shutil.get_terminal_size().columns - left)
    for sign, row, match in zip(signs, rows, found, strict=True):
        because = f"{fit(row[1], why)}  " if why else ""
        words = _first_words(match, room // 2)
        sys.stdout.write(f"{sign} {fit(row[0], name)}  {because}{row[2]:>{count}}  {cut(words, room)}\n")


def _first_words(found: Found, room: int) -> str:
    from reader.presentation.safe_text import safe_text

    if not found.entity.mentions:
        return ""
    around = _first(found, room)
    return safe_text(around.before + around.words + around.after)
