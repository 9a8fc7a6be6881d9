"""Files of several articles: press databases, mail, tables, lists of feeds; and the rarer kinds of one article."""

from __future__ import annotations

import io
import json
import zipfile
from email.message import EmailMessage
from pathlib import Path

import pytest

from reader.model.article import Article
from reader.sources import Catalogue, SourceError, articles_of, opened
from tests.unit.sources.test_books import packed, run, word

FIRST = "La ministre Sophie Marchal a promis jeudi une loi. « Le texte sera prêt en juin », a-t-elle déclaré."
SECOND = "Le député Karim Benali a réclamé vendredi des garanties écrites avant le vote."


def written(tmp_path: Path, name: str, content: str | bytes) -> str:
    file = tmp_path / name
    file.write_bytes(content if isinstance(content, bytes) else content.encode())
    return str(file)


def catalogue(target: str) -> Catalogue:
    found = opened(target)
    assert isinstance(found, Catalogue)
    return found


def facts(article: Article) -> tuple[str | None, str | None, str | None, str | None]:
    return article.title, article.byline, article.date, article.site


EUROPRESSE = """<!DOCTYPE html><html><body>{}</body></html>"""
EUROPRESSE_ARTICLE = (
    '<article><header><span class="DocPublicationName">{outlet}</span><span class="DocHeader">{header}</span>'
    '<div class="titreArticle"><p class="rdp__articletitle">{title}</p></div>'
    '<div class="docAuthors"><p>{author}</p></div></header>'
    '<section><div class="DocText clearfix"><p>{text}</p></div></section></article>'
)


def europresse(*articles: dict[str, str]) -> str:
    return EUROPRESSE.format("".join(EUROPRESSE_ARTICLE.format(**article) for article in articles))


ONE = {
    "outlet": "La Gazette du Val, no. 43018",
    "header": "Monde, jeudi 2 mai 2024 387 mots, p. 4",
    "title": "Une loi avant l'été",
    "author": "Jeanne Delaunay",
    "text": FIRST,
}
TWO = {"outlet": "Le Courrier", "header": "vendredi 3 mai 2024", "title": "Des garanties", "author": "", "text": SECOND}


class TestEuropresse:
    def test_an_export_is_a_list_with_outlet_date_and_author(self, tmp_path: Path) -> None:
        found = catalogue(written(tmp_path, "biblio.html", europresse(ONE, TWO)))
        assert [facts(item.content) for item in found.items if item.content] == [
            ("Une loi avant l'été", "Jeanne Delaunay", "2024-05-02", "La Gazette du Val"),
            ("Des garanties", None, "2024-05-03", "Le Courrier"),
        ]
        assert "La Gazette du Val" in str(found.items[0].note)

    def test_one_article_of_it_is_that_article(self, tmp_path: Path) -> None:
        found = opened(written(tmp_path, "un.html", europresse(ONE)))
        assert isinstance(found, Article)
        assert FIRST in found.text

    def test_a_part_of_it_opens_by_its_number(self, tmp_path: Path) -> None:
        target = written(tmp_path, "biblio.html", europresse(ONE, TWO))
        assert [article.title for article in articles_of(f"{target}#2")] == ["Des garanties"]

    def test_all_of_them_are_read_by_a_batch(self, tmp_path: Path) -> None:
        target = written(tmp_path, "biblio.html", europresse(ONE, TWO, ONE | {"title": "Encore"}))
        assert len(list(articles_of(target))) == 3


FACTIVA_TEXT = """\
Une loi avant l'été
Par Jeanne Delaunay
387 mots
2 mai 2024
La Gazette du Val
GAZVAL
4
Français
Copyright 2024 La Gazette du Val Tous droits réservés

{first}

Les députés attendent.

Document GAZVAL0020240502ek5200001

Des garanties
120 mots
3 mai 2024
10:32
Le Courrier
COURR
Français
© 2024 Le Courrier

{second}

Document COURR00020240503ek5300002
"""

