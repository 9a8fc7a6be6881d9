"""Sources of a word alone, and sources that are pronouns: "Faux, selon un ancien cadre", "à l'en croire"."""

from __future__ import annotations

import pytest

from reader.understanding.pipeline import Pipeline
from tests.unit.understanding.said import said, speaker_of_marked


@pytest.mark.parametrize(
    ("marked", "speaker"),
    [
        ("La mairie conteste. [Faux], selon un ancien cadre.", "un ancien cadre"),
        ("[Inexact], d'après le préfet : la clé était sur la porte.", "le préfet"),
        ("Le ministre a parlé. [Insuffisant], aux yeux de l'avocate, Me Leïla Haddad.", "l'avocate, Me Leïla Haddad"),
        ("Le ministre a parlé. [Inacceptable], pour la CGT.", "la CGT"),
        ("La taxe baisse. [Une aubaine], selon le syndicat.", "le syndicat"),
        ("La ville vit un [« cauchemar »], pour reprendre les mots de la préfète.", "la préfète"),
        ("C'est une [« usine à gaz »], pour reprendre l'expression de Jean Roy.", "Jean Roy"),
        ("Le texte est un [« chiffon »], pour reprendre la formule de l'opposition.", "l'opposition"),
        ("Pour son premier secrétaire, [il serait absurde de voter].", "son premier secrétaire"),
    ],
)
def test_a_verdict_is_told_by_its_source(pipeline: Pipeline, marked: str, speaker: str) -> None:
    assert speaker_of_marked(pipeline, marked) == speaker


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("D'après ses calculs, la dette dépasse 40 millions.", "la dette dépasse 40 millions"),
        ("Le chef en avait, à l'en croire, reçu l'assurance.", "Le chef en avait, à l'en croire, reçu l'assurance"),
        ("Le maire aurait, à l'entendre, signé sans lire.", "Le maire aurait, à l'entendre, signé sans lire"),
    ],
)
def test_a_pronoun_may_be_the_source(pipeline: Pipeline, text: str, words: str) -> None:
    assert [quote for quote, _ in said(pipeline, text)] == [words]


def test_whose_words_are_taken_up_says_no_clause(pipeline: Pipeline) -> None:
    assert said(pipeline, "Il a chanté pour reprendre les mots de Brassens.") == []
