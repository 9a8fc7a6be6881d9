"""Names in English: known bodies, titles and letters around people, what is told, handles, headlines."""

from __future__ import annotations

import pytest
from spacy.tokens import Span

from reader.model.article import Article
from reader.understanding.names.find_names import find_names
from reader.understanding.pipeline import Pipeline
from tests.unit.understanding.marked import found_names


def named(english: Pipeline, text: str) -> set[tuple[str, str]]:
    analysis = english.analyze(Article(text=text, source="a.txt", language="en"))
    return {(text[m.start : m.end], m.label) for e in analysis.entities for m in e.mentions if m.kind == "name"}


@pytest.mark.parametrize(
    "name",
    ["Facebook", "Twitter", "Manchester United", "New York Times", "Scientology", "Church of England"],
)
def test_known_bodies_are_organisations(english: Pipeline, name: str) -> None:
    assert (name, "ORG") in named(english, f"On Monday {name} said that it would pay.")


@pytest.mark.parametrize("thing", ["Polaroids", "iPhones", "Kalashnikovs", "Humvees"])
def test_trade_names_of_things_are_no_names(english: Pipeline, thing: str) -> None:
    assert named(english, f"The show opened with 40 {thing} of soldiers. Visitors had seen no {thing} before.") == set()


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Town Clerk Ruth Peabody was sworn in.", ("Ruth Peabody", "PER")),
        ("A lawyer, Anita Rao QC, said no.", ("Anita Rao", "PER")),
        ("Dame Ruth Carver left.", ("Ruth Carver", "PER")),
        ("‘It’s over,’ said Ms Jones.", ("Jones", "PER")),
        ("Shane Shore, a security expert who has read it, said no.", ("Shane Shore", "PER")),
        ("Anna Smith told the Herald that she was ill.", ("Herald", "ORG")),
        ("She spoke to the Northern Herald in Leeds.", ("Northern Herald", "ORG")),
        ("They met on Elm Street in Leeds.", ("Elm Street", "LOC")),
    ],
)
def test_words_beside_a_name_tell(english: Pipeline, text: str, name: tuple[str, str]) -> None:
    assert name in named(english, text)


