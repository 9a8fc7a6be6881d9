"""What is fuzzed: for each target the inputs, and the check that takes them."""

from __future__ import annotations

import contextlib
import io
import tempfile
from collections.abc import Callable
from functools import cache
from pathlib import Path
from typing import Any, get_args

import msgspec
from hypothesis import strategies as st

from reader.engine.protocol import LENGTH, BrokenFrameError, length_of, read_frame, reply_of, request_of
from reader.library import Library
from reader.library.asked import parsed, resolved
from reader.library.correction_file import read_toml, toml_of
from reader.library.transfer import import_lines, is_sound
from reader.model.article import Article
from reader.model.correction import AddName, Correction, Hide, Merge, Rename, Retype, Split
from reader.model.corrections import corrected
from reader.search.in_article.searchable_text import SearchableText
from reader.search.names.index import NameIndex
from reader.settings import load
from reader.sources.catalogue import storable
from reader.sources.errors import UnreadableError
from reader.sources.formats.front_matter import front_matter
from tests.fuzz import checks
from tests.fuzz import pieces as p
from tests.tui.articles import ANALYSIS, TEXT
from tests.unit.sources.test_pdf import rows, written


class Target(msgspec.Struct, frozen=True):
    """Inputs and their check; of ``slow`` ones, which go through the understanding, fewer are tried."""

    inputs: st.SearchStrategy[Any]
    check: Callable[[Any], None]
    slow: bool = False


@cache
def _library() -> Library:
    """A library in a folder of its own, which goes with the process."""
    folder = tempfile.TemporaryDirectory(prefix="reader-fuzz-", ignore_cleanup_errors=True)
    library = Library.open(Path(folder.name) / "library.sqlite3")
    library.__dict__["folder"] = folder
    library.add(Article(text=TEXT, source="a", language="fr"), ANALYSIS)
    return library


@cache
def _names() -> NameIndex:
    return NameIndex(["Sergueï Lavrov", "Banque du Rhône", "Recep Tayyip Erdoğan", "ONU", "Lyon", "Alep", "漢字", ""])


@cache
def _pipeline(code: str) -> Any:
    from reader.understanding.pipeline import Pipeline

    return Pipeline.load(code)


def _catalogue(content: bytes) -> None:
    from reader.sources.catalogue import storable_catalogue
    from reader.sources.formats.feed import catalogue

    with contextlib.suppress(UnreadableError):
        for item in storable_catalogue(catalogue(content, "fuzz")).items:
            if item.content is not None:
                checks.is_article(item.content)


def _fields(text: str) -> None:
    fields, body = front_matter(text)
    assert len(body) <= len(text)
    fields.first(("title", "date"))


def _frames(content: bytes) -> None:
    for decode in (request_of, reply_of):
        with contextlib.suppress(BrokenFrameError):
            decode(content)
    with contextlib.suppress(BrokenFrameError):
        read_frame(io.BytesIO(content))
    if len(content) >= LENGTH.size:
        with contextlib.suppress(BrokenFrameError):
            length_of(content[: LENGTH.size])


def _corrects(made: list[Correction]) -> None:
    analysis = corrected(ANALYSIS, TEXT, made)
    ids = [entity.id for entity in analysis.entities]
    assert len(ids) == len(set(ids))
    assert is_sound(analysis, len(TEXT))
    assert all(quote.speaker is None or quote.speaker.entity in (None, *ids) for quote in analysis.quotes)


def _correction_file(text: str) -> None:
    read = read_toml(text)
    assert all(map(str, read.problems))
    if not read.problems:
        again = read_toml(toml_of(read.corrections))
        assert again.corrections == read.corrections or again.problems


def _imports(lines: bytes) -> None:
    library = _library()
    done = import_lines(library, io.BytesIO(lines))
    assert library.last_error is None
    assert all(map(str, done.problems))


def _settings(text: bytes) -> None:
    path = _library().path.with_name("settings.toml")
    path.write_bytes(text)
    assert all(map(str, load(path).problems))


