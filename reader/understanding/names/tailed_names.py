"""Names whole that a noun closes ("Preston Crown Court", "Mulago hospital"), and bodies with all their fields."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from reader.knowledge import gazetteer
from reader.model.analysis import Label
from reader.understanding.languages.rules.names import NameRules
from reader.understanding.names.name_span import NameSpan
from reader.understanding.names.works import title_case_lines
from reader.understanding.parsing.tokens import Tokens, opens_sentence

_Owner = Mapping[int, NameSpan]

_HYPHENS = frozenset("-‐‑")

_LONGEST = 8
"""Most tokens of a name that a noun closes."""

_LONGEST_FIELD = 3
"""Most words of a field of several."""


def with_tailed_names(tokens: Tokens, spans: Sequence[NameSpan], rules: NameRules) -> list[NameSpan]:
    """Return the names, those whole that a noun closes, with those that the model overlooked.

    1. places that are two by their name: "Newry and Armagh"
    2. capitalised words that a body's noun closes: "Preston Crown Court", "Argyll and Bute Council"
    3. names before a noun in small letters: "Goffstown school district", "at Mulago hospital"
    4. bodies with all their fields: "Department for Culture, Media and Sport"
    """
    if not rules.tails.bodies:
        return list(spans)
    for find in (_doubled, _closed, _before_nouns, _with_fields):
        owner = {index: span for span in spans for index in range(span.start, span.end)}
        found: list[NameSpan] = []
        for name in find(tokens, owner, rules):
            if not found or name.start >= found[-1].end:
                found.append(name)
        taken = {index for name in found for index in range(name.start, name.end)}
        kept = [span for span in spans if taken.isdisjoint(range(span.start, span.end))]
        spans = sorted([*kept, *found], key=lambda span: span.start)
    return list(spans)


def _fits(start: int, end: int, owner: _Owner) -> bool:
    """Return whether no name goes beyond these tokens."""
    return all(start <= owner[at].start and owner[at].end <= end for at in range(start, end) if at in owner)


def _doubled(tokens: Tokens, owner: _Owner, rules: NameRules) -> Iterator[NameSpan]:
    """Yield places that are two by their name."""
    first = {phrase[0] for phrase in rules.tails.double_places}
    for start, lower in enumerate(tokens.lowers):
        if lower not in first or not tokens.capital(start):
            continue
        for phrase in rules.tails.double_places:
            end = start + len(phrase)
            if tuple(tokens.lowers[start:end]) == phrase and tokens.capital(end - 1) and _fits(start, end, owner):
                yield NameSpan(start, end, "LOC")


def _closed(tokens: Tokens, owner: _Owner, rules: NameRules) -> Iterator[NameSpan]:
    """Yield the bodies that are capitalised words with a body's noun at the end, a title behind it or not."""
    lines = title_case_lines(tokens)
    for end in range(2, len(tokens.texts) + 1):
        last = end - 1
        if tokens.lowers[last] not in rules.tails.bodies or not tokens.capital(last) or last in lines:
            continue
        if tokens.texts[last].isupper() or _goes_on(tokens, end, rules):
            continue
        start = _run_start(tokens, last, owner, rules)
        whole = _with_place(tokens, end, owner, rules)
        named = whole > end or not _is_generic(tokens, start, last, rules)
        if last > start and named and _fits(start, end, owner):
            yield NameSpan(start, whole, "ORG")


def _with_place(tokens: Tokens, end: int, owner: _Owner, rules: NameRules) -> int:
    """Return the end of a body with the place that it is of: "Pentecostal Fellowship of Nigeria"."""
    place = owner.get(end + 1)
    joined = (
        tokens.lowers[end - 1] in rules.tails.of_places
        and end < len(tokens.lowers)
        and tokens.lowers[end] in rules.tails.field_links
    )
    return place.end if joined and place is not None and place.label == "LOC" and place.start == end + 1 else end


def _goes_on(tokens: Tokens, index: int, rules: NameRules) -> bool:
    """Return whether a capitalised word that is no title follows: "Court" in "Crown Court Road"."""
    if index >= len(tokens.texts) or tokens.sent_starts[index] or not tokens.capital(index):
        return False
    titles = rules.person_titles | rules.title_closers
    opens = index + 1 < len(tokens.texts) and tokens.lowers[index] in rules.title_openers
    return tokens.lowers[index] not in titles and not (opens and tokens.lowers[index + 1] in titles)


def _run_start(tokens: Tokens, last: int, owner: _Owner, rules: NameRules) -> int:
    """Return where the capitalised words begin that end at a token, what they own and double places included."""
    start = last
    while start > max(0, last - _LONGEST) and not tokens.sent_starts[start]:
        before = start - 1
        if tokens.lowers[before] in rules.inflection.possessives and _owns(tokens, before, owner):
            start = before
        elif tokens.texts[before] in _HYPHENS and not tokens.spaced[before] and tokens.capital(before - 1):
            start = before - 1
        elif before in owner and owner[before].label == "LOC" and owner[before].end - owner[before].start > 2:
            return owner[before].start
        elif tokens.capital(before) and tokens.texts[before][0].isalpha() and tokens.texts[before][-1] != ".":
            start = before
        else:
            break
    for phrase in rules.tails.double_places:
        first = start + 1 - len(phrase)
        if first >= 0 and tuple(tokens.lowers[first : start + 1]) == phrase:
            return first
    of = start - 1
    opened = of > 0 and tokens.lowers[of] in rules.tails.field_links and tokens.lowers[of - 1] in rules.tails.of_openers
    if opened and tokens.capital(of - 1):
        return of - 1
    none = rules.determiners | rules.tails.openers | rules.person_titles
    while start < last and tokens.lowers[start] in none:
        start += 1
    return start


