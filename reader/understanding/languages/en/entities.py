"""English: what else one name may look like."""

from __future__ import annotations

from reader.understanding.languages.rules.entities import EntityRules
from reader.understanding.languages.rules.notation import words

ENTITIES = EntityRules(
    abbreviations={"st": "saint", "univ": "university", "dept": "department"},
    regnal_titles=words("pope king queen prince princess emperor empress tsar sultan saint patriarch"),
    place_heads=words("castle prison camp mount island forest valley square street road lake bay river fort"),
)
