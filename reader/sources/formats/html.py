"""HTML: the article of a page without what stands around it."""

from __future__ import annotations

import logging
from collections.abc import Iterator, Mapping, Sequence
from typing import Any

import trafilatura

from reader.model.article import Article
from reader.sources.aligned_structure import carried
from reader.sources.dates import iso_date
from reader.sources.errors import UnreadableError
from reader.sources.formats import html_words
from reader.sources.formats.html_lines import with_wrapped_lines
from reader.sources.formats.html_notices import Notice, is_advert, notice_in, without_notices
from reader.sources.formats.html_text import HtmlText, decode_page, html_text, is_tree
from reader.sources.language_of import language_of
from reader.sources.structured_text import headed
from reader.sources.web.access import is_address
from reader.text.message import Message

LARGEST = 20_000_000
"""Characters of the largest page in which the article is looked for; of a larger one all words are read."""

SURE = 250
"""Characters from which what was found is the article; a page that says little is read whole."""

HARDLY_ANYTHING = 80
"""Characters beside its headlines up to which a page that had a notice has nothing else to read."""

LITTLE = 1_000
"""Characters up to which a page says little."""

_INSTEAD: Mapping[Notice, Message] = {
    "consent": Message("only a question about cookies, not the article; open it in a browser and save it as HTML"),
    "subscribers": Message("only an offer to subscribers, not the article; open it in a browser and save it as HTML"),
}
"""What is said of a page that has a notice instead of its article."""

# What a page has wrong is no matter of the reader's; without a handler warnings would go to the terminal.
for _name in ("trafilatura", "htmldate", "courlan", "readability"):
    logging.getLogger(_name).addHandler(logging.NullHandler())


def read(content: bytes, source: str) -> Iterator[Article]:
    """Yield one article, found by trafilatura; where that finds none, all paragraphs. Raises UnreadableError."""
    whole = decode_page(content)
    if not is_tree(whole):
        yield from html_words.read(content, source)
        return
    page, notice, cut = without_notices(whole)
    address = source if is_address(source) else None
    found = _found(page, address)
    title = found and found.title
    lines = [line for line in ((found and found.text) or "").split("\n") if line and not is_advert(line, title)]
    prose = _prose(page, address) if lines else html_text(page, address)
    text = with_wrapped_lines(lines, prose.paragraphs if prose else ())
    if prose is not None and len(text) < SURE:
        text = prose.text if not text or len(prose.text) <= LITTLE else text
        title = title or (prose.headings[0] if prose.headings else prose.title)
    left = _without_headings(text, title, prose.headings if prose else ())
    if notice := notice_in(text) or (notice if len(left) < HARDLY_ANYTHING else None):
        raise UnreadableError(_INSTEAD[notice])
    if cut and cut not in text:
        text = f"{text}\n\n{cut}"
    structure = () if prose is None else carried(prose.structure, prose.text, text)
    text, structure = headed(text, structure, title)
    yield Article(
        text=text,
        source=source,
        title=title or None,
        byline=(found and found.author) or None,
        date=iso_date(found and found.date),
        site=(found and found.sitename) or None,
        language=language_of(text, prose.language if prose else None),
        structure=structure,
    )


def _without_headings(text: str, title: str | None, headings: Sequence[str]) -> str:
    """Return the paragraphs of a text that are no headlines."""
    return "\n".join(line for line in text.split("\n") if line != title and line not in headings).strip()


def _prose(page: str, address: str | None) -> HtmlText | None:
    """Return the whole page, or ``None`` for one that trafilatura alone can read."""
    try:
        return html_text(page, address)
    except UnreadableError:
        return None


def _found(page: str, address: str | None) -> Any:
    """Trafilatura's document, or its metadata alone, or None; an address says something of site and date."""
    if len(page) > LARGEST:
        return None
    try:
        document = trafilatura.bare_extraction(
            page,
            url=address,
            include_comments=False,
            with_metadata=True,
            date_extraction_params={"original_date": True},
        )
        return document or trafilatura.extract_metadata(page, default_url=address)
    except Exception:
        # It meets pages that nobody foresaw; their words are read all the same.
        return None
