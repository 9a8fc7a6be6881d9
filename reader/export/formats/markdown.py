"""Markdown: the text with names in bold, a footnote at each quote that says who speaks, and notes of one's own."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from reader.export.formats.markdown_blocks import MarkdownBlocks
from reader.export.formats.page_words import page_words
from reader.export.formats.text_pieces import flowing, pieces, title_span
from reader.export.notebook import NO_NOTES, Notebook
from reader.model.analysis import Analysis
from reader.model.analysis_index import AnalysisIndex
from reader.model.article import Article
from reader.model.notes import PlacedNote
from reader.text.context import one_line

_SPECIAL = re.compile(r"([\\`*_{}\[\]<>#|~&^]|:(?=//)|(?<=www)\.)")
_AT_START = re.compile(r"^([ \t]*)([-+=]|\d{1,9}(?=[.)](?:\s|$)))", re.MULTILINE)


def escaped(text: str) -> str:
    r"""Escape what Markdown would interpret, and nothing else: the text is read as it is written too.

    Lists and rules are only at the beginning of a line (CommonMark, "Backslash escapes"; GFM, "Autolinks").

    >>> print(escaped("- 3. *Non*, dit-il. (Voir www.a.fr)"))
    \- 3. \*Non\*, dit-il. (Voir www\.a.fr)
    >>> print(escaped("2. Oui."))
    2\. Oui.
    """
    return _AT_START.sub(_escaped_start, _SPECIAL.sub(r"\\\1", text))


def escaped_inside(text: str) -> str:
    """Escape words that do not begin a line."""
    return _SPECIAL.sub(r"\\\1", text)


def _escaped_start(match: re.Match[str]) -> str:
    indent, begun = match.groups()
    return f"{indent}{begun}\\" if begun.isdigit() else f"{indent}\\{begun}"


def write(articles: Iterable[tuple[Article, Analysis]], as_list: bool, notes: Notebook = NO_NOTES) -> Iterator[str]:
    """Yield the articles one after the other, with a rule between them."""
    del as_list
    for number, (article, analysis) in enumerate(articles):
        if number:
            yield "\n---\n\n"
        yield from _article(article, analysis, f"{number + 1}-" if number else "", notes)


def _article(article: Article, analysis: Analysis, prefix: str, own: Notebook) -> Iterator[str]:
    yield f"# {escaped(article.title or article.source)}\n\n"
    origin = [escaped(part) for part in (article.byline, article.site, article.date) if part]
    if origin:
        yield f"{' · '.join(origin)}\n\n"
    index = AnalysisIndex(analysis)
    notes: list[str] = []
    start = _after_title(article, analysis)
    text = _Flow(article, start)
    for piece in pieces(article.text, analysis):
        if piece.end <= start:
            continue
        yield text.words(max(start, piece.start), piece.end, bold=piece.mention is not None)
        for quote in piece.ends:
            speaker = index.speaker_name(quote)
            if speaker:
                notes.append(f"{speaker} ✓" if quote.checked else speaker)
                yield f"[^{prefix}{len(notes)}]"
    yield "\n\n"
    words_of = page_words(article.language or analysis.language)
    for title, roles in ((words_of.actors, ("actor", "both")), (words_of.places, ("place", "both"))):
        names = [escaped(entity.name) for entity in analysis.entities if entity.role in roles]
        if names:
            yield f"**{title}**{words_of.colon} {', '.join(names)}\n\n"
    if noted := [_note(note) for note in own.notes_of(article)]:
        yield f"**{words_of.notes}**{words_of.colon}\n\n{''.join(noted)}\n"
    for number, speaker in enumerate(notes, 1):
        yield f"[^{prefix}{number}]: {escaped(speaker)}\n"


class _Flow:
    """The text of an article in paragraphs, with its headings, lists and quotations."""

    def __init__(self, article: Article, start: int) -> None:
        self._flow = flowing(article.text)
        self._blocks = MarkdownBlocks(article.structure, has_title=start > 0)
        self._is_open = False
        self._replaced = start
        """Up to where the text has been replaced by marks."""

    def words(self, start: int, end: int, *, bold: bool) -> str:
        """Return what follows of the text, up to a character; nothing in it is Markdown but what its format says."""
        written, place = list[str](), start
        for part in re.split(r"(\n+)", self._flow.text[start:end]):
            if part.startswith("\n"):
                self._is_open = False
            elif part:
                written.append(self._part(place, place + len(part), bold=bold))
            place += len(part)
        return "".join(written)

    def _part(self, start: int, end: int, *, bold: bool) -> str:
        before = "" if self._is_open else self._begun(start)
        if before is None:
            return ""
        words = self._flow.words(max(start, self._replaced), end)
        shown = escaped(words) if not self._is_open else escaped_inside(words)
        self._is_open = True
        return before + (f"**{shown}**" if bold and shown else shown)

    def _begun(self, start: int) -> str | None:
        """Return what begins a paragraph, ``None`` for one without words."""
        stop = self._flow.text.find("\n", start)
        block = self._blocks.begin(start, self._flow.text[start : stop if stop >= 0 else None])
        if block is None:
            return None
        self._replaced = start + block.replaced
        return block.before


def _after_title(article: Article, analysis: Analysis) -> int:
    """Return where the text begins under its title; of a title that holds a quote it is all shown."""
    _, end = title_span(article)
    start = end + len(article.text[end:]) - len(article.text[end:].lstrip("\n"))
    return 0 if not end or any(quote.start < start for quote in analysis.quotes) else start


def _note(one: PlacedNote) -> str:
    """Return a note as an item of a list; a highlight is its words alone."""
    words = f"*{escaped(one_line(one.note.words))}*"
    return f"- {words} — {escaped(one_line(one.note.text))}\n" if one.note.text else f"- {words}\n"
