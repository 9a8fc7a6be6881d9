"""Obsidian: a folder of linked notes, a page for each article and each name, quotes as blocks to link, notes.

Sources: Obsidian Help, "Internal links", "Link to a block in a note" and "Properties".
"""

from __future__ import annotations

import json
import re
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from reader.export.file_names import sound, stem_of, unique
from reader.export.formats.markdown import escaped
from reader.export.formats.markdown_blocks import MarkdownBlocks
from reader.export.formats.page_words import PageWords, page_words
from reader.export.formats.text_pieces import flowing, title_span
from reader.export.notebook import NO_NOTES, Notebook
from reader.export.registry import AnalyzedArticle
from reader.model.analysis import Analysis, Entity
from reader.model.analysis_index import AnalysisIndex
from reader.model.article import Article
from reader.model.citation import Citation, cited, is_url, outlet_of
from reader.model.name_corrections import made_by_correction
from reader.model.notes import PlacedNote
from reader.text.context import one_line
from reader.text.folding import fold

ARTICLES, NAMES = "Articles", "Names"
"""Folders of the pages, in every language: what a person links in their own notes stays where it is."""

_LINK = re.compile(r"[\[\]|#^\\]")
"""What would end the words of a link, or part them."""

_LINE = re.compile(r"[^\n]+")

Put = Callable[[Path, str], None]


@dataclass(eq=False)
class _Page:
    """The page of a name, with what is known of it so far."""

    file: str
    name: str
    aliases: dict[str, None] = field(default_factory=dict)
    titles: dict[str, None] = field(default_factory=dict)
    says: list[tuple[str, str]] = field(default_factory=list)
    about: list[tuple[str, str]] = field(default_factory=list)
    articles: list[tuple[str, str]] = field(default_factory=list)
    notes: list[str] = field(default_factory=list)
    languages: list[PageWords] = field(default_factory=list)
    """The words of the pages of its articles."""


_Pages = dict[tuple[str, ...], _Page]


def write_folder(articles: Iterable[AnalyzedArticle], path: Path, put: Put, notes: Notebook = NO_NOTES) -> int:
    """Write the pages of articles, then those of the names in them, with ``put``; return how many articles.

    Names that are the same, case and accents aside, have one page; two of one name in an article have two.
    """
    files: set[str] = set()
    names: set[str] = set()
    pages: _Pages = {}
    count = 0
    for article, analysis in articles:
        count += 1
        stem = unique(_safe(stem_of(article)), (".md",), files)
        here = _pages_of(pages, names, analysis)
        own = notes.notes_of(article)
        put(path / ARTICLES / f"{stem}.md", "".join(_article(article, analysis, stem, here, own)))
    for page in pages.values():
        page.notes += [note.text for note in notes.notes_about((page.name, *page.aliases)) if note.text]
        put(path / NAMES / f"{page.file}.md", "".join(_name(page)))
    return count


def _safe(stem: str) -> str:
    return stem.replace("^", "-") or "note"


def _is_quoted(analysis: Analysis, entity: Entity) -> bool:
    index = AnalysisIndex(analysis)
    return bool(index.quotes_by(entity) or index.quotes_about(entity))


def _pages_of(pages: _Pages, taken: set[str], analysis: Analysis) -> dict[str, _Page]:
    """Return the pages of an article's names, by the ids of its entities."""
    here: dict[str, _Page] = {}
    for entity in sorted(analysis.entities, key=made_by_correction):
        if entity.label != "PER" and not _is_quoted(analysis, entity):
            continue
        page = _page_of(pages, taken, entity)
        if made_by_correction(entity) and page in here.values():
            page = _new_page(taken, entity)
            pages[entity.label, page.file, page.name] = page
        here[entity.id] = page
    return here


def _new_page(taken: set[str], entity: Entity) -> _Page:
    return _Page(unique(_safe(sound(entity.name)), (".md",), taken), one_line(entity.name))


def _page_of(pages: _Pages, taken: set[str], entity: Entity) -> _Page:
    key = entity.label, fold(entity.name) or entity.name
    if key not in pages:
        pages[key] = _new_page(taken, entity)
    page = pages[key]
    page.aliases.update(dict.fromkeys(one_line(alias) for alias in entity.aliases))
    page.titles.update(dict.fromkeys(one_line(title) for title in entity.titles))
    return page


def _link(folder: str, file: str, words: str) -> str:
    return f"[[{folder}/{file}|{_LINK.sub(' ', one_line(words)).strip() or file.partition('#')[0]}]]"


