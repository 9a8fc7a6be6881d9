"""What the words around a quote say of who says it."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from reader.understanding.quotes.cues import Cue, clause_after, main_cue
from reader.understanding.quotes.inquits import has_subject_ahead, incise_inside, told_behind, verb_behind
from reader.understanding.quotes.noun_phrases import outside
from reader.understanding.quotes.quote_sentences import Frame, TokenSpan
from reader.understanding.quotes.speaker_phrases import guessed_subject, speaker_of
from reader.understanding.quotes.speech_context import Scene, Subject

KINDS: Mapping[str, float] = {
    "inverted": 0.95,
    "behind": 0.95,
    "subject": 0.9,
    "label": 0.9,
    "answer": 0.6,
    "source": 0.85,
    "agent": 0.85,
    "guess": 0.8,
    "colon": 0.75,
    "floating": 0.6,
    "none": 0.5,
    "nobody": 0.3,
}
"""How sure each kind of evidence is: the share of right words for a speaker (of those without words, of right
speakers) among 476 attributions in 83 articles, Wikinews of 2012 and texts written in the manner of newspapers, less
some for the rules were made on them. Who the words mean is less sure: see ``speakers``. Of those with 0.5 to 0.7 in the
end 83 % were right there, of those with 0.8 and more 96 %."""

_ADJACENT = 4
"""Tokens that may stand between a cue and the quote that it governs closely."""

_HIGHEST = 12
"""Heads that are climbed from a quote to its verb."""

_DASHES = frozenset("-–—,")


@dataclass(frozen=True, slots=True)
class Found:
    """Evidence for one quote; spans are tokens, ``pieces`` characters.

    ``close`` is whether a cue governs the quote closely, ``introduced`` whether a colon or "que" opens it or it stands
    alone, ``distance`` how many tokens lie between the cue and it,
    ``reported`` whether it stands in a clause that a cue of saying reports.
    """

    kind: str
    said_by: TokenSpan | None = None
    cue: TokenSpan | None = None
    close: bool = False
    introduced: bool = False
    distance: int = 0
    reported: bool = False
    pieces: tuple[tuple[int, int], ...] = ()


def evidence_for(span: TokenSpan, frame: Frame, cues: Sequence[Cue], scene: Scene, before: Found | None) -> Found:
    """Evidence for the quote at ``span``; ``before`` is that for the quote before it in the frame."""
    introduced = _introduced(span, frame, scene)
    return (
        _incise(span, scene)
        or _behind(span, frame, cues, scene, introduced)
        or _coordinated(span, frame, scene, before)
        or _ahead(span, frame, cues, scene, introduced)
        or _colon(span, frame, scene)
        or Found("floating" if introduced else "none", introduced=introduced)
    )


def _found(cue: Cue, subject: Subject | None, *, close: bool, introduced: bool, distance: int = 0) -> Found:
    said_by = None if subject is None else TokenSpan(subject.start, subject.end)
    kind = "floating" if subject is None else subject.evidence
    return Found(kind, said_by, TokenSpan(cue.token, cue.token + 1), close, introduced, distance)


def _introduced(span: TokenSpan, frame: Frame, scene: Scene) -> bool:
    at = span.start - 1
    words = scene.words
    if not outside(at, frame):
        return True
    if words.texts[at][-1] == ":" or words.lowers[at] in scene.rules.complementizers:
        return True
    return not any(words.texts[token][0].isalnum() for token in frame.tokens if token < span.start)


def _incise(span: TokenSpan, scene: Scene) -> Found | None:
    """The speaker between commas inside the marks: "« Moi, dit-il, je … »"."""
    incise = incise_inside(span, scene)
    if incise is None:
        return None
    words, said_by = scene.words, TokenSpan(incise.subject.start, incise.subject.end)
    pieces = [(words.starts[span.start], words.ends[incise.start - 1])]
    if incise.end < span.end:
        pieces.append((words.starts[min(incise.end, span.end - 1)], words.ends[span.end - 1]))
    cue = TokenSpan(incise.cue.token, incise.cue.token + 1)
    return Found(incise.subject.evidence, said_by, cue, True, True, 0, True, tuple(pieces))


def _behind(span: TokenSpan, frame: Frame, cues: Sequence[Cue], scene: Scene, introduced: bool) -> Found | None:
    """A verb or a source right behind the quote."""
    rules, words = scene.rules, scene.words
    cue = next((cue for cue in cues if cue.token >= span.end), None)
    if cue is not None and cue.kind == "source":
        group = [token for token in frame.tokens[: cue.opens] if token >= span.end]
        if frame.tokens[cue.opens] - len(group) == span.end and all(
            words.texts[t] in _DASHES or words.lowers[t] in rules.clitics | rules.between for t in group
        ):
            subject = speaker_of(cue, frame, scene, behind=False)
            return _found(cue, subject, close=True, introduced=introduced) if subject else None
    incise = verb_behind(span, frame, cues, scene, introduced or _is_utterance(span, scene))
    if incise is None and rules.subject_first:
        incise = told_behind(span, frame, cues, scene)
    if incise is None:
        return None
    return _found(incise.cue, incise.subject, close=True, introduced=introduced)


def _is_utterance(span: TokenSpan, scene: Scene) -> bool:
    """Whether marks hold a sentence or begin like one."""
    first = next((t for t in range(span.start, span.end) if scene.words.texts[t][0].isalnum()), span.start)
    return scene.words.capital(first) and span.end - span.start > _ADJACENT


def _coordinated(span: TokenSpan, frame: Frame, scene: Scene, before: Found | None) -> Found | None:
    """What was found for the quote before it holds: "« grossier » et « inquiétant »"."""
    if before is None or before.said_by is None:
        return None
    words = scene.words
    at, between = span.start - 1, 0
    while outside(at, frame):
        if words.lowers[at] not in scene.rules.conjunctions | scene.rules.determiners:
            return None
        at, between = at - 1, between + 1
    if at < frame.start or between > 3:
        return None
    return Found(before.kind, before.said_by, before.cue, before.close, False, before.distance + 2)


def _ahead(span: TokenSpan, frame: Frame, cues: Sequence[Cue], scene: Scene, introduced: bool) -> Found | None:
    """A verb or a source before the quote, or one that closes the sentence."""
    earlier = [cue for cue in cues if cue.token < span.start]
    verbs = [cue for cue in earlier if cue.kind != "source"]
    source = next((cue for cue in reversed(earlier) if cue.kind == "source"), None)
    verb = verbs[-1] if verbs else None
    distance = _distance(verb, span, frame) if verb else 99
    if verb is not None and distance <= _ADJACENT:
        found = _by_verb(verb, main_cue(verb, cues), span, frame, scene, introduced, distance)
        if found is not None:
            return found
    closing = _closing(span, frame, cues, scene, introduced)
    if closing is not None:
        return closing
    if source is not None:
        subject = speaker_of(source, frame, scene, behind=False)
        if subject is not None:
            distance = _distance(source, span, frame)
            return _found(source, subject, close=introduced, introduced=introduced, distance=distance)
    for cue in reversed(verbs):
        distance = _distance(cue, span, frame)
        found = _by_verb(cue, main_cue(cue, cues), span, frame, scene, introduced, distance)
        if found is not None:
            return found
    return None


def _by_verb(
    cue: Cue, main: Cue | None, span: TokenSpan, frame: Frame, scene: Scene, introduced: bool, distance: int
) -> Found | None:
    # "comme le rappelle X, « … »"
    turned = cue.opens > 0 and any(
        scene.words.lowers[token] in scene.rules.inverting for token in frame.tokens[max(0, cue.opens - 2) : cue.place]
    )
    subject = speaker_of(cue, frame, scene, behind=turned)
    if main is not None and (subject is None or subject.evidence == "guess"):
        subject = speaker_of(main, frame, scene, behind=True)
    if subject is None:
        # "« … », a dit X, « … »": the verb had its subject behind it.
        subject = speaker_of(cue, frame, scene, behind=True)
    if subject is None:
        return None
    reported = cue.kind == "saying" and (
        clause_after(cue, frame, scene.words, scene.syntax, scene.rules) is not None
        or _hangs_on(cue.token, span, frame, scene)
    )
    found = _found(cue, subject, close=distance <= _ADJACENT, introduced=introduced, distance=distance)
    return replace(found, reported=reported)


def _hangs_on(verb: int, span: TokenSpan, frame: Frame, scene: Scene) -> bool:
    """Whether the word before the quote is the verb's, by the parse ("accuse X de vouloir imposer de « … »")."""
    token = span.start - 1
    for _ in range(_HIGHEST):
        if token == verb:
            return True
        if not frame.start <= token < frame.end or scene.syntax.heads[token] == token:
            return False
        token = scene.syntax.heads[token]
    return False


