"""Answers and questions before an inquit or behind a verb of asking, and two reports in one sentence."""

from __future__ import annotations

import pytest

from reader.model.article import Article
from reader.understanding.pipeline import Pipeline
from tests.unit.understanding.said import speaker_of_marked

REPORTED = [
    ("[Faux] ! rétorquent les opposants.", "les opposants"),
    ("[Que faire maintenant] ? s'interroge la maire de Lens.", "la maire de Lens"),
    ("[Impossible] ! s'exclame le patron du bar.", "le patron du bar"),
    ("[Une misère], grommelle une ouvrière.", "une ouvrière"),
    ("[Levez-vous], a lancé Anne Roy à ses partisans.", "Anne Roy"),
    ("Les élus veulent savoir [pourquoi l'audit n'a pas été publié].", "Les élus"),
    ("Le bâtonnier a voulu savoir si [les caméras avaient été exploitées].", "Le bâtonnier"),
    ("Les Verts veulent savoir, de leur côté, [combien coûtera le stade].", "Les Verts"),
    ("Une fillette veut savoir [à qui l'on pourrait écrire].", "Une fillette"),
    ("L'armée prétend que [des tirs l'ont visée] ; c'est l'inverse, jure le commandant.", "L'armée"),
    ("La maire assure que [le pont tient] ; il penche, objecte Paul Girard.", "La maire"),
    ("Selon le club, [le joueur restera] ; il partira, prédit son agent.", "le club"),
]

SILENT = [
    "La route est fermée. Qui paiera ? La ville de Lens.",
    "Les enfants veulent savoir lire avant l'été.",
    "Il pleut ! La fête est annulée.",
]


@pytest.mark.parametrize(("marked", "speaker"), REPORTED)
def test_an_answer_or_a_question_is_reported(pipeline: Pipeline, marked: str, speaker: str) -> None:
    assert speaker_of_marked(pipeline, marked) == speaker


@pytest.mark.parametrize("text", SILENT)
def test_a_question_that_nobody_is_named_for_is_none(pipeline: Pipeline, text: str) -> None:
    assert not pipeline.analyze(Article(text=text, source="test", language="fr")).quotes


def test_an_adjective_behind_an_inquit_is_no_infinitive(pipeline: Pipeline) -> None:
    text = "Le groupe se pourvoira en cassation, prévient, sobre, son avocat."
    quotes = pipeline.analyze(Article(text=text, source="test", language="fr")).quotes
    assert not any("sobre" in text[quote.start : quote.end] for quote in quotes)


HEAD = "Jeanne Morel : « On ne joue jamais seul »\n\nElle dirige la troupe depuis dix ans avec Paul Girard.\n\n"


@pytest.mark.parametrize(
    ("answer", "words"),
    [
        ("Paul Girard m'a demandé si j'avais peur. Je lui ai répondu que je dormais bien.", "je dormais bien"),
        (
            "Paul Girard est venu deux fois. J'ai dit à Paul Girard que la salle était trop petite.",
            "la salle était trop petite",
        ),
        ("Paul Girard et Luc Besnard hésitaient. Je leur ai conseillé de partir.", "partir"),
    ],
)
def test_what_the_first_person_told_is_said_by_whom_the_headline_of_an_interview_names(
    pipeline: Pipeline, answer: str, words: str
) -> None:
    text = f"{HEAD}Pourquoi avez-vous peur du vide ?\n\n{answer}"
    quotes = pipeline.analyze(Article(text=text, source="test", language="fr")).quotes
    (quote,) = [quote for quote in quotes if text[quote.start : quote.end] == words]
    assert quote.speaker is not None
    assert quote.speaker.name == "Jeanne Morel"
