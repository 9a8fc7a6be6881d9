"""Frames of reported speech: each kind in the ways in which papers write it."""

from __future__ import annotations

import pytest

from reader.understanding.pipeline import Pipeline
from tests.unit.understanding.said import said

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
    ("Pour les uns, il est un héros ; pour les autres, il est un tyran.", "il est un tyran", "les autres"),
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


HEARD = [
    (
        "Dans un communiqué de la mairie de Lens, on apprend que le pont sera fermé.",
        "le pont sera fermé",
        "un communiqué de la mairie de Lens",
    ),
    (
        "On apprend de source judiciaire que le suspect a été libéré.",
        "le suspect a été libéré",
        "source judiciaire",
    ),
    ("On a appris auprès du parquet que le suspect a été libéré.", "le suspect a été libéré", "du parquet"),
    ("On assure dans l'entourage du ministre que tout est prêt.", "tout est prêt", "l'entourage du ministre"),
    ("On indique à la préfecture que la route sera fermée.", "la route sera fermée", "la préfecture"),
    ("Une étude de l'Inserm montre que le café protège le foie.", "le café protège le foie", "Une étude de l'Inserm"),
    ("Le rapport de la cour établit que la ville a menti.", "la ville a menti", "Le rapport de la cour"),
    ("Un sondage Ifop montre que les Français sont inquiets.", "les Français sont inquiets", "Un sondage Ifop"),
]
"""What is heard from somebody, or stands in a document."""

VOICES = [
    (
        "Le groupe russe indique par la voix d'Igor Morozov que la ville restera une cible.",
        "la ville restera une cible",
        "Igor Morozov",
    ),
    (
        "Le club, par la voix de son président, Luc Besnard, a démenti avoir payé.",
        "avoir payé",
        "Le club",
    ),
    (
        "La direction, par l'intermédiaire de Mme Roy, affirme que l'usine restera ouverte.",
        "l'usine restera ouverte",
        "Mme Roy",
    ),
    ("« Le risque est nul », assure le groupe par la voix de Jean Morel.", "« Le risque est nul »", "Jean Morel"),
    (
        "Le parti, par la bouche de son porte-parole, a jugé que le vote était truqué.",
        "le vote était truqué",
        "Le parti",
    ),
]
"""Who speaks for somebody, if named and no spokesman of theirs."""

TITLES = [
    ("Selon « Le Monde », le ministre aurait menti à la commission.", "le ministre aurait menti à la commission"),
    ("« Le Canard enchaîné » révèle que la ministre a vendu ses parts.", "la ministre a vendu ses parts"),
    ("D'après « L'Équipe », le joueur signera lundi.", "le joueur signera lundi"),
    ("Le ministre a menti, selon « Libération ».", "Le ministre a menti"),
]
"""Papers whose titles stand in marks."""

DENIALS = [
    ("Le maïeur dément avoir voulu partir.", "avoir voulu partir", "Le maïeur"),
    ("La ministre réfute avoir menti.", "avoir menti", "La ministre"),
    ("Il conteste avoir jamais parlé de la mairie.", "avoir jamais parlé de la mairie", "Il"),
    ("Le maire ne nie pas avoir reçu l'argent.", "avoir reçu l'argent", "Le maire"),
    ("La mission ne cache pas que deux ponts seront repris.", "deux ponts seront repris", "La mission"),
    ("Le ministre n'exclut pas de saisir la justice.", "saisir la justice", "Le ministre"),
    (
        "Le groupe a annoncé lundi, avant l'ouverture de la Bourse, racheter tout son rival.",
        "racheter tout son rival",
        "Le groupe",
    ),
]
"""Denials, and infinitives far behind their verb."""

BRIEF = [
    ("Selon un ouvreur, il pleurait.", "il pleurait", "un ouvreur"),
    ("Son frère affirme qu'il dormait.", "il dormait", "Son frère"),
    ("Le train ne roulera pas, a tenu à préciser la direction.", "Le train ne roulera pas", "la direction"),
    ("Le plan est prêt, croit savoir une source locale.", "Le plan est prêt", "une source locale"),
    ("Une hausse est possible, laisse entendre le ministère.", "Une hausse est possible", "le ministère"),
    ("« C'est une réserve », a d'emblée tempéré le maire.", "« C'est une réserve »", "le maire"),
    ("À écouter le maire, la ville est sûre.", "la ville est sûre", "le maire"),
    ("Selon le plus récent bilan, mille maisons sont inondées.", "mille maisons sont inondées", "le plus récent bilan"),
    ("Luc Besnard est venu. À l'en croire, la réforme passera.", "la réforme passera", None),
    ("Trois ouvriers parlent. À les entendre, l'usine fermera.", "l'usine fermera", None),
]
"""Short clauses, and verbs behind them."""

