"""Names that open with a common noun: "ministère russe de la Défense", "place Tahrir"."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from reader.knowledge import gazetteer
from reader.model.analysis import Label
from reader.understanding.languages.rules.institutions import Institution
from reader.understanding.languages.rules.names import NameRules
from reader.understanding.names.companies import is_camel
from reader.understanding.names.name_span import NameSpan, replaced_by, without_overlaps
from reader.understanding.parsing.tokens import Tokens

_MOST_MODIFIERS = 4
"""Most tokens between the noun and its complement ("tribunal de grande instance")."""

_LONGEST_NUMBER = 5
"""Digits from which a number behind a noun for a road is none of it."""

_BODY = 2
"""Capitalised words from which what somebody belongs to is a name: "membre du Dark Energy Survey"."""

_LONGEST_RUN = 4
"""Most capitalised words of a complement that is no known name."""


def with_institutions(tokens: Tokens, spans: Sequence[NameSpan], rules: NameRules) -> list[NameSpan]:
    """Add the names of institutions; a name inside one gives way to it."""
    institutions = {head: institution for institution in rules.institutions for head in institution.heads}
    at = {span.start: span for span in spans}
    found: list[NameSpan] = []
    inside = {index: span for span in spans for index in range(span.start, span.end)}
    reached = 0
    for index, lower in enumerate(tokens.lowers):
        if lower not in institutions or index < reached:
            continue
        acronym = tokens.texts[index].isupper() and lower in rules.acronym_heads
        if tokens.texts[index] != lower and not acronym:
            if not _is_capital_venue(tokens, index, institutions[lower], rules):
                continue
        elif lower in rules.acronym_heads and not acronym:
            continue
        outer = inside.get(index)
        if outer is not None and outer.start < index:
            continue
        institution = institutions[lower]
        if index and tokens.lowers[index - 1] in institution.not_after:
            continue
        if index > 1 and tokens.lowers[index - 1] in rules.articles and tokens.lowers[index - 2] in institution.not_in:
            continue
        end = _end(tokens, index, institution, at, rules)
        if end and _is_one_of_many(tokens, index, rules):
            continue
        if index < end < len(tokens.texts) and end in inside and inside[end].start < end:
            end = inside[end].end
        if end and (outer is None or end > outer.end):
            found.append(NameSpan(index, end, institution.label))
            reached = end
    return replaced_by(found, spans) if found else list(spans)


def _is_one_of_many(tokens: Tokens, head: int, rules: NameRules) -> bool:
    """Return whether it is any such thing of the place behind it: "une grotte de l'Orvane", but "un lycée Ampère"."""
    anyone = head > 0 and tokens.lowers[head - 1] in rules.new_articles and not tokens.sent_starts[head]
    return anyone and tokens.lowers[head + 1] in rules.links


def _is_capital_venue(tokens: Tokens, index: int, institution: Institution, rules: NameRules) -> bool:
    """Return whether a capitalised noun opens the name of a building: "la Tour Eiffel"."""
    if (
        institution.label != "LOC"
        or tokens.lowers[index] in rules.clubs.openers
        or "beside" not in institution.complements
    ):
        return False
    return index > 0 and not tokens.sent_starts[index] and tokens.lowers[index - 1] in rules.articles


def _end(tokens: Tokens, head: int, institution: Institution, at: Mapping[int, NameSpan], rules: NameRules) -> int:
    """Return where the name that a head opens ends, 0 if it opens none."""
    index, named = _modified(tokens, head + 1, rules)
    complements = institution.complements
    if "modified" in complements and index == head + 1:
        return 0
    if index >= len(tokens.lowers) or tokens.sent_starts[index]:
        return index if named and "adjective" in complements else 0
    end = 0
    if "number" in complements and index == head + 1:
        return index + 1 if tokens.texts[index].isdigit() and len(tokens.texts[index]) < _LONGEST_NUMBER else 0
    if "beside" in complements and (index == head + 1 or "modified" in complements):
        end = _name_end(tokens, index, institution, at)
    if not end:
        end = _complement(tokens, index, institution, at, rules)
    if end and "seat" in complements:
        end = _with_seat(tokens, end, at, rules)
    return end or (index if named and "adjective" in complements else 0)


def _modified(tokens: Tokens, index: int, rules: NameRules) -> tuple[int, bool]:
    """Return the token after adjectives and fixed phrases, and whether one of them makes a name of the noun."""
    named, last = False, min(index + _MOST_MODIFIERS, len(tokens.lowers))
    while index < last and not tokens.sent_starts[index]:
        phrase = next((p for p in rules.modifiers.get(tokens.lowers[index], ()) if _stands(tokens, index, p)), None)
        if phrase:
            index += len(phrase)
        elif _qualifies(tokens, index, rules):
            index, named = index + 1, True
        elif tokens.lowers[index].endswith(rules.inhabitants.local_endings) and tokens.texts[index].islower():
            index += 1
        else:
            break
    return index, named


def _stands(tokens: Tokens, index: int, phrase: tuple[str, ...]) -> bool:
    return tuple(tokens.lowers[index : index + len(phrase)]) == phrase and tokens.texts[index].islower()


def _complement(
    tokens: Tokens, index: int, institution: Institution, at: Mapping[int, NameSpan], rules: NameRules
) -> int:
    """Return where a complement with its linking words ends, 0 if there is none."""
    lowers, texts, size = tokens.lowers, tokens.texts, len(tokens.lowers)
    complement = index
    while complement < size and complement < index + 3 and lowers[complement] in rules.links:
        complement += 1
    if complement == index or complement >= size or lowers[index] in rules.articles:
        return 0
    if "state" in institution.complements and lowers[complement] in rules.state_words:
        qualified = complement + 1 < size and _qualifies(tokens, complement + 1, rules)
        return complement + 1 + qualified
    if "of" in institution.complements:
        end = _name_end(tokens, complement, institution, at)
        if end:
            return end
    if "field" in institution.complements:
        if tokens.capital(complement):
            return _field_end(tokens, complement, rules)
        if texts[complement].islower() and lowers[complement].isalpha():
            return complement + 1
    return 0


def _field_end(tokens: Tokens, index: int, rules: NameRules) -> int:
    """Return where a field of office ends; a plural adjective belongs to a plural noun ("Affaires étrangères")."""
    after = index + 1
    if after < len(tokens.texts) and not tokens.sent_starts[after] and tokens.texts[after].islower():
        plural = any(
            tokens.lowers[index].endswith(ending) and tokens.lowers[after].endswith(ending)
            for ending in rules.inflection.plural_endings
        )
        if plural and len(tokens.texts[after]) > _LONGEST_RUN:
            return after + 1
    return after


def _name_end(tokens: Tokens, index: int, institution: Institution, at: Mapping[int, NameSpan]) -> int:
    span = at.get(index)
    if span is not None:
        if not tokens.capital(index):
            return 0
        return span.end if span.label != "PER" or "person" in institution.complements else 0
    return capitalised_end(tokens, index) if "capital" in institution.complements else 0


def capitalised_end(tokens: Tokens, index: int) -> int:
    """Return where a run of capitalised words that begins here ends, 0 if there is none."""
    return 0 if index < len(tokens.texts) and tokens.sent_starts[index] else capitalised_run(tokens, index)


def capitalised_run(tokens: Tokens, index: int) -> int:
    """Return the same at the head of a sentence too."""
    end, last = index, min(len(tokens.texts), index + _LONGEST_RUN)
    while end < last and tokens.capital(end) and (end == index or not tokens.sent_starts[end]):
        end = tokens.word_end(end)
    return end if end > index else 0


def _with_seat(tokens: Tokens, end: int, at: Mapping[int, NameSpan], rules: NameRules) -> int:
    """Return the end with the institution's town: "hôpital Pasteur de Nice"."""
    place = end
    while (
        place < min(len(tokens.lowers), end + 2)
        and tokens.lowers[place] in rules.links
        and not tokens.sent_starts[place]
    ):
        place += 1
    span = at.get(place)
    return span.end if place > end and span is not None and span.label == "LOC" else end


