"""Where a report ends before what its speaker did or asked next, and what only looks like one."""

from __future__ import annotations

import pytest

from reader.understanding.pipeline import Pipeline
from tests.unit.understanding.said import said


@pytest.mark.parametrize(
    ("text", "reports"),
    [
        (
            "L'élu dit comprendre les bénévoles mais leur demande de ne plus emprunter la piste.",
            ["comprendre les bénévoles", "ne plus emprunter la piste"],
        ),
        (
            "L'avocate prétend détenir aussi des photos et menace de les publier lundi.",
            ["détenir aussi des photos", "les publier lundi"],
        ),
        (
            "La maire assure vouloir la paix et leur propose de revenir lundi.",
            ["vouloir la paix", "revenir lundi"],
        ),
        (
            "Anne Roy, principale rivale du président, a accusé le pouvoir de vouloir profiter du chaos.",
            ["vouloir profiter du chaos"],
        ),
        ("Luc Petit accuse le pouvoir d'avoir menti.", ["avoir menti"]),
        ("On plaint Anne Roy, 78 ans, qui raconte que la police est venue.", ["la police est venue"]),
        ("La pluie a surpris Luc Petit, 30 ans, qui dit avoir perdu sa récolte.", ["avoir perdu sa récolte"]),
        ("La retraitée se souvient avoir entendu un cri.", ["avoir entendu un cri"]),
        ("Les chercheurs montrent que le pont penche.", ["le pont penche"]),
        (
            "Elle reconnaît pourtant que son mari, mobilisé, la supplie de partir à Lens.",
            ["son mari, mobilisé, la supplie de partir à Lens"],
        ),
        ("Luc Petit constate des irrégularités, sans aller jusqu'à dire que le vote en a été changé.", []),
        ("Anne Roy admet un retard, sans aller jusqu'à reconnaître que le chantier est perdu.", []),
    ],
)
def test_each_report_ends_before_the_next_verb(pipeline: Pipeline, text: str, reports: list[str]) -> None:
    assert [words for words, _ in said(pipeline, text)] == reports


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("« J'ai vu des garçons pleurer dimanche soir », a confié Hervé Le Mener, 54 ans, en poste depuis l'été.", 1),
        ("« Nous partirons tous dimanche soir », a confié Luc Le Bouter, 30 ans, en poste depuis mai.", 1),
        ("Le groupe reconnaît des « retards regrettables », qu'il impute à la pénurie d'experts.", 1),
        ("La mairie déplore une « gabegie », qu'elle attribue à l'ancienne équipe.", 1),
        ("Une décision « lunaire », selon l'ancien pilote Jean-Yves Carpot, consultant pour Motors TV.", 1),
        ("Elle leur a promis de « regarder au cas par cas » les dossiers, sans toutefois s'engager sur un chiffre.", 1),
        ("Il a promis de « tout revoir » à Lens, sans pour autant donner de date aux élus.", 1),
    ],
)
def test_beside_marks_nothing_else_is_said(pipeline: Pipeline, text: str, words: int) -> None:
    assert len(said(pipeline, text)) == words
