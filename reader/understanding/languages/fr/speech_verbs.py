"""French: the verbs that report speech."""

from __future__ import annotations

from reader.understanding.languages.fr.conjugation import forms
from reader.understanding.languages.rules.notation import words

REPORTING = """
    savoir valoir abonder accuser acquiescer admettre admirer affirmer ajouter alerter alléguer analyser
    annoncer appeler apprendre approuver appuyer arguer argumenter articuler assener asséner assurer attester
    avancer avertir aviser avouer bafouiller balbutier blaguer bougonner certifier chuchoter citer clamer
    clarifier commenter compléter conclure concéder confesser confier confirmer conseiller considérer constater
    contester continuer contrer corriger couper crier critiquer croire décider déclamer déclarer décrire
    décréter déduire défendre demander démentir dénoncer déplorer détailler deviner dire diagnostiquer dicter
    divulguer douter écrire enchaîner encourager énoncer enseigner entonner énumérer espérer estimer évaluer
    exhorter exiger expliciter expliquer exploser exposer exprimer féliciter fulminer garantir glisser gémir
    grogner gronder hasarder hurler imaginer indiquer informer insinuer insister interroger interrompre intimer
    invoquer ironiser jubiler juger jurer justifier lâcher lancer lire louer maintenir marmonner marteler
    maugréer menacer mentionner minimiser moquer murmurer narrer nier noter nuancer objecter observer opiner
    opposer ordonner parier pavoiser penser persister pester philosopher plaider plaisanter postuler poursuivre
    préciser prédire prétendre prévenir prévoir proclamer professer promettre pronostiquer proposer protester
    prôner questionner raconter railler raisonner rapporter rappeler rassurer reconnaître recommander rectifier
    redire redouter réaffirmer réagir réciter réclamer réfléchir réfuter regretter réitérer rejeter relater
    relativiser relever remarquer remercier renchérir renseigner répéter répliquer répondre reprendre reprocher
    rétorquer révéler riposter rire rugir scander sermonner signaler souffler souhaiter souligner soupirer
    sourire soutenir spéculer spécifier stipuler suggérer supplier supposer surenchérir surjouer soupçonner
    tancer témoigner tempérer temporiser tempêter théoriser tonner trancher twitter tweeter vanter vitupérer
    vociférer écrier exclamer enthousiasmer réjouir indigner insurger emporter inquiéter étonner alarmer agacer
    émouvoir offusquer désoler lamenter plaindre souvenir excuser étrangler esclaffer amuser rigoler ricaner
    pouffer positiver récapituler exulter prophétiser glousser susurrer bredouiller bégayer ânonner claironner
    convenir conjecturer dédramatiser dégainer désapprouver enrager ergoter extrapoler geindre gueuler jauger
    nasiller notifier pérorer piailler pleurnicher préconiser présager préjuger rabâcher rager rembobiner
    rouspéter seriner subodorer synthétiser acter pleurer sangloter fanfaronner impatienter énerver extasier
    enorgueillir targuer résigner enquérir dévoiler égrener récuser éluder recadrer pressentir poster requérir
    corroborer infirmer désavouer contre-attaquer grommeler ronchonner râler grincher éructer
    tonitruer marmotter plastronner chantonner psalmodier rebondir embrayer développer gausser marrer persifler cingler
    balayer tacler grincer décocher enfoncer brocarder invectiver morigéner illustrer décrypter éclairer
    enflammer épancher remémorer écarter montrer démontrer établir prouver cacher dissimuler
    calculer signifier
"""
"""Verbs of saying and thinking: they take a clause ("affirmer que"), open a quote after a colon, and follow one
("« … », affirme-t-il")."""


