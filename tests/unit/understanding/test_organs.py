"""Bodies and those who speak for them: organs, makers of things, fields of an office, "celui-ci" for a document."""

from __future__ import annotations

import pytest

from reader.model.article import Article
from reader.understanding.pipeline import Pipeline
from tests.unit.understanding.features import FeatureRule, features_of, rows_of
from tests.unit.understanding.said import last_speaker

RULES = (
    FeatureRule(
        "an organ speaks for the body that the article is about",
        "[Valtis|ORG] recule. Chez [Valtis|ORG], [Anne Garnier|PER] attend. La [CGT|ORG] proteste. Puis {organ} rit.",
        "organ",
        ["la direction", "le conseil d'administration", "le service de presse"],
        has={"Valtis": "nominal organ of the main body", "CGT": "nominal organ of a union"},
        lacks={"Valtis": "nominal untitled genitive"},
        words="{organ}",
    ),
    FeatureRule(
        "other nouns are no organs",
        "[Valtis|ORG] recule. Chez [Valtis|ORG], on attend. Puis {words} rit.",
        "words",
        ["le conseil", "le comité de Lens", "le service de nuit"],
        lacks={"Valtis": "nominal organ of the main body"},
    ),
    FeatureRule(
        "an office of another field is anothers",
        "Le {title}, [Luc Morel|PER], attend. Puis {words} a parlé.",
        "title words",
        [
            ("ministre de la Santé", "Le ministre de l'Intérieur"),
            ("médecin légiste", "L'expert psychiatre"),
            ("directeur du théâtre", "le directeur des rédactions"),
        ],
        has={"Luc Morel": "nominal other field"},
    ),
    FeatureRule(
        "an office without a field may be his",
        "Le {title}, [Luc Morel|PER], attend. Puis {words} a parlé.",
        "title words",
        [
            ("ministre de la Santé", "Le ministre"),
            ("médecin", "L'expert psychiatre"),
            ("directeur sportif du club", "le directeur du club"),
            ("ministre de la Santé", "le ministre français"),
        ],
        lacks={"Luc Morel": "nominal other field"},
    ),
)


@pytest.mark.parametrize(("rule", "row"), rows_of(RULES))
def test_rules(pipeline: Pipeline, rule: FeatureRule, row: tuple[str, ...]) -> None:
    rule.check(pipeline, row)


def _labels(pipeline: Pipeline, text: str) -> dict[str, str]:
    """The labels of the names in a text."""
    entities = pipeline.analyze(Article(text=text, source="test", language="fr")).entities
    return {entity.name: entity.label for entity in entities}


@pytest.mark.parametrize(
    "announced",
    [
        "Le fabricant de yaourts et de fromages frais Vertulac",
        "Un fabricant de défibrillateurs, Vertulac,",
        "Le constructeur de bateaux de plaisance Vertulac",
    ],
)
def test_a_maker_of_things_is_a_body_wherever_it_is_named(pipeline: Pipeline, announced: str) -> None:
    text = f"Vertulac part.\n\n{announced} a dit que tout va bien. Vertulac rit. On attend Vertulac."
    assert _labels(pipeline, text) == {"Vertulac": "ORG"}


@pytest.mark.parametrize(
    "text",
    [
        "Anne Mirande part. Le patron du fabricant de jouets, Paul Mirande, a parlé.",
        "Anne Mirande part. La directrice d'une association d'aide, Paul Mirande, a parlé.",
        "Anne Mirande part. Le cabinet Mirande a répondu. Paul Mirande a parlé.",
    ],
)
def test_who_leads_a_maker_is_a_person(pipeline: Pipeline, text: str) -> None:
    assert _labels(pipeline, text)["Paul Mirande"] == "PER"


@pytest.mark.parametrize("organ", ["son service de presse", "Sa direction", "son conseil d'administration"])
def test_a_body_has_organs(pipeline: Pipeline, organ: str) -> None:
    features = features_of(
        pipeline, f"[Anne Garnier|PER] attend. [Valtis|ORG] recule. Puis {organ} rit.", organ, "Valtis"
    )
    assert "nominal owned body" in features
    assert "nominal possessed" not in features


@pytest.mark.parametrize(
    "text",
    [
        "Paul Mirande avait apporté un rapport de la CGT. Celui-ci dénonce « un scandale ».",
        "Un article de la CGT fait du bruit. Selon celui-ci, « tout est faux ».",
        "Paul Mirande a lu un communiqué de la CGT. Celui-ci dénonce « un scandale ».",
    ],
)
def test_celui_ci_may_be_a_document(pipeline: Pipeline, text: str) -> None:
    assert last_speaker(pipeline, text) == "CGT"


@pytest.mark.parametrize(
    "text",
    [
        "Paul Mirande l'a écrit dans un rapport. Celui-ci dénonce « un scandale ».",
        "La CGT attend Paul Mirande. Celui-ci dénonce « un scandale ».",
        "La CGT attend Paul Mirande, qui est à la tribune. Ce dernier dénonce « un scandale ».",
    ],
)
def test_celui_ci_is_no_document_that_something_is_in(pipeline: Pipeline, text: str) -> None:
    assert last_speaker(pipeline, text) == "Paul Mirande"
