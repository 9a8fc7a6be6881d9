"""Places that the words beside them tell: "eastern Dorvania", "the MP for Elm South", "(APC, Elm North)"."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence

from reader.knowledge import gazetteer
from reader.understanding.languages.rules.names import NameRules
from reader.understanding.names.institutions import capitalised_end, capitalised_run
from reader.understanding.names.known_bodies import known_at
from reader.understanding.names.name_span import NameSpan
from reader.understanding.names.works import title_case_lines
from reader.understanding.parsing.tokens import Tokens

_HYPHENS = frozenset("-‐‑")

_COUNTY = 2
"""Words of a county: "Co Down"."""

_LISTED = 1.2
"""Weight of the other places of a list."""


def with_framed_places(tokens: Tokens, spans: Sequence[NameSpan], rules: NameRules) -> list[NameSpan]:
    """Return the names, those places that the words beside them tell, with those that the model overlooked."""
    if not rules.frames.seats:
        return list(spans)
    spans = _with_known(tokens, spans, rules)
    owner = {index: span for span in spans for index in range(span.start, span.end)}
    lines = title_case_lines(tokens)
    found: list[NameSpan] = []
    for index in range(len(tokens.texts)):
        if not tokens.capital(index) or index in lines or index in owner or (found and index < found[-1].end):
            continue
        end = capitalised_run(tokens, index)
        if end - 2 > index and tokens.lowers[end - 1] in rules.frames.home_words and tokens.texts[end - 2] in _HYPHENS:
            end -= 2
        while end > index + 1 and (end - 1 in owner or tokens.lowers[end - 1] in rules.person_titles):
            end -= 1
        place = NameSpan(index, end, "LOC")
        if end > index and owner.keys().isdisjoint(range(index, end)) and is_framed_place(tokens, place, rules):
            found.append(place)
    regions = list(_regions_of_parties(tokens, rules))
    places = [_as_place(tokens, span, rules) for span in spans]
    taken = {index for region in regions for index in range(region.start - 2, region.end)}
    kept = [span for span in (*places, *found) if taken.isdisjoint(range(span.start, span.end))]
    return sorted([*kept, *regions], key=lambda span: span.start)


def _as_place(tokens: Tokens, span: NameSpan, rules: NameRules) -> NameSpan:
    """Return a name as a place where it is one, without the office or the noun for an area that closes it."""
    last, shorter = tokens.lowers[span.end - 1], NameSpan(span.start, span.end - 1, "LOC")
    if span.label == "ORG" and (place := _before_office(tokens, span, rules)) is not None:
        return place
    if span.end - span.start > 1 and span.label != "PER":
        if last in rules.frames.seats and _has_seat(tokens, shorter, rules):
            return shorter
        area = " ".join(tokens.texts[span.start : span.end - 1])
        if span.label == "LOC" and last in rules.frames.area_closers and area in rules.frames.known_places:
            return shorter
    return NameSpan(span.start, span.end, "LOC") if is_framed_place(tokens, span, rules) else span


def _before_office(tokens: Tokens, span: NameSpan, rules: NameRules) -> NameSpan | None:
    """Return the place before an office that is in its name or follows it: "Enugu State Commissioner for Ports"."""
    titles = (at for at in range(span.start + 1, span.end) if tokens.lowers[at] in rules.person_titles)
    office = next(titles, span.end)
    if office == span.end and (office >= len(tokens.texts) or tokens.lowers[office] not in rules.person_titles):
        return None
    end = office
    while end > span.start + 1 and tokens.lowers[end - 1] in rules.frames.area_closers:
        end -= 1
    area = " ".join(tokens.texts[span.start : end])
    known = area in rules.frames.known_places or gazetteer.place(area) is not None
    return NameSpan(span.start, end, "LOC") if known and end < span.end else None


def _regions_of_parties(tokens: Tokens, rules: NameRules) -> Iterator[NameSpan]:
    """Yield the regions that a hyphen joins to the letter of a party: "(R-Idaho)", "Ann Roy, D-Cameron, said"."""
    for letter in range(1, len(tokens.texts) - 2):
        if tokens.texts[letter] not in rules.frames.party_letters or tokens.texts[letter + 1] not in _HYPHENS:
            continue
        start = letter + 2
        if tokens.texts[letter - 1] not in "(," or tokens.spaced[letter] or not tokens.capital(start):
            continue
        end = capitalised_end(tokens, start)
        if tokens.texts[end : end + 1] == ["."] and tokens.lowers[end - 1] in rules.datelines.region_abbreviations:
            end += 1
        if tokens.texts[end : end + 1] and tokens.texts[end] in "),":
            yield NameSpan(start, end, "LOC")


def _with_known(tokens: Tokens, spans: Sequence[NameSpan], rules: NameRules) -> list[NameSpan]:
    """Return the names with places that are known by name: "in Lincolnshire"."""
    owner = {index: span for span in spans for index in range(span.start, span.end)}
    found = []
    for start, end in known_at(tokens, rules.frames.known_places):
        over = {owner[at] for at in range(start, end) if at in owner}
        around = tokens.texts[max(0, start - 1) : start] + tokens.texts[end : end + 1]
        beside = [word for word in around if word[0].isupper() and word.isalpha()]
        if all(span.start == start and span.end == end for span in over) and (over or not beside):
            found.append(NameSpan(start, end, "LOC"))
    taken = {span.start for span in found}
    return sorted([*(span for span in spans if span.start not in taken), *found], key=lambda span: span.start)


def is_framed_place(tokens: Tokens, span: NameSpan, rules: NameRules) -> bool:
    """Return whether the words beside a name say that it is a place.

    1. a hyphen with a word for a home behind it: "Nagpur-based"
    2. an adjective of direction before it: "eastern Kentucky"
    3. an office of a place beside it: "the MP for Gonja South", "Nakawa West MP Anne Roy"
    4. a party and a comma before it in parentheses: "(APC, Ekiti North)"
    5. a part of a river beside it: "the banks of the Palar", "the Palar basin"
    6. an age before it: "Paul Roe, 51, of Sandpit Lane, Harrowgate, denied it"
    7. a noun for several places behind it: "Knott and Perry counties"
    8. a verb of motion before a word that is no surname: "flown to Eindhoven"
    9. the word for a county before it: "Co Down"
    """
    first = tokens.lowers[span.start]
    if (
        first in rules.demonyms | rules.determiners | rules.no_names | rules.tails.openers
        or first in rules.datelines.months
    ):
        return False
    name = " ".join(tokens.texts[span.start : span.end])
    if name in rules.known_bodies:
        return False
    if span.label != "PER" and name in rules.frames.known_places:
        return True
    return (
        _is_home(tokens, span, rules)
        or _has_direction(tokens, span, rules)
        or _has_seat(tokens, span, rules)
        or _is_in_brackets(tokens, span)
        or _is_watered(tokens, span, rules)
        or _is_lived_in(tokens, span, rules)
        or _is_one_of_several(tokens, span, rules)
        or _is_reached(tokens, span, rules)
        or _is_county(tokens, span, rules)
    )


def _is_home(tokens: Tokens, span: NameSpan, rules: NameRules) -> bool:
    word = span.end + 1
    if word >= len(tokens.texts) or tokens.texts[span.end] not in _HYPHENS or tokens.texts[span.start].isupper():
        return False
    return tokens.lowers[word] in rules.frames.home_words


def _has_direction(tokens: Tokens, span: NameSpan, rules: NameRules) -> bool:
    before = span.start - 1
    if before < 0 or tokens.sent_starts[span.start] or tokens.texts[before] not in rules.frames.compass:
        return False
    person = span.label == "PER" and span.end - span.start > 1
    return not person and not tokens.texts[span.start].isupper()


def _has_seat(tokens: Tokens, span: NameSpan, rules: NameRules) -> bool:
    lowers, before = tokens.lowers, span.start - 2
    if before >= 0 and lowers[before] in rules.frames.seats and lowers[before + 1] in rules.frames.seat_links:
        return not tokens.texts[span.start].isupper()
    if span.end >= len(lowers) or lowers[span.end] not in rules.frames.seats or tokens.sent_starts[span.end]:
        return False
    if not rules.frames.seat_parties.isdisjoint(lowers[span.start : span.end]) or tokens.texts[span.start].isupper():
        return False
    if not rules.title_openers.isdisjoint(lowers[span.start : span.end]) or span.label == "PER":
        return False
    titled = span.end + 1 < len(lowers) and tokens.capital(span.end + 1) and not tokens.sent_starts[span.end + 1]
    led = span.start > 0 and lowers[span.start - 1] in rules.articles
    return (titled and tokens.capital(span.end)) or (led and not titled and span.label != "ORG")


def _is_in_brackets(tokens: Tokens, span: NameSpan) -> bool:
    comma = span.start - 1
    if comma < 2 or tokens.texts[comma] != "," or tokens.texts[comma - 2] != "(":
        return False
    closed = span.end < len(tokens.texts) and tokens.texts[span.end] == ")"
    return closed and tokens.texts[comma - 1].isupper() and len(tokens.texts[comma - 1]) > 1


def _is_watered(tokens: Tokens, span: NameSpan, rules: NameRules) -> bool:
    waters, lowers = rules.frames.waters, tokens.lowers
    article = span.start - 1
    led = article > 1 and lowers[article] in rules.articles and not tokens.sent_starts[span.start]
    if led and lowers[article - 1] in rules.place_links and lowers[article - 2] in waters:
        return gazetteer.demonym(lowers[span.start]) is None and span.label != "PER"
    if led and lowers[article - 1] in rules.frames.alongs and span.end - span.start == 1:
        return span.label != "PER"
    after = span.end < len(lowers) and tokens.texts[span.end] in rules.frames.basins
    return led and after and span.end - span.start == 1


def _is_county(tokens: Tokens, span: NameSpan, rules: NameRules) -> bool:
    named = span.end - span.start == _COUNTY and tokens.spaced[span.start] and tokens.capital(span.start)
    return named and tokens.lowers[span.start] in rules.frames.county_openers and tokens.capital(span.start + 1)


def _is_lived_in(tokens: Tokens, span: NameSpan, rules: NameRules) -> bool:
    """Return whether an age stands before, or before the street or village and a comma."""
    start = span.start
    if span.end >= len(tokens.texts) or tokens.texts[span.end] not in ",.":
        return False
    if start > 1 and tokens.texts[start - 1] == ",":
        start -= 2
        while start > 0 and tokens.capital(start - 1) and not tokens.sent_starts[start]:
            start -= 1
    age = start - 3
    aged = age > 0 and tokens.texts[age].isdigit() and tokens.texts[age - 1] == "," == tokens.texts[age + 1]
    return aged and tokens.lowers[start - 1] in rules.frames.home_links


def _is_one_of_several(tokens: Tokens, span: NameSpan, rules: NameRules) -> bool:
    after = span.end
    if after + 2 < len(tokens.texts) and tokens.lowers[after] in rules.frames.list_links and tokens.capital(after + 1):
        after = capitalised_end(tokens, after + 1)
    last = after < len(tokens.texts) and tokens.texts[after] in rules.frames.area_plurals
    return last and not tokens.texts[span.start].isupper() and not tokens.sent_starts[after]


def _is_reached(tokens: Tokens, span: NameSpan, rules: NameRules) -> bool:
    link, text = span.start - 1, tokens.texts[span.start]
    if link < 1 or span.end - span.start > 1 or tokens.lowers[link] not in rules.frames.journey_links:
        return False
    if tokens.lowers[link - 1] not in rules.frames.journeys or text.isupper():
        return False
    if gazetteer.place(text) is not None:
        return True
    if len(rules.clubs.sport.words.intersection(tokens.lowers)) >= rules.clubs.sport.least:
        # a player may go to a club
        return False
    surname = (
        tokens.capital(at - 1) and not tokens.sent_starts[at]
        for at in range(1, len(tokens.texts))
        if tokens.texts[at] == text
    )
    return not any(surname)


def list_votes(tokens: Tokens, spans: Sequence[NameSpan], people: Collection[str], rules: NameRules) -> list[float]:
    """Return, for each name, how strongly the places of its list say that it is one: "in Islay and Colonsay"."""
    votes = [0.0] * len(spans)
    openers = rules.place_links | rules.place_prepositions | rules.frames.journey_links
    for first in range(len(spans) - 1) if rules.frames.list_links else ():
        one, two = spans[first], spans[first + 1]
        led = one.start > 0 and tokens.lowers[one.start - 1] in openers
        link = tokens.lowers[one.end : two.start]
        third = spans[first + 2] if first + 2 < len(spans) else None
        listed = len(link) == 1 and link[0] in rules.frames.list_links
        if link == [","] and third is not None and third.label == "LOC":
            listed = tokens.lowers[two.end : third.start] in ([link] for link in rules.frames.list_links)
        for sure, other, at in ((one, two, first + 1), (two, one, first)):
            if led and listed and sure.label == "LOC" and _may_be_place(tokens, other, people, rules):
                votes[at] = _LISTED
    return votes


def _may_be_place(tokens: Tokens, span: NameSpan, people: Collection[str], rules: NameRules) -> bool:
    """Return whether a name of the model's other labels may be a place: one word, no acronym and nobody's name."""
    text, lower = tokens.texts[span.start], tokens.lowers[span.start]
    alone = span.label != "LOC" and span.end - span.start == 1 and text[1:].islower()
    return alone and lower not in rules.given_names and tokens.folded(span.start, span.end) not in people
