"""Names that a dash pairs, as in results and on railway lines: "Pau-Dunkerque 1-1", "le match Servette-Chelsea"."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Mapping, Sequence

from reader.knowledge import gazetteer
from reader.model.analysis import Label
from reader.understanding.languages.rules.names import NameRules
from reader.understanding.names.name_span import NameSpan, without_overlaps
from reader.understanding.parsing.tokens import Tokens

_DASHES = frozenset("-‐‑–")
_SCORE = re.compile(r"\d{1,3}[-‐‑–]\d{1,3}")
_LONGEST = 3
"""Capitalised words of a half that is no known name."""

_Labels = Mapping[str, Counter[Label]]


def with_pairings(tokens: Tokens, spans: Sequence[NameSpan], rules: NameRules) -> list[NameSpan]:
    """Return the names with those apart that a dash pairs, where a score follows or both halves are known."""
    labels: dict[str, Counter[Label]] = {}
    for span in spans:
        labels.setdefault(tokens.folded(span.start, span.end), Counter())[span.label] += 1
    owner = {index: span for span in spans for index in range(span.start, span.end)}
    found: list[NameSpan] = []
    gone: set[NameSpan] = set()
    for index in range(1, len(tokens.texts) - 1):
        if not _joins(tokens, index):
            continue
        start, end = _left(tokens, index, owner), _right(tokens, index, owner)
        if not _is_pairing(tokens, start, index, end, labels, rules):
            continue
        outer = {owner[at] for at in (start, index, end - 1) if at in owner}
        if any(span.start < start or (span.end > end and not _score_at(tokens, end)) for span in outer):
            continue
        gone |= outer
        for first, last in ((start, index), (index + 1, end)):
            found.append(NameSpan(first, last, _label(tokens, first, last, labels, owner, rules)))
    if not found:
        return list(spans)
    return without_overlaps([*(span for span in spans if span not in gone), *found])


def _joins(tokens: Tokens, index: int) -> bool:
    """Return whether a dash without white space stands between two capitalised words."""
    return (
        tokens.texts[index] in _DASHES
        and not tokens.spaced[index - 1]
        and not tokens.spaced[index]
        and tokens.texts[index - 1][-1].isalpha()
        and tokens.capital(index + 1)
    )


def _left(tokens: Tokens, dash: int, owner: Mapping[int, NameSpan]) -> int:
    """Return where the first half begins: its name's beginning, else that of the capitalised words."""
    span = owner.get(dash - 1)
    if span is not None:
        return span.start
    start = dash - 1
    while start > 0 and dash - start < _LONGEST and tokens.capital(start - 1) and tokens.spaced[start - 1]:
        if tokens.sent_starts[start] or not tokens.texts[start - 1][-1].isalpha():
            break
        start -= 1
    return start


def _right(tokens: Tokens, dash: int, owner: Mapping[int, NameSpan]) -> int:
    """Return where the second half ends: its name's end, without a score; else behind the capitalised words."""
    span = owner.get(dash + 1)
    last = span.end if span is not None else min(len(tokens.texts), dash + 1 + 2 * _LONGEST)
    end = dash + 1
    while end < last and (tokens.capital(end) or (span is not None and tokens.texts[end][0].isalpha())):
        end = tokens.word_end(end)
        if span is None and end < last and not tokens.spaced[end - 1]:
            break
    return min(end, len(tokens.texts))


def _is_pairing(tokens: Tokens, start: int, dash: int, end: int, labels: _Labels, rules: NameRules) -> bool:
    """Return whether a dash parts two names: on a route, before a score, or of two places that are none together."""
    halves = (tokens.folded(start, dash), tokens.folded(dash + 1, end))
    inner = any(text in _DASHES for text in (*tokens.texts[start:dash], *tokens.texts[dash + 1 : end]))
    club = tokens.lowers[dash + 1] in rules.clubs.openers or tokens.texts[dash + 1] in rules.clubs.initials
    if start and tokens.lowers[start - 1] in rules.route_nouns and not inner:
        return True
    if _score_at(tokens, end) and (club or not inner or all(half in labels for half in halves)):
        return True
    if gazetteer.place(tokens.folded(start, end)) is not None:
        return False
    known = [half in labels or half in rules.clubs.known for half in halves]
    places = [_is_town(half) for half in halves]
    return all(name or place for name, place in zip(known, places, strict=True)) and (any(known) or not inner)


def _is_town(name: str) -> bool:
    place = gazetteer.place(name)
    return place is not None and place.kind in ("city", "country")


def _score_at(tokens: Tokens, index: int) -> bool:
    """Return whether a score stands here, in parentheses or behind a colon or not."""
    while index < len(tokens.texts) and tokens.texts[index] in ("(", ":"):
        index += 1
    if index >= len(tokens.texts):
        return False
    return _SCORE.match("".join(tokens.texts[index : index + 3])) is not None


def _label(
    tokens: Tokens, start: int, end: int, labels: _Labels, owner: Mapping[int, NameSpan], rules: NameRules
) -> Label:
    """Return what a half is: as elsewhere in the article, else a known place, a club by its words, or a town."""
    key = tokens.folded(start, end)
    if key in rules.clubs.known:
        return "ORG"
    if key in labels:
        return labels[key].most_common(1)[0][0]
    if gazetteer.place(key) is not None:
        return "LOC"
    if tokens.lowers[start] in rules.clubs.openers or tokens.texts[start] in rules.clubs.initials:
        return "ORG"
    span = owner.get(start)
    return span.label if span is not None and span.label == "ORG" else "LOC"
