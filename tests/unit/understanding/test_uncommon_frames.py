"""Less common frames of French reported speech: idioms before an infinitive, sources that are clauses, far agents."""

from __future__ import annotations

import pytest

from reader.understanding.pipeline import Pipeline
from tests.unit.understanding.said import said

REPORTED = [
    # what makes an infinitive report
    ("Le préfet profite de la visite pour rappeler que [la chasse reste interdite].", "Le préfet"),
    ("La ministre en a profité pour préciser que [le budget serait tenu].", "La ministre"),
    ("Le banquier a beau répéter que [le marché de la bière se tasse], elle hausse les épaules.", "Le banquier"),
    ("Les élus ont beau jurer que [l'école restera ouverte], les parents défilent.", "Les élus"),
    # a light verb with its noun
    ("La reine fait le serment de [ne jamais revenir].", "La reine"),
    ("La préfète a donné l'ordre aux pompiers de [quitter la zone].", "La préfète"),
    ("Le gérant fait interdiction aux clients de [fumer sur la terrasse].", "Le gérant"),
    ("Il leur intime l'ordre de [ne toucher à rien].", "Il"),
    ("Le promoteur se flatte d'[avoir réuni toutes les signatures].", "Le promoteur"),
    ("Le maire a signifié au club qu'[il ne paierait plus].", "Le maire"),
    # a source that is a clause
    ("[Le chef fermerait les yeux pendant le finale], à ce que rapporte un violoncelliste.", "un violoncelliste"),
    ("[Moins de neuf millions ont été versés], à ce qu'affirme la banque.", "la banque"),
    # an agent and an infinitive behind asides
    (
        "L'éditeur était accusé jeudi, devant le tribunal de Nice, par ses associés, d'[avoir caché la faillite].",
        "ses associés",
    ),
    # a subject behind two asides
    ("[Le texte sera examiné en mars], a fini par dire, lundi, vers midi, la présidente du conseil.", "la présidente"),
    ("[Les avis sont partagés], note d'ailleurs le commissaire dans un premier bilan.", "le commissaire"),
    # a clause whose verb the tagger takes for a noun
    ("[Rien ne presse], relève le syndic.", "le syndic"),
    # a stance before a colon
    ("Son entraîneur en est convaincu : [elle peut gagner dimanche].", "Son entraîneur"),
    ("Les chercheurs restent prudents : [l'effet n'est pas prouvé].", "Les chercheurs"),
]


@pytest.mark.parametrize(("marked", "speaker"), REPORTED)
def test_it_is_reported(pipeline: Pipeline, marked: str, speaker: str) -> None:
    words = marked[marked.index("[") + 1 : marked.index("]")]
    found = said(pipeline, marked.replace("[", "").replace("]", ""))
    assert any(quote == words and name is not None and name.startswith(speaker) for quote, name in found), found


COORDINATED = [
    (
        "Le boxeur a d'abord nié s'être trouvé au bar, puis admis, pressé par la juge, qu'il y était passé.",
        ["s'être trouvé au bar", "il y était passé"],
    ),
    (
        "La banque estime que la sanction est injuste et fait remarquer qu'elle a coopéré à l'enquête.",
        ["la sanction est injuste", "elle a coopéré à l'enquête"],
    ),
    (
        "Le syndicat juge que l'offre est faible et fait savoir que la grève continue.",
        ["l'offre est faible", "la grève continue"],
    ),
]


@pytest.mark.parametrize(("text", "clauses"), COORDINATED)
def test_a_coordinated_verb_has_its_own_clause(pipeline: Pipeline, text: str, clauses: list[str]) -> None:
    assert [quote for quote, _ in said(pipeline, text)] == clauses


SILENT = [
    "Cela signifie que la route est fermée.",
    "La hausse des prix signifie que les ménages paieront.",
    "Le sol est prudent : la pente est douce.",
    "Le maire a beau courir, le train est parti.",
]


@pytest.mark.parametrize("text", SILENT)
def test_nothing_is_reported(pipeline: Pipeline, text: str) -> None:
    assert said(pipeline, text) == []
