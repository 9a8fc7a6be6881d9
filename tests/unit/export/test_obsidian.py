"""A folder of linked notes, read back as Obsidian reads it."""

from __future__ import annotations

import re
from pathlib import Path

import msgspec
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from reader.export import write_to
from reader.export.notebook import NotesOf
from reader.export.registry import AnalyzedArticle, ExportError
from reader.model.analysis import Analysis, Entity, Mention
from reader.model.article import Article
from reader.model.notes import Note, placed
from tests.tui.articles import ANALYSIS, ARTICLE, TEXT, WITH_ABOUT
from tests.unit.export.test_formats import ON_ONE_LINE, WRAPPED

_LINK = re.compile(r"\[\[([^\[\]|#^]+)(?:#\^(q\d+))?\|([^\[\]|]*)\]\]")
DATED = msgspec.structs.replace(ARTICLE, date="2024-05-31", site="Le Quotidien", source="https://example.org/lyon")


def vault(folder: Path, *articles: AnalyzedArticle) -> dict[str, str]:
    write_to("obsidian", articles, folder / "vault", as_list=True)
    return {
        path.relative_to(folder / "vault").with_suffix("").as_posix(): path.read_text("utf-8")
        for path in (folder / "vault").rglob("*.md")
    }


def broken(pages: dict[str, str]) -> list[str]:
    """Links that lead to no page, or to no block of one."""
    links = [link for text in pages.values() for link in _LINK.finditer(text)]
    return [
        link[0]
        for link in links
        if link[1] not in pages or (link[2] and not re.search(rf" \^{link[2]}$", pages[link[1]], re.MULTILINE))
    ]


def test_a_page_an_article_and_a_page_a_name_that_link_to_each_other(tmp_path: Path) -> None:
    pages = vault(tmp_path, (DATED, WITH_ABOUT))
    assert set(pages) == {
        "Articles/Rencontre-à-Lyon", "Names/Paul-Martin", "Names/Lucie-Durand", "Names/Lyon", "Names/Banque-du-Rhône",
    }  # fmt: skip
    assert broken(pages) == []
    article = pages["Articles/Rencontre-à-Lyon"]
    assert 'date: "2024-05-31"\noutlet: "Le Quotidien"' in article
    assert re.search(r"- « Nous avancons » — \[\[Names/Paul-Martin\|Paul Martin\]\] \^q\d+", article)
    person = pages["Names/Paul-Martin"]
    assert re.search(
        r"## Ses citations\n\n- .*« Nous avancons » — \[\[Articles/Rencontre-à-Lyon#\^q\d+\|", person, re.DOTALL
    )
    assert "## À son sujet\n\n- [[Names/Paul-Martin|Paul Martin]]\u00a0: " in pages["Names/Lyon"]


@pytest.mark.parametrize("text", ["Un pont\n\nIl est ouvert.", "\nUn  pont\nIl est ouvert.", "Il est ouvert."])
def test_a_title_that_begins_the_text_is_there_once(tmp_path: Path, text: str) -> None:
    article = Article(text=text, source="a.txt", title="Un pont", language="fr")
    pages = vault(tmp_path, (article, Analysis(ANALYSIS.engine, "fr")))
    assert pages["Articles/Un-pont"].partition("---\n\n")[2] == "# Un pont\n\nIl est ouvert.\n\n"


def test_wrapped_lines_are_one_paragraph(tmp_path: Path) -> None:
    article = Article(text=f"Un pont\n\n{WRAPPED}\n\nFin.", source="a.txt", title="Un pont", language="fr")
    pages = vault(tmp_path, (article, Analysis(ANALYSIS.engine, "fr")))
    assert pages["Articles/Un-pont"].endswith(f"\n# Un pont\n\n{ON_ONE_LINE}\n\nFin.\n\n")


def headings(page: str) -> list[str]:
    return re.findall("^## (.*)$", page, re.MULTILINE)


@pytest.mark.parametrize(
    ("language", "in_article", "on_name"),
    [
        ("fr", ["Citations", "Noms"], ["À son sujet", "Articles"]),
        ("fr-CA", ["Citations", "Noms"], ["À son sujet", "Articles"]),
        ("en", ["Quotes", "Names"], ["Quotes about", "Articles"]),
        ("de", ["Quotes", "Names"], ["Quotes about", "Articles"]),
    ],
)
def test_headings_are_in_the_language_of_the_article(
    tmp_path: Path, language: str, in_article: list[str], on_name: list[str]
) -> None:
    pages = vault(tmp_path, (msgspec.structs.replace(DATED, language=language), WITH_ABOUT))
    assert headings(pages["Articles/Rencontre-à-Lyon"]) == in_article
    assert headings(pages["Names/Lyon"]) == on_name


