"""Whom others tell of, who is not named, and words that name several: who hardly speaks, and who does."""

from __future__ import annotations

import pytest

from reader.understanding.pipeline import Pipeline
from tests.unit.understanding.said import last_named_speaker, last_speaker

_TOLD = "Le président, Alain Dupin, est sorti. {told} « C'est faux », {inquit}."
_NAMELESS = "{named} {subject}. « {said} », {inquit}."


@pytest.mark.parametrize(
    ("told", "inquit", "name"),
    [
        ("« Monsieur Garrec est parti fâché », raconte Kévin Marchand.", "rectifie l'intéressé", "Garrec"),
        ("« Léa Briand ne viendra pas », dit Kévin Marchand.", "répond l'intéressée", "Léa Briand"),
        ("Kévin Marchand a demandé la démission d'Yves Morvan.", "a répondu l'intéressé", "Yves Morvan"),
        ("Un critique compare Léa Duroc à Agnès Varda.", "récuse l'intéressée", "Léa Duroc"),
    ],
)
def test_who_is_concerned_was_told_of_last(pipeline: Pipeline, told: str, inquit: str, name: str) -> None:
    assert last_named_speaker(pipeline, _TOLD.format(told=told, inquit=inquit)) == name


def test_who_is_concerned_may_be_alone(pipeline: Pipeline) -> None:
    text = "Accusé de vol, Luc Farge a été entendu jeudi. L'intéressé assure n'avoir « jamais rien pris »."
    assert last_named_speaker(pipeline, text) == "Luc Farge"


@pytest.mark.parametrize(
    "text",
    [
        "La chanteuse Lisa Maro vit à Nantes. Sa grand-mère, Odette Maro, était « une force de la nature », dit-elle.",
        "L'artisan Paul Cazal se confie. Son patron, Émile Roussel, était « dur comme la pierre », se souvient-il.",
        "L'artisan Paul Cazal se confie. Son premier chef, André Pous, était « un ange », ajoute-t-il.",
    ],
)
def test_who_is_brought_in_as_somebodys_is_told_of(pipeline: Pipeline, text: str) -> None:
    assert last_named_speaker(pipeline, text) in {"Lisa Maro", "Paul Cazal"}


@pytest.mark.parametrize(
    ("named", "subject", "said", "inquit", "noun"),
    [
        ("Élodie Martin a disparu.", "Sa sœur ne dort plus", "On la cherche", "dit-elle", "sœur"),
        ("Inès Caron a chuté.", "Son entraîneuse l'a consolée", "Elle reviendra", "promet-elle", "entraîneuse"),
        ("Marc Lavigne a annulé.", "Son producteur s'inquiète", "Il est fatigué", "explique-t-il", "producteur"),
        ("Jeanne Collet vit seule.", "Sa voisine passe souvent", "Elle m'inquiète", "confie-t-elle", "voisine"),
    ],
)
def test_somebody_of_a_person_is_taken_up(
    pipeline: Pipeline, named: str, subject: str, said: str, inquit: str, noun: str
) -> None:
    text = _NAMELESS.format(named=named, subject=subject, said=said, inquit=inquit)
    assert last_speaker(pipeline, text) == noun


def test_other_gender_is_the_person(pipeline: Pipeline) -> None:
    text = "Élodie Martin a disparu trois jours. Son père la cherchait. « J'étais perdue », dit-elle."
    assert last_named_speaker(pipeline, text) == "Élodie Martin"


@pytest.mark.parametrize(
    "text",
    [
        "Le procureur Nicolas Perret enquête. « Non », dit un ancien du service. Ce quinquagénaire dit avoir écrit.",
        "La ministre Claire Aubin réforme. « Non », souffle une infirmière. Cette trentenaire raconte être épuisée.",
        "Le maire, Luc Dufour, promet. « Non », tranche un commerçant. Ce boucher assure avoir perdu ses clients.",
    ],
)
def test_a_demonstrative_takes_up_who_spoke_without_a_name(pipeline: Pipeline, text: str) -> None:
    assert last_named_speaker(pipeline, text) is None


def test_a_demonstrative_takes_up_who_spoke_with_a_name(pipeline: Pipeline) -> None:
    text = "« Je l'avais dit », lance Luc Dufour. Ce boucher de 52 ans assure avoir perdu un tiers de ses clients."
    assert last_named_speaker(pipeline, text) == "Luc Dufour"


