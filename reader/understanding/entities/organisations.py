"""Names of bodies and places put together: acronyms, short forms, names in other languages.

Every step is a look-up, so that the whole is linear in the number of names.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import product

from reader.knowledge import gazetteer
from reader.model.analysis import Label
from reader.text.folding import fold
from reader.understanding.entities.name_forms import Form
from reader.understanding.entities.union_find import Groups
from reader.understanding.languages.rules.language import EntityRules

_MOST_LINKS = 5
_LONGEST_ACRONYM = 10
_MOST_TRIED = 8


@dataclass(frozen=True, slots=True)
class Body:
    """One spelling of the name of a body or place: the thing of its first mention, and whether it is a place.

    ``beside`` is the spelling of a name that follows in brackets right after it somewhere, ``None`` where none does.
    """

    thing: int
    form: Form
    label: Label
    beside: str | None = None


def group_bodies(bodies: Sequence[Body], rules: EntityRules, groups: Groups) -> None:
    """Join the things that are one body or place; ``bodies`` are different spellings in order of first mention."""
    _join_same(bodies, groups)
    _join_translations(bodies, groups)
    taken = _join_acronyms(bodies, groups)
    _join_brackets(bodies, groups, taken)
    _join_short_forms(bodies, groups, taken)
    _join_places_without_heads(bodies, rules, groups)


def _join_same(bodies: Sequence[Body], groups: Groups) -> None:
    first: dict[str, int] = {}
    for body in bodies:
        groups.join(body.thing, first.setdefault(body.form.key, body.thing))


def _join_translations(bodies: Sequence[Body], groups: Groups) -> None:
    """Join what the gazetteer knows as one place or body ("USA", "États-Unis"; "ONU", "Nations unies")."""
    first: dict[tuple[str, ...], int] = {}
    for body in bodies:
        known = _known_as(body)
        if known is not None:
            groups.join(body.thing, first.setdefault(known, body.thing))


def _known_as(body: Body) -> tuple[str, ...] | None:
    place = gazetteer.place(body.form.text)
    if place is not None and fold(body.form.text) in place.names:
        return None if body.label == "ORG" and place.kind != "country" else (place.kind, place.country, place.name)
    if body.label == "LOC":
        return None
    names = gazetteer.exonyms(body.form.text)
    return None if names is None or not names.known else (min(*names.names, fold(body.form.text), "~"),)


def _join_acronyms(bodies: Sequence[Body], groups: Groups) -> set[int]:
    """Join acronyms and what they stand for; return the things of those acronyms."""
    long: dict[str, Body] = {}
    for body in bodies:
        if len(body.form.words) > 1 or "-" in body.form.text:
            for acronym in acronyms(body.form):
                long.setdefault(acronym, body)
    syllabic = _by_opening(bodies)
    taken = set()
    for body in bodies:
        meant = long.get(body.form.key) if is_acronym(body.form) else None
        meant = meant or _syllables_of(body, syllabic)
        if meant is not None and meant is not body:
            groups.join(body.thing, meant.thing)
            taken.add(body.thing)
    return taken


def _by_opening(bodies: Sequence[Body]) -> dict[str, list[Body]]:
    """Some long names of bodies by their first two letters."""
    found: dict[str, list[Body]] = {}
    for body in bodies:
        if body.label == "ORG" and len(body.form.content) > 1:
            same = found.setdefault(body.form.key[:2], [])
            if len(same) < _MOST_TRIED:
                same.append(body)
    return found


def _syllables_of(body: Body, long: dict[str, list[Body]]) -> Body | None:
    """The long name whose first syllables this one word is made of, as "Febelfin" is."""
    if body.label != "ORG" or len(body.form.words) != 1 or not 4 <= len(body.form.key) <= _LONGEST_ACRONYM:
        return None
    for other in long.get(body.form.key[:2], ()):
        if _made_of(body.form.key, other.form.content):
            return other
    return None


def _made_of(word: str, content: tuple[str, ...]) -> bool:
    """Whether a word is two letters or more of the first word, then of some of the others in order."""
    ends = {size for size in range(2, len(word) - 1) if content[0][:size] == word[:size]}
    for other in content[1:6]:
        for end in sorted(ends):
            ends |= {end + size for size in range(2, len(word) - end + 1) if other[:size] == word[end : end + size]}
    return len(word) in ends


def is_acronym(form: Form) -> bool:
    """Whether it is one word that looks like an acronym: two capitals at least, or three to six letters ("Onu")."""
    if len(form.words) != 1 or not 2 <= len(form.key) <= _LONGEST_ACRONYM:
        return False
    capitals = sum(letter.isupper() for letter in form.text)
    return capitals >= 2 or (capitals == 1 and 3 <= len(form.key) <= 6)


def acronyms(form: Form) -> set[str]:
    """What the initials of a name may give: of all words with or without the linking ones, or of those in capitals."""
    parts: list[tuple[str, bool]] = []
    for raw in form.text.replace("’", "'").replace("'", "' ").replace("-", " ").split():
        folded = fold(raw).replace(" ", "")
        if folded:
            parts.append((folded[0], raw[:1].isupper()))
    links = _links_of(form)
    found = {"".join(letter for letter, capital in parts if capital)}
    if len(links) == len(parts):
        optional = [index for index, link in enumerate(links) if link]
        choices = product((False, True), repeat=len(optional)) if len(optional) <= _MOST_LINKS else ()
        for choice in choices:
            dropped = {index for index, kept in zip(optional, choice, strict=True) if not kept}
            found.add("".join(letter for index, (letter, _) in enumerate(parts) if index not in dropped))
    else:
        found.add("".join(letter for letter, _ in parts))
    return {acronym for acronym in found if len(acronym) > 1}


def _links_of(form: Form) -> list[bool]:
    """Which words are links, words joined by hyphens counted one by one."""
    links: list[bool] = []
    words = form.text.replace("’", "'").replace("'", "' ").split()
    kept = [word for word in words if fold(word)]
    for word, link in zip(kept, form.links, strict=False):
        links += [link] * len(fold(word).split())
    return links


def _join_brackets(bodies: Sequence[Body], groups: Groups, taken: set[int]) -> None:
    """Join "Parti socialiste (PASOK)": a long name and an acronym right after it in brackets, or the other way."""
    by_text = {body.form.text: body for body in bodies}
    for body in bodies:
        other = by_text.get(body.beside) if body.beside else None
        if other is None or other.label != "ORG" or body.label != "ORG":
            continue
        for name, acronym in ((body, other), (other, body)):
            same_start = acronym.form.key[:2] == name.form.key[:2]
            looks = sum(letter.isupper() for letter in acronym.form.text) > 1 or same_start
            if len(acronym.form.words) == 1 and len(name.form.content) > 1 and looks and acronym.thing not in taken:
                groups.join(name.thing, acronym.thing)
                taken.add(acronym.thing)


def _join_short_forms(bodies: Sequence[Body], groups: Groups, taken: set[int]) -> None:
    """Join "Cour suprême" to "Cour suprême des États-Unis" where the article has one such alone."""
    longer: dict[tuple[Label, tuple[str, ...]], list[Body]] = {}
    for body in bodies:
        for words in _shorter(body.form):
            longer.setdefault((body.label, words), []).append(body)
    for body in bodies:
        found = longer.get((body.label, body.form.content), [])[:_MOST_TRIED]
        candidates = {groups.find(other.thing) for other in found} - {groups.find(body.thing)}
        if len(candidates) != 1 or body.thing in taken:
            continue
        if len(body.form.content) == 1 and not _may_stand_alone(body, found):
            continue
        groups.join(body.thing, candidates.pop())


def _shorter(form: Form) -> Iterator[tuple[str, ...]]:
    """The short forms of a name: its first words, and those that keep both ends."""
    words = form.content
    for size in range(1, len(words)):
        yield words[:size]
    if "-" in form.text and len(form.words) == 1:
        yield (fold(form.text).split()[0],)
    for kept in form.same_ends():
        if kept[-1] == words[-1]:
            yield kept


def _may_stand_alone(body: Body, longer: Sequence[Body]) -> bool:
    """Whether one word can be short for a longer name: a capitalised one of its own.

    "Assemblée" is "Assemblée nationale" anywhere, but "Google" is not "Google Maps" unless that came first.
    """
    text = body.form.text
    if body.label != "ORG" or not text[:1].isupper() or len(text) < 2:
        return False
    if gazetteer.exonyms(text) is not None or gazetteer.demonym(text) is not None:
        return False
    return text.isupper() or all(other.thing < body.thing or _qualified(other.form) for other in longer)


def _qualified(form: Form) -> bool:
    """Whether the first word of a name is qualified by one in small letters or by a complement."""
    words = form.text.split()
    return len(words) > 1 and words[-1][:1].islower()


def _join_places_without_heads(bodies: Sequence[Body], rules: EntityRules, groups: Groups) -> None:
    """Join "Montretout" to "château de Montretout", unless the gazetteer knows it as a place of its own."""
    headless = {body.form.key: body for body in bodies if body.label == "LOC" and len(body.form.content) == 1}
    for body in bodies:
        words = body.form.content
        if body.label != "LOC" or len(words) != 2 or body.form.text.split()[0].lower() not in rules.place_heads:
            continue
        other = headless.get(words[1])
        if other is not None and gazetteer.place(other.form.text) is None:
            groups.join(body.thing, other.thing)
