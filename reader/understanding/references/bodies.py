"""Words for those who speak for a body: "la direction d'Airbus", "le département de M. Sarr", "les magistrats"."""

from __future__ import annotations

from reader.understanding.references.context import ReferenceContext

_NEAR = 1
"""Sentences back within which a body is named whose members speak."""


def owner_of_organ(context: ReferenceContext, first: int, last: int) -> str | tuple[int, int] | None:
    """Return the organisation for which an organ of its speaks, ``None`` if the words are for no organ.

    An entity ("la direction d'Airbus"), or the tokens ``[start, end)`` of a noun for it ("la direction du groupe").
    """
    rules, lowers = context.language.references, context.tokens.lowers
    noun = first + (lowers[first] in rules.definite)
    if noun + 2 > last or lowers[noun] not in rules.organs:
        return None
    link = noun + 1 + (context.syntax.classes[noun + 1] == "ADJ")
    if link >= last or lowers[link] not in rules.genitive:
        return None
    beside = next((name for name in context.names_in(link, last) if name.start <= link + 2), None)
    if beside is not None:
        return beside.entity if beside.label == "ORG" else None
    opening = link if lowers[link] in rules.contractions else link + 1
    return (opening, last) if context.nominals.classes_of(opening, last) else None


def ministry_of(context: ReferenceContext, first: int, last: int) -> str | None:
    """Return the ministry that is called after who leads it: "le département de Paul Sarr".

    The one whose name goes on as the title of that person does ("ministre de la Santé"), else the only one.
    """
    rules, lowers = context.language.references, context.tokens.lowers
    noun = first + (lowers[first] in rules.definite)
    if noun >= last or lowers[noun] not in rules.departments:
        return None
    led = next((name.entity for name in context.names_in(noun, last) if name.label == "PER"), None)
    ministries = {
        entity.id: " ".join(entity.name.lower().replace("’", "'").split()[1:])
        for entity in context.entities
        if entity.label == "ORG" and entity.name.split()[0].lower() in rules.departments
    }
    if led is None or not ministries:
        return None
    titles = [" ".join(context.tokens.lowers[a.head + 1 : a.end]) for a in context.appositions if a.entity == led]
    plain = {title.replace("' ", "'") for title in titles}
    found = [ministry for ministry, field in ministries.items() if field in plain]
    if not found and len(ministries) == 1:
        found = list(ministries)
    return found[0] if len(found) == 1 else None


def body_of_members(context: ReferenceContext, first: int, last: int) -> str | None:
    """Return the body just named of whose members words speak: "La cour d'appel de Lens … Les magistrats"."""
    rules, lowers = context.language.references, context.tokens.lowers
    heads = rules.members.get(lowers[last - 1]) if last == first + 2 and lowers[first] in rules.definite else None
    if heads is None:
        return None
    sentence = context.sentence_of(first)
    for name in reversed(context.names_in(0, first)):
        if sentence - context.sentence_of(name.start) > _NEAR:
            return None
        called = (
            next(e.name.lower().split() for e in context.entities if e.id == name.entity) if rules.head_last else []
        )
        if name.label == "ORG" and heads.intersection((lowers[name.start], *called[-1:])):
            return name.entity
    return None
