"""Whether a quote tells of whom the sentence before it names, who then did not say it: "Il part. « Il m'a menti. »"."""

from __future__ import annotations

from reader.model.analysis import Span
from reader.understanding.quotes.quote_span import QuoteSpan
from reader.understanding.quotes.speech_context import SpeechContext

_OPENING = 14
"""Tokens of a quote among which whoever speaks names himself: "m'" in "Il m'a menti"."""

_NEAREST_VERB = 3
"""Tokens behind a pronoun among which the word is that tells it for impersonal: "y" in "Il n'y a"."""


def tells_of(quote: QuoteSpan, subject: Span | None, context: SpeechContext) -> bool:
    """Return whether a quote opens with a pronoun for the subject of the sentence before it, and speaks for itself.

    "Sa femme l'a menacé. « Elle a fini par me suivre. »": not she says so, but whom she threatened.
    """
    rules = context.rules
    if subject is None or quote.kind != "direct":
        return False
    tokens = context.tokens
    first, last = tokens.token_at(quote.start), tokens.token_at(quote.end - 1)
    words = [token for token in range(first, last + 1) if tokens.texts[token][0].isalnum()]
    if len(words) < 2 or tokens.lowers[words[0]] not in rules.pronouns.inverted.values():
        return False
    pronoun, near = tokens.lowers[words[0]], tokens.lowers[words[0] + 1 : words[0] + 1 + _NEAREST_VERB]
    if pronoun in rules.pronouns.nobody or any(word in rules.impersonal | rules.existing for word in near):
        return False
    opening = range(first, min(first + _OPENING, last + 1))
    named = any(tokens.lowers[token] in rules.first_person.oneself for token in opening)
    return named and _agrees(pronoun, tokens.token_at(subject.start), context)


def _agrees(pronoun: str, opens: int, context: SpeechContext) -> bool:
    """Return whether words that open with a token are what a pronoun stands for, by pronoun or determiner."""
    lower, references = context.tokens.lowers[opens], context.references
    if lower in context.rules.pronouns.inverted.values():
        return lower == pronoun
    gender, number = references.pronouns.get(pronoun, ("", ""))
    if number == "plural":
        return lower in references.plural_determiners
    return lower in (references.feminine_determiners if gender == "f" else references.masculine_determiners)
