"""French: titles of persons, gender of titles and given names, what else one name may look like."""

from reader.understanding.languages.fr.names import NAMES
from reader.understanding.languages.rules.language import EntityRules, GenderRules, ReferenceRules


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())


GENDER = GenderRules(
    masculine_titles=_words("""
        m. mm. m monsieur messieurs mr mr. sir lord don père frère abbé roi prince empereur pape cardinal imam cheikh
        émir sultan docteur professeur colonel général amiral lieutenant adjudant président ex-président vice-président
        sénateur député chancelier avocat directeur entraîneur sélectionneur attaquant défenseur gardien buteur ailier
        joueur acteur comédien chanteur rappeur réalisateur écrivain romancier auteur historien candidat patron
        dirigeant gouverneur procureur ambassadeur conseiller époux mari fils oncle cousin champion chercheur
        réalisateur directeur-général footballeur musicien policier gendarme médecin curé rabbin duc comte baron vicomte
    """),
    feminine_titles=_words("""
        mme mmes mme. mlle mlles madame mesdames mademoiselle mrs ms miss lady doña sœur mère reine princesse
        impératrice présidente ex-présidente vice-présidente sénatrice députée chancelière avocate directrice
        entraîneuse sélectionneuse attaquante défenseuse gardienne buteuse joueuse actrice comédienne chanteuse
        rappeuse réalisatrice écrivaine romancière autrice auteure historienne candidate patronne dirigeante gouverneure
        procureure ambassadrice conseillère épouse femme fille tante cousine championne chercheuse footballeuse
        musicienne policière docteure professeure générale colonelle préfète duchesse comtesse baronne veuve ministresse
    """),
    feminine_suffix="e",
    feminine_endings=(
        "a",
        "ette",
        "ine",
        "elle",
        "enne",
        "ie",
        "ise",
        "yse",
        "lle",
        "nne",
        "ette",
        "ia",
        "ique",
        "ence",
        "ande",
        "ine",
        "line",
        "phie",
        "cie",
        "gie",
        "lie",
        "rie",
        "tie",
        "lène",
        "lene",
        "ène",
        "ude",
        "ane",
        "ice",
        "ance",
        "aine",
        "oise",
        "alie",
        "rice",
        "othée",
        "oé",
        "ée",
    ),
    masculine_endings=(
        "o",
        "n",
        "r",
        "l",
        "s",
        "d",
        "t",
        "k",
        "c",
        "m",
        "f",
        "x",
        "g",
        "j",
        "v",
        "b",
        "p",
        "i",
        "y",
        "u",
        "z",
        "w",
        "q",
    ),
    feminine_names=_words("""
        anne claire marie hélène alice agnès rachel carmen sarah deborah judith élisabeth elisabeth edith édith astrid
        ingrid myriam miriam margaret janet kathryn caryn isabel isabelle muriel ségolène ségolene rose jane kate grace
        helen ellen karen susan carol sharon lauren megan allison alison hillary hilary nancy mary lucy emily amy betty
        sally kelly molly dorothy rosemary shirley ashley courtney kim meg gwen jill liz beth elizabeth ruth esther
        soledad pilar mercedes dolores inès ines iris doris anaïs thaïs brigitte margot marion manon louison ninon
        lison fanny cathy betsy penny jenny wendy cindy judy june april carole nicole simone yvonne solange edwige
        angélique blanche laure maure aude maude mathilde clotilde charlotte adélaïde agathe berthe marthe edwige
        laurence florence clémence constance solenn gaëlle maëlle joëlle noëlle rachida sophie julie zoé chloé cléo
        noémie dorothée irène eugénie séverine catherine christine sylvie nathalie valérie stéphanie bénédicte
        aung asma fatou aminata mariam maryam farah zaynab zeinab leïla neïma meriem nour noor houda souha
        jacqueline odile cécile lucile emmanuelle danièle danielle michèle michelle gabrielle rafaële raphaëlle
        ursula angela theresa christiane viviane éliane josiane liliane ariane marianne roxane diane jeanne suzanne
        lise élise louise denise françoise héloïse annick annie maïté sigrid heidi naomi mimi yuki samantha condoleezza
        penelope chantal chantale mireille corinne éveline eva solveig margrethe ann joan jean-anne megan vivian
        béatrice clarisse delphine gisèle adèle estelle christelle armelle noëlle isabeau rebecca
        aïcha aïssata aïssatou awa aya akissi adjoua affoué amenan ahou bintou coumba dieynaba djeneba fanta fatima
        fatimata fatoumata hawa kadiatou kadidia khady mariama maïmouna nafissatou ndeye oumou rama rokia rokhaya
        salimata sira sokhna amel amina assia chaïma chahinez djamila dounia fadila farida fatiha feriel habiba hafida
        hajar halima hanane hayat hind ikram ilham imane jamila karima khadija lamia latifa leila lina loubna malika
        meryem mouna nabila nadia naïma najat naoual nawal nezha rajae rim salma samia samira sanae sara selma sihem
        siham sonia soumaya souad wafa wassila yamina yasmine zahra zineb zohra
        audrey aurélie aurore camélia candice capucine caroline cassandra cécilia céline chrystelle claudine colette
        coralie cynthia daphné déborah domitille elsa émilie emma eva évelyne fabienne flavie flore francine frédérique
        geneviève géraldine ghislaine ginette guylaine huguette jocelyne joséphine justine karine katia laetitia
        laëtitia laura léa léna léonie line lola lou-anne louane louna lucie ludivine lydia lydie lyne madeleine magali
        mahault manuela marjolaine marjorie marlène martine maryline maryse maëva mégane mélanie mélissa micheline
        monique murielle mylène nadège nadine natacha océane odette olivia ophélie pascale patricia paulette pauline
        perrine prune raymonde régine romane rosalie sabine sabrina salomé sandra sandrine servane sidonie solène soline
        stella sylviane tatiana thérèse tiphaine valentine valériane vanessa véronique victoire victoria virginie yaël
        yolande zélie
    """),
    masculine_names=_words("""
        pierre philippe antoine alexandre jérôme guillaume étienne maxime christophe stéphane george georges andré mike
        steve dave joe luke bruce pete joshua luca nikita sacha mustapha mustafa moustapha moustafa issa moussa
        abdallah abdoulaye ibrahima souleymane mamadou jules gilles jacques charles yves yves ange serge jorge josé rené
        hervé honoré désiré aimé théodore isidore grégoire magloire ludovic éric frédéric dominic éloi henri rémi rémy
        thierry geoffrey harry barry larry terry jerry andy tony jimmy bobby billy johnny anthony timothy gregory guy
        jérémie élie zacharie nathanaël achille basile émile cyrille théophile camill anatole bartholomé côme
        timothée barthélemy aristide clotaire hilaire lazare oscar blaise ambroise eustache lance wayne
        kyle dwayne shane clyde rupert zinedine zinédine noureddine nasreddine salah taha moqtada mola mollah ali
        ehud oussama mullah jeremie rodrigue félix enrique henrique roque mike jake blake luke duke ike wolfgang kaspar
        elie attila andrea nicola ilia ilya kolia vania micha mischa juha mika pekka esa costa juda akira kenta shinzo
        yasuhiko hosni yasser bachar mouammar recep nicolas arsène eugène
        fabrice patrice maurice brice aurèle ousmane alassane assane hassane lassana boubacar amadou ahmadou cheikh
        ibrahim idrissa lamine malick modibo oumar ousseynou pape samba seydou sidiki sékou thierno youssouf yaya naby
        kouassi kouamé kouadio konan koffi yao kwame kofi serigne babacar alioune abdou abdoul baba bakary daouda demba
        dramane drissa fodé gaoussou hamidou habib idriss issouf kalilou karamoko mahamadou mamady moriba nouhoum salif
        samuel simplice soumaïla tidiane tiémoko zoumana abdelkader abdelaziz abdelhamid abdellatif abdelmajid
        abderrahmane achraf adel adil ahmed aziz bilal brahim chaker chakib djamel fahd farid fathi faouzi fouad hamid
        hamza hassan hicham hocine ilyes ismaël ismail jamal kamel karim khaled khalid lakhdar lotfi mahdi mahmoud malek
        mehdi mohamed mohammed moncef mounir mourad nabil nasser nizar omar othmane rachid rafik réda ridha rida riad
        saïd said salim samir sami slimane soufiane tahar tarek tarik walid yassine younes youssef ziad zakaria
        adrien alain alexis amaury arnaud arthur aurélien bastien benjamin benoît bernard bertrand boris bruno cédric
        christian clément corentin cyprien cyril damien daniel david denis didier dimitri edgar édouard emmanuel émilien
        enzo fabien félicien fernand florent florian franck françois gabriel gaël gaëtan gaspard gauthier geoffroy
        gérald gérard germain ghislain gilbert grégory gustave hector henri hubert hugo hugues jacky jean jérémy joachim
        joël jonathan joseph josselin julien kevin kévin laurent léo léon léonard lilian lionel loïc louis luc lucas
        lucien marc marcel marius martin mathias mathieu mathis matthieu michaël mickaël michel nathan noah noël norbert
        olivier pascal patrick paul pierrick quentin raoul raphaël raymond régis renaud richard robert robin rodolphe
        roger roland romain romuald sébastien serge simon stanislas sylvain tanguy théo thibault thibaut thomas tristan
        valentin valère victor vincent vivien xavier yann yannick yoann yvan yvon
    """),
    ambiguous_names=_words("claude dominique camille andrea maxence alix morgan sam alex charlie kim lou sasha sacha"),
)

