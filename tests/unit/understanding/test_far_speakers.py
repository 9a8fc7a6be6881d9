"""Speakers that asides, brackets or other words part from their verb."""

from __future__ import annotations

import pytest

from reader.model.article import Article
from reader.understanding.pipeline import Pipeline
from tests.unit.understanding.said import said

BEHIND_THEIR_VERB = [
    # adverbials and what tells how, one behind the other
    (
        "« C'est perpète pour le carton d'en face », a fulminé, la voix éraillée, dans un couloir où l'on "
        "n'entendait que les douches, Marc Dubreuil, le manager de Lens.",
        "Marc Dubreuil",
    ),
    (
        "« La mer va monter avant midi », nous explique au téléphone, depuis le poste installé sur le parking de la "
        "plage, la capitaine Anne Roy.",
        "la capitaine Anne Roy",
    ),
    (
        "« Nous n'irons pas plus loin », ont rappelé, d'une même voix (ce qui est rare), les trois syndicats.",
        "les trois syndicats",
    ),
    # a pronoun that points at somebody
    ("La ministre a reçu le préfet. « L'incident est clos », évacue celui-ci.", "celui-ci"),
    # an object before a verb that the tagger takes for another word
    ("« Deux erreurs pareilles, c'est une politique », lui objecte Anne Roy.", "Anne Roy"),
    # a verb whose noun for people is unknown
    ("« Pas moi, et je m'en félicite », fait savoir la rapporteure, Anne Roy.", "la rapporteure, Anne Roy"),
    # an inquit between a verb and the marks that end its clause
    ("Le texte final, attendu samedi, n'a, prévient un négociateur, « aucune chance d'être voté ».", "un négociateur"),
]


@pytest.mark.parametrize(("text", "speaker"), BEHIND_THEIR_VERB)
def test_a_subject_far_behind_its_verb_speaks(pipeline: Pipeline, text: str, speaker: str) -> None:
    found = [words for _, words in said(pipeline, text)]
    assert (found[-1] or "").startswith(speaker)


OF_PARTICIPLES = [
    (
        "Victorieuse, dimanche, de la quatrième étape du Tour des Landes, Pauline Marti a dédié ce succès à son frère, "
        "racontant que ce dernier l'avait remise sur pied.",
        "Pauline Marti",
    ),
    (
        "« On connaît la chanson », tempête Jean Roy, président du syndicat des passeurs, menaçant de bloquer le port.",
        "Jean Roy",
    ),
    (
        "« Rien n'est prêt », lâche Anne Petit, directrice du festival de Lens, assurant que la scène ne tiendra pas.",
        "Anne Petit",
    ),
]


@pytest.mark.parametrize(("text", "speaker"), OF_PARTICIPLES)
def test_a_participle_has_the_person_of_the_clause_before_it(pipeline: Pipeline, text: str, speaker: str) -> None:
    assert said(pipeline, text)[-1][1] == speaker


BESIDE_SOURCES = [
    (
        "Le directeur aurait menti aux élus, selon deux témoins, pour protéger sa fille.",
        "Le directeur aurait menti aux élus, selon deux témoins, pour protéger sa fille",
    ),
    (
        "Rien de ce qui a été écrit n'est exact, à en croire Jean Roy, le patron de l'agence.",
        "Rien de ce qui a été écrit n'est exact",
    ),
    ("Faux, rétorque-t-on du côté du syndicat, dont la présidente brandit une balance.", "Faux"),
]


@pytest.mark.parametrize(("text", "words"), BESIDE_SOURCES)
def test_what_stands_beside_a_source_or_an_inquit_is_whole(pipeline: Pipeline, text: str, words: str) -> None:
    assert [quote for quote, _ in said(pipeline, text)] == [words]


def test_a_pronoun_behind_a_reported_clause_is_no_speaker(pipeline: Pipeline) -> None:
    text = "Le pilier Jean Roy évoque « un match couperet » et confie vouloir arrêter en juin, quoi qu'il arrive."
    assert {words for _, words in said(pipeline, text)} == {"Le pilier Jean Roy"}


TELLING_OF_OTHERS = [
    ("Luc Besnard", "Sa femme l'a menacé de divorcer. [« Elle a fini par me suivre. »]"),
    ("Jeanne Roy", "Son mari est parti en mars. [« Il ne m'a rien laissé. »]"),
    ("Anne Petit", "Les voisins ont refusé de payer. [« Ils nous ont ri au nez. »]"),
]


@pytest.mark.parametrize(("speaker", "behind"), TELLING_OF_OTHERS)
def test_a_quote_is_not_said_by_whom_it_tells_of(pipeline: Pipeline, speaker: str, behind: str) -> None:
    marked = f"« On est rentrés pour rien », explique {speaker}. {behind}"
    text = marked.replace("[", "").replace("]", "")
    words = behind[behind.index("[") + 1 : behind.index("]")]
    quotes = pipeline.analyze(Article(text=text, source="test", language="fr")).quotes
    (found,) = [quote for quote in quotes if text[quote.start : quote.end] == words]
    assert found.speaker is not None
    assert found.speaker.name == speaker


@pytest.mark.parametrize(
    "behind",
    [
        "Le maire est venu deux fois. [« Il faut nous aider. »]",
        "Le maire est venu deux fois. [« Elle a raison, je l'ai toujours dit. »]",
        "Le préfet dit avoir vu un homme courir. [« Il criait, je vous jure. »]",
    ],
)
def test_the_subject_before_a_quote_says_it_where_it_tells_of_nobody(pipeline: Pipeline, behind: str) -> None:
    text = behind.replace("[", "").replace("]", "")
    words = behind[behind.index("[") + 1 : behind.index("]")]
    assert (words, text[:8]) in [(quote, name and name[:8]) for quote, name in said(pipeline, text)]


@pytest.mark.parametrize(
    ("before", "speaker"),
    [
        ("Le taux, dit-il, était de 4 %, quand la notice parlait de 2.", "il"),
        ("L'eau, assure-t-elle, est bonne, alors que l'agence annonçait un danger.", "elle"),
        ("La route, jure-t-il, est sûre, quand la presse évoque des éboulis.", "il"),
    ],
)
def test_who_says_an_inquit_goes_on_not_whom_it_is_set_against(pipeline: Pipeline, before: str, speaker: str) -> None:
    found = said(pipeline, f"{before} « J'ai demandé à voir les chiffres. »")
    assert found[-1] == ("« J'ai demandé à voir les chiffres. »", f"-{speaker}") or found[-1][1] == speaker, found


@pytest.mark.parametrize(
    ("before", "words", "behind"),
    [
        ("Sa femme l'a menacé de partir.", "« Elle est partie. »", ""),
        ("Le maire est venu.", "« Il fait vite. »", " J'ai ri."),
        ("Les voisins ont crié.", "« Ils ont eu peur. »", ""),
        ("La voisine a souri.", "« Elle a fui. »", "\n\nMon père se tait."),
    ],
)
def test_only_the_words_of_a_quote_tell_of_whom_it_tells(
    pipeline: Pipeline, before: str, words: str, behind: str
) -> None:
    found = dict(said(pipeline, f"{before} {words}{behind}"))
    assert found[words] is not None
    assert before.startswith(found[words] or "-")
