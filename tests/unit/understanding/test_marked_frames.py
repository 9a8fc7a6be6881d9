"""Words in marks whose frame tells that somebody says them: after a name, "comme", a verb of wanting, in a headline."""

from __future__ import annotations

import pytest

from reader.understanding.pipeline import Pipeline
from tests.unit.understanding.test_reported_speech import quotes_of, said

BESIDE_A_SUBJECT = [
    ("La ministre belge, Anne Petit, « salue vivement » Jean Roy pour son geste.", "« salue vivement »", "Anne Petit"),
    ("Le recteur, Luc Besnard, « regrette profondément » ce départ.", "« regrette profondément »", "Luc Besnard"),
    (
        "La cheffe, Jeanne Morel, récuse « de toutes ses forces » ce récit.",
        "« de toutes ses forces »",
        "La cheffe, Jeanne Morel",
    ),
    (
        "Le candidat, Luc Besnard, veut « effacer tout soupçon de favoritisme ».",
        "« effacer tout soupçon de favoritisme »",
        "Le candidat, Luc Besnard",
    ),
    ("Jean Roy, chercheur à Lyon, est néanmoins « très inquiet ».", "« très inquiet »", "Jean Roy"),
    (
        "Jean Roy, chercheur à Lyon, est cependant « assez sceptique » et « reste prudent sur ce point ».",
        "« reste prudent sur ce point »",
        "Jean Roy",
    ),
]

BY_AGENT = [
    ("Le produit est d'ailleurs classé comme « poison lent » par l'ONU.", "« poison lent »", "l'ONU"),
    ("Le texte est perçu comme « un recul » par les syndicats.", "« un recul »", "les syndicats"),
    ("Cet accord, vu comme « une faute » par Anne Petit, sera signé.", "« une faute »", "Anne Petit"),
]

RUNS = [
    (
        "Le préfet précise qu'il « a été arrêté par eux » « dans la cour », ajoutant qu'il n'y a « aucun blessé ».",
        "« dans la cour »",
    ),
    (
        "Le préfet précise qu'il « a été arrêté par eux » « dans la cour », ajoutant qu'il n'y a « aucun blessé ».",
        "« aucun blessé »",
    ),
    ("La gare ferme.\n\n« Et les vieux ? », s'interroge-t-on dans le bourg.", "« Et les vieux ? »"),
    ("La gare ferme.\n\n« Encore ? », soupire-t-on au marché.", "« Encore ? »"),
    (
        "Grève du tram : la ministre toujours « à mille lieues »\n\n« On reste à mille lieues d'un accord », "
        "dit Anne Petit.",
        "« à mille lieues »",
    ),
    (
        "Feu de Dole : le foyer « fixé »\n\n« Le feu est fixé, il n'est pas éteint », note Jean Roy.",
        "« fixé »",
    ),
]


@pytest.mark.parametrize(("text", "words", "speaker"), [*BESIDE_A_SUBJECT, *BY_AGENT])
def test_marks_are_said_by_whom_their_frame_names(pipeline: Pipeline, text: str, words: str, speaker: str) -> None:
    assert (words, speaker) in [said(text, quote) for quote in quotes_of(pipeline, text)]


@pytest.mark.parametrize(("text", "words"), RUNS)
def test_marks_are_a_quote_by_their_frame(pipeline: Pipeline, text: str, words: str) -> None:
    assert words in [text[quote.start : quote.end] for quote in quotes_of(pipeline, text)]


@pytest.mark.parametrize(
    "text",
    [
        "Le système se veut une offre « grand public » sans rival.",
        "Feu de Dole : le foyer « fixé »\n\nLes pompiers restent sur place jusqu'à mardi.",
        "Il est surnommé « Titi » par ses amis.",
    ],
)
def test_other_marks_quote_nobody(pipeline: Pipeline, text: str) -> None:
    assert quotes_of(pipeline, text) == ()


def test_a_document_named_before_says_what_one_reads_there(pipeline: Pipeline) -> None:
    text = "L'entourage du ministre dit suivre le dossier. « On n'a pas payé pour rien », y glisse-t-on."
    assert all(quote.speaker is not None for quote in quotes_of(pipeline, text))


@pytest.mark.parametrize(
    "said_to_be",
    [
        "La cause de la panne serait « une double saisie des deux listes, sur le site et au guichet »",
        "La raison de la panne serait « une double saisie des deux listes, sur le site et au guichet »",
        "La cause du retard serait « une double saisie de la liste, sur le site et au guichet »",
    ],
)
def test_what_something_is_said_to_be_is_a_quote(pipeline: Pipeline, said_to_be: str) -> None:
    text = f"Deux trains ont été annulés, selon le préfet Jean Roy. {said_to_be}."
    assert said(text, quotes_of(pipeline, text)[-1])[0] == said_to_be[said_to_be.index("«") :]


SEEN_IN = [
    ("Bruxelles a salué l'accord, y voyant un signe de « détermination ».", "« détermination »", "Bruxelles"),
    ("Luc Besnard y voit un acte de « faiblesse ».", "« faiblesse »", "Luc Besnard"),
    ("La CGT, qui y voit « un recul », manifestera.", "« un recul »", "La CGT"),
]


@pytest.mark.parametrize(("text", "quote", "speaker"), SEEN_IN)
def test_what_somebody_sees_in_something_is_said(pipeline: Pipeline, text: str, quote: str, speaker: str) -> None:
    assert (quote, speaker) in [said(text, found) for found in quotes_of(pipeline, text)]
