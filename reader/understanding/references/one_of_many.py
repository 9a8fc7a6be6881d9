"""Words for one of many, whom only a name beside them tells: "Anne Roy, l'une de ses avocates", "l'un d'eux, Sarr"."""

from __future__ import annotations

from reader.understanding.references.context import ReferenceContext

_FARTHEST = 6
"""Tokens before the words within which a name that ends right before them begins."""

_LONGEST_TITLE = 3
"""Words of a title without determiner."""


def named_one_of_many(context: ReferenceContext, first: int, last: int) -> str | None:
    """Return the person whom a comma, or who himself, names beside the words for one of many: tokens ``[first, last)``.

    ``None`` for other words, and without a name there: "l'un de ses conseillers".
    """
    lowers, rules = context.tokens.lowers, context.language.references
    if context.language.names.people.self_naming and lowers[first] in rules.unknown:
        # "A driver, who identified himself as Wasiu"
        return context.titled(context.noun_from(first + 1, last))
    if rules.bare and first in context.openings:
        return _holder(context, first, last)
    if lowers[first] not in rules.definite or lowers[min(first + 1, last - 1)] not in rules.unknown:
        return None
    for name in context.names_in(max(0, first - _FARTHEST), last + 2):
        behind = name.start == last + 1 and lowers[last] == ","
        if name.label == "PER" and (behind or (name.end == first - 1 and lowers[name.end] == ",")):
            return name.entity
    return None


def _holder(context: ReferenceContext, first: int, last: int) -> str | None:
    """Return the only person with a title that opens a headline without a determiner: "Mayor calls vote ‘a joke’"."""
    lowers, noun = context.tokens.lowers, last - 1
    if last - first > _LONGEST_TITLE or not context.is_person_noun(noun) or context.syntax.classes[first] == "DET":
        return None
    holders = {title.entity for title in context.appositions if lowers[title.head] == lowers[noun]}
    return next(iter(holders)) if len(holders) == 1 else None
