"""How alike the noun of a nominal is to what entities are called: "le magistrat", where X is "procureur"."""

from __future__ import annotations

from collections.abc import Mapping

from reader.understanding.references.context import ReferenceContext
from reader.understanding.references.phrase import Features

_ALIKE = 0.4
"""Cosine from which nouns may be for one person; unrelated trades have 0.1 to 0.4, close ones 0.5 to 0.8."""

_UNLIKE = 0.35
"""Cosine up to which nouns hardly are."""

_FULL = 0.3
"""How far beyond these a cosine counts in full."""


class Likeness:
    """Compares nouns with what the entities of one document are called, by word vectors."""

    def __init__(self, context: ReferenceContext) -> None:
        self._similarity, self._organs = context.similarity, context.language.references.organs
        self._called: dict[str, set[str]] = {}
        lowers, rules = context.tokens.lowers, context.language.references
        for apposition in context.appositions:
            self._called.setdefault(apposition.entity, set()).add(lowers[apposition.head])
        for name in context.names:
            if noun := rules.address_nouns.get(lowers[name.start - 1].removesuffix(".")):
                self._called.setdefault(name.entity, set()).add(noun)
        for entity in context.entities:
            if entity.label == "ORG":
                firsts = {name.split()[0].lower().replace("’", "'") for name in (entity.name, *entity.aliases)}
                known = firsts & (rules.organisation_heads | rules.bodies)
                self._called.setdefault(entity.id, set()).update(known)
        self._nearest: dict[str, Mapping[str, float]] = {}

    def of_candidate(self, entity: str, noun: str) -> Features:
        """Describe how alike a noun is to what an entity is called; no organ is like its body."""
        if noun in self._organs:
            return {}
        own = self._near(noun).get(entity)
        return {
            "alike": _share(own - _ALIKE) if own is not None else 0.0,
            "unlike": _share(_UNLIKE - own) if own is not None else 0.0,
        }

    def _near(self, noun: str) -> Mapping[str, float]:
        """Return the cosine of a noun with the most alike of what each entity is called."""
        if noun not in self._nearest:
            found: dict[str, float] = {}
            for entity, nouns in self._called.items():
                cosines = [c for c in (self._similarity(noun, other) for other in nouns) if c is not None]
                if cosines:
                    found[entity] = max(cosines)
            self._nearest[noun] = found
        return self._nearest[noun]


def _share(over: float) -> float:
    return min(1.0, max(0.0, over / _FULL))
