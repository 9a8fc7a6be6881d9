"""French: what tells parts of places and regions: "le nord de la Dorvanie", "Centre-Est", "Pays ajaccien"."""

from __future__ import annotations

from reader.understanding.languages.rules.areas import AreaRules
from reader.understanding.languages.rules.notation import phrases, words

AREAS = AreaRules(
    region_heads=words("pays"),
    nouns=words("""
        nord sud ouest nord-est nord-ouest sud-est sud-ouest lit pentes versants rives berges abords environs alentours
        hauteurs ruisseau rivière fleuve torrent affluent embouchure contreforts habitant habitante habitants
        habitantes capitale
    """),
    prefixes=words("haut haute hauts hautes bas basse"),
    compass=words("nord sud est ouest centre grand extrême"),
    seated_offices=phrases("""
        procureur de la république
        procureure de la république
        procureur adjoint de la république
        vice-procureur de la république
        vice-procureure de la république
    """),
    coasts=words("côte côtes littoral rivages frontière frontières"),
    relatives=((",", "où"),),
)
