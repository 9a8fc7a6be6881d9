"""Frames of indirect speech in French: subjects by the order of words, clauses and infinitives far behind their cue."""

from __future__ import annotations

import pytest

from reader.model.analysis import Quote
from reader.model.article import Article
from reader.understanding.pipeline import Pipeline


def quotes_of(pipeline: Pipeline, text: str) -> tuple[Quote, ...]:
    return tuple(pipeline.analyze(Article(text=text, source="test", language="fr")).quotes)


def said(text: str, quote: Quote) -> tuple[str, str | None]:
    """The quote and the words that name its speaker."""
    speaker = quote.speaker
    words = None if speaker is None or speaker.start is None else text[speaker.start : speaker.end]
    return text[quote.start : quote.end], words


SUBJECTS = [
    (
        "Hier soir, la brigade a annoncé que trois hommes étaient recherchés.",
        "trois hommes étaient recherchés",
        "la brigade",
    ),
    ("Le corps médical, lui, a fait savoir qu'il ne viendrait pas.", "il ne viendrait pas", "Le corps médical"),
    (
        "Le numéro 7, opéré du genou en mars, assure qu'il rejouera avant l'été.",
        "il rejouera avant l'été",
        "Le numéro 7",
    ),
    (
        "Marc Teulier, pilier du village et pêcheur repenti d'un des étangs, jure n'avoir jamais triché.",
        "n'avoir jamais triché",
        "Marc Teulier",
    ),
    (
        "La FSU enseignants et chercheurs avait demandé aux élus de refuser le budget.",
        "refuser le budget",
        "La FSU enseignants et chercheurs",
    ),
    (
        "Paul Girard, rapporteur du budget, vous reproche dans Ouest-France de gonfler les prix.",
        "gonfler les prix",
        "Paul Girard",
    ),
]


@pytest.mark.parametrize(("text", "words", "speaker"), SUBJECTS)
def test_a_subject_right_before_its_verb_or_an_aside_speaks(
    pipeline: Pipeline, text: str, words: str, speaker: str
) -> None:
    found = [said(text, quote) for quote in quotes_of(pipeline, text)]
    assert words in [quote for quote, _ in found]
    assert any(quote == words and name is not None and speaker in name for quote, name in found)


@pytest.mark.parametrize(
    "text",
    [
        "La crise menace de durer.",
        "Nouvelle menace de fermer l'usine.",
        "La pluie menace de gâcher la fête.",
        "La soirée promet d'être longue.",
        "Le hangar menace de s'effondrer.",
        "Les chiffres disent que la crise dure.",
        "Le maire défend le projet que l'opposition combat.",
        "Le texte doit maintenant être approuvé par le Parlement.",
        "Je dis que la mer monte.",
        "Le sénateur s'est demandé si le plan était financé.",
        "L'accord est appuyé par tous les partis du Nord, tant les libéraux que les conservateurs du Sud.",
        "Le maire a expliqué son départ par le fait que le conseil vote contre lui.",
        "Le score confirme que la défense progresse.",
        "La loi écrite que connaît le pays depuis dix ans reste en vigueur.",
        "La hausse, forte cet hiver, montre que les prix repartent.",
    ],
)
def test_what_things_do_is_no_speech(pipeline: Pipeline, text: str) -> None:
    assert quotes_of(pipeline, text) == ()


ENDS = [
    (
        "La maire juge que le bail est « une rente » et invite le club à quitter le stade.",
        "quitter le stade",
        "La maire",
    ),
    (
        "Le syndicat répond que la dette a fondu et pointe « un cadeau aux actionnaires ».",
        "la dette a fondu",
        "Le syndicat",
    ),
    (
        "Le procureur estime que ces contrats sont des faux, visant à cacher un emploi.",
        "ces contrats sont des faux, visant à cacher un emploi",
        "Le procureur",
    ),
    (
        "Le patron accuse la ville d'avoir menti, pointant l'embauche de deux cousins.",
        "avoir menti",
        "Le patron",
    ),
    (
        "Le ministre affirme que ce vote est un « coup monté » en accusant la gauche d'en être la cause.",
        "en être la cause",
        "Le ministre",
    ),
]

