"""What inputs are put together from: the words of each format, odd characters, and bytes."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Sequence

from hypothesis import strategies as st

FRENCH = (
    "Paul Martin", "Mme Durand", " a dit ", "Lyon", "l’ONU", "«\u00a0", "\u00a0»", "« ", " »", "“", "”", "‘", "’", "''", ",,", "<<", ">>",
    ", selon ", "a-t-il ajouté", "qu’il", "M. ", "le ministre ", "du ", "la Banque du Rhône", ".", " ? ", " ! ", " : ", " — ", "- ", "\n",
    "\n\n", " ", "  ", "12", "1er ", "3 %", "§", "…", "Paris-Lyon", "aujour-\nd’hui", "> ", "\t", "(AFP)", "été", "e\u0301te\u0301", "ﬁn", "œ",
)  # fmt: skip
"""Words and marks of an article."""

ODD = (
    "\0", "\x1b[31m", "\x07", "\x7f", "\x85", "\r\n", "\r", "\v", "\f", "\xa0", "\xad", "\u1160", "\u11ff", "\u200b", "\u200d", "\u200e", "\u2028",
    "\u2029", "\u202e", "\u202f", "\u2060", "\u3000", "\ufe0f", "\ufeff", "\ufffd", "\uffff", "\ue000", "漢字", "한글", "שלום", "🙂", "👩‍👩‍👧", "🏻", "🇫🇷",
    "e\u0301", "\u0301", "\u0345\u0300", "ẞ", "ŉ", "ǆ", "İ", "\U000e0001", "\U0010ffff", "﷽",
)  # fmt: skip
"""Characters that texts rarely have: controls, marks without a letter, of no or two cells, right to left."""

HTML = (
    "<p>", "</p>", "<div>", "</div>", "<b>", "</b>", "<i>", "<a href='#n'>", "<a href=\"http://a.example/\">", "</a>", "<h1>", "</h1>", "<li>", "<ul>",
    "</ul>", "<table>", "<tr>", "<td>", "</table>", "<br/>", "<br>", "<sup>", "1", "</sup>", "<aside id=n epub:type='footnote'>", "</aside>", "<script>",
    "</script>", "<!--", "-->", "<![CDATA[", "]]>", "&amp;", "&#0;", "&#xD800;", "&#1114112;", "&nope;", "&apos;", "<", ">", "/>", "<title>", "</title>",
    "<html lang=fr>", "<body>", "<pre>", "</pre>", "<span hidden>", "</span>", "<meta charset=utf-16>", "<p style='display:none'>", "<blockquote>",
    "</blockquote>", "nos partenaires utilisent des cookies", "Abonnez-vous", "<article>", "</article>", "<svg/>", "<td colspan=9999999999>",
)  # fmt: skip
FEED = (
    "<rss version='2.0'>", "<channel>", "</channel>", "<item>", "</item>", "<title>", "</title>", "<link>", "http://a.example/", "</link>",
    "<description>", "</description>", "<guid>", "</guid>", "<pubDate>", "Mon, 32 Foo 99999", "</pubDate>", "<feed xmlns='http://www.w3.org/2005/Atom'>",
    "<entry>", "</entry>", "<content type='html'>", "</content>", "<author><name>", "</name></author>", "<id>", "</id>", "<!DOCTYPE rss [", "]>",
    "<!ENTITY a '&a;&a;'>", "&a;", "<?xml version='1.0' encoding='utf-7'?>", "<dc:creator>", "</dc:creator>", "<opml>", "<body>", "<outline text='x' xmlUrl='http://a.example/f'>",
    "</outline>", "</opml>", "<TEI>", "<text>", "</text>", "<head>", "</head>", "<lb break='no'/>", "</TEI>",
)  # fmt: skip
MARKDOWN = (
    "# ", "## ", "* ", "- ", "1. ", "> ", "```", "~~~", "**", "_", "*", "`", "[", "](", ")", "![", "<b>", "</b>", "<!--", "-->", "| ", " |", "|---|", "    ",
    "---\n", "+++\n", "title: ", "date: ", "author: [", "\\", "<http://a.example>", "&amp;", "~~", "{", "}\n", "'", '"', "|\n", ">-\n", "!!python/object ",
)  # fmt: skip
WORD = (
    "<w:p>", "</w:p>", "<w:r>", "</w:r>", "<w:t>", "</w:t>", "<w:pPr>", "</w:pPr>", "<w:pStyle w:val='Title'/>", "<w:br/>", "<w:tab/>", "<w:del>", "</w:del>",
    "<w:tbl>", "</w:tbl>", "<w:tr>", "</w:tr>", "<w:tc>", "</w:tc>", "<w:footnoteReference w:id='1'/>", "<w:hyperlink r:id='x'>", "</w:hyperlink>",
    "<w:fldChar w:fldCharType='begin'/>", "<w:instrText>HYPERLINK \"http://a.example\"</w:instrText>", "<w:numPr><w:ilvl w:val='99999999999'/></w:numPr>", "<w:outlineLvl w:val='x'/>",
    "<text:p>", "</text:p>", "<text:h text:outline-level='99'>", "</text:h>", "<text:s text:c='9'/>", "<text:s text:c='x'/>", "<text:tab/>", "<table:table-cell table:number-columns-repeated='9'>",
    "</table:table-cell>",
)  # fmt: skip
RTF = (
    "{\\rtf1", "}", "{", "\\par ", "\\b ", "\\b0 ", "\\'e9", "\\'", "\\u233?", "\\u-1 ", "\\u99999999 ", "\\uc0", "\\bin5 ", "{\\info{\\title ", "{\\*\\x ",
    "\\ansicpg1252", "\\ansicpg99999", "\\~", "\\-", "\\", "\\field{\\*\\fldinst HYPERLINK \"http://a.example\"}", "\\cell", "\\row",
)  # fmt: skip
MAIL = (
    "From ", "From: ", "Subject: ", "=?utf-8?Q?=E9?=", "=?nope?B?//8=?=", "Date: ", "Mon, 1 Jan 2024 00:00:00 +9999", "\n\n", "\n", "Content-Type: text/html; charset=nope",
    "Content-Type: multipart/mixed; boundary=b", "--b", "--b--", "Content-Transfer-Encoding: base64", "Content-Transfer-Encoding: quoted-printable",
    "=E9", "=", "//8=", "> ", "MIME-Version: 1.0", "Message-ID: <1@a.example>", "Content-Type: message/rfc822", " \n",
)  # fmt: skip
RECORDS = (
    "{", "}", "[", "]", '"text"', '"title"', '"date"', ":", ",", '"', "1e999", "-0", "null", "true", "99999999999999999999", '"\\ud800"', "\n", "texte;", "titre;", "text,", "date\t", ";", "\t", '""',
)  # fmt: skip
SUBTITLES = (
    "WEBVTT\n\n", "1\n", "00:00:01,000 --> 00:00:02,000\n", "00:01.000 --> 99:99:99.999\n", "<v Paul>", "</v>", "<i>", "NOTE ", "STYLE\n", "\n\n", "\n", "- ", "{\\an8}", "-->",
)  # fmt: skip
PRESS = (
    "Document LEMON00020240101ek1100001\n", "HD ", "LP ", "TD ", "PD ", "SN ", "End of Document", "Load-Date: ", "Copyright 2024", "Length: 300 words", "\n\n", "\n", "Byline: ",
    "<article>", "</article>", "<div class='DocPublicationName'>", "<span class='DocHeader'>", "<div class='docOcurrContainer'>", "<p class='articleParagraph'>", "</div>", "</p>", "</span>", "<html>", "<body>",
)  # fmt: skip
TOML = (
    "[[correction]]\n", 'type = "hide"\n', 'type = "rename"\n', 'name = "Paul"\n', 'to = ""\n', "article.id = 1\n", "at.words = ", "[", "]", "=", '"', "\n", "theme = ", '"dusk"', "width = ",
    "9" * 30, "[keys]\n", "[templates]\n", "true", "nan", "1979-05-27", "'''", "#", "\\u0000", "plain = [", "{", "}", "a.b = ", "sidebar = ", "language = ",
)  # fmt: skip
QUERY = (
    "by:",
    "about:",
    "since:",
    "until:",
    "tag:",
    "outlet:",
    "is:",
    "checked",
    "note:",
    '"',
    "'",
    "*",
    "(",
    ")",
    "AND",
    "NOT",
    "NEAR",
    "^",
    "-",
    ":",
    "%",
    "_",
    "2016-12",
    "0000",
    "é",
    " ",
)
LINES = (
    '{"kind":"library","version":1}', '{"kind":"library","version":99999999999999999999}', '{"kind":"correction","correction":{"type":"hide","name":"', '"}}', '{"kind":"note","note":{"id":"n","text":"',
    '{"kind":"article","article":{"text":"', '","source":"', '"},"analysis":null,"state":{"added":', "1", "1e400", "}}", "\n", "{", "[" * 50, "\\ud800", '"',
)  # fmt: skip


def words(*vocabularies: Sequence[str], longest: int = 24) -> st.SearchStrategy[str]:
    """Return texts put together from vocabularies, now and then with any characters at all.

    A byte is a piece: one draw for a whole text, which is ten times as fast as a draw for each.
    """
    vocabulary = [piece for pieces in vocabularies for piece in pieces]
    assert len(vocabulary) <= 256

    def put_together(numbers: bytes) -> str:
        return "".join(vocabulary[number % len(vocabulary)] for number in numbers)

    made = st.binary(max_size=longest).map(put_together)
    return st.one_of(made, made, made, st.text(max_size=longest))


ENCODINGS = ("utf-8", "utf-8", "utf-8", "utf-8-sig", "latin-1", "cp1252", "utf-16", "utf-16-le")


def as_bytes(texts: st.SearchStrategy[str]) -> st.SearchStrategy[bytes]:
    """Return texts in the encodings that files have, whole or with places changed."""
    return st.builds(_encoded, texts, st.integers(0, len(ENCODINGS) - 1), CHANGES)


def _encoded(text: str, encoding: int, changes: bytes) -> bytes:
    return with_changes(text.encode(ENCODINGS[encoding], "replace"), changes)


CHANGES = st.one_of(st.just(b""), st.binary(max_size=12))
"""Places to change: three bytes each, two of where and one of what."""


def with_changes(content: bytes, changes: bytes) -> bytes:
    """Return content with bytes changed; where the last change is cut short, the content is too."""
    made = bytearray(content)
    for at in range(0, len(changes), 3):
        place = int.from_bytes(changes[at : at + 2], "big") % (len(made) + 1)
        if at + 2 >= len(changes):
            del made[place:]
        else:
            made[place : place + 1] = changes[at + 2 : at + 3]
    return bytes(made)


def changed(whole: st.SearchStrategy[bytes] | bytes) -> st.SearchStrategy[bytes]:
    """Return content with up to four places changed, or cut."""
    return st.builds(with_changes, st.just(whole) if isinstance(whole, bytes) else whole, CHANGES)


def zipped(members: dict[str, bytes]) -> bytes:
    """Return a ZIP archive of members, not compressed."""
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w") as archive:
        for name, content in members.items():
            archive.writestr(zipfile.ZipInfo(name), content)
    return file.getvalue()
