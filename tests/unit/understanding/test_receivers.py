"""Who is told something, and does not say it: "s'est vu répondre par Anne Petit", "cite Anne Petit"."""

from __future__ import annotations

import pytest

from reader.understanding.pipeline import Pipeline
from tests.unit.understanding.said import last_named_speaker, said


@pytest.mark.parametrize(
    "text",
    [
        "Jean Roy s'est fait tacler par Anne Petit : « Il ne connaît rien au dossier. »",
        "Jean Roy s'est vu reprocher par Anne Petit d'avoir « trahi » le parti.",
        "Jean Roy s'est vu reprocher par Anne Petit d'avoir trahi le parti.",
        "Jean Roy se fait traiter de « voyou » par Anne Petit.",
        "« Pas question », s'est vu répondre Jean Roy par Anne Petit.",
    ],
)
def test_the_agent_of_a_reflexive_passive_speaks(pipeline: Pipeline, text: str) -> None:
    assert last_named_speaker(pipeline, text) == "Anne Petit"


@pytest.mark.parametrize(
    "text",
    [
        "« Pas question », s'est entendu dire Jean Roy à la mairie.",
        "« Pas question », s'est encore vu répondre le maire, Jean Roy.",
        "Jean Roy s'est entendu dire que tout était fini.",
    ],
)
def test_who_hears_or_is_told_of_says_nothing(pipeline: Pipeline, text: str) -> None:
    assert not [words for _, words in said(pipeline, text) if words is not None and "Jean Roy" in words]


@pytest.mark.parametrize(
    "text",
    [
        "Jean Roy cite Anne Petit : « Le pouvoir ne se partage pas. »",
        "Jean Roy cite volontiers Anne Petit : « Le pouvoir ne se partage pas. »",
        "Jean Roy, citant Anne Petit : « Le pouvoir ne se partage pas. »",
        "Jean Roy reprend le mot d'Anne Petit : « Le pouvoir ne se partage pas. »",
        "Jean Roy promet de revenir, ce qui fait sourire Anne Petit : « Il dit ça tous les ans. »",
        "Jean Roy a beau s'époumoner, Anne Petit reste de marbre : « La loi, c'est la loi. »",
    ],
)
def test_who_is_named_before_a_colon_speaks(pipeline: Pipeline, text: str) -> None:
    assert last_named_speaker(pipeline, text) == "Anne Petit"


@pytest.mark.parametrize(
    "text",
    [
        "Jean Roy commente la phrase d'Anne Petit : « Elle a tort. »",
        "Jean Roy répond au mot d'Anne Petit : « Elle a tort. »",
        "Jean Roy a voulu faire entendre raison à Anne Petit : « Elle a tort. »",
        "Jean Roy salue Anne Petit : « Elle a eu du courage. »",
        "« Elle a tort », s'est contenté de répondre Jean Roy à Anne Petit.",
    ],
)
def test_whom_a_verb_is_about_does_not(pipeline: Pipeline, text: str) -> None:
    assert last_named_speaker(pipeline, text) == "Jean Roy"