def _owns(tokens: Tokens, mark: int, owner: _Owner) -> bool:
    """Return whether what stands before a mark of possession belongs to the name: "Coroner's Court", no "Norway's"."""
    span = owner.get(mark - 1)
    if span is None or span.end > mark:
        return tokens.capital(mark - 1)
    known = gazetteer.place(" ".join(tokens.texts[span.start : span.end])) is not None
    return tokens.capital(mark - 1) and span.label != "ORG" and not known


def _is_generic(tokens: Tokens, start: int, last: int, rules: NameRules) -> bool:
    """Return whether the words before a body's noun are those of titles alone: "Fire" in "Fire Department"."""
    words = tokens.lowers[start:last]
    owned = any(lower in rules.inflection.possessives for lower in words[:2]) and opens_sentence(tokens, start)
    return owned or (rules.title_openers | rules.portfolios | rules.class_nouns | rules.demonyms).issuperset(words)


def _before_nouns(tokens: Tokens, owner: _Owner, rules: NameRules) -> Iterator[NameSpan]:
    """Yield the names that a noun in small letters closes."""
    tails: tuple[tuple[Label, dict[str, tuple[tuple[str, ...], ...]]], ...] = (
        ("ORG", rules.tails.small_bodies),
        ("LOC", rules.tails.small_places),
    )
    lines = title_case_lines(tokens)
    for index in range(1, len(tokens.texts)):
        for label, nouns in tails:
            for phrase in nouns.get(tokens.texts[index], ()):
                end = index + len(phrase)
                if tuple(tokens.texts[index:end]) != phrase or tokens.sent_starts[index]:
                    continue
                start = _named_before(tokens, index, owner)
                known = start in owner
                if start < index and start not in lines and _is_led(tokens, start, index, label, rules, known=known):
                    yield NameSpan(start, end, label)


def _named_before(tokens: Tokens, end: int, owner: _Owner) -> int:
    """Return where the name or the capitalised words begin that end at a token, the token if there are none."""
    span = owner.get(end - 1)
    start = span.start if span is not None else end
    while start > max(0, end - _LONGEST) and not tokens.sent_starts[start] and start - 1 not in owner:
        joint = start < end and tokens.texts[start - 1] in "-‐‑–" and not tokens.spaced[start - 1]
        if not (joint or (tokens.capital(start - 1) and tokens.texts[start - 1][0].isalpha())):
            break
        start -= 1
    return start


def _is_led(tokens: Tokens, start: int, end: int, label: Label, rules: NameRules, *, known: bool) -> bool:
    """Return whether a name stands where the noun behind it makes it whole.

    A place does behind a preposition or an article; a known one, whose hospital any may be, behind no article.
    """
    before = tokens.lowers[start - 1] if start else ""
    none = rules.determiners | rules.demonyms | rules.tails.openers | rules.person_titles
    if tokens.lowers[start] in none or before in rules.new_articles:
        return False
    if label == "ORG":
        return known or not tokens.sent_starts[start] or end - start > 1 or start == 0
    if before not in rules.tails.leads or tokens.sent_starts[start]:
        return False
    place = gazetteer.place(" ".join(tokens.texts[start:end]))
    return place is None or before not in rules.articles


def _with_fields(tokens: Tokens, owner: _Owner, rules: NameRules) -> Iterator[NameSpan]:
    """Yield the bodies whose noun has several fields behind it."""
    tails = rules.tails
    for head, lower in enumerate(tokens.lowers[:-3]):
        if (
            lower not in tails.field_heads
            or not tokens.capital(head)
            or tokens.lowers[head + 1] not in tails.field_links
        ):
            continue
        end = _fields_end(tokens, head + 2, owner, rules)
        start = owner[head].start if head in owner else head
        inside = [owner[at] for at in range(head + 1, end) if at in owner]
        if end and all(span.label == "ORG" or span.start == head + 2 for span in inside) and _fits(start, end, owner):
            yield NameSpan(start, end, "ORG")


def _fields_end(tokens: Tokens, start: int, owner: _Owner, rules: NameRules) -> int:
    """Return where several fields end that commas and a conjunction join, 0 where there are not several."""
    at = _field_end(tokens, start)
    while at > start and at + 1 < len(tokens.texts) and not tokens.sent_starts[at]:
        last = tokens.lowers[at] in rules.tails.fields_end
        more = _field_end(tokens, at + 1) if last or tokens.texts[at] == "," else 0
        own = owner.get(at + 1)
        if more <= at + 1 or tokens.texts[at + 1].isupper() or tokens.lowers[more - 1] in rules.tails.bodies:
            return 0
        if own is not None and own.label != "ORG":
            return 0
        at = more
        if last:
            return at
    return 0


def _field_end(tokens: Tokens, start: int) -> int:
    """Return where the capitalised words of a field end that begin at a token."""
    end = start
    while end < min(len(tokens.texts), start + _LONGEST_FIELD) and tokens.capital(end) and not tokens.sent_starts[end]:
        end += 1
    return end
