"""What stands around a pronoun tells of whom it means: its form, its verb, whom its verb is addressed to."""

from __future__ import annotations

from reader.understanding.references.context import ReferenceContext

_LONGEST = 6
"""Tokens that open a sentence within which a document is named."""


def pronoun_form(context: ReferenceContext, token: int) -> str:
    """Return whether a pronoun is in an inquit ("dit-il"), against somebody else ("Lui jure que") or plain."""
    lower, speech = context.tokens.lowers[token], context.language.speech
    if lower in speech.inverted:
        return "incise"
    governed = token and context.syntax.classes[token - 1] == "ADP"
    return "contrasted" if lower in speech.strong_pronouns and not governed else "plain"


def says_that_it_goes_on(context: ReferenceContext, token: int) -> bool:
    """Return whether the verb of a pronoun says that somebody goes on: "ajoute-t-il", "poursuit-elle"."""
    syntax, speech = context.syntax, context.language.speech
    verb = speech.reporting.get(context.tokens.lowers[syntax.heads[token]], "")
    return verb in context.language.references.continuing


def addresses(context: ReferenceContext, token: int) -> bool:
    """Return whether a pronoun for somebody addressed follows: "il lui reproche", "elle ne leur dit rien"."""
    following = context.tokens.lowers[token + 1 : token + 3]
    return any(word in context.language.references.addressed for word in following)


def writes(context: ReferenceContext, token: int) -> bool:
    """Return whether a pronoun tells what stands in a document: "Dans un bref communiqué, il affirme que"."""
    documents, datives = context.language.speech.documents.nouns, context.language.references.within
    opening = max((o for o in context.openings if o <= token), default=0)
    lowers = context.tokens.lowers
    return lowers[opening] in datives and any(lower in documents for lower in lowers[opening : opening + _LONGEST])
