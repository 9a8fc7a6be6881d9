"""All rules of one language."""

from __future__ import annotations

from dataclasses import dataclass, field

from reader.understanding.languages.rules.credits import CreditRules
from reader.understanding.languages.rules.entities import EntityRules
from reader.understanding.languages.rules.gender import GenderRules
from reader.understanding.languages.rules.names import NameRules
from reader.understanding.languages.rules.references import ReferenceRules
from reader.understanding.languages.rules.roles import RoleRules
from reader.understanding.languages.rules.speech import SpeechRules
from reader.understanding.languages.rules.sport import SportRules


@dataclass(frozen=True, slots=True)
class Language:
    """The rules of one language as data that a linguist can edit; what is left out is not done."""

    code: str
    """ISO 639-1 code: "fr" for French."""

    models: tuple[str, ...]
    """spaCy pipelines, of which the first that is installed is used: "fr_core_news_md"."""

    unused: frozenset[str] = frozenset({"lemmatizer", "senter"})
    """Components of the pipeline that no step needs: "lemmatizer"."""

    labels: dict[str, str] = field(default_factory=dict)
    """Labels of names that the pipeline calls otherwise than ``Label`` does: ``{"PERSON": "PER"}``.

    MISC stands for works, products, events and peoples, which are not shown but may vote against names.
    """

    relations: dict[str, str] = field(default_factory=dict)
    """Relations that it calls otherwise than Universal Dependencies do: ``{"dobj": "obj"}``."""

    boundary_words: frozenset[str] = frozenset()
    """Words that such a pipeline leaves at either end of a name: "the" in "the White House"."""

    credits: CreditRules = field(default_factory=CreditRules)
    """Lines beside the article: "Par Anne Roy, à Lyon"."""

    names: NameRules = field(default_factory=NameRules)
    """Where names begin and end: "Anne Roy" in "la ministre Anne Roy"."""

    entities: EntityRules = field(default_factory=EntityRules)
    """What else one name may look like: "Montretout" for "château de Montretout"."""

    gender: GenderRules = field(default_factory=GenderRules)
    """The gender of titles and given names: feminine for "Anne"."""

    roles: RoleRules = field(default_factory=RoleRules)
    """When a place acts: "Damas" in "Damas accuse Paris"."""

    sport: SportRules = field(default_factory=SportRules)
    """When a town is its club: "Nantes" in "Nantes a battu Lens"."""

    speech: SpeechRules = field(default_factory=SpeechRules)
    """What reports speech: "déclaré" in "a déclaré Anne Roy"."""

    references: ReferenceRules = field(default_factory=ReferenceRules)
    """Titles and pronouns: "la ministre" for Anne Roy."""
