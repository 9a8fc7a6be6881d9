"""Indirect quotes: clauses that somebody is reported to say, without marks."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from reader.understanding.quotes.cues import Cue, clause_after, main_cue
from reader.understanding.quotes.quote_sentences import Frame, TokenSpan
from reader.understanding.quotes.speaker_phrases import speaker_of
from reader.understanding.quotes.speech_context import Scene, Subject

_TERMINALS = frozenset('.!?…»”"')

SHORTEST = 4
"""Words that a clause has at least."""


@dataclass(frozen=True, slots=True)
class Clause:
    """A reported clause, tokens ``[start, end)``, with its cue and the words that name its speaker."""

    start: int
    end: int
    cue: TokenSpan
    said_by: TokenSpan | None
    kind: str


def indirect_quotes(frame: Frame, cues: Sequence[Cue], scene: Scene) -> Iterator[Clause]:
    """The reported clauses of a frame, none overlapping; where several cues report one, the first does."""
    whole = next((clause for cue in reversed(cues) if (clause := _postposed(cue, frame, scene))), None)
    if whole is not None:
        yield whole
        return
    reached = frame.start
    for cue in cues:
        if cue.kind == "source":
            clause = _by_source(cue, frame, scene)
        else:
            clause = _by_verb(cue, main_cue(cue, cues), frame, scene)
        if clause is not None and clause.start >= reached:
            reached = clause.end
            yield clause


def _clause(cue: Cue, subject: Subject | None, tokens: Sequence[int], scene: Scene) -> Clause | None:
    if (subject is None and cue.inverted is None) or not tokens:
        return None
    start, end = tokens[0], tokens[-1] + 1
    if scene.words.texts[start] == "," or scene.words.lowers[start] in scene.rules.conjunctions:
        return None
    while end > start and not scene.words.texts[end - 1][-1].isalnum() and scene.words.texts[end - 1] not in (")", "%"):
        end -= 1
    size = sum(1 for token in range(start, end) if scene.words.texts[token][0].isalnum())
    if size < SHORTEST:
        return None
    report = TokenSpan(cue.token, cue.token + 1)
    if subject is None:
        return Clause(start, end, report, None, "nobody")
    return Clause(start, end, report, TokenSpan(subject.start, subject.end), subject.evidence)


def _by_verb(cue: Cue, main: Cue | None, frame: Frame, scene: Scene) -> Clause | None:
    if cue.kind != "saying" or cue.form == "infinitive" or cue.passive:
        return None
    place = clause_after(cue, frame, scene.words, scene.syntax, scene.rules)
    if place is None:
        place = _infinitive_after(cue, frame, scene)
    if place is None or _denied(cue, frame, scene):
        return None
    subject = speaker_of(cue, frame, scene, behind=False)
    if main is not None and (subject is None or subject.evidence == "guess"):
        subject = speaker_of(main, frame, scene, behind=True)
    elif subject is None or (subject.evidence == "guess" and subject.end < frame.tokens[cue.opens]):
        return None
    return _clause(cue, subject, _until_break(frame.tokens[place:], scene), scene)


def _infinitive_after(cue: Cue, frame: Frame, scene: Scene) -> int | None:
    """The place of an infinitive right behind a cue that may govern one ("assure avoir payé", "dit ne pas savoir")."""
    words, rules = scene.words, scene.rules
    heading = words.texts[frame.end - 1 - ("\n" in words.texts[frame.end - 1])][-1] not in _TERMINALS
    if cue.lemma not in rules.with_infinitive or cue.form != "finite" or heading:
        return None
    for place in range(cue.place + 1, min(cue.place + 5, len(frame.tokens))):
        lower = words.lowers[frame.tokens[place]]
        infinitive = scene.syntax.classes[frame.tokens[place]] in ("VERB", "AUX") and lower.endswith(rules.infinitives)
        if lower in rules.perfect_infinitives or infinitive:
            return cue.place + 1
        if lower not in rules.clitics | rules.negations:
            return None
    return None


def _denied(cue: Cue, frame: Frame, scene: Scene) -> bool:
    words = scene.words
    around = frame.tokens[max(0, cue.opens - 2) : cue.place + 2]
    return any(words.lowers[token] in scene.rules.negations for token in around)


def _until_break(tokens: Sequence[int], scene: Scene) -> list[int]:
    """The tokens up to a colon, a semicolon, an incise or a remark ("…, ce qui …")."""
    words, kept = scene.words, []
    for index, token in enumerate(tokens):
        text = words.texts[token]
        if text in (":", ";"):
            break
        following = tuple(words.lowers[t] for t in tokens[index + 1 : index + 3])
        if text == "," and following in scene.rules.remarks:
            break
        joined = index > 0 and words.lowers[token] in scene.rules.conjunctions
        if joined and _reports_a_quote(tokens, index, scene):
            break
        kept.append(token)
    return kept


def _reports_a_quote(tokens: Sequence[int], index: int, scene: Scene) -> bool:
    """Whether the cue reports a quote in marks from here on, and none before ("… et que « … »")."""
    if index + 1 >= len(tokens) or scene.words.lowers[tokens[index + 1]] not in scene.rules.complementizers:
        return False
    whole = tokens[index] - tokens[0] == index
    return whole and tokens[-1] - tokens[index] > len(tokens) - 1 - index


def _postposed(cue: Cue, frame: Frame, scene: Scene) -> Clause | None:
    """A clause before its verb: "Trois personnes sont mortes, a indiqué la police."."""
    if cue.kind != "saying" or cue.form != "finite" or cue.passive or not cue.opens:
        return None
    if scene.rules.subject_first and (clause := _before_subject(cue, frame, scene)) is not None:
        return clause
    comma = frame.tokens[cue.opens - 1]
    if scene.words.texts[comma] != "," or (cue.lemma in scene.rules.weak and cue.inverted is None):
        return None
    subject = speaker_of(cue, frame, scene, behind=True)
    nobody = subject is None and cue.inverted is not None
    if not nobody and (subject is None or subject.evidence == "subject"):
        return None
    ahead = frame.tokens[: cue.opens - 1]
    if frame.quotes or not any(scene.syntax.classes[token] in ("VERB", "AUX") for token in ahead):
        return None
    return _clause(cue, subject, _after_dateline(ahead, scene), scene)


def _before_subject(cue: Cue, frame: Frame, scene: Scene) -> Clause | None:
    """A clause before subject and verb: "Three people died, police said on Friday."."""
    subject = speaker_of(cue, frame, scene, behind=False)
    if frame.quotes or subject is None or subject.end > cue.token or cue.lemma in scene.rules.weak:
        return None
    if scene.words.texts[subject.start - 1] != ",":
        return None
    verbs = [token for token in frame.tokens if scene.syntax.classes[token] in ("VERB", "AUX")]
    ahead = [token for token in frame.tokens if token < subject.start - 1]
    group = frame.tokens[cue.opens]
    if not any(token < subject.start for token in verbs):
        return None
    if clause_after(cue, frame, scene.words, scene.syntax, scene.rules) is not None or any(
        subject.end <= token < group for token in verbs
    ):
        return None
    return _clause(cue, subject, _after_dateline(ahead, scene), scene)


def _after_dateline(tokens: Sequence[int], scene: Scene) -> Sequence[int]:
    """The tokens after "5 juillet 2012. -"."""
    for index, token in enumerate(tokens[:8]):
        spaced = index and scene.words.spaced[tokens[index - 1]] and scene.words.spaced[token]
        if scene.words.texts[token] in "-–—" and spaced and index + 1 < len(tokens):
            return tokens[index + 1 :]
    return tokens


def _by_source(cue: Cue, frame: Frame, scene: Scene) -> Clause | None:
    subject = speaker_of(cue, frame, scene, behind=False)
    if subject is None:
        return None
    ahead = frame.tokens[: cue.opens]
    after: Sequence[int] = [token for token in frame.tokens if token >= subject.end]
    words = scene.words
    opening = cue.opens < 2 or not any(
        words.texts[token][0].isalnum() and words.lowers[token] not in scene.rules.conjunctions
        for token in _after_dateline(ahead, scene)
    )
    if opening:
        after = _from_comma(after, scene)
    if opening and after and words.texts[after[0]] == ",":
        return _clause(cue, subject, _until_break(after[1:], scene), scene)
    if opening and cue.lemma in scene.rules.views:
        return None
    closing = not any(scene.words.texts[token][0].isalnum() for token in after)
    if closing and ahead and not opening:
        return _clause(cue, subject, _after_dateline(ahead, scene), scene)
    return None


def _from_comma(tokens: Sequence[int], scene: Scene) -> Sequence[int]:
    """The tokens from the comma on that ends the words for a source, where it does so before a verb has a subject."""
    for at, token in enumerate(tokens[:15]):
        if scene.words.texts[token] == ",":
            return tokens[at:]
        if any(scene.syntax.relations[child].startswith(("nsubj", "aux")) for child in scene.syntax.children[token]):
            return tokens
    return tokens