QUALIFYING = """
    accorder caractériser condamner dépeindre désigner dresser éreinter étriller exalter fustiger honorer
    implorer incriminer intervenir inviter marquer parler pourfendre promouvoir présenter qualifier ramener
    rendre résumer revendiquer saluer sommer souscrire taxer traiter trouver viser défier enjoindre
    épingler égratigner engager évoquer prier presser pousser pointer lister formuler retenir craindre interdire
    adjurer déconseiller inciter exclure conjurer consentir accepter envisager revenir refuser solliciter soulever
    tenter flatter
"""
"""Verbs whose object is a quote in marks only ("qualifie de « trahison »"). A verb stands in one of both lists."""


AMBIGUOUS = "accorder analyser citer couper décider entonner faire lire mettre opposer parler"
"""Verbs after which a noun may be the object ("a cité le maire")."""


# Verbs of being and motion, whose subject may follow what opens a sentence ("Au premier rang, trône le préfet").
STANDING = """
    être rester demeurer venir revenir devenir parvenir survenir arriver entrer rentrer sortir partir repartir siéger
    trôner attendre figurer suivre vivre survivre mourir naître dormir surgir apparaître paraître disparaître
    trouver tenir dresser joindre manquer précéder succéder affronter jouer régner défiler passer monter descendre
    tomber courir marcher habiter résider loger travailler exister coexister cohabiter côtoyer commencer débuter
    débarquer émerger évoluer grouiller patienter veiller officier présider concourir participer plancher prendre
    compter comprendre mêler croiser retrouver presser bousculer asseoir installer placer situer étendre cesser faillir
    falloir devoir pouvoir vouloir sembler aller avoir faire
"""


# Verbs behind which somebody is the object, if nothing else tells ("Elle entre, salue le maire").
ACTING_ON = """
    saluer frapper blesser tuer abattre arrêter interpeller embrasser accueillir recevoir rencontrer retrouver rejoindre
    quitter accompagner suivre remplacer battre vaincre dominer devancer précéder affronter opposer viser toucher
    concerner représenter diriger présider nommer élire choisir désigner épouser aimer adorer détester haïr attaquer
    agresser gifler bousculer pousser poursuivre chasser licencier renvoyer écarter engager embaucher recruter former
    inviter convier convoquer solliciter consulter interroger appeler remercier féliciter soutenir aider servir soigner
    sauver secourir libérer protéger défendre condamner accuser inculper juger punir sanctionner menacer effrayer
    inquiéter rassurer agacer amuser séduire convaincre persuader obliger forcer autoriser laisser observer regarder
    voir entendre écouter connaître reconnaître oublier imiter incarner interpréter citer évoquer moquer attirer
    réunir rassembler diviser opposer unir associer lier séparer trahir tromper payer rémunérer financer employer
    croiser heurter percuter renverser faucher emporter dépasser doubler bloquer pénaliser disqualifier désavouer
    surprendre étonner priver mobiliser alerter prévenir informer avertir appuyer assister conduire ramener hospitaliser
"""


# Verbs right before what somebody or something is called in marks ("se fait appeler « Titi »").
CALLING = "appeler surnommer nommer prénommer baptiser rebaptiser dénommer intituler"


# Verbs whose object does what the infinitive behind it says ("a conduit la maire à dire").
CAUSING = """
    conduire amener pousser forcer contraindre obliger permettre autoriser aider décider convaincre persuader mener
    empêcher dissuader
"""


# Verbs for making or giving what others refer to ("selon les précisions apportées par le procureur").
ISSUING = """
    apporter avancer communiquer compiler conduire définir délivrer détailler dévoiler divulguer donner dresser
    effectuer élaborer énoncer établir exposer faire formuler fournir livrer mener présenter prodiguer produire
    prononcer recenser remettre rendre tenir tirer transmettre
"""


# Verbs whose subject speaks through their object ("publie un rapport qui dénonce …").
PUBLISHING = """
    publier diffuser signer cosigner écrire coécrire rédiger poster tweeter adresser envoyer émettre éditer réaliser
"""


# Verbs that never stand without an object or a clause: "a annoncé à la radio que", never "a annoncé à la radio".
NEEDING_CLAUSES = """
    affirmer ajouter annoncer assurer attester avouer admettre confirmer certifier clamer concéder considérer constater
    déclarer décréter déplorer dénoncer estimer garantir indiquer juger jurer maintenir marteler noter objecter observer
    préciser prétendre proclamer reconnaître regretter relever remarquer rétorquer révéler souligner soutenir
    signaler spécifier stipuler
"""


