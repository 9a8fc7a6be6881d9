"""What stands out where: spans flattened, looked up by offset and by line."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from reader.model.analysis import Analysis, Engine, Entity, Mention, Quote, Span, Speaker
from reader.page.highlights import Highlights, Layer

spans = st.lists(st.tuples(st.integers(0, 60), st.integers(0, 60)), max_size=20).map(
    lambda each: [(start, end, tag) for tag, (start, end) in enumerate(each)]
)


def shown_at(each: list[tuple[int, int, int]], offset: int) -> set[int]:
    """The tags of the spans over an offset that start last, the shortest of those."""
    over = [span for span in each if span[0] <= offset < span[1]]
    best = max(((start, -end) for start, end, _ in over), default=None)
    return {tag for start, end, tag in over if (start, -end) == best}


@given(spans)
def test_the_span_that_starts_last_shows(each: list[tuple[int, int, int]]) -> None:
    layer = Layer.of(each)
    for offset in range(62):
        tag, expected = layer.tag_at(offset), shown_at(each, offset)
        assert tag in expected if expected else tag is None


@given(spans, st.integers(0, 60), st.integers(0, 60))
def test_pieces_agree_with_lookup(each: list[tuple[int, int, int]], start: int, end: int) -> None:
    layer = Layer.of(each)
    seen = dict.fromkeys(range(start, end))
    for first, last, tag in layer.pieces(start, end):
        assert start <= first < last <= end
        for offset in range(first, last):
            assert seen[offset] is None
            seen[offset] = tag
    assert seen == {offset: layer.tag_at(offset) for offset in range(start, end)}


def analysis() -> Analysis:
    lavrov = Entity(
        "e1",
        "Sergueï Lavrov",
        "PER",
        "actor",
        (Mention(10, 24, "name", "PER", "actor"), Mention(40, 42, "pronoun", "PER", "actor")),
    )
    russia = Entity("e2", "Russie", "LOC", "place", (Mention(30, 36, "name", "LOC", "place"),))
    speaker = Speaker(10, 24, "e1", "Sergueï Lavrov", 0.9)
    outer = Quote(50, 90, "direct", speaker, Span(45, 48), pieces=(Span(50, 60), Span(70, 90)))
    inner = Quote(72, 80, "mixed")
    return Analysis(Engine("1", "m"), "fr", (lavrov, russia), (outer, inner))


def test_mentions_and_quotes_are_found_by_offset() -> None:
    known = Highlights.of(analysis())
    found = known.mention_at(12)
    assert found is not None
    assert (found[0].id, found[1].start) == ("e1", 10)
    pronoun = known.mention_at(41)
    assert pronoun is not None
    assert pronoun[1].kind == "pronoun"
    assert known.mention_at(24) is None
    assert [quote and quote.start for quote in map(known.quote_at, (55, 65, 75, 85))] == [50, None, 72, 50]


def test_a_name_wins_over_a_title_around_it() -> None:
    title = Entity("e1", "Lavrov", "PER", "actor", (Mention(0, 40, "nominal", "PER", "actor"),))
    place = Entity("e2", "Russie", "LOC", "place", (Mention(20, 26, "name", "LOC", "place"),))
    known = Highlights.of(Analysis(Engine("1", "m"), "fr", (title, place)))
    assert [known.mention_at(offset)[0].id for offset in (5, 22, 30)] == ["e1", "e2", "e1"]  # type: ignore[index]


def test_no_analysis_has_no_highlights() -> None:
    known = Highlights.of(None)
    assert known.mention_at(0) is None
    assert known.quote_at(0) is None
    assert not known.names
