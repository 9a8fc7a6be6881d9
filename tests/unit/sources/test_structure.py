"""Headings, lists, quotations, tables, bold words and links as spans over a text that they leave as it is."""

from __future__ import annotations

import contextlib
import io
import json
import zipfile
from collections.abc import Iterable
from email.message import EmailMessage
from html import escape
from itertools import pairwise
from types import ModuleType

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.model.article import StructureSpan
from reader.sources.aligned_structure import carried
from reader.sources.errors import UnreadableError
from reader.sources.formats import docx, feed, html, mail, markdown, odt, press_html, records, subtitles, tei
from reader.sources.formats.html_text import html_text
from reader.sources.structured_text import address

Words = tuple[str, str] | tuple[str, str, int] | tuple[str, str, str]


def words(text: str, structure: Iterable[StructureSpan]) -> list[Words]:
    """Return kind and words of spans, and level or address where there is one."""
    found: list[Words] = []
    for span in structure:
        more = (span.target,) if span.target else (span.level,) if span.level else ()
        found.append((span.kind, text[span.start : span.end], *more))
    return found


def assert_sound(text: str, structure: tuple[StructureSpan, ...]) -> None:
    """Spans are inside the text, sorted, and neither begin nor end with a blank."""
    for span in structure:
        assert 0 <= span.start < span.end <= len(text)
        assert text[span.start : span.end] == text[span.start : span.end].strip()
    for before, after in pairwise(structure):
        assert (before.start, -before.end) <= (after.start, -after.end)


def in_html(page: str, base: str | None = None) -> list[Words]:
    read = html_text(page, base)
    assert_sound(read.text, read.structure)
    return words(read.text, read.structure)


# HTML and the chapters of books


@pytest.mark.parametrize(
    ("page", "found"),
    [
        ("<h1>Le titre</h1><p>Du texte.</p>", [("heading", "Le titre", 1)]),
        ("<p>Texte.</p><h3>Une <i>suite</i></h3>", [("heading", "Une suite", 3), ("emphasis", "suite")]),
        ("<h2>Sans fin<p>Texte.</p>", [("heading", "Sans fin", 2)]),
    ],
)
def test_headings_of_html(page: str, found: list[Words]) -> None:
    assert in_html(page) == found


@pytest.mark.parametrize(
    ("page", "found"),
    [
        ("<ul><li>un</li><li>deux</li></ul>", [("item", "un", 1), ("item", "deux", 1)]),
        ("<ol><li>un<ul><li>deux</ul></ol>", [("item", "un\n\ndeux", 1), ("item", "deux", 2)]),
        ("<ul><li><p>a</p><p>b</p></li></ul><p>c</p>", [("item", "a\n\nb", 1)]),
    ],
)
def test_lists_of_html(page: str, found: list[Words]) -> None:
    assert in_html(page) == found


@pytest.mark.parametrize(
    ("page", "found"),
    [
        ("<blockquote>Dit-il.</blockquote>", [("quotation", "Dit-il.", 1)]),
        ("<blockquote><p>a</p><p>b</p></blockquote><p>c</p>", [("quotation", "a\n\nb", 1)]),
        ("<blockquote>a<blockquote>b</blockquote></blockquote>", [("quotation", "a\n\nb", 1), ("quotation", "b", 2)]),
    ],
)
def test_quotations_of_html(page: str, found: list[Words]) -> None:
    assert in_html(page) == found


@pytest.mark.parametrize(
    ("page", "cells"),
    [
        ("<table><tr><td>a</td><td>b</td></tr></table>", [("a", 0), ("b", 1)]),
        ("<table><tr><td></td><td>b</td></tr><tr><td>c</td></tr></table>", [("b", 1), ("c", 0)]),
        ("<table><tr><td colspan=2>a</td><td>b</td></tr></table>", [("a", 0), ("b", 2)]),
    ],
)
def test_cells_know_their_columns(page: str, cells: list[tuple[str, int]]) -> None:
    read = html_text(page)
    found = [(read.text[span.start : span.end], span.level) for span in read.structure if span.kind == "cell"]
    assert found == cells
    assert {span.kind for span in read.structure} == {"table", "row", "cell"}


