"""Places and bodies told by the words around them; the names that the model finds are marked."""

from __future__ import annotations

import pytest

from reader.understanding.pipeline import Pipeline
from tests.unit.understanding.test_name_frames import check


@pytest.mark.parametrize(
    ("marked", "expected"),
    [
        ("L’élue de [Valdor|ORG] se tait.", ["Valdor|LOC"]),
        ("L’élu de [Renaissance|ORG] se tait.", ["Renaissance|ORG"]),
        ("Les élus du [Congrès|ORG] se taisent.", ["Congrès|ORG"]),
        ("Un diplomate en poste à [Valdor|PER] se tait.", ["Valdor|LOC"]),
        ("Dans les rues de [Valdor|ORG], rien.", ["Valdor|LOC"]),
        ("L’éleveuse de [Valdor|PER] se tait.", ["Valdor|LOC"]),
        ("Au nord de la [Dorvanie|PER], rien.", ["Dorvanie|LOC"]),
        ("Sur les rives du [Bouny|PER], rien.", ["Bouny|LOC"]),
        ("Le lit de l’[Orvane|ORG] est sec.", ["Orvane|LOC"]),
        ("Sur les pentes du Sapeau, rien.", ["Sapeau|LOC"]),
        ("Le ruisseau d’Orvane est sec.", ["Orvane|LOC"]),
        ("Les élus de la Haute-Orvane votent.", ["Haute-Orvane|LOC"]),
        ("Dans le [Centre-Est|ORG], rien.", ["Centre-Est|LOC"]),
        ("Dans le [Grand-Ouest|PER], rien.", ["Grand-Ouest|LOC"]),
        ("Au nord de l’[ADN|ORG], rien.", ["ADN|ORG"]),
        ("Le procureur de la [République de Vernoy|LOC] se tait.", ["Vernoy|LOC"]),
        ("Selon la procureure de la République de Vernoy, rien.", ["Vernoy|LOC"]),
        ("Il croit à la [République de Weimar|LOC].", ["République de Weimar|LOC"]),
    ],
)
def test_the_words_before_tell_a_place(pipeline: Pipeline, marked: str, expected: list[str]) -> None:
    check(pipeline, marked, *expected)


@pytest.mark.parametrize(
    ("marked", "expected"),
    [
        ("Selon les chiffres du [Valstat|LOC], rien.", ["Valstat|ORG"]),
        ("Une étude de l’[Orvane|LOC] le dit.", ["Orvane|ORG"]),
        ("La faillite d’[Orvane|LOC] est sûre.", ["Orvane|ORG"]),
        ("La condamnation de la [Russie|LOC] est sûre.", ["Russie|LOC"]),
        ("Hier, [Orvane|LOC], qui employait douze personnes, a brûlé.", ["Orvane|ORG"]),
        ("Hier, [Roy|PER], qui produit peu, a ri.", ["Roy|PER"]),
        ("Il l’a dit à [Keystone-ATS|LOC].", ["Keystone-ATS|ORG"]),
        ("Il l’a dit à [Belga|LOC].", ["Belga|ORG"]),
        ("On le dit chez [Mirlande Dorsainvil|LOC].", ["Mirlande Dorsainvil|PER"]),
        ("On le dit chez [Orvane|LOC].", ["Orvane|ORG"]),
        ("Il est connu sous le pseudonyme de [Zaatar|LOC].", ["Zaatar|PER"]),
    ],
)
def test_the_words_around_tell_a_body_or_a_person(pipeline: Pipeline, marked: str, expected: list[str]) -> None:
    check(pipeline, marked, *expected)


