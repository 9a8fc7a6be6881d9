"""Subjects of present participles: "un message disant « … »", "le maire a botté en touche, assurant que …"."""

from __future__ import annotations

from bisect import bisect_left

from reader.understanding.parsing.syntax import NOUNS
from reader.understanding.quotes.cues import Cue
from reader.understanding.quotes.noun_phrases import before_bracket, left_edge
from reader.understanding.quotes.phrase_extent import outside
from reader.understanding.quotes.quote_sentences import QuoteSentence
from reader.understanding.quotes.speech_context import SpeakerPhrase, SpeechContext
from reader.understanding.quotes.subjects import guessed_speaker, last_subject, parsed_subject, person_before_verb


def subject_of_participle(cue: Cue, sentence: QuoteSentence, context: SpeechContext) -> SpeakerPhrase | None:
    """Return the noun that a present participle leans on, else the subject of the clause that it belongs to.

    "un message disant « … »"; "le maire a botté en touche, assurant que …"; "…, Irène Bastid (LR) insistant sur …".
    """
    first = sentence.unquoted[cue.opens]
    if (own := _own_subject(cue, sentence, context)) is not None:
        return own
    weak = None
    # "Orvane le qualifiant d'« expert »", but not "tout en le qualifiant"
    pronouns = context.rules.pronouns
    clitics = pronouns.addressees | pronouns.accused | (pronouns.clitics - context.rules.gerund_marks)
    while outside(first - 1, sentence) and context.tokens.lowers[first - 1] in clitics:
        first -= 1
    beside = _noun_beside(first, sentence, context)
    if beside is not None:
        start = left_edge(beside, sentence, context)
        before = context.tokens.lowers[start - 1] if start > sentence.start else ""
        governed = before in context.rules.prepositions
        document = context.tokens.lowers[beside] in context.rules.documents.nouns
        # "un concert de la part de ces élus scandant « … »"
        attached = before in context.references.genitive and context.syntax.heads[cue.token] == beside
        if document or ((attached or not governed) and context.can_speak(beside)):
            return SpeakerPhrase(start, first, "subject")
        if not governed and not context.cannot_speak(start, first):
            weak = SpeakerPhrase(start, first, "subject")
    found = last_subject(first, sentence, context) or parsed_subject(cue, sentence, context)
    if found is not None:
        found = _whom_it_describes(found, sentence, context) or found
    if found is None or not context.can_speak(context.head_of(found.start, found.end)):
        # "La tragédie a ému le secrétaire général, Ban Ki-moon, appelant à …"
        person = _person_before_comma(cue, sentence, context)
        if person is None:
            person = person_before_verb(first, sentence, context)
        found = person or weak or found
    return found or weak or guessed_speaker(cue.opens, sentence, context)


def _own_subject(cue: Cue, sentence: QuoteSentence, context: SpeechContext) -> SpeakerPhrase | None:
    """Return the subject that a gerund behind a preposition has itself: "Roy resigned, with Marlow saying he lied"."""
    tokens, first = context.tokens, sentence.unquoted[cue.opens]
    if not context.rules.subject_first or not outside(first - 1, sentence):
        return None
    start = left_edge(first - 1, sentence, context)
    led = start - 1 > sentence.start and tokens.lowers[start - 1] in context.rules.speakers.attendant
    return SpeakerPhrase(start, first, "subject") if led else None


def _noun_beside(first: int, sentence: QuoteSentence, context: SpeechContext) -> int | None:
    """Return the noun or name right before a token, a bracket or an adjective between: "Roy (LR) insistant"."""
    beside = first - 1
    if not outside(beside, sentence):
        return None
    if context.tokens.texts[beside] == ")":
        place = before_bracket(bisect_left(sentence.unquoted, beside), sentence, context.tokens)
        beside = sentence.unquoted[place] if place >= 0 else beside
    if context.syntax.classes[beside] == "ADJ" and outside(beside - 1, sentence):
        beside = beside - 1 if context.tokens.lowers[beside - 1] in context.rules.documents.nouns else beside
    named = context.names.at(beside) is not None
    return beside if outside(beside, sentence) and (named or context.syntax.classes[beside] in NOUNS) else None


def _whom_it_describes(found: SpeakerPhrase, sentence: QuoteSentence, context: SpeechContext) -> SpeakerPhrase | None:
    """Return the person before the comma of a bare noun: "tempête Jean Roy, président du club, menaçant de"."""
    comma = found.start - 1
    bare = context.tokens.texts[found.start].islower() and context.syntax.classes[found.start] == "NOUN"
    if not bare or comma <= sentence.start or context.tokens.texts[comma] != "," or not outside(comma - 1, sentence):
        return None
    name = context.names.at(comma - 1)
    if name is None or name.label != "PER":
        return None
    return SpeakerPhrase(left_edge(name.start, sentence, context), name.end, "subject")


def _person_before_comma(cue: Cue, sentence: QuoteSentence, context: SpeechContext) -> SpeakerPhrase | None:
    """Return the person named right before the comma of a participle, which no other noun before it comes between."""
    comma = sentence.unquoted[cue.opens] - 1
    name = context.names.at(comma - 1) if context.tokens.texts[comma] == "," and comma > sentence.start else None
    beside = context.syntax.relations[cue.token] == "advcl" or (
        name is not None and name.start <= context.syntax.heads[cue.token] < name.end
    )
    if name is None or name.label != "PER" or not beside:
        return None
    return SpeakerPhrase(left_edge(name.start, sentence, context), name.end, "subject")


def is_told_of(speaker: SpeakerPhrase, cue: Cue, main: Cue, sentence: QuoteSentence, context: SpeechContext) -> bool:
    """Return whether a pronoun before a participle is in what was reported: "a dit qu'elle y songeait, ajoutant"."""
    pronoun = speaker.end == speaker.start + 1 and context.syntax.classes[speaker.start] == "PRON"
    comma = cue.opens > 0 and context.tokens.texts[sentence.unquoted[cue.opens - 1]] == ","
    return cue.form == "gerund" and main.form == "finite" and main.token < speaker.start and pronoun and comma
