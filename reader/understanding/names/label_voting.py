"""Voting on labels: one name is one thing across an article, unless its context says otherwise.

Every mention votes for the model's label and for what the words beside it say; full names of people vote for their
surnames. A name takes the label with most votes, a mention with a clear context its own.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence

from reader.knowledge import gazetteer
from reader.model.analysis import Label
from reader.model.labels import LABELS
from reader.text.folding import fold
from reader.understanding.languages.rules.names import NameRules
from reader.understanding.names.companies import company_votes, surnames_of_people
from reader.understanding.names.known_bodies import is_known_body
from reader.understanding.names.name_span import NameSpan
from reader.understanding.names.nicknames import is_nickname
from reader.understanding.names.repeated_names import surnames, with_repeated_names
from reader.understanding.names.team_frames import team_votes, town_votes
from reader.understanding.parsing.tokens import Tokens

Votes = dict[Label, float]

CLEAR = 1.0
"""Weight from which the words beside a name settle the label of this mention."""

_TITLED = 1.5
"""Weight of a title for a person: "M. Roy"."""
_ORGANISATION = 2.0
"""Weight of a describing noun for an organisation: "le groupe Bolloré"."""
_PLACE_OF_WORDS = 1.2
"""Weight of the gazetteer for a place of several words that the model takes for a person: "Ivry-sur-Seine"."""
_CLUB = 2.0
_PARTNERS = 3
"""How much more the name of partners is worth: "Krämer & Söhne" for "Krämer"."""
_SHORTEST_TOWN = 3
"""Letters that the first part of a town's name must have more of."""
_LED = 1.2
"""Weight of a word for who leads it: "le directeur d'Orvane"."""
_LONGEST_ACRONYM = 6
_REACH = 4
"""Most linking words between a noun and the name: "les membres de la Ligue"."""


def with_consistent_labels(tokens: Tokens, spans: Sequence[NameSpan], rules: NameRules) -> list[NameSpan]:
    """Give each name one label, add overlooked repeats, and drop what is no name."""
    unnamed = {key_of(tokens, span) for span in spans if _is_announced(tokens, span, rules.unnamed_heads)}
    spans = [span for span in spans if key_of(tokens, span) not in unnamed and not _is_no_name(tokens, span, rules)]
    spans = relabelled(tokens, spans, rules)
    repeated = [span for span in with_repeated_names(tokens, spans, rules) if not _is_no_name(tokens, span, rules)]
    return relabelled(tokens, repeated, rules)


def relabelled(tokens: Tokens, spans: Sequence[NameSpan], rules: NameRules) -> list[NameSpan]:
    """Return the same spans, each with the label that its name has in the article."""
    keys = [key_of(tokens, span) for span in spans]
    local = [context_votes(tokens, span, rules) for span in spans]
    for before, span, cues in zip(spans, spans[1:], local[1:], strict=False):
        if before.label == "PER" and _in_parentheses(tokens, before.end, span):
            cues["ORG"] = CLEAR
    people = surnames_of_people(tokens, spans)
    companies, teams = (votes(tokens, spans, people, rules) for votes in (company_votes, team_votes))
    for cues, *weights in zip(local, companies, teams, strict=True):
        weight = max(weights)
        if weight and max(cues.values(), default=0.0) < CLEAR:
            cues["ORG"] = cues.get("ORG", 0.0) + weight
    towns = {key for key, weight in zip(keys, town_votes(tokens, spans, people, rules), strict=True) if weight}
    _vote_for_neighbours(tokens, spans, keys, local, people, rules)
    votes: dict[str, Votes] = defaultdict(lambda: dict.fromkeys(LABELS, 0.0))
    for span, key, cues in zip(spans, keys, local, strict=True):
        votes[key][span.label] += 1.0
        for label, weight in (*cues.items(), *_known_as(span, key, rules).items()):
            # An organisation named after a town tells nothing of the town alone ("Paris FC").
            if label != "ORG" or gazetteer.place(key) is None:
                votes[key][label] += weight
    for key in towns:
        votes[key]["LOC"] = max(votes[key].values()) + CLEAR
    _vote_for_surnames(tokens, spans, keys, votes, rules)
    _vote_for_short_names(tokens, spans, keys, votes, rules)
    _vote_for_clubs(tokens, votes, rules)
    result = []
    for span, key, cues in zip(spans, keys, local, strict=True):
        best = max(votes[key], key=lambda label: (votes[key][label], label == span.label))
        clear = max(cues, key=lambda label: cues[label], default=None)
        if clear is not None and cues[clear] >= CLEAR:
            best = clear
        result.append(span if best == span.label else NameSpan(span.start, span.end, best))
    return result


