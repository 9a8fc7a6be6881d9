"""Incises: who says a quote, said right behind it or between commas inside its marks."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from reader.understanding.quotes.cues import Cue, any_verb, cues_of
from reader.understanding.quotes.noun_phrases import outside
from reader.understanding.quotes.quote_sentences import Frame, TokenSpan
from reader.understanding.quotes.speaker_phrases import speaker_of
from reader.understanding.quotes.speech_context import Scene, Subject

_DASHES = frozenset("-–—,")
_STOPS = frozenset(",.;!?…")
_TERMINALS = frozenset("!?…")

_LONGEST = 25
"""Tokens that an incise inside marks may have."""

_FARTHEST = 300
"""Tokens from the opening mark on in which an incise is looked for."""

_GROUP = 8
"""Tokens that a verb may have before it in its group ("a tenu à préciser")."""


@dataclass(frozen=True, slots=True)
class Incise:
    """A cue with its subject; inside marks ``[start, end)`` are its tokens, commas included."""

    cue: Cue
    subject: Subject
    start: int = 0
    end: int = 0


def incise_inside(span: TokenSpan, scene: Scene) -> Incise | None:
    """The speaker between commas inside the marks: "« Moi, dit-il, je … »", "« Non, répond la maire. Je … »"."""
    words = scene.words
    inside = Frame(span.start, span.end, tuple(range(span.start, min(span.end, span.start + _FARTHEST))), (), 0)
    for cue in cues_of(inside, words, scene.syntax, scene.rules):
        if cue.kind == "source" or cue.form != "finite" or cue.passive or not cue.opens:
            continue
        comma = _clause_start(cue, inside, scene) - 1
        if comma <= span.start or words.texts[comma] not in _STOPS - {"."}:
            continue
        subject = speaker_of(cue, inside, scene, behind=cue.inverted is None)
        if cue.inverted is None and not (subject is not None and _is_told(subject, scene)):
            continue
        last = max(cue.token, cue.inverted or 0, subject.end - 1 if subject is not None else 0)
        end = next((t for t in range(last + 1, min(span.end, last + _LONGEST)) if words.texts[t] in _STOPS), None)
        if end is None and not _closes(last, span, words.texts):
            continue
        if subject is not None:
            return Incise(cue, subject, comma, span.end if end is None else end + 1)
    return None


def _closes(last: int, span: TokenSpan, texts: Sequence[str]) -> bool:
    """Whether nothing but the closing mark follows."""
    return last + 2 >= span.end and not texts[span.end - 1].isalnum()


def _clause_start(cue: Cue, frame: Frame, scene: Scene) -> int:
    """The first token of the verb's group, what stands before its auxiliary included ("l'" in "l'a interrompu")."""
    words, rules = scene.words, scene.rules
    token = frame.tokens[cue.opens]
    while token > frame.start and words.lowers[token - 1] in rules.clitics | rules.between:
        token -= 1
    return token


def _is_told(subject: Subject, scene: Scene) -> bool:
    """Whether the words behind a verb are one who speaks, no object."""
    if subject.evidence != "behind":
        return False
    nouns = [t for t in range(subject.start, subject.end) if scene.syntax.classes[t] in ("NOUN", "PROPN", "PRON")]
    head = nouns[0] if nouns else subject.start
    name = scene.names.at(subject.start)
    if name is not None and name.label == "LOC":
        return False
    return scene.speaks(head) or scene.speaks(subject.start)


def verb_behind(span: TokenSpan, frame: Frame, cues: Sequence[Cue], scene: Scene, utterance: bool) -> Incise | None:
    """The verb right behind a quote with its subject on it or behind it; any verb will do where it is plain.

    ``utterance`` is whether the quote may be a whole utterance: then a comma makes what follows an incise.
    """
    place = bisect_left(frame.tokens, span.end)
    if place >= len(frame.tokens) or frame.tokens[place] != span.end:
        return None
    inner = scene.words.texts[max(span.start, span.end - 2)]
    apart = scene.words.texts[span.end] in _DASHES or inner[-1] in _TERMINALS
    for cue in _candidates(place, frame, cues, scene):
        if cue.passive or (cue.inverted is None and has_subject_ahead(cue, span, frame, scene)):
            continue
        listed = cue.kind == "saying" and cue.lemma in scene.rules.saying_lemmas and cue.lemma not in scene.rules.weak
        said = utterance or (cue.kind == "saying" and cue.opens < cue.place)
        if cue.inverted is None and not listed and not (apart and said):
            continue
        subject = speaker_of(cue, frame, scene, behind=True)
        if subject is None or (cue.inverted is None and subject.evidence != "behind"):
            continue
        if cue.inverted is None and not listed and not _is_told(subject, scene):
            continue
        return Incise(cue, subject)
    return None


def told_behind(span: TokenSpan, frame: Frame, cues: Sequence[Cue], scene: Scene) -> Incise | None:
    """The subject and its verb right behind a quote, in this order: "“…,” the minister told reporters"."""
    place = bisect_left(frame.tokens, span.end)
    if place >= len(frame.tokens) or frame.tokens[place] != span.end:
        return None
    while place < len(frame.tokens) and scene.words.texts[frame.tokens[place]] in _DASHES:
        place += 1
    for cue in cues:
        if cue.place <= place or cue.kind == "source" or cue.passive or cue.form != "finite":
            continue
        subject = speaker_of(cue, frame, scene, behind=False)
        opens = subject is not None and place < len(frame.tokens) and subject.start == frame.tokens[place]
        return Incise(cue, subject) if subject is not None and opens else None
    return None


def _candidates(place: int, frame: Frame, cues: Sequence[Cue], scene: Scene) -> Iterator[Cue]:
    """The verbs of the group that opens at a place: those that are cues first, then any."""
    words, rules, syntax = scene.words, scene.rules, scene.syntax
    known = {cue.place: cue for cue in cues if cue.kind != "source"}
    fallback: list[Cue] = []
    for at in range(place, min(place + _GROUP, len(frame.tokens))):
        token = frame.tokens[at]
        lower = words.lowers[token]
        if token != frame.tokens[place] + at - place:
            break
        cue = known.get(at)
        if cue is not None and (cue.form == "finite" or (cue.form == "infinitive" and fallback)):
            yield cue
        elif cue is None and (other := any_verb(frame, at, words, syntax, rules)) is not None:
            fallback.append(other)
            continue
        if lower in rules.auxiliaries or lower in rules.clitics | rules.between or words.texts[token] in _DASHES:
            continue
        if lower in rules.inverted or lower in rules.infinitive_links:
            continue
        break
    yield from fallback[:1]


def has_subject_ahead(cue: Cue, span: TokenSpan, frame: Frame, scene: Scene) -> bool:
    """Whether the verb of a cue has its subject before the quote."""
    return any(
        frame.start <= child < span.start and scene.syntax.relations[child] in ("nsubj", "nsubj:pass")
        for child in scene.syntax.children[cue.token]
        if outside(child, frame)
    )
