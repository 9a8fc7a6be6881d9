"""Identity across articles: when two names in two articles mean one person, organisation or place."""

from __future__ import annotations

from collections.abc import Iterable
from typing import assert_never

import msgspec

from reader.knowledge.gazetteer import place
from reader.model.analysis import Label
from reader.text.folding import fold


class Identity(msgspec.Struct, frozen=True):
    """What distinguishes an entity from others of its label.

    ``key`` is the same for the same folded full name; ``family`` and ``given`` are the parts of the name of a
    person, folded, a hyphened given name as one word. A person of whom an article has only one word is nobody
    else's: its key holds the article.
    """

    key: str
    family: str | None = None
    given: tuple[str, ...] = ()


def identity_of(name: str, label: Label, article: str) -> Identity:
    """Return the identity of a name in the article of that id; a place has one whatever the language."""
    folded = fold(name)
    match label:
        case "LOC":
            known = place(name)
            return Identity(f"LOC {fold(known.name)} {known.country}" if known else f"LOC {folded}")
        case "ORG":
            return Identity(f"ORG {folded}")
        case "PER":
            *given, family = [fold(word).replace(" ", "") for word in name.split()] or [""]
            if not given:
                return Identity(f"PER {folded} @{article}")
            return Identity(f"PER {folded}", family, tuple(given))
        case _:
            assert_never(label)


def homonym_of(identity: Identity, article: str, entity: str) -> Identity:
    """Return the identity of one whom a person told from another of the same name in an article: nobody else's."""
    return Identity(f"{identity.key} @{article} {entity}")


def compatible(one: tuple[str, ...], other: tuple[str, ...]) -> bool:
    """Return whether two persons of one family name may be one by their given names.

    They are where the first of them is the same, or the initial of the other, and none contradicts: "Emmanuel",
    "E." and "Emmanuel Jean-Michel" are, "Emmanuel" and "Éric" are not.
    """
    if "".join(one) == "".join(other):
        return True
    shorter, longer = sorted((one, other), key=len)
    if not shorter or not _same(shorter[0], longer[0]):
        return False
    rest = iter(longer[1:])
    return all(any(_same(name, candidate) for candidate in rest) for name in shorter[1:])


def _same(one: str, other: str) -> bool:
    initials = len(one) == 1 or len(other) == 1
    return one == other or (initials and one[:1] == other[:1])


def fullest_name(names: Iterable[str]) -> str:
    """Return the fullest of one entity's names: most words that are not initials, then the longest."""
    return max(names, key=lambda name: (sum(len(fold(word)) > 1 for word in name.split()), len(name)))
