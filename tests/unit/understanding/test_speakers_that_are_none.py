"""Words beside a verb that cannot speak, and who does instead: each kind of sentence in three wordings."""

from __future__ import annotations

import pytest

from reader.model.analysis import Analysis
from reader.model.article import Article
from reader.understanding.pipeline import Pipeline

FRAGMENTS = [
    ("The Mersey Observer demande, faussement candide, s'il faudra bientôt reculer sa montre.", "The Mersey Observer"),
    ("Beaucoup y évoquent la peur ; quelques-uns, plus rares, avouent avoir quitté leur poste.", "quelques-uns"),
    ("Rita Soule assure, presque sereine, que le dossier avance.", "Rita Soule"),
    ("Tous la décrivent raide ; ses amis, ce qui revient un peu au même, la disent « exigeante ».", "ses amis"),
    ("Les éleveurs, ce qui est rare, se disent « écoutés ».", "Les éleveurs"),
    (
        "Le pilier Paul Mirande évoque « un match » et confie vouloir arrêter en juin, quoi qu'il arrive.",
        "Le pilier Paul Mirande",
    ),
    ("Le maire jure de tenir le budget, quoi qu'il en coûte.", "Le maire"),
]
"""An adjective, "ce" or "quoi" that the parse takes for the subject."""

OBJECTS_IN_MARKS = [
    ("« Un ministre vient, coupe un ruban et repart. Rien ne change », fulmine Kheïra, mère de deux fils.", "Kheïra"),
    ("« Le train part, siffle un air et revient. Rien », peste Lina Barthe.", "Lina Barthe"),
    ("« Elle entre, lance un livre et sort. Voilà tout », raconte un témoin.", "un témoin"),
    ("« Chaque été, souffle un voisin, un ministre vient. L’eau ne vient pas. »", "un voisin"),
]
"""A verb of saying between commas inside marks, with its object behind it, or its speaker."""

MAKERS = [
    ("Quelque 22 000 foyers sont privés d'électricité, selon un point effectué à 16 heures par Orvane.", "Orvane"),
    ("Selon les précisions apportées par Paul Mirande, l'homme avait deux armes.", "Paul Mirande"),
    ("Deux voitures ont brûlé, selon un décompte publié jeudi soir par la préfecture.", "la préfecture"),
    ("D'après un relevé transmis hier matin par la mairie, il manque dix voix.", "la mairie"),
]
"""A source whose maker is the agent of its participle, a time between them or not."""

READ = [
    ("Selon un document interne consulté mercredi par l'AFP, l'usine fermera.", "un document interne"),
    ("Selon un rapport obtenu par Le Monde, l'usine fermera.", "un rapport"),
    ("D'après une étude parue le 20 novembre dans une revue, les abeilles comptent.", "une étude"),
]
"""A source that others only read, or whose participle goes on behind the phrase."""

SUBJECTS = [
    (
        "Victorieuse samedi, au sommet du col de Foix, de la quatrième étape du Tour des Landes, Rita Soule a dédié ce"
        " succès à son kiné, racontant que ce dernier l'avait remise sur pied.",
        "Rita Soule",
    ),
    (
        "Interrogée sur une pause, la Galloise, les yeux rougis, a murmuré qu'elle y songeait, ajoutant, tout bas, un"
        " « peut-être ».",
        "la Galloise",
    ),
    ("L'un d'eux, un homme de 20 ans, a avoué le meurtre et a affirmé avoir agi seul.", "L'un d'eux"),
    ("Lui, pour l'heure, dit « d'abord vouloir dormir », sa médaille sous l'oreiller.", "Lui"),
    ("La principale concernée a aussitôt démenti avoir jamais pris de vacances.", "La principale concernée"),
    ("Sur la plage, quelqu'un avait écrit : « Le poisson ne lit pas les arrêtés. »", "quelqu'un"),
    (
        "Le geste est vain, fulmine Smaïl Aït Ouarab, président du comité du village de Ighil n'Sebt, qui accuse la"
        " mairie de mentir.",
        "Smaïl Aït Ouarab",
    ),
    (
        "La direction est formelle, dit Anne Roy, porte-parole du groupe, qui accuse la mairie d'avoir menti.",
        "Anne Roy",
    ),
    (
        "La Banque européenne pour la reconstruction et le développement, un temps intéressée, a fait savoir à la"
        " mi-juillet qu'elle se retirait du projet.",
        "La Banque européenne pour la reconstruction et le développement",
    ),
    (
        "Lors d'une enquête menée à Lens, les zones les plus touchées par l'orage, le PAM et Orvane ont constaté que"
        " les habitants écoutent la radio.",
        "le PAM et Orvane",
    ),
    ("Le plus gros des quatre, qui en revendique 9, plaide « le malentendu ».", "Le plus gros des quatre"),
    ("Côté turc, on fait valoir que la question n'est pas à l'ordre du jour.", "Côté turc"),
    ("Côté syndical, on répète que rien n'est signé.", "Côté syndical"),
]
"""A thing, or a piece of a phrase, that was taken for the subject."""