NEXIS_TEXT = """\
Une loi avant l'été

La Gazette du Val

jeudi 2 mai 2024

Copyright 2024 La Gazette du Val Tous droits réservés

Section: MONDE; Pg. 4

Length: 387 words

Byline: Jeanne Delaunay

Body

{first}

Les députés attendent.

Load-Date: May 2, 2024

End of Document

Des garanties

Le Courrier

May 3, 2024 Friday

Length: 120 words

Body

{second}

End of Document
"""

RTF = r"{{\rtf1\ansi\ansicpg1252 {{\info{{\title Une loi}}{{\author J. Delaunay}}}} {}}}"


def rtf(text: str) -> str:
    escaped = "".join(character if character.isascii() else f"\\u{ord(character)}?" for character in text)
    return RTF.format(escaped.replace("\n", "\\par\n"))


@pytest.mark.parametrize("wrap", [str, rtf], ids=["text", "rtf"])
@pytest.mark.parametrize("export", [FACTIVA_TEXT, NEXIS_TEXT], ids=["factiva", "nexis"])
def test_an_export_as_text_is_a_list(tmp_path: Path, export: str, wrap: type[str]) -> None:
    found = catalogue(written(tmp_path, "export", wrap(export.format(first=FIRST, second=SECOND))))
    articles = [item.content for item in found.items if item.content]
    assert [facts(article) for article in articles] == [
        ("Une loi avant l'été", "Jeanne Delaunay", "2024-05-02", "La Gazette du Val"),
        ("Des garanties", None, "2024-05-03", "Le Courrier"),
    ]
    assert articles[0].text == f"Une loi avant l'été\n\n{FIRST}\n\nLes députés attendent."
    assert articles[1].text == f"Des garanties\n\n{SECOND}"


@pytest.mark.parametrize("export", [FACTIVA_TEXT, NEXIS_TEXT], ids=["factiva", "nexis"])
def test_an_export_as_a_word_file_is_a_list(tmp_path: Path, export: str) -> None:
    lines = (line for line in export.format(first=FIRST, second=SECOND).split("\n") if line)
    target = packed(tmp_path / "export.docx", word(*map(run, lines)))
    found = catalogue(target)
    assert found.kind == "bundle"
    articles = [item.content for item in found.items if item.content]
    assert [facts(article) for article in articles] == [
        ("Une loi avant l'été", "Jeanne Delaunay", "2024-05-02", "La Gazette du Val"),
        ("Des garanties", None, "2024-05-03", "Le Courrier"),
    ]
    assert articles[0].text == f"Une loi avant l'été\n\n{FIRST}\n\nLes députés attendent."
    assert [article.text for article in articles_of(f"{target}#2")] == [articles[1].text]


def test_a_word_file_that_is_no_export_is_an_article(tmp_path: Path) -> None:
    found = opened(packed(tmp_path / "a.docx", word(run(FIRST), run("Document final"), run(SECOND))))
    assert isinstance(found, Article)
    assert found.source.endswith("a.docx")


def test_factivas_page_is_a_list(tmp_path: Path) -> None:
    one = (
        '<div class="article frFRArticle"><div id="hd"><span class="frHeadline">{}</span></div>'
        "<div>{}</div><div>387 mots</div><div>2 mai 2024</div><div>La Gazette du Val</div><div>GAZ</div>"
        '<p class="articleParagraph frFRarticleParagraph">{}</p>'
        '<p class="articleParagraph frFRarticleParagraph">Fin.</p></div>'
    )
    page = "<html><body>" + one.format("Un", "Par Anne Roy", FIRST) + one.format("Deux", "Luc Lei", SECOND)
    found = catalogue(written(tmp_path, "factiva.html", page + "</body></html>"))
    assert [facts(item.content) for item in found.items if item.content] == [
        ("Un", "Anne Roy", "2024-05-02", "La Gazette du Val"),
        ("Deux", "Luc Lei", "2024-05-02", "La Gazette du Val"),
    ]


