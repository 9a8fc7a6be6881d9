"""Repeats: names that the article gives elsewhere and the model overlooked here."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from reader.knowledge import gazetteer
from reader.model.analysis import Label
from reader.understanding.languages.rules.names import NameRules
from reader.understanding.names.name_span import NameSpan, is_given_name, without_overlaps
from reader.understanding.names.nicknames import is_nickname
from reader.understanding.parsing.tokens import Tokens

_SHORTEST_SURNAME = 3
_FULL = 2
"""Words of a full name."""

_SHORTEST_CAPITALS = 4
_SHORTEST_BRAND = 5
_LOUD = 3
"""Tokens from which a name in a headline in capitals may be more than a name."""

_AROUND = 2
"""Words on either side that tell a headline in capitals."""


@dataclass(frozen=True, slots=True)
class _KnownName:
    """A name to look for.

    A ``free`` one opens with a word that may be a preposition ("de Gaulle"); a ``brand`` is the first word of a body's
    name, which may be a common word at the start of a sentence.
    """

    parts: tuple[str, ...]
    label: Label
    free: bool = False
    brand: bool = False


def with_repeated_names(tokens: Tokens, spans: Sequence[NameSpan], rules: NameRules) -> list[NameSpan]:
    """Add the repeats of names: the same words in the same case, or all in capitals.

    A word that the article also has in small letters is no repeat at the start of a sentence. A repeat longer than the
    model's name replaces it.
    """
    spans = _without_headlines(tokens, spans, rules)
    lexicon = _lexicon(tokens, spans, rules)
    if not lexicon:
        return list(spans)
    small = set(tokens.texts)
    owner = {index: span for span in spans for index in range(span.start, span.end)}
    found = []
    for index, text in enumerate(tokens.texts):
        for known in lexicon.get(text.replace("’", "'"), ()):
            end = index + len(known.parts)
            if not _stands_at(tokens, index, known.parts):
                continue
            if known.free and not _stands_free(tokens, index, rules):
                continue
            if known.brand and _opens_sentence(tokens, index):
                continue
            repeat = _repeat(tokens, NameSpan(index, end, known.label), owner, small)
            if repeat is not None:
                found.append(repeat)
            break
    return without_overlaps([*spans, *found])


def _lexicon(tokens: Tokens, spans: Sequence[NameSpan], rules: NameRules) -> dict[str, list[_KnownName]]:
    """Map the first word of names to the names, longest first."""
    names: dict[tuple[str, ...], Label] = {}
    shorter: dict[tuple[str, ...], Label] = {}
    brands: set[tuple[str, ...]] = set()
    for span in spans:
        parts = tuple(text.replace("’", "'") for text in tokens.texts[span.start : span.end])
        if not _worth_repeating(tokens, span, parts):
            continue
        names.setdefault(parts, span.label)
        town = parts[-1].lower() in rules.tails.town_bodies
        if span.label == "ORG" and len(parts) > 1 and not town and _is_brand(tokens, span.start, rules):
            brands.add(parts[:1])
        if span.label == "PER" and not is_nickname(tokens, span, rules):
            shorter.update(
                dict.fromkeys(surnames(parts, tokens.last_word(span.start, span.end) - span.start, rules), "PER")
            )
            given = given_names(parts, rules)
            shorter.update({name: "PER" for name in given if is_given_name(name[0].lower(), rules)})
            brands.update(name for name in given if name not in shorter)
    people = {parts[:1] for parts, label in names.items() if label == "PER"}
    brands -= names.keys() | shorter.keys()
    for parts, label in [*names.items(), *shorter.items()]:
        names.setdefault(parts, label)
        if len("".join(parts)) >= _SHORTEST_CAPITALS:
            capitals = tuple(token.upper() for token in parts)
            names.setdefault(capitals, label)
            names.setdefault(tuple(_without_accents(token) for token in capitals), label)
    firsts: dict[tuple[str, ...], Label] = {name: "PER" if name in people else "ORG" for name in brands - names.keys()}
    return _by_first_word(names, firsts, rules)


def _by_first_word(
    names: dict[tuple[str, ...], Label], firsts: dict[tuple[str, ...], Label], rules: NameRules
) -> dict[str, list[_KnownName]]:
    """Map the first word of names to the names, longest first; ``firsts`` stand for longer names."""
    lexicon: dict[str, list[_KnownName]] = {}
    for parts, label in names.items():
        lexicon.setdefault(parts[0], []).append(_KnownName(parts, label, parts[0] in rules.links))
    for parts, label in firsts.items():
        lexicon.setdefault(parts[0], []).append(_KnownName(parts, label, brand=True))
    for known in lexicon.values():
        known.sort(key=lambda name: -len(name.parts))
    return lexicon


def _is_brand(tokens: Tokens, index: int, rules: NameRules) -> bool:
    """Return whether a word that opens a body's name may stand for it: "Vélofête" for "Vélofête Toulouse"."""
    text, lower = tokens.texts[index], tokens.lowers[index]
    common = rules.full_name_heads | rules.companies.openers | rules.clubs.openers | rules.organisation_heads
    if text in rules.frames.known_places:
        return False
    if not rules.short_name or len(text) < _SHORTEST_BRAND or not text[1:].islower() or lower in tokens.texts:
        return False
    return lower not in common | rules.given_names and gazetteer.place(lower) is None and not gazetteer.demonym(lower)


