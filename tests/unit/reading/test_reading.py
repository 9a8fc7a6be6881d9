from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.model.analysis import Analysis, Engine, Entity, Mention, Quote, Speaker
from reader.model.analysis_index import AnalysisIndex
from reader.model.spans import Step, from_view, step
from reader.reading.ordering import listed
from reader.reading.trail import TRAIL_LENGTH, Trail
from reader.text.context import context


def entity(id_: str, name: str, *mentions: tuple[int, int], label: str = "PER", role: str = "actor") -> Entity:
    roles = {"both": "actor"}
    found = tuple(Mention(s, e, "name", label, roles.get(role, role)) for s, e in mentions)  # type: ignore[arg-type]
    return Entity(id_, name, label, role, found)  # type: ignore[arg-type]


def analysis(*entities: Entity, quotes: tuple[Quote, ...] = ()) -> Analysis:
    return Analysis(Engine("1", "m"), "fr", entities, quotes)


class TestTrail:
    def test_goes_back_and_forward_over_what_was_left(self) -> None:
        trail = Trail[int]().push(1).push(2)
        at, trail = trail.back(3)  # type: ignore[misc]
        assert at == 2
        at, trail = trail.back(at)  # type: ignore[misc]
        assert at == 1
        assert trail.back(at) is None
        at, trail = trail.forward(at)  # type: ignore[misc]
        assert at == 2
        at, trail = trail.forward(at)  # type: ignore[misc]
        assert at == 3
        assert trail.forward(at) is None

    def test_a_jump_forgets_what_lay_ahead(self) -> None:
        _, trail = Trail[int]().push(1).back(2)  # type: ignore[misc]
        assert trail.push(1).forward(5) is None

    def test_a_stop_is_not_kept_twice_running(self) -> None:
        assert Trail[int]().push(1).push(1).past == (1,)

    def test_remembers_so_many_jumps(self) -> None:
        trail: Trail[int] = Trail()
        for stop in range(TRAIL_LENGTH + 50):
            trail = trail.push(stop)
        assert len(trail.past) == TRAIL_LENGTH
        assert trail.past[-1] == TRAIL_LENGTH + 49

    @given(st.lists(st.integers(), min_size=1, max_size=20, unique=True), st.integers(0, 19))
    def test_back_then_forward_is_where_one_was(self, stops: list[int], steps: int) -> None:
        trail, here = Trail[int](), stops[-1]
        for stop in stops[:-1]:
            trail = trail.push(stop)
        moved = 0
        for _ in range(steps):
            if (back := trail.back(here)) is not None:
                here, trail = back
                moved += 1
        for _ in range(moved):
            here, trail = trail.forward(here)  # type: ignore[misc]
        assert here == stops[-1]


class TestStep:
    def test_goes_to_the_next_and_previous(self) -> None:
        assert step([10, 20, 30], 10, 1) == Step(1, 3, False)
        assert step([10, 20, 30], 20, -1) == Step(0, 3, False)

    def test_wraps_and_tells(self) -> None:
        assert step([10, 20, 30], 30, 1) == Step(0, 3, True)
        assert step([10, 20, 30], 10, -1) == Step(2, 3, True)

    def test_starts_between(self) -> None:
        assert step([10, 20], 15, 1) == Step(1, 2, False)
        assert step([10, 20], 15, -1) == Step(0, 2, False)

    def test_nothing_to_step_through(self) -> None:
        assert step([], 3, 1) is None

    def test_count_is_for_people(self) -> None:
        assert Step(2, 7, False).count == "3/7"

    @given(st.lists(st.integers(0, 1000), min_size=1, unique=True).map(sorted), st.integers(-1, 1001))
    def test_a_walk_meets_every_span_once_before_it_wraps(self, starts: list[int], here: int) -> None:
        met = []
        for _ in starts:
            found = step(starts, here, 1)
            assert found is not None
            here = starts[found.index]
            met.append(here)
        assert sorted(met) == starts