@pytest.mark.parametrize(
    ("page", "found"),
    [
        ("<p>Un <b>mot \n fort</b> ici.</p>", [("strong", "mot fort")]),
        ("<p>Un <em> mot </em>.</p>", [("emphasis", "mot")]),
        ("<b><div>a</div>b <strong>c</strong></b> d", [("strong", "a"), ("strong", "b c")]),
    ],
)
def test_bold_and_italic_words_of_html(page: str, found: list[Words]) -> None:
    assert in_html(page) == found


@pytest.mark.parametrize(
    ("page", "found"),
    [
        ('<p><a href="https://a.org/x">là</a></p>', [("link", "là", "https://a.org/x")]),
        ('<p><a href="../y?z=1">là</a></p>', [("link", "là", "https://b.org/y?z=1")]),
        ('<p>Un<br><a href="//c.org">lien<br>long</a></p>', [("link", "lien\nlong", "https://c.org")]),
    ],
)
def test_links_of_html_are_whole_addresses(page: str, found: list[Words]) -> None:
    assert in_html(page, "https://b.org/x/") == found


@pytest.mark.parametrize(
    "target",
    [
        "javascript:alert(1)",
        "file:///etc/passwd",
        "mailto:a@b.org",
        "#note",
        "data:text/html,x",
        "https://",
        "https://lemonde.fr@example.org/",
        "https://a.org/\x1b[31m",
        "http://a b.org",
        "https://[",
        "",
    ],
)
def test_what_leads_elsewhere_than_to_the_web_is_no_link(target: str) -> None:
    assert address(target) is None
    page = html_text("<p>Un <a>lien</a></p>".replace("<a>", f'<a href="{target}">'))
    assert (page.text, page.structure) == ("Un lien", ())


@pytest.mark.parametrize("scheme", ["HTTP", "Https", "hTTp", "http"])
def test_the_scheme_of_a_link_is_in_small_letters(scheme: str) -> None:
    assert address(f"{scheme}://A.org/Là") == f"{scheme.lower()}://A.org/Là"
    assert in_html(f"<p><a href='{scheme}://a.org'>Lyon</a></p>") == [("link", "Lyon", f"{scheme.lower()}://a.org")]


@pytest.mark.parametrize(
    "page",
    ["Lyon<br>Paris", "<b>Lyon</b><br/><i>Paris</i>", "<ul><li>Lyon <br> Paris</li></ul>"],
)
def test_a_break_of_html_joins_no_words(page: str) -> None:
    assert html_text(page).text == "Lyon\nParis"


@pytest.mark.parametrize("end", ["&#13;", "&#xD;", "&#13;&#10;", "\r", "\r\n"])
@pytest.mark.parametrize("page", ["<pre>Lyon{}Paris</pre>", "<p>Lyon{}Paris</p>", "<pre><b>Lyon{}</b>Paris</pre>"])
def test_no_end_of_line_of_html_is_a_carriage_return(page: str, end: str) -> None:
    found = html_text(page.format(end)).text
    assert "\r" not in found
    assert found.split() == ["Lyon", "Paris"]


def test_nor_of_any_other_format() -> None:
    (in_markdown,) = markdown.read(b"Lyon&#13;**Paris**\n\n<pre>a&#xD;b</pre>", "a.md")
    texts = [
        in_markdown.text,
        in_word(paragraph("Lyon&#13;Paris"))[0],
        in_open_document("<text:p>Lyon&#13;<text:span text:style-name='T1'>Paris</text:span></text:p>")[0],
    ]
    assert [text.split()[:2] for text in texts] == [["Lyon", "Paris"]] * 3
    assert "\r" not in "".join(texts)


INLINE = ("<b>", "</b>", "<i>", "</i>", "<a href='https://a.org'>", "</a>")
TAGS = "br p h2 ul li blockquote table tr td pre".split()
PARTS = st.lists(
    st.sampled_from(
        ["mot", " ", "\n", "é ", *INLINE, *(f"<{tag}>" for tag in TAGS), *(f"</{tag}>" for tag in TAGS[1:])]
    ),
    max_size=60,
)


