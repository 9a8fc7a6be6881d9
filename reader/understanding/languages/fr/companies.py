"""French: what tells companies and other bodies from people and places."""

from reader.understanding.languages.rules.companies import CompanyRules
from reader.understanding.languages.rules.notation import stems, words

COMPANIES = CompanyRules(
    openers=words("""
        brasserie charcuterie boulangerie pâtisserie biscuiterie chocolaterie fromagerie laiterie conserverie minoterie
        distillerie confiserie papeterie imprimerie librairie menuiserie ébénisterie scierie tannerie verrerie
        cristallerie faïencerie tuilerie fonderie forge forges tôlerie tolerie lustrerie blanchisserie savonnerie
        parfumerie maroquinerie bijouterie pharmacie clinique garage garages transports autocars taxis ambulances
        établissements éditions laboratoires laboratoire groupe maison atelier ateliers café glaces salaisons viandes
        volailles moulins minoteries pépinières vignobles caves cave domaines assurances banque crédit caisse compagnie
        société sociétés chantiers constructions entreprise entreprises aciéries papeteries filature filatures tissages
        cycles meubles jardinerie magasins galeries cinémas studio studios éoliennes énergies énergie eaux fermes
        coopérative mutuelle presses productions films disques édition laiteries fonderies usines aluminium ciments
        carrières investissement investissements électricité
    """),
    closers=words("""
        habitat agglomération métropole mobilité mobilités énergie énergies invest capital holding holdings groupe group
        industries industrie technologies technology tech systems systèmes solutions services logistique logistics
        transports immobilier promotion construction environnement développement télécom telecom pharma santé airlines
        airways motors bank banque assurance assurances finance partners consulting conseil médias médiation éditions
        films records musique productions entertainment studios games foods aquaculture recyclage interim intérim
        participations sa sas sarl scop gmbh ltd inc ag spa plc fc ac sc handball basket volley rugby
        emballages emballage glass chimie acier aciers textile textiles cosmétiques voyages papiers plastiques packaging
        chemicals steel optique aéronautique digital robotics biotech therapeutics
    """),
    nouns=words("""
        société entreprise filiale groupe fabricant constructeur éditeur hébergeur exploitant spécialiste leader pme eti
        tpe startup enseigne marque coopérative association ong syndicat équipementier sous-traitant fournisseur
        distributeur concurrent client prestataire assureur opérateur opératrice plateforme conserverie usine
        laboratoire cabinet agence holding multinationale détaillant grossiste loueur bailleur promoteur armateur
        chantier brasserie fondation fonds compagnie banque entité structure fédération mutuelle quotidien hebdomadaire
        magazine journal éditrice chaîne radio régie géant numéro transporteur concessionnaire actionnaire collectif
        confédération organisation spécialisée spécialisé basée basé fondée fondé détenue détenu cotée coté rachetée
        racheté fabrique manufacture papeterie scierie
    """),
    prepositions=words("chez"),
    participles=stems("""
        rachet- détenu- exploité- édité- commercialis- coproduit- fabriqué- produit- conçu- développ- distribu- employé-
        construit- commandit- hébergé- livré- cédé- opéré- géré- assuré-
    """),
    agents=words("par"),
    verbs=stems("""
        embauch- licenci- recrut- rachèt- rachet- fabriqu- commercialis- délocalis- rapatri- sous-trait- invest-
        exploit- exporte exportait exportent emploie employait emploient emploiera produit produisait produira fournit
        fournissait facture facturait dessert desservait desservira équipe équipera équipait débauch- vend vendait
        vendra approvisionn- externalis- automatis- redémarr- fusionn- sponsoris- capitalis- restructur-
    """),
    site_verbs=stems("""
        ferm- ouvr- ouvert implant- supprim- lanc- cré- publi- affich- enregistr- lève lever lèvera levé levait
        perd perdait perdu gagne gagnait compt- annonc- relanc- inaugur- install- cèd- céd- modernis- agrandi- constru-
        livr- présent- dépos- réalis- repren- reprise repris prévoi- prévu transfér- arrêt- cess- quitt- détien-
        détenait détenir sold- abaiss- relèv- relev-
    """),
    goods=words("""
        usine usines magasin magasins site sites agence agences boutique boutiques postes emplois salariés salarié
        collaborateurs euros francs dollars bilan clients chiffre résultat résultats bénéfice bénéfices pertes
        production chaîne ligne lignes gamme gammes entrepôt entrepôts atelier ateliers hypermarché supermarché
        supermarchés filiale filiales capital parts action actions actionnaires licences marché marchés brevet brevets
        prototype modèle prévisions objectifs
    """),
    fillers=words("""
        a ont n' ne s' se est sont avait avaient aura va vont doit devra peut pourrait veut compte prévoit vient de d'
        avoir à pas plus aussi déjà désormais également bientôt donc encore finalement y en être été
    """),
    relatives=((",", "qui"),),
    complements=words("de d' en à pour du des"),
    makes=words("de d' en"),
    sizes=words("petite petit grande grand ancienne ancien jeune principale principal première premier deuxième seule"),
)
