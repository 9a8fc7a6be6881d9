"""What the model of antecedents sees of those whom words may mean."""

from __future__ import annotations

import pytest

from reader.understanding.pipeline import Pipeline
from reader.understanding.references.antecedents import AntecedentWeigher
from reader.understanding.references.context import ReferenceContext
from reader.understanding.references.mention_traces import trace_of
from reader.understanding.references.phrase import Features, LastSpeaker, Phrase
from reader.understanding.references.salience import Agreement
from tests.unit.understanding.marked import read


def _features(pipeline: Pipeline, text: str, words: str, name: str, spoke: str = "") -> Features:
    """The features of who has this name as the one whom the last such words of a marked text mean.

    Without a name they are those of somebody without one; ``spoke`` is the name of the last speaker.
    """
    doc, entities = read(pipeline, text)
    context = ReferenceContext.of(doc, entities, [], pipeline.language)
    traces = [trace_of(context, start, mention, entity) for start, _, mention, entity in context.mentions]
    start = doc.text.rindex(words)
    first, last = context.tokens.token_at(start), context.tokens.token_at(start + len(words) - 1) + 1
    gender = {"elle": "f", "Il": "m", "-il": "m"}.get(words)
    phrase = Phrase(first, last, Agreement(gender or "", "singular"), None if gender else first + 1)
    ids = {entity.name: entity.id for entity in entities}
    speaker = LastSpeaker(ids[spoke], True) if spoke else LastSpeaker()
    described = dict(AntecedentWeigher(context).describe(phrase, traces, speaker))
    return described[ids[name] if name else None]


@pytest.mark.parametrize(
    ("title", "words"),
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
)
def test_two_nouns_may_be_for_one_person(pipeline: Pipeline, title: str, words: str) -> None:
    text = f"[Luc Morel|PER], {title}, a parlé. Puis {words} a ri."
    assert "nominal kindred noun" in _features(pipeline, text, words, "Luc Morel")


@pytest.mark.parametrize(
    ("title", "words"),
    [("éleveur à Brévalon", "le maire"), ("PDG de la mine", "la romancière"), ("préfet du Nord", "l'avocat")],
)
def test_nouns_of_two_kinds_are_for_two(pipeline: Pipeline, title: str, words: str) -> None:
    text = f"[Luc Morel|PER], {title}, a parlé. Puis {words} a ri."
    assert "nominal kindred noun" not in _features(pipeline, text, words, "Luc Morel")


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
    assert f"pronoun {feature}" in _features(pipeline, f"{sentence} Il refuse.", "Il", "Luc Morel")


@pytest.mark.parametrize("sentence", ["[Luc Morel|PER] a parlé.", "« Non », a dit [Luc Morel|PER]."])
def test_who_acts_plays_no_other_part(pipeline: Pipeline, sentence: str) -> None:
    features = _features(pipeline, f"{sentence} Il refuse.", "Il", "Luc Morel")
    assert not {"pronoun agent", "pronoun told", "pronoun aside"} & features.keys()


@pytest.mark.parametrize("verb", ["ajoute", "poursuit", "conclut", "insiste", "précise", "a-t-il ajouté"])
def test_some_verbs_go_on_with_the_last_speaker(pipeline: Pipeline, verb: str) -> None:
    said = verb if " " in verb else f"{verb}-t-il" if verb.endswith("e") else f"{verb}-il"
    text = f"Le maire, [Luc Morel|PER], a vu [Jean Garnier|PER]. « Cela prend du temps », {said}."
    assert "pronoun continued" in _features(pipeline, text, "-il", "Luc Morel", spoke="Luc Morel")
    assert "pronoun continued" not in _features(pipeline, text, "-il", "Jean Garnier", spoke="Luc Morel")


