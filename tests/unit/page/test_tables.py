"""Tables on the page: a row is a line, cells of a column begin below each other, and the text is the same."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.model.article import StructureSpan
from reader.page.page_model import PageModel
from reader.page.paragraphs import display_paragraphs
from reader.page.tables import lay_out, tables_of
from reader.page.wrapping import wrap
from reader.sources.formats import markdown


def one_cell(_character: str) -> int:
    return 1


def page(text: str, structure: tuple[StructureSpan, ...], width: int) -> PageModel:
    tables = lay_out(tables_of(text, structure), text, width, one_cell)
    paragraphs = display_paragraphs(text, tables)
    lines = wrap(paragraphs.shown, paragraphs, width, one_cell)
    return PageModel(paragraphs.shown, lines, one_cell, paragraphs=paragraphs, column=width, tables=tables)


def lines_of(model: PageModel) -> list[str]:
    """Return the lines as they are painted."""
    found = []
    for line in range(len(model.lines)):
        start, end = model.lines.span(line)
        extra = model.extra_spaces(line)
        words = "".join(model.text[at] + " " * extra.get(at, 0) for at in range(start, end))
        found.append(" " * model.indent(line) + words)
    return found


def shown(written: str, width: int = 40) -> list[str]:
    (article,) = markdown.read(written.encode(), "a.md")
    model = page(article.text, article.structure, width)
    assert len(model.text) == len(article.text)
    assert model.text.split() == article.text.split()
    return lines_of(model)


@pytest.mark.parametrize(
    ("table", "lines"),
    [
        ("|Ville|Voix|\n|-|-|\n|Lyon|12|\n|Saint-Denis|7|", ["Ville        Voix", "Lyon         12", "Saint-Denis  7"]),
        ("||Voix|\n|-|-|\n|Lyon|12|\n|Nice||", ["      Voix", "Lyon  12", "Nice"]),
        ("|a|b|c|\n|-|-|-|\n|1||3|\n||2||", ["a  b  c", "1     3", "   2"]),
    ],
)
def test_a_table_keeps_its_columns(table: str, lines: list[str]) -> None:
    assert shown(f"Avant.\n\n{table}\n\nAprès.") == ["Avant.", "", *lines, "", "Après."]


def test_a_table_without_room_is_read_cell_by_cell() -> None:
    table = "|Ville|Voix|\n|-|-|\n|Lyon et les environs|12|"
    assert shown(table, 30) == ["Ville                 Voix", "Lyon et les environs  12"]
    assert shown(table, 20)[:3] == ["Ville", "", "Voix"]


@pytest.mark.parametrize(
    "spans",
    [
        # A cell of two lines, a table inside another, words between cells, columns that do not rise.
        [("table", 0, 9, 0), ("row", 0, 9, 0), ("cell", 0, 3, 0), ("cell", 5, 9, 1)],
        [("table", 0, 9, 0), ("table", 0, 3, 0), ("row", 0, 9, 0), ("cell", 0, 1, 0), ("cell", 5, 6, 1)],
        [("table", 0, 9, 0), ("row", 0, 9, 0), ("cell", 0, 1, 0), ("cell", 5, 6, 1)],
        [("table", 0, 9, 0), ("row", 0, 9, 0), ("cell", 5, 6, 0), ("cell", 8, 9, 0)],
    ],
)
def test_what_has_no_columns_is_laid_out_as_text(spans: list[tuple[str, int, int, int]]) -> None:
    structure = tuple(StructureSpan(start, end, kind, level) for kind, start, end, level in spans)  # type: ignore[arg-type]
    assert tables_of("a\nb\n\nc\n\nd", structure) == ()


CELL = st.text("aé ", max_size=6).map(str.strip)
TABLES = st.integers(1, 4).flatmap(
    lambda columns: st.lists(st.lists(CELL, min_size=columns, max_size=columns), min_size=2, max_size=5)
)


@given(TABLES, st.integers(4, 40))
def test_cells_of_a_column_begin_below_each_other(rows: list[list[str]], width: int) -> None:
    written = "\n".join(f"|{'|'.join(row)}|" for row in (rows[0], ["-"] * len(rows[0]), *rows[1:]))
    (article,) = markdown.read(written.encode(), "a.md")
    model = page(article.text, article.structure, width)
    assert all(len(line) <= width for line in lines_of(model))
    columns: dict[int, set[int]] = {}
    if model.tables.rows:
        for cell in (span for span in article.structure if span.kind == "cell"):
            line = model.lines.line_of(cell.start)
            assert model.lines.span(line)[1] >= cell.end
            columns.setdefault(cell.level, set()).add(model.cells_before(line, cell.start))
    assert all(len(places) == 1 for places in columns.values())
    places = [min(places) for _, places in sorted(columns.items())]
    assert places == sorted(set(places))
