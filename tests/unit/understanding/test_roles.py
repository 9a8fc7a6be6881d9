from __future__ import annotations

import time

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from reader.model.analysis import Role
from reader.understanding.entities.group_names import group_names
from reader.understanding.names.find_names import Name
from reader.understanding.pipeline import Pipeline
from reader.understanding.roles.assign_roles import assign_roles
from tests.unit.understanding.marked import read

ACTORS = [
    "[Lisbonne|LOC] et [Rabat|LOC] ont dénoncé la décision.",
    "Selon [Oslo|LOC], les négociations continuent.",
    "Le ministre a signé un accord avec le [Pérou|LOC].",
    "Le [Chili|LOC], qui a perdu la finale, a accusé l'arbitre.",
    "Pour [Lisbonne|LOC], la crise est finie.",
    "Ils ont accusé le [Portugal|LOC] de tricher.",
    "Le traité a été rejeté par la [Norvège|LOC].",
    "Les relations entre la [Norvège|LOC] et la [Suède|LOC] sont bonnes.",
    "Le match [Pérou|LOC] – [Chili|LOC] a commencé.",
    "La [Norvège|LOC] a battu la [Suède|LOC] en finale.",
    "La volonté du [Portugal|LOC] de négocier est connue.",
    "Le pays a demandé à la [Suède|LOC] de l'aide.",
    "Il faut négocier avec ses alliés, la [Suède|LOC] et le [Danemark|LOC], sans tarder.",
    "Les troupes se sont retirées face à la [Finlande|LOC].",
    "La [Norvège|LOC] n'a pas voulu signer.",
    "Le [Kremlin|LOC] a démenti l'information.",
    "L'[Union européenne|ORG], ainsi que la [Suisse|LOC], ont signé le texte.",
    "La [Suède|LOC] est accusée de mensonge.",
    "La [Suède|LOC] est favorable à cet accord.",
    "Le refus de la [Suède|LOC] a surpris.",
    "Les choix de la [Suède|LOC] ont surpris.",
    "Un compromis entre la [Suède|LOC] et la [Norvège|LOC] est possible.",
    "La pression sur la [Suède|LOC] monte.",
    "Les sanctions sur la [Suède|LOC] demeurent.",
    "« Rien ne presse », rappelle [Berne|LOC].",
    "Rien ne presse, affirme [Vernoy|LOC].",
]
PLACES = [
    "Il habite à [Lisbonne|LOC].",
    "Le conflit au [Pérou|LOC] a repris.",
    "Elle est née en [Norvège|LOC] et en [Suède|LOC].",
    "[Norvège|LOC] : un bateau coule",
    "La capitale de la [Suède|LOC] se réveille sous la neige.",
    "Le train passe par [Oslo|LOC] chaque matin.",
    "Il est parti pour [Lisbonne|LOC] hier soir.",
    "Ils ont quitté [Oslo|LOC] dans la nuit.",
    "La frontière avec la [Suède|LOC] est fermée.",
    "Le maire d'[Oslo|LOC] a démissionné.",
    "Un village ([Portugal|LOC]) a brûlé.",
    "[Oslo|LOC] se trouve au bord de la mer.",
    "La [Seine|LOC] monte encore.",
    "La route entre [Oslo|LOC] et [Stockholm|LOC] est coupée.",
    "La ville d'[Oslo|LOC] a été bombardée.",
    "Le bateau coule en mer [Égée|LOC].",
    "La neige sur la [Suède|LOC] fond.",
    "Une fenêtre sur la [Norvège|LOC] est ouverte.",
    "[Lisbonne|LOC] — Excédée, la mairesse accuse le port.",
    "« [Lisbonne|LOC], c'est loin », accuse la mairesse.",
]


def _roles(pipeline: Pipeline, text: str) -> list[Role]:
    doc, entities = read(pipeline, text)
    found = assign_roles(doc, entities, pipeline.language)
    return [m.role for entity in found for m in entity.mentions if m.label == "LOC"]


@pytest.mark.parametrize("text", ACTORS)
def test_places_that_act(pipeline: Pipeline, text: str) -> None:
    assert set(_roles(pipeline, text)) == {"actor"}


@pytest.mark.parametrize("text", PLACES)
def test_places_that_are_places(pipeline: Pipeline, text: str) -> None:
    assert set(_roles(pipeline, text)) == {"place"}


def test_an_entity_may_be_both(pipeline: Pipeline) -> None:
    doc, entities = read(pipeline, "Selon [Oslo|LOC], rien ne change. Il pleut à [Oslo|LOC].")
    (oslo,) = assign_roles(doc, entities, pipeline.language)
    assert oslo.role == "both"
    assert [m.role for m in oslo.mentions] == ["actor", "place"]


def test_people_and_bodies_always_act(pipeline: Pipeline) -> None:
    doc, entities = read(pipeline, "À l'[ONU|ORG], [Élodie Garnier|PER] se tait.")
    assert {entity.role for entity in assign_roles(doc, entities, pipeline.language)} == {"actor"}


@settings(max_examples=100, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.lists(st.sampled_from([*"«»,.:(–", "à", "la", "de", "l'", "et", "Oslo|", "ONU|", "a", "dit", "est", "\n"])))
def test_any_words_give_roles_that_agree(pipeline: Pipeline, words: list[str]) -> None:
    text, names = "", []
    for word in words:
        if word.endswith("|"):
            word = word[:-1]
            names.append(Name(len(text), len(text) + len(word), "ORG" if word == "ONU" else "LOC"))
        text += word + " "
    doc = pipeline.nlp(text)
    before = group_names(doc, names, pipeline.language)
    after = assign_roles(doc, before, pipeline.language)
    assert [e.id for e in after] == [e.id for e in before]
    for old, new in zip(before, after, strict=True):
        assert [(m.start, m.end, m.label) for m in new.mentions] == [(m.start, m.end, m.label) for m in old.mentions]
        roles = {m.role for m in new.mentions}
        assert new.role == ("both" if len(roles) == 2 else roles.pop())
        assert all(m.role == "actor" for m in new.mentions if m.label != "LOC")


@pytest.mark.parametrize("joint", [", ", " et ", " a dit que ", " – ", " "])
def test_ten_thousand_places_take_no_time(pipeline: Pipeline, joint: str) -> None:
    names = [Name(n * (4 + len(joint)), n * (4 + len(joint)) + 4, "LOC") for n in range(10_000)]
    doc = pipeline.nlp.make_doc(joint.join(["Oslo"] * 10_000))
    entities = group_names(doc, names, pipeline.language)
    began = time.process_time()
    assign_roles(doc, entities, pipeline.language)
    assert time.process_time() - began < 3
