"""What the search for speakers needs to know of a text: tokens, parse, names and rules."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass

from reader.understanding.entities.person_nouns import is_person_head
from reader.understanding.languages.rules.inflection import noun_forms, singular_of
from reader.understanding.languages.rules.references import ReferenceRules
from reader.understanding.languages.rules.speech import SpeechRules
from reader.understanding.names.name_span import NameSpan
from reader.understanding.parsing.syntax import NOMINALS, VERBS, Syntax
from reader.understanding.parsing.tokens import Tokens
from reader.understanding.quotes.quote_span import PhraseEvidence

_NEAREST_PART = 3
"""Tokens behind a share within which those stand of whom it is one."""

_FEWEST_LETTERS = 2
"""Letters of the shortest words for a speaker ("il")."""


@dataclass(frozen=True, slots=True)
class SpeakerPhrase:
    """Tokens ``[start, end)`` that name a speaker, and how they were found."""

    start: int
    end: int
    evidence: PhraseEvidence

    def __post_init__(self) -> None:
        """Keep a token at least: words that end before they begin would name somebody "" or "l"."""
        if self.end <= self.start:
            object.__setattr__(self, "end", self.start + 1)


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
        if self.is_aged(token):
            return True
        lower = self.tokens.lowers[token]
        known = (
            self.person_titles,
            self.rules.speakers.nouns,
            self.references.organisation_heads,
            self.references.descriptions,
        )
        forms = (form for word in self._without_prefixes(lower) for form in noun_forms(word, self.rules.inflection))
        if any(noun in words for noun in forms for words in known):
            return True
        return is_person_head(self.tokens, self.syntax, token, self.references)

    def _without_prefixes(self, lower: str) -> list[str]:
        """Return a word, and what is left of it without the first part of a title: "coprésident", "président"."""
        prefixes = (*self.references.prefixes, *self.references.joined_prefixes)
        return [lower, *(lower.removeprefix(prefix) for prefix in prefixes if lower.startswith(prefix))]

    def are_described(self, token: int) -> bool:
        """Return whether a token is a noun for a person, and for no body."""
        lower = self.tokens.lowers[token]
        known = (self.person_titles, self.references.descriptions)
        if any(noun in words for noun in noun_forms(lower, self.rules.inflection) for words in known):
            return True
        return is_person_head(self.tokens, self.syntax, token, self.references)

    def are_people(self, token: int) -> bool:
        """Return whether a plural ends as nouns for people do: "buralistes", "opticiens"."""
        lower = self.tokens.lowers[token]
        singular = singular_of(lower, self.rules.inflection)
        plural = singular != lower and self.syntax.classes[token] == "NOUN"
        return plural and lower == self.tokens.texts[token] and singular.endswith(self.references.person_endings)

    def is_aged(self, token: int) -> bool:
        """Return whether a token ends a noun for somebody of an age: "old" in "the 34-year-old"."""
        aged = self.rules.speakers.aged
        first = token + 1 - len(aged)
        return bool(aged) and first > 0 and tuple(self.tokens.lowers[first : token + 1]) == aged

    def head_of(self, start: int, end: int) -> int:
        """Return the noun, pronoun or name in ``[start, end)`` that the others depend on, else the first of them."""
        first = None
        for token in range(start, end):
            nominal = self.names.at(token) is not None or self.syntax.classes[token] in NOMINALS
            is_root = not start <= self.syntax.heads[token] < end
            if is_root and (nominal or self.syntax.relations[token].startswith("nsubj")):
                return token
            first = token if nominal and first is None else first
        return start if first is None else first

    def holds_a_word(self, start: int, end: int) -> bool:
        """Return whether the tokens in ``[start, end)`` hold the letters of a word; no speaker is less."""
        texts = self.tokens.texts
        return sum(letter.isalpha() for token in range(start, end) for letter in texts[token]) >= _FEWEST_LETTERS

    def cannot_speak(self, start: int, end: int) -> bool:
        """Return whether the words in ``[start, end)`` name nobody who could say anything.

        Less than a word, a number, or a thing: "s", "48 millions d'euros", "le débat".
        """
        lowers = self.tokens.lowers
        if not self.holds_a_word(start, end) or self.is_fragment(start, end):
            return True
        head = self.head_of(start, end)
        lower = lowers[head]
        if self.names.at(head) is not None or self.can_speak(head):
            return False
        singular = singular_of(lower, self.rules.inflection)
        if head > start and self.tokens.capital(head):
            # "la Ville", "la Région", but not "la ville"
            return False
        if (
            lower in self.rules.pronouns.personal
            or lower in self.rules.pronouns.inverted
            or {lower, singular} & self.rules.documents.nouns
        ):
            return False
        if any(lowers[token] in self.rules.documents.nouns for token in range(head + 1, end)):
            # "la première version du texte"
            return False
        if not lower.isalpha() and self._counts_people(head, end):
            return False
        inverted = lower in self.rules.pronouns.inverted
        if any(letter.isdigit() for letter in lower) or (not lower[0].isalpha() and not inverted):
            return True
        if {lower, singular} & self.rules.speakers.mute_nouns:
            return True
        return singular.endswith(self.rules.speakers.mute_endings) and not singular.endswith(
            self.rules.speakers.agent_endings
        )

    def is_fragment(self, start: int, end: int) -> bool:
        """Return whether words are none that name somebody, most of them alone; the first of these that applies.

        1. words that open with an auxiliary: "a beau" in "a beau répéter que"
        2. a verb with its subject behind it: "Regrettez" in "Regrettez-vous d'avoir …"
        3. a pronoun for no speaker: "quoi" in "quoi qu'il arrive", "ce" in "ce qui étonne", "lui-même"
        4. an adjective, or a word that an adverb describes: "candide" in "demande, faussement candide, si …"
        """
        tokens, rules, token = self.tokens, self.rules, start
        auxiliary = tokens.lowers[token] in rules.auxiliaries and self.syntax.classes[token] in VERBS
        if auxiliary and not rules.subject_first and self.names.at(token) is None:
            return True
        if rules.subject_first or end != start + 1 or self.names.at(token) is not None:
            return False
        following = tokens.lowers[token + 1] if token + 1 < len(tokens.lowers) else ""
        if following[:1] == "-" and following in rules.pronouns.inverted.keys() | rules.pronouns.nobody:
            return True
        lower = tokens.lowers[token]
        if lower in rules.speakers.mute_pronouns:
            return True
        known = (
            rules.pronouns.inverted.keys()
            | rules.sources.some
            | rules.indefinite
            | rules.speakers.nominal_adjectives
            | rules.pronouns.personal
            | rules.pronouns.nobody
        )
        if lower in known or tokens.texts[token] != lower or self.can_speak(token):
            return False
        described = token > 0 and self.syntax.classes[token - 1] == "ADV" and tokens.lowers[token - 1] not in known
        return self.syntax.classes[token] == "ADJ" or described

    def _counts_people(self, head: int, end: int) -> bool:
        """Return whether a share is one of people: "62 % des Français", "12 % des électeurs"."""
        near = range(head + 2, min(head + 2 + _NEAREST_PART, end))
        linked = head + 1 < end and self.tokens.lowers[head + 1] in self.rules.linking
        return linked and any(self.can_speak(token) or self.tokens.capital(token) for token in near)
