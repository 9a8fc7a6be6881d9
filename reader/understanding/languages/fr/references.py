"""French: titles, nominals and pronouns."""

from reader.understanding.languages.fr.conjugation import forms
from reader.understanding.languages.fr.gender import GENDER
from reader.understanding.languages.fr.names import NAMES
from reader.understanding.languages.fr.people import KINDS, OFFICES, THINGS, TIES, TRADES
from reader.understanding.languages.rules.notation import words
from reader.understanding.languages.rules.references import ReferenceRules

_COURTESY = words("m. mm. m mme mmes mme. mlle mlles monsieur messieurs madame mesdames mademoiselle me sir lord lady")

_PARTICIPLES = words("""
    né arrivé parti allé venu devenu revenu monté entré resté retourné passé tombé sorti rentré âgé élu réélu nommé
    condamné interpellé arrêté placé relaxé jugé interrogé invité désigné promu entendu blessé tué retrouvé félicité
    dit déclaré montré agacé réjoui étonné inquiété défendu insurgé indigné emporté engagé exprimé ému adressé rendu
    lancé présenté amusé plaint levé opposé installé connu accompagné entouré contacté joint sollicité
    surnommé décidé
""")
"""Participles whose feminine sounds the same and has an "e" more."""

_SENDING = """
    publier diffuser signer cosigner écrire rédiger adresser envoyer émettre remettre rendre transmettre présenter
    dévoiler déposer lancer parvenir poster rendre
"""

_TRADE_BODIES = """
    industriel exploitant électricien pétrolier gazier énergéticien bailleur gestionnaire délégataire concessionnaire
    prestataire fournisseur promoteur armateur hébergeur voyagiste brasseur semencier cimentier motoriste usinier
    vendeur acheteur
"""