@pytest.mark.parametrize("verb", ["dit", "réplique", "rétorque"])
def test_other_verbs_may_be_of_another(pipeline: Pipeline, verb: str) -> None:
    said = f"{verb}-t-il" if verb.endswith("e") else f"{verb}-il"
    text = f"Le maire, [Luc Morel|PER], a parlé. « Cela prend du temps », {said}."
    assert "pronoun continued" not in _features(pipeline, text, "-il", "Luc Morel", spoke="Luc Morel")


def test_the_paragraph_and_the_article_have_somebody_whom_they_are_about(pipeline: Pipeline) -> None:
    about = "[Anne Garnier|PER] peint. [Anne Garnier|PER] expose.\n\nSa sœur, [Eve Morel|PER], écrit.\n\n"
    found = _features(pipeline, f"{about}De la fatigue, elle parle peu.", "elle", "Anne Garnier")
    assert "pronoun main, nobody here" in found
    found = _features(
        pipeline, f"{about}[Eve Morel|PER] tousse. De la fatigue, elle parle peu.", "elle", "Anne Garnier"
    )
    assert "pronoun main, nobody here" not in found
    assert "pronoun elsewhere" in found


@pytest.mark.parametrize("body", ["La préfecture", "La direction", "La commission", "L'université"])
def test_a_body_without_a_name_may_be_meant(pipeline: Pipeline, body: str) -> None:
    text = f"[Anne Garnier|PER] attend.\n\n{body} se tait. Dans un mémoire, elle invoque la loi."
    assert "pronoun none body 1" in _features(pipeline, text, "elle", "")


@pytest.mark.parametrize("body", ["Le tribunal", "Le gouvernement"])
def test_a_body_of_another_gender_is_not_meant(pipeline: Pipeline, body: str) -> None:
    text = f"[Anne Garnier|PER] attend.\n\n{body} se tait. Dans un mémoire, elle invoque la loi."
    assert not any(feature.startswith("pronoun none body") for feature in _features(pipeline, text, "elle", ""))


@pytest.mark.parametrize("document", ["le communiqué", "le texte", "le document", "la note"])
def test_a_document_is_of_who_just_acted(pipeline: Pipeline, document: str) -> None:
    text = f"La [Fédération Poliglota|ORG] a promis douze lits. « Ils viendront », précise {document}."
    assert "nominal its document" in _features(pipeline, text, document, "Fédération Poliglota")


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


@pytest.mark.parametrize("heading", ["[Luc Morel|PER] : « Qu'il vienne »", "Les regrets de [Luc Morel|PER]"])
def test_a_heading_names_whom_a_paragraph_is_about(pipeline: Pipeline, heading: str) -> None:
    text = f"[Anne Garnier|PER] attend.\n\n{heading}\n\nLa réponse tarde. Le préfet a ri."
    assert "nominal headed" in _features(pipeline, text, "Le préfet", "Luc Morel")
    assert "nominal headed" not in _features(pipeline, text, "Le préfet", "Anne Garnier")


@pytest.mark.parametrize("before", ["[Luc Morel|PER] attend.", "[Luc Morel|PER] et [Eve Roux|PER]"])
def test_a_sentence_or_two_people_are_no_heading(pipeline: Pipeline, before: str) -> None:
    text = f"{before}\n\nLa réponse tarde. Le préfet a ri."
    assert "nominal headed" not in _features(pipeline, text, "Le préfet", "Luc Morel")


@pytest.mark.parametrize("words", ["son gardien", "sa rivale", "leur avocat"])
def test_somebody_of_somebody_is_another(pipeline: Pipeline, words: str) -> None:
    text = f"[Luc Morel|PER] a parlé. « Non », a dit {words}."
    assert "nominal its owner" in _features(pipeline, text, words, "Luc Morel")


@pytest.mark.parametrize("words", ["la Lilloise", "l'Uruguayen", "le Lorientais", "la Togolaise", "le Malien"])
def test_where_somebody_is_from_describes(pipeline: Pipeline, words: str) -> None:
    text = f"[Luc Morel|PER] a parlé. « Non », a dit {words}."
    assert "nominal described" in _features(pipeline, text, words, "Luc Morel")


