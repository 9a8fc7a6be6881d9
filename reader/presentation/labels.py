"""What labels of names look like and are called; colour is never the only sign."""

from __future__ import annotations

from collections.abc import Mapping
from typing import assert_never

import msgspec

from reader.model.analysis import Label
from reader.model.labels import LABELS, word_of
from reader.settings import Kind
from reader.text.message import N_

NO_LABEL = "○"
"""Sign of one who has no entity, so no label."""


class LabelLook(msgspec.Struct, frozen=True):
    """How a label is shown: its sign, its component class and its words.

    ``kind`` is the component class and the variable of themes (``$person``); ``word`` names one ("person"),
    ``with_article`` too ("a person"); ``setting`` is the kind that a person turns off to have such names plain. Words
    are English, marked for translation.
    """

    sign: str
    kind: str
    word: str
    with_article: str
    setting: Kind


def _look_of(label: Label) -> LabelLook:
    word = word_of(label)
    match label:
        case "PER":
            return LabelLook("●", "person", word, N_("a person"), "people")
        case "ORG":
            return LabelLook("■", "organisation", word, N_("an organisation"), "organisations")
        case "LOC":
            return LabelLook("◆", "place", word, N_("a place"), "places")
        case _:
            assert_never(label)


LOOKS: Mapping[Label, LabelLook] = {label: _look_of(label) for label in LABELS}
"""The look of every label."""
