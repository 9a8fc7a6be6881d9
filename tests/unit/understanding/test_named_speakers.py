"""Speakers who are named beside the quote: each kind of phrase in three wordings."""

from __future__ import annotations

import pytest

from reader.model.analysis import Analysis
from reader.model.article import Article
from reader.understanding.entities.group_names import group_names
from reader.understanding.pipeline import Pipeline
from tests.unit.understanding.marked import unmarked


def understood(pipeline: Pipeline, text: str) -> Analysis:
    """What the pipeline says of a French text."""
    return pipeline.analyze(Article(text=text, source="test", language="fr"))


DESCRIBED = [
    (
        "Rita Soule, préfète du département où se trouve Foix (dont elle vient), a assuré que « rien ne presse ».",
        "Rita S",
    ),
    ("Paul Mirande, maire de la ville qui borde Orthez (et sa gare), a promis que « tout sera payé ».", "Paul Mirande"),
    ("Lina Barthe, avocate de l'homme que Foix (son club) emploie, a répété que « tout est faux ».", "Lina Barthe"),
    ("Alors ministre, Paul Mirande avait juré que « rien ne presse ».", "Paul Mirande"),
    ("Ancienne patronne d'Orvane, Lina Barthe a répondu que « tout est faux ».", "Lina Barthe"),
    ("A Foix, où la loi a été votée, la préfète, Rita Soule, assure que « rien ne presse ».", "Rita Soule"),
    ("Selon Reuters, Paul Mirande, ancien ministre, « quittera son poste ».", "Reuters"),
    ("La CGT, majoritaire à Foix, a, elle, débrayé jeudi, fustigeant « une annonce par courriel ».", "CGT"),
    ("L'avocate d'Orvane, Me Lina Barthe, dénonce « une machine froide ».", "Lina Barthe"),
]
"""Who is described, or who stands beside a description."""

NAMED_AFAR = [
    ("L'agence de presse d'Orvane, Amaq, dénonce « une machine froide ».", "Amaq"),
    ("Le président élu Paul Mirande a promis un « grand ménage ».", "Paul Mirande"),
    ("Le maire sortant Paul Mirande a promis un « grand ménage ».", "Paul Mirande"),
    ("La députée réélue Lina Barthe a dénoncé un « grand bazar ».", "Lina Barthe"),
    ("09:48 – Enedis promet de rétablir le courant « pour tous les clients ».", "Enedis"),
    ("Selon « Quotidien », « les filles du ministre étaient absentes ce jour-là ».", "Quotidien"),
    ("Ce vote a conduit la veuve du maire, Lina Barthe, à dénoncer « une machine froide ».", "Lina Barthe"),
    ("Cette loi a poussé Paul Mirande à dénoncer « une machine froide ».", "Paul Mirande"),
    ("Son élection a permis à Rita Soule de dénoncer « une machine froide ».", "Rita Soule"),
    ("Lina Barthe, lasse, n'a gardé de lui qu'une pneumonie et une formule : « On verra bien demain. »", "Lina Barthe"),
    ("Puis Lina Barthe s'avance. À 71 ans, elle tient à rester debout. « Ma fille chantait faux. »", "Lina Barthe"),
    ("Un audit du cabinet Orvane, remis en juin au maire, pointe « des écarts de prix ».", "Orvane"),
    ("Une note interne d'Orvane, que nous avons lue, juge même « prématurée » toute campagne.", "Orvane"),
    ("Selon le document, rédigé par l'agence Orvane, « deux câbles ont cédé ce jour-là ».", "Orvane"),
]
"""A name behind a noun, a participle, a time, in marks, before an infinitive, or two sentences before."""

BEHIND = [
    ("« On finit les mains moites », a soufflé, livide, le patron, Paul Mirande.", "Paul Mirande"),
    ("« On y va demain », lâche, sourire en coin, Rita Soule.", "Rita Soule"),
    ("« Je ne signe rien », a répondu, amusée, la préfète Rita Soule.", "Rita Soule"),
    ("« On est prêts pour dimanche », complète Lina Barthe.", "Lina Barthe"),
    ("« On est prêts pour dimanche » s'est félicité Paul Mirande.", "Paul Mirande"),
    ("La loi sera votée, a rappelé Rita Soule jeudi, tout en soulignant que « rien ne presse ».", "Rita Soule"),
    ("À un élu qui lui reprochait ses retards, la maire Rita Soule (LR) : « Je n'y suis pour rien. »", "Rita Soule"),
]
"""Who stands behind the verb, with something between, or before the colon alone."""

