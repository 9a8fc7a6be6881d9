"""French: where names begin and end, and what the words beside them say of them."""

from reader.model.analysis import Label
from reader.understanding.languages.fr.areas import AREAS
from reader.understanding.languages.fr.clubs import CLUBS
from reader.understanding.languages.fr.companies import COMPANIES
from reader.understanding.languages.fr.conjugation import forms_of
from reader.understanding.languages.fr.extents import EXTENTS
from reader.understanding.languages.fr.gender import GENDER
from reader.understanding.languages.fr.inflection import INFLECTION
from reader.understanding.languages.fr.inhabitants import INHABITANTS
from reader.understanding.languages.fr.papers import LINE_LABELS, PAPERS
from reader.understanding.languages.fr.public_figures import PUBLIC_FIGURES
from reader.understanding.languages.fr.speech_verbs import QUALIFYING, REPORTING
from reader.understanding.languages.rules.datelines import DatelineRules
from reader.understanding.languages.rules.institutions import Institution
from reader.understanding.languages.rules.names import NameRules
from reader.understanding.languages.rules.notation import lines, phrases, phrases_by_first, words

_TITLES = words("""
    m. mme mmes mlle mlles monsieur messieurs madame mesdames mademoiselle me maître dr docteur docteure pr
    professeur professeure sir lord lady général générale colonel colonelle capitaine commandant lieutenant
    sergent caporal adjudant amiral maréchal major juge président présidente ex-président ex-présidente
    vice-président vice-présidente ministre ex-ministre sénateur sénatrice député députée maire chancelier
    chancelière roi reine prince princesse pape cardinal évêque archevêque abbé père frère sœur imam rabbin
    cheikh émir sultan empereur impératrice tsar mgr procureur procureure avocat avocate commissaire préfet
    préfète entraîneur entraîneuse sélectionneur attaquant attaquante défenseur défenseuse milieu gardien
    gardienne ailier buteur joueur joueuse pilote acteur actrice comédien comédienne chanteur chanteuse rappeur
    rappeuse réalisateur réalisatrice cinéaste écrivain écrivaine romancier romancière auteur autrice auteure
    journaliste peintre photographe philosophe historien historienne économiste sociologue politologue candidat
    candidate secrétaire porte-parole leader chef patron patronne pdg directeur directrice dirigeant dirigeante
    gouverneur gouverneure premier-ministre vicomte comte comtesse duc duchesse baron baronne camarade oncle
    tante maman papa tonton tantie mamie papi hadj hadja elhadj alhaji dre
""")

_COUNTRY_ADJECTIVES_BESIDES = words("""
    fédéral fédérale fédéraux fédérales national nationale nationaux nationales municipal municipale républicaine
    régulière loyaliste judiciaire vaudoise vaudois valaisanne valaisan genevoise genevois bernoise bernois
    fribourgeoise fribourgeois neuchâteloise neuchâtelois jurassienne jurassien tessinoise tessinois wallonne wallon
    flamande flamand bruxelloise bruxellois québécoise québécois bretonne breton corse
""")

_MODIFIERS = phrases_by_first("""
    judiciaire | judiciaires | correctionnel | correctionnels | correctionnelle | administratif | administrative |
    administratifs | pénal | pénale | civil | civile | communal | communale | municipal | municipale | départemental |
    départementale | régional | régionale | cantonal | cantonale | provincial | provinciale | exécutif | général |
    générale | supérieur | supérieure | métropolitain | métropolitaine | central | centrale | militaire | maritime |
    interrégionale | spécialisé | spécialisée | local | locale | économique | social | universitaire | islamique |
    technique | international | internationale | territorial | territoriale | criminel | criminelle | constitutionnel |
    constitutionnelle | d' appel | d' assises | de commerce | d' instance | de grande instance | de première instance |
    de police | de proximité | de la famille | pour enfants | pour mineurs | des mineurs |
    de l' application des peines |
    des prud'hommes | de prud'hommes | du travail | d' agriculture | des métiers | des comptes | du contentieux |
    de sécurité | de santé | spécial | spéciale | spéciaux | hospitalier | pénitentiaire | primaire |
    d' assurance maladie | d' allocations familiales | d' incendie et de secours | de la sécurité publique |
    interdépartementale | zonal | zonale | de secours | de recherches | anticriminalité | antigang |
    olympique | de communes | d' agglomération | urbaine | de justice | d' arrêt | des congrès | des sports |
    de quartier | de retraite | de l' entreprise | mixte | intercommunal | intercommunale | parlementaire |
    sénatoriale
""")

