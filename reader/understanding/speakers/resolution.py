"""How the words for a speaker led to somebody, and what is known of it by name."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Literal

from reader.model.analysis import Speaker

Resolution = Literal["name", "initials", "document", "pronoun", "nominal", "unnamed", "continued", "interviewee"]
"""How the words for a speaker led to somebody:

- ``name``, ``initials``: the name or initials in them
- ``document``: the author of a document named before
- ``pronoun``, ``nominal``: an antecedent, weighed
- ``unnamed``: nobody with a name; the words stand for themselves
- ``continued``: no words; who spoke last goes on
- ``interviewee``: no words; who is named most often
"""

Signals = Mapping[str, float]
"""Signals by name: 1 for what is true, else a number; what is not there is 0."""


@dataclass(frozen=True, slots=True)
class Resolved:
    """A speaker whose confidence is not known yet, how the words led there, and how likely the antecedent is.

    ``weighed`` are the probabilities of all antecedents that were weighed; ``None`` is somebody without a name.
    """

    speaker: Speaker
    how: Resolution
    share: float = 1.0
    weighed: tuple[tuple[str | None, float], ...] = ()