BESIDE_MARKS = [
    (
        "L'infirmière assure avoir prévenu son chef dès mardi et « n'avoir rien volé ».",
        "avoir prévenu son chef dès mardi",
        "L'infirmière",
    ),
    (
        "Jean Roy avait précisé que « rien n'était joué » et qu'il attendrait le second tour.",
        "il attendrait le second tour",
        "Jean Roy",
    ),
    (
        "La présidente a répété que « le pont tiendra » et que les camions passeraient ailleurs.",
        "les camions passeraient ailleurs",
        "La présidente",
    ),
]


@pytest.mark.parametrize(("text", "words", "speaker"), [*ENDS, *BESIDE_MARKS])
def test_a_clause_ends_before_what_its_speaker_says_next(
    pipeline: Pipeline, text: str, words: str, speaker: str
) -> None:
    assert (words, speaker) in [said(text, quote) for quote in quotes_of(pipeline, text)]


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Le maire juge « honteux » que le préfet s'en aille.", "le préfet s'en aille"),
        ("Le gardien a noté tout ce que les locataires lui disaient.", "les locataires lui disaient"),
        ("Le clan a nié ces faits jusqu'à ce que la radio les prouve hier.", "la radio les prouve hier"),
        ("Elle garde une courte avance que le vent va faire grandir.", "le vent va faire grandir"),
    ],
)
def test_such_a_clause_is_not_reported(pipeline: Pipeline, text: str, words: str) -> None:
    assert words not in [text[quote.start : quote.end] for quote in quotes_of(pipeline, text)]


INFINITIVES = [
    (
        "« C'est trop tard », a répondu la maire, avant de concéder qu'un bus sur deux roulerait encore.",
        "un bus sur deux roulerait encore",
        "la maire",
    ),
    (
        "« Nous paierons », a-t-il dit, avant de juger le vote « injuste » et de promettre que rien ne changerait.",
        "rien ne changerait",
        "il",
    ),
    (
        "Jean Roy, candidat de la gauche, après avoir rappelé que son parti était uni, évoque une alliance.",
        "son parti était uni",
        "Jean Roy",
    ),
    ("Contactée hier, Mme Vasseur a fait répondre qu'elle était absente.", "elle était absente", "Mme Vasseur"),
    ("Ce qui fait dire à un voisin que le pont ne tiendra pas.", "le pont ne tiendra pas", "un voisin"),
    (
        "Par ailleurs, il a été révélé par Radio Sud que le maire était parti en mai.",
        "le maire était parti en mai",
        "Radio Sud",
    ),
]


def test_the_agent_of_a_participle_says_nothing(pipeline: Pipeline) -> None:
    text = "Des courriels analysés par Radio Sud révèlent que le maire était parti en mai."
    assert ("le maire était parti en mai", "Radio Sud") not in [
        said(text, quote) for quote in quotes_of(pipeline, text)
    ]


@pytest.mark.parametrize(("text", "words", "speaker"), INFINITIVES)
def test_an_infinitive_or_a_passive_reports(pipeline: Pipeline, text: str, words: str, speaker: str) -> None:
    assert (words, speaker) in [said(text, quote) for quote in quotes_of(pipeline, text)]


@pytest.mark.parametrize(
    ("text", "words"),
    [
        (
            "« Nous paierons », a dit Jean Roy. Et de préciser que la facture serait envoyée.",
            "la facture serait envoyée",
        ),
        ("« Nous paierons », a dit Jean Roy. Et d'ajouter que rien n'était perdu.", "rien n'était perdu"),
        (
            "« Nous paierons », a dit Jean Roy. Et de rappeler que la ville compte dix ponts.",
            "la ville compte dix ponts",
        ),
    ],
)
def test_an_infinitive_that_opens_its_sentence_is_said_by_who_spoke_last(
    pipeline: Pipeline, text: str, words: str
) -> None:
    quote = quotes_of(pipeline, text)[-1]
    assert text[quote.start : quote.end] == words
    assert quote.speaker is not None
    assert quote.speaker.name == "Jean Roy"


