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
    tenter flatter militer
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
# Verbs that never stand without an object or a clause: "a annoncé à la radio que", never "a annoncé à la radio".
NEEDING_CLAUSES = """
    affirmer ajouter annoncer assurer attester avouer admettre confirmer certifier clamer concéder considérer constater
    déclarer décréter déplorer dénoncer estimer garantir indiquer juger jurer maintenir marteler noter objecter observer
    préciser prétendre proclamer reconnaître regretter relever remarquer rétorquer révéler souligner soutenir
    signaler spécifier stipuler mentionner
"""


# Verbs whose subject may be a thing that says nothing ("la crise menace de durer", "le vote confirme que").
THINGS_DO = """
    appeler attester confirmer conseiller considérer contredire convenir corroborer demander démontrer encourager
    engager enseigner exclure exiger garantir illustrer imposer indiquer infirmer inciter interdire inviter
    lire menacer montrer notifier permettre pousser prévoir promettre proposer prouver rappeler réclamer
    recommander requérir révéler savoir signaler souligner suggérer supposer témoigner traduire établir éclairer
    apprendre signifier présager valoir vouloir défendre dire raconter expliquer décrire relater exprimer
"""


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
