"""Clauses and short answers without marks that any verb reports, by the order of the words."""

from __future__ import annotations

import pytest

from reader.understanding.pipeline import Pipeline
from tests.unit.understanding.test_reported_speech import quotes_of, said

CLAUSES = [
    (
        "Le penalty raté, c'est oublié, évacue l'entraîneur de Lens.",
        "Le penalty raté, c'est oublié",
        "l'entraîneur de Lens",
    ),
    ("La comète ne repassera pas avant 2091, ont calculé les astronomes.", None, "les astronomes"),
    ("Il n'en voulait qu'à sa casquette, s'obstine un confrère.", None, "un confrère"),
    ("Quarante maisons ont été inondées, dénombre la préfecture.", None, "la préfecture"),
    ("La reine a été soignée lundi, a communiqué samedi le palais.", None, "le palais"),
    ("Que chacun ferme ses volets, conjure-t-elle.", None, "elle"),
]

INFINITIVES = [
    ("Le pire est passé, veut croire son adjoint, sans avancer de date.", "Le pire est passé", "son adjoint"),
    ("Le coût doublera, fait valoir le syndicat.", None, "le syndicat"),
    ("La grève durera, semble regretter un délégué.", None, "un délégué"),
]

ANSWERS = [
    ("Une panne banale, minimise l'opérateur du réseau.", "Une panne banale", "l'opérateur du réseau"),
    ("Faux, rétorque l'élue, qui met au défi son rival.", "Faux", "l'élue"),
    ("Non, a avoué le policier.", "Non", "le policier"),
    ("Sabotage, soupçonne tout haut le ministre.", "Sabotage", "le ministre"),
    ("Patience, tempère toutefois Anne Petit, sa première adjointe.", "Patience", "Anne Petit"),
    ("Pas de fleurs, avait-il exigé de longue date.", "Pas de fleurs", "il"),
]


@pytest.mark.parametrize(("text", "words", "speaker"), [*CLAUSES, *INFINITIVES, *ANSWERS])
def test_any_verb_before_its_subject_reports(
    pipeline: Pipeline, text: str, words: str | None, speaker: str | None
) -> None:
    found = dict(said(text, quote) for quote in quotes_of(pipeline, text))
    assert found == {words or text[: text.rindex(",")]: speaker}


@pytest.mark.parametrize(
    "text",
    [
        "Dans la cour, attend le maire.",
        "Au premier rang, trône le préfet.",
        "Hier, a été inauguré le pont.",
        "Le maire, fort de son succès, défie le préfet.",
        "Il vole la caisse, ligote le gérant.",
        "Le suspect se serait enfui, aurait retrouvé des amis.",
        "Quand la cloche sonne, arrive le maire.",
        "Il s'assoit, laisse dire le maire.",
        "Le ministre voulait réformer la loi pour la moderniser, et développer l'armée nationale.",
        "Elle arrive, fait attendre le préfet.",
        "Anne Petit, membre des Verts.",
        "Le site utilise une puce, la technologie de l'entreprise.",
        "Le bilan fait état de dix morts, contre les rebelles.",
    ],
)
def test_an_inversion_or_an_object_reports_nothing(pipeline: Pipeline, text: str) -> None:
    assert quotes_of(pipeline, text) == ()
