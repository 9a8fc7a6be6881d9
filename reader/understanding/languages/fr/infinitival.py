"""French: infinitives that report or are reported."""

from reader.understanding.languages.fr.conjugation import forms, forms_of
from reader.understanding.languages.rules.infinitival import InfinitivalRules
from reader.understanding.languages.rules.notation import words

# Verbs that report an infinitive with "de": "promet de payer", "demande à la ville de payer".
_WITH_DE = """
    promettre proposer demander conseiller recommander suggérer menacer exclure jurer exiger ordonner interdire
    préconiser prier presser sommer enjoindre adjurer implorer supplier conjurer défendre déconseiller reprocher intimer
    garantir dire crier écrire répondre souffler répéter parler avertir regretter rappeler
    plaindre excuser féliciter vanter targuer accuser soupçonner stipuler prôner réclamer requérir mettre souvenir
    flatter faire donner
"""


# The same with "à": "appelle les habitants à rester chez eux".
_WITH_A = "appeler inviter exhorter engager encourager inciter demander"


# The same with "pour", and "pour que": "plaide pour rouvrir la ligne", "milite pour que la ligne rouvre".
_WITH_POUR = "plaider militer"


def _frames() -> dict[str, frozenset[str]]:
    """Map verbs to the prepositions of the infinitives that they report."""
    frames = {verb: frozenset(("de", "d'")) for verb in _WITH_DE.split()}
    for verb in _WITH_A.split():
        frames[verb] = frames.get(verb, frozenset()) | {"à"}
    for verb in _WITH_POUR.split():
        frames[verb] = frames.get(verb, frozenset()) | {"pour"}
    return frames


# What stands before an infinitive that reports like a finite verb: "avant d'ajouter que", "non sans rappeler que".
_INFINITIVE_OPENERS = """
    par/après/avant de/jusqu' à/non sans/quitte à/histoire de/sans oublier de/sans manquer de/sans cesser de/
    au point de/parole pour/plume pour/communiqué pour/presse pour/créneau pour/silence pour/réserve pour/
    rang pour/rangs pour/communiqué afin de/parole afin de/soin de/peine de/voulu/souhaité/dû/osé/préféré/
    venu/venue/venus/venues/allé/allée/a beau/ont beau/avait beau/avaient beau/aura beau/
    vie à/temps à/habitude de/ose/osent/préfère/préfèrent/tribune pour/micro pour/antenne pour/occasion pour/pied pour
"""


# Verbs before such an infinitive, with its preposition: "tient à préciser que", "a fini par avouer que".
_OPENING_VERBS = """
    tenir à/venir de/finir par/commencer par/terminer par/tenter de/essayer de/efforcer de/contenter de/borner à/
    limiter à/choisir de/plaire à/cesser de/continuer de/continuer à/persister à/obstiner à/entêter à/évertuer à/
    empresser de/hâter de/autoriser à/hasarder à/risquer à/résoudre à/aimer à/lever pour/intervenir pour/profiter pour/
    réagir pour/sortir pour/permettre de/amuser à/attacher à/appliquer à/décider à/résigner à/
    prendre à/mettre à
"""


# The same where they are denied: "n'hésite pas à dire que", "ne s'est pas privé de rappeler que".
_DENIED_VERBS = """
    hésiter à/manquer de/priver de/gêner pour/oublier de/omettre de/cesser de/craindre de/lasser de/fatiguer de/
    rougir de
"""

_DENIALS = ("pas", "jamais", "guère", "plus")


def _openers() -> frozenset[tuple[str, ...]]:
    """Return those words, "de" elided too, of verbs with all their forms."""
    openers = [tuple(phrase.split()) for phrase in _INFINITIVE_OPENERS.split("/")]
    for phrase in _OPENING_VERBS.split("/"):
        verb, link = phrase.split()
        openers += [(form, link) for form in forms(verb)]
    for phrase in _DENIED_VERBS.split("/"):
        verb, link = phrase.split()
        openers += [words for form in forms(verb) for denial in _DENIALS for words in _denied(form, denial, link)]
    elided = [(*words[:-1], "d'") for words in openers if words[-1] == "de"]
    return frozenset([*openers, *elided])


def _denied(form: str, denial: str, link: str) -> tuple[tuple[str, ...], ...]:
    """Return a denied verb with its preposition; a participle follows the denial: "n'a pas hésité à"."""
    return ((form, denial, link), (denial, form, link))


INFINITIVAL = InfinitivalRules(
    verbs=words("""
        affirmer assurer admettre avouer certifier confirmer confesser croire déclarer démentir dire estimer espérer
        expliquer indiquer jurer nier penser prétendre préciser raconter reconnaître répondre révéler soutenir ajouter
        annoncer garantir soupçonner concéder juger promettre rappeler contester réfuter clamer maintenir alléguer
        attester confier rapporter signaler constater redire réaffirmer répéter marteler plaider conclure relater narrer
        témoigner noter souligner observer remarquer prévenir arguer objecter récuser proclamer professer écrire
        considérer déplorer revendiquer souvenir rétorquer répliquer insinuer
    """),
    auxiliaries=words("avoir être"),
    frames=_frames(),
    fillers=words("plus rien jamais point tout bien toujours même aussi mieux ni encore surtout pas"),
    nouns=words("""
        possibilité droit idée fait volonté risque chance moyen décision obligation intention temps besoin but façon
        manière occasion capacité pouvoir nécessité choix liberté devoir mérite plaisir peur tort souci
    """),
    noun_like=("er", "ir"),
    plain_nouns=words("""
        mer fer hiver danger cancer enfer cher cuir désir loisir plaisir avenir souvenir soupir tir concert dîner
        déjeuner souper goûter berger boulanger étranger passager verger foyer leader
    """),
    noun_endings=("ier", "oir"),
    whoever=words("quiconque"),
    without=words("sans"),
    accusing=words("accuser soupçonner blâmer"),
    commanding=words(
        "accuser soupçonner blâmer sommer prier presser supplier adjurer conjurer implorer exhorter inviter"
    ),
    causing=forms_of("""
        conduire amener pousser forcer contraindre obliger permettre autoriser aider décider convaincre persuader mener
        empêcher dissuader
    """),
    suffering=forms_of("faire voir entendre laisser"),
    making=forms_of("faire"),
    wanting=forms_of("vouloir"),
    openers=_openers(),
    contacting=forms_of("""
        écrire appeler téléphoner contacter saisir interpeller solliciter alerter manifester défiler mobiliser
        rassembler réunir profiter publier poster tweeter twitter exprimer convoquer adresser envoyer plaider voter
        signer rappeler retourner revenir
    """),
    purposes=frozenset([("pour",), ("afin", "de"), ("afin", "d'")]),
    links=words("à de d' par"),
)