class TestPagesOfSeveralArticles:
    def page(self, *texts: str) -> str:
        parts = (f"<article><h2>Titre {i}</h2><p>{text}</p></article>" for i, text in enumerate(texts, 1))
        return f"<html><body>{''.join(parts)}</body></html>"

    def test_long_ones_are_a_list(self, tmp_path: Path) -> None:
        found = catalogue(written(tmp_path, "blog.html", self.page(FIRST * 5, SECOND * 5)))
        assert [item.title for item in found.items] == ["Titre 1", "Titre 2"]

    def test_teasers_are_none(self, tmp_path: Path) -> None:
        found = opened(written(tmp_path, "une.html", self.page(FIRST * 8, "Lire aussi.", "Et encore.")))
        assert isinstance(found, Article)

    def test_a_comment_within_is_none(self, tmp_path: Path) -> None:
        inner = f"<article><h3>Réaction</h3><p>{SECOND * 5}</p></article>"
        page = f"<html><body><article><h1>Titre</h1><p>{FIRST * 8}</p>{inner}</article></body></html>"
        assert isinstance(opened(written(tmp_path, "page.html", page)), Article)


TRACKED = "https://click.gazette.example/?qs=" + "8f7d6a9e5b4c3d2e" * 20


def message(subject: str, text: str, *, page: str = "", charset: str = "utf-8") -> bytes:
    mail = EmailMessage()
    mail["From"] = "Léa Roy <lea@gazette.example>"
    mail["Subject"] = subject
    mail["Date"] = "Thu, 02 May 2024 08:00:00 +0200"
    mail["Message-ID"] = "<1@gazette.example>"
    mail.set_content(text, charset=charset)
    if page:
        mail.add_alternative(page, subtype="html")
    return bytes(mail)


class TestMail:
    def test_a_message_is_an_article(self, tmp_path: Path) -> None:
        found = opened(written(tmp_path, "lettre.eml", message("Une loi avant l'été", FIRST)))
        assert isinstance(found, Article)
        assert facts(found) == ("Une loi avant l'été", "Léa Roy", "2024-05-02", "gazette.example")
        assert FIRST in found.text

    def test_old_encodings_are_read(self, tmp_path: Path) -> None:
        found = opened(written(tmp_path, "lettre.eml", message("L'été", FIRST, charset="iso-8859-1")))
        assert isinstance(found, Article)
        assert FIRST in found.text

    def test_a_newsletter_is_read_by_its_page(self, tmp_path: Path) -> None:
        page = f"<html><body><h1>Loi</h1><p>{FIRST}</p><p>{SECOND}</p></body></html>"
        found = opened(written(tmp_path, "n.eml", message("Lettre", "Voir en ligne", page=page)))
        assert isinstance(found, Article)
        assert SECOND in found.text

    @pytest.mark.parametrize(
        ("text", "by_page"),
        [
            (f"Voir en ligne ( {TRACKED} )", True),
            (f"{FIRST}\n\nVoir en ligne :\n{TRACKED}", True),
            (f"{FIRST * 3} [{TRACKED}]\n\n{SECOND * 2} <{TRACKED}>", True),
            (f"{FIRST * 6}\n\nhttps://gazette.example/loi", False),
            (f"{FIRST * 6}\n\n{SECOND * 4}", False),
        ],
    )
    def test_addresses_of_a_newsletter_are_no_text(self, tmp_path: Path, text: str, *, by_page: bool) -> None:
        page = f"<html><body><h1>Loi</h1><p>{FIRST * 3}</p><p>{SECOND * 2}</p><p>Par la page.</p></body></html>"
        found = opened(written(tmp_path, "n.eml", message("Lettre", text, page=page)))
        assert isinstance(found, Article)
        assert ("Par la page." in found.text) is by_page
        assert ("click.gazette.example" in found.text) is False

    def test_a_page_that_says_less_than_a_text_with_addresses_is_not_taken(self, tmp_path: Path) -> None:
        page = "<html><body><p>Votre logiciel n'affiche pas cette page.</p></body></html>"
        found = opened(written(tmp_path, "n.eml", message("Lettre", f"{FIRST * 6} {TRACKED}", page=page)))
        assert isinstance(found, Article)
        assert FIRST in found.text

    @pytest.mark.parametrize(
        "quoted",
        ["> Salut,\n>\n> tu viens ?", ">Salut,\n>tu viens ?", "> > Oui ?\n> Non.", "> Seul.", "> Fin.\n>\n> "],
    )
    def test_what_a_reply_quotes_stands_apart(self, tmp_path: Path, quoted: str) -> None:
        found = opened(written(tmp_path, "r.eml", message("Re: Loi", f"{FIRST}\n\n{quoted}\n\n{SECOND} a > b")))
        assert isinstance(found, Article)
        apart = [found.text[span.start : span.end] for span in found.structure if span.kind == "quotation"]
        assert apart == [quoted.rstrip()]

    def test_a_mailbox_is_a_list(self, tmp_path: Path) -> None:
        start = b"From lea@gazette.example Thu May  2 08:00:00 2024\n"
        box = start + message("Un", FIRST) + b"\n" + start + message("Deux", SECOND)
        found = catalogue(written(tmp_path, "boite.mbox", box))
        assert found.title == "boite.mbox"
        assert [(item.title, item.date) for item in found.items] == [("Un", "2024-05-02"), ("Deux", "2024-05-02")]

    def test_a_text_with_a_colon_first_is_no_mail(self, tmp_path: Path) -> None:
        found = opened(written(tmp_path, "a.txt", f"Exclusif: la loi avant l'été\n\n{FIRST}"))
        assert isinstance(found, Article)
        assert found.text.startswith("Exclusif: ")


