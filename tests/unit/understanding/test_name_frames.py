"""What the words around say of a name; the names that the model finds are marked."""

from __future__ import annotations

import pytest

from reader.model.article import Article
from reader.understanding.languages.en.names import NAMES as ENGLISH
from reader.understanding.names.joined_names import with_joined_names
from reader.understanding.names.label_voting import relabelled
from reader.understanding.names.name_span import NameSpan
from reader.understanding.parsing.tokens import Tokens
from reader.understanding.pipeline import Pipeline
from tests.unit.understanding.marked import refined_names as names

MATCH = " Le match du championnat de Ligue 2 a vu deux buts, un penalty et un carton."


def check(pipeline: Pipeline, marked: str, *expected: str) -> None:
    assert names(pipeline, marked) == list(expected)


@pytest.mark.parametrize(
    ("marked", "expected"),
    [
        ("Le fabricant de chaussures [Orvane|PER] ferme.", ["Orvane|ORG"]),
        ("La papeterie [Sennar|PER] a été vendue.", ["Sennar|ORG"]),
        ("Le suédois [Lindqvall|PER] rachète l’usine.", ["Lindqvall|ORG"]),
        ("Le médaillé est le suédois [Karl Lindqvall|PER].", ["Karl Lindqvall|PER"]),
        ("Pour [Orvane|LOC], filiale du groupe, c’est non.", ["Orvane|ORG"]),
        ("Selon [Orvane|PER], petite entreprise de Vif, rien ne presse.", ["Orvane|ORG"]),
        ("Il quitte son principal client, [Orvane|PER].", ["Orvane|ORG"]),
        ("Il a vu le président du groupe, [Paul Orvane|PER].", ["Paul Orvane|PER"]),
        ("On les vend chez [Orvane|PER].", ["Orvane|ORG"]),
        ("L’usine rachetée par [Orvane|PER] fermera.", ["Orvane|ORG"]),
        ("Hier, [Orvane|PER] va fermer son usine.", ["Orvane|ORG"]),
        ("Hier, [Orvane|PER] a fermé la porte.", ["Orvane|PER"]),
        ("Hier, [Orvane|LOC] licencie.", ["Orvane|ORG"]),
        ("[Brasserie Orvane|PER] ferme.", ["Brasserie Orvane|ORG"]),
        ("Hier, [Orvane Habitat|LOC] a vendu.", ["Orvane Habitat|ORG"]),
        ("Hier, [OrvaneTech|PER] a vendu.", ["OrvaneTech|ORG"]),
        ("Hier, [McRoy|PER] a vendu.", ["McRoy|PER"]),
        ("Sur [orvane.fr|LOC], hier.", ["orvane.fr|ORG"]),
        ("L’avis du directeur général de l’[ORvaNE|LOC].", ["ORvaNE|ORG"]),
        ("L’avis du directeur d’[Orvane|LOC].", ["Orvane|ORG"]),
        ("L’avis du patron de [Lyon|LOC].", ["Lyon|LOC"]),
        ("Il a repris la papeterie Sennar.", ["Sennar|ORG"]),
        ("[Vélofête Toulouse|ORG] proteste. Cela plaît à Vélofête, dit-on.", ["Vélofête Toulouse|ORG", "Vélofête|ORG"]),
    ],
)
def test_the_words_around_tell_a_company(pipeline: Pipeline, marked: str, expected: list[str]) -> None:
    check(pipeline, marked, *expected)


@pytest.mark.parametrize(
    ("more", "label"),
    [
        ("", "PER"),
        ("On le dit en [Valdor|PER].", "LOC"),
    ],
    ids=["one context alone is outvoted", "two contexts are not"],
)
def test_a_context_that_the_article_outvotes_counts_from_twice(pipeline: Pipeline, more: str, label: str) -> None:
    said = "[Anne Valdor|PER] est là. [Valdor|PER] rit. Selon [Valdor|PER], rien ne presse. "
    found = names(pipeline, f"{said}Il a confiance en [Valdor|PER]. {more}")
    contexts = 2 if more else 1
    assert found[:3] == ["Anne Valdor|PER", "Valdor|PER", "Valdor|PER"]
    assert found[3:] == [f"Valdor|{label}"] * contexts


