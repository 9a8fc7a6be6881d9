"""What the model of antecedents sees of those whom words may mean."""

from __future__ import annotations

import pytest

from reader.understanding.pipeline import Pipeline
from reader.understanding.references.antecedents import AntecedentWeigher, weights_of
from reader.understanding.references.context import ReferenceContext
from reader.understanding.references.phrase import LastSpeaker, Phrase
from reader.understanding.references.salience import Agreement
from tests.unit.understanding.features import FeatureRule, features_of, rows_of
from tests.unit.understanding.marked import read

RULES = (
    FeatureRule(
        "two nouns may be for one person",
        "[Luc Morel|PER], {title}, a parlé. Puis {words} a ri.",
        "title words",
        [
            ("éleveur à Brévalon", "l'agriculteur"),
            ("bourgmestre de Brévalon", "le maïeur"),
            ("PDG de la mine", "le patron"),
            ("romancière", "l'écrivaine"),
            ("infirmière", "la soignante"),
            ("entraîneur du club", "le technicien"),
            ("biologiste", "le chercheur"),
            ("violoniste", "la musicienne"),
            ("procureure du Mans", "la magistrate"),
        ],
        has={"Luc Morel": "nominal kindred noun"},
    ),
    FeatureRule(
        "nouns of two kinds are for two",
        "[Luc Morel|PER], {title}, a parlé. Puis {words} a ri.",
        "title words",
        [("éleveur à Brévalon", "le maire"), ("PDG de la mine", "la romancière"), ("préfet du Nord", "l'avocat")],
        lacks={"Luc Morel": "nominal kindred noun"},
    ),
    FeatureRule(
        "a body without a name may be meant",
        "[Anne Garnier|PER] attend.\n\n{body} se tait. Dans un mémoire, elle invoque la loi.",
        "body",
        ["La préfecture", "La direction", "La commission", "L'université"],
        has={"": "pronoun none body 1"},
        words="elle",
    ),
    FeatureRule(
        "a document is of who just acted",
        "La [Fédération Poliglota|ORG] a promis douze lits. « Ils viendront », précise {document}.",
        "document",
        ["le communiqué", "le texte", "le document", "la note"],
        has={"Fédération Poliglota": "nominal its document"},
        words="{document}",
    ),
    FeatureRule(
        "a heading names whom a paragraph is about",
        "[Anne Garnier|PER] attend.\n\n{heading}\n\nLa réponse tarde. Le préfet a ri.",
        "heading",
        ["[Luc Morel|PER] : « Qu'il vienne »", "Les regrets de [Luc Morel|PER]"],
        has={"Luc Morel": "nominal headed"},
        lacks={"Anne Garnier": "nominal headed"},
        words="Le préfet",
    ),
    FeatureRule(
        "a sentence or two people are no heading",
        "{before}\n\nLa réponse tarde. Le préfet a ri.",
        "before",
        ["[Luc Morel|PER] attend.", "[Luc Morel|PER] et [Eve Roux|PER]"],
        lacks={"Luc Morel": "nominal headed"},
        words="Le préfet",
    ),
    FeatureRule(
        "somebody of somebody is another",
        "[Luc Morel|PER] a parlé. « Non », a dit {words}.",
        "words",
        ["son gardien", "sa rivale", "leur avocat"],
        has={"Luc Morel": "nominal its owner"},
    ),
    FeatureRule(
        "where somebody is from describes",
        "[Luc Morel|PER] a parlé. « Non », a dit {words}.",
        "words",
        ["la Lilloise", "l'Uruguayen", "le Lorientais", "la Togolaise", "le Malien"],
        has={"Luc Morel": "nominal described"},
    ),
    FeatureRule(
        "who is of something is nobody who is not called so",
        "[Luc Morel|PER], maire, est passé. Puis {words} a ri.",
        "words",
        ["le patron de la scierie", "le directeur du lycée", "la gérante de la boutique"],
        has={"Luc Morel": "nominal untitled genitive"},
    ),
    FeatureRule(
        "a kindred noun may be for somebody without a name",
        "[Luc Morel|PER] est passé. {before} est venu. Puis {words} a ri.",
        "before words",
        [("Un psychiatre", "l'expert"), ("Un gendarme", "le militaire"), ("Ce maraîcher", "l'agriculteur")],
        has={"": "nominal none kindred unnamed"},
    ),
    FeatureRule(
        "no person is a thing",
        "[Luc Morel|PER] est passé. Puis {words} a surpris.",
        "words",
        ["la loi", "l'amendement", "la hausse"],
        has={"Luc Morel": "nominal person for a thing"},
    ),
    FeatureRule(
        "the same noun may be for the same somebody without a name",
        "[Luc Morel|PER] est passé. {before} est venu. Puis {words} a ri.",
        "before words",
        [("Le chauffeur", "le chauffeur"), ("Une voisine", "la voisine")],
        has={"": "nominal none same unnamed"},
    ),
    FeatureRule(
        "no body is described as a person",
        "La [RATP|ORG] est passée. Puis {words} a ri.",
        "words",
        ["le mineur", "la patronne", "l'avocate"],
        has={"RATP": "nominal body for a person"},
    ),
    FeatureRule(
        "what qualifies a body leaves it one",
        "[Anne Garnier|PER] attend. [Valtis|ORG] recule. Puis {words} a parlé.",
        "words",
        ["le groupe de Lens", "la société d'assurance", "l'entreprise de transport"],
        has={"Valtis": "nominal class"},
    ),
    FeatureRule(
        "what owns a body tells another",
        "[Anne Garnier|PER] attend. [Valtis|ORG] recule. Puis {words} a parlé.",
        "words",
        ["le groupe du maire", "la société des frères", "l'entreprise de la ville"],
        lacks={"Valtis": "nominal class"},
    ),
    FeatureRule(
        "a source is hardly anybody named",
        "[Luc Morel|PER] attend. Selon {words}, il part.",
        "words",
        ["cette source", "ce proche", "la source"],
        has={"": "nominal none source"},
    ),
    FeatureRule(
        "a headline of two people or none tells nothing",
        "{headline}\n\n[Luc Morel|PER] attend.\n\nEn mai, il part. « C'est fini », dit-il.",
        "headline",
        ["[Luc Morel|PER] et [Jean Garnier|PER] s'en vont", "Une fin", "[Luc Morel|PER] part."],
        lacks={"Luc Morel": "pronoun headline"},
        words="-il",
    ),
)


