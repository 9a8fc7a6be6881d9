"""Who says what stands in marks behind a colon, before a clause that says whose words they are, or heard by "on"."""

from __future__ import annotations

import pytest

from reader.model.article import Article
from reader.understanding.pipeline import Pipeline
from tests.unit.understanding.said import last_named_speaker, last_speaker


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("« Une belle endormie » : c'est ainsi que Sophie Lambert, la maire, décrit sa ville.", "Sophie Lambert"),
        ("« On a joué avec le feu », voilà comment Didier Morel résume la partie.", "Didier Morel"),
        ("« Un homme debout. » C'est en ces termes que le ministre Paul Sarr l'a salué.", "Paul Sarr"),
        ("« Merci pour tout. » Ainsi parle Julie Perrin, la gérante du bar.", "Julie Perrin"),
    ],
)
def test_a_clause_says_whose_words_stand_before_it(pipeline: Pipeline, text: str, name: str) -> None:
    assert last_named_speaker(pipeline, text) == name


@pytest.mark.parametrize(
    ("text", "name"),
    [
        (
            "Marc Delmas a nié, avant que son avocat, Me Paul Rivière, ne prenne le relais : « Il est brisé. »",
            "Rivière",
        ),
        ("Le maire a parlé, avant que le préfet Yves Morvan ne le coupe : « Cela suffit. »", "Morvan"),
        ("Le chef de gare hésite, avant qu'Anne Petit n'explose : « On se moque de nous ! »", "Petit"),
        ("Luc Sorel a parlé avant la fin : « C'est perdu. »", "Sorel"),
    ],
)
def test_who_goes_on_before_a_colon(pipeline: Pipeline, text: str, name: str) -> None:
    found = last_named_speaker(pipeline, text)
    assert found is not None
    assert found.endswith(name)


@pytest.mark.parametrize(
    "inquit", ["a-t-on entendu dans les rangs", "pouvait-on entendre dehors", "entend-on depuis la rue"]
)
def test_whoever_hears_did_not_speak(pipeline: Pipeline, inquit: str) -> None:
    text = f"« C'est un recul », a dit Anne Petit. « On peut aussi vendre des bouées », {inquit}."
    quotes = pipeline.analyze(Article(text=text, source="test", language="fr")).quotes
    assert quotes[-1].speaker is None


def test_whoever_wants_to_hear_speaks(pipeline: Pipeline) -> None:
    text = "« C'est un recul », a dit Anne Petit. « On peut aussi partir », a-t-elle fait entendre."
    assert last_named_speaker(pipeline, text) == "Anne Petit"


@pytest.mark.parametrize("where", ["au ministère, où l'on juge", "à Lens, où l'on dit", "à la mairie, où on trouve"])
def test_nobody_named_judges_by_on(pipeline: Pipeline, where: str) -> None:
    speaker = last_speaker(pipeline, f"On attend {where} Bernard Colin « incontrôlable ».")
    assert speaker != "Bernard Colin"


def test_a_demonym_is_the_subject_before_a_colon(pipeline: Pipeline) -> None:
    text = "Kessy Maloué a gagné. Battue par Nino Lomadze en février, la Guyanaise tenait sa revanche : « Enfin. »"
    assert last_named_speaker(pipeline, text) == "Kessy Maloué"


@pytest.mark.parametrize("subject", ["La buteuse", "L'élue", "La maire"])
def test_a_noun_for_a_person_is_the_subject_before_a_quote_alone(pipeline: Pipeline, subject: str) -> None:
    text = f"{subject} a dédié sa soirée à Chloé Mba, blessée mercredi. « Voilà, c'est dit. »"
    assert last_named_speaker(pipeline, text) != "Chloé Mba"


def test_the_only_person_of_a_sentence_says_a_quote_alone(pipeline: Pipeline) -> None:
    assert last_named_speaker(pipeline, "Ce n'est pas l'avis de Jean Roy. « Il faut attendre l'été. »") == "Jean Roy"


@pytest.mark.parametrize("noun", ["maire sortant", "député sortant", "conseiller municipal"])
def test_qui_takes_up_a_noun_before_its_adjective(pipeline: Pipeline, noun: str) -> None:
    text = f"« Vous mentez ! » a lancé Lucie Morel au {noun}, qui a répliqué : « Vous n'avez pas lu le dossier. »"
    assert last_named_speaker(pipeline, text) != "Lucie Morel"
