"""French: what reports speech, and whose it is."""

from reader.understanding.languages.fr.conjugation import forms
from reader.understanding.languages.fr.inflection import INFLECTION
from reader.understanding.languages.fr.speakers import MUTE, SPEAKERS, VIEWERS
from reader.understanding.languages.fr.speech_verbs import (
    ACTING_ON,
    AMBIGUOUS,
    CALLING,
    CAUSING,
    CONTACTING,
    ISSUING,
    LIGHT_VERB_COMPLEMENTS,
    NEEDING_CLAUSES,
    PUBLISHING,
    QUALIFYING,
    REPORTING,
    SILENT,
    STANDING,
    THINGS_DO,
    infinitive_frames,
    infinitive_openers,
    infinitives_of,
)
from reader.understanding.languages.fr.stances import STANCES
from reader.understanding.languages.rules.notation import lemmas_of_forms, words
from reader.understanding.languages.rules.speech import SpeechRules

_SOURCES = (
    "selon",
    "d' après",
    "suivant",
    "à en croire",
    "a en croire",
    "à écouter",
    "à entendre",
    "à lire",
    "de l' avis de",
    "de l' avis d'",
    "de l' avis du",
    "de l' avis des",
    "aux yeux de",
    "aux yeux du",
    "aux yeux des",
    "de l' aveu de",
    "de l' aveu du",
    "de l' aveu d'",
    "de l' aveu des",
    "de l' aveu même de",
    "de l' aveu même du",
    "de l' aveu même d'",
    "de l' aveu même des",
    "aux dires de",
    "aux dires d'",
    "aux dires du",
    "aux dires des",
    "au dire de",
    "au dire d'",
    "au dire du",
    "au dire des",
    "si l' on en croit",
    "si on en croit",
    "dixit",
)


def _agreeing(masculines: str) -> frozenset[str]:
    """Return adjectives with their feminine and plural forms: "ravi", "ravie", "ravis", "ravies"."""
    found = set()
    for word in masculines.split():
        feminine = f"{word}e" if not word.endswith("e") else word
        for ending, other in (("eux", "euse"), ("if", "ive"), ("ier", "ière"), ("er", "ère"), ("et", "ète")):
            if word.endswith(ending):
                feminine = word.removesuffix(ending) + other
                break
        found |= {word, feminine, f"{feminine}s", word if word.endswith(("s", "x")) else f"{word}s"}
    return frozenset(found)


_TIMES = words(
    """
    matin matinée midi après-midi soir soirée nuit jour journée semaine mois année an ans lundi mardi mercredi jeudi
    vendredi samedi dimanche janvier février mars avril mai juin juillet août septembre octobre novembre décembre
    """
)


