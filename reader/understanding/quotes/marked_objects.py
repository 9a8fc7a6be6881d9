"""Evidence by the order of the words for marks behind a verb that the parser or the lists of verbs miss."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence

from reader.understanding.parsing.syntax import VERBS
from reader.understanding.quotes.cues import Cue
from reader.understanding.quotes.quote_evidence import QuoteEvidence
from reader.understanding.quotes.quote_sentences import QuoteSentence, TokenSpan
from reader.understanding.quotes.reported_infinitives import is_historic
from reader.understanding.quotes.speech_context import SpeechContext
from reader.understanding.quotes.surface_subjects import surface_subject

_LONGEST_ASIDE = 5
"""Tokens of an aside between commas: "parle, lui, d'« un ajustement »"."""

_MOST_ADVERBS = 3
"""Adverbs between a verb and marks: "table désormais sur « … »"."""


def by_order(span: TokenSpan, sentence: QuoteSentence, context: SpeechContext) -> QuoteEvidence | None:
    """Use the subject before the verb whose object the marks are.

    1. a verb that takes somebody's words with a preposition or behind another: "s'en tient à « des écarts »"
    2. a verb that reports, where the parser takes it for another word: "L'éditrice vante « un livre de combat »"
    """
    tokens, rules, unquoted = context.tokens, context.rules, sentence.unquoted
    at = bisect_left(unquoted, span.start) - 1
    if at < 1 or unquoted[at] != span.start - 1:
        return None
    link, at = _link(at, sentence, context)
    at = _before_adverbs(_before_aside(at, sentence, context), sentence, context)
    if at < 1:
        return None
    token = unquoted[at]
    lower, before = tokens.lowers[token], tokens.lowers[unquoted[at - 1]]
    taking = rules.stances.taking.get(lower)
    takes = taking is not None and taking[0] == link and taking[1] in ("", before)
    verb = context.syntax.classes[token] in VERBS
    mistaken = (
        not verb and link in ("", *rules.infinitival.links) and lower in (rules.qualifying if link else rules.reporting)
    )
    mistaken = mistaken and tokens.texts[token] == lower and before not in rules.determiners | rules.prepositions
    if not takes and not mistaken:
        return None
    opens = at
    while opens and tokens.lowers[unquoted[opens - 1]] in rules.auxiliaries | {taking[1] if taking else ""}:
        opens -= 1
    subject = surface_subject(Cue(token, at, opens, lower, "reporting"), sentence, context)
    if subject is None or not _speaks(subject.start, subject.end, context):
        return None
    return QuoteEvidence("clause", TokenSpan(subject.start, subject.end), TokenSpan(token, token + 1), distance=1)


def behind_infinitive(
    span: TokenSpan, sentence: QuoteSentence, cues: Sequence[Cue], context: SpeechContext
) -> QuoteEvidence | None:
    """Take marks behind an infinitive and a colon for words of whoever spoke last: "Et d'insister : « … »"."""
    if context.tokens.texts[span.start - 1] != ":":
        return None
    cue = next((cue for cue in cues if cue.token < span.start and is_historic(cue, sentence, context)), None)
    if cue is None:
        return None
    return QuoteEvidence("floating", None, TokenSpan(cue.token, cue.token + 1), close=True, introduced=True)


def _link(at: int, sentence: QuoteSentence, context: SpeechContext) -> tuple[str, int]:
    """Return the preposition that ends at a place and the place before it; no preposition is an empty one."""
    lowers, unquoted = context.tokens.lowers, sentence.unquoted
    if lowers[unquoted[at]] == "'" and at > 1:
        return f"{lowers[unquoted[at - 1]]}'", at - 2
    return (lowers[unquoted[at]], at - 1) if lowers[unquoted[at]] in context.rules.prepositions else ("", at)


def _before_aside(at: int, sentence: QuoteSentence, context: SpeechContext) -> int:
    """Return the place before an aside between commas without verb that ends at a place."""
    texts, unquoted = context.tokens.texts, sentence.unquoted
    if at < 1 or texts[unquoted[at]] != ",":
        return at
    for opens in range(at - 1, max(0, at - _LONGEST_ASIDE - 1), -1):
        if texts[unquoted[opens]] == ",":
            return opens - 1
        if context.syntax.classes[unquoted[opens]] in VERBS:
            break
    return 0


def _before_adverbs(at: int, sentence: QuoteSentence, context: SpeechContext) -> int:
    """Return the place before the adverbs that end at a place."""
    first = at
    while at > 0 and first - at < _MOST_ADVERBS and context.syntax.classes[sentence.unquoted[at]] == "ADV":
        at -= 1
    return at


def _speaks(start: int, end: int, context: SpeechContext) -> bool:
    """Return whether words are for a person or a body, or hold a name."""
    return any(context.can_speak(token) or context.are_people(token) for token in range(start, end))
