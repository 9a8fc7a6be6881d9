"""A quote before its speaker is known, and the kinds of evidence for a speaker."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from reader.model.analysis import QuoteKind, Span

PhraseEvidence = Literal["inverted", "after", "subject", "source", "agent", "guess"]
"""How a speaker phrase was found beside a cue:

- ``inverted``: a pronoun hyphenated to the verb ("« … », a-t-il dit")
- ``after``: the subject that follows its verb ("« … », a déclaré le maire")
- ``subject``: the subject before its verb, by the parse ("Le maire a déclaré : « … »")
- ``source``: the noun after a preposition of source ("selon le maire")
- ``agent``: the agent of a passive ("dénoncé par le maire")
- ``guess``: the last name or pronoun before the verb, where the parse gives no subject
"""

Evidence = Literal[
    "inverted",
    "after",
    "subject",
    "source",
    "agent",
    "guess",
    "label",
    "answer",
    "colon",
    "clause",
    "floating",
    "ahead",
    "none",
    "nobody",
]
"""Every kind of evidence for the speaker of a quote: those of ``PhraseEvidence``, and

- ``label``: the label of an interview turn ("Le Soir : …")
- ``answer``: a turn without label that answers a question
- ``colon``: the subject of a sentence without cue that ends in a colon ("Le maire sourit : « … »")
- ``clause``: the subject of the clause in which the marks stand, whatever its verb ("Le maire préfère « attendre »")
- ``floating``: a cue or an introduction without words for the speaker, who is taken from the sentence before
- ``ahead``: no cue; the subject of the sentence behind a quote that opens its paragraph
- ``none``: no cue at all
- ``nobody``: a speaker who is meant to stay unknown ("dit-on"), or a line of dialogue without inquit
"""


@dataclass(frozen=True, slots=True)
class QuoteSpan:
    """A quote before its speaker is known; spans in characters, ``cue`` the reporting word where there is one.

    ``speaker_span`` holds the words that name the speaker, ``evidence`` how they were found. ``paragraph`` counts
    from 0. ``close`` is whether a cue governs the quote closely, ``distance`` the tokens between them.
    """

    start: int
    end: int
    kind: QuoteKind
    cue: Span | None = None
    pieces: tuple[Span, ...] = ()
    speaker_span: Span | None = None
    evidence: Evidence = "none"
    paragraph: int = 0
    close: bool = False
    distance: int = 0
