"""French: words that name a source without a verb of speech."""

from reader.understanding.languages.rules.notation import phrases, words
from reader.understanding.languages.rules.sources import SourceRules

OWNERS = words("son sa ses leur leurs notre nos")
"""Possessive determiners."""

SOURCES = SourceRules(
    heard_owners=OWNERS,
    viewpoints_need_comma=True,
    prepositions=phrases("""
        selon
        d' après
        suivant
        à en croire
        a en croire
        à écouter
        à entendre
        à lire
        de l' avis de
        de l' avis d'
        de l' avis du
        de l' avis des
        aux yeux de
        aux yeux du
        aux yeux des
        de l' aveu de
        de l' aveu du
        de l' aveu d'
        de l' aveu des
        de l' aveu même de
        de l' aveu même du
        de l' aveu même d'
        de l' aveu même des
        aux dires de
        aux dires d'
        aux dires du
        aux dires des
        au dire de
        au dire d'
        au dire du
        au dire des
        pour reprendre les mots de
        pour reprendre les mots d'
        pour reprendre les mots du
        pour reprendre les mots des
        pour reprendre les termes de
        pour reprendre les termes d'
        pour reprendre les termes du
        pour reprendre les termes des
        pour reprendre l' expression de
        pour reprendre l' expression d'
        pour reprendre l' expression du
        pour reprendre l' expression des
        pour reprendre la formule de
        pour reprendre la formule d'
        pour reprendre la formule du
        pour reprendre la formule des
        si l' on en croit
        si on en croit
        dixit
    """),
    measures=words("""
        critère critères norme normes méthode méthodes méthodologie règle règles règlement principe principes modèle
        modèles calendrier calendriers scénario scénarios cas circonstances saison saisons besoin besoins âge âges type
        types taille tailles modalité modalités plan plans ordre degré degrés niveau niveaux formules barème barèmes
        procédure procédures protocole protocoles tradition traditions coutume coutumes rythme humeur goût goûts envie
        envies moyens revenu revenus disponibilités région régions pays moment moments époque époques poids sexe usage
        usages convention conventions loi lois droit conditions condition jour jours heure heures mode modes logique
        schéma configuration ressources statut grille définition nomenclature possibilités recette préférences échelle
        catégorie catégories vraisemblance probabilité apparence évidence
    """),
    hearing=words("entendre croire écouter lire suivre"),
    heard=words("l' les le la"),
    heard_many=words("les leur leurs"),
    wordings=words("""
        mots mot termes terme dires propos paroles expression formule calculs aveu déclaration déclarations témoignage
        témoignages récit confidences explications
    """),
    verdicts=words("""
        faux exact inexact vrai insuffisant insuffisante inacceptable intolérable impensable absurde ridicule impossible
        irresponsable indécent indécente scandaleux scandaleuse inutile inefficace dérisoire mensonger mensongère
        exagéré exagérée suffisant légal illégal illégale injuste dangereux dangereuse
    """),
    echoing=words("reprendre"),
    numerals=words("""
        deux trois quatre cinq six sept huit neuf dix onze douze treize quatorze quinze seize vingt trente quarante
        cinquante soixante cent mille zéro
    """),
    viewpoint_openers=words("pour"),
    viewpoint_nouns={"yeux": words("à a"), "avis": words("à a"), "sens": words("à a")},
    judging=words("est sont était étaient faut fallait"),
    viewers=words("""
        analyste observateur observatrice expert experte spécialiste économiste juriste historien historienne chercheur
        chercheuse politologue sociologue politiste géographe climatologue épidémiologiste démographe
        constitutionnaliste scientifique universitaire commentateur commentatrice critique éditorialiste chroniqueur
        chroniqueuse auteur autrice avocat avocate procureur procureure parquet défense accusation collectif association
        syndicat ong organisation opposition gouvernement exécutif détracteur détractrice opposant opposante partisan
        partisane militant militante quotidien hebdomadaire journal magazine mensuel tabloïd
    """),
    plain_things=words("quotidien"),
    pointing_determiners=words("ce cet cette"),
    some=words("nombre certains certaines beaucoup plusieurs autres uns unes quelques-uns"),
    unnamed=words("source sources"),
    trusted=words("bonne bonnes même"),
    findings=words("""
        chiffre chiffres donnée données statistique statistiques bilan bilans baromètre baromètres estimation
        estimations calcul calculs décompte décomptes comptage relevé relevés projection projections prévision
        prévisions information informations révélation révélations renseignement renseignements classement recensement
    """),
    own_openers=words("nos mes notre mon ma"),
    partners=words("confrères consœurs"),
    group_openers=phrases("""
        du côté de
        du côté du
        du côté des
        du côté d'
        chez
        côté
        dans les rangs de
        dans les rangs du
        dans les rangs des
        dans les rangs d'
        à
        au
        dans
        dans l' entourage de
        dans l' entourage du
        dans l' entourage des
        dans l' entourage d'
    """),
    sides=words("côté chez"),
)
