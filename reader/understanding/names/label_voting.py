"""Voting on labels: one name is one thing across an article, unless its context says otherwise.

Every mention votes for the model's label and for what the words beside it say; full names of people vote for their
surnames. A name takes the label with most votes; a mention with a clear context takes its own, unless that stands alone
against far more votes for another.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence

from reader.knowledge import gazetteer
from reader.model.analysis import Label
from reader.model.labels import LABELS
from reader.text.folding import fold
from reader.understanding.languages.rules.names import NameRules
from reader.understanding.names.companies import company_votes, surnames_of_people
from reader.understanding.names.context_votes import CLEAR, Votes, context_votes
from reader.understanding.names.name_span import NameSpan, key_of
from reader.understanding.names.nicknames import is_nickname
from reader.understanding.names.place_frames import list_votes
from reader.understanding.names.repeated_names import given_names, surnames, with_repeated_names
from reader.understanding.names.team_frames import team_votes, town_votes
from reader.understanding.parsing.tokens import Tokens

_OUTVOTED = 2.0
"""Votes by more than which another label must lead for one mention with a clear context not to go its own way."""

_TWICE = 2
"""Mentions with a clear context for one label from which they always have it."""

_AGREED = 0.5
"""Votes by which such mentions lead where the words beside no mention say otherwise."""

_PLACE_OF_WORDS = 1.2
"""Weight of the gazetteer for a place of several words that the model takes for a person: "Ivry-sur-Seine"."""
_COUNTRY = 1.2
"""Weight of the gazetteer for a country that the model takes for a body: "Comoros"."""

_CLUB = 2.0
_PARTNERS = 3
"""How much more the name of partners is worth: "Krämer & Söhne" for "Krämer"."""
_SHORTEST_TOWN = 3
"""Letters that the first part of a town's name must have more of."""
_REACH = 4
"""Most linking words between a noun and the name: "les membres de la Ligue"."""


def with_consistent_labels(tokens: Tokens, spans: Sequence[NameSpan], rules: NameRules) -> list[NameSpan]:
    """Give each name one label, add overlooked repeats, and drop what is no name."""
    people = surnames_of_people(tokens, spans)
    unnamed = {key for span in spans for key in _unnamed_keys(tokens, span, people, rules)}
    spans = [span for span in spans if key_of(tokens, span) not in unnamed and not _is_no_name(tokens, span, rules)]
    spans = relabelled(tokens, spans, rules)
    repeated = [span for span in with_repeated_names(tokens, spans, rules) if not _is_no_name(tokens, span, rules)]
    return relabelled(tokens, repeated, rules)


def relabelled(tokens: Tokens, spans: Sequence[NameSpan], rules: NameRules) -> list[NameSpan]:
    """Return the same spans, each with the label that its name has in the article."""
    keys = [key_of(tokens, span) for span in spans]
    local = [context_votes(tokens, span, rules) for span in spans]
    _vote_for_whose_they_are(tokens, spans, local, rules)
    people = surnames_of_people(tokens, spans)
    companies, teams = (votes(tokens, spans, people, rules) for votes in (company_votes, team_votes))
    for cues, *weights in zip(local, companies, teams, strict=True):
        weight = max(weights)
        if weight and max(cues.values(), default=0.0) < CLEAR:
            cues["ORG"] = cues.get("ORG", 0.0) + weight
    for cues, weight in zip(local, list_votes(tokens, spans, people, rules), strict=True):
        if weight and max(cues.values(), default=0.0) < CLEAR:
            cues["LOC"] = weight
    towns = {key for key, weight in zip(keys, town_votes(tokens, spans, people, rules), strict=True) if weight}
    _vote_for_neighbours(tokens, spans, keys, local, people, rules)
    votes: dict[str, Votes] = defaultdict(lambda: dict.fromkeys(LABELS, 0.0))
    for span, key, cues in zip(spans, keys, local, strict=True):
        votes[key][span.label] += 1.0
        for label, weight in (*cues.items(), *_known_as(span, key, rules).items()):
            # An organisation named after a town tells nothing of the town alone ("Paris FC").
            known = tokens.texts[span.start] in rules.frames.known_places
            if label != "ORG" or not (known or gazetteer.place(key) is not None):
                votes[key][label] += weight
    _vote_for_the_told(keys, local, votes)
    told = people.union(key for key, cues in zip(keys, local, strict=True) if cues.get("PER"))
    for key, weight in zip(keys, companies, strict=True):
        if weight >= CLEAR and key not in told and max(votes[key], key=votes[key].__getitem__) == "PER":
            # "le fabricant de fromages Orvane", of whom nothing says that it is a person
            votes[key]["ORG"] = max(votes[key].values()) + weight
    for key in towns:
        votes[key]["LOC"] = max(votes[key].values()) + CLEAR
    _vote_for_surnames(tokens, spans, keys, votes, rules)
    _vote_for_short_names(tokens, spans, keys, votes, rules)
    _vote_for_clubs(tokens, votes, rules)
    _vote_on_ties(keys, votes, people, rules)
    return _decided(spans, keys, local, votes)