def _qualifies(tokens: Tokens, index: int, rules: NameRules) -> bool:
    text = tokens.texts[index]
    return text.islower() and (text in rules.adjectives or gazetteer.demonym(text) is not None)


def with_merged(tokens: Tokens, spans: Sequence[NameSpan], rules: NameRules) -> list[NameSpan]:
    """Merge an institution with the person it is named after: "Institut agronomique Hassan-II"."""
    heads = {
        head
        for institution in rules.institutions
        if {"beside", "person"} <= institution.complements
        for head in institution.heads
    }
    merged: list[NameSpan] = []
    for span in spans:
        before = merged[-1] if merged else None
        beside = before is not None and before.end == span.start and not tokens.sent_starts[span.start]
        if before and beside and before.label != "PER" == span.label and tokens.lowers[before.start] in heads:
            merged[-1] = NameSpan(before.start, span.end, before.label)
        else:
            merged.append(span)
    return merged


def with_announced(tokens: Tokens, spans: Sequence[NameSpan], rules: NameRules) -> list[NameSpan]:
    """Add organisations that the words around announce, whether the model saw them or not.

    They follow a common noun ("l'association Anticor"), the initials of a club ("RC Lens") or a person ("Paul Sarr
    (Open VLD)").
    """
    owner = {index: span for span in spans for index in range(span.start, span.end)}
    found: list[NameSpan] = []
    for index, lower in enumerate(tokens.lowers[:-1]):
        if not tokens.capital(index + 1) or index in owner or tokens.sent_starts[index + 1]:
            continue
        announced = None
        if tokens.texts[index] == "(":
            announced = _in_parentheses(tokens, index, owner)
        elif tokens.texts[index] in rules.clubs.initials:
            announced = _club(tokens, index, owner)
        elif lower in rules.person_heads and tokens.texts[index] == lower:
            announced = _uncovered(tokens, index + 1, owner, "PER")
            if announced is not None and gazetteer.place(" ".join(tokens.texts[announced.start : announced.end])):
                announced = None
        elif lower in rules.companies.prepositions and not tokens.texts[index].isupper():
            announced = _uncovered(tokens, index + 1, owner, "ORG")
            if announced is not None and _is_somewhere(tokens, announced, rules):
                announced = None
        elif lower in rules.led_links and _is_led_acronym(tokens, index, rules):
            announced = _uncovered(tokens, index + 1, owner, "ORG")
        elif lower in rules.links and index and tokens.lowers[index - 1] in rules.belonging:
            announced = _uncovered(tokens, index + 1, owner, "ORG")
            if announced is not None and announced.end - announced.start < _BODY:
                announced = None
        elif lower in rules.organisation_announcers and tokens.texts[index] == lower:
            announced = _uncovered(tokens, index + 1, owner, "ORG")
        if announced is not None:
            found.append(announced)
    return without_overlaps([*spans, *found])


