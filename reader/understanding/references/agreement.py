"""Gender and number of the entities of an article."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, field

from reader.model.analysis import Entity
from reader.understanding.entities.gender import gender_of_given_name, gender_of_title
from reader.understanding.languages.rules.gender import GenderRules
from reader.understanding.languages.rules.language import Language
from reader.understanding.parsing.tokens import Tokens
from reader.understanding.references.appositions import Apposition, EntityMention
from reader.understanding.references.determiners import gender_of_determiner
from reader.understanding.references.salience import Agreement

_FARTHEST_PRONOUN = 12
"""Tokens behind a name within which a pronoun is taken for that person, if nothing else tells the gender."""

_OTHERS_NEAR = 40
"""Tokens before a name within which another of that gender may be meant by the pronoun behind it."""

_LONGEST_BODY = 4
"""Tokens before a name within which the noun for it stands."""


@dataclass(slots=True)
class _Signs:
    """What the words about a person tell of a gender.

    The titles right before the names and those beside them, one that women have too, and other words beside the names.
    """

    called: str = ""
    apposed: str = ""
    masculine: bool = False
    beside: set[str] = field(default_factory=set)

    def add_title(self, gender: str, *, either: bool) -> None:
        """Take the gender of a title; one that ``either`` may have counts as a masculine one."""
        if gender and either:
            self.masculine = True
        else:
            self.called = self.called or gender

    def add_apposed(self, gender: str, *, either: bool) -> None:
        """Take the gender of a title with a comma, which may be another's: "le fils de la présidente, Anne Roy"."""
        if gender and either:
            self.masculine = True
        else:
            self.apposed = self.apposed or gender


def agreements_of(
    tokens: Tokens,
    entities: Sequence[Entity],
    names: Sequence[EntityMention],
    appositions: Sequence[Apposition],
    language: Language,
) -> dict[str, Agreement]:
    """Return gender and number by entity: of people by title and given name, of others by determiner."""
    people = _signs_of_gender(tokens, names, appositions, language)
    determined: dict[str, Agreement] = {}
    for name in names:
        if name.label != "PER" and determined.get(name.entity, Agreement()) == Agreement():
            determined[name.entity] = _agreement_of_determiner(tokens, _head_before(tokens, name, language), language)
    found = {
        entity.id: _agreement_of_person(entity, people.get(entity.id, _Signs()), language)
        if entity.label == "PER"
        else determined.get(entity.id, Agreement("", "singular"))
        for entity in entities
    }
    return found | (_taken_up(tokens, names, found, language) if language.references.gendered_nouns else {})


def _taken_up(
    tokens: Tokens, names: Sequence[EntityMention], found: Mapping[str, Agreement], language: Language
) -> dict[str, Agreement]:
    """Guess the gender of people of whom nothing else tells it by the first pronouns behind their names.

    "Koval said he", where no other man was named just before.
    """
    people = [name for name in names if name.label == "PER"]
    votes: defaultdict[str, Counter[str]] = defaultdict(Counter)
    for place, name in enumerate(people):
        if found[name.entity].gender:
            continue
        told = _gender_behind(tokens, name, {other.start for other in people}, language)
        near = (other for other in people[:place] if name.start - other.start < _OTHERS_NEAR)
        if told and not any(other.entity != name.entity and found[other.entity].gender == told for other in near):
            votes[name.entity][told] += 1
    return {
        entity: Agreement(counts.most_common(1)[0][0], "singular", guessed=True)
        for entity, counts in votes.items()
        if len(counts) == 1
    }


def _signs_of_gender(
    tokens: Tokens, names: Sequence[EntityMention], appositions: Sequence[Apposition], language: Language
) -> dict[str, _Signs]:
    """Return what titles and words beside names tell of the gender of each person."""
    people: defaultdict[str, _Signs] = defaultdict(_Signs)
    for apposition in appositions:
        noun = tokens.lowers[apposition.head]
        gender = gender_of_noun(noun, language.gender)
        told = gender_of_determiner(tokens, apposition.start - 1, language.references) if apposition.start else ""
        gender = gender or ("f" if told == "f" else "")
        people[apposition.entity].add_apposed(gender, either=noun in language.gender.held_by_women)
        people[apposition.entity].masculine |= not gender and told == "m"
    for name in names:
        if name.label == "PER":
            gender = gender_of_title(tokens, name.start, language.gender) or ""
            titles = tokens.lowers[max(0, name.start - 2) : name.start]
            people[name.entity].add_title(gender, either=bool(language.gender.held_by_women.intersection(titles)))
            people[name.entity].beside.add(_gender_beside(tokens, name, language))
    return people


