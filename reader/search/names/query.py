"""What a person typed into the search line."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

ROLES: dict[str, Literal["actor", "place"]] = {"@": "actor", "#": "place"}


@dataclass(frozen=True, slots=True)
class Query:
    """``text`` to find, among all names or, with a ``role``, among actors or places alone."""

    text: str
    role: Literal["actor", "place"] | None = None


def parse(typed: str) -> Query:
    """Read a leading ``@`` as "actors only" and ``#`` as "places only"."""
    stripped = typed.lstrip()
    if stripped[:1] in ROLES:
        return Query(stripped[1:].strip(), ROLES[stripped[0]])
    return Query(stripped.strip())
