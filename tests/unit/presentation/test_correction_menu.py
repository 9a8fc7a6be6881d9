from __future__ import annotations

from dataclasses import dataclass

import msgspec
import pytest

from reader.model.analysis_index import AnalysisIndex
from reader.model.corrections import (
    AddName,
    AddQuote,
    Correction,
    Hide,
    Merge,
    NotQuote,
    Rename,
    Respan,
    Retype,
    SetSpeaker,
    Split,
)
from reader.model.passages import key_of, passage_of
from reader.presentation.correction_menu import (
    Correctable,
    correction_menu,
    holds_everywhere,
    scoped,
    status_words,
    undone_words,
)
from reader.presentation.correction_words import described, quoted
from reader.presentation.speaker_choice import SpeakerMenu
from reader.text.cells import cell_len
from tests.tui.articles import ANALYSIS, ARTICLE

INDEX = AnalysisIndex(ANALYSIS)
PAUL = ANALYSIS.entities[0]
QUOTE = ANALYSIS.quotes[0]
KEY = key_of(ARTICLE)
LONG = "Autorité des technologies de Communication et d’Information"
AT = passage_of(ARTICLE.text, QUOTE.start, QUOTE.end)


def words_of(what: Correctable, made: tuple[Correction, ...] = ()) -> list[str]:
    return [option.words for option in correction_menu(what, made)]


def test_somebody_can_be_of_another_kind_but_not_of_their_own() -> None:
    words = words_of(Correctable(ARTICLE, INDEX, PAUL))
    assert words[:2] == ["This is an organisation", "This is a place"]
    assert words[-1] == "Not a name"


def test_what_was_put_right_can_be_taken_back_the_last_first() -> None:
    made = (Hide("Lyon"), Rename("Paul Martin", "Paul Martin-Dupont"))
    last = correction_menu(Correctable(ARTICLE, INDEX), made)
    assert [option.words for option in last] == [
        "Undo: Paul Martin is called Paul Martin-Dupont", "Undo: “Lyon” is not a name"
    ]  # fmt: skip
    choice = last[0].choice
    assert choice is not None
    assert (choice.correction, choice.taken_back) == (made[1], True)


def test_a_quote_is_right_or_somebody_elses_or_none() -> None:
    words = words_of(Correctable(ARTICLE, INDEX, None, QUOTE, quote_first=True))
    name = INDEX.speaker_name(QUOTE)
    assert words == [f"Right: {name}", "Another speaker…", "Speaker unknown", "Not a quote"]
    checked = msgspec.structs.replace(QUOTE, checked=True)
    assert words_of(Correctable(ARTICLE, INDEX, None, checked, quote_first=True))[0] == "Another speaker…"


def test_the_quote_comes_before_the_name_only_where_one_is_at_it() -> None:
    at_quote = words_of(Correctable(ARTICLE, INDEX, PAUL, QUOTE, quote_first=True))
    at_name = words_of(Correctable(ARTICLE, INDEX, PAUL, QUOTE))
    assert sorted(at_quote) == sorted(at_name)
    assert (at_quote[-1], at_name[-1]) == ("Not a name", "Not a quote")


def test_selected_words_are_a_quote_or_a_name_or_where_the_quote_is() -> None:
    start = ARTICLE.text.index("Lyon")
    options = correction_menu(Correctable(ARTICLE, INDEX, None, None, (start, start + 4)), ())
    made = [option.choice.correction for option in options if option.choice]
    assert isinstance(made[0], AddQuote)
    assert made[1:] == [AddName("Lyon", "PER"), AddName("Lyon", "ORG"), AddName("Lyon", "LOC")]
    within = correction_menu(Correctable(ARTICLE, INDEX, None, QUOTE, (QUOTE.start, QUOTE.end - 2)), ())
    first = within[0].choice
    assert first is not None
    assert isinstance(first.correction, Respan)


def test_what_long_selected_words_may_be_is_readable_however_narrow_the_menu() -> None:
    words = words_of(Correctable(ARTICLE, INDEX, None, QUOTE, (0, len(ARTICLE.text))))
    assert words == [
        "This is the whole quote", "This is a quote", "This is a person", "This is an organisation", "This is a place"
    ]  # fmt: skip


