"""What the words around say of companies and other bodies that the model takes for people or places.

A body is told by the noun before it ("le fabricant de chaussures Orvane"), by the apposition behind it ("Orvane,
filiale de"), by what it does ("Orvane licencie") and by its own words ("Brasserie Orvane", "OrvaneTech").
"""

from __future__ import annotations

import re
from collections.abc import Callable, Collection, Sequence

from reader.knowledge import gazetteer
from reader.understanding.languages.rules.names import NameRules
from reader.understanding.names.name_span import NameSpan
from reader.understanding.parsing.tokens import Tokens

_CAMEL = re.compile(
    r"(?:[A-Z][a-zà-ÿ]+){2,}|[A-Z]{2,}[a-zà-ÿ]{3,}|[A-Z][a-zà-ÿ]+[A-Z]{2,}|[A-Z]{2,3}[a-z]{1,2}[A-Z]{2,3}"
)
_PERSONAL = re.compile(r"(?:Mac|Mc|Le|La|De|Du|Di|Fitz|O|Van|D|L)[A-Z]")
_DOMAIN = re.compile(r"[\w-]+\.(?:fr|com|net|org|tv|be|ch|ca|io|eu|info)", re.IGNORECASE)

_CHANGE = re.compile(r"[+-–−]\s?\d+(?:[.,]\d+)?\s?%")

_SURE = 2.0
"""Weight of the name's own words and of nouns that stand beside it; more than a mention of the model's has."""

_LIKELY = 1.2
"""Weight of what it does, and of a preposition before it."""

_REACH = 5
"""Most tokens between a name and its verb, or that and its object."""

_LONGEST_NOUN = 9
"""Most tokens from a noun on to the name that it announces: "le fabricant de chaussures et de sacs Orvane"."""

_Frame = Callable[[Tokens, NameSpan, NameRules], float]


def company_votes(tokens: Tokens, spans: Sequence[NameSpan], people: Collection[str], rules: NameRules) -> list[float]:
    """Return, for each name, how strongly the words around say that it is an organisation, 0 where nothing does.

    ``people`` are the folded surnames of people whom the article names in full; what only hints at a body says nothing
    of them, nor of a place that is known.
    """
    return [0.0 if not rules.companies.nouns else _votes(tokens, span, people, rules) for span in spans]


def _votes(tokens: Tokens, span: NameSpan, people: Collection[str], rules: NameRules) -> float:
    """Weigh a name as one of a company by the strongest frame that it stands in, the likely ones for one word alone."""
    key = tokens.folded(span.start, span.end)
    if tokens.lowers[span.start] in rules.given_names or (span.label == "LOC" and gazetteer.place(key) is not None):
        return 0.0
    found = max((frame(tokens, span, rules) for frame in SURE_FRAMES), default=0.0)
    if not found and span.end - span.start == 1 and key not in people:
        found = max((frame(tokens, span, rules) for frame in LIKELY_FRAMES), default=0.0)
    return found


def _by_its_words(tokens: Tokens, span: NameSpan, rules: NameRules) -> float:
    """Weigh "Brasserie Orvane", "Orvane Habitat", "Glacerie Romane"."""
    first, last = tokens.lowers[span.start], tokens.lowers[tokens.last_word(span.start, span.end)]
    if tokens.word_end(span.start) >= span.end:
        return 0.0
    opens = first in rules.companies.openers and tokens.capital(span.start)
    return _SURE if opens or (last in rules.companies.closers and tokens.capital(span.end - 1)) else 0.0


def _by_its_shape(tokens: Tokens, span: NameSpan, _: NameRules) -> float:
    """Weigh "OrvaneTech", "orvane.fr"."""
    if span.end - span.start != 1:
        return 0.0
    text = tokens.texts[span.start]
    return _SURE if is_camel(text) or _DOMAIN.fullmatch(text) else 0.0


def is_camel(text: str) -> bool:
    """Return whether a word has capitals inside as brands do: "OrvaneTech", but no "McRoy" and no "LeRoy"."""
    return _CAMEL.fullmatch(text) is not None and _PERSONAL.match(text) is None


