"""French: titles of persons, gender of titles and given names, what else one name may look like."""

from reader.understanding.languages.rules import EntityRules, GenderRules


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
