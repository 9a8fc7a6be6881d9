"""Kinds of references, each in ten phrasings or more."""

from __future__ import annotations

import pytest

from reader.model.article import Article
from reader.understanding.pipeline import Pipeline
from reader.understanding.references.coreference import CoreferenceResolver
from reader.understanding.references.resolve_references import resolve_references
from tests.unit.understanding.marked import read


def _meant(pipeline: Pipeline, text: str, words: str) -> str | None:
    """The name of the likeliest antecedent of the last such words of a marked text, ``None`` if there is none."""
    doc, entities = read(pipeline, text)
    names = {entity.id: entity.name for entity in entities}
    entities = resolve_references(doc, entities, [], pipeline.language)
    start = doc.text.rindex(words)
    found = CoreferenceResolver(doc, entities, [], pipeline.language).resolve(start, start + len(words))
    return names[found[0].entity] if found else None


@pytest.mark.parametrize(
    "beside",
    [
        "[Dominique Rastel|PER], elle, ne rit plus",
        "[Dominique Rastel|PER], née à Oslo, hésite",
        "[Dominique Rastel|PER], âgée de 51 ans, hésite",
        "[Dominique Rastel|PER], élue en mars, hésite",
        "[Dominique Rastel|PER] est arrivée hier",
        "[Dominique Rastel|PER] est devenue avocate",
        "[Dominique Rastel|PER] a été nommée hier",
        "[Dominique Rastel|PER] n'est pas venue",
        "[Dominique Rastel|PER] s'est dite surprise",
        "[Dominique Rastel|PER] avait été réélue en juin",
        "[Dominique Rastel|PER] s'était réjouie du vote",
    ],
)
def test_words_beside_a_name_tell_a_woman(pipeline: Pipeline, beside: str) -> None:
    text = f"[Luc Morel|PER] attend. {beside}. Puis « Non », a-t-il dit."
    assert _meant(pipeline, text, "-t-il") == "Luc Morel"


@pytest.mark.parametrize(
    "beside",
    [
        "[Dominique Rastel|PER], lui, ne rit plus",
        "[Dominique Rastel|PER], né à Oslo, hésite",
        "[Dominique Rastel|PER], âgé de 51 ans, hésite",
        "[Dominique Rastel|PER], élu en mars, hésite",
        "[Dominique Rastel|PER] est arrivé hier",
        "[Dominique Rastel|PER] est devenu avocat",
        "[Dominique Rastel|PER] a été nommé hier",
        "[Dominique Rastel|PER] n'est pas venu",
        "[Dominique Rastel|PER] avait été réélu en juin",
        "[Dominique Rastel|PER] serait parti tôt",
    ],
)
def test_words_beside_a_name_tell_a_man(pipeline: Pipeline, beside: str) -> None:
    text = f"[Anne Garnier|PER] attend. {beside}. Puis « Non », a-t-elle dit."
    assert _meant(pipeline, text, "-t-elle") == "Anne Garnier"


def test_participles_behind_have_tell_no_gender(pipeline: Pipeline) -> None:
    text = "[Dominique Rastel|PER] a dit non. Elle a ajouté que tout va bien."
    assert _meant(pipeline, text, "Elle") == "Dominique Rastel"


@pytest.mark.parametrize(
    ("titles", "words"),
    [
        ("petit-fils du fondateur et PDG du groupe", "le PDG"),
        ("maire de Brévalon et sénateur du Rhône", "le sénateur"),
        ("maire de Brévalon et sénateur du Rhône", "le maire"),
        ("élu de la majorité et président de la commission", "le président de la commission"),
        ("avocat et porte-parole du collectif", "le porte-parole du collectif"),
        ("directeur du musée et historien", "l'historien"),
        ("cofondateur et directeur général du club", "le directeur général du club"),
        ("député et ancien ministre de la Défense", "l'ancien ministre de la Défense"),
        ("un élu du centre et conseiller du président", "le conseiller du président"),
        ("éleveur et président du syndicat", "le président du syndicat"),
    ],
)
def test_both_of_two_titles_are_taken_up(pipeline: Pipeline, titles: str, words: str) -> None:
    text = f"[Luc Morel|PER], {titles}, est venu. [Jean Garnier|PER] l'a vu. « Oui », a répondu {words}."
    assert _meant(pipeline, text, words) == "Luc Morel"


