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
]

ENDED = [
    ("Le pont tient, a dit Paul Girard, mais la préfète assure que des fissures sont apparues.", "Le pont tient"),
    ("Le contrat est signé, confirme l'élue, qui refuse d'en dire plus.", "Le contrat est signé"),
    ("La route sera fermée, a indiqué la mairie, sans donner de date.", "La route sera fermée"),
    ("Le pont tient, a dit la maire, à la radio.", "Le pont tient"),
    ("La grève continuera, a prévenu Jean Roy, au micro de Radio Sud.", "La grève continuera"),
    ("La liste gagne, selon Jeanne Roy, une élue du canton.", "La liste gagne"),
    ("Le match est perdu, a concédé le capitaine, par téléphone.", "Le match est perdu"),
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