class TestListed:
    def test_lists_by_role_in_order_or_by_count(self) -> None:
        few, many = entity("e1", "Lavrov", (0, 6)), entity("e2", "Kirby", (10, 15), (20, 25))
        both = entity("e3", "Moscou", (30, 36), label="LOC", role="both")
        found = analysis(few, many, both)
        assert [row.entity.id for row in listed(found, "actor", "appearance")] == ["e1", "e2", "e3"]
        assert [row.entity.id for row in listed(found, "actor", "count")] == ["e2", "e1", "e3"]
        assert [row.entity.id for row in listed(found, "place", "appearance")] == ["e3"]

    def test_counts_the_mentions_in_that_role(self) -> None:
        mentions = (Mention(0, 6, "name", "LOC", "actor"), Mention(9, 15, "name", "LOC", "place"))
        found = analysis(Entity("e1", "Moscou", "LOC", "both", mentions))
        assert [row.count for row in listed(found, "actor", "count")] == [1]


class TestContext:
    def test_cuts_at_words_and_says_so(self) -> None:
        text = "un deux trois quatre cinq six sept"
        found = context(text, 14, 20, room=8)
        assert (found.before, found.words, found.after) == ("…trois ", "quatre", " cinq…")

    def test_line_breaks_become_spaces(self) -> None:
        assert context("a\nb\nc", 2, 3).before == "a "

    @given(st.text(), st.integers(0, 50), st.integers(0, 50), st.integers(0, 80))
    def test_any_span_of_any_text(self, text: str, start: int, length: int, room: int) -> None:
        start = min(start, len(text))
        end = min(len(text), start + length)
        found = context(text, start, end, room)
        assert found.words == text[start:end].replace("\n", " ")
        assert len(found.before) <= room + 1
        assert len(found.after) <= room + 1


class TestUnderstood:
    def test_mentions_of_several_in_order_of_the_text(self) -> None:
        known = AnalysisIndex(analysis(entity("e1", "A", (5, 6), (50, 51)), entity("e2", "B", (20, 21))))
        assert [mention.start for mention in known.mentions(["e2", "e1", "gone"])] == [5, 20, 50]

    def test_speaker_name_is_the_entity_s_full_name(self) -> None:
        speaker = Speaker(0, 2, "e1", "il", 0.9)
        quotes = (Quote(3, 9, "direct", speaker), Quote(10, 12, "direct", Speaker(0, 2, None, "responsable", 0.6)))
        known = AnalysisIndex(analysis(entity("e1", "Ban Ki-moon", (0, 2)), quotes=quotes))
        assert [known.speaker_name(quote) for quote in known.analysis.quotes] == ["Ban Ki-moon", "responsable"]
        assert known.speaker_name(Quote(0, 1, "direct")) is None

    def test_finds_the_same_entity_in_a_later_analysis(self) -> None:
        before = entity("e2", "Lavrov", (40, 46))
        later = AnalysisIndex(
            analysis(entity("e1", "Poutine", (0, 7)), entity("e7", "Sergueï Lavrov", (20, 30), (40, 46)))
        )
        assert later.same_entity(before) == later.entities["e7"]
        assert later.same_entity(entity("e9", "Poutine", (99, 106))) == later.entities["e1"]
        assert later.same_entity(entity("e9", "Nobody", (99, 106))) is None


@pytest.mark.parametrize(
    ("in_view", "order"),
    [((0, 100), [0, 1, 2]), ((11, 25), [1, 2, 0]), ((11, 20), [0, 1, 2]), ((30, 99), [2, 0, 1]), ((31, 99), [0, 1, 2])],
)
def test_what_is_in_view_comes_first(in_view: tuple[int, int], order: list[int]) -> None:
    assert from_view([10, 20, 30], in_view) == order
    assert from_view([], in_view) == []