@pytest.mark.parametrize(
    ("marked", "expected"),
    [
        # Labels of captions.
        ("They met [Ruth Peabody Image|PER]: a view.", ["Ruth Peabody|PER"]),
        ("[Photo|PER]: a view.", []),
        # Who speaks for a body.
        ("Said [FBI Director|ORG] [Ruth Peabody|PER].", ["FBI|ORG", "Ruth Peabody|PER"]),
        ("It was the [State Department Spokesperson|ORG].", ["State Department|ORG"]),
        # Two places.
        ("They live near [Mecca, Saudi Arabia|LOC].", ["Mecca|LOC", "Saudi Arabia|LOC"]),
        ("They live in [Wick, Bower and Pell|LOC].", ["Wick, Bower and Pell|LOC"]),
        # Syllables.
        ("They saw [Choi Min|PER]-jun leave.", ["Choi Min-jun|PER"]),
        ("It was a [Ruth Peabody|PER]-backed plan.", ["Ruth Peabody|PER"]),
        # Followers and prefixes.
        ("They saw [Marxist Ruth Peabody|PER] leave.", ["Ruth Peabody|PER"]),
        ("They saw [Pro-Moscow Ruth Peabody|PER] leave.", ["Ruth Peabody|PER"]),
        # Bodies with what completes them.
        ("The [Peabody Foundation|ORG] for the Visual Arts paid.", ["Peabody Foundation for the Visual Arts|ORG"]),
        ("The [Wick Council|ORG] on Tuesday paid.", ["Wick Council|ORG"]),
        ("The [Wick Council|ORG] for [Ruth Peabody|PER] paid.", ["Wick Council|ORG", "Ruth Peabody|PER"]),
        # Acronyms.
        ("They saw the [NPDA|PER] leave.", ["NPDA|ORG"]),
        ("They saw that [JFK|PER] left.", ["JFK|PER"]),
        ("They saw [Ruth Peabody|PER] of NDPA leave.", ["Ruth Peabody|PER", "NDPA|ORG"]),
        ("They saw [Ruth Peabody|PER] of the [Orvanians|PER] leave.", ["Ruth Peabody|PER", "Orvanians|ORG"]),
        # Staff.
        ("Then [Orvane|PER] reporters left.", ["Orvane|ORG"]),
        # Possessors are where nobody is.
        ("They met in [Ruth Peabody|PER]'s house.", ["Ruth Peabody|PER"]),
        # Churches.
        ("The [Church of Orvanity|ORG] is rich. They left [Orvanity|LOC].", ["Church of Orvanity|ORG", "Orvanity|ORG"]),
        # Shapes and papers.
        ("Then [Orvanesoft|PER] paid.", ["Orvanesoft|ORG"]),
        ("It was in the [Wick Star|PER] today.", ["Wick Star|ORG"]),
        # An article, which no person has; "the Roy plan" may be somebody's.
        ("The [Roy|PER] plan failed.", ["Roy|PER"]),
        # Surnames that are words for places.
        ("Then [Marc Lamont Hill|PER] said so.", ["Marc Lamont Hill|PER"]),
        ("They climbed the [Peabody Tower|PER].", ["Peabody Tower|LOC"]),
        # Kin and births.
        ("Then his wife, [Odile|LOC], left.", ["Odile|PER"]),
        ("Then his wife [Odile|LOC] left.", ["Odile|PER"]),
        ("They knew [Wick|LOC]'s mother well.", ["Wick|PER"]),
        ("Then [Peabody|LOC] was born in [Leeds|LOC].", ["Peabody|PER", "Leeds|LOC"]),
        # Titles before and inside a name.
        ("They saw president [Tabo Rudane|LOC] leave.", ["Tabo Rudane|PER"]),
        ("They wrote to [Colonel Peabody|ORG].", ["Peabody|PER"]),
        ("They wrote to [Boston Mayor Ruth Peabody|ORG].", ["Boston|LOC", "Ruth Peabody|PER"]),
        # What somebody is, before and behind a name.
        ("[Stunned Ruth Peabody|PER] left.", ["Ruth Peabody|PER"]),
        ("[Plumber Ruth Peabody|PER] left.", ["Ruth Peabody|PER"]),
        ("[Ruthie Wexcombe|ORG], a retired nurse, left.", ["Ruthie Wexcombe|PER"]),
        # Given names.
        ("They met [Harriet Wexcombe|LOC] there.", ["Harriet Wexcombe|PER"]),
        # What a name has as a part of its own.
        ("At the [Wick County Sheriff|LOC]'s Office they left.", ["Wick County Sheriff's Office|ORG"]),
        ("They met at [St Odile|LOC]’s Rectory.", ["St Odile’s Rectory|LOC"]),
        ("They met [Norway|LOC]'s [Defence Ministry|ORG].", ["Norway|LOC", "Defence Ministry|ORG"]),
        ("They met the [Ruth Peabody|LOC] Cancer Foundation there.", ["Ruth Peabody Cancer Foundation|ORG"]),
        # Countries.
        ("Then [Comoros|ORG] paid, and [Norway|ORG] left.", ["Comoros|LOC", "Norway|LOC"]),
        # Regions behind a town.
        ("They live in [Wick|LOC], Vt. and [Leeds|LOC].", ["Wick|LOC", "Vt.|LOC", "Leeds|LOC"]),
        # Companies.
        ("Then [Orvane Freight|PER] paid. They met at [Orvane|PER].", ["Orvane Freight|ORG", "Orvane|ORG"]),
        ("Then [Orvane|PER] cut 300 jobs.", ["Orvane|ORG"]),
        ("Then [Orvane|PER], a maker of boots, paid.", ["Orvane|ORG"]),
        ("Then [Orvane|LOC] boss [Ruth Peabody|PER] left.", ["Orvane|ORG", "Ruth Peabody|PER"]),
        ("A company lawyer, [Ruth Peabody|PER], left.", ["Ruth Peabody|PER"]),
    ],
)
def test_the_words_of_a_name_and_around_it(english: Pipeline, marked: str, expected: list[str]) -> None:
    assert found_names(english, marked) == expected


