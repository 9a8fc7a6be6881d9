"""A page of HTML that stands alone: highlighted, light and dark, safe against markup in the article."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from html import escape

from reader.analysis import Analysis
from reader.article import Article
from reader.export.footnotes import pieces, speaker_of

STYLE = """
:root { color-scheme: light dark; --person: #9a3f00; --organisation: #0b57a4; --place: #1f6a1f; --quote: #4f4a00; }
@media (prefers-color-scheme: dark) {
  :root { --person: #f0b866; --organisation: #8fb4e0; --place: #8cc48a; --quote: #e3d3ae; }
}
body { max-width: 38em; margin: 2em auto; padding: 0 1em; font: 1.1em/1.6 Georgia, serif; }
p { white-space: pre-line; }
.PER { color: var(--person); font-weight: bold; }
.ORG { color: var(--organisation); font-weight: bold; text-decoration: underline; }
.LOC { color: var(--place); text-decoration: underline; }
q { color: var(--quote); font-style: italic; quotes: none; }
"""

HEAD = (
    '<!doctype html>\n<html{lang}>\n<head>\n<meta charset="utf-8">\n'
    '<meta name="viewport" content="width=device-width, initial-scale=1">\n'
    "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src 'unsafe-inline'\">\n"
    "<title>{title}</title>\n<style>{style}</style>\n</head>\n<body>\n"
)


def write(articles: Iterable[tuple[Article, Analysis]], several: bool) -> Iterator[str]:
    """One page with all articles."""
    del several
    begun = False
    for article, analysis in articles:
        if not begun:
            lang = f' lang="{escape(article.language)}"' if article.language else ""
            yield HEAD.format(lang=lang, title=escape(article.title or article.source), style=STYLE)
            begun = True
        yield from _article(article, analysis)
    if begun:
        yield "</body>\n</html>\n"


def _article(article: Article, analysis: Analysis) -> Iterator[str]:
    yield f"<article>\n<h1>{escape(article.title or article.source)}</h1>\n<p>"
    for piece in pieces(article.text, analysis):
        words = escape(article.text[piece.start : piece.end])
        if piece.entity:
            words = f'<span class="{piece.entity.label}" title="{escape(piece.entity.name)}">{words}</span>'
        if piece.quoted:
            words = f"<q>{words}</q>"
        speakers = [speaker_of(quote, analysis) for quote in piece.ends]
        yield words + "".join(f" <small>[{escape(speaker)}]</small>" for speaker in speakers if speaker)
    yield "</p>\n</article>\n"
