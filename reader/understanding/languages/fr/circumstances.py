"""French: nouns with which a preposition is an adverbial of the verb, and no complement of the speaker before it."""

from reader.understanding.languages.rules.notation import words

_OF_OCCASION = words("""
    bord sujet propos terme occasion lendemain cours audience tribune téléphone adresse attention intention nom
    ouverture clôture mi-journée mi-temps endroit encontre égard arrivée retour départ moment micro antenne barre jour
    journal quotidien hebdomadaire magazine site chaîne agence pupitre
""")

CIRCUMSTANCES = {
    "à": _OF_OCCASION,
    "au": _OF_OCCASION,
    "aux": words("micros abords côtés"),
    "en": words("""
        larmes pleurs sanglots colère conférence direct duplex marge référence réponse réaction présence conclusion
        ouverture préambule introduction substance aparté privé public personne séance plénière meeting audition visite
        déplacement tournée soirée matinée souriant conseil
    """),
    "de": words("retour passage"),
    "face": words("à au aux"),
    "hors": words("micro caméra antenne"),
}