_CUES: dict[str, tuple[Label, float]] = {
    "en": ("LOC", 1.0),
    "à": ("LOC", 0.4),
    "vers": ("LOC", 0.3),
    "selon": ("ORG", 0.1),
    "chez": ("ORG", 0.3),
}

_ACRONYM_HEADS = words("chu chr chru sdis ddpp ddtm ddt dreal drac ars caf cpam urssaf iut ehpad")

NAMES = NameRules(
    determiners=words(
        "le la les l' un une des du de d' au aux à en ce cet cette ces son sa ses leur leurs notre nos et"
    ),
    elided_determiners=words("l' d'"),
    links=words("de d' du des la l' le les"),
    particles=words(
        "de d' du des la le al el ben bin ibn bint abou abu von van der den di da dos do das e y zu ter ould"
    ),
    person_titles=_TITLES,
    place_heads=words("""
        province ville région quartier village commune département district gouvernorat préfecture canton agglomération
        municipalité localité arrondissement métropole wilaya oblast bourg bourgade station capitale galaxie planète
        parvis
    """),
    road_codes=words("a d e m n rd rn ngc"),
    inside=words("dans"),
    place_prepositions=words("à"),
    route_nouns=words("ligne lignes route car cars train trains liaison ter autoroute navette bus rocade tgv axe"),
    nickname_words=words("dit dite alias surnommé surnommée surnomment"),
    pair_links=words("et ou"),
    brand_links=words("et ou avec sur par chez contre selon"),
    place_announcers=words("""
        quartier village commune localité bourgade wilaya gouvernorat province canton département district préfecture
        oblast
    """),
    small_places=phrases_by_first("zone euro"),
    state_words=words("état etat"),
    organisation_heads=words("""
        groupe agence parti chaîne société entreprise association collectif mouvement syndicat club quotidien journal
        hebdomadaire magazine mensuel ong banque cabinet fondation compagnie constructeur laboratoire opérateur site
        milice organisation coalition équipementier filiale radio startup distributeur fabricant géant négociant
        armateur sidérurgiste pétrolier motoriste industriel transporteur maroquinier enseigne marque plateforme
        avionneur assureur équipe formation studio label éditeur groupuscule réseau mutuelle bureau bar restaurant café
        brasserie friterie librairie coopérative hôtelier brasseur équipementière appli application sondage institut
        pépite maison régie papeterie scierie conserverie fonderie tannerie charcuterie biscuiterie laiterie fromagerie
        distillerie imprimerie menuiserie chocolatier fromager meunier verrier biscuitier
    """),
    organisation_announcers=words("""
        association collectif syndicat société entreprise ong holding mutuelle site enseigne plateforme filiale startup
        quotidien hebdomadaire mensuel magazine papeterie scierie conserverie fonderie tannerie charcuterie biscuiterie
        laiterie fromagerie distillerie imprimerie menuiserie fabricant constructeur équipementier armateur chocolatier
    """),
    belonging=words("membre membres adhérent adhérente adhérents militant militante militants"),
    unnamed_heads=words("""
        tempête ouragan cyclone typhon sonde fusée satellite porte-avions sous-marin frégate paquebot voilier trimaran
        astéroïde comète
    """),
    venue_words=words("arena stadium"),
    venue_heads=words("stade théâtre opéra parc"),
    venue_prepositions=words("au"),
    ages=words("an ans"),
    births=words("né née"),
    member_nouns=words("""
        membre membres militant militants militante militantes combattant combattants adhérent adhérents salarié
        salariés pdg actionnaires actionnaire filiale filiales dirigeants cadres jihadistes djihadistes islamistes
        miliciens porte-parole siège
    """),
    leaders=words(
        "directeur directrice pdg dg patron patronne dirigeant dirigeante dirigeants gérant gérante salariés"
    ),
    leader_adjectives=words("général générale départemental départementale régional régionale technique commercial"),
    portfolio_heads=words("""
        ministre ministres secrétaire secrétaires vice-ministre ex-ministre charge chargé chargée chargés
    """),
    eponym_heads=words("boson maladie syndrome théorème théorie effet équation constante principe loi échelle prix"),
    adjectives=_COUNTRY_ADJECTIVES_BESIDES,
    modifiers=_MODIFIERS,
    full_name_heads=words("""
        académie agence alliance armée assemblée association autorité banque bloc brigade bureau caisse centrale centre
        cercle coalition collectif comité commission communauté compagnie confédération conférence congrégation congrès
        conseil consortium convergence coopérative coordination cour direction fédération fondation force forces forum
        front groupe groupement haut-commissariat haute inspection institut instance intersyndicale ligue mission
        mouvement mutuelle observatoire office ordre organisation parti parquet police pôle rassemblement régie réseau
        secrétariat section service société syndicat tribunal union unité université école armées chambre nouvelle
        nouveau
    """),
    organisation_prefixes=words("radio télé hydro météo air gaz euro inter afp tv canal électricité loto"),
    articles=words("l' la le les"),
    institutions=(
        Institution(words("ministère ministères"), "ORG", words("of field")),
        Institution(
            words("tribunal tribunaux parquet barreau préfecture sous-préfecture mairie rectorat commissariat"),
            "ORG",
            words("of capital person"),
        ),
        Institution(
            words("""
                ambassade consulat cour commission comité
                conseil fédération association syndicat diocèse archidiocèse observatoire juridiction chambre
            """),
            "ORG",
            words("of capital"),
        ),
        Institution(
            words("école lycée collège université institut académie fondation clinique"),
            "ORG",
            words("of beside person capital"),
        ),
        Institution(
            words("""
                rue avenue boulevard promenade quai impasse esplanade square stade allée glacier cabane refuge
                gymnase patinoire vélodrome hippodrome viaduc grotte cimetière phare sanctuaire halle médiathèque
                bibliothèque casino camping prison complexe piscine canal île îles péage col bassin golfe vallée baie
                massif plateau métro arènes ferme caserne mail ruelle faubourg rocade lac
                barrage digue écluse lotissement
            """),
            "LOC",
            words("of beside person capital"),
        ),
        Institution(
            words("place"),
            "LOC",
            words("of beside person capital"),
            not_after=words("sur en de à prendre pris prend"),
        ),
        Institution(
            words("mosquée hôpital château église cathédrale basilique salle pont chapelle abbaye"),
            "LOC",
            words("of beside person capital"),
        ),
        Institution(words("gare"), "LOC", words("of beside person capital"), not_after=words("en")),
        Institution(words("palais maison"), "LOC", words("of capital modified")),
        Institution(words("communauté zone"), "ORG", words("of beside capital modified")),
        Institution(words("région métropole"), "ORG", words("beside"), not_in=words("en dans")),
        Institution(
            words("chu chr chru sdis ddpp ddtm ddt dreal drac ars caf cpam urssaf iut ehpad"), "ORG", words("of")
        ),
        Institution(words("télévision radio chaîne média"), "ORG", words("state")),
        Institution(words("agence"), "ORG", words("state of modified")),
        Institution(words("caisse centre direction service brigade"), "ORG", words("of modified")),
        Institution(words("armée marine parlement"), "ORG", words("adjective")),
        Institution(words("police gendarmerie sûreté"), "ORG", words("adjective of")),
        Institution(words("route autoroute"), "LOC", words("number")),
        Institution(words("aéroport aérodrome"), "LOC", words("beside person capital seat")),
        Institution(words("tour"), "LOC", words("beside person capital"), not_after=words("le un au du ce son")),
    ),
    acronym_heads=_ACRONYM_HEADS,
    parties=words("""
        lfi lr rn ps pcf eelv udi modem renaissance horizons liot lrem ump dvg dvd dvc nfp ensemble reconquête npa prg
        udr mr ptb ecolo cdh cd&v plr udc pdc mcg pvl caq pq plq npd fn vooruit défi
    """),
    name_elisions=words("n' m' o' t' z'"),
    names_with_article=words("""
        obs équipe express oréal humanité opinion indépendant économiste alsace yonne hebdo occitane illustré echo écho
        étudiant orient
    """),
    sentence_openers=words("un une ce cet cette ces au aux"),
    line_labels=LINE_LABELS,
    town_links=words("sur sous en lès les lez le la de du des aux et"),
    town_prepositions=words("à de d'"),
    small_bodies=phrases_by_first("""
        chambre régionale des comptes | cour des comptes | parquet national financier |
        parquet national antiterroriste |
        inspection du travail | préfecture maritime | sécurité civile | protection civile | école de la deuxième chance
    """),
    units=words("mw kw gw gb mb tb kb mhz ghz km kwh mwh gwh ah mah fps db hd dpi kva"),
    plurals=words("des les aux"),
    leagues=words("ligue pro top national nationale régionale régional division fédérale élite"),
    no_names=lines("""
        tél
        fax
        pâques
        noël
        toussaint
        pentecôte
        ascension
        assomption
        ramadan
        carême
        tabaski
        hanoukka
        covid
        covid-19
        sida
        ebola
        gaec
        smic
        son excellence
        sa majesté
        sa sainteté
    """),
    saying=forms_of(REPORTING + QUALIFYING),
    thing_heads=words("""
        prix trophée loi projet franc francs gazoduc oléoduc pipeline cheval jument étalon pouliche chien chienne
        chiot chat chatte ours ourse
        ourson tigre tigres tigresse lion lionne éléphant éléphante rhinocéros panda girafe taureau vache loup louve
    """),
    common_openers=words("""
        eu visé visée visés prié priée priés né née nés interrogé interrogée sollicité sollicitée contacté
        contactée accusé accusée indécent ben bref voilà exit bilan résultat vu selon tension tensions incendie
        incendies explosion attentat attentats séisme séismes inondation inondations grève grèves manifestation
        manifestations élections affrontements polémique fusillade accident accidents violences découverte
        inexact inexacte faux fausse exact exacte vrai insuffisant insuffisante inacceptable inadmissible impossible
        incroyable absurde ridicule scandaleux honteux logique normal étonnant surprenant rassurant éoliennes verdict
    """),
    agent_endings=("euse", "trice"),
    sentence_quantifiers=words(
        "chaque tout toute tous toutes quel quelle quels quelles aucun aucune plusieurs certains"
    ),
    field_heads=words("ministre ministres vice-ministre ex-ministre"),
    two_word_titles=(("el", "hadj"),),
    furniture=phrases("""
        lire aussi
        lire également
        à lire aussi
        à lire également
        à lire :
        lisez aussi
        voir aussi
        crédit photo
        crédits photo
        photo :
        photos :
        photo d' archives
        ©
        abonnez - vous
        suivez -
        retrouvez -
    """),
    credit_words=words("photo photos crédit crédits ©"),
    place_nouns=words("""
        maire mairesse bourgmestre habitants riverains environs hauteurs banlieue périphérie faubourgs née né nés
        nées maternité rues ruelles poste domicilié domiciliée habitant habitante natif native
        riverain riveraine abords alentours agriculteur agricultrice éleveur éleveuse vigneron vigneronne maraîcher
        maraîchère paysan paysanne retraité retraitée commerçant commerçante
    """),
    led_links=words("du la l'"),
    schools=words("collège école université institut"),
    led_by=words("""
        fraction présidente président porte-parole députée député sénateur sénatrice déléguée délégué trésorier
        trésorière représentant représentante secrétaire coprésident coprésidente dirigeant dirigeante
    """),
    new_articles=words("un une"),
    elected=words("élu élue élus élues"),
    pseudonyms=words("pseudo pseudonyme surnom sobriquet"),
    publications=words("""
        chiffres données statistiques étude enquête baromètre communiqué sondage condamnation mise liquidation faillite
        rachat redressement comptable fondateur fondatrice cofondateur cofondatrice actionnaires salariés
    """),
    place_links=words("de d' à du des"),
    closers=words("nous vous il elle ils elles on qui que dont"),
    person_heads=words("gouvernement régime clan"),
    short_name=1.2,
    given_names=GENDER.feminine_names | GENDER.masculine_names,
    public_figures=PUBLIC_FIGURES,
    cues=_CUES,
    inflection=INFLECTION,
    companies=COMPANIES,
    clubs=CLUBS,
    papers=PAPERS,
    datelines=DatelineRules(
        agencies=words("""
            afp reuters ap ats keystone-ats belga dpa efe ansa tass xinhua aps map tap apa aip pc qmi anp tt ritzau
            bloomberg anadolu afp-services awp agefi upi afpforum sid
        """),
        months=words("""
            janvier février mars avril mai juin juillet août septembre octobre novembre décembre janv févr sept oct nov
            déc lundi mardi mercredi jeudi vendredi samedi dimanche 1er
        """),
    ),
    inhabitants=INHABITANTS,
    extents=EXTENTS,
    areas=AREAS,
)
