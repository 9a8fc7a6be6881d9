"""Names that their bearers say: "a driver, who identified himself simply as Wasiu", "gave her name only as Bisi"."""

from __future__ import annotations

from collections.abc import Sequence

from reader.understanding.languages.rules.names import NameRules

_NEAR = 6
"""Tokens before a name among which its bearer says that he is called so."""


def says_its_name(lowers: Sequence[str], name: int, rules: NameRules) -> bool:
    """Return whether the words before the name at a token are for saying one's own, not that of another."""
    if not name or lowers[name - 1] not in rules.people.self_naming_openers:
        return False
    before = lowers[max(0, name - _NEAR) : name]
    return bool(rules.people.self_naming.intersection(before)) and bool(rules.people.self_named.intersection(before))