# Verbs whose subject may be a thing that says nothing ("la crise menace de durer", "le vote confirme que").
THINGS_DO = """
    appeler attester confirmer conseiller considérer contredire convenir corroborer demander démontrer encourager
    engager enseigner exclure exiger garantir illustrer imposer indiquer infirmer inciter interdire inviter
    lire menacer montrer notifier permettre pousser prévoir promettre proposer prouver rappeler réclamer
    recommander requérir révéler savoir signaler souligner suggérer supposer témoigner traduire établir éclairer
    apprendre signifier présager valoir vouloir défendre dire raconter expliquer décrire relater exprimer
"""


# Verbs of doing: marks beside them hold a title, a name or somebody else's word ("a interprété « Carmen »").
SILENT = """
    venir arriver partir sortir entrer rentrer revenir monter descendre tomber passer naître mourir rester avoir
    faire jouer chanter interpréter tourner réaliser publier signer produire composer enregistrer écrire lire
    gagner remporter perdre battre créer fonder diriger animer travailler habiter vivre dormir manger boire marcher
    courir rouler conduire placer arrêter interpeller ouvrir fermer acheter vendre payer porter recevoir obtenir donner
    mettre prendre tenir garder utiliser construire installer lancer envoyer rejoindre quitter suivre rencontrer
    découvrir trouver retrouver chercher connaître participer assister organiser baptiser rebaptiser surnommer nommer
    prénommer intituler titrer appeler opposer cheminer compter occuper figurer apparaître disparaître servir adapter
    programmer projeter diffuser vouloir accueillir devenir héberger abriter baptiser inaugurer visiter traverser
    aménager lire vendre distribuer afficher arborer brandir scander entonner déployer limoger licencier renvoyer
    congédier remplacer recruter embaucher muter élire transférer opérer équiper classer diviser
"""


def infinitives_of(text: str) -> list[str]:
    """List the infinitives in a text once each."""
    return list(dict.fromkeys(text.split()))


LIGHT_VERB_COMPLEMENTS = {
    "mettre": words("garde accent avant cause doute exergue demeure défi"),
    "faire": words("part état valoir savoir remarquer observer noter comprendre répondre serment interdiction"),
    "laisser": words("entendre"),
    "tirer": words("sonnette"),
    "tenir": words("propos"),
    "prendre": words("parole"),
    "donner": words("assurance ordre consigne instruction instructions"),
    "passer": words("message"),
    "garder": words("souvenir"),
    "conserver": words("souvenir"),
    "croire": words("savoir"),
    "porter": words("connaissance"),
}


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


def infinitive_frames() -> dict[str, frozenset[str]]:
    """Map verbs to the prepositions of the infinitives that they report."""
    frames = {verb: frozenset(("de", "d'")) for verb in _WITH_DE.split()}
    for verb in _WITH_A.split():
        frames[verb] = frames.get(verb, frozenset()) | {"à"}
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
    réagir pour/sortir pour/permettre de
"""


# The same where they are denied: "n'hésite pas à dire que", "ne s'est pas privé de rappeler que".
_DENIED_VERBS = """
    hésiter à/manquer de/priver de/gêner pour/oublier de/omettre de/cesser de/craindre de/lasser de/fatiguer de/
    rougir de
"""

_DENIALS = ("pas", "jamais", "guère", "plus")

CONTACTING = """
    écrire appeler téléphoner contacter saisir interpeller solliciter alerter manifester défiler mobiliser rassembler
    réunir profiter publier poster tweeter twitter exprimer convoquer adresser envoyer plaider voter signer
"""
"""Verbs behind which "pour" leads to what is said: "a écrit au préfet pour demander que"."""


def infinitive_openers() -> frozenset[tuple[str, ...]]:
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