def surnames(parts: tuple[str, ...], last: int, rules: NameRules) -> Iterator[tuple[str, ...]]:
    """Yield what a full name may be shortened to: "van der Poel" and "Poel" for "Mathieu van der Poel".

    ``last`` is the token at which the last word begins.
    """
    if not last or len("".join(parts[last:])) < _SHORTEST_SURNAME or not parts[last][0].isupper():
        return
    yield parts[last:]
    family = _family_name(parts, last, rules)
    if family:
        yield family
    first = last
    while first > 1 and parts[first - 1].lower() in rules.particles:
        first -= 1
        if parts[first].lower() not in rules.links or first == 1 or parts[first - 1].lower() not in rules.particles:
            yield parts[first:]
            yield (parts[first][:1].upper() + parts[first][1:], *parts[first + 1 :])


def given_names(parts: tuple[str, ...], rules: NameRules) -> list[tuple[str, ...]]:
    """Return the given name that a full name may be shortened to: "Micah" for "Micah Roy"; in some languages.

    One that is a place, a title or a common word as well is none.
    """
    first, lower, people = parts[0], parts[0].lower(), rules.people
    if not people.honorifics or len(parts) < _FULL or len(first) < _SHORTEST_SURNAME:
        return []
    if not (first.isalpha() and first[1:].islower()) or gazetteer.place(lower) is not None:
        return []
    titles = rules.person_titles | people.offices | rules.title_closers | rules.title_openers | rules.trades
    known = titles | people.no_given_names | rules.demonyms | rules.datelines.months
    return [parts[:1]] if lower not in known else []


def _family_name(parts: tuple[str, ...], last: int, rules: NameRules) -> tuple[str, ...]:
    """Return the family name that does not stand last: "Goh" in "Goh Siew Peng", "Lau" in "Kenji Lau Tsz-him"."""
    families = rules.people.family_names
    joined = "".join(parts[last:])
    given = [part for part in parts[:last] if part.isalpha()]
    if not families or not given or last != len(given):
        return ()
    hyphened = "-" in joined and joined.split("-")[-1].islower()
    middle = len(given) > 1 and hyphened and given[-1].lower() not in rules.particles
    if middle:
        return (given[-1],)
    first = given[0].lower() in families and given[0].lower() not in rules.opening_given_names
    return (given[0],) if first and (hyphened or len(given) > 1 or joined.lower() not in families) else ()


def _without_accents(text: str) -> str:
    return "".join(c for c in unicodedata.normalize("NFD", text) if not unicodedata.combining(c))


def _stands_free(tokens: Tokens, index: int, rules: NameRules) -> bool:
    """Return whether no noun precedes, whose preposition the word would be."""
    return (
        tokens.sent_starts[index]
        or not index
        or not tokens.texts[index - 1][-1].isalnum()
        or (tokens.lowers[index - 1] in rules.person_titles)
    )


