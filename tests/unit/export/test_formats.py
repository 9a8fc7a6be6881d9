from __future__ import annotations

import csv
import io
import json
import re
from html import unescape

import msgspec
import pytest
from markdown_it import MarkdownIt

from reader.export import FORMATS, written
from reader.export.formats.text_pieces import pieces
from reader.model.analysis import Analysis, Engine, Quote, Speaker
from reader.model.article import Article, StructureSpan
from reader.sources.formats import markdown
from tests.tui.articles import ANALYSIS, ARTICLE, TEXT, WITH_ABOUT


def text_of(format_name: str, article: Article = ARTICLE, analysis: Analysis = ANALYSIS, *, count: int = 1) -> str:
    return "".join(written(format_name, [(article, analysis)] * count, as_list=count > 1))


def test_json_is_the_contract() -> None:
    found = json.loads(text_of("json"))
    assert list(found) == ["article", "engine", "entities", "quotes"]
    assert found["article"] == {
        "id": ARTICLE.id, "title": "Rencontre à Lyon", "source": "lettres/lyon.txt", "language": "fr", "text": TEXT,
        "date": None, "byline": None, "site": None,
    }  # fmt: skip
    assert found["engine"] == {"version": "test", "model": "none"}
    assert found["entities"][0]["name"] == "Paul Martin"
    assert found["entities"][0]["mentions"][0] == {
        "start": 0, "end": 11, "kind": "name", "label": "PER", "role": "actor",
    }  # fmt: skip
    quote = found["quotes"][0]
    assert TEXT[quote["start"] : quote["end"]] == "« Nous avancons »"
    assert quote["speaker"]["entity"] == "e1"
    assert quote["speaker"]["confidence"] == 0.9
    assert quote["about"] == []


def test_json_leaves_out_why_somebody_speaks() -> None:
    quotes = [
        msgspec.structs.replace(quote, speaker=msgspec.structs.replace(quote.speaker, reason="inquit"))
        for quote in ANALYSIS.quotes
        if quote.speaker
    ]
    found = "".join(
        written("json", [(ARTICLE, msgspec.structs.replace(ANALYSIS, quotes=tuple(quotes)))], as_list=False)
    )
    assert quotes
    assert "inquit" not in found


def test_a_quote_says_whom_it_is_about_without_its_speaker() -> None:
    quotes = json.loads(text_of("json", analysis=WITH_ABOUT))["quotes"]
    assert [quote["about"] for quote in quotes] == [[], ["e3", "e4"], []]


@pytest.mark.parametrize("format_name", sorted(name for name, each in FORMATS.items() if not each.folder))
def test_structure_changes_no_format_but_html_and_markdown(format_name: str) -> None:
    marked = msgspec.structs.replace(ARTICLE, structure=(StructureSpan(0, 11, "heading", 1),))
    assert (text_of(format_name, marked) == text_of(format_name)) is (format_name not in ("html", "markdown"))


def test_several_articles_are_an_array_or_lines() -> None:
    assert len(json.loads(text_of("json", count=3))) == 3
    lines = text_of("jsonl", count=3).splitlines()
    assert [json.loads(line)["article"]["id"] for line in lines] == [ARTICLE.id] * 3


def test_markdown_marks_names_and_notes_speakers() -> None:
    text = text_of("markdown")
    assert text.startswith("# Rencontre à Lyon\n")
    assert "**Lucie Durand**" in text
    assert "[^1]: Paul Martin" in text


LINES = (
    "- un", "+ un", "* un", "1. un", "12) un", "# un", "> un", "---", "===", "| a | b |", "~~un~~", "`un`", "![a](b)",
    "[a](b)", "<b>un</b>", "&amp;", "https://a.example/b", "www.a.example", "a_b_c et *d*",
    "\\* un", "[^1]: un", "**un**",
)  # fmt: skip


@pytest.mark.parametrize("line", LINES)
def test_nothing_in_a_text_is_markdown(line: str) -> None:
    article = Article(text=f"Avant.\n\n{line}\n\nAprès {line}", source="a.txt", title="Titre")
    text = text_of("markdown", article, Analysis(Engine("1", "m"), "fr"))
    html = MarkdownIt("gfm-like", {"linkify": False}).render(text)
    assert set(re.findall(r"<(\w+)", html)) == {"h1", "p"}
    shown = [unescape(paragraph) for paragraph in re.findall("<p>(.*?)</p>", html, re.DOTALL)]
    assert shown == ["Avant.", line, f"Après {line}"]
    assert not re.search(r"(?<!\\)(https?:|www\.)", text)


