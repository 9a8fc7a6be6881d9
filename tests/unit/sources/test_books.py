"""EPUB and Word: documents in ZIP archives."""

from __future__ import annotations

import time
import zipfile
from contextlib import suppress
from pathlib import Path

import pytest

from reader.sources import SourceError, articles_of, first_article

XHTML = """<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE html>
<html xmlns="http://www.w3.org/1999/xhtml" xmlns:epub="http://www.idpf.org/2007/ops"><head><title/></head>
<body>{}</body></html>"""

CONTAINER = """<?xml version="1.0"?><container xmlns="urn:oasis:names:tc:opendocument:xmlns:container" version="1.0">
<rootfiles><rootfile full-path="OEBPS/book.opf" media-type="application/oebps-package+xml"/></rootfiles></container>"""

PACKAGE = """<?xml version="1.0"?><package xmlns="http://www.idpf.org/2007/opf" version="3.0">
<metadata xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:title>Deux  discours</dc:title>
<dc:creator>Anne Roux</dc:creator><dc:creator>Paul Petit</dc:creator><dc:date>2024-03-01T00:00:00Z</dc:date></metadata>
<manifest><item id="n" href="nav.xhtml" media-type="application/xhtml+xml" properties="nav"/>
<item id="c" href="cover.xhtml" media-type="application/xhtml+xml"/>
<item id="1" href="text/un%20texte.xhtml" media-type="application/xhtml+xml"/>
<item id="2" href="text/2.xhtml" media-type="application/xhtml+xml"/>
<item id="s" href="text/side.xhtml" media-type="application/xhtml+xml"/></manifest>
<spine><itemref idref="n"/><itemref idref="c"/><itemref idref="2"/><itemref idref="1"/><itemref idref="gone"/>
<itemref idref="s" linear="no"/></spine></package>"""

BOOK = {
    "mimetype": "application/epub+zip",
    "META-INF/container.xml": CONTAINER,
    "OEBPS/book.opf": PACKAGE,
    "OEBPS/nav.xhtml": XHTML.format("<h1>Table</h1>"),
    "OEBPS/cover.xhtml": XHTML.format('<img src="a.png"/>'),
    "OEBPS/text/un texte.xhtml": XHTML.format("<p>Du texte sans titre.</p><script>alert(1)</script>"),
    "OEBPS/text/2.xhtml": XHTML.format(
        '<h1>La <b>suite</b></h1><p>Elle dit&nbsp;: <span epub:type="pagebreak">12</span>\noui.</p><p/><p>Fin.</p>'
    ),
    "OEBPS/text/side.xhtml": XHTML.format("<p>À côté.</p>"),
}

W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
DOCUMENT = f"""<?xml version="1.0"?><w:document xmlns:w="{W}"
 xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"><w:body>
<w:p><w:pPr><w:pStyle w:val="Titre"/></w:pPr><w:r><w:t>Un accord</w:t></w:r></w:p>
<w:p><w:r><w:t xml:space="preserve">Le </w:t></w:r><w:ins><w:r><w:rPr><w:b/></w:rPr><w:t>ministre</w:t></w:r></w:ins>
<w:del><w:r><w:delText>président</w:delText></w:r></w:del><w:hyperlink><w:r><w:t xml:space="preserve"> Dupont</w:t>
</w:r></w:hyperlink><w:r><w:tab/><w:t>dit</w:t><w:br/><w:t>oui.</w:t><w:br w:type="page"/></w:r></w:p>
<w:p/>
<w:tbl><w:tr><w:tc><w:p><w:r><w:t>cellule</w:t></w:r></w:p></w:tc></w:tr></w:tbl>
<w:p><w:r><mc:AlternateContent><mc:Choice><w:p><w:r><w:t>encadré</w:t></w:r></w:p></mc:Choice>
<mc:Fallback><w:p><w:r><w:t>encadré</w:t></w:r></w:p></mc:Fallback></mc:AlternateContent></w:r></w:p>
</w:body></w:document>"""
PROPERTIES = """<?xml version="1.0"?><cp:coreProperties xmlns:dc="http://purl.org/dc/elements/1.1/"
 xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties">
<dc:title>Le titre</dc:title><dc:creator>Anne Roux</dc:creator></cp:coreProperties>"""
WORD = {"[Content_Types].xml": "<Types/>", "word/document.xml": DOCUMENT, "docProps/core.xml": PROPERTIES}

BOMB = """<?xml version="1.0"?><!DOCTYPE x [<!ENTITY a "Du texte. ">{}]><x>&j;</x>""".format(
    "".join(f'<!ENTITY {name} "{f"&{before};" * 10}">' for before, name in zip("abcdefghi", "bcdefghij", strict=True))
)


def packed(file: Path, members: dict[str, str]) -> str:
    with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in members.items():
            archive.writestr(name, content)
    return str(file)


def test_a_book_is_one_article_a_chapter(tmp_path: Path) -> None:
    articles = list(articles_of(packed(tmp_path / "a.epub", BOOK)))
    assert [article.text for article in articles] == ["La suite\n\nElle dit\xa0: oui.\n\nFin.", "Du texte sans titre."]
    assert [article.title for article in articles] == ["La suite", "Deux discours"]
    for article in articles:
        assert (article.byline, article.date) == ("Anne Roux, Paul Petit", "2024-03-01")
        assert article.site == "Deux discours"
    assert [article.source for article in articles] == [
        f"{tmp_path}/a.epub#OEBPS/text/{name}.xhtml" for name in ("2", "un texte")
    ]
    assert [first_article(article.source) for article in articles] == articles


