"""Verbs by which a clause without complementizer is known: "told Reuters flights would resume"."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class BareClauseRules:
    """Whether a clause may stand without complementizer, and infinitives of verbs before such a one."""

    allowed: bool = False
    """Whether a reported clause may lack its complementizer: "said the deal was done"."""

    needing_listener: frozenset[str] = frozenset()
    """Those behind which always somebody is told: "tell" in "told Reuters flights would resume"."""

    never_passive: frozenset[str] = frozenset()
    """Those without object, whose past is no passive: "insist" in "Roe, the envoy, insisted talks went on"."""
