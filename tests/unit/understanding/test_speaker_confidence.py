"""Who speaks where a name only qualifies, and how sure that is."""

from __future__ import annotations

import pytest

from reader.model.analysis import Quote, Speaker
from reader.model.article import Article
from reader.understanding.pipeline import Pipeline
from reader.understanding.speakers.confidence import LEAST, MOST, added_up, confidence_of, terms_of
from reader.understanding.speakers.evidence_rates import rate_of
from reader.understanding.speakers.resolution import Resolution, Resolved

NAME = Resolved(Speaker(0, 3, "e1", "Roy", 0.0), "name")
NAMED = "« Nous avons payé la facture », a déclaré Jeanne Morel, la maire de Reims."
VAGUE = """Jeanne Morel a rencontré Anne Petit et Luc Garnier mardi à Reims avec son avocate.

La rencontre a duré « deux heures », dans une salle que le club « Olympe » avait prêtée."""


def _quotes(pipeline: Pipeline, text: str) -> list[Quote]:
    return list(pipeline.analyze(Article(text=text, source="-", language="fr")).quotes)


def _speaker(pipeline: Pipeline, text: str) -> Speaker:
    speaker = _quotes(pipeline, text)[-1].speaker
    assert speaker is not None
    return speaker


def test_a_named_subject_beside_its_verb_is_sure(pipeline: Pipeline) -> None:
    speaker = _speaker(pipeline, NAMED)
    assert speaker.name == "Jeanne Morel"
    assert 0.8 <= speaker.confidence <= MOST


def test_marks_without_a_verb_of_saying_are_not(pipeline: Pipeline) -> None:
    for quote in _quotes(pipeline, VAGUE):
        assert quote.speaker is None or LEAST <= quote.speaker.confidence < 0.8


@pytest.mark.parametrize("verb", ["affirme", "assure", "a indiqué", "ajoute"])
def test_a_pronoun_is_less_sure_than_the_name(pipeline: Pipeline, verb: str) -> None:
    text = f"Jeanne Morel {verb} que la route est fermée. Luc Garnier est venu. Il {verb} que la route est fermée."
    named, pronoun = _quotes(pipeline, text)
    assert named.speaker is not None
    assert pronoun.speaker is not None
    assert pronoun.speaker.confidence <= named.speaker.confidence


@pytest.mark.parametrize(
    ("signals", "odds"),
    [({}, 0.5 - 1.0 + 0.25), ({"close": 1.0}, 0.5 + 2.0 + 0.25 + 1.5), ({"close": 0.5}, 0.5 - 1.0 + 0.25 + 0.75)],
)
def test_a_number_a_tree_and_weights_add_up(signals: dict[str, float], odds: float) -> None:
    assert added_up([0.5, ["close", 0.5, -1.0, 2.0], {"": 0.25, "close": 1.5}], signals) == pytest.approx(odds)


@pytest.mark.parametrize("language", ["fr", "en"])
def test_the_terms_of_a_language_give_a_probability(language: str) -> None:
    assert terms_of(language)
    assert LEAST <= confidence_of({}, language, 0.89) <= MOST


def test_a_language_without_terms_goes_by_the_evidence() -> None:
    assert not terms_of("eo")
    assert confidence_of({"rate of evidence": rate_of("after", NAME, worded=True)}, "eo", 0.89) == 0.95


@pytest.mark.parametrize(
    ("how", "share", "worded", "rate"),
    [("pronoun", 0.25, True, 0.45), ("unnamed", 1.0, True, 0.72), ("continued", 0.5, False, 0.5)],
)
def test_a_reference_in_doubt_lowers_the_rate(how: Resolution, share: float, worded: bool, rate: float) -> None:
    assert rate_of("subject", Resolved(NAME.speaker, how, share), worded) == rate


@pytest.mark.parametrize("words", ["le gouvernement Assad", "l'exécutif Renzi", "le camp Fillon", "le régime Mobutu"])
def test_who_gives_a_body_its_name_does_not_speak_for_it(pipeline: Pipeline, words: str) -> None:
    text = f"Bruno {words.split()[-1]} est au pouvoir. La trêve a été rompue, a déclaré {words}."
    speaker = _speaker(pipeline, text)
    assert speaker.entity is None
    assert words.endswith(speaker.name or "?")


@pytest.mark.parametrize(
    ("pronoun", "text"),
    [
        ("Cette dernière", "Anne Petit est venue voir Jeanne Morel, pour la Ligue des familles."),
        ("Cette dernière", "Luc Garnier et Jeanne Morel, pour l'Amicale des pompiers, ont voté."),
        ("Ce dernier", "Anne Petit est venue voir Jean Morel, pour le Secours catholique."),
    ],
)
def test_the_last_named_is_a_person_before_whom_they_act_for(pipeline: Pipeline, pronoun: str, text: str) -> None:
    speaker = _speaker(pipeline, f"{text} {pronoun} ironise : « Nous savons éteindre les incendies. »")
    assert (speaker.name or "").endswith("Morel")


@pytest.mark.parametrize("title", ["Madame la ministre", "Madame le ministre", "Mme la ministre"])
def test_a_title_may_stand_behind_a_courtesy(pipeline: Pipeline, title: str) -> None:
    text = f"La ministre de la Santé, Mariam Traoré, est venue mardi. Pour {title}, ce centre sauvera des vies."
    assert _speaker(pipeline, text).name == "Mariam Traoré"


@pytest.mark.parametrize("link", ["pressé par", "interrogé par", "face à", "devant"])
def test_a_name_that_explains_the_noun_before_it_is_no_subject(pipeline: Pipeline, link: str) -> None:
    text = f"Jeudi, {link} la présidente, Béatrice Maillochon, l'accusé a déclaré : « Je voulais qu'il se taise. »"
    assert "Maillochon" not in (_speaker(pipeline, text).name or "")