def test_a_book_shows_whatever_its_name(tmp_path: Path) -> None:
    assert first_article(packed(tmp_path / "a.txt", BOOK)).title == "La suite"


def test_a_word_document(tmp_path: Path) -> None:
    article = first_article(packed(tmp_path / "a.docx", WORD))
    assert article.text == "Un accord\n\nLe ministre Dupont\tdit\noui.\n\ncellule\n\nencadré"
    assert (article.title, article.byline) == ("Un accord", "Anne Roux")


def test_the_title_of_a_word_document_without_one_in_its_text_is_the_property(tmp_path: Path) -> None:
    article = first_article(packed(tmp_path / "a.docx", WORD | {"word/document.xml": DOCUMENT.replace("Titre", "x")}))
    assert article.title == "Le titre"


def test_a_word_document_without_properties(tmp_path: Path) -> None:
    members = {name: content for name, content in WORD.items() if name != "docProps/core.xml"}
    assert first_article(packed(tmp_path / "a.docx", members)).byline is None


@pytest.mark.parametrize(("name", "members"), [("a.epub", BOOK), ("a.docx", WORD)])
@pytest.mark.parametrize("share", [0.3, 0.6, 0.9])
def test_a_truncated_archive_is_told(tmp_path: Path, name: str, members: dict[str, str], share: float) -> None:
    file = Path(packed(tmp_path / name, members))
    content = file.read_bytes()
    file.write_bytes(content[: int(share * len(content))])
    with pytest.raises(SourceError, match=rf"{name}: .*(truncated|unpack it)"):
        first_article(str(file))


@pytest.mark.parametrize(("name", "members"), [("a.epub", BOOK), ("a.docx", WORD)])
def test_bytes_damaged_anywhere_give_an_article_or_a_message(
    tmp_path: Path, name: str, members: dict[str, str]
) -> None:
    file = Path(packed(tmp_path / name, members))
    content = file.read_bytes()
    for place in range(0, len(content), 17):
        file.write_bytes(content[:place] + b"\xff\0<" + content[place + 3 :])
        with suppress(SourceError):
            assert all(article.text for article in articles_of(str(file)))


@pytest.mark.parametrize(
    ("name", "members", "member"),
    [("a.epub", BOOK, "OEBPS/text/2.xhtml"), ("a.epub", BOOK, "OEBPS/book.opf"), ("a.docx", WORD, "word/document.xml")],
)
def test_an_archive_made_to_fill_the_memory_is_told(
    tmp_path: Path, name: str, members: dict[str, str], member: str
) -> None:
    file = tmp_path / name
    packed(file, {one: content for one, content in members.items() if one != member})
    with zipfile.ZipFile(file, "a", zipfile.ZIP_DEFLATED) as archive, archive.open(member, "w") as out:
        for _ in range(201):
            out.write(b" " * 1_000_000)
    assert file.stat().st_size < 1_000_000
    with pytest.raises(SourceError, match=rf"{name}: more than 200 MB when unpacked"):
        first_article(str(file))


@pytest.mark.parametrize(
    ("name", "members", "member"),
    [("a.epub", BOOK, "OEBPS/text/2.xhtml"), ("a.epub", BOOK, "OEBPS/book.opf"), ("a.docx", WORD, "word/document.xml")],
)
def test_entities_do_not_unfold(tmp_path: Path, name: str, members: dict[str, str], member: str) -> None:
    started = time.process_time()
    try:
        texts = [article.text for article in articles_of(packed(tmp_path / name, members | {member: BOMB}))]
    except SourceError as error:
        texts = [str(error)]
    assert all(len(text) < 3_000 for text in texts)
    assert time.process_time() - started < 5


def test_entities_do_not_read_files(tmp_path: Path) -> None:
    (tmp_path / "secret").write_text("secret word")
    document = DOCUMENT.replace(
        "<w:document", f'<!DOCTYPE x [<!ENTITY s SYSTEM "file://{tmp_path}/secret">]><w:document', 1
    ).replace("cellule", "cellule &s;")
    article = first_article(packed(tmp_path / "a.docx", WORD | {"word/document.xml": document}))
    assert "cellule" in article.text
    assert "secret" not in article.text


def test_deep_elements_crash_nothing(tmp_path: Path) -> None:
    deep = DOCUMENT.replace("<w:p/>", "<w:sdt>" * 100_000 + "</w:sdt>" * 100_000)
    with pytest.raises(SourceError, match=r"a\.docx: damaged"):
        first_article(packed(tmp_path / "a.docx", WORD | {"word/document.xml": deep}))


@pytest.mark.parametrize(
    ("change", "message"),
    [
        ({"META-INF/container.xml": "<container/>"}, "damaged"),
        ({"META-INF/container.xml": "<container"}, "damaged in its part"),
        ({"OEBPS/book.opf": "<package/>"}, "empty"),
        ({"OEBPS/book.opf": PACKAGE.replace("2.xhtml", "gone.xhtml")}, "incomplete: its part .* is missing"),
        (
            {
                "META-INF/encryption.xml": "<encryption><EncryptedData><CipherData>"
                '<CipherReference URI="OEBPS/cover.xhtml"/></CipherData></EncryptedData></encryption>'
            },
            "protected",
        ),
    ],
)
def test_a_book_that_cannot_be_read_is_told(tmp_path: Path, change: dict[str, str], message: str) -> None:
    with pytest.raises(SourceError, match=rf"a\.epub: {message}"):
        first_article(packed(tmp_path / "a.epub", BOOK | change))
