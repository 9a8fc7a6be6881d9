"""Words that are hardly for the likeliest candidate: another's office, somebody of somebody."""

from __future__ import annotations

from math import log

from reader.understanding.references.phrase import Features

_LIKELY = 0.6
"""Probability from which an office may be that of somebody whom the text calls otherwise."""


_MET = frozenset({"nominal last speaker", "nominal just introduced", "nominal this", "nominal meant before"})
"""What says that an office may be that of somebody whom the text does not call so."""

_BROUGHT_IN = frozenset({"nominal no noun", "nominal distance 1", "nominal alone in the paragraph"})
"""What says so together: "Plus inattendue fut l'intervention de Luc Morel. Le maire de Vif …"."""

_OF_OTHERS = frozenset({"nominal untitled spokesperson", "nominal untitled complement"})
"""What says that words are for somebody of somebody: "le président de l'Amicale"."""


def is_stranger(features: Features, share: float) -> bool:
    """Return whether words are hardly for a candidate of that probability.

    An office is not if it is not the candidate's, who has another, or who did not speak last, is not just introduced,
    was named once, and is unlikely, or if it is to speak for others; nor is somebody of somebody ("son avocat",
    "l'avocat de Roy") without a title that fits.
    """
    known = features.keys()
    of_somebody = known & {"nominal possessed", "nominal untitled of somebody"}
    if of_somebody and not known & {"nominal title", "nominal same noun"}:
        return True
    if "nominal other office" in known and not known & {"nominal title", "nominal meant before"}:
        return True
    followed = (
        "nominal first subject of the paragraph" in known and "nominal last subject of the paragraph" not in known
    )
    met = known & _MET or (known >= _BROUGHT_IN and not followed and not known & _OF_OTHERS)
    once = features.get("nominal count", 0.0) < log(3)
    likely = share >= _LIKELY and "nominal untitled spokesperson" not in known
    return "nominal untitled office" in known and not met and once and not likely