@pytest.mark.parametrize(
    "text",
    [
        "[Luc Morel|PER], ministre, et [Jean Garnier|PER], maire, sont venus.",
        "[Luc Morel|PER], ministre du Budget et le maire [Jean Garnier|PER] sont venus.",
        "[Luc Morel|PER], ministre et maire [Jean Garnier|PER] sont venus.",
    ],
)
def test_the_title_of_another_is_no_second_one(pipeline: Pipeline, text: str) -> None:
    doc, entities = read(pipeline, text)
    found = {e.name: e.titles for e in resolve_references(doc, entities, [], pipeline.language)}
    assert not any("maire" in title for title in found["Luc Morel"])


@pytest.mark.parametrize(
    "noun",
    [
        "L'association",
        "Le syndicat",
        "La fédération",
        "Le parti",
        "Le quotidien",
        "Le club",
        "L'entreprise",
        "La société",
        "L'ONG",
        "Le collectif",
        "La fondation",
        "La direction",
        "La rédaction",
        "Le ministère",
        "Le tribunal",
        "L'université",
    ],
)
def test_a_noun_for_a_body_is_no_person(pipeline: Pipeline, noun: str) -> None:
    text = f"[Luc Morel|PER] est venu. [Luc Morel|PER] a parlé. {noun} a promis de payer."
    assert _meant(pipeline, text, noun) is None


@pytest.mark.parametrize(
    "noun",
    [
        "Le ministre",
        "La préfète",
        "Le maire",
        "Le directeur",
        "L'avocate",
        "La chercheuse",
        "Le président",
        "L'entraîneur",
        "La procureure",
        "Le sénateur",
    ],
)
def test_a_noun_for_a_person_is_no_place(pipeline: Pipeline, noun: str) -> None:
    text = f"[Brévalon|LOC] attend. [Brévalon|LOC] a voté. {noun} a promis de payer."
    assert _meant(pipeline, text, noun) is None


@pytest.mark.parametrize(
    "sentence",
    [
        "a écrit [Anne Garnier|PER] dans un courriel à l'[AFP|ORG]",
        "a confié [Anne Garnier|PER] à l'[AFP|ORG]",
        "a répondu [Anne Garnier|PER] à la [Poliglota|ORG]",
        "a promis [Anne Garnier|PER] à la [Fédération Poliglota|ORG]",
        "a expliqué [Anne Garnier|PER] à [Poliglota|ORG]",
        "a lancé [Anne Garnier|PER], venue à la [Poliglota|ORG]",
        "a dit [Anne Garnier|PER] à l'[ONU|ORG]",
        "a reconnu [Anne Garnier|PER] face à la [Poliglota|ORG]",
        "a tranché [Anne Garnier|PER], opposée à la [Poliglota|ORG]",
        "a ajouté [Anne Garnier|PER], qui a écrit à l'[Unesco|ORG]",
    ],
)
def test_the_latter_is_not_who_is_told(pipeline: Pipeline, sentence: str) -> None:
    text = f"« Non », {sentence}. Cette dernière part demain."
    assert _meant(pipeline, text, "Cette dernière") == "Anne Garnier"


@pytest.mark.parametrize(
    "clause",
    [
        "presse la ministre de se rendre sur place",
        "demande à la ministre de venir",
        "prie la ministre de répondre",
        "somme la ministre de s'expliquer",
        "accuse la ministre de mentir",
        "soupçonne la ministre de vouloir partir",
        "conjure la ministre de les recevoir",
        "propose à la ministre de le rencontrer",
        "interdit à la ministre d'entrer",
        "reproche à la ministre de l'avoir oublié",
    ],
)
def test_an_infinitive_is_no_part_of_a_title(pipeline: Pipeline, clause: str) -> None:
    text = f"La ministre de la Santé, [Anne Garnier|PER], part. [Luc Morel|PER] {clause}. Cette dernière se tait."
    assert _meant(pipeline, text, "Cette dernière") == "Anne Garnier"


