"""Pronouns that take up who was just brought in, named last or set apart: "Un automobiliste … Il", "X, lui, … il"."""

from __future__ import annotations

import pytest

from reader.understanding.pipeline import Pipeline
from reader.understanding.references.context import ReferenceContext
from reader.understanding.references.last_named import last_named_subjects
from tests.unit.understanding.marked import read
from tests.unit.understanding.said import last_named_speaker, last_speaker


@pytest.mark.parametrize(
    ("who", "sentence", "pronoun", "noun"),
    [
        ("Paul Sarr", "Un automobiliste s'est fait connaître.", "Il", "automobiliste"),
        ("Anne Roy", "Une infirmière est passée.", "Elle", "infirmière"),
        ("Anne Roy", "« On soigne ici », lance une patiente.", "Elle", "patiente"),
        ("Anne Roy", "« On soigne ici », laisse tomber une préposée, en blouse.", "Elle", "préposée"),
    ],
)
def test_a_pronoun_takes_up_who_was_just_brought_in(
    pipeline: Pipeline, who: str, sentence: str, pronoun: str, noun: str
) -> None:
    text = f"« C'est long », a rappelé {who}. {sentence} {pronoun} raconte avoir tout vu de la rue."
    assert last_named_speaker(pipeline, text) is None
    assert last_speaker(pipeline, text) == noun


@pytest.mark.parametrize(
    ("who", "sentence", "pronoun"),
    [
        ("Paul Sarr", "Il cite un patient, un bûcheron, qui est passé.", "Il"),
        ("Paul Sarr", "Une infirmière est passée.", "Il"),
        ("Anne Roy", "Une infirmière a appelé Anne Roy.", "Elle"),
    ],
)
def test_another_is_meant_who_acts_or_is_named_since(pipeline: Pipeline, who: str, sentence: str, pronoun: str) -> None:
    text = f"« C'est long », a rappelé {who}. {sentence} {pronoun} raconte avoir tout vu de la rue."
    assert last_named_speaker(pipeline, text) == who


@pytest.mark.parametrize(
    ("words", "pronoun", "who"),
    [("Celui-ci", "il", "Paul Sarr"), ("Ce dernier", "il", "Paul Sarr"), ("Celle-ci", "elle", "Inès Diop")],
)
def test_who_is_named_last_goes_on(pipeline: Pipeline, words: str, pronoun: str, who: str) -> None:
    text = "« C'est long », a rappelé Luc Morel à Anne Roy. Luc Morel a ensuite parlé à "
    text += f"{who}. {words} a écouté debout, les bras croisés. « Je ne dirai rien », a-t-{pronoun} lancé."
    assert last_named_speaker(pipeline, text) == who


@pytest.mark.parametrize(
    ("words", "pronoun", "who"),
    [
        ("La première s'y oppose", "elle", "Anne Roy"),
        ("La seconde se tait", "elle", "Inès Diop"),
    ],
)
def test_one_of_two_goes_on(pipeline: Pipeline, words: str, pronoun: str, who: str) -> None:
    other = {"Anne Roy": "Inès Diop", "Inès Diop": "Anne Roy"}[who]
    text = f"« C'est long », a rappelé {other}. Anne Roy a croisé Inès Diop lundi. {words}. "
    text += f"« Je ne dirai rien », a-t-{pronoun} lancé."
    assert last_named_speaker(pipeline, text) == who


@pytest.mark.parametrize("words", ["La première ministre", "Le second bus", "Le deuxième juge"])
def test_an_ordinal_before_its_noun_is_not_one_of_two(pipeline: Pipeline, words: str) -> None:
    doc, entities = read(pipeline, f"[Anne Roy|PER] a croisé [Inès Diop|PER]. {words} arrive en retard.")
    found = list(last_named_subjects(ReferenceContext.of(doc, entities, [], pipeline.language)))
    assert not found


@pytest.mark.parametrize(
    "sentence",
    [
        "Le gardien Théo Vauchelin, lui, ne cache pas son agacement.",
        "Théo Vauchelin, pour sa part, a mal dormi.",
        "Théo Vauchelin a de son côté réclamé un vote.",
        "Quant à Théo Vauchelin, il a mal dormi.",
    ],
)
def test_who_is_set_against_the_last_speaker_goes_on(pipeline: Pipeline, sentence: str) -> None:
    text = "Le capitaine, Junior Makiesse, a demandé aux supporters de ne pas siffler. "
    text += f"{sentence} « Ce n'est pas la faute du banc », a-t-il pesté."
    assert last_named_speaker(pipeline, text) == "Théo Vauchelin"
