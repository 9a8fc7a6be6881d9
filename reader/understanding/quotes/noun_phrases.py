"""Noun phrases in a frame: where the words that name somebody begin and end."""

from __future__ import annotations

from bisect import bisect_left

from reader.understanding.names.name_span import NameSpan
from reader.understanding.parsing.tokens import Words
from reader.understanding.quotes.quote_sentences import Frame
from reader.understanding.quotes.speech_context import Scene

_LONGEST = 40
"""Tokens that the words for a speaker may have."""


def past_phrase(place: int, frame: Frame, scene: Scene) -> int:
    """The place after a phrase with a preposition: one name, or a noun and what belongs to it."""
    tokens = frame.tokens
    while place < len(tokens) and scene.words.lowers[tokens[place]] in scene.rules.determiners:
        place += 1
    if place >= len(tokens):
        return place
    name = scene.names.at(tokens[place])
    if name is not None:
        while place < len(tokens) and tokens[place] < name.end:
            place += 1
        return place
    head = tokens[place]
    place += 1
    while place < len(tokens):
        token = tokens[place]
        lower = scene.words.lowers[token]
        if scene.syntax.classes[token] == "ADJ" and scene.syntax.heads[token] == head:
            place += 1
        elif lower in scene.rules.prepositions:
            return past_phrase(place + 1, frame, scene)
        elif (follower := scene.names.at(token)) is not None and scene.syntax.heads[token] == head:
            if follower.label == "PER" and not scene.speaks(head):
                break
            while place < len(tokens) and tokens[place] < follower.end:
                place += 1
        else:
            break
    return place


def outside(token: int, frame: Frame) -> bool:
    """Whether a token is one of the frame outside its quotes."""
    index = bisect_left(frame.tokens, token)
    return index < len(frame.tokens) and frame.tokens[index] == token


def left_edge(head: int, frame: Frame, scene: Scene) -> int:
    """Where the words of a noun begin: its determiner, title and adjectives."""
    words, syntax, rules = scene.words, scene.syntax, scene.rules
    name = scene.names.at(head)
    start = name.start if name else head
    while start > frame.start and outside(start - 1, frame):
        before = start - 1
        lower = words.lowers[before]
        if syntax.classes[before] in ("DET", "NUM", "ADJ") or lower in rules.determiners:
            if lower in rules.prepositions:
                break
            start = before
        elif name is not None and syntax.classes[before] in ("NOUN", "PROPN") and lower not in rules.prepositions:
            start = before
        elif syntax.relations[before] in rules.premodifiers and lower not in rules.prepositions:
            held = scene.names.at(before)
            start = held.start if held is not None else before
        else:
            break
        if lower in rules.determiners:
            break
    return start


def phrase_end(start: int, frame: Frame, scene: Scene) -> int:
    """Where the words of a speaker end that begin here, a name in apposition included."""
    end = _run(start, frame, scene)
    words, rules = scene.words, scene.rules
    if end + 1 < frame.end and words.texts[end] == "," and outside(end, frame) and outside(end + 1, frame):
        apposed = scene.names.at(end + 1)
        first = end + 1 + (words.lowers[end + 1] in rules.determiners - rules.prepositions)
        titled = apposed or scene.names.at(min(first + 1, len(words.texts) - 1))
        held = scene.names.within(start, end)
        people = [name for name in held if name.label == "PER" and words.lowers[name.end] not in rules.possessives]
        known = apposed is not None or words.lowers[first] in scene.titles
        if (
            titled is not None
            and known
            and not people
            and (titled.label == "PER" or (not held and _closes(titled, frame, scene)))
        ):
            return _run(end + 1, frame, scene)
    return end


def _closes(name: NameSpan, frame: Frame, scene: Scene) -> bool:
    """Whether a body's name ends an apposition: a comma, a colon or a quote follows ("la fédération, X, …")."""
    if name.label != "ORG":
        return False
    return name.end >= frame.end or not outside(name.end, frame) or scene.words.texts[name.end] in ",:"


def _run(start: int, frame: Frame, scene: Scene) -> int:
    words, rules, syntax = scene.words, scene.rules, scene.syntax
    token, first = start, True
    while token < frame.end and token - start < _LONGEST and outside(token, frame):
        name = scene.names.at(token)
        if name is not None:
            token, first = max(name.end, token + 1), False
            continue
        text, lower = words.texts[token], words.lowers[token]
        if text in ",.:;!?)—–" or "\n" in text or lower in rules.clause_openers:
            break
        verbal = lower in rules.auxiliaries or syntax.classes[token] in ("VERB", "AUX")
        if not first and verbal and not _is_attribute(token, start, scene):
            break
        joined = lower in rules.strong_pronouns and words.lowers[token - 1] in rules.linking
        if (
            not first
            and not joined
            and lower in (rules.pronouns | rules.clitics) - rules.determiners - rules.prepositions
        ):
            break
        if not first and lower in rules.prepositions - rules.linking:
            break
        following = min(token + 1, frame.end - 1)
        if not first and lower in rules.linking and _turns_away(lower, following, scene):
            break
        if not first and syntax.classes[token] == "ADV":
            break
        if not first and lower in rules.determiners - rules.prepositions and scene.names.at(token - 1) is not None:
            break
        token, first = token + 1, False
    while (
        token > start + 1
        and (words.lowers[token - 1] in rules.determiners | rules.prepositions or words.texts[token - 1] == "(")
        and scene.names.at(token - 1) is None
    ):
        token -= 1
    return token


def _turns_away(link: str, following: int, scene: Scene) -> bool:
    """Whether a preposition goes on with the verb, not with the words for somebody ("a répondu X à une question")."""
    lower, rules = scene.words.lowers[following], scene.rules
    if lower in rules.indefinite or lower.endswith(rules.gerunds):
        return True
    return link in rules.dative and (lower in rules.owners or _is_audience(following, scene))


def _is_audience(start: int, scene: Scene) -> bool:
    """Whether the noun here is one to whom, or a time when, somebody speaks."""
    return any(lower in scene.rules.audiences for lower in scene.words.lowers[start : start + 2])


def _is_attribute(token: int, start: int, scene: Scene) -> bool:
    """Whether a participle belongs to the noun before it ("l'organisation fondée en 1950")."""
    return scene.syntax.relations[token] in ("acl", "amod") and start <= scene.syntax.heads[token] < token


def before_bracket(place: int, frame: Frame, words: Words) -> int:
    """The place before the bracket that opens what this one closes."""
    at = place
    while at >= 0 and words.texts[frame.tokens[at]] != "(":
        at -= 1
    return at - 1 if at > 0 else place - 1
