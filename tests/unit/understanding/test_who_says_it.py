"""Who says a quote, of several who stand beside it: each kind of sentence in three wordings."""

from __future__ import annotations

import pytest

from reader.model.article import Article
from reader.understanding.pipeline import Pipeline

SHARED = [
    ("Un cadre assure que 200 mineurs ont été embauchés et promet qu'aucun engin n'entrera sur le site.", "Un cadre"),
    ("Orvane réclame que le fruit de la vente soit investi à Foix et s'inquiète d'un « bradage ».", "Orvane"),
    (
        "La capitaine Rita Soule a détaillé comment les caméras avaient suivi le fuyard et expliqué que le vélo avait"
        " été vendu.",
        "La capitaine Rita Soule",
    ),
    ("Les élus affirment que la direction a menti et réclament que les primes soient versées.", "Les élus"),
    ("Paul Mirande a demandé si les trains étaient sûrs et répondu que « rien ne presse ».", "Paul Mirande"),
    ("Le procureur explique que les suspects étaient ivres et disaient que tout allait bien.", "les suspects"),
]
"""A verb of saying behind the clause of another, whose subject it shares if they agree."""

BY_ORDER = [
    ("Un proche le décrit comme « un bâtisseur pressé ».", "Un proche"),
    ("Une voisine la dépeint comme « une femme sans histoires ».", "Une voisine"),
    (
        "Joint par nos soins, le groupement des exportateurs dément: « Nos portes sont ouvertes. »",
        "le groupement des exportateurs",
    ),
    ("Le préfet, Orvane le qualifiant d'« homme pressé », a quitté la salle.", "Orvane"),
    ("Le vote a eu lieu, Rita Soule le qualifiant de « mascarade absolue ».", "Rita Soule"),
    (
        "La directrice de l'hôpital, une femme très droite, Lina Barthe, m'a dit : « Je garde tout. »",
        "La directrice de l'hôpital, une femme très droite, Lina Barthe",
    ),
    (
        "Ce chiffre a permis à la ministre du travail Rita Soule de déclarer que « tout va mieux ».",
        "la ministre du travail Rita Soule",
    ),
    (
        "Ce vote a conduit le secrétaire de la section Paul Mirande à dénoncer « un piège ».",
        "le secrétaire de la section Paul Mirande",
    ),
    ("« Ce n'est pas un brûlot », fait remarquer un élu de la majorité.", "un élu de la majorité"),
    ("« Rien n'est signé », laisse entendre une adjointe.", "une adjointe"),
    ("« Le froid peut tuer en une heure » dit la Ville dans un communiqué.", "la Ville"),
    ("« Les cars rouleront », assure la Région.", "la Région"),
]
"""A subject that the parse overlooks: beside a clitic, an aside, a complement, or with a capital letter."""

BEFORE_COLONS = [
    (
        "Quand la juge, Rita Soule, lui a demandé s'il avait quelque chose à dire aux parents, Paul Mirande s'est levé,"
        " a tiré sur sa manche : « Je ne sais pas parler. »",
        "Paul Mirande",
    ),
    ("Comme on lui demandait si elle voulait répondre, Lina Barthe a souri : « Plus tard. »", "Lina Barthe"),
    ("Alors qu'il venait de dire le contraire, le maire a ri : « J'ai changé d'avis. »", "le maire"),
    ("Le mot de la fin pour l'intendant, trente saisons au club : « J'ai lavé des maillots. »", "l'intendant"),
    ("Dernière remarque pour la préfète : « Il faut tenir. »", "la préfète"),
    ("Ce mot a provoqué des réactions, comme celle de Lina Barthe, une analyste : « C'est gênant. »", "Lina Barthe"),
    ("Les avis divergent, à l'image de celui de Paul Mirande : « C'est trop tard. »", "Paul Mirande"),
    ("Reste une question, que posait hier un gérant parisien : « Qui va payer ? »", "un gérant parisien"),
    ("C'est la phrase qu'a lancée la préfète : « Il faut tenir. »", "la préfète"),
]
"""Who is named before a colon: in the main clause, behind "pour", "celle de", or the verb of a relative clause."""

SET_AGAINST = [
    (
        "Le maire précise que « tout est en règle » tandis que son avocat Paul Mirande s'« indigne des fuites ».",
        "son avocat Paul Mirande",
    ),
    ("La CGT réclame « un vrai débat » alors que Rita Soule « refuse de céder ».", "Rita Soule"),
    ("Le préfet affirme que « rien ne presse », alors que Lina Barthe s'« inquiète pour les siens ».", "Lina Barthe"),
]
"""The subject of a clause that is set against one with a verb of saying."""

