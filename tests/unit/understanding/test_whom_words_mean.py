"""Whom a nominal or pronoun stands for at a quote: somebody named, or somebody without a name."""

from __future__ import annotations

import pytest

from reader.understanding.pipeline import Pipeline
from reader.understanding.quotes.quote_span import QuoteSpan
from reader.understanding.references.context import ReferenceContext
from reader.understanding.references.coreference import CoreferenceResolver
from reader.understanding.references.mention_traces import acted_on
from reader.understanding.references.resolve_references import resolve_references
from reader.understanding.references.subject_pronouns import subject_pronouns
from tests.unit.understanding.marked import read


def _meant(pipeline: Pipeline, text: str, words: str) -> str | None:
    """The name of the likeliest antecedent of the last such words of a marked text, ``None`` if there is none."""
    doc, entities = read(pipeline, text)
    names = {entity.id: entity.name for entity in entities}
    entities = resolve_references(doc, entities, [], pipeline.language)
    start = doc.text.rindex(words)
    found = CoreferenceResolver(doc, entities, [], pipeline.language).resolve(start, start + len(words))
    return names[found[0].entity] if found else None


def _meant_after(pipeline: Pipeline, text: str, nominal: str, words: str) -> str | None:
    """The same where it is first asked whom a nominal before the words means."""
    doc, entities = read(pipeline, text)
    names = {entity.id: entity.name for entity in entities}
    resolver = CoreferenceResolver(doc, entities, [], pipeline.language)
    start = doc.text.index(nominal)
    resolver.resolve(start, start + len(nominal))
    start = doc.text.rindex(words)
    found = resolver.resolve(start, start + len(words))
    return names[found[0].entity] if found else None


@pytest.mark.parametrize(
    "sentence",
    [
        "La fille de [Jean Rastel|PER], entrée à l'école en mai, rit",
        "L'étude de [Kaled Brenik|PER] est restée sans suite",
        "La société de [Marc Fauvel|PER] a été placée sous tutelle",
        "[Antoine Rastel|PER], installée à Lens, la famille rit",
    ],
)
def test_what_agrees_with_another_noun_tells_no_gender_of_a_name(pipeline: Pipeline, sentence: str) -> None:
    name = sentence.partition("[")[2].partition("|")[0]
    assert _meant(pipeline, f"{sentence}. [{name}|PER] répond. Puis « Non », a-t-il dit.", "-t-il") == name


@pytest.mark.parametrize(
    "sentence",
    ["Restait la mère", "Une voisine est venue", "La boulangère attend", "Puis sa sœur arrive", "Sa mère part"],
)
def test_who_has_no_name_is_an_antecedent_too(pipeline: Pipeline, sentence: str) -> None:
    text = f"[Anne Garnier|PER] est avocate. La salle se vide.\n\n{sentence}. Elle dit que tout va bien."
    assert _meant(pipeline, text, "Elle") is None


@pytest.mark.parametrize("sentence", ["Il pleut sur la ville", "Son fils rit", "Un voisin est venu"])
def test_who_has_no_name_but_another_gender_is_none(pipeline: Pipeline, sentence: str) -> None:
    text = f"[Anne Garnier|PER] est avocate. {sentence}. Elle dit que tout va bien."
    assert _meant(pipeline, text, "Elle") == "Anne Garnier"


@pytest.mark.parametrize("nominal", ["L'accusé", "Le prévenu", "Le suspect"])
def test_a_nominal_whose_bearer_is_known_is_a_mention(pipeline: Pipeline, nominal: str) -> None:
    text = f"La cour juge [Luc Morel|PER], accusé de vol.\n\nOn attend. Il pleut. {nominal} rit. Il nie avoir volé."
    assert _meant_after(pipeline, text, nominal, "Il") == "Luc Morel"


@pytest.mark.parametrize("nominal", ["L'accusé", "Le prévenu", "Le suspect", "L'homme"])
def test_a_nominal_right_behind_its_bearer_is_a_mention(pipeline: Pipeline, nominal: str) -> None:
    text = f"La cour juge [Luc Morel|PER], accusé de vol.\n\n{nominal} se tait. Il nie avoir volé."
    assert _meant_after(pipeline, text, nominal, "Il") == "Luc Morel"


@pytest.mark.parametrize(
    ("named", "words"),
    [
        ("La [RATP|ORG]", "Le groupe"),
        ("Le [Parisien|ORG]", "La revue"),
        ("L'[ONU|ORG]", "L'organisme"),
        ("La [CFDT|ORG]", "Le syndicat"),
        ("L'éditeur [Vasco|ORG]", "La direction du groupe"),
    ],
)
def test_a_noun_for_a_body_has_no_gender_of_a_name(pipeline: Pipeline, named: str, words: str) -> None:
    text = f"{named} a publié ses comptes. {words} annonce que tout va bien."
    assert _meant(pipeline, text, words) == named.partition("[")[2].partition("|")[0]


