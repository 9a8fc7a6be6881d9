from __future__ import annotations

import msgspec
from hypothesis import given
from hypothesis import strategies as st

from reader.model.analysis import Analysis, Engine, Entity, Mention, Quote, Speaker
from reader.model.analysis_index import AnalysisIndex
from reader.reading.quote_matrix import quote_matrix


def entity(id_: str, *starts: int) -> Entity:
    mentions = tuple(Mention(start, start + 3, "name", "PER", "actor") for start in starts)
    return Entity(id_, id_.upper(), "PER", "actor", mentions)


def quote(start: int, end: int, by: str | None, name: str | None = None) -> Quote:
    return Quote(start, end, "direct", Speaker(None, None, by, name or (by or "").upper(), 0.9))


ENTITIES = (entity("a", 0, 25), entity("b", 12, 27), entity("c", 45))
QUOTES = (quote(10, 20, "a"), quote(22, 32, "a"), quote(40, 50, "b"), quote(60, 70, None, "un témoin"))
INDEX = AnalysisIndex(Analysis(Engine("test", "none"), "fr", ENTITIES, QUOTES))


def test_speakers_by_rows_those_spoken_of_by_columns() -> None:
    found = quote_matrix(INDEX)
    assert [party.name for party in found.speakers] == ["A", "B", "un témoin"]
    assert [party.name for party in found.spoken_of] == ["B", "C"]
    assert found.said == ((0, 1), (2,), (3,))
    assert found.cells == {(0, 0): (0, 1), (1, 1): (2,)}


def test_nobody_speaks_about_oneself_and_quotes_without_speaker_are_left_out() -> None:
    quotes = (quote(22, 32, "b"), msgspec.structs.replace(quote(10, 20, "a"), speaker=None))
    found = quote_matrix(AnalysisIndex(Analysis(Engine("test", "none"), "fr", ENTITIES, quotes)))
    assert [party.name for party in found.speakers] == ["B"]
    assert found.cells == {(0, 0): (0,)}
    assert found.spoken_of[0].name == "A"


@given(st.lists(st.tuples(st.integers(0, 90), st.integers(1, 10), st.sampled_from("abc")), max_size=20))
def test_every_attributed_quote_is_said_once_and_cells_are_of_what_is_said(raw: list[tuple[int, int, str]]) -> None:
    quotes = tuple(quote(start, start + length, by) for start, length, by in sorted(raw))
    found = quote_matrix(AnalysisIndex(Analysis(Engine("test", "none"), "fr", ENTITIES, quotes)))
    assert sorted(index for said in found.said for index in said) == list(range(len(quotes)))
    assert all(set(cell) <= set(found.said[row]) for (row, _), cell in found.cells.items())


def test_nothing_said_is_an_empty_table() -> None:
    found = quote_matrix(AnalysisIndex(Analysis(Engine("test", "none"), "fr", ENTITIES)))
    assert (found.speakers, found.spoken_of, found.cells) == ((), (), {})
