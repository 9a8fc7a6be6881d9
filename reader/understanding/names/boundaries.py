"""Boundaries of names: no determiner, title or stray mark inside, no half of a word outside."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence

from reader.knowledge import gazetteer
from reader.model.analysis import Label
from reader.understanding.languages.rules.names import NameRules
from reader.understanding.names.joined_names import keeps_article
from reader.understanding.names.name_span import NameSpan, without_overlaps
from reader.understanding.parsing.tokens import Tokens

_INITIALS = re.compile(r"[^\W\d_](?:\.|-[^\W\d_]\.?)+")
_SCORE = re.compile(r"\d{1,3}[-‐‑–]\d{1,3}")
_HYPHENS = frozenset("-‐‑")
_CLOSERS = frozenset("'’")

_SYLLABLE = 5
"""Most letters of a part of a name in small letters: "jun" in "Choi Min-jun"."""

_LONGEST_LINK = 8
"""Most tokens of what joins the parts of a town's name: "-sur-le-" in "Rostov-sur-le-Don"."""

_FULL = 2
"""Words of a full name."""


def with_boundaries(tokens: Tokens, spans: Sequence[NameSpan], rules: NameRules) -> list[NameSpan]:
    """Correct the boundaries of names; drop those of which nothing is left."""
    starts = {span.start: span for span in spans}
    covered = {index for span in spans for index in range(span.start, span.end)}
    edged = []
    for span in _apart_from_places(tokens, _without_regions(tokens, spans), rules):
        start, end = _whole_words(tokens, span, starts, covered, rules)
        trimmed = trimmed_span(tokens, _behind_head(tokens, NameSpan(start, end, span.label), rules), rules)
        if trimmed is not None:
            edged.append(trimmed)
    return without_overlaps(edged)


def _whole_words(
    tokens: Tokens, span: NameSpan, starts: dict[int, NameSpan], covered: set[int], rules: NameRules
) -> tuple[int, int]:
    """Return the span with its first and last word whole: past hyphens and apostrophes, initials included."""
    texts, spaced = tokens.texts, tokens.spaced
    start, end = span.start, span.end
    while end < len(texts) and not spaced[end - 1]:
        elided = texts[end - 1][-1] in _CLOSERS and (len(texts[end - 1]) > 1 or _one_letter(tokens, end - 2))
        cut = texts[end - 1][-1] in _HYPHENS and (len(texts[end - 1]) > 1 or end - 1 > start)
        if (elided or cut) and texts[end][0].isalnum():
            end = starts[end].end if end in starts else end + 1
        elif (town := _town_end(tokens, end, covered, rules)) > end:
            end = town
        elif (
            texts[end] in _HYPHENS
            and end + 1 < len(texts)
            and not spaced[end]
            and end + 1 not in covered
            and tokens.capital(end + 1)
        ) or (span.label == "PER" and rules.hyphen_words and end - start > 1 and _is_syllable(tokens, end, rules)):
            end += 2
        else:
            break
    if span.label == "PER" and start and not tokens.sent_starts[start]:
        start = _with_initials(tokens, start, covered, rules)
    if span.label == "ORG" and end < len(texts) and end not in covered and _is_loud(tokens, end):
        end += 1
    return start, end


def _town_end(tokens: Tokens, index: int, covered: set[int], rules: NameRules) -> int:
    """Return where a hyphen with linking words and a capitalised word ends: "-sur-le-Don"; ``index`` if none does."""
    at, texts = index, tokens.texts
    while at + 1 < min(len(texts), index + _LONGEST_LINK) and texts[at] in _HYPHENS and at + 1 not in covered:
        if tokens.spaced[at] or tokens.spaced[at - 1]:
            return index
        if tokens.capital(at + 1):
            return at + 2 if at > index else index
        if tokens.lowers[at + 1] not in rules.town_links:
            return index
        at += 2
    return index


def _is_syllable(tokens: Tokens, index: int, rules: NameRules) -> bool:
    """Return whether a hyphen joins a short word in small letters to a full name: "Choi Min-jun", no "Roy-backed"."""
    after = index + 1
    if tokens.texts[index] not in _HYPHENS or after >= len(tokens.texts) or tokens.spaced[index]:
        return False
    text = tokens.texts[after]
    return text.isalpha() and text.islower() and len(text) <= _SYLLABLE and text not in rules.hyphen_words


