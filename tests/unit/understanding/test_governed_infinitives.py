"""What verbs ask for, plead for and teach: infinitives and clauses behind people, adverbs and "pour"."""

from __future__ import annotations

import pytest

from reader.understanding.pipeline import Pipeline
from tests.unit.understanding.said import said


@pytest.mark.parametrize(
    ("text", "words", "speaker"),
    [
        ("L'ONG suggère de leur accorder une dérogation.", "leur accorder une dérogation", "L'ONG"),
        ("La CFTD plaide pour négocier jusqu'au bout.", "négocier jusqu'au bout", "La CFTD"),
        ("Le syndicat milite pour rouvrir la ligne.", "rouvrir la ligne", "Le syndicat"),
        ("Le sénateur milite pour que la taxe soit supprimée.", "la taxe soit supprimée", "Le sénateur"),
        ("La maire plaide pour que l'on rouvre la station.", "l'on rouvre la station", "La maire"),
        ("Il a seulement invité les familles à téléphoner plus souvent.", "téléphoner plus souvent", "Il"),
        ("Il promet de récidiver.", "récidiver", "Il"),
        (
            "Le magistrat demande à toute personne ayant croisé la voiture de se manifester.",
            "se manifester",
            "Le magistrat",
        ),
        (
            "La gendarmerie appelle toute personne ayant pris la route à se manifester.",
            "se manifester",
            "La gendarmerie",
        ),
        ("Le juge invite quiconque dispose d'images à les transmettre.", "les transmettre", "Le juge"),
        ("Le patron ordonne alors au plongeur, Erwan Roy, de se mettre à l'eau.", "se mettre à l'eau", "Le patron"),
        ("Le second reproche à l'exécutif d'avoir écarté la variante.", "avoir écarté la variante", "Le second"),
        ("La metteuse en scène apprend aux salariés qu'elle s'en va.", "elle s'en va", "La metteuse en scène"),
        ("Le message apprend aux clients que le site a été piraté.", "le site a été piraté", "Le message"),
        ("Elle a appris à sa sœur que l'usine fermerait.", "l'usine fermerait", "Elle"),
        ("Le document mentionne bien que la secrétaire a signé.", "la secrétaire a signé", "Le document"),
        ("Le préfet affirme bien que la digue tient.", "la digue tient", "Le préfet"),
        ("Le contrat indique pourtant que le loyer est bloqué.", "le loyer est bloqué", "Le contrat"),
        ("Un dernier bilan indique que 38 personnes sont mortes.", "38 personnes sont mortes", "Un dernier bilan"),
        ("La députée souligne le fait que la loi n'a pas changé.", "la loi n'a pas changé", "La députée"),
    ],
)
def test_what_a_verb_asks_for_is_reported(pipeline: Pipeline, text: str, words: str, speaker: str) -> None:
    assert said(pipeline, text) == [(words, speaker)]


@pytest.mark.parametrize(
    "text",
    [
        "Le maire parle de mer et d'hiver.",
        "Elle a appris à Paris que son frère était mort.",
        "Il apprend à la radio que la guerre est finie.",
        "L'ex-patron s'avance à la barre avec une liasse qu'il n'ouvrira pas.",
        "Le cycliste se lance dans une descente que tous redoutent.",
        "Trois jeunes ont été mis en examen, soupçonnés d'avoir volé une voiture.",
        "Une dame a témoigné au procès de Paul Roy, accusé d'avoir volé ses voisins.",
        "Il a quitté la salle, bien que la séance soit ouverte.",
    ],
)
def test_near_frames_report_nothing(pipeline: Pipeline, text: str) -> None:
    assert said(pipeline, text) == []


@pytest.mark.parametrize("who", ["celui que ses pairs appellent le doyen", "celle que la presse surnomme la lionne"])
def test_somebody_pointed_out_is_no_clause(pipeline: Pipeline, who: str) -> None:
    assert [words for words, _ in said(pipeline, f"« Qu'on se parle », nuance {who}.")] == ["« Qu'on se parle »"]
