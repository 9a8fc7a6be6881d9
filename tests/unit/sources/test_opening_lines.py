from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from msgspec import structs

from reader.model.article import Article
from reader.sources import first_article
from reader.sources.opening_lines import with_opening_facts


def facts(text: str, **known: str) -> tuple[str | None, str | None, str | None]:
    article = with_opening_facts(structs.replace(Article(text=text, source="a.txt"), **known))
    return article.date, article.byline, article.site


@pytest.mark.parametrize(
    ("line", "date", "site"),
    [
        ("2 novembre 2012. - Le maire a parlé.", "2012-11-02", None),
        ("1er janvier 2016 . – Lors d'un discours", "2016-01-01", None),
        ("14 juin 2016, France . –", "2016-06-14", None),
        ("Le 3 mars 2024 – Le préfet a parlé.", "2024-03-03", None),
        ("PARIS, 3 mars 2024 (Reuters) - Le préfet", "2024-03-03", "Reuters"),
        ("La Paz, 14 mars (AFP) - Au moins trois mineurs", None, "AFP"),
        ("BRUXELLES (Belga) – Le bourgmestre", None, "Belga"),
        ("Publié le 3 mars 2024 à 10h32", "2024-03-03", None),
        ("Mis en ligne le 03/04/2024", "2024-04-03", None),
        ("Published March 3, 2024", "2024-03-03", None),
        ("LA LETTRE DU SOIR - mardi 4 novembre 2014", "2014-11-04", None),
        ("Saturday, January 12, 2019", "2019-01-12", None),
        ("Givors, le 4 mars 2024", "2024-03-04", None),
        ("Saint-Denis, le lundi 4 mars 2024", "2024-03-04", None),
        ("L'Haÿ-les-Roses, 04/03/2024", "2024-03-04", None),
        ("Paris, March 4, 2024", "2024-03-04", None),
    ],
)
def test_a_line_tells_the_day(line: str, date: str | None, site: str | None) -> None:
    assert facts(f"Un titre\n\n{line}\n\nSuite.") == (date, None, site)


@pytest.mark.parametrize(
    ("line", "byline"),
    [
        ("Par Jeanne Delaunay", "Jeanne Delaunay"),
        ("Par Jeanne Delaunay et Luc de La Tour", "Jeanne Delaunay et Luc de La Tour"),
        ("By Jane Doe, Staff Writer", "Jane Doe"),
        ("Propos recueillis par Anne Roy", "Anne Roy"),
    ],
)
def test_a_line_tells_the_author(line: str, byline: str) -> None:
    assert facts(f"Un titre\n{line}\nSuite.") == (None, byline, None)


@pytest.mark.parametrize(
    "text",
    [
        "Le 3 mars 2024, le préfet a parlé.",
        "À Givors, le 4 mars 2024, le préfet a parlé.",
        "Par exemple, le maire a parlé.",
        "Par Lyon passent deux fleuves, que Paul Roy a décrits dans un livre.",
        "En 2024 - on ne sait quand -, le maire",
        "12 hommes en colère - la pièce",
        "Paris (AFP a tort) - rien",
    ],
)
def test_other_lines_tell_nothing(text: str) -> None:
    assert facts(text) == (None, None, None)


BODY = "Le maire Paul Martin a inauguré le pont. « Enfin », a-t-il dit."


@pytest.mark.parametrize(
    ("line", "byline"),
    [
        ("Par Jean Dupont à Lyon", "Jean Dupont"),
        ("De notre correspondante Anne Martin", "Anne Martin"),
        ("De notre correspondante à Rome, Anne Roy", "Anne Roy"),
        ("Jean Dupont (avec AFP)", "Jean Dupont"),
        ("Jean Dupont, avec l’AFP et Reuters", "Jean Dupont"),
        ("Le Monde avec AFP", "Le Monde avec AFP"),
        ("PAR ANNE ROY", "ANNE ROY"),
        ("By Jane Doe in Paris", "Jane Doe"),
        ("Par Emmanuel Macron, la France retrouve sa voix.", None),
        ("Elle est venue avec AFP", None),
    ],
)
def test_a_line_names_the_author(line: str, byline: str | None) -> None:
    assert facts(f"Un pont\n\n{line}\n\n{BODY}")[1] == byline


@pytest.mark.parametrize(
    ("line", "byline"),
    [
        ("Propos recueillis par Anne Roy", "Anne Roy"),
        ("De notre envoyé spécial, Drissa Sow (APS)", "Drissa Sow"),
        ("(Reporting by Jane Doe in Paris; editing by John Roe)", "Jane Doe"),
        ("Jean Dupont (avec AFP)", "Jean Dupont"),
        ("Par Jean Dupont", None),
    ],
)
def test_a_last_line_names_the_author_where_no_other_can_be_meant(line: str, byline: str | None) -> None:
    assert facts("\n\n".join(["Un pont", *[BODY] * 9, line]))[1] == byline


@pytest.mark.parametrize("byline", ["Par Anne Roy", "By Anne Roy", "par  Anne Roy", "Anne Roy"])
def test_a_byline_is_the_names_alone(byline: str) -> None:
    assert facts(BODY, byline=byline)[1] == "Anne Roy"
    assert facts(BODY, byline="Parvati Roy")[1] == "Parvati Roy"


def test_what_the_file_says_counts_more() -> None:
    known = {"date": "2020-01-01", "byline": "X", "site": "Y"}
    assert facts("2 novembre 2012. - Le maire", **known) == ("2020-01-01", "X", "Y")


def test_a_plain_file_has_its_date(tmp_path: Path) -> None:
    file = tmp_path / "a.txt"
    file.write_text("Titre\n\n2 novembre 2012. - Le maire a parlé.\n", "utf-8")
    assert first_article(str(file)).date == "2012-11-02"


@given(st.text())
def test_the_text_is_never_changed(text: str) -> None:
    assert with_opening_facts(Article(text=text, source="a")).text == text
