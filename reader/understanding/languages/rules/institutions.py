"""Common nouns that open the names of institutions and buildings."""

from __future__ import annotations

from dataclasses import dataclass

from reader.model.analysis import Label


@dataclass(frozen=True, slots=True)
class Institution:
    """Common nouns that open the name of an organisation or a building, and what makes a name of them."""

    heads: frozenset[str]
    """The nouns, in lower case: "tribunal" in "le tribunal de Lyon"."""

    label: Label
    """What the name is: ORG for "le tribunal de Lyon", LOC for "la place Tahrir"."""

    complements: frozenset[str]
    """What may complete the name, by these keys:

    - ``of``: a name with a linking word: "université de Berkeley"
    - ``beside``: a name right beside it: "hôpital Necker"
    - ``field``: a field of office: "ministère de la défense"
    - ``state``: a state word: "télévision d'État syrienne"
    - ``adjective``: one of the adjectives of ``NameRules``: "armée française"
    - ``person``: the name may be a person's: "rue Victor Hugo"
    - ``capital``: any capitalised words will do: "tribunal de Grande-Synthe"
    - ``modified``: something must stand between: "agence régionale de santé de Bretagne"
    - ``seat``: the town may follow: "lycée Ampère de Lyon"
    - ``number``: a number right beside it, which is then the name: "route 132"
    """

    not_after: frozenset[str] = frozenset()
    """Words after which the noun opens no name: "sur" in "sur place à Damas"."""

    not_in: frozenset[str] = frozenset()
    """Prepositions after which, with an article, it opens none: "dans" in "dans la région Bretagne"."""