def test_one_clear_context_counts_where_the_votes_are_close(pipeline: Pipeline) -> None:
    said = "[Valdor|ORG] rit. [Valdor|ORG] dort. Il vit en [Valdor|ORG]."
    check(pipeline, said, "Valdor|ORG", "Valdor|ORG", "Valdor|LOC")


def test_a_person_whom_the_article_names_in_full_is_no_company(pipeline: Pipeline) -> None:
    check(
        pipeline,
        "[Anne Orvane|PER] est venue. On dîne chez [Orvane|PER].",
        "Anne Orvane|PER",
        "Orvane|PER",
    )


@pytest.mark.parametrize(
    ("marked", "expected"),
    [
        ("Le club joue contre le [Vernoy|LOC]." + MATCH, ["Vernoy|ORG"]),
        ("Hier, le [Vernoy|LOC] a battu les visiteurs." + MATCH, ["Vernoy|ORG"]),
        ("Ils vont vers le [Vernoy|LOC]." + MATCH, ["Vernoy|LOC"]),
        ("Hier, [Orvane|PER] reçoit les visiteurs." + MATCH, ["Orvane|ORG"]),
        ("Hier, [Orvane|PER] court vite." + MATCH, ["Orvane|PER"]),
        ("Il a battu le [Stade Vernais|LOC].", ["Stade Vernais|ORG"]),
        ("Il va à [Orvanespor|LOC].", ["Orvanespor|ORG"]),
    ],
)
def test_what_a_team_does_tells_it(pipeline: Pipeline, marked: str, expected: list[str]) -> None:
    check(pipeline, marked, *expected)


@pytest.mark.parametrize(
    ("marked", "expected"),
    [
        ("Rien ne presse, écrit Le Temps.", ["Le Temps|ORG"]),
        ("Selon La Marche républicaine, rien ne presse.", ["La Marche républicaine|ORG"]),
        ("Contacté par 20 Minutes, il rit.", ["20 Minutes|ORG"]),
        ("Il a attendu 20 minutes, puis il rit.", []),
        ("Le Temps passe vite.", []),
        ("Les clients du Sud Ouest lisent.", ["Sud Ouest|ORG"]),
    ],
)
def test_a_paper_of_common_words_is_found_where_it_is_quoted(
    pipeline: Pipeline, marked: str, expected: list[str]
) -> None:
    check(pipeline, marked, *expected)


@pytest.mark.parametrize(
    ("marked", "expected"),
    [
        ("MOSCOU MENACE VARSOVIE\nHier soir.", ["MOSCOU|LOC", "VARSOVIE|LOC"]),
        ("LE MAIRE REFUSE TOUT\nHier soir.", []),
        ("[GRENOBLE|ORG]. La piscine ferme ses portes.", ["GRENOBLE|LOC"]),
        ("[VERNOY|ORG]. La piscine ferme.\nLe maire de [Vernoy|LOC] se tait.", ["VERNOY|LOC", "Vernoy|LOC"]),
        ("[VIDÉO|LOC]. La piscine ferme ses portes.", []),
        ("EN [DIRECT|LOC]. La piscine ferme ses portes.", []),
    ],
)
def test_lines_in_capitals_hold_places_and_no_labels(pipeline: Pipeline, marked: str, expected: list[str]) -> None:
    check(pipeline, marked, *expected)


@pytest.mark.parametrize(
    ("marked", "expected"),
    [
        (
            "[Anne Roy|PER] rit.\nA. R. : Oui.\nEt hier ?\nA. R. : Non.",
            ["Anne Roy|PER", "A. R.|PER", "A. R.|PER"],
        ),
        ("[Anne Roy|PER] rit.\nB. T. : Oui.\nB. T. : Non.", ["Anne Roy|PER"]),
        ("L’Estran : Et demain ?\nOui.\nL’Estran : Et hier ?", ["L’Estran|ORG", "L’Estran|ORG"]),
        ("L’enjeu : la ville.\nOui.\nLe but : la ville.", []),
    ],
)
def test_who_asks_and_answers_in_an_interview_is_named(pipeline: Pipeline, marked: str, expected: list[str]) -> None:
    check(pipeline, marked, *expected)


