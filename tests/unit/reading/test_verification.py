from __future__ import annotations

from pathlib import Path

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.library import Library
from reader.library.records import ArticleFilter
from reader.model.corrections import AddQuote, Hide, NotQuote, SetSpeaker
from reader.model.passages import Passage, key_of, passage_of
from reader.reading.verification import Check, Collected, Evidence, Verification, collect, collect_facts, shift_of
from tests.tui.articles import ANALYSIS, ARTICLE, TEXT

KEY = key_of(ARTICLE)
FIRST, SECOND = ANALYSIS.quotes
AT_FIRST, AT_SECOND = (passage_of(TEXT, quote.start, quote.end) for quote in (FIRST, SECOND))


def verification(*confidences: float) -> Verification:
    found = Verification()
    found.add([Collected(tuple(Check(ARTICLE.id, 10 * i, 10 * i + 5, c) for i, c in enumerate(confidences)))])
    return found


def test_the_least_sure_of_all_articles_comes_first() -> None:
    found = Verification()
    found.add([collect(ARTICLE, ANALYSIS, ()), Collected((Check("other", 0, 5, 0.5),))])
    assert [check.confidence for check in found.checks] == [0.4, 0.5, 0.9]
    assert found.current == Check(ARTICLE.id, SECOND.start, SECOND.end, 0.4)


def test_what_was_decided_before_is_not_asked_again_and_tells_of_the_rest() -> None:
    right = SetSpeaker(KEY, AT_FIRST, "Paul Martin", "PER")
    wrong = SetSpeaker(KEY, AT_SECOND, "Paul Martin", "PER")
    found = collect(ARTICLE, ANALYSIS, [right, wrong])
    assert (found.left, found.decided, found.shown) == ((), 2, 2)
    assert found.evidence == (Evidence(0.9, True), Evidence(0.4, False))
    none = collect(ARTICLE, ANALYSIS, [NotQuote(KEY, AT_FIRST), Hide("Lyon")])
    assert (len(none.left), none.decided, none.shown, none.evidence) == (1, 1, 0, (Evidence(0.9, False),))
    start = TEXT.index("Il est reparti")
    added = collect(ARTICLE, ANALYSIS, [AddQuote(KEY, passage_of(TEXT, start, start + 21))])
    assert (len(added.left), added.decided, added.evidence) == (2, 1, ())


def test_the_library_s_facts_tell_the_same_as_the_article_where_nobody_corrected_it(tmp_path: Path) -> None:
    library = Library.open(tmp_path / "library.sqlite3")
    other = msgspec.structs.replace(ARTICLE, text=TEXT + " Fin.", source="b.txt")
    library.add_many([(ARTICLE, ANALYSIS), (other, ANALYSIS), (msgspec.structs.replace(other, text="Rien."), None)])
    library.correct(Hide("Lyon"))
    facts = dict(library.facts_by_article())
    assert [*facts] == [ARTICLE.id, other.id]
    for id_, found in facts.items():
        assert found is not None
        assert collect_facts(id_, found).left == collect(library.article(id_) or ARTICLE, ANALYSIS, ()).left
    library.correct(SetSpeaker(KEY, AT_FIRST, "Paul Martin", "PER"))
    facts = dict(library.facts_by_article())
    assert (facts[ARTICLE.id], facts[other.id] is None) == (None, False)
    assert [*dict(library.facts_by_article(ArticleFilter(words="fin")))] == [other.id]


def test_quotes_of_one_confidence_are_counted_down_and_up_again() -> None:
    found = verification(0.5, 0.5, 0.9)
    before = found.expected_right()
    found.decide(right=True)
    assert found.expected_right() > before
    decision = SetSpeaker(KEY, Passage("", 0), "Paul Martin", "PER")
    assert found.reopen(decision)
    assert found.expected_right() == pytest.approx(before)
    found.close(decision)
    found.decide(right=True)
    found.decide(right=True)
    assert found.expected_right() == 1.0


def test_skipped_quotes_come_again_and_decided_ones_do_not() -> None:
    found = verification(0.1, 0.2, 0.3)
    found.skip(1)
    found.decide(right=True)
    assert found.current is not None
    assert found.current.confidence == 0.3
    found.skip(1)
    assert found.current.confidence == 0.1
    found.skip(-1)
    assert found.current.confidence == 0.3
    found.decide(right=True)
    found.decide(right=False)
    assert found.current is None
    assert (found.checked, found.total) == (3, 3)


def test_a_decision_is_undone_and_made_again_where_it_was_made() -> None:
    found = Verification()
    found.add([collect(ARTICLE, ANALYSIS, ())])
    found.decide(right=False)
    decision = SetSpeaker(KEY, AT_SECOND, "Paul Martin", "PER")
    assert found.reopen(decision)
    assert found.checked == 0
    assert found.current == found.checks[0]
    found.close(decision)
    assert found.checked == 1
    assert found.current == found.checks[1]
    assert not found.reopen(Hide("Lyon"))


def test_with_nothing_checked_the_confidences_are_what_is_expected() -> None:
    assert verification(0.5, 0.7, 0.9).expected_right() == pytest.approx(0.7)
    assert verification().expected_right() == 1.0
    assert verification(0.0, 0.5).expected_right() == pytest.approx(0.25)


def test_what_was_checked_is_right_and_moves_the_rest() -> None:
    better, worse = verification(0.5, 0.5, 0.5, 0.5), verification(0.5, 0.5, 0.5, 0.5)
    better.decide(right=True)
    worse.decide(right=False)
    assert 0.625 < better.expected_right() < 1
    assert 0.25 < worse.expected_right() < 0.625
    no_quote = verification(0.5, 0.8)
    no_quote.decide(right=False, is_quote=False)
    assert no_quote.expected_right() < 0.8


@given(st.lists(st.builds(Evidence, st.floats(0, 1), st.booleans()), max_size=200))
def test_the_shift_is_towards_what_was_found(evidence: list[Evidence]) -> None:
    shift = shift_of(evidence)
    assert -6 <= shift <= 6
    if evidence and all(one.right for one in evidence):
        assert shift >= -1e-9
    if evidence and not any(one.right for one in evidence):
        assert shift <= 1e-9


def test_a_quote_whose_speaker_the_engine_did_not_find_is_the_least_sure() -> None:
    unknown = msgspec.structs.replace(FIRST, speaker=None)
    found = collect(ARTICLE, msgspec.structs.replace(ANALYSIS, quotes=(unknown, SECOND)), ())
    assert [check.confidence for check in found.left] == [0.0, 0.4]
