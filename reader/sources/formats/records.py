"""Records of articles (JSON, JSONL, CSV, TSV): text, title, date, author and more by the names of their columns."""

from __future__ import annotations

import csv
import io
import json
import re
from collections.abc import Iterable, Iterator, Mapping
from itertools import islice
from typing import Any

from reader.model.article import Article, StructureSpan
from reader.sources.catalogue import part_source
from reader.sources.dates import iso_date
from reader.sources.encodings import decode
from reader.sources.errors import UnreadableError
from reader.sources.formats.html_text import html_text
from reader.sources.language_of import language_of
from reader.sources.signatures import shows_json
from reader.sources.structured_text import headed
from reader.sources.web.access import is_address
from reader.text.folding import fold
from reader.text.message import Message
from reader.text.printable import printable

COLUMNS: Mapping[str, tuple[str, ...]] = {
    "text": tuple(
        "text texte fulltext articletext contenu content body corps articlebody maintext article txt".split()
    ),
    "title": tuple("title titre headline articletitle name titrearticle subject objet".split()),
    "date": tuple("date datepublished publicationdate datepublication published pubdate publishedat parution".split()),
    "byline": tuple("author authors auteur auteurs byline creator signature journaliste".split()),
    "site": tuple("source outlet journal media publication publisher newspaper site sitename titrejournal".split()),
    "language": tuple("language lang langue".split()),
    "address": tuple("url link lien address adresse permalink".split()),
}
"""What an article's parts are called as columns and keys, folded and without blanks; the first that is there is it."""

LEAST = 40
"""Characters in the mean from which a column is taken for the text where none is called so."""

_MARKUP = re.compile(r"<(?:p|br|div|h\d|li)\b[^>]*>", re.IGNORECASE)


PARTS: Mapping[str, Message] = {
    "text": Message("text"),
    "title": Message("title"),
    "date": Message("date"),
    "byline": Message("author"),
    "site": Message("outlet"),
    "language": Message("language"),
    "address": Message("address"),
}
"""The parts as people call them."""


def columns_read(content: bytes) -> Message:
    """Return the message about which column or key is taken for which part. Raises UnreadableError."""
    _, columns = _rows(content)
    named = (
        Message("{part}: {column}", part=PARTS[part], column=printable(columns[part]))
        for part in PARTS
        if part in columns
    )
    return Message("read as {columns}", columns=Message.joined(named, ", "))


def read(content: bytes, source: str) -> Iterator[Article]:
    """Yield an article a record that has a text.

    Raises UnreadableError where no column is one of texts, with the names found, and after the others for those empty.
    """
    rows, columns = _rows(content)
    empty = 0
    for number, row in enumerate(rows, 1):
        article = _article(row, columns, part_source(source, str(number)))
        if article is not None:
            yield article
        else:
            empty += 1
    if empty:
        raise UnreadableError(Message.counted("{count} record without text", "{count} records without text", empty))


def _rows(content: bytes) -> tuple[list[Mapping[str, Any]], Mapping[str, str]]:
    """Return the records, and the name of the column or key of each part. Raises UnreadableError."""
    text = decode(content)
    if text is None:
        raise UnreadableError(Message("not a text"))
    text = text.removeprefix("\ufeff")
    rows = list(_json(text) if shows_json(content) else _table(text))
    if not rows:
        raise UnreadableError(Message("no records in it"))
    columns = guess(rows)
    if "text" not in columns:
        names = ", ".join(sorted({str(name) for row in rows[:50] for name in row})[:12])
        raise UnreadableError(Message("no column of texts among: {names}; call it “text”", names=names))
    return rows, columns


def guess(rows: list[Mapping[str, Any]]) -> dict[str, str]:
    """Return which column is what: by name, the text else by length. ``{"text": "corps", "title": "Titre"}``."""
    names = list(dict.fromkeys(str(name) for row in rows[:50] for name in row))
    plain = {fold(name).replace(" ", ""): name for name in reversed(names)}
    found = {}
    for part, known in COLUMNS.items():
        name = next((plain[word] for word in known if word in plain), None)
        if name is not None:
            found[part] = name
    if "text" not in found and names:
        lengths = {name: sum(len(_line(row.get(name))) for row in rows[:50]) / len(rows[:50]) for name in names}
        longest = max(lengths, key=lambda name: lengths[name])
        if lengths[longest] >= LEAST and longest not in found.values():
            found["text"] = longest
    return found