def _asks(line: str) -> None:
    library = _library()
    asked = parsed(line)
    resolved(library, asked)
    library.search(asked.words if hasattr(asked, "words") else line)
    library.find_names(line)
    _names().find(line)
    assert library.last_error is None


def _finds(given: tuple[str, str]) -> None:
    text, query = given
    found = SearchableText(text).find(query)
    assert all(0 <= start < end <= len(text) for start, end in found[:])


def _exported(texts: tuple[str, str, str, str]) -> None:
    """Check the formats with odd words in every field of an article and an analysis."""
    text, title, name, speaker = texts
    article = storable(Article(text=TEXT + text, source=title, title=title, byline=name, site=speaker, date=title))
    entities = tuple(msgspec.structs.replace(one, name=name or "x", aliases=(speaker,)) for one in ANALYSIS.entities)
    checks.exports(article, msgspec.structs.replace(ANALYSIS, entities=entities))


_WORDS = p.words(p.FRENCH, p.ODD)
_NAMES = st.one_of(
    st.sampled_from(("Paul Martin", "Martin", "Lyon", "lyon", "Durand", "", " ", "x", "漢")), st.text(max_size=6)
)
_LABELS = st.sampled_from(("PER", "ORG", "LOC"))
_CORRECTIONS = st.lists(
    st.one_of(
        st.builds(Retype, _NAMES, _LABELS),
        st.builds(Rename, _NAMES, _NAMES),
        st.builds(Merge, _NAMES, _NAMES),
        st.builds(Split, _NAMES, _NAMES),
        st.builds(Hide, _NAMES),
        st.builds(AddName, _NAMES, _LABELS),
    ),
    max_size=8,
)
_PDF = written(
    rows("Un accord a été signé mardi à Genève par les deux par-", "ties, a dit Paul Martin."), title="Titre"
)


def _epub(package: str, chapter: str) -> bytes:
    container = b"<container><rootfiles><rootfile full-path='a.opf'/></rootfiles></container>"
    items = f"<manifest><item id='a' href='a.html' media-type='text/html'/>{package}</manifest>"
    book = f"<package xmlns='http://www.idpf.org/2007/opf'>{items}<spine><itemref idref='a'/></spine></package>"
    members = {
        "META-INF/container.xml": container,
        "a.opf": book.encode("utf-8", "replace"),
        "a.html": chapter.encode("utf-8", "replace"),
    }
    return p.zipped(members)


def _docx(body: str) -> bytes:
    names = 'xmlns:w="w" xmlns:r="r" xmlns:text="t" xmlns:table="b"'
    return p.zipped(
        {"word/document.xml": f"<w:document {names}><w:body>{body}</w:body></w:document>".encode("utf-8", "replace")}
    )


def _odt(body: str) -> bytes:
    names = 'xmlns:office="o" xmlns:w="w" xmlns:r="r" xmlns:text="t" xmlns:table="b"'
    return p.zipped(
        {
            "content.xml": f"<office:document {names}><office:body>{body}</office:body></office:document>".encode(
                "utf-8", "replace"
            )
        }
    )


def _elements(*vocabularies: tuple[str, ...]) -> st.SearchStrategy[str]:
    """Return XML whose elements mostly close, so that some of it is read."""
    tags = [piece[1:].split()[0].rstrip(">/") for pieces in vocabularies for piece in pieces if piece[1:2].isalpha()]
    others = [*p.FRENCH[:20], *(piece for pieces in vocabularies for piece in pieces)]

    def put_together(numbers: bytes) -> str:
        made = []
        for at in range(0, len(numbers), 3):
            tag = tags[numbers[at] % len(tags)]
            made.append(
                f"<{tag}>{''.join(others[number % len(others)] for number in numbers[at + 1 : at + 3])}</{tag}>"
            )
        return "".join(made)

    return st.binary(max_size=24).map(put_together)


def _reading(module: str, inputs: st.SearchStrategy[bytes]) -> Target:
    return Target(inputs, checks.reads(module))


