"""Names that a rule cuts, joins, labels or drops; the names that the model finds are marked."""

from __future__ import annotations

import re

import pytest

from reader.model.article import Article
from reader.understanding.pipeline import Pipeline
from tests.unit.understanding.marked import refined_names as names

MATCH = " C’était un match de championnat."


def check(pipeline: Pipeline, marked: str, *expected: str) -> None:
    assert names(pipeline, marked) == list(expected)


@pytest.mark.parametrize(
    ("marked", "expected"),
    [
        ("Le député [LFI Paul Roche|PER] a voté contre.", ["LFI|ORG", "Paul Roche|PER"]),
        ("La sénatrice [MoDem Anne Petit|PER] a ri.", ["MoDem|ORG", "Anne Petit|PER"]),
        ("Le maire Horizons [Luc Morin|PER] est resté.", ["Horizons|ORG", "Luc Morin|PER"]),
        ("Le sénateur [GDR Karim Sadi Lopez|PER] sourit.", ["GDR|ORG", "Karim Sadi Lopez|PER"]),
        ("Il a vu [JC Martin|PER] hier.", ["JC Martin|PER"]),
    ],
)
def test_a_party_is_told_from_the_person_behind_it(pipeline: Pipeline, marked: str, expected: list[str]) -> None:
    check(pipeline, marked, *expected)


@pytest.mark.parametrize(
    ("marked", "expected"),
    [
        ("Le joueur N’[Golo Diawara|PER] a marqué.", ["N’Golo Diawara|PER"]),
        ("Hier, le ministre N’[Dour|LOC] a parlé.", ["N’Dour|PER"]),
        ("Elle a vu M’[Barek Ziani|PER] partir.", ["M’Barek Ziani|PER"]),
        ("Une enquête de L’[Observateur du Nord|ORG] le dit.", ["L’Observateur du Nord|ORG"]),
        ("« La réforme de L'[Obs|ORG] », dit-il.", ["L'Obs|ORG"]),
        ("L'[Élysée|ORG] dément.", ["Élysée|ORG"]),
    ],
)
def test_an_elided_letter_or_article_that_opens_a_name_is_part_of_it(
    pipeline: Pipeline, marked: str, expected: list[str]
) -> None:
    check(pipeline, marked, *expected)


@pytest.mark.parametrize(
    ("marked", "expected"),
    [
        ("Le scandale 1MDB éclabousse la banque.", ["1MDB|ORG"]),
        ("La société 3DNat recrute.", ["3DNat|ORG"]),
        ("L’usine produit 900MW par an.", []),
        ("Selon «24 heures», il a parié.", ["24 heures|ORG"]),
        ("Il attendra 24 heures, pas plus.", []),
        ("20min a publié l’enquête.", ["20min|ORG"]),
        ("Il a couru en 20min.", []),
    ],
)
def test_a_name_may_begin_with_a_number(pipeline: Pipeline, marked: str, expected: list[str]) -> None:
    check(pipeline, marked, *expected)


@pytest.mark.parametrize(
    ("marked", "expected"),
    [
        ("[Laval-Annecy 3-1|LOC], dit le panneau.", ["Laval|LOC", "Annecy|LOC"]),
        ("Le public de [Servette-Lugano|LOC] a chanté." + MATCH, ["Servette|ORG", "Lugano|LOC"]),
        ("Le train [Paris-Rennes|LOC] est en retard.", ["Paris|LOC", "Rennes|LOC"]),
        ("Elle vit à [Boulogne-Billancourt|LOC].", ["Boulogne-Billancourt|LOC"]),
        ("Il arrive à [Villers-Cotterêts|LOC].", ["Villers-Cotterêts|LOC"]),
    ],
)
def test_a_dash_may_pair_two_names(pipeline: Pipeline, marked: str, expected: list[str]) -> None:
    check(pipeline, marked, *expected)