REFERENCES = ReferenceRules(
    person_heads=(NAMES.person_titles | GENDER.masculine_titles | GENDER.feminine_titles) - _COURTESY
    | TIES
    | TRADES
    | words("""
        cheffe membre responsable représentant représentante délégué déléguée cadre fondateur fondatrice élu élue
        adjoint adjointe analyste expert experte spécialiste militant militante opposant opposante activiste artiste
        veuf ami amie victime suspect suspecte accusé accusée témoin assassin meurtrier tireur conducteur coach
        rédacteur rédactrice éditorialiste correspondant correspondante envoyé envoyée émissaire vice-ministre
        négociateur négociatrice dictateur despote monarque souverain souveraine prédicateur prophète
        prêtre étudiant étudiante lycéen lycéenne habitant habitante voisin voisine bâtonnier magistrat magistrate
        greffier enquêteur enquêtrice commandante otage détenu détenue ressortissant ressortissante homme sprinteur
        sprinteuse nageur nageuse skieur skieuse cycliste athlète finaliste vainqueur lauréat lauréate tenant tenante
        médaillé médaillée manifestant manifestante participant participante enseignant enseignante gérant gérante
        commerçant commerçante banquier banquière pompier berger bergère appelé couturier couturière cuisinier
        cuisinière infirmier infirmière ouvrier ouvrière postier postière homologue prédécesseur successeur dauphin
        complice cofondateur cofondatrice dg
    """),
    person_endings=("eur", "euse", "rice", "iste", "ien", "ienne", "ologue", "crate", "ionnaire", "graphe"),
    things=THINGS,
    prefixes=("ex-", "vice-", "co-", "sous-"),
    joined_prefixes=("co",),
    organisation_heads=NAMES.organisation_heads
    | words("""
        fédération centrale confédération institution ministère organisme comité conseil commission cour
        tribunal parquet hôpital université école armée police gouvernement alliance front union ligue autorité
        conglomérat multinationale centre observatoire franchise holding consortium fonds musée théâtre festival
        opéra
    """),
    courtesy=_COURTESY,
    addresses=words("docteur dr professeur pr maître mgr monseigneur cheikh dame sieur honorable"),
    naming=words("nommé nommée dénommé dénommée prénommé prénommée appelé appelée surnommé surnommée"),
    epicene=words("""
        maire juge ministre porte-parole secrétaire membre témoin capitaine commandant chef adversaire maître guide
        successeur prédécesseur vainqueur leader mentor numéro substitut préfet sous-préfet adjoint greffier
    """),
    one_gender=words("""
        membre témoin successeur prédécesseur vainqueur mentor leader victime star vedette recrue idole pépite prodige
        personne personnalité
    """),
    definite=words("le la l' les ce cet cette"),
    indefinite=words("un une son sa leur notre"),
    unknown=words("un une"),
    others=words("autre"),
    contractions=words("du au"),
    before=words("""
        premier première même ancien ancienne nouveau nouvel nouvelle futur future actuel actuelle jeune vieux
        vieil vieille bel beau belle célèbre grand grande petit petite vice principal principale ex feu double triple
        quadruple quintuple sextuple multiple meilleur meilleure
    """),
    compounds=words("premier première vice"),
    shifting=words("ancien ancienne futur future ex feu"),
    former=("ex-",),
    of_places=words("""
        élu élue maire mairesse député députée sénateur sénatrice habitant habitante curé évêque préfet préfète
        bourgmestre syndic échevin échevine natif native
    """),
    facing=words("face grâce contrairement comme"),
    whose=words("dont"),
    genitive=words("de d' du des"),
    elided=words("d' l'"),
    plain_prepositions={"de": "de", "d'": "de", "du": "de", "des": "de", "au": "à", "aux": "à"},
    conjunctions=words("et"),
    agents=words("par"),
    addressed=words("lui leur"),
    continuing=words("""
        ajouter poursuivre continuer conclure préciser insister reprendre enchaîner compléter résumer développer
        détailler nuancer tempérer expliquer rappeler souligner marteler répéter renchérir terminer lâcher
    """),
    replying=words("""
        répondre répliquer rétorquer objecter riposter contester réfuter contredire démentir rectifier corriger
        interrompre couper renchérir acquiescer abonder approuver opposer demander interroger
    """),
    relatives=words("que qu' dont où"),
    kinds=KINDS,
    offices=OFFICES,
    datives=words("à au aux"),
    within=words("dans par"),
    breaks=words("qui que qu' dont où lequel laquelle lors pour avec par mais car si comme depuis selon après avant"),
    complementizers=words("que qu'"),
    synonyms={
        ("chef", "de", "armées"): ("président",),
        ("locataire", "de", "élysée"): ("président",),
        ("hôte", "de", "élysée"): ("président",),
        ("locataire", "de", "matignon"): ("premier", "ministre"),
        ("maïeur",): ("bourgmestre",),
        ("mayeur",): ("bourgmestre",),
        ("premier", "magistrat"): ("maire",),
        ("première", "magistrate"): ("maire",),
        ("premier", "édile"): ("maire",),
        ("représentant", "de", "état"): ("préfet",),
        ("représentante", "de", "état"): ("préfète",),
        ("souverain", "pontife"): ("pape",),
        ("saint-père",): ("pape",),
        ("parquetier",): ("procureur",),
        ("parquetière",): ("procureure",),
        ("chef", "de", "état"): ("président",),
        ("chef", "de", "gouvernement"): ("premier", "ministre"),
        ("cheffe", "de", "gouvernement"): ("première", "ministre"),
        ("chef", "de", "diplomatie"): ("ministre", "de", "affaires", "étrangères"),
        ("membre", "de", "gouvernement"): ("ministre",),
        ("émissaire", "de", "gouvernement"): ("ministre",),
        ("garde", "de", "sceaux"): ("ministre", "de", "justice"),
        ("locataire", "de", "beauvau"): ("ministre", "de", "intérieur"),
        ("locataire", "de", "bercy"): ("ministre", "de", "économie"),
        ("administrateur", "civil"): ("sous-préfet",),
        ("administratrice", "civile"): ("sous-préfète",),
        ("cheffe", "de", "diplomatie"): ("ministre", "de", "affaires", "étrangères"),
    },
    class_nouns=(
        words("syndicat centrale confédération"),
        words("""
            organisation ong association fondation collectif groupe mouvement groupuscule coordination amicale
            observatoire
        """),
        words("parti formation mouvement"),
        words("""
            agence quotidien journal hebdomadaire magazine chaîne radio revue mensuel bimensuel titre média tabloïd site
            émission
        """),
        words("""
            entreprise groupe société compagnie constructeur géant firme multinationale fabricant éditeur filiale
            coopérative enseigne holding startup distributeur équipementier avionneur transporteur opérateur assureur
            laboratoire sidérurgiste papetier plateforme régie
        """)
        | words(_TRADE_BODIES),
        words("club équipe formation"),
        words("fédération institut université banque agence organisation institution organisme observatoire instance"),
        words("cour tribunal chambre juridiction"),
    ),
    any_body=words("organisme institution établissement instance"),
    trade_bodies=words(_TRADE_BODIES),
    known_bodies=dict.fromkeys(
        words("""
            cgt cfdt fo cfe-cgc cftc unsa sud solidaires fsu fnsea snes sgen-cfdt snuipp unef csn ftq csq fgtb csc cgslb
            unia uss ugtt ugta unsp alliance
        """),
        "syndicat",
    )
    | dict.fromkeys(
        words("ps lr lrem rn lfi ump eelv pcf npa udi modem plr udc pdc ecolo cdh n-va ffs rcd rnd fln"), "parti"
    )
    | dict.fromkeys(words("afp reuters ats belga ap keystone-ats"), "agence")
    | dict.fromkeys(words("fc as us olympique stade racing rc sporting ac sc ogc psg om asse losc"), "club"),
    paper="journal",
    organs=words("direction hiérarchie rédaction présidence bureau antenne siège"),
    organ_phrases=(
        ("conseil", "d'", "administration"),
        ("conseil", "de", "surveillance"),
        ("conseil", "municipal"),
        ("conseil", "communal"),
        ("conseil", "départemental"),
        ("conseil", "général"),
        ("conseil", "régional"),
        ("conseil", "constitutionnel"),
        ("conseil", "fédéral"),
        ("conseil", "scientifique"),
        ("comité", "exécutif"),
        ("comité", "de", "direction"),
        ("service", "de", "presse"),
        ("service", "de", "communication"),
        ("service", "communication"),
    ),
    unions=words("syndicat"),
    spokespeople=words("porte-parole représentant représentante collaborateur collaboratrice"),
    releases=words("communiqué tract message courriel tweet mail"),
    general_documents=words("texte document"),
    sending=frozenset(form for verb in _SENDING.split() for form in (verb, *forms(verb))),
    departments=words("département ministère"),
    members={
        "magistrats": words("cour chambre tribunal parquet"),
        "juges": words("cour chambre tribunal"),
        "sages": words("conseil cour"),
        "académiciens": words("académie"),
        "jurés": words("jury cour"),
    },
    bodies=words("""
        préfecture sous-préfecture mairie municipalité rectorat métropole région agglomération accusation opposition
        majorité minorité ambassade consulat chancellerie gendarmerie commissariat chambre assemblée coalition
        communauté magistrature diplomatie exécutif législatif régime administration enseigne marque coopérative
        intersyndicale mutuelle paroisse diocèse délégation jury famille couple cabinet entourage camp clan
        fratrie dynastie staff interprofession collectivité intercommunalité
    """),
    sources=words("source sources proche proches cadre cadres élus militants députés sénateurs responsables"),
    either=words("autorité conseil présidence garde"),
    demonstratives={
        "celui": ("m", "singular"),
        "celle": ("f", "singular"),
    },
    descriptions=TRADES
    | words("""
        expert experte chercheur chercheuse universitaire scientifique spécialiste écrivain écrivaine romancier
        romancière auteur autrice auteure chanteur chanteuse rappeur rappeuse acteur actrice comédien comédienne
        réalisateur réalisatrice cinéaste joueur joueuse footballeur footballeuse attaquant attaquante défenseur milieu
        gardien gardienne buteur buteuse athlète skieur skieuse cycliste nageur nageuse coureur coureuse pilote champion
        championne entraîneur entraîneuse technicien historien historienne économiste sociologue politologue philosophe
        astronome physicien physicienne biologiste intéressé intéressée trentenaire quadragénaire quinquagénaire
        sexagénaire septuagénaire octogénaire homme femme élu élue parlementaire député députée sénateur sénatrice
        socialiste écologiste centriste frontiste militant militante graphiste artiste musicien musicienne navigateur
        navigatrice alpiniste militaire opposant opposante dissident dissidente milliardaire policier policière gendarme
        berger bergère épicier épicière boulanger boulangère conseiller conseillère syndicaliste lauréat lauréate
        prévenu prévenue accusé accusée magistrat magistrate édile patron patronne dirigeant dirigeante capitaine coach
        sélectionneur sélectionneuse technicienne retraité retraitée médecin avocat avocate libraire commerçant
        commerçante agriculteur agricultrice éleveur éleveuse enseignant enseignante professeur professeure infirmier
        infirmière étudiant étudiante responsable natif native vétéran vainqueur finaliste international internationale
        suspect suspecte condamné condamnée conseil défenseuse créateur créatrice inventeur inventrice fondateur
        fondatrice entrepreneur entrepreneuse restaurateur restauratrice cuisinier cuisinière maraîcher maraîchère
        vigneron vigneronne artisan artisane photographe dessinateur dessinatrice metteur danseur danseuse humoriste
        journaliste animateur animatrice bénévole ingénieur ingénieure professionnel professionnelle tennisman boxeur
        boxeuse judoka sprinteur sprinteuse marathonien marathonienne grimpeur grimpeuse ailier meneur meneuse lutteur
        lutteuse banquier banquière praticien praticienne maestro médaillé médaillée breton bretonne
        normand normande basque corse flamand flamande wallon wallonne
    """),
    parents=words("père mère grand-père grand-mère"),
    children=words("famille enfant enfants fille filles fils garçons"),
    describing_endings=("iste", "ien", "ienne", "logue", "graphe"),
    demonym_endings=("ais", "aise", "ois", "oise", "éen", "éenne", "ien", "ienne", "ain", "aine"),
    concerned=words("intéressé intéressée"),
    ordinals={
        "le premier": (0, "m"),
        "la première": (0, "f"),
        "le second": (1, "m"),
        "la seconde": (1, "f"),
        "le deuxième": (1, "m"),
        "la deuxième": (1, "f"),
    },
    two=words("deux"),
    peers=words("""
        confrère consœur collègue homologue contradicteur contradictrice rival rivale adversaire concurrent concurrente
        interlocuteur interlocutrice
    """),
    rivals=words("""
        contradicteur contradictrice rival rivale adversaire concurrent concurrente interlocuteur interlocutrice
    """),
    address_nouns={"me": "avocat", "maître": "avocat", "dr": "médecin", "docteur": "médecin", "pr": "professeur"},
    demonstrative=words("ce cet cette ces"),
    possessive=words("son sa ses leur leurs"),
    singular_owners=words("son sa leur"),
    years=words("ans"),
    decades={
        "trentenaire": "3",
        "quadragénaire": "4",
        "quinquagénaire": "5",
        "sexagénaire": "6",
        "septuagénaire": "7",
        "octogénaire": "8",
        "nonagénaire": "9",
    },
    ages=dict.fromkeys(words("vieil vieille vieillard"), (60, 150))
    | dict.fromkeys(words("retraité retraitée"), (50, 150))
    | dict.fromkeys(words("jeune"), (0, 45))
    | dict.fromkeys(words("adolescent adolescente lycéen lycéenne"), (10, 20)),
    feminine_endings=(
        ("trice", "teur"),
        ("euse", "eur"),
        ("esse", "e"),
        ("ienne", "ien"),
        ("ière", "ier"),
        ("ère", "er"),
        ("ante", "ant"),
        ("ente", "ent"),
        ("ée", "é"),
        ("ffe", "f"),
        ("eure", "eur"),
        ("aine", "ain"),
        ("onne", "on"),
        ("anne", "an"),
        ("ate", "at"),
        ("ète", "et"),
        ("ve", "f"),
    ),
    feminine_determiners=words("la une cette sa"),
    masculine_determiners=words("le un ce cet du au"),
    masculine_before_consonants=words("son mon ton"),
    consonants=frozenset("bcdfgjklmnpqrstvwxz"),
    feminine_bodies=words("""
        union ong armée école église équipe usine agence alliance entreprise académie ambassade assemblée
        industrie internationale enseigne intersyndicale interprofession imprimerie appli
        onu ue otan afp oms ars unef unesco anses ademe ansm aiea uefa asn ocde
    """),
    feminine_noun_endings=("tion", "sion", "ence", "ance", "ité"),
    plural_determiners=words("les des aux ces ses leurs"),
    pronouns={
        "il": ("m", "singular"),
        "elle": ("f", "singular"),
        "lui": ("m", "singular"),
        "ils": ("m", "plural"),
        "elles": ("f", "plural"),
        "eux": ("m", "plural"),
    },
    apart={"elle": "f", "lui": "m"},
    contrasts=(
        ("quant", "à", "lui"),
        ("quant", "à", "elle"),
        ("de", "son", "côté"),
        ("pour", "sa", "part"),
        ("lui", "aussi"),
        ("elle", "aussi"),
    ),
    turning=words("quant"),
    being=words("est était devient reste demeure"),
    then=words("alors"),
    qualifying_endings=("é", "ée", "ais", "ois", "aise", "oise", "u", "ue", "ant", "ante"),
    copulas=words("est était sera serait fut été"),
    auxiliaries=words("a avait aura aurait n' pas"),
    reflexive=words("s'"),
    agreeing=dict.fromkeys(_PARTICIPLES, "m") | {participle + "e": "f" for participle in _PARTICIPLES},
    last_named={
        "ce dernier": ("m", "singular"),
        "cette dernière": ("f", "singular"),
        "ces derniers": ("m", "plural"),
        "ces dernières": ("f", "plural"),
        "celui-ci": ("m", "singular"),
        "celle-ci": ("f", "singular"),
        "ceux-ci": ("m", "plural"),
        "celles-ci": ("f", "plural"),
    },
)
