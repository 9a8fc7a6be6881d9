"""What a noun is for: an office that somebody holds, what somebody is or where from, or a thing."""

from __future__ import annotations

from reader.knowledge import gazetteer
from reader.understanding.references.context import ReferenceContext


def is_office(context: ReferenceContext, token: int) -> bool:
    """Return whether a noun is for an office or a role that is held now: "le préfet", not "l'ancien préfet"."""
    held = is_held(context, token) and context.is_person_noun(token)
    return held and not is_description(context, token)


def is_held(context: ReferenceContext, token: int) -> bool:
    """Return whether nothing says that an office is of another time: "l'ancien préfet", "l'ex-maire"."""
    rules, lowers = context.language.references, context.tokens.lowers
    return lowers[token - 1] not in rules.shifting and not lowers[token].startswith(rules.former)


def is_description(context: ReferenceContext, token: int) -> bool:
    """Return whether a noun says what somebody is: "la chercheuse", and by its ending "la neurobiologiste"."""
    noun, rules = context.tokens.lowers[token], context.language.references
    pointed = context.tokens.lowers[token - 1] in rules.demonstrative and context.is_person_noun(token)
    if noun in rules.descriptions or is_demonym(context, token) or pointed or _is_parent(context, token):
        return True
    known = rules.person_heads.intersection((noun, *noun.split("-")))
    return noun.endswith(rules.describing_endings) and not known and context.is_person_noun(token)


def _is_parent(context: ReferenceContext, token: int) -> bool:
    """Return whether a noun says that somebody has children: "la mère de trois enfants", "le père de famille"."""
    rules, lowers = context.language.references, context.tokens.lowers
    # "the mum-of-three"
    behind = [lower for lower in lowers[token + 1 : token + 6] if lower != "-"][:3]
    return lowers[token] in rules.parents and bool(
        behind and behind[0] in rules.genitive and rules.children.intersection(behind)
    )


def describes(context: ReferenceContext, token: int) -> bool:
    """Return whether a noun says what somebody is, or was."""
    former = not is_held(context, token)
    return is_description(context, token) or (former and context.is_person_noun(token))


def is_demonym(context: ReferenceContext, token: int) -> bool:
    """Return whether a noun says where somebody is from: "l'Uruguayen", "la Lilloise"."""
    text, lower = context.tokens.texts[token], context.tokens.lowers[token]
    if not text.istitle() or context.names_in(token, token + 1):
        return False
    names = context.language.names
    known = gazetteer.demonym(lower) is not None or lower in names.inhabitants.regional | names.demonyms
    return known or lower.endswith(context.language.references.demonym_endings)


def is_thing(context: ReferenceContext, token: int) -> bool:
    """Return whether a noun is for what never speaks: "la loi", "l'amendement"."""
    noun, speech = context.tokens.lowers[token], context.language.speech
    mute = noun in speech.speakers.mute_nouns | speech.sources.measures or noun.endswith(speech.speakers.mute_endings)
    return mute and noun not in speech.documents.nouns and not context.is_person_noun(token)