@pytest.mark.parametrize(
    "words",
    [
        "ce cadre",
        "cet élu",
        "ce responsable",
        "cet avocat",
        "ce médecin",
        "ce chercheur",
        "cet agriculteur",
        "ce syndicaliste",
        "cet ingénieur",
        "ce dirigeant",
    ],
)
def test_this_one_is_who_was_just_named(pipeline: Pipeline, words: str) -> None:
    text = f"Face à la colère, [Luc Morel|PER] temporise. Joint hier, {words} explique que tout ira bien."
    assert _meant(pipeline, text, words) == "Luc Morel"


def _speakers(pipeline: Pipeline, text: str) -> list[str | None]:
    """The names of the speakers of a plain text."""
    found = pipeline.analyze(Article(text=text, source="x", language="fr"))
    return [quote.speaker.name if quote.speaker is not None else None for quote in found.quotes]


@pytest.mark.parametrize(
    ("words", "name"),
    [
        ("s'est agacée Mme Lefort", "Anne Lefort"),
        ("a répondu M. Lefort", "Gaëtan Lefort"),
        ("a lancé Mme Lefort", "Anne Lefort"),
        ("a conclu M. Lefort", "Gaëtan Lefort"),
        ("regrette Mme Lefort", "Anne Lefort"),
        ("insiste M. Lefort", "Gaëtan Lefort"),
        ("soupire Mme Lefort", "Anne Lefort"),
        ("explique M. Lefort", "Gaëtan Lefort"),
        ("a tranché Mme Lefort", "Anne Lefort"),
        ("plaide M. Lefort", "Gaëtan Lefort"),
    ],
)
def test_a_surname_of_two_is_told_by_courtesy(pipeline: Pipeline, words: str, name: str) -> None:
    text = (
        f"Gaëtan Lefort est venu hier. Anne Lefort, conseillère, était là aussi. « On ne peut plus attendre », {words}."
    )
    assert _speakers(pipeline, text) == [name]


@pytest.mark.parametrize(
    "opening",
    [
        "Selon un rapport de l'association",
        "D'après un rapport de l'association",
        "Selon un communiqué de l'association",
        "Selon une étude de l'association",
        "D'après une enquête de l'association",
        "Selon un document de l'association",
        "D'après un article de l'association",
        "Selon le dernier rapport de l'association",
        "Selon une note de l'association",
        "D'après un sondage de l'association",
    ],
)
def test_a_document_speaks_for_the_body_that_a_noun_means(pipeline: Pipeline, opening: str) -> None:
    text = f"L'association Poliglota est née en 2003. {opening}, « tout reste à faire »."
    assert _speakers(pipeline, text) == ["Poliglota"]


@pytest.mark.parametrize(
    ("name", "words"),
    [
        ("La ministre déléguée au Budget, [Camille Rastel|PER],", "la ministre déléguée au Budget"),
        ("Le vice-président chargé des forêts, [Camille Rastel|PER],", "le vice-président"),
        ("Le président lorientais, [Camille Rastel|PER],", "le président lorientais"),
        ("La procureure adjointe du Mans, [Camille Rastel|PER],", "la procureure adjointe"),
        ("La maire (DVG) de Brévalon, [Camille Rastel|PER],", "la maire"),
        ("Le préfet sortant, [Camille Rastel|PER],", "le préfet"),
        ("Déléguée syndicale à la mine, [Camille Rastel|PER]", "la déléguée syndicale"),
        ("Alors procureure du Mans, [Camille Rastel|PER]", "la procureure"),
        ("Ancien patron de la mine, [Camille Rastel|PER]", "l'ancien patron"),
        ("[Camille Rastel|PER], 44 ans, graveuse à Rennes,", "la graveuse"),
        ("[Camille Rastel|PER], 51 ans, un préfet à la retraite,", "le préfet"),
        ("[Camille Rastel|PER] est procureure au Mans et", "la procureure"),
        ("[Camille Rastel|PER], elle, est la maire de Brévalon et", "la maire"),
        ("[Camille Rastel|PER] était sénatrice et", "la sénatrice"),
    ],
)
def test_a_title_stands_in_many_places(pipeline: Pipeline, name: str, words: str) -> None:
    text = f"{name} a parlé. [Luc Morel|PER] est venu. [Luc Morel|PER] a ri. Puis {words} a promis de payer."
    assert _meant(pipeline, text, words) == "Camille Rastel"