def _without_regions(tokens: Tokens, spans: Sequence[NameSpan]) -> Iterator[NameSpan]:
    """Yield the names, a town and its region or country as two: "Mecca, Saudi Arabia"."""
    for span in spans:
        comma = next((at for at in range(span.start + 1, span.end - 1) if tokens.texts[at] == ","), None)
        if span.label != "LOC" or comma is None:
            yield span
            continue
        halves = [NameSpan(span.start, comma, "LOC"), NameSpan(comma + 1, span.end, "LOC")]
        known = all(gazetteer.place(" ".join(tokens.texts[half.start : half.end])) for half in halves)
        yield from halves if known else [span]


def _apart_from_places(tokens: Tokens, spans: Iterable[NameSpan], rules: NameRules) -> Iterator[NameSpan]:
    """Yield the names, a place and its office-holder as two: "the MP for [Dover] [Neil Kane]"."""
    for span in spans:
        cut = span.start + 1
        if (
            span.label == "PER"
            and span.end - cut >= 2
            and span.start > 1
            and tokens.lowers[span.start - 1] in rules.links
            and tokens.lowers[span.start - 2] in rules.person_titles
            and gazetteer.place(tokens.folded(span.start, cut)) is not None
        ):
            yield NameSpan(span.start, cut, "LOC")
            span = NameSpan(cut, span.end, "PER")
        yield span


def _with_initials(tokens: Tokens, start: int, covered: set[int], rules: NameRules) -> int:
    """Return where a person's name begins, initials included: "J.-P. Martin", "J-M Ayrault"."""
    before, texts = start - 1, tokens.texts
    if before in covered or not tokens.capital(before):
        return start
    if _INITIALS.fullmatch(texts[before]):
        return start if tokens.lowers[before] in rules.person_titles else before
    first = before - 2
    if first >= 0 and texts[before - 1] in _HYPHENS and len(texts[before]) == len(texts[first]) == 1:
        return first if tokens.capital(first) and not tokens.spaced[first] else start
    return start


def _is_loud(tokens: Tokens, index: int) -> bool:
    """Return whether a word in capitals continues a name that is not: "Crédit Mutuel CIC"."""
    text, before = tokens.texts[index], tokens.texts[index - 1]
    if (
        not (len(text) > 1 and text.isalpha() and text.isupper())
        or tokens.sent_starts[index]
        or not tokens.spaced[index - 1]
    ):
        return False
    return before.isalpha() and not before.isupper()


def _one_letter(tokens: Tokens, index: int) -> bool:
    """Return whether a capital with an apostrophe stands here, as in "O'Neill"."""
    return index >= 0 and len(tokens.texts[index]) == 1 and tokens.capital(index) and not tokens.spaced[index]


def _behind_head(tokens: Tokens, span: NameSpan, rules: NameRules) -> NameSpan:
    """Return the place behind a common noun that the model takes for the name or a part of it.

    "département" alone in "le département du Var", and "côte de l'Aquitaine", whose place has an article: a region.
    """
    start, lowers = span.start, tokens.lowers
    if span.label == "PER" or tokens.texts[start] != lowers[start] or not lowers[start].isalpha():
        return span
    place = start + 1
    while place < len(lowers) and place < start + 3 and lowers[place] in rules.links:
        place += 1
    if place == start + 1 or place >= len(lowers) or not tokens.capital(place):
        return span
    if lowers[start] in rules.place_heads and start > 1 and lowers[start - 2] in rules.inside:
        return NameSpan(place, max(span.end, tokens.word_end(place)), "LOC")
    if span.end == start + 1:
        return NameSpan(place, tokens.word_end(place), "LOC") if lowers[start] in rules.place_heads else span
    if span.label != "LOC" or lowers[place - 1] not in rules.articles:
        return span
    return NameSpan(place, span.end, "LOC") if lowers[start] in rules.areas.coasts else span


