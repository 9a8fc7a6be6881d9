"""Lists of names and how they are ordered."""

from __future__ import annotations

from typing import Literal, get_args

import msgspec

from reader.model.analysis import Analysis, Entity, Role
from reader.text.folded_text import fold_text

Order = Literal["count", "appearance", "name"]


ORDERS: tuple[Order, ...] = get_args(Order)
"""How lists of names can be ordered."""


class Listed(msgspec.Struct, frozen=True):
    """An entity as one of the lists shows it: ``count`` mentions in that role."""

    entity: Entity
    count: int


def listed(analysis: Analysis, role: Role, order: Order) -> list[Listed]:
    """Return entities of a role, in order of first mention, most mentioned first, or by name (folded).

    One that is both stands in both lists.
    """
    rows = [
        Listed(entity, sum(mention.role == role for mention in entity.mentions))
        for entity in analysis.entities
        if entity.role in (role, "both")
    ]
    if order == "name":
        return sorted(rows, key=lambda row: fold_text(row.entity.name))
    return sorted(rows, key=lambda row: -row.count) if order == "count" else rows
