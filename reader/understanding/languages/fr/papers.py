"""French: papers whose names are common words, and what labels the lines of a page."""

from reader.understanding.languages.rules.notation import phrases_by_first, words
from reader.understanding.languages.rules.papers import PaperRules

OUTLETS = words("radio agence quotidien journal chaîne site magazine hebdomadaire mensuel télévision média presse")

PAPERS = PaperRules(
    names=phrases_by_first("""
        20min | 20minutes | 20 minutes | 24 heures | 01net | 7sur7 | 60 millions de consommateurs | le temps | le soir |
        le devoir | le droit | le courrier | la liberté | le matin | la presse | le point | la croix | le monde |
        le parisien | le figaro | le télégramme | le progrès | le dauphiné libéré | le dauphiné | la provence |
        la montagne | la voix du nord | la dépêche du midi | la dépêche | la nouvelle république | la marseillaise |
        la libre belgique | la libre | la dernière heure | la tribune | le quotidien | le nouvelliste | la marne |
        sciences et avenir | science et vie | mer et marine | alternatives économiques | courrier international |
        valeurs actuelles | le monde diplomatique | lutte ouvrière | l' usine nouvelle | la france agricole |
        le populaire | le berry républicain | l' est républicain | l' yonne républicaine | l' équipe | l' humanité |
        l' alsace | l' express | l' opinion | les échos | le républicain lorrain | le bien public | le maine libre |
        le courrier picard | le journal de montréal | le soleil | le nouveau détective | la gruyère | sud ouest |
        paris normandie | nord littoral | le canard enchaîné | le nouvel obs | la charente libre | le pays
    """),
    common=words("""
        temps soir droit courrier liberté matin presse point croix monde tribune quotidien pays
        montagne provence marne alsace libre populaire soleil équipe dépêche opinion progrès nouvelle dernière bien
        nouveau
    """),
    reports=words("""
        selon après écrit rapporte révèle précise relate raconte titre note souligne indique affirme croit rappelle
        avance annonce lisait lit
    """),
    adjectives=words("""
        républicain républicaine libre belge picard lorrain libéré enchaîné public indépendant régional roannais
        normand breton catalan
    """),
    outlets=OUTLETS,
    outlet_openers=frozenset({("au",), ("à", "la"), ("à", "l'"), ("à", "une"), ("à", "un")}),
)

LINE_LABELS = words("""
    vidéo vidéos photo photos direct live info infos infographie portrait entretien interview exclusif éditorial
    édito chronique tribune enquête reportage reportages décryptage analyse récit témoignage témoignages bref brèves
    scan bourse télé télévision loterie cinéma trafic météo agenda sport sports football rugby basket handball
    tennis cyclisme faits divers justice société politique économie culture santé sciences monde international
    région régions mercato actualité actualités dossier grand format podcast quiz sondage alerte urgent pour contre
    abstention lire voir mise à jour opinion débat carte tableau résultats classement équipes arbitre
    composition remplaçants
""")