@given(PARTS)
def test_structure_of_html_is_sound_and_leaves_the_text_as_it_is(parts: list[str]) -> None:
    read = html_text("<body>" + "".join(parts))
    assert_sound(read.text, read.structure)
    bare = html_text("<body>" + "".join(part for part in parts if part not in INLINE))
    assert read.text.split() == bare.text.split()


def test_deep_nesting_takes_no_time() -> None:
    read = html_text("<body>" + "<blockquote><b><li>x" * 20_000)
    assert len(read.paragraphs) > 1
    assert_sound(read.text, read.structure)


# Markdown


def in_markdown(text: str) -> list[Words]:
    (article,) = markdown.read(text.encode(), "a.md")
    assert_sound(article.text, article.structure)
    return words(article.text, article.structure)


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("# Le titre\n\nTexte.", [("heading", "Le titre", 1)]),
        ("Une *suite*\n---\n", [("heading", "Une suite", 2), ("emphasis", "suite")]),
        ("---\ntitle: Ailleurs\n---\n### Ici", [("heading", "Ailleurs", 1), ("heading", "Ici", 3)]),
        ("- un\n  - deux\n- trois", [("item", "un\n\ndeux", 1), ("item", "deux", 2), ("item", "trois", 1)]),
        ("3. **un**", [("item", "3. un", 1), ("strong", "un")]),
        ("1. a\n\n   b\n\nc", [("item", "1. a\n\nb", 1)]),
        ("> a\n>\n> b\n\nc", [("quotation", "a\n\nb", 1)]),
        ("> a\n> > b", [("quotation", "a\n\nb", 1), ("quotation", "b", 2)]),
        ("> - a", [("quotation", "a", 1), ("item", "a", 1)]),
        ("Un **mot**, un __autre__.", [("strong", "mot"), ("strong", "autre")]),
        ("***a* b**", [("strong", "a b"), ("emphasis", "a")]),
        ("2 * 3 ** 4", []),
        ("[là](https://a.org/x 't')", [("link", "là", "https://a.org/x")]),
        (
            "<https://a.org> [b]\n\n[b]: http://b.org",
            [("link", "https://a.org", "https://a.org"), ("link", "b", "http://b.org")],
        ),
        ("[a](javascript:alert(1)) [b](file:///etc) [c](c.md)", []),
    ],
)
def test_structure_of_markdown(text: str, found: list[Words]) -> None:
    assert in_markdown(text) == found


@pytest.mark.parametrize(
    ("table", "cells"),
    [
        ("| a | b |\n|---|---|\n| 1 | 2 |", [("a", 0), ("b", 1), ("1", 0), ("2", 1)]),
        ("| | b |\n|---|---|\n| 1 | |", [("b", 1), ("1", 0)]),
        ("| *a* | b |\n|:-:|--:|\n| 1\\|2 |", [("a", 0), ("b", 1), ("1|2", 0)]),
    ],
)
def test_cells_of_markdown(table: str, cells: list[tuple[str, int]]) -> None:
    (article,) = markdown.read(table.encode(), "a.md")
    spans = [span for span in article.structure if span.kind == "cell"]
    assert [(article.text[span.start : span.end], span.level) for span in spans] == cells
    assert sum(span.kind == "row" for span in article.structure) == 2


@pytest.mark.parametrize(
    ("text", "read"),
    [
        ("Lyon<br>Paris<br/>Nice", "Lyon\nParis\nNice"),
        ("<p>Il part.</p><p>Il revient.</p>", "Il part.\n\nIl revient."),
        ("<div>Lyon<br />Paris</div>", "Lyon\nParis"),
        ("<table><tr><td>a</td><td>b</td></tr><tr><td>c</td></tr></table>", "a b\n\nc"),
    ],
)
def test_tags_in_markdown_join_no_words(text: str, read: str) -> None:
    (article,) = markdown.read(text.encode(), "a.md")
    assert article.text == read


