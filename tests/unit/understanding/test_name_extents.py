"""How far names go, and capitals that make none."""

from __future__ import annotations

import pytest

from reader.understanding.names.find_names import find_names
from reader.understanding.names.name_span import NameSpan
from reader.understanding.names.sentence_openers import without_sentence_openers
from reader.understanding.parsing.tokens import Tokens
from reader.understanding.pipeline import Pipeline
from tests.unit.understanding.marked import unmarked
from tests.unit.understanding.test_name_frames import check


def kept(pipeline: Pipeline, marked: str) -> list[str]:
    """The marked names of a parsed text that do not only open a sentence."""
    text, found = unmarked(marked)
    doc = pipeline.nlp(text)
    spans = []
    for name in found:
        span = doc.char_span(name.start, name.end, alignment_mode="expand")
        assert span is not None
        spans.append(NameSpan(span.start, span.end, name.label))
    left = without_sentence_openers(doc, Tokens.of(doc), spans, pipeline.language.names)
    return [doc[span.start : span.end].text for span in left]


@pytest.mark.parametrize(
    ("marked", "expected"),
    [
        ("Il accuse la [Banque centrale de bloquer|ORG] les fonds.", ["Banque centrale|ORG"]),
        ("On reproche à l’[Éducation nationale d’avoir|ORG] tardé.", ["Éducation nationale|ORG"]),
        ("Elle presse le [Conseil régional de verser|ORG] l’aide.", ["Conseil régional|ORG"]),
        ("Il dirige la [Fédération de tir|ORG] de Vif.", ["Fédération de tir|ORG"]),
        ("Il dirige l’[Institut de la mer|ORG].", ["Institut de la mer|ORG"]),
        ("Il dirige le [Comité de quartier|ORG].", ["Comité de quartier|ORG"]),
    ],
)
def test_no_body_goes_on_into_what_it_shall_do(pipeline: Pipeline, marked: str, expected: list[str]) -> None:
    check(pipeline, marked, *expected)


@pytest.mark.parametrize(
    ("marked", "expected"),
    [
        ("Un don à la [Ligue|ORG] contre le cancer a suivi.", ["Ligue contre le cancer|ORG"]),
        ("Le [Fonds|ORG] pour l’eau paie.", ["Fonds pour l’eau|ORG"]),
        ("La [Ligue|ORG] vote contre le projet.", ["Ligue|ORG"]),
        (
            "Il saisit le [Comité des droits de l’homme|ORG] des [Nations unies|ORG].",
            ["Comité des droits de l’homme des Nations unies|ORG"],
        ),
        ("Il saisit la [Commission du droit|ORG] de l’[ONU|ORG].", ["Commission du droit de l’ONU|ORG"]),
        ("Il voit le [Comité olympique|ORG] et l’[ONU|ORG].", ["Comité olympique|ORG", "ONU|ORG"]),
        ("L’association [Digue|ORG] et [Vérité|ORG] a gagné.", ["Digue et Vérité|ORG"]),
        ("L’association [Touche|ORG] pas à ma halle, hier.", ["Touche pas à ma halle|ORG"]),
        ("Le collectif Sauvons nos berges a écrit.", ["Sauvons nos berges|ORG"]),
        ("Le comité Non au tunnel dénonce un passage en force.", ["Non au tunnel|ORG"]),
        ("Le collectif A [Terra Nova|ORG] se tait.", ["A Terra Nova|ORG"]),
        ("L’association Les Amis d’[Anne Roy|PER] invite.", ["Les Amis d’Anne Roy|ORG"]),
        ("Selon le comité « [Bouny|LOC] vivant », rien ne presse.", ["Bouny vivant|ORG"]),
        ("Selon le collectif « Loyers justes », rien ne presse.", ["Loyers justes|ORG"]),
        ("Leur association, les Irréductibles 48, proteste.", ["Irréductibles 48|ORG"]),
        ("Selon l’équipe « Athlètes de [Malo|LOC] », rien ne presse.", ["Malo|LOC"]),
        ("Selon le comité « d’accueil », rien ne presse.", []),
        ("Le collectif d’[Anne Roy|PER] proteste.", ["Anne Roy|PER"]),
        ("Le collectif, lundi 12, proteste.", []),
    ],
)
def test_bodies_are_whole(pipeline: Pipeline, marked: str, expected: list[str]) -> None:
    check(pipeline, marked, *expected)