@pytest.mark.parametrize("words", ["La préfecture", "Le gouvernement", "La mairie", "L'opposition"])
def test_a_body_of_another_kind_is_not_meant(pipeline: Pipeline, words: str) -> None:
    text = f"La [RATP|ORG] a publié ses comptes. {words} annonce que tout va bien."
    assert _meant(pipeline, text, words) is None


@pytest.mark.parametrize(
    "words", ["le département de Paul Sarr", "le ministère de M. Sarr", "Le département de M. Sarr"]
)
def test_a_ministry_is_called_after_who_leads_it(pipeline: Pipeline, words: str) -> None:
    marked = words.replace("Paul Sarr", "[Paul Sarr|PER]").replace("M. Sarr", "M. [Sarr|PER]")
    text = (
        "Le [ministère de la Santé|ORG] et le [ministère des Sports|ORG] ont répondu. [Paul Sarr|PER], ministre de la "
    )
    assert _meant(pipeline, f"{text}Santé, est venu. Hier {marked} a dit non.", words) == "ministère de la Santé"


@pytest.mark.parametrize(
    ("body", "words"), [("chambre des comptes", "Les magistrats"), ("tribunal de Lens", "les juges")]
)
def test_members_speak_for_their_body(pipeline: Pipeline, body: str, words: str) -> None:
    assert _meant(pipeline, f"Un rapport de la [{body}|ORG] est sorti. {words} disent que non.", words) == body


def test_members_of_no_body_speak_for_themselves(pipeline: Pipeline) -> None:
    text = "Un rapport de l'[ONU|ORG] est sorti. Les magistrats disent que non."
    assert _meant(pipeline, text, "Les magistrats") is None


@pytest.mark.parametrize(
    ("title", "pronoun"), [("le docteur", "-t-elle"), ("le professeur", "-t-elle"), ("le député", "-t-elle")]
)
def test_a_given_name_tells_more_than_a_title_that_women_have_too(pipeline: Pipeline, title: str, pronoun: str) -> None:
    text = f"[Luc Morel|PER] attend {title} [Anne Garnier|PER]. Puis « Non », a{pronoun} dit."
    assert _meant(pipeline, text, pronoun) == "Anne Garnier"


@pytest.mark.parametrize("title", ["le père", "M.", "l'abbé"])
def test_a_title_of_men_tells_more_than_a_given_name(pipeline: Pipeline, title: str) -> None:
    text = f"[Anne Garnier|PER] attend {title} [Claire Morel|PER]. Puis « Non », a-t-il dit."
    assert _meant(pipeline, text, "-t-il") == "Claire Morel"


@pytest.mark.parametrize("words", ["l'avocat des parents", "le porte-parole de la famille", "le conseiller du couple"])
def test_who_is_of_a_family_is_not_who_it_is_called_by(pipeline: Pipeline, words: str) -> None:
    doc, entities = read(pipeline, f"Hier {words} [Morel|PER] a parlé.")
    assert not CoreferenceResolver(doc, entities, [], pipeline.language).titles_of(entities[0].id)


@pytest.mark.parametrize(
    ("words", "name"), [("Le premier", "Luc Morel"), ("Le second", "Paul Sarr"), ("La seconde", None)]
)
def test_two_who_were_named_are_told_by_their_order(pipeline: Pipeline, words: str, name: str | None) -> None:
    text = f"On attend [Luc Morel|PER] et le maire, [Paul Sarr|PER]. {words} dit que tout va bien."
    assert _meant(pipeline, text, words) == name


@pytest.mark.parametrize(
    "sentence", ["On attend [Luc Morel|PER]", "Ni [Luc Morel|PER], ni [Paul Sarr|PER], ni [Jean Roy|PER]"]
)
def test_of_one_or_three_none_is_the_first(pipeline: Pipeline, sentence: str) -> None:
    assert _meant(pipeline, f"{sentence}. Le premier dit que tout va bien.", "Le premier") is None


@pytest.mark.parametrize(
    ("one", "other", "words"),
    [
        ("Me [Paul Sarr|PER]", "Me [Luc Morel|PER]", "Son confrère"),
        ("Le biologiste [Paul Sarr|PER]", "Le chercheur [Luc Morel|PER]", "Son collègue"),
        ("[Paul Sarr|PER]", "[Luc Morel|PER]", "Son rival"),
    ],
)
def test_a_peer_is_the_other_of_two(pipeline: Pipeline, one: str, other: str, words: str) -> None:
    text = f"{one} a parlé hier. {other} a ri. {words} dit que tout va bien."
    assert _meant(pipeline, text, words) == "Paul Sarr"


