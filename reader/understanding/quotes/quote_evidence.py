"""What is known of the speaker of a quote: the cue, the words that name the speaker, and how far they are."""

from __future__ import annotations

from dataclasses import dataclass

from reader.understanding.quotes.cues import Cue
from reader.understanding.quotes.quote_sentences import QuoteSentence, TokenSpan
from reader.understanding.quotes.quote_span import Evidence
from reader.understanding.quotes.speech_context import SpeakerPhrase, SpeechContext

ADJACENT = 4
"""Most tokens between a cue and a quote that it governs closely."""

HIGHEST = 12
"""Most heads climbed from a quote to its verb."""


@dataclass(frozen=True, slots=True)
class QuoteEvidence:
    """Evidence for one quote; spans are tokens, ``pieces`` characters.

    ``close`` tells whether a cue governs the quote closely, ``introduced`` whether a colon or "que" opens it or it
    stands alone, ``distance`` how many tokens lie between it and the cue, ``reported`` whether it stands in a clause
    that a reporting cue governs, ``opens`` whether a source opens its sentence.
    """

    kind: Evidence
    speaker_span: TokenSpan | None = None
    cue: TokenSpan | None = None
    close: bool = False
    introduced: bool = False
    distance: int = 0
    reported: bool = False
    opens: bool = False
    pieces: tuple[tuple[int, int], ...] = ()


def found_by(
    cue: Cue, speaker: SpeakerPhrase | None, *, close: bool, introduced: bool, distance: int = 0
) -> QuoteEvidence:
    """Return the evidence that a cue and the words for its speaker are; without these the quote is ``floating``."""
    speaker_span = None if speaker is None else TokenSpan(speaker.start, speaker.end)
    kind = "floating" if speaker is None else speaker.evidence
    return QuoteEvidence(kind, speaker_span, TokenSpan(cue.token, cue.token + 1), close, introduced, distance)


def distance_to(cue: Cue, span: TokenSpan, sentence: QuoteSentence, context: SpeechContext) -> int:
    """Return how many tokens outside marks lie between a cue and a quote behind it.

    What stands between commas right behind the cue is none of them: "qualifient, dans une lettre, de « … »".
    """
    between = [token for token in sentence.unquoted if cue.token < token < span.start]
    commas = [at for at, token in enumerate(between) if context.tokens.texts[token] == ","]
    aside = len(commas) == 2 and commas[0] == 0
    return len(between) - commas[1] - 1 if aside else len(between)
