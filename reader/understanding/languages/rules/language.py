"""The form that a language's rules take."""

from __future__ import annotations

from dataclasses import dataclass, field

from reader.model.analysis import Label
from reader.understanding.languages.rules.entities import EntityRules
from reader.understanding.languages.rules.gender import GenderRules
from reader.understanding.languages.rules.names import NameRules
from reader.understanding.languages.rules.references import ReferenceRules
from reader.understanding.languages.rules.roles import RoleRules
from reader.understanding.languages.rules.speech import SpeechRules
from reader.understanding.languages.rules.sport import SportRules


@dataclass(frozen=True, slots=True)
class Language:
    """The rules of one language, as data that a linguist could edit.

    ``code`` is ISO 639-1; ``models`` are names of spaCy pipelines, of which the first that is installed is taken, and
    ``unused`` those of its components that no step needs. Our steps speak of names as ``Label`` has them and of syntax
    as Universal Dependencies: ``labels`` and ``relations`` translate a pipeline that calls them otherwise. ``edges``
    are words, in lower case, that such a pipeline has at the edges of names and that belong to none ("the", "'s").
    """

    code: str
    models: tuple[str, ...]
    unused: frozenset[str] = frozenset({"lemmatizer", "senter"})
    labels: dict[str, Label] = field(default_factory=dict)
    relations: dict[str, str] = field(default_factory=dict)
    boundary_words: frozenset[str] = frozenset()
    names: NameRules = field(default_factory=NameRules)
    speech: SpeechRules = field(default_factory=SpeechRules)
    entities: EntityRules = field(default_factory=EntityRules)
    gender: GenderRules = field(default_factory=GenderRules)
    roles: RoleRules = field(default_factory=RoleRules)
    references: ReferenceRules = field(default_factory=ReferenceRules)
    sport: SportRules = field(default_factory=SportRules)
