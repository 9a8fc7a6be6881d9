"""What must hold of whatever comes out, however odd what went in."""

from __future__ import annotations

import json
import re
from bisect import bisect_right
from collections.abc import Callable, Iterator
from importlib import import_module
from itertools import pairwise
from typing import Any

import msgspec
from rich.cells import cell_len

from reader.export.registry import FORMATS
from reader.export.stream import written
from reader.library.transfer import is_sound
from reader.model.analysis import Analysis
from reader.model.article import Article
from reader.page.paragraphs import display_paragraphs
from reader.page.wrapping import wrap
from reader.presentation.replacements import REPLACEMENTS, cell_width
from reader.sources.catalogue import storable
from reader.sources.errors import UnreadableError
from reader.sources.opening_lines import with_opening_facts
from reader.text.cells import fit
from reader.text.line_breaks import UNSEEN
from reader.understanding.parsing.reading_copy import reading_copy

_AIR = re.compile(
    f"[\\t\\n\\r\\x0b\\x0c\\x1c-\\x1f\\x85\\u2028\\u2029 \\xa0\\u1680\\u2000-\\u200b\\u202f\\u205f\\u3000{UNSEEN}]*"
)


def is_article(article: Article) -> None:
    """Check that an article can be kept, and that its structure lies in its text in order."""
    article = storable(with_opening_facts(article))
    assert msgspec.json.decode(msgspec.json.encode(article), type=Article) == article
    assert "\r" not in article.text
    places = [(span.start, -span.end) for span in article.structure]
    assert places == sorted(places)
    for span in article.structure:
        assert 0 <= span.start < span.end <= len(article.text), span
        assert not article.text[span.start].isspace(), span
        assert not article.text[span.end - 1].isspace(), span
        assert not span.target or span.target.startswith(("http://", "https://")), span


def reads(module: str) -> Callable[[bytes], None]:
    """Return a check that a format gives articles, or says in words that it cannot."""
    read = import_module(f"reader.sources.formats.{module}").read

    def check(content: bytes) -> None:
        try:
            articles: Iterator[Article] = read(content, "fuzz#1")
            for article in articles:
                is_article(article)
        except UnreadableError as error:
            problem = str(error)
        else:
            return
        assert problem

    return check


def wraps(given: tuple[str, int]) -> None:
    """Check that every character of a page is on one line, with room for it, and found there."""
    text, width = given
    paragraphs = display_paragraphs(text)
    words = paragraphs.shown
    lines = wrap(words, paragraphs, width, cell_width)
    shown = [words[slice(*lines.span(line))] for line in range(len(lines))]
    assert shown == [""] or (shown[0] and shown[-1]), shown
    assert all(before or after for before, after in pairwise(shown)), shown
    place = 0
    for line in range(len(lines)):
        start, end = lines.span(line)
        assert place <= start <= end <= len(words)
        assert _AIR.fullmatch(words, place, start), words[place:start]
        assert cell_len(words[start:end].translate(REPLACEMENTS)) <= width, words[start:end]
        for offset in {start, (start + end) // 2, max(start, end - 1)} if start < end else ():
            assert lines.line_of(offset) == line
        place = end
    assert _AIR.fullmatch(words, place)


def fits(given: tuple[str, int]) -> None:
    """Check that a text that is shown, cut or filled for a row, takes its room to the cell."""
    text, cells = given[0].translate(REPLACEMENTS), given[1]
    assert cell_len(fit(text, cells)) == cells


def copies(text: str) -> None:
    """Check that the offsets of the reading copy rise together with those of the text, and lie in it."""
    copy = reading_copy(text)
    assert copy.original is text
    before = (0, 0)
    for offset in range(len(copy.text)):
        span = copy.original_span(offset, offset + 1)
        assert 0 <= span[0] < span[1] <= len(text), (offset, span)
        assert span[0] >= before[0], (offset, span)
        assert span[1] >= before[1], (offset, span)
        before = span
    copied = [copy.copied(offset) for offset in range(len(text) + 1)]
    assert copied == sorted(copied)
    assert not copied or 0 <= copied[0] <= copied[-1] <= len(copy.text)
    for offset in range(len(copy.text)):
        start, _ = copy.original_span(offset, offset + 1)
        assert bisect_right(copied, copy.copied(start)) > 0


def exports(article: Article, analysis: Analysis) -> None:
    """Check that every format writes an article, and that JSON is JSON."""
    for name, row in FORMATS.items():
        if row.folder:
            continue
        text = "".join(written(name, [(article, analysis)], as_list=False))
        text.encode()
        if name in ("json", "csl-json"):
            json.loads(text)
        if name == "jsonl":
            assert len(text.splitlines()) >= 1
            assert json.loads(text)["article"]["text"] == article.text
    brat = import_module("reader.export.formats.brat")
    for part in brat.parts(article, analysis).values():
        part.encode()


def understands(pipeline: Any, text: str) -> None:
    """Check that a text is understood with all spans in it, and that all that comes of it can be written."""
    article = storable(Article(text=text, source="fuzz", language=pipeline.language.code))
    analysis = pipeline.analyze(article)
    assert is_sound(analysis, len(article.text))
    ids = [entity.id for entity in analysis.entities]
    assert len(ids) == len(set(ids))
    for quote in analysis.quotes:
        assert quote.speaker is None or quote.speaker.entity is None or quote.speaker.entity in ids
        assert quote.speaker is None or 0 <= quote.speaker.confidence <= 1
    exports(article, analysis)