@pytest.mark.parametrize(
    ("marked", "expected"),
    [
        ("L’allemand [Krämer|PER] & [Töchter|ORG] recrute.", ["Krämer & Töchter|ORG"]),
        ("Chez [Malo & Fils|ORG], on attend. [Malo|PER] recrute.", ["Malo & Fils|ORG", "Malo|ORG"]),
        ("[France Morel|ORG] (née [Anne Roy|PER]) chante.", ["France Morel|PER", "Anne Roy|PER"]),
        ("Signé par le [gouvernement Morin|ORG], il tient.", ["Morin|PER"]),
        ("Elle reste dans la zone euro.", ["zone euro|LOC"]),
        ("Le site Kelvroom recrute. Kelvroom est né hier.", ["Kelvroom|ORG", "Kelvroom|ORG"]),
        ("L’enseigne Toutalin ouvre.", ["Toutalin|ORG"]),
        ("Elle est née à [Plouzec|PER] en mai.", ["Plouzec|LOC"]),
        ("Le maire socialiste de [Plouzec|ORG] refuse.", ["Plouzec|LOC"]),
        ("Les habitants de [Plouzec|PER] votent.", ["Plouzec|LOC"]),
        ("La présidente de la coopérative [Hélène Vauthier|PER] refuse.", ["Hélène Vauthier|PER"]),
        ("Évacué vers l’[hôpital Pasteur de Nice|ORG], il va mieux.", ["hôpital Pasteur de Nice|LOC"]),
        ("La [Grotte Chauvier|PER] est fermée.", ["Grotte Chauvier|LOC"]),
        ("Ils joueront au [Stade de Vif|ORG].", ["Stade de Vif|LOC"]),
        ("Le [Stade de Vif|ORG] a gagné.", ["Stade de Vif|ORG"]),
        ("[Galatasaray|LOC] reçoit [Young Boys|PER]." + MATCH, ["Galatasaray|ORG", "Young Boys|ORG"]),
        ("Elle bloque la route 132 à [Vif|LOC].", ["route 132|LOC", "Vif|LOC"]),
    ],
)
def test_words_around_say_what_a_name_is(pipeline: Pipeline, marked: str, expected: list[str]) -> None:
    check(pipeline, marked, *expected)


@pytest.mark.parametrize(
    "marked",
    [
        "Le [Gantois|LOC] demande pardon.",
        "La [Nantaise|LOC] jure le contraire.",
        "Le [Béarnais|LOC] a demandé le silence.",
        "Le [Londonien|LOC] s'est toutefois dit déçu.",
        "Rien ne change, a souri l'[Alsacienne|LOC].",
        "La [Tourangelle|LOC] rentre demain.",
        "Le [Suisse|LOC] a gagné.",
        "Ce n'est rien, sourit la [Guyanaise|LOC].",
        "Puis la [Rochelaise|ORG] a plongé.",
        "Une victoire face aux [Lyonnaises|LOC].",
        "Un [Brestois|PER] a gagné.",
        "La grille est bouchée depuis [Pâques|LOC].",
        "[Eu|LOC] égard aux faits, rien ne change.",
        "[Prié|PER] de répondre, il se tait.",
        "Elle a reçu le prix [Médicis|PER] hier.",
        "Sa note est abaissée à [Baa2|LOC].",
        "Un quartier [alaouite|LOC] a brûlé.",
        "Lire aussi : [Valmétal|ORG] ferme",
        "À lire aussi : le retour de [Paul Roche|PER]",
        "Le port, hier. Photo [Paul Roche|PER]",
        "Le port, hier. © [Paul Roche|PER]",
    ],
)
def test_what_is_no_name_is_left_out(pipeline: Pipeline, marked: str) -> None:
    check(pipeline, marked)


@pytest.mark.parametrize(
    "marked",
    [
        "Il traverse le [Béarnais|LOC] à pied.",
        "La [Suisse|LOC] a gagné.",
        "Le [Valais|LOC] annonce un plan.",
        "L'[Ain|LOC] annonce un plan.",
        "L'[Oise|LOC] est inondée.",
        "Le [Vésubien|ORG] révèle que tout ferme.",
        "M. [Luc Breton|PER] parle. Le [Breton|PER] parle.",
    ],
)
def test_a_place_or_a_paper_that_ends_so_is_a_name(pipeline: Pipeline, marked: str) -> None:
    kept = [f"{words}|{label}" for words, label in re.findall(r"\[(.+?)\|(\w+)\]", marked)]
    check(pipeline, marked, *kept)


def test_a_dash_on_the_last_word_is_no_part_of_a_name(pipeline: Pipeline) -> None:
    for text in ("Il longe la Marne-, puis rentre.", "Il va à Lyon/Vif.", "Elle vit à Paris-, dit-elle."):
        found = pipeline.analyze(Article(text=text, language="fr", source="x.txt"))
        assert not [entity.name for entity in found.entities if entity.name[-1] in "-/"]