def trimmed_span(tokens: Tokens, span: NameSpan, rules: NameRules) -> NameSpan | None:
    """Trim tokens that do not belong to the name; ``None`` if nothing is left."""
    span = _behind_title(tokens, span, rules)
    start, end = _first_line(tokens, span)
    lowers, texts = tokens.lowers, tokens.texts
    while start < end and _opens_no_name(tokens, start, end, span, rules):
        start += 1
    while end - start > 2 and lowers[start] in rules.prefixes and texts[start + 1] in _HYPHENS:
        # "Pro-Moscow Anna Roy"
        start += 3
    while start < end and _closes_no_name(lowers[end - 1], texts[end - 1], rules):
        end -= 1
    while (
        end - start > 1 and span.label == "PER" and lowers[end - 1] in rules.name_endings and texts[end - 1].isupper()
    ):
        end -= 1
        while end - start > 1 and not texts[end - 1][0].isalnum():
            end -= 1
    end = _without_title(tokens, start, _without_score(tokens, start, end), span.label, rules)
    if span.label == "ORG" and end - start > 1 and _only_described(tokens, start, end):
        end -= 1
    if span.label == "ORG":
        end = _without_infinitive(tokens, start, _without_second(tokens, start, end, rules), rules)
        end = _without_time(tokens, start, end, rules)
    if span.label == "LOC":
        end = _without_body(tokens, start, end, rules)
    if span.label == "PER":
        while end - start > 1 and texts[end - 1].islower() and tokens.spaced[end - 2]:
            if lowers[end - 1] in rules.particles:
                break
            end -= 1
    if start >= end or not any(c.isalnum() for c in texts[start] + texts[end - 1]):
        return None
    return NameSpan(start, end, span.label)


def _behind_title(tokens: Tokens, span: NameSpan, rules: NameRules) -> NameSpan:
    """Return the person behind a place and a title that the model takes for one name: "Boston Mayor Ruth Peabody"."""
    for title in range(span.start + 1, span.end - 1):
        if not rules.title_openers or tokens.lowers[title] not in rules.person_titles or not tokens.capital(title):
            continue
        place = gazetteer.place(" ".join(tokens.texts[span.start : title]))
        if place is not None and all(tokens.texts[at].isalpha() for at in range(title + 1, span.end)):
            return NameSpan(title + 1, span.end, "PER")
    return span


def _without_second(tokens: Tokens, start: int, end: int, rules: NameRules) -> int:
    """Return where a body ends before another thing in small letters: "La Fermette" in "La Fermette et des soupes"."""
    for index in range(start + 1, end - 1):
        second = tokens.lowers[index] in rules.pair_links and tokens.lowers[index + 1] in rules.determiners
        if second and all(text.islower() for text in tokens.texts[index:end]):
            return index
    return end


def _without_infinitive(tokens: Tokens, start: int, end: int, rules: NameRules) -> int:
    """Return where a body ends before what somebody wants it to do: "accuse la Banque centrale de bloquer"."""
    extents = rules.extents
    for index in range(start + 1, end - 1):
        lower = tokens.lowers[index + 1]
        ends = bool(extents.infinitive_endings) and lower.endswith(extents.infinitive_endings)
        regular = ends and lower not in extents.infinitive_like and not lower.endswith(extents.no_infinitive_endings)
        linked = tokens.lowers[index] in extents.infinitive_links and tokens.texts[index + 1].islower()
        if linked and (regular or lower in extents.infinitives):
            return index
    return end


def _without_body(tokens: Tokens, start: int, end: int, rules: NameRules) -> int:
    """Return where a known town ends before whose branch is there: "Nice" in "l'antenne de Nice du Raid"."""
    link = start + 1
    if end - start < _FULL + 1 or tokens.lowers[link] not in rules.led_links:
        return end
    if gazetteer.place(" ".join(tokens.texts[start:end])) is not None:
        return end
    return link if gazetteer.place(tokens.texts[start]) is not None else end


def _without_time(tokens: Tokens, start: int, end: int, rules: NameRules) -> int:
    """Return where a body ends before the time that something is for: "prévu par Vigicrues pour la nuit"."""
    lowers, extents = tokens.lowers, rules.extents
    for index in range(start + 1, end - 2):
        timed = lowers[index] in extents.purposes and lowers[index + 1] in rules.articles
        if timed and lowers[index + 2] in extents.times:
            return index
    return end


def _first_line(tokens: Tokens, span: NameSpan) -> tuple[int, int]:
    """Return the longer part of the span on one side of a line break."""
    start, end = span.start, span.end
    for index in range(span.start, span.end):
        if tokens.texts[index].isspace():
            if index - start >= span.end - index - 1:
                return start, index
            start = index + 1
    return start, end