@pytest.mark.parametrize("noun", ["galeriste", "dentiste", "juge", "pianiste"])
def test_son_before_a_consonant_tells_a_man(pipeline: Pipeline, noun: str) -> None:
    text = f"[Anne Garnier|PER] attend. Son {noun}, [Dominique Rastel|PER], hésite. « Non », a-t-elle dit."
    assert _meant(pipeline, text, "-t-elle") == "Anne Garnier"


@pytest.mark.parametrize("noun", ["avocate", "amie", "héroïne"])
def test_son_before_a_vowel_tells_nothing(pipeline: Pipeline, noun: str) -> None:
    text = f"[Luc Morel|PER] attend. Son {noun}, [Dominique Rastel|PER], hésite. « Non », a-t-elle dit."
    assert _meant(pipeline, text, "-t-elle") == "Dominique Rastel"


@pytest.mark.parametrize("office", ["ministre", "maire", "préfet", "juge"])
def test_madame_before_an_office_is_a_woman(pipeline: Pipeline, office: str) -> None:
    text = f"[Anne Garnier|PER] est venue. [Luc Morel|PER] a parlé. [Luc Morel|PER] a ri. Madame le {office} a promis."
    assert _meant(pipeline, text, f"Madame le {office}") != "Luc Morel"


@pytest.mark.parametrize(
    ("name", "words"),
    [
        ("professeur", "Le vieux maître"),
        ("directeur d'enquête", "Le commandant"),
        ("universitaire", "Le géologue"),
    ],
)
def test_another_office_is_theirs_if_nobody_else_may_be(pipeline: Pipeline, name: str, words: str) -> None:
    text = f"Le {name}, [Luc Morel|PER], l'accepte sans hésiter. {words} a promis de venir."
    assert _meant(pipeline, text, words) == "Luc Morel"


@pytest.mark.parametrize(
    ("words", "name"),
    [
        ("l'agriculteur", "Luc Morel"),
        ("l'agricultrice", "Anne Garnier"),
        ("l'écolière", "Anne Garnier"),
        ("l'ouvrier", "Luc Morel"),
        ("l'historienne", "Anne Garnier"),
        ("l'éleveur", "Luc Morel"),
    ],
)
def test_the_ending_of_a_noun_tells_gender(pipeline: Pipeline, words: str, name: str) -> None:
    other = "[Anne Garnier|PER]" if name == "Luc Morel" else "[Luc Morel|PER]"
    text = f"[{name}|PER] est venu. {other} a parlé. {other} a ri. « Non », a répondu {words}."
    assert _meant(pipeline, text, words) in (name, None)


@pytest.mark.parametrize(
    "body", ["L'[Union des maires|ORG]", "L'[Association des maires|ORG]", "L'[ONU|ORG]", "L'[Alliance des forêts|ORG]"]
)
def test_the_first_word_of_a_body_tells_gender(pipeline: Pipeline, body: str) -> None:
    text = f"{body} se tait. [Luc Morel|PER] attend. « Non », a-t-elle dit."
    assert _meant(pipeline, text, "-t-elle") == body[3:].split("|")[0]


@pytest.mark.parametrize("words", ["des sources PS", "Un proche PS", "Des cadres PS", "Plusieurs élus PS"])
def test_a_party_only_tells_sources_from_others(pipeline: Pipeline, words: str) -> None:
    text = f"Le [PS|ORG] se tait. {words.replace('PS', '[PS|ORG]')} ont promis de payer."
    assert _meant(pipeline, text, words) is None


@pytest.mark.parametrize("words", ["Celui du 12 mars", "Celle de Lens", "Celui d'Oslo"])
def test_one_of_several_is_nobody_named(pipeline: Pipeline, words: str) -> None:
    text = f"[Luc Morel|PER] a parlé. [Anne Garnier|PER] est venue. {words} dit qu'il pleut."
    assert _meant(pipeline, text, words) is None