SPEECH = SpeechRules(
    inflection=INFLECTION,
    stances=STANCES,
    reporting=lemmas_of_forms(infinitives_of(REPORTING), forms),
    qualifying=lemmas_of_forms(infinitives_of(QUALIFYING), forms),
    light_verbs=lemmas_of_forms(LIGHT_VERB_COMPLEMENTS, forms),
    light_verb_complements=LIGHT_VERB_COMPLEMENTS,
    ambiguous=words(AMBIGUOUS)
    | words(
        """accuser appeler approuver appuyer critiquer défendre demander dénoncer décrire déplorer contester
        encourager évoquer exiger exprimer illustrer invoquer louer menacer mentionner minimiser moquer
        prévoir rejeter réclamer remercier reprocher savoir spéculer vanter ramener
        interrompre surjouer reprendre poster développer enfoncer éclairer écarter balayer
        redouter maintenir prôner féliciter condamner promettre proposer confirmer imaginer lancer avancer dévoiler
        exposer détailler"""
    ),
    sources=tuple(tuple(source.split()) for source in _SOURCES),
    measures=words(
        """critère critères norme normes méthode méthodes méthodologie règle règles règlement principe principes modèle
        modèles calendrier calendriers scénario scénarios cas circonstances saison saisons besoin besoins âge âges type
        types taille tailles modalité modalités plan plans ordre degré degrés niveau niveaux formules barème
        barèmes procédure procédures protocole protocoles tradition traditions coutume coutumes rythme humeur goût goûts
        envie envies moyens revenu revenus disponibilités région régions pays moment moments époque époques poids sexe
        usage usages convention conventions loi lois droit conditions condition jour jours heure heures
        mode modes logique schéma configuration ressources statut grille définition nomenclature
        possibilités recette préférences échelle catégorie catégories
        vraisemblance probabilité apparence évidence"""
    ),
    reporting_lemmas=frozenset(infinitives_of(REPORTING)),
    speaker_nouns=words(SPEAKERS),
    first_person=words("je j' nous"),
    quantifiers=words(
        """chaque quelques quelque tous toutes nos notre mon ma mes vos votre ledit ladite lesdits lesdites celui celle
        ceux celles"""
    ),
    own_auxiliaries=words("ai avons avais avions"),
    called=words("dit dite dits dites alias"),
    feelings=_agreeing(
        """choqué effaré consterné atterré abasourdi sidéré stupéfait indigné outré révolté scandalisé écœuré dégoûté
        bouleversé effondré attristé peiné ému touché secoué dévasté horrifié terrifié effrayé inquiet préoccupé
        alarmé déçu frustré désolé navré agacé irrité excédé exaspéré lassé fatigué épuisé soulagé rassuré satisfait
        ravi heureux content comblé enchanté fier honoré flatté reconnaissant enthousiaste confiant optimiste
        pessimiste serein persuadé convaincu certain conscient déterminé résolu impatient curieux surpris étonné
        stupéfié interloqué perplexe dubitatif sceptique partagé gêné embarrassé amer furieux triste malheureux"""
    ),
    signing=words("( signé signée"),
    calling=frozenset(form for verb in CALLING.split() for form in forms(verb)),
    votes=words("oui non"),
    quoting_clauses=True,
    silent_verbs=frozenset(form for verb in SILENT.split() for form in forms(verb)),
    standing_verbs=frozenset(form for verb in STANDING.split() for form in forms(verb)),
    acting_on=frozenset(form for verb in ACTING_ON.split() for form in forms(verb)),
    mute_nouns=words(MUTE),
    allowing=frozenset(form for verb in ("permettre",) for form in forms(verb)),
    name_links=words("n'"),
    elided_pronouns=words("quelqu'"),
    mute_pronouns=words("quoi ce lui-même elle-même"),
    agent_endings=("eure",),
    mute_endings=(
        "tion",
        "sion",
        "xion",
        "ment",
        "ité",
        "age",
        "isme",
        "ance",
        "ence",
        "ure",
        "ude",
        "oir",
        "ade",
        "aison",
        "logie",
        "graphie",
    ),
    nominal_adjectives=words("même mêmes autre autres premier première second seconde deux trois plupart"),
    led=words("""
        gouvernement régime administration clan camp exécutif ministère famille couple fratrie dynastie entourage
        cabinet galaxie équipe époux frères sœurs parents
    """),
    staffs=words("cabinet entourage bureau secrétariat équipe équipes services"),
    companions=words(
        """proche proches ami amie amis amies avocat avocate avocats conseil entourage cabinet équipe services
        service mère père fils fille frère sœur mari femme épouse époux compagne compagnon veuve veuf famille
        parents collaborateur collaboratrice collaborateurs conseiller conseillère conseillers membre membres
        partisan partisans soutien soutiens fidèle fidèles allié alliés adversaire adversaires rival rivale
        intime voisin voisine collègue collègues porte-parole garde camp lieutenant lieutenants bras source
        sources communicant communicante attaché attachée"""
    ),
    replies=words(
        """réponse réaction réplique commentaire verdict constat message tweet mot précision explication avis
        conclusion promesse excuse remarque credo mise texto sms appel cri conseil garde avertissement aveu boutade
        formule mots refrain diagnostic sentence pique tacle analyse témoignage confidence déclaration argument
        résumé plaidoyer slogan consigne prédiction regret colère ironie coup-de-gueule"""
    ),
    asking=words("interroger questionner solliciter inviter citer"),
    own_openers=words("nos mes notre mon ma"),
    contracted=words("au aux du"),
    times=_TIMES,
    asides=_TIMES
    | words(
        """temps fois reprise reprises veille lendemain suite tour côté heure heures moment instant passage outre effet
        ailleurs contraire revanche foulée détour détours ambages fard reste fait substance résumé clair filigrane
        coulisses privé public direct personne vain retour réponse conclusion préambule introduction parallèle marge
        conséquence particulier priorité nouveau doute doutes occurrence peine couvert malgré aparté chœur bloc interne
        demi-mot"""
    ),
    topic_openers=(("quant", "à"), ("quant", "au"), ("quant", "aux")),
    sides=words("côté chez"),
    group_openers=(
        ("du", "côté", "de"),
        ("du", "côté", "du"),
        ("chez",),
        ("côté",),
        ("dans", "les", "rangs", "de"),
        ("à",),
        ("au",),
        ("dans",),
        ("dans", "l'", "entourage", "de"),
        ("dans", "l'", "entourage", "du"),
    ),
    dative=words("à au aux"),
    opening_dative=words("à au aux a"),
    owners=words("son sa ses leur leurs notre nos"),
    audiences=words("presse afp télévision radio issue micro sortie veille fin barre antenne caméra"),
    some=words("nombre certains certaines beaucoup plusieurs autres uns unes quelques-uns"),
    unnamed=words("source sources"),
    with_infinitive=words(
        """affirmer assurer admettre avouer certifier confirmer confesser croire déclarer démentir dire estimer
        espérer expliquer indiquer jurer nier penser prétendre préciser raconter reconnaître répondre révéler
        soutenir ajouter annoncer garantir soupçonner concéder juger promettre rappeler contester réfuter clamer
        maintenir alléguer attester confier rapporter signaler constater redire réaffirmer répéter marteler
        plaider conclure relater narrer témoigner noter souligner observer remarquer prévenir arguer objecter récuser
        proclamer professer écrire considérer déplorer revendiquer rétorquer répliquer insinuer"""
    ),
    perfect_infinitives=words("avoir être"),
    infinitive_frames=infinitive_frames(),
    infinitive_fillers=words("plus rien jamais point tout bien toujours même aussi mieux ni encore surtout pas"),
    contrasts=words("alors tandis"),
    wanting=frozenset(forms("vouloir")),
    making=frozenset(forms("faire")),
    causing=frozenset(form for verb in CAUSING.split() for form in forms(verb)),
    infinitive_nouns=words(
        """possibilité droit idée fait volonté risque chance moyen décision obligation intention temps besoin but
        façon manière occasion capacité pouvoir nécessité choix liberté devoir mérite plaisir peur tort souci"""
    ),
    indirect_questions={verb: words("si s'") for verb in ("demander", "interroger", "enquérir")},
    telling=words(
        """expliquer détailler raconter préciser décrire dire relater révéler exposer rappeler montrer indiquer
        narrer résumer énumérer expliciter"""
    ),
    manners=words("voix ton air"),
    questions_told=words("comment pourquoi combien"),
    with_clause=words("pointer exclure évoquer résumer"),
    needing_clauses=words(NEEDING_CLAUSES),
    addressing=words("informer prévenir avertir aviser assurer alerter notifier"),
    interrogatives=words("comment pourquoi quand où combien quel quelle quels quelles lequel laquelle qui"),
    thinking=words("penser espérer croire craindre douter imaginer supposer deviner savoir redouter"),
    document_verbs=words("montrer démontrer établir prouver"),
    things_do=words(THINGS_DO),
    foreboding=words("menacer promettre"),
    concealing=words("cacher dissimuler"),
    refusing=words("cacher dissimuler exclure nier contester démentir"),
    learning=words("apprendre"),
    accusatives=words("le l'"),
    accused=words("les"),
    addressees=words("nous vous lui leur m' me"),
    voices=tuple(
        tuple(f"{voice} {link}".split())
        for voice in ("par la voix", "par la bouche", "par l' intermédiaire", "par le truchement", "par la plume")
        for link in ("de", "d'", "du")
    ),
    impersonal=words(
        """faut fallait faudra faudrait agit agissait semble paraît ressort existe existait existera existerait convient
        convenait"""
    ),
    reporting_infinitives=infinitive_openers(),
    contacting=frozenset(form for verb in CONTACTING.split() for form in forms(verb)),
    purposes=frozenset([("pour",), ("afin", "de"), ("afin", "d'")]),
    infinitives=("er", "ir", "re"),
    no_infinitives=("bre", "fre", "gre", "ère", "rre"),
    conditionals=("rait", "raient"),
    findings=words(
        """chiffre chiffres donnée données statistique statistiques bilan bilans baromètre baromètres estimation
        estimations calcul calculs décompte décomptes comptage relevé relevés projection projections prévision
        prévisions information informations révélation révélations renseignement renseignements classement
        recensement"""
    ),
    pointing=words("celui celle ceux celles"),
    plural_endings=("ent", "ont"),
    imperfect_endings=("ait", "aient"),
    roughly=words("entre environ près de d' plus moins quelque quelques autour au à jusqu' un une"),
    viewers=words(VIEWERS),
    taking_up=(("c'", "est", "ce"),),
    knowing=words("savoir"),
    next_acts=(("avant", "de"), ("avant", "d'")),
    trusted=words("bonne bonnes même"),
    plain_things=words("quotidien"),
    pointing_determiners=words("ce cet cette"),
    partners=words("confrères consœurs"),
    bare_endings=("t", "d"),
    whether=words("si s'"),
    like_conditionals=("rer",),
    infinitive_links=words("à de d' par"),
    hearing=words("entendre croire écouter lire suivre"),
    heard=words("l' les le la"),
    wordings=words("mots mot termes terme dires propos paroles expression formule calculs aveu"),
    heard_many=words("les leur leurs"),
    viewpoint_openers=words("pour"),
    viewpoint_nouns={"yeux": words("à a"), "avis": words("à a"), "sens": words("à a")},
    judging=words("est sont était étaient faut fallait"),
    existing=words("y"),
    complementizers=words("que qu'"),
    auxiliaries=words(
        """a ont avait avaient aurait auraient aura auront eut eurent ait aient ayant avoir est sont était étaient
        serait seraient sera fut furent soit"""
    ),
    being=words("est sont était étaient sera seront serait seraient fut furent être été"),
    been=words("été"),
    reflexives=words("s' se -t"),
    inverting=words("comme ainsi"),
    inverting_phrases=frozenset(
        (*opening, que) for opening in (("à", "ce"), ("d'", "après", "ce")) for que in ("que", "qu'")
    ),
    conceding=words("beau"),
    with_being=words("intervenir revenir"),
    told_to=words("signifier"),
    finite_endings=("e", "t", "a", "d"),
    gerund_marks=words("en"),
    gerunds=("ant",),
    participles=("i", "ie", "is", "ies", "u", "ue", "us", "ues", "t", "te", "ts", "tes"),
    feminine_participles=("te", "tes", "ue", "ues", "ie", "ies"),
    regular_infinitives=("er",),
    never_inquits=("er", "ir", "s"),
    never_participles=("que", "gue", "ent", "ons", "ez"),
    sure_participles=("é", "ée", "és", "ées"),
    linking=words("de d' du des à au aux en pour"),
    indefinite=words("un une"),
    strong_pronouns=words("lui eux elles"),
    conjunctions=words("et ou , puis mais non"),
    remarks=(
        ("ce", "qui"),
        ("ce", "que"),
        ("ce", "qu'"),
        ("faute", "de"),
        ("sans", "quoi"),
    ),
    clitics=words("s' se m' me l' le la les lui leur nous vous t' te en y n' ne -t"),
    fillers=words(
        """
        ainsi alors encore également aussi toutefois cependant notamment ensuite enfin pourtant déjà même d' ailleurs
        abord néanmoins donc immédiatement aussitôt longuement récemment vivement clairement simplement plus tard puis
        lui son mardi lundi mercredi jeudi vendredi samedi dimanche hier aujourd'hui régulièrement publiquement
        officiellement
        aujourd' hui vient de pas tout juste côté leur sa part pour à tour quant haut elle eux en revanche par
    """
    ),
    inverted={
        "-il": "il",
        "-elle": "elle",
        "-on": "on",
        "-ils": "ils",
        "-elles": "elles",
        "-je": "je",
        "-nous": "nous",
    },
    pronouns=words("il elle ils elles celui-ci celle-ci celles-ci lui eux"),
    agreeing={"nous": ("ons", "mes"), "vous": ("ez", "tes")},
    nobody=words("on je nous vous tu ce cela ça c' -je -nous -vous"),
    relatives=words("qui lequel laquelle lesquels lesquelles"),
    oblique_relatives=words("dont où"),
    clause_openers=words("qui que qu' dont où lorsque lorsqu' quand après avant alors tandis afin car mais si comme"),
    agents=words("par"),
    determiners=words(
        "le la les l' un une des ce cet cette ces son sa ses leur leurs du au aux de d' plusieurs certains"
    ),
    prepositions=words(
        """à au aux de du des d' dans sur sous pour par avec contre chez vers entre depuis lors devant auprès en sans
        après avant selon malgré durant pendant envers"""
    ),
    negations=words("pas jamais"),
    restricting=words("n' ne"),
    compound_openers=words(
        "bien ainsi sans parce dès tant pour depuis pendant moins plus mieux autre autant plutôt quoi"
    ),
    correlatives=words("ce"),
    wholes=words("tout"),
    until=words("jusqu'"),
    documents=words(
        """communiqué rapport étude documentaire article texte message déclaration lettre dépêche enquête note
        document récit reportage tweet livre arrêté avis billet éditorial sondage entretien interview témoignage
        courriel mail sms courrier missive tract pétition circulaire mémo audit appel motion résolution pancarte
        affichette affiche jugement ordonnance charte règlement arrêt décret manifeste mémoire notice avenant"""
    ),
    issuing=frozenset(form for verb in (ISSUING + PUBLISHING).split() for form in forms(verb)),
    publishing=frozenset(form for verb in PUBLISHING.split() for form in forms(verb)),
    work_title_nouns=words(
        """film livre roman série album chanson émission pièce intitulé intitulée titré titrée baptisé baptisée nommé
        nommée dite dit dénommé dénommée surnommé surnommée loi opération projet exposition sculpture titre mot mots
        terme termes expression slogan article concept notion tableau spectacle magazine revue journal rubrique
        catégorie étiquette label marque programme plan collection comédie documentaire recueil jeu single morceau
        œuvre oeuvre prix trophée section mention nom sobriquet pseudonyme alias tels telles type vigilance version
        ouvrage ligne bateau voilier chalutier péniche
        naufrage affaire projets chapitre poème essai conférence thème colloque festival dossier système modèle
        """
    ),
)
