"""Towns that stand for their clubs: "Nantes a battu Lens", but "un match à Nantes"."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from reader.knowledge import gazetteer
from reader.understanding.languages.rules.sport import SportRules
from reader.understanding.names.name_span import NameSpan
from reader.understanding.parsing.tokens import Tokens

_SCORE = re.compile(r"\d{1,3}[-‐‑–]\d{1,3}")
_REACH = 4
"""Most tokens between a name and its verb."""


def club_mentions(tokens: Tokens, spans: Sequence[NameSpan], sport: SportRules) -> set[int]:
    """Return the first tokens of towns that stand for their clubs, if the article or a paragraph of it is on sport.

    ``spans`` come in order of the text. Countries are left to the other rules. A town that has played once plays
    wherever no preposition precedes it.
    """
    if len(sport.words.intersection(tokens.lowers)) >= sport.least:
        return _clubs(tokens, spans, sport)
    if len(sport.brief_words.intersection(tokens.lowers)) < sport.least:
        return set()
    found: set[int] = set()
    for start, end in _paragraphs(tokens):
        if len(sport.brief_words.intersection(tokens.lowers[start:end])) >= sport.least:
            found |= _clubs(tokens, [span for span in spans if start <= span.start < end], sport)
    return found


def _paragraphs(tokens: Tokens) -> Iterator[tuple[int, int]]:
    """Yield the paragraphs as tokens ``[start, end)``."""
    start = 0
    for index, text in enumerate(tokens.texts):
        if "\n" in text:
            yield start, index
            start = index + 1
    yield start, len(tokens.texts)


def _clubs(tokens: Tokens, spans: Sequence[NameSpan], sport: SportRules) -> set[int]:
    """Return where names for clubs begin: those that play, those joined to them, and others of the same name."""
    may = [_may_be_club(tokens, span) for span in spans]
    people = frozenset(span.end for span in spans if span.label == "PER")
    plays = [does and _plays(tokens, span, sport, people) for does, span in zip(may, spans, strict=True)]
    joined = [_are_joined(tokens, before, span, sport) for before, span in pairwise(spans)]
    for number, together in enumerate(joined):
        plays[number + 1] = plays[number + 1] or (together and plays[number] and may[number + 1])
    for number in range(len(joined) - 1, -1, -1):
        plays[number] = plays[number] or (joined[number] and plays[number + 1] and may[number])
    clubs = {_key(tokens, span) for span, does in zip(spans, plays, strict=True) if does}
    for number, together in enumerate(joined):
        if together and tokens.lowers[spans[number].end] in sport.dashes and may[number] and may[number + 1]:
            known = clubs.intersection((_key(tokens, spans[number]), _key(tokens, spans[number + 1])))
            plays[number] = plays[number] or bool(known)
            plays[number + 1] = plays[number + 1] or bool(known)
    return {
        span.start
        for span, does in zip(spans, plays, strict=True)
        if does or (span.label == "LOC" and _key(tokens, span) in clubs and _stands_bare(tokens, span, sport))
    }


def _key(tokens: Tokens, span: NameSpan) -> str:
    return tokens.folded(span.start, span.end)


def _may_be_club(tokens: Tokens, span: NameSpan) -> bool:
    if span.label != "LOC":
        return False
    place = gazetteer.place(_key(tokens, span))
    return place is None or place.kind == "city"


def _is_transferred(tokens: Tokens, preposition: int, sport: SportRules) -> bool:
    """Return whether a player comes or goes before a preposition: "prêté à Lens", "a lancé le joueur à Lens"."""
    for index in range(preposition - 1, max(-1, preposition - 1 - _REACH), -1):
        if tokens.lowers[index] in sport.transfers:
            return True
        if tokens.sent_starts[index] or not tokens.texts[index].islower():
            return False
        if index < preposition - 1 and tokens.lowers[index] not in sport.determiners:
            return False
    return False


def _is_the_club_of(tokens: Tokens, span: NameSpan, people: frozenset[int]) -> bool:
    """Return whether it stands in parentheses behind a person, as a player's club does: "Paul Roche (Lens)"."""
    opening, closing = span.start - 1, span.end
    if closing >= len(tokens.texts) or tokens.texts[opening] != "(" or tokens.texts[closing] != ")":
        return False
    return opening in people


def _plays(tokens: Tokens, span: NameSpan, sport: SportRules, people: frozenset[int]) -> bool:
    """Return whether the words around say that a town plays: "contre Lens", "le gardien de Lens", "Lens (24 pts)"."""
    before, lowers = span.start - 1, tokens.lowers
    opens = before < 0 or tokens.sent_starts[span.start]
    if not opens:
        if (*lowers[max(0, before - 1) : before], lowers[before]) in sport.against:
            return True
        if lowers[before] in sport.transfer_prepositions and _is_transferred(tokens, before, sport):
            return True
        if _is_the_club_of(tokens, span, people):
            return True
        if lowers[before] in sport.opponents or lowers[before] in sport.object_verbs:
            return True
        if lowers[before] in sport.prepositions:
            return before > 0 and lowers[before] in sport.genitive and lowers[before - 1] in sport.team_nouns
        if lowers[before] in sport.determiners:
            return False
    return _has_score(tokens, span.end, sport) or _is_ranked(tokens, span) or _verb_follows(tokens, span.end, sport)


def _is_ranked(tokens: Tokens, span: NameSpan) -> bool:
    """Return whether it stands in a table, between its rank and its points: "2. Metz, 58 ; 3. Vif, 57"."""
    before, texts = span.start - 1, tokens.texts
    if span.end + 1 >= len(texts) or before < 0:
        return False
    ranked = texts[before].rstrip(".").isdigit() or (
        texts[before] == "." and before > 0 and texts[before - 1].isdigit()
    )
    return ranked and texts[span.end] == "," and texts[span.end + 1].isdigit()


def _has_score(tokens: Tokens, index: int, sport: SportRules) -> bool:
    """Return whether a score or a number of points follows, in parentheses or not."""
    texts = tokens.texts
    if index + 2 >= len(texts):
        return False
    if texts[index] != "(":
        return _SCORE.fullmatch("".join(texts[index : tokens.word_end(index)])) is not None
    inside = "".join(texts[index + 1 : tokens.word_end(index + 1)])
    return _SCORE.fullmatch(inside) is not None or (inside.isdigit() and tokens.lowers[index + 2] in sport.points)


def _verb_follows(tokens: Tokens, index: int, sport: SportRules) -> bool:
    """Return whether a verb of sport comes next: "Lens a battu"."""
    return tokens.reaches(index, sport.verbs, sport.fillers, _REACH)


def _are_joined(tokens: Tokens, before: NameSpan, span: NameSpan, sport: SportRules) -> bool:
    """Return whether only a conjunction, a comma or a dash stands between two names."""
    return span.start == before.end + 1 and tokens.lowers[before.end] in sport.joins


def _stands_bare(tokens: Tokens, span: NameSpan, sport: SportRules) -> bool:
    """Return whether a name has neither preposition nor article before it and opens no dateline."""
    before, after = span.start - 1, span.end
    if after >= len(tokens.texts) or not tokens.texts[after].islower():
        return False
    return before < 0 or tokens.lowers[before] not in sport.prepositions | sport.determiners
