"""Who stands beside a cue: the words of the text that name the speaker."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal

from reader.understanding.cues import Cue
from reader.understanding.frames import Frame
from reader.understanding.languages.rules import SpeechRules
from reader.understanding.spans import NameSpan
from reader.understanding.syntax import Syntax
from reader.understanding.words import Words

Evidence = Literal["inverted", "behind", "subject", "source", "agent", "guess"]

_SUBJECTS = ("nsubj", "nsubj:pass", "nsubj:caus", "expl:subj")
_HIGHEST = 5
"""Heads that are climbed from a verb without a subject to one that has it."""

_NOUNS = frozenset({"NOUN", "PROPN", "PRON"})
_LONGEST = 40
"""Tokens that the words for a speaker may have."""


@dataclass(frozen=True, slots=True)
class Subject:
    """Tokens ``[start, end)`` that name a speaker, and how they were found."""

    start: int
    end: int
    evidence: Evidence


class Names:
    """The names of a text, looked up by token."""

    def __init__(self, names: Sequence[NameSpan]) -> None:
        self.spans = sorted(names, key=lambda span: span.start)
        self._starts = [span.start for span in self.spans]

    def at(self, token: int) -> NameSpan | None:
        """The name that holds a token."""
        index = bisect_left(self._starts, token + 1) - 1
        return self.spans[index] if index >= 0 and token < self.spans[index].end else None

    def within(self, start: int, end: int) -> list[NameSpan]:
        """The names that begin in ``[start, end)``."""
        return self.spans[bisect_left(self._starts, start) : bisect_left(self._starts, end)]


@dataclass(frozen=True, slots=True)
class Scene:
    """All that is known of a text where speakers are looked for."""

    words: Words
    syntax: Syntax
    names: Names
    rules: SpeechRules
    titles: frozenset[str]


def speaker_of(cue: Cue, frame: Frame, scene: Scene, *, behind: bool) -> Subject | None:
    """The words that name who says what a cue reports; ``behind`` looks for them after the verb first."""
    found = _speaker_of(cue, frame, scene, behind=behind)
    if found is not None and found.start < cue.token < found.end:
        return Subject(found.start, cue.token, found.evidence)
    return found


def _speaker_of(cue: Cue, frame: Frame, scene: Scene, *, behind: bool) -> Subject | None:
    if cue.inverted is not None:
        lower = scene.words.lowers[cue.inverted]
        if scene.rules.inverted[lower] in scene.rules.nobody:
            return None
        return Subject(cue.inverted, cue.inverted + 1, "inverted")
    if cue.kind == "source":
        return _source(cue, frame, scene)
    if cue.passive:
        return _agent(cue, frame, scene)
    if behind:
        found = _behind(cue, frame, scene)
        if found is not None:
            return found
    return _before(cue, frame, scene)


def _source(cue: Cue, frame: Frame, scene: Scene) -> Subject | None:
    after = frame.tokens[cue.place + 1 :]
    if not after or after[0] != cue.token + 1:
        return None
    start = after[0]
    if cue.lemma in scene.rules.views and not _somebody_named(start, frame, scene):
        return None
    if scene.words.lowers[start] in scene.rules.nobody:
        return None
    end = _phrase_end(start, frame, scene)
    return Subject(start, end, "source") if end > start else None


def _somebody_named(start: int, frame: Frame, scene: Scene) -> bool:
    """Whether the phrase is a pronoun, opens with a title, or is or holds a name that no preposition governs."""
    words, rules = scene.words, scene.rules
    if words.lowers[start] in rules.pronouns:
        return True
    noun = start + 1 if words.lowers[start] in rules.determiners and start + 1 < frame.end else start
    if words.lowers[noun] in scene.titles:
        return True
    end = _phrase_end(start, frame, scene)
    names = scene.names.within(start, end)
    return any(name.start <= noun or words.lowers[name.start - 1] not in rules.prepositions for name in names)


def _agent(cue: Cue, frame: Frame, scene: Scene) -> Subject | None:
    for place in range(cue.place + 1, min(cue.place + 5, len(frame.tokens) - 1)):
        token = frame.tokens[place]
        if scene.words.lowers[token] in scene.rules.agents:
            start = frame.tokens[place + 1]
            return Subject(start, _phrase_end(start, frame, scene), "agent")
    return None


def _behind(cue: Cue, frame: Frame, scene: Scene) -> Subject | None:
    """The subject that follows its verb: "a déclaré à l'AFP le porte-parole"."""
    parsed = [
        child
        for child in scene.syntax.children[cue.token]
        if child > cue.token and scene.syntax.relations[child] in _SUBJECTS and _outside(child, frame)
    ]
    tokens, rules, words = frame.tokens, scene.rules, scene.words
    place = cue.place + 1
    if place < len(tokens) and tokens[place] != cue.token + 1:
        return None
    while place < len(tokens):
        token = tokens[place]
        lower = words.lowers[token]
        if words.texts[token] in (",", ".", ":", ";", ")", "(") or lower in rules.complementizers:
            break
        if lower in rules.nobody:
            return None
        if lower in rules.between or scene.syntax.classes[token] == "ADV":
            place += 1
            continue
        if scene.names.at(token) is None and lower in rules.prepositions - rules.determiners:
            place = _past_phrase(place + 1, frame, scene)
            continue
        if scene.names.at(token) is None and scene.syntax.classes[token] not in (
            "DET",
            "NOUN",
            "PROPN",
            "ADJ",
            "PRON",
            "NUM",
        ):
            break
        end = _phrase_end(token, frame, scene)
        held = any(scene.syntax.classes[t] in _NOUNS or scene.names.at(t) for t in range(token, end))
        return Subject(token, end, "behind") if held else None
    if parsed:
        start = _left_edge(parsed[0], frame, scene)
        return Subject(start, _phrase_end(start, frame, scene), "behind")
    return None


def _past_phrase(place: int, frame: Frame, scene: Scene) -> int:
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
            return _past_phrase(place + 1, frame, scene)
        elif (follower := scene.names.at(token)) is not None and scene.syntax.heads[token] == head:
            while place < len(tokens) and tokens[place] < follower.end:
                place += 1
        else:
            break
    return place


def _before(cue: Cue, frame: Frame, scene: Scene) -> Subject | None:
    if cue.form == "gerund" and _outside(cue.token - 1, frame):
        # "un message disant « … »": the noun that it leans on.
        noun = cue.token - 1
        if scene.syntax.classes[noun] in ("NOUN", "PROPN"):
            return Subject(_left_edge(noun, frame, scene), cue.token, "subject")
    found = _parsed_subject(cue, frame, scene) or _guessed_subject(cue.opens, frame, scene)
    return found if found is None else _with_apposition(found, cue, frame, scene)


def _with_apposition(subject: Subject, cue: Cue, frame: Frame, scene: Scene) -> Subject:
    """The subject with the name that stands between it and the verb ("un des chercheurs …, X, a déclaré")."""
    comma = frame.tokens[cue.opens] - 1
    if scene.words.texts[comma] != "," or comma < subject.end or not _outside(comma, frame):
        return subject
    name = scene.names.at(comma - 1)
    if name is None or name.start <= subject.end or scene.names.within(subject.start, subject.end):
        return subject
    apposed = scene.words.texts[name.start - 1] == "," and name.label != "LOC"
    return Subject(subject.start, name.end, subject.evidence) if apposed else subject


def _parsed_subject(cue: Cue, frame: Frame, scene: Scene) -> Subject | None:
    syntax, token, seen = scene.syntax, cue.token, 0
    while seen < _HIGHEST:
        for child in syntax.children[token]:
            clitic = scene.words.lowers[child] in scene.rules.clitics
            if syntax.relations[child] in _SUBJECTS and _outside(child, frame) and not clitic:
                found = _as_subject(child, frame, scene)
                if found is not None:
                    return found
        relation, head = syntax.relations[token], syntax.heads[token]
        if head == token or not frame.start <= head < frame.end:
            return None
        hangs = relation.startswith("acl") and not (token == cue.token and cue.form == "finite" and relation == "acl")
        if hangs and syntax.classes[head] in _NOUNS and head < cue.token:
            return _as_subject(head, frame, scene) if _outside(head, frame) else None
        token, seen = head, seen + 1
    return None


def main_subject(frame: Frame, scene: Scene) -> Subject | None:
    """The subject of a sentence where it is a person or a body that is named."""
    for token in frame.tokens:
        if scene.syntax.relations[token] == "nsubj":
            subject = _as_subject(token, frame, scene)
            if subject is None:
                return None
            named = [name for name in scene.names.within(subject.start, subject.end) if name.label != "LOC"]
            return subject if named else None
    return None


def _as_subject(head: int, frame: Frame, scene: Scene) -> Subject | None:
    words, rules = scene.words, scene.rules
    lower = words.lowers[head]
    if lower in rules.relatives:
        return _antecedent(head, frame, scene)
    if lower in rules.nobody:
        return None
    start = _left_edge(head, frame, scene)
    if start > frame.start and words.lowers[start - 1] in rules.prepositions - rules.determiners:
        return None
    end = _phrase_end(start, frame, scene)
    return Subject(_apposed_name(start, frame, scene) or start, end, "subject")


def _apposed_name(start: int, frame: Frame, scene: Scene) -> int | None:
    """Where the person begins of whom the words from ``start`` on say what they are ("Barroso, le président …")."""
    comma = start - 1
    if comma <= frame.start or scene.words.texts[comma] != "," or not _outside(comma - 1, frame):
        return None
    name = scene.names.at(comma - 1)
    if name is None or name.label != "PER" or scene.names.at(start) is not None:
        return None
    begin = _left_edge(name.start, frame, scene)
    before = scene.words.lowers[begin - 1] if begin > frame.start else ""
    return None if before in scene.rules.prepositions else begin


def _antecedent(relative: int, frame: Frame, scene: Scene) -> Subject | None:
    """The noun before "qui": that the relative clause hangs on, else the nearest."""
    syntax, words = scene.syntax, scene.words
    nearest = relative - 2 if words.texts[relative - 1] == "," else relative - 1
    name = scene.names.at(nearest)
    if name is not None and _outside(nearest, frame) and name.start >= frame.start:
        start = _left_edge(name.start, frame, scene)
        if start == frame.start or words.lowers[start - 1] not in scene.rules.prepositions:
            return Subject(start, nearest + 1, "subject")
    for head in (syntax.heads[syntax.heads[relative]], nearest):
        if frame.start <= head < relative and syntax.classes[head] in _NOUNS and _outside(head, frame):
            held = scene.names.at(head)
            start = _left_edge(held.start if held else head, frame, scene)
            return Subject(start, min(relative, max(_phrase_end(start, frame, scene), head + 1)), "subject")
    return None


def _guessed_subject(opens: int, frame: Frame, scene: Scene) -> Subject | None:
    """The last name or pronoun before a verb that can be its subject: nothing governs it."""
    words, rules, syntax = scene.words, scene.rules, scene.syntax
    nearest: Subject | None = None
    place = opens - 1
    while place >= 0:
        token = frame.tokens[place]
        lower = words.lowers[token]
        if lower in rules.relatives:
            return _antecedent(token, frame, scene)
        if words.texts[token] == ")":
            place = _before_bracket(place, frame, words)
            continue
        if syntax.relations[token] in _SUBJECTS and (found := _as_subject(token, frame, scene)) is not None:
            return found
        if lower in rules.pronouns and syntax.classes[token] == "PRON" and lower not in rules.strong_pronouns:
            return Subject(token, token + 1, "guess")
        name = scene.names.at(token)
        if name is not None:
            start = _left_edge(name.start, frame, scene)
            before = words.lowers[start - 1] if start else ""
            if before not in rules.prepositions and words.lowers[start] not in rules.prepositions:
                nearest = nearest or Subject(start, _phrase_end(start, frame, scene), "guess")
            while place >= 0 and frame.tokens[place] >= name.start:
                place -= 1
            continue
        place -= 1
    return nearest or _first_phrase(opens, frame, scene)


def _before_bracket(place: int, frame: Frame, words: Words) -> int:
    """The place before the bracket that opens what this one closes."""
    at = place
    while at >= 0 and words.texts[frame.tokens[at]] != "(":
        at -= 1
    return at - 1 if at > 0 else place - 1


def _first_phrase(opens: int, frame: Frame, scene: Scene) -> Subject | None:
    """The noun that the sentence begins with."""
    for token in frame.tokens[: min(opens, 3)]:
        lower = scene.words.lowers[token]
        if lower in scene.rules.prepositions or lower in scene.rules.nobody:
            return None
        if scene.syntax.classes[token] == "NOUN":
            start = _left_edge(token, frame, scene)
            return Subject(start, _phrase_end(start, frame, scene), "guess")
    return None


def _outside(token: int, frame: Frame) -> bool:
    index = bisect_left(frame.tokens, token)
    return index < len(frame.tokens) and frame.tokens[index] == token


def _left_edge(head: int, frame: Frame, scene: Scene) -> int:
    """Where the words of a noun begin: its determiner, title and adjectives."""
    words, syntax, rules = scene.words, scene.syntax, scene.rules
    name = scene.names.at(head)
    start = name.start if name else head
    while start > frame.start and _outside(start - 1, frame):
        before = start - 1
        lower = words.lowers[before]
        if syntax.classes[before] in ("DET", "NUM", "ADJ") or lower in rules.determiners:
            if lower in rules.prepositions:
                break
            start = before
        elif name is not None and syntax.classes[before] in ("NOUN", "PROPN") and lower not in rules.prepositions:
            start = before
        else:
            break
        if lower in rules.determiners:
            break
    return start


def _phrase_end(start: int, frame: Frame, scene: Scene) -> int:
    """Where the words of a speaker end that begin here, a name in apposition included."""
    end = _run(start, frame, scene)
    words = scene.words
    if end + 1 < frame.end and words.texts[end] == "," and _outside(end, frame) and _outside(end + 1, frame):
        apposed = scene.names.at(end + 1)
        titled = apposed or scene.names.at(min(end + 2, len(words.texts) - 1))
        held = scene.names.within(start, end)
        people = [name for name in held if name.label == "PER"]
        known = apposed is not None or words.lowers[end + 1] in scene.titles
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
    return name.end >= frame.end or not _outside(name.end, frame) or scene.words.texts[name.end] in ",:"


def _run(start: int, frame: Frame, scene: Scene) -> int:
    words, rules, syntax = scene.words, scene.rules, scene.syntax
    token, first = start, True
    while token < frame.end and token - start < _LONGEST and _outside(token, frame):
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
        if not first and lower in (rules.pronouns | rules.clitics) - rules.determiners - rules.prepositions:
            break
        if not first and lower in rules.prepositions - rules.linking:
            break
        if not first and lower in rules.linking and words.lowers[min(token + 1, frame.end - 1)] in rules.indefinite:
            break
        if not first and syntax.classes[token] == "ADV":
            break
        token, first = token + 1, False
    while (
        token > start + 1
        and (words.lowers[token - 1] in rules.determiners | rules.prepositions or words.texts[token - 1] == "(")
        and scene.names.at(token - 1) is None
    ):
        token -= 1
    return token


def _is_attribute(token: int, start: int, scene: Scene) -> bool:
    """Whether a participle belongs to the noun before it ("l'organisation fondée en 1950")."""
    return scene.syntax.relations[token] in ("acl", "amod") and start <= scene.syntax.heads[token] < token
