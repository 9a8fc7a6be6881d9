"""Whom words in a relative clause mean: its pronoun the subject above it, somebody of its noun nobody named before."""

from __future__ import annotations

from reader.understanding.references.context import ReferenceContext
from reader.understanding.references.phrase import Phrase

_SHORTEST = 3
"""Tokens before a pronoun in such a clause: a noun, a comma, "que"."""

_FARTHEST = 30
"""Most tokens between the subject above a relative clause and that clause."""


def belongs_to_antecedent(context: ReferenceContext, phrase: Phrase) -> bool:
    """Return whether a noun is for somebody of what "dont" takes up: "le chef" in "l'ONU, dont le chef a parlé"."""
    whose = context.language.references.whose
    return phrase.head is not None and phrase.first > 0 and context.tokens.lowers[phrase.first - 1] in whose


def subject_above(context: ReferenceContext, phrase: Phrase) -> str | None:
    """Return the entity that is the subject of the clause above a relative one, which its pronoun takes up.

    "Khartoum rejette ces accusations, qu'elle juge « fausses »": the relative is the object of the pronoun's verb.
    """
    tokens, syntax, first = context.tokens, context.syntax, phrase.first
    if phrase.head is not None or first < _SHORTEST:
        return None
    free = tokens.lowers[first - 1] in context.language.references.free_relatives
    if not free and tokens.lowers[first - 1] not in context.language.speech.complementizers:
        return None
    apart = tokens.texts[first - 2] == "," and syntax.classes[first - 3] in ("NOUN", "ADJ", "PROPN")
    if not free and not apart and not syntax.relations[syntax.heads[first]].startswith("acl:relcl"):
        return None
    for token in range(first - 2, max(0, first - _FARTHEST) - 1, -1):
        if context.sentence_of(token) != context.sentence_of(first):
            return None
        if syntax.relations[token] == "nsubj" and not syntax.relations[syntax.heads[token]].startswith("acl"):
            return next((name.entity for name in context.names if name.start <= token < name.end), None)
    return None