def test_of_a_name_that_stands_twice_one_place_may_be_somebody_else() -> None:
    first, second = ((m.start, m.end) for m in PAUL.mentions[:2])
    here = correction_menu(Correctable(ARTICLE, INDEX, PAUL, mention=second), ())
    made = [option.choice.correction for option in here if option.choice]
    split = Split("Paul Martin", "Paul Martin", KEY, passage_of(ARTICLE.text, *second))
    assert split in made
    assert scoped(split, ARTICLE, everywhere=True) == split
    assert first != second
    assert not any("Here" in words for words in words_of(Correctable(ARTICLE, INDEX, PAUL)))


def test_where_a_correction_of_a_name_holds_is_asked() -> None:
    surname = msgspec.structs.replace(PAUL, name="Martin")
    assert holds_everywhere(Correctable(ARTICLE, INDEX, PAUL))
    assert not holds_everywhere(Correctable(ARTICLE, INDEX, surname))
    assert scoped(Hide("Martin"), ARTICLE, everywhere=True) == Hide("Martin")
    assert scoped(Hide("Martin"), ARTICLE, everywhere=False) == Hide("Martin", KEY)
    assert scoped(NotQuote(KEY, AT), ARTICLE, everywhere=True) == NotQuote(KEY, AT)


@pytest.mark.parametrize(
    "correction",
    [
        Retype("Aa", "ORG"), Rename("Aa", "B"), Merge("Aa", "B"), Split("Aa", "a"), Split("Aa", "a", KEY, AT),
        Hide("Aa"),
        AddName("Aa", "PER"), SetSpeaker(KEY, AT, "Aa", "PER"),
    ],
)  # fmt: skip
def test_what_is_said_of_a_correction_names_whom_it_is_about(correction: Correction) -> None:
    assert "Aa" in described(correction)


@pytest.mark.parametrize("correction", [
    Retype(LONG, "ORG"), Rename(LONG, LONG), Merge(LONG, LONG), Hide(LONG),
    AddQuote(KEY, passage_of(LONG, 0, 60), "direct"),
    SetSpeaker(KEY, passage_of(LONG, 0, 60), LONG, "ORG"),
])  # fmt: skip
def test_however_long_the_names_the_status_line_has_the_keys_too(correction: Correction) -> None:
    assert cell_len(status_words(correction)) <= 100
    assert cell_len(undone_words(correction)) <= 100
    assert LONG in described(correction) or LONG[:40] in described(correction)


@dataclass
class Known:
    id: int
    name: str
    label: str
    articles: int


def test_a_speaker_may_be_a_candidate_anybody_named_here_or_in_the_library_words_or_nobody() -> None:
    menu = SpeakerMenu(ARTICLE, INDEX, QUOTE, lambda query: [Known(7, "Zoé Zola", "PER", 3)])  # type: ignore[list-item]
    suggested = menu.options("")
    assert suggested.corrections[suggested.rows[-1].key] == SetSpeaker(KEY, AT)
    typed = menu.options("  durant ")
    first = typed.corrections[typed.rows[0].key]
    assert (first.speaker, first.label) == ("Lucie Durand", "PER")
    made = list(menu.options("zoé").corrections.values())
    assert SetSpeaker(KEY, AT, "Zoé Zola", "PER") in made
    assert SetSpeaker(KEY, AT, "zoé", "PER") in made
    assert SetSpeaker(KEY, AT, "zoé", None) in made
    assert made[-1] == SetSpeaker(KEY, AT)


@pytest.mark.parametrize("marks", ["> ", "> > ", ">>\t", "  "])
def test_words_of_a_quoted_mail_are_shown_without_its_marks(marks: str) -> None:
    assert quoted(f"la ville\n{marks}est pauvre") == "“la ville est pauvre”"
    assert quoted(f"« La ville\n{marks}est pauvre »") == "« La ville est pauvre »"