WORD = st.text("abé", min_size=1, max_size=4)
FORMS = ("{}", "**{}**", "*{}*", "[{}](https://a.org)")


@given(st.lists(st.lists(st.tuples(WORD, st.sampled_from(FORMS)), min_size=1, max_size=5), min_size=1, max_size=4))
def test_marks_of_markdown_leave_the_text_as_it_is(blocks: list[list[tuple[str, str]]]) -> None:
    marked, bare = (
        next(markdown.read("\n\n".join(" ".join(words_) for words_ in text).encode(), "a.md"))
        for text in (
            [[form.format(word) for word, form in block] for block in blocks],
            [[word for word, _ in block] for block in blocks],
        )
    )
    assert marked.text == bare.text
    assert_sound(marked.text, marked.structure)
    assert bare.structure == ()
    assert len(marked.structure) == sum(form != "{}" for block in blocks for _, form in block)


# Pages, in which an article is looked for

LOREM = "Le conseil municipal a voté hier soir le budget de la ville, après trois heures de débats et deux suspensions."
PAGE = f"""<html><head><title>Journal</title></head><body><nav><a href="/">Le budget est voté</a></nav>
<p><a href="/ailleurs">Ailleurs</a></p><article><h1>Le budget est voté</h1>
<p>{LOREM} Un <b>mot\nfort</b> et <a href="/maire">le maire</a> dans un paragraphe que l'on garde.</p>
<h2>Une suite&nbsp;:</h2><ul><li>un point assez</li><li>deux <i>points</i></li></ul>
<blockquote><p>«&nbsp;Nous avons travaillé des mois pour en arriver là.&nbsp;»</p></blockquote>
<table><tr><th></th><th>Voix</th></tr><tr><td>Lyon</td><td>12</td></tr></table>
<p>Lyon<br>Paris, le maire<br/>Anne Roy a parlé. {LOREM}</p></article><footer><b>Lyon</b></footer></body></html>"""


def test_structure_of_a_page() -> None:
    (article,) = html.read(PAGE.encode(), "https://a.org/b")
    assert_sound(article.text, article.structure)
    found = words(article.text, article.structure)
    for each in (
        ("heading", "Le budget est voté", 1),
        ("heading", "Une suite :", 2),
        ("strong", "mot fort"),
        ("link", "le maire", "https://a.org/maire"),
        ("item", "un point assez", 1),
        ("emphasis", "points"),
        ("cell", "Voix", 1),
        ("cell", "Lyon"),
        ("cell", "12", 1),
    ):
        assert found.count(each) == 1, each
    (quotation,) = [span for span in article.structure if span.kind == "quotation"]
    assert "mois pour en arriver" in article.text[quotation.start : quotation.end]
    assert "Ailleurs" not in article.text
    assert "LyonParis" not in article.text


@pytest.mark.parametrize(
    ("page", "text", "found"),
    [
        ("<p>a</p><p>Un <b>mot</b>.</p>", "Un mot.", [("strong", "mot")]),
        ("<h2>Titre&nbsp;!</h2><p>texte</p>", "- Titre !\n\ntexte", [("heading", "Titre !", 2)]),
        ("<p>Un <b>mot</b>.</p>", "Autre chose.", []),
        ("<p><b>mot fort</b></p>", "mot", []),
    ],
)
def test_structure_is_carried_over_to_words_that_are_there(page: str, text: str, found: list[Words]) -> None:
    read = html_text(page)
    assert words(text, carried(read.structure, read.text, text)) == found


def test_structure_is_carried_over_where_other_words_stand_between() -> None:
    long = "Une phrase assez longue que <b>personne</b> ne relit."
    page = (
        f"<h2>La suite</h2><p>{long}</p><div>Publicité</div><p>{long}</p><aside>Lire aussi</aside><ul><li>un</li></ul>"
    )
    plain = long.replace("<b>", "").replace("</b>", "")
    read, text = html_text(page), f"La suite\n\n{plain}\n\n{plain}\n\nun"
    bold = ("strong", "personne")
    assert words(text, carried(read.structure, read.text, text)) == [
        ("heading", "La suite", 2), bold, bold, ("item", "un", 1),
    ]  # fmt: skip


