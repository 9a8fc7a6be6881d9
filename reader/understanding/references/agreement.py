"""Gender and number of those whom an article names."""

from __future__ import annotations

from collections.abc import Sequence

from reader.model.analysis import Entity
from reader.understanding.entities.gender import gender_of_given_name, gender_of_title
from reader.understanding.languages.rules.language import GenderRules, Language
from reader.understanding.parsing.tokens import Words
from reader.understanding.references.appositions import Named, Title
from reader.understanding.references.salience import Kind


def kinds_of(
    words: Words, entities: Sequence[Entity], names: Sequence[Named], titles: Sequence[Title], language: Language
) -> dict[str, Kind]:
    """Gender and number by entity: of people by title and given name, of bodies and places by determiner."""
    called: dict[str, str] = {}
    masculine: set[str] = set()
    for title in titles:
        gender = _gender_of_noun(words.lowers[title.head], language.gender)
        before = words.lowers[title.start - 1] if title.start else ""
        if not gender and before in language.references.feminine_determiners:
            gender = "f"
        elif before in language.references.masculine_determiners:
            masculine.add(title.entity)
        if gender:
            called.setdefault(title.entity, gender)
    determined: dict[str, Kind] = {}
    for name in names:
        if name.label == "PER":
            gender = gender_of_title(words, name.start, language.gender) or ""
            if gender:
                called.setdefault(name.entity, gender)
        else:
            kind = _kind_of_determiner(words, name.start, language)
            if kind != Kind() or name.entity not in determined:
                determined.setdefault(name.entity, kind)
                determined[name.entity] = determined[name.entity] if determined[name.entity] != Kind() else kind
    return {
        entity.id: _kind_of_person(entity, called.get(entity.id, ""), entity.id in masculine, language)
        if entity.label == "PER"
        else determined.get(entity.id, Kind("", "singular"))
        for entity in entities
    }


def _kind_of_person(entity: Entity, called: str, masculine: bool, language: Language) -> Kind:
    """The gender of a title, of a given name that is known, of "le" before a title; at last of the name's ending."""
    sure = called or gender_of_given_name(entity.name, language.gender, guess=False) or ("m" if masculine else "")
    guess = "" if sure else gender_of_given_name(entity.name, language.gender) or ""
    return Kind(sure or guess, "singular", bool(guess))


def _gender_of_noun(noun: str, rules: GenderRules) -> str:
    if noun in rules.feminine_titles:
        return "f"
    return "m" if noun in rules.masculine_titles else ""


def _kind_of_determiner(words: Words, start: int, language: Language) -> Kind:
    rules = language.references
    before = words.lowers[start - 1] if start else ""
    first = words.lowers[start]
    for lower in (before, first):
        if lower in rules.plural_determiners:
            return Kind("", "plural")
        if lower in rules.feminine_determiners:
            return Kind("f", "singular")
        if lower in rules.masculine_determiners:
            return Kind("m", "singular")
    return Kind()