SIGNED = [
    ("« Il faut tenir », explique à l'Agence France-Presse (AFP) Lina Barthe.", "Lina Barthe"),
    ("« Il faut tenir », a expliqué hier, lors d'une conférence, la préfète, Rita Soule.", "Rita Soule"),
    ("« Il faut tenir », a dit lundi, devant les élus, Paul Mirande.", "Paul Mirande"),
    ("Le mot de la fin revient à Lina Barthe : « Il faut tenir. »", "Lina Barthe"),
    ("« Nous avons été trahis » (Paul Mirande, maire de Foix).", "Paul Mirande"),
    ("« Nous avons été trahis » (Lina Barthe)", "Lina Barthe"),
    ("« Nous avons été trahis », signé Rita Soule.", "Rita Soule"),
    ("« Il faut tenir » : la préfète Rita Soule a prévenu les élus.", "Rita Soule"),
    ("« Nous avons été trahis » : Paul Mirande ne décolère pas", "Paul Mirande"),
    ("Une réforme jugée « inutile » par Lina Barthe.", "Lina Barthe"),
    ("Une idée dénoncée « avec force » par Paul Mirande.", "Paul Mirande"),
    ("Une réforme que Paul Mirande juge « inutile ».", "Paul Mirande"),
]
"""Who is named behind a quote without a verb of saying, or beside one that the tagger overlooks."""

TWO_NAMES = [
    ("Invité de Foix, Paul Mirande a parlé d'« un accident ».", "Paul Mirande"),
    ("Comme Rita Soule, Paul Mirande évoque « un accident ».", "Paul Mirande"),
    ("Outre Rita Soule, le maire Paul Mirande évoque lui aussi « un accident ».", "Paul Mirande"),
    ("Lina Barthe, la femme de Paul Mirande, décrit « un homme brisé ».", "Lina Barthe"),
    ("La sœur de Rita Soule, Lina Barthe, décrit « un homme brisé ».", "Lina Barthe"),
    ("« C'était un accident », répète l'avocate de Paul Mirande, Rita Soule.", "Rita Soule"),
    ("Selon l'ami de Rita Soule, Paul Mirande, c'était « un accident ».", "Paul Mirande"),
    ("« On ira au bout », promet le voisin de Lina Barthe, Paul Mirande.", "Paul Mirande"),
    ("Paul Mirande parle d'« un accident », Lina Barthe d'« un crime ».", "Lina Barthe"),
    ("Rita Soule évoque « une erreur », Paul Mirande « une faute ».", "Paul Mirande"),
    ("Rita Soule dénonce « une erreur » ; Paul Mirande, « une faute ».", "Paul Mirande"),
    ("Ce qui fait dire à Paul Mirande que « c'était un piège ».", "Paul Mirande"),
    ("Le vote fera dire à Lina Barthe que « rien ne change ».", "Lina Barthe"),
    ("Une façon, pour Rita Soule, de dénoncer « un piège ».", "Rita Soule"),
]
"""Who speaks of two who are named, by commas and small words."""