@pytest.mark.parametrize(
    ("marked", "expected"),
    [
        (
            "[Dorvanie|PER] : au moins 23 morts\n\nKelmet ([Dorvanie|PER]), 3 avril (AFP) – Rien.\n\n"
            "Au nord de la [Dorvanie|PER], rien.\n\nUn habitant de la [Dorvanie|PER] se tait.",
            ["Dorvanie|LOC", "Kelmet|LOC", "Dorvanie|LOC", "AFP|ORG", "Dorvanie|LOC", "Dorvanie|LOC"],
        ),
        ("Nivremont: le maire part\n\nIl vit à [Nivremont|LOC].", ["Nivremont|LOC", "Nivremont|LOC"]),
        ("Électricité : le prix monte\n\nUn agent d’[Électricité du Lac|ORG] rit.", ["Électricité du Lac|ORG"]),
        ("[E0000*CO2|ORG]", ["E0000*CO2|ORG"]),
        ("L’incendie de [Vaubrun|PER].\n\nUn immeuble de [Vaubrun|LOC] brûle.", ["Vaubrun|LOC", "Vaubrun|LOC"]),
        ("L’usine de [Vaubrun|ORG].\n\nUn immeuble de [Vaubrun|LOC] brûle.", ["Vaubrun|LOC", "Vaubrun|LOC"]),
        (
            "L’avis de [Roy|PER].\n\nUn immeuble de [Roy|LOC] brûle. [Anne Roy|PER] rit.",
            ["Roy|PER", "Roy|PER", "Anne Roy|PER"],
        ),
        ("Hier, [Valdor|PER], où 300 personnes vivent, a voté.", ["Valdor|LOC"]),
        ("Hier, au [Parlement|ORG], où le ministre parlait, rien.", ["Parlement|ORG"]),
        ("Un don à [BFM Valdor|PER], hier.", ["BFM Valdor|ORG"]),
        ("Un don à [LUC Valdor|PER], hier.", ["LUC Valdor|PER"]),
        (
            "[Velmaris|LOC] rachète un rival.\n\nLa directrice de [Velmaris|LOC] rit.\n\n[Velmaris|LOC] grandit.",
            ["Velmaris|ORG"] * 3,
        ),
        ("[Roche|PER] : « Il faut le dire »\n\nRien.", ["Roche|PER"]),
        (
            "La condamnation d’[Hydralis|LOC].\n\nHier, [Hydralis|LOC], qui employait douze personnes, a cédé.\n\n"
            "Hier, [Hydralis|LOC] se taisait.\n\nHier, [Hydralis|LOC] se taisait.\n\nHier, [Hydralis|LOC] se taisait.",
            ["Hydralis|ORG"] * 5,
        ),
    ],
)
def test_a_name_has_one_label_by_all_its_frames(pipeline: Pipeline, marked: str, expected: list[str]) -> None:
    check(pipeline, marked, *expected)


@pytest.mark.parametrize(
    ("marked", "expected"),
    [
        ("Dans une grotte de l’[Orvane|LOC], rien.", ["Orvane|LOC"]),
        ("Dans un lycée de [Valdor|LOC], rien.", ["Valdor|LOC"]),
        ("Dans un lycée [Ampère|PER], rien.", ["lycée Ampère|ORG"]),
        ("Au lycée de [Valdor|LOC], rien.", ["lycée de Valdor|ORG"]),
        ("La rupture du barrage de [Vernoy|LOC].", ["barrage de Vernoy|LOC"]),
        (
            "Le tribunal de première instance de [Ksar Bouri|PER] siège.",
            ["tribunal de première instance de Ksar Bouri|ORG"],
        ),
        ("La mairie de [Malo|PER] se tait.", ["mairie de Malo|ORG"]),
        ("Le syndicat vernois de l’[Orvane|LOC] se tait.", ["syndicat vernois de l’Orvane|ORG"]),
        ("Au [collège Paul-Langlois|LOC], rien.", ["collège Paul-Langlois|ORG"]),
        ("Le chef de fraction du CSV se tait.", ["CSV|ORG"]),
        ("La porte-parole de l’UNEP se tait.", ["UNEP|ORG"]),
        ("Le bruit du SMS se tait.", []),
        ("Le [Pays ajaccien|ORG] se tait.", ["Pays ajaccien|LOC"]),
        ("En poste à [N’Dolo|PER], il se tait.", ["N’Dolo|LOC"]),
        ("Selon l’association [Digue et Vérité|ORG], rien.", ["Digue et Vérité|ORG"]),
        ("Le gazoduc [Norda|PER] fuit.", []),
        ("[Bourg-Aubrac|PER] : le conseil se tait\n\nRien.", ["Bourg-Aubrac|LOC"]),
        ("[Anne-Marie|PER] : le conseil se tait\n\nRien.", ["Anne-Marie|PER"]),
    ],
)
def test_institutions_of_a_place(pipeline: Pipeline, marked: str, expected: list[str]) -> None:
    check(pipeline, marked, *expected)
