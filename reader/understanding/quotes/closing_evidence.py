"""Evidence by the verb or source that closes a sentence with a quote: "… « … » …, a indiqué un porte-parole."."""

from __future__ import annotations

from collections.abc import Sequence

from reader.understanding.quotes.cues import Cue
from reader.understanding.quotes.inquits import has_subject_before
from reader.understanding.quotes.main_verbs import holds_main_verb
from reader.understanding.quotes.phrase_extent import outside
from reader.understanding.quotes.quote_evidence import QuoteEvidence, found_by
from reader.understanding.quotes.quote_sentences import QuoteSentence, TokenSpan
from reader.understanding.quotes.reported_clauses import clause_after
from reader.understanding.quotes.speaker_phrases import speaker_of
from reader.understanding.quotes.speech_context import SpeakerPhrase, SpeechContext


def closing_evidence(
    span: TokenSpan, sentence: QuoteSentence, cues: Sequence[Cue], context: SpeechContext, introduced: bool
) -> QuoteEvidence | None:
    """Use a verb or source that closes the sentence after a comma: "… « … » …, a indiqué un porte-parole."."""
    later = [cue for cue in cues if cue.token >= span.end]
    for cue in reversed(later):
        if not cue.opens or cue.passive or cue.kind == "qualifying":
            continue
        if cue.kind == "source":
            speaker = speaker_of(cue, sentence, context, after_verb=False)
        elif cue.form != "finite":
            continue
        else:
            speaker = _subject_before(cue, span, sentence, context) or _subject_after(cue, span, sentence, context)
        if speaker is not None:
            return found_by(cue, speaker, close=False, introduced=introduced, distance=4)
    return None


def _subject_after(cue: Cue, span: TokenSpan, sentence: QuoteSentence, context: SpeechContext) -> SpeakerPhrase | None:
    """Return the subject behind a verb that a comma or a quote sets apart: "…, a indiqué un porte-parole."."""
    comma = sentence.unquoted[cue.opens - 1]
    adjacent = sentence.unquoted[cue.opens] == comma + 1
    if adjacent and context.tokens.texts[comma] != "," and cue.inverted is None:
        return None
    taken = cue.lemma in context.rules.ambiguous or has_subject_before(cue, span, sentence, context)
    if cue.inverted is None and taken:
        return None
    speaker = speaker_of(cue, sentence, context, after_verb=True)
    return speaker if speaker is not None and speaker.evidence in ("after", "inverted") else None


def _subject_before(cue: Cue, span: TokenSpan, sentence: QuoteSentence, context: SpeechContext) -> SpeakerPhrase | None:
    """Return the subject before the verb that closes its sentence: "It is “untrue” that he left, officials said"."""
    if not context.rules.subject_first or cue.lemma in context.rules.ambiguous or cue.kind != "reporting":
        return None
    if clause_after(cue, sentence, context.tokens, context.syntax, context.rules) is not None:
        return None
    speaker = speaker_of(cue, sentence, context, after_verb=False)
    if speaker is None or not span.end < speaker.start <= speaker.end <= cue.token:
        return None
    if context.tokens.texts[speaker.start - 1] != "," or not outside(speaker.start - 1, sentence):
        return None
    group = sentence.unquoted[cue.opens]
    if any(token in context.rules.pronouns.relatives for token in context.tokens.lowers[speaker.end : group]):
        # "It drew “regret” from Roy, the chairman, who said no more."
        return None
    whole = range(sentence.start, speaker.start - 1)
    return speaker if holds_main_verb(whole, context) else None
