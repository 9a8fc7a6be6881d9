"""Group names of people: full names, surnames, given names, initials and spelling variants.

Two people with one surname stay two: a surname alone belongs to the one named last before it whose gender agrees with
its title; without a title, to the one whom the article is about, if it names that one in full twice as often.

Every step is a look-up, so that the whole is linear in the number of names.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from reader.text.folding import fold
from reader.understanding.entities.gender import Gender, gender_of_given_name
from reader.understanding.entities.name_forms import NameForm, deletion_neighbours, one_apart, spelling
from reader.understanding.entities.union_find import DisjointSets
from reader.understanding.languages.rules.gender import GenderRules

_FAR_MORE = 2
"""How many times as often as all others the bearer is named in full to whom a bare surname belongs."""

_SHORTEST_GIVEN = 3
"""Fewest letters of a shortened given name: "Ben" for "Benjamin"."""
_SHORTEST_VARIANT = 5
"""Fewest letters of a word that may be a misspelling of another."""
_SHORTEST_LONE_VARIANT = 6
"""The same for a surname that stands alone."""


@dataclass(frozen=True, slots=True)
class Person:
    """One name of a person in the text: its member in the sets, its spelling, the gender of its title."""

    member: int
    form: NameForm
    gender: Gender | None
    reigns: bool = False
    """Whether a title of those known by one name precedes it: "le pape François"."""


def group_people(people: Sequence[Person], rules: GenderRules, sets: DisjointSets) -> None:
    """Join the names of one person; ``people`` come in order of the text."""
    full = _full_names(people)
    _join_full_names(full, sets)
    _Surnames(people, full, rules, sets).join()


def _full_names(people: Sequence[Person]) -> dict[str, Person]:
    """Map the key of each full name to its first mention; a name with initials is no full one."""
    full: dict[str, Person] = {}
    for person in people:
        form = person.form
        if len(form.content) > 1 and not form.initials:
            full.setdefault(form.key, person)
    return full


def _join_full_names(full: dict[str, Person], sets: DisjointSets) -> None:
    """Join full names of one person that differ in middle names ("Anne Marie Roy", "Anne Roy") or in spelling."""
    longer: dict[tuple[str, ...], list[Person]] = {}
    endings: dict[str, list[Person]] = {}
    for person in full.values():
        for words in person.form.same_ends():
            longer.setdefault(words, []).append(person)
        for surname in person.form.surnames():
            endings.setdefault(surname, []).append(person)
    for key, person in full.items():
        for candidates in (longer.get(person.form.content, ()), endings.get(key, ())):
            if len(candidates) == 1:
                sets.union(person.member, candidates[0].member)
    _join_variants(full, sets)


def _join_variants(full: dict[str, Person], sets: DisjointSets) -> None:
    """Join spellings of one full name: one word a letter apart, or all words alike in sound."""
    buckets: dict[tuple[str, ...], Person] = {}
    for person in full.values():
        for key in _variant_keys(person.form.content):
            other = buckets.setdefault(key, person)
            if other is not person and _variants(person.form, other.form):
                sets.union(person.member, other.member)


def _variant_keys(words: tuple[str, ...]) -> Iterator[tuple[str, ...]]:
    """Yield the keys that two spellings of one full name share: how it sounds, how it begins, a letter left out."""
    yield ("heard", *(spelling(word) for word in words))
    yield ("short", words[0][:_SHORTEST_GIVEN], *words[1:])
    for index, word in enumerate(words[:6]):
        if len(word) >= _SHORTEST_VARIANT:
            for key in deletion_neighbours(word):
                yield (*words[:index], f"*{key}", *words[index + 1 :])


def _variants(first: NameForm, other: NameForm) -> bool:
    """Return whether two full names are spellings of one: "Youri Andropov", "Iouri Andropov"."""
    if len(first.content) != len(other.content):
        return False
    pairs = list(zip(first.content, other.content, strict=True))
    different = sum(a != b for a, b in pairs)
    if not _one_gender(*pairs[0]):
        return False
    if different == 1 and pairs[0][0] != pairs[0][1] and "-" not in first.text.split()[0] + other.text.split()[0]:
        short, long = sorted(pairs[0], key=len)
        if long.startswith(short):
            return True
    return all(
        spelling(a) == spelling(b) or (different == 1 and min(len(a), len(b)) > 3 and one_apart(a, b)) for a, b in pairs
    )


def _one_gender(given: str, other: str) -> bool:
    """Return whether two spellings of a given name end alike; "Michel" and "Michèle" are two people."""
    vowels = ("a", "e", "o")
    return given[-1] == other[-1] or not (given.endswith(vowels) or other.endswith(vowels))


@dataclass(slots=True)
class _Bearers:
    """The people with a surname, by known gender: the last one named, and the first."""

    last: dict[Gender | None, int] = field(default_factory=dict)
    first: dict[Gender | None, int] = field(default_factory=dict)


class _Surnames:
    """One walk over the text that gives each short name to a person."""

    def __init__(
        self, people: Sequence[Person], full: dict[str, Person], rules: GenderRules, sets: DisjointSets
    ) -> None:
        self._people, self._full, self._sets = people, full, sets
        self._genders: dict[int, Gender] = {}
        self._guesses: dict[int, Gender] = {}
        for person in people:
            if person.gender and person.form.key in full:
                self._genders.setdefault(sets.find(full[person.form.key].member), person.gender)
        for person in full.values():
            self._note_given_name(person, rules)
        self._bearers: dict[str, _Bearers] = {}
        self._others: dict[tuple[str, Gender | None], int] = {}
        self._heard: dict[str, str] = {}
        self._initialled: set[str] = set()
        for person in full.values():
            for key in _short_keys(person.form):
                self._note(key, person.member, first=True)
            self._hear(person.form.content[-1])
        self._main = self._whom_it_is_about()

    def _whom_it_is_about(self) -> dict[str, int]:
        """Map surnames of several people to the one who is named in full far more often than all others together."""
        told: dict[str, Counter[int]] = {}
        for person in self._people:
            known = self._full.get(person.form.key)
            if known is not None and not person.form.initials:
                for surname in person.form.surnames():
                    told.setdefault(f"s:{surname}", Counter())[self._sets.find(known.member)] += 1
        main = {key: max(counts, key=lambda member: counts[member]) for key, counts in told.items() if len(counts) > 1}
        return {
            key: member
            for key, member in main.items()
            if told[key][member] >= _FAR_MORE * (told[key].total() - told[key][member])
        }

    def _note_given_name(self, person: Person, rules: GenderRules) -> None:
        """Keep the gender that a given name tells, or lets guess."""
        member = self._sets.find(person.member)
        known = gender_of_given_name(person.form.text, rules, guess=False)
        guess = gender_of_given_name(person.form.text, rules)
        if known:
            self._genders.setdefault(member, known)
        if guess:
            self._guesses.setdefault(member, guess)

    def join(self) -> None:
        """Walk over all names, giving each short one to its bearer."""
        for person in self._people:
            if person.form.key in self._full and not person.form.initials:
                self._sets.union(person.member, self._full[person.form.key].member)
                for key in _short_keys(person.form):
                    self._note(key, person.member)
            else:
                self._short(person)

    def _note(self, key: str, member: int, first: bool = False) -> None:
        """Keep who bears a name, of all and of one gender; ``first`` where the full name is yet to come."""
        member = self._sets.find(member)
        gender = self._genders.get(member) or self._guesses.get(member)
        bearers = self._bearers.setdefault(key, _Bearers())
        for kind in {None, gender}:
            if first:
                bearers.first.setdefault(kind, member)
            else:
                bearers.last[kind] = member

    def _short(self, person: Person) -> None:
        """Give a short name to the person it means, or to one who is not named in full."""
        for key in _asked_keys(person.form, given=not person.reigns):
            member = self._bearer(key, person.gender)
            if member is not None:
                break
        else:
            member = self._other(person)
        gender = self._genders.get(self._sets.find(member)) or person.gender
        self._sets.union(person.member, member)
        member = self._sets.find(member)
        if gender:
            self._genders[member] = gender
        surname = f"s:{person.form.content[-1]}"
        if surname in self._bearers and not person.form.initials:
            self._note(surname, member)
        if person.reigns:
            self._note(f"g:{person.form.key}", member)

    def _bearer(self, key: str, gender: Gender | None) -> int | None:
        """Return who of those with a name is meant: the main one, else the last named whose gender agrees."""
        bearers = self._bearers.get(key)
        if bearers is None:
            return None
        if gender is None and key in self._main:
            return self._main[key]
        for known in (bearers.last, bearers.first):
            if gender in known:
                return known[gender]
            member = known.get(None)
            if member is not None and self._genders.get(self._sets.find(member)) in (None, gender):
                return member
        return None

    def _other(self, person: Person) -> int:
        """Return a person known only by a short or variant name."""
        key = person.form.key
        if person.form.initials:
            key = f"{person.form.initials} {key}"
        elif len(person.form.content) == 1:
            key = self._hear(key)
            member = self._bearer(f"s:{key}", person.gender)
            if member is not None:
                return member
        gender = person.gender
        if (key, gender) not in self._others:
            unknown = self._others.get((key, None))
            if unknown is not None and self._genders.get(self._sets.find(unknown)) in (None, gender):
                return unknown
            self._others[key, gender] = person.member
        member = self._others[key, gender]
        self._others[key, None] = member
        if person.form.initials:
            self._note_initials(person, member)
        return member

    def _note_initials(self, person: Person, member: int) -> None:
        """Let a bare surname belong to somebody named with initials if nobody in full has it: "K. Rao … Rao"."""
        surname = f"s:{person.form.key}"
        if surname not in self._bearers or surname in self._initialled:
            self._initialled.add(surname)
            self._note(surname, member)

    def _hear(self, surname: str) -> str:
        """Return the surname that this one is a spelling of, itself if it is new."""
        if len(surname) < _SHORTEST_VARIANT:
            return surname
        sounds = f"h:{spelling(surname)}"
        if len(spelling(surname)) >= _SHORTEST_VARIANT - 1 and sounds in self._heard:
            return self._heard[sounds]
        keys = list(deletion_neighbours(surname)) if len(surname) >= _SHORTEST_LONE_VARIANT else [surname]
        for key in keys:
            known = self._heard.get(key)
            if known is not None and known[0] == surname[0] and one_apart(known, surname):
                return known
        for key in (sounds, *keys):
            self._heard.setdefault(key, surname)
        return surname


def _short_keys(form: NameForm) -> Iterator[str]:
    """Yield the short names of a person: surname, initials and surname, given name, middle words."""
    words = form.content
    initials = "".join(part[0] for part in _given_parts(form))
    for surname in form.surnames():
        yield f"s:{surname}"
        for size in {1, len(initials)}:
            yield f"i:{initials[:size]} {surname}"
    yield f"g:{words[0]}"
    for middle in words[1:-1]:
        yield f"m:{middle}"


def _given_parts(form: NameForm) -> list[str]:
    return fold(form.text.split()[0]).split()


def _asked_keys(form: NameForm, given: bool) -> Iterator[str]:
    """Yield the keys under which a short name is looked up, the surest first.

    Initials and surname ("A. Roy") before one initial; a surname ("Roy") before a given name ("Anne"), a middle word
    last. Without ``given`` a name is nobody's given name ("le pape François").
    """
    if form.initials:
        yield f"i:{form.initials} {form.key}"
        yield f"i:{form.initials[0]} {form.key}"
        return
    yield f"s:{form.key}"
    if len(form.content) == 1 and given:
        yield f"g:{form.key}"
        yield f"m:{form.key}"
