"""French: nouns for what people are and do, beside the titles of `names` and `gender`."""

from reader.understanding.languages.rules.notation import words

TIES = words("""
    mairesse syndic syndique municipal municipale bourgmestre échevin échevine édile intendant intendante consul
    consule sous-préfet sous-préfète suppléant suppléante trésorier trésorière bâtonnière proviseure huissier
    huissière notaire substitut greffière arbitre manager doyen doyenne attaché attachée
    eurodéputé eurodéputée coéquipier coéquipière adversaire rival rivale allié alliée fidèle compagnon compagne
    aumônier aumônière diacre moine moniale pasteure rabbine ayatollah
    lieutenante sergente adjudante pompière caporale brigadier brigadière portier mentor neveu nièce gendre
    grand-père grand-mère petit-fils petite-fille beau-père belle-mère belle-fille fiancé fiancée parrain
    marraine jumeau jumelle cadet cadette aîné aînée benjamin benjamine associé associée hôtesse steward
    stagiaire apprenti apprentie doctorant doctorante thésard thésarde employé employée salarié salariée
    locataire propriétaire client cliente passager passagère usager usagère élève écolier écolière bébé enfant
    réfugié réfugiée migrant migrante rescapé rescapée survivant survivante blessé blessée piéton piétonne
    préposé préposée patient patiente concierge vigile surveillant surveillante nounou barman barmaid brancardier
    brancardière assaillant fugitif fugitive plaignant plaignante juré jurée agent agente soldat soldate marin
    diplomate
""")
"""Offices, kinship and parts that one plays for somebody else: "la mairesse", "le neveu", "la plaignante"."""

THINGS = words("""
    accélérateur agrafeuse ampleur ardeur ascenseur aspirateur autographe balayeuse berceuse bien bonheur
    calculatrice candeur capteur chaleur chargeur chien cicatrice compteur couleur curseur dictionnaire douleur
    débroussailleuse détecteur entretien erreur extincteur extérieur faveur fleur frayeur fraîcheur fureur grandeur
    générateur hauteur honneur horreur humeur indicateur interrupteur intérieur labeur largeur lenteur lien liste
    longueur lourdeur lueur maintien malheur matrice moissonneuse moiteur moteur motrice méridien noirceur odeur
    ordinateur orthographe paragraphe pelleteuse perceuse persienne pesanteur peur piste ponceuse primeur processeur
    profondeur projecteur propulseur pudeur pâleur questionnaire radiateur rien rigueur rondeur rougeur rumeur
    réacteur récepteur réfrigérateur saveur secteur semi-conducteur simulateur sismographe soutien splendeur stupeur
    sueur teneur terreur tondeuse torpeur tracteur transformateur tronçonneuse tumeur téléviseur valeur vapeur
    vecteur ventilateur vigueur échangeur épaisseur
""")
"""Nouns for things whose endings are those of people: "l'ascenseur", "la rumeur", "la piste"."""

