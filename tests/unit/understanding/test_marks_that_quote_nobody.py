"""Marks around a term, a name, a charge or what is written on a thing: nobody says them, where others beside do."""

from __future__ import annotations

import pytest

from reader.understanding.pipeline import Pipeline
from tests.unit.understanding.said import said

SILENT = [
    # a few words behind a verb of doing
    "La rebouteuse soignait « les humeurs » et remplissait ses poches.",
    "Les gendarmes mènent des opérations « coup de poing » dans la vallée.",
    "Elle accueillera une « maison du lien » de 300 m².",
    "Ses retards lui valent une mise « au vert » par la ministre.",
    "Le tribunal émet deux « réserves de principe » sur ce texte.",
    # a name behind its noun
    "Les Lensois ont rejeté dimanche l'initiative « Des jardins pour tous », qui coûtait trop cher.",
    "La maire dénonce la pétition « Rendez-nous la gare », signée par cent voisins.",
    "Le préfet critique le collectif « Pas de béton » sans le nommer.",
    # ships, building sites, works
    "La maire présente le lot « Les Jardins du port ».",
    "La préfecture attend le cargo « Étoile du Sud » à Brest.",
    "Le préfet a présenté l'opéra « Les Noyés » aux élus.",
    # a charge, whoever tells of it
    "Le parquet a ouvert une enquête pour « escroquerie en bande organisée ».",
    "Le procureur annonce une information judiciaire pour « blessures involontaires ».",
    "La maire a porté plainte pour « diffamation publique ».",
    # what somebody is called
    "Dans le village, on l'appelle « la duchesse ».",
    "Au bureau, on le surnomme « le moine », parfois « papa ».",
    "Elle avait baptisé ses chiens « Azur », « Brume » et « Cristal ».",
    # what is written on a thing
    'Dans la rue, une banderole clamait : "On ne cédera pas ce soir".',
    "Une pancarte annonçait : « Fermé pour cause de colère ».",
    "« Aujourd'hui, leçon de patience », annonçait un écriteau.",
    # a charge or a sentence in the words of the law
    "Il est condamné à « dix mois de prison avec sursis et cent heures de travaux pour la ville ».",
    "Le couple est convoqué en vue d’une mise en examen pour « détournement de fonds publics, abus de confiance, "
    "complicité de faux, recel et trafic d'influence aggravé ».",
    "Elle est accusée de « ne pas avoir tenu compte des avis de la commune et du canton ».",
    # an earlier headline in the line that dates a page
    "Page actualisée : 3 mai 2019 — « Lens : le préfet annonce la fin de l'alerte »\n\nLa pluie a cessé.",
    "Mis à jour le 4 juin 2018 — « Le pont de Lens a été rouvert aux camions »\n\nLa route est libre.",
    "Article modifié le 12 avril – « Un chien a été sauvé des eaux par trois élèves »\n\nIl va bien.",
    # what one finds somewhere
    "On y trouve d'abord la « gazette », qui a trois ans.",
]

SPOKEN = [
    ("Elle préfère « têtue ».", "« têtue »", "Elle"),
    ("Le jury aime « les voix nues ».", "« les voix nues »", "Le jury"),
    ("La présidente se définit comme « une fourmi ».", "« une fourmi »", "La présidente"),
    ("Le chercheur juge « improbable » qu'un texte passe.", "« improbable »", "Le chercheur"),
    ("Luc Besnard l'avait appelée la « reine de Lens ».", "« reine de Lens »", "Luc Besnard"),
    ("La préfète dénonce l'initiative « inutile » du maire.", "« inutile »", "La préfète"),
    ("Le procureur l'accuse d'avoir « menti à la cour ».", "« menti à la cour »", "Le procureur"),
    # marks that describe what a verb of saying has for its object, or go on with what it reports
    ("La maire estime que le plan « ne tient pas la route ».", "« ne tient pas la route »", "La maire"),
    ("L'ONG dénonce un système « conçu pour décourager ».", "« conçu pour décourager »", "L'ONG"),
    ("Le syndicat critique un projet « bâclé en deux jours ».", "« bâclé en deux jours »", "Le syndicat"),
    # an aside behind the verb, or between it and its subject
    (
        "Les élus qualifient, dans une longue lettre ouverte, ce retard de « faute grave ».",
        "« faute grave »",
        "Les élus",
    ),
    ("Jeanne Roy s'estime, elle, victime d'une enquête « à charge ».", "« à charge »", "Jeanne Roy"),
    ("Jeanne Morel, sa vice-présidente, juge la coupe « brutale et utile ».", "« brutale et utile »", "Jeanne Morel"),
    (
        "Son rapport, remis à la cour, décrit la gérante comme « habile et fort bien informée de tout ».",
        "« habile et fort bien informée de tout »",
        "Son rapport",
    ),
    (
        "Le préfet, en visite à Lens, en veut pour preuve les « dix mille arbres » plantés.",
        "« dix mille arbres »",
        "Le préfet",
    ),
    # a clitic before the verb, which the tagger takes for a determiner
    ("Un voisin le traita de « clown triste ».", "« clown triste »", "Un voisin"),
    ("Les élus la qualifièrent de « reine mère ».", "« reine mère »", "Les élus"),
    ("« Des sottises ! », la coupe sa sœur.", "« Des sottises ! »", "sa sœur"),
    ("« Une blague », le reprend la juge.", "« Une blague »", "la juge"),
    # whose a phrase is told to be
    ("« Un train sans voyageurs » : le mot est d'Anne Roy.", "« Un train sans voyageurs »", "Anne Roy"),
    ("« On ne vend pas la mer » : la formule est de Luc Besnard.", "« On ne vend pas la mer »", "Luc Besnard"),
    ("« Rien ne sera comme avant » : la phrase est du préfet.", "« Rien ne sera comme avant »", "du préfet"),
    ("On y dénonce une « mascarade ».", "« mascarade »", None),
]


@pytest.mark.parametrize("text", SILENT)
def test_marks_quote_nobody(pipeline: Pipeline, text: str) -> None:
    assert not any(quote.startswith(("«", '"')) for quote, _ in said(pipeline, text))


@pytest.mark.parametrize(("text", "words", "speaker"), SPOKEN)
def test_such_marks_are_said(pipeline: Pipeline, text: str, words: str, speaker: str | None) -> None:
    assert (words, speaker) in said(pipeline, text)
