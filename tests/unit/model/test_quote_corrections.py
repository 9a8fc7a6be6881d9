"""Quotes put right: who speaks, what is a quote, from where to where; under whatever engine."""

from __future__ import annotations

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.model.analysis import Analysis, Quote
from reader.model.article import Article
from reader.model.conflicts import conflicts, contradicted
from reader.model.corrections import (
    AddQuote,
    Correction,
    Hide,
    Merge,
    NotQuote,
    Rename,
    Respan,
    Retype,
    SetSpeaker,
    corrected,
)
from reader.model.passages import key_of, passage_of
from reader.model.quote_corrections import kind_of, speaker_correction, without_choices
from tests.tui.articles import ANALYSIS, ARTICLE, OTHER, TEXT

KEY = key_of(ARTICLE)
FIRST, SECOND = ANALYSIS.quotes
AT_FIRST, AT_SECOND = (passage_of(TEXT, quote.start, quote.end) for quote in (FIRST, SECOND))
REPORTED = TEXT.index("Il est reparti à Lyon")
REPORT = passage_of(TEXT, REPORTED, REPORTED + len("Il est reparti à Lyon"))


def after(*corrections: Correction, analysis: Analysis = ANALYSIS, article: Article = ARTICLE) -> Analysis:
    return corrected(analysis, article, corrections)


def speaker_of(analysis: Analysis, index: int) -> tuple[str | None, str | None, float] | None:
    speaker = analysis.quotes[index].speaker
    return None if speaker is None else (speaker.entity, speaker.name, speaker.confidence)


def test_a_speaker_is_somebody_of_the_article_for_sure() -> None:
    done = after(SetSpeaker(KEY, AT_SECOND, "Banque du Rhône", "ORG"))
    assert speaker_of(done, 1) == ("e4", "Banque du Rhône", 1.0)
    assert done.quotes[1].checked
    assert [other.name for other in done.quotes[1].candidates] == ["Paul Martin", "Lucie Durand"]
    assert done.quotes[0] == ANALYSIS.quotes[0]


def test_a_speaker_whom_the_article_does_not_name_is_an_entity_without_mentions() -> None:
    done = after(SetSpeaker(KEY, AT_SECOND, "Zoé Zola", "PER"))
    (new,) = (entity for entity in done.entities if entity.name == "Zoé Zola")
    assert (new.label, new.role, new.mentions, new.checked) == ("PER", "actor", (), True)
    assert speaker_of(done, 1) == (new.id, "Zoé Zola", 1.0)
    assert len(after(*[SetSpeaker(KEY, at, "Zoé Zola", "PER") for at in (AT_FIRST, AT_SECOND)]).entities) == 5


def test_words_of_ones_own_are_a_speaker_without_a_name_found_beside_the_quote() -> None:
    done = after(SetSpeaker(KEY, AT_SECOND, "les délégations"))
    speaker = done.quotes[1].speaker
    assert speaker is not None
    assert (speaker.entity, speaker.name, speaker.confidence) == (None, "les délégations", 1.0)
    assert speaker.start is not None
    assert TEXT[speaker.start : speaker.end] == "les délégations"


def test_nobody_can_be_told() -> None:
    done = after(SetSpeaker(KEY, AT_FIRST))
    assert (done.quotes[0].speaker, done.quotes[0].checked) == (None, True)


def test_what_is_no_quote_is_gone_and_a_missed_one_is_there() -> None:
    assert [quote.start for quote in after(NotQuote(KEY, AT_FIRST)).quotes] == [SECOND.start]
    done = after(AddQuote(KEY, REPORT, "indirect"), SetSpeaker(KEY, REPORT, "Paul Martin", "PER"))
    assert [quote.start for quote in done.quotes] == [FIRST.start, SECOND.start, REPORTED]
    assert speaker_of(done, 2) == ("e1", "Paul Martin", 1.0)
    assert done.quotes[2].speaker is not None
    assert done.quotes[2].speaker.start == TEXT.rindex("Paul Martin")


