"""Whose view a clause is: "Pour les analystes, …", "Selon nos informations, …", and figures beside a source."""

from __future__ import annotations

import pytest

from reader.model.article import Article
from reader.understanding.pipeline import Pipeline
from tests.unit.understanding.said import speaker_of_marked

VIEWS = [
    ("Pour ce collectif, [l'insécurité augmente dans le quartier].", "ce collectif"),
    ("Pour certains économistes, [cette hausse vient du gaz].", "certains économistes"),
    ("Pour cet ancien ministre, [la tempête ne vaudra pas celle de 1998].", "cet ancien ministre"),
    ("Pour le quotidien de Lille, [la réforme n'a rien d'urgent].", "le quotidien de Lille"),
    ("Pour l'une d'elles, que nous avons jointe hier, [il n'y a eu aucune alerte].", "l'une d'elles"),
    ("Les élus protestent, mais pour le gouvernement [il ne s'agit que d'une rumeur].", "le gouvernement"),
    ("Le taux a baissé, et pour les analystes de la banque, [cette baisse durera].", "les analystes de la banque"),
    (
        "À l'inverse, pour le sociologue Luc Besnard, [« la réforme est une erreur de plus »].",
        "le sociologue Luc Besnard",
    ),
    ("À l'opposé, pour la juriste Anne Roy, [« rien n'interdit ce vote »].", "la juriste Anne Roy"),
    ("Traduction d'une greffière : [« On n'a plus de place. »]", "une greffière"),
    ("Décryptage d'un habitué : [« C'est fichu, ils le savent bien. »]", "un habitué"),
    ("Selon nos informations, [le directeur a déjà signé ailleurs].", "nos informations"),
    ("D'après nos confrères du Courrier, [la marque négocie une rallonge].", "nos confrères du Courrier"),
    ("Selon une note que Le Courrier a pu lire, [la direction prépare la fermeture].", "une note"),
    ("Selon un document que nous avons consulté, [le coût dépasse deux millions].", "un document"),
    ("Aux dires d'un fonctionnaire, [trois ministres ont refusé de signer].", "un fonctionnaire"),
    ("Selon les informations que le procureur a confiées hier, [le chien a été retrouvé].", "le procureur"),
    ("Au dire des habitants, [le dernier camion est passé en mai].", "habitants"),
    ("Si l'on en croit la presse, [le ministre partira lundi].", "la presse"),
    ("Ils étaient nombreux, [8 000 personnes] selon la police, samedi.", "la police"),
    ("La foule a défilé samedi ([près de 20 000] selon les syndicats).", "les syndicats"),
    ("Le suspect, [proche de la mouvance néonazie] selon le parquet, est en garde à vue.", "le parquet"),
    ("Le tableau, [vendu deux fois] selon sa veuve, a disparu.", "sa veuve"),
]

NO_VIEWS = [
    "Pour les lycéens, la ville achète cent tablettes.",
    "Comme de coutume, pour cette dernière soirée de fête, un bal géant a été donné.",
    "Pour ce projet, la région a débloqué deux millions d'euros.",
    "Pour cette équipe, le championnat commence samedi à Lens.",
    "Pour le quotidien, les courses se font désormais au marché.",
    "Pour les autres syndicats, les résultats se répartissent ainsi.",
    "Pour trouver Manon, il faut dépasser le cimetière.",
]


@pytest.mark.parametrize(("marked", "speaker"), VIEWS)
def test_a_view_belongs_to_whom_its_opener_names(pipeline: Pipeline, marked: str, speaker: str) -> None:
    assert speaker_of_marked(pipeline, marked) == speaker


@pytest.mark.parametrize("text", NO_VIEWS)
def test_what_is_for_somebody_is_no_view(pipeline: Pipeline, text: str) -> None:
    assert not pipeline.analyze(Article(text=text, source="test", language="fr")).quotes


def test_a_figure_in_closed_brackets_is_no_words_of_the_source_behind(pipeline: Pipeline) -> None:
    text = "Le site a été bloqué à cinq heures (3 h UTC) selon un communiqué de l'opérateur."
    (quote,) = pipeline.analyze(Article(text=text, source="test", language="fr")).quotes
    assert text[quote.start : quote.end] == "Le site a été bloqué à cinq heures (3 h UTC)"


@pytest.mark.parametrize(
    ("text", "sure"),
    [
        ("Pour Anne Roy, la ville manque de logements depuis dix ans.", False),
        ("Pour Luc Besnard, maire de Lens, le pont est dangereux.", False),
        ("Pour la ministre, Sonia Leclerc, la réforme est une question de jours.", False),
        ("Selon Anne Roy, la ville manque de logements depuis dix ans.", True),
    ],
)
def test_a_view_without_marks_is_in_doubt(pipeline: Pipeline, text: str, sure: bool) -> None:
    (quote,) = pipeline.analyze(Article(text=text, source="test", language="fr")).quotes
    assert quote.speaker is not None
    assert (quote.speaker.confidence >= 0.8) is sure
