"""Feeds, what a target offers to choose from, and the clipboard."""

from __future__ import annotations

import io
import sys
import time
import types
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.model.article import Article
from reader.sources import (
    CLIPBOARD,
    Access,
    Catalogue,
    SourceError,
    articles_of,
    catalogue_of,
    first_article,
    open_item,
    opened,
)
from reader.sources.dates import iso_date
from reader.sources.errors import UnreadableError
from reader.sources.formats.feed import catalogue
from reader.text.message import Message
from tests.unit.sources.test_books import BOOK, packed
from tests.unit.sources.test_html import PAGE, PARAGRAPH
from tests.unit.sources.test_web import HTML, OPEN, Server, server

__all__ = ["server"]

LONG = " ".join([PARAGRAPH] * 3)

RSS = f"""<?xml version="1.0" encoding="utf-8"?>
<!-- essai --><rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/"
 xmlns:dc="http://purl.org/dc/elements/1.1/"><channel><title>Le Journal d'essai</title>
<item><title>Un &lt;b&gt;accord&lt;/b&gt; &amp;amp; des suites</title><link>{{0}}/a</link>
<pubDate>Fri, 01 Mar 2024 10:00:00 GMT</pubDate><dc:creator>Anne Roux</dc:creator>
<description>&lt;p&gt;Signé à &lt;i&gt;Genève&lt;/i&gt;.&lt;/p&gt;
&lt;script&gt;alert(1)&lt;/script&gt;</description></item>
<item><title>Tout est là</title><link>{{0}}/gone</link><description>Court.</description>
<content:encoded><![CDATA[<p>{LONG}</p><p>Fin.</p>]]></content:encoded></item>
<item><title>Perdu</title><link>{{0}}/lost</link><description>Trop court.</description></item>
<item><title>Sans lien</title><guid isPermaLink="false">n#1</guid><link>file:///etc/passwd</link>
<description>Texte du fil.</description></item>
</channel></rss>"""

ATOM = f"""<?xml version="1.0" encoding="iso-8859-1"?><feed xmlns="http://www.w3.org/2005/Atom">
<title type="html">Le &lt;i&gt;Journal&lt;/i&gt; d'été</title>
<entry><title>Accord signé</title><id>urn:1</id><link rel="alternate" href="a.html"/>
<updated>2024-03-02T00:00:00Z</updated>
<author><name>Paul Petit</name></author>
<content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml"><p>{PARAGRAPH}</p><p>Fin.</p></div></content>
</entry></feed>"""

BOMB = '<!DOCTYPE rss [<!ENTITY a "aaaaaaaaaa">{}]>'.format(
    "".join(f'<!ENTITY {name} "{f"&{before};" * 10}">' for before, name in zip("abcdefgh", "bcdefghi", strict=True))
)


def feed(folder: Path, text: str, name: str = "fil.xml") -> str:
    (folder / name).write_text(text, "utf-8")
    return str(folder / name)


def test_a_feed_offers_its_items(tmp_path: Path) -> None:
    found = catalogue_of(feed(tmp_path, RSS.format("https://example.org")))
    assert found is not None
    assert (found.kind, found.title, len(found.items)) == ("feed", "Le Journal d'essai", 4)
    first = found.items[0]
    assert (first.title, first.source) == ("Un accord & des suites", "https://example.org/a")
    assert (first.date, first.byline, first.site) == ("2024-03-01", "Anne Roux", "Le Journal d'essai")
    assert first.note == "Signé à Genève."
    assert found.items[3].source == f"{tmp_path}/fil.xml#n#1"


def test_an_atom_feed_in_another_encoding_with_links_relative_to_its_address(server: Server) -> None:
    address = server.page("/fil/atom", ATOM.encode("latin-1"), content_type="application/atom+xml")
    server.page("/fil/a.html", PAGE, content_type=HTML)
    found = opened(address, OPEN)
    assert isinstance(found, Catalogue)
    (item,) = found.items
    assert (found.title, item.source) == ("Le Journal d'été", f"{server.address}/fil/a.html")
    assert (item.title, item.byline, item.date) == ("Accord signé", "Paul Petit", "2024-03-02")
    assert item.content is not None
    assert item.content.text == f"Accord signé\n\n{PARAGRAPH}\n\nFin."
    assert [path for path, _ in server.seen] == ["/fil/atom"]
    assert open_item(item, OPEN).byline == "Anne Roux"