def test_markdown_has_no_more_escapes_than_it_needs_and_one_empty_line_between_paragraphs() -> None:
    text = "Titre\n\nLe 12-13 mai, dit-il. (Oui !)\n\n\nAu Havre, 40.000 + 2 = 40.002.\nFin."
    article = Article(text=text, source="a.txt", title="Titre", date="2024-05-12")
    written = text_of("markdown", article, Analysis(Engine("1", "m"), "fr"))
    assert written == "# Titre\n\n2024-05-12\n\n" + re.sub("\n+", "\n\n", text.removeprefix("Titre\n\n")) + "\n\n"


def test_a_title_that_is_a_quote_stays_with_its_speaker() -> None:
    article = Article(text="« Non »\n\nFin.", source="a.txt", title="« Non »")
    quote = Quote(0, 7, "direct", Speaker(None, None, None, "Anne Roy", 1.0))
    written = text_of("markdown", article, Analysis(Engine("1", "m"), "fr", (), (quote,)))
    assert written.startswith("# « Non »\n\n« Non »[^1]\n\nFin.")


@pytest.mark.parametrize("title", ["Un pont", "Un  pont ", "Un\u00a0pont"])
def test_a_title_is_once_in_markdown_however_it_is_spaced(title: str) -> None:
    article = Article(text="\nUn pont\n\nIl est ouvert.", source="a.txt", title=title)
    assert text_of("markdown", article, Analysis(Engine("1", "m"), "fr")) == f"# {title}\n\nIl est ouvert.\n\n"


WRAPPED = (
    "Le ministre Paul Durand a réuni les maires mardi à la préfecture du Rhône pour\n"
    "parler de la sécurité dans les transports et de l'argent que les communes n'ont\n"
    "plus. « Le gouvernement ne cédera rien », a déclaré Paul Durand devant la presse."
)
ON_ONE_LINE = WRAPPED.replace("\n", " ")


@pytest.mark.parametrize(
    ("text", "paragraphs"),
    [
        (f"{WRAPPED}\n\nFin.", [ON_ONE_LINE, "Fin."]),
        (f"Bonsoir.\n\n> {WRAPPED.replace(chr(10), chr(10) + '> ')}\n\nFin.", ["Bonsoir.", f"> {ON_ONE_LINE}", "Fin."]),
        (f"  {WRAPPED.replace(chr(10), chr(10) + '  ')}\n\n{WRAPPED}", [ON_ONE_LINE, ON_ONE_LINE]),
        ("Sous le pont\nCoule l'eau\nQue le temps", ["Sous le pont", "Coule l'eau", "Que le temps"]),
    ],
)
@pytest.mark.parametrize("format_name", ["markdown", "html"])
def test_wrapped_lines_are_one_paragraph(text: str, paragraphs: list[str], format_name: str) -> None:
    article = Article(text=text, source="a.txt")
    written_text = text_of(format_name, article, Analysis(Engine("1", "m"), "fr"))
    if format_name == "html":
        shown = [unescape(words) for words in re.findall("<p>(.*?)</p>", written_text)]
    else:
        shown = written_text.replace("\\>", ">").strip().split("\n\n")[1:]
    assert [words.strip() for words in shown] == paragraphs


@pytest.mark.parametrize("marks", ["> ", "> > ", ">> ", "  "])
@pytest.mark.parametrize("format_name", ["csv-quotes", "html"])
def test_quotes_of_a_quoted_mail_are_listed_without_its_marks(marks: str, format_name: str) -> None:
    text = f"{marks}{WRAPPED}".replace("\n", f"\n{marks}")
    start, end = text.index("de la sécurité"), text.index("plus.")
    quote = Quote(start, end, "indirect", Speaker(None, None, None, "Paul Durand", 0.9))
    written_text = text_of(
        format_name, Article(text=text, source="a.txt"), Analysis(Engine("1", "m"), "fr", (), (quote,))
    )
    words = "de la sécurité dans les transports et de l'argent que les communes n'ont"
    assert words in unescape(written_text).replace(" <", "<").partition("<ol>" if format_name == "html" else "quote")[2]


