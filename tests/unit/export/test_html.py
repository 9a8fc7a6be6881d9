"""The page stands alone: valid, safe, to be read by everybody."""

from __future__ import annotations

import re
from base64 import b64encode
from hashlib import sha256
from html.parser import HTMLParser
from typing import get_args

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st
from textual.color import Color

from reader.export import written
from reader.export.formats.html_style import STYLE
from reader.export.formats.text_pieces import title_span
from reader.model.analysis import Analysis, Engine, Quote, Speaker
from reader.model.article import Article, StructureKind, StructureSpan
from reader.sources.formats import markdown
from reader.sources.structured_text import ordered
from tests.colours import contrast
from tests.tui.articles import ANALYSIS, ARTICLE, TEXT
from tests.unit.export.test_standoff import understood

VOID = {"meta"}
TAGS = set(
    "html head meta title style body main article header nav section div h1 h2 h3 h4 h5 h6 p ul ol li a span q bdi time"
    " blockquote".split()
)
PARAGRAPHS = {"p", "h2", "h3", "h4", "h5", "h6"}
ATTRIBUTES = set(
    "lang charset name content http-equiv id class href title rel aria-label aria-labelledby datetime".split()
)


class Page(HTMLParser):
    """A page that must be well nested; text without what is said about it, by paragraph."""

    def __init__(self, page: str) -> None:
        super().__init__()
        self.open: list[tuple[str, str]] = []
        self.tags: set[str] = set()
        self.ids: list[str] = []
        self.links: list[str] = []
        self.paragraphs: list[str] = []
        self.words: dict[str, list[str]] = {}
        self.feed(page)
        self.close()
        assert self.open == []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        found = dict(attrs)
        assert set(found) <= ATTRIBUTES
        assert len(found) == len(attrs)
        within = [name for name, _ in self.open]
        assert not (tag in {"p", "a", "q", "main"} and tag in within)
        inline = {"p", "a", "q", "span", *PARAGRAPHS}
        assert not (tag in {"div", "ul", "ol", "section", "blockquote", *PARAGRAPHS} and inline & set(within))
        assert tag != "li" or within[-1] in {"ul", "ol"}
        self.tags.add(tag)
        self.ids += [found["id"] or ""] if "id" in found else []
        self.links += [found["href"] or ""] if "href" in found else []
        if tag not in VOID:
            self.open.append((tag, found.get("class") or ""))
        if tag in PARAGRAPHS and ("div", "text") in self.open:
            self.paragraphs.append("")

    def handle_endtag(self, tag: str) -> None:
        assert self.open.pop()[0] == tag

    def handle_data(self, data: str) -> None:
        if self.open:
            self.words.setdefault(self.open[-1][0], []).append(data)
        between = self.open[-1][0] in {"div", "ul", "li", "blockquote"} if self.open else True
        if ("div", "text") in self.open and ("a", "said") not in self.open and not between:
            self.paragraphs[-1] += data


def page_of(article: Article = ARTICLE, analysis: Analysis = ANALYSIS, *, count: int = 1) -> str:
    return "".join(written("html", [(article, analysis)] * count, as_list=count > 1))


@st.composite
def structures(draw: st.DrawFn, text: str) -> tuple[StructureSpan, ...]:
    """Any spans of a text, nested or not."""
    places = st.integers(0, len(text))
    kinds = st.sampled_from(get_args(StructureKind))
    found = draw(st.lists(st.tuples(places, places, kinds, st.integers(0, 9)), max_size=8))
    return ordered(StructureSpan(min(a, b), max(a, b), kind, level) for a, b, kind, level in found if a != b)


@given(understood(), st.data())
def test_any_article_is_a_valid_page(pair: tuple[Article, Analysis], data: st.DataObject) -> None:
    article = msgspec.structs.replace(pair[0], structure=data.draw(structures(pair[0].text)))
    text = page_of(article, pair[1], count=2)
    text.encode()
    page = Page(text)
    assert page.tags <= TAGS
    assert len(set(page.ids)) == len(page.ids)
    assert {link[1:] for link in page.links} <= set(page.ids)
    plain = "".join(page.paragraphs).replace(" ", "")
    start, end = title_span(article)
    expected = (article.text[:start] + article.text[end:]).replace("\n", "").replace(" ", "") * 2
    assert len(plain) == len(expected)
    assert all(a == b or b in "\ud800" or not b.isprintable() for a, b in zip(plain, expected, strict=True))


