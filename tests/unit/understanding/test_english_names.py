"""Names in English: known bodies, titles and letters around people, what is told, handles, headlines."""

from __future__ import annotations

import pytest

from reader.model.article import Article
from reader.understanding.pipeline import Pipeline


@pytest.fixture(scope="module")
def english() -> Pipeline:
    return Pipeline.load("en")


def named(english: Pipeline, text: str) -> set[tuple[str, str]]:
    analysis = english.analyze(Article(text=text, source="a.txt", language="en"))
    return {(text[m.start : m.end], m.label) for e in analysis.entities for m in e.mentions if m.kind == "name"}


@pytest.mark.parametrize("name", ["Facebook", "Twitter", "Manchester United", "New York Times", "Marks & Spencer"])
def test_known_bodies_are_organisations(english: Pipeline, name: str) -> None:
    assert (name, "ORG") in named(english, f"On Monday {name} said that it would pay.")


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