TRADES = words("""
    adolescent adolescente gamin gamine garçon fillette vieillard nonagénaire centenaire riverain riveraine
    résident résidente agronome ambulancier ambulancière antiquaire architecte
    biathlète bijoutier bijoutière boucher bouchère bûcheron bûcheronne cafetier cafetière caissier caissière
    carrossier cavalier cavalière charcutier charpentier charpentière cheminot cheminote chocolatier
    chocolatière combattant combattante comptable consultant consultante courtier courtière céréalier céréalière
    docker douanier douanière dramaturge éclusier exploitant exploitante fermier fermière financier financière
    forestier forestière fromager fromagère garde-forestier grutier gymnaste hôtelier hôtelière industriel
    industrielle insoumis insoumise internaute interne jockey kiné kinésithérapeute magnat mannequin maçon
    maçonne menuisier menuisière meurtrière motard motarde mécène métallo pamphlétaire paysan paysanne pilier
    pivot plombier plombière plâtrier poissonnier poissonnière poète poétesse psychanalyste psychiatre
    psychologue pâtissier pâtissière pédiatre quadra quinqua rebelle recordman recordwoman religieux religieuse
    remplaçant remplaçante reporter routier routière rugbyman rugbywoman savant savante sexa skipper
    soprano sportif sportive tenniswoman ténor trader trafiquant trafiquante transfuge triathlète vacancier
    vacancière vétérinaire viticulteur viticultrice arrière avant-centre ailière demi talonneur mineur mineure
    ouvreur trois-quarts scénographe décorateur décoratrice gradé gradée sous-officier
    négociant négociante meunier meunière rookie officier officière argentier argentière vétérane clown
    costumière costumier parolier parolière sacristain pèlerin pèlerine nonne carmélite bénédictin bénédictine
    dominicain dominicaine jésuite franciscain franciscaine muezzin mufti pope patriarche nonce vicaire chanoine
    prieure abbesse copilote matelot
    palefrenier palefrenière torero garde-chasse garde-champêtre haltérophile sous-lieutenant vice-amiral fantassin
    prof bibliothécaire
    marchand marchande cameraman caméraman hacker publicitaire communicant communicante cordonnier cordonnière
    sellier sellière tapissier tapissière potier potière verrier verrière joaillier joaillière orfèvre horloger
    horlogère luthier luthière sommelier sommelière bistrotier bistrotière cuistot prélat soignant
    soignante géomètre parquetier parquetière
    chimiste généraliste chirurgien chirurgienne pharmacien pharmacienne dentiste candidat
    candidate prétendant prétendante challenger favori favorite perdant perdante investisseur investisseuse
    influenceur influenceuse youtubeur youtubeuse streameur streameuse blogueur blogueuse producteur productrice
    éditeur éditrice traducteur traductrice éducateur éducatrice instituteur institutrice serveur serveuse
    vendeur vendeuse coiffeur coiffeuse pêcheur pêcheuse apiculteur apicultrice randonneur randonneuse
    chorégraphe compositeur compositrice pianiste violoniste essayiste biographe galeriste styliste urbaniste
    paysagiste climatologue glaciologue géologue sismologue virologue épidémiologiste anthropologue archéologue
    juriste linguiste criminologue mathématicien mathématicienne généticien généticienne météorologue
    naturaliste écologue hydrologue ornithologue paléontologue démographe géographe politiste
    constitutionnaliste urgentiste cardiologue oncologue électricien électricienne mécanicien mécanicienne
    chauffeur chauffeuse conductrice fonctionnaire secouriste sauveteur sauveteuse intérimaire
    chômeur chômeuse chroniqueur chroniqueuse présentateur présentatrice scénariste illustrateur illustratrice
    caquiste péquiste communiste macroniste lepéniste gaulliste indépendantiste nationaliste souverainiste
    républicain républicaine libéral libérale travailliste conservateur conservatrice homme-orchestre agresseur
    agresseuse tueur tueuse braqueur cambrioleur escroc ravisseur pasteur plongeur plongeuse rameur
    rameuse surfeur surfeuse golfeur golfeuse basketteur basketteuse handballeur handballeuse volleyeur
    volleyeuse hockeyeur hockeyeuse patineur patineuse escrimeur escrimeuse sauteur sauteuse lanceur lanceuse
    perchiste décathlonien fleurettiste épéiste motocycliste descendeur descendeuse slalomeur slalomeuse fondeur
    fondeuse céiste kayakiste vététiste pongiste
    brocanteur brocanteuse imprimeur imprimeuse carreleur couvreur ramoneur soudeur soudeuse forgeron tonnelier
    vannier vannière livreur livreuse déménageur magasinier magasinière facteur factrice éboueur éboueuse
    jardinier jardinière élagueur élagueuse pisciculteur piscicultrice ostréiculteur ostréicultrice
    mytiliculteur conchyliculteur horticulteur horticultrice arboriculteur arboricultrice batelier batelière
    marinier marinière mareyeur mareyeuse aubergiste tenancier tenancière traiteur conteur conteuse acrobate
    dompteur dompteuse sculpteur sculptrice graveur graveuse peintre monteur monteuse développeur développeuse
    aiguilleur contrôleur contrôleuse diplomate psychothérapeute ostéopathe puéricultrice cantatrice baryton
    batteur batteuse héritier héritière châtelain châtelaine disquaire quincaillier mercière crémier crémière
    tatoueur tatoueuse barbier maquilleuse fossoyeur traminot traminote moniteur monitrice cascadeur cascadeuse
    aviateur aviatrice astronaute cosmonaute spationaute chevrier chevrière vacher vachère paludier paludière
    démineur démineuse magnétiseur magnétiseuse guérisseur guérisseuse rebouteux voyante collectionneur
    collectionneuse archer archère karatéka catcheur catcheuse barreur barreuse pistard pistarde rouleur
    puncheur marcheur marcheuse star recrue idole prodige
""")
"""What somebody is by trade, sport, party or age, so that it describes whoever was named: "le chirurgien"."""