@pytest.mark.parametrize(("rule", "row"), rows_of(RULES))
def test_rules(pipeline: Pipeline, rule: FeatureRule, row: tuple[str, ...]) -> None:
    rule.check(pipeline, row)


@pytest.mark.parametrize(
    ("sentence", "feature"),
    [
        ("Le décret a été bloqué par le juge fédéral [Luc Morel|PER].", "agent"),
        ("La loi est signée par [Luc Morel|PER].", "agent"),
        ("Le maire a confié sa colère à [Luc Morel|PER].", "told"),
        ("Le maire a écrit au préfet [Luc Morel|PER].", "told"),
        ("Le mémoire, que [Luc Morel|PER] a pu lire, est long.", "aside"),
        ("La lettre, que [Luc Morel|PER] a consultée, est longue.", "aside"),
    ],
)
def test_the_part_that_somebody_plays_is_seen(pipeline: Pipeline, sentence: str, feature: str) -> None:
    assert f"pronoun {feature}" in features_of(pipeline, f"{sentence} Il refuse.", "Il", "Luc Morel")


@pytest.mark.parametrize("sentence", ["[Luc Morel|PER] a parlé.", "« Non », a dit [Luc Morel|PER]."])
def test_who_acts_plays_no_other_part(pipeline: Pipeline, sentence: str) -> None:
    features = features_of(pipeline, f"{sentence} Il refuse.", "Il", "Luc Morel")
    assert not {"pronoun agent", "pronoun told", "pronoun aside"} & features.keys()


@pytest.mark.parametrize("verb", ["ajoute", "poursuit", "conclut", "insiste", "précise", "a-t-il ajouté"])
def test_some_verbs_go_on_with_the_last_speaker(pipeline: Pipeline, verb: str) -> None:
    said = verb if " " in verb else f"{verb}-t-il" if verb.endswith("e") else f"{verb}-il"
    text = f"Le maire, [Luc Morel|PER], a vu [Jean Garnier|PER]. « Cela prend du temps », {said}."
    assert "pronoun continued" in features_of(pipeline, text, "-il", "Luc Morel", spoke="Luc Morel")
    assert "pronoun continued" not in features_of(pipeline, text, "-il", "Jean Garnier", spoke="Luc Morel")


