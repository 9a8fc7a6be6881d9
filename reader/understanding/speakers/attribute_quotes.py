"""Attribute each quote to its speaker."""

from __future__ import annotations

from bisect import bisect_left
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from math import sqrt

from msgspec import structs
from spacy.tokens import Doc

from reader.model.analysis import Entity, Mention, Quote, Speaker
from reader.understanding.languages import Language
from reader.understanding.languages.rules.speech import SpeechRules
from reader.understanding.parsing.tokens import Tokens
from reader.understanding.quotes.quote_span import Evidence, QuoteSpan
from reader.understanding.references.resolve_references import CoreferenceResolver
from reader.understanding.speakers.confidence import EVIDENCE_CONFIDENCE

OTHERS = 3
"""Candidates kept beside the best one."""

_MOST_INITIALS = 4
"""Most letters of a speaker given by initials ("J. M.")."""

_SHORTEST_REPEATED, _REPEATED = 10, 24
"""Characters that a quote has at least to be known again, and how many of its first are compared."""

_VAGUE: frozenset[Evidence] = frozenset({"none", "floating", "colon", "nobody"})
"""Evidence that yields to the speaker of the same words elsewhere in the article."""

_NEAR = 1
"""Paragraphs back from which a quote without speaker phrase inherits its speaker."""


@dataclass(frozen=True, slots=True)
class _NamedMention:
    mention: Mention
    entity: Entity


class _Attribution:
    """State shared by the attribution of all quotes of one document."""

    def __init__(self, doc: Doc, quotes: Sequence[QuoteSpan], entities: Sequence[Entity], language: Language) -> None:
        self.tokens = Tokens.of(doc)
        self.text = doc.text
        self.rules: SpeechRules = language.speech
        self.titles = language.names.person_titles
        self.entities = {entity.id: entity for entity in entities}
        named = [_NamedMention(m, entity) for entity in entities for m in entity.mentions if m.kind == "name"]
        self.named = sorted(named, key=lambda name: name.mention.start)
        self._starts = [name.mention.start for name in self.named]
        self._documents: dict[str, Entity] = {}
        self.resolver = CoreferenceResolver(doc, entities, quotes, language)

    def names_in(self, start: int, end: int) -> list[_NamedMention]:
        """Return the names that begin in ``[start, end)`` characters."""
        return self.named[bisect_left(self._starts, start) : bisect_left(self._starts, end)]

    def speaker(self, start: int, end: int, sure: float, last: Speaker | None) -> Speaker:
        """Return the speaker whom these words name.

        In this order: a pronoun by its antecedent ("elle"), initials ("J. M."), a name ("le maire, Anne Roy"), a
        document whose author is known ("le rapport", after "le rapport de l'ONU"), a nominal ("la ministre").
        """
        words = self._lowers(start, end)
        if len(words) == 1 and (words[0] in self.rules.pronouns or words[0] in self.rules.inverted):
            return self._pronoun(start, end, sure, last)
        abbreviated = self._by_initials(start, end)
        if abbreviated is not None:
            return Speaker(start, end, abbreviated.id, abbreviated.name, round(sure, 2))
        head = self._head(start, end)
        if head is not None:
            self._remember_document(words, head)
            return Speaker(start, end, head.entity.id, head.entity.name, round(sure, 2))
        document = next((word for word in words[:3] if word in self._documents), None)
        if document is not None:
            entity = self._documents[document]
            return Speaker(start, end, entity.id, entity.name, round(sure * 0.9, 2))
        return self._referent(start, end, sure, last)

    def interviewee(self, before: int, sure: float) -> Speaker | None:
        """Return the person named most often before a place."""
        counts = Counter(name.entity.id for name in self.names_in(0, before) if name.entity.label == "PER")
        if not counts:
            return None
        entity = self.entities[counts.most_common(1)[0][0]]
        return Speaker(None, None, entity.id, entity.name, round(sure, 2))

    def _by_initials(self, start: int, end: int) -> Entity | None:
        """Return the person with these initials ("J. M.")."""
        letters = [letter for letter in self.text[start:end] if letter.isalpha()]
        if not 1 < len(letters) <= _MOST_INITIALS or not all(letter.isupper() for letter in letters):
            return None
        people = (entity for entity in self.entities.values() if entity.label == "PER")
        return next((e for e in people if [word[0] for word in e.name.replace("-", " ").split()] == letters), None)

    def _pronoun(self, start: int, end: int, sure: float, last: Speaker | None) -> Speaker:
        found = self._referent(start, end, sure, last)
        if found.entity is None and last is not None:
            return Speaker(start, end, last.entity, last.name, round(sure * 0.6, 2))
        return found

    def _remember_document(self, words: Sequence[str], head: _NamedMention) -> None:
        """Remember whom a document speaks for: after "le rapport de l'ONU", "le rapport" alone does too."""
        for word in words[:3]:
            if word in self.rules.documents:
                self._documents[word] = head.entity

    def _lowers(self, start: int, end: int) -> list[str]:
        first = self.tokens.token_at(start)
        return self.tokens.lowers[first : bisect_left(self.tokens.starts, end, lo=first)]

    def _referent(self, start: int, end: int, sure: float, last: Speaker | None) -> Speaker:
        candidates = self.resolver.resolve(start, end, last.entity if last is not None else None)
        if candidates and candidates[0].entity in self.entities:
            best = candidates[0]
            return Speaker(start, end, best.entity, self.entities[best.entity].name, round(sure * sqrt(best.score), 2))
        return Speaker(start, end, None, self._without_determiner(start, end), round(sure * 0.8, 2))

    def _without_determiner(self, start: int, end: int) -> str:
        """The words without their determiner, where it is not all of them ("certains")."""
        first = self.tokens.token_at(start)
        following = self.tokens.starts[first + 1] if first + 1 < len(self.tokens.starts) else end
        if self.tokens.lowers[first] in self.rules.determiners and following < end:
            start = following
        return self.text[start:end].replace("\n", " ")

    def _head(self, start: int, end: int) -> _NamedMention | None:
        """Return the name that heads the words, skipping names that only qualify it ("la ministre de l'Ontario")."""
        names = self.names_in(start, end)
        free = [name for name in names if not self._owns(name, end) and not self._governed(name.mention.start, start)]
        people = [name for name in free if name.mention.label == "PER"]
        if people:
            return people[0]
        if free:
            return free[0]
        first = self._lowers(start, end)[:3]
        if names and any(word in self.rules.documents for word in first):
            return names[0]
        return None

    def _owns(self, name: _NamedMention, end: int) -> bool:
        """Return whether a name is only a possessive ("Turkey's foreign minister")."""
        after = self.tokens.first_from(name.mention.end)
        inside = after < len(self.tokens.starts) and self.tokens.starts[after] < end
        return inside and self.tokens.lowers[after] in self.rules.possessives

    def _governed(self, at: int, start: int) -> bool:
        """Return whether a preposition governs the name within the words from ``start`` on."""
        token = self.tokens.token_at(at) - 1
        while token >= 0 and self.tokens.starts[token] >= start:
            lower = self.tokens.lowers[token]
            if lower in self.rules.prepositions:
                return True
            if self.tokens.texts[token] == ",":
                return False
            if lower in self.rules.determiners or (self.tokens.texts[token].islower() and lower not in self.titles):
                token -= 1
                continue
            return False
        return False


