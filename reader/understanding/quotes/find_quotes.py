"""Where quotes are: marked ones by their marks, indirect ones by what reports them, and the words that say whose."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from spacy.tokens import Doc

from reader.model.analysis import QuoteKind, Span
from reader.understanding.languages import Language
from reader.understanding.names.find_names import Name
from reader.understanding.names.name_span import NameSpan
from reader.understanding.parsing.syntax import Syntax
from reader.understanding.parsing.tokens import Words
from reader.understanding.quotes.cues import Cue, cues_of
from reader.understanding.quotes.evidence import Found, evidence_for
from reader.understanding.quotes.indirect_speech import indirect_quotes
from reader.understanding.quotes.inquits import incise_inside
from reader.understanding.quotes.quotation_marks import Marked, marked_spans
from reader.understanding.quotes.quote_sentences import Frame, TokenSpan, frames, token_spans
from reader.understanding.quotes.speaker_phrases import main_subject, speaker_of
from reader.understanding.quotes.speech_context import Names, Scene
from reader.understanding.quotes.turns import Turn, dialogue_turns, interview_turns

WHOLE = 6
"""Words from which marks without any cue hold what somebody says, where a verb is among them."""

LONG = 12
"""Words from which they do so in any case."""

FEW = 3
"""Words up to which marks often hold a term or irony."""

_TERMINALS = frozenset(".!?…")

NEAR, FAR = 6, 16
"""Tokens between a cue and a few words, or more, that it may govern from afar."""


@dataclass(frozen=True, slots=True)
class QuoteSpan:
    """A quote before its speaker is known; spans in characters, ``cue`` the reporting word where there is one.

    ``said_by`` are the words that name the speaker, ``evidence`` how they were found (see ``evidence.KINDS``).
    ``paragraph`` counts from 0.
    """

    start: int
    end: int
    kind: QuoteKind
    cue: Span | None = None
    pieces: tuple[Span, ...] = ()
    said_by: Span | None = None
    evidence: str = "none"
    paragraph: int = 0


@dataclass(frozen=True, slots=True)
class _Marks:
    """What stands in marks, or is a turn, in one text: spans in characters and in tokens, turns by their span."""

    text: str
    spans: Sequence[Marked]
    tokens: Sequence[TokenSpan]
    turns: Mapping[Span, Turn]

    @classmethod
    def of(cls, text: str, scene: Scene) -> _Marks:
        turns = {Span(turn.start, turn.end): turn for turn in _turns(text, scene)}
        spans = _with_turns(marked_spans(text, scene.rules.single_marks), list(turns))
        return cls(text, spans, token_spans(scene.words, spans), turns)

    def turn(self, number: int) -> Turn | None:
        return self.turns.get(Span(self.spans[number].start, self.spans[number].end))


def find_quotes(doc: Doc, names: Sequence[Name], language: Language) -> list[QuoteSpan]:
    """Quotes in order of the text; no two overlap."""
    words = Words.of(doc)
    spans = [NameSpan(words.token_at(name.start), words.token_at(name.end - 1) + 1, name.label) for name in names]
    titles = language.names.person_titles
    scene = Scene(words, Syntax.of(doc), Names(spans), language.speech, titles, language.references)
    marks = _Marks.of(doc.text, scene)
    found: list[QuoteSpan] = []
    previous: tuple[Frame, Sequence[Cue]] | None = None
    saying = scene.rules.saying if scene.rules.subject_first else ()
    for frame in frames(words, marks.tokens, saying):
        cues = cues_of(frame, words, scene.syntax, scene.rules)
        taken: list[QuoteSpan] = []
        goes_on = previous is not None and previous[0].paragraph == frame.paragraph
        speaks = goes_on and bool(found) and found[-1].paragraph == frame.paragraph
        if frame.quotes:
            taken = list(_marked_quotes(frame, cues, marks, scene, speaks))
            if previous is not None and goes_on:
                taken = [announced(quote, *previous, scene) for quote in taken]
            found += taken
        if cues:
            found += _indirect(frame, cues, taken, scene)
        previous = (frame, cues)
    return sorted(found, key=lambda quote: quote.start)


def _turns(text: str, scene: Scene) -> Iterator[Turn]:
    """The turns of interviews and dialogues; of those whose end says who speaks what stands before that."""
    interview = interview_turns(text)
    yield from interview
    held = {turn.start for turn in interview}
    for turn, sure in dialogue_turns(text):
        if turn.start in held:
            continue
        span = TokenSpan(scene.words.token_at(turn.start), scene.words.first_from(turn.end))
        incise = incise_inside(span, scene)
        if incise is not None and incise.end >= span.end - 1:
            yield Turn(turn.start, scene.words.ends[incise.start - (scene.words.texts[incise.start] == ",")], None)
        elif sure or incise is not None:
            yield turn


def _with_turns(marked: Sequence[Marked], turns: Sequence[Span]) -> list[Marked]:
    """Marked stretches and turns in order of the text; what is marked inside a turn belongs to it."""
    kept, index, ordered = [], 0, sorted(turns)
    for span in marked:
        while index < len(ordered) and ordered[index].end <= span.start:
            index += 1
        if index == len(ordered) or span.end <= ordered[index].start:
            kept.append(span)
    return sorted([*kept, *(Marked(turn.start, turn.end, False, False) for turn in ordered)], key=lambda m: m.start)


def announced(quote: QuoteSpan, frame: Frame, cues: Sequence[Cue], scene: Scene) -> QuoteSpan:
    """The quote with the speaker of the sentence before it, where that speaks and quotes nothing itself."""
    if quote.said_by is not None or frame.quotes or quote.evidence in ("answer", "nobody"):
        return quote
    for cue in reversed(cues):
        subject = speaker_of(cue, frame, scene, behind=False)
        if subject is not None:
            said_by = _characters(TokenSpan(subject.start, subject.end), scene.words)
            return replace(quote, said_by=said_by, evidence="floating")
    main = main_subject(frame, scene) if quote.kind == "direct" else None
    if main is not None:
        said_by = _characters(TokenSpan(main.start, main.end), scene.words)
        return replace(quote, said_by=said_by, evidence="none")
    return quote


def _marked_quotes(frame: Frame, cues: Sequence[Cue], marks: _Marks, scene: Scene, taken: bool) -> Iterator[QuoteSpan]:
    """The quotes in marks of a frame; ``taken`` is whether the sentence before it in its paragraph holds one."""
    before: Found | None = None
    for number in frame.quotes:
        span, marked, turn = marks.tokens[number], marks.spans[number], marks.turn(number)
        inner = marked.inner(marks.text)
        if inner[1] <= inner[0]:
            continue
        found = evidence_for(span, frame, cues, scene, before)
        if turn is not None:
            yield _spoken(turn, found, frame.paragraph, scene)
            continue
        size = sum(1 for token in range(span.start, span.end) if scene.words.texts[token][0].isalnum())
        verb = _has_finite_verb(span, scene)
        goes_on = taken and _stands_alone(frame, marks, number, scene)
        if not (goes_on and size > 1) and not _quotes_somebody(span, size, verb, found, scene):
            continue
        before = found
        whole = verb and (found.introduced or scene.words.capital(_first_word(span, scene)))
        kind: QuoteKind = "direct" if whole or found.pieces else "mixed"
        yield _quote(marked.start, marked.end, kind, found, frame.paragraph, scene)


def _stands_alone(frame: Frame, marks: _Marks, number: int, scene: Scene) -> bool:
    """Whether a quote is a sentence of its own: nothing stands beside it, and a full stop ends it."""
    words = scene.words
    if len(frame.quotes) > 1 or any(words.texts[token][0].isalnum() for token in frame.tokens):
        return False
    start, end = marks.spans[number].inner(marks.text)
    return marks.text[end - 1] in _TERMINALS and marks.text[start].isupper()


def _spoken(turn: Turn, found: Found, paragraph: int, scene: Scene) -> QuoteSpan:
    """The quote that a turn is: said by its label, by whom an incise names, or in answer to a question."""
    if turn.label is not None:
        return QuoteSpan(
            turn.start, turn.end, "direct", said_by=Span(*turn.label), evidence="label", paragraph=paragraph
        )
    if found.cue is not None and found.close:
        return _quote(turn.start, turn.end, "direct", found, paragraph, scene)
    return QuoteSpan(
        turn.start, turn.end, "direct", evidence="answer" if turn.answers else "nobody", paragraph=paragraph
    )


def _quote(start: int, end: int, kind: QuoteKind, found: Found, paragraph: int, scene: Scene) -> QuoteSpan:
    cue, said_by = _characters(found.cue, scene.words), _speaker_characters(found.said_by, scene)
    pieces = tuple(Span(*piece) for piece in found.pieces)
    return QuoteSpan(start, end, kind, cue, pieces, said_by, found.kind, paragraph)


def _characters(span: TokenSpan | None, words: Words) -> Span | None:
    return None if span is None else Span(words.starts[span.start], words.ends[span.end - 1])


def _speaker_characters(span: TokenSpan | None, scene: Scene) -> Span | None:
    """The words for a speaker; of a subject that hangs on its verb ("-t-il") the pronoun."""
    if span is None:
        return None
    words = scene.words
    pronoun = scene.rules.inverted.get(words.lowers[span.start], words.texts[span.start])
    hyphens = len(words.texts[span.start]) - len(pronoun)
    return Span(words.starts[span.start] + hyphens, words.ends[span.end - 1])


def _first_word(span: TokenSpan, scene: Scene) -> int:
    return next((t for t in range(span.start, span.end) if scene.words.texts[t][0].isalnum()), span.start)


def _has_finite_verb(span: TokenSpan, scene: Scene) -> bool:
    syntax = scene.syntax
    return any(
        syntax.classes[token] == "AUX"
        or (
            syntax.classes[token] == "VERB"
            and any(syntax.relations[c].startswith(("nsubj", "expl")) for c in syntax.children[token])
        )
        for token in range(span.start, span.end)
    )


def _quotes_somebody(span: TokenSpan, size: int, verb: bool, found: Found, scene: Scene) -> bool:
    """Whether somebody says what stands in marks; else it is a title, a term or irony."""
    if not size:
        return False
    if not found.introduced and (_names_a_work(span, size, found, scene) or _is_a_title(span, size, found, scene)):
        return False
    if found.close:
        return True
    if found.cue is not None:
        return found.reported or found.distance <= (NEAR if size <= FEW else FAR)
    if found.kind == "colon":
        return size > FEW or _is_sentence(span, scene)
    return (verb and size >= WHOLE) or size >= LONG or (verb and found.introduced and size > FEW)


def _is_sentence(span: TokenSpan, scene: Scene) -> bool:
    """Whether what stands in marks begins with a capital and ends with a full stop."""
    last = scene.words.texts[max(span.start, span.end - 2)]
    return last[-1] in _TERMINALS and scene.words.capital(_first_word(span, scene))


def _names_a_work(span: TokenSpan, size: int, found: Found, scene: Scene) -> bool:
    """Whether a word before the marks says that they hold a title or a term ("le film « … »")."""
    words, rules = scene.words, scene.rules
    at = span.start - 1
    for _ in range(4):
        if at < 0 or size > 8 or words.texts[at] in ":.;!?»" or (found.cue is not None and at == found.cue.start):
            return False
        if words.lowers[at] in rules.works:
            return True
        lower = words.lowers[at]
        described = scene.syntax.classes[at] == "ADJ" or lower.endswith(rules.sure_participles)
        if not described and lower not in rules.determiners and lower != "," and lower not in rules.complementizers:
            return False
        at -= 1
    return False


def _is_a_title(span: TokenSpan, size: int, found: Found, scene: Scene) -> bool:
    """Whether the marks lean on a noun and every word in them has a capital ("conférence « Nintendo Direct »")."""
    words = scene.words
    inside = [token for token in range(span.start, span.end) if words.texts[token][0].isalnum()]
    if size > FEW or (found.cue is not None and found.cue.end == span.start):
        return False
    return span.start > 0 and words.texts[span.start - 1].isalnum() and all(words.capital(token) for token in inside)


def _indirect(frame: Frame, cues: Sequence[Cue], taken: Sequence[QuoteSpan], scene: Scene) -> Iterator[QuoteSpan]:
    for clause in indirect_quotes(frame, cues, scene):
        start, end = scene.words.starts[clause.start], scene.words.ends[clause.end - 1]
        if any(quote.start < end and start < quote.end for quote in taken):
            continue
        yield QuoteSpan(
            start,
            end,
            "indirect",
            _characters(clause.cue, scene.words),
            (),
            _speaker_characters(clause.said_by, scene),
            clause.kind,
            frame.paragraph,
        )
