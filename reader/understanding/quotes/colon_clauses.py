"""Reported clauses behind a colon, under a predicate that is no verb of saying: "Le maire est formel : il paiera"."""

from __future__ import annotations

from collections.abc import Sequence

from reader.understanding.quotes.clause_span import ReportedClause, holds_verb, reported_clause, until_break
from reader.understanding.quotes.colon_evidence import by_colon
from reader.understanding.quotes.cues import Cue
from reader.understanding.quotes.quote_sentences import QuoteSentence, TokenSpan
from reader.understanding.quotes.reported_infinitives import is_heading
from reader.understanding.quotes.speech_context import SpeakerPhrase, SpeechContext

_NEAREST = 8
"""Tokens between the verb and its colon at most: "n'y va pas par quatre chemins"."""

_AHEAD = 4
"""Tokens before the verb among which the word may be that it needs: "n'en démord pas"."""


def clause_behind_stance(sentence: QuoteSentence, context: SpeechContext) -> ReportedClause | None:
    """Return what a sentence without cue and marks reports behind its colon.

    1. its predicate tells how somebody takes a thing: "L'assureur botte en touche : les dossiers sont examinés"
    2. its subject can speak: not "Le règlement est clair : il faut payer"
    """
    texts = context.tokens.texts
    colon = next((at for at, token in enumerate(sentence.unquoted) if texts[token] == ":"), None)
    if colon is None or not context.rules.stances.verbs or is_heading(sentence, context):
        return None
    before, after = sentence.unquoted[:colon], sentence.unquoted[colon + 1 :]
    verb = _stance(before, context)
    if verb is None or not holds_verb(after, context):
        return None
    speaker = _speaker(TokenSpan(after[0], after[-1] + 1), before[verb], sentence, context)
    if speaker is None:
        return None
    token = before[verb]
    cue = Cue(token, verb, verb, context.rules.stances.verbs[context.tokens.lowers[token]], "reporting")
    return reported_clause(cue, speaker, until_break(after, context), context)


def _stance(before: Sequence[int], context: SpeechContext) -> int | None:
    """Return the place of the verb of attitude before a colon, with the word that it needs beside it."""
    lowers, rules = context.tokens.lowers, context.rules
    words = [lowers[token] for token in before]
    for place in range(len(before) - 1, max(-1, len(before) - _NEAREST - 1), -1):
        lemma = rules.stances.verbs.get(words[place])
        if lemma is None or place == 0:
            continue
        needed = rules.stances.beside.get(lemma)
        if needed is None or not needed.isdisjoint((*words[max(0, place - _AHEAD) : place], *words[place + 1 :])):
            return place
    return None


def _speaker(after: TokenSpan, verb: int, sentence: QuoteSentence, context: SpeechContext) -> SpeakerPhrase | None:
    """Return the subject of the verb, where it can speak."""
    found = by_colon(after, sentence, context)
    if found is None or found.speaker_span is None or found.speaker_span.start > verb:
        return None
    start, end = found.speaker_span.start, min(found.speaker_span.end, verb)
    known = context.rules.pronouns | context.rules.inverted.keys()
    spoken = context.tokens.lowers[start] in known or any(
        context.can_speak(token) or context.are_people(token) for token in range(start, end)
    )
    return SpeakerPhrase(start, end, "subject") if spoken else None