def attribute_quotes(
    doc: Doc, quotes: Sequence[QuoteSpan], entities: Sequence[Entity], language: Language
) -> list[Quote]:
    """Return the same quotes in the same order, each with its speaker, its cue and the next best candidates."""
    attribution = _Attribution(doc, quotes, entities, language)
    result: list[Quote] = []
    last: Speaker | None = None
    last_paragraph = -9
    for quote in quotes:
        sure = EVIDENCE_CONFIDENCE[quote.evidence]
        speaker = None
        if quote.evidence == "nobody":
            speaker = None
        elif quote.evidence == "answer":
            speaker = attribution.interviewee(quote.start, sure)
        elif quote.speaker_span is not None:
            speaker = attribution.speaker(quote.speaker_span.start, quote.speaker_span.end, sure, last)
        elif last is not None and quote.paragraph - last_paragraph <= _NEAR:
            speaker = Speaker(None, None, last.entity, last.name, round(min(last.confidence, sure), 2))
        others = _others(attribution, quote, speaker)
        result.append(Quote(quote.start, quote.end, quote.kind, speaker, quote.cue, quote.pieces, others))
        if speaker is not None:
            last, last_paragraph = speaker, quote.paragraph
    return _as_repeated(doc.text, quotes, result)


def _as_repeated(text: str, spans: Sequence[QuoteSpan], quotes: Sequence[Quote]) -> list[Quote]:
    """Return the quotes; one with vague evidence takes the speaker of the same words later in the article.

    Headlines quote the article: "« On se sent trahis »".
    """
    said: dict[str, Speaker] = {}
    result: list[Quote] = []
    for span, quote in zip(reversed(spans), reversed(quotes), strict=True):
        inside = text[quote.start : quote.end]
        folded = " ".join("".join(c if c.isalnum() else " " for c in inside.lower()).split())
        known = said.get(folded[:_REPEATED])
        if len(folded) >= _SHORTEST_REPEATED:
            if known is not None and span.evidence in _VAGUE and known.entity is not None:
                quote = structs.replace(quote, speaker=_elsewhere(known))
            elif quote.speaker is not None and quote.speaker.entity is not None:
                said[folded[:_REPEATED]] = quote.speaker
        result.append(quote)
    return result[::-1]


def _elsewhere(speaker: Speaker) -> Speaker:
    """Return the speaker of the same words, without a span, since nothing names them here."""
    return Speaker(None, None, speaker.entity, speaker.name, speaker.confidence)


def _others(attribution: _Attribution, quote: QuoteSpan, best: Speaker | None) -> tuple[Speaker, ...]:
    """Return the people and organisations named last before the quote, except the best candidate."""
    found: dict[str, Speaker] = {}
    taken = best.entity if best is not None else None
    for name in reversed(attribution.names_in(max(0, quote.start - 1500), quote.start)):
        entity = name.entity
        if entity.id == taken or entity.id in found or entity.label == "LOC":
            continue
        found[entity.id] = Speaker(name.mention.start, name.mention.end, entity.id, entity.name, 0.2)
        if len(found) == OTHERS:
            break
    return tuple(found.values())
