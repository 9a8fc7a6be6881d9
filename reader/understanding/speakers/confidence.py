"""How sure each kind of evidence for a speaker is."""

from __future__ import annotations

from collections.abc import Mapping

EVIDENCE_CONFIDENCE: Mapping[str, float] = {
    "inverted": 0.95,
    "after": 0.95,
    "subject": 0.9,
    "label": 0.9,
    "answer": 0.6,
    "source": 0.85,
    "agent": 0.85,
    "guess": 0.8,
    "colon": 0.75,
    "floating": 0.6,
    "none": 0.5,
    "nobody": 0.3,
}
"""How sure each kind of evidence is: the share of right words for a speaker (of those without words, of right
speakers) among 476 attributions in 83 articles, Wikinews of 2012 and texts written in the manner of newspapers, less
some for the rules were made on them. Who the words mean is less sure: see ``speakers``. Of those with 0.5 to 0.7 in the
end 83 % were right there, of those with 0.8 and more 96 %."""
