"""Quotes as rows: the speaker once, words in marks apart, doubt told."""

from __future__ import annotations

import msgspec

from reader.model.analysis import Analysis, Quote, Speaker
from reader.model.analysis_index import AnalysisIndex
from reader.presentation.rows import quote_rows
from tests.tui.articles import ANALYSIS

TEXT = "Un, dit Paul. Deux, dit-il. « Trois », dit Lucie. Les « sages » attendent. Quatre, croit Paul."
PAUL, LUCIE = (entity for entity in ANALYSIS.entities[:2])


def quote(words: str, who: str | None, confidence: float = 0.9) -> Quote:
    start = TEXT.index(words)
    speaker = Speaker(None, None, who, None, confidence) if who else None
    return Quote(start, start + len(words), "direct", speaker)


def listed(*quotes: Quote) -> list[tuple[str, str]]:
    analysis: Analysis = msgspec.structs.replace(ANALYSIS, quotes=quotes)
    return [(row.words, row.below) for row in quote_rows(AnalysisIndex(analysis), TEXT, range(len(quotes)))]


def test_a_speaker_is_named_once_until_another_speaks() -> None:
    un, deux, trois = quote("Un", PAUL.id), quote("Deux", PAUL.id), quote("« Trois »", LUCIE.id)
    assert listed(un, deux, trois) == [(PAUL.name, "Un"), ("", "Deux"), (LUCIE.name, "« Trois »")]
    assert listed(un, trois, deux)[2] == (PAUL.name, "Deux")


def test_a_speaker_below_eight_in_ten_has_a_question_mark() -> None:
    sure, unsure, least = (quote("Un", PAUL.id, confidence) for confidence in (0.8, 0.79, 0.3))
    assert [words for words, _ in listed(sure, unsure, least)] == [PAUL.name, f"{PAUL.name} ?", ""]


def test_words_in_marks_that_nobody_says_come_last_and_say_so() -> None:
    sages, un = quote("« sages »", None), quote("Un", PAUL.id)
    assert listed(sages, un) == [(PAUL.name, "Un"), ("words in quotation marks", "« sages »")]
    long = quote("Deux, dit-il. « Trois », dit Lucie.", None)
    assert listed(long, un)[0][0] == "speaker unknown"


def test_a_quote_is_shown_whole() -> None:
    text = "« " + "mot " * 200 + "fin »"
    analysis = msgspec.structs.replace(ANALYSIS, quotes=(Quote(0, len(text), "direct"),))
    (row,) = quote_rows(AnalysisIndex(analysis), text, [0])
    assert row.below.endswith("fin »")
