"""French: where names begin and end, and what the words beside them say of them."""

from reader.model.analysis import Label
from reader.understanding.languages.fr.inflection import INFLECTION
from reader.understanding.languages.rules.names import Institution, NameRules
from reader.understanding.languages.rules.notation import words


def _phrases(text: str) -> dict[str, tuple[tuple[str, ...], ...]]:
    """Phrases by their first word."""
    phrases = [tuple(phrase.split()) for phrase in text.split("|")]
    return {first: tuple(p for p in phrases if p[0] == first) for first in {phrase[0] for phrase in phrases}}


_TITLES = words("""
    m. mme mmes mlle mlles monsieur messieurs madame mesdames mademoiselle me maître dr docteur docteure pr professeur
    professeure sir lord lady général générale colonel colonelle capitaine commandant lieutenant sergent caporal
    adjudant amiral maréchal major juge président présidente ex-président ex-présidente vice-président vice-présidente
    ministre ex-ministre sénateur sénatrice député députée maire chancelier chancelière roi reine prince princesse pape
    cardinal évêque archevêque abbé père frère sœur imam rabbin cheikh émir sultan empereur impératrice tsar procureur
    procureure avocat avocate commissaire préfet préfète entraîneur entraîneuse sélectionneur attaquant attaquante
    défenseur défenseuse milieu gardien gardienne ailier buteur joueur joueuse pilote acteur actrice comédien comédienne
    chanteur chanteuse rappeur rappeuse réalisateur réalisatrice cinéaste écrivain écrivaine romancier romancière auteur
    autrice auteure journaliste peintre photographe philosophe historien historienne économiste sociologue politologue
    candidat candidate secrétaire porte-parole leader chef patron patronne pdg directeur directrice dirigeant dirigeante
    gouverneur gouverneure premier-ministre vicomte comte comtesse duc duchesse baron baronne camarade oncle tante
""")

_COUNTRY_ADJECTIVES_BESIDES = words("""
    fédéral fédérale fédéraux fédérales national nationale nationaux nationales municipal municipale républicaine
    régulière loyaliste judiciaire
""")

_MODIFIERS = _phrases("""
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
    olympique
""")

_CUES: dict[str, tuple[Label, float]] = {
    "en": ("LOC", 1.0),
    "à": ("LOC", 0.4),
    "vers": ("LOC", 0.3),
    "selon": ("ORG", 0.1),
    "chez": ("ORG", 0.3),
}

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
        municipalité localité arrondissement métropole faubourg wilaya oblast bourg bourgade station capitale
    """),
    place_announcers=words("quartier village commune localité bourgade wilaya gouvernorat"),
    state_words=words("état etat"),
    organisation_heads=words("""
        groupe agence parti chaîne société entreprise association collectif mouvement syndicat club quotidien journal
        hebdomadaire magazine mensuel ong banque cabinet fondation compagnie constructeur laboratoire opérateur site
        milice organisation coalition équipementier filiale radio startup distributeur fabricant géant négociant
        armateur sidérurgiste pétrolier motoriste industriel transporteur maroquinier enseigne marque plateforme
        avionneur assureur équipe formation studio label éditeur groupuscule réseau
    """),
    organisation_announcers=words("""
        association collectif syndicat société entreprise ong holding mutuelle
    """),
    unnamed_heads=words("""
        tempête ouragan cyclone typhon sonde fusée satellite porte-avions sous-marin frégate paquebot voilier trimaran
        astéroïde comète
    """),
    club_initials=words("FC RC AS AC AJ SC OGC US ES USL ASM SM EA CA RSC KV UC JS MC CR WA ASC"),
    venue_words=words("arena stadium"),
    ages=words("an ans"),
    member_nouns=words("""
        membre membres militant militants militante militantes combattant combattants adhérent adhérents salarié
        salariés pdg actionnaires actionnaire filiale filiales dirigeants cadres jihadistes djihadistes islamistes
        miliciens porte-parole siège
    """),
    portfolio_heads=words("ministre ministres secrétaire secrétaires vice-ministre ex-ministre"),
    eponym_heads=words("boson maladie syndrome théorème théorie effet équation constante principe loi échelle prix"),
    adjectives=_COUNTRY_ADJECTIVES_BESIDES,
    modifiers=_MODIFIERS,
    agencies=words("""
        afp reuters ap ats keystone-ats belga dpa efe ansa tass xinhua aps map tap apa aip pc qmi anp tt ritzau
        bloomberg anadolu afp-services awp agefi upi afpforum sid
    """),
    months=words("""
        janvier février mars avril mai juin juillet août septembre octobre novembre décembre janv févr sept oct nov déc
        lundi mardi mercredi jeudi vendredi samedi dimanche 1er
    """),
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
            words("""
                ambassade consulat tribunal tribunaux cour parquet barreau préfecture sous-préfecture commission comité
                conseil fédération association syndicat mairie diocèse archidiocèse observatoire rectorat commissariat
                juridiction chambre
            """),
            "ORG",
            words("of capital"),
        ),
        Institution(
            words("école lycée collège université institut académie fondation clinique"),
            "ORG",
            words("of beside person capital seat"),
        ),
        Institution(
            words("rue avenue boulevard promenade quai impasse esplanade square stade"),
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
            words("mosquée hôpital château église cathédrale basilique gare salle pont"),
            "LOC",
            words("of beside person"),
        ),
        Institution(words("télévision radio chaîne média"), "ORG", words("state")),
        Institution(words("agence"), "ORG", words("state of modified")),
        Institution(words("caisse centre direction service brigade"), "ORG", words("of modified")),
        Institution(words("armée marine parlement"), "ORG", words("adjective")),
        Institution(words("police gendarmerie"), "ORG", words("adjective of")),
    ),
    cues=_CUES,
    inflection=INFLECTION,
)
