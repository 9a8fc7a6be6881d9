"""French: when the name of a place stands for those who act there.

Verbs and adjectives are written as stems ("accus-" for "accuse", "accusé", "accusait") or as whole words, nouns in
the singular.
"""

from reader.understanding.languages.fr.inflection import INFLECTION
from reader.understanding.languages.rules.notation import lines, stems, words
from reader.understanding.languages.rules.roles import RoleRules

ROLES = RoleRules(
    inflection=INFLECTION,
    determiners=words("le la les l' un une ce cet cette ces son sa ses leur leurs notre nos tout toute"),
    contractions={"du": "de", "des": "de", "d'": "de", "au": "à", "aux": "à"},
    conjunctions=lines(
        """
        ,
        et
        ou
        ni
        puis
        ainsi que
        et même
        mais aussi
        """
    ),
    clitics=words("ne n' se s' l' le la les lui leur leurs y en me m' te t' nous vous"),
    adverbs=words("""
        aussi déjà également toujours encore désormais ensuite enfin alors donc quant elle eux même elle-même lui-même
        seul seule seuls seules notamment jamais pourtant cependant mardi lundi mercredi jeudi vendredi samedi dimanche
        hier aujourd'hui
    """),
    reflexives=words("s' se"),
    relatives=words("qui"),
    be=words("""
        est sont était étaient fut furent sera seront serait seraient été être soit soient étant
    """),
    dateline_marks=words("- – — --"),
    place_markers=lines(
        """
        en
        dans
        vers
        sous
        depuis
        jusque
        jusqu'à
        hors de
        près de
        loin de
        autour de
        aux abords de
        au large de
        au nord de
        au sud de
        à l'est de
        à l'ouest de
        au centre de
        au cœur de
        au sein de
        à travers
        via
        proche de
        aux portes de
        en provenance de
        à destination de
        en direction de
        originaire de
        """
    ),
    actor_markers=lines(
        """
        selon
        d'après
        contre
        avec
        par
        pour
        envers
        auprès de
        face à
        grâce à
        quant à
        de la part de
        vis-à-vis de
        à l'encontre de
        à l'égard de
        au nom de
        au profit de
        en faveur de
        au détriment de
        du côté de
        aux côtés de
        aux yeux de
        aux mains de
        sous l'égide de
        à la demande de
        sous la pression de
        à l'initiative de
        à la différence de
        à l'instar de
        malgré
        y compris
        hormis
        excepté
        """
    ),
    between=words("entre"),
    genitive=words("de"),
    dative=words("à"),
    toward=words("sur"),
    dative_articles=words("la l'"),
    place_governors={
        "à": words("""
            frontière frontalier frontalière retour réintégration rattachement rattaché rattachée limité limitée
            limités limitées confiné comparé comparée comparable semblable voisin voisine étendu étendue restreint
            restreinte adhésion annexion annexé annexée intégration réduit réduite
        """),
        "avec": words("frontière liaison vol limite ligne jumelage frontalier frontalière"),
        "par": words("""
            passer passé passe passent passant transite transiter transité transitant traverser via voyage route trajet
            détour arrivé arrivée entré entrée sorti venu
        """),
        "pour": words("""
            partir parti partie partis part partent quitter quitté embarqué embarquer envolé envolée envolés envoler vol
            départ billet train bus avion route ferry décollé visa bateau envoyé envoyée émissaire mission chef
            rapporteur rapporteuse représentant représentante responsable directeur directrice spécialiste qualification
            qualifications candidature prévisions alerte vigilance
        """),
    },
    speech_verbs=stems("""
        annonc- déclar- affirm- assur- estim- accus- dénonc- condamn- salu- confirm- démen- indiqu- précis- expliqu-
        affich- décid- réagi- refus- rejet- approuv- ordonn- promet- promis- appel- demand- exig- réclam- avert- préven-
        propos- souhait- espèr- espér- veut veulent voulait voulu dit disent disait redout- crain- soutien- soutenu
        justifi- rétorqu- répond- répli- minimis- reconnaî- reconnu admet- admis autoris- interdi- suspen- impos-
        contest- menac- nie nié nient niait promulgu- publi- négoci- signé signe signer invit- convoqu- félicit- tranch-
    """),
    speech_markers=lines(
        """
        selon
        d'après
        de la part de
        à la demande de
        """
    ),
    seats=lines(
        """
        elysee
        l elysee
        palais de l elysee
        matignon
        hotel matignon
        bercy
        place beauvau
        beauvau
        quai d orsay
        kremlin
        maison blanche
        pentagone
        capitole
        downing street
        vatican
        saint siege
        palais bourbon
        palais du luxembourg
        berlaymont
        wall street
        """
    ),
    actor_nouns_of=words("""
        volonté détermination décision refus soutien appui position attitude intervention accusation réaction réponse
        demande aval feu engagement opposition silence colère inquiétude ambition stratégie proposition annonce allié
        alliée partenaire adversaire rival rivale ennemi ennemie victoire défaite succès promesse offre initiative
        exigence menace pression souhait appel sanction avertissement déclaration critique reproche ingérence agression
        représailles riposte participation contribution abstention veto vote adhésion hostilité méfiance vigilance main
        effort diplomatie politique rôle intérêt assurance garantie autorisation consentement implication complicité
        satisfaction embarras prudence fermeté intransigeance choix revirement ultimatum qualification élimination
        supériorité domination équipe sélection
    """),
    actor_nouns_between=words("""
        accord relation négociation tension guerre conflit match rencontre finale demi-finale duel différend entente
        coopération alliance partenariat dialogue discussion pourparlers rupture rivalité crise traité trêve
        cessez-le-feu affrontement bras rapprochement réconciliation dispute médiation pacte lien contact
        entretien combat choc derby confrontation querelle contentieux normalisation hostilité divorce brouille fossé
        désaccord divergence compromis paix convention amitié
    """),
    actor_nouns_to=words("""
        appel réponse aide soutien demande avertissement ultimatum opposition message offre livraison vente assistance
        menace appui reproche concession
    """),
    actor_nouns_on=words("pression sanction"),
    actor_nouns_beside=words(
        "match rencontre finale demi-finale duel sommet axe couple tandem quart huitième derby choc"
    ),
    allies=words("""
        allié alliée partenaire adversaire rival rivale ennemi ennemie puissance parrain belligérant signataire
        protagoniste créancier fournisseur vainqueur finaliste bourreau concurrent concurrente
    """),
    dative_verbs=stems("""
        demand- propos- offr- offert- impos- inflig- réclam- reproch- répond- répli- livr- fourni- vend- donn- ordonn-
        interdi- oppos- résist- adress- appart- déclar- promet- promis- enjoin- rappel- permet- permis- refus- accord-
        lanc- appel- recommand- suggér- conseill- prêt- vers- fai- dict- soumet- soumis- coût- profit- nui- succéd-
        alli- associ- inspir- confi- remet- remis- restitu- cèd- céd- extrad-
    """),
    genitive_verbs=stems("exig- obtenu obtenir obtient attend- soupçonn-"),
    object_verbs=stems("""
        accus- condamn- appel- exhort- press- somm- souten- soutien- menac- sanctionn- défi- batt- affront- invit-
        critiqu- aid- convain- dénonc- soupçonn- oblig- forc- contrain- pouss- encourag- félicit- remerci- blâm- fustig-
        attaqu- provoqu- irrit- inquièt- inquiét- dominer dominé domine élimin- surclass- écras- terrass- défai- exclu-
        pri- incit- implor- conjur- avert- prévien- prévenu- interpell- rassur- trahi- isol- autoris- empêch- persuad-
        qualifi- concurrenc- devanc- punir puni boycott- enjoin- rencontr- représent-
    """),
    stative_verbs=stems("""
        est sont était étaient fut furent sera seront serait seraient été être a ont avait avaient aura auront aurait
        auraient eut eurent eu avoir rest- demeur- sembl- paraî- paru devien- deven- devin- connai- connaî- connu situ-
        trouv- abrit- accueill- souffr- souffert subi- vi- vécu- tomb- héberg- regorg- éten- attir- enregistr- manqu-
        déplor- exist- constitu- figur- brûl- bruss- travers- bénéfici- possèd- posséd- comport- couvr- recèl- culmin-
        pleur- sombr- bascul- ressembl- voit voient voyait vu verra contien- conten- produi- fourmill- croît représent-
        grandi- plong- pass- sor- brill- chang- évolu- recens- dor- borde- domin- surplomb- offr-
    """),
    attitude_words=stems("""
        prêt- favorabl- opposé- hostil- déterminé- convaincu- inquiet- inquièt- préoccup- résolu- disposé-
        responsabl- coupabl- solidair- satisfait- sceptiqu- réticent- alli- signatair- partenair- candidat-
        vainqu- qualifié- éliminé- champion- accusé- engagé- intransigeant- prudent- catégori- ferm- reconnaissant-
        soucieu- conscient- victorieu- battu- tenu- tenté- membre-
    """),
)