def _vote_for_neighbours(
    tokens: Tokens,
    spans: Sequence[NameSpan],
    keys: Sequence[str],
    local: Sequence[Votes],
    people: frozenset[str],
    rules: NameRules,
) -> None:
    """Let an organisation vote for a single word that a conjunction joins to it: "chez Orvane et Malo"."""
    if not rules.short_name:
        return
    pairs = list(range(len(spans) - 1))
    for first, second in [*((n, n + 1) for n in pairs), *((n + 1, n) for n in reversed(pairs))]:
        sure, other = spans[first], spans[second]
        between = sorted((sure, other), key=lambda span: span.start)
        link = tokens.lowers[between[0].end : between[1].start]
        if len(link) != 1 or link[0] not in rules.pair_links or other.label == "ORG" or keys[second] in people:
            continue
        alone = tokens.word_end(other.start) >= other.end and tokens.lowers[other.start] not in rules.given_names
        told = sure.label == "ORG" or local[first].get("ORG", 0.0) >= CLEAR
        if told and alone and gazetteer.place(keys[second]) is None and not local[second]:
            local[second]["ORG"] = rules.short_name


def key_of(tokens: Tokens, span: NameSpan) -> str:
    """Return the name folded, so that mentions of one name compare equal."""
    return fold(" ".join(tokens.texts[span.start : span.end])) or tokens.texts[span.start]


def _vote_for_surnames(
    tokens: Tokens, spans: Sequence[NameSpan], keys: Sequence[str], votes: dict[str, Votes], rules: NameRules
) -> None:
    """Let full names of people vote for their surnames: "Anne Roy" for "Roy"."""
    seen = set()
    for span, key in zip(spans, keys, strict=True):
        if span.label != "PER" or span.end - span.start < 2 or key in seen or is_nickname(tokens, span, rules):
            continue
        seen.add(key)
        if votes[key]["PER"] < max(votes[key].values()):
            continue
        parts = tuple(tokens.texts[span.start : span.end])
        last = tokens.last_word(span.start, span.end) - span.start
        for surname in {fold(" ".join(name)) for name in surnames(parts, last, rules)}:
            if surname in votes:
                votes[surname]["PER"] += rules.full_name
                if rules.surname_places or gazetteer.place(surname) is None:
                    votes[surname]["PER"] = max(votes[surname].values()) + rules.full_name


def _vote_for_short_names(
    tokens: Tokens, spans: Sequence[NameSpan], keys: Sequence[str], votes: dict[str, Votes], rules: NameRules
) -> None:
    """Full names of companies vote for their first word alone: "Valmont Emballages" for "Valmont".

    Those of towns do for their first part: "Vernoy-sur-Mer" for "Vernoy".
    """
    seen = set()
    for span, key in zip(spans, keys, strict=True):
        first = fold(tokens.texts[span.start])
        town, *more = tokens.texts[span.start].split("-")
        if more and span.label == "LOC" and key not in seen and len(town) > _SHORTEST_TOWN and fold(town) in votes:
            seen.add(key)
            votes[fold(town)]["LOC"] += rules.short_name
        if span.label != "ORG" or key in seen or " " not in key or first not in votes:
            continue
        seen.add(key)
        if tokens.capital(span.start) and gazetteer.place(first) is None:
            votes[first]["ORG"] += rules.short_name * (_PARTNERS if "&" in tokens.texts[span.start : span.end] else 1)


def _vote_for_clubs(tokens: Tokens, votes: dict[str, Votes], rules: NameRules) -> None:
    """Clubs that are known vote for themselves in an article on sport."""
    if rules.match_words.isdisjoint(tokens.lowers):
        return
    for key in rules.clubs & votes.keys():
        if votes[key]["PER"] <= votes[key]["ORG"] + _CLUB:
            votes[key]["ORG"] += _CLUB + votes[key]["LOC"]


def _in_parentheses(tokens: Tokens, start: int, span: NameSpan) -> bool:
    """Return whether an unknown name stands alone in parentheses that open here, as a party or team does."""
    if span.start != start + 1 or span.end >= len(tokens.texts) or span.label == "PER":
        return False
    alone = tokens.texts[start] == "(" and tokens.texts[span.end] == ")"
    return alone and gazetteer.place(key_of(tokens, span)) is None


def _known_as(span: NameSpan, key: str, rules: NameRules) -> Votes:
    """Return what the name itself says if the model takes a known place for a person."""
    if span.label != "PER" or gazetteer.place(key) is None:
        return {}
    return {"LOC": _PLACE_OF_WORDS if " " in key else rules.known_place}