def _by_noun_before(tokens: Tokens, span: NameSpan, rules: NameRules) -> float:
    """Weigh "le fabricant de chaussures Orvane", "son sous-traitant, Orvane"."""
    index, lowers, texts = span.start - 1, tokens.lowers, tokens.texts
    if index > 0 and texts[index] == ",":
        return _by_apposition_before(tokens, index - 1, rules)
    if index < 0 or tokens.sent_starts[span.start] or lowers[index] in rules.links | rules.companies.complements:
        return 0.0
    for step in range(_LONGEST_NOUN):
        at = index - step
        if at < 0 or not texts[at].islower() or not (texts[at].isalpha() or texts[at][-1] in "'’"):
            return 0.0
        if lowers[at] in rules.organisation_heads:
            return _SURE
        if lowers[at] in rules.person_titles or tokens.sent_starts[at] or not rules.adjectives_follow:
            # "company lawyer Anne Roy"
            return 0.0
        if step and lowers[at] not in rules.companies.complements and not _linked(tokens, at, rules):
            return 0.0
    return 0.0


def _by_apposition_before(tokens: Tokens, index: int, rules: NameRules) -> float:
    """Weigh "son client, Orvane", "un fabricant de jouets, Orvane", but no "président du groupe, Paul Roy".

    ``index`` precedes the comma.
    """
    while index > 0 and tokens.texts[index].islower() and gazetteer.demonym(tokens.texts[index]) is not None:
        index -= 1
    while (
        index > 1
        and tokens.texts[index].islower()
        and tokens.lowers[index] not in rules.companies.nouns
        and tokens.lowers[index - 1] in rules.companies.makes
    ):
        # "un fabricant de chaussures, Orvane"
        index -= 2
    if tokens.lowers[index] not in rules.companies.nouns:
        return 0.0
    index -= 1
    while index > 0 and tokens.lowers[index] in rules.companies.sizes:
        index -= 1
    if index > 1 and tokens.lowers[index] in rules.frames.home_words and tokens.texts[index - 1] == "-":
        # "a Nagpur-based firm, Orvane"
        index -= 2
        while index > 0 and tokens.capital(index) and tokens.lowers[index] not in rules.determiners:
            index -= 1
    if (
        index < 0
        or tokens.lowers[index] not in rules.determiners
        or tokens.lowers[index] in rules.companies.complements
    ):
        return 0.0
    linked = index and not tokens.sent_starts[index] and tokens.lowers[index - 1] in rules.companies.complements
    return 0.0 if linked else _SURE


def _linked(tokens: Tokens, index: int, rules: NameRules) -> bool:
    """Return whether a linking word stands before or behind a token."""
    return (
        tokens.lowers[index + 1] in rules.companies.complements
        or tokens.lowers[index - 1] in rules.companies.complements
    )


def _by_origin(tokens: Tokens, span: NameSpan, rules: NameRules) -> float:
    """Weigh "le suédois Orvane", "la genevoise Orvane": people of a place have a capital."""
    adjective, article = span.start - 1, span.start - 2
    if article < 0 or tokens.sent_starts[span.start] or tokens.lowers[article] not in rules.articles:
        return 0.0
    text = tokens.texts[adjective]
    if tokens.word_end(span.start) < span.end:
        return 0.0
    known = gazetteer.demonym(text) is not None or text in rules.adjectives
    return _SURE if text.islower() and known and span.label != "LOC" else 0.0


def _by_apposition(tokens: Tokens, span: NameSpan, rules: NameRules) -> float:
    """Weigh "Orvane, filiale de", "Orvane, le fabricant", "Orvane (groupe Malo)"."""
    index, nouns = span.end, rules.companies.nouns
    if span.label == "PER" and tokens.word_end(span.start) < span.end:
        nouns = nouns & rules.organisation_heads
    if index + 1 >= len(tokens.texts) or tokens.texts[index] not in ",(":
        return 0.0
    if tokens.texts[index] == "(" and _is_quoted(tokens, index):
        return _SURE
    for at in range(index + 1, min(index + 4, len(tokens.texts))):
        lower = tokens.lowers[at]
        if lower in nouns and tokens.texts[at].islower():
            return _SURE
        if lower not in rules.determiners and gazetteer.demonym(lower) is None and lower not in rules.companies.sizes:
            return 0.0
    return 0.0


