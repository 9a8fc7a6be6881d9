"""The session: what one reads, where one is, whom one follows; without a screen."""

from __future__ import annotations

import pytest

from reader.model.analysis import Analysis, Engine, Entity, Mention, Quote, Speaker
from reader.model.article import Article
from reader.model.corrections import Hide, Rename
from reader.reading.saved_reading import SavedReading
from reader.reading.session import ReadingSession
from reader.reading.trail import Position

#       0         1         2         3         4         5         6
#       0123456789012345678901234567890123456789012345678901234567890123
TEXT = "Anne Roy parle. « Oui », dit Roy. À Brest, Luc Mas dit : « Roy ? »"
ROY, MAS, BREST = "Anne Roy", "Luc Mas", "Brest"


def _entity(id_: str, name: str, *spans: tuple[int, int], label: str = "PER", role: str = "actor") -> Entity:
    mentions = tuple(Mention(start, end, "name", label, role) for start, end in spans)  # type: ignore[arg-type]
    return Entity(id_, name, label, role, mentions, aliases=("Roy",) if name == ROY else ())  # type: ignore[arg-type]


ROY_SPANS = ((0, 8), (29, 32), (TEXT.rindex("Roy"), TEXT.rindex("Roy") + 3))
MAS_SPANS = ((TEXT.index(MAS), TEXT.index(MAS) + len(MAS)),)
BREST_SPANS = ((TEXT.index(BREST), TEXT.index(BREST) + len(BREST)),)
OTHER = Speaker(None, None, "e2", MAS, 0.3)
YES = Quote(16, 23, "direct", Speaker(29, 32, "e1", ROY, 0.6), candidates=(OTHER,))
ASKED = Quote(TEXT.rindex("«"), len(TEXT), "direct", Speaker(*MAS_SPANS[0], "e2", MAS, 0.9))
NAMELESS = Quote(0, 15, "indirect", Speaker(None, None, None, "un passant", 0.5))


def analysis(*, prefix: str = "e", quotes: tuple[Quote, ...] = (YES, ASKED)) -> Analysis:
    """What is understood; ``prefix`` begins the ids."""
    entities = (
        _entity(f"{prefix}1", ROY, *ROY_SPANS),
        _entity(f"{prefix}2", MAS, *MAS_SPANS),
        _entity(f"{prefix}3", BREST, *BREST_SPANS, label="LOC", role="place"),
    )
    return Analysis(Engine("1", "m"), "fr", entities, quotes)


def saved(found: Analysis | None = None, **more: object) -> SavedReading:
    article = Article(text=TEXT, source="a.txt")
    return SavedReading(article, article.id, found, **more)  # type: ignore[arg-type]


def session(**more: object) -> ReadingSession:
    return ReadingSession(saved(analysis()), **more)  # type: ignore[arg-type]


class TestOpening:
    def test_begins_where_reading_stopped(self) -> None:
        reading = ReadingSession(saved(top=7))
        assert (reading.top, reading.focus_span, reading.opens_at_focus) == (7, None, False)

    def test_a_span_is_gone_to(self) -> None:
        reading = session(span=(29, 32))
        assert (reading.focus_span, reading.opens_at_focus) == ((29, 32), True)

    def test_a_position_wins_over_where_reading_stopped(self) -> None:
        reading = ReadingSession(saved(top=7), position=Position(20, (29, 32)))
        assert (reading.top, reading.focus_span, reading.opens_at_focus) == (20, (29, 32), False)

    def test_without_an_analysis_there_is_nothing_to_step_through(self) -> None:
        reading = ReadingSession(saved())
        assert reading.index is None
        assert reading.next_mention(0, 1) is None
        assert reading.next_quote(0, 1) is None
        assert reading.quotes_by_followed() == ()
        assert (reading.has_entities, reading.has_quotes, reading.entity("e1")) == (False, False, None)

    @pytest.mark.parametrize("name", ["e1", ROY, "Roy"])
    def test_somebody_to_follow_is_found_by_id_name_or_alias(self, name: str) -> None:
        reading = session(follow=name)
        assert reading.resolve_pending_follow() == ROY_SPANS[0]
        assert (reading.followed, reading.focus_span) == (("e1",), ROY_SPANS[0])

    def test_with_a_span_following_does_not_go_to_the_first_mention(self) -> None:
        reading = session(follow=ROY, span=(40, 45))
        assert reading.resolve_pending_follow() is None
        assert (reading.followed, reading.focus_span) == (("e1",), (40, 45))

    def test_those_followed_last_time_are_followed_without_going_anywhere(self) -> None:
        reading = ReadingSession(saved(analysis(), follows=(MAS, "Nobody")))
        assert reading.resolve_pending_follow() is None
        assert (reading.followed, reading.focus_span) == (("e2",), None)

    def test_whom_the_analysis_does_not_have_is_forgotten(self) -> None:
        reading = session(follow="Nobody")
        assert reading.resolve_pending_follow() is None
        assert (reading.followed, reading.pending_follow) == ((), ())


