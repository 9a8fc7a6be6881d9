"""Bodies that the words beside them tell: "wrote on X", "a Pixelmoor spokeswoman", "ISC Minister Anne Roy"."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from reader.knowledge import gazetteer
from reader.understanding.languages.rules.names import NameRules
from reader.understanding.names.institutions import capitalised_end, capitalised_run
from reader.understanding.names.name_span import NameSpan
from reader.understanding.names.works import title_case_lines
from reader.understanding.parsing.tokens import Tokens

_TOLD = 2
"""Tokens before who is told: "told the"."""

_SHORTEST, _LONGEST = 3, 6
"""Letters of an acronym that stands for a body."""

_Owner = Mapping[int, NameSpan]


def with_framed_bodies(tokens: Tokens, spans: Sequence[NameSpan], rules: NameRules) -> list[NameSpan]:
    """Return the names with bodies that the words beside them tell and the model overlooked.

    1. those that a word before them tells: "wrote on X"
    2. acronyms before an office: "ISC Minister Anne Roy", "the RLPA chief executive"
    3. capitalised words before whoever speaks for them: "a Pixelmoor spokeswoman"
    4. parties before an office of a place: "the Green MSP"
    5. behind a noun for them: "smart-home startup Pixelmoor"
    """
    if not rules.frames.posting:
        return list(spans)
    spans = sorted([*spans, *_initials_of_bodies(tokens, spans, rules)], key=lambda span: span.start)
    owner = {index: span for span in spans for index in range(span.start, span.end)}
    lines = title_case_lines(tokens)
    found: list[NameSpan] = []
    for body in _framed(tokens, owner, rules):
        free = owner.keys().isdisjoint(range(body.start, body.end)) and body.start not in lines
        if free and not (found and body.start < found[-1].end):
            found.append(body)
    return sorted([*spans, *found], key=lambda span: span.start)


def _initials_of_bodies(tokens: Tokens, spans: Sequence[NameSpan], rules: NameRules) -> Iterator[NameSpan]:
    """Yield acronyms overlooked behind an article that are the initials of a body: "Rail Union", then "the RU"."""
    bodies = (tokens.texts[span.start : span.end] for span in spans if span.label == "ORG")
    known = {"".join(text[0] for text in texts if text[0].isupper()) for texts in bodies} - {""}
    taken = {index for span in spans for index in range(span.start, span.end)}
    for index in range(1, len(tokens.texts) - 1):
        text = tokens.texts[index]
        if index in taken or text not in known or len(text) < _TOLD or tokens.lowers[index - 1] not in rules.articles:
            continue
        if tokens.spaced[index - 1] and not tokens.texts[index - 1].isupper() and not tokens.texts[index + 1].isupper():
            yield NameSpan(index, index + 1, "ORG")


def _framed(tokens: Tokens, owner: _Owner, rules: NameRules) -> Iterator[NameSpan]:
    for index, text in enumerate(tokens.texts):
        if not text[0].isupper() or index in owner:
            continue
        if end := _paper_end(tokens, index, rules):
            yield NameSpan(index, end, "ORG")
            continue
        behind = index + 1 < len(tokens.texts) and not tokens.sent_starts[index + 1]
        if index and tokens.lowers[index - 1] in rules.frames.posting.get(text, ()):
            if not (behind and tokens.capital(index + 1)):
                yield NameSpan(index, index + 1, "ORG")
        elif behind and any(frame(tokens, index, rules) for frame in (_has_office, _is_party, _is_told)):
            yield NameSpan(index, index + 1, "ORG")
        elif (end := _spoken_for(tokens, index, rules)) or (end := _announced(tokens, index, rules)):
            yield NameSpan(index, end, "ORG")


def _paper_end(tokens: Tokens, article: int, rules: NameRules) -> int:
    """Return where a paper ends that keeps its article in mid-sentence, 0 where none does: "by The Marion Star"."""
    before = article - 1
    if tokens.lowers[article] not in rules.articles or before < 0 or tokens.sent_starts[article]:
        return 0
    end = capitalised_end(tokens, article + 1)
    paper = end - article > _TOLD and tokens.lowers[end - 1] in rules.organisation_tails
    return end if paper and tokens.texts[before].islower() and tokens.texts[before].isalpha() else 0


def _has_office(tokens: Tokens, index: int, rules: NameRules) -> bool:
    """Return whether an acronym that no place goes by stands before an office, in no line of capitals."""
    text, lower = tokens.texts[index], tokens.lowers[index]
    short = _SHORTEST <= len(text) <= _LONGEST and text.isalpha() and text.isupper()
    known = lower in rules.frames.no_acronyms | rules.no_names | rules.person_titles | rules.products
    around = tokens.texts[max(0, index - 1) : index + 2]
    if not short or known or gazetteer.place(text) is not None or all(word.isupper() for word in around):
        return False
    return tokens.lowers[index + 1] in rules.frames.acronym_offices


def _is_party(tokens: Tokens, index: int, rules: NameRules) -> bool:
    """Return whether a party stands before an office of a place: "the Green MSP", "Conservative councillor"."""
    if tokens.lowers[index] not in rules.frames.party_words:
        return False
    return tokens.lowers[index + 1] in rules.frames.seats | rules.frames.party_followers


def _is_told(tokens: Tokens, index: int, rules: NameRules) -> bool:
    """Return whether a word with an article is told something: "told the M&G that", but no "told the Council"."""
    lower = tokens.lowers[index]
    if index < _TOLD or tokens.lowers[index - 2] not in rules.telling or tokens.lowers[index - 1] not in rules.articles:
        return False
    none = rules.demonyms | rules.class_nouns | rules.person_titles | rules.title_openers | rules.kin
    return lower not in none and not tokens.capital(index + 1) and not tokens.sent_starts[index]


def _spoken_for(tokens: Tokens, start: int, rules: NameRules) -> int:
    """Return where capitalised words end that somebody speaks for, 0 where nobody does: "a Pixelmoor spokeswoman"."""
    end = capitalised_run(tokens, start)
    if end <= start or end >= len(tokens.texts) or tokens.lowers[end] not in rules.frames.spokespeople:
        return 0
    before = tokens.lowers[start - 1] if start else ""
    none = rules.demonyms | rules.determiners | rules.title_openers | rules.class_nouns | rules.person_titles
    none |= rules.tails.openers
    words = tokens.lowers[start:end]
    led = before in rules.articles | rules.new_articles or tokens.sent_starts[start]
    return end if led and none.isdisjoint(words) and gazetteer.place(" ".join(words)) is None else 0


def _announced(tokens: Tokens, start: int, rules: NameRules) -> int:
    """Return where capitalised words end behind a noun for bodies, 0 where there is none: "startup Pixelmoor"."""
    noun = start - 1
    if noun < 0 or tokens.sent_starts[start] or tokens.texts[noun] not in rules.frames.announcers:
        return 0
    end = capitalised_end(tokens, start)
    if tokens.lowers[end : end + 1] and tokens.lowers[end] in rules.frames.list_links and tokens.capital(end + 1):
        return 0
    none = rules.demonyms | rules.determiners | rules.datelines.months | rules.given_names | rules.person_titles
    return end if end > start and none.isdisjoint(tokens.lowers[start:end]) else 0