def _vote_for_whose_they_are(
    tokens: Tokens, spans: Sequence[NameSpan], local: Sequence[Votes], rules: NameRules
) -> None:
    """Let a name be a body right behind a person of it: "Anne Roy (PS)"."""
    for before, span, cues in zip(spans, spans[1:], local[1:], strict=False):
        if before.label == "PER" and (
            _in_parentheses(tokens, before.end, span) or _is_home(tokens, before.end, span, rules)
        ):
            cues["ORG"] = CLEAR


def _vote_for_the_told(keys: Sequence[str], local: Sequence[Votes], votes: dict[str, Votes]) -> None:
    """Let the words beside two mentions of a name that agree, and no others, outvote the model on all of them."""
    said: dict[str, list[Label]] = defaultdict(list)
    for key, cues in zip(keys, local, strict=True):
        if (label := _clear(cues)) is not None:
            said[key].append(label)
    for key, labels in said.items():
        if len(labels) >= _TWICE and len(set(labels)) == 1:
            votes[key][labels[0]] = max(votes[key].values()) + _AGREED


def _vote_on_ties(keys: Sequence[str], votes: dict[str, Votes], people: frozenset[str], rules: NameRules) -> None:
    """Take for a place what is as often taken for a person, whom no full name introduces, or once for a body."""
    if not rules.areas.nouns:
        return
    for key in set(keys) - people:
        others = max(votes[key]["PER"], votes[key]["ORG"])
        once = votes[key]["ORG"] <= 1.0 or votes[key]["PER"] == others
        if " " not in key and once and votes[key]["LOC"] == others > 0:
            votes[key]["LOC"] += _AGREED


def _decided(
    spans: Sequence[NameSpan], keys: Sequence[str], local: Sequence[Votes], votes: Mapping[str, Votes]
) -> list[NameSpan]:
    """Give each mention the label of its name, or that of its own clear context.

    One such context does not count where the article speaks far more often for another label: "Roche" after "élu à
    Roche", if Anne Roche is named five times.
    """
    clear = [_clear(cues) for cues in local]
    said = Counter(zip(keys, clear, strict=True))
    result = []
    for span, key, own in zip(spans, keys, clear, strict=True):
        best = max(votes[key], key=lambda label: (votes[key][label], label == span.label))
        if own is not None and (said[key, own] >= _TWICE or votes[key][best] - votes[key][own] <= _OUTVOTED):
            best = own
        result.append(span if best == span.label else NameSpan(span.start, span.end, best))
    return result


def _clear(cues: Votes) -> Label | None:
    """Return the label that the words beside a name settle, ``None`` where they settle none."""
    best = max(cues, key=lambda label: cues[label], default=None)
    return best if best is not None and cues[best] >= CLEAR else None


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
        for (given,) in given_names(parts, rules):
            if fold(given) in votes:
                votes[fold(given)]["PER"] += rules.full_name
        for surname in {fold(" ".join(name)) for name in surnames(parts, last, rules)}:
            if surname in votes:
                votes[surname]["PER"] += rules.full_name
                if rules.surname_places or gazetteer.place(surname) is None:
                    votes[surname]["PER"] = max(votes[surname].values()) + rules.full_name


def _vote_for_short_names(
    tokens: Tokens, spans: Sequence[NameSpan], keys: Sequence[str], votes: dict[str, Votes], rules: NameRules
) -> None:
    """Let full names of companies vote for their first word alone: "Valmont Emballages" for "Valmont".

    Let those of towns do so for their first part ("Vernoy-sur-Mer" for "Vernoy"), those of churches for their last
    ("Church of Orvanity" for "Orvanity").
    """
    seen = set()
    joints = rules.links | rules.pair_links
    for span, key in zip(spans, keys, strict=True):
        if tokens.lowers[span.start] in rules.name_giving_heads and key not in seen and span.end - span.start > 2:
            belief = fold(tokens.texts[span.end - 1])
            if belief in votes and gazetteer.place(belief) is None:
                seen.add(key)
                votes[belief]["ORG"] = max(votes[belief].values()) + CLEAR
        first = fold(tokens.texts[span.start])
        town, *more = tokens.texts[span.start].split("-")
        if more and span.label == "LOC" and key not in seen and len(town) > _SHORTEST_TOWN and fold(town) in votes:
            seen.add(key)
            votes[fold(town)]["LOC"] += rules.short_name
        if span.label != "ORG" or key in seen or " " not in key or first not in votes:
            continue
        seen.add(key)
        # "Bouny vivant" is no longer name of "Bouny"
        second = tokens.lowers[span.start + 1] if span.end - span.start > 1 else ""
        whole = second.islower() and second == tokens.texts[span.start + 1] and second not in joints
        named = tokens.capital(span.start) and "." not in tokens.texts[span.start]
        known = tokens.texts[span.start] in rules.frames.known_places
        known = known or tokens.lowers[span.end - 1] in rules.tails.town_bodies
        if named and not whole and not known and gazetteer.place(first) is None:
            votes[first]["ORG"] += rules.short_name * (_PARTNERS if "&" in tokens.texts[span.start : span.end] else 1)