def _agreement_of_person(entity: Entity, signs: _Signs, language: Language) -> Agreement:
    """Return a person's agreement, the surest sign first.

    The gender of a title ("la ministre", "M."), of a known given name ("Anne"), of words beside it ("la victime, Paul
    Sarr"), of a title that women have too ("le docteur", "le maire"), of what agrees with the name ("Camille Roux, née
    en 1970,"); last, by the ending of the given name, as a guess, which leaves a title that women have too in doubt.
    """
    guess = gender_of_given_name(entity.name, language.gender) or _gender_alone(entity.name, language)
    known = signs.called or gender_of_given_name(entity.name, language.gender, guess=False) or signs.apposed
    sure = known or ("m" if signs.masculine else "") or _only(signs.beside - {""})
    return Agreement(sure or guess, "singular", bool(guess) if not sure else not known and guess == "f")


def _gender_behind(tokens: Tokens, name: EntityMention, starts: Collection[int], language: Language) -> str:
    """Return the gender of the first pronoun behind a name in its sentence, before another: "Koval said he", "her"."""
    rules = language.references
    known = rules.pronouns | rules.owners
    for token in range(name.end, min(len(tokens.lowers), name.end + _FARTHEST_PRONOUN)):
        if token in starts or tokens.sent_starts[token] or "\n" in tokens.texts[token]:
            break
        if known.get(tokens.lowers[token], ("", ""))[0] in ("m", "f"):
            return known[tokens.lowers[token]][0]
    return ""


def _gender_alone(name: str, language: Language) -> str:
    """Return the gender of a given name that stands alone, empty if it is not known: "Jade"."""
    lower, rules = name.lower(), language.gender
    return "f" if lower in rules.feminine_names else "m" if lower in rules.masculine_names else ""


def _only(genders: set[str]) -> str:
    """Return the gender if there is but one."""
    return next(iter(genders)) if len(genders) == 1 else ""


def _gender_beside(tokens: Tokens, name: EntityMention, language: Language) -> str:
    """Return the gender that words behind a name tell, empty if none does.

    A pronoun between commas ("Camille Roux, elle, part"), or a participle that agrees: "Camille Roux, née en 1970,",
    "Camille Roux a été nommée". Of a reflexive verb only a feminine one counts: "s'est rendu compte" is anybody's.
    Behind a complement they agree with what it belongs to: "la fille de Camille Roux, née en 1990,".
    """
    rules, lowers, size, end = language.references, tokens.lowers, len(tokens.lowers), name.end
    if end + 2 >= size or (name.start and lowers[name.start - 1] in rules.genitive):
        return ""
    if lowers[end] == ",":
        pronoun = rules.apart.get(lowers[end + 1], "") if lowers[end + 2] in (",", ".") else ""
        return pronoun or rules.agreeing.get(lowers[end + 1], "")
    token = end
    while token < size and lowers[token] in rules.auxiliaries | rules.reflexive | rules.copulas:
        token += 1
    passed = set(lowers[end:token])
    if token >= size or not passed & rules.copulas:
        return ""
    gender = rules.agreeing.get(lowers[token], "")
    return "" if gender == "m" and passed & rules.reflexive else gender


def gender_of_noun(noun: str, rules: GenderRules) -> str:
    """Return the gender that a noun for people tells, empty if it tells none."""
    if noun in rules.feminine_titles:
        return "f"
    return "m" if noun in rules.masculine_titles else ""


def _head_before(tokens: Tokens, name: EntityMention, language: Language) -> int:
    """Return the noun for a body that stands before a name, an adjective between or not: "le groupe belge Orvane".

    The start of the name if there is none.
    """
    rules = language.references
    for noun in range(name.start - 1, max(0, name.start - _LONGEST_BODY), -1):
        if tokens.lowers[noun] in rules.organisation_heads | rules.bodies and name.label == "ORG":
            return noun
        if not tokens.texts[noun].isalpha() or tokens.lowers[noun] in rules.definite | rules.genitive:
            break
    return name.start


def _agreement_of_determiner(tokens: Tokens, start: int, language: Language) -> Agreement:
    """Return what the article before a name or inside it tells: "l'Union", "Les Verts"."""
    rules = language.references
    before = tokens.lowers[start - 1] if start else ""
    first = tokens.lowers[start]
    for lower in (before, first):
        if lower in rules.plural_determiners:
            return Agreement("", "plural")
        if lower in rules.feminine_determiners:
            return Agreement("f", "singular")
        if lower in rules.masculine_determiners:
            return Agreement("m", "singular")
    if first in rules.feminine_bodies or (before in rules.definite and first.endswith(rules.feminine_noun_endings)):
        # "l'Union", "l'ONU", "l'Association des maires"
        return Agreement("f", "singular")
    return Agreement()
