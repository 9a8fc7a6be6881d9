"""Lines under a quote that tell who says it, whatever stands before: "— Préfecture du Nord"."""

from __future__ import annotations

import pytest

from reader.model.article import Article
from reader.understanding.pipeline import Pipeline

QUOTE = "« Des moyens importants ont été déployés et la route est fermée »"

LINES = [
    ("— Porte-parole des pompiers", "Porte-parole des pompiers"),
    ("— Préfecture du Nord", "Préfecture du Nord"),
    ("– Service de presse du salon", "Service de presse du salon"),
    ("-- Anne Roy", "Anne Roy"),
    ("― Anne Roy, maire de Lens.", "Anne Roy, maire de Lens"),
    ("(Anne Roy, maire de Lens)", "Anne Roy, maire de Lens"),
    ("— Un professeur du lycée", "Un professeur du lycée"),
    ("− Le président du club", "Le président du club"),
]

NO_LINES = ["— Le prix des billets", "— La route rouvrira mardi", "— Lens, mardi"]


@pytest.mark.parametrize(("line", "speaker"), LINES)
def test_a_line_under_a_quote_names_who_says_it(pipeline: Pipeline, line: str, speaker: str) -> None:
    text = f"Le feu a repris samedi.\n\n{QUOTE}\n\n{line}\n\nLa nuit a été longue."
    (quote,) = pipeline.analyze(Article(text=text, source="test", language="fr")).quotes
    assert quote.speaker is not None
    assert quote.speaker.start is not None
    assert text[quote.speaker.start : quote.speaker.end].startswith(speaker.split(",")[0])


@pytest.mark.parametrize("line", NO_LINES)
def test_other_lines_name_nobody(pipeline: Pipeline, line: str) -> None:
    text = f"Le feu a repris samedi.\n\n{QUOTE}\n\n{line}\n\nLa nuit a été longue."
    quote = pipeline.analyze(Article(text=text, source="test", language="fr")).quotes[0]
    assert quote.speaker is None or quote.speaker.start is None


def test_a_line_tells_more_than_a_pronoun(pipeline: Pipeline) -> None:
    text = "Il a battu Jean Petit.\n\n« Merci du fond du cœur »  a-t-il lancé à la télévision.\n\n— Marc Duval"
    (quote,) = pipeline.analyze(Article(text=text, source="test", language="fr")).quotes
    assert quote.speaker is not None
    assert quote.speaker.name == "Marc Duval"


def test_a_dash_right_behind_a_quote_signs_it(pipeline: Pipeline) -> None:
    text = "« Le pont rouvrira mardi » — Anne Roy, maire de Lens."
    (quote,) = pipeline.analyze(Article(text=text, source="test", language="fr")).quotes
    assert quote.speaker is not None
    assert quote.speaker.name == "Anne Roy"


@pytest.mark.parametrize("byline", ["Géraud Passelac", "Anne Le Guen", "Marc Duval et Anne Roy"])
@pytest.mark.parametrize("start", ["« Il y a passé la nuit », dit la vieille dame.", "La maire a promis une réponse."])
def test_the_author_below_an_article_did_not_say_its_last_quote(pipeline: Pipeline, start: str, byline: str) -> None:
    text = f"Un soir d'été.\n\n{start} « On verra en juin ce qu'il en est. »\n\n{byline}\n"
    quote = pipeline.analyze(Article(text=text, source="test", language="fr")).quotes[-1]
    assert quote.speaker is None or (quote.speaker.name or "") not in byline.split(" et ")


def test_a_name_under_a_quote_of_its_own_said_it_at_the_end_too(pipeline: Pipeline) -> None:
    text = f"Le feu a repris samedi.\n\n{QUOTE}\n\nAnne Roy\n"
    (quote,) = pipeline.analyze(Article(text=text, source="test", language="fr")).quotes
    assert quote.speaker is not None
    assert quote.speaker.name == "Anne Roy"
