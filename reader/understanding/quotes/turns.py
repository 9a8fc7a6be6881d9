"""Turns: speech without marks, in interviews ("Le Soir : …") and after dialogue dashes ("— Oui.")."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Container, Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

_PARAGRAPH = re.compile(r"[^\n]+")
_LABEL = re.compile(r"(?:[-–—•*]\s*)?(?P<label>[^\W\d_][\w.'’ \u00a0-]{0,48}?)\s?(?::|\.\s?[–—-])\s+(?=\S)")
_DASH = re.compile(r"[-–—―]\s*(?=[^\W\d_]|[«“\"…(])")
_WORD = re.compile(r"[^\W\d_]+")
_MARKS = frozenset('«“"')
_ENDS = frozenset('.!?…»”")')

_LONGEST_LABEL = 7
"""Most words of a label."""

_LONGEST_QUESTION = 250
"""Characters of a question without label."""

_REPEATED = 2
"""Fewest occurrences of a label in an interview, unless a question stands beside it."""

_FEWEST_QUESTIONS, _LONGEST_ANSWER = 2, 6
"""Questions of an interview without labels, and paragraphs of an answer there."""

_FARTHEST_VERB = 8
"""Words before a colon within which the verb stands that announces a block."""


@dataclass(frozen=True, slots=True)
class Turn:
    """What one speaker says, ``[start, end)`` in characters, and the label that names the speaker.

    ``label`` is ``None`` after a dash; ``answers`` tells whether the turn before it is a question, ``announced``
    whether the sentence before it ends in a colon and names its speaker.
    """

    start: int
    end: int
    label: tuple[int, int] | None = None
    answers: bool = False
    announced: bool = False


@dataclass(frozen=True, slots=True)
class _Paragraph:
    """A paragraph, ``[start, end)`` in characters; ``body`` is where it begins after its label or dash, if any."""

    start: int
    end: int
    body: int
    label: tuple[int, int] | None = None
    asks: bool = False


def interview_turns(text: str) -> list[Turn]:
    """Return the turns of an interview whose paragraphs open with their speaker, in order; empty if there is none.

    A turn goes on over paragraphs without label up to the next turn; the last turn ends with its paragraph.
    """
    paragraphs = list(_labelled(text))
    labels = _labels(text, paragraphs)
    turns: list[Turn] = []
    spoken: list[_Paragraph] = []
    asked = False
    for number, paragraph in enumerate(paragraphs):
        known = paragraph.label is not None and _folded(text, paragraph.label) in labels
        if known and text[paragraph.body] in _MARKS:
            # "Anne Roy : « Rien vu venir »": a headline or a quote in marks, no turn.
            continue
        if known:
            if spoken and spoken[-1].body != spoken[-1].end:
                turns.append(_turn(spoken, asked))
                asked = spoken[-1].asks
            spoken = [paragraph]
        elif spoken and paragraph.asks and paragraph.label is None and _is_short(paragraph):
            # A question without label: who was asked before answers in the next paragraphs.
            if spoken[-1].body != spoken[-1].end:
                turns.append(_turn(spoken, asked))
            spoken, asked = [_after(paragraph, spoken[0].label)], True
        elif spoken and text[paragraph.end - 1] in _ENDS and not _is_question(number, paragraphs):
            spoken.append(paragraph)
    if spoken:
        last = spoken[:2] if spoken[0].body == spoken[0].end else spoken[:1]
        if last[-1].body != last[-1].end:
            turns.append(_turn(last, asked))
    asking = _asking_labels(text, turns)
    return [turn for turn in turns if turn.label is None or _folded(text, turn.label) not in asking]


def _is_short(paragraph: _Paragraph) -> bool:
    return paragraph.end - paragraph.start <= _LONGEST_QUESTION


def _after(question: _Paragraph, label: tuple[int, int] | None) -> _Paragraph:
    """Return an empty paragraph behind a question, said by a label, to which the answer is added."""
    return _Paragraph(question.end, question.end, question.end, label, False)


def _asking_labels(text: str, turns: Sequence[Turn]) -> frozenset[str]:
    """Return the labels whose turns ask, half of them at least, where another answers: they are no quotes."""
    asks: dict[str, list[bool]] = {}
    for turn in turns:
        if turn.label is not None:
            asks.setdefault(_folded(text, turn.label), []).append(text[turn.end - 1] == "?")
    asking = {label for label, found in asks.items() if 2 * sum(found) >= len(found)}
    return frozenset(asking if len(asking) < len(asks) else ())


def _is_question(number: int, paragraphs: Sequence[_Paragraph]) -> bool:
    """Return whether a paragraph without label asks what the next one, with label, answers."""
    following = paragraphs[number + 1] if number + 1 < len(paragraphs) else None
    return paragraphs[number].asks and following is not None and following.label is not None


def _turn(spoken: Sequence[_Paragraph], answers: bool) -> Turn:
    first = spoken[1] if spoken[0].body == spoken[0].end and len(spoken) > 1 else spoken[0]
    return Turn(first.body, spoken[-1].end, spoken[0].label, answers)


def _labelled(text: str) -> Iterator[_Paragraph]:
    """Yield the paragraphs with the label that opens each, if one does: "Le Monde : …"."""
    for match in _PARAGRAPH.finditer(text):
        end = match.start() + len(match[0].rstrip())
        start = end - len(match[0].strip())
        if end == start:
            continue
        label = _LABEL.match(text, start, end)
        span = None
        body = start
        if label is not None and _is_label(label["label"]):
            span, body = label.span("label"), label.end()
        yield _Paragraph(start, end, body, span, text[end - 1] == "?" or text[end - 2 : end] in ("?»", "?”"))


def _is_label(words: str) -> bool:
    """Return whether words may name a speaker: few, the first and the last capitalised."""
    parts = words.split()
    return 0 < len(parts) <= _LONGEST_LABEL and parts[0][0].isupper() and parts[-1][0].isupper()


def _folded(text: str, label: tuple[int, int]) -> str:
    return text[slice(*label)].replace("\u00a0", " ").strip()


def _labels(text: str, paragraphs: Sequence[_Paragraph]) -> frozenset[str]:
    """Return the labels of the speakers: at least two, by turns or after a question."""
    labelled = [(p, _folded(text, p.label)) for p in paragraphs if p.label is not None]
    counts = Counter(label for _, label in labelled)
    asked = {
        label
        for (before, asking), (_, answering) in pairwise(labelled)
        if before.asks and asking != answering
        for label in (asking, answering)
    }
    asked |= {label for label in counts if any(_abbreviates(label, other) for other in asked)}
    repeated = {label for label, count in counts.items() if count >= _REPEATED}
    answering = Counter(
        _folded(text, after.label)
        for before, after in pairwise(paragraphs)
        if after.label is not None and before.label is None and before.asks
    )
    asked |= {label for label, count in answering.items() if count >= _REPEATED}
    if asked:
        return frozenset(asked | repeated)
    return frozenset(repeated) if len(repeated) >= 2 else frozenset()


def unlabelled_turns(text: str, own_words: Container[str]) -> list[Turn]:
    """Return the answers of an interview whose questions are paragraphs of their own without label or marks.

    It takes several such questions, and answers in the first person, told by ``own_words`` ("I", "our"). An answer
    goes on over paragraphs up to the next question; the last one ends with its paragraph.
    """
    answers: list[list[_Paragraph]] = []
    for paragraph in _labelled(text):
        if paragraph.asks and paragraph.label is None and _is_short(paragraph) and text[paragraph.start] not in _MARKS:
            answers.append([])
        elif answers:
            answers[-1].append(paragraph)
    answers = [found for found in answers if found]
    if len(answers) < _FEWEST_QUESTIONS:
        return []
    spoken = [*answers[:-1], answers[-1][:1]]
    if any(len(found) > _LONGEST_ANSWER or text[found[0].start] in _MARKS or found[0].label for found in spoken):
        return []
    own = [any(_says_i(text[part.start : part.end], own_words) for part in found) for found in spoken]
    if 2 * sum(own) <= len(own):
        return []
    return [Turn(found[0].start, found[-1].end, None, answers=True) for found in spoken]


def announced_blocks(
    text: str, reporting: Container[str], own_words: Container[str], own_auxiliaries: Container[str] = ()
) -> list[Turn]:
    """Return the paragraphs in the first person without marks that a verb of saying announces ("Roy wrote:").

    What the writer says announces none: "Nous lui avons écrit :".
    """
    found: list[Turn] = []
    for before, paragraph in pairwise(_labelled(text)):
        said = text[before.start : before.end]
        if text[before.end - 1] != ":" or text[paragraph.start] in _MARKS or text[paragraph.end - 1] not in _ENDS:
            continue
        if any(mark in text[paragraph.start : paragraph.end] for mark in _MARKS) or paragraph.label is not None:
            continue
        near = _words(said)[-_FARTHEST_VERB:]
        announces = any(word in reporting for word in near) and not any(word in own_auxiliaries for word in near)
        if announces and _says_i(text[paragraph.start : paragraph.end], own_words):
            found.append(Turn(paragraph.start, paragraph.end, None, announced=True))
    return found


def _says_i(text: str, own_words: Container[str]) -> bool:
    return any(word in own_words for word in _words(text))


def _words(text: str) -> list[str]:
    return _WORD.findall(text.lower())


def _abbreviates(label: str, other: str) -> bool:
    """Return whether a label is the initials of another ("J. M." of "Jeanne Morel")."""
    letters = [c for c in label if c.isalpha()]
    return label != other and letters == [word[0] for word in other.replace("-", " ").split()]


def dialogue_turns(text: str) -> list[tuple[Turn, bool]]:
    """Return the paragraphs that open with a dash and end like a sentence, each with whether it is certainly a turn.

    It is if its run of such paragraphs holds a question that another one follows; otherwise its inquit must tell.
    """
    found: list[tuple[Turn, bool]] = []
    run: list[Turn] = []
    asked = False
    for paragraph in _labelled(text):
        dash = _DASH.match(text, paragraph.start, paragraph.end)
        if dash is not None and dash.end() < paragraph.end and text[paragraph.end - 1] in _ENDS:
            run.append(Turn(dash.end(), paragraph.end, None, asked))
            asked = paragraph.asks
            continue
        found += _sure(run)
        run, asked = [], False
    return found + _sure(run)


def _sure(run: Sequence[Turn]) -> list[tuple[Turn, bool]]:
    """Return the turns of a run with whether they are an interview; where two take turns, so do question and answer."""
    answering = {index % 2 for index, turn in enumerate(run) if turn.answers}
    if len(answering) == 1:
        run = [replace(turn, answers=index % 2 in answering) for index, turn in enumerate(run)]
    return [(turn, bool(answering)) for turn in run]
