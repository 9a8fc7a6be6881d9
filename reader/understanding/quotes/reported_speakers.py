"""Who says what a verb reports: its subject by the parse or by the order of the words, or that of a verb before it."""

from __future__ import annotations

from collections.abc import Sequence

from reader.understanding.quotes.cues import Cue, main_cue
from reader.understanding.quotes.quote_sentences import QuoteSentence
from reader.understanding.quotes.speaker_phrases import participle_speaker
from reader.understanding.quotes.speech_context import SpeakerPhrase, SpeechContext
from reader.understanding.quotes.surface_subjects import stands_before, surface_subject

_LONGEST_GROUP = 4
"""Tokens before a verb group among which the auxiliary of the first person is."""

_LONGEST_SERIES = 8
"""Cues through which verbs joined by "et" are followed back to who says all of it."""


def reported_speaker(
    cue: Cue, cues: Sequence[Cue], sentence: QuoteSentence, context: SpeechContext
) -> SpeakerPhrase | None:
    """Return who says what a verb reports: its subject by the parse, or by the order of the words."""
    main = main_cue(cue, cues)
    if cue.form == "infinitive":
        main = main or _inquit_before(cue, cues, sentence, context)
    speaker = participle_speaker(cue, main, sentence, context)
    standing = speaker is not None and (
        speaker.evidence != "guess" or stands_before(speaker, cue, sentence, context) or main is not None
    )
    if not standing and main is None:
        speaker = surface_subject(cue, sentence, context) or _coordinated(cue, cues, sentence, context)
    return None if speaker is None else _without_verb(speaker, cues, sentence, context)


def is_told_by_writer(cue: Cue, sentence: QuoteSentence, context: SpeechContext) -> bool:
    """Return whether whoever writes or answers tells what they said: "Je lui ai répondu que c'était trop tard"."""
    tokens, rules = context.tokens, context.rules
    group = sentence.unquoted[max(0, cue.opens - _LONGEST_GROUP) : cue.place]
    past = any(tokens.lowers[token] in rules.first_person.auxiliaries for token in group)
    return past and any(tokens.lowers[token] in rules.first_person.subjects for token in group)


def is_told_by_some(cue: Cue, sentence: QuoteSentence, context: SpeechContext) -> bool:
    """Return whether nobody named tells it: "À Matignon, on assure que", "On lui a conseillé de", "où l'on rappelle".

    "On" is somebody where it is told where they are or whom they tell it, but not in "On sait que".
    """
    lowers, rules, unquoted = context.tokens.lowers, context.rules, sentence.unquoted
    first = max(0, cue.opens - _LONGEST_GROUP)
    subject = next(
        (at for at in range(cue.place - 1, first - 1, -1) if lowers[unquoted[at]] in rules.pronouns.some_people), None
    )
    if cue.form != "finite" or cue.passive or cue.inverted is not None or subject is None:
        return False
    between = [lowers[token] for token in unquoted[subject + 1 : cue.place]]
    told = any(lower in rules.pronouns.addressees for lower in between)
    ahead = [lowers[token] for token in unquoted[:subject] if lowers[token] not in rules.pronouns.accusatives]
    placed = any(tuple(ahead[: len(opener)]) == opener for opener in rules.sources.group_openers)
    placed = bool(ahead) and (placed or ahead[0] in rules.opening_dative) and ahead[-1] == ","
    return told or placed or bool(ahead and ahead[-1] in rules.pronouns.oblique_relatives)


def _coordinated(
    cue: Cue, cues: Sequence[Cue], sentence: QuoteSentence, context: SpeechContext
) -> SpeakerPhrase | None:
    """Return who says what the verb before reports, where "et" joins another with it: "relève que … et demande de"."""
    joined = cue.opens and context.tokens.lowers[sentence.unquoted[cue.opens - 1]] in context.rules.conjunctions
    if not joined or cue.form != "finite":
        return None
    earlier = [other for other in cues if other.place < cue.place and other.form == "finite" and not other.passive]
    reporting = [other for other in earlier if other.kind == "reporting"]
    near = cues[max(0, cues.index(cue) - _LONGEST_SERIES) :] if reporting else []
    return reported_speaker(reporting[-1], near, sentence, context) if reporting and reporting[-1] in near else None


def _inquit_before(cue: Cue, cues: Sequence[Cue], sentence: QuoteSentence, context: SpeechContext) -> Cue | None:
    """Return the inquit whose subject an infinitive shares: "« … », a répondu la maire, avant de concéder que"."""
    texts, unquoted = context.tokens.texts, sentence.unquoted
    earlier = [other for other in cues if other.place < cue.place and other.form == "finite" and other.kind != "source"]
    last = earlier[-1] if earlier and not earlier[-1].passive else None
    if last is None or (last.opens and texts[unquoted[last.opens - 1]] != "," and last.inverted is None):
        return None
    return last


def _without_verb(
    speaker: SpeakerPhrase, cues: Sequence[Cue], sentence: QuoteSentence, context: SpeechContext
) -> SpeakerPhrase:
    """Return the speaker up to a verb that the parser takes for a noun of the phrase: "La maire juge …"."""
    lowers, participles = context.tokens.lowers, context.rules.endings.sure_participles
    for cue in cues:
        within = cue.form == "finite" and speaker.start < cue.token < speaker.end
        first = sentence.unquoted[cue.opens]
        if within and first > speaker.start and not lowers[cue.token].endswith(participles):
            return SpeakerPhrase(speaker.start, first, speaker.evidence)
    return speaker
