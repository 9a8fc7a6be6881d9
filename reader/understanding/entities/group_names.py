"""Group names into entities: those that mean one person, organisation or place."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence

from spacy.tokens import Doc

from reader.knowledge import gazetteer
from reader.model.analysis import Entity, EntityRole, Label, Mention
from reader.model.labels import usual_role
from reader.understanding.entities.gender import gender_of_title
from reader.understanding.entities.name_forms import NameForm, name_form
from reader.understanding.entities.organisations import Organisation, group_organisations
from reader.understanding.entities.people import Person, group_people
from reader.understanding.entities.union_find import DisjointSets
from reader.understanding.languages import Language
from reader.understanding.names.find_names import Name
from reader.understanding.parsing.tokens import Tokens

_FAR_MORE = 3
"""How many times as often a short name is said that is used instead of the full one."""


def group_names(doc: Doc, names: Sequence[Name], language: Language) -> list[Entity]:
    """Return the entities in order of first mention, each with its names in order of the text."""
    text, sets = doc.text, DisjointSets()
    surfaces = [" ".join(text[name.start : name.end].split()) for name in names]
    forms: dict[tuple[str, bool], NameForm] = {}
    labels = _labels(names, surfaces)
    read = []
    for surface, label in zip(surfaces, labels, strict=True):
        key = (surface, label == "PER")
        if key not in forms:
            forms[key] = name_form(surface, label, language)
        read.append(forms[key])
        sets.add()
    _group_people(Tokens.of(doc), names, read, labels, language, sets)
    _group_organisations(text, names, read, labels, language, sets)
    nicknames = set(_group_nicknames(text, names, labels, language, sets))
    members: dict[int, list[int]] = {}
    for index in range(len(names)):
        members.setdefault(sets.find(index), []).append(index)
    return [
        _entity(
            f"e{number}",
            [names[index] for index in indices],
            [read[index] for index in indices],
            {read[index].text for index in indices if index in nicknames},
        )
        for number, indices in enumerate(members.values(), 1)
    ]


def _labels(names: Sequence[Name], surfaces: Sequence[str]) -> list[Label]:
    """Return the label under which each name is grouped; a name of several words has one throughout."""
    votes: dict[str, Counter[Label]] = {}
    for name, surface in zip(names, surfaces, strict=True):
        votes.setdefault(surface, Counter())[name.label] += 1
    return [
        votes[surface].most_common(1)[0][0] if " " in surface else name.label
        for name, surface in zip(names, surfaces, strict=True)
    ]


def _group_people(
    tokens: Tokens,
    names: Sequence[Name],
    forms: Sequence[NameForm],
    labels: Sequence[Label],
    language: Language,
    sets: DisjointSets,
) -> None:
    """Join the mentions of one person, told by title, given name and surname."""
    people = []
    for index, name in enumerate(names):
        if labels[index] != "PER":
            continue
        gender = gender_of_title(tokens, tokens.first_from(name.start), language.gender)
        before = tokens.first_from(name.start) - 1
        reigns = before >= 0 and tokens.lowers[before] in language.entities.regnal_titles
        people.append(Person(index, forms[index], gender, reigns))
    group_people(people, language.gender, sets)


def _group_nicknames(
    text: str, names: Sequence[Name], labels: Sequence[Label], language: Language, sets: DisjointSets
) -> Iterator[int]:
    """Put nicknames together with the people before them: "Paul Roche, dit « Popol »"; yield which they are."""
    words = "|".join(sorted(language.names.nickname_words))
    if not words:
        return
    between = re.compile(rf"\s?,? ?(?:{words}) [«“\"‘]\s?")
    for index in range(len(names) - 1):
        after = index + 1
        if labels[index] == labels[after] == "PER" and between.fullmatch(text[names[index].end : names[after].start]):
            sets.union(index, after)
            yield after


def _group_organisations(
    text: str,
    names: Sequence[Name],
    forms: Sequence[NameForm],
    labels: Sequence[Label],
    language: Language,
    sets: DisjointSets,
) -> None:
    """Join the mentions of one organisation or place, what stands in brackets behind a name among its names."""
    first: dict[str, int] = {}
    bracketed: dict[str, str] = {}
    for index, name in enumerate(names):
        if labels[index] == "PER":
            continue
        sets.union(index, first.setdefault(forms[index].text, index))
        following = index + 1
        if following < len(names) and labels[following] != "PER" and _in_brackets(text, name, names[following]):
            bracketed.setdefault(forms[index].text, forms[following].text)
    organisations = [
        Organisation(index, forms[index], labels[index], bracketed.get(surface)) for surface, index in first.items()
    ]
    group_organisations(organisations, language.entities, sets)


def _in_brackets(text: str, name: Name, other: Name) -> bool:
    """Return whether the other name stands alone in brackets right after the first."""
    follows = other.start - name.end <= 3
    return follows and text[name.end : other.start].strip() == "(" and text[other.end : other.end + 1] == ")"


def _entity(number: str, names: Sequence[Name], forms: Sequence[NameForm], nicknames: set[str]) -> Entity:
    """Make an entity of the names that mean it: its label by majority, its fullest name, the others as aliases."""
    label = Counter(name.label for name in names).most_common(1)[0][0]
    canonical, aliases = _canonical([form for form in forms if form.text not in nicknames] or forms, label)
    called = (form.text for form in forms if form.text in nicknames and form.text != canonical)
    aliases = tuple(dict.fromkeys((*aliases, *called)))
    mentions = tuple(Mention(name.start, name.end, "name", name.label, usual_role(name.label)) for name in names)
    country, kind = _whereabouts(canonical, label)
    role: EntityRole = "place" if all(mention.role == "place" for mention in mentions) else "actor"
    sure = [name.confidence for name in names if name.confidence is not None]
    confidence = round(sum(sure) / len(sure), 2) if sure else None
    return Entity(number, canonical, label, role, mentions, aliases, (), country, kind, confidence)


def _canonical(forms: Sequence[NameForm], label: Label) -> tuple[str, tuple[str, ...]]:
    """Return the fullest well-formed spelling, and the others in order of the text."""
    counts = Counter(form.text for form in forms)
    by_text = {form.text: form for form in forms}
    if len(by_text) == 1:
        return forms[0].text, ()
    place = gazetteer.place(forms[0].text) if label == "LOC" else None

    def fullness(text: str) -> tuple[bool, bool, int, int, int, int]:
        """Return a key by which the fullest of several names comes last."""
        form = by_text[text]
        accents = sum(not letter.isascii() for letter in text)
        elided = text[1:2] in ("'", "’")
        size = 0 if place is not None else 2 * (len(form.words) - elided) + bool(form.initials)
        shape = text.isupper() and " " in text
        return (place is not None and text == place.name, not shape, size, counts[text], accents, len(text))

    best = max(by_text, key=fullness)
    if label == "ORG":
        best = _household_name(best, by_text, counts)
    return best, tuple(text for text in by_text if text != best)


def _household_name(best: str, by_text: dict[str, NameForm], counts: Counter[str]) -> str:
    """Return a name that is used far more often than the full one.

    A single word that is no part of it ("Febelfin"), or one that keeps both its ends ("Fondation de Foix" for
    "Fondation royale de Foix").
    """
    full = by_text[best].content
    ends = {words for words in by_text[best].same_ends() if words[-1] == full[-1]}
    for text, form in by_text.items():
        if form.content in ends and counts[text] >= _FAR_MORE * counts[best]:
            return text
        word_like = len(form.words) == 1 and text[1:2].islower() and form.key not in by_text[best].content
        if word_like and counts[text] >= _FAR_MORE * counts[best]:
            return text
    return best


def _whereabouts(name: str, label: Label) -> tuple[str | None, str | None]:
    """Return the ISO code of the country that a name is tied to, and its kind if it is a place."""
    if label == "LOC":
        place = gazetteer.place(name)
        return (None, None) if place is None else (place.country or None, place.kind)
    if label == "PER":
        return None, None
    words = name.replace("’", "'").replace("'", "' ").split()
    for word in words[1:]:
        code = gazetteer.demonym(word)
        if code is not None:
            return code, None
    for index in range(1, len(words)):
        place = gazetteer.place(" ".join(words[index:]))
        if place is not None and words[index][:1].isupper() and place.kind == "country":
            return place.country or None, None
    return None, None