@pytest.mark.parametrize(
    ("source", "page"),
    [
        ("# Un pont\n\n## La suite\n\nDu texte.", "<h2>La suite</h2>\n<p>Du texte.</p>\n"),
        ("---\ntitle: Un pont\n---\n\n# Un quai\n\nDu texte.", "<h2>Un quai</h2>\n<p>Du texte.</p>\n"),
        (
            "Voici :\n\n- un\n- deux\n  - et demi\n- trois\n\nFin.",
            "<p>Voici :</p>\n<ul>\n<li><p>un</p>\n</li>\n"
            "<li><p>deux</p>\n<ul>\n<li><p>et demi</p>\n</li>\n</ul>\n</li>\n"
            "<li><p>trois</p>\n</li>\n</ul>\n<p>Fin.</p>\n",
        ),
        (
            "> Une phrase.\n>\n> - un\n\nFin.",
            "<blockquote>\n<p>Une phrase.</p>\n<ul>\n<li><p>un</p>\n</li>\n</ul>\n</blockquote>\n<p>Fin.</p>\n",
        ),
        ("Un **mot**.", "<p>Un mot.</p>\n"),
    ],
)
def test_headings_lists_and_quotations_are_elements(source: str, page: str) -> None:
    (article,) = markdown.read(source.encode(), "a.md")
    found = page_of(article, Analysis(Engine("0", "x"), "fr"))
    assert found.partition('<div class="text">\n')[2].partition("</div>")[0] == page
    Page(found)


@pytest.mark.parametrize(
    ("text", "title", "shown"),
    [
        (TEXT, TEXT.partition("\n")[0], ">Lyon</span>. <q"),
        ("Un pont\n\nIl est ouvert.", "Un pont", 'title">Un pont</h1>'),
        ("\n  \nUn  pont\nIl est ouvert.", "Un pont", 'title">Un  pont</h1>'),
        ("Un pont", "Un pont", 'title">Un pont</h1>'),
    ],
)
def test_a_title_that_begins_the_text_is_there_once_with_its_names(text: str, title: str, shown: str) -> None:
    analysis = ANALYSIS if text == TEXT else Analysis(Engine("0", "x"), "fr")
    written_page = page_of(Article(text=text, source="a.txt", title=title), analysis)
    page = Page(written_page)
    assert shown in written_page.partition("</header>")[0]
    assert written_page.count("<h1") == 1
    assert {link[1:] for link in page.links} <= set(page.ids)
    assert len(page.paragraphs) == len([line for line in text.split("\n") if line.strip()]) - 1


def test_a_title_that_the_text_does_not_begin_with_stands_above_it() -> None:
    article = Article(text="Un pont est ouvert.\n\nUn pont", source="a.txt", title="Un pont")
    page = page_of(article, Analysis(Engine("0", "x"), "fr"))
    assert page.count("Un pont") == 4, "in the head, as a heading, in the text and at its end"


@pytest.mark.parametrize("words", ["<script>alert(1)</script>", '"><img src=x onerror=y>', "&lt;b&gt;", "</p></main>"])
def test_it_never_obeys_the_article(words: str) -> None:
    text = f"{words} a dit {words}."
    entity = msgspec.structs.replace(ANALYSIS.entities[0], name=words, mentions=ANALYSIS.entities[0].mentions[:1])
    quote = Quote(0, len(words), "direct", Speaker(None, None, None, words, 0.9))
    article = Article(text=text, source=words, title=words, byline=words, site=words, date=words, language=words)
    text = page_of(article, msgspec.structs.replace(ANALYSIS, entities=(entity,), quotes=(quote,)))
    page = Page(text)
    assert page.tags <= TAGS
    assert words in page.words["title"]
    assert page.words["h1"] == [words]
    assert page.paragraphs == [article.text]


@pytest.mark.parametrize("source", ["javascript:alert(1)", "data:text/html,x", "file:///etc/passwd", "x.txt"])
def test_only_addresses_of_the_web_are_links(source: str) -> None:
    assert all(link.startswith("#") for link in Page(page_of(Article(text=TEXT, source=source))).links)
    assert "https://a.org/?a=1&b=2" in Page(page_of(Article(text=TEXT, source="https://a.org/?a=1&b=2"))).links


def test_its_policy_allows_its_own_style_and_nothing_else() -> None:
    page = page_of()
    style = re.search(r"<style>(.*?)</style>", page, re.DOTALL)
    policy = re.search(r'Content-Security-Policy" content="([^"]+)"', page)
    assert style
    assert policy
    digest = b64encode(sha256(style[1].encode()).digest()).decode()
    assert f"default-src 'none'; style-src 'sha256-{digest}'" in policy[1]
    assert "unsafe" not in policy[1]
    assert not re.search(r"url\(|@import", style[1])


