"""French: the pipeline, and the rules of every step."""

from reader.understanding.languages.fr.credits import CREDITS
from reader.understanding.languages.fr.entities import ENTITIES
from reader.understanding.languages.fr.gender import GENDER
from reader.understanding.languages.fr.names import NAMES
from reader.understanding.languages.fr.references import REFERENCES
from reader.understanding.languages.fr.roles import ROLES
from reader.understanding.languages.fr.speech import SPEECH
from reader.understanding.languages.fr.sport import SPORT
from reader.understanding.languages.rules.language import Language

LANGUAGE = Language(
    code="fr",
    models=("fr_core_news_md",),
    unused=frozenset({"attribute_ruler", "lemmatizer", "senter"}),
    credits=CREDITS,
    names=NAMES,
    speech=SPEECH,
    entities=ENTITIES,
    gender=GENDER,
    roles=ROLES,
    references=REFERENCES,
    sport=SPORT,
)
