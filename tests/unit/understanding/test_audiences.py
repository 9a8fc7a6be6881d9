"""Who speaks behind the one to whom something is said: "répond à tout le monde la présidente"."""

from __future__ import annotations

import pytest

from reader.understanding.pipeline import Pipeline
from tests.unit.understanding.said import said


@pytest.mark.parametrize(
    ("inquit", "speaker"),
    [
        ("répond à tout le monde sa présidente, Odile Marchand", "sa présidente, Odile Marchand"),
        ("a lancé à toute la salle la ministre Anne Roy", "la ministre Anne Roy"),
        ("a fait valoir sur notre antenne l'adjointe aux sports, Nora Petit", "l'adjointe aux sports, Nora Petit"),
        ("a confié à nos confrères de La Voix du Nord le maire de Lens", "le maire de Lens"),
        ("a dit à notre journaliste Anne Roy, déléguée syndicale", "Anne Roy"),
        ("explique aux « Echos » Claire Morel, la directrice générale", "Claire Morel"),
        ("a dit à « Libération » Luc Petit", "Luc Petit"),
        ("a assuré à notre rédaction l'avocat de Luc Roy", "l'avocat de Luc Roy"),
        ("explique aux « Nouvelles économiques » Paul Girard, patron du site", "Paul Girard"),
        ("a confié à « La Lettre du rail » Anne Roy", "Anne Roy"),
        ("a dit à Mer et Marine Paul Girard", "Paul Girard"),
        ("a dit à l'agence Bernadette Roy, à la tête d'une coopérative", "Bernadette Roy"),
        ("a confié à la radio Paul Girard", "Paul Girard"),
        ("a confié au quotidien Paul Girard, son patron", "Paul Girard"),
        ("a raconté au journal régional Paul Girard", "Paul Girard"),
    ],
)
def test_whoever_stands_behind_an_audience_speaks(pipeline: Pipeline, inquit: str, speaker: str) -> None:
    words = "« Le pont tiendra bien dix ans »"
    found = dict(said(pipeline, f"{words}, {inquit}."))
    assert (found[words] or "").startswith(speaker), found


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("« Le pont tiendra bien dix ans », a résumé Luc Roy à notre journal.", "Luc Roy"),
        ("« Le pont tiendra bien dix ans », a dit le maire à notre journaliste Anne Roy.", "le maire"),
        ("« Le pont tiendra bien dix ans », a dit à la ministre Anne Roy le maire de Lens.", "le maire de Lens"),
        ("Le préfet a répondu à « Libération » que le pont tiendra dix ans.", "Le préfet"),
    ],
)
def test_an_audience_behind_a_speaker_says_nothing(pipeline: Pipeline, text: str, speaker: str) -> None:
    assert [words for _, words in said(pipeline, text)] == [speaker]
