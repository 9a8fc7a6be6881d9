"""Who speaks is not whom the words in marks name; parents, members and stars are whoever was there."""

from __future__ import annotations

import pytest

from reader.understanding.pipeline import Pipeline
from tests.unit.understanding.said import last_named_speaker


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Claire Vidal a rejoint Anne Garnier lundi. « Vidal aime les gens », a-t-elle dit.", "Anne Garnier"),
        ("Luc Morel a battu Paul Sarr lundi. « M. Morel court vite », a-t-il reconnu.", "Paul Sarr"),
        ("Luc Morel a remplacé Paul Sarr en mai. « Luc Morel ne m'a rien dit », déplore-t-il.", "Paul Sarr"),
        ("Luc Morel a battu Paul Sarr lundi. « Morel était plus fort », a reconnu le joueur.", "Paul Sarr"),
    ],
)
def test_whom_the_marks_name_does_not_speak(pipeline: Pipeline, text: str, name: str) -> None:
    assert last_named_speaker(pipeline, text) == name


@pytest.mark.parametrize(
    ("bearer", "words"),
    [
        ("la ministre de l'Énergie, Anne Garnier,", "le membre du gouvernement"),
        ("la garde des Sceaux, Anne Garnier,", "la ministre de la Justice"),
        ("le ministre de la Justice, Luc Morel,", "le garde des Sceaux"),
        ("le sous-préfet, Luc Morel,", "l'administrateur civil"),
    ],
)
def test_other_words_for_an_office(pipeline: Pipeline, bearer: str, words: str) -> None:
    text = f"Interrogée sur le sujet, {bearer} a admis un retard. Le jour passe. « Nous payons », a dit {words}."
    assert last_named_speaker(pipeline, text) == " ".join(bearer.strip(",").split()[-2:])


@pytest.mark.parametrize("words", ["La mère de trois enfants", "La mère de famille", "La maraîchère"])
def test_who_has_children_is_whoever_was_there(pipeline: Pipeline, words: str) -> None:
    text = f"Un cri monte chez Anne Garnier. « Qui paie ? », demande-t-elle. {words} dit avoir vendu son camion."
    assert last_named_speaker(pipeline, text) == "Anne Garnier"


@pytest.mark.parametrize(
    ("name", "words"),
    [("Luc Morel", "la star du club"), ("Anne Garnier", "le témoin"), ("Luc Morel", "la recrue de l'été")],
)
def test_nouns_of_one_gender_are_for_anybody(pipeline: Pipeline, name: str, words: str) -> None:
    text = f"{name} est venu lundi. Tout est clair pour {name}. « J'ai tout vu », a dit {words}."
    assert last_named_speaker(pipeline, text) == name
