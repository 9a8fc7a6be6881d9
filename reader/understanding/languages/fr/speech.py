"""French speech: verbs and other words that report what somebody says."""

from reader.understanding.languages.fr.conjugation import forms
from reader.understanding.languages.rules.notation import lemmas_of_forms
from reader.understanding.languages.rules.speech import SpeechRules

# Verbs of saying and thinking: they take a clause ("affirmer que"), open a quote after a colon, and follow one
# ("« … », affirme-t-il").
_SAYING = """
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
_NAMING = """
    accorder
    caractériser condamner dépeindre désigner dresser éreinter étriller exalter fustiger honorer
    implorer incriminer intervenir inviter marquer parler pourfendre promouvoir présenter qualifier ramener
    rendre résumer revendiquer saluer sommer souscrire s'engager targuer taxer traiter trouver viser
    défier enjoindre épingler égratigner engager évoquer prier pousser pointer lister formuler retenir craindre
    revenir refuser solliciter soulever tenter
"""

_AMBIGUOUS = "accorder analyser citer couper décider entonner faire lire mettre opposer parler poser prouver publier"

_SOURCES = (
    "selon",
    "d' après",
    "d'après",
    "suivant",
    "à en croire",
    "de l' avis de",
    "de l' avis d'",
    "de l' avis du",
    "de l' avis des",
    "aux yeux de",
    "aux yeux du",
    "aux yeux des",
    "de l' aveu de",
    "de l' aveu du",
    "aux dires de",
    "aux dires du",
    "dixit",
)


def _infinitives(text: str) -> list[str]:
    return [verb for verb in dict.fromkeys(text.split()) if verb.endswith(("er", "ir", "re")) and "'" not in verb]


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())


_CARRIED = {
    "mettre": _words("garde accent avant cause doute exergue"),
    "faire": _words("part état valoir savoir remarquer observer noter comprendre"),
    "laisser": _words("entendre"),
    "tirer": _words("sonnette"),
    "tenir": _words("propos"),
    "prendre": _words("parole"),
    "donner": _words("assurance"),
    "passer": _words("message"),
}

SPEECH = SpeechRules(
    saying=lemmas_of_forms(_infinitives(_SAYING), forms),
    naming=lemmas_of_forms(_infinitives(_NAMING), forms),
    light=lemmas_of_forms(_CARRIED, forms),
    carried=_CARRIED,
    weak=_words(_AMBIGUOUS)
    | _words(
        """accuser appeler approuver appuyer critiquer défendre demander dénoncer décrire déplorer contester encourager
        évoquer exiger exprimer illustrer invoquer louer menacer mentionner minimiser moquer prévoir préférer rejeter
        réclamer remercier reprocher savoir spéculer vanter vouloir ramener interrompre signifier surjouer reprendre
        réaliser redouter maintenir prôner féliciter condamner analyser promettre proposer confirmer imaginer"""
    ),
    sources=tuple(tuple(source.split()) for source in _SOURCES),
    saying_lemmas=frozenset(_infinitives(_SAYING)),
    voices=_words(
        """avocat avocate police famille proche habitant riverain maire mairesse échevin échevine bourgmestre préfecture
        direction groupe entreprise mairie ministère parquet tribunal cour gouvernement opposition présidence
        syndicat association collectif club fédération patron retraité retraitée quinquagénaire quadragénaire
        trentenaire sexagénaire septuagénaire octogénaire homme femme fille garçon mère père maman papa sœur frère
        voisin voisine collègue ami amie compagnon compagne mari prévenu prévenue accusé accusée capitaine technicien
        coach sélectionneur président présidente une un autre autres celui celle gens témoin source agence journal
        quotidien communiqué étude rapport site presse organisation ong parti société compagnie marque chaîne"""
    ),
    asking=_words("interroger questionner contacter interviewer solliciter joindre inviter citer rencontrer"),
    ours=_words("nos mes notre mon ma"),
    contracted=_words("au aux du"),
    times=_words(
        """matin matinée midi après-midi soir soirée nuit jour journée semaine week-end mois année an ans
        lundi mardi mercredi jeudi vendredi samedi dimanche janvier février mars avril mai juin juillet août septembre
        octobre novembre décembre"""
    ),
    topics=(("quant", "à"), ("quant", "au"), ("quant", "aux")),
    circles=(
        ("du", "côté", "de"),
        ("du", "côté", "du"),
        ("chez",),
        ("côté",),
        ("dans", "les", "rangs", "de"),
        ("à",),
        ("au",),
        ("dans", "l'", "entourage", "de"),
        ("dans", "l'", "entourage", "du"),
    ),
    dative=_words("à au aux"),
    owners=_words("son sa ses leur leurs notre nos"),
    audiences=_words("presse afp télévision radio issue micro sortie veille fin barre antenne caméra"),
    unnamed=_words("source sources"),
    with_infinitive=_words(
        """affirmer assurer admettre avouer certifier confirmer confesser croire déclarer démentir dire estimer espérer
        expliquer indiquer jurer nier penser prétendre préciser raconter reconnaître répondre révéler soutenir
        ajouter annoncer garantir soupçonner regretter"""
    ),
    perfect_infinitives=_words("avoir être"),
    infinitives=("er", "ir", "re", "oir"),
    infinitive_links=_words("à de d' par"),
    views=_words("pour"),
    complementizers=_words("que qu'"),
    auxiliaries=_words(
        """a ont avait avaient aurait auraient aura auront eut eurent ait aient ayant avoir est sont était étaient
        serait seraient sera fut furent soit"""
    ),
    being=_words("est sont était étaient sera seront serait seraient fut furent être été"),
    reflexives=_words("s' se -t"),
    inverting=_words("comme ainsi"),
    gerunds=("ant",),
    participles=("i", "ie", "is", "ies", "u", "ue", "us", "ues", "t", "te", "ts", "tes"),
    sure_participles=("é", "ée", "és", "ées"),
    linking=_words("de d' du des à au aux en pour"),
    indefinite=_words("un une"),
    strong_pronouns=_words("lui eux elles"),
    conjunctions=_words("et ou , puis mais non"),
    remarks=(("ce", "qui"), ("ce", "que"), ("ce", "qu'")),
    clitics=_words("s' se m' me l' le la les lui leur nous vous t' te en y n' ne -t"),
    between=_words(
        """ainsi alors encore également aussi toutefois cependant notamment ensuite enfin pourtant déjà même d'
        ailleurs
        donc néanmoins immédiatement aussitôt longuement récemment vivement clairement simplement plus tard puis lui son
        mardi lundi mercredi jeudi vendredi samedi dimanche hier aujourd'hui régulièrement publiquement
        officiellement
        aujourd' hui vient de d'emblée pas tout juste côté
        leur sa part pour à tour quant elle eux en revanche par ailleurs"""
    ),
    inverted={
        "-il": "il",
        "-elle": "elle",
        "-on": "on",
        "-ils": "ils",
        "-elles": "elles",
        "-t-il": "il",
        "-t-elle": "elle",
        "-t-on": "on",
        "-t-ils": "ils",
        "-t-elles": "elles",
    },
    pronouns=_words("il elle ils elles celui-ci celle-ci ceux-ci celles-ci lui eux"),
    nobody=_words("on je nous vous tu ce cela ça c' -je -nous -vous"),
    relatives=_words("qui lequel laquelle lesquels lesquelles"),
    clause_openers=_words("qui que qu' dont où lorsque lorsqu' quand après avant alors tandis afin car mais si comme"),
    agents=_words("par"),
    determiners=_words(
        "le la les l' un une des ce cet cette ces son sa ses leur leurs du au aux de d' plusieurs certains"
    ),
    prepositions=_words(
        """à au aux de du des d' dans sur sous pour par avec contre chez vers entre depuis lors devant auprès en sans
        après avant selon malgré durant pendant envers"""
    ),
    negations=_words("pas jamais"),
    documents=_words(
        """communiqué rapport étude documentaire article texte message déclaration lettre dépêche enquête note
        document récit reportage tweet livre arrêté avis billet éditorial sondage entretien interview témoignage"""
    ),
    works=_words(
        """film livre roman série album chanson émission pièce intitulé intitulée titré titrée baptisé baptisée nommé
        nommée dite dit dénommé dénommée surnommé surnommée loi opération projet exposition sculpture titre mot mots
        terme termes expression slogan article concept notion tableau spectacle magazine revue journal rubrique
        catégorie étiquette label marque programme plan collection comédie documentaire recueil jeu single morceau
        œuvre oeuvre prix trophée section mention nom sobriquet pseudonyme alias tels telles type vigilance version
        naufrage affaire projets chapitre poème essai conférence thème colloque festival dossier système modèle
        """
    ),
)