FAR = [
    (
        "Le président, Luis Ferrer, a annoncé ce même jeudi qu'il ouvrirait des pourparlers avec ses voisins.",
        "il ouvrirait des pourparlers avec ses voisins",
    ),
    (
        "Anne Roy a annoncé hier dans un entretien à la télévision publique belge qu'elle ne serait pas candidate.",
        "elle ne serait pas candidate",
    ),
    ("La préfète a demandé aux riverains qu'ils restent chez eux.", "ils restent chez eux"),
    ("Le gouverneur exige des communes qu'elles ferment leurs écoles.", "elles ferment leurs écoles"),
    ("Le médecin a informé la salle que le blessé était sauvé.", "le blessé était sauvé"),
    ("Le gendarme conseille à ceux qui louent leur garage de changer la serrure.", "changer la serrure"),
    ("Le maire demande aux évacués de ne pas rentrer chez eux.", "ne pas rentrer chez eux"),
    ("Le chef de la gare assure ne pas s'en souvenir.", "ne pas s'en souvenir"),
    ("La cheffe de la police a détaillé comment le voleur était entré.", "comment le voleur était entré"),
    ("Le patron a expliqué mardi pourquoi il fermait l'usine.", "pourquoi il fermait l'usine"),
    ("Elle a également considéré être la mieux placée.", "être la mieux placée"),
    ("La boulangère confesse n'avoir jamais goûté ses pains.", "n'avoir jamais goûté ses pains"),
]


FAR += [
    ("Un client du troisième menace de saisir la justice.", "saisir la justice"),
    ("Le bureau de la ministre dit suivre l'affaire de près.", "suivre l'affaire de près"),
    ("Une des rescapées, elle, dit avoir perdu son chien.", "avoir perdu son chien"),
    ("Les juges de Lens ont estimé depuis que le contrat ne valait rien.", "le contrat ne valait rien"),
    ("La vieille dame dément être candidate à quoi que ce soit.", "être candidate à quoi que ce soit"),
    (
        "Dans un rapport, le Conseil de l'eau et de la forêt note que le lac est bas et recommande de fermer le port.",
        "fermer le port",
    ),
    ("L'intéressé assure ne pas s'en souvenir et la juge « folle ».", "ne pas s'en souvenir"),
]


FAR += [
    ("Le parquet a requis que le prévenu reste en prison.", "le prévenu reste en prison"),
    ("La Cour des comptes pointe que les dépenses ont doublé.", "les dépenses ont doublé"),
    ("Le patron n'a pas exclu que le match soit reporté.", "le match soit reporté"),
    ("La Cour a estimé, dans une décision rendue mercredi, que le décret était nul.", "le décret était nul"),
    ("L'entraîneur a expliqué après la rencontre pourquoi il boudait.", "pourquoi il boudait"),
    ("Le Monde croit savoir que le ministre partira.", "le ministre partira"),
    (
        "La plaignante, 22 ans au moment des faits, a déclaré aux policiers qu'il portait un masque.",
        "il portait un masque",
    ),
    ("L'ONU presse les belligérants de laisser passer l'aide.", "laisser passer l'aide"),
    ("A la barre, l'expert est venu dire que l'arme était vieille.", "l'arme était vieille"),
    ("La maire a tenu à rassurer : aucun arbre ne sera abattu.", "aucun arbre ne sera abattu"),
    ("La radio raconte comment un couple se sépare.", "comment un couple se sépare"),
]


FAR += [
    ("Un de ses cousins souffle qu'elle ne dort plus.", "elle ne dort plus"),
    (
        "Dans son rapport, publié lundi, la Défenseure des droits alerte : les délais s'allongent.",
        "les délais s'allongent",
    ),
    ("Le maire conseille aux nageurs d'attendre juin.", "attendre juin"),
    ("Les parents d'élèves réclament d'être reçus.", "être reçus"),
]


FAR += [
    ("La direction promet, sans donner de date, que les primes seront versées.", "les primes seront versées"),
    ("Le chef a promis aux équipes, qui n'y croient plus, que la nuit serait payée.", "la nuit serait payée"),
    ("Il explique, gêné, avoir voulu protéger sa caisse.", "avoir voulu protéger sa caisse"),
    ("Il explique aussi avoir voulu protéger sa caisse.", "avoir voulu protéger sa caisse"),
    ("La motion réclame que la ligne soit maintenue.", "la ligne soit maintenue"),
    ("Le délégué résume : la prime est due.", "la prime est due"),
]

