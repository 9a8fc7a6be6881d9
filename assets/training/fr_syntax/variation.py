"""Texts as another newsroom might have them: other verbs report, other people speak; the parse stays.

In "explique Anne Roy" a parser learns little of inversion if it knows "expliquer"; from "peste Enzo Ferrand" it learns
more. Verbs in "-er" are exchanged for others in the same form, words of names for words of other names.
"""

from __future__ import annotations

import random
from collections.abc import Sequence

from mended_parses import MendedText
from spacy.tokens import Doc
from spacy.vocab import Vocab

from reader.understanding.languages.fr.speech_verbs import QUALIFYING, REPORTING

STEMS = sorted(
    {verb[:-2] for verb in (REPORTING + QUALIFYING).split() if verb.endswith("er") and verb[-3] not in "gcy"}
)
FORMS = ("e", "ait", "aient", "ent", "é")
"""Endings of the third person and of the participle, which verbs in "-er" share."""

VOWELS = frozenset("aeiouyéèêâîôh")
VERBS = 0.4
NAMES = 0.4
"""Chances that a verb, and that the names of a text, are exchanged."""


def names_of(texts: Sequence[MendedText]) -> list[str]:
    """Return the words of the names of those who speak."""
    return sorted(
        {t.doc[i].text for t in texts for i in t.speakers if t.doc[i].pos_ == "PROPN" and _is_name(t.doc[i].text)}
    )


def varied(text: MendedText, vocab: Vocab, chance: random.Random, names: Sequence[str]) -> Doc:
    """Return the document of a text with other verbs and names."""
    words = [token.text for token in text.doc]
    for token in text.cues:
        if text.doc[token].pos_ == "VERB" and chance.random() < VERBS:
            words[token] = _other_verb(words[token], chance)
    if names and chance.random() < NAMES:
        known: dict[str, str] = {}
        for token in text.speakers:
            if text.doc[token].pos_ == "PROPN" and _is_name(words[token]):
                words[token] = known.setdefault(words[token], chance.choice(names))
    doc = text.doc
    return Doc(
        vocab,
        words=words,
        spaces=[bool(token.whitespace_) for token in doc],
        heads=[token.head.i for token in doc],
        deps=[token.dep_ for token in doc],
        pos=[token.pos_ for token in doc],
        morphs=[str(token.morph) for token in doc],
    )


def _is_name(word: str) -> bool:
    return word.isalpha() and word.istitle() and len(word) > 2


def _other_verb(word: str, chance: random.Random) -> str:
    """Return another verb in the form of one in "-er", and any other word as it is."""
    for form in FORMS:
        stem = word.removesuffix(form)
        if word.endswith(form) and stem in STEMS:
            alike = [other for other in STEMS if (other[0] in VOWELS) == (stem[0] in VOWELS)]
            return chance.choice(alike) + form
    return word
