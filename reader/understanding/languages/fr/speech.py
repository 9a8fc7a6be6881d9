"""French: what reports speech, and whose it is."""

from reader.understanding.languages.fr.circumstances import CIRCUMSTANCES
from reader.understanding.languages.fr.conjugation import forms, forms_of
from reader.understanding.languages.fr.documents import DOCUMENTS
from reader.understanding.languages.fr.infinitival import INFINITIVAL
from reader.understanding.languages.fr.inflection import INFLECTION
from reader.understanding.languages.fr.marks import MARKS
from reader.understanding.languages.fr.papers import OUTLETS
from reader.understanding.languages.fr.pronouns import PRONOUNS
from reader.understanding.languages.fr.sources import OWNERS, SOURCES
from reader.understanding.languages.fr.speakers import SPEAKERS
from reader.understanding.languages.fr.speech_verbs import (
    ACTING_ON,
    AMBIGUOUS,
    LIGHT_VERB_COMPLEMENTS,
    NEEDING_CLAUSES,
    QUALIFYING,
    REPORTING,
    STANDING,
    THINGS_DO,
)
from reader.understanding.languages.fr.stances import STANCES
from reader.understanding.languages.fr.trailing import TRAILING
from reader.understanding.languages.fr.verb_endings import VERB_ENDINGS
from reader.understanding.languages.rules.first_person import FirstPersonRules
from reader.understanding.languages.rules.notation import infinitives_of, lemmas_of_forms, words
from reader.understanding.languages.rules.questions import QuestionRules
from reader.understanding.languages.rules.speech import SpeechRules

_TIMES = words(
    """
    veille lendemain matin matinée midi après-midi soir soirée nuit jour journée semaine mois année an ans
    lundi mardi mercredi jeudi vendredi samedi dimanche
    janvier février mars avril mai juin juillet août septembre octobre novembre décembre
    """
)