def context_votes(tokens: Tokens, span: NameSpan, rules: NameRules) -> Votes:
    """Return what the words beside a name say of it; the first rule that applies decides.

    1. a last word for a venue: LOC for "Groupama Arena"; a known body: ORG for "Facebook"; a last word for a body
    2. an age after it: PER for "Anne Roy, 26 ans"
    3. an acronym that no place goes by, taken for a place: ORG for "UMons"
    4. a hyphenated first part for an organisation: ORG for "Radio-Canada"
    5. a preposition before it: LOC for "en Syrie"
    6. a title before it: PER for "M. Roy"
    7. a noun for members, linked: ORG for "les membres de Daech"
    8. a noun for a place, linked or not: LOC for "la province d'Idleb"
    9. a noun for an organisation right before it, or before an adjective: ORG for "le groupe terroriste Daech"
    """
    if not rules.venue_words.isdisjoint((tokens.lowers[span.start], tokens.lowers[span.end - 1])):
        return {"LOC": CLEAR}
    if is_known_body(tokens, span, rules):
        return {"ORG": CLEAR}
    if span.end - span.start > 1 and (tail := _by_tail(tokens.lowers[span.end - 1], rules)):
        return tail
    if _has_age(tokens, span.end, rules) or _is_born(tokens, span.end, rules):
        return {"PER": CLEAR}
    if _opens_with_venue(tokens, span, rules):
        return {"LOC": CLEAR}
    if span.label == "LOC" and _is_acronym(tokens, span):
        return {"ORG": CLEAR}
    if tokens.lowers[span.start].split("-")[0] in rules.organisation_prefixes and "-" in _word(tokens, span):
        return {"ORG": _ORGANISATION}
    before = span.start - 1
    if before < 0 or tokens.sent_starts[span.start]:
        return {}
    lowers = tokens.lowers
    lower = lowers[before]
    if _is_in_place(tokens, span, rules):
        return {"LOC": CLEAR}
    if _is_told(tokens, span, rules):
        return {"ORG": CLEAR}
    if lower in rules.cues:
        label, weight = rules.cues[lower]
        return {label: weight}
    if lower in rules.person_titles and span.label != "ORG":
        sure = lower.endswith(".") or span.label == "PER" or tokens.lowers[span.start] in rules.name_elisions
        return {"PER": _TITLED} if sure else {"PER": 0.5}
    if lower in rules.person_heads and span.label != "LOC":
        return {"PER": CLEAR}
    index, linked = before, False
    while index >= 0 and index > before - _REACH and lowers[index] in rules.links:
        index, linked = index - 1, True
    if index < 0:
        return {}
    if span.label == "PER" and span.end - span.start > 1 and _has_office(tokens, index, rules):
        return {"PER": CLEAR}
    if (
        linked
        and span.label == "LOC"
        and _is_led(tokens, index, rules)
        and gazetteer.place(key_of(tokens, span)) is None
    ):
        return {"ORG": _LED}
    if linked and lowers[index] in rules.member_nouns:
        return {"ORG": 1.0} if span.label != "LOC" else {}
    if lowers[index] in rules.place_heads:
        return {"LOC": 1.0}
    if not linked:
        head = lowers[index]
        if rules.adjectives_follow and head not in rules.organisation_heads and index and tokens.texts[index].islower():
            head = lowers[index - 1]
        if head in rules.organisation_heads:
            return {"ORG": _ORGANISATION}
    return {}


def _by_tail(last: str, rules: NameRules) -> Votes:
    """Return what the last word of a longer name says: ORG for "Northern Herald", LOC for "Elm Street"."""
    if last in rules.organisation_tails:
        return {"ORG": CLEAR}
    return {"LOC": CLEAR} if last in rules.place_tails else {}


def _is_told(tokens: Tokens, span: NameSpan, rules: NameRules) -> bool:
    """Whether a body is told something: "told the Herald", but not "told Roy"."""
    before = span.start - 2
    if before < 0 or tokens.lowers[before + 1] not in rules.articles:
        return False
    return tokens.lowers[before] in rules.telling


def _is_led(tokens: Tokens, index: int, rules: NameRules) -> bool:
    """Whether a word for who leads a body stands at a token, an adjective behind it or not: "directeur général"."""
    if tokens.lowers[index] in rules.leaders:
        return True
    before = index - 1
    return before >= 0 and tokens.lowers[before] in rules.leaders and tokens.lowers[index] in rules.leader_adjectives