def test_the_articles_of_a_feed_are_those_it_links_to(server: Server, tmp_path: Path) -> None:
    told: list[Message] = []
    server.page("/a", f"<html><body><p>{LONG}</p></body></html>", content_type=HTML)
    access = Access(allow_private=True, limits=OPEN.limits, told=told.append)
    articles = articles_of(feed(tmp_path, RSS.format(server.address)), access)
    first, second, third = (next(articles) for _ in range(3))
    assert LONG in first.text
    assert (first.title, first.byline) == ("Un accord & des suites", "Anne Roux")
    assert second.text == f"Tout est là\n\n{LONG}\n\nFin."
    assert [str(message) for message in told] == [
        f"{server.address}/gone: no such page; check the address (HTTP 404); showing what the feed has of it"
    ]
    assert third.text == "Sans lien\n\nTexte du fil."
    with pytest.raises(SourceError, match="/lost: no such page"):
        next(articles)


def test_an_item_is_found_again_by_its_source(tmp_path: Path) -> None:
    target = f"{feed(tmp_path, RSS.format('https://example.org'))}#n#1"
    assert first_article(target).text == "Sans lien\n\nTexte du fil."
    found = opened(target)
    assert isinstance(found, Article)
    assert found.source == target
    with pytest.raises(SourceError, match="it has no part n#2"):
        first_article(target.replace("n#1", "n#2"))


def test_a_feed_that_links_to_feeds_ends(server: Server) -> None:
    address = server.page("/fil", RSS.replace("{0}/a", "{0}/fil").format(server.address))
    articles = articles_of(address, OPEN)
    assert [next(articles).title for _ in range(2)] == ["Tout est là", "Sans lien"]
    with pytest.raises(SourceError, match="/fil: another feed"):
        next(articles)


def test_a_feed_leads_into_no_private_network(server: Server, tmp_path: Path) -> None:
    with pytest.raises(SourceError, match="private address"):
        list(articles_of(feed(tmp_path, RSS.format(server.address))))
    assert server.seen == []


def test_a_feed_among_the_files_of_a_folder_is_read_as_it_is(server: Server, tmp_path: Path) -> None:
    feed(tmp_path, RSS.format(server.address), "fil.txt")
    assert len(list(articles_of(str(tmp_path), OPEN))) == 4
    assert server.seen == []


def test_a_feed_through_a_pipe(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(RSS.format("https://example.org").encode())))
    found = opened("-")
    assert isinstance(found, Catalogue)
    assert len(found.items) == 4


@pytest.mark.parametrize("before", ["", "<!-- x -->", "<?x y?>\n<!---->"])
@pytest.mark.parametrize(
    "doctype",
    [BOMB, '<!DOCTYPE rss [<!ENTITY i SYSTEM "file:///etc/passwd">]>', '<!doctype rss SYSTEM "a>b" [<!ENTITY i "x">]>'],
)
def test_entities_neither_unfold_nor_load(tmp_path: Path, before: str, doctype: str) -> None:
    text = f"{before}{doctype}<rss version='2.0'><channel><item><title>&i;</title></item></channel></rss>"
    started = time.process_time()
    with pytest.raises(SourceError, match=r"fil\.xml: a feed that defines its own entities"):
        catalogue_of(feed(tmp_path, text))
    assert time.process_time() - started < 2


def test_a_document_type_strip_doctype_is_passed_over(tmp_path: Path) -> None:
    doctype = '<!DOCTYPE rss PUBLIC "-//N//DTD RSS 0.91//EN" "http://127.0.0.1:9/rss.dtd">'
    found = catalogue_of(feed(tmp_path, RSS.format("https://example.org").replace("<rss", f"{doctype}<rss", 1)))
    assert found is not None
    assert len(found.items) == 4


