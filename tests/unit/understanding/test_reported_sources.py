"""Clauses beside a source: behind it, before it, and how a viewpoint is told from a benefit."""

from __future__ import annotations

import pytest

from reader.understanding.pipeline import Pipeline
from tests.unit.understanding.test_reported_speech import quotes_of, said

WITHOUT_COMMA = [
    (
        "Selon le facteur la directrice de la poste aurait refusé de signer.",
        "la directrice de la poste aurait refusé de signer",
        "le facteur",
    ),
    ("D'après la gardienne le portail était resté ouvert.", "le portail était resté ouvert", "la gardienne"),
    ("Selon Anne Petit la ville a payé les travaux.", "la ville a payé les travaux", "Anne Petit"),
]

SUBJECTS_BEHIND = [
    ("Selon la police, Lola Verneuil, 15 ans, a quitté le foyer mardi.", "la police"),
    ("Selon les gendarmes, Paul Dray, un agriculteur de 54 ans, se serait donné la mort.", "les gendarmes"),
    ("Selon le journal, Paul Dray, patron du groupe, aurait touché deux millions.", "le journal"),
    ("D'après le ministère, Anne Roy, qui dirige le musée, sera remplacée.", "le ministère"),
]
"""A sentence whose subject is a person with an apposition, behind a source that is somebody else."""

TOLD_OF_SOURCE = [
    (
        "Selon un médecin local cité par AP, Herman Granados, on manque de sang.",
        "on manque de sang",
        "un médecin local",
    ),
    ("Selon plusieurs témoins, dont une voisine, Anne Roy, l'homme a pris la fuite.", "l'homme a pris la fuite", None),
    ("Selon la maire, Anne Roy, élue en 2020, il faut attendre.", "il faut attendre", "la maire, Anne Roy"),
    ("Selon Anne Roy, présidente du club, arrivée en mai, le budget est faux.", "le budget est faux", "Anne Roy"),
]
"""Sources of which several things are told between commas before the clause begins."""

WORDS_OF = [
    ("Selon des propos de Paul Dray rapportés par l'AFP, le projet est abandonné.", "Paul Dray"),
    ("D'après le témoignage d'une voisine, deux hommes ont fui.", "une voisine"),
    ("Selon les déclarations du chauffeur, les freins ont lâché.", "chauffeur"),
]

TRAILING = [
    (
        "Les accès au port ont été coupés par la marine selon un communiqué de Cargo Nord, un syndicat d'armateurs.",
        "Les accès au port ont été coupés par la marine",
        "un communiqué de Cargo Nord",
    ),
    (
        "Il s'agirait d'un accident selon des responsables locaux cités par Reuters.",
        "Il s'agirait d'un accident",
        "des responsables locaux",
    ),
    (
        "Le glacier recule vite, d'après la géologue Anne Petit, l'une des autrices de l'étude.",
        "Le glacier recule vite",
        "la géologue Anne Petit",
    ),
    (
        "Rien n'a été versé aux familles, selon un rapport de la cour que nous avons pu consulter.",
        "Rien n'a été versé aux familles",
        "un rapport de la cour",
    ),
]

RELATIVE = [
    (
        "Il cite une enquête menée en 2023 dans huit villes, selon laquelle un élève sur deux dort mal.",
        "un élève sur deux dort mal",
        "une enquête",
    ),
    (
        "La note vient d'une source proche du dossier, selon laquelle trois offres avaient été déposées.",
        "trois offres avaient été déposées",
        "une source",
    ),
    (
        "« C'est trop tard », soupire le pharmacien, pour qui la fermeture serait une catastrophe.",
        "la fermeture serait une catastrophe",
        "le pharmacien",
    ),
]

VIEWPOINTS = [
    ("Pour les riverains, c'est une trahison.", "c'est une trahison", "les riverains"),
    (
        "Pour les grossistes, cette hausse pourrait venir du gel.",
        "cette hausse pourrait venir du gel",
        "les grossistes",
    ),
    ("Pour ce dernier, le mal est plus ancien.", "le mal est plus ancien", "ce dernier"),
    (
        "Pour le sous-préfet, qui a reçu les éleveurs mardi, il n'y a pas d'urgence.",
        "il n'y a pas d'urgence",
        "le sous-préfet",
    ),
    (
        "Cela dit, pour la procureure, la somme pourrait être plus élevée.",
        "la somme pourrait être plus élevée",
        "la procureure",
    ),
]

