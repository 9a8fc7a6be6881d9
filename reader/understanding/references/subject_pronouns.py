"""Pronouns that carry a subject on though they report nothing: "Il a sept filles. Il nous reçoit debout."."""

from __future__ import annotations

from collections.abc import Iterator

from reader.understanding.references.context import ReferenceContext

_BETWEEN = 3
"""Most tokens between a pronoun and its verb: "il ne les y"."""


def subject_pronouns(context: ReferenceContext) -> Iterator[int]:
    """Yield the tokens of personal pronouns outside marks that are a subject, no impersonal one, in order."""
    pronouns = context.language.references.pronouns.keys() - context.language.speech.pronouns.strong
    lowers, relations = context.tokens.lowers, context.syntax.relations
    for token, lower in enumerate(lowers):
        subject = lower in pronouns and relations[token].startswith("nsubj")
        if subject and not _is_impersonal(context, token) and not context.is_quoted(context.tokens.starts[token]):
            yield token


def _is_impersonal(context: ReferenceContext, token: int) -> bool:
    """Return whether a pronoun means nobody: "il faut", "il s'agit", "il y a"."""
    lowers, speech = context.tokens.lowers, context.language.speech
    verb = context.syntax.heads[token]
    between = lowers[token + 1 : min(verb, token + 1 + _BETWEEN)]
    return lowers[verb] in speech.impersonal or not speech.existing.isdisjoint(between)