PARTY_MEMBERS = [
    ("Le débat a été vif. « Je refuse », tonne Paul Mirande. L'élu PLR se dit « trahi ».", "Paul Mirande"),
    ("Rita Soule a quitté la salle. La députée LR dénonce « un piège ».", "Rita Soule"),
    ("Lina Barthe a parlé la première. La sénatrice PS juge le texte « bancal ».", "Lina Barthe"),
]
"""A person with the name of a party behind the title."""

NOBODY = [
    "Selon toute vraisemblance, le stade fermera en juin.",
    "Le stade fermera, selon toute probabilité, en juin.",
    "Ce certain délai indique que les ondes ont voyagé à travers de la matière.",
    "Ce résultat a permis de conclure que ces collisions favorisent le phénomène.",
    "Le TDE de la galaxie a permis de conclure que ces collisions favorisent le phénomène.",
    "Des émeutes ont éclaté, demandant à ce que le président parte.",
    "Regrettez-vous de l'avoir traité de « notaire » ?",
]
"""What nobody says."""


@pytest.mark.parametrize(("text", "said_by"), [*FRAGMENTS, *OBJECTS_IN_MARKS, *MAKERS, *READ, *SUBJECTS])
def test_who_speaks_is_found_behind_words_that_cannot(pipeline: Pipeline, text: str, said_by: str) -> None:
    last = _analyzed(pipeline, text).quotes[-1]

    assert last.speaker is not None
    assert last.speaker.start is not None
    assert text[last.speaker.start : last.speaker.end] == said_by


@pytest.mark.parametrize(("text", "said_by"), PARTY_MEMBERS)
def test_a_title_with_a_party_behind_it_is_the_person(pipeline: Pipeline, text: str, said_by: str) -> None:
    analysis = _analyzed(pipeline, text)
    speaker = analysis.quotes[-1].speaker

    assert speaker is not None
    assert {entity.id: entity.name for entity in analysis.entities}[speaker.entity or ""] == said_by


@pytest.mark.parametrize("text", NOBODY)
def test_words_that_cannot_speak_are_no_speaker(pipeline: Pipeline, text: str) -> None:
    assert [quote for quote in _analyzed(pipeline, text).quotes if quote.speaker is not None] == []


def test_marks_behind_a_fragment_are_whose_who_spoke_before(pipeline: Pipeline) -> None:
    text = (
        "Le risque est jugé « marqué » par Orvane, ce qui veut dire que des avalanches sont « possibles parfois même"
        " par faible surcharge »."
    )
    last = _analyzed(pipeline, text).quotes[-1]

    assert text[last.start :].startswith("« possibles")
    assert last.speaker is not None
    assert last.speaker.name == "Orvane"


def _analyzed(pipeline: Pipeline, text: str) -> Analysis:
    return pipeline.analyze(Article(text=text, source="essai.txt", language="fr"))


@pytest.mark.parametrize("noun", ["Le capteur", "Le compteur", "Le radiateur", "Le détecteur"])
def test_a_thing_whose_ending_is_that_of_people_is_nobody_named(pipeline: Pipeline, noun: str) -> None:
    text = f"Paul Mirande a parlé mardi. « C'est trop long », dit-il. {noun} indique que la consommation a doublé."
    speaker = _analyzed(pipeline, text).quotes[-1].speaker
    assert speaker is None or speaker.entity is None
