"""People whom the model overlooks, told by what stands beside: "Shane Rudd, a security expert who …", "Ms Rudd"."""

from __future__ import annotations

from collections.abc import Sequence

from reader.knowledge import gazetteer
from reader.understanding.languages.rules.names import NameRules
from reader.understanding.names.name_span import NameSpan
from reader.understanding.parsing.tokens import Tokens, opens_sentence

_REACH = 8
"""Tokens after the article in which the noun for a person stands."""

_WORDS = (2, 3)
"""Words of such a name."""


def with_apposed_people(tokens: Tokens, spans: Sequence[NameSpan], rules: NameRules) -> list[NameSpan]:
    """Return the names with people behind a title of courtesy, or at the head of a sentence before what they are."""
    if not rules.courtesy and not rules.apposition_nouns:
        return list(spans)
    spans = [_without_courtesy(tokens, span, rules) for span in spans]
    taken = {index for span in spans for index in range(span.start, span.end)}
    found: list[NameSpan] = []
    for start in range(len(tokens.texts)):
        if start and tokens.lowers[start - 1] in rules.courtesy and tokens.capital(start - 1) and start not in taken:
            end = _capitalised_end(tokens, start, taken)
            if end > start:
                found.append(NameSpan(start, end, "PER"))
            continue
        opened = start and tokens.lowers[start - 1] in rules.trades and opens_sentence(tokens, start - 1)
        if start and (tokens.lowers[start - 1] in rules.person_titles or opened) and tokens.capital(start - 1):
            end = _capitalised_end(tokens, start, taken)
            if end - start in _WORDS:
                # "Town Clerk Ruth Peabody"
                found.append(NameSpan(start, end, "PER"))
            continue
        if not opens_sentence(tokens, start) or tokens.lowers[start] in rules.determiners | rules.person_titles:
            continue
        end = _capitalised_end(tokens, start, taken)
        if end - start in _WORDS and is_described(tokens, end, rules):
            found.append(NameSpan(start, end, "PER"))
    return sorted([*spans, *found], key=lambda span: span.start)


def with_aged_people(tokens: Tokens, spans: Sequence[NameSpan], rules: NameRules) -> list[NameSpan]:
    """Return the names with people overlooked before their age: "Alix, 27 ans, a choisi"."""
    taken = {index for span in spans for index in range(span.start, span.end)}
    found: list[NameSpan] = []
    for comma in range(1, len(tokens.texts) - 2):
        aged = tokens.texts[comma] == "," and tokens.texts[comma + 1].isdigit()
        if not aged or tokens.lowers[comma + 2] not in rules.ages:
            continue
        start = comma
        while start > 0 and comma - start < _WORDS[-1] and _is_name_word(tokens, start - 1, taken, rules):
            start -= 1
        # "Puis Alix, 27 ans"
        unsure = comma - start > 1 and opens_sentence(tokens, start) and tokens.lowers[start] not in rules.given_names
        if start < comma and start - 1 not in taken and not unsure:
            found.append(NameSpan(start, comma, "PER"))
    return sorted([*spans, *found], key=lambda span: span.start)


def with_people_of_places(tokens: Tokens, spans: Sequence[NameSpan], rules: NameRules) -> list[NameSpan]:
    """Return the names with people overlooked behind where they are from: "aux Tchèques Nemcova et Hradek"."""
    inhabitants = rules.inhabitants
    if not inhabitants.endings:
        return list(spans)
    taken = {index for span in spans for index in range(span.start, span.end)}
    found: list[NameSpan] = []
    for index in range(1, len(tokens.texts) - 1):
        lower = tokens.lowers[index]
        if tokens.lowers[index - 1] not in inhabitants.determiners or not tokens.capital(index) or index in taken:
            continue
        if lower not in inhabitants.regional and gazetteer.demonym(lower) is None:
            continue
        end = _capitalised_end(tokens, index + 1, taken)
        if 0 < end - index - 1 <= _WORDS[-1] and end not in taken and tokens.texts[end - 1][1:].islower():
            found.append(NameSpan(index + 1, end, "PER"))
    return sorted([*spans, *found], key=lambda span: span.start)


def _is_name_word(tokens: Tokens, index: int, taken: set[int], rules: NameRules) -> bool:
    """Return whether a token may be a word of a name that the model overlooked."""
    known = rules.determiners | rules.person_titles | rules.links | rules.sentence_openers | rules.common_openers
    return (
        index not in taken
        and tokens.capital(index)
        and _is_word(tokens.texts[index])
        and tokens.lowers[index] not in known
    )


def _without_courtesy(tokens: Tokens, span: NameSpan, rules: NameRules) -> NameSpan:
    """Return the name; one that opens with a title of courtesy is a person: "Dame Ruth Carver", whatever the model."""
    titled = span.end - span.start > 1 and tokens.capital(span.start) and tokens.lowers[span.start] in rules.courtesy
    return NameSpan(span.start + 1, span.end, "PER") if titled and tokens.capital(span.start + 1) else span


def _capitalised_end(tokens: Tokens, start: int, taken: set[int]) -> int:
    """Return where the capitalised words end that begin at a token and are in no name yet."""
    end = start
    while end < len(tokens.texts) and tokens.capital(end) and end not in taken and _is_word(tokens.texts[end]):
        end += 1
    return end


def _is_word(text: str) -> bool:
    """Return whether a token is a word, apostrophes in it or not: "O’Leary"."""
    return text.replace("’", "").replace("'", "").isalpha()


def is_described(tokens: Tokens, comma: int, rules: NameRules) -> bool:
    """Return whether ", 34," or ", a … expert" follows."""
    if comma + 2 >= len(tokens.texts) or tokens.texts[comma] != ",":
        return False
    if tokens.texts[comma + 1].isdigit() and tokens.texts[comma + 2] == ",":
        return True
    if tokens.lowers[comma + 1] not in rules.new_articles:
        return False
    for index in range(comma + 2, min(comma + 2 + _REACH, len(tokens.texts))):
        if tokens.texts[index] in ",.;:" or tokens.lowers[index] in rules.links:
            return False
        if tokens.lowers[index] in rules.apposition_nouns:
            return True
    return False