@pytest.mark.parametrize(
    ("marked", "expected"),
    [
        ("Il vit dans le [département du Rhône|ORG].", ["Rhône|LOC"]),
        ("Il vit dans le [département|ORG] du Rhône.", ["Rhône|LOC"]),
        ("Le long de la [côte de la Bretagne|LOC], hier.", ["Bretagne|LOC"]),
        ("Le long de la [côte de Vernoy|LOC], hier.", ["côte de Vernoy|LOC"]),
        ("Elle écrit à l’UFA (Union des fanfares anciennes), dit-on.", ["UFA|ORG"]),
        ("Les membres du Dark Vernoy Survey rient.", ["Dark Vernoy Survey|ORG"]),
        ("Les membres du Vernoy rient.", []),
        ("À [Vernoy-sur-Mer|LOC], on rit. Pour [Vernoy|ORG], c’est non.", ["Vernoy-sur-Mer|LOC", "Vernoy|LOC"]),
    ],
)
def test_nouns_before_a_name_and_fuller_names_tell_it(pipeline: Pipeline, marked: str, expected: list[str]) -> None:
    check(pipeline, marked, *expected)


@pytest.mark.parametrize(
    ("marked", "expected"),
    [
        ("Hier, cette [Vernaise|LOC] de 46 ans a couru.", []),
        ("L’ancien [Vernois|LOC] a couru.", []),
        ("Un [Orvain|PER] a couru.", []),
        ("Cette [France|LOC] a couru.", ["France|LOC"]),
        ("La jument [Dexter|PER] est restée.", []),
        ("Il parle des [chabibs|ORG].", []),
        ("Il écrit à la [préfecture|ORG].", ["préfecture|ORG"]),
        ("La découverte du [Boson de Vernoy|PER].", []),
        ("Loin de la [galaxie Andromède|LOC], hier.", ["Andromède|LOC"]),
        ("[Italie|LOC] : [Tensions|ORG] à Vif.", ["Italie|LOC"]),
    ],
)
def test_inhabitants_and_words_of_headlines_are_no_names(pipeline: Pipeline, marked: str, expected: list[str]) -> None:
    check(pipeline, marked, *expected)


@pytest.mark.parametrize(
    ("marked", "expected"),
    [
        ("Rendez-vous à la halle Vernoy, samedi.", ["halle Vernoy|LOC"]),
        ("Le long du canal du Vernoy, hier.", ["canal du Vernoy|LOC"]),
        ("Le train arrive en gare de [Rennes|LOC].", ["Rennes|LOC"]),
        ("Devant la gare Vernoy, hier.", ["gare Vernoy|LOC"]),
        (
            "Le président de la communauté de communes de Vernoy-Gâtine.",
            ["communauté de communes de Vernoy-Gâtine|ORG"],
        ),
        ("La région [Bretagne|LOC] paie.", ["région Bretagne|ORG"]),
        ("Dans la région [Bretagne|LOC], hier.", ["Bretagne|LOC"]),
        ("Un rapport de la chambre régionale des comptes.", ["chambre régionale des comptes|ORG"]),
        ("La DDPP du [Rhône|LOC] enquête.", ["DDPP du Rhône|ORG"]),
        ("La porte de la [place Vernoy|LOC] est fermée.", ["place Vernoy|LOC"]),
    ],
)
def test_venues_and_bodies_are_told_by_their_first_word(pipeline: Pipeline, marked: str, expected: list[str]) -> None:
    check(pipeline, marked, *expected)


@pytest.mark.parametrize(
    ("marked", "expected"),
    [
        ("Il a vu [Paul Roche|PER], dit « Popol ». Popol a ri.", ["Paul Roche|PER", "Popol|PER", "Popol|PER"]),
        ("On cite [Paul Roche|PER], alias « le Docteur Vif ».", ["Paul Roche|PER", "le Docteur Vif|PER"]),
        ("Le maire a dit « Popol ».", []),
        ("[Paul Roche|PER], dit « sans rancune », rit.", ["Paul Roche|PER"]),
    ],
)
def test_a_nickname_in_marks_is_a_name(pipeline: Pipeline, marked: str, expected: list[str]) -> None:
    check(pipeline, marked, *expected)


