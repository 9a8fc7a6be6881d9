"""What kinds of names look like and are called: colour is never the only sign."""

from __future__ import annotations

from collections.abc import Mapping

from reader.model.analysis import Label

SIGNS: Mapping[Label, tuple[str, str]] = {
    "PER": ("●", "person"),
    "ORG": ("■", "organisation"),
    "LOC": ("◆", "place"),
}
"""Sign and component class of each kind of name."""

KINDS: Mapping[Label, str] = {"PER": "person", "ORG": "organisation", "LOC": "place"}
"""What a label is called."""
