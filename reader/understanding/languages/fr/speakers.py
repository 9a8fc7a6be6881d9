"""French: nouns for those who can speak, and for what cannot."""

from reader.understanding.languages.rules.notation import words
from reader.understanding.languages.rules.speakers import SpeakerRules

SPEAKERS = SpeakerRules(
    nouns=words("""
        rectorat consulat commissariat secrétariat patronat clergé barreau épiscopat haut-commissariat voisinage avocat
        avocate police famille proche habitant riverain maire mairesse échevin échevine bourgmestre préfecture direction
        groupe entreprise mairie ministère parquet tribunal cour gouvernement opposition présidence syndicat association
        collectif club fédération patron retraité retraitée quinquagénaire quadragénaire trentenaire sexagénaire
        septuagénaire octogénaire homme femme fille garçon mère père maman papa sœur frère voisin voisine collègue ami
        amie compagnon compagne mari prévenu prévenue accusé accusée capitaine technicien coach sélectionneur président
        présidente une un autre autres celui celle gens témoin source agence journal quotidien communiqué étude rapport
        site presse organisation ong parti société compagnie marque chaîne parlement département établissement
        institution coalition conférence entourage cabinet chancellerie ambassade magistrature défense accusation
        rédaction autorité instance chambre sénat assemblée délégation personne passager passagère parent enfant cadre
        pensionné pensionnée habitué habituée fidèle supporter internaute automobiliste client cliente usager patient
        patiente salarié salariée employé employée élève étudiant étudiante interne malade marin soldat jeune ancien
        doyen doyenne édile intime critique industriel gang jury peuple foule commission mission union fondation région
        gauche droite majorité institut état couple duo trio banque bourse maison hôpital lycée école collège université
        musée théâtre festival canton commune exécutif législatif diplomatie gendarmerie armée marine intéressé
        intéressée victime voix rescapé rescapée survivant survivante municipalité collectivité communauté sécurité
        minorité humanité camp clan brigade escouade escadron disparu blessé blessée plaignant plaignante mis-en-cause
        groupement regroupement rassemblement mouvement commandement tribune magistrat procureure juge émission
        hebdomadaire mensuel gazette tabloïd webzine inspection administration intersyndicale coordination staff
        hiérarchie encadrement officier officière confrère consœur conférencier conférencière intervenant intervenante
        requérant requérante assistante maîtresse cantinier cantinière concierge vigile griot notable taximan
        brancardier brancardière préposé préposée barman cuistot majordome sommelier sommelière communicant communicante
        occupant occupante nomade exilé exilée sinistré sinistrée évacué évacuée batelier batelière matelot équipier
        équipière élu élue auteur auteure autrice coauteur coauteure coautrice palais observatoire station
        protestataire contestataire
    """),
    quantifiers=words("""
        chaque quelques quelque tous toutes nos notre mon ma mes vos votre ledit ladite lesdits lesdites celui celle
        ceux celles
    """),
    nominal_adjectives=words("même mêmes autre autres premier première second seconde deux trois plupart"),
    elided_pronouns=words("quelqu'"),
    mute_pronouns=words("quoi ce lui-même elle-même"),
    mute_nouns=words("""
        mot prix point euro dollar franc million milliard centime taxe combat débat section article loi projet match but
        rien idée annonce victoire situation an année mois semaine jour heure minute seconde fois cas place droit sujet
        fait façon manière chose question problème image coût chiffre nombre part moitié tiers quart thème titre
        système programme plan budget contrat marché score résultat route rue ville village pays région table porte
        livre film chanson album écran téléphone ordinateur réseau dépense impôt salaire emploi travail métier vente
        achat pétrole gaz énergie pont gare train avion bateau vélo eau maison voiture texte tête vie mort soir matin
        main hausse baisse fin début ligne crise guerre accord drame crime délit peine amende procès plainte preuve
        trace piste moteur panne grève vote scrutin campagne réforme objectif danger risque menace frontière territoire
        voyage lit mur toit sol lumière ombre feu air ciel monde climat saison touche sourire visage regard bras pied
        cœur œil silence bruit voix phrase parole scandale exploit échec succès recul progrès retard parking chantier
        dossier courrier quartier papier terme motif bien mal temps lieu côté bout tour coup corps sang reste dos pas
        nom prénom numéro page version rôle effet objet cause sens pouvoir choix doute espoir tirage sort croyance
        légende trésor origine suite mise prise remise demande réponse avance base liste somme faute hiver été printemps
        automne pluie neige orage tempête canicule soirée matinée dette inflation fissure hypothèse possibilité moyen
        propos formule remarque critique mesure décision polémique étape délai écart ton émeute meurtre cérémonie
        dispositif politique médaille flocon étoile planète trou cadeau carton maillot balle ballon finale course
        concours fête festival anniversaire naissance mariage divorce deuil obsèques procédure démarche enjeu défi
        conséquence effort besoin envie peur colère joie tristesse honte fierté larme yeux cheveux dent bouche oreille
        épaule poing doigt genou jambe ventre cerveau rêve souvenir attentat explosion séisme tremblement incendie
        inondation accident collision crash chute blessure maladie virus vaccin remède traitement dose loyer facture
        prêt crédit bénéfice profit perte vol braquage pratique habitude tradition coutume culte croix drapeau arme
        fusil bombe missile obus tir char navire camion bus métro tramway autoroute tunnel port aéroport barrage usine
        atelier champ forêt arbre fleur fruit légume viande pain vin bière repas dîner déjeuner café thé sel sucre huile
        zone secteur endroit journée semestre trimestre siècle décennie époque moment instant phénomène processus
        mécanisme événement évènement épisode période phase démission départ arrivée retour entrée sortie ouverture
        absence
    """),
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
    companions=words("""
        proche proches ami amie amis amies avocat avocate avocats conseil entourage cabinet équipe services service mère
        père fils fille frère sœur mari femme épouse époux compagne compagnon veuve veuf famille parents collaborateur
        collaboratrice collaborateurs conseiller conseillère conseillers membre membres partisan partisans soutien
        soutiens fidèle fidèles allié alliés adversaire adversaires rival rivale intime voisin voisine collègue
        collègues porte-parole garde camp lieutenant lieutenants bras source sources communicant communicante attaché
        attachée
    """),
    staffs=words("cabinet entourage bureau secrétariat équipe équipes services"),
    led=words("""
        gouvernement régime administration clan camp exécutif ministère famille couple fratrie dynastie entourage
        cabinet galaxie équipe époux frères sœurs parents
    """),
    name_links=words("n'"),
)
