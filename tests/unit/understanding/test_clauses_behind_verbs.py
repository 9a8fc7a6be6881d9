"""Clauses and infinitives behind verbs that report: to whom they are said, what ends them, what they ask for."""

from __future__ import annotations

import pytest

from reader.model.article import Article
from reader.understanding.pipeline import Pipeline
from tests.unit.understanding.said import speaker_of_marked

REPORTED = [
    ("Le motard a expliqué aux gendarmes qu'[il livrait un gâteau].", "Le motard"),
    ("La directrice a confirmé aux parents qu'[elle fermerait deux classes].", "La directrice"),
    ("Le berger a raconté aux enquêteurs qu'[il était parti avant l'orage].", "Le berger"),
    ("Anne Roy a répondu que [rien n'était décidé], avant de quitter la salle.", "Anne Roy"),
    ("Le juge leur a rappelé que [la plainte datait de mars], avant d'appeler l'affaire suivante.", "Le juge"),
    ("Les protestataires menacent de [bloquer la raffinerie].", "Les protestataires"),
    ("Les grévistes promettent de [revenir lundi].", "Les grévistes"),
    ("Le syndicat exhorte les clients à [ne surtout pas rapporter l'appareil].", "Le syndicat"),
    ("La préfète adjure les habitants de [ne pas sortir].", "La préfète"),
    ("Il nie avoir fui et prétend [avoir payé de sa poche les billets].", "Il"),
    ("Une libraire se plaint de [n'avoir reçu que six exemplaires].", "Une libraire"),
    ("Anne Roy écrit [ne plus pouvoir répondre de la maison].", "Anne Roy"),
    ("Le maire a porté à la connaissance du public que [la baignade est interdite].", "Le maire"),
    ("L'ingénieur concède tout au plus que [le filtre a été changé trop tard].", "L'ingénieur"),
    ("Le peintre a passé sa vie à répéter que [la couleur ment].", "Le peintre"),
    ("S'il concède que [la maison est vieille], il estime qu'elle tient.", "il"),
    ("La banque a fait savoir à la mi-juillet qu'[elle se retirait du projet].", "La banque"),
    ("Ce dernier soutient en outre [avoir averti la Ville].", "Ce dernier"),
    ("Elle convient que le délai est long et prie les patients de [s'armer de patience].", "Elle"),
    ("L'actrice se souvient d'[avoir trouvé le titre dans un bus].", "L'actrice"),
    ("[Le prix pourrait, à en croire des courtiers, gagner dix dollars].", "des courtiers"),
    ("C'est flou : à en croire une amie, [il est parti lundi].", "une amie"),
    ("Une étude de l'université, menée sur mille patients, qui montre que [la sieste repose].", "Une étude"),
    ("Le rectorat, qui admet [ne pas avoir payé le cuisinier], promet de le faire.", "Le rectorat"),
    ("La mairie a fait valoir lundi que le pont ne fermerait pas, reconnaissant que [la file gêne].", "La mairie"),
    ("La maire a fait savoir que le gel durera, adjurant les habitants de [ne pas sortir].", "La maire"),
    ("[Une aumône], grommelle un piroguier dans la foule.", "un piroguier"),
    ("De bonne source, [le bijoutier changera de mains avant l'été].", "source"),
]

SILENT = [
    "Le maire a remis aux élus qu'il recevait un rapport.",
    "La pluie menace de durer.",
    "La tour menace de s'effondrer.",
    "Anne Roy n'a reçu que six exemplaires.",
]


@pytest.mark.parametrize(("marked", "speaker"), REPORTED)
def test_what_a_verb_reports_is_found_whole(pipeline: Pipeline, marked: str, speaker: str) -> None:
    assert speaker_of_marked(pipeline, marked).startswith(speaker)


@pytest.mark.parametrize("text", SILENT)
def test_a_verb_that_says_nothing_reports_nothing(pipeline: Pipeline, text: str) -> None:
    assert not pipeline.analyze(Article(text=text, source="test", language="fr")).quotes


def test_marks_behind_a_colon_are_said_by_the_subject_of_any_length(pipeline: Pipeline) -> None:
    text = "Hier, nombre de lycéens se trouvant sur le parcours ont clamé : « Menteur », « Voleur », « Dehors »."
    quotes = pipeline.analyze(Article(text=text, source="test", language="fr")).quotes
    assert [text[quote.start : quote.end] for quote in quotes] == ["« Menteur »", "« Voleur »", "« Dehors »"]
    assert quotes[0].speaker is not None
    assert (quotes[0].speaker.name or "").startswith("nombre de lycéens")