def _is_led_acronym(tokens: Tokens, index: int, rules: NameRules) -> bool:
    """Return whether an acronym follows whom it is led by: "chef de fraction du CSV"; ``index`` is the last link."""
    text, noun = tokens.texts[index + 1], index - 1
    if not (text.isupper() and text.isalpha() and len(text) > _BODY):
        return False
    noun -= noun > 0 and tokens.lowers[noun] in rules.links
    return noun >= 0 and tokens.lowers[noun] in rules.led_by


def _is_somewhere(tokens: Tokens, span: NameSpan, rules: NameRules) -> bool:
    """Return whether it is a person by the given name, or a known place: "chez Paul", "chez Lyon"."""
    place = gazetteer.place(" ".join(tokens.texts[span.start : span.end]))
    return place is not None or tokens.lowers[span.start] in rules.given_names


def with_brands(tokens: Tokens, spans: Sequence[NameSpan], rules: NameRules) -> list[NameSpan]:
    """Add words with capitals inside that the model overlooked: "les cars OrvaneBus"."""
    if not rules.companies.nouns:
        return list(spans)
    taken = {index for span in spans for index in range(span.start, span.end)}
    found = [
        NameSpan(index, index + 1, "ORG")
        for index, text in enumerate(tokens.texts)
        if index not in taken
        and is_camel(text)
        and tokens.word_end(index) == index + 1
        and not _joined(tokens, index, rules)
    ]
    return sorted([*spans, *found], key=lambda span: span.start)