@pytest.mark.parametrize(
    "marked",
    [
        "The [Wick Bowls Championship|ORG] began.",
        "The [Wick Science Fair|ORG] began.",
        "They launched [ST-4|LOC] today.",
        "They built the [IX6|PER] today.",
        "The [Space Shuttle Wick|PER] flew. They saw [Wick|PER] land.",
        "They sold the [Vireo|PER]. Its maker left. [Vireo|PER] is dead.",
        "The ferry [Wick Star|PER] sank.",
        "[Teams|PER] came. All teams left.",
        "It began in [Group D|LOC].",
        "They spoke of [Islam|ORG] and peace.",
        "Then the [Shadow Home|ORG] Secretary left.",
        "They wrote to the [Cardinal|ORG].",
        "Chief [Executive Officer|PER] spoke.",
        "They sold the [Kindle|ORG].",
        "It began at [Ramadan|LOC].",
        "Then the [Welsh|ORG] team left with a [Briton|LOC].",
        "They feared the [Roy Bill|PER].",
        "Then [Mum|PER] left.",
    ],
)
def test_things_are_no_names(english: Pipeline, marked: str) -> None:
    assert found_names(english, marked) == []


@pytest.mark.parametrize("road", ["A65", "M6", "US-101"])
def test_roads_are_places(english: Pipeline, road: str) -> None:
    assert found_names(english, f"They took the [{road}|LOC] home.") == [f"{road}|LOC"]


def test_what_ends_as_papers_do_is_no_work(english: Pipeline) -> None:
    doc = english.nlp.make_doc("according to the Northern Herald it rained")
    doc.set_ents([Span(doc, 2, 5, label="MISC")])
    assert [(name.start, name.end, name.label) for name in find_names(doc, english.language)] == [(17, 32, "ORG")]


@pytest.mark.parametrize("handle", ["@reader", "#Budget", "https://example.org/Smith"])
def test_handles_and_addresses_are_no_names(english: Pipeline, handle: str) -> None:
    assert not any(handle.strip("@#") in name for name, _ in named(english, f"On Monday {handle} said so in Leeds."))


def test_full_names_outvote_surnames_that_are_places(english: Pipeline) -> None:
    text = "Valerie Paris was ill. Paris said so. Paris left early. Paris had a cold, and Paris went home."
    assert {label for name, label in named(english, text) if name == "Paris"} == {"PER"}


def test_a_headline_with_capitals_names_no_new_person(english: Pipeline) -> None:
    text = "Council Votes To Sell Dorsey Mill After Audit\n\nThe head of schools in Leeds, Anna Smith, will leave."
    assert {name for name, label in named(english, text) if label == "PER"} == {"Anna Smith"}


MATCH = (
    "Dunmore beat Ballington 3-1 on Saturday to reach the cup final. Striker Jamie Cole scored twice for Dunmore, "
    "whose goalkeeper saved a penalty. Ballington had led at half-time. Coach Tom Reed called the match poor. "
    "Reed’s side visit Harlow next week. Cole said Dunmore deserved the win."
)


def test_towns_that_play_are_places_and_scores_are_no_part_of_them(english: Pipeline) -> None:
    found = named(english, MATCH)
    assert {("Dunmore", "LOC"), ("Ballington", "LOC"), ("Cole", "PER"), ("Reed", "PER")} <= found
    assert not any("3" in name for name, _ in found)


@pytest.mark.parametrize(
    ("text", "place", "person"),
    [
        ("The MP for Dover Neil Kane resigned.", "Dover", "Neil Kane"),
        ("The senator for Ohio Martin Oakes resigned.", "Ohio", "Martin Oakes"),
        ("The governor of Texas Peter Bolger resigned.", "Texas", "Peter Bolger"),
        ("The mayor of Boston Susan Leary resigned.", "Boston", "Susan Leary"),
    ],
)
def test_a_person_behind_their_place_is_apart_from_it(english: Pipeline, text: str, place: str, person: str) -> None:
    assert named(english, text) == {(place, "LOC"), (person, "PER")}


@pytest.mark.parametrize("person", ["Sydney Ann Roe", "Mary Jane Vale", "Charlotte Ruth Moss"])
def test_a_given_name_is_no_place_of_a_person(english: Pipeline, person: str) -> None:
    assert named(english, f"The house of {person} was sold.") == {(person, "PER")}