def test_a_name_has_the_headings_of_most_of_its_articles(tmp_path: Path) -> None:
    texts = [
        msgspec.structs.replace(DATED, text=TEXT + "\n" * n, language=lang) for n, lang in enumerate(("en", "fr", "fr"))
    ]
    pages = vault(tmp_path, *((article, WITH_ABOUT) for article in texts))
    assert headings(pages["Names/Lyon"]) == ["À son sujet", "Articles"]


def test_one_name_in_two_articles_has_one_page(tmp_path: Path) -> None:
    pages = vault(tmp_path, (DATED, ANALYSIS), (msgspec.structs.replace(DATED, text=DATED.text + "\n"), ANALYSIS))
    assert len([name for name in pages if name.startswith("Articles/")]) == 2
    assert pages["Names/Paul-Martin"].count("« Nous avancons »") == 2
    assert broken(pages) == []


def test_two_of_one_name_that_were_told_apart_have_two_pages(tmp_path: Path) -> None:
    mine, other = (Mention(at, at + 10, "name", "PER", "actor") for at in (0, 20))
    people = (Entity("c1", "Paul Petit", "PER", "actor", (mine,)), Entity("e1", "Paul Petit", "PER", "actor", (other,)))
    article = Article(text="Paul Petit et enfin Paul Petit.", source="deux.txt", title="Deux")
    pages = vault(tmp_path, (article, Analysis(ANALYSIS.engine, "fr", people)))
    assert len([name for name in pages if name.startswith("Names/")]) == 2
    assert len(set(_LINK.findall(pages["Articles/Deux"]))) == 2
    assert broken(pages) == []


def test_notes_stand_on_the_pages_of_what_they_are_on(tmp_path: Path) -> None:
    quote = ANALYSIS.quotes[0]
    said = Note(id="1", kind="quote", words=DATED.text[quote.start : quote.end], text="à [vérifier]", start=quote.start)
    light = Note(id="2", kind="words", words="Lyon", start=DATED.text.index("Lyon"))
    person = Note(id="3", kind="name", words="Paul Martin", text="le maire")
    notes = NotesOf([placed(note, DATED.text) for note in (said, light)], [person])
    write_to("obsidian", [(DATED, ANALYSIS)], tmp_path / "vault", as_list=True, notes=notes)
    article = (tmp_path / "vault" / "Articles" / "Rencontre-à-Lyon.md").read_text("utf-8")
    assert f"## Notes\n\n- à \\[vérifier\\] — *« Nous avancons »* [[#^q{quote.start}|↑]]\n- *Lyon*\n" in article
    assert "## Notes\n\n- le maire\n" in (tmp_path / "vault" / "Names" / "Paul-Martin.md").read_text("utf-8")
    assert "le maire" not in (tmp_path / "vault" / "Names" / "Lucie-Durand.md").read_text("utf-8")


def test_a_page_that_is_there_is_not_overwritten_unasked(tmp_path: Path) -> None:
    vault(tmp_path, (DATED, ANALYSIS))
    with pytest.raises(ExportError, match="--force"):
        vault(tmp_path, (DATED, ANALYSIS))
    assert write_to("obsidian", [(DATED, ANALYSIS)], tmp_path / "vault", as_list=True, force=True) == 1


HOSTILE = [
    "../../etc/passwd",
    "a|b]]c",
    "#^x",
    "[[x]]",
    "CON",
    "a/b\\c:d",
    "\x1b[31m",
    "  ",
    "é" * 300,
    "^",
    "- a\n# b",
]


@pytest.mark.parametrize("name", HOSTILE)
def test_titles_and_names_are_no_paths_and_no_markup(tmp_path: Path, name: str) -> None:
    entities = tuple(msgspec.structs.replace(entity, name=name) for entity in WITH_ABOUT.entities[:1])
    analysis = msgspec.structs.replace(WITH_ABOUT, entities=(*entities, *WITH_ABOUT.entities[1:]))
    pages = vault(tmp_path, (msgspec.structs.replace(DATED, title=name), analysis))
    assert broken(pages) == []
    assert {path.name for path in tmp_path.iterdir()} == {"vault"}
    assert {path.name for path in (tmp_path / "vault").iterdir()} == {"Articles", "Names"}


@settings(max_examples=25, deadline=None)
@given(title=st.text(st.characters(codec="utf-8"), max_size=20), name=st.text(st.characters(codec="utf-8"), min_size=1))
def test_any_names_make_pages_whose_links_lead_somewhere(
    tmp_path_factory: pytest.TempPathFactory, title: str, name: str
) -> None:
    entities = tuple(msgspec.structs.replace(entity, name=name) for entity in ANALYSIS.entities[:1])
    analysis = msgspec.structs.replace(ANALYSIS, entities=(*entities, *ANALYSIS.entities[1:]))
    folder = tmp_path_factory.mktemp("vault")
    assert broken(vault(folder, (msgspec.structs.replace(DATED, title=title), analysis))) == []