SPEECH = SpeechRules(
    pronouns=PRONOUNS,
    endings=VERB_ENDINGS,
    inflection=INFLECTION,
    stances=STANCES,
    reporting=lemmas_of_forms(infinitives_of(REPORTING), forms),
    qualifying=lemmas_of_forms(infinitives_of(QUALIFYING), forms),
    seeing=lemmas_of_forms(words("voir percevoir déceler"), forms),
    seen_in=words("y"),
    light_verbs=lemmas_of_forms(LIGHT_VERB_COMPLEMENTS, forms),
    light_verb_complements=LIGHT_VERB_COMPLEMENTS,
    transitive_complements=words("cause doute demeure exergue avant accent"),
    ambiguous=words(AMBIGUOUS)
    | words(
        """accuser appeler approuver appuyer critiquer défendre demander dénoncer décrire déplorer contester
        encourager évoquer exiger exprimer illustrer invoquer louer menacer mentionner minimiser moquer
        prévoir rejeter réclamer remercier reprocher savoir spéculer vanter ramener
        interrompre surjouer reprendre poster développer enfoncer éclairer écarter balayer
        redouter maintenir prôner féliciter condamner promettre proposer confirmer imaginer lancer avancer dévoiler
        exposer détailler"""
    ),
    reporting_lemmas=frozenset(infinitives_of(REPORTING)),
    first_person=FirstPersonRules(
        subjects=words("je j' nous"),
        oneself=words("je j' me m' moi nous mon ma mes notre nos"),
        auxiliaries=words("ai avons avais avions"),
    ),
    negations_follow=True,
    described_behind=True,
    conjunctions_depend_behind=True,
    signing=words("( signé signée"),
    standing_verbs=forms_of(STANDING),
    acting_on=forms_of(ACTING_ON),
    allowing=forms_of("permettre"),
    replies=words(
        """réponse réaction réplique commentaire verdict constat message tweet mot précision explication avis
        conclusion promesse excuse remarque phrase
        comparaison credo mise texto sms appel cri conseil garde avertissement aveu boutade
        formule mots refrain diagnostic sentence pique tacle analyse témoignage confidence déclaration argument
        résumé traduction décryptage plaidoyer slogan consigne prédiction regret colère ironie coup-de-gueule"""
    ),
    asking=words("interroger questionner solliciter inviter citer"),
    contracted=words("au aux du"),
    times=_TIMES,
    asides=_TIMES
    | words(
        """temps fois reprise reprises suite tour côté heure heures moment instant passage outre effet
        ailleurs contraire revanche foulée détour détours ambages fard reste fait substance résumé clair filigrane
        coulisses privé public direct personne vain retour réponse conclusion préambule introduction parallèle marge
        conséquence particulier priorité nouveau doute doutes occurrence peine couvert malgré aparté chœur bloc interne
        demi-mot propos sujet titre"""
    ),
    topic_openers=(("quant", "à"), ("quant", "au"), ("quant", "aux")),
    dative=words("à au aux"),
    opening_dative=words("à au aux a"),
    owners=OWNERS,
    audiences=words("presse afp télévision radio issue micro sortie veille fin barre antenne caméra"),
    circumstances=CIRCUMSTANCES,
    outlets=OUTLETS,
    several=words("des plusieurs quelques certains certaines"),
    contrasts=words("alors tandis"),
    manners=words("voix ton air"),
    summing=words("résumer qualifier formuler"),
    with_clause=words("pointer exclure évoquer résumer militer"),
    needing_clauses=words(NEEDING_CLAUSES),
    addressing=words("informer prévenir avertir aviser assurer alerter notifier"),
    thinking=words("penser espérer croire craindre douter imaginer supposer deviner savoir redouter"),
    affirming=words("bien"),
    facts=frozenset({("le", "fait")}),
    things_do=words(THINGS_DO),
    foreboding=words("menacer promettre"),
    moving=words("avancer lancer exposer glisser couper lire déduire poster"),
    concealing=words("cacher dissimuler"),
    refusing=words("cacher dissimuler exclure nier contester démentir"),
    learning=words("apprendre"),
    voices=tuple(
        tuple(f"{voice} {link}".split())
        for voice in ("par la voix", "par la bouche", "par l' intermédiaire", "par le truchement", "par la plume")
        for link in ("de", "d'", "du")
    ),
    impersonal=words(
        """faut fallait faudra faudrait agit agissait semble paraît ressort existe existait existera existerait convient
        convenait"""
    ),
    roughly=words("entre environ près de d' plus moins quelque quelques autour au à jusqu' un une"),
    taking_up=(("c'", "est", "ce"),),
    next_acts=(("avant", "de"), ("avant", "d'")),
    existing=words("y"),
    complementizers=words("que qu'"),
    auxiliaries=words(
        """a ont avait avaient aurait auraient aura auront eut eurent ait aient ayant avoir est sont était étaient
        serait seraient sera fut furent soit"""
    ),
    being=words("est sont était étaient sera seront serait seraient fut furent être été"),
    been=words("été"),
    inverting=words("comme ainsi"),
    inverting_phrases=frozenset(
        (*opening, que) for opening in (("à", "ce"), ("d'", "après", "ce")) for que in ("que", "qu'")
    ),
    conceding=words("beau"),
    with_being=words("intervenir revenir"),
    told_to=words("signifier"),
    gerund_marks=words("en"),
    linking=words("de d' du des à au aux en pour"),
    indefinite=words("un une"),
    conjunctions=words("et ou , puis mais non"),
    remarks=(
        ("ce", "qui"),
        ("ce", "que"),
        ("ce", "qu'"),
        ("faute", "de"),
        ("sans", "quoi"),
    ),
    fillers=words(
        """
        ainsi alors encore également aussi toutefois cependant notamment ensuite enfin pourtant déjà même d' ailleurs
        abord néanmoins donc immédiatement aussitôt longuement récemment vivement clairement simplement plus tard puis
        lui son mardi lundi mercredi jeudi vendredi samedi dimanche hier aujourd'hui régulièrement publiquement
        officiellement lui-même elle-même
        aujourd' hui vient de pas tout juste côté leur sa part pour à tour quant haut elle eux en revanche par
    """
    ),
    clause_openers=words("qui que qu' dont où lorsque lorsqu' quand après avant alors tandis afin car mais si comme"),
    agents=words("par"),
    determiners=words(
        "le la les l' un une des ce cet cette ces son sa ses leur leurs du au aux de d' plusieurs certains"
    ),
    prepositions=words(
        """à au aux de du des d' dans sur sous pour par avec contre chez vers entre depuis lors devant auprès en sans
        après avant selon malgré durant pendant envers via"""
    ),
    negations=words("pas jamais"),
    restricting=words("n' ne"),
    compound_openers=words(
        "bien ainsi sans parce dès tant pour depuis pendant moins plus mieux autre autant plutôt quoi"
    ),
    correlatives=words("ce"),
    wholes=words("tout toute tous toutes"),
    until=words("jusqu'"),
    sources=SOURCES,
    documents=DOCUMENTS,
    speakers=SPEAKERS,
    infinitival=INFINITIVAL,
    questions=QuestionRules(
        openers={verb: words("si s'") for verb in ("demander", "interroger", "enquérir")},
        knowing=words("savoir"),
        whether=words("si s'"),
        interrogatives=words("comment pourquoi quand où combien quel quelle quels quelles lequel laquelle qui"),
        telling=words("""
            expliquer détailler raconter préciser décrire dire relater révéler exposer rappeler montrer indiquer narrer
            résumer énumérer expliciter
        """),
        told=words("comment pourquoi combien"),
        governed_openers=True,
    ),
    marks=MARKS,
    trailing=TRAILING,
)