@pytest.mark.parametrize("words", ["Son collègue", "Son homologue"])
def test_a_peer_is_nobody_of_another_kind(pipeline: Pipeline, words: str) -> None:
    text = f"Hier, [Paul Sarr|PER], boulanger, a parlé. Puis [Luc Morel|PER], biologiste, a ri. {words} dit que non."
    assert _meant(pipeline, text, words) is None


@pytest.mark.parametrize(
    ("age", "words"),
    [("À 68 ans", "la sexagénaire"), ("A 44 ans", "La quadragénaire"), ("À 51 ans", "la femme de 51 ans")],
)
def test_an_age_before_a_name_is_known(pipeline: Pipeline, age: str, words: str) -> None:
    text = (
        f"{age}, [Anne Garnier|PER] rit. [Lina Barthe|PER], 35 ans, attend.\n\nLina Barthe hésite. Enfin {words} part."
    )
    assert _meant(pipeline, text, words) == "Anne Garnier"


@pytest.mark.parametrize(
    "body", ["au sommet de l'[Amicale|ORG]", "au congrès de la [CGT|ORG]", "au siège du [Parti|ORG]"]
)
def test_the_last_named_is_a_person_before_a_body_that_only_owns(pipeline: Pipeline, body: str) -> None:
    text = f"[Luc Morel|PER] parle {body}. Ce dernier dit que tout va bien."
    assert _meant(pipeline, text, "Ce dernier") == "Luc Morel"


@pytest.mark.parametrize("name", ["Jade", "Inès", "Rita"])
def test_a_given_name_alone_tells_a_woman(pipeline: Pipeline, name: str) -> None:
    text = f"[Luc Morel|PER] attend. [{name}|PER] rit. Puis « Non », a-t-il dit."
    assert _meant(pipeline, text, "-t-il") == "Luc Morel"


@pytest.mark.parametrize(
    "sentence",
    [
        "Il rejoint ainsi le Finlandais [Jean Garnier|PER] au classement",
        "Il vit avec son frère, [Paul Rastel|PER]",
        "Il a signé vendredi la loi de [Marc Fauvel|PER]",
    ],
)
def test_pronouns_that_report_nothing_carry_somebody_on(pipeline: Pipeline, sentence: str) -> None:
    text = f"[Luc Morel|PER] a gagné. Il court depuis dix ans. {sentence}. « Merci du fond du cœur », a-t-il lancé."
    assert _meant(pipeline, text, "-t-il") == "Luc Morel"


@pytest.mark.parametrize("sentence", ["Il faut partir.", "Il y a du monde.", "Il s'agit d'une loi.", "« Il part. »"])
def test_impersonal_pronouns_and_those_in_marks_carry_nobody_on(pipeline: Pipeline, sentence: str) -> None:
    doc, entities = read(pipeline, f"[Luc Morel|PER] est venu. {sentence}")
    quotes = [QuoteSpan(doc.text.index("«"), len(doc.text), "direct")] if "«" in sentence else []
    context = ReferenceContext.of(doc, entities, quotes, pipeline.language)
    assert list(subject_pronouns(context)) == []


@pytest.mark.parametrize("words", ["l'expert", "l'avocat", "l'auteur"])
def test_a_masculine_noun_alone_may_be_a_woman(pipeline: Pipeline, words: str) -> None:
    text = f"[Anne Garnier|PER], {words[2:]} des familles, attend. « Non », dit {words}."
    assert _meant(pipeline, text, words) == "Anne Garnier"


@pytest.mark.parametrize(
    ("name", "words"),
    [
        ("Luc Morel", "l'avocate"),
        ("Luc Morel", "la chercheuse"),
        ("Luc Morel", "l'autrice"),
        ("Anne Garnier", "l'accusé"),
        ("Anne Garnier", "l'élu"),
    ],
)
def test_other_nouns_tell_the_gender(pipeline: Pipeline, name: str, words: str) -> None:
    assert _meant(pipeline, f"[{name}|PER] attend. « Non », dit {words}.", words) is None


@pytest.mark.parametrize("verb", ["a soutenu", "a accusé", "a remplacé"])
def test_whom_a_headline_has_as_an_object_is_not_whom_it_is_about(pipeline: Pipeline, verb: str) -> None:
    doc, entities = read(pipeline, f"Le maire de Lens {verb} [Luc Morel|PER]\n\nIl part.")
    context = ReferenceContext.of(doc, entities, [], pipeline.language)
    assert acted_on(context, 0, context.tokens.token_at(doc.text.index("\n"))) == {entities[0].id}


@pytest.mark.parametrize("words", ["il lui reproche", "il lui demande", "il lui a répondu"])
def test_whom_a_pronoun_addresses_it_does_not_mean(pipeline: Pipeline, words: str) -> None:
    text = f"[Luc Morel|PER] a affirmé que [Jean Roy|PER] avait menti. En réalité, {words} d'avoir parlé."
    assert _meant(pipeline, text, "il") == "Luc Morel"