def _article(
    article: Article, analysis: Analysis, stem: str, pages: dict[str, _Page], notes: Sequence[PlacedNote]
) -> Iterator[str]:
    title = one_line(article.title or "") or stem
    yield from _properties(
        title=title,
        date=article.date,
        outlet=outlet_of(article.site, article.source),
        author=article.byline,
        source=article.source if is_url(article.source) else None,
    )
    words = page_words(article.language or analysis.language)
    yield f"# {escaped(title)}\n\n"
    _, start = title_span(article)
    flow, blocks = flowing(article.text), MarkdownBlocks(article.structure, has_title=start > 0)
    for line in _LINE.finditer(flow.text, start):
        if block := blocks.begin(line.start(), line[0]):
            yield block.before + escaped(one_line(flow.words(line.start() + block.replaced, line.end())))
    yield "\n\n"
    index = AnalysisIndex(analysis)
    if analysis.quotes:
        yield f"## {words.quotes}\n\n"
    for number, quote in enumerate(analysis.quotes):
        citation = cited(article, index, number)
        speaker = pages.get((quote.speaker and quote.speaker.entity) or "")
        who = _link(NAMES, speaker.file, speaker.name) if speaker else escaped(citation.speaker or "")
        said = f"{escaped(citation.words)} — {who}" if who else escaped(citation.words)
        yield f"- {said}{' ✓' if citation.checked else ''} ^q{quote.start}\n"
        _note(citation, stem, title, speaker, [pages[id_] for id_ in index.about(quote) if id_ in pages], words.colon)
    if notes:
        yield f"\n## {words.notes}\n\n"
        yield from (_own(note, analysis) for note in notes)
    if pages:
        yield f"\n## {words.names}\n\n"
    when = article.date or ""
    for page in dict.fromkeys(pages.values()):
        yield f"- {_link(NAMES, page.file, page.name)}\n"
        page.languages.append(words)
        page.articles.append((when, f"- {_link(ARTICLES, stem, title)}{f' · {when}' if when else ''}\n"))


def _own(one: PlacedNote, analysis: Analysis) -> str:
    """Return a note of one's own: what is noted, the words that it is on, and the quote that has them."""
    words = f"*{escaped(one_line(one.note.words))}*"
    text = f"{escaped(one_line(one.note.text))} — {words}" if one.note.text else words
    span = one.span
    inside = [quote for quote in analysis.quotes if span and span[0] < quote.end and quote.start < span[1]]
    return f"- {text}{f' [[#^q{inside[0].start}|↑]]' if inside else ''}\n"


def _note(citation: Citation, stem: str, title: str, speaker: _Page | None, about: list[_Page], colon: str) -> None:
    """Add a quote to the pages of its speaker and of those whom it mentions."""
    facts = ", ".join(escaped(one_line(fact)) for fact in (citation.outlet, citation.date) if fact)
    source = _link(ARTICLES, f"{stem}#^q{citation.start}", title) + (f", {facts}" if facts else "")
    when = citation.date or ""
    if speaker:
        speaker.says.append((when, f"- {escaped(citation.words)} — {source}\n"))
    who = f"{_link(NAMES, speaker.file, speaker.name)}{colon} " if speaker else ""
    for page in about:
        page.about.append((when, f"- {who}{escaped(citation.words)} — {source}\n"))


def _name(page: _Page) -> Iterator[str]:
    page.aliases.pop(page.name, None)
    words = Counter(page.languages).most_common(1)[0][0] if page.languages else page_words(None)
    yield from _properties(aliases=[*page.aliases] or None, titles=[*page.titles] or None)
    yield f"# {escaped(page.name)}\n"
    if page.notes:
        yield f"\n## {words.notes}\n\n"
        yield from (f"- {escaped(one_line(text))}\n" for text in page.notes)
    lists = (words.quotes_by, page.says), (words.quotes_about, page.about), (words.articles, page.articles)
    for heading, lines in lists:
        if lines:
            yield f"\n## {heading}\n\n"
            yield from (line for _, line in sorted(lines, key=lambda pair: pair[0], reverse=True))


def _properties(**values: object) -> Iterator[str]:
    """Yield properties as YAML, of which JSON is a part."""
    given = {name: value for name, value in values.items() if value}
    if given:
        yield "---\n"
        yield from (f"{name}: {json.dumps(value, ensure_ascii=False)}\n" for name, value in given.items())
        yield "---\n\n"
