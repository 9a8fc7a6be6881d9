"""Papers whose names are common words: "écrit Le Temps", "selon La Marche républicaine", "dans 20 Minutes"."""

from __future__ import annotations

from collections.abc import Sequence

from reader.knowledge import gazetteer
from reader.understanding.languages.rules.names import NameRules
from reader.understanding.names.name_span import NameSpan, without_overlaps
from reader.understanding.parsing.tokens import Tokens

_LONGEST = 4
"""Words of a paper's name behind its article."""


def with_papers(tokens: Tokens, spans: Sequence[NameSpan], rules: NameRules) -> list[NameSpan]:
    """Add papers, article included: those that are known, and what has a capital article behind a word of reporting."""
    owner = {index: span for span in spans for index in range(span.start, span.end)}
    found = []
    for index in range(len(tokens.texts) - 1):
        end = _known_end(tokens, index, rules) or _reported_end(tokens, index, rules)
        inside = {owner[at] for at in range(index, end) if at in owner}
        over = [span for span in inside if index < span.start < end < span.end]
        if end and all(index <= span.start and (span.end <= end or _is_person(tokens, end, rules)) for span in inside):
            found += [NameSpan(index, end, "ORG"), *(NameSpan(end, span.end, "PER") for span in over)]
    return without_overlaps([*found, *spans]) if found else list(spans)


def _is_person(tokens: Tokens, index: int, rules: NameRules) -> bool:
    """Return whether a person's name begins here: "a dit à Sciences et Avenir Camille Roy"."""
    return tokens.lowers[index] in rules.given_names and index + 1 < len(tokens.texts) and tokens.capital(index + 1)


def _known_end(tokens: Tokens, index: int, rules: NameRules) -> int:
    """Return where a known paper ends that begins here, all its words but links in capitals, 0 where none does."""
    for phrase in rules.papers.names.get(tokens.lowers[index], ()):
        end = index + len(phrase)
        if len(phrase) == 1 or end > len(tokens.texts) or tuple(tokens.lowers[index:end]) != phrase:
            continue
        if tokens.sent_starts[index] and phrase[1] in rules.papers.common:
            continue
        words = [at for at in range(index, end) if phrase[at - index][0].isalpha()]
        capitals = tokens.capital(words[0]) and (len(words) == 1 or any(tokens.capital(at) for at in words[1:]))
        if capitals and not tokens.texts[words[-1]].isupper():
            return end
    return 0


def _reported_end(tokens: Tokens, index: int, rules: NameRules) -> int:
    """Return where the name ends that opens with a capital article behind a word of reporting, 0 where none does."""
    text = tokens.texts[index]
    if tokens.lowers[index] not in rules.articles or not text[0].isupper() or text[1:].isupper():
        return 0
    if not index or tokens.sent_starts[index] or tokens.lowers[index - 1] not in rules.papers.reports:
        return 0
    end = index + 1
    while end < min(index + 1 + _LONGEST, len(tokens.texts)) and tokens.capital(end) and not tokens.sent_starts[end]:
        end = tokens.word_end(end)
    if end == index + 1:
        return 0
    if end < len(tokens.texts) and tokens.lowers[end] in rules.papers.adjectives and tokens.texts[end].islower():
        end += 1
    place = gazetteer.place(" ".join(tokens.texts[index:end])) or gazetteer.place(
        " ".join(tokens.texts[index + 1 : end])
    )
    return 0 if place is not None and place.kind == "city" else end
