"""Evidence for the speaker of a quote: the cue and the speaker phrase in the words around it."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass, replace

from reader.understanding.quotes.cues import Cue, VerbForm, main_cue
from reader.understanding.quotes.inquits import has_subject_before, inquit_inside, subject_and_verb_after, verb_after
from reader.understanding.quotes.noun_phrases import left_edge, outside, phrase_end
from reader.understanding.quotes.quote_sentences import QuoteSentence, TokenSpan
from reader.understanding.quotes.quote_span import Evidence
from reader.understanding.quotes.reported_clauses import clause_after
from reader.understanding.quotes.speaker_phrases import speaker_of
from reader.understanding.quotes.speech_context import SpeakerPhrase, SpeechContext
from reader.understanding.quotes.subjects import guessed_speaker

_ADJACENT = 4
"""Most tokens between a cue and a quote that it governs closely."""

_HIGHEST = 12
"""Most heads climbed from a quote to its verb."""

_DASHES = frozenset("-–—,")


@dataclass(frozen=True, slots=True)
class QuoteEvidence:
    """Evidence for one quote; spans are tokens, ``pieces`` characters.

    ``close`` tells whether a cue governs the quote closely, ``introduced`` whether a colon or "que" opens it or it
    stands alone, ``distance`` how many tokens lie between it and the cue, ``reported`` whether it stands in a clause
    that a reporting cue governs.
    """

    kind: Evidence
    speaker_span: TokenSpan | None = None
    cue: TokenSpan | None = None
    close: bool = False
    introduced: bool = False
    distance: int = 0
    reported: bool = False
    pieces: tuple[tuple[int, int], ...] = ()


def evidence_for(
    span: TokenSpan, sentence: QuoteSentence, cues: Sequence[Cue], context: SpeechContext, before: QuoteEvidence | None
) -> QuoteEvidence:
    """Return the evidence for the quote at ``span``; ``before`` is that for the quote before it in the sentence.

    The first of these that applies decides, the most certain first:

    1. an inquit inside the marks: "« Moi, dit-il, je … »"
    2. a verb or source right after it: "« … », a déclaré le maire", "« … », selon le maire"
    3. coordination with the quote before it: "« grossier » et « inquiétant »"
    4. a verb or source before it: "Le maire a déclaré : « … »"
    5. a colon after a sentence without cue: "Le maire sourit : « … »"
    """
    introduced = _introduced(span, sentence, context)
    return (
        _inquit(span, context)
        or _after(span, sentence, cues, context, introduced)
        or _coordinated(span, sentence, context, before)
        or _before(span, sentence, cues, context, introduced)
        or _colon(span, sentence, context)
        or _by_clause(span, sentence, context)
        or QuoteEvidence("floating" if introduced else "none", introduced=introduced)
    )


def _found(
    cue: Cue, speaker: SpeakerPhrase | None, *, close: bool, introduced: bool, distance: int = 0
) -> QuoteEvidence:
    speaker_span = None if speaker is None else TokenSpan(speaker.start, speaker.end)
    kind = "floating" if speaker is None else speaker.evidence
    return QuoteEvidence(kind, speaker_span, TokenSpan(cue.token, cue.token + 1), close, introduced, distance)


def _introduced(span: TokenSpan, sentence: QuoteSentence, context: SpeechContext) -> bool:
    at = span.start - 1
    tokens = context.tokens
    if not outside(at, sentence):
        return True
    if tokens.texts[at][-1] == ":" or tokens.lowers[at] in context.rules.complementizers:
        return True
    return not any(tokens.texts[token][0].isalnum() for token in sentence.unquoted if token < span.start)


def _inquit(span: TokenSpan, context: SpeechContext) -> QuoteEvidence | None:
    """Use the inquit between commas inside the marks: "« Moi, dit-il, je … »"."""
    inquit = inquit_inside(span, context)
    if inquit is None:
        return None
    tokens, speaker_span = context.tokens, TokenSpan(inquit.speaker.start, inquit.speaker.end)
    pieces = [(tokens.starts[span.start], tokens.ends[inquit.start - 1])]
    if inquit.end < span.end:
        pieces.append((tokens.starts[min(inquit.end, span.end - 1)], tokens.ends[span.end - 1]))
    cue = TokenSpan(inquit.cue.token, inquit.cue.token + 1)
    return QuoteEvidence(inquit.speaker.evidence, speaker_span, cue, True, True, 0, True, tuple(pieces))


def _after(
    span: TokenSpan, sentence: QuoteSentence, cues: Sequence[Cue], context: SpeechContext, introduced: bool
) -> QuoteEvidence | None:
    """Use a verb or a source right after the quote.

    A source is tried first, since it needs nothing but adjacency ("« … », selon le maire"); then verb and subject ("« …
    », a déclaré le maire"); then, in languages that allow it, subject and verb ("“…,” the mayor said").
    """
    rules, tokens = context.rules, context.tokens
    cue = next((cue for cue in cues if cue.token >= span.end), None)
    if cue is not None and cue.kind == "source":
        group = [token for token in sentence.unquoted[: cue.opens] if token >= span.end]
        if sentence.unquoted[cue.opens] - len(group) == span.end and all(
            tokens.texts[t] in _DASHES or tokens.lowers[t] in rules.clitics | rules.fillers for t in group
        ):
            speaker = speaker_of(cue, sentence, context, after_verb=False)
            return _found(cue, speaker, close=True, introduced=introduced) if speaker else None
    written = _by_writer(span, sentence, context)
    if written is not None:
        return written
    inquit = verb_after(span, sentence, cues, context, introduced or _is_utterance(span, context))
    if inquit is None and rules.subject_first:
        inquit = subject_and_verb_after(span, sentence, cues, context)
    if inquit is None:
        return None
    return _found(inquit.cue, inquit.speaker, close=True, introduced=introduced)


def _by_writer(span: TokenSpan, sentence: QuoteSentence, context: SpeechContext) -> QuoteEvidence | None:
    """A verb in the first person right behind a quote: "« … », ai-je répondu", "« … », lui avons-nous lancé"."""
    tokens, rules = context.tokens, context.rules
    for token in [token for token in sentence.unquoted if token >= span.end][:6]:
        lower = tokens.lowers[token]
        if rules.inverted.get(lower) in rules.first_person:
            return QuoteEvidence("nobody", None, TokenSpan(token - 1, token), close=True)
        if tokens.texts[token][-1] in ".:;!?" or lower in rules.inverted:
            return None
    return None


def _is_utterance(span: TokenSpan, context: SpeechContext) -> bool:
    """Return whether the marks hold a sentence, or begin like one."""
    first = next((t for t in range(span.start, span.end) if context.tokens.texts[t][0].isalnum()), span.start)
    return context.tokens.capital(first) and span.end - span.start > _ADJACENT


def _coordinated(
    span: TokenSpan, sentence: QuoteSentence, context: SpeechContext, before: QuoteEvidence | None
) -> QuoteEvidence | None:
    """Reuse the evidence of the quote before, where only conjunctions lie between: "« grossier » et « inquiétant »"."""
    if before is None or before.speaker_span is None:
        return None
    tokens = context.tokens
    at, between = span.start - 1, 0
    while outside(at, sentence):
        if tokens.lowers[at] not in context.rules.conjunctions | context.rules.determiners:
            return None
        at, between = at - 1, between + 1
    if at < sentence.start or between > 3:
        return None
    return QuoteEvidence(before.kind, before.speaker_span, before.cue, before.close, False, before.distance + 2)


def _before(
    span: TokenSpan, sentence: QuoteSentence, cues: Sequence[Cue], context: SpeechContext, introduced: bool
) -> QuoteEvidence | None:
    """Use a verb or a source before the quote, or one that closes the sentence.

    In this order: a verb next to the quote ("Le maire dénonce une « trahison »"); a verb or source that closes the
    sentence ("… une « trahison » …, a indiqué le maire"); a source farther ahead ("Selon le maire, … « … »"); then
    verbs farther ahead, the nearest first.
    """
    earlier = [cue for cue in cues if cue.token < span.start]
    verbs = [cue for cue in earlier if cue.kind != "source"]
    source = next((cue for cue in reversed(earlier) if cue.kind == "source"), None)
    verb = verbs[-1] if verbs else None
    distance = _distance(verb, span, sentence) if verb else 99
    if verb is not None and distance <= _ADJACENT and not (source is not None and _is_governed(verb, source)):
        found = _by_verb(verb, main_cue(verb, cues), span, sentence, context, introduced, distance)
        if found is not None:
            return found
    closing = _closing(span, sentence, cues, context, introduced)
    if closing is not None:
        return closing
    if source is not None:
        speaker = speaker_of(source, sentence, context, after_verb=False)
        if speaker is not None:
            distance = _distance(source, span, sentence)
            return _found(source, speaker, close=introduced, introduced=introduced, distance=distance)
    for cue in reversed(verbs):
        distance = _distance(cue, span, sentence)
        found = _by_verb(cue, main_cue(cue, cues), span, sentence, context, introduced, distance)
        if found is not None:
            return found
    return None


def _is_governed(verb: Cue, source: Cue) -> bool:
    """Whether an infinitive comes behind a source inside the sentence: "Cela suffit, selon lui, à expliquer « … »"."""
    return verb.form == "infinitive" and source.opens > 1 and source.token < verb.token


def _by_verb(
    cue: Cue,
    main: Cue | None,
    span: TokenSpan,
    sentence: QuoteSentence,
    context: SpeechContext,
    introduced: bool,
    distance: int,
) -> QuoteEvidence | None:
    # "comme le rappelle X, « … »"
    turned = cue.opens > 0 and any(
        context.tokens.lowers[token] in context.rules.inverting
        for token in sentence.unquoted[max(0, cue.opens - 2) : cue.place]
    )
    speaker = speaker_of(cue, sentence, context, after_verb=turned)
    if main is not None and (speaker is None or speaker.evidence == "guess"):
        speaker = speaker_of(main, sentence, context, after_verb=True)
    if speaker is None:
        # "« … », a dit X, « … »": the verb had its subject after it.
        speaker = speaker_of(cue, sentence, context, after_verb=True)
    if speaker is None:
        return None
    reported = (cue.kind == "reporting" or cue.lemma in context.rules.infinitive_frames) and (
        clause_after(cue, sentence, context.tokens, context.syntax, context.rules) is not None
        or _depends_on(cue.token, span, sentence, context)
    )
    found = _found(cue, speaker, close=distance <= _ADJACENT, introduced=introduced, distance=distance)
    return replace(found, reported=reported)


def _depends_on(verb: int, span: TokenSpan, sentence: QuoteSentence, context: SpeechContext) -> bool:
    """Return whether the word before the quote depends on the verb, by the parse.

    It does in "accuse X de vouloir imposer de « … »".
    """
    token = span.start - 1
    for _ in range(_HIGHEST):
        if token == verb:
            return True
        if not sentence.start <= token < sentence.end or context.syntax.heads[token] == token:
            return False
        token = context.syntax.heads[token]
    return False


def _distance(cue: Cue, span: TokenSpan, sentence: QuoteSentence) -> int:
    return sum(1 for token in sentence.unquoted if cue.token < token < span.start)


def _closing(
    span: TokenSpan, sentence: QuoteSentence, cues: Sequence[Cue], context: SpeechContext, introduced: bool
) -> QuoteEvidence | None:
    """Use a verb or source that closes the sentence after a comma: "… « … » …, a indiqué un porte-parole."."""
    later = [cue for cue in cues if cue.token >= span.end]
    for cue in reversed(later):
        if not cue.opens or cue.passive or cue.kind == "qualifying":
            continue
        comma = sentence.unquoted[cue.opens - 1]
        adjacent = sentence.unquoted[cue.opens] == comma + 1
        if cue.kind == "source":
            speaker = speaker_of(cue, sentence, context, after_verb=False)
        elif (adjacent and context.tokens.texts[comma] == ",") or cue.inverted is not None or not adjacent:
            if cue.form != "finite" or (
                cue.inverted is None
                and (cue.lemma in context.rules.ambiguous or has_subject_before(cue, span, sentence, context))
            ):
                continue
            speaker = speaker_of(cue, sentence, context, after_verb=True)
            if speaker is not None and speaker.evidence not in ("after", "inverted"):
                continue
        else:
            continue
        if speaker is not None:
            return _found(cue, speaker, close=False, introduced=introduced, distance=4)
    return None


def _by_clause(span: TokenSpan, sentence: QuoteSentence, context: SpeechContext) -> QuoteEvidence | None:
    """The subject of the clause in which the marks stand, where it can speak: "Elle préfère « obstinée »"."""
    syntax, rules = context.syntax, context.rules
    token = span.start - 1
    if not rules.quoting_clauses or not outside(token, sentence) or context.tokens.texts[token] == ",":
        return None
    if (found := _subject_of_quote(span, sentence, context)) is not None:
        return found
    for _ in range(_HIGHEST):
        if syntax.classes[token] in ("VERB", "AUX") and token < span.start and outside(token, sentence):
            found = _as_clause(token, span, sentence, context)
            if found is not None:
                return found
            if any(syntax.relations[child].startswith("nsubj") for child in syntax.children[token]):
                return None
        if not sentence.start <= syntax.heads[token] < sentence.end or syntax.heads[token] == token:
            return None
        token = syntax.heads[token]
    return None


def _subject_of_quote(span: TokenSpan, sentence: QuoteSentence, context: SpeechContext) -> QuoteEvidence | None:
    """The subject right before marks that open with its verb: "Airbus « coopère pleinement »"."""
    first = next((t for t in range(span.start, span.end) if context.tokens.texts[t][0].isalnum()), span.start)
    if context.syntax.classes[first] not in ("VERB", "AUX") or context.tokens.capital(first):
        return None
    if context.tokens.lowers[first].endswith((*context.rules.sure_participles, *context.rules.gerunds)):
        return None
    head = span.start - 1
    start = left_edge(head, sentence, context)
    governed = start > sentence.start and context.tokens.lowers[start - 1] in context.rules.prepositions
    if governed or not context.can_speak(head) or context.cannot_speak(start, head + 1):
        return None
    return QuoteEvidence("clause", TokenSpan(start, span.start), None, distance=0)


def _as_clause(verb: int, span: TokenSpan, sentence: QuoteSentence, context: SpeechContext) -> QuoteEvidence | None:
    tokens, rules, syntax = context.tokens, context.rules, context.syntax
    lower = tokens.lowers[verb]
    if lower in rules.silent_verbs or lower in rules.auxiliaries or not _is_active(verb, context):
        return None
    place = bisect_left(sentence.unquoted, verb)
    form: VerbForm = "gerund" if lower.endswith(rules.gerunds) else "finite"
    opens = next(
        (
            p
            for p in range(max(0, place - 3), place)
            if sentence.unquoted[p] in syntax.children[verb] and syntax.classes[sentence.unquoted[p]] == "AUX"
        ),
        place,
    )
    cue = Cue(verb, place, opens, lower, "qualifying", form)
    speaker = speaker_of(cue, sentence, context, after_verb=False)
    if speaker is None or speaker.evidence == "guess" or not _speaks(speaker, verb, context):
        return None
    distance = _distance(cue, span, sentence)
    return QuoteEvidence("clause", TokenSpan(speaker.start, speaker.end), TokenSpan(verb, verb + 1), distance=distance)


def _is_active(verb: int, context: SpeechContext) -> bool:
    """Whether a verb is finite and active, or a present participle; no infinitive, no participle by itself."""
    rules, syntax, lower = context.rules, context.syntax, context.tokens.lowers[verb]
    auxiliaries = [child for child in syntax.children[verb] if syntax.relations[child].startswith("aux")]
    if any(syntax.relations[child] == "aux:pass" for child in auxiliaries) or syntax.relations[verb] == "acl":
        return False
    if any(context.tokens.lowers[child] in rules.perfect_infinitives for child in auxiliaries):
        return False
    has_subject = any(syntax.relations[child].startswith("nsubj") for child in syntax.children[verb])
    if not auxiliaries and not has_subject and lower.endswith((*rules.sure_participles, *rules.infinitives)):
        return False
    return context.tokens.lowers[verb - 1] not in rules.been


def _speaks(speaker: SpeakerPhrase, verb: int, context: SpeechContext) -> bool:
    """Whether a subject is a person or body for sure; an impersonal pronoun is none."""
    head = context.head_of(speaker.start, speaker.end)
    name = context.names.at(head)
    if name is not None:
        return name.label != "LOC"
    lower = context.tokens.lowers[head]
    if lower in context.rules.pronouns:
        return context.tokens.lowers[verb] not in context.rules.impersonal
    return context.can_speak(head)


def _of_reply(preceding: Sequence[int], sentence: QuoteSentence, context: SpeechContext) -> SpeakerPhrase | None:
    """The complement of a noun for what is said, at the head of a line: "Réponse de la mairesse : « … »"."""
    lowers, rules = context.tokens.lowers, context.rules
    for place in range(min(3, len(preceding) - 2)):
        link = preceding[place + 1]
        if lowers[preceding[place]] in rules.replies and lowers[link] in rules.linking:
            start = link if lowers[link] in rules.contracted else link + 1
            return SpeakerPhrase(start, phrase_end(start, sentence, context), "source")
    return None


def _colon(span: TokenSpan, sentence: QuoteSentence, context: SpeechContext) -> QuoteEvidence | None:
    """Use the subject of a sentence that has no cue and ends in a colon before the quote."""
    if not outside(span.start - 1, sentence) or context.tokens.texts[span.start - 1][-1] != ":":
        return None
    preceding = sentence.unquoted[: bisect_left(sentence.unquoted, span.start)]
    head = next((t for t in preceding if context.syntax.relations[t] in ("nsubj", "nsubj:pass")), None)
    speaker = _of_reply(preceding, sentence, context)
    if speaker is not None:
        return QuoteEvidence("colon", TokenSpan(speaker.start, speaker.end), None, True, True)
    if head is not None:
        cue = Cue(context.syntax.heads[head], 0, 0, "", "qualifying")
        speaker = speaker_of(cue, sentence, context, after_verb=False)
    account = span.start - 2
    if outside(account, sentence) and context.tokens.texts[account].startswith(context.rules.account_marks):
        # "@anneroy: “…”"
        return QuoteEvidence("colon", TokenSpan(account, account + 1), None, True, True)
    closed = context.tokens.texts[preceding[-1]].startswith(")")
    speaker = speaker or guessed_speaker(len(preceding) - (not closed), sentence, context)
    if speaker is None or context.cannot_speak(speaker.start, speaker.end):
        named = [name for name in context.names.within(preceding[0], span.start) if name.label != "LOC"]
        if not named:
            return None
        speaker = SpeakerPhrase(named[-1].start, named[-1].end, "guess")
    return QuoteEvidence("colon", TokenSpan(speaker.start, speaker.end), None, False, True)