def _vote_for_clubs(tokens: Tokens, votes: dict[str, Votes], rules: NameRules) -> None:
    """Let clubs that are known vote for themselves in an article on sport."""
    if rules.clubs.match_words.isdisjoint(tokens.lowers):
        return
    for key in rules.clubs.known & votes.keys():
        if votes[key]["PER"] <= votes[key]["ORG"] + _CLUB:
            votes[key]["ORG"] += _CLUB + votes[key]["LOC"]


def _in_parentheses(tokens: Tokens, start: int, span: NameSpan) -> bool:
    """Return whether an unknown name stands alone in parentheses that open here, as a party or team does."""
    if span.start != start + 1 or span.end >= len(tokens.texts) or span.label == "PER":
        return False
    alone = tokens.texts[start] == "(" and tokens.texts[span.end] == ")"
    return alone and gazetteer.place(key_of(tokens, span)) is None


def _is_home(tokens: Tokens, start: int, span: NameSpan, rules: NameRules) -> bool:
    """Return whether a body that a person comes from stands behind a preposition here: "Anna Roy of Orvane"."""
    return span.label == "ORG" and span.start == start + 1 and tokens.lowers[start] in rules.party_links


def _known_as(span: NameSpan, key: str, rules: NameRules) -> Votes:
    """Return what the name itself says if the model takes a known place for a person, or a country for a body."""
    if span.label == "ORG" and rules.titled_people:
        place = gazetteer.place(key)
        return {"LOC": _COUNTRY} if place is not None and place.kind == "country" else {}
    if span.label != "PER" or gazetteer.place(key) is None:
        return {}
    return {"LOC": _PLACE_OF_WORDS if " " in key else rules.known_place}


def _unnamed_keys(tokens: Tokens, span: NameSpan, people: frozenset[str], rules: NameRules) -> Iterator[str]:
    """Yield the keys of a name that a noun for a thing stands before or in: "Space Shuttle Columbia" and "Columbia".

    In some languages an article does too: "the Vireo's battery".
    """
    before = span.start - 1
    if before >= 0 and not tokens.sent_starts[span.start] and tokens.lowers[before] in rules.unnamed_heads:
        yield key_of(tokens, span)
    if _has_article(tokens, span, people, rules):
        yield key_of(tokens, span)
    for head in range(span.start, min(span.start + 2, span.end)):
        if tokens.lowers[head] in rules.unnamed_heads and (head == span.start or span.label != "ORG"):
            yield key_of(tokens, span)
            if head + 1 < span.end:
                yield key_of(tokens, NameSpan(head + 1, span.end, span.label))


def _has_article(tokens: Tokens, span: NameSpan, people: frozenset[str], rules: NameRules) -> bool:
    """Return whether a single word that no person of the article has for a surname stands alone behind an article."""
    alone = span.label == "PER" and span.end - span.start == 1 < span.start and span.end < len(tokens.texts)
    if not alone or not rules.things_have_articles or tokens.lowers[span.start - 1] not in rules.articles:
        return False
    # "the Roy plan" may be that of a person.
    return not tokens.texts[span.end].isalpha() and fold(tokens.texts[span.start]) not in people


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
    if _is_field(tokens, span, index, rules):
        return True
    if lowers[index] not in rules.eponym_heads or span.label == "ORG":
        return False
    return span.label == "PER" or gazetteer.place(key_of(tokens, span)) is None


def _is_field(tokens: Tokens, span: NameSpan, index: int, rules: NameRules) -> bool:
    """Return whether a name is a field of office: "ministre sortant de l'Énergie", "ministre de la Mer".

    ``index`` is the token before the linking words; of several words only a minister has it.
    """
    lowers, texts = tokens.lowers, tokens.texts[span.start : span.end]
    adjective = lowers[index + 1] not in rules.articles and tokens.texts[index].islower()
    if index and adjective and lowers[index] not in rules.portfolio_heads and lowers[index - 1] in rules.field_heads:
        index -= 1
    if lowers[index] not in rules.portfolio_heads or any(text.isupper() and len(text) > 1 for text in texts):
        return False
    if len(texts) > 1 and lowers[index] not in rules.field_heads:
        return False
    return span.label == "ORG" or (span.label == "LOC" and gazetteer.place(key_of(tokens, span)) is None)