KINDS = (
    words("maire bourgmestre maïeur mayeur édile syndic élu magistrat"),
    words("conseiller échevin adjoint élu édile député sénateur parlementaire eurodéputé"),
    words("ministre garde secrétaire patron locataire chef argentier"),
    words("président patron dirigeant chef pdg directeur entrepreneur industriel homme milliardaire"),
    words("fondateur cofondateur créateur entrepreneur patron dirigeant gérant exploitant directeur propriétaire"),
    words("directeur responsable patron chef administrateur intendant cadre"),
    words("entraîneur coach technicien sélectionneur manager"),
    words("""
        joueur footballeur attaquant défenseur milieu gardien portier buteur ailier pilier talonneur demi arrière meneur
        capitaine international rugbyman basketteur handballeur hockeyeur avant-centre latéral champion sportif
        ouvreur trois-quarts
    """),
    words("skieur nageur coureur cycliste athlète sprinteur marathonien champion sportif recordman tennisman boxeur"),
    words("avocat conseil défenseur pénaliste bâtonnier"),
    words("procureur magistrat substitut parquetier accusateur"),
    words("juge magistrat président"),
    words("prévenu accusé suspect mis-en-cause meurtrier condamné tueur assaillant tireur détenu agresseur ravisseur"),
    words("""
        policier commissaire commandant enquêteur capitaine lieutenant gendarme major brigadier adjudant gradé officier
    """),
    words("gendarme militaire colonel général capitaine lieutenant adjudant major officier sous-officier gradé soldat"),
    words("écrivain romancier auteur essayiste poète dramaturge chroniqueur biographe"),
    words("chanteur artiste musicien interprète rappeur compositeur pianiste violoniste soprano ténor"),
    words("peintre artiste sculpteur plasticien graveur photographe dessinateur illustrateur graphiste"),
    words("acteur comédien artiste interprète humoriste danseur"),
    words("réalisateur cinéaste metteur artiste documentariste chorégraphe scénographe décorateur"),
    words("journaliste reporter chroniqueur éditorialiste rédacteur présentateur animateur correspondant"),
    words("agriculteur éleveur exploitant paysan maraîcher céréalier viticulteur vigneron fermier berger apiculteur"),
    words("médecin chirurgien praticien docteur généraliste urgentiste pédiatre psychiatre soignant cardiologue"),
    words("infirmier soignant ambulancier kinésithérapeute"),
    words("psychiatre psychologue légiste médecin ingénieur urbaniste géomètre expert"),
    words("professeur enseignant instituteur maître universitaire principal proviseur"),
    words("élève collégien lycéen écolier étudiant adolescent jeune"),
    words("""
        chercheur scientifique universitaire professeur spécialiste expert savant historien sociologue politologue
        économiste biologiste physicien climatologue géologue anthropologue astronome démographe géographe
    """),
    words("économiste analyste expert spécialiste consultant"),
    words("syndicaliste délégué secrétaire cheminot militant représentant"),
    words("militant activiste opposant dissident écologiste"),
    words("restaurateur cuisinier chef cafetier hôtelier boulanger pâtissier commerçant artisan"),
    words("commerçant libraire épicier boucher poissonnier fromager gérant vendeur"),
    words("ouvrier salarié employé mécanicien électricien maçon plombier artisan"),
    words("retraité homme vieillard vieux septuagénaire octogénaire"),
    words("évêque archevêque cardinal prélat religieux prêtre curé abbé"),
    words("imam religieux prédicateur"),
    words("roi souverain monarque"),
)
"""Nouns for people, in the masculine, two of which may be for one person: "l'éleveur", then "l'agriculteur"."""

OFFICES = (
    words("maire bourgmestre syndic édile mayeur maïeur"),
    words("préfet"),
    words("sous-préfet"),
    words("juge assesseur"),
    words("procureur substitut parquetier"),
    words("avocat pénaliste bâtonnier"),
    words("greffier"),
    words("huissier"),
    words("médecin légiste psychiatre infirmier chirurgien"),
    words("entraîneur coach sélectionneur"),
    words("arbitre"),
    words("évêque archevêque cardinal curé pasteur imam rabbin"),
    words("policier commissaire brigadier"),
    words("gendarme"),
    words("pompier"),
)
"""Nouns for offices and parts, in the masculine, of which nobody has two of different sets: "le juge", "le préfet".

Offices that one may have beside others are none of them: deputies are mayors, notaries are accused."""
