"""Clauses that an inquit interrupts: they are reported whole, or end before it."""

from __future__ import annotations

import pytest

from reader.model.article import Article
from reader.understanding.pipeline import Pipeline

WHOLE = [
    ("Le stock, souligne-t-il, est au plus bas et les pêcheurs le savent.", "il"),
    ("C'est elle, précise-t-il, qui a dessiné les plans du pont.", "il"),
    ("Ce n'est pas le maire, rectifie Anne Roy, qui a signé le permis.", "Anne Roy"),
    ("C'est lui, raconte la voisine, qui a prévenu les pompiers.", "la voisine"),
    ("Si la règle est appliquée, préviennent les juristes, les communes paieront deux fois.", "les juristes"),
    ("Quand la pluie tombe, expliquent les riverains, la cave se remplit en dix minutes.", "les riverains"),
    ("Lorsque le vent tourne, assure le gardien, toute la vallée sent le soufre.", "le gardien"),
    ("Il nous manque deux joueurs, martèle-t-elle, et le public a déjà fêté des équipes moins bonnes.", "elle"),
    ("Le toit est refait, assure le directeur, Paul Girard, et la salle ouvrira en juin.", "Paul Girard"),
    ("Les travaux débuteront lundi, indique le maire, Jean Petit, mais la route restera ouverte.", "Jean Petit"),
    ("Tout a commencé en mars, raconte-t-elle, par une lettre anonyme glissée sous la porte.", "elle"),
    ("Il possède huit horloges, avance-t-il, dont deux de la même main.", "il"),
    ("Il ne s'agissait, répond la mairie, que de cartons vides.", "la mairie"),
    ("Elle partira, annonce-t-elle, jusqu'au bout du monde.", "elle"),
    ("Ils iront, jurent-ils, jusqu'à la Cour de cassation.", "ils"),
    ("Le chantier durera, assure le préfet, jusqu'en novembre.", "le préfet"),
    ("Il faudra toutefois, ajoute-t-elle, trois semaines pour vider les cuves.", "elle"),
    ("Il manque en outre, note la directrice, deux infirmiers de nuit.", "la directrice"),
    ("Si la route est sûre, jugent les auteurs, les cars et les camions reviendront en mars.", "les auteurs"),
    ("Si l'idée est juste, soulignent les ingénieurs, les digues tiendront dix ans.", "les ingénieurs"),
    ("Il prévoira, selon la préfète Jeanne Roy, un recensement complet des caves.", "la préfète Jeanne Roy"),
    ("La loi imposera, selon le ministre, une visite annuelle des chaudières.", "le ministre"),
    ("La mesure, précise le représentant de l'État, court jusqu'à dimanche.", "le représentant de l'État"),
    ("Elle pourrait être reconduite, a averti Rodrigue Roy, si rien n'est fait d'ici vendredi.", "Rodrigue Roy"),
    (
        "Les travaux commenceront en novembre, a précisé l'élue, si les entreprises répondent à l'appel d'offres.",
        "l'élue",
    ),
    ("Le site fermera, prévient la direction, si la dette n'est pas effacée.", "la direction"),
    ("Le chantier reprendra, assure le préfet, à moins que la pluie ne dure.", "le préfet"),
    ("La prime sera versée, promet le ministre, à condition que les comptes soient justes.", "le ministre"),
    ("Le rachat sera mené à son terme, assure le groupe, même si les cours remontent.", "le groupe"),
    ("Rien ne changera, affirme-t-elle, tant que la loi ne sera pas votée.", "elle"),
    (
        "Les victimes étaient choisies dans les journaux, a expliqué le policier, parce qu'un veuf ouvre plus vite.",
        "le policier",
    ),
    ("L'eau est coupée, explique le maire, puisque la source est tarie.", "le maire"),
    ("Il s'agit d'une mesure transitoire, fait-elle valoir, en attendant l'arrivée de deux praticiens.", "elle"),
    ("Le centre ouvrira, a-t-elle martelé, avec ou sans retard.", "elle"),
    ("On lui a proposé des terres de remplacement, reconnaît-il, à quatorze kilomètres.", "il"),
    ("Elle sera fermée, précise-t-il, dès lundi.", "il"),
    ("La ligne restera ouverte, promet-elle, jusqu'à la fin de l'été.", "elle"),
    ("Il faudra deux ans, estime-t-elle, pour remettre le site en état.", "elle"),
    ("Les ventes ont chuté, note-t-il, en raison de la sécheresse.", "il"),
    ("La note atteint 12 %, rappelle-t-elle, contre 8 % l'an dernier.", "elle"),
    ("On l'écoute, soupire-t-elle, comme la météo marine.", "elle"),
    ("On l'a prévenue trop tard, regrette-t-elle, faute de personnel.", "elle"),
    ("Il veut des actes, répète-t-il, pas des mots.", "il"),
    ("Aucune autorisation de construire, a-t-elle insisté, n'y a été délivrée.", "elle"),
    ("Aucun permis, répète le maire, n'a été signé.", "le maire"),
    ("Sur 68 000 conducteurs recensés dans la ville, affirme-t-il, plus de la moitié travaillent de nuit.", "il"),
    ("Les enfants, précise le courrier que nous avons pu lire, seront accueillis à Lens.", "le courrier"),
    ("Un tiers des élèves, indique la note que nous avons consultée, a changé d'école.", "la note"),
    ("Si les doses ne sont pas là, prévient la Nivernaise, les éleveurs iront les chercher.", "la Nivernaise"),
    ("Si rien ne bouge, avertit la Lensoise, les cars ne partiront plus.", "la Lensoise"),
    ("Trois élus, d'après le préfet, ont refusé de signer.", "le préfet"),
]

