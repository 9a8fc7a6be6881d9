"""Names taken for people that are hardly any: a place in "à N'Dolo", a thing in "le gazoduc Norda"."""

from __future__ import annotations

from reader.understanding.references.appositions import EntityMention
from reader.understanding.references.context import ReferenceContext
from reader.understanding.references.salience import Agreement

_MARKS = frozenset('«“"')
"""Marks around what somebody is called."""


def doubtful_people(context: ReferenceContext) -> frozenset[str]:
    """Return the entities labelled as people of which nothing says that they are.

    Those of one word, by which no man or woman is known, without title or age, who say nothing.
    """
    titled = {apposition.entity for apposition in context.appositions}
    single = {
        entity.id
        for entity in context.entities
        if entity.label == "PER"
        and len(entity.name.split()) == 1
        and entity.id not in titled
        and not context.agreements.get(entity.id, Agreement()).gender
    }
    return frozenset(single - {name.entity for name in context.names if _is_like_a_person(context, name)})


def _is_like_a_person(context: ReferenceContext, name: EntityMention) -> bool:
    """Return whether a name is that of who says something, an age stands behind it, or other words of a name before."""
    syntax, lowers, speech = context.syntax, context.tokens.lowers, context.language.speech
    before = context.tokens.texts[name.start - 1] if name.start else ""
    named = before.istitle() and name.start - 1 not in context.openings
    if named or before == "," or before in _MARKS:
        return True
    verb = lowers[syntax.heads[name.start]]
    speaks = syntax.relations[name.start].startswith("nsubj") and verb in speech.reporting
    aged = name.end + 2 < len(lowers) and lowers[name.end + 2] in context.language.references.years
    return speaks or aged or before.lower() in speech.reporting