ROWS = [
    {"Titre": "Une loi", "Date": "2024-05-02", "Auteur": "Jeanne Delaunay", "Journal": "La Gazette", "Texte": FIRST},
    {"Titre": "Garanties", "Date": "3 mai 2024", "Auteur": "", "Journal": "Le Courrier", "Texte": SECOND},
]


def as_csv(delimiter: str) -> str:
    lines = [delimiter.join(ROWS[0])]
    lines += [delimiter.join(f'"{value}"' for value in row.values()) for row in ROWS]
    return "\r\n".join(lines)


class TestRecords:
    @pytest.mark.parametrize(
        ("name", "content"),
        [
            ("a.json", json.dumps(ROWS, ensure_ascii=False)),
            ("b.json", json.dumps({"total": 2, "articles": ROWS})),
            ("c.jsonl", "\n".join(json.dumps(row) for row in ROWS)),
            ("d.csv", as_csv(",")),
            ("e.csv", "\ufeff" + as_csv(";")),
            ("f.tsv", as_csv("\t")),
        ],
    )
    def test_columns_are_guessed(self, tmp_path: Path, name: str, content: str) -> None:
        found = catalogue(written(tmp_path, name, content))
        assert [facts(item.content) for item in found.items if item.content] == [
            ("Une loi", "Jeanne Delaunay", "2024-05-02", "La Gazette"),
            ("Garanties", None, "2024-05-03", "Le Courrier"),
        ]

    def test_what_the_columns_are_taken_for_is_told(self, tmp_path: Path) -> None:
        read_as = "text: Texte, title: Titre, date: Date, author: Auteur, outlet: Journal"
        assert str(catalogue(written(tmp_path, "a.csv", as_csv(";"))).note) == f"read as {read_as}"
        assert str(catalogue(written(tmp_path, "a.json", json.dumps(ROWS))).note) == f"read as {read_as}"
        rows = "Ref,Contenu long\n1," + FIRST.replace(",", "") + "\n2," + SECOND.replace(",", "")
        assert str(catalogue(written(tmp_path, "b.csv", rows)).note) == "read as text: Contenu long"
        assert catalogue(written(tmp_path, "c.html", europresse(ONE, TWO))).note is None

    def test_the_longest_column_is_the_text_where_none_is_called_so(self, tmp_path: Path) -> None:
        target = written(tmp_path, "a.csv", f'id,q\n1,"{FIRST}"\n2,"{SECOND}"\n')
        assert [article.text for article in articles_of(target)] == [FIRST, SECOND]

    def test_what_analyze_prints_is_read_again(self, tmp_path: Path) -> None:
        line = json.dumps({"article": {"title": "Une loi", "text": FIRST}, "entities": []})
        assert [article.title for article in articles_of(written(tmp_path, "a.jsonl", line))] == ["Une loi"]

    @pytest.mark.parametrize("content", ['{"a": 1}', '[{"a": [1]}]', '{"b": "x"}\n{broken', "{}"])
    def test_records_without_texts_are_told(self, tmp_path: Path, content: str) -> None:
        with pytest.raises(SourceError):
            list(articles_of(written(tmp_path, "a.json", content)))


