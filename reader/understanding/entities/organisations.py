"""Group names of organisations and places: acronyms, short forms, names in other languages.

Every step is a look-up, so that the whole is linear in the number of names.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import product

from reader.knowledge import gazetteer
from reader.model.analysis import Label
from reader.text.folding import fold
from reader.understanding.entities.name_forms import NameForm
from reader.understanding.entities.union_find import DisjointSets
from reader.understanding.languages.rules.entities import EntityRules

_MOST_LINKS = 5
"""Most linking words of a name whose acronyms are tried with and without each."""
_LONGEST_OPENING = 4
"""Most letters of an acronym that opens a name."""

_LONGEST_ACRONYM = 10
"""Most letters of an acronym."""
_MOST_TRIED = 8
"""Most longer names that are tried for one short form."""


@dataclass(frozen=True, slots=True)
class Organisation:
    """One spelling of the name of an organisation or place, and ``member``, the number of its first mention.

    ``bracketed`` is the spelling of a name that follows in brackets somewhere, ``None`` if there is none.
    """

    member: int
    form: NameForm
    label: Label
    bracketed: str | None = None


def group_organisations(organisations: Sequence[Organisation], rules: EntityRules, sets: DisjointSets) -> None:
    """Join the names of one organisation or place; each spelling comes once, in order of its first mention."""
    _join_same(organisations, sets)
    _join_translations(organisations, sets)
    taken = _join_acronyms(organisations, sets)
    _join_brackets(organisations, sets, taken)
    _join_short_forms(organisations, sets, taken)
    _join_places_without_heads(organisations, rules, sets)


def _join_same(organisations: Sequence[Organisation], sets: DisjointSets) -> None:
    first: dict[str, int] = {}
    for organisation in organisations:
        sets.union(organisation.member, first.setdefault(organisation.form.key, organisation.member))


def _join_translations(organisations: Sequence[Organisation], sets: DisjointSets) -> None:
    """Join what the gazetteer knows as one place or organisation ("USA", "États-Unis"; "ONU", "Nations unies")."""
    first: dict[tuple[str, ...], int] = {}
    for organisation in organisations:
        known = _known_as(organisation)
        if known is not None:
            sets.union(organisation.member, first.setdefault(known, organisation.member))


def _known_as(organisation: Organisation) -> tuple[str, ...] | None:
    """Return what the gazetteer knows of a name, alike for all its names: "USA", "États-Unis"."""
    place = gazetteer.place(organisation.form.text)
    if place is not None and fold(organisation.form.text) in place.names:
        return (
            None if organisation.label == "ORG" and place.kind != "country" else (place.kind, place.country, place.name)
        )
    if organisation.label == "LOC":
        return None
    names = gazetteer.exonyms(organisation.form.text)
    return None if names is None or not names.known else (min(*names.names, fold(organisation.form.text), "~"),)


def _join_acronyms(organisations: Sequence[Organisation], sets: DisjointSets) -> set[int]:
    """Join acronyms and what they stand for; return the members that are such acronyms."""
    long: dict[str, Organisation] = {}
    for organisation in organisations:
        if len(organisation.form.words) > 1 or "-" in organisation.form.text:
            for acronym in acronyms(organisation.form):
                long.setdefault(acronym, organisation)
    syllabic = _by_opening(organisations)
    taken = set()
    for organisation in organisations:
        meant = long.get(organisation.form.key) if is_acronym(organisation.form) else None
        meant = meant or _syllables_of(organisation, syllabic)
        if meant is not None and meant is not organisation:
            sets.union(organisation.member, meant.member)
            taken.add(organisation.member)
    return taken


def _by_opening(organisations: Sequence[Organisation]) -> dict[str, list[Organisation]]:
    """Map two first letters to some long names of organisations."""
    found: dict[str, list[Organisation]] = {}
    for organisation in organisations:
        if organisation.label == "ORG" and len(organisation.form.content) > 1:
            same = found.setdefault(organisation.form.key[:2], [])
            if len(same) < _MOST_TRIED:
                same.append(organisation)
    return found


def _syllables_of(organisation: Organisation, long: dict[str, list[Organisation]]) -> Organisation | None:
    """Return the long name whose first syllables make up this word, as those of its members do "Febelfin"."""
    if (
        organisation.label != "ORG"
        or len(organisation.form.words) != 1
        or not 4 <= len(organisation.form.key) <= _LONGEST_ACRONYM
    ):
        return None
    for other in long.get(organisation.form.key[:2], ()):
        if _made_of(organisation.form.key, other.form.content):
            return other
    return None


def _made_of(word: str, content: tuple[str, ...]) -> bool:
    """Return whether a word is two letters or more of the first word, then of some of the others in order."""
    ends = {size for size in range(2, len(word) - 1) if content[0][:size] == word[:size]}
    for other in content[1:6]:
        for end in sorted(ends):
            ends |= {end + size for size in range(2, len(word) - end + 1) if other[:size] == word[end : end + size]}
    return len(word) in ends


def is_acronym(form: NameForm) -> bool:
    """Return whether a name is one word that looks like an acronym: two capitals, or three to six letters ("Onu")."""
    if len(form.words) != 1 or not 2 <= len(form.key) <= _LONGEST_ACRONYM:
        return False
    capitals = sum(letter.isupper() for letter in form.text)
    return capitals >= 2 or (capitals == 1 and 3 <= len(form.key) <= 6)


def acronyms(form: NameForm) -> set[str]:
    """Return what the initials of a name may give: of all words, with or without links, or of the capitalised ones.

    An acronym that opens the name stands there whole.
    """
    parts: list[tuple[str, bool]] = []
    for raw in form.text.replace("’", "'").replace("'", "' ").replace("-", " ").split():
        folded = fold(raw).replace(" ", "")
        if folded:
            parts.append((folded[0], raw[:1].isupper()))
    links = _links_of(form)
    found = {"".join(letter for letter, capital in parts if capital)}
    first = form.text.split()[0]
    if first.isupper() and 1 < len(first) <= _LONGEST_OPENING:
        # "ASV" for "AS Valmont"
        found.add(fold(first) + "".join(letter for letter, capital in parts[1:] if capital))
    if len(links) == len(parts):
        optional = [index for index, link in enumerate(links) if link]
        choices = product((False, True), repeat=len(optional)) if len(optional) <= _MOST_LINKS else ()
        for choice in choices:
            dropped = {index for index, kept in zip(optional, choice, strict=True) if not kept}
            found.add("".join(letter for index, (letter, _) in enumerate(parts) if index not in dropped))
    else:
        found.add("".join(letter for letter, _ in parts))
    return {acronym for acronym in found if len(acronym) > 1}


def _links_of(form: NameForm) -> list[bool]:
    """Return which words are links, counting the parts of hyphenated words."""
    links: list[bool] = []
    words = form.text.replace("’", "'").replace("'", "' ").split()
    kept = [word for word in words if fold(word)]
    for word, link in zip(kept, form.links, strict=False):
        links += [link] * len(fold(word).split())
    return links


def _join_brackets(organisations: Sequence[Organisation], sets: DisjointSets, taken: set[int]) -> None:
    """Join "Parti socialiste (PASOK)": a long name and an acronym right after it in brackets, or the reverse."""
    by_text = {organisation.form.text: organisation for organisation in organisations}
    for organisation in organisations:
        other = by_text.get(organisation.bracketed) if organisation.bracketed else None
        if other is None or other.label != "ORG" or organisation.label != "ORG":
            continue
        for name, acronym in ((organisation, other), (other, organisation)):
            same_start = acronym.form.key[:2] == name.form.key[:2]
            looks = sum(letter.isupper() for letter in acronym.form.text) > 1 or same_start
            if len(acronym.form.words) == 1 and len(name.form.content) > 1 and looks and acronym.member not in taken:
                sets.union(name.member, acronym.member)
                taken.add(acronym.member)


def _join_short_forms(organisations: Sequence[Organisation], sets: DisjointSets, taken: set[int]) -> None:
    """Join "Cour suprême" to "Cour suprême des États-Unis" if the article has only one such name."""
    longer: dict[tuple[Label, tuple[str, ...]], list[Organisation]] = {}
    for organisation in organisations:
        for words in _shorter(organisation.form):
            longer.setdefault((organisation.label, words), []).append(organisation)
    for organisation in organisations:
        found = longer.get((organisation.label, organisation.form.content), [])[:_MOST_TRIED]
        candidates = {sets.find(other.member) for other in found} - {sets.find(organisation.member)}
        if len(candidates) != 1 or organisation.member in taken:
            continue
        if len(organisation.form.content) == 1 and not _may_stand_alone(organisation, found):
            continue
        sets.union(organisation.member, candidates.pop())


def _shorter(form: NameForm) -> Iterator[tuple[str, ...]]:
    """Yield the short forms of a name: its first words, and those that keep both ends."""
    words = form.content
    for size in range(1, len(words)):
        yield words[:size]
    if "-" in form.text and len(form.words) == 1:
        yield (fold(form.text).split()[0],)
    for kept in form.same_ends():
        if kept[-1] == words[-1]:
            yield kept


def _may_stand_alone(organisation: Organisation, longer: Sequence[Organisation]) -> bool:
    """Return whether one word may be short for a longer name: a capitalised one of its own.

    "Assemblée" is "Assemblée nationale" anywhere, but "Google" is not "Google Maps" unless that came first.
    """
    text = organisation.form.text
    if organisation.label != "ORG" or not text[:1].isupper() or len(text) < 2:
        return False
    if gazetteer.exonyms(text) is not None or gazetteer.demonym(text) is not None:
        return False
    first = any(other.member < organisation.member for other in longer)
    return text.isupper() or first or all(_qualified(other.form) for other in longer)


def _qualified(form: NameForm) -> bool:
    """Return whether a name ends in small letters, as "Assemblée nationale" does."""
    words = form.text.split()
    return len(words) > 1 and words[-1][:1].islower()


def _join_places_without_heads(organisations: Sequence[Organisation], rules: EntityRules, sets: DisjointSets) -> None:
    """Join "Montretout" to "château de Montretout", unless the gazetteer knows it as a place of its own."""
    headless = {
        organisation.form.key: organisation
        for organisation in organisations
        if organisation.label == "LOC" and len(organisation.form.content) == 1
    }
    for organisation in organisations:
        words = organisation.form.content
        if (
            organisation.label != "LOC"
            or len(words) != 2
            or organisation.form.text.split()[0].lower() not in rules.place_heads
        ):
            continue
        other = headless.get(words[1])
        if other is not None and gazetteer.place(other.form.text) is None:
            sets.union(organisation.member, other.member)
