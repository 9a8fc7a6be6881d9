from __future__ import annotations

import pytest

from reader.model.analysis_index import AnalysisIndex
from reader.presentation.sidebar_list import SidebarList, counts
from tests.tui.articles import ANALYSIS, TEXT

INDEX = AnalysisIndex(ANALYSIS)


def words(listing: SidebarList) -> list[str]:
    return [row.words for row in listing.rows(INDEX, TEXT)]


@pytest.mark.parametrize(
    ("order", "expected"),
    [
        ("count", ["Paul Martin", "Lucie Durand", "Lyon", "Banque du Rhône"]),
        ("appearance", ["Paul Martin", "Lucie Durand", "Lyon", "Banque du Rhône"]),
        ("name", ["Banque du Rhône", "Lucie Durand", "Lyon", "Paul Martin"]),
    ],
)
def test_orders(order: str, expected: list[str]) -> None:
    assert words(SidebarList(order=order)) == expected  # type: ignore[arg-type]


def test_rows_show_where_each_occurs() -> None:
    first = SidebarList().rows(INDEX, TEXT)[0]
    assert len(first.note) == 8
    assert first.note[0] != "·"
    assert first.note[3] == "·"
    assert first.note[7] != "·"


@pytest.mark.parametrize(
    ("typed", "expected"),
    [
        ("rhone", ["Banque du Rhône"]),
        ("DU", ["Lucie Durand", "Banque du Rhône"]),
        ("du lu", ["Lucie Durand"]),
        ("zz", []),
    ],
)
def test_a_filter_forgives_accents_and_wants_every_word(typed: str, expected: list[str]) -> None:
    assert words(SidebarList(filter=typed)) == expected


def test_quotes_are_filtered_by_speaker_and_words() -> None:
    assert words(SidebarList(chosen="quotes", filter="attendre")) == ["Lucie Durand ?"]
    assert words(SidebarList(chosen="quotes", filter="martin")) == ["Paul Martin"]


@pytest.mark.parametrize(
    ("listing", "heading"),
    [
        (SidebarList(), "most mentioned first"),
        (SidebarList(order="name"), "by name"),
        (SidebarList(chosen="quotes", by_speaker=True), "by speaker"),
        (SidebarList(chosen="quotes", only=(1,), whose="said by Lucie"), "said by Lucie"),
        (SidebarList(filter="x"), "4 matches for “x”"),
    ],
)
def test_the_heading_says_what_is_listed(listing: SidebarList, heading: str) -> None:
    assert listing.heading(4) == heading


def test_counts_have_one_that_is_both_in_both() -> None:
    assert counts(INDEX) == {"actors": 4, "places": 1, "quotes": 2}