ENDED = [
    ("Le pont tient, a dit Paul Girard, mais la préfète assure que des fissures sont apparues.", "Le pont tient"),
    ("Le contrat est signé, confirme l'élue, qui refuse d'en dire plus.", "Le contrat est signé"),
    ("La route sera fermée, a indiqué la mairie, sans donner de date.", "La route sera fermée"),
    ("Le pont tient, a dit la maire, à la radio.", "Le pont tient"),
    ("La grève continuera, a prévenu Jean Roy, au micro de Radio Sud.", "La grève continuera"),
    ("La liste gagne, selon Jeanne Roy, une élue du canton.", "La liste gagne"),
    ("Le match est perdu, a concédé le capitaine, par téléphone.", "Le match est perdu"),
    ("La route sera fermée, a indiqué la mairie, sans donner de date.", "La route sera fermée"),
    ("Il partira, a-t-il dit, avant de quitter la salle.", "Il partira"),
    ("Il partira, dit-elle, avec un sourire.", "Il partira"),
    ("Il partira, assure-t-il, à la sortie du tribunal.", "Il partira"),
    ("Il partira, lâche-t-il, d'une voix blanche.", "Il partira"),
    ("Il partira, confie-t-elle, dans un communiqué.", "Il partira"),
    ("Il partira, a répondu le maire, quand on l'a interrogé.", "Il partira"),
    ("Le toit est sûr, assure-t-il, chiffres à l'appui.", "Le toit est sûr"),
    ("Le toit est sûr, a promis le maire, en réponse à l'opposition.", "Le toit est sûr"),
    ("Le toit est sûr, dit-elle, à propos de la salle.", "Le toit est sûr"),
    ("Le toit est sûr, dit-il, pour expliquer son choix.", "Le toit est sûr"),
    ("Il partira, a-t-elle dit, alors que les élus votaient.", "Il partira"),
    ("Il partira, dit-il, comme pour s'excuser.", "Il partira"),
    ("Le toit est sûr, assure-t-elle, à l'AFP.", "Le toit est sûr"),
    ("La ligne rouvrira, a annoncé le ministre, à Lens.", "La ligne rouvrira"),
]


@pytest.mark.parametrize(("text", "speaker"), WHOLE)
def test_a_clause_goes_on_behind_an_inquit(pipeline: Pipeline, text: str, speaker: str) -> None:
    (quote,) = pipeline.analyze(Article(text=text, source="test", language="fr")).quotes
    assert text[quote.start : quote.end] == text.removesuffix(".")
    assert quote.speaker is not None
    assert quote.speaker.start is not None
    assert speaker in text[quote.speaker.start : quote.speaker.end]


@pytest.mark.parametrize(("text", "clause"), ENDED)
def test_a_clause_that_is_whole_ends_before_an_inquit(pipeline: Pipeline, text: str, clause: str) -> None:
    first = pipeline.analyze(Article(text=text, source="test", language="fr")).quotes[0]
    assert text[first.start : first.end] == clause