def test_entities_anywhere_else_are_no_way_in(tmp_path: Path) -> None:
    text = RSS.format("https://example.org").replace("Texte du fil.", f"{BOMB}&i;&lt;!ENTITY")
    found = catalogue_of(feed(tmp_path, text))
    assert found is not None
    assert sum(len(item.content.text) for item in found.items if item.content) < 3_000


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("<rss version='2.0'><channel><title>x</title></channel></rss>", "a feed without articles"),
        ("<rss version='2.0'><channel><title>x</ti", "a damaged feed"),
        ("<feed \0\1\2", "not a text"),
    ],
)
def test_what_is_no_feed_is_told(tmp_path: Path, text: str, message: str) -> None:
    with pytest.raises(SourceError, match=rf"fil\.xml: {message}"):
        catalogue_of(feed(tmp_path, text))


@given(st.text(st.sampled_from("<>/&;!-[]= \n\"'rsitemlnk?é")))
def test_any_feed_is_read_or_told(text: str) -> None:
    try:
        found = catalogue(f"<rss><channel><item><title>Un accord</title></item>{text}".encode(), "fil.xml")
    except UnreadableError:
        return
    assert found.items[0].title


@pytest.mark.parametrize("tag", ["author", "dc:creator", "title", "link", "pubDate", "description"])
@pytest.mark.parametrize("piece", ["a.", "a@", "1 ", "&amp;", "&lt;", "a<!-- -->"])
def test_long_values_in_a_feed_take_no_time(tmp_path: Path, tag: str, piece: str) -> None:
    started = time.process_time()
    long = f"<item><title>x</title><{tag}>{piece * 20_000}@</{tag}></item>"
    found = catalogue_of(feed(tmp_path, RSS.format("https://example.org").replace("</channel>", f"{long}</channel>")))
    assert found is not None
    assert len(found.items) == 5
    assert found.items[0].byline == "Anne Roux"
    assert time.process_time() - started < 2


def test_deep_elements_in_a_feed_take_no_time(tmp_path: Path) -> None:
    started = time.process_time()
    deep = "<a>" * 50_000 + "</a>" * 50_000
    found = catalogue_of(feed(tmp_path, RSS.format("https://example.org").replace("</channel>", f"{deep}</channel>")))
    assert found is not None
    assert time.process_time() - started < 5


def test_a_book_offers_its_chapters(tmp_path: Path) -> None:
    found = opened(packed(tmp_path / "a#1.epub", BOOK))
    assert isinstance(found, Catalogue)
    assert (found.kind, found.title) == ("book", "Deux discours")
    assert [(item.title, str(item.note)) for item in found.items] == [
        ("La suite", "7 words"),
        ("Deux discours", "4 words"),
    ]
    for item in found.items:
        assert first_article(item.source) == open_item(item)
    with pytest.raises(SourceError, match="it has no part gone; leave out"):
        first_article(f"{tmp_path}/a#1.epub#gone")


def test_a_chapter_of_a_book_behind_an_address(server: Server, tmp_path: Path) -> None:
    address = server.page("/a.epub", Path(packed(tmp_path / "a.epub", BOOK)).read_bytes())
    found = catalogue_of(address, OPEN)
    assert found is not None
    assert found.items[1].source == f"{address}#OEBPS/text/un texte.xhtml"
    assert first_article(found.items[1].source, OPEN).text == "Du texte sans titre."


def test_a_folder_offers_its_files_unread(tmp_path: Path) -> None:
    (tmp_path / "x").mkdir()
    for name in ("10.txt", "9.txt", "x/a\nb.md"):
        (tmp_path / name).write_bytes(b"\0")
    found = catalogue_of(str(tmp_path))
    assert found is not None
    assert found.kind == "folder"
    assert [(item.title, item.note) for item in found.items] == [("9.txt", ""), ("10.txt", ""), ("a\nb.md", "x")]
    with pytest.raises(SourceError, match="not a text"):
        open_item(found.items[0])
    pattern = catalogue_of(str(tmp_path / "*.txt"))
    assert pattern is not None
    assert [item.title for item in pattern.items] == ["9.txt", "10.txt"]


