"""Whom pronouns and nominals mean where somebody without a name, a body or an office of another time is near."""

from __future__ import annotations

import pytest

from reader.understanding.pipeline import Pipeline
from reader.understanding.references.context import ReferenceContext
from reader.understanding.references.phrase import Features
from reader.understanding.references.unnamed import UnnamedPeople
from tests.unit.understanding.features import features_of
from tests.unit.understanding.marked import meant, read
from tests.unit.understanding.said import last_speaker


def _newcomer(pipeline: Pipeline, sentence: str, pronoun: str) -> Features:
    """The features of somebody without a name where a paragraph begins with a sentence."""
    text = f"[Luc Morel|PER] attend. [Anne Garnier|PER] rit.\n\n{sentence}. Puis {pronoun} part."
    return features_of(pipeline, text, pronoun, "")


@pytest.mark.parametrize(
    "sentence", ["Une voisine est venue", "Il y a une autre, cariste ici", "On a vu une romancière"]
)
def test_who_is_brought_in_may_be_meant(pipeline: Pipeline, sentence: str) -> None:
    assert "pronoun none newcomer" in _newcomer(pipeline, sentence, "elle")


@pytest.mark.parametrize("sentence", ["Un voisin est venu", "La voisine est venue", "Une autre voiture est venue"])
def test_others_are_not_brought_in(pipeline: Pipeline, sentence: str) -> None:
    assert "pronoun none newcomer" not in _newcomer(pipeline, sentence, "elle")


@pytest.mark.parametrize("sentence", ["Un agent estime le prix", "Un voisin a crié", "Un autre a rappelé"])
def test_a_paragraph_with_a_newcomer_is_not_empty(pipeline: Pipeline, sentence: str) -> None:
    for opening, empty in ((sentence, False), ("La foule attend", True)):
        text = f"[Luc Morel|PER] part\n\n[Luc Morel|PER] part. [Luc Morel|PER] rit.\n\n{opening}. Puis Il part."
        assert ("pronoun main, nobody here" in features_of(pipeline, text, "Il", "Luc Morel")) == empty


@pytest.mark.parametrize("title", ["la magistrate", "la présidente", "La juge"])
def test_a_nominal_that_reports_nothing_carries_somebody_on(pipeline: Pipeline, title: str) -> None:
    office = title.split()[1]
    text = (
        f"La {office}, [Anne Garnier|PER], ouvre le dossier. [Rita Soule|PER] écoute. Le jour passe.\n\n"
        f"Puis {title} résume les faits. Tout est clair, indique-t-elle."
    )
    assert meant(pipeline, text, "-t-elle") == "Anne Garnier"


def test_only_definite_subjects_of_a_sentence_take_up_somebody(pipeline: Pipeline) -> None:
    text = "Le juge part. Un juge rit. Il dit que le juge part. Il voit le juge. Le juge de Lens part."
    doc, entities = read(pipeline, f"[Luc Morel|PER] attend. {text}")
    context = ReferenceContext.of(doc, entities, [], pipeline.language)
    starts = [context.tokens.starts[first] for first, _ in UnnamedPeople(context).taking_up()]
    assert starts == [doc.text.index("Le juge part")]


@pytest.mark.parametrize(
    "subject",
    [
        "le groupe belge Nordazote, maison mère de Fertalis, s'est tu",
        "le fonds néerlandais Nordazote ne cache plus sa colère",
        "Le club Nordazote a répondu",
    ],
)
@pytest.mark.parametrize("document", ["Dans un bref communiqué,", "Dans une lettre au conseil,", "Par courriel,"])
def test_a_body_writes(pipeline: Pipeline, subject: str, document: str) -> None:
    text = (
        f"Le maire, Luc Morel, proteste.\n\nHier, {subject}. {document} il affirme avoir investi 11 millions d'euros."
    )
    assert last_speaker(pipeline, text) == "Nordazote"


@pytest.mark.parametrize("opening", ["À la barre,", "Devant la presse,", "Ce jour-là,"])
def test_who_says_something_elsewhere_does_not_write(pipeline: Pipeline, opening: str) -> None:
    text = f"[Luc Morel|PER] proteste. [Valtis|ORG] recule. {opening} Il part."
    assert "pronoun ORG writes" not in features_of(pipeline, text, "Il", "Valtis")


@pytest.mark.parametrize(
    ("words", "name", "other"),
    [
        ("le club morvandiau", "Stade Morvanais", "Stade portais"),
        ("la fédération française", "Union française de tir", "Ligue du Nord"),
        ("le groupe lyonnais", "Lyonnaise des eaux", "Valtis"),
    ],
)
def test_a_body_is_called_after_its_name(pipeline: Pipeline, words: str, name: str, other: str) -> None:
    text = f"[{name}|ORG] attend. [{other}|ORG] recule. Puis {words} a parlé."
    assert "nominal named after" in features_of(pipeline, text, words, name)
    assert "nominal named after" not in features_of(pipeline, text, words, other)


@pytest.mark.parametrize("words", ["l'ex-députée", "l'ex-maire", "l'ex-ministre"])
def test_an_office_of_another_time_describes(pipeline: Pipeline, words: str) -> None:
    features = features_of(pipeline, f"[Anne Garnier|PER] attend. Puis {words} rit.", words, "Anne Garnier")
    assert "nominal described" in features
    assert "nominal untitled office" not in features


@pytest.mark.parametrize("words", ["L'élue de [Castelroux|PER]", "la maire de [Castelroux|PER]"])
def test_an_office_is_of_a_place(pipeline: Pipeline, words: str) -> None:
    plain = words.replace("[", "").replace("|PER]", "")
    features = features_of(pipeline, f"[Anne Garnier|PER] attend. {words} rit.", plain, "Anne Garnier")
    assert "nominal untitled of somebody" not in features


@pytest.mark.parametrize("words", ["l'avocate de [Luc Morel|PER]", "la fille de [Castelroux|PER]"])
def test_other_nouns_are_of_a_person(pipeline: Pipeline, words: str) -> None:
    plain = words.replace("[", "").replace("|PER]", "")
    features = features_of(pipeline, f"[Anne Garnier|PER] attend. Puis {words} rit.", plain, "Anne Garnier")
    assert "nominal untitled of somebody" in features