@pytest.mark.parametrize(
    ("source", "written_text"),
    [
        ("# Un pont\n\n## La suite\n\nDu *texte*.", "# Un pont\n\n## La suite\n\nDu texte.\n\n"),
        ("Intro.\n\n# La suite\n\n- un\n- deux\n  - et demi\n\n3. trois", None),
        ("> Une phrase.\n>\n> Une autre.\n>\n> > Plus loin.\n\nFin.", None),
        ("Du texte.\n\n> Une phrase.\n\nDu texte.\n\n> Une autre.", None),
        ("> - un\n> - deux\n\nFin.", None),
        ("\\- un\n\n\\# deux\n\n\\> trois", None),
    ],
)
def test_markdown_has_the_headings_lists_and_quotations(source: str, written_text: str | None) -> None:
    (article,) = markdown.read(source.encode(), "a.md")
    text = text_of("markdown", article, Analysis(Engine("1", "m"), "fr"))
    if written_text:
        assert text == written_text
    (again,) = markdown.read(text.removeprefix("# a.md\n\n").encode(), "a.md")
    assert again.text == article.text
    kinds = [(span.kind, again.text[span.start : span.end]) for span in again.structure if span.kind != "emphasis"]
    assert kinds == [
        (span.kind, article.text[span.start : span.end]) for span in article.structure if span.kind != "emphasis"
    ]


@pytest.mark.parametrize("marks", ["> ", ">", ">> "])
def test_what_a_mail_quotes_is_a_quotation(marks: str) -> None:
    text = f"Bonjour,\n\n{marks}Le pont est ouvert.\n{marks.strip()}\n{marks}Il *pleut*.\n\nAnne"
    start = text.index(marks)
    article = Article(
        text=text, source="a.eml", structure=(StructureSpan(start, text.index("\n\nAnne"), "quotation", 1),)
    )
    depth = "> " * marks.count(">")
    assert text_of("markdown", article, Analysis(Engine("1", "m"), "fr")) == (
        f"# a.eml\n\nBonjour,\n\n{depth}Le pont est ouvert.\n{depth.strip()}\n{depth}Il \\*pleut\\*.\n\nAnne\n\n"
    )


def test_csv_has_a_row_for_each_mention_and_quote() -> None:
    rows = list(csv.DictReader(io.StringIO(text_of("csv"))))
    assert [row["row"] for row in rows].count("quote") == 2
    assert [row["row"] for row in rows].count("mention") == sum(len(entity.mentions) for entity in ANALYSIS.entities)
    assert all(TEXT[int(row["start"]) : int(row["end"])] == row["text"] for row in rows)


def test_csv_has_no_formulas() -> None:
    rows = list(csv.reader(io.StringIO(text_of("csv", Article(text=TEXT, source="=1+1.txt")))))
    assert {row[0] for row in rows[1:]} == {"'=1+1.txt"}


def test_pieces_cover_the_text_without_gaps() -> None:
    found = list(pieces(TEXT, ANALYSIS))
    assert "".join(TEXT[piece.start : piece.end] for piece in found) == TEXT
    assert {TEXT[piece.start : piece.end] for piece in found if piece.mention} >= {"Paul Martin", "Lyon"}
    assert [piece.ends[0] for piece in found if piece.ends] == list(ANALYSIS.quotes)


def test_csv_for_spreadsheets_has_a_table_of_entities_and_one_of_quotes() -> None:
    entities, quotes = (
        list(csv.DictReader(io.StringIO(text_of(format_name).removeprefix("\ufeff"))))
        for format_name in ("csv-entities", "csv-quotes")
    )
    assert [(row["name"], row["mentions"], row["quotes"]) for row in entities][:2] == [
        ("Paul Martin", "3", "1"), ("Lucie Durand", "2", "1"),
    ]  # fmt: skip
    assert [(row["quote"], row["speaker"]) for row in quotes] == [
        ("« Nous avancons »", "Paul Martin"), ("« Il faut attendre »", "Lucie Durand"),
    ]  # fmt: skip
    assert {row["entity"] for row in quotes} <= {row["entity"] for row in entities}
    assert all(TEXT[int(row["start"]) : int(row["end"])] == row["quote"] for row in quotes)


@pytest.mark.parametrize("format_name", ["json", "jsonl"])
def test_json_holds_names_of_files_that_are_no_text(format_name: str) -> None:
    found = json.loads(text_of(format_name, Article(text=TEXT, source="a\udce9.txt")).encode())
    assert found["article"]["source"] == "a\ufffd.txt"
    assert found["entities"] == json.loads(text_of(format_name))["entities"]


@pytest.mark.parametrize(
    "format_name", [format_name.name for format_name in FORMATS.values() if not format_name.folder]
)
def test_an_article_in_which_nothing_was_found(format_name: str) -> None:
    assert text_of(format_name, Article(text="Rien.", source="r.txt"), Analysis(Engine("1", "m"), "fr"))
