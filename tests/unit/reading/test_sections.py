"""Steps by heading, and by paragraph where there are none."""

from __future__ import annotations

import pytest

from reader.model.article import Article, StructureSpan
from reader.reading.sections import headings, next_section

TEXT = "Titre\n\nUn paragraphe.\n\nSuite\n\nUn autre."
PARAGRAPHS = [0, 7, 23, 30]
TITLE, NEXT = StructureSpan(0, 5, "heading", 1), StructureSpan(23, 28, "heading", 2)
STRONG = StructureSpan(7, 9, "strong")


def article(*structure: StructureSpan) -> Article:
    return Article(text=TEXT, source="a.md", structure=structure)


@pytest.mark.parametrize(
    ("here", "direction", "span", "place", "wrapped"),
    [
        (-1, 1, (0, 5), "1/2", False),
        (0, 1, (23, 28), "2/2", False),
        (23, 1, (0, 5), "1/2", True),
        (7, -1, (0, 5), "1/2", False),
    ],
)
def test_steps_by_heading(here: int, direction: int, span: tuple[int, int], place: str, wrapped: bool) -> None:
    found = next_section(article(TITLE, STRONG, NEXT), PARAGRAPHS, here, direction)  # type: ignore[arg-type]
    assert found is not None
    assert (found.span, found.step.count, found.step.wrapped, found.is_heading) == (span, place, wrapped, True)


@pytest.mark.parametrize("structure", [(), (STRONG,), (TITLE, STRONG)])
def test_steps_by_paragraph_where_there_is_no_heading_but_the_headline(structure: tuple[StructureSpan, ...]) -> None:
    assert headings(article(*structure)) == []
    found = next_section(article(*structure), PARAGRAPHS, 0, 1)
    assert found is not None
    assert (found.span, found.step.count, found.is_heading) == ((7, 9), "2/4", False)


def test_an_empty_article_has_no_steps() -> None:
    assert next_section(Article(text="", source="-"), [], 0, 1) is None
