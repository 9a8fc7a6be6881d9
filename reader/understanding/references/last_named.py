"""Who is named last before "celui-ci" or "ce dernier"."""

from __future__ import annotations

from collections.abc import Iterator

from reader.understanding.references.appositions import EntityMention
from reader.understanding.references.context import ReferenceContext
from reader.understanding.references.salience import Agreement

_LONGEST = 8
"""Most tokens of a noun without a name, from the noun on."""

_LONGEST_LAST = 4
"""Tokens of the longest words for the one named last."""

_TWO = 2

_FARTHEST = 80
"""Tokens back within which "celui-ci" finds somebody."""


def last_mentioned(context: ReferenceContext, first: int, wanted: Agreement | None) -> str | tuple[int, int] | None:
    """Return who is mentioned last before a token in the same sentence or the one before, ``None`` for no-one.

    An entity, or the tokens ``[start, end)`` of a noun without a name that can speak: "la lettre de la direction
    régionale. Celle-ci …".  An organisation for which or to which somebody acts who is named before is not meant:
    "a écrit Anne Roy dans un courriel à l'AFP. Cette dernière …".
    """
    gender = wanted.gender if wanted is not None else ""
    inside = {t: name for name in context.names for t in range(name.start, name.end)}
    claimed = {t for a in context.appositions for t in range(a.start, a.end)}
    served: tuple[str, int] | None = None
    for token, opened in _back(context, first):
        if served is not None and opened > served[1]:
            break
        if context.is_quoted(context.tokens.starts[token]):
            continue
        if (name := inside.get(token)) is not None:
            if _fits(context, name, gender):
                if name.label == "PER" or not _is_served(context, name):
                    return name.entity
                served = served or (name.entity, opened)
        elif token not in claimed and _is_speaking_noun(context, token, gender):
            return context.determiner_of(token), min(token + _LONGEST, first)
    return None if served is None else served[0]


def last_named_subjects(context: ReferenceContext) -> Iterator[tuple[int, int]]:
    """Yield the subjects outside marks that mean who is named last, as tokens ``[start, end)``: "celui-ci".

    And those that mean one of two, "la première", but not in "La première ministre".
    """
    tokens, rules = context.tokens, context.language.references
    named = {**rules.last_named, **dict.fromkeys(rules.ordinals, ("", "singular"))}
    for token in range(len(tokens.lowers)):
        stop = next((s for s in range(token + 1, token + _LONGEST_LAST) if tokens.lower_text(token, s) in named), None)
        if (
            stop is None
            or named[tokens.lower_text(token, stop)][1] == "plural"
            or context.is_quoted(tokens.starts[token])
        ):
            continue
        relations = context.syntax.relations[token:stop]
        opens = token in context.openings and tokens.lower_text(token, stop) not in rules.ordinals
        if opens or any(relation.startswith("nsubj") for relation in relations):
            yield token, stop


def by_order(context: ReferenceContext, first: int, place: int, gender: str) -> str | None:
    """Return the first or second of the only two people in the sentence before a token: "Le premier", "la seconde".

    Or before the words for the other of them, or the last two before words for both: "les deux hommes". ``None`` if
    they are not two, or that one is of another gender.
    """
    first = _words_for_other(context, first, place)
    sentence = context.sentence_of(first) - 1
    before = [name for name in context.names_in(max(0, first - _FARTHEST), first) if name.label == "PER"]
    people = list(dict.fromkeys(n.entity for n in before if context.sentence_of(n.start) == sentence))
    if len(people) != _TWO and (both := _words_for_both(context, first)) is not None:
        earlier = dict.fromkeys(n.entity for n in reversed(before) if n.start < both)
        people = list(earlier)[:_TWO][::-1]
    if len(people) != _TWO:
        return None
    known = context.agreements.get(people[place], Agreement())
    return people[place] if known.guessed or known.gender in ("", gender) else None


def _words_for_other(context: ReferenceContext, first: int, place: int) -> int:
    """Return where words for the other of two stand before a token, "le premier" before "le second"; else the token."""
    ordinals, tokens = context.language.references.ordinals, context.tokens
    for token in range(first - 2, max(0, first - _FARTHEST), -1):
        other = ordinals.get(tokens.lower_text(token, token + 2))
        if other is not None and other[0] < place and not context.is_quoted(tokens.starts[token]):
            return token
    return first


def _words_for_both(context: ReferenceContext, first: int) -> int | None:
    """Return where words for two people just named stand before a token, ``None`` if none do: "les deux hommes"."""
    rules, lowers = context.language.references, context.tokens.lowers
    for token in range(first - 2, max(0, first - _FARTHEST), -1):
        if lowers[token] in rules.plural_determiners and lowers[token + 1] in rules.two:
            return token
    return None


def _back(context: ReferenceContext, first: int) -> Iterator[tuple[int, int]]:
    """Yield the tokens before one, the last first, with how many sentences back each is: none or one."""
    opened = 0
    for token in range(first - 1, max(-1, first - _FARTHEST), -1):
        opened += token + 1 in context.openings
        if opened > 1:
            return
        yield token, opened


def _fits(context: ReferenceContext, name: EntityMention, gender: str) -> bool:
    known = context.agreements.get(name.entity, Agreement())
    return name.label != "LOC" and known.number != "plural" and known.gender in ("", gender)


def _is_served(context: ReferenceContext, name: EntityMention) -> bool:
    """Return whether one named before may act for an organisation, on it or in what is its own.

    "Roy, pour l'Amicale", "à l'AFP", "au sommet de l'Amicale (ADL)".
    """
    rules, lowers = context.language.references, context.tokens.lowers
    token = name.start - 1 - (lowers[name.start - 1] in rules.definite)
    return token >= 0 and (lowers[token] in rules.breaks | rules.datives | rules.genitive or lowers[token] == "(")


def _is_speaking_noun(context: ReferenceContext, token: int, gender: str) -> bool:
    """Return whether a token is a noun of this gender, in the singular, for a person, a body or a document."""
    rules, lower = context.language.references, context.tokens.lowers[token]
    known = rules.organisation_heads | rules.descriptions | context.language.speech.speakers.nouns
    if context.syntax.relations[token].startswith(("nsubj", "obj")):
        # "un rapport" that is brought, not "dans un rapport"
        known |= context.language.speech.documents.nouns
    if context.syntax.classes[token] != "NOUN" or not (lower in known or context.is_person_noun(token)):
        return False
    determiner = context.determiner_of(token)
    plural = context.tokens.lowers[determiner] in rules.plural_determiners
    return context.gender_of_determiner(determiner) == gender and not plural
