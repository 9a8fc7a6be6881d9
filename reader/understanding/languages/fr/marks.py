"""French: what stands beside quotation marks that hold no quote, and feelings."""

from reader.understanding.languages.fr.conjugation import forms_of
from reader.understanding.languages.rules.marks import MarkRules
from reader.understanding.languages.rules.notation import words


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


MARKS = MarkRules(
    work_title_nouns=words("""
        film livre roman série album chanson émission pièce intitulé intitulée titré titrée baptisé baptisée nommé
        nommée dite dit dénommé dénommée surnommé surnommée loi opération projet exposition sculpture titre mot mots
        terme termes expression slogan article concept notion tableau spectacle magazine revue journal rubrique
        catégorie étiquette label marque programme plan collection comédie documentaire recueil jeu single morceau œuvre
        oeuvre prix trophée section mention nom sobriquet pseudonyme alias tels telles type vigilance version ouvrage
        ligne bateau voilier chalutier péniche naufrage affaire projets chapitre poème essai conférence thème colloque
        festival dossier système modèle opéra symphonie fresque
        paquebot cargo ferry pétrolier vraquier remorqueur catamaran trimaran goélette yacht frégate porte-conteneurs
        thonier caboteur chantier lot lotissement écoquartier zac
    """),
    named_nouns=words("""
        initiative pétition campagne tournée association collectif compte chaîne liste mouvement groupe équipe boutique
        restaurant bar café hôtel théâtre cinéma site blog podcast application logiciel virus tempête ouragan cyclone
        sommet salon forum congrès concours tournoi coupe chalet résidence quartier immeuble squat foyer école
        bateau navire vedette sous-marin satellite fusée sonde mission
    """),
    attitudes=forms_of("""
        aimer adorer détester haïr mépriser abhorrer préférer vouloir désirer entendre sentir ressentir éprouver
        percevoir décrier huer applaudir conspuer
        imputer attribuer comparer assimiler traduire assumer opter pleurer voir définir
    """),
    inscriptions=words("""
        pancarte pancartes banderole banderoles écriteau écriteaux affiche affiches affichette affichettes panneau
        panneaux autocollant autocollants graffiti graffitis tag tags inscription inscriptions calicot calicots
    """),
    charges=words("""
        accusé accusée accusés accusées inculpé inculpée inculpés inculpées condamné condamnée condamnés condamnées
        poursuivi poursuivie poursuivis poursuivies soupçonné soupçonnée soupçonnés soupçonnées jugé jugée jugés jugées
        écroué écrouée écroués écrouées examen enquête plainte information
    """),
    updates=words("actualisé actualisée jour modifié modifiée"),
    called=words("dit dite dits dites alias"),
    calling=forms_of("appeler surnommer nommer prénommer baptiser rebaptiser dénommer intituler"),
    votes=words("oui non"),
    silent_verbs=forms_of("""
        venir arriver partir sortir entrer rentrer revenir monter descendre tomber passer naître mourir rester avoir
        faire jouer chanter interpréter tourner réaliser publier signer produire composer enregistrer écrire lire gagner
        remporter perdre battre créer fonder diriger animer travailler habiter vivre dormir manger boire marcher courir
        rouler conduire placer arrêter interpeller ouvrir fermer acheter vendre payer porter recevoir obtenir donner
        mettre prendre tenir garder utiliser construire installer lancer envoyer rejoindre quitter suivre rencontrer
        découvrir trouver retrouver chercher connaître participer assister organiser baptiser rebaptiser surnommer
        nommer prénommer intituler titrer appeler opposer cheminer compter occuper figurer apparaître disparaître servir
        adapter programmer projeter diffuser vouloir accueillir devenir héberger abriter baptiser inaugurer visiter
        traverser aménager lire vendre distribuer afficher arborer brandir scander entonner déployer limoger licencier
        renvoyer congédier remplacer recruter embaucher muter élire transférer opérer équiper classer diviser
    """),
    feelings=_agreeing("""
        choqué effaré consterné atterré abasourdi sidéré stupéfait indigné outré révolté scandalisé écœuré dégoûté
        bouleversé effondré attristé peiné ému touché secoué dévasté horrifié terrifié effrayé inquiet préoccupé alarmé
        déçu frustré désolé navré agacé irrité excédé exaspéré lassé fatigué épuisé soulagé rassuré satisfait ravi
        heureux content comblé enchanté fier honoré flatté reconnaissant enthousiaste confiant optimiste pessimiste
        serein persuadé convaincu certain conscient déterminé résolu impatient curieux surpris étonné stupéfié
        interloqué perplexe dubitatif sceptique partagé gêné embarrassé amer furieux triste malheureux
    """),
    citing=forms_of("citer paraphraser"),
    echoing=forms_of("citer paraphraser reprendre répéter réciter relayer lire relire rappeler"),
)