@pytest.mark.parametrize(
    ("marked", "expected"),
    [
        ("À [Rostov|LOC]-sur-le-Don, hier.", ["Rostov-sur-le-Don|LOC"]),
        ("À [Vernoy|LOC]-lès-Malo, hier.", ["Vernoy-lès-Malo|LOC"]),
        ("À [Vernoy|LOC]-en-Orvane, hier.", ["Vernoy-en-Orvane|LOC"]),
        ("Le [Vernoy|LOC]-là est loin.", ["Vernoy|LOC"]),
        ("Selon [Mariam Zongo|PER]/[Kéré|PER], rien.", ["Mariam Zongo/Kéré|PER"]),
        ("Selon Mme [Awa Sow|PER]/Traoré, rien.", ["Awa Sow/Traoré|PER"]),
        ("Le duel [Anne Roy|PER]/[Paul Sarr|PER] commence.", ["Anne Roy|PER", "Paul Sarr|PER"]),
        ("Le duel [Roy|PER]/[Sarr|PER] commence.", ["Roy|PER", "Sarr|PER"]),
        ("C’est [El Hadj Oumar Sow|PER] qui parle.", ["Oumar Sow|PER"]),
        ("[Maman Chantal|PER] rit.", ["Chantal|PER"]),
        ("Ici [Papa Oumar|PER] rit.", ["Oumar|PER"]),
    ],
)
def test_names_are_whole_and_without_titles(pipeline: Pipeline, marked: str, expected: list[str]) -> None:
    check(pipeline, marked, *expected)


@pytest.mark.parametrize(
    "marked",
    [
        "« [Garde ton stylo|ORG] », répond-elle.",
        "« [Range tes affaires|ORG] », répond-elle.",
        "Il rit. [Faribole|PER], réplique l’autre camp.",
        "Il rit. [Sornettes|ORG], rétorque-t-on ici.",
        "« [Chaque euro|ORG] doit servir », dit-il.",
        "« [Usine|ORG] à gaz » : le mot est dit.",
        "Il se lève. [Brouhaha|ORG] dans la salle.",
        "Il se lève. [Huées|PER] dans le fond.",
        "[Tailleuse|PER] de pierre, elle rit.",
    ],
)
def test_a_common_word_that_opens_a_sentence_is_no_name(pipeline: Pipeline, marked: str) -> None:
    assert kept(pipeline, marked) == []


@pytest.mark.parametrize(
    ("marked", "expected"),
    [
        ("Il rit. [Sandrine|PER], réplique l’autre camp.", ["Sandrine"]),
        ("[Macron|PER] propose une loi.", ["Macron"]),
        ("« [Paris|LOC] en fête », dit-il.", ["Paris"]),
        ("[Horizons|ORG] dans la tourmente.", ["Horizons"]),
        ("La [Banque centrale|ORG] recule.", ["Banque centrale"]),
        ("[Armée syrienne|ORG] en déroute.", ["Armée syrienne"]),
    ],
)
def test_a_name_that_opens_a_sentence_is_one(pipeline: Pipeline, marked: str, expected: list[str]) -> None:
    assert kept(pipeline, marked) == expected


@pytest.mark.parametrize(
    ("marked", "expected"),
    [
        ("Le ministre sortant de l’[Énergie|ORG] rit.", []),
        ("La ministre wallonne de l’[Emploi|ORG] rit.", []),
        ("Le ministre de l’[Économie et du Travail|ORG] rit.", []),
        ("La ministre de la [Mer|LOC] rit.", []),
        ("La conseillère en charge de la [Mobilité|ORG] rit.", []),
        ("Le secrétaire général de l’[Onu|ORG] rit.", ["Onu|ORG"]),
        ("Le ministre accuse la [Banque centrale|ORG].", ["Banque centrale|ORG"]),
        ("Le premier ministre de l’[Angleterre|LOC] rit.", ["Angleterre|LOC"]),
        ("Il paie 22 000 francs [CFA|ORG] par mois.", []),
        ("La [Finistérienne|LOC] n’a rien dit.", []),
        ("La [Vénitienne|LOC] salue.", []),
        ("Le [Samoan|ORG] confie sa joie.", []),
        ("La [Vienne|LOC] déborde.", ["Vienne|LOC"]),
    ],
)
def test_fields_coins_and_inhabitants_are_no_names(pipeline: Pipeline, marked: str, expected: list[str]) -> None:
    check(pipeline, marked, *expected)


