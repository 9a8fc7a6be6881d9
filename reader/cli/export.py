"""The command ``reader export``: articles with what is understood of them, for other programs and for people."""

from __future__ import annotations

import os
import re
import sys
from collections.abc import Iterable, Iterator, Sequence
from itertools import chain, islice
from pathlib import Path
from typing import TYPE_CHECKING

from reader import __version__
from reader.cli.annotating import Faults, in_language, understanding, writable
from reader.cli.command import argument, command, option
from reader.cli.correcting import correcting, existing_library
from reader.cli.errors import print_error, print_note
from reader.cli.options import (
    FORMAT,
    REFRESH,
    address_options,
    articles,
    asked_for,
    confidence_option,
    corrections_option,
    library_option,
    refresh_option,
)
from reader.errors import ExitStatus, UsageError
from reader.export.notebook import NO_NOTES, Notebook
from reader.presentation.messages import N_, Message

if TYPE_CHECKING:
    from reader.library import Library
    from reader.model.analysis import Analysis
    from reader.model.article import Article

    AnalyzedArticle = tuple[Article, Analysis]

PAGE = 500
"""Articles taken from the library at once."""

OBSIDIAN = "obsidian"
"""The format whose folder may be the last argument: without others the whole library is written there."""

TABLES = frozenset({OBSIDIAN, "csv", "csv-entities", "csv-quotes", "ris", "csl-json"})
"""Formats in which names of several articles stand together."""

_ID = re.compile(r"[0-9a-f]{4,64}")


@command(
    short_help=N_("Export articles with annotations."),
    help=N_(
        "Export articles with annotations and your corrections.\n\n"
        "ID is the beginning of an article's id, at least four characters, as `reader library list` shows it. "
        "Annotations come from the library where it has them, other articles are analysed now. Without --to the "
        "export is printed. `--format obsidian FOLDER` writes the whole library as linked notes."
    ),
    examples=(
        ("reader export --format html --to a.html article.txt", N_("a page to open in a browser")),
        ("reader export --tag budget --format csv-quotes --to quotes/", N_("the quotes of all articles with a tag")),
        ("reader export --all --format obsidian --to notes/", N_("the whole library as linked notes")),
    ),
)
@option("--format", "format_name", type=FORMAT, default="json", show_default=True, help=N_("Output format."))
@option(
    "--to",
    metavar=N_("PATH"),
    help=N_(
        "Write to this file, or into this folder, one file per article. A new PATH is a folder where it ends in /, and "
        "for several articles where its name has no ending."
    ),
)
@option("--force", is_flag=True, help=N_("Overwrite existing files."))
@option("--all", "whole", is_flag=True, help=N_("All articles in the library."))
@option("--tag", metavar=N_("T"), help=N_("All articles in the library with this tag."))
@corrections_option
@refresh_option
@confidence_option
@address_options
@library_option
@argument("given", nargs=-1, metavar=N_("TARGET|ID..."))
def export(format_name: str, to: str | None, force: bool, whole: bool, tag: str | None, given: tuple[str, ...]) -> None:
    """Export articles with annotations and corrections."""
    from reader.export import FORMATS, write_to, written

    to = None if to == "-" else to
    if format_name == OBSIDIAN and to is None and given:
        *others, to = given
        given, whole = tuple(others), whole or (not others and tag is None)
    if not given and not whole and tag is None:
        raise UsageError(
            Message("nothing to export; try: reader export TARGET|ID..., --tag T, or --all for the whole library")
        )
    if to is None and FORMATS[format_name].folder:
        raise UsageError(Message("{format} makes several files per article; add --to FOLDER", format=format_name))
    source = _Source(one_name=format_name in TABLES)
    found = source.each(given) if given else iter(())
    if whole or tag is not None:
        found = chain(found, source.shelf(tag))
    found = writable(format_name, found, source.faults)
    first = list(islice(found, 2))
    as_list = len(first) > 1 or len(given) > 1 or whole or tag is not None
    if first and to is not None:
        folder, pairs = _means_folder(to, several=as_list), chain(first, found)
        count = write_to(format_name, pairs, Path(to), as_list=as_list, folder=folder, force=force, notes=source.notes)
        print_note(Message.counted("{count} article exported", "{count} articles exported", count))
    elif first:
        for piece in written(format_name, chain(first, found), as_list=as_list, notes=source.notes):
            sys.stdout.write(piece)
    if source.faults.any:
        sys.exit(ExitStatus.FAILED)
    if not first:
        print_error(Message("no matching article in the library"))
        sys.exit(ExitStatus.NOTHING_FOUND)