def test_one_article_offers_nothing_to_choose_from(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text(PARAGRAPH)
    assert catalogue_of(str(tmp_path / "a.txt")) is None
    with pytest.raises(SourceError, match="no such file"):
        catalogue_of(str(tmp_path / "a.txt#1"))


def clipboard(monkeypatch: pytest.MonkeyPatch, text: str | Exception) -> None:
    class PyperclipError(Exception):
        pass

    def paste() -> str:
        if isinstance(text, Exception):
            raise PyperclipError from text
        return text

    module = types.SimpleNamespace(paste=paste, PyperclipException=PyperclipError)
    monkeypatch.setitem(sys.modules, "pyperclip", module)


def test_the_clipboard_is_a_text(monkeypatch: pytest.MonkeyPatch) -> None:
    for text in (f"{PARAGRAPH}\n", PAGE, RSS, f"https://example.org/\n{PARAGRAPH}"):
        clipboard(monkeypatch, text)
        article = first_article(CLIPBOARD)
        assert (article.text, article.source) == (text, CLIPBOARD)


def test_an_address_in_the_clipboard_is_opened(monkeypatch: pytest.MonkeyPatch, server: Server) -> None:
    address = server.page("/", PAGE, content_type=HTML)
    clipboard(monkeypatch, f" {address}\n")
    assert first_article(CLIPBOARD, OPEN).source == address


@pytest.mark.parametrize(
    ("text", "message"), [("", "the clipboard is empty"), (" \n", "empty"), (OSError(), "on Linux install xclip")]
)
def test_a_clipboard_without_text_is_told(monkeypatch: pytest.MonkeyPatch, text: str | Exception, message: str) -> None:
    clipboard(monkeypatch, text)
    with pytest.raises(SourceError, match=message):
        first_article(CLIPBOARD)


def test_what_the_clipboard_needs_is_told(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "pyperclip", None)
    with pytest.raises(SourceError, match="pip install pyperclip"):
        first_article(CLIPBOARD)


@pytest.mark.parametrize(
    ("written", "date"),
    [
        ("2024-03-01", "2024-03-01"), ("2024-03-01T10:00:00Z", "2024-03-01"), ("2024-03", "2024-03"), ("2024", "2024"),
        ("1er mars 2024", "2024-03-01"), ("Publié le 12 août 2024 à 10h", "2024-08-12"), ("1 March 2024", "2024-03-01"),
        ("March 1st, 2024", "2024-03-01"), ("Fri, 01 Mar 2024 10:00:00 GMT", "2024-03-01"), ("31 février 2024", None),
        ("01/02/2024", None), ("2024-13-01", None), ("demain", None), ("", None), (None, None),
    ],
)  # fmt: skip
def test_dates(written: str | None, date: str | None) -> None:
    assert iso_date(written) == date


def items(tmp_path: Path, *entries: str) -> tuple[Catalogue, list[tuple[str, str | None]]]:
    """The items of a feed of these entries, and the title and the author of each."""
    text = '<?xml version="1.0"?><rss version="2.0" xmlns:dc="http://purl.org/dc/elements/1.1/">'
    text += "<channel><title>Fil</title>"
    found = catalogue_of(
        feed(tmp_path, text + "".join(f"<item>{entry}</item>" for entry in entries) + "</channel></rss>")
    )
    assert found is not None
    return found, [(item.title, item.byline) for item in found.items]


@pytest.mark.parametrize(
    "reference",
    ["&#1114112;", "&#55296;", "&#xD800;", "&#xdfff;", "&#0;", "&#99999999999999999999;", "&#x110000;", "&#8;"],
)
def test_a_reference_to_no_character_costs_that_character(tmp_path: Path, reference: str) -> None:
    found, titles = items(
        tmp_path,
        f"<title>Avant {reference} après</title><description>a {reference} b</description>",
        f"<title>L'&#233;t&#xE9; {reference.replace('&', '&amp;')}</title><description>c</description>",
    )
    assert titles[0] == ("Avant \ufffd après", None)
    assert titles[1][0].startswith("L'été")
    assert next(article.text for article in articles_of(found.source)) == "Avant \ufffd après\n\na \ufffd b"


@pytest.mark.parametrize(
    "title",
    [
        "L&apos;été",
        "L&amp;apos;été",
        "L&#39;&eacute;té",
        "L&amp;#39;été",
        "<![CDATA[L&apos;été]]>",
        "<![CDATA[L'été]]>",
    ],
)
def test_apostrophes_of_xml_and_html_are_apostrophes(tmp_path: Path, title: str) -> None:
    assert items(tmp_path, f"<title>{title}</title><description>&lt;p&gt;d&amp;apos;or&lt;/p&gt;</description>")[1] == [
        ("L'été", None)
    ]


@pytest.mark.parametrize(
    ("authors", "byline"),
    [
        ("<dc:creator>&lt;a href='x'&gt;Anne Roy&lt;/a&gt;</dc:creator>", "Anne Roy"),
        ("<dc:creator><![CDATA[<b>Anne</b> Roy &amp; fils]]></dc:creator>", "Anne Roy & fils"),
        ("<dc:creator>Anne Roy</dc:creator><dc:creator>Paul Lei</dc:creator>", "Anne Roy, Paul Lei"),
        ("<author>anne@example.org (Anne Roy)</author>", "Anne Roy"),
        ("<dc:creator>Anne Roy</dc:creator><author>Anne Roy</author>", "Anne Roy"),
    ],
)
def test_authors_are_named_all_and_without_markup(tmp_path: Path, authors: str, byline: str) -> None:
    assert items(tmp_path, f"<title>T</title>{authors}<description>d</description>")[1] == [("T", byline)]


@pytest.mark.parametrize(("language", "code"), [("fr-FR", "fr"), ("en", "en"), ("", None)])
def test_the_language_of_a_feed_counts_where_an_item_says_little(
    tmp_path: Path, language: str, code: str | None
) -> None:
    text = RSS.format("https://example.org").replace("<channel>", f"<channel><language>{language}</language>")
    found = catalogue_of(feed(tmp_path, text))
    assert found is not None
    languages = {item.title: item.content.language for item in found.items if item.content}
    assert (languages["Tout est là"], languages["Perdu"]) == ("fr", code)


def test_all_authors_of_an_entry_of_atom_are_named(tmp_path: Path) -> None:
    authors = "".join(f"<author><name>{name}</name></author>" for name in ("Anne Roy", "Paul Lei", "Jo Bi"))
    found = catalogue_of(feed(tmp_path, ATOM.replace("<author><name>Paul Petit</name></author>", authors)))
    assert found is not None
    assert found.items[0].byline == "Anne Roy, Paul Lei, Jo Bi"


@pytest.mark.parametrize(
    "guid", ["<guid isPermaLink='false'>N/A</guid>", "<guid>1</guid>", "<link>https://example.org/</link>"]
)
def test_items_with_one_id_or_one_link_are_several(tmp_path: Path, guid: str) -> None:
    found, _ = items(
        tmp_path,
        *(f"<title>Titre {number}</title>{guid}<description>Texte {number}.</description>" for number in range(4)),
    )
    assert len({item.source for item in found.items}) == 4
    for number, item in enumerate(found.items):
        assert first_article(item.source).text == open_item(item).text == f"Titre {number}\n\nTexte {number}."


@pytest.mark.parametrize(
    "link", ["https://example.org/un titre", " https://example.org/un titre\n", "\nhttps://example.org/\nun titre "]
)
def test_blanks_in_a_link_are_as_addresses_have_them(tmp_path: Path, link: str) -> None:
    found, _ = items(tmp_path, f"<title>T</title><link>{link}</link><description>d</description>")
    assert found.items[0].link == "https://example.org/un%20titre"


@pytest.mark.parametrize(
    "written",
    ["dim., 03 mars 2024 10:00:00 +0100", "dimanche 3 mars 2024", "3 mars 2024 à 10h", "Sun, 3 Mar 2024 10:00:00 GMT"],
)
def test_the_day_of_an_item_may_be_in_french(written: str) -> None:
    item = f"<item><title>Un</title><pubDate>{written}</pubDate><description>Texte.</description></item>"
    (found,) = catalogue(f'<rss version="2.0"><channel>{item}</channel></rss>'.encode(), "a").items
    assert found.date == "2024-03-03"
