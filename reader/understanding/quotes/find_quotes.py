"""Find quotes: direct ones by their marks, indirect ones by their cue, each with the words that name its speaker."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from spacy.tokens import Doc

from reader.model.analysis import QuoteKind, Span
from reader.understanding.languages import Language
from reader.understanding.names.find_names import Name
from reader.understanding.names.name_span import NameSpan
from reader.understanding.parsing.mended_syntax import mended_syntax
from reader.understanding.parsing.tokens import Tokens
from reader.understanding.quotes.any_inquits import any_inquit
from reader.understanding.quotes.attribution_lines import named_in_line, with_attribution_lines, with_following_subjects
from reader.understanding.quotes.clause_span import ReportedClause
from reader.understanding.quotes.cues import Cue, cues_of
from reader.understanding.quotes.evidence import evidence_for
from reader.understanding.quotes.headline_quotes import with_headline_quotes
from reader.understanding.quotes.indirect_speech import indirect_quotes
from reader.understanding.quotes.inquits import inquit_inside
from reader.understanding.quotes.inquits_beside_marks import inquits_beside_marks
from reader.understanding.quotes.marked_words import FEW, first_word, has_finite_verb, is_title_of_body, quotes_somebody
from reader.understanding.quotes.phrase_extent import outside
from reader.understanding.quotes.quotation_marks import QuotedSpan, quoted_spans
from reader.understanding.quotes.quote_evidence import QuoteEvidence
from reader.understanding.quotes.quote_sentences import (
    QuoteSentence,
    SentenceWords,
    TokenSpan,
    quote_sentences,
    token_spans,
)
from reader.understanding.quotes.quote_span import Evidence, QuoteSpan
from reader.understanding.quotes.reporting_cues import leads_to_marks
from reader.understanding.quotes.speaker_phrases import speaker_of
from reader.understanding.quotes.speech_context import Names, SpeakerPhrase, SpeechContext
from reader.understanding.quotes.subjects import main_subject, person_subject, pronoun_subject
from reader.understanding.quotes.taken_up import taken_up
from reader.understanding.quotes.told_of import tells_of
from reader.understanding.quotes.turns import Turn, announced_blocks, dialogue_turns, interview_turns, unlabelled_turns

_TERMINALS = frozenset(".!?…")

_HIGHEST = 5
"""Heads climbed from a verb to the one that reports it."""


@dataclass(frozen=True, slots=True)
class _Marks:
    """The marked spans and turns of one text: in characters, in tokens, and turns by their span."""

    text: str
    spans: Sequence[QuotedSpan]
    token_spans: Sequence[TokenSpan]
    turns: Mapping[Span, Turn]
    skipped: frozenset[int] = frozenset()
    """The marks around names of bodies: "Selon « Le Monde », …"."""

    @classmethod
    def of(cls, text: str, context: SpeechContext) -> _Marks:
        turns = {Span(turn.start, turn.end): turn for turn in _turns(text, context)}
        quoted = quoted_spans(text, context.rules.marks.single_marks, context.rules.marks.clipped_words)
        names = [span for span in quoted if is_title_of_body(span, text, context)]
        spans = _with_turns([span for span in quoted if span not in names], list(turns))
        edges = {place for span in token_spans(context.tokens, names) for place in (span.start, span.end - 1)}
        return cls(text, spans, token_spans(context.tokens, spans), turns, frozenset(edges))

    def turn(self, number: int) -> Turn | None:
        return self.turns.get(Span(self.spans[number].start, self.spans[number].end))


def find_quotes(doc: Doc, names: Sequence[Name], language: Language) -> list[QuoteSpan]:
    """Return the quotes in order of the text; no two overlap."""
    tokens = Tokens.of(doc)
    spans = [NameSpan(tokens.token_at(name.start), tokens.token_at(name.end - 1) + 1, name.label) for name in names]
    syntax, titles = mended_syntax(doc), language.names.person_titles
    context = SpeechContext(tokens, syntax, Names(spans), language.speech, titles, language.references)
    marks = _Marks.of(doc.text, context)
    found: list[QuoteSpan] = []
    previous: tuple[QuoteSentence, Sequence[Cue]] | None = None
    sentences: list[QuoteSentence] = []
    rules = context.rules
    openers = rules.determiners | rules.pronouns.personal | rules.pronouns.nobody
    reporting = rules.reporting if rules.subject_first else ()
    words = SentenceWords(reporting, openers, language.references.courtesy)
    for sentence in quote_sentences(tokens, marks.token_spans, words, marks.skipped):
        cues = cues_of(sentence, tokens, context.syntax, context.rules)
        taken: list[QuoteSpan] = []
        sentences.append(sentence)
        goes_on = previous is not None and _goes_on(previous[0], sentence, context)
        if sentence.quotes:
            leads = previous is not None and goes_on and leads_to_marks(*previous, context)
            taken = list(_marked_quotes(sentence, cues, marks, context, leads))
            if previous is not None and goes_on:
                taken = [announced(quote, *previous, found, context) for quote in taken]
            found += taken
        if previous is not None and previous[0].paragraph == sentence.paragraph and not sentence.quotes:
            found = _echoed(found, previous[0], sentence, cues, context)
        if previous is not None and not _is_quoted(previous[0], found, context):
            told = taken_up(previous[0], sentence, cues, context)
            found += [] if told is None else _quotes_of([told], previous[0], context)
        if cues or not sentence.quotes:
            found += _indirect(sentence, cues, taken, marks, context)
        previous = (sentence, cues)
    found = with_following_subjects(with_attribution_lines(found, sentences, context), sentences, context)
    found = with_headline_quotes(found, sentences, marks.token_spans, context)
    return sorted(found, key=lambda quote: quote.start)


def _goes_on(before: QuoteSentence, sentence: QuoteSentence, context: SpeechContext) -> bool:
    """Return whether a sentence goes on in the paragraph of the one before, or after a colon at its end."""
    if before.paragraph == sentence.paragraph:
        return True
    return bool(before.unquoted) and context.tokens.texts[before.unquoted[-1]][-1] == ":"


def _turns(text: str, context: SpeechContext) -> Iterator[Turn]:
    """Yield the turns of interviews and dialogues; an inquit at the end of a turn is cut off."""
    rules = context.rules
    first_person = rules.first_person
    interview = interview_turns(text) or (unlabelled_turns(text, first_person.words) if first_person.words else [])
    yield from interview
    if not interview:
        yield from announced_blocks(
            text, rules.reporting, first_person.words or first_person.oneself, first_person.auxiliaries
        )
    held = {turn.start for turn in interview}
    for turn, sure in dialogue_turns(text):
        if turn.start in held:
            continue
        span = TokenSpan(context.tokens.token_at(turn.start), context.tokens.first_from(turn.end))
        inquit = inquit_inside(span, context)
        if inquit is not None and inquit.end >= span.end - 1:
            yield Turn(
                turn.start, context.tokens.ends[inquit.start - (context.tokens.texts[inquit.start] == ",")], None
            )
        elif sure or inquit is not None:
            yield turn


def _with_turns(quoted: Sequence[QuotedSpan], turns: Sequence[Span]) -> list[QuotedSpan]:
    """Return marked spans and turns in order of the text; marks inside a turn belong to the turn."""
    kept, index, ordered = [], 0, sorted(turns)
    for span in quoted:
        while index < len(ordered) and ordered[index].end <= span.start:
            index += 1
        if index == len(ordered) or span.end <= ordered[index].start:
            kept.append(span)
    return sorted([*kept, *(QuotedSpan(turn.start, turn.end, False, False) for turn in ordered)], key=lambda m: m.start)


def announced(
    quote: QuoteSpan, sentence: QuoteSentence, cues: Sequence[Cue], before: Sequence[QuoteSpan], context: SpeechContext
) -> QuoteSpan:
    """Return the quote with the speaker of the sentence before it; ``before`` are the quotes found so far.

    That sentence must report speech without quoting any itself: "Le maire s'est expliqué. « Nous avons payé. »"
    """
    if quote.speaker_span is not None or sentence.quotes or quote.evidence in ("answer", "nobody"):
        return quote
    found = _announced(quote, sentence, cues, context)
    # "Il dit avoir entendu un homme. « Il criait, je vous jure. »": who told of another goes on.
    told = any(cue.lemma in context.rules.reporting_lemmas - context.rules.ambiguous for cue in cues)
    if told or not tells_of(quote, found.speaker_span, context):
        return found
    others = (other.speaker_span for other in reversed(before) if other.speaker_span != found.speaker_span)
    return replace(quote, speaker_span=next(others, None), evidence="floating")


def _announced(quote: QuoteSpan, sentence: QuoteSentence, cues: Sequence[Cue], context: SpeechContext) -> QuoteSpan:
    """Return a quote that the sentence before introduces, with the speaker whom that names."""
    for cue in sorted(cues, key=lambda cue: (_is_dependent(cue, cues, context), -cue.place)):
        speaker = speaker_of(cue, sentence, context, after_verb=False)
        if speaker is not None:
            speaker_span = _characters(TokenSpan(speaker.start, speaker.end), context.tokens)
            return replace(quote, speaker_span=speaker_span, evidence="floating")
    if context.tokens.texts[sentence.unquoted[-1]][-1] == ":" and (label := named_in_line(sentence, context)):
        # "Et du côté de la présidente Anne Petit :"
        return replace(
            quote, speaker_span=_characters(TokenSpan(label.start, label.end), context.tokens), evidence="colon"
        )
    main = main_subject(sentence, context) if quote.kind == "direct" else None
    if main is None and quote.kind == "direct":
        main = pronoun_subject(sentence, context) or _only_person(sentence, context)
        main = main or person_subject(sentence, context)
    if main is not None:
        speaker_span = _characters(TokenSpan(main.start, main.end), context.tokens)
        return replace(quote, speaker_span=speaker_span, evidence="none")
    return quote


def _only_person(sentence: QuoteSentence, context: SpeechContext) -> SpeakerPhrase | None:
    """Return the one person whom a sentence names, wherever: "Ce n'est pas l'avis de Jean Roy."."""
    people = [name for name in context.names.within(sentence.start, sentence.end) if name.label == "PER"]
    if len(people) != 1 or not outside(people[0].start, sentence):
        return None
    return SpeakerPhrase(people[0].start, people[0].end, "guess")


def _is_dependent(cue: Cue, cues: Sequence[Cue], context: SpeechContext) -> bool:
    """Return whether a cue only belongs to what another reports: "raconte avoir vu un homme crier", "a été averti"."""
    if cue.kind == "source":
        return False
    if cue.form == "infinitive" or cue.passive:
        return True
    if context.syntax.relations[cue.token] == "advcl" and cue.inverted is None:
        # "Le taux, dit-il, était bas, quand la notice parlait de 3 %."
        return True
    token, outer = cue.token, {other.token for other in cues if other is not cue and other.form == "finite"}
    for _ in range(_HIGHEST):
        reported = context.syntax.relations[token] in ("ccomp", "xcomp")
        head = context.syntax.heads[token]
        if head == token:
            return False
        if reported and head in outer:
            return True
        token = head
    return False


def _echoed(
    found: list[QuoteSpan], before: QuoteSentence, sentence: QuoteSentence, cues: Sequence[Cue], context: SpeechContext
) -> list[QuoteSpan]:
    """Return the quotes; one that stands alone is said by whom the next sentence names: "That was how Roy put it."."""
    lowers = context.tokens.lowers
    opening = tuple(lowers[token] for token in sentence.unquoted[:4])
    if not any(opening[: len(echo)] == echo for echo in context.rules.echoes):
        return found
    speaker = next((speaker_of(cue, sentence, context, after_verb=len(sentence.unquoted) < 6) for cue in cues), None)
    if speaker is None:
        return found
    start, end = context.tokens.starts[before.start], context.tokens.ends[before.end - 1]
    span = _characters(TokenSpan(speaker.start, speaker.end), context.tokens)
    alone = [quote.speaker_span is None and start <= quote.start < end for quote in found]
    return [
        replace(quote, speaker_span=span, evidence="floating") if free else quote
        for quote, free in zip(found, alone, strict=True)
    ]


def _marked_quotes(
    sentence: QuoteSentence, cues: Sequence[Cue], marks: _Marks, context: SpeechContext, led: bool = False
) -> Iterator[QuoteSpan]:
    """Return the quotes in marks of a sentence; ``led`` says that the one before ends with a verb and a colon."""
    before: QuoteEvidence | None = None
    led = led and not any(context.tokens.texts[token][0].isalnum() for token in sentence.unquoted)
    for number in sentence.quotes:
        span, quoted, turn = marks.token_spans[number], marks.spans[number], marks.turn(number)
        inner = quoted.inner(marks.text)
        if inner[1] <= inner[0]:
            continue
        found = evidence_for(span, sentence, cues, context, before)
        if turn is not None:
            yield _spoken(turn, found, sentence.paragraph, context)
            continue
        size = sum(1 for token in range(span.start, span.end) if context.tokens.texts[token][0].isalnum())
        verb = has_finite_verb(span, context)
        # "No," she said. "Never."
        several = size > 1 or (size == 1 and context.rules.marks.lone_words)
        alone = led or (several and _stands_alone(sentence, marks, number, context))
        if not alone and not quotes_somebody(span, size, verb, found, context):
            continue
        before = found
        whole = (verb or led) and (found.introduced or context.tokens.capital(first_word(span, context)))
        kind: QuoteKind = "direct" if whole or found.pieces else "mixed"
        yield _quote(quoted.start, quoted.end, kind, found, sentence.paragraph, context)


def _stands_alone(sentence: QuoteSentence, marks: _Marks, number: int, context: SpeechContext) -> bool:
    """Return whether a quote is a sentence of its own: a full stop or the line ends it, alone."""
    tokens = context.tokens
    if len(sentence.quotes) > 1 or any(tokens.texts[token][0].isalnum() for token in sentence.unquoted):
        return False
    start, end = marks.spans[number].inner(marks.text)
    ends = marks.text[end - 1] in _TERMINALS
    line = _is_whole_line(marks, number) and marks.text[start:end].count(" ") >= FEW - 1
    return (ends or line) and marks.text[start].isupper()


def _is_whole_line(marks: _Marks, number: int) -> bool:
    """Return whether nothing else stands in the line of a quote, as in a heading."""
    span, text = marks.spans[number], marks.text
    first, last = text.rfind("\n", 0, span.start) + 1, text.find("\n", span.end)
    return not text[first : span.start].strip() and last > 0 and not text[span.end : last].strip()


def _spoken(turn: Turn, found: QuoteEvidence, paragraph: int, context: SpeechContext) -> QuoteSpan:
    """Make the quote that a turn is: said by its label, by whom an inquit names, or in answer to a question."""
    if turn.label is not None and _is_answer(turn.label, context):
        return QuoteSpan(turn.start, turn.end, "direct", evidence="answer", paragraph=paragraph)
    if turn.label is not None:
        return QuoteSpan(
            turn.start, turn.end, "direct", speaker_span=Span(*turn.label), evidence="label", paragraph=paragraph
        )
    if found.cue is not None and found.close:
        return _quote(turn.start, turn.end, "direct", found, paragraph, context)
    evidence: Evidence = "answer" if turn.answers else "floating" if turn.announced else "nobody"
    return QuoteSpan(turn.start, turn.end, "direct", evidence=evidence, paragraph=paragraph)


def _is_answer(label: tuple[int, int], context: SpeechContext) -> bool:
    """Return whether a label stands for whoever answers: "A" in "A: Because …"."""
    first, tokens = context.tokens.token_at(label[0]), context.tokens
    return tokens.ends[first] >= label[1] and tokens.lowers[first] in context.rules.questions.answer_labels


def _quote(
    start: int, end: int, kind: QuoteKind, found: QuoteEvidence, paragraph: int, context: SpeechContext
) -> QuoteSpan:
    cue, speaker_span = _characters(found.cue, context.tokens), _speaker_characters(found.speaker_span, context)
    evidence = _evidence(found.kind, found.speaker_span, speaker_span, context)
    pieces = tuple(Span(*piece) for piece in found.pieces)
    return QuoteSpan(start, end, kind, cue, pieces, speaker_span, evidence, paragraph, found.close, found.distance)


def _characters(span: TokenSpan | None, tokens: Tokens) -> Span | None:
    return None if span is None else Span(tokens.starts[span.start], tokens.ends[span.end - 1])


def _evidence(kind: Evidence, phrase: TokenSpan | None, named: Span | None, context: SpeechContext) -> Evidence:
    """Return the evidence for a speaker; a pronoun behind which nobody is named leaves who spoke last, if one did."""
    if named is not None or phrase is None or kind != "source":
        return kind
    return "nobody" if context.tokens.lowers[phrase.start] in context.rules.sources.heard_many else "floating"


def _speaker_characters(span: TokenSpan | None, context: SpeechContext) -> Span | None:
    """Return the characters of a speaker phrase; of a subject hyphenated to its verb ("-t-il"), only the pronoun.

    A pronoun that is no subject ("à l'entendre") names nobody beside the quote: who spoke last does.
    """
    tokens = context.tokens
    pronouns = context.rules.sources.heard | context.rules.sources.heard_owners
    if span is None or (span.end == span.start + 1 and tokens.lowers[span.start] in pronouns):
        return None
    pronoun = context.rules.pronouns.inverted.get(tokens.lowers[span.start], tokens.texts[span.start])
    hyphens = len(tokens.texts[span.start]) - len(pronoun)
    return Span(tokens.starts[span.start] + hyphens, tokens.ends[span.end - 1])


def _indirect(
    sentence: QuoteSentence, cues: Sequence[Cue], taken: Sequence[QuoteSpan], marks: _Marks, context: SpeechContext
) -> Iterator[QuoteSpan]:
    """Yield what a sentence reports without marks, where it crosses no quote in marks."""
    tokens = context.tokens
    quoted = [TokenSpan(tokens.token_at(quote.start), tokens.token_at(quote.end - 1) + 1) for quote in taken]
    clauses = list(indirect_quotes(sentence, cues, context, quoted))
    reached = min((min(clause.start, clause.cue.start) for clause in clauses), default=sentence.end)
    if (inquit := any_inquit(sentence, context)) is not None and inquit.cue.end <= reached:
        clauses = [inquit, *clauses]
    for beside in inquits_beside_marks(sentence, context):
        if not any(other.start < beside.end and beside.start < other.end for other in clauses):
            clauses.append(beside)
    clauses = [_with_marks(clause, sentence, quoted, marks) for clause in clauses]
    for quote in _quotes_of(clauses, sentence, context):
        if not any(other.start < quote.end and quote.start < other.end for other in taken):
            yield quote


def _with_marks(
    clause: ReportedClause, sentence: QuoteSentence, quoted: Sequence[TokenSpan], marks: _Marks
) -> ReportedClause:
    """Return a clause with the marks at its edges that quote nobody: "Il est jugé pour « vol », indique le parquet"."""
    for number in sentence.quotes:
        span = marks.token_spans[number]
        if span in quoted:
            continue
        if span.start == clause.end and span.end <= clause.cue.start:
            clause = replace(clause, end=span.end)
        elif span.end == clause.start:
            clause = replace(clause, start=span.start)
    return clause


def _is_quoted(sentence: QuoteSentence, found: Sequence[QuoteSpan], context: SpeechContext) -> bool:
    """Return whether the last quote found stands in a sentence."""
    return bool(found) and found[-1].end > context.tokens.starts[sentence.start]


def _quotes_of(
    clauses: Sequence[ReportedClause], sentence: QuoteSentence, context: SpeechContext
) -> Iterator[QuoteSpan]:
    """Yield reported clauses of a sentence as quotes."""
    for clause in clauses:
        start, end = context.tokens.starts[clause.start], context.tokens.ends[clause.end - 1]
        cue, speaker_span = _characters(clause.cue, context.tokens), _speaker_characters(clause.speaker_span, context)
        evidence = _evidence(clause.kind, clause.speaker_span, speaker_span, context)
        yield QuoteSpan(start, end, "indirect", cue, (), speaker_span, evidence, sentence.paragraph)