def _worth_repeating(tokens: Tokens, span: NameSpan, parts: tuple[str, ...]) -> bool:
    if len(parts) == 1 and len(parts[0]) < 2:
        return False
    return tokens.capital(span.start) or (len(parts) > 1 and any(token[:1].isupper() for token in parts))


def _stands_at(tokens: Tokens, index: int, parts: tuple[str, ...]) -> bool:
    texts = tokens.texts
    if index + len(parts) > len(texts):
        return False
    return all(texts[index + step].replace("’", "'") == token for step, token in enumerate(parts))


def _repeat(tokens: Tokens, span: NameSpan, owner: dict[int, NameSpan], small: set[str]) -> NameSpan | None:
    """Return a repeat of a name that no other crosses, and that is neither a common word nor part of a longer name."""
    size = span.end - span.start
    for other in _owners(owner, span):
        if other.end - other.start >= size or other.start < span.start or other.end > span.end:
            return None
    if size == 1 and _opens_sentence(tokens, span.start) and tokens.lowers[span.start] in small:
        return None
    if size == 1 and not _in_capitals(tokens, span.start) and _belongs_to_longer(tokens, span, owner):
        return None
    return span


def _without_headlines(tokens: Tokens, spans: Sequence[NameSpan], rules: NameRules) -> list[NameSpan]:
    """Drop names that the model made of a headline in capitals that only holds a known name."""
    loud = [span for span in spans if span.end - span.start >= _LOUD and _in_capitals(tokens, span.start)]
    if not loud:
        return list(spans)
    lexicon = _lexicon(tokens, [span for span in spans if span not in loud], rules)
    return [span for span in spans if span not in loud or not _holds_a_name(tokens, span, lexicon)]


def _holds_a_name(tokens: Tokens, span: NameSpan, lexicon: dict[str, list[_KnownName]]) -> bool:
    """Return whether a known name is a part of a span, and the span is none itself."""
    held = False
    for index in range(span.start, span.end):
        for known in lexicon.get(tokens.texts[index], ()):
            if _stands_at(tokens, index, known.parts):
                if index == span.start and index + len(known.parts) == span.end:
                    return False
                held = True
    return held


def _in_capitals(tokens: Tokens, index: int) -> bool:
    """Return whether the words around are in capitals too, as in a headline, so that capitals tell nothing."""
    around = [tokens.texts[index]]
    for step in (-1, 1):
        other, found = index + step, 0
        while found < _AROUND and 0 <= other < len(tokens.texts) and "\n" not in tokens.texts[other]:
            if tokens.texts[other].isalpha():
                around.append(tokens.texts[other])
                found += 1
            other += step
    return len(around) > _AROUND and all(text.isupper() for text in around)


def _owners(owner: dict[int, NameSpan], span: NameSpan) -> Iterator[NameSpan]:
    for index in range(span.start, span.end):
        if index in owner:
            yield owner[index]


def _opens_sentence(tokens: Tokens, index: int) -> bool:
    while index and not tokens.sent_starts[index] and not any(c.isalnum() for c in tokens.texts[index - 1]):
        index -= 1
    return index == 0 or tokens.sent_starts[index]


def _belongs_to_longer(tokens: Tokens, span: NameSpan, owner: dict[int, NameSpan]) -> bool:
    """Return whether a capitalised word beside it makes it part of some other name."""
    before, after = span.start - 1, span.end
    texts = tokens.texts
    if before >= 0 and not tokens.sent_starts[span.start] and before not in owner:
        joined = texts[before] in "-‐‑" and not tokens.spaced[before]
        capital = tokens.capital(before) and texts[before].isalpha() and not _opens_sentence(tokens, before)
        if joined or capital:
            return True
    if after < len(texts) and not tokens.sent_starts[after] and after not in owner:
        joined = texts[after] in "-‐‑" and not tokens.spaced[span.end - 1]
        return joined or (tokens.capital(after) and texts[after].isalpha())
    return False