class TestAnalysis:
    def test_somebody_asked_for_early_is_followed_once_the_analysis_comes(self) -> None:
        reading = ReadingSession(saved(), follow=ROY)
        assert reading.follow_names == (ROY,)
        assert reading.show_analysis(analysis()) == ROY_SPANS[0]
        assert reading.followed == ("e1",)

    def test_whom_one_follows_stays_followed_under_other_ids(self) -> None:
        reading = session()
        reading.follow("e2", "e1")
        reading.show_analysis(analysis(prefix="x"))
        assert reading.followed == ("x2", "x1")
        assert reading.follow_names == (MAS, ROY)

    def test_corrections_apply_on_top_and_leave_the_engines_analysis_as_it_was(self) -> None:
        reading = session()
        reading.follow("e3")
        reading.show_corrections((Rename(BREST, "Brest-même"),))
        assert reading.follow_names == ("Brest-même",)
        assert reading.analysis == analysis()

    def test_corrections_apply_to_what_comes_later_too(self) -> None:
        reading = ReadingSession(saved(), (Hide(BREST),))
        reading.show_analysis(analysis())
        assert reading.index is not None
        assert [entity.name for entity in reading.index.analysis.entities] == [ROY, MAS]

    def test_who_is_hidden_is_followed_no_more(self) -> None:
        reading = session()
        reading.follow("e3", "e1")
        reading.show_corrections((Hide(BREST),))
        assert reading.follow_names == (ROY,)


class TestFollowing:
    def test_one_more_and_one_less(self) -> None:
        reading = session()
        reading.toggle_follow("e1")
        reading.toggle_follow("e2")
        assert list(reading.followed) == ["e1", "e2"]
        reading.toggle_follow("e1")
        assert list(reading.followed) == ["e2"]

    def test_ending_says_whether_there_was_anything_to_end(self) -> None:
        reading = session()
        assert not reading.unfollow()
        reading.follow("e1")
        assert reading.unfollow()
        reading.focus_span = (0, 8)
        assert reading.unfollow()
        assert not reading.followed
        assert not reading.focus_span

    def test_coming_from_elsewhere_goes_to_the_span_else_to_the_first_mention(self) -> None:
        reading = session()
        assert reading.open_at((40, 45), MAS) == (40, 45)
        assert (reading.followed, reading.focus_span) == (("e2",), (40, 45))
        assert reading.open_at(None, ROY) == ROY_SPANS[0]
        assert reading.open_at((1, 2), None) == (1, 2)
        assert reading.followed == ("e1",)


class TestMentions:
    def test_goes_to_the_next_and_round_the_end(self) -> None:
        reading = session()
        reading.follow("e1")
        found = [reading.next_mention(start, 1) for start, _ in ROY_SPANS]
        assert [step and (step[0].start, step[1]) for step in found] == [(29, False), (59, False), (0, True)]

    def test_goes_back_and_round_the_beginning(self) -> None:
        reading = session()
        reading.follow("e1")
        step = reading.next_mention(0, -1)
        assert step is not None
        assert (step[0].start, step[1]) == (59, True)

    def test_mentions_of_several_come_in_the_order_of_the_text(self) -> None:
        reading = session()
        reading.follow("e2", "e1")
        assert [mention.start for mention in reading.followed_mentions()] == [0, 29, 43, 59]

    @pytest.mark.parametrize(("span", "place"), [(None, None), ((0, 8), 1), ((29, 32), 2), ((30, 31), None)])
    def test_tells_at_which_mention_one_is(self, span: tuple[int, int] | None, place: int | None) -> None:
        reading = session()
        reading.follow("e1")
        reading.focus_span = span
        assert reading.mention_place() == (place, 3)


class TestQuotes:
    def test_walks_them(self) -> None:
        reading = session()
        assert reading.next_quote(0, 1) == (0, False)
        assert reading.next_quote(16, 1) == (1, False)
        assert reading.next_quote(16, -1) == (1, True)

    def test_by_and_about_whom_one_follows(self) -> None:
        reading = session()
        reading.follow("e1")
        assert (reading.quotes_by_followed(), reading.quotes_about_followed()) == ((0,), (1,))
        reading.follow("e1", "e2")
        assert (reading.quotes_by_followed(), reading.quotes_about_followed()) == ((0, 1), (1,))

    def test_the_one_that_one_is_at(self) -> None:
        reading = session()
        assert reading.focused_quote() is None
        reading.focus_span = (18, 21)
        assert reading.focused_quote() == 0
        reading.focus_span = (29, 32)
        assert reading.focused_quote() is None

    def test_its_speaker_is_an_entity_or_nobody(self) -> None:
        reading = ReadingSession(saved(analysis(quotes=(NAMELESS, YES))))
        speaker = reading.speaker_of(1)
        assert speaker is not None
        assert speaker.name == ROY
        assert reading.speaker_of(0) is None