class TestOpml:
    LIST = (
        '<?xml version="1.0"?><opml version="2.0"><body><outline text="Presse">'
        '<outline type="rss" text="La Gazette" xmlUrl="https://gazette.example/rss"/></outline>'
        '<outline title="Courrier" xmlUrl="http://courrier.example/atom"/><outline text="vide"/></body></opml>'
    )

    def test_is_a_list_of_feeds(self, tmp_path: Path) -> None:
        found = catalogue(written(tmp_path, "feeds.opml", self.LIST))
        assert [(item.title, item.source, item.note) for item in found.items] == [
            ("La Gazette", "https://gazette.example/rss", "Presse"),
            ("Courrier", "http://courrier.example/atom", "http://courrier.example/atom"),
        ]

    @pytest.mark.parametrize("content", ["<opml/>", "<opml><body><outline xmlUrl='file:///etc/passwd'/></body></opml>"])
    def test_one_without_feeds_is_told(self, tmp_path: Path, content: str) -> None:
        with pytest.raises(SourceError, match="without feeds"):
            opened(written(tmp_path, "feeds.opml", content))


TIMES = ("00:00:01,000 --> 00:00:02,500", "00:00:02,600 --> 00:00:04,000")


def test_tei_is_read_with_its_header(tmp_path: Path) -> None:
    edition = (
        '<TEI xmlns="http://www.tei-c.org/ns/1.0"><teiHeader><fileDesc><titleStmt><title>Lettre</title>'
        '<author>Anne Roy</author></titleStmt><sourceDesc><bibl><date when="1916-03-02"/></bibl></sourceDesc>'
        "</fileDesc></teiHeader><text><body><div><head>Lettre</head><p>Le maire<lb/>de <hi>Lyon</hi> a "
        'par<lb break="no"/>lé<note>Ou non.</note> mardi.</p></div></body></text></TEI>'
    )
    (found,) = articles_of(written(tmp_path, "a.xml", edition))
    assert facts(found) == ("Lettre", "Anne Roy", "1916-03-02", None)
    assert found.text == "Lettre\n\nLe maire de Lyon a parlé mardi."


@pytest.mark.parametrize(
    ("name", "content"),
    [
        ("a.srt", f"1\n{TIMES[0]}\n<i>Le maire</i>\na parlé\n\n2\n{TIMES[1]}\nmardi.\n"),
        ("b.vtt", "WEBVTT\n\nNOTE rien\n\n00:01.000 --> 00:02.500\nLe maire a <b>parlé</b>\n\n00:02.6"
         "00 --> 00:03.000\nmardi."),
        ("c.srt", f"\ufeff1\r\n{TIMES[0]}\r\nLe maire a parlé\r\n\r\n2\r\n{TIMES[1]}\r\nmardi."),
    ],
)  # fmt: skip
def test_subtitles_are_what_is_said(tmp_path: Path, name: str, content: str) -> None:
    (found,) = articles_of(written(tmp_path, name, content))
    assert found.text == "Le maire a parlé mardi."


def test_an_rtf_file_is_an_article(tmp_path: Path) -> None:
    (found,) = articles_of(written(tmp_path, "a.rtf", rtf(f"{FIRST}\n{SECOND}")))
    assert found.text == f"{FIRST}\n\n{SECOND}"
    assert found.byline == "J. Delaunay"


def test_an_opendocument_text_is_an_article(tmp_path: Path) -> None:
    office = 'xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0"'
    text = 'xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0"'
    body = (
        f"<office:document-content {office} {text}><office:body><office:text><text:h>Une loi</text:h>"
        "<text:p>Le maire<text:note><text:p>Non.</text:p></text:note> a<text:s text:c='2'/>parlé<text:line-break/>"
        "mardi.</text:p></office:text></office:body></office:document-content>"
    )
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w") as archive:
        archive.writestr("mimetype", "application/vnd.oasis.opendocument.text")
        archive.writestr("content.xml", body)
    (found,) = articles_of(written(tmp_path, "a.odt", file.getvalue()))
    assert found.text == "Une loi\n\nLe maire a  parlé\nmardi."