def _is_in_place(tokens: Tokens, span: NameSpan, rules: NameRules) -> bool:
    """Whether a word stands before whose complement is a place: "maire socialiste de Vif", "née à Vif"."""
    index = span.start - 1
    if tokens.texts[span.start].isupper() or tokens.lowers[index] not in rules.place_links:
        return False
    for noun in (index - 1, index - 2):
        if noun < 0 or tokens.sent_starts[noun + 1] or not tokens.texts[index - 1].islower():
            return tokens.lowers[max(noun, 0)] in rules.place_nouns if noun == index - 1 else False
        if tokens.lowers[noun] in rules.place_nouns:
            return True
    return False


def _has_office(tokens: Tokens, index: int, rules: NameRules) -> bool:
    """Whether a title stands before the noun at a token: "préfet de région", "présidente de la coopérative"."""
    first = index - 1
    while first >= 0 and index - first < _REACH and tokens.lowers[first] in rules.links:
        first -= 1
    return 0 <= first < index - 1 and tokens.lowers[first] in rules.person_titles


def _is_born(tokens: Tokens, index: int, rules: NameRules) -> bool:
    """Whether a birth follows in apposition: "France Morel (née Anne Roy)"."""
    return index + 1 < len(tokens.texts) and tokens.texts[index] in "(," and tokens.lowers[index + 1] in rules.births


def _opens_with_venue(tokens: Tokens, span: NameSpan, rules: NameRules) -> bool:
    """Whether the name opens with a noun for a building or a street: "hôpital Pasteur de Nice", "Grotte Chauvet"."""
    head, before = tokens.lowers[span.start], span.start - 1
    if span.end - span.start < 2:
        return False
    if head in rules.club_words and tokens.lowers[span.end - 1].endswith(rules.inhabitant_adjectives or ("\n",)):
        return False
    if head in rules.venue_heads and before >= 0 and tokens.lowers[before] in rules.venue_prepositions:
        return True
    if head in rules.club_words:
        return False
    return any(
        head in institution.heads
        for institution in rules.institutions
        if institution.label == "LOC" and "beside" in institution.complements
    )


def _has_age(tokens: Tokens, index: int, rules: NameRules) -> bool:
    """Return whether an age follows in apposition: ", 26 ans"."""
    if index + 3 >= len(tokens.texts) or tokens.texts[index] != "," or tokens.texts[index + 3].isalnum():
        return False
    return tokens.texts[index + 1].isdigit() and tokens.lowers[index + 2] in rules.ages


def _is_acronym(tokens: Tokens, span: NameSpan) -> bool:
    """Return whether a name is an acronym that no place goes by, or opens with one ("UMons"); never in a headline."""
    text = "".join(tokens.texts[span.start : span.end])
    letters = text.replace("-", "")
    joined = text[:2].isupper() and text[2:].islower()
    if not letters.isalpha() or not (joined or (2 < len(letters) <= _LONGEST_ACRONYM and text.isupper())):
        return False
    if gazetteer.place(text) is not None or tokens.sent_starts[span.start]:
        return False
    around = (*tokens.texts[max(0, span.start - 2) : span.start], *tokens.texts[span.end : span.end + 2])
    return any(word.islower() for word in around)


def _word(tokens: Tokens, span: NameSpan) -> str:
    return "".join(tokens.texts[span.start : tokens.word_end(span.start)])


def _is_announced(tokens: Tokens, span: NameSpan, heads: frozenset[str]) -> bool:
    """Return whether one of the nouns stands right before the name or opens it."""
    if tokens.lowers[span.start] in heads:
        return True
    return span.start > 0 and not tokens.sent_starts[span.start] and tokens.lowers[span.start - 1] in heads


def _is_no_name(tokens: Tokens, span: NameSpan, rules: NameRules) -> bool:
    """Return whether the words before a name make it none: "ministre de l'Économie", "le boson de Higgs"."""
    lowers, start = tokens.lowers, span.start
    if lowers[start] in rules.portfolios and span.end < len(lowers) and lowers[span.end] in rules.portfolio_heads:
        return span.label == "ORG"
    if lowers[start] in rules.eponym_heads and span.end - start > 1 and span.label != "ORG":
        return True
    if tokens.sent_starts[start] or not start:
        return False
    index, linked = start - 1, False
    while index >= 0 and index > start - 1 - _REACH and lowers[index] in rules.links:
        index, linked = index - 1, True
    if index < 0 or not linked:
        return False
    if lowers[start] in rules.state_words and span.end - start == 1:
        return True
    if lowers[index] in rules.portfolio_heads and span.label == "ORG" and span.end - start == 1:
        return not tokens.texts[start].isupper()
    if lowers[index] not in rules.eponym_heads or span.label == "ORG":
        return False
    return span.label == "PER" or gazetteer.place(key_of(tokens, span)) is None
