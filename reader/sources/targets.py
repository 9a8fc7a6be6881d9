"""A target, as a person names it, to the articles it holds."""

from __future__ import annotations

import stat
from collections.abc import Iterator
from itertools import chain
from pathlib import Path
from typing import Literal

import msgspec

from reader.model.article import Article
from reader.sources.catalogue import Catalogue, CatalogueItem, part_source, short_name, storable, storable_catalogue
from reader.sources.content import (
    CLIPBOARD,
    STANDARD_INPUT,
    Content,
    content_of,
    faults_named,
    named_problem,
    telling,
    unreadable,
)
from reader.sources.errors import SeveralSourcesError, SourceError, UnreadableError
from reader.sources.opening_lines import with_opening_facts
from reader.sources.registry import SourceFormat, reader_of
from reader.sources.web.access import DEFAULT, Access, is_address
from reader.text.encodable import encodable
from reader.text.message import Message
from reader.text.printable import printable

ENOUGH = 250
"""Characters from which a feed's own text of an item stands in for a page that cannot be read."""

_Files = Iterator[Path | OSError]


def first_article(target: str, access: Access = DEFAULT) -> Article:
    """Return the first article of a target. Raises SourceError."""
    return next(articles_of(target, access))


def articles_of(target: str, access: Access = DEFAULT) -> Iterator[Article]:
    """Yield the articles of a target: a file, an address, standard input, the clipboard, a folder, a pattern, a feed.

    Of a folder, a pattern or a feed they come in its order; what cannot be read is passed over and told at the end.
    ``FILE#PART``, which chapters and items of a feed have as their source, is that one alone. Raises SourceError.
    """
    files = _files(target)
    if files is not None:
        return _each(chain.from_iterable(map(_file, files)), named_problem(printable(target), _nothing_in(target)))
    content = content_of(target, access)
    with telling(content):
        lists = content.format.lists
        catalogue = _feed(content) if lists == "feed" else None
        feeds = _feeds(content) if lists == "feeds" else None
    if feeds is not None:
        return _each(_articles_of_feeds(feeds, access), named_problem(content.name, Message("a list without feeds")))
    if catalogue is None:
        return _articles(content)
    return _each(_results(catalogue, access), named_problem(content.name, Message("a feed without articles")))


def opened(target: str, access: Access = DEFAULT) -> Article | Catalogue:
    """Open a target: an article, or a catalogue to choose from where it may hold several. Raises SourceError.

    A page is fetched and standard input read once. The files of a folder are listed unread.
    """
    files = _files(target)
    if files is not None:
        return _folder(target, files)
    content = content_of(target, access)
    with telling(content):
        source_format = content.format
        if source_format.lists == "feed":
            catalogue = _feed(content)
            return catalogue if content.part is None else open_item(catalogue.items[0], access)
        if source_format.lists == "feeds":
            return _feeds(content)
        if source_format.lists in ("book", "bundle") and content.part is None:
            return _parts(content, source_format.lists)
    return _one(content, access)


def _one(content: Content, access: Access) -> Article:
    """Return the first article of content; that there is more of it, which could not be read, is told."""
    articles = _articles(content)
    first = next(articles)
    if content.format.lists is None:
        try:
            next(articles, None)
        except SourceError as error:
            for problem in error.problems:
                access.told(problem if isinstance(problem, Message) else Message.verbatim(problem))
    return first


def catalogue_of(target: str, access: Access = DEFAULT) -> Catalogue | None:
    """Return the catalogue of a target; ``None`` where it is one article. Raises SourceError."""
    found = opened(target, access)
    return found if isinstance(found, Catalogue) else None


def open_item(item: CatalogueItem, access: Access = DEFAULT) -> Article:
    """Open the article of an item, its gaps filled with what the item says. Raises SourceError.

    Where its page cannot be read, it is the feed's own text, if that is long enough; which is told.
    """
    with faults_named(printable(item.source)):
        return _open_item(item, access)