def _archive(module: str, archive: Callable[..., bytes], *texts: st.SearchStrategy[str]) -> Target:
    """Return a target of archives, which are put together for the check: what varies is in their members."""
    check = checks.reads(module)

    def put_together(given: tuple[tuple[str, ...], bytes] | bytes) -> None:
        if isinstance(given, bytes):
            check(given)
        else:
            members, changes = given
            check(p.with_changes(archive(*members), changes))

    return Target(st.tuples(st.tuples(*texts), p.CHANGES), put_together)


def _understood(code: str) -> Target:
    inputs = st.one_of(p.words(p.FRENCH, longest=60), p.words(p.FRENCH, p.ODD, longest=60), st.text(max_size=60))
    return Target(inputs, lambda text: checks.understands(_pipeline(code), text), slow=True)


TARGETS: dict[str, Target] = {
    "plain": _reading("plain", p.as_bytes(_WORDS)),
    "markdown": _reading("markdown", p.as_bytes(p.words(p.FRENCH, p.MARKDOWN, p.ODD))),
    "front-matter": Target(p.words(p.MARKDOWN, p.ODD), _fields),
    "html": _reading("html", p.as_bytes(p.words(p.HTML, p.FRENCH, p.ODD))),
    "feed": Target(p.as_bytes(p.words(p.FEED, p.HTML).map("<rss><channel>".__add__)), _catalogue),
    "opml": _reading("opml", p.as_bytes(p.words(p.FEED, p.ODD))),
    "tei": _reading("tei", p.as_bytes(_elements(p.FEED, p.HTML).map(lambda body: f"<TEI><text><body>{body}</body></text></TEI>"))),
    "epub": _archive("epub", _epub, p.words(p.HTML, longest=4), p.words(p.HTML, p.FRENCH, p.ODD)),
    "docx": _archive("docx", _docx, st.one_of(_elements(p.WORD), p.words(p.WORD, p.FRENCH))),
    "odt": _archive("odt", _odt, st.one_of(_elements(p.WORD), p.words(p.WORD, p.FRENCH))),
    "pdf": _reading("pdf", p.changed(_PDF)),
    "rtf": _reading("rtf", p.as_bytes(p.words(p.RTF, p.FRENCH, p.ODD).map("{\\rtf1 ".__add__))),
    "mail": _reading("mail", p.as_bytes(p.words(p.MAIL, p.FRENCH, p.ODD))),
    "records": _reading("records", p.as_bytes(p.words(p.RECORDS, p.FRENCH, p.ODD))),
    "subtitles": _reading("subtitles", p.as_bytes(p.words(p.SUBTITLES, p.FRENCH, p.ODD))),
    "press-text": _reading("press_text", p.as_bytes(p.words(p.PRESS, p.FRENCH))),
    "press-html": _reading("press_html", p.as_bytes(p.words(p.PRESS, p.HTML, p.FRENCH))),
    "wrapping": Target(st.tuples(_WORDS, st.integers(2, 60)), checks.wraps),
    "cells": Target(st.tuples(p.words(p.ODD, p.FRENCH, longest=8), st.integers(0, 40)), checks.fits),
    "reading-copy": Target(_WORDS, checks.copies),
    "frames": Target(st.one_of(st.binary(max_size=60), p.changed(msgspec.msgpack.encode({"type": "Analyze", "request": 1, "article": {"text": "a", "source": "b"}}))), _frames),
    "corrections": Target(_CORRECTIONS, _corrects),
    "correction-file": Target(p.words(p.TOML, p.ODD), _correction_file),
    "import": Target(p.as_bytes(p.words(p.LINES, p.ODD)), _imports),
    "settings": Target(p.as_bytes(p.words(p.TOML, p.ODD)), _settings),
    "queries": Target(p.words(p.QUERY, p.FRENCH, p.ODD, longest=8), _asks),
    "find": Target(st.tuples(_WORDS, p.words(p.FRENCH, p.ODD, longest=3)), _finds),
    "exports": Target(st.tuples(*[p.words(p.FRENCH, p.ODD, p.HTML, p.MARKDOWN, longest=6)] * 4), _exported),
    "french": _understood("fr"),
    "english": _understood("en"),
}  # fmt: skip
"""Every target by name."""

assert set(get_args(Correction)) >= {Retype, Rename, Merge, Split, Hide, AddName}
