"""A second look at the language of a short text, which its commonest words do not tell: py3langid's.

It takes half a second to load, so that it is asked only where the quick look at an article tells nothing. It is right
on 35 of 36 French and 25 of 80 English headlines that the quick look leaves open, and wrong on four; most of the others
are names alone, which are in no language: their probability is low.
"""

from __future__ import annotations

import threading
from functools import lru_cache
from typing import Any

from reader.understanding.languages import PRIORS

SAMPLE = 5_000
"""Characters that are looked at."""

LEAST = 0.4
"""Probability from which a language is believed."""

CANDIDATES = (
    "fr en es de it pt nl ca ro pl cs sk hu sv da no fi et lv lt tr sq hr sl eu br id ms vi sw mt cy is"
    " ru uk be bg mk sr el ar fa he hi bn ta th hy ka zh ja ko"
).split()
"""Languages that news are taken for; of the 140 that the model knows many are taken for others in a short text."""

_loading = threading.Lock()


def second_look(text: str) -> str | None:
    """Return the ISO 639-1 code of the language that a text is most likely in; ``None`` where none is likely."""
    if not any(character.isalpha() for character in text[:SAMPLE]):
        return None
    likely = {code: share * PRIORS.get(code, 1.0) for code, share in _identifier().rank(text[:SAMPLE])}
    best = max(likely, key=lambda code: likely[code])
    return str(best) if likely[best] >= LEAST * sum(likely.values()) else None


@lru_cache(1)
def _identifier() -> Any:
    from py3langid.langid import MODEL_FILE, LanguageIdentifier

    with _loading:
        identifier = LanguageIdentifier.from_model_file(MODEL_FILE, norm_probs=True)
        identifier.set_languages(CANDIDATES)
        return identifier
