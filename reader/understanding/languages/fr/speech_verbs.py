"""French: the verbs that report speech."""

from __future__ import annotations

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
    corroborer infirmer désavouer contre-attaquer rebondir embrayer développer gausser marrer persifler cingler
    balayer tacler grincer décocher enfoncer brocarder invectiver morigéner illustrer décrypter éclairer
    enflammer épancher remémorer écarter montrer démontrer établir prouver cacher dissimuler
"""
"""Verbs of saying and thinking: they take a clause ("affirmer que"), open a quote after a colon, and follow one
("« … », affirme-t-il")."""


QUALIFYING = """
    accorder caractériser condamner dépeindre désigner dresser éreinter étriller exalter fustiger honorer
    implorer incriminer intervenir inviter marquer parler pourfendre promouvoir présenter qualifier ramener
    rendre résumer revendiquer saluer sommer souscrire taxer traiter trouver viser défier enjoindre
    épingler égratigner engager évoquer prier presser pousser pointer lister formuler retenir craindre interdire
    déconseiller inciter exclure conjurer consentir accepter envisager revenir refuser solliciter soulever
    tenter
"""
"""Verbs whose object is a quote in marks only ("qualifie de « trahison »"). A verb stands in one of both lists."""


AMBIGUOUS = "accorder analyser citer couper décider entonner faire lire mettre opposer parler"
"""Verbs after which a noun may be the object ("a cité le maire")."""


# Verbs right before what somebody or something is called in marks ("se fait appeler « Titi »").
CALLING = "appeler surnommer nommer prénommer baptiser rebaptiser dénommer intituler"


# Verbs of doing: marks beside them hold a title, a name or somebody else's word ("a interprété « Carmen »").
SILENT = """
    aller venir arriver partir sortir entrer rentrer revenir monter descendre tomber passer naître mourir rester avoir
    être faire jouer chanter interpréter tourner réaliser publier signer produire composer enregistrer écrire lire
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
    "mettre": words("garde accent avant cause doute exergue"),
    "faire": words("part état valoir savoir remarquer observer noter comprendre"),
    "laisser": words("entendre"),
    "tirer": words("sonnette"),
    "tenir": words("propos"),
    "prendre": words("parole"),
    "donner": words("assurance"),
    "passer": words("message"),
}


# Verbs that report an infinitive with "de": "promet de payer", "demande à la ville de payer".
_WITH_DE = """
    promettre proposer demander conseiller recommander suggérer menacer exclure jurer exiger ordonner interdire
    préconiser prier presser sommer enjoindre implorer supplier conjurer défendre déconseiller reprocher intimer
    garantir dire crier écrire répondre souffler répéter parler avertir regretter accepter rappeler convenir
    plaindre excuser féliciter vanter targuer accuser soupçonner
"""


# The same with "à": "appelle les habitants à rester chez eux".
_WITH_A = "appeler inviter exhorter engager encourager inciter consentir demander pousser"


def infinitive_frames() -> dict[str, frozenset[str]]:
    """Map verbs to the prepositions of the infinitives that they report."""
    frames = {verb: frozenset(("de", "d'")) for verb in _WITH_DE.split()}
    for verb in _WITH_A.split():
        frames[verb] = frames.get(verb, frozenset()) | {"à"}
    return frames


# What stands before an infinitive that reports like a finite verb: "avant d'ajouter que", "n'hésite pas à dire que".
_INFINITIVE_OPENERS = """
    par/après/avant de/vient de/viennent de/venait de/tient à/tiennent à/tenu à/tenait à/tenaient à/tenté de/tente de/
    tentait de/fini par/finit par/hésite pas à/hésitent pas à/hésité pas à/hésitait pas à/jusqu' à/contenté de/
    contentée de/contente de/contentait de/choisi de/plu à/plaît à/cesse de/cessent de/cessé de/cessait de/
    levé pour/levée pour/parole pour/communiqué pour/presse pour/intervenu pour/intervenue pour/créneau pour/
    communiqué afin de/parole afin de/rang pour/rangs pour/profité pour/profite pour/manqué de/manque pas de/
    manquent pas de/empressé de/empressée de/empresse de
"""


def infinitive_openers() -> list[str]:
    """List those words, "de" elided too."""
    openers = [" ".join(phrase.split()) for phrase in _INFINITIVE_OPENERS.split("/")]
    return [*openers, *(f"{opener[:-2]}d'" for opener in openers if opener.endswith(" de"))]
