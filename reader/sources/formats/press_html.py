"""Press databases' HTML exports (Europresse, Factiva, Nexis) and pages of several articles: one article each.

The class names are those of the exports themselves, as public importers of them describe.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from lxml import html
from lxml.html import HtmlElement

from reader.model.article import Article, StructureSpan
from reader.sources.aligned_structure import carried
from reader.sources.catalogue import part_source
from reader.sources.dates import iso_date
from reader.sources.errors import UnreadableError
from reader.sources.formats.html_text import decode_page, html_text, is_tree
from reader.sources.language_of import language_of
from reader.sources.structured_text import headed
from reader.text.message import Message

LEAST = 300
"""Characters of an ``<article>`` from which it is one of several, not a teaser."""

Prose = tuple[str, tuple[StructureSpan, ...]]
"""Paragraphs and their structure."""

_ISSUE = re.compile(r"\s*,\s*(?:n[o°º]|no\.|nº)\.?\s*\S.*$", re.IGNORECASE)
_BY = re.compile(r"^(?:par|by|de|von|da|por)\s+(?=\S)", re.IGNORECASE)
_COUNT = re.compile(r"^[\d\s.,\xa0]+(?:mots|words)\b", re.IGNORECASE)


def read(content: bytes, source: str) -> Iterator[Article]:
    """Yield the articles of a page; of one that holds a single article, that one. Raises UnreadableError."""
    page = decode_page(content)
    found = list(_articles(page, source)) if is_tree(page) else []
    if found:
        yield from found
        return
    from reader.sources.formats.html import read as read_page

    yield from read_page(content, source)


def _articles(page: str, source: str) -> Iterator[Article]:
    try:
        tree = html.document_fromstring(page)
    except (ValueError, html.etree.LxmlError) as error:
        raise UnreadableError(Message("a page without any text")) from error
    for part in (_europresse, _factiva, _several):
        articles = list(part(tree, source))
        if articles:
            yield from articles
            return


def _europresse(tree: HtmlElement, source: str) -> Iterator[Article]:
    """Yield the articles of a page of Europresse.

    ``article > header > span.DocPublicationName, span.DocHeader, .titreArticle, .docAuthors``; ``.DocText``.
    """
    for number, article in enumerate(_with_publication(tree), 1):
        body = _first(article, "DocText", "docOcurrContainer")
        outlet = _ISSUE.sub("", _line(_first(article, "DocPublicationName")))
        title = _line(_first(article, "rdp__articletitle", "titreArticle"))
        byline = _BY.sub("", _line(_first(article, "docAuthors")))
        date = iso_date(_line(_first(article, "DocHeader")))
        yield _article(source, number, _prose(body), title=title, byline=byline, date=date, site=outlet)


def _with_publication(tree: HtmlElement) -> list[HtmlElement]:
    return [article for article in tree.iter("article") if _first(article, "DocPublicationName") is not None]


def _factiva(tree: HtmlElement, source: str) -> Iterator[Article]:
    """Yield the articles of a page of Factiva.

    ``div.article``: a headline, then divs of byline, count of words, date, time, source; ``p.articleParagraph``.
    """
    number = 0
    for article in tree.iter("div"):
        if not re.search(r"\barticle\b", article.get("class") or "") or article.find(".//p") is None:
            continue
        paragraphs = [p for p in article.iter("p") if "articleParagraph" in (p.get("class") or "")]
        if not paragraphs:
            continue
        number += 1
        title = _line(next((e for e in article.iter() if re.search(r"Headline\b", str(e.get("class") or ""))), None))
        facts = [_line(div) for div in article.iter("div") if div.find("div") is None and div.find(".//p") is None]
        facts = [fact for fact in facts if fact and fact != title]
        text = "\n\n".join(filter(None, map(_line, paragraphs)))
        marked, structure = _prose(article)
        byline, date, outlet = head_facts(facts)
        prose = text, carried(structure, marked, text)
        yield _article(source, number, prose, title=title, byline=byline, date=date, site=outlet)


def head_facts(lines: Sequence[str]) -> tuple[str, str | None, str]:
    """Return byline, day and outlet from the lines of a Factiva head.

    They come in this order: byline where there is one, count of words, date, time, outlet, code, language.
    """
    dated = next((index for index, line in enumerate(lines) if iso_date(line)), None)
    counted = next((index for index, line in enumerate(lines) if _COUNT.match(line)), dated or 0)
    byline = _BY.sub("", lines[counted - 1]) if counted else ""
    after = [line for line in lines[(dated or 0) + 1 :] if not re.fullmatch(r"\d\d?[:h]\d\d.*", line)]
    return byline, iso_date(lines[dated]) if dated is not None else None, after[0] if after else ""


def _several(tree: HtmlElement, source: str) -> Iterator[Article]:
    """Yield the articles of a page that has at least two of some length, each with a heading of its own."""
    outer = [article for article in tree.iter("article") if next(article.iterancestors("article"), None) is None]
    parts = [(article, _prose(article)) for article in outer]
    long = [(article, prose) for article, prose in parts if len(prose[0]) >= LEAST and _heading(article) is not None]
    if len(long) < 2:
        return
    for number, (article, prose) in enumerate(long, 1):
        time = article.find(".//time")
        written = (time.get("datetime") or _line(time)) if time is not None else ""
        yield _article(source, number, prose, title=_line(_heading(article)), date=iso_date(written), headline=False)


def _heading(article: HtmlElement) -> HtmlElement | None:
    return next((element for element in article.iter("h1", "h2", "h3")), None)


def _article(
    source: str,
    number: int,
    prose: Prose,
    *,
    title: str = "",
    byline: str = "",
    date: str | None = None,
    site: str = "",
    headline: bool = True,
) -> Article:
    text, structure = headed(*prose, title) if headline else prose
    return Article(
        text=text,
        source=part_source(source, str(number)),
        title=title or None,
        byline=byline or None,
        date=date,
        site=site or None,
        language=language_of(text),
        structure=structure,
    )


def _first(element: HtmlElement, *classes: str) -> HtmlElement | None:
    """Return the first element that has one of the classes, the classes tried in order."""
    for name in classes:
        for found in element.iter():
            if name in str(found.get("class") or "").split():
                return found
    return None


def _prose(element: HtmlElement | None) -> Prose:
    if element is None:
        return "", ()
    read = html_text(html.tostring(element, encoding="unicode", with_tail=False))
    return read.text, read.structure


def _line(element: HtmlElement | None) -> str:
    return "" if element is None else " ".join(element.text_content().split())
