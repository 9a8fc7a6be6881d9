"""Quotes that depend on what else stands in their sentence: a colon, a coordinated verb, marks before them."""

from __future__ import annotations

import pytest

from reader.model.article import Article
from reader.understanding.pipeline import Pipeline


def quoted(pipeline: Pipeline, text: str) -> list[str]:
    found = pipeline.analyze(Article(text=text, source="test", language="fr")).quotes
    return [text[quote.start : quote.end] for quote in found]


FOUND = [
    # a stance whose verb reports an infinitive too, or that follows a quote in marks
    (
        "Jean Roy, l'élu en question, se défend d'avoir agi en secret : une affiche annonçait les travaux.",
        "une affiche annonçait les travaux",
    ),
    (
        "La skieuse se plaint d'avoir été oubliée : personne ne l'a appelée en mars.",
        "personne ne l'a appelée en mars",
    ),
    (
        "« On connaît la chanson », rappelle Anne Petit, mère de jumeaux, qui n'en démord pas : sans garantie écrite, "
        "personne ne bougera.",
        "sans garantie écrite, personne ne bougera",
    ),
    # a whole sentence in marks behind a colon, whoever says it
    (
        "À Moscou, on n'a pas tardé à réagir : « Un mensonge de plus, et pas le mieux ficelé. »",
        "« Un mensonge de plus, et pas le mieux ficelé. »",
    ),
    (
        "Dans les rangs, on s'en amuse : « Encore un train de retard pour la ville ! »",
        "« Encore un train de retard pour la ville ! »",
    ),
    # verbs whose perfect is built with être
    ("« N'exagérons rien », est intervenu un sénateur.", "« N'exagérons rien »"),
    # a coordinated participle behind marks, with a clitic before its infinitive
    (
        "L'opposant a rejeté le vote, « fabriqué dans un hôtel », et appelé ses partisans à se rassembler samedi.",
        "se rassembler samedi",
    ),
    # no subject behind a verb that asks for an infinitive
    (
        "Le directeur du port, en visite samedi dans les villages de la côte, à 200 kilomètres au nord de la capitale, "
        "a exhorté les pêcheurs à vendre leurs prises et annoncé que la halle ouvrirait.",
        "vendre leurs prises",
    ),
]


@pytest.mark.parametrize(("text", "words"), FOUND)
def test_it_is_a_quote(pipeline: Pipeline, text: str, words: str) -> None:
    assert words in quoted(pipeline, text)


NONE = [
    "Le règlement est clair : il faut payer avant mai.",
    "Le maire est revenu : la route était coupée.",
]


@pytest.mark.parametrize("text", NONE)
def test_it_is_no_quote(pipeline: Pipeline, text: str) -> None:
    assert quoted(pipeline, text) == []
