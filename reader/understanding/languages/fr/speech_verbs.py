"""French verbs that report what somebody says."""

from __future__ import annotations

from reader.understanding.languages.rules.notation import words

# Verbs of saying and thinking: they take a clause ("affirmer que"), open a quote after a colon, and follow one
# ("« … », affirme-t-il").
REPORTING = """
    savoir valoir
    abonder accuser acquiescer admettre admirer affirmer ajouter alerter alléguer analyser annoncer appeler
    apprendre approuver appuyer arguer argumenter articuler assener asséner assurer attester avancer avertir aviser
    avouer bafouiller balbutier blaguer bougonner certifier chuchoter citer clamer clarifier commenter compléter
    conclure concéder confesser confier confirmer conseiller considérer constater contester continuer contrer corriger
    couper crier critiquer croire décider déclamer déclarer décrire décréter déduire défendre demander démentir
    dénoncer déplorer détailler deviner dire diagnostiquer dicter divulguer douter écrire enchaîner encourager énoncer
    enseigner entonner énumérer espérer estimer évaluer évoquer exhorter exiger expliciter expliquer exploser exposer
    exprimer  féliciter fulminer garantir glisser gémir grogner gronder hasarder hurler  imaginer
    indiquer informer insinuer insister interroger interrompre intimer invoquer ironiser jubiler juger jurer justifier
    lâcher lancer lire louer maintenir marmonner marteler maugréer menacer mentionner  minimiser moquer murmurer
    narrer nier noter nuancer objecter observer opiner opposer ordonner parier parler pavoiser penser persister
    pester philosopher plaider plaisanter pointer  postuler poursuivre préciser prédire prétendre
    prévenir prévoir proclamer professer promettre pronostiquer proposer protester  prôner questionner
    raconter railler raisonner ramener rapporter rappeler rassurer reconnaître recommander rectifier redire redouter
    réaffirmer réagir  réciter réclamer réfléchir réfuter regretter réitérer rejeter relater relativiser
    relever remarquer remercier renchérir renseigner répéter répliquer répondre reprendre reprocher résumer rétorquer
    révéler riposter rire rugir  scander se-réjouir sermonner signaler  souffler souhaiter souligner
    soupirer sourire soutenir spéculer spécifier stipuler suggérer supplier supposer surenchérir surjouer s'écrier
    soupçonner tancer témoigner tempérer temporiser tempêter théoriser tonner tranche trancher twitter tweeter vanter
    vitupérer vociférer
    écrier exclamer enthousiasmer réjouir féliciter indigner insurger emporter inquiéter étonner interroger alarmer
    agacer émouvoir offusquer désoler lamenter plaindre souvenir défendre justifier excuser étrangler esclaffer amuser
    rigoler ricaner pouffer positiver fustiger récapituler exulter prophétiser glousser susurrer bredouiller bégayer
    ânonner claironner confirmer convenir conjecturer dédramatiser dégainer désapprouver enrager ergoter extrapoler
    geindre gueuler jauger nasiller notifier pérorer piailler pleurnicher préconiser présager préjuger rabâcher rager
    rembobiner rouspéter seriner subodorer synthétiser acter insister pleurer sangloter certifier asséner fanfaronner
    impatienter énerver extasier enorgueillir targuer vanter féliciter résigner enquérir
"""


# Verbs under which only words in marks are quotes ("dénonce une « trahison »", "appelle à « l'unité »").
QUALIFYING = """
    accorder
    caractériser condamner dépeindre désigner dresser éreinter étriller exalter fustiger honorer
    implorer incriminer intervenir inviter marquer parler pourfendre promouvoir présenter qualifier ramener
    rendre résumer revendiquer saluer sommer souscrire s'engager targuer taxer traiter trouver viser
    défier enjoindre épingler égratigner engager évoquer prier pousser pointer lister formuler retenir craindre
    revenir refuser solliciter soulever tenter
"""


AMBIGUOUS = "accorder analyser citer couper décider entonner faire lire mettre opposer parler poser prouver publier"


def infinitives_of(text: str) -> list[str]:
    """List the infinitives in a text once each."""
    return [verb for verb in dict.fromkeys(text.split()) if verb.endswith(("er", "ir", "re")) and "'" not in verb]


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