def test_a_nickname_is_an_alias(pipeline: Pipeline) -> None:
    text = "Hier, Emmanuel Macron, surnommé « Bombardier de Vernoy », a ri. Bombardier de Vernoy dort."
    people = [e for e in pipeline.analyze(Article(text=text, source="-")).entities if e.label == "PER"]
    assert [(person.name, person.aliases) for person in people] == [("Emmanuel Macron", ("Bombardier de Vernoy",))]


@pytest.mark.parametrize(
    ("marked", "expected"),
    [
        ("Les cars passent ; OrvaneBus ferme.", ["OrvaneBus|ORG"]),
        ("Le code OrvanePlus ferme.", []),
        ("Rendez-vous à PyeongVern.", []),
        ("Hier, [Orvane|PER] (+6,2 %) monte.", ["Orvane|ORG"]),
        ("Hier, [Orvane|ORG] et [Malo|PER] montent.", ["Orvane|ORG", "Malo|ORG"]),
        ("Hier, [Orvane|ORG] et [Paul|PER] montent.", ["Orvane|ORG", "Paul|PER"]),
        ("Retour au calme chez Bénéteau.", ["Bénéteau|ORG"]),
        ("Retour au calme chez Paul.", []),
        (
            "L’allemand [Krüger & Söhne|ORG] vend. « [Krüger|PER] peut. » Oui, [Krüger|PER].",
            ["Krüger & Söhne|ORG", "Krüger|ORG", "Krüger|ORG"],
        ),
        ("Les yaourts de [La Fermette et des soupes|ORG] partent.", ["La Fermette|ORG"]),
        ("Le ministère des [Eaux et forêts|ORG] part.", ["ministère des Eaux et forêts|ORG"]),
        ("Ils montent en [Ligue 1|ORG].", []),
        ("Ils montent en [Pro A|ORG].", []),
        ("La [Ligue arabe|ORG] dort.", ["Ligue arabe|ORG"]),
        ("La ligne [Vernoy-Malo|LOC] ferme.", ["Vernoy|LOC", "Malo|LOC"]),
        ("À la basilique, [Mgr Raymond Roy|PER] prie.", ["Raymond Roy|PER"]),
    ],
)
def test_brands_quotations_routes_and_neighbours_tell_names(
    pipeline: Pipeline, marked: str, expected: list[str]
) -> None:
    check(pipeline, marked, *expected)


def test_english_papers_keep_their_article_and_names_vote_for_their_first_word(pipeline: Pipeline) -> None:
    tokens = Tokens.of(pipeline.nlp.make_doc("She told The Guardian that Malo & Sons had met Malo."))
    spans = [NameSpan(3, 4, "ORG"), NameSpan(5, 8, "ORG"), NameSpan(10, 11, "PER")]
    assert with_joined_names(tokens, spans, ENGLISH) == [NameSpan(2, 4, "ORG"), *spans[1:]]
    assert relabelled(tokens, spans, ENGLISH) == [*spans[:2], NameSpan(10, 11, "ORG")]


@pytest.mark.parametrize("seat", ["Matignon", "Beauvau", "Bercy", "L'Élysée"])
def test_a_seat_of_power_is_a_place_that_acts(pipeline: Pipeline, seat: str) -> None:
    text = f"{seat} a annoncé mardi que la réforme serait repoussée."
    analysis = pipeline.analyze(Article(text=text, source="test", language="fr"))
    assert [(entity.label, entity.role) for entity in analysis.entities] == [("LOC", "actor")]
    (quote,) = analysis.quotes
    assert quote.speaker is not None
    assert quote.speaker.entity == analysis.entities[0].id


@pytest.mark.parametrize("title", ["M.", "Mme", "Me"])
def test_somebody_with_a_title_is_no_seat(pipeline: Pipeline, title: str) -> None:
    analysis = pipeline.analyze(Article(text=f"{title} Matignon a dit non.", source="test", language="fr"))
    assert [entity.label for entity in analysis.entities] == ["PER"]


def test_a_person_named_as_a_seat_stays_one(pipeline: Pipeline) -> None:
    analysis = pipeline.analyze(Article(text="Luc Matignon a souri. Matignon part.", source="test", language="fr"))
    assert [(entity.name, entity.label) for entity in analysis.entities] == [("Luc Matignon", "PER")]
