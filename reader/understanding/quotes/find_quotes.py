"""Find quotes: direct ones by their marks, indirect ones by their cue, each with the words that name its speaker."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from spacy.tokens import Doc

from reader.model.analysis import QuoteKind, Span
from reader.understanding.languages import Language
from reader.understanding.names.find_names import Name
from reader.understanding.names.name_span import NameSpan
from reader.understanding.parsing.syntax import Syntax
from reader.understanding.parsing.tokens import Tokens
from reader.understanding.quotes.attribution_lines import named_in_line, with_attribution_lines, with_following_subjects
from reader.understanding.quotes.cues import Cue, cues_of
from reader.understanding.quotes.evidence import evidence_for
from reader.understanding.quotes.indirect_speech import indirect_quotes
from reader.understanding.quotes.inquits import inquit_inside
from reader.understanding.quotes.quotation_marks import QuotedSpan, quoted_spans
from reader.understanding.quotes.quote_evidence import QuoteEvidence
from reader.understanding.quotes.quote_sentences import QuoteSentence, TokenSpan, quote_sentences, token_spans
from reader.understanding.quotes.quote_span import Evidence, QuoteSpan
from reader.understanding.quotes.speaker_phrases import speaker_of
from reader.understanding.quotes.speech_context import Names, SpeechContext
from reader.understanding.quotes.subjects import main_subject
from reader.understanding.quotes.turns import Turn, announced_blocks, dialogue_turns, interview_turns, unlabelled_turns

WHOLE = 6
"""Words from which marks without cue hold an utterance, if there is a finite verb among them."""

LONG = 12
"""Words from which marks without cue hold an utterance in any case."""

FEW = 3
"""Words up to which marks often hold a term or irony."""

_TERMINALS = frozenset(".!?…")

_LONGEST_NICKNAME = 4
"""Words of a nickname."""

_BESIDE = 3
"""Tokens between a verb that does not report and a few words in marks that its subject says."""

NEAR, FAR = 6, 16
"""Tokens between a cue and a few words, or more, that it may govern from afar."""


@dataclass(frozen=True, slots=True)
class _Marks:
    """The marked spans and turns of one text: in characters, in tokens, and turns by their span."""

    text: str
    spans: Sequence[QuotedSpan]
    token_spans: Sequence[TokenSpan]
    turns: Mapping[Span, Turn]

    @classmethod
    def of(cls, text: str, context: SpeechContext) -> _Marks:
        turns = {Span(turn.start, turn.end): turn for turn in _turns(text, context)}
        spans = _with_turns(quoted_spans(text, context.rules.single_marks, context.rules.clipped_words), list(turns))
        return cls(text, spans, token_spans(context.tokens, spans), turns)

    def turn(self, number: int) -> Turn | None:
        return self.turns.get(Span(self.spans[number].start, self.spans[number].end))


def find_quotes(doc: Doc, names: Sequence[Name], language: Language) -> list[QuoteSpan]:
    """Return the quotes in order of the text; no two overlap."""
    tokens = Tokens.of(doc)
    spans = [NameSpan(tokens.token_at(name.start), tokens.token_at(name.end - 1) + 1, name.label) for name in names]
    person_titles = language.names.person_titles
    context = SpeechContext(tokens, Syntax.of(doc), Names(spans), language.speech, person_titles, language.references)
    marks = _Marks.of(doc.text, context)
    found: list[QuoteSpan] = []
    previous: tuple[QuoteSentence, Sequence[Cue]] | None = None
    sentences: list[QuoteSentence] = []
    reporting = context.rules.reporting if context.rules.subject_first else ()
    for sentence in quote_sentences(tokens, marks.token_spans, reporting):
        cues = cues_of(sentence, tokens, context.syntax, context.rules)
        taken: list[QuoteSpan] = []
        sentences.append(sentence)
        goes_on = previous is not None and _goes_on(previous[0], sentence, context)
        if sentence.quotes:
            taken = list(_marked_quotes(sentence, cues, marks, context))
            if previous is not None and goes_on:
                taken = [announced(quote, *previous, context) for quote in taken]
            found += taken
        if previous is not None and previous[0].paragraph == sentence.paragraph and not sentence.quotes:
            found = _echoed(found, previous[0], sentence, cues, context)
        if cues:
            found += _indirect(sentence, cues, taken, context)
        previous = (sentence, cues)
    found = with_following_subjects(with_attribution_lines(found, sentences, context), sentences, context)
    return sorted(found, key=lambda quote: quote.start)


def _goes_on(before: QuoteSentence, sentence: QuoteSentence, context: SpeechContext) -> bool:
    """Return whether a sentence goes on in the paragraph of the one before, or after a colon at its end."""
    if before.paragraph == sentence.paragraph:
        return True
    return bool(before.unquoted) and context.tokens.texts[before.unquoted[-1]][-1] == ":"


def _turns(text: str, context: SpeechContext) -> Iterator[Turn]:
    """Yield the turns of interviews and dialogues; an inquit at the end of a turn is cut off."""
    rules = context.rules
    interview = interview_turns(text) or (unlabelled_turns(text, rules.own_words) if rules.own_words else [])
    yield from interview
    if rules.own_words and not interview:
        yield from announced_blocks(text, rules.reporting, rules.own_words)
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


def announced(quote: QuoteSpan, sentence: QuoteSentence, cues: Sequence[Cue], context: SpeechContext) -> QuoteSpan:
    """Return the quote with the speaker of the sentence before it.

    That sentence must report speech without quoting any itself: "Le maire s'est expliqué. « Nous avons payé. »"
    """
    if quote.speaker_span is not None or sentence.quotes or quote.evidence in ("answer", "nobody"):
        return quote
    for cue in reversed(cues):
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
    if main is not None:
        speaker_span = _characters(TokenSpan(main.start, main.end), context.tokens)
        return replace(quote, speaker_span=speaker_span, evidence="none")
    return quote


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
    sentence: QuoteSentence, cues: Sequence[Cue], marks: _Marks, context: SpeechContext
) -> Iterator[QuoteSpan]:
    """The quotes in marks of a sentence."""
    before: QuoteEvidence | None = None
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
        verb = _has_finite_verb(span, context)
        alone = size > 1 and _stands_alone(sentence, marks, number, context)
        if not alone and not _quotes_somebody(span, size, verb, found, context):
            continue
        before = found
        whole = verb and (found.introduced or context.tokens.capital(_first_word(span, context)))
        kind: QuoteKind = "direct" if whole or found.pieces else "mixed"
        yield _quote(quoted.start, quoted.end, kind, found, sentence.paragraph, context)


def _stands_alone(sentence: QuoteSentence, marks: _Marks, number: int, context: SpeechContext) -> bool:
    """Return whether a quote is a sentence of its own: a full stop or the line ends it, alone."""
    tokens = context.tokens
    if len(sentence.quotes) > 1 or any(tokens.texts[token][0].isalnum() for token in sentence.unquoted):
        return False
    start, end = marks.spans[number].inner(marks.text)
    ends = marks.text[end - 1] in _TERMINALS
    line = (
        context.rules.quoting_clauses and _is_whole_line(marks, number) and marks.text[start:end].count(" ") >= FEW - 1
    )
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
    return tokens.ends[first] >= label[1] and tokens.lowers[first] in context.rules.answer_labels


def _quote(
    start: int, end: int, kind: QuoteKind, found: QuoteEvidence, paragraph: int, context: SpeechContext
) -> QuoteSpan:
    cue, speaker_span = _characters(found.cue, context.tokens), _speaker_characters(found.speaker_span, context)
    pieces = tuple(Span(*piece) for piece in found.pieces)
    return QuoteSpan(start, end, kind, cue, pieces, speaker_span, found.kind, paragraph, found.close, found.distance)


def _characters(span: TokenSpan | None, tokens: Tokens) -> Span | None:
    return None if span is None else Span(tokens.starts[span.start], tokens.ends[span.end - 1])


def _speaker_characters(span: TokenSpan | None, context: SpeechContext) -> Span | None:
    """Return the characters of a speaker phrase; of a subject hyphenated to its verb ("-t-il"), only the pronoun."""
    if span is None:
        return None
    tokens = context.tokens
    pronoun = context.rules.inverted.get(tokens.lowers[span.start], tokens.texts[span.start])
    hyphens = len(tokens.texts[span.start]) - len(pronoun)
    return Span(tokens.starts[span.start] + hyphens, tokens.ends[span.end - 1])


def _first_word(span: TokenSpan, context: SpeechContext) -> int:
    return next((t for t in range(span.start, span.end) if context.tokens.texts[t][0].isalnum()), span.start)


def _has_finite_verb(span: TokenSpan, context: SpeechContext) -> bool:
    syntax = context.syntax
    return any(
        syntax.classes[token] == "AUX"
        or (
            syntax.classes[token] == "VERB"
            and any(syntax.relations[c].startswith(("nsubj", "expl")) for c in syntax.children[token])
        )
        for token in range(span.start, span.end)
    )


def _quotes_somebody(span: TokenSpan, size: int, verb: bool, found: QuoteEvidence, context: SpeechContext) -> bool:
    """Return whether marks hold what somebody says, and not a title, a term or irony."""
    if not size:
        return False
    if _is_nickname(span, size, context):
        return False
    if not found.introduced and (_names_a_work(span, size, found, context) or _is_a_title(span, size, found, context)):
        return False
    if found.close:
        return True
    if found.kind == "clause" and found.cue is None:
        return size > 1
    if found.kind == "clause":
        return found.distance <= (_BESIDE if size <= FEW else NEAR)
    if found.opens:
        # "Pour Anne Roy, la ville est victime d'un « acharnement »"
        return True
    if found.cue is not None and found.kind == "source" and found.cue.end <= span.start:
        return found.distance <= (NEAR if size < FEW else FAR)
    if found.cue is not None:
        return found.reported or found.distance <= (NEAR if size <= FEW else FAR)
    if found.kind == "colon":
        return size > FEW or _is_sentence(span, context)
    return (verb and size >= WHOLE) or size >= LONG or (verb and found.introduced and size > FEW)


def _is_nickname(span: TokenSpan, size: int, context: SpeechContext) -> bool:
    """Whether a few words in marks call somebody: "Ernesto « Che » Guevara", "X, dit « Bibi »", "se dit « Titi »"."""
    tokens, rules = context.tokens, context.rules
    if size > _LONGEST_NICKNAME or not span.start:
        return False
    before, size_of_text = span.start - 1, len(tokens.texts)
    inside = [token for token in range(span.start, span.end) if tokens.texts[token][0].isalnum()]
    named = any(tokens.capital(token) for token in inside)
    within_name = span.end < size_of_text and tokens.capital(span.end) and tokens.texts[span.end].isalpha()
    if (
        within_name
        and tokens.capital(before)
        and tokens.texts[before][-1].isalnum()
        and not tokens.sent_starts[span.end]
    ):
        return True
    if not named:
        return False
    if within_name and tokens.texts[before].isalpha() and tokens.lowers[before] not in rules.complementizers:
        # "Obama raille « Coach » Romney"
        return context.names.at(span.end) is not None
    called = tokens.lowers[before] in rules.calling
    return called or (tokens.lowers[before] in rules.called and span.start > 1 and _sets_apart(before - 1, context))


def _sets_apart(token: int, context: SpeechContext) -> bool:
    """Whether a comma, a bracket or a name stands at a token: behind it "dit" is a participle."""
    return context.tokens.texts[token] in (",", "(") or context.names.at(token) is not None


def _is_sentence(span: TokenSpan, context: SpeechContext) -> bool:
    """Return whether the text in marks begins with a capital and ends with a full stop."""
    last = context.tokens.texts[max(span.start, span.end - 2)]
    return last[-1] in _TERMINALS and context.tokens.capital(_first_word(span, context))


def _names_a_work(span: TokenSpan, size: int, found: QuoteEvidence, context: SpeechContext) -> bool:
    """Return whether a word before the marks announces a title or a term ("le film « … »")."""
    tokens, rules = context.tokens, context.rules
    at = span.start - 1
    for _ in range(4):
        if at < 0 or size > 8 or tokens.texts[at] in ":.;!?»" or (found.cue is not None and at == found.cue.start):
            return False
        if tokens.lowers[at] in rules.work_title_nouns:
            return True
        lower = tokens.lowers[at]
        described = context.syntax.classes[at] == "ADJ" or lower.endswith(rules.sure_participles)
        if not described and lower not in rules.determiners and lower != "," and lower not in rules.complementizers:
            return False
        at -= 1
    return False


def _is_a_title(span: TokenSpan, size: int, found: QuoteEvidence, context: SpeechContext) -> bool:
    """Whether marks lean on a noun and all words in them have capitals ("conférence « Direct »"), or hold a vote."""
    tokens = context.tokens
    inside = [token for token in range(span.start, span.end) if tokens.texts[token][0].isalnum()]
    if size == 1 and tokens.lowers[inside[0]] in context.rules.votes:
        return tokens.lowers[span.start - 1] in context.rules.determiners
    if size > FEW or (found.cue is not None and found.cue.end == span.start):
        return False
    leans = span.start > 0 and (tokens.texts[span.start - 1].isalnum() or _is_elided(span.start - 1, context))
    return leans and all(tokens.capital(token) for token in inside)


def _is_elided(token: int, context: SpeechContext) -> bool:
    """Whether a token is an elided determiner, or its apostrophe: "l'" before marks."""
    tokens = context.tokens
    return tokens.texts[token][-1] in "'’" and (
        tokens.lowers[token] in context.rules.determiners
        or (tokens.texts[token] in "'’" and f"{tokens.lowers[token - 1]}'" in context.rules.determiners)
    )


def _indirect(
    sentence: QuoteSentence, cues: Sequence[Cue], taken: Sequence[QuoteSpan], context: SpeechContext
) -> Iterator[QuoteSpan]:
    tokens = context.tokens
    quoted = [TokenSpan(tokens.token_at(quote.start), tokens.token_at(quote.end - 1) + 1) for quote in taken]
    for clause in indirect_quotes(sentence, cues, context, quoted):
        start, end = context.tokens.starts[clause.start], context.tokens.ends[clause.end - 1]
        if any(quote.start < end and start < quote.end for quote in taken):
            continue
        yield QuoteSpan(
            start,
            end,
            "indirect",
            _characters(clause.cue, context.tokens),
            (),
            _speaker_characters(clause.speaker_span, context),
            clause.kind,
            sentence.paragraph,
        )
