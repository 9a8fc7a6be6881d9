"""What the search for speakers needs to know of a text: tokens, parse, names and rules."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass

from reader.understanding.entities.person_nouns import is_person_head
from reader.understanding.languages.rules.inflection import noun_forms
from reader.understanding.languages.rules.references import ReferenceRules
from reader.understanding.languages.rules.speech import SpeechRules
from reader.understanding.names.name_span import NameSpan
from reader.understanding.parsing.syntax import Syntax
from reader.understanding.parsing.tokens import Tokens
from reader.understanding.quotes.quote_span import PhraseEvidence


@dataclass(frozen=True, slots=True)
class SpeakerPhrase:
    """Tokens ``[start, end)`` that name a speaker, and how they were found."""

    start: int
    end: int
    evidence: PhraseEvidence


class Names:
    """The names of a text, looked up by token."""

    def __init__(self, names: Sequence[NameSpan]) -> None:
        self.spans = sorted(names, key=lambda span: span.start)
        self._starts = [span.start for span in self.spans]

    def at(self, token: int) -> NameSpan | None:
        """Return the name that holds a token."""
        index = bisect_left(self._starts, token + 1) - 1
        return self.spans[index] if index >= 0 and token < self.spans[index].end else None

    def within(self, start: int, end: int) -> list[NameSpan]:
        """Return the names that begin in ``[start, end)``."""
        return self.spans[bisect_left(self._starts, start) : bisect_left(self._starts, end)]


@dataclass(frozen=True, slots=True)
class SpeechContext:
    """Tokens, parse, names and rules of one text, as the quotes step uses them."""

    tokens: Tokens
    syntax: Syntax
    names: Names
    rules: SpeechRules
    person_titles: frozenset[str]
    references: ReferenceRules

    def can_speak(self, token: int) -> bool:
        """Return whether a token is a noun for a person or an organisation, or is part of a name."""
        name = self.names.at(token)
        if name is not None:
            return True
        lower = self.tokens.lowers[token]
        known = (
            self.person_titles,
            self.rules.speaker_nouns,
            self.references.organisation_heads,
            self.references.descriptions,
        )
        if any(noun in words for noun in noun_forms(lower, self.rules.inflection) for words in known):
            return True
        return is_person_head(self.tokens, self.syntax, token, self.references)