@pytest.mark.parametrize("words", ["le patron de la scierie", "le directeur du lycée", "la gérante de la boutique"])
def test_who_is_of_something_is_nobody_who_is_not_called_so(pipeline: Pipeline, words: str) -> None:
    text = f"[Luc Morel|PER], maire, est passé. Puis {words} a ri."
    assert "nominal untitled genitive" in _features(pipeline, text, words, "Luc Morel")


@pytest.mark.parametrize(
    ("before", "words"),
    [("Un psychiatre", "l'expert"), ("Un gendarme", "le militaire"), ("Ce maraîcher", "l'agriculteur")],
)
def test_a_kindred_noun_may_be_for_somebody_without_a_name(pipeline: Pipeline, before: str, words: str) -> None:
    text = f"[Luc Morel|PER] est passé. {before} est venu. Puis {words} a ri."
    assert "nominal none kindred unnamed" in _features(pipeline, text, words, "")


@pytest.mark.parametrize("words", ["la loi", "l'amendement", "la hausse"])
def test_no_person_is_a_thing(pipeline: Pipeline, words: str) -> None:
    text = f"[Luc Morel|PER] est passé. Puis {words} a surpris."
    assert "nominal person for a thing" in _features(pipeline, text, words, "Luc Morel")


@pytest.mark.parametrize("words", ["la boulangère", "l'expert", "le chauffeur"])
def test_what_nobody_said_of_somebody_far_away_hardly_describes(pipeline: Pipeline, words: str) -> None:
    here = f"[Luc Morel|PER] est passé. Puis {words} a ri."
    afar = f"[Luc Morel|PER] est passé.\n\nPuis {words} a ri."
    assert "nominal described afar" not in _features(pipeline, here, words, "Luc Morel")
    assert "nominal described afar" in _features(pipeline, afar, words, "Luc Morel")


@pytest.mark.parametrize(("before", "words"), [("Le chauffeur", "le chauffeur"), ("Une voisine", "la voisine")])
def test_the_same_noun_may_be_for_the_same_somebody_without_a_name(pipeline: Pipeline, before: str, words: str) -> None:
    text = f"[Luc Morel|PER] est passé. {before} est venu. Puis {words} a ri."
    assert "nominal none same unnamed" in _features(pipeline, text, words, "")


@pytest.mark.parametrize("words", ["le mineur", "la patronne", "l'avocate"])
def test_no_body_is_described_as_a_person(pipeline: Pipeline, words: str) -> None:
    text = f"La [RATP|ORG] est passée. Puis {words} a ri."
    assert "nominal body for a person" in _features(pipeline, text, words, "RATP")


@pytest.mark.parametrize(
    ("title", "words"),
    [("avocat à Lens", "le juriste"), ("chanteuse", "la danseuse"), ("major de la brigade", "le caporal")],
)
def test_nouns_of_one_field_are_alike(pipeline: Pipeline, title: str, words: str) -> None:
    text = f"[Luc Morel|PER], {title}, a parlé. Puis {words} a ri."
    features = _features(pipeline, text, words, "Luc Morel")
    assert features["nominal alike"] > 0
    assert "nominal unlike" not in features


@pytest.mark.parametrize(
    ("title", "words"),
    [("ministre de la Santé", "le mineur"), ("avocate", "la voisine"), ("musicien", "le conducteur")],
)
def test_nouns_of_two_fields_are_not(pipeline: Pipeline, title: str, words: str) -> None:
    text = f"[Luc Morel|PER], {title}, a parlé. Puis {words} a ri."
    features = _features(pipeline, text, words, "Luc Morel")
    assert features["nominal unlike"] > 0
    assert "nominal alike" not in features


@pytest.mark.parametrize("words", ["le groupe de Lens", "la société d'assurance", "l'entreprise de transport"])
def test_what_qualifies_a_body_leaves_it_one(pipeline: Pipeline, words: str) -> None:
    text = f"[Anne Garnier|PER] attend. [Valtis|ORG] recule. Puis {words} a parlé."
    assert "nominal class" in _features(pipeline, text, words, "Valtis")