def _joined(tokens: Tokens, index: int, rules: NameRules) -> bool:
    """Return whether a word goes on at a token, or stands beside one that it belongs to: "le code OrvanePlus"."""
    if index and not tokens.spaced[index - 1] and tokens.texts[index - 1][-1].isalnum():
        return True
    after = index + 1
    opens = not index or tokens.sent_starts[index] or not tokens.texts[index - 1][-1].isalnum()
    before = not opens and tokens.lowers[index - 1] not in rules.brand_links
    return before or (after < len(tokens.texts) and not tokens.sent_starts[after] and tokens.capital(after))


def _uncovered(tokens: Tokens, start: int, owner: Mapping[int, NameSpan], label: Label) -> NameSpan | None:
    end = capitalised_end(tokens, start)
    if not end or any(index in owner for index in range(start, end)):
        return None
    return NameSpan(start, end, label)


def _in_parentheses(tokens: Tokens, index: int, owner: Mapping[int, NameSpan]) -> NameSpan | None:
    before = owner.get(index - 1)
    if before is None or before.label != "PER":
        return None
    span = _uncovered(tokens, index + 1, owner, "ORG")
    if span is None or span.end >= len(tokens.texts) or tokens.texts[span.end] != ")":
        return None
    return None if gazetteer.place(" ".join(tokens.texts[span.start : span.end])) else span


def _club(tokens: Tokens, index: int, owner: Mapping[int, NameSpan]) -> NameSpan:
    inside = owner.get(index + 1)
    return NameSpan(index, inside.end if inside is not None else tokens.word_end(index + 1), "ORG")


def with_headed_places(tokens: Tokens, spans: Sequence[NameSpan], rules: NameRules) -> list[NameSpan]:
    """Add places that a common noun announces: "le quartier Bab el-Oued"."""
    taken = {index for span in spans for index in range(span.start, span.end)}
    found = []
    for index, lower in enumerate(tokens.lowers[:-1]):
        if lower not in rules.place_announcers or tokens.texts[index] != lower:
            continue
        start = index + 1
        if lower in rules.place_heads and tokens.lowers[start] in rules.links and start + 1 < len(tokens.lowers):
            start += 1
        end = start
        while (
            end < len(tokens.lowers)
            and end not in taken
            and tokens.texts[end][0].isupper()
            and not tokens.sent_starts[end]
        ):
            end += 1
        if start < end <= start + 3 and (end == len(tokens.lowers) or end not in taken):
            found.append(NameSpan(start, end, "LOC"))
    return sorted([*spans, *found], key=lambda span: span.start)


def with_small_bodies(tokens: Tokens, spans: Sequence[NameSpan], rules: NameRules) -> list[NameSpan]:
    """Add bodies in small letters, the place behind included: "chambre régionale des comptes de Bretagne"."""
    at = {span.start: span for span in spans}
    found = []
    for index, text in enumerate(tokens.texts):
        for phrase in rules.small_bodies.get(text, ()):
            end = index + len(phrase)
            if tuple(tokens.texts[index:end]) == phrase:
                found.append(NameSpan(index, _with_seat(tokens, end, at, rules), "ORG"))
    return without_overlaps([*found, *spans]) if found else list(spans)


def with_overlooked_places(tokens: Tokens, spans: Sequence[NameSpan], rules: NameRules) -> list[NameSpan]:
    """Add known places after a preposition that the model overlooked: "in Cardiff"."""
    if not rules.place_prepositions and not rules.small_places:
        return list(spans)
    covered = {index for span in spans for index in range(span.start, span.end)}
    found = [
        NameSpan(index, index + len(phrase), "LOC")
        for index, text in enumerate(tokens.texts)
        for phrase in rules.small_places.get(text, ())
        if tuple(tokens.texts[index : index + len(phrase)]) == phrase and index not in covered
    ]
    found += [
        NameSpan(index, index + 1, "LOC")
        for index in range(1, len(tokens.texts))
        if index not in covered
        and tokens.lowers[index - 1] in rules.place_prepositions
        and tokens.capital(index)
        and not (index + 1 < len(tokens.texts) and tokens.capital(index + 1))
        and gazetteer.place(tokens.texts[index]) is not None
    ]
    return sorted([*spans, *found], key=lambda span: span.start)