FAR += [
    ("Après avoir assuré que la paix tiendrait, la chancelière a quitté la salle.", "la paix tiendrait"),
    ("En assurant que la paix tiendrait, la chancelière a calmé les marchés.", "la paix tiendrait"),
    ("Tout en assurant que la paix tiendrait, elle a quitté la salle.", "la paix tiendrait"),
    ("La chancelière a mis en garde Moscou : toute attaque aurait un prix.", "toute attaque aurait un prix"),
    ("Elle jugeait alors que l'aide suffisait.", "l'aide suffisait"),
    ("Le champion a confié au Progrès qu'il pensait à la retraite.", "il pensait à la retraite"),
    ("62 % des Français estiment que le pays va mal.", "le pays va mal"),
]

FAR += [
    ("Je lui ai répondu que c'était trop tard.", "c'était trop tard"),
    ("Nous avions prévenu que la digue céderait.", "la digue céderait"),
    ("J'ai dit devant vos caméras que je serais là en mai.", "je serais là en mai"),
    ("Ledit capitaine, Marc Teulier, dément : c'était vingt.", "c'était vingt"),
    ("Une employée raconte, la voix tremblante, que les portes étaient ouvertes.", "les portes étaient ouvertes"),
    ("Une employée raconte d'une voix tremblante que les portes étaient ouvertes.", "les portes étaient ouvertes"),
    ("Côté syndical, on prévient que la grève durera.", "la grève durera"),
    ("Dans le camp adverse, on fait remarquer que le match n'est pas fini.", "le match n'est pas fini"),
    ("La Cnil a mis en demeure la société de prévenir ses clients.", "prévenir ses clients"),
    ("Le patron a tenu à s'excuser et à rappeler que rien n'avait fuité.", "rien n'avait fuité"),
]

FAR += [
    ("Solvalis solde ses batteries et promet de renouer avec les bénéfices.", "renouer avec les bénéfices"),
    ("Berlin ferme ses centrales et promet de tenir ses objectifs.", "tenir ses objectifs"),
]

COMMENTS = [
    ("Comme le rappelle Paul Girard, la région finance la ligne.", "la région finance la ligne", "Paul Girard"),
    ("Comme l'a annoncé la ministre, la taxe baissera.", "la taxe baissera", "la ministre"),
    ("Comme il le dit souvent, la mer ne rend rien.", "la mer ne rend rien", "il"),
    (
        "Selon la préfecture, on estime que mille foyers sont privés d'eau.",
        "mille foyers sont privés d'eau",
        "la préfecture",
    ),
]


@pytest.mark.parametrize(("text", "words", "speaker"), COMMENTS)
def test_a_comment_that_opens_its_sentence_reports(pipeline: Pipeline, text: str, words: str, speaker: str) -> None:
    assert (words, speaker) in [said(text, quote) for quote in quotes_of(pipeline, text)]


@pytest.mark.parametrize(("text", "words"), FAR)
def test_what_is_reported_is_found_behind_adverbials_and_addressees(pipeline: Pipeline, text: str, words: str) -> None:
    assert words in [text[quote.start : quote.end] for quote in quotes_of(pipeline, text)]


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("La mairie demande de rendre les codes qu'ils utilisaient.", "ils utilisaient"),
        ("La police lui demande de sortir de chez lui, ce qu'il fera dans la soirée.", "il fera dans la soirée"),
        ("Le maire a remis aux élus les dossiers qu'ils réclamaient.", "ils réclamaient"),
        ("Le maire informe les élus des mesures que la ville prend.", "la ville prend"),
    ],
)
def test_a_relative_clause_is_not_what_is_asked(pipeline: Pipeline, text: str, words: str) -> None:
    assert words not in [text[quote.start : quote.end] for quote in quotes_of(pipeline, text)]


@pytest.mark.parametrize("when", ["la veille", "le lendemain", "la veille au soir"])
def test_a_day_beside_another_is_no_speaker(pipeline: Pipeline, when: str) -> None:
    text = f"Deux syndicats ont affirmé {when} que les bureaux seraient fermés."
    (quote,) = pipeline.analyze(Article(text=text, source="test", language="fr")).quotes
    assert text[quote.start : quote.end] == "les bureaux seraient fermés"
    assert quote.speaker is not None
    assert quote.speaker.name == "Deux syndicats" or quote.speaker.start == 0