NOT_THE_LAST = [
    ("Rita Soule a parlé. « C'est le cancre qui gagne », plaisantait-on hier à la sortie du lycée.", None),
    ("Rita Soule a parlé. « C'est le cancre qui gagne », dit-on souvent.", None),
    ("Rita Soule a parlé. « Ils ne paieront pas », jure-t-on.", None),
    ("Rita Soule affirme que la preuve est là qu'il existe « une politique de mauvais traitements ».", "Rita Soule"),
    ("Rita Soule a parlé. « Ils ne paieront pas », jure-t-on au bureau du festival.", "au bureau du festival"),
    ("Paul Mirande possédait deux montres, d'après son « évaluation personnelle ».", "Paul Mirande"),
    ("Paul Mirande a été accueilli par des élus scandant, entre autres, « Mirande, démission ».", "élus"),
    ("Alors que le dialogue est rompu, beaucoup craignent « un hiver sans fin ».", "beaucoup"),
    ("La loi est votée, certains dénoncent « une honte sans nom ».", "certains"),
    ("L'éleveuse de Foix, 62 laitières, avoue ne plus dormir.", "L'éleveuse de Foix"),
    ("« Il faut tenir », dit Paul Mirande. La préfète hausse les épaules. « On ira jusqu'au bout. »", "La préfète"),
    ("« J'ai payé », racontait une institutrice. « Moi, je viens le mardi. »", "une institutrice"),
    ("C'est faux, martèle un préfet. « La seule chose toxique, c'est la rumeur. »", "un préfet"),
]
"""Who is not the one who spoke last, or spoke last without a name."""

BELONGING = [
    (
        "La société des rédacteurs d'Orvane explique avoir « appris avec effroi la venue du patron ».",
        "La société des rédacteurs d'Orvane",
    ),
    ("Un adjoint de la maire, d'après qui rien n'est signé, en rit.", "Un adjoint de la maire"),
    ("Rita Soule, de l'université de Lens, qui raconte avoir tout vendu, en rit.", "Rita Soule"),
    ("La décoratrice confesse n'avoir jamais osé goûter.", "La décoratrice"),
    ("Ému, il déclare : « Nous avons gagné, et je tiens à vous remercier. »", "il"),
    ("Lasse, elle a répondu que « rien ne presse ».", "elle"),
    (
        "À ceux qui lui demandaient si Mirande serait titulaire contre Lens, le coach lensois a répondu d'un rire :"
        " « S'il arrête d'arriver en retard. »",
        "le coach lensois",
    ),
    (
        "Paul Mirande est parti, tandis que, pour la ministre Rita Soule, « il y aura une suite à tout ceci ».",
        "la ministre Rita Soule",
    ),
    (
        "Rita Soule est venue et Paul Mirande a dit, depuis la ville où il se trouvait, que « cela mènera loin ».",
        "Paul Mirande",
    ),
    ("Selon des informations révélées par le quotidien Orvane, le pont fermera.", "le quotidien Orvane"),
    ("D'après des renseignements confiés par une source, le pont fermera.", "une source"),
]
"""A subject with what belongs to it, or right before its verb."""


def last_speaker(pipeline: Pipeline, text: str) -> str | None:
    """The words that name the speaker of the last quote."""
    speaker = pipeline.analyze(Article(text=text, source="test", language="fr")).quotes[-1].speaker
    return None if speaker is None or speaker.start is None else text[speaker.start : speaker.end]


@pytest.mark.parametrize(
    ("text", "words"), [*SHARED, *BY_ORDER, *BEFORE_COLONS, *SET_AGAINST, *NOT_THE_LAST, *BELONGING]
)
def test_the_last_quote_is_said_by_whom_its_sentence_names(pipeline: Pipeline, text: str, words: str | None) -> None:
    assert last_speaker(pipeline, text) == words


@pytest.mark.parametrize(
    "text",
    [
        "Selon les chiffres de l'Insee, le chômage a baissé.",
        "D'après un nouveau bilan de l'Insee, le chômage a baissé.",
        "Le chômage a baissé, selon les dernières estimations de l'Insee.",
    ],
)
def test_figures_speak_for_who_has_them(pipeline: Pipeline, text: str) -> None:
    speaker = pipeline.analyze(Article(text=text, source="test", language="fr")).quotes[-1].speaker
    assert speaker is not None
    assert (speaker.name, speaker.entity is not None) == ("Insee", True)