ENTITIES = EntityRules(
    abbreviations={"st": "saint", "ste": "sainte", "univ": "universite"},
    place_heads=_words("""
        château villa prison stade camp centrale mont monts île îles col forêt plateau vallée place rue avenue boulevard
        mosquée palais fort lac mer baie golfe détroit désert fleuve rivière site théâtre salle quartier
    """),
)

_COURTESY = _words("m. mm. m mme mmes mme. mlle mlles monsieur messieurs madame mesdames mademoiselle me sir lord lady")

REFERENCES = ReferenceRules(
    person_heads=(NAMES.person_titles | GENDER.masculine_titles | GENDER.feminine_titles) - _COURTESY
    | _words("""
        ambassadeur ambassadrice porte-parole conseiller conseillère procureur procureure avocat avocate médecin
        secrétaire chef cheffe leader patron patronne champion championne membre responsable représentant
        représentante délégué déléguée cadre fondateur fondatrice élu élue maire adjoint adjointe premier-ministre
        chercheur chercheuse professeur professeure analyste expert experte spécialiste militant militante opposant
        opposante activiste artiste star auteur mari épouse époux veuve veuf fils fille frère sœur père mère ami amie
        victime suspect suspecte accusé accusée témoin assassin meurtrier tireur conducteur pilote capitaine coach
        directeur directrice rédacteur rédactrice éditorialiste correspondant correspondante envoyé envoyée émissaire
        ministre ex-ministre vice-ministre négociateur négociatrice dictateur despote monarque souverain souveraine
        héritier héritière prédicateur prophète évêque archevêque prêtre étudiant étudiante lycéen lycéenne habitant
        habitante voisin voisine bâtonnier juge magistrat magistrate greffier enquêteur enquêtrice commandant
        commandante otage détenu détenue ressortissant ressortissante homme femme joueur joueuse sprinteur sprinteuse
        nageur nageuse skieur skieuse cycliste athlète finaliste vainqueur lauréat lauréate tenant tenante médaillé
        médaillée manifestant manifestante participant participante enseignant enseignante gérant gérante commerçant
        commerçante banquier banquière policier policière pompier berger bergère appelé romancier romancière sculpteur
        couturier couturière cuisinier cuisinière infirmier infirmière ouvrier ouvrière postier postière
        homologue prédécesseur successeur dauphin complice cofondateur
        cofondatrice pdg dg
    """),
    person_endings=("eur", "euse", "rice", "iste", "ien", "ienne", "ologue", "crate", "ionnaire", "graphe"),
    prefixes=("ex-", "vice-", "co-", "sous-"),
    body_heads=NAMES.body_heads
    | _words("""
        fédération centrale confédération institut institution ministère organisme comité conseil commission cour
        tribunal parquet hôpital université école armée police gouvernement formation alliance front union ligue
        autorité conglomérat multinationale start-up enseigne éditeur centre observatoire bureau équipe
        franchise holding consortium fonds musée théâtre festival opéra
    """),
    courtesy=_COURTESY,
    definite=_words("le la l' les ce cet cette"),
    indefinite=_words("un une son sa leur notre"),
    unknown=_words("un une"),
    contractions=_words("du au"),
    before=_words("""
        premier première même ancien ancienne nouveau nouvel nouvelle futur future actuel actuelle jeune vieux
        vieille célèbre grand grande petit petite vice principal principale ex feu
    """),
    joined=_words("premier première vice"),
    shifting=_words("ancien ancienne futur future ex feu"),
    genitive=_words("de d' du des"),
    breaks=_words("qui que qu' dont où lequel laquelle lors pour avec par mais car si comme depuis selon après avant"),
    complementizers=_words("que qu'"),
    synonyms={
        ("chef", "de", "état"): ("président",),
        ("chef", "d'", "état"): ("président",),
        ("chef", "de", "gouvernement"): ("premier", "ministre"),
        ("cheffe", "de", "gouvernement"): ("première", "ministre"),
        ("chef", "de", "diplomatie"): ("ministre", "de", "affaires", "étrangères"),
        ("cheffe", "de", "diplomatie"): ("ministre", "de", "affaires", "étrangères"),
    },
    class_nouns=(
        _words("syndicat centrale confédération"),
        _words("organisation ong association fondation collectif groupe mouvement groupuscule"),
        _words("parti formation mouvement"),
        _words("agence quotidien journal hebdomadaire magazine chaîne radio revue mensuel"),
        _words(
            "entreprise groupe société compagnie constructeur géant firme multinationale fabricant éditeur start-up"
        ),
        _words("club équipe formation"),
        _words("fédération institut université banque agence organisation"),
    ),
    descriptions=_words("""
        expert experte chercheur chercheuse universitaire scientifique spécialiste écrivain écrivaine romancier
        romancière auteur autrice auteure chanteur chanteuse rappeur rappeuse acteur actrice comédien comédienne
        réalisateur réalisatrice cinéaste joueur joueuse footballeur footballeuse attaquant attaquante défenseur milieu
        gardien gardienne buteur buteuse athlète skieur skieuse cycliste nageur nageuse coureur coureuse pilote
        champion championne entraîneur entraîneuse technicien historien historienne économiste sociologue politologue
        philosophe astronome physicien physicienne biologiste intéressé intéressée trentenaire quadragénaire
        quinquagénaire sexagénaire septuagénaire octogénaire homme femme élu élue parlementaire député députée sénateur
        sénatrice socialiste écologiste centriste frontiste militant militante graphiste artiste musicien musicienne
        navigateur navigatrice alpiniste militaire opposant opposante dissident dissidente milliardaire
        policier policière gendarme berger bergère sage-femme épicier épicière boulanger boulangère
        conseiller conseillère syndicaliste lauréat lauréate prévenu prévenue accusé accusée magistrat magistrate édile
        patron patronne dirigeant dirigeante capitaine coach sélectionneur sélectionneuse technicienne retraité
        retraitée
        médecin avocat avocate libraire commerçant commerçante agriculteur agricultrice éleveur éleveuse enseignant
        enseignante professeur professeure infirmier infirmière étudiant étudiante responsable natif native vétéran
        vainqueur finaliste international internationale suspect suspecte condamné condamnée conseil défenseuse
        créateur créatrice inventeur inventrice fondateur fondatrice entrepreneur entrepreneuse restaurateur
        restauratrice cuisinier cuisinière maraîcher maraîchère vigneron vigneronne artisan artisane photographe
        dessinateur dessinatrice metteur danseur danseuse humoriste journaliste animateur animatrice bénévole
        spécialiste ingénieur ingénieure professionnel professionnelle tennisman boxeur boxeuse judoka sprinteur
        sprinteuse marathonien marathonienne grimpeur grimpeuse ailier meneur meneuse lutteur lutteuse
    """),
    feminine_determiners=_words("la une cette sa"),
    masculine_determiners=_words("le un ce cet du au"),
    plural_determiners=_words("les des aux ces"),
    pronouns={
        "il": ("m", "singular"),
        "elle": ("f", "singular"),
        "lui": ("", "singular"),
        "ils": ("m", "plural"),
        "elles": ("f", "plural"),
        "eux": ("m", "plural"),
    },
    latest={
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
