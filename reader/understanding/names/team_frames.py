"""Teams with names of their own, told by what they do in an article on sport: "le Vernois reçoit Lens".

A club that is called by its town stays that place; whether it acts is for the roles step.
"""

from __future__ import annotations

from collections.abc import Collection, Sequence

from reader.knowledge import gazetteer
from reader.text.folding import fold
from reader.understanding.languages.rules.names import NameRules
from reader.understanding.names.name_span import NameSpan
from reader.understanding.parsing.tokens import Tokens

_SURE, _LIKELY = 2.0, 1.2

_REACH = 4
"""Most tokens between a name and its verb."""


def team_votes(tokens: Tokens, spans: Sequence[NameSpan], people: Collection[str], rules: NameRules) -> list[float]:
    """Return, for each name, how strongly the words around say that it is a team with a name of its own."""
    sport = rules.clubs.sport
    if len(sport.words.intersection(tokens.lowers)) < sport.least:
        return [_SURE if _by_its_words(tokens, span, rules) else 0.0 for span in spans]
    return [_votes(tokens, span, people, rules) for span in spans]


def town_votes(tokens: Tokens, spans: Sequence[NameSpan], people: Collection[str], rules: NameRules) -> list[float]:
    """Return, for each name, how strongly the words around say that it is a town whose team plays."""
    sport = rules.clubs.sport
    if not rules.clubs.towns_play or len(sport.words.intersection(tokens.lowers)) < sport.least:
        return [0.0] * len(spans)
    teams = {tokens.texts[span.start] for span in spans if _has_article(tokens, span, rules)}
    return [
        _LIKELY
        if _may_be_town(tokens, span, people) and tokens.texts[span.start] not in teams and _meets(tokens, span, rules)
        else 0.0
        for span in spans
    ]


def _has_article(tokens: Tokens, span: NameSpan, rules: NameRules) -> bool:
    """Return whether a body has an article, as a team's nickname has and its town has not: "the Fleet"."""
    alone = span.label == "ORG" and span.end - span.start == 1
    return alone and span.start > 0 and tokens.lowers[span.start - 1] in rules.articles


def _may_be_town(tokens: Tokens, span: NameSpan, people: Collection[str]) -> bool:
    """Return whether a single word that the model takes for a person or body is no surname of the article."""
    alone = span.end - span.start == 1 and span.label != "LOC"
    return alone and fold(tokens.texts[span.start]) not in people


def _meets(tokens: Tokens, span: NameSpan, rules: NameRules) -> bool:
    """Return whether a name plays: "Dunmore beat Leeds", "against Dunmore", "Dunmore's goalkeeper"."""
    sport, before, after = rules.clubs.sport, span.start - 1, span.end
    if before >= 0 and not tokens.sent_starts[span.start]:
        if tokens.lowers[before] in rules.person_titles:
            return False
        if tokens.lowers[before] in sport.opponents or tokens.lowers[before] in sport.object_verbs:
            return True
        if tuple(tokens.lowers[max(0, before - 1) : span.start]) in sport.against:
            return True
    owns = after + 1 < len(tokens.lowers) and tokens.lowers[after] in rules.inflection.possessives
    if owns and tokens.lowers[after + 1] in sport.team_nouns:
        return True
    return _verb_follows(tokens, after, rules)


def _votes(tokens: Tokens, span: NameSpan, people: Collection[str], rules: NameRules) -> float:
    """Weigh a name as one of a team, by its words or by what it does."""
    if _by_its_words(tokens, span, rules):
        return _SURE
    key = tokens.folded(span.start, span.end)
    known = gazetteer.place(key) is not None or key in people
    if known or span.label == "ORG" or tokens.lowers[span.start] in rules.given_names:
        return 0.0
    before = span.start - 1
    article = before >= 0 and not tokens.sent_starts[span.start] and tokens.lowers[before] in rules.clubs.articles
    if article and span.label == "LOC":
        return _LIKELY if _plays(tokens, span, before, rules) else 0.0
    alone = tokens.word_end(span.start) >= span.end
    return _LIKELY if span.label == "PER" and alone and _receives(tokens, span, rules) else 0.0


def _by_its_words(tokens: Tokens, span: NameSpan, rules: NameRules) -> bool:
    """Weigh "Stade vernois", "Olympique Vernay", "Orvanespor"."""
    last = tokens.lowers[span.end - 1]
    if span.end - span.start == 1:
        return last.endswith(rules.clubs.endings) if rules.clubs.endings else False
    if (
        tokens.lowers[span.start] not in rules.clubs.openers
        or not tokens.capital(span.start)
        or span.end - span.start > 2
    ):
        return False
    return bool(rules.inhabitants.adjectives) and last.endswith(rules.inhabitants.adjectives)


def _plays(tokens: Tokens, span: NameSpan, article: int, rules: NameRules) -> bool:
    """Return whether a name with an article plays: "contre le Vernois", "le Vernois a battu Lens"."""
    sport = rules.clubs.sport
    if article and tokens.lowers[article - 1] in sport.opponents:
        return True
    if article and not tokens.sent_starts[article] and tokens.lowers[article - 1] in sport.object_verbs:
        return True
    return _verb_follows(tokens, span.end, rules)


def _verb_follows(tokens: Tokens, index: int, rules: NameRules) -> bool:
    """Return whether a verb of sport comes next: "Orvane a battu"."""
    sport = rules.clubs.sport
    return tokens.reaches(index, sport.verbs, sport.fillers, _REACH)


def _receives(tokens: Tokens, span: NameSpan, rules: NameRules) -> bool:
    """Return whether it does what teams do and players do not: "Orvane reçoit", "contre Orvane", "Orvane (24 pts)"."""
    index = span.end
    if (
        index + 2 < len(tokens.texts)
        and tokens.texts[index] == "("
        and tokens.lowers[index + 2] in rules.clubs.sport.points
    ):
        return True
    return tokens.reaches(index, rules.clubs.verbs, rules.clubs.sport.fillers, _REACH)
