"""EPUB and Word: documents in ZIP archives."""

from __future__ import annotations

import time
import zipfile
from contextlib import suppress
from pathlib import Path

import pytest

from reader.sources import Catalogue, SourceError, articles_of, first_article, opened

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
        ({"META-INF/container.xml": "<container"}, "damaged in its part"),
        ({"OEBPS/book.opf": "<package/>"}, "empty"),
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


def test_a_book_that_does_not_say_where_it_is_is_looked_for(tmp_path: Path) -> None:
    assert len(list(articles_of(packed(tmp_path / "a.epub", BOOK | {"META-INF/container.xml": "<container/>"})))) == 2


def _texts(file: str) -> tuple[list[str], str]:
    """The texts of a book, and what of it is told that cannot be read."""
    texts: list[str] = []
    try:
        for article in articles_of(file):
            texts.append(article.text)  # noqa: PERF401 - what came before an error counts
    except SourceError as error:
        return texts, str(error)
    return texts, ""


@pytest.mark.parametrize(
    ("change", "message"),
    [
        ({"OEBPS/book.opf": PACKAGE.replace("2.xhtml", "gone.xhtml")}, "chapter 'OEBPS/text/gone.xhtml' is missing"),
        ({"OEBPS/text/2.xhtml": "\0" * 2000}, "chapter 'OEBPS/text/2.xhtml': not a text"),
    ],
)
def test_a_chapter_that_is_missing_or_damaged_is_told_after_the_others(
    tmp_path: Path, change: dict[str, str], message: str
) -> None:
    file = packed(tmp_path / "a.epub", BOOK | change)
    assert _texts(file) == (["Du texte sans titre."], f"{file}: {message}")
    catalogue = opened(file)
    assert isinstance(catalogue, Catalogue)
    assert [item.title for item in catalogue.items] == ["Deux discours"]
    assert [str(problem) for problem in catalogue.problems] == [f"{file}: {message}"]
    assert first_article(f"{file}#OEBPS/text/un texte.xhtml").text == "Du texte sans titre."


def test_a_chapter_whose_bytes_are_damaged_is_told_after_the_others(tmp_path: Path) -> None:
    file = Path(packed(tmp_path / "a.epub", BOOK))
    with zipfile.ZipFile(file) as archive:
        place = archive.getinfo("OEBPS/text/2.xhtml").header_offset + 30 + len("OEBPS/text/2.xhtml") + 8
    content = bytearray(file.read_bytes())
    content[place : place + 4] = b"\xff\0\xff\0"
    file.write_bytes(content)
    texts, told = _texts(str(file))
    assert texts == ["Du texte sans titre."]
    assert told.startswith(f"{file}: chapter 'OEBPS/text/2.xhtml': ")


@pytest.mark.parametrize(
    ("href", "member"),
    [
        ("text/2.xhtml#debut", "OEBPS/text/2.xhtml"),
        ("Text/2.XHTML", "OEBPS/text/2.xhtml"),
        ("text/d%C3%A9but.xhtml", "OEBPS/text/début.xhtml"),
        ("text/de%CC%81but.xhtml", "OEBPS/text/début.xhtml"),
        ("text/2.xhtml", "OEBPS\\text\\2.xhtml"),
    ],
)
def test_a_chapter_is_found_by_names_that_differ(tmp_path: Path, href: str, member: str) -> None:
    chapters = {name: content for name, content in BOOK.items() if name != "OEBPS/text/2.xhtml"}
    chapters |= {member: BOOK["OEBPS/text/2.xhtml"], "OEBPS/book.opf": PACKAGE.replace("text/2.xhtml", href)}
    texts, told = _texts(packed(tmp_path / "a.epub", chapters))
    assert ([text[:8] for text in texts], told) == (["La suite", "Du texte"], "")


@pytest.mark.parametrize("name", ["Contes de ma mère.xhtml", "été.xhtml", "œuvre.xhtml"])
def test_names_in_utf_8_without_the_flag_are_found(tmp_path: Path, name: str) -> None:
    chapters = {one: content for one, content in BOOK.items() if one != "OEBPS/text/2.xhtml"}
    chapters["OEBPS/book.opf"] = PACKAGE.replace("text/2.xhtml", f"text/{name}")
    file = Path(packed(tmp_path / "a.epub", chapters | {f"OEBPS/text/{name}": BOOK["OEBPS/text/2.xhtml"]}))
    content = bytearray(file.read_bytes())
    for signature, flags in ((b"PK\3\4", 6), (b"PK\1\2", 8)):
        place = content.find(signature)
        while place >= 0:
            content[place + flags + 1] &= ~0x08
            place = content.find(signature, place + 1)
    file.write_bytes(content)
    assert len(_texts(str(file))[0]) == 2


def test_two_entries_of_one_chapter_are_one(tmp_path: Path) -> None:
    package = PACKAGE.replace('href="cover.xhtml"', 'href="text/2.xhtml#suite"')
    assert len(_texts(packed(tmp_path / "a.epub", BOOK | {"OEBPS/book.opf": package}))[0]) == 2