def _article(row: Mapping[str, Any], columns: Mapping[str, str], source: str) -> Article | None:
    values = {part: row.get(name) for part, name in columns.items()}
    text = values.get("text")
    body = text.strip("\n") if isinstance(text, str) else _line(text)
    if not body.strip():
        return None
    title = _line(values.get("title")) or None
    address = _line(values.get("address"))
    body, structure = headed(*_prose(body, address if is_address(address) else None), title)
    return Article(
        text=body,
        source=address if is_address(address) else source,
        title=title,
        byline=_line(values.get("byline")) or None,
        date=iso_date(_line(values.get("date"))),
        site=_line(values.get("site")) or None,
        language=language_of(body, _line(values.get("language"))),
        structure=structure,
    )


def _prose(body: str, base: str | None) -> tuple[str, tuple[StructureSpan, ...]]:
    """Return a text, of HTML its paragraphs and their structure; links are relative to ``base``."""
    if _MARKUP.search(body) is None:
        return body.replace("\r\n", "\n").replace("\r", "\n"), ()
    read = html_text(f"<body>{body}", base)
    return read.text, read.structure


def _line(value: Any) -> str:
    """Return a value on one line; of several authors their names, of an object its name."""
    if isinstance(value, list | tuple):
        return ", ".join(filter(None, map(_line, value)))
    if isinstance(value, Mapping):
        return _line(value.get("name") or value.get("title") or value.get("text") or "")
    return " ".join(str(value).split()) if value is not None else ""


def _json(text: str) -> Iterator[Mapping[str, Any]]:
    """Yield the records of an array, of an object that holds one, of an object, or of one object a line."""
    try:
        found = json.loads(text)
    except RecursionError as error:
        raise UnreadableError(Message("JSON nested too deep")) from error
    except ValueError:
        yield from _json_lines(text)
        return
    if isinstance(found, Mapping):
        inner = next((value for value in found.values() if _is_records(value)), None)
        # What `reader analyze` prints holds an article; its text is what is read again.
        found = inner if inner is not None else [found]
    for row in found if isinstance(found, list) else ():
        if isinstance(row, Mapping):
            yield row["article"] if isinstance(row.get("article"), Mapping) else row


def _is_records(value: Any) -> bool:
    return (
        isinstance(value, list)
        and len(value) > 0
        and all(isinstance(record, Mapping) for record in value)
        and ("text" in guess(list(value)))
    )


def _json_lines(text: str) -> Iterator[Mapping[str, Any]]:
    """Yield the object of each line; for a line that is none an empty one, unless most are none."""
    good, bad = list[Mapping[str, Any]](), 0
    for line in filter(str.strip, text.split("\n")):
        try:
            row = json.loads(line)
        except (ValueError, RecursionError):
            row = None
        if isinstance(row, Mapping):
            good.append(row["article"] if isinstance(row.get("article"), Mapping) else row)
        else:
            bad += 1
            good.append({})
    if 2 * bad > len(good):
        raise UnreadableError(Message("damaged JSON; get it again"))
    return iter(good)


def _table(text: str) -> Iterator[Mapping[str, Any]]:
    csv.field_size_limit(1 << 30)
    first = text.partition("\n")[0]
    delimiter = max(",;\t|", key=first.count)
    try:
        rows = csv.reader(io.StringIO(text, newline=""), delimiter=delimiter)
        head = next(islice(rows, 1), [])
        yield from _records(head, rows)
    except csv.Error as error:
        raise UnreadableError(Message("a damaged table; save it again as CSV")) from error


def _records(head: list[str], rows: Iterable[list[str]]) -> Iterator[Mapping[str, Any]]:
    for row in rows:
        if any(cell.strip() for cell in row):
            yield dict(zip((name.strip() for name in head), row, strict=False))
