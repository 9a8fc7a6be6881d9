"""Speakers called first by a noun, then by a name: "… », a dit le procureur. « … », a précisé Anne Roy"."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from reader.understanding.quotes.quote_span import QuoteSpan
from reader.understanding.references.appositions import EntityMention
from reader.understanding.references.context import ReferenceContext
from reader.understanding.references.nominal_phrases import nominal_phrase
from reader.understanding.references.phrase import Phrase
from reader.understanding.references.salience import Agreement

_FARTHEST = 80
"""Most tokens between the noun and the name."""

_FULL = 2
"""Words of a name by which somebody is brought in."""


class BareNames:
    """Finds people whose first name in a text stands bare as a speaker, right behind one called by a noun alone.

    Whoever is brought in without a word of who they are was told of before: they hold the office just named.
    """

    def __init__(self, context: ReferenceContext, quotes: Sequence[QuoteSpan]) -> None:
        self._context, self._rules = context, context.language.references
        self._firsts: dict[int, EntityMention] = {}
        seen: set[str] = set()
        for name in context.names:
            if name.label == "PER" and name.entity not in seen:
                self._firsts[name.start] = name
            seen.add(name.entity)
        self._titled = {apposition.entity for apposition in context.appositions}
        self._claimed = {token for title in context.appositions for token in range(title.start, title.end)}
        self._named = dict(self._find(quotes))

    def named_next(self, first: int) -> str | None:
        """Return who is named right behind the words for a speaker that open at a token, ``None`` without."""
        return self._named.get(first)

    def _find(self, quotes: Sequence[QuoteSpan]) -> Iterator[tuple[int, str]]:
        """Yield the first tokens of words for speakers who are named next, with who that is."""
        tokens, before = self._context.tokens, None
        spans = {(q.speaker_span.start, q.speaker_span.end): q for q in quotes if q.speaker_span is not None}
        for (start, end), quote in sorted(spans.items()):
            first, last = tokens.token_at(start), tokens.token_at(end - 1) + 1
            name = self._firsts.get(first)
            if name is not None and name.end == last and before is not None and self._fits(name, before, quote):
                yield before.first, name.entity
            if tokens.lower_text(first, last) not in self._rules.pronouns:
                before = self._noun(first, last)

    def _noun(self, first: int, last: int) -> Phrase | None:
        """Return the phrase of definite words for a person without a name, ``None`` for others."""
        lowers = self._context.tokens.lowers
        if lowers[first] not in self._rules.definite or self._claimed.intersection(range(first, last)):
            return None
        phrase = nominal_phrase(self._context, first, last)
        if phrase is None or phrase.head is None or lowers[phrase.head] in self._rules.concerned:
            return None
        person = self._context.is_person_noun(phrase.head) or lowers[phrase.head] in self._rules.descriptions
        named = any(name.label == "PER" for name in self._context.names_in(first, last))
        return phrase if person and not named else None

    def _fits(self, name: EntityMention, noun: Phrase, quote: QuoteSpan) -> bool:
        """Return whether a name may be that of whom a noun before it is for."""
        context = self._context
        if name.end - name.start < _FULL or name.entity in self._titled or name.start - noun.last > _FARTHEST:
            return False
        if any(other.label == "PER" for other in context.names_in(noun.last, name.start)):
            return False
        if quote.cue is not None:
            verb = context.tokens.lowers[context.tokens.token_at(quote.cue.end - 1)]
            if context.language.speech.reporting.get(verb, verb) in self._rules.replying:
                return False
        known, wanted = context.agreements.get(name.entity, Agreement()).gender, noun.wanted
        return not wanted.gender or known in ("", wanted.gender) or wanted.guessed
