"""The rules that tell the gender of people, by title and given name."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class GenderRules:
    """What tells men from women; all in lower case.

    A given name is looked up in ``ambiguous_names``, then in ``feminine_names`` and ``masculine_names``, then by its
    ending, the feminine ones first.
    """

    masculine_titles: frozenset[str] = frozenset()
    """Titles of men: "sénateur" in "le sénateur Roy"."""

    held_by_women: frozenset[str] = frozenset()
    """Those of them that women hold too, so that a known given name tells more: "docteur" in "le docteur Anne Roy"."""

    feminine_titles: frozenset[str] = frozenset()
    """Titles of women: "sénatrice" in "la sénatrice Roy"."""

    masculine_names: frozenset[str] = frozenset()
    """Given names of men: "antoine" in "Antoine Roy"."""

    feminine_names: frozenset[str] = frozenset()
    """Given names of women: "anne" in "Anne Roy"."""

    ambiguous_names: frozenset[str] = frozenset()
    """Given names of men and women, which tell nothing: "dominique" in "Dominique Roy"."""

    masculine_endings: tuple[str, ...] = ()
    """Endings of men's given names: "o" in "Matteo"."""

    feminine_endings: tuple[str, ...] = ()
    """Endings of women's given names: "ette" in "Odette"."""
