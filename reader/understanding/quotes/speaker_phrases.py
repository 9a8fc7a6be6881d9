"""Who stands beside a cue: the words of the text that name the speaker."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence

from reader.understanding.quotes.cues import Cue
from reader.understanding.quotes.noun_phrases import before_bracket, left_edge, outside, past_phrase, phrase_end
from reader.understanding.quotes.quote_sentences import Frame
from reader.understanding.quotes.speech_context import Scene, Subject

_SUBJECTS = ("nsubj", "nsubj:pass", "nsubj:caus", "expl:subj")
_HIGHEST = 5
"""Heads that are climbed from a verb without a subject to one that has it."""

_NOUNS = frozenset({"NOUN", "PROPN", "PRON"})
_NOMINAL = frozenset({"DET", "NOUN", "PROPN", "ADJ", "PRON", "NUM"})


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
            return _where_said(cue, frame, scene)
        return Subject(cue.inverted, cue.inverted + 1, "inverted")
    if cue.kind == "source":
        return _source(cue, frame, scene)
    if cue.passive:
        return _agent(cue, frame, scene)
    if behind:
        found = _behind(cue, frame, scene)
        if found is not None:
            return found
    if _says_nobody(cue, frame, scene):
        return _opening(scene.rules.circles, frame, scene)
    found = _before(cue, frame, scene)
    if found is not None and scene.words.lowers[found.start] in scene.rules.pronouns and found.start > frame.start:
        return _opening(scene.rules.topics, frame, scene) or found
    return found


def _says_nobody(cue: Cue, frame: Frame, scene: Scene) -> bool:
    """Whether the subject right before a verb means nobody in particular ("on")."""
    before = frame.tokens[max(0, cue.opens - 2) : cue.opens]
    return any(
        scene.words.lowers[t] in scene.rules.nobody and scene.syntax.relations[t].startswith("nsubj") for t in before
    )


def _opening(phrases: Sequence[tuple[str, ...]], frame: Frame, scene: Scene) -> Subject | None:
    """Those whom a sentence names first after one of these phrases ("Du côté de X, on …", "Quant à X, elle …")."""
    lowers = scene.words.lowers
    for phrase in phrases:
        size = len(phrase)
        first = next((n for n in range(min(3, len(frame.tokens))) if lowers[frame.tokens[n]] == phrase[0]), None)
        if first is None or first + size >= len(frame.tokens):
            continue
        start = frame.tokens[first] + size
        if tuple(lowers[start - size : start]) != phrase or not outside(start, frame):
            continue
        end = phrase_end(start, frame, scene)
        places = [name for name in scene.names.within(start, end) if name.label == "LOC"]
        if not places and any(scene.speaks(token) for token in range(start, end)):
            return Subject(start, end, "source")
    return None


def _where_said(cue: Cue, frame: Frame, scene: Scene) -> Subject | None:
    """Those with whom something is said by nobody in particular ("indique-t-on à la mairie")."""
    words, rules = scene.words, scene.rules
    place = bisect_left(frame.tokens, max(cue.token, cue.inverted or 0)) + 1
    if place + 1 >= len(frame.tokens) or words.lowers[frame.tokens[place]] not in rules.prepositions:
        return None
    token = frame.tokens[place]
    while token < frame.end - 1 and words.lowers[token] in rules.prepositions - rules.contracted:
        token += 1
    end = phrase_end(token, frame, scene)
    spoken = any(scene.speaks(t) or words.lowers[t] in rules.unnamed for t in range(token, end))
    return Subject(token, end, "source") if spoken else None


def _source(cue: Cue, frame: Frame, scene: Scene) -> Subject | None:
    if cue.lemma in scene.rules.unnamed:
        return Subject(cue.token, phrase_end(cue.token, frame, scene), "source")
    after = frame.tokens[cue.place + 1 :]
    if not after or after[0] != cue.token + 1:
        return None
    start = after[0]
    if cue.lemma in scene.rules.views and not _somebody_named(start, frame, scene):
        return None
    if scene.words.lowers[start] in scene.rules.nobody | scene.rules.ours:
        return None
    if scene.words.lowers[start] in scene.rules.relatives:
        return _antecedent_before(frame.tokens[cue.opens], frame, scene)
    end = phrase_end(start, frame, scene)
    return Subject(start, end, "source") if end > start else None


def _antecedent_before(opens: int, frame: Frame, scene: Scene) -> Subject | None:
    """Whom the words right before a source name ("X, selon lequel …")."""
    last = opens - 2 if scene.words.texts[opens - 1] == "," else opens - 1
    if last <= frame.start or not outside(last, frame):
        return None
    name = scene.names.at(last)
    if name is None and scene.syntax.classes[last] != "NOUN":
        return None
    return Subject(left_edge(last, frame, scene), last + 1, "source")


def _somebody_named(start: int, frame: Frame, scene: Scene) -> bool:
    """Whether the phrase is a pronoun, opens with a title, or is or holds a name that no preposition governs."""
    words, rules = scene.words, scene.rules
    if words.lowers[start] in rules.pronouns:
        return True
    noun = start + 1 if words.lowers[start] in rules.determiners and start + 1 < frame.end else start
    if words.lowers[noun] in scene.titles:
        return True
    end = phrase_end(start, frame, scene)
    names = scene.names.within(start, end)
    return any(name.start <= noun or words.lowers[name.start - 1] not in rules.prepositions for name in names)


def _agent(cue: Cue, frame: Frame, scene: Scene) -> Subject | None:
    for place in range(cue.place + 1, min(cue.place + 5, len(frame.tokens) - 1)):
        token = frame.tokens[place]
        if scene.words.lowers[token] in scene.rules.agents:
            start = frame.tokens[place + 1]
            return Subject(start, phrase_end(start, frame, scene), "agent")
    return None


def _behind(cue: Cue, frame: Frame, scene: Scene) -> Subject | None:
    """The subject that follows its verb: "a déclaré à l'AFP le porte-parole"."""
    parsed = [
        child
        for child in scene.syntax.children[cue.token]
        if child > cue.token and scene.syntax.relations[child] in _SUBJECTS and outside(child, frame)
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
        if lower in rules.nobody and scene.syntax.classes[token] != "DET":
            return None
        governs = lower in (rules.prepositions - rules.determiners) | rules.contracted
        governs = governs or (lower in rules.prepositions and scene.syntax.classes[token] == "ADP")
        if scene.names.at(token) is None and governs:
            place = past_phrase(place + 1, frame, scene)
            continue
        if (lower in rules.between and scene.syntax.classes[token] != "DET") or scene.syntax.classes[token] == "ADV":
            place += 1
            continue
        nominal = scene.syntax.classes[token] in _NOMINAL or words.capital(token)
        if scene.names.at(token) is None and not nominal:
            break
        end = phrase_end(token, frame, scene)
        time = next((t for t in range(token, min(token + 3, end)) if words.lowers[t] in rules.times), None)
        if time is not None:
            place += time + 1 - token
            continue
        held = any(scene.syntax.classes[t] in _NOUNS or scene.speaks(t) for t in range(token, end))
        return Subject(token, end, "behind") if held else None
    if parsed:
        start = left_edge(parsed[0], frame, scene)
        return Subject(start, phrase_end(start, frame, scene), "behind")
    return None


def _before(cue: Cue, frame: Frame, scene: Scene) -> Subject | None:
    if cue.form == "gerund" and outside(cue.token - 1, frame):
        # "un message disant « … »": the noun that it leans on.
        noun = cue.token - 1
        if scene.syntax.classes[noun] in ("NOUN", "PROPN"):
            start = left_edge(noun, frame, scene)
            governed = start > frame.start and scene.words.lowers[start - 1] in scene.rules.prepositions
            if not governed or scene.words.lowers[noun] in scene.rules.documents:
                return Subject(start, cue.token, "subject")
            main = _first_subject(frame, scene)
            if main is not None and main.end <= start:
                return main
    found = _parsed_subject(cue, frame, scene) or guessed_subject(cue.opens, frame, scene)
    return found if found is None else _with_apposition(found, cue, frame, scene)


def _with_apposition(subject: Subject, cue: Cue, frame: Frame, scene: Scene) -> Subject:
    """The subject with the name that stands between it and the verb ("un des chercheurs …, X, a déclaré")."""
    comma = frame.tokens[cue.opens] - 1
    if scene.words.texts[comma] != "," or comma < subject.end or not outside(comma, frame):
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
            if syntax.relations[child] in _SUBJECTS and outside(child, frame) and not clitic:
                found = _as_subject(child, frame, scene)
                if found is not None:
                    return found
        relation, head = syntax.relations[token], syntax.heads[token]
        if head == token or not frame.start <= head < frame.end:
            return None
        hangs = relation.startswith("acl") and not (token == cue.token and cue.form == "finite" and relation == "acl")
        if hangs and syntax.classes[head] in _NOUNS and head < cue.token:
            return _as_subject(head, frame, scene) if outside(head, frame) else None
        token, seen = head, seen + 1
    return None


def _first_subject(frame: Frame, scene: Scene) -> Subject | None:
    """The first subject of a sentence, whoever it is."""
    head = next((token for token in frame.tokens if scene.syntax.relations[token] in _SUBJECTS), None)
    return None if head is None else _as_subject(head, frame, scene)


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
    if lower in rules.nobody or not any(letter.isalnum() for letter in lower):
        # The parser may take a dash for a subject.
        return None
    if lower in rules.inverted:
        return None if rules.inverted[lower] in rules.nobody else Subject(head, head + 1, "subject")
    start = left_edge(head, frame, scene)
    if start > frame.start and words.lowers[start - 1] in rules.prepositions - rules.determiners:
        return None
    end = phrase_end(start, frame, scene)
    return Subject(_apposed_name(start, frame, scene) or start, end, "subject")


def _apposed_name(start: int, frame: Frame, scene: Scene) -> int | None:
    """Where the person begins of whom the words from ``start`` on say what they are ("Barroso, le président …")."""
    comma = start - 1
    if comma <= frame.start or scene.words.texts[comma] != "," or not outside(comma - 1, frame):
        return None
    name = scene.names.at(comma - 1)
    if name is None or name.label != "PER" or scene.names.at(start) is not None:
        return None
    begin = left_edge(name.start, frame, scene)
    before = scene.words.lowers[begin - 1] if begin > frame.start else ""
    return None if before in scene.rules.prepositions else begin


def _antecedent(relative: int, frame: Frame, scene: Scene) -> Subject | None:
    """The noun before "qui": that the relative clause hangs on, else the nearest."""
    syntax, words = scene.syntax, scene.words
    nearest = relative - 2 if words.texts[relative - 1] == "," else relative - 1
    name = scene.names.at(nearest)
    if name is not None and outside(nearest, frame) and name.start >= frame.start:
        start = left_edge(name.start, frame, scene)
        if start == frame.start or words.lowers[start - 1] not in scene.rules.prepositions:
            return Subject(start, nearest + 1, "subject")
    for head in (syntax.heads[syntax.heads[relative]], nearest):
        if frame.start <= head < relative and syntax.classes[head] in _NOUNS and outside(head, frame):
            held = scene.names.at(head)
            if held is not None and held.label == "LOC":
                named = [name for name in scene.names.within(frame.start, held.start) if name.label == "PER"]
                held, head = (named[-1], named[-1].start) if named else (held, head)
            start = left_edge(held.start if held else head, frame, scene)
            return Subject(start, min(relative, max(phrase_end(start, frame, scene), head + 1)), "subject")
    return None


def guessed_subject(opens: int, frame: Frame, scene: Scene) -> Subject | None:
    """The last name or pronoun before a verb that can be its subject: nothing governs it."""
    words, rules, syntax = scene.words, scene.rules, scene.syntax
    nearest: Subject | None = None
    place = opens - 1
    while place >= 0:
        token = frame.tokens[place]
        lower = words.lowers[token]
        if lower in rules.relatives:
            return _antecedent(token, frame, scene)
        if words.texts[token][0] == ")":
            place = before_bracket(place, frame, words)
            continue
        if syntax.relations[token] in _SUBJECTS and (found := _as_subject(token, frame, scene)) is not None:
            return found
        if lower in rules.inverted and rules.inverted[lower] not in rules.nobody:
            return Subject(token, token + 1, "guess")
        if lower in rules.pronouns and syntax.classes[token] == "PRON" and not _set_apart(token, scene):
            return Subject(token, token + 1, "guess")
        if place and f"{words.lowers[token - 1]} {lower}" in scene.references.latest:
            return Subject(token - 1, token + 1, "guess")
        name = scene.names.at(token)
        if name is not None:
            start = left_edge(name.start, frame, scene)
            before = words.lowers[start - 1] if start else ""
            if before not in rules.prepositions and words.lowers[start] not in rules.prepositions:
                nearest = nearest or Subject(start, phrase_end(start, frame, scene), "guess")
            while place >= 0 and frame.tokens[place] >= name.start:
                place -= 1
            continue
        place -= 1
    return nearest or _phrase_before(opens, frame, scene) or _first_phrase(opens, frame, scene)


def _set_apart(token: int, scene: Scene) -> bool:
    """Whether a pronoun is no subject: of the strong ones, or between commas ("a, elle, demandé")."""
    texts = scene.words.texts
    if scene.words.lowers[token] in scene.rules.strong_pronouns:
        return True
    return 0 < token < len(texts) - 1 and texts[token - 1] == "," == texts[token + 1]


def _phrase_before(opens: int, frame: Frame, scene: Scene) -> Subject | None:
    """The noun for somebody right before the verb, where nothing governs it."""
    if not opens:
        return None
    noun = frame.tokens[opens - 1]
    if scene.syntax.classes[noun] not in ("NOUN", "PROPN") or not scene.speaks(noun):
        return None
    start = left_edge(noun, frame, scene)
    if start == noun or (start > frame.start and scene.words.lowers[start - 1] in scene.rules.prepositions):
        return None
    return None if scene.words.lowers[start] in scene.rules.prepositions else Subject(start, noun + 1, "guess")


def _first_phrase(opens: int, frame: Frame, scene: Scene) -> Subject | None:
    """The noun that the sentence begins with."""
    for token in frame.tokens[: min(opens, 3)]:
        lower = scene.words.lowers[token]
        if lower in scene.rules.prepositions or lower in scene.rules.nobody:
            return None
        if scene.syntax.classes[token] == "NOUN":
            start = left_edge(token, frame, scene)
            return Subject(start, phrase_end(start, frame, scene), "guess")
    return None