WORDINGS = [
    ("« Nous avons tout essayé », selon les termes de Jean Roy.", "« Nous avons tout essayé »", "Jean Roy"),
    ("Le projet est « mort-né », selon les mots du préfet.", "« mort-né »", "préfet"),
    ("Un « gâchis immense », selon la formule d'Anne Petit.", "« gâchis immense »", "Anne Petit"),
]


@pytest.mark.parametrize(("text", "words", "speaker"), [*WITHOUT_COMMA, *TRAILING, *RELATIVE, *VIEWPOINTS, *WORDINGS])
def test_a_source_reports_its_clause(pipeline: Pipeline, text: str, words: str, speaker: str) -> None:
    assert (words, speaker) in [said(text, quote) for quote in quotes_of(pipeline, text)]


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("« Il faut payer », lance Anne Petit. À ses yeux, la rupture date de l'hiver.", "la rupture date de l'hiver"),
        ("« On a trop tardé », dit Luc Roy. À son avis, le pont va céder.", "le pont va céder"),
        ("Luc Roy a dit qu'il partait. À ses yeux, rien ne pressait.", "rien ne pressait"),
    ],
)
def test_a_view_is_that_of_its_owner(pipeline: Pipeline, text: str, words: str) -> None:
    found = next(quote for quote in quotes_of(pipeline, text) if text[quote.start : quote.end] == words)
    assert found.speaker is not None
    assert found.speaker.reason == "last-speaker"


@pytest.mark.parametrize(
    "text",
    [
        "Pour les victimes, la ville ouvre une cellule d'écoute.",
        "Pour les lycéens, la région achète des ordinateurs.",
        "Pour les soignants, le gouvernement a débloqué une prime.",
        "Les tarifs changent selon les saisons dans les ports que nous avons visités.",
        "Ce détail compte beaucoup à ses yeux.",
    ],
)
def test_a_benefit_or_a_measure_reports_nothing(pipeline: Pipeline, text: str) -> None:
    assert quotes_of(pipeline, text) == ()


def test_an_apposition_to_a_source_is_not_what_it_says(pipeline: Pipeline) -> None:
    text = "« Nos soldats sont prêts », selon Paul Petit, ambassadeur à Varsovie."
    assert [text[quote.start : quote.end] for quote in quotes_of(pipeline, text)] == ["« Nos soldats sont prêts »"]


JOINED = [
    (
        "Neuf vaches sont mortes du virus, selon la préfecture, et vingt autres sont malades.",
        "Neuf vaches sont mortes du virus",
        "la préfecture",
    ),
    (
        "Des tirs auraient été entendus selon l'agence Belga, en plus de cris, mais rien n'est sûr.",
        "Des tirs auraient été entendus",
        "l'agence Belga",
    ),
    (
        "Le général serait l'otage des mutins selon l'agence Sud-Est connue pour être proche du pouvoir.",
        "Le général serait l'otage des mutins",
        "l'agence Sud-Est",
    ),
    (
        "L'animal aurait, selon des experts et la revue Nature de jeudi, fait une chute mortelle.",
        "L'animal aurait, selon des experts et la revue Nature de jeudi, fait une chute mortelle",
        "des experts et la revue Nature de jeudi",
    ),
    ("Mais le pont tient encore, selon la mairie.", "le pont tient encore", "la mairie"),
    ("Selon ses propos, il n'aurait bu que deux bières.", "il n'aurait bu que deux bières", "il"),
    ("France : le chômage remonte, selon l'Insee\n\nIl monte.", "le chômage remonte", "l'Insee"),
    (
        "Deux agents sont morts à Dole, bourg du Jura, ont rapporté les enquêteurs.",
        "Deux agents sont morts à Dole, bourg du Jura",
        "les enquêteurs",
    ),
]

# what tells of a document is long, a verb is taken for an adverb, or the sentence is a headline
JOINED += [
    (
        "Le site perdrait la moitié de ses emplois, selon des documents remis aux élus et consultés par l'AFP.",
        "Le site perdrait la moitié de ses emplois",
        "des documents remis aux élus",
    ),
    (
        "La digue céderait, selon des notes transmises au préfet et dévoilées par la presse.",
        "La digue céderait",
        "des notes transmises au préfet",
    ),
    (
        "Le site n'a rien publié parce que, selon elle, il fallait d'abord protéger les fouilles.",
        "il fallait d'abord protéger les fouilles",
        "elle",
    ),
    (
        "Selon La Voix, un courrier confirme ses dires : « Nous déclinons toute responsabilité dans cette affaire. »",
        "un courrier confirme ses dires",
        "La Voix",
    ),
    (
        "Kirghouzie : l'opposant Sadyr Abdykalov transféré dans une colonie, selon son avocate",
        "l'opposant Sadyr Abdykalov transféré dans une colonie",
        "son avocate",
    ),
    (
        "Luc Roy condamné à deux ans de prison, d'après son avocat",
        "Luc Roy condamné à deux ans de prison",
        "son avocat",
    ),
]


