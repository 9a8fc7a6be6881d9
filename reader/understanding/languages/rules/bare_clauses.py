"""Verbs by which a clause without complementizer is known: "told Reuters flights would resume"."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class BareClauseRules:
    """Infinitives of verbs, where their clause has no complementizer."""

    needing_listener: frozenset[str] = frozenset()
    """Those behind which always somebody is told: "tell" in "told Reuters flights would resume"."""

    never_passive: frozenset[str] = frozenset()
    """Those without object, whose past is no passive: "insist" in "Roe, the envoy, insisted talks went on"."""
