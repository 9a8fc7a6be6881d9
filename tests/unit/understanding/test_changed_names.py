"""People whose names an article changed or gives with an age alone: "Karim*, 34 ans"."""

from __future__ import annotations

import pytest

from reader.model.article import Article
from reader.understanding.names.apposed_people import with_aged_people
from reader.understanding.names.name_span import NameSpan
from reader.understanding.parsing.reading_copy import reading_copy
from reader.understanding.parsing.tokens import Tokens
from reader.understanding.pipeline import Pipeline


@pytest.mark.parametrize(
    ("text", "copy"),
    [
        ("Karim*, 34 ans, rit.", "Karim, 34 ans, rit."),
        ("« Non », dit Sophie*.", "« Non », dit Sophie."),
        ("« Non », dit Anne-Lise Roy**, de Lens.", "« Non », dit Anne-Lise Roy, de Lens."),
        ("Pour Nadia (*), rien ne va.", "Pour Nadia, rien ne va."),
        ("Yacine(*) rit.\n* Le prénom a été changé.", "Yacine rit.\n* Le prénom a été changé."),
    ],
)
def test_an_asterisk_behind_a_name_is_not_read(text: str, copy: str) -> None:
    found = reading_copy(text)
    assert found.text == copy
    at = found.text.index("rit") if "rit" in copy else copy.index(".")
    assert text[slice(*found.original_span(at, at + 1))] == copy[at]


@pytest.mark.parametrize("text", ["**Karim** rit.", "*Karim* rit.", "Voir 3 * 4.", "Le mot* est là.", "A*B rit."])
def test_other_asterisks_stay(text: str) -> None:
    assert reading_copy(text).text == text


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Hier, Alix, 27 ans, a choisi.", ["Alix"]),
        ("Hier, Zalika Brenko, 71 ans, a choisi.", ["Zalika Brenko"]),
        ("Anne Brenko, 71 ans, a choisi.", ["Anne Brenko"]),
        ("Puis Ornik, 8 ans, montre ses mitaines.", []),
        ("Ornik, 8 ans, montre ses mitaines.", ["Ornik"]),
        ("Le Maire, 50 ans, part.", []),
        ("Le voisin, 50 ans, part.", []),
        ("Alix, 27 kilos, part.", []),
        ("Alix a 27 ans, dit-on.", []),
    ],
)
def test_who_is_aged_is_a_person(pipeline: Pipeline, text: str, names: list[str]) -> None:
    tokens = Tokens.of(pipeline.nlp.make_doc(text))
    found = with_aged_people(tokens, [], pipeline.language.names)
    assert [" ".join(tokens.texts[span.start : span.end]) for span in found] == names
    assert all(span.label == "PER" for span in found)


def test_a_name_that_is_known_is_kept(pipeline: Pipeline) -> None:
    tokens = Tokens.of(pipeline.nlp.make_doc("Anne Roy, 26 ans, part."))
    known = [NameSpan(0, 2, "PER")]
    assert with_aged_people(tokens, known, pipeline.language.names) == known


@pytest.mark.parametrize("name", ["Alix*", "Karim*", "Nadia (*)"])
def test_who_has_another_name_is_taken_up(pipeline: Pipeline, name: str) -> None:
    text = f"La présidente, Rita Soule, part.\n\n{name}, 27 ans, a choisi hier. « Je reste », dit {name}."
    quote = pipeline.analyze(Article(text=text, source="test", language="fr")).quotes[-1]
    assert quote.speaker is not None
    assert quote.speaker.name == name.split("*")[0].removesuffix(" (")