def _open_item(item: CatalogueItem, access: Access) -> Article:
    if item.link is None:
        return item.content or first_article(item.source, access)
    try:
        page = content_of(item.link, access)
        with telling(page):
            if page.format.lists == "feed":
                raise UnreadableError(Message("another feed, not an article"))
        article = next(_articles(page))
    except SourceError as error:
        if item.content is None or len(item.content.text) < ENOUGH:
            raise
        access.told(Message("{reason}; showing what the feed has of it", reason=error))
        return item.content
    return msgspec.structs.replace(
        article,
        title=article.title or item.title,
        byline=article.byline or item.byline,
        date=article.date or item.date,
        site=article.site or item.site,
    )


def _files(target: str) -> _Files | None:
    """Return the files of a folder or pattern; ``None`` for any other target. Raises SourceError."""
    if target in (STANDARD_INPUT, CLIPBOARD) or is_address(target):
        return None
    if not target:  # An unset variable of a script: to Python the current folder, which nobody asked for.
        raise SourceError(named_problem("''", Message("not a file name")))
    path = Path(target)
    try:
        folder = stat.S_ISDIR(path.stat().st_mode)
    except FileNotFoundError:
        from reader.sources.folders import fitting, is_pattern

        return fitting(target) if is_pattern(target) and "#" not in target else None
    except OSError as error:
        if isinstance(error, NotADirectoryError):
            return None
        raise SourceError(unreadable(target, error)) from error
    except ValueError as error:
        raise SourceError(named_problem(printable(target), Message("not a file name"))) from error
    if not folder:
        return None
    from reader.sources.folders import inside

    return inside(path)


def _nothing_in(target: str) -> Message:
    return Message("no articles in this folder") if Path(target).is_dir() else Message("no matching file can be read")


def _file(file: Path | OSError) -> Iterator[Article | SourceError]:
    """Yield the articles of a file of a folder; a feed there is read as it is, so that a folder leads nowhere else."""
    try:
        if isinstance(file, OSError):
            raise SourceError(unreadable(str(file.filename), file)) from file
        yield from _articles(content_of(str(file), DEFAULT))
    except SourceError as error:
        yield error


def _results(catalogue: Catalogue, access: Access) -> Iterator[Article | SourceError]:
    for item in catalogue.items:
        try:
            yield open_item(item, access)
        except SourceError as error:
            yield error


def _each(results: Iterator[Article | SourceError], otherwise: Message) -> Iterator[Article]:
    """Yield articles as they come; what could not be read is told when all others were."""
    empty, problems = True, list[Message | str]()
    for result in results:
        empty = False
        if isinstance(result, SourceError):
            problems += result.problems
        else:
            yield result
    if empty:
        raise SourceError(otherwise)
    if problems:
        raise SeveralSourcesError(problems)


def _articles(content: Content) -> Iterator[Article]:
    """Yield the articles that content holds; at least one. Raises SourceError."""
    with telling(content):
        source_format = content.format
        found = False
        try:
            for article in _parsed(source_format, content):
                if article.text.strip() and _is_meant(article.source, source_format, content):
                    found = True
                    yield storable(with_opening_facts(article))
        except UnreadableError:
            # What is wrong with other parts is of no matter where one is meant.
            if content.part is None or not found:
                raise
        if not found:
            raise UnreadableError(_lacking(content) if source_format.lists and content.part else Message("empty"))


def _parsed(source_format: SourceFormat, content: Content) -> Iterator[Article]:
    """Yield the articles that a format reads, in a process of its own where the content could take any time."""
    if source_format.module == "mail":
        return _mail(content)
    if source_format.module != "plain":
        from reader.sources.bounded import bounded_articles, is_bounded

        if is_bounded(source_format.module, content.data):
            return bounded_articles(source_format.module, content.data, content.source)
    return reader_of(source_format)(content.data, content.source)


def _mail(content: Content) -> Iterator[Article]:
    """Yield the messages of mail, then the documents attached to them. Raises UnreadableError, after all of them."""
    from reader.sources.formats import mail, mail_attachments

    problem: UnreadableError | None = None
    try:
        yield from mail.read(content.data, content.source)
    except UnreadableError as error:
        problem = error
    for attachment in mail_attachments.attached(content.data, content.source):
        inside = Content(data=attachment.data, source=attachment.source, file_name=attachment.name)
        try:
            for article in _parsed(inside.format, inside):
                problem = None  # Of a message without text that is the text.
                known = with_opening_facts(article)  # Its own date comes before that of the message.
                yield msgspec.structs.replace(
                    known, date=known.date or attachment.date, site=known.site or attachment.site
                )
        except UnreadableError as error:
            problem = UnreadableError(named_problem(attachment.name, error))
    if problem is not None:
        raise problem


