"""French: when the name of a town stands for its club."""

from reader.understanding.languages.rules.notation import stems, words
from reader.understanding.languages.rules.sport import SportRules

_VERBS = stems("""
    domin- écras- étouff- étrill- terrass- surclass- devanc- affront- inclin- impos- qualifi- enchaîn- déroul- surpren-
    surpris- renvers- égalis- concéd- relégu- encaiss- dispos- accueill- dépass- bat bats battra battre battu battent
    battait gagne gagné gagnera gagner gagnait perd perdu perdra perdait reçoit recevra recevront reçu recevait recevoir
    mène menait jouera joue jouait emporte emporté remporte remporté remportera décroche décroché arrache
    arraché chute chuté craque craqué pointe pointait grimpe monte descend évolue rate raté marque marqué inscrit ouvre
    revient recrute recruté signe élimine éliminé tient tenu défie défiera file reste compte totalise récupère sombre
    cale calé accroche accroché retrouve retrouvera rejoint offert valide validé passe
""")

_OBJECT_VERBS = stems("""
    domin- écras- étouff- étrill- terrass- surclass- devanc- affront- dépass- renvers- élimin- accroch- défi- surpr- bat
    bats battra battre battu battent battait battant reçoit recevra recevront recevoir recevait reçu recevant accueille
    accueillera accueilleront retrouve retrouvera retrouveront quitte quitté rejoint rejoindre
""")

_WORDS = words("""
    match matchs rencontre but buts essai essais penalty penalties pénalité mi-temps prolongation score entraîneur
    entraîneure coach club clubs joueur joueurs joueuse joueuses buteur gardien défenseur attaquant milieu ailier
    pilier championnat classement journée points pts victoire défaite nul relégation promotion vestiaire vestiaires
    supporters pelouse tribunes finale demi-finale quart quarts coupe ligue foot football rugby basket handball
    volley hockey transfert mercato doublé triplé ballon manager sélectionneur maillot saison équipe barrages tacle
    arbitre carton adversaire leader dauphin domicile panier rebonds passes nba euroligue nhl ldc uefa fifa podium
""")

SPORT = SportRules(
    words=_WORDS,
    brief_words=_WORDS | words("maillots montée joue jouent jouera contre"),
    least=4,
    verbs=_VERBS,
    object_verbs=_OBJECT_VERBS,
    fillers=words("""
        a ont n' s' se est sont avait avaient était l' lui en y pas va vont doit peut nous ne lourdement largement
        logiquement aussi ensuite également donc déjà toujours facilement nettement enfin quant finalement pourtant
        alors , elle qui
    """),
    opponents=words("contre"),
    against=frozenset(
        {
            ("face", "à"),
            ("opposé", "à"),
            ("opposée", "à"),
            ("opposera", "à"),
            ("opposait", "à"),
            ("provenance", "de"),
            ("provenance", "d'"),
            ("place", "à"),
            ("points", "à"),
            ("dauphin", "de"),
            ("dauphin", "d'"),
            ("transfert", "à"),
            ("iront", "à"),
            ("ira", "à"),
            ("déplacement", "à"),
        }
    ),
    transfers=stems("""
        annoncé espéré prêté prêtée transféré transférée passer passé engagé engagée cédé cédée formé
        formée sign- arrivé arrivée parti revenu revenue lancé lancée
    """),
    transfer_prepositions=words("à"),
    dashes=words("- – —"),
    team_nouns=words("""
        joueur joueurs joueuses gardien gardienne entraîneur coach capitaine attaquant attaquants défenseur défenseurs
        milieu buteur défense attaque supporters président maillot équipe club ailier pivot meneur victoire défaite
        succès réception
    """),
    genitive=words("de d'"),
    points=words("pts pt points point"),
    joins=words("et ou , - – — ni"),
    prepositions=words("""
        à a de d' en dans vers depuis chez sur sous près du des au aux entre hors par pour avec via jusqu' après avant
    """),
    determiners=words("le la les l' un une ce cette son sa"),
)
