"""Names that only tell of what or whom a noun is: "président de la Commission", "the London-based retailer"."""

from __future__ import annotations

from reader.understanding.references.appositions import EntityMention
from reader.understanding.references.context import ReferenceContext
from reader.understanding.references.people_of_people import is_of_titled


def is_complement(context: ReferenceContext, name: EntityMention, first: int) -> bool:
    """Return whether a preposition within the words from a token on governs a name, or another word makes it tell."""
    lowers, language = context.tokens.lowers, context.language
    if not language.roles.inflection.possessives.isdisjoint(lowers[name.end : name.end + 1]):
        return True
    if language.references.head_last and is_compounded(context, name):
        return True
    if name.label == "PER" and name.start > first and lowers[name.start - 1] in language.speech.speakers.led:
        # "le gouvernement Assad"
        return True
    opening, staffs = lowers[first : name.start], language.speech.speakers.staffs
    staff = next((n for n, lower in enumerate(opening[:2], 1) if lower in staffs), None)
    if staff is not None and language.speech.prepositions.intersection(opening[staff:]):
        # "au cabinet du ministre, Paul Sarr"
        return True
    if is_of_titled(lowers, first, name.start, language):
        return True
    return _is_governed(context, name, first)


def is_compounded(context: ReferenceContext, name: EntityMention) -> bool:
    """Return whether a hyphen right behind a name makes it part of an adjective: "the London-based retailer"."""
    tokens, at = context.tokens, name.end
    joined = at + 1 < len(tokens.lowers) and tokens.lowers[at] == "-" and tokens.texts[at + 1].islower()
    return joined and not tokens.spaced[at - 1]


def _is_governed(context: ReferenceContext, name: EntityMention, first: int) -> bool:
    """Return whether the nearest word before a name that is no title of its bearer is a preposition.

    In "a lawyer for former chief Anne Roy" all words up to it are passed, in "the chief of staff Anne Roy" none.
    """
    lowers, rules = context.tokens.lowers, context.language.references
    skipped = rules.definite | rules.courtesy | {"."}
    if any(lower in context.language.speech.speakers.companions for lower in lowers[first : first + 3]):
        # "un proche de la ministre Anne Roy"
        skipped |= context.language.names.person_titles
    index = name.start - 1
    while index >= first and (lowers[index] in skipped or _tells_of(context, index)):
        index -= 1
    titles = context.language.names.person_titles | rules.descriptions | skipped
    ends = index < name.start - 1 and lowers[name.start - 1] not in titles and lowers[index] in rules.genitive
    return index >= first and _governs(context, index) and not ends


def _tells_of(context: ReferenceContext, index: int) -> bool:
    """Return whether a word before a name may belong to a complement: "a spokeswoman for rival bidder Orvane"."""
    if not context.language.references.head_last:
        return False
    lower = context.tokens.lowers[index]
    titled = lower in context.language.names.person_titles | context.language.references.before
    plain = context.tokens.texts[index].islower() and context.syntax.classes[index] in ("NOUN", "ADJ")
    return titled or plain


def _governs(context: ReferenceContext, index: int) -> bool:
    """Return whether a word is a preposition."""
    lower, rules = context.tokens.lowers[index], context.language.references
    return lower in rules.genitive or lower in rules.contractions or context.syntax.classes[index] == "ADP"