@given(PARTS, st.data())
def test_structure_carried_over_is_sound(parts: list[str], data: st.DataObject) -> None:
    read = html_text("<body>" + "".join(parts))
    lines = [line for paragraph in read.paragraphs for line in paragraph.split("\n") if line.strip()]
    text = "\n\n".join(line.strip() for line in lines if data.draw(st.booleans()))
    assert_sound(text, carried(read.structure, read.text, text))


# Word

W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
R = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
PACKAGE = "http://schemas.openxmlformats.org/package/2006/relationships"
STYLES = f"""<w:styles xmlns:w="{W}">
<w:style w:styleId="Titre2"><w:name w:val="heading 2"/></w:style>
<w:style w:styleId="Inter"><w:name w:val="Intertitre"/><w:pPr><w:outlineLvl w:val="2"/></w:pPr></w:style>
<w:style w:styleId="Citation"><w:name w:val="Quote"/></w:style></w:styles>"""
RELATIONS = f"""<Relationships xmlns="{PACKAGE}"><Relationship Id="s" Type="{R}/styles" Target="styles.xml"/>
<Relationship Id="l" Type="{R}/hyperlink" Target="https://a.org/x" TargetMode="External"/>
<Relationship Id="f" Type="{R}/hyperlink" Target="file:///etc/passwd" TargetMode="External"/></Relationships>"""


def in_word(body: str, styles: str = STYLES) -> tuple[str, tuple[StructureSpan, ...]]:
    content = io.BytesIO()
    with zipfile.ZipFile(content, "w") as archive:
        archive.writestr(
            "word/document.xml", f'<w:document xmlns:w="{W}" xmlns:r="{R}"><w:body>{body}</w:body></w:document>'
        )
        archive.writestr("word/styles.xml", styles)
        archive.writestr("word/_rels/document.xml.rels", RELATIONS)
    (article,) = docx.read(content.getvalue(), "a.docx")
    assert_sound(article.text, article.structure)
    return article.text, article.structure


def paragraph(text: str, properties: str = "", run: str = "") -> str:
    return f"<w:p><w:pPr>{properties}</w:pPr><w:r><w:rPr>{run}</w:rPr><w:t>{text}</w:t></w:r></w:p>"


def field(*instruction: str, shown: str = "là") -> str:
    """A field of Word: its instruction in several runs, and the words that it shows."""
    parts = "".join(f"<w:r><w:instrText>{part}</w:instrText></w:r>" for part in instruction)
    mark = '<w:r><w:fldChar w:fldCharType="{}"/></w:r>'
    words = f"<w:r><w:t>{shown}</w:t></w:r>"
    return mark.format("begin") + parts + mark.format("separate") + words + mark.format("end")


def styled(style: str) -> str:
    return f'<w:pStyle w:val="{style}"/>'


def listed(level: int, number: int = 1) -> str:
    return f'<w:numPr><w:ilvl w:val="{level}"/><w:numId w:val="{number}"/></w:numPr>'


def row(*cells: str) -> str:
    return f"<w:tr>{''.join(f'<w:tc>{cell}</w:tc>' for cell in cells)}</w:tr>"


