"""Marks that tell what their subject feels or does: feelings set apart, verbs behind a pronoun or an inquit."""

from __future__ import annotations

import pytest

from reader.understanding.pipeline import Pipeline
from tests.unit.understanding.said import said, speaker_of_marked


@pytest.mark.parametrize(
    ("marked", "speaker"),
    [
        ("[« Stupéfaite »] par ces propos, la banque a porté plainte.", "la banque"),
        ("[« Très attristés par cette tragédie »], les élus ont proposé leur aide.", "les élus"),
        ("[« Choqué »], le maire a porté plainte.", "le maire"),
        ("[« Inquiets »] pour leur avenir, les salariés ont débrayé.", "les salariés"),
        ("[« Ravie »], Anne Roy a remercié ses soutiens.", "Anne Roy"),
        ("Les syndicats, [« très inquiets »], ont écrit au préfet.", "Les syndicats"),
        ("Anne Roy, elle, [« n'exclut rien »].", "Anne Roy"),
        ("La ministre, quant à elle, [« ne comprend pas »] la colère.", "La ministre"),
        ("Le club [« regrette »] cette décision.", "Le club"),
        ("La ministre, elle, [« assume »] son choix.", "La ministre"),
        ("[« On n'a rien vu »], dit l'un.", "l'un"),
        ("[« On le savait bien »], souffle l'une.", "l'une"),
        ("Le syndicat, lui, [« refuse de signer »].", "Le syndicat"),
        ("Leur soutien, promet Inès Khelladi, [« ne sera pas gratuit »].", "Inès Khelladi"),
        ("Ces travaux, assure la préfète, [« dureront un an »].", "la préfète"),
        ("Leur silence, regrette l'avocate, [« en dit long »].", "l'avocate"),
        ("Un montage [« d'une banalité affligeante »], a résumé l'expert.", "l'expert"),
        ("Une mesure [« aveugle »], a résumé la maire.", "la maire"),
        ("L'étude, dont les auteurs admettent que la méthode [« peut prêter à discussion »].", "les auteurs"),
        ("L'association, dont le président juge le texte [« bâclé »], a fait appel.", "le président"),
    ],
)
def test_marks_belong_to_whom_they_tell_of(pipeline: Pipeline, marked: str, speaker: str) -> None:
    assert speaker_of_marked(pipeline, marked) == speaker


@pytest.mark.parametrize(
    "text",
    [
        "« Furieux », le dernier film de Paul Roy, sort mercredi.",
        "Le groupe, « Heureux », monte sur scène.",
        "La ministre a mis en cause le syndicat, avec lequel elle négociait.",
    ],
)
def test_near_marks_quote_nobody(pipeline: Pipeline, text: str) -> None:
    assert said(pipeline, text) == []


@pytest.mark.parametrize(
    ("text", "found"),
    [
        (
            "Les Jeunes populaires, dont la porte-parole affirme qu'un tiers basculera, ont choisi leur camp.",
            ("un tiers basculera", "la porte-parole"),
        ),
        (
            "La maire a admis mardi que des arriérés existaient, sans en préciser le montant.",
            ("des arriérés existaient", "La maire"),
        ),
        (
            "Le club a indiqué que le match était reporté, sans plus de détails.",
            ("le match était reporté", "Le club"),
        ),
        (
            "Le ministre a confirmé que la réforme passerait, s'attirant les foudres des syndicats.",
            ("la réforme passerait", "Le ministre"),
        ),
        ("Incendie à Lens : deux morts, selon les pompiers", ("deux morts", "les pompiers")),
        ("Explosion à Brest : trois blessés graves, selon la préfecture", ("trois blessés graves", "la préfecture")),
        ("Il y aurait 12 morts selon l'armée et trois selon les rebelles.", ("trois", "les rebelles")),
    ],
)
def test_words_end_where_others_begin(pipeline: Pipeline, text: str, found: tuple[str, str]) -> None:
    assert found in said(pipeline, text)