NAMES_ALONE = "Hajj, La Mecque"


@pytest.mark.parametrize(
    ("name", "content"),
    [
        ("a.json", json.dumps([{"text": NAMES_ALONE, "lang": "fr-FR"}])),
        ("a.csv", f'texte;langue\n"{NAMES_ALONE}";fr'),
        ("a.eml", f"MIME-Version: 1.0\nMessage-ID: <1@a.org>\nContent-Language: fr\n\n{NAMES_ALONE}"),
        (
            "a.tei",
            '<TEI xmlns="http://www.tei-c.org/ns/1.0" xml:lang="fr"><text><body>'
            f"<p>{NAMES_ALONE}</p></body></text></TEI>",
        ),
    ],
)
def test_a_text_too_short_to_tell_is_in_the_language_that_is_declared(tmp_path: Path, name: str, content: str) -> None:
    (article,) = articles_of(written(tmp_path, name, content))
    assert article.language == "fr"


def read_until_told(target: str) -> tuple[list[str | None], str]:
    """Return the titles of a target's articles, and what is told after them."""
    titles: list[str | None] = []
    try:
        titles.extend(article.title for article in articles_of(target))
    except SourceError as error:
        return titles, str(error)
    return titles, ""


class TestNothingIsDroppedWithoutAWord:
    def test_a_message_without_text(self, tmp_path: Path) -> None:
        start = b"From lea@gazette.example Thu May  2 08:00:00 2024\n"
        box = (b"\n" + start).join([b"", message("Un", FIRST), message("Rien", ""), message("Deux", SECOND)])[1:]
        target = written(tmp_path, "boite.mbox", box)
        assert read_until_told(target) == (["Un", "Deux"], f"{target}: 1 message without text")
        assert [item.title for item in catalogue(target).items] == ["Un", "Deux"]
        assert catalogue(target).problems != ()

    @pytest.mark.parametrize(
        ("name", "content"),
        [
            ("a.csv", f'Titre;Texte\nUn;"{FIRST}"\nRien;\nDeux;"{SECOND}"\n'),
            ("a.json", json.dumps([{"title": "Un", "text": FIRST}, {"title": "x"}, {"title": "Deux", "text": SECOND}])),
            ("a.jsonl", f'{{"title": "Un", "text": "{FIRST}"}}\n{{"title": \n{{"title": "Deux", "text": "{SECOND}"}}'),
        ],
    )
    def test_a_record_without_text(self, tmp_path: Path, name: str, content: str) -> None:
        target = written(tmp_path, name, content)
        assert read_until_told(target) == (["Un", "Deux"], f"{target}: 1 record without text")

    def test_an_article_of_an_export_that_begins_otherwise(self, tmp_path: Path) -> None:
        export = NEXIS_TEXT.format(first=FIRST, second=SECOND).replace("Length: 120 words\n\nBody\n", "")
        found = [item.content for item in catalogue(written(tmp_path, "a.txt", export)).items if item.content]
        assert len(found) == 2
        assert SECOND in found[1].text


def test_the_cover_page_of_an_export_is_none_of_its_articles(tmp_path: Path) -> None:
    cover = (
        "User Name: A. Roy\n\nDate and Time: 5 May 2024 10:00:00\n\nJob Number: 1\n\nDocuments (2)\n\n1. Une loi\n\n"
    )
    target = written(tmp_path, "a.txt", cover + NEXIS_TEXT.format(first=FIRST, second=SECOND))
    first = catalogue(target).items[0].content
    assert first is not None
    assert facts(first) == ("Une loi avant l'été", "Jeanne Delaunay", "2024-05-02", "La Gazette du Val")
    assert first.text == f"Une loi avant l'été\n\n{FIRST}\n\nLes députés attendent."