@pytest.mark.parametrize(
    ("body", "found"),
    [
        (paragraph("Titre", styled("Title")), [("heading", "Titre", 1)]),
        (
            paragraph("Ici", styled("Titre2")) + paragraph("Là", styled("Inter")),
            [("heading", "Ici", 2), ("heading", "Là", 3)],
        ),
        (
            paragraph("Ici", '<w:outlineLvl w:val="0"/>') + paragraph("Non", '<w:outlineLvl w:val="9"/>'),
            [("heading", "Ici", 1)],
        ),
        (paragraph("un", listed(0)) + paragraph("deux", listed(1)), [("item", "un", 1), ("item", "deux", 2)]),
        (paragraph("un", listed(0, 0)), []),
        (
            paragraph("a", styled("Citation")) + paragraph("b", styled("Citation")) + paragraph("c"),
            [("quotation", "a\n\nb", 1)],
        ),
        (paragraph("a", styled("IntenseQuote")), [("quotation", "a", 1)]),
        (paragraph("a ", run="<w:b/>"), [("strong", "a")]),
        (paragraph("a", run='<w:b w:val="0"/><w:i/>'), [("emphasis", "a")]),
        (
            "<w:p><w:r><w:rPr><w:b/></w:rPr><w:t>a</w:t></w:r><w:r><w:rPr><w:b/></w:rPr><w:t>b</w:t></w:r></w:p>",
            [("strong", "ab")],
        ),
        (
            '<w:p><w:hyperlink r:id="l"><w:r><w:t>là</w:t></w:r></w:hyperlink></w:p>',
            [("link", "là", "https://a.org/x")],
        ),
        ('<w:p><w:hyperlink r:id="f"><w:r><w:t>là</w:t></w:r></w:hyperlink></w:p>', []),
        ('<w:p><w:hyperlink w:anchor="x"><w:r><w:t>là</w:t></w:r></w:hyperlink></w:p>', []),
        # Links that are fields, in one element or between marks.
        (
            '<w:p><w:fldSimple w:instr=" HYPERLINK &quot;https://a.org/x&quot; "><w:r><w:t>là</w:t></w:r></w:fldSimple>'
            "</w:p>",
            [("link", "là", "https://a.org/x")],
        ),
        (
            "<w:p><w:r><w:t>Ici et </w:t></w:r>" + field(' HYPERLINK "https://a.org/', 'x" \\o "y"') + "</w:p>",
            [("link", "là", "https://a.org/x")],
        ),
        ("<w:p>" + field(' HYPERLINK "file:///etc/passwd"') + "</w:p>", []),
        ("<w:p>" + field(" PAGE ") + "</w:p>", []),
        (
            "<w:p>" + field(" HYPERLINK https://a.org/x ") + "<w:r><w:t> ou non.</w:t></w:r></w:p>",
            [("link", "là", "https://a.org/x")],
        ),
    ],
)
def test_structure_of_word(body: str, found: list[Words]) -> None:
    assert words(*in_word(body)) == found


@pytest.mark.parametrize(
    ("rows", "cells"),
    [
        (
            row(paragraph("a"), paragraph("b")) + row(paragraph("1"), paragraph("2")),
            [("a", 0), ("b", 1), ("1", 0), ("2", 1)],
        ),
        (row("<w:p/>", paragraph("b")) + row(paragraph("1"), "<w:p/>"), [("b", 1), ("1", 0)]),
        (
            row('<w:tcPr><w:gridSpan w:val="2"/></w:tcPr>' + paragraph("a"), paragraph("b") + paragraph("c")),
            [("a", 0), ("b\n\nc", 2)],
        ),
    ],
)
def test_cells_of_word(rows: str, cells: list[tuple[str, int]]) -> None:
    text, structure = in_word(paragraph("avant") + f"<w:tbl>{rows}</w:tbl>" + paragraph("après"))
    assert [(text[span.start : span.end], span.level) for span in structure if span.kind == "cell"] == cells
    (table,) = [span for span in structure if span.kind == "table"]
    assert text[: table.start] + text[table.end :] == "avant\n\n\n\naprès"


def test_a_word_file_whose_styles_are_damaged_is_read() -> None:
    assert in_word(paragraph("Texte", styled("Titre2")), "<w:styles")[0] == "Texte"


# OpenDocument

ODF = "urn:oasis:names:tc:opendocument:xmlns:"
NAMES = {"office": "office", "text": "text", "table": "table", "style": "style", "fo": "xsl-fo-compatible"}


