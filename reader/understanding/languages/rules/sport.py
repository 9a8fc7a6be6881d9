"""The rules that tell when the name of a town stands for its club."""

from __future__ import annotations

from dataclasses import dataclass, field

from reader.understanding.languages.rules.stems import Stems


@dataclass(frozen=True, slots=True)
class SportRules:
    """When the name of a town stands for its club.

    An article with ``least`` of the ``words`` is one on sport. A town plays there as the subject of one of ``verbs``
    (``fillers`` words may stand between), as object of one of ``object_verbs``, after one of ``opponents`` ("contre")
    or two words of ``against`` ("face à"), after one of ``team_nouns`` with a ``genitive`` ("le gardien de Lens"), and
    before a score or a number of ``points``. ``joins`` stand between two that play. After other ``prepositions`` and
    after ``determiners`` a town is a place.
    """

    words: frozenset[str] = frozenset()
    least: int = 4
    verbs: Stems = field(default_factory=Stems)
    object_verbs: Stems = field(default_factory=Stems)
    fillers: frozenset[str] = frozenset()
    opponents: frozenset[str] = frozenset()
    against: frozenset[tuple[str, ...]] = frozenset()
    team_nouns: frozenset[str] = frozenset()
    genitive: frozenset[str] = frozenset()
    points: frozenset[str] = frozenset()
    joins: frozenset[str] = frozenset()
    prepositions: frozenset[str] = frozenset()
    determiners: frozenset[str] = frozenset()
