"""Frames of reported speech: each kind in the ways in which papers write it."""

from __future__ import annotations

import pytest

from reader.model.article import Article
from reader.understanding.pipeline import Pipeline


def reported(pipeline: Pipeline, text: str) -> list[tuple[str, str | None]]:
    """Each quote with the words that name its speaker."""
    found = []
    for quote in pipeline.analyze(Article(text=text, source="test", language="fr")).quotes:
        speaker = quote.speaker
        words = None if speaker is None or speaker.start is None else text[speaker.start : speaker.end]
        found.append((text[quote.start : quote.end], words))
    return found


ASIDES = [
    ("Jean Roy avait un temps annoncé que le pont fermerait.", "le pont fermerait", "Jean Roy"),
    ("Le ministre a ce matin déclaré que la loi serait votée.", "la loi serait votée", "Le ministre"),
    ("La préfète a mardi soir annoncé que le pont fermerait.", "le pont fermerait", "La préfète"),
    ("Le club a, à plusieurs reprises, assuré que le joueur resterait.", "le joueur resterait", "Le club"),
    ("L'avocat a, lui, plaidé que son client était malade.", "son client était malade", "L'avocat"),
    ("L'agence avait la veille indiqué que les vols reprendraient.", "les vols reprendraient", "L'agence"),
    ("La maire avait, il y a trois jours, juré que l'eau était saine.", "l'eau était saine", "La maire"),
    ("La mère du suspect avait, il y a peu, qualifié l'idée de « ridicule ».", "« ridicule »", "La mère du suspect"),
    ("Le syndicat a, dans un communiqué, dénoncé une « trahison ».", "« trahison »", "Le syndicat"),
]
"""A time or an aside between the auxiliary and its participle."""

COORDINATED = [
    (
        "Le maire a promis que la façade serait abattue avant Noël et demandé au bailleur, Nord Logis, de reloger"
        " trois familles.",
        "reloger trois familles",
        "Le maire",
    ),
    (
        "Météo-France maintient la vigilance rouge dans le Finistère et prévoit que les rafales faibliront.",
        "les rafales faibliront",
        "Météo-France",
    ),
    (
        "Elle exige que la ville dépose un plan avant l'été, faute de quoi elle menace de bloquer la route.",
        "la ville dépose un plan avant l'été",
        "Elle",
    ),
    (
        "Elle exige que la ville dépose un plan avant l'été, faute de quoi elle menace de bloquer la route.",
        "bloquer la route",
        "elle",
    ),
    (
        "Ses opposants lui reprochent d'avoir vidé les caisses, pointant l'embauche de deux neveux.",
        "avoir vidé les caisses",
        "Ses opposants",
    ),
    (
        "La mère de Paul Girard a confirmé que le trésor existait, alors que le préfet parlait d'une « légende ».",
        "le trésor existait",
        "La mère de Paul Girard",
    ),
]
"""Where one report ends and the next begins."""

AGENTS = [
    ("L'élue est accusée par la maire d'avoir menti au conseil.", "avoir menti au conseil", "la maire"),
    (
        "Le comptable, accusé par Anne Roy de puiser dans la caisse, a démissionné.",
        "puiser dans la caisse",
        "Anne Roy",
    ),
    ("Les habitants sont invités par la préfecture à rester chez eux.", "rester chez eux", "la préfecture"),
    ("Les joueurs ont été priés par le club de quitter le stade.", "quitter le stade", "le club"),
    ("Le groupe a été sommé par le tribunal de payer les salariés.", "payer les salariés", "le tribunal"),
    (
        "Le pays, soupçonné par l'ONU d'armer les rebelles, se tait.",
        "armer les rebelles",
        "l'ONU",
    ),
]
"""Infinitives that the agent of a passive asks for or asserts."""

SOURCES = [
    (
        "A en croire ce dernier, six mille conducteurs se seraient fait enregistrer.",
        "six mille conducteurs se seraient fait enregistrer",
        "ce dernier",
    ),
    (
        "Des sources proches de la préfecture laissent entendre que la date sera repoussée.",
        "la date sera repoussée",
        "sources proches de la préfecture",
    ),
    (
        "Selon Alain Dubois, chercheur au CNRS, la fonte des glaces s'accélère.",
        "la fonte des glaces s'accélère",
        None,
    ),
    (
        "Selon Anne Roy, membre du comité de campagne, la liste sera déposée lundi.",
        "la liste sera déposée lundi",
        None,
    ),
    (
        "Selon le directeur du bar, interrogé par Radio Sud, les tirs ont débuté vers deux heures.",
        "les tirs ont débuté vers deux heures",
        "le directeur du bar",
    ),
    ("Pour certains, le vieux chef était un héros.", "le vieux chef était un héros", "certains"),
    ("Pour d'autres, il n'était qu'un tyran.", "il n'était qu'un tyran", "d'autres"),
]
"""Who stands behind a source, with what belongs to their name."""

INFINITIVES = [
    ("Un paysan s'est levé pour dire qu'il toucherait mille francs.", "il toucherait mille francs", "Un paysan"),
    ("La ministre a fini par reconnaître que le train était vide.", "le train était vide", "La ministre"),
    ("Le coach n'hésite pas à dire que son équipe a triché.", "son équipe a triché", "Le coach"),
    ("L'opposition va jusqu'à affirmer que le vote était truqué.", "le vote était truqué", "L'opposition"),
    ("Le patron s'est contenté d'indiquer que l'usine fermerait.", "l'usine fermerait", "Le patron"),
]
"""Infinitives that report like a finite verb."""


@pytest.mark.parametrize(("text", "words", "speaker"), [*ASIDES, *COORDINATED, *AGENTS, *SOURCES, *INFINITIVES])
def test_a_frame_reports_in_all_its_phrasings(pipeline: Pipeline, text: str, words: str, speaker: str | None) -> None:
    found = dict(reported(pipeline, text))
    assert words in found
    assert speaker is None or found[words] == speaker


@pytest.mark.parametrize(
    "text",
    [
        "Le maire a un mot choisi pour chacun.",
        "Elle envisage la possibilité de renoncer à la course.",
        "Il lui est reproché d'avoir négocié par téléphone avec un proche.",
        "Il est bien trop tôt pour dire que la crise est finie.",
        "Pour beaucoup de raisons, le pont restera fermé.",
    ],
)
def test_what_only_looks_like_a_frame_reports_nothing(pipeline: Pipeline, text: str) -> None:
    assert not [quote for quote in reported(pipeline, text) if quote[1] is not None]