def _is_meant(source: str, source_format: SourceFormat, content: Content) -> bool:
    return content.part is None or source_format.lists is None or source == part_source(content.source, content.part)


def _lacking(content: Content) -> Message:
    return Message("it has no part {part}; leave out #… to see its parts", part=printable(content.part or ""))


def _feed(content: Content) -> Catalogue:
    """Return the items of a feed, or the one that is meant. Raises UnreadableError."""
    reader_of(content.format)
    from reader.sources.formats.feed import catalogue

    found = storable_catalogue(catalogue(content.data, content.source, content.address))
    if content.part is None:
        return found
    part = encodable(part_source(content.source, content.part))
    meant = tuple(item for item in found.items if item.source == part)
    if not meant:
        raise UnreadableError(_lacking(content))
    return msgspec.structs.replace(found, items=meant[:1])


def _feeds(content: Content) -> Catalogue:
    """Return the feeds of a list. Raises UnreadableError."""
    from reader.sources.formats.opml import catalogue

    return catalogue(content.data, content.source)


def _articles_of_feeds(catalogue: Catalogue, access: Access) -> Iterator[Article | SourceError]:
    for item in catalogue.items:
        try:
            yield from articles_of(item.source, access)
        except SourceError as error:
            yield error


def _parts(content: Content, kind: Literal["book", "bundle"]) -> Article | Catalogue:
    """Return the chapters of a book or the articles of a bundle; of a bundle that holds one, that one.

    Raises SourceError.
    """
    articles, problems = _read(content)
    if kind == "bundle" and len(articles) == 1:
        return articles[0]
    items = tuple(
        CatalogueItem(
            title=article.title or article.text.strip()[:80].partition("\n")[0],
            source=article.source,
            date=article.date,
            note=_note(article, kind),
            byline=article.byline,
            site=article.site,
            content=article,
        )
        for article in articles
    )
    title = articles[0].site if kind == "book" else None
    return Catalogue(
        title=title or short_name(str(content.name)),
        source=content.source,
        kind=kind,
        items=items,
        problems=problems,
        note=_guessed(content),
    )


def _guessed(content: Content) -> Message | None:
    """Return how a bundle was read, where that was guessed."""
    if content.format.module != "records":
        return None
    from reader.sources.formats.records import columns_read

    return columns_read(content.data)


def _read(content: Content) -> tuple[list[Article], tuple[Message | str, ...]]:
    """Return the articles that content holds, at least one, and what of it could not be read. Raises SourceError."""
    articles: list[Article] = []
    try:
        for article in _articles(content):
            articles.append(article)  # noqa: PERF402 - what came before an error is kept
    except SourceError as error:
        if not articles:
            raise
        return articles, tuple(error.problems)
    return articles, ()


def _note(article: Article, kind: str) -> str | Message:
    """Return the line below an item: how long a chapter is, the outlet of an article of a bundle."""
    return (article.site if kind == "bundle" else None) or Message.counted(
        "{count} word", "{count} words", len(article.text.split())
    )


def _folder(target: str, files: _Files) -> Catalogue:
    """Return the files of a folder or a pattern, unread. Raises SourceError where there is none."""
    problems, items = list[Message](), list[CatalogueItem]()
    folder = Path(target)
    for file in files:
        if isinstance(file, OSError):
            problems.append(unreadable(str(file.filename), file))
            continue
        below = file.parent.relative_to(folder) if file.is_relative_to(folder) else file.parent
        items.append(
            CatalogueItem(
                title=encodable(file.name), source=str(file), note="" if str(below) == "." else encodable(str(below))
            )
        )
    if not items:
        if problems:
            raise SeveralSourcesError(problems)
        raise SourceError(named_problem(printable(target), _nothing_in(target)))
    return Catalogue(
        title=encodable(folder.name or target),
        source=target,
        kind="folder",
        items=tuple(items),
        problems=tuple(problems),
    )
