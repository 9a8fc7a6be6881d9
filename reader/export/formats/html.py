"""A page of HTML that stands alone: highlighted, light and dark, for eyes and ears, safe against markup in the article.

Nothing in it is fetched and nothing runs: its policy allows one style sheet, by its hash, and no more.
"""

from __future__ import annotations

import re
from base64 import b64encode
from collections.abc import Iterable, Iterator
from hashlib import sha256
from html import escape

from reader.export.formats.html_blocks import Blocks
from reader.export.formats.html_style import STYLE
from reader.export.formats.page_words import PageWords, page_words
from reader.export.formats.text_pieces import Piece, flowing, pieces, title_span
from reader.model.analysis import Analysis, Entity, Quote
from reader.model.analysis_index import AnalysisIndex
from reader.model.article import Article
from reader.model.certainty import is_doubtful
from reader.text.context import one_line
from reader.text.encodable import without_controls

LONGEST = 160
"""Characters of a quote in the list of quotes."""

_DIGEST = b64encode(sha256(STYLE.encode()).digest()).decode()
POLICY = f"default-src 'none'; style-src 'sha256-{_DIGEST}'; base-uri 'none'; form-action 'none'"

HEAD = (
    '<!doctype html>\n<html lang="{lang}">\n<head>\n<meta charset="utf-8">\n'
    '<meta name="viewport" content="width=device-width, initial-scale=1">\n'
    '<meta http-equiv="Content-Security-Policy" content="{policy}">\n'
    '<meta name="referrer" content="no-referrer">\n'
    "<title>{title}</title>\n<style>{style}</style>\n</head>\n<body>\n<main>\n"
)

_ISO_DATE = re.compile(r"\d{4}-\d\d-\d\d")


def write(articles: Iterable[tuple[Article, Analysis]], as_list: bool) -> Iterator[str]:
    """Yield one page with all articles, each with its lists of actors, places and quotes."""
    del as_list
    number = 0
    for number, (article, analysis) in enumerate(articles, 1):
        if number == 1:
            lang, title = _text(article.language or analysis.language), _text(article.title or article.source)
            yield HEAD.format(lang=lang, title=title, style=STYLE, policy=POLICY)
        yield from _article(article, analysis, f"a{number}-")
    if number:
        yield "</main>\n</body>\n</html>\n"


def _text(text: str) -> str:
    return escape(without_controls(text))


def _article(article: Article, analysis: Analysis, prefix: str) -> Iterator[str]:
    language = article.language or analysis.language
    lang, title, words = _text(language), _text(article.title or article.source), page_words(language)
    yield f'<article lang="{lang}" aria-labelledby="{prefix}title">\n<header>\n'
    yield f'<a class="skip" lang="{words.language}" href="#{prefix}lists">{_text(words.skip)}</a>\n'
    flow = _Flow(analysis, prefix, words)
    text = flow.of(article)
    yield f'<h1 id="{prefix}title">{flow.title or title}</h1>\n{_origin(article)}{legend(words)}</header>\n'
    yield f'<div class="columns">\n<div class="text">\n{text}</div>\n'
    yield f'<nav id="{prefix}lists" lang="{words.language}" aria-label="{_text(words.contents)}">\n'
    yield from _Lists(article, analysis, prefix, words, flow.anchors).sections()
    yield "</nav>\n</div>\n</article>\n"


def _origin(article: Article) -> str:
    """Return the byline: author, date, site and source."""
    parts = [f"<bdi>{_text(part)}</bdi>" for part in (article.byline, article.site) if part]
    if article.date:
        exact = f' datetime="{article.date}"' if _ISO_DATE.fullmatch(article.date) else ""
        parts.append(f"<time{exact}>{_text(article.date)}</time>" if exact else _text(article.date))
    source = _text(article.source)
    address = article.source.startswith(("https://", "http://"))
    parts.append(f'<a rel="noreferrer" href="{source}">{source}</a>' if address else f"<bdi>{source}</bdi>")
    return f'<p class="byline">{" · ".join(parts)}</p>\n'