@pytest.mark.parametrize(("text", "words", "speaker"), JOINED)
def test_a_clause_before_its_source_is_whole(pipeline: Pipeline, text: str, words: str, speaker: str) -> None:
    assert (words, speaker) in [said(text, quote) for quote in quotes_of(pipeline, text)]


@pytest.mark.parametrize(
    "text",
    [
        "Pour les autres sujets, le seuil est de 30 %.",
        "Impossible, pour Jean Roy, de finir la course.",
        "Luc Roy serait mort d'un empoisonnement, selon un reportage",
        "Un an après, Facebook avait tenté de lancer une application rivale de Snapchat.",
        "Ses amis Jean Roy et Luc Petit, ayant repris la radio, le rappellent pour animer une soirée.",
    ],
)
def test_what_only_looks_like_a_report_is_none(pipeline: Pipeline, text: str) -> None:
    assert quotes_of(pipeline, text) == ()


@pytest.mark.parametrize(("text", "source"), SUBJECTS_BEHIND)
def test_a_person_who_is_the_subject_behind_a_source_is_not_the_source(
    pipeline: Pipeline, text: str, source: str
) -> None:
    (quote,) = quotes_of(pipeline, text)
    assert said(text, quote) == (text.split(", ", 1)[1].rstrip("."), source)


def test_a_person_between_commas_before_a_whole_clause_is_the_source(pipeline: Pipeline) -> None:
    text = "Selon le maire, Paul Dray, le projet est abandonné."
    (quote,) = quotes_of(pipeline, text)
    assert said(text, quote) == ("le projet est abandonné", "le maire, Paul Dray")


@pytest.mark.parametrize(
    "behind",
    [
        "élue en mai. Pourtant, a-t-elle dit, il pleut.",
        "élue en mai !\n\nMardi, a dit un élu, il a plu.",
        "élue en mai… Mais hier, est parti le dernier élu.",
    ],
)
def test_what_the_next_sentence_says_tells_nothing_of_a_source(pipeline: Pipeline, behind: str) -> None:
    text = f"L'école va fermer, selon la maire, Anne Roy, {behind}"
    assert "la maire, Anne Roy" in [said(text, quote)[1] for quote in quotes_of(pipeline, text)]


@pytest.mark.parametrize(("text", "speaker"), WORDS_OF)
def test_whose_words_a_source_names_is_the_source(pipeline: Pipeline, text: str, speaker: str) -> None:
    (quote,) = quotes_of(pipeline, text)
    words, source = said(text, quote)
    assert words == text.rsplit(", ", 1)[1].rstrip(".")
    assert source is not None
    assert source.endswith(speaker)


@pytest.mark.parametrize(("text", "clause", "source"), TOLD_OF_SOURCE)
def test_what_is_told_of_a_source_is_no_part_of_what_it_reports(
    pipeline: Pipeline, text: str, clause: str, source: str | None
) -> None:
    (quote,) = quotes_of(pipeline, text)
    words, speaker = said(text, quote)
    assert words == clause
    assert source is None or speaker == source


def test_where_something_happened_belongs_to_what_a_source_reports(pipeline: Pipeline) -> None:
    text = "Selon la maire, à Lens, les élus sont partis."
    (quote,) = quotes_of(pipeline, text)
    assert said(text, quote) == ("à Lens, les élus sont partis", "la maire")


@pytest.mark.parametrize(
    ("text", "clause"),
    [
        (
            "Me Paul Dray s'en est pris à la Chambre des notaires, qui avait reçu, selon lui, une plainte dès 2012.",
            "avait reçu, selon lui, une plainte dès 2012",
        ),
        (
            "Anne Roy a quitté le groupe, dont la direction ignorait, selon elle, les alertes.",
            "la direction ignorait, selon elle, les alertes",
        ),
        ("Le train, qui était, selon la SNCF, à l'heure, a déraillé.", "était, selon la SNCF, à l'heure"),
    ],
)
def test_a_source_in_a_relative_clause_reports_that_clause(pipeline: Pipeline, text: str, clause: str) -> None:
    (quote,) = quotes_of(pipeline, text)
    assert said(text, quote)[0] == clause
