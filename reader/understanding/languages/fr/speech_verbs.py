"""French: the verbs that report speech."""

from __future__ import annotations

from reader.understanding.languages.rules.notation import words

REPORTING = """
    savoir valoir
    abonder accuser acquiescer admettre admirer affirmer ajouter alerter alléguer analyser annoncer appeler
    apprendre approuver appuyer arguer argumenter articuler assener asséner assurer attester avancer avertir aviser
    avouer bafouiller balbutier blaguer bougonner certifier chuchoter citer clamer clarifier commenter compléter
    conclure concéder confesser confier confirmer conseiller considérer constater contester continuer contrer corriger
    couper crier critiquer croire décider déclamer déclarer décrire décréter déduire défendre demander démentir
    dénoncer déplorer détailler deviner dire diagnostiquer dicter divulguer douter écrire enchaîner encourager énoncer
    enseigner entonner énumérer espérer estimer évaluer exhorter exiger expliciter expliquer exploser exposer
    exprimer féliciter fulminer garantir glisser gémir grogner gronder hasarder hurler imaginer
    indiquer informer insinuer insister interroger interrompre intimer invoquer ironiser jubiler juger jurer justifier
    lâcher lancer lire louer maintenir marmonner marteler maugréer menacer mentionner minimiser moquer murmurer
    narrer nier noter nuancer objecter observer opiner opposer ordonner parier pavoiser penser persister
    pester philosopher plaider plaisanter postuler poursuivre préciser prédire prétendre
    prévenir prévoir proclamer professer promettre pronostiquer proposer protester prôner questionner
    raconter railler raisonner rapporter rappeler rassurer reconnaître recommander rectifier redire redouter
    réaffirmer réagir réciter réclamer réfléchir réfuter regretter réitérer rejeter relater relativiser
    relever remarquer remercier renchérir renseigner répéter répliquer répondre reprendre reprocher rétorquer
    révéler riposter rire rugir scander sermonner signaler souffler souhaiter souligner
    soupirer sourire soutenir spéculer spécifier stipuler suggérer supplier supposer surenchérir surjouer
    soupçonner tancer témoigner tempérer temporiser tempêter théoriser tonner trancher twitter tweeter vanter
    vitupérer vociférer
    écrier exclamer enthousiasmer réjouir indigner insurger emporter inquiéter étonner alarmer
    agacer émouvoir offusquer désoler lamenter plaindre souvenir excuser étrangler esclaffer amuser
    rigoler ricaner pouffer positiver récapituler exulter prophétiser glousser susurrer bredouiller bégayer
    ânonner claironner convenir conjecturer dédramatiser dégainer désapprouver enrager ergoter extrapoler
    geindre gueuler jauger nasiller notifier pérorer piailler pleurnicher préconiser présager préjuger rabâcher rager
    rembobiner rouspéter seriner subodorer synthétiser acter pleurer sangloter fanfaronner
    impatienter énerver extasier enorgueillir résigner enquérir
"""
"""Verbs of saying and thinking: they take a clause ("affirmer que"), open a quote after a colon, and follow one
("« … », affirme-t-il")."""


QUALIFYING = """
    accorder
    caractériser condamner dépeindre désigner dresser éreinter étriller exalter fustiger honorer
    implorer incriminer intervenir inviter marquer parler pourfendre promouvoir présenter qualifier ramener
    rendre résumer revendiquer saluer sommer souscrire targuer taxer traiter trouver viser
    défier enjoindre épingler égratigner engager évoquer prier pousser pointer lister formuler retenir craindre
    revenir refuser solliciter soulever tenter
"""
"""Verbs whose object is a quote in marks only ("qualifie de « trahison »"). A verb stands in one of both lists."""


AMBIGUOUS = "accorder analyser citer couper décider entonner faire lire mettre opposer parler"
"""Verbs after which a noun may be the object ("a cité le maire")."""


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
"""Complements that make a cue of a verb that reports nothing alone ("mettre en garde")."""