class _Flow:
    """The text as paragraphs; elements open and close within one, whatever spans several."""

    def __init__(self, analysis: Analysis, prefix: str, words: PageWords) -> None:
        self.analysis = analysis
        self._own = words
        self._index = AnalysisIndex(analysis)
        self.prefix = prefix
        self.anchors: set[str] = set()
        self._starts = {quote.start for quote in analysis.quotes}
        self._written: list[str] = []
        self._blocks = Blocks(())
        self._paragraph = ""
        """The element of the paragraph that is open."""
        self._quoted = False
        self.title = ""
        """The title where it stands in the text, with its names and quotes marked."""

    def of(self, article: Article) -> str:
        """Return the paragraphs of the text, and collect in ``anchors`` what can be linked to.

        A title at the beginning is none of them.
        """
        flow, self._blocks = flowing(article.text), Blocks(article.structure, title=title_span(article))
        text = flow.text
        for piece in pieces(text, self.analysis):
            if piece.start in self._starts:
                self._end_quote()
            place = piece.start
            for part in re.split(r"(\n+)", text[piece.start : piece.end]):
                if part.startswith("\n"):
                    self._end_paragraph()
                elif part:
                    if not self._paragraph:
                        self._begin_paragraph(text, place)
                    self._words(flow.words(place, place + len(part)), piece)
                place += len(part)
            if piece.ends:
                self._end_quote()
                for quote in piece.ends:
                    self._speaker(quote)
        self._end_paragraph()
        self._written.append(self._blocks.end())
        return "".join(self._written)

    def _begin_paragraph(self, text: str, start: int) -> None:
        end = text.find("\n", start)
        before, self._paragraph = self._blocks.begin(start, end if end >= 0 else len(text))
        self._written.append(f"{before}<{self._paragraph}>")

    def _words(self, words: str, piece: Piece) -> None:
        if piece.quoted and not self._quoted:
            anchor = self._anchor("q", piece.start) if piece.start in self._starts else ""
            self._written.append(f"<q{anchor}>")
            self._quoted = True
        elif self._quoted and not piece.quoted:
            self._end_quote()
        found = _text(words)
        if piece.entity and piece.mention:
            anchor = self._anchor("m", piece.mention.start)
            who = f"{_text(piece.entity.name)}, {self._own.label(piece.mention.label)}"
            found = f'<span class="{piece.mention.label}"{anchor} title="{who}">{found}</span>'
        self._written.append(found)

    def _speaker(self, quote: Quote) -> None:
        """Write the speaker after a quote, with a link to more about them."""
        who = self._index.speaker_name(quote)
        if who and quote.speaker:
            more = _entry(quote, self.analysis, self.prefix)
            doubt = " ✓" if quote.checked else "?" if is_doubtful(quote) else ""
            said_by = f'<span class="hidden" lang="{self._own.language}"> {_text(self._own.said_by)} </span>'
            self._written.append(f'<a class="said" href="#{more}">{said_by}[<bdi>{_text(who)}</bdi>{doubt}]</a>')

    def _anchor(self, kind: str, start: int) -> str:
        name = f"{self.prefix}{kind}{start}"
        if name in self.anchors:
            return ""
        self.anchors.add(name)
        return f' id="{name}"'

    def _end_quote(self) -> None:
        if self._quoted:
            self._written.append("</q>")
        self._quoted = False

    def _end_paragraph(self) -> None:
        self._end_quote()
        if self._paragraph == "h1":
            self.title, self._written = "".join(self._written[1:]), []
        elif self._paragraph:
            self._written.append(f"</{self._paragraph}>\n")
        self._paragraph = ""


def _entry(quote: Quote, analysis: Analysis, prefix: str) -> str:
    """Return the anchor with more about a quote's speaker: their row in a list, else the quote's."""
    who = quote.speaker.entity if quote.speaker else None
    at = next((index for index, entity in enumerate(analysis.entities) if entity.id == who), None)
    return f"{prefix}e{at}" if at is not None else f"{prefix}said{analysis.quotes.index(quote)}"


class _Lists:
    """The lists of an article's actors, places and quotes; ``anchors`` are the places in its text to link to."""

    def __init__(self, article: Article, analysis: Analysis, prefix: str, words: PageWords, anchors: set[str]) -> None:
        self.article = article
        self.analysis = analysis
        self.prefix = prefix
        self.words = words
        self.anchors = anchors
        self._flow = flowing(article.text)
        self.lang = _text(article.language or analysis.language)

    def sections(self) -> Iterator[str]:
        """Yield a section for each list that is not empty; their ids are the same in every language."""
        listed: set[int] = set()
        lists = (("actors", self.words.actors, ("actor", "both")), ("places", self.words.places, ("place", "both")))
        for list_name, title, roles in lists:
            rows = []
            for index, entity in enumerate(self.analysis.entities):
                if entity.role in roles:
                    name = "" if index in listed else f' id="{self.prefix}e{index}"'
                    listed.add(index)
                    rows.append(f"<li{name}>{self._entity(entity)}</li>\n")
            yield _section(self.prefix + list_name, title, "ul", rows)
        yield _section(f"{self.prefix}quotes", self.words.quotes, "ol", list(self._quotes()))

    def _quotes(self) -> Iterator[str]:
        speakers = AnalysisIndex(self.analysis)
        for index, quote in enumerate(self.analysis.quotes):
            words = one_line(self._flow.words(quote.start, quote.end))
            words = f"{words[:LONGEST]}…" if len(words) > LONGEST else words
            link = self._link(f"{self.prefix}q{quote.start}", words)
            who = speakers.speaker_name(quote)
            doubt = f", {_text(self.words.uncertain)}" if is_doubtful(quote) else " ✓" if quote.checked else ""
            said = f'<bdi lang="{self.lang}">{_text(who)}</bdi>{doubt}' if who else _text(self.words.unknown)
            yield f'<li id="{self.prefix}said{index}">{link} — {said}</li>\n'

    def _entity(self, entity: Entity) -> str:
        starts = (f"{self.prefix}m{mention.start}" for mention in sorted(entity.mentions))
        first = next((name for name in starts if name in self.anchors), "")
        label, times = self.words.label(entity.label), self.words.count_mentions(len(entity.mentions))
        return f"{self._link(first, entity.name)} ({label}, {times})"

    def _link(self, anchor: str, words: str) -> str:
        shown_words = f'<bdi lang="{self.lang}">{_text(words)}</bdi>'
        return f'<a href="#{anchor}">{shown_words}</a>' if anchor in self.anchors else shown_words


def _section(name: str, title: str, kind: str, rows: list[str]) -> str:
    if not rows:
        return ""
    head = f'<section aria-labelledby="{name}">\n<h2 id="{name}">{_text(title)}</h2>\n'
    return f"{head}<{kind}>\n{''.join(rows)}</{kind}>\n</section>\n"


def legend(words: PageWords) -> str:
    """Return how names and quotes are marked, each word marked that way itself."""
    marked = _text(words.legend).format(
        people=f'<span class="PER">{_text(words.people_marked)}</span>',
        organisations=f'<span class="ORG">{_text(words.organisations_marked)}</span>',
        places=f'<span class="LOC">{_text(words.places_marked)}</span>',
        quotes=f"<q>{_text(words.quotes_marked)}</q>",
    )
    return f'<p class="legend" lang="{words.language}">{marked}</p>\n'