@pytest.mark.parametrize(
    "words",
    [
        "répond-on au cabinet du ministre des Forêts, Luc Morel",
        "répond-on au bureau de sa rivale, Luc Morel",
        "répond l'entourage du maire, Luc Morel",
        "répond l'équipe du candidat, Luc Morel",
        "répond la famille Morel",
        "répond le couple Morel",
    ],
)
def test_those_about_somebody_are_not_them(pipeline: Pipeline, words: str) -> None:
    found = pipeline.analyze(
        Article(text=f"Luc Morel attend. « Il faut payer toutes les dettes », {words}.", source="x", language="fr")
    )
    assert [quote.speaker.entity for quote in found.quotes if quote.speaker is not None] == [None]


@pytest.mark.parametrize("noun", ["éditeur", "constructeur"])
def test_a_noun_for_a_body_may_be_a_title(pipeline: Pipeline, noun: str) -> None:
    text = f"Son {noun}, [Luc Morel|PER], attend. [Anne Garnier|PER] est venue. Puis le {noun} a promis de payer."
    text = text.replace("le éditeur", "l'éditeur")
    assert _meant(pipeline, text, f"l'{noun}" if noun == "éditeur" else f"le {noun}") == "Luc Morel"


@pytest.mark.parametrize("words", ["Madame la préfète", "La préfète", "Madame le préfet"])
def test_a_later_title_of_the_other_gender_is_no_antecedent(pipeline: Pipeline, words: str) -> None:
    text = f"[Anne Garnier|PER] est venue. {words} a promis de payer. Le préfet [Luc Morel|PER] est parti."
    assert _meant(pipeline, text, words) != "Luc Morel"


@pytest.mark.parametrize("address", ["Docteur", "docteur", "Professeur", "Dame"])
def test_an_address_stands_between_title_and_name(pipeline: Pipeline, address: str) -> None:
    text = (
        f"La ministre de la Santé, {address} [Camille Rastel|PER], a parlé. [Luc Morel|PER] a ri. La ministre a promis."
    )
    assert _meant(pipeline, text, "La ministre") == "Camille Rastel"


@pytest.mark.parametrize("words", ["L'avocate de", "La sœur de", "La porte-parole de", "L'amie de"])
def test_somebody_of_a_person_is_hardly_anybody_named(pipeline: Pipeline, words: str) -> None:
    text = f"[Anne Garnier|PER] a parlé. [Anne Garnier|PER] a ri. {words} [Luc Morel|PER] a promis de payer."
    assert _meant(pipeline, text, f"{words} Luc Morel") is None


@pytest.mark.parametrize(
    ("title", "words"),
    [
        ("Le bourgmestre", "Le maïeur"),
        ("Le pape", "Le souverain pontife"),
        ("Le maire", "Le premier magistrat"),
        ("Le préfet", "Le représentant de l'État"),
        ("Le procureur", "Le parquetier"),
        ("Le Premier ministre", "Le locataire de Matignon"),
    ],
)
def test_an_office_has_other_names(pipeline: Pipeline, title: str, words: str) -> None:
    text = f"{title} [Luc Morel|PER] est parti. [Jean Garnier|PER] est venu. [Jean Garnier|PER] a ri. {words} a promis."
    assert _meant(pipeline, text, words) == "Luc Morel"


@pytest.mark.parametrize(("noun", "articled"), [("journal", "le"), ("club", "le"), ("groupe", "le")])
def test_a_kind_of_body_is_who_was_called_so_before(pipeline: Pipeline, noun: str, articled: str) -> None:
    text = f"[Poliglota|ORG] se plaint, et {articled} {noun} a dit non. Le {noun} [Ovarna|ORG] se tait."
    assert _meant(pipeline, text, f"{articled} {noun}") != "Ovarna"


@pytest.mark.parametrize(
    ("words", "pronoun", "name"),
    [
        ("a dit un porte-parole de la police", "a-t-il", "porte-parole de la police"),
        ("a dit une voisine", "a-t-elle", "voisine"),
        ("ont dit des témoins", "ont-ils", "témoins"),
        ("a dit un voisin", "a-t-elle", "elle"),
        ("ont dit des témoins", "a-t-il", "il"),
    ],
)
def test_a_pronoun_takes_up_the_words_for_somebody_unnamed(
    pipeline: Pipeline, words: str, pronoun: str, name: str
) -> None:
    text = f"« Il y a eu dix blessés », {words}. « Cela fait très peur », {pronoun} ajouté."
    assert _speakers(pipeline, text)[-1] == name