@pytest.mark.parametrize(
    ("body", "text"),
    [
        (
            '<p>Selon l’Insee<a epub:type="noteref" href="#n1">1</a>, rien.</p>'
            '<aside epub:type="footnote" id="n1"><p><a href="#r1">1.</a> Note <i>de</i> bas.</p><p>Suite.</p></aside>',
            "Selon l’Insee [1], rien.\n\n[1] Note de bas. Suite.",
        ),
        (
            '<p>Selon l’Insee<sup><a href="#n1">[1]</a></sup>.</p>'
            '<ol><li id="n1">Note. <a role="doc-backlink" href="#r">↩</a></li></ol>',
            "Selon l’Insee [1].\n\n[1] Note.",
        ),
        (
            '<p>Le prix<a href="n.xhtml#a"><sup>*</sup></a> monte.'
            " 10<sup>6</sup> m<sup>2</sup>, le 1<sup>er</sup> mai.</p>",
            "Le prix [*] monte. 106 m2, le 1er mai.",
        ),
        ("<p>La hausse<sup>2</sup> dure.</p>", "La hausse [2] dure."),
        ('<p>Voir <a href="#c2">2</a> et <a href="#c3">la suite</a>.</p>', "Voir 2 et la suite."),
    ],
)
def test_the_mark_of_a_note_is_no_part_of_a_word(tmp_path: Path, body: str, text: str) -> None:
    file = packed(tmp_path / "a.epub", BOOK | {"OEBPS/text/2.xhtml": XHTML.format(body)})
    assert first_article(file).text == text


def word(*paragraphs: str, **parts: str) -> dict[str, str]:
    """The members of a document of Word that has these paragraphs."""
    body = "".join(f"<w:p>{paragraph}</w:p>" for paragraph in paragraphs)
    document = f'<?xml version="1.0"?><w:document xmlns:w="{W}"><w:body>{body}</w:body></w:document>'
    return {"[Content_Types].xml": "<Types/>", "word/document.xml": document, **parts}


def run(text: str, properties: str = "") -> str:
    return f'<w:r><w:rPr>{properties}</w:rPr><w:t xml:space="preserve">{text}</w:t></w:r>'


def relations(**targets: str) -> str:
    rows = (
        f'<Relationship Id="{kind}" Type="http://purl.oclc.org/ooxml/officeDocument/relationships/{kind}"'
        f' Target="{target}"/>'
        for kind, target in targets.items()
    )
    space = "http://schemas.openxmlformats.org/package/2006/relationships"
    return f'<Relationships xmlns="{space}">{"".join(rows)}</Relationships>'


@pytest.mark.parametrize("name", ["word/document2.xml", "word/document12.xml", "/word/document2.xml"])
def test_the_main_part_of_a_document_may_have_another_name(tmp_path: Path, name: str) -> None:
    members = word(run("Le maire."))
    members[name.lstrip("/")] = members.pop("word/document.xml")
    members["_rels/.rels"] = relations(officeDocument=name)
    assert first_article(packed(tmp_path / "a.docx", members)).text == "Le maire."


@pytest.mark.parametrize(
    ("paragraphs", "text"),
    [
        # Moved text stands where it went.
        (
            [
                run("Un."),
                f"<w:moveFrom>{run('Bougé.')}</w:moveFrom>",
                run("Deux."),
                f"<w:moveTo>{run('Bougé.')}</w:moveTo>",
            ],
            "Un.\n\nDeux.\n\nBougé.",
        ),
        # The end of a paragraph that was deleted parts nothing.
        (["<w:pPr><w:rPr><w:del/></w:rPr></w:pPr>" + run("Début "), run("et fin.")], "Début et fin."),
        (
            ["<w:pPr><w:rPr><w:moveFrom/></w:rPr></w:pPr>" + run("Début"), run(", fin."), run("Suite.")],
            "Début, fin.\n\nSuite.",
        ),
        (["<w:pPr><w:rPr><w:del/></w:rPr></w:pPr>" + run("Seul.")], "Seul."),
        # What was deleted and kept as text.
        ([run("Le ") + f"<w:del>{run('vieux ')}</w:del>" + run("maire.")], "Le maire."),
        # Hidden text.
        ([run("Le ") + run("secret ", "<w:vanish/>") + run("maire.")], "Le maire."),
        ([run("Le ") + run("vrai ", '<w:vanish w:val="0"/>') + run("maire.")], "Le vrai maire."),
        ([run("Caché.", '<w:vanish w:val="true"/>'), run("Vu.")], "Vu."),
        # A large initial.
        (['<w:pPr><w:framePr w:dropCap="drop"/></w:pPr>' + run("L"), run("e maire.")], "Le maire."),
        (
            ['<w:pPr><w:framePr w:dropCap="margin"/></w:pPr>' + run("«\xa0É"), run("tienne parle.")],
            "«\xa0Étienne parle.",
        ),
        (['<w:pPr><w:framePr w:wrap="around"/></w:pPr>' + run("Encadré"), run("Texte.")], "Encadré\n\nTexte."),
    ],
)
def test_a_document_reads_as_it_is_shown(tmp_path: Path, paragraphs: list[str], text: str) -> None:
    assert first_article(packed(tmp_path / "a.docx", word(*paragraphs))).text == text


@pytest.mark.parametrize("kind", ["footnote", "endnote"])
def test_notes_stand_after_their_marks(tmp_path: Path, kind: str) -> None:
    def mark(number: int) -> str:
        return f'<w:r><w:{kind}Reference w:id="{number}"/></w:r>'

    def note(number: int, *texts: str) -> str:
        return f'<w:{kind} w:id="{number}">{"".join(f"<w:p>{run(text)}</w:p>" for text in texts)}</w:{kind}>'

    both = note(2, " Selon l’Insee.", "En 2024.") + note(3, "Source : AFP.")
    notes = f'<w:{kind}s xmlns:w="{W}">{note(0, "")}{both}</w:{kind}s>'
    members = word(run("Les prix") + mark(3) + run(" montent.") + mark(2), run("Fin."))
    members |= {"word/notes.xml": notes, "word/_rels/document.xml.rels": relations(**{f"{kind}s": "notes.xml"})}
    text = "Les prix [1] montent. [2]\n\nFin.\n\n[1] Source : AFP.\n\n[2] Selon l’Insee. En 2024."
    assert first_article(packed(tmp_path / "a.docx", members)).text == text
