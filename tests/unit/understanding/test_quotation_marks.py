from __future__ import annotations

import time
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.understanding.quotes.quotation_marks import quoted_spans


def quoted(text: str) -> list[str]:
    return [text[span.start : span.end] for span in quoted_spans(text)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Il a dit « oui ».", ["« oui »"]),
        ("Il a dit “oui” et “non”.", ["“oui”", "“non”"]),
        ('Il a dit "oui" et "non".', ['"oui"', '"non"']),
        ("Il a dit <<oui>>.", ["<<oui>>"]),
        ("« Elle a dit : “non” » et « x »", ["« Elle a dit : “non” »", "« x »"]),
        ("« 261 cas de « réelle » fraude » en mai", ["« 261 cas de « réelle » fraude »"]),
        ('Un écran de 5" et un de 7" de large', []),
        ("« Oui «, dit-il. « Non »", ["« Oui «", "« Non »"]),
        ("rien", []),
        ("‘C’est l’heure’, dit-il.", ["‘C’est l’heure’"]),
        ("« Il a dit ‘oui’ »", ["« Il a dit ‘oui’ »"]),
        ("C’est l’heure des ‘90s", []),
        ('d’“unité” et d\'"union"', ["“unité”", '"union"']),
        ('" Oui ", dit-il. " Non ", dit-elle.', ['" Oui "', '" Non "']),
        ('Il dit : " Oui ". Puis " non ".', ['" Oui "', '" non "']),
        ('" Un ! "\n" Deux. " Le maire : " Trois "', ['" Un ! "', '" Deux. "', '" Trois "']),
        ('Un tube de 5" et " la fin ", a-t-il dit', ['" la fin "']),
        ('"Un", dit-il. " Deux "', ['"Un"', '" Deux "']),
        ("»Schluss« und »Ende«.", ["»Schluss«", "»Ende«"]),
        ("Il ajoute : »C’est tout.«", ["»C’est tout.«"]),
        ("«Oui», dit-il, «non»", ["«Oui»", "«non»"]),
        ("« Oui » puis « non »", ["« Oui »", "« non »"]),
        ("", []),
        ("»", []),
    ],
)
def test_marks_are_paired(text: str, expected: list[str]) -> None:
    assert quoted(text) == expected


def test_a_quote_goes_on_where_the_next_paragraph_opens_with_its_mark() -> None:
    text = "Il dit : « Un.\n« Deux.\n« Trois », puis s'en va."
    assert quoted(text) == ["« Un.\n« Deux.\n« Trois »"]


def test_a_mark_never_closed_swallows_its_paragraph_at_most() -> None:
    text = "Il dit : « Un. Puis deux.\n\nAutre paragraphe, « trois »."
    assert quoted(text) == ["« Un. Puis deux.", "« trois »"]
    assert [span.closed for span in quoted_spans(text)] == [False, True]


def test_the_inner_span_leaves_marks_and_blanks_out() -> None:
    text = "«\u00a0oui\u00a0» <<non>> « sans fin"
    assert [text[slice(*span.inner(text))] for span in quoted_spans(text)] == ["oui", "non", "sans fin"]


@given(st.text(st.sampled_from('ab «»“”"„‘’<>.\n')))
def test_any_marks_give_spans_inside_the_text_that_do_not_overlap(text: str) -> None:
    spans = quoted_spans(text)
    assert all(0 <= span.start < span.end <= len(text) for span in spans)
    assert all(before.end <= after.start for before, after in pairwise(spans))
    for span in spans:
        start, end = span.inner(text)
        assert span.start <= start
        assert end <= span.end


@pytest.mark.parametrize("piece", ["« a ", "«", '" a', "“a « b ", "‘a ", "‘a’b "])
def test_unbalanced_marks_cost_linear_time(piece: str) -> None:
    def seconds(size: int) -> float:
        text = piece * size
        start = time.process_time()
        quoted_spans(text)
        return time.process_time() - start

    seconds(1000)
    # Eight times the text, far less than 64 times the time.
    assert seconds(80_000) < 24 * max(seconds(10_000), 0.002)