def in_open_document(body: str) -> tuple[str, tuple[StructureSpan, ...]]:
    spaces = " ".join(f'xmlns:{short}="{ODF}{name}:1.0"' for short, name in NAMES.items())
    styles = """<style:style style:name="T1"><style:text-properties fo:font-weight="bold"/></style:style>
        <style:style style:name="P1" style:parent-style-name="Quotations"/>"""
    content = io.BytesIO()
    with zipfile.ZipFile(content, "w") as archive:
        archive.writestr(
            "content.xml",
            f'<office:document-content {spaces} xmlns:xlink="http://www.w3.org/1999/xlink"><office:automatic-styles>{styles}'
            f"</office:automatic-styles><office:body><office:text>{body}</office:text></office:body>"
            "</office:document-content>",
        )
    (article,) = odt.read(content.getvalue(), "a.odt")
    assert_sound(article.text, article.structure)
    return article.text, article.structure


@pytest.mark.parametrize(
    ("body", "found"),
    [
        ('<text:h text:outline-level="2">Suite</text:h>', [("heading", "Suite", 2)]),
        ("<text:h>Suite</text:h><text:p>Texte</text:p>", [("heading", "Suite", 1)]),
        ('<text:p text:style-name="Title">Titre</text:p>', [("heading", "Titre", 1)]),
        (
            "<text:list><text:list-item><text:p>un</text:p><text:list><text:list-item><text:p>deux</text:p>"
            "</text:list-item></text:list></text:list-item></text:list>",
            [("item", "un\n\ndeux", 1), ("item", "deux", 2)],
        ),
        ('<text:p text:style-name="P1">a</text:p><text:p>b</text:p>', [("quotation", "a", 1)]),
        ('<text:p>Un <text:span text:style-name="T1">mot </text:span>.</text:p>', [("strong", "mot")]),
        ('<text:p><text:span text:style-name="Emphasis">a</text:span></text:p>', [("emphasis", "a")]),
        ('<text:p><text:a xlink:href="https://a.org">là</text:a></text:p>', [("link", "là", "https://a.org")]),
        ('<text:p><text:a xlink:href="../b.odt">là</text:a></text:p>', []),
    ],
)
def test_structure_of_open_document(body: str, found: list[Words]) -> None:
    assert words(*in_open_document(body)) == found


NO_COUNTS = ["x", "-1", "", "9" * 5000, "²", "٣"]
"""What stands in files where a small number should."""


@pytest.mark.parametrize("given", NO_COUNTS, ids=lambda given: ascii(given)[:12])
class TestCountsThatAreNone:
    def test_blanks_of_open_document(self, given: str) -> None:
        text, _ = in_open_document(f'<text:p>Le maire<text:s text:c="{given}"/>parle.</text:p>')
        assert text.startswith("Le maire ")
        assert len(text) < 2_000

    def test_columns_and_headings_of_open_document(self, given: str) -> None:
        cells = f'<table:table-cell table:number-columns-repeated="{given}"><text:p>a</text:p></table:table-cell>'
        table = f"<table:table><table:table-row>{cells * 2}</table:table-row></table:table>"
        assert in_open_document(f'<text:h text:outline-level="{given}">Titre</text:h>{table}')[0].startswith("Titre")

    def test_columns_headings_and_items_of_word(self, given: str) -> None:
        properties = f'<w:outlineLvl w:val="{given}"/><w:numPr><w:ilvl w:val="{given}"/><w:numId w:val="1"/></w:numPr>'
        cell = f'<w:tcPr><w:gridSpan w:val="{given}"/></w:tcPr>'
        body = f"<w:p><w:pPr>{properties}</w:pPr><w:r><w:t>Titre</w:t></w:r></w:p>"
        style = f'<w:styles><w:style w:styleId="a"><w:pPr><w:outlineLvl w:val="{given}"/></w:pPr></w:style></w:styles>'
        table = f"<w:tbl>{row(cell + paragraph('a'), paragraph('b'))}</w:tbl>"
        assert in_word(body + table, style)[0].startswith("Titre")

    def test_columns_of_html(self, given: str) -> None:
        assert html_text(f"<table><tr><td colspan='{given}'>a</td><td>b</td></tr></table>").text.split() == ["a", "b"]

    def test_hours_of_subtitles(self, given: str) -> None:
        times = f"{given}:00:00,000 --> {given}:00:01,000"
        with contextlib.suppress(UnreadableError):
            assert [one.text for one in subtitles.read(f"1\n{times}\nLe maire parle.\n".encode(), "a.srt")]


