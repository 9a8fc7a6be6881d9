"""What is weighed where words refer to somebody: the phrase, and who spoke last before it."""

from __future__ import annotations

from dataclasses import dataclass

from reader.understanding.references.salience import Agreement

Features = dict[str, float]
"""Features by name: 1 for what is true, else a number."""


@dataclass(frozen=True, slots=True)
class Phrase:
    """Words that refer to somebody: tokens ``[first, last)``, and the gender and number that they ask for.

    ``head`` is the noun of a nominal, ``None`` for a pronoun.
    """

    first: int
    last: int
    wanted: Agreement
    head: int | None = None


@dataclass(frozen=True, slots=True)
class LastSpeaker:
    """Who spoke last: the id of an entity, ``None`` for somebody without a name; ``known`` is whether anybody did.

    ``gender`` is that of the words for who has no name, where they tell; ``start`` the character where the words stand,
    ``None`` without any.
    """

    entity: str | None = None
    known: bool = False
    gender: str = ""
    start: int | None = None
