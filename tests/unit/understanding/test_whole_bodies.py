"""English bodies and places whole, by nouns, acronyms and articles; the names that the model finds are marked."""

from __future__ import annotations

import pytest

from reader.understanding.pipeline import Pipeline
from tests.unit.understanding.marked import refined_names


@pytest.mark.parametrize(
    ("marked", "expected"),
    [
        ("It was heard at [Selby Crown Court|PER] on Thursday.", ["Selby Crown Court|ORG"]),
        ("Asked about it, Thornley District Council said no.", ["Thornley District Council|ORG"]),
        ("It went to Kestrel [Coroner's Court|ORG] last year.", ["Kestrel Coroner's Court|ORG"]),
        ("She teaches at [St Maud|LOC]'s [Primary School|ORG] in the town.", ["St Maud's Primary School|ORG"]),
        ("It was [Pell Township|LOC] Police Chief [Ann Roy|PER].", ["Pell Township Police|ORG", "Ann Roy|PER"]),
        ("She is of the Catholic Diocese of [Kelmet|LOC] too.", ["Catholic Diocese of Kelmet|ORG"]),
        ("They met at [St Maud|LOC]'s [Catholic Church|ORG] there.", ["St Maud's Catholic Church|LOC"]),
        ("He chairs the Baptist Fellowship of [Norway|LOC] too.", ["Baptist Fellowship of Norway|ORG"]),
        ("He asked the [Telford|LOC] and Wrekin Council to act.", ["Telford and Wrekin Council|ORG"]),
        ("It is [Norway|LOC]'s Civil Defence Authority.", ["Norway|LOC", "Civil Defence Authority|ORG"]),
        ("She is with the Tide Institute in [Norway|LOC] too.", ["Tide Institute|ORG", "Norway|LOC"]),
        ("The Port of [Kelmet Housing Association|ORG] met.", ["Port of Kelmet Housing Association|ORG"]),
        ("They met on Crown Court Road.", []),
        ("He called the Fire Department.", []),
        ("When Council met, it rained.", []),
    ],
)
def test_capitalised_words_with_a_noun_for_bodies_are_one(english: Pipeline, marked: str, expected: list[str]) -> None:
    assert refined_names(english, marked) == expected


@pytest.mark.parametrize(
    ("marked", "expected"),
    [
        ("She is at [Mulenga|LOC] hospital now.", ["Mulenga hospital|LOC"]),
        ("They blocked the Kesar-Pondy road for hours.", ["Kesar-Pondy road|LOC"]),
        ("It opens at [Vale Grand|ORG] theatre in May.", ["Vale Grand theatre|LOC"]),
        ("He said the [Pellstown|LOC] school district had agreed.", ["Pellstown school district|ORG"]),
        ("It was filed at [Kothar|LOC] police station.", ["Kothar police station|ORG"]),
        ("The [Paris|LOC] hospital said no.", ["Paris|LOC"]),
        ("She is in a [Kothar|LOC] hospital now.", ["Kothar|LOC"]),
        ("The Danish hospital said no.", []),
    ],
)
def test_nouns_in_small_letters_close_a_name(english: Pipeline, marked: str, expected: list[str]) -> None:
    assert refined_names(english, marked) == expected


@pytest.mark.parametrize(
    ("marked", "expected"),
    [
        (
            "The [Department for Roads|ORG], [Rail|ORG] and [Ports|ORG] said so.",
            ["Department for Roads, Rail and Ports|ORG"],
        ),
        ("A Ministry of Works and Housing letter said so.", ["Ministry of Works and Housing|ORG"]),
        ("The Institute of Tides and [Hull University|ORG] met.", ["Hull University|ORG"]),
        ("The Ministry of Works and [Norway|LOC] met.", ["Norway|LOC"]),
    ],
)
def test_bodies_have_all_their_fields(english: Pipeline, marked: str, expected: list[str]) -> None:
    assert refined_names(english, marked) == expected


@pytest.mark.parametrize(
    ("marked", "works", "expected"),
    [
        ("The [Tide Data Agency|ORG] (TDA) met. The TDA said no.", ("TDA",), ["Tide Data Agency|ORG", "TDA|ORG"]),
        ("It is [Sava Circle|ORG] (KLM). The KLM said no.", ("KLM",), ["Sava Circle|ORG", "KLM|ORG"]),
        ("He left PT Surya Laut Besi (SLB) in May.", (), ["PT Surya Laut Besi|ORG", "SLB|ORG"]),
        (
            "The Federation of Tin and Mine Workers (FPLT) met.",
            (),
            ["Federation of Tin and Mine Workers|ORG", "FPLT|ORG"],
        ),
        ("It hit [Ann Roy|PER] (USA) in May.", (), ["Ann Roy|PER"]),
        ("It is a Big Loud Thing (no).", (), []),
    ],
)
def test_acronyms_are_bodies_with_their_names(
    english: Pipeline, marked: str, works: tuple[str, ...], expected: list[str]
) -> None:
    assert list(dict.fromkeys(refined_names(english, marked, works))) == expected


@pytest.mark.parametrize(
    ("marked", "expected"),
    [
        ("His son told The Vale Times that it hurt.", ["The Vale Times|ORG"]),
        ("The grandad told The Sun so.", ["The Sun|ORG"]),
        ("It was obtained by The [Vale Post|ORG] in May.", ["The Vale Post|ORG"]),
        ("They met at The [Hague|LOC] in May.", ["Hague|LOC"]),
        ("An attack on The [Velvet Furies|ORG] hurt.", ["Velvet Furies|ORG"]),
    ],
)
def test_papers_have_their_article(english: Pipeline, marked: str, expected: list[str]) -> None:
    assert refined_names(english, marked) == expected


def test_a_town_in_capitals_that_opens_the_text_is_a_place(english: Pipeline) -> None:
    marked = "Text\n[Vernby Courier|ORG]\n\n[VERNBY|ORG] - A man fell."
    assert refined_names(english, marked) == ["Vernby Courier|ORG", "VERNBY|LOC"]


def test_the_region_of_a_dateline_is_found_once(english: Pipeline) -> None:
    assert refined_names(english, "[VERNBY|LOC], Pa. — A man fell.") == ["VERNBY|LOC", "Pa.|LOC"]
