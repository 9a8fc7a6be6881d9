"""What stands in a dateline: "PARIS (AFP) –", "SYDNEY, Australia (AP) —"."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class DatelineRules:
    """Agencies, days and regions of datelines, in lower case."""

    agencies: frozenset[str] = frozenset()
    """News agencies as datelines have them: "afp" in "PARIS (AFP) –"."""

    months: frozenset[str] = frozenset()
    """Months and days of the week as datelines have them: "mai" in "LAUSANNE, 12 mai –"."""

    region_abbreviations: frozenset[str] = frozenset()
    """Abbreviated regions, without the full stop: "vt" in "Pine Hollow, Vt."."""

    regions: bool = False
    """Whether a country or state may follow the town of a dateline: "SYDNEY, Australia (AP) —"."""