def test_a_quote_goes_from_where_a_person_says_to_where() -> None:
    longer = passage_of(TEXT, FIRST.start, FIRST.end + len(", a déclaré"))
    done = after(Respan(KEY, AT_FIRST, longer))
    assert (done.quotes[0].start, done.quotes[0].end) == (FIRST.start, FIRST.end + len(", a déclaré"))
    again = after(Respan(KEY, AT_FIRST, longer), SetSpeaker(KEY, longer, "Lucie Durand", "PER"))
    assert speaker_of(again, 0) == ("e2", "Lucie Durand", 1.0)


@pytest.mark.parametrize(
    "engine",
    [
        lambda quotes: (),
        lambda quotes: tuple(msgspec.structs.replace(quote, speaker=None) for quote in quotes),
        lambda quotes: tuple(
            msgspec.structs.replace(quote, start=quote.start + 2, end=quote.end - 2) for quote in quotes
        ),
    ],
)
def test_decisions_hold_for_an_engine_that_finds_no_quotes_or_others(engine: object) -> None:
    assert callable(engine)
    analysis = msgspec.structs.replace(ANALYSIS, quotes=engine(ANALYSIS.quotes))
    done = after(SetSpeaker(KEY, AT_FIRST, "Lucie Durand", "PER"), analysis=analysis)
    quote = done.quotes[0]
    assert (quote.start, quote.end) == (FIRST.start, FIRST.end)
    assert speaker_of(done, 0) == ("e2", "Lucie Durand", 1.0)
    gone = after(NotQuote(KEY, AT_FIRST), analysis=analysis)
    assert FIRST.start not in range(*((gone.quotes[0].start, gone.quotes[0].end) if gone.quotes else (0, 0)))


def test_decisions_hold_in_a_text_that_changed_and_in_no_other_article() -> None:
    text = "Mis à jour à 18 h.\n" + TEXT.replace("« Il faut", "«\u00a0Il faut")
    moved = len("Mis à jour à 18 h.\n")
    quote = msgspec.structs.replace(SECOND, start=SECOND.start + moved, end=SECOND.end + moved)
    analysis = msgspec.structs.replace(ANALYSIS, quotes=(quote,))
    updated = Article(text=text, source=ARTICLE.source, title=ARTICLE.title)
    rule = SetSpeaker(KEY, AT_SECOND, "Paul Martin", "PER")
    assert speaker_of(after(rule, analysis=analysis, article=updated), 0) == ("e1", "Paul Martin", 1.0)
    stranger = Article(text=text, source="elsewhere.txt")
    assert after(rule, analysis=analysis, article=stranger) == analysis


def test_a_speaker_is_found_under_a_later_or_an_earlier_name() -> None:
    rule = speaker_correction(ARTICLE, SECOND, None, ANALYSIS.entities[1])
    assert speaker_of(after(rule, Rename("Lucie Durand", "L. Durand-Roux")), 1) == ("e2", "L. Durand-Roux", 1.0)
    renamed = after(Rename("Lucie Durand", "L. Durand-Roux"))
    late = speaker_correction(ARTICLE, SECOND, None, renamed.entities[1])
    assert speaker_of(after(late), 1) == ("e2", "Lucie Durand", 1.0)


@pytest.mark.parametrize(
    ("words", "kind"),
    [("« Nous avancons »", "direct"), ("Nous avancons", "indirect"), ("« Il faut attendre »", "direct")],
)
def test_the_kind_of_a_missed_quote_follows_from_its_marks(words: str, kind: str) -> None:
    start = TEXT.index(words)
    assert kind_of(TEXT, start, start + len(words)) == kind
    assert kind_of("Un plan « ambitieux » selon lui.", 8, 21) == "mixed"


def test_a_choice_of_an_older_reader_becomes_a_correction_and_the_engine_has_its_say_again() -> None:
    engines = SECOND.speaker
    assert engines is not None
    chosen = msgspec.structs.replace(SECOND, speaker=OTHER, candidates=(engines,))
    old = msgspec.structs.replace(ANALYSIS, quotes=(FIRST, chosen))
    restored, made = without_choices(ARTICLE, old)
    assert made == [SetSpeaker(KEY, AT_SECOND, "Paul Martin", "PER")]
    assert restored.quotes[1].speaker == engines
    assert speaker_of(after(*made, analysis=restored), 1) == ("e1", "Paul Martin", 1.0)


