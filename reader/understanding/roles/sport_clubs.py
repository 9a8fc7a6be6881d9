"""Towns that stand for their clubs: "Nantes a battu Lens", but "un match à Nantes"."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise

from reader.knowledge import gazetteer
from reader.text.folding import fold
from reader.understanding.languages.rules.language import SportRules
from reader.understanding.names.name_span import NameSpan
from reader.understanding.parsing.tokens import Words

_SCORE = re.compile(r"\d{1,3}[-‐‑–]\d{1,3}")
_REACH = 4
"""Tokens that may stand between a name and its verb."""


def playing(words: Words, spans: Sequence[NameSpan], sport: SportRules) -> set[int]:
    """First tokens of the towns that stand for their clubs, in an article on sport; spans in order of the text.

    Countries are left to the rules for all that act. A town that has played once does so wherever no preposition stands
    before it.
    """
    if len(sport.words.intersection(words.lowers)) < sport.least:
        return set()
    may = [_may_be_club(words, span) for span in spans]
    plays = [does and _plays(words, span, sport) for does, span in zip(may, spans, strict=True)]
    joined = [_are_joined(words, before, span, sport) for before, span in pairwise(spans)]
    for number, together in enumerate(joined):
        plays[number + 1] = plays[number + 1] or (together and plays[number] and may[number + 1])
    for number in range(len(joined) - 1, -1, -1):
        plays[number] = plays[number] or (joined[number] and plays[number + 1] and may[number])
    clubs = {_key(words, span) for span, does in zip(spans, plays, strict=True) if does}
    return {
        span.start
        for span, does in zip(spans, plays, strict=True)
        if does or (span.label == "LOC" and _key(words, span) in clubs and _stands_bare(words, span, sport))
    }


def _key(words: Words, span: NameSpan) -> str:
    return fold(" ".join(words.texts[span.start : span.end]))


def _may_be_club(words: Words, span: NameSpan) -> bool:
    if span.label != "LOC":
        return False
    place = gazetteer.place(_key(words, span))
    return place is None or place.kind == "city"


def _plays(words: Words, span: NameSpan, sport: SportRules) -> bool:
    """Whether the words around say that who is named plays."""
    before, lowers = span.start - 1, words.lowers
    opens = before < 0 or words.opens[span.start]
    if not opens:
        if (*lowers[max(0, before - 1) : before], lowers[before]) in sport.against:
            return True
        if lowers[before] in sport.opponents or lowers[before] in sport.object_verbs:
            return True
        if lowers[before] in sport.prepositions:
            return before > 0 and lowers[before] in sport.genitive and lowers[before - 1] in sport.team_nouns
        if lowers[before] in sport.determiners:
            return False
    return _has_score(words, span.end, sport) or _verb_follows(words, span.end, sport)


def _has_score(words: Words, index: int, sport: SportRules) -> bool:
    """Whether a score or a sum of points stands here, in parentheses or not."""
    texts = words.texts
    if index + 2 >= len(texts):
        return False
    if texts[index] != "(":
        return _SCORE.fullmatch("".join(texts[index : words.word_end(index)])) is not None
    inside = "".join(texts[index + 1 : words.word_end(index + 1)])
    return _SCORE.fullmatch(inside) is not None or (inside.isdigit() and words.lowers[index + 2] in sport.points)


def _verb_follows(words: Words, index: int, sport: SportRules) -> bool:
    for after in range(index, min(index + _REACH, len(words.lowers))):
        if words.opens[after]:
            return False
        if words.lowers[after] in sport.verbs:
            return True
        if words.lowers[after] not in sport.light:
            return False
    return False


def _are_joined(words: Words, before: NameSpan, span: NameSpan, sport: SportRules) -> bool:
    """Whether nothing but a conjunction, a comma or a dash stands between two names."""
    return span.start == before.end + 1 and words.lowers[before.end] in sport.joins


def _stands_bare(words: Words, span: NameSpan, sport: SportRules) -> bool:
    """Whether the name has neither preposition nor article before it and opens no dateline."""
    before, after = span.start - 1, span.end
    if after >= len(words.texts) or not words.texts[after].islower():
        return False
    return before < 0 or words.lowers[before] not in sport.prepositions | sport.determiners