@pytest.mark.parametrize("verb", ["dit", "réplique", "rétorque"])
def test_other_verbs_may_be_of_another(pipeline: Pipeline, verb: str) -> None:
    said = f"{verb}-t-il" if verb.endswith("e") else f"{verb}-il"
    text = f"Le maire, [Luc Morel|PER], a parlé. « Cela prend du temps », {said}."
    assert "pronoun continued" not in features_of(pipeline, text, "-il", "Luc Morel", spoke="Luc Morel")


def test_the_paragraph_and_the_article_have_somebody_whom_they_are_about(pipeline: Pipeline) -> None:
    about = "[Anne Garnier|PER] peint. [Anne Garnier|PER] expose.\n\nSa sœur, [Eve Morel|PER], écrit.\n\n"
    found = features_of(pipeline, f"{about}De la fatigue, elle parle peu.", "elle", "Anne Garnier")
    assert "pronoun main, nobody here" in found
    found = features_of(
        pipeline, f"{about}[Eve Morel|PER] tousse. De la fatigue, elle parle peu.", "elle", "Anne Garnier"
    )
    assert "pronoun main, nobody here" not in found
    assert "pronoun elsewhere" in found


@pytest.mark.parametrize("body", ["Le tribunal", "Le gouvernement"])
def test_a_body_of_another_gender_is_not_meant(pipeline: Pipeline, body: str) -> None:
    text = f"[Anne Garnier|PER] attend.\n\n{body} se tait. Dans un mémoire, elle invoque la loi."
    assert not any(feature.startswith("pronoun none body") for feature in features_of(pipeline, text, "elle", ""))


@pytest.mark.parametrize("words", ["le commandant", "la procureure", "le géologue"])
def test_a_noun_means_again_whom_it_meant(pipeline: Pipeline, words: str) -> None:
    doc, entities = read(pipeline, f"[Luc Morel|PER] attend. Puis {words} a ri. Enfin {words} est sorti.")
    context = ReferenceContext.of(doc, entities, [], pipeline.language)
    weigher, again = AntecedentWeigher(context), doc.text.rindex(words)
    for start in (doc.text.index(words), again):
        first = context.tokens.token_at(start)
        phrase = Phrase(first, first + 2, Agreement("", "singular"), first + 1)
        described = dict(weigher.describe(phrase, [], LastSpeaker()))
        assert ("nominal none meant before" in described[None]) == (start == again)
        weigher.weigh(phrase, [], LastSpeaker())


@pytest.mark.parametrize("words", ["la boulangère", "l'expert", "le chauffeur"])
def test_what_nobody_said_of_somebody_far_away_hardly_describes(pipeline: Pipeline, words: str) -> None:
    here = f"[Luc Morel|PER] est passé. Puis {words} a ri."
    afar = f"[Luc Morel|PER] est passé.\n\nPuis {words} a ri."
    assert "nominal described afar" not in features_of(pipeline, here, words, "Luc Morel")
    assert "nominal described afar" in features_of(pipeline, afar, words, "Luc Morel")


@pytest.mark.parametrize(
    ("title", "words"),
    [("avocat à Lens", "le juriste"), ("chanteuse", "la danseuse"), ("major de la brigade", "le caporal")],
)
def test_nouns_of_one_field_are_alike(pipeline: Pipeline, title: str, words: str) -> None:
    text = f"[Luc Morel|PER], {title}, a parlé. Puis {words} a ri."
    features = features_of(pipeline, text, words, "Luc Morel")
    assert features["nominal alike"] > 0
    assert "nominal unlike" not in features


@pytest.mark.parametrize(
    ("title", "words"),
    [("ministre de la Santé", "le mineur"), ("avocate", "la voisine"), ("musicien", "le conducteur")],
)
def test_nouns_of_two_fields_are_not(pipeline: Pipeline, title: str, words: str) -> None:
    text = f"[Luc Morel|PER], {title}, a parlé. Puis {words} a ri."
    features = features_of(pipeline, text, words, "Luc Morel")
    assert features["nominal unlike"] > 0
    assert "nominal alike" not in features


