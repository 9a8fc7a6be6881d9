"""French: what else one name may look like."""

from __future__ import annotations

from reader.understanding.languages.rules.entities import EntityRules
from reader.understanding.languages.rules.notation import words

ENTITIES = EntityRules(
    abbreviations={"st": "saint", "ste": "sainte", "univ": "universite"},
    regnal_titles=words(
        """pape roi reine prince princesse empereur impératrice tsar sultan calife émir saint sainte frère sœur dom
        patriarche archiduc dauphin infante"""
    ),
    place_heads=words("""
        château villa prison stade camp centrale mont monts île îles col forêt plateau vallée place rue avenue boulevard
        mosquée palais fort lac mer baie golfe détroit désert fleuve rivière site théâtre salle quartier
    """),
)
