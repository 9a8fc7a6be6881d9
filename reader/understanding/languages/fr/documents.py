"""French: documents, and the verbs that tell who made them."""

from reader.understanding.languages.fr.conjugation import forms_of
from reader.understanding.languages.rules.documents import DocumentRules
from reader.understanding.languages.rules.notation import words

_ISSUING = """
    apporter avancer communiquer compiler conduire définir délivrer détailler dévoiler divulguer donner dresser
    effectuer élaborer énoncer établir exposer faire formuler fournir livrer mener présenter prodiguer produire
    prononcer recenser remettre rendre tenir tirer transmettre
"""

_PUBLISHING = """
    publier diffuser signer cosigner écrire coécrire rédiger poster tweeter adresser envoyer émettre éditer réaliser
"""

DOCUMENTS = DocumentRules(
    nouns=words("""
        communiqué rapport étude documentaire article texte message déclaration lettre dépêche enquête note document
        récit reportage tweet livre arrêté avis billet éditorial sondage entretien interview témoignage courriel mail
        sms courrier missive tract pétition circulaire mémo audit appel motion résolution pancarte affichette affiche
        jugement ordonnance charte règlement arrêt décret manifeste mémoire notice avenant
        contrat procès-verbal expertise brochure
    """),
    issuing=forms_of(_ISSUING + _PUBLISHING),
    publishing=forms_of(_PUBLISHING),
    finders=words("chercheur chercheuse auteur autrice scientifique équipe biologiste physicien physicienne"),
    verbs=words("montrer démontrer établir prouver"),
)