@pytest.mark.parametrize("words", ["le groupe du maire", "la société des frères", "l'entreprise de la ville"])
def test_what_owns_a_body_tells_another(pipeline: Pipeline, words: str) -> None:
    text = f"[Anne Garnier|PER] attend. [Valtis|ORG] recule. Puis {words} a parlé."
    assert "nominal class" not in _features(pipeline, text, words, "Valtis")


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
    features = _features(pipeline, text, words, "Amicale des meuniers", spoke="Anne Garnier")
    assert "nominal owned body" in features
    assert "nominal possessed" not in features
    assert "nominal owned body" not in _features(pipeline, text, words, "Valtis", spoke="Anne Garnier")


@pytest.mark.parametrize(
    ("words", "name"),
    [("le syndicat", "CFE-CGC"), ("le quotidien", "Le Figaro"), ("le parti", "PS"), ("l'agence", "AFP")],
)
def test_well_known_bodies_are_of_their_class(pipeline: Pipeline, words: str, name: str) -> None:
    others = [other for other in ("CFE-CGC", "Le Figaro", "PS", "AFP") if other != name]
    text = f"[{name}|ORG] et [{others[0]}|ORG] attendent. Puis {words} a parlé."
    assert "nominal class" in _features(pipeline, text, words, name)
    assert "nominal class" not in _features(pipeline, text, words, others[0])


@pytest.mark.parametrize("words", ["cette source", "ce proche", "la source"])
def test_a_source_is_hardly_anybody_named(pipeline: Pipeline, words: str) -> None:
    assert "nominal none source" in _features(pipeline, f"[Luc Morel|PER] attend. Selon {words}, il part.", words, "")


@pytest.mark.parametrize("words", ["le juge", "le préfet", "l'assesseur"])
def test_an_office_hardly_comes_late(pipeline: Pipeline, words: str) -> None:
    new, known = "[Luc Morel|PER] attend", "[Luc Morel|PER] part. [Luc Morel|PER] rit.\n\n[Luc Morel|PER] attend"
    assert "nominal long known" not in _features(pipeline, f"{new}. Puis {words} a ri.", words, "Luc Morel")
    assert "nominal long known" in _features(pipeline, f"{known}. Puis {words} a ri.", words, "Luc Morel")


@pytest.mark.parametrize(
    "headline", ["[Luc Morel|PER] s'en va", "« Je pars », dit [Luc Morel|PER]", "Adieu à [Luc Morel|PER]"]
)
def test_a_headline_names_whom_the_article_is_about(pipeline: Pipeline, headline: str) -> None:
    text = f"{headline}\n\n[Jean Garnier|PER] attend.\n\nEn mai, il part. « C'est fini », dit-il."
    assert {"pronoun headline", "pronoun headline, nobody here"} <= _features(pipeline, text, "-il", "Luc Morel").keys()
    assert "pronoun headline" not in _features(pipeline, text, "-il", "Jean Garnier")


@pytest.mark.parametrize(
    "headline", ["[Luc Morel|PER] et [Jean Garnier|PER] s'en vont", "Une fin", "[Luc Morel|PER] part."]
)
def test_a_headline_of_two_people_or_none_tells_nothing(pipeline: Pipeline, headline: str) -> None:
    text = f"{headline}\n\n[Luc Morel|PER] attend.\n\nEn mai, il part. « C'est fini », dit-il."
    assert "pronoun headline" not in _features(pipeline, text, "-il", "Luc Morel")


@pytest.mark.parametrize("text", ["", "\n", "\n\nIl part."])
def test_a_text_without_a_first_line_has_no_headline(pipeline: Pipeline, text: str) -> None:
    context = ReferenceContext.of(pipeline.nlp(text), [], [], pipeline.language)
    assert AntecedentWeigher(context).context is context