TOLD = [
    ("Lina Barthe raconte avoir vu un homme pleurer. « Il tremblait de partout. »", "Lina Barthe"),
    ("Rita Soule affirme avoir été prévenue par courriel. « On se moque de nous. »", "Rita Soule"),
    ("Paul Mirande assure que le projet avance. Un seul regret : « La région ne répond plus. »", "Paul Mirande"),
    ("Chez Lina Barthe, la colère domine. « On a été trompés depuis le début. »", "Lina Barthe"),
    ("Le constat est partagé par Paul Mirande. « On a été trompés depuis le début. »", "Paul Mirande"),
    ("Ce n'est pas l'avis de Rita Soule. « On a été trompés depuis le début. »", "Rita Soule"),
    ("Rita Soule a dit que son parti ne soutiendrait « aucun de ces textes ».", "Rita Soule"),
    ("En effet, selon Lina Barthe, le pays est victime d'une « longue série de petites erreurs ».", "Lina Barthe"),
    ("Orvane publie un rapport qui « condamne la méthode ».", "Orvane"),
    ("Orvane diffuse un communiqué appelant les élus à « tenir parole ».", "Orvane"),
    ("Paul Mirande a signé une lettre dénonçant « une machine froide ».", "Paul Mirande"),
    ("Le Conseil d'État a « enjoint au maire de payer ».", "Conseil d'État"),
    ("Paul Mirande est « effaré par la nouvelle ».", "Paul Mirande"),
    ("Rita Soule et les siens étaient inquiets. Lina Barthe, elle, était « ravie de ce vote ».", "Lina Barthe"),
    ("Le haut fonctionnaire, Paul Mirande, garde le souvenir d'un échange « viril et sans détour ».", "Paul Mirande"),
    ("Rita Soule annonce que, selon ses sources, l'attaque « a été menée par un soldat perdu ».", "Rita Soule"),
]
"""Who tells what a document, a feeling, another verb or the sentence before leads to."""


@pytest.mark.parametrize(("text", "speaker"), [*DESCRIBED, *NAMED_AFAR, *BEHIND, *SIGNED, *TWO_NAMES, *TOLD])
def test_the_last_quote_has_the_named_speaker(pipeline: Pipeline, text: str, speaker: str) -> None:
    found = [quote for quote in understood(pipeline, text).quotes if text[quote.start] == "«"][-1].speaker
    assert found is not None
    assert speaker in (found.name or "")


@pytest.mark.parametrize(
    ("headline", "said"),
    [
        ("« Un garçon si poli »", "C'était un garçon si poli, toujours à l'heure"),
        ("« La reine du quartier »", "Tout le monde le dit, c'est la reine du quartier"),
        ("Foix : « Le puits, qui va nous le payer ? »", "Et mon puits, qui va nous le payer, la mine ?"),
    ],
)
def test_a_headline_has_the_speaker_of_the_quote_that_holds_its_words(
    pipeline: Pipeline, headline: str, said: str
) -> None:
    text = f"{headline}\n\nLa préfète se tait depuis lundi.\n\n« {said} », raconte Lina Barthe.\n"
    first = understood(pipeline, text).quotes[0].speaker
    assert first is not None
    assert first.name == "Lina Barthe"


@pytest.mark.parametrize("title", ["Le pape François", "Le roi François", "Le frère François"])
def test_one_name_behind_a_title_of_those_who_have_but_one_is_no_given_name(pipeline: Pipeline, title: str) -> None:
    text = f"François Hollande est venu. {title} a prié avec lui. François a ensuite parlé."
    names = {entity.name for entity in understood(pipeline, text).entities if entity.label == "PER"}
    assert names == {"François Hollande", "François"}


@pytest.mark.parametrize(
    ("long", "short", "alone"),
    [
        ("Académie royale de Lens", "Académie de Lens", "Académie"),
        ("Fondation royale de Foix", "Fondation de Foix", "Fondation"),
        ("Conservatoire national du Vercors", "Conservatoire du Vercors", "Conservatoire"),
    ],
)
def test_a_body_has_the_name_by_which_it_is_mostly_called(
    pipeline: Pipeline, long: str, short: str, alone: str
) -> None:
    text, names = unmarked(
        f"Le président de [{short}|ORG] est parti. [{short}|ORG] se tait. [{short}|ORG] doute."
        f" [{alone}|ORG] a refusé, dit [{long}|ORG]."
    )
    found = group_names(pipeline.nlp.make_doc(text), names, pipeline.language)
    assert [(entity.name, set(entity.aliases)) for entity in found] == [(short, {long, alone})]


def test_a_line_of_attribution_leaves_a_quote_inside_a_sentence_to_its_verb(pipeline: Pipeline) -> None:
    text = "Jeudi, la Turquie a condamné un « crime » qui pourrait saper la paix.\n\n— Lina Barthe, porte-parole\n"
    (quote,) = understood(pipeline, text).quotes
    assert quote.speaker is not None
    assert quote.speaker.name == "Turquie"