def test_a_quote_over_paragraphs_is_one_link_and_ends_with_each() -> None:
    text = "Il dit :\n« Un.\n\nDeux, Lyon. » Fin."
    quote = Quote(9, text.index(" Fin"), "direct", Speaker(None, None, None, "un <agent>", 0.3))
    page = page_of(Article(text=text, source="a"), Analysis(Engine("1", "m"), "fr", (), (quote,)))
    assert Page(page).paragraphs == ["Il dit :", "« Un.", "Deux, Lyon. » Fin."]
    assert '<p><q id="a1-q9">« Un.</q></p>\n<p><q>Deux, Lyon. »</q><a class="said" href="#a1-said0">' in page
    assert "[<bdi>un &lt;agent&gt;</bdi>?]" in page


def test_names_and_speakers_lead_to_each_other() -> None:
    page = page_of(msgspec.structs.replace(ARTICLE, byline="Anne", date="2024-05-01", site="Le Matin"))
    assert '<html lang="fr">' in page
    assert '<bdi>Anne</bdi> · <bdi>Le Matin</bdi> · <time datetime="2024-05-01">' in page
    assert '<li id="a1-e0"><a href="#a1-m0"><bdi lang="fr">Paul Martin</bdi></a> (personne, 3 mentions)' in page
    assert '</q><a class="said" href="#a1-e0"><span class="hidden" lang="fr"> dit par </span>[<bdi>Paul Martin' in page
    assert {"main", "header", "nav", "section", "article"} <= Page(page).tags
    assert re.findall(r"<h2[^>]*>(\w+)", page) == ["Acteurs", "Lieux", "Citations"]


@pytest.mark.parametrize(
    ("language", "words"),
    [
        ("en", ["Actors", "person, 3 mentions", "said by", "Marked: ", 'lang="en"']),
        ("fr", ["Acteurs", "personne, 3 mentions", "dit par", "Signalés\u00a0: ", 'lang="fr"']),
        ("de", ["Actors", "person, 3 mentions", "said by", 'lang="de"']),
    ],
)
def test_our_words_are_in_the_language_of_the_article(language: str, words: list[str]) -> None:
    page = page_of(msgspec.structs.replace(ARTICLE, language=language))
    assert [word for word in words if word not in page] == []
    page = "".join(
        written("markdown", [(msgspec.structs.replace(ARTICLE, language=language), ANALYSIS)], as_list=False)
    )
    assert ("**Acteurs**\u00a0: " if language == "fr" else "**Actors**: ") in page


@pytest.mark.parametrize("scheme", [0, 1, 2], ids=["light", "dark", "print"])
@pytest.mark.parametrize("ground", ["paper", "tint"])
def test_all_inks_can_be_read(scheme: int, ground: str) -> None:
    """WCAG 2.2, 1.4.3: 4.5:1."""
    rules = [dict(re.findall(r"--(\w+): (#\w+)", rule)) for rule in re.findall(r":root \{(.*?)\}", STYLE, re.DOTALL)]
    colours = rules[scheme]
    assert len(rules) == 3
    for ink in ("ink", "quiet", "link", "person", "organisation", "place", "quote"):
        assert contrast(Color.parse(colours[ink]), Color.parse(colours[ground])) >= 4.5, ink
    assert set(re.findall(r"var\(--(\w+)\)", STYLE)) == set(colours)


def test_colour_is_never_the_only_sign() -> None:
    def look(kind: str) -> frozenset[str]:
        rules = re.findall(r"^([^{}@\n]+) \{([^}]*)\}", STYLE, re.MULTILINE)
        body = "".join(body for heads, body in rules if kind in heads.split(", "))
        return frozenset(part.strip() for part in body.split(";") if part.strip() and "var(" not in part)

    looks = [look(kind) for kind in (".PER", ".ORG", ".LOC", "q")]
    assert all(looks)
    assert len(set(looks)) == 4


@pytest.mark.parametrize(("level", "tag"), [(0, "h2"), (1, "h2"), (2, "h3"), (9, "h6")])
def test_only_the_headline_of_the_page_is_the_first_heading(level: int, tag: str) -> None:
    article = msgspec.structs.replace(ARTICLE, structure=(StructureSpan(0, 11, "heading", level),))
    text = page_of(article).partition('<div class="text">\n')[2]
    assert text.startswith(f"<{tag}>")
