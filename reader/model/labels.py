"""What follows from the label of a name: its word, and what its mentions do by default."""

from __future__ import annotations

from typing import assert_never, get_args

from reader.model.analysis import Label, Role
from reader.text.message import N_

LABELS: tuple[Label, ...] = get_args(Label)
"""Every label, in the order in which lists show them."""


def word_of(label: Label) -> str:
    """Return the English word for one that bears the label, marked for translation."""
    match label:
        case "PER":
            return N_("person")
        case "ORG":
            return N_("organisation")
        case "LOC":
            return N_("place")
        case _:
            assert_never(label)


def usual_role(label: Label) -> Role:
    """Return the role of a mention that nothing else decides: a place is a place, people and organisations act."""
    match label:
        case "PER" | "ORG":
            return "actor"
        case "LOC":
            return "place"
        case _:
            assert_never(label)