def test_an_engine_that_is_unsure_by_itself_made_no_choice() -> None:
    assert without_choices(ARTICLE, ANALYSIS) == (ANALYSIS, [])
    speaker = SECOND.speaker
    assert speaker is not None
    unsure = msgspec.structs.replace(SECOND, speaker=msgspec.structs.replace(speaker, confidence=0.1))
    analysis = msgspec.structs.replace(ANALYSIS, quotes=(unsure,))
    assert without_choices(ARTICLE, analysis) == (analysis, [])


CONTRARY: list[tuple[Correction, Correction]] = [
    (SetSpeaker(KEY, AT_FIRST, "A", "PER"), SetSpeaker(KEY, AT_FIRST, "B", "PER")),
    (SetSpeaker(KEY, AT_FIRST, "A", "PER"), NotQuote(KEY, AT_FIRST)),
    (Hide("A"), Retype("a", "PER")),
    (Retype("A", "ORG"), Retype("A", "PER")),
    (Merge("A", "B"), Merge("B", "A")),
    (Rename("A", "B"), Rename("A", "C")),
]
AGREEING: list[tuple[Correction, Correction]] = [
    (SetSpeaker(KEY, AT_FIRST, "A", "PER"), SetSpeaker(KEY, AT_SECOND, "B", "PER")),
    (Hide("A"), Retype("A", "PER", KEY)),
    (Rename("A", "B"), Rename("B", "C")),
    (Retype("A", "PER"), Rename("A", "B")),
    (Hide("A"), Hide("A")),
]


@pytest.mark.parametrize(("one", "other"), CONTRARY)
def test_what_contradicts_is_found_either_way_round(one: Correction, other: Correction) -> None:
    assert [(found.one, found.other) for found in conflicts([Hide("Z"), one, Retype("Y", "PER"), other])] == [
        (one, other)
    ]
    assert contradicted(one, [other]) == (other,)


@pytest.mark.parametrize(("one", "other"), AGREEING)
def test_what_can_hold_together_is_no_conflict(one: Correction, other: Correction) -> None:
    assert conflicts([one, other]) == []


quotes_made = st.lists(
    st.one_of(
        st.builds(SetSpeaker, st.just(KEY), st.sampled_from([AT_FIRST, AT_SECOND, REPORT]),
                  st.sampled_from([None, "Paul Martin", "Zoé Zola", "un voisin"]),
                  st.sampled_from([None, "PER", "ORG"])),
        st.builds(NotQuote, st.just(KEY), st.sampled_from([AT_FIRST, AT_SECOND, REPORT])),
        st.builds(AddQuote, st.just(KEY), st.sampled_from([AT_FIRST, REPORT])),
        st.builds(Respan, st.just(KEY), st.sampled_from([AT_FIRST, REPORT]), st.sampled_from([AT_SECOND, REPORT])),
        st.builds(Hide, st.sampled_from(["Paul Martin", "Zoé Zola", "Lyon"])),
        st.builds(Rename, st.sampled_from(["Paul Martin", "Zoé Zola"]), st.sampled_from(["Lyon", "X"])),
    )
)  # fmt: skip


@given(quotes_made)
def test_any_corrections_leave_a_sound_analysis(made: list[Correction]) -> None:
    analysis = after(*made)
    ids = [entity.id for entity in analysis.entities]
    assert len(ids) == len(set(ids))
    keys = [(quote.start, -quote.end) for quote in analysis.quotes]
    assert keys == sorted(keys)
    for quote in analysis.quotes:
        assert 0 <= quote.start < quote.end <= len(TEXT)
        assert isinstance(quote, Quote)
        assert quote.speaker is None or quote.speaker.entity is None or quote.speaker.entity in ids
