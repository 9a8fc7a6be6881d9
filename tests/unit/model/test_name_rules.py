"""Rules on full names, on surnames, on words that are names; where they hold."""

from __future__ import annotations

import re

import pytest

from reader.model.analysis import Analysis, Engine, Entity, Label, Mention, Quote, Role, Speaker
from reader.model.article import Article
from reader.model.corrections import AddName, Correction, Hide, Merge, Rename, Retype, Split, corrected
from reader.model.passages import key_of, passage_of

TEXT = (
    "Claire Martin et Luc Martin se sont vus. Martin a parlé. Saint Martin est une île. "
    "L'ONU et l'Organisation des Nations unies ont écouté. Paul Petit, puis Petit, puis un autre Paul Petit."
)
ARTICLE = Article(text=TEXT, source="a.txt")
KEY = key_of(ARTICLE)


def spans(words: str) -> list[tuple[int, int]]:
    return [match.span() for match in re.finditer(words, TEXT)]


def entity(id_: str, name: str, label: Label, places: list[tuple[int, int]], *aliases: str) -> Entity:
    role: Role = "place" if label == "LOC" else "actor"
    return Entity(id_, name, label, role, tuple(Mention(*span, "name", label, role) for span in places), aliases)


CLAIRE = entity("e1", "Claire Martin", "PER", [*spans("Claire Martin"), *spans("(?<=vus. )Martin")], "Martin")
LUC = entity("e2", "Luc Martin", "PER", spans("Luc Martin"))
ISLAND = entity("e3", "Saint Martin", "LOC", spans("Saint Martin"))
UN = entity("e4", "Organisation des Nations unies", "ORG", [*spans("ONU"), *spans("Organisation[^.]*unies")], "ONU")
PETIT = entity("e5", "Paul Petit", "PER", spans("Paul Petit"))
SURNAME = entity("e6", "Petit", "PER", spans("(?<=puis )Petit"))
ENTITIES = (CLAIRE, LUC, ISLAND, UN, PETIT, SURNAME)
ANALYSIS = Analysis(Engine("1", "m"), "fr", ENTITIES)


def names(*corrections: Correction, article: Article = ARTICLE) -> list[str]:
    return [one.name for one in corrected(ANALYSIS, article, corrections).entities]


@pytest.mark.parametrize(
    "rule",
    [Hide("Martin"), Retype("Martin", "ORG"), Rename("Martin", "X"), Merge("Martin", "Luc Martin"), Hide("C. Martin")],
)
def test_a_rule_on_a_surname_never_touches_who_has_a_fuller_name(rule: Correction) -> None:
    assert corrected(ANALYSIS, ARTICLE, [rule]) == ANALYSIS


@pytest.mark.parametrize("rule", [Hide("ONU"), Retype("ONU", "LOC"), Rename("O.N.U.", "ONU")])
def test_an_acronym_is_no_part_of_a_name_and_means_it(rule: Correction) -> None:
    after = corrected(ANALYSIS, ARTICLE, [rule])
    assert (UN in after.entities) == (rule == Rename("O.N.U.", "ONU"))


def test_in_its_own_article_a_rule_on_a_surname_is_about_the_places_where_it_stands_alone() -> None:
    after = corrected(ANALYSIS, ARTICLE, [Hide("Martin", KEY)])
    assert [one.name for one in after.entities] == [one.name for one in ENTITIES]
    claire = after.entities[0]
    assert [TEXT[m.start : m.end] for m in claire.mentions] == ["Claire Martin"]


@pytest.mark.parametrize(
    ("rule", "left"),
    [
        (Hide("Paul Petit"), []),
        (Rename("Paul Petit", "Jean-Paul Petit"), ["Jean-Paul Petit"]),
        (Merge("Paul Petit", "Luc Martin"), []),
    ],
)
def test_a_rule_on_a_full_name_holds_for_its_surname_in_the_article(rule: Correction, left: list[str]) -> None:
    assert [name for name in names(rule) if "Petit" in name] == left


def test_homonyms_stay_two() -> None:
    assert names(Hide("Claire Martin")) == [one.name for one in ENTITIES[1:]]
    first, second = spans("Paul Petit")
    split = Split("Paul Petit", "Paul Petit", KEY, passage_of(TEXT, *second))
    after = [one for one in corrected(ANALYSIS, ARTICLE, [split]).entities if one.name == "Paul Petit"]
    assert [[(m.start, m.end) for m in one.mentions if (m.start, m.end) in (first, second)] for one in after] == [
        [first], [second]
    ]  # fmt: skip


def test_whoever_is_split_off_keeps_the_quotes_that_name_them() -> None:
    _, second = spans("Paul Petit")
    said = Quote(0, 5, "direct", Speaker(*second, "e5", "Paul Petit", 0.9))
    analysis = Analysis(ANALYSIS.engine, "fr", ENTITIES, (said,))
    split = Split("Paul Petit", "Paul Petit", KEY, passage_of(TEXT, *second))
    speaker = corrected(analysis, ARTICLE, [split]).quotes[0].speaker
    assert speaker is not None
    assert speaker.entity not in {one.id for one in ENTITIES}


def test_what_holds_in_one_article_holds_in_no_other() -> None:
    other = Article(text=TEXT + " Fin.", source="b.txt")
    assert "Luc Martin" not in names(Hide("Luc Martin", KEY))
    assert "Luc Martin" in names(Hide("Luc Martin", KEY), article=other)
    updated = Article(text=TEXT + "\nMis à jour.", source="a.txt")
    assert "Luc Martin" not in names(Hide("Luc Martin", KEY), article=updated)


def test_words_are_a_name_wherever_they_stand_by_themselves() -> None:
    analysis = Analysis(ANALYSIS.engine, "fr", (UN,))
    after = corrected(analysis, ARTICLE, [AddName("Martin", "PER")])
    added = after.entities[0]
    assert [(m.start, m.end) for m in added.mentions] == spans("Martin")
    assert (added.name, added.label, added.checked) == ("Martin", "PER", True)


def test_a_longer_name_takes_the_place_of_the_shorter_one_in_it_and_never_the_reverse() -> None:
    assert names(AddName("L'ONU et l'Organisation des Nations unies", "ORG"))[3] == (
        "L'ONU et l'Organisation des Nations unies"
    )
    assert corrected(ANALYSIS, ARTICLE, [AddName("Nations", "ORG")]) == ANALYSIS


def test_a_name_of_another_kind_leaves_the_entity_that_had_the_words() -> None:
    after = corrected(ANALYSIS, ARTICLE, [AddName("Saint Martin", "PER")])
    assert [(one.name, one.label) for one in after.entities if one.name == "Saint Martin"] == [("Saint Martin", "PER")]


def test_what_a_person_put_right_says_so() -> None:
    after = corrected(ANALYSIS, ARTICLE, [Retype("Luc Martin", "ORG")])
    assert [one.name for one in after.entities if one.checked] == ["Luc Martin"]