def _opens_no_name(tokens: Tokens, start: int, end: int, span: NameSpan, rules: NameRules) -> bool:
    """Return whether the first token is no part of the name; the first rule that applies decides.

    1. a mark is none: "« Le Monde"
    2. a determiner is none: "la Commission", even capitalised if elided: "L'Élysée"
    3. the last token left is kept
    4. an article before a noun that opens full names is none: "L'Union européenne"
    5. of a person, titles and small letters but particles are none: "président Macron", but "von der Leyen"
    6. of an organisation, a describing noun is none: "groupe Bolloré", nor a state word after one
    7. of a place, a describing noun is none: "province d'Idleb"
    """
    text, lower = tokens.texts[start], tokens.lowers[start]
    if not any(c.isalnum() for c in text):
        return True
    if text == lower and lower in rules.determiners:
        return True
    if lower in rules.elided_determiners:
        return not keeps_article(tokens, start, NameSpan(start + 1, end, span.label), rules)
    if lower in rules.sentence_openers and tokens.sent_starts[start]:
        return end - start > 1
    if end - start < 2:
        return False
    if lower in rules.articles and tokens.lowers[start + 1] in rules.full_name_heads and span.label == "ORG":
        return tokens.sent_starts[start] or not tokens.texts[start - 1][-1].isalnum()
    return _is_description(tokens, start, end, span.label, rules)


def _is_description(tokens: Tokens, start: int, end: int, label: Label, rules: NameRules) -> bool:
    """Return whether the first word of several only says what a name is; rules 5 to 7."""
    text, lower = tokens.texts[start], tokens.lowers[start]
    if label == "PER":
        if (lower, tokens.lowers[start + 1]) in rules.two_word_titles and end - start > _FULL:
            return True
        if _opens_title(tokens, start, end, rules) or _is_follower(tokens, start, end, rules):
            return True
        if tokens.sent_starts[start] and lower in rules.epithets | rules.trades and tokens.capital(start + 1):
            return True
        # "Soldier F17" is whole
        office = lower in rules.people.offices and tokens.texts[start + 1].isalpha()
        titled = lower in rules.person_titles or office
        return titled or (text.islower() and lower not in rules.particles)
    if label == "ORG":
        described = text == lower and lower in rules.organisation_heads | rules.person_heads
        behind_head = start > 1 and tokens.lowers[start - 2] in rules.organisation_heads
        return (described or (behind_head and lower in rules.state_words)) and tokens.capital(start + 1)
    if lower in rules.place_heads:
        if end - start == _FULL and tokens.lowers[start + 1] in rules.place_tails:
            # "the Town Hall"
            return False
        return tokens.lowers[start + 1] in rules.links or tokens.capital(start + 1)
    return False


def _without_score(tokens: Tokens, start: int, end: int) -> int:
    """Return where a name ends without the score of a match: "Vernay 3-1"."""
    for size in (1, 3):
        if end - start > size and _SCORE.fullmatch("".join(tokens.texts[end - size : end])):
            return end - size
    return end


def _without_title(tokens: Tokens, start: int, end: int, label: Label, rules: NameRules) -> int:
    """Return where a name ends before what is written behind it without a mark.

    1. the label of the next line: "Ruth Peabody" in "Ruth Peabody Image: …"
    2. of a body, who speaks for it: "FBI" in "FBI Director"; but "Office of the Director"
    """
    if end < len(tokens.texts) and tokens.texts[end] == ":" and tokens.lowers[end - 1] in rules.caption_labels:
        end -= 1
    if label == "ORG" and end - start > 1 and tokens.lowers[end - 1] in rules.title_closers:
        return end if tokens.lowers[end - 2] in rules.links else end - 1
    return end


def _opens_title(tokens: Tokens, start: int, end: int, rules: NameRules) -> bool:
    """Return whether a title of several words opens a person's name: "Town Clerk Ruth Peabody"."""
    title = start
    while title < end and tokens.lowers[title] in rules.title_openers:
        title += 1
    return start < title < end - 1 and tokens.lowers[title] in rules.person_titles


def _is_follower(tokens: Tokens, start: int, end: int, rules: NameRules) -> bool:
    """Return whether a person's full name opens with a word for a follower: "Marxist Ruth Peabody"."""
    full = end - start > _FULL and tokens.capital(start + 1)
    return full and bool(rules.followers) and tokens.lowers[start].endswith(rules.followers)


def _closes_no_name(lower: str, text: str, rules: NameRules) -> bool:
    if not any(c.isalnum() for c in text):
        return True
    return text == lower and (lower in rules.determiners or lower in rules.closers)


def _only_described(tokens: Tokens, start: int, end: int) -> bool:
    """Return whether the last word only says where a known organisation is from: "Hezbollah libanais"."""
    first, last = tokens.texts[start], tokens.texts[end - 1]
    if not last.islower():
        return False
    if end - start == 2 and first.isupper() and first.isalpha() and len(first) > 1:
        return True
    if gazetteer.demonym(last) is None:
        return False
    return gazetteer.exonyms(" ".join(tokens.texts[start : end - 1])) is not None