def _is_quoted(tokens: Tokens, index: int) -> bool:
    """Return whether a change in percent stands in the parentheses that open at a token: "(+6,2 %)"."""
    inside = "".join(tokens.texts[index + 1 : index + 6])
    return _CHANGE.match(inside) is not None


def _by_preposition(tokens: Tokens, span: NameSpan, rules: NameRules) -> float:
    """Weigh "chez Orvane", "racheté par Orvane"."""
    before = span.start - 1
    if before < 0 or tokens.sent_starts[span.start]:
        return 0.0
    if tokens.lowers[before] in rules.companies.prepositions:
        return _LIKELY
    for at in (before - 1, before - 2, before - 3, before - 4):
        if tokens.lowers[before] not in rules.companies.agents or at < 0 or tokens.sent_starts[at + 1]:
            return 0.0
        if tokens.lowers[at] in rules.companies.participles:
            return _LIKELY
    return 0.0


def _by_verb(tokens: Tokens, span: NameSpan, rules: NameRules) -> float:
    """Weigh "Orvane licencie", "Orvane va fermer son usine", "Orvane, qui emploie"."""
    if (
        span.start
        and not tokens.sent_starts[span.start]
        and tokens.lowers[span.start - 1] in rules.companies.complements
    ):
        return 0.0
    behind = span.end
    if span.label != "PER" and tuple(tokens.lowers[behind : behind + 2]) in rules.companies.relatives:
        behind += 2
    for at in range(behind, min(behind + _REACH, len(tokens.texts))):
        lower = tokens.lowers[at]
        if tokens.sent_starts[at]:
            return 0.0
        if lower in rules.companies.verbs:
            return _LIKELY
        if lower in rules.companies.site_verbs and _has_object(tokens, at + 1, rules):
            return _LIKELY
        if lower not in rules.companies.fillers:
            return 0.0
    return 0.0


def _has_object(tokens: Tokens, start: int, rules: NameRules) -> bool:
    """Return whether what a company has is named right behind a verb: "son usine", "un magasin", "200 postes"."""
    return any(
        tokens.lowers[at] in rules.companies.goods
        for at in range(start, min(start + _REACH, len(tokens.texts)))
        if not any(tokens.sent_starts[start : at + 1])
    )


def _by_spokesperson(tokens: Tokens, span: NameSpan, rules: NameRules) -> float:
    """Weigh "a Corvid spokeswoman"."""
    after = span.end
    return _LIKELY if after < len(tokens.texts) and tokens.texts[after] in rules.frames.spokespeople else 0.0


def _by_firm_staff(tokens: Tokens, span: NameSpan, rules: NameRules) -> float:
    """Weigh "analysts at Orvane Sander"."""
    link, frames = span.start - 1, rules.frames
    staff = link > 0 and tokens.lowers[link] in frames.firm_links and tokens.lowers[link - 1] in frames.firm_staff
    return _SURE if staff and tokens.lowers[span.end - 1] not in rules.place_tails else 0.0


SURE_FRAMES: Sequence[_Frame] = (
    _by_its_words,
    _by_its_shape,
    _by_noun_before,
    _by_origin,
    _by_apposition,
    _by_firm_staff,
)
"""Frames that settle the label of a mention."""

LIKELY_FRAMES: Sequence[_Frame] = (_by_preposition, _by_verb, _by_spokesperson)
"""Frames that outvote the model where no person of that name is known."""


def surnames_of_people(tokens: Tokens, spans: Sequence[NameSpan]) -> frozenset[str]:
    """Return the folded last words of people whom the article names with more than one word."""
    return frozenset(
        tokens.folded(tokens.last_word(span.start, span.end), span.end)
        for span in spans
        if span.label == "PER" and tokens.last_word(span.start, span.end) > span.start
    )