def _distance(cue: Cue, span: TokenSpan, frame: Frame) -> int:
    return sum(1 for token in frame.tokens if cue.token < token < span.start)


def _closing(span: TokenSpan, frame: Frame, cues: Sequence[Cue], scene: Scene, introduced: bool) -> Found | None:
    """A verb or a source that closes the sentence after a comma: "… « … » …, a indiqué un porte-parole."."""
    later = [cue for cue in cues if cue.token >= span.end]
    for cue in reversed(later):
        if not cue.opens or cue.passive or cue.kind == "naming":
            continue
        comma = frame.tokens[cue.opens - 1]
        adjacent = frame.tokens[cue.opens] == comma + 1
        if cue.kind == "source":
            subject = speaker_of(cue, frame, scene, behind=False)
        elif (adjacent and scene.words.texts[comma] == ",") or cue.inverted is not None or not adjacent:
            if cue.form != "finite" or (
                cue.inverted is None and (cue.lemma in scene.rules.weak or has_subject_ahead(cue, span, frame, scene))
            ):
                continue
            subject = speaker_of(cue, frame, scene, behind=True)
            if subject is not None and subject.evidence not in ("behind", "inverted"):
                continue
        else:
            continue
        if subject is not None:
            return _found(cue, subject, close=False, introduced=introduced, distance=4)
    return None


def _colon(span: TokenSpan, frame: Frame, scene: Scene) -> Found | None:
    """A colon before the quote and no cue: the subject of the sentence before it."""
    if not outside(span.start - 1, frame) or scene.words.texts[span.start - 1][-1] != ":":
        return None
    ahead = frame.tokens[: bisect_left(frame.tokens, span.start)]
    head = next((t for t in ahead if scene.syntax.relations[t] in ("nsubj", "nsubj:pass")), None)
    subject = None
    if head is not None:
        cue = Cue(scene.syntax.heads[head], 0, 0, "", "naming")
        subject = speaker_of(cue, frame, scene, behind=False)
    closed = scene.words.texts[ahead[-1]].startswith(")")
    subject = subject or guessed_subject(len(ahead) - (not closed), frame, scene)
    if subject is None:
        return None
    return Found("colon", TokenSpan(subject.start, subject.end), None, False, True)