def test_cells_of_open_document() -> None:
    def cells(*texts: str) -> str:
        inside = "".join(f"<table:table-cell><text:p>{text}</text:p></table:table-cell>" for text in texts)
        return f"<table:table-row>{inside}</table:table-row>"

    text, structure = in_open_document(f"<table:table>{cells('', 'Voix')}{cells('Lyon', '12')}</table:table>")
    found = [(text[span.start : span.end], span.level) for span in structure if span.kind == "cell"]
    assert found == [("Voix", 1), ("Lyon", 0), ("12", 1)]


# Mail, feeds, press databases, records, TEI

PART = '<h2>La suite</h2><p>Le <b>maire</b> a <a href="https://a.org/x">promis</a> :</p><ul><li>un pont</li></ul>'
IN_PART = [
    ("heading", "La suite", 2),
    ("strong", "maire"),
    ("link", "promis", "https://a.org/x"),
    ("item", "un pont", 1),
]


def read_from(module: ModuleType, content: str | bytes) -> list[Words]:
    (article,) = module.read(content if isinstance(content, bytes) else content.encode(), "a")
    assert_sound(article.text, article.structure)
    return words(article.text, article.structure)


def as_mail(plain: str) -> bytes:
    message = EmailMessage()
    message["Subject"] = "Lettre"
    message.set_content(plain)
    message.add_alternative(f"<html><body>{PART}</body></html>", subtype="html")
    return bytes(message)


@pytest.mark.parametrize(
    ("module", "content"),
    [
        (mail, as_mail("Voir en ligne")),
        # The plain text is read where it is long; it has the structure of the page.
        (mail, as_mail(f"La suite\n\nLe maire a promis :\n\nun pont\n\n{'Il y tient beaucoup. ' * 12}")),
        (feed, f'<rss version="2.0"><channel><item><title>Lettre</title><description><![CDATA[{PART}]]></description>'
         "</item></channel></rss>"),
        (feed, '<feed xmlns="http://www.w3.org/2005/Atom"><entry><title>Lettre</title><content type="html">'
         f"{escape(PART)}</content></entry></feed>"),
        (records, json.dumps([{"title": "Lettre", "text": PART}])),
        (records, json.dumps({"title": "Lettre", "content": PART})),
        (records, "title,text\nLettre," + '"' + PART.replace('"', '""') + '"'),
        (press_html, '<html><body><article><header><span class="DocPublicationName">La Gazette</span>'
         f'<div class="titreArticle">Lettre</div></header><div class="DocText">{PART}</div></article></body></html>'),
    ],
    ids=["mail", "long mail", "rss", "atom", "json list", "json", "csv", "press page"],
)  # fmt: skip
def test_structure_of_parts_in_html(module: ModuleType, content: str | bytes) -> None:
    assert read_from(module, content) == [("heading", "Lettre", 1), *IN_PART]


def test_links_of_a_feed_are_relative_to_the_page_of_the_item() -> None:
    item = "<title>Un</title><link>https://a.org/b/c</link><description>&lt;a href='d'&gt;là&lt;/a&gt;</description>"
    found = read_from(feed, f'<rss version="2.0"><channel><item>{item}</item></channel></rss>')
    assert ("link", "là", "https://a.org/b/d") in found


def test_headings_and_items_of_tei() -> None:
    body = "<div><head>La suite</head><p>Du texte.</p><list><item>un</item><item><p>deux</p></item></list></div>"
    edition = f'<TEI xmlns="http://www.tei-c.org/ns/1.0"><text><body>{body}</body></text></TEI>'
    assert read_from(tei, edition) == [("heading", "La suite", 1), ("item", "un", 1), ("item", "deux", 1)]