SUBJECTS = [
    ("Le préfet a, selon ses mots, « tout essayé ».", "« tout essayé »", None),
    (
        "Le ministre a prévenu que rien ne serait cédé, avant d'ajouter que la loi passerait.",
        "rien ne serait cédé",
        "Le ministre",
    ),
    (
        "Le ministre a prévenu que rien ne serait cédé, avant d'ajouter que la loi passerait.",
        "la loi passerait",
        "Le ministre",
    ),
    (
        "Trois mineurs ont été tués et onze autres sont portés disparus, a annoncé le ministère, précisant que les"
        " recherches continuaient.",
        "les recherches continuaient",
        "le ministère",
    ),
    (
        "« C'est fini », a lancé Anne Roy, ajoutant que le pont fermerait.",
        "le pont fermerait",
        "Anne Roy",
    ),
    (
        "Le pont tient, assure le préfet, qui le dit sûr, précisant que des tests sont faits.",
        "des tests sont faits",
        None,
    ),
    (
        "Alors que le site est bloqué, le dirigeant de l'agence, Jean Roy, exige que les textes soient retirés.",
        "les textes soient retirés",
        None,
    ),
    ("France : Anne Roy avoue avoir perdu", "avoir perdu", "Anne Roy"),
    (
        "Un propos qui fait bondir Adama Niassy, du collectif des charretiers : « Nous faisons reculer la mer ? »",
        "« Nous faisons reculer la mer ? »",
        "Adama Niassy",
    ),
    (
        "Le maire n'écartait pas cette thèse, expliquant que le feu avait pris seul.",
        "le feu avait pris seul",
        "Le maire",
    ),
    (
        "Le maire n'écartait d'ailleurs pas cette thèse expliquant que le feu avait pris seul.",
        "le feu avait pris seul",
        "Le maire",
    ),
    (
        "Les agents reçoivent un appel téléphonique les informant que le pont est miné.",
        "le pont est miné",
        "un appel téléphonique",
    ),
    (
        "Le document, que Québec n'a pas voulu commenter, recommandait un « délestage ».",
        "« délestage »",
        "Le document",
    ),
    ("Celui-ci a parlé, précisant que les discussions avaient échoué.", "les discussions avaient échoué", "Celui-ci"),
    ("D'où cette mise en garde de la préfète : « Nul ne passera. »", "« Nul ne passera. »", "la préfète"),
    ("Un avertissement de la préfète : « Restez chez vous. »", "« Restez chez vous. »", "la préfète"),
]
"""Who speaks, where another noun stands nearer."""


@pytest.mark.parametrize(
    ("text", "words", "speaker"),
    [
        *ASIDES,
        *COORDINATED,
        *AGENTS,
        *SOURCES,
        *INFINITIVES,
        *HEARD,
        *VOICES,
        *((*title, None) for title in TITLES),
        *DENIALS,
        *BRIEF,
        *SUBJECTS,
    ],
)
def test_a_frame_reports_in_all_its_phrasings(pipeline: Pipeline, text: str, words: str, speaker: str | None) -> None:
    found = dict(said(pipeline, text))
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
        "La famille a appris mardi que le suspect était libre.",
        "Les images montrent que le camion roulait vite.",
        "Cela montre que le maire a eu tort.",
        "Elle cache que son mari est parti.",
        "Ont-ils appris que le maire était parti ?",
        "Irina Valsecchi noie « Le Maître des digues » à Lyon.",
        "Le conseiller, lui, a tenu à nuancer la polémique.",
    ],
)
def test_what_only_looks_like_a_frame_reports_nothing(pipeline: Pipeline, text: str) -> None:
    assert not [quote for quote in said(pipeline, text) if quote[1] is not None]


def test_an_initial_at_the_end_of_a_sentence_ends_it(pipeline: Pipeline) -> None:
    text = "Elle craint la bombe H. La Corée du Sud a annoncé que les exercices reprendraient."
    assert said(pipeline, text) == [("les exercices reprendraient", "La Corée du Sud")]


def test_an_initial_inside_a_name_ends_no_sentence(pipeline: Pipeline) -> None:
    text = "Le cabinet de M. Le Goff a annoncé que les exercices reprendraient."
    assert [words for words, _ in said(pipeline, text)] == ["les exercices reprendraient"]


def test_a_clause_that_takes_up_a_quote_is_no_report(pipeline: Pipeline) -> None:
    text = "Une « erreur », confesse-t-elle, que ses services tentent de réparer."
    assert [words for words, _ in said(pipeline, text)] == ["« erreur »"]


def test_a_headline_about_a_place_names_no_speaker(pipeline: Pipeline) -> None:
    text = "Nantes : « On ne dort plus »\n\nLes riverains sont las."
    assert said(pipeline, text)[0] == ("« On ne dort plus »", None)


def test_marks_under_a_verb_of_doing_without_a_verb_are_no_quote(pipeline: Pipeline) -> None:
    text = "Il limogea « de haut en bas toute l'équipe de la rédaction en un peu plus de trois mois »."
    assert not said(pipeline, text)


def test_the_first_of_several_things_is_no_speaker(pipeline: Pipeline) -> None:
    text = "Me Hugues Roy s'y emploie avec malice, rappelle le divorce, les dettes, le garage saisi."
    assert not said(pipeline, text)


def test_nobody_is_said_to_speak_for_several(pipeline: Pipeline) -> None:
    text = "Paul Girard est là. Trois ouvriers parlent. À les entendre, l'usine fermera."
    assert said(pipeline, text) == [("l'usine fermera", None)]
