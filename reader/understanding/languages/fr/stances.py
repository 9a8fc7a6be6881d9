"""French: predicates of attitude before a colon that opens what somebody says without marks.

Each class has an example; a word beside the verb may stand before it ("en convient") or behind it ("botte en touche").
"""

from __future__ import annotations

from reader.understanding.languages.fr.conjugation import forms
from reader.understanding.languages.rules.notation import lemmas_of_forms, words
from reader.understanding.languages.rules.stances import StanceRules

# "Le maire persiste : la route sera fermée." The verb alone is enough.
_ALONE = """
    assumer persister récrier tempérer relativiser minimiser soupirer pester fulminer tonner enrager ironiser temporiser
    renchérir insister rassurer trancher résumer récapituler rétorquer répliquer riposter objecter nuancer rectifier
    tempêter philosopher plaisanter triompher jubiler exulter bougonner maugréer marteler avertir prévenir prophétiser
"""

# "L'assureur botte en touche : les dossiers sont examinés." One of these words stands beside the verb.
_BESIDE = {
    "botter": words("touche"),  # "botte en touche"
    "inscrire": words("faux"),  # "s'inscrit en faux"
    "démordre": words("en"),  # "n'en démord pas"
    "décolérer": words("pas plus"),  # "ne décolère pas"
    "convenir": words("en"),  # "en convient"
    "défendre": words("se s' s’"),  # "se défend"
    "justifier": words("se s' s’"),  # "se justifie"
    "expliquer": words("s' s’"),  # "s'explique"
    "agacer": words("s' s’"),  # "s'agace"
    "emporter": words("s' s’"),
    "indigner": words("s' s’"),
    "insurger": words("s' s’"),
    "inquiéter": words("s' s’"),
    "étonner": words("s' s’"),
    "alarmer": words("s' s’"),
    "désoler": words("se s' s’"),
    "lamenter": words("se"),
    "réjouir": words("se"),
    "féliciter": words("se"),
    "souvenir": words("se"),
    "rappeler": words("se"),
    "vanter": words("se"),
    "interroger": words("s' s’"),
    "plaindre": words("se"),
    "borner": words("rappeler répéter indiquer répondre dire"),
    "aller": words("loin chemins"),  # "va plus loin", "n'y va pas par quatre chemins"
    "revenir": words("en"),  # "n'en revient pas"
    "savourer": words("modestie"),
    "mâcher": words("mots"),  # "ne mâche pas ses mots"
    "taper": words("poing"),
    "enfoncer": words("clou"),  # "enfonce le clou"
    "remettre": words("couche"),  # "en remet une couche"
    "hausser": words("ton"),
    "monter": words("créneau"),
    "sonner": words("alarme"),
    "tirer": words("alarme sonnette"),
    "battre": words("coulpe"),
    "rendre": words("évidence"),
    "jouer": words("franchise transparence cartes"),
    "calmer": words("jeu"),
    "couper": words("court"),
    "prendre": words("témoin devants contre-pied"),
    "voir": words("rouge"),
    "cacher": words("""
        soulagement inquiétude colère déception satisfaction agacement joie fierté amertume impatience perplexité
        lassitude enthousiasme scepticisme étonnement surprise désarroi exaspération
    """),  # "ne cache pas son soulagement"
    "dire": words("contraire inverse"),
    "soutenir": words("contraire inverse"),
    "affirmer": words("contraire inverse"),
    "énoncer": words("contraire inverse"),
    "prétendre": words("contraire inverse"),
    "assurer": words("contraire inverse"),
    "jurer": words("contraire inverse"),
    "penser": words("contraire inverse"),
}

_FIRM = words("""
    formel formelle formels formelles catégorique catégoriques clair claire clairs claires net nette nets nettes ferme
    fermes unanime unanimes affirmatif affirmative affirmatifs péremptoire péremptoires explicite explicites
    intraitable intraitables inflexible inflexibles
""")

# "Les spécialistes sont circonspects : rien ne prouve l'effet.", "Son entraîneur en est convaincu : elle gagnera."
_MINDS = words("""
    convaincu convaincue convaincus convaincues persuadé persuadée persuadés persuadées certain certaine certains
    certaines sceptique sceptiques circonspect circonspecte circonspects circonspectes dubitatif dubitative dubitatifs
    prudent prudente prudents prudentes réservé réservée réservés réservées perplexe perplexes mitigé mitigés
""")

_MOODS = words("""
    rassurant rassurante rassurants rassurantes optimiste optimistes pessimiste pessimistes prudent prudente prudents
    confiant confiante confiants sceptique sceptiques lucide lucides disert diserte laconique laconiques philosophe
    fataliste fatalistes dubitatif dubitative conciliant conciliante ironique cinglant cinglante alarmiste alarmistes
    réaliste réalistes pragmatique pragmatiques bavard bavarde loquace loquaces précis précise enthousiaste modeste
""")

# "Le restaurateur est formel : le bleu n'existait pas.", "La syndicaliste se veut rassurante : rien n'est signé."
_BY_ADJECTIVE = {"être": _FIRM | _MINDS, "rester": _FIRM | _MINDS} | dict.fromkeys(
    ("vouloir", "montrer", "dire"), _FIRM | _MOODS
)

# "n'en démord pas", "ne mâche pas ses mots"
_DENIED = "démordre décolérer cacher mâcher"

# "Une version que contredit le gouverneur : aucun coup n'a été tiré."
_ACCOUNTS = """
    version thèse hypothèse accusation affirmation allégation critique explication argument reproche rumeur analyse
    lecture interprétation présentation assertion information insinuation attaque vision opinion conclusion diagnostic
    constat récit versions thèses hypothèses accusations affirmations allégations critiques explications arguments
    reproches rumeurs interprétations assertions informations insinuations attaques conclusions
"""

_DISPUTING = """
    contredire démentir réfuter contester balayer récuser rejeter nier infirmer dénoncer désavouer repousser nuancer
    tempérer corriger confirmer partager défendre soutenir résumer relativiser
"""

# Verbs before marks, with the preposition of these and the word right before the verb.
_TAKING = {
    "tabler": ("sur", ""),  # "table sur « une croissance à deux chiffres »"
    "miser": ("sur", ""),
    "parier": ("sur", ""),
    "tenir": ("à", "en"),  # "s'en tient à « des écarts négligeables »"
    "remettre": ("à", "en"),
    "connaître": ("", "fait"),  # "a fait connaître « son dégoût »"
}

STANCES = StanceRules(
    verbs=lemmas_of_forms(sorted({*_ALONE.split(), *_BESIDE, *_BY_ADJECTIVE}), forms),
    beside={
        verb: _BESIDE.get(verb, frozenset()) | _BY_ADJECTIVE.get(verb, frozenset())
        for verb in {*_BESIDE, *_BY_ADJECTIVE}
    },
    opposites=words("contraire inverse opposé"),
    denied=words(_DENIED),
    accounts=words(_ACCOUNTS),
    disputing=frozenset(form for verb in _DISPUTING.split() for form in forms(verb)),
    taking={form: frame for verb, frame in _TAKING.items() for form in forms(verb)},
)