@pytest.mark.parametrize(
    "text",
    [
        "Le maire, Alain Pignot, est parti. Le député de la circonscription a fait savoir qu'il saisirait le ministre.",
        "Le sénateur Hugues Marty a voté. Le maire de la commune voisine parle d'une « trahison ».",
        "Le ministre Karim Ziani a promis des lits. Le chef du service des urgences doute : « On l'a déjà entendu. »",
    ],
)
def test_an_office_of_something_else_is_anothers(pipeline: Pipeline, text: str) -> None:
    assert last_named_speaker(pipeline, text) is None


def test_the_chief_of_a_body_may_be_who_was_named(pipeline: Pipeline) -> None:
    text = "Le directeur, Paul Hardy, est venu. « Tout va bien », assure le patron du groupe."
    assert last_named_speaker(pipeline, text) == "Paul Hardy"


@pytest.mark.parametrize(
    "text",
    [
        "Le ministre Jean Castel a commandé un audit. Le rapport est sévère. Il pointe « des négligences ».",
        "Le maire Paul Roy a reçu une lettre. La lettre est datée du 3 mars. Elle accuse son adjoint d'avoir menti.",
        "Le préfet Luc Faure a signé. Le texte tient en une page. Il précise que les chiens sont interdits.",
    ],
)
def test_a_document_that_nobody_made_says_what_its_pronoun_does(pipeline: Pipeline, text: str) -> None:
    assert last_named_speaker(pipeline, text) is None


def test_whoever_is_pleased_is_no_document(pipeline: Pipeline) -> None:
    text = "Le ministre Jean Castel a défendu sa loi. Le texte est adopté. Il s'est dit « heureux »."
    assert last_named_speaker(pipeline, text) == "Jean Castel"


@pytest.mark.parametrize(
    "text",
    [
        "Jean Sarrazin et Anna Bellec, les deux porte-parole, dénoncent « un déni de démocratie ».",
        "« Ce n'est pas acceptable », ont déclaré les ministres Jean Lorrain et Anna Baer.",
        "« On ne dort plus », confient Thierry et Véronique Leroy.",
        "« C'est trop tard », jugent le maire Jean Lorrain et la préfète Anna Baer.",
    ],
)
def test_several_speak_together(pipeline: Pipeline, text: str) -> None:
    assert last_named_speaker(pipeline, text) is None


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("« C'est trop tard », juge Jean Lorrain, maire et conseiller régional.", "Jean Lorrain"),
        ("« On se complète », plaide Yann Thuau. « On avance », dit l'élu CFDT.", "Yann Thuau"),
        ("Le juge Guy Lebeau préside. « Non », répond Damien Ortiz. « Parlez », insiste le magistrat.", "Guy Lebeau"),
    ],
)
def test_one_speaks_alone(pipeline: Pipeline, text: str, name: str) -> None:
    assert last_named_speaker(pipeline, text) == name


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Le tribunal a relaxé Karl Weber. La SPA avait porté plainte. Elle dénonce « une mascarade ».", "SPA"),
        ("Le ministre Jean Roy a réagi. Le Conseil d'État a tranché. Il estime la loi « obscure ».", "Conseil d'État"),
        ("Hervé Marquès interdit les chiens. La CGT a saisi le juge. Elle juge la mesure « absurde ».", "CGT"),
    ],
)
def test_a_body_just_named_is_taken_up(pipeline: Pipeline, text: str, name: str) -> None:
    assert last_named_speaker(pipeline, text) == name


def test_whoever_is_disappointed_is_no_body_just_named(pipeline: Pipeline) -> None:
    text = "Le ministre Jean Roy a perdu. Le Conseil d'État a suspendu son décret. Il s'est dit « déçu »."
    assert last_named_speaker(pipeline, text) == "Jean Roy"


@pytest.mark.parametrize(
    "text",
    [
        "Le député Benjamin Luc a parlé. Le rapporteur l'a remercié. « C'est un geste de raison », a-t-il salué.",
        "Le député Benjamin Luc a parlé. Le greffier l'a interrompu. « Il faut conclure », a-t-il dit.",
        "La ministre Anne Roy a parlé. La greffière l'a interrompue. « Il faut conclure », a-t-elle dit.",
    ],
)
def test_whoever_acts_on_somebody_named_is_taken_up(pipeline: Pipeline, text: str) -> None:
    assert last_named_speaker(pipeline, text) is None


def test_the_chief_of_the_executive_may_be_the_minister(pipeline: Pipeline) -> None:
    text = (
        "Le ministre-président, Philippe Delvigne, temporise. Le chef de l'exécutif a demandé un délai : « Du calme. »"
    )
    assert last_named_speaker(pipeline, text) == "Philippe Delvigne"