def test_the_stop_behind_an_acronym_is_no_part_of_it(pipeline: Pipeline) -> None:
    for text, name in [
        ("Il a vu la présidente de l’OGB-F. Elle se tait.", "OGB-F"),
        ("Le texte vient de la CGTR-F. Rien de plus.", "CGTR-F"),
    ]:
        doc = pipeline.nlp.make_doc(text)
        start = text.index(name)
        span = doc.char_span(start, start + len(name), label="ORG", alignment_mode="expand")
        assert span is not None
        doc.ents = [span]
        assert [text[found.start : found.end] for found in find_names(doc, pipeline.language)] == [name]


@pytest.mark.parametrize(
    ("marked", "expected"),
    [
        ("La crue est prévue par [Vigicrues pour la nuit|ORG] de dimanche.", ["Vigicrues|ORG"]),
        ("C’est ce qu’annonce [Orvane Météo pour la soirée|ORG].", ["Orvane Météo|ORG"]),
        ("Selon le [Centre Ardis pour la semaine|ORG] à venir, il pleuvra.", ["Centre Ardis|ORG"]),
        ("Il dirige la [Fondation pour la nature|ORG].", ["Fondation pour la nature|ORG"]),
    ],
)
def test_no_body_goes_on_into_a_time(pipeline: Pipeline, marked: str, expected: list[str]) -> None:
    check(pipeline, marked, *expected)


@pytest.mark.parametrize(
    ("marked", "expected"),
    [
        ("L’antenne de [Nice du Raid|LOC] est là.", ["Nice|LOC"]),
        ("La section de [Lyon du Snuipp|LOC] proteste.", ["Lyon|LOC"]),
        ("Il vit à [Vernois du Lac|LOC].", ["Vernois du Lac|LOC"]),
    ],
)
def test_no_town_goes_on_into_whose_branch_is_there(pipeline: Pipeline, marked: str, expected: list[str]) -> None:
    check(pipeline, marked, *expected)


@pytest.mark.parametrize(
    ("marked", "expected"),
    [
        ("Elle vit près du [zoo local|LOC].", []),
        ("Ils partent de l’[aéroport international|LOC].", []),
        ("Une variante, la [H724|LOC], inquiète.", []),
        ("La [SN1987A|PER] a été vue.", []),
        ("Il bloque l’[A13|LOC].", ["A13|LOC"]),
        ("La crise de la [zone euro|LOC] dure.", ["zone euro|LOC"]),
        ("Le [directeur de la Sécurité|ORG] se tait.", []),
        ("Le [ministère de la Sécurité|ORG] se tait.", ["ministère de la Sécurité|ORG"]),
        ("La province d’Ornika est coupée.", ["Ornika|LOC"]),
        ("Le canton du Vernois est coupé.", ["Vernois|LOC"]),
        ("Le district d’Abelan est coupé.", ["Abelan|LOC"]),
    ],
)
def test_places_have_a_capital_and_bodies_are_nobody(pipeline: Pipeline, marked: str, expected: list[str]) -> None:
    check(pipeline, marked, *expected)


@pytest.mark.parametrize(
    ("marked", "expected"),
    [
        ("Elles ont battu les Tchèques Nemcova et [Hradek|PER].", ["Nemcova|PER", "Hradek|PER"]),
        ("Le prix va aux Britanniques Thorne, [Hale|PER] et [Moss|PER].", ["Thorne|PER", "Hale|PER", "Moss|PER"]),
        ("La victoire revient à l’Américaine Lena Jorvik.", ["Lena Jorvik|PER"]),
        ("Le Suisse répond.", []),
        ("Les Français ont voté.", []),
    ],
)
def test_who_stands_behind_where_he_is_from_is_a_person(pipeline: Pipeline, marked: str, expected: list[str]) -> None:
    check(pipeline, marked, *expected)
