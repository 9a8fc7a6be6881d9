"""What stands around words tells of whom they mean: their form, their verb, whom that is addressed to, a contrast."""

from __future__ import annotations

from reader.understanding.references.context import ReferenceContext
from reader.understanding.references.phrase import Features, Phrase
from reader.understanding.references.salience import NEUTER, Agreement

_LONGEST = 6
"""Tokens that open a sentence within which a document is named."""

_NEAR = 5
"""Tokens behind and before a nominal within which words set it against others."""


def pronoun_form(context: ReferenceContext, token: int) -> str:
    """Return whether a pronoun is in an inquit ("dit-il"), against somebody else ("Lui jure que") or plain."""
    lower, speech = context.tokens.lowers[token], context.language.speech
    if lower in speech.pronouns.inverted:
        return "inquit"
    governed = token and context.syntax.classes[token - 1] == "ADP"
    return "contrasted" if lower in speech.pronouns.strong and not governed else "plain"


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
    opening = next((t for t in range(token, 0, -1) if t in context.openings), 0)
    lowers = context.tokens.lowers
    return lowers[opening] in datives and any(lower in documents for lower in lowers[opening : opening + _LONGEST])


def by_form(context: ReferenceContext, phrase: Phrase, spoke: bool, subject: bool) -> Features:
    """Describe who ``spoke`` last, or was the last ``subject`` of a paragraph, by the form of words."""
    if phrase.head is None:
        form = pronoun_form(context, phrase.first)
        return {f"{form} last speaker": float(spoke), f"{form} subject": float(subject)}
    concerned = context.tokens.lowers[phrase.head] in context.language.references.concerned
    return {
        "contrasted last speaker": float(spoke and is_contrasted(context, phrase)),
        "concerned last speaker": float(spoke and concerned),
    }


def gender_of_clause(context: ReferenceContext, phrase: Phrase) -> str:
    """Return the gender of the pronoun that opens what a nominal says, empty without: "The judge said she had"."""
    tokens, rules, speech = context.tokens, context.language.references, context.language.speech
    behind = range(phrase.last, min(phrase.last + _NEAR, len(tokens.lowers) - 1))
    verb = next((t for t in behind if tokens.lowers[t] in speech.reporting), None)
    if not rules.gendered_nouns or phrase.head is None or verb is None:
        return ""
    for token in range(verb + 1, min(verb + _NEAR, len(tokens.lowers))):
        lower = tokens.lowers[token]
        if lower in rules.pronouns and context.syntax.relations[token].startswith("nsubj"):
            gender = rules.pronouns[lower][0]
            return gender if gender != NEUTER else ""
        if not lower[0].isalpha() or context.names_in(token, token + 1) or tokens.lowers[token] in rules.pronouns:
            return ""
    return ""


def is_contrasted(context: ReferenceContext, phrase: Phrase) -> bool:
    """Return whether words beside a nominal set it against who was there: "Le juge, lui, dit", "a quant à lui dit"."""
    rules, lowers, last = context.language.references, context.tokens.lowers, phrase.last
    if tuple(lowers[last : last + 3]) in {(",", pronoun, ",") for pronoun in rules.apart}:
        return True
    near = [*range(last, last + _NEAR), *range(max(0, phrase.first - _NEAR), phrase.first)]
    return any(tuple(lowers[at : at + len(words)]) == words for at in near for words in rules.contrasts)


def mentions_set_apart(context: ReferenceContext) -> frozenset[int]:
    """Return the characters where mentions begin that words set against others: "X, lui, refuse", "Quant à X, il"."""
    return frozenset(
        mention.start
        for first, end, mention, _ in context.mentions
        if is_contrasted(context, Phrase(first, end, Agreement(), first)) or _is_as_for(context, first)
    )


def _is_as_for(context: ReferenceContext, first: int) -> bool:
    """Return whether words before a mention say that it is about that from here on: "Quant à X"."""
    lowers, rules = context.tokens.lowers, context.language.references
    place = first - (lowers[first - 1] in rules.definite)
    return place > 1 and lowers[place - 1] in rules.datives and lowers[place - 2] in rules.turning