def _means_folder(to: str, *, several: bool) -> bool:
    """Return whether a path that need not be there is to be a folder.

    >>> [_means_folder(to, several=True) for to in ("notes/", "notes", "notes.md")]
    [True, True, False]
    """
    return to.endswith(os.sep) or (several and not Path(to).suffix and not Path(to).exists())


class _Source:
    """Where articles with what is understood of them come from; what cannot be had is told and passed over."""

    def __init__(self, *, one_name: bool) -> None:
        self.faults = Faults()
        self._library = existing_library()
        self._one_name = one_name
        self._correct = correcting(self._library)

    @property
    def notes(self) -> Notebook:
        """The person's notes; none where there is no library."""
        return self._library or NO_NOTES

    def each(self, given: Iterable[str]) -> Iterator[AnalyzedArticle]:
        """Yield the articles of targets and ids, in their order."""
        return self._understood(chain.from_iterable(map(self._articles, given)))

    def shelf(self, tag: str | None) -> Iterator[AnalyzedArticle]:
        """Return all of the library, or what has a tag, by where it comes from. Raises UsageError without a library."""
        from reader.cli.options import opened_library

        with opened_library() as library:
            if self._library is None:
                self._library, self._correct = library, correcting(library)
            yield from self._understood(_kept(library, tag))

    def _articles(self, given: str) -> Iterator[Article]:
        from reader.sources import SourceError

        known = self._known(given)
        if known:
            yield from known
            return
        try:
            yield from articles(given)
        except SourceError as error:
            for problem in error.problems:
                also_no_id = Message("{reason}; no article in the library has this id", reason=problem)
                self.faults.tell(also_no_id if _ID.fullmatch(given) else problem)

    def _known(self, given: str) -> Sequence[Article]:
        """Return what the library has under an id, or at an address."""
        from reader.sources import is_address

        if self._library is None or given == "-":
            return ()
        if is_address(given):
            known = None if asked_for(REFRESH) else self._library.by_source(given)
            return () if known is None else (known,)
        if not _ID.fullmatch(given) or Path(given).exists():
            return ()
        entries = self._library.matching(given)
        if len(entries) > 1:
            raise UsageError(
                Message("{given}: {count} ids begin like this; type more of it", given=given, count=len(entries))
            )
        return [article for entry in entries if (article := self._library.article(entry.id)) is not None]

    def _understood(self, found: Iterable[Article]) -> Iterator[AnalyzedArticle]:
        understand = understanding()
        for article in found:
            pair: AnalyzedArticle | None = None
            with self.faults.of(article):
                analysis = self._library.analysis(article.id) if self._library else None
                if analysis is None or analysis.engine.version != __version__:
                    analysis = understand(article)
                pair = in_language(article, analysis), self._named(article, self._correct(article, analysis))
            if pair is not None:
                yield pair

    def _named(self, article: Article, analysis: Analysis) -> Analysis:
        """Call people as the library does, so that one person has one name in all articles of a table."""
        import msgspec

        if self._library is None or not self._one_name:
            return analysis
        entities = []
        for entity in analysis.entities:
            known = self._library.entity_of(article.id, entity.id)
            same = known is not None and entity.name in (known.name, *known.aliases)
            entities.append(msgspec.structs.replace(entity, name=known.name) if known and same else entity)
        return msgspec.structs.replace(analysis, entities=tuple(entities))


def _kept(library: Library, tag: str | None) -> Iterator[Article]:
    start = 0
    while page := library.entries("source", tag=tag, limit=PAGE, offset=start):
        start += len(page)
        for entry in page:
            article = library.article(entry.id)
            if article is not None:
                yield article