@pytest.mark.parametrize("said", ["ajoute-t-il", "poursuit-il", "renchérit-il"])
def test_who_has_no_name_may_go_on_in_a_paragraph(pipeline: Pipeline, said: str) -> None:
    for space, goes_on in ((" ", True), ("\n\n", False)):
        text = f"[Luc Morel|PER] attend. « C'est trop », dit un voisin.{space}« Et encore », {said}."
        doc, entities = read(pipeline, text)
        context = ReferenceContext.of(doc, entities, [], pipeline.language)
        token = context.tokens.token_at(doc.text.rindex("-il"))
        phrase = Phrase(token, token + 1, Agreement("m", "singular"))
        speaker = LastSpeaker(None, True, "m", doc.text.index("un voisin"))
        described = dict(AntecedentWeigher(context).describe(phrase, [], speaker))[None]
        assert ("pronoun none nobody continues" in described) == goes_on


@pytest.mark.parametrize("words", ["son organisation", "Son syndicat", "sa fédération"])
def test_somebody_has_the_body_that_is_in_the_title(pipeline: Pipeline, words: str) -> None:
    text = f"[Anne Garnier|PER], présidente de l'[Amicale des meuniers|ORG], attend. [Valtis|ORG] recule. {words} a ri."
    features = features_of(pipeline, text, words, "Amicale des meuniers", spoke="Anne Garnier")
    assert "nominal owned body" in features
    assert "nominal possessed" not in features
    assert "nominal owned body" not in features_of(pipeline, text, words, "Valtis", spoke="Anne Garnier")


@pytest.mark.parametrize(
    ("words", "name"),
    [("le syndicat", "CFE-CGC"), ("le quotidien", "Le Figaro"), ("le parti", "PS"), ("l'agence", "AFP")],
)
def test_well_known_bodies_are_of_their_class(pipeline: Pipeline, words: str, name: str) -> None:
    others = [other for other in ("CFE-CGC", "Le Figaro", "PS", "AFP") if other != name]
    text = f"[{name}|ORG] et [{others[0]}|ORG] attendent. Puis {words} a parlé."
    assert "nominal class" in features_of(pipeline, text, words, name)
    assert "nominal class" not in features_of(pipeline, text, words, others[0])


@pytest.mark.parametrize("words", ["le juge", "le préfet", "l'assesseur"])
def test_an_office_hardly_comes_late(pipeline: Pipeline, words: str) -> None:
    new, known = "[Luc Morel|PER] attend", "[Luc Morel|PER] part. [Luc Morel|PER] rit.\n\n[Luc Morel|PER] attend"
    assert "nominal long known" not in features_of(pipeline, f"{new}. Puis {words} a ri.", words, "Luc Morel")
    assert "nominal long known" in features_of(pipeline, f"{known}. Puis {words} a ri.", words, "Luc Morel")


@pytest.mark.parametrize(
    "headline", ["[Luc Morel|PER] s'en va", "« Je pars », dit [Luc Morel|PER]", "Adieu à [Luc Morel|PER]"]
)
def test_a_headline_names_whom_the_article_is_about(pipeline: Pipeline, headline: str) -> None:
    text = f"{headline}\n\n[Jean Garnier|PER] attend.\n\nEn mai, il part. « C'est fini », dit-il."
    assert {"pronoun headline", "pronoun headline, nobody here"} <= features_of(
        pipeline, text, "-il", "Luc Morel"
    ).keys()
    assert "pronoun headline" not in features_of(pipeline, text, "-il", "Jean Garnier")


@pytest.mark.parametrize("text", ["", "\n", "\n\nIl part."])
def test_a_text_without_a_first_line_has_no_headline(pipeline: Pipeline, text: str) -> None:
    context = ReferenceContext.of(pipeline.nlp(text), [], [], pipeline.language)
    assert AntecedentWeigher(context).context is context


@pytest.mark.parametrize("language", ["fr", "en"])
@pytest.mark.parametrize("form", ["inquit", "contrasted", "plain"])
def test_whoever_spoke_last_is_weighed_by_each_form_of_a_pronoun(language: str, form: str) -> None:
    assert {f"pronoun {form} last speaker", f"pronoun {form} subject"} <= weights_of(language).keys()
