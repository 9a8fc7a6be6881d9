"""What every step of resolving references reads: the words of a document, its names, titles and quotes."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from spacy.tokens import Doc

from reader.model.analysis import Entity, Mention
from reader.understanding.entities.person_nouns import is_person_head, past_modifiers
from reader.understanding.languages import Language
from reader.understanding.parsing.mended_syntax import mended_syntax
from reader.understanding.parsing.syntax import Syntax
from reader.understanding.parsing.tokens import Tokens, opens_sentence
from reader.understanding.parsing.word_similarity import WordSimilarity
from reader.understanding.quotes.quote_span import QuoteSpan
from reader.understanding.references.agreement import agreements_of, gender_of_noun
from reader.understanding.references.appositions import Apposition, EntityMention, find_appositions
from reader.understanding.references.determiners import gender_of_determiner
from reader.understanding.references.nominals import NominalResolver
from reader.understanding.references.salience import NEUTER, Agreement

_LONGEST_NOUN = 6
"""Tokens from a determiner on within which its noun stands."""

_NEAR = 4
"""Tokens behind a title within which its bearer's name begins."""


@dataclass(frozen=True, slots=True)
class ReferenceContext:
    """One document as references see it.

    ``openings`` are the tokens that open a sentence, ``sentences`` those of them outside marks; ``mentions`` are the
    mentions of all entities as tokens ``[start, end)`` with the id of the entity, in order of the text; ``quoted`` are
    the character spans inside marks; ``similarity`` is how alike two words are.
    """

    tokens: Tokens
    syntax: Syntax
    language: Language
    entities: Sequence[Entity]
    mentions: Sequence[tuple[int, int, Mention, str]]
    names: Sequence[EntityMention]
    appositions: Sequence[Apposition]
    agreements: Mapping[str, Agreement]
    nominals: NominalResolver
    openings: frozenset[int]
    sentences: Sequence[int]
    quoted: Sequence[tuple[int, int]]
    similarity: WordSimilarity

    @classmethod
    def of(
        cls, doc: Doc, entities: Sequence[Entity], quotes: Sequence[QuoteSpan], language: Language
    ) -> ReferenceContext:
        """Return the context of a document."""
        tokens, syntax, quoted = Tokens.of(doc), mended_syntax(doc), _marked(quotes)
        openings = [n for n in range(len(doc)) if opens_sentence(tokens, n)]
        found = sorted((m.start, m.end, m, entity.id) for entity in entities for m in entity.mentions)
        mentions = [
            (tokens.token_at(start), tokens.token_at(end - 1) + 1, m, entity) for start, end, m, entity in found
        ]
        names = [EntityMention(start, end, m.label, entity) for start, end, m, entity in mentions if m.kind == "name"]
        appositions = find_appositions(tokens, syntax, names, language)
        return cls(
            tokens,
            syntax,
            language,
            entities,
            mentions,
            names,
            appositions,
            agreements_of(tokens, entities, names, appositions, language),
            NominalResolver(tokens, syntax, appositions, entities, language),
            frozenset(openings),
            [n for n in openings if not _is_inside(quoted, tokens.starts[n] - 1)],
            quoted,
            WordSimilarity(doc.vocab),
        )

    def is_quoted(self, character: int) -> bool:
        """Return whether a character is inside marks."""
        return _is_inside(self.quoted, character)

    def sentence_of(self, token: int) -> int:
        """Return the number of the sentence of a token; marks open none."""
        return bisect_right(self.sentences, token)

    def names_in(self, first: int, last: int) -> Sequence[EntityMention]:
        """Return the names that begin in tokens ``[first, last)``."""
        start = bisect_left(self.names, first, key=_start)
        return self.names[start : bisect_left(self.names, last, lo=start, key=_start)]

    def gender_of_determiner(self, token: int) -> str:
        """Return the gender that a determiner tells, empty if it tells none."""
        return gender_of_determiner(self.tokens, token, self.language.references)

    def gender_from(self, token: int) -> str:
        """Return the gender that a determiner tells, or the noun behind it in languages where only nouns do."""
        rules, told = self.language.references, self.gender_of_determiner(token)
        if told or not rules.gendered_nouns or token + 1 >= len(self.tokens.lowers):
            return told
        noun = self.noun_from(token + 1, min(token + _LONGEST_NOUN, len(self.tokens.lowers)))
        lower = self.tokens.lowers[noun]
        bodies = rules.organisation_heads | rules.bodies | rules.organs
        body = (lower in bodies or any(lower in nouns for nouns in rules.class_nouns)) and not self.is_person_noun(noun)
        return NEUTER if body else gender_of_noun(lower, self.language.gender)

    def is_aged(self, noun: int) -> bool:
        """Return whether a word ends an age that stands for somebody: "the 62-year-old"."""
        aged = self.language.speech.speakers.aged
        return bool(aged) and tuple(self.tokens.lowers[max(0, noun + 1 - len(aged)) : noun + 1]) == aged

    def determiner_of(self, noun: int) -> int:
        """Return the determiner of a noun, an adjective between them or not; the noun itself if it has none."""
        if self.is_aged(noun):
            return max(0, noun - len(self.language.speech.speakers.aged) - 2)
        for token in (noun - 1, noun - 2):
            if token >= 0 and self.syntax.classes[token] == "DET":
                return token
        return noun - 1 if noun and self.tokens.lowers[noun - 1] in self.language.references.contractions else noun

    def titled(self, noun: int) -> str | None:
        """Return whose title a noun heads where it stands beside a name: "porte-parole" in "son porte-parole, Roy"."""
        return next((title.entity for title in self.appositions if title.head == noun and self._is_closed(title)), None)

    def _is_closed(self, title: Apposition) -> bool:
        """Return whether a title ends at a mark or its bearer's name, unlike in "…, Anne Roy, l'accusé a déclaré"."""
        following = self.tokens.texts[title.end] if title.end < len(self.tokens.texts) else "."
        beside = self.names_in(title.end, title.end + _NEAR)
        return not following[0].isalnum() or any(name.entity == title.entity for name in beside)

    def noun_from(self, first: int, last: int) -> int:
        """Return the noun behind words that belong to it, where it comes last: "leader" in "Labour leader"."""
        rules = self.language.references
        return past_modifiers(self.tokens, self.syntax, first, last, rules) if rules.head_last else first

    def is_person_noun(self, token: int) -> bool:
        """Return whether a token is a noun for what a person is."""
        return is_person_head(self.tokens, self.syntax, token, self.language.references)


def _start(name: EntityMention) -> int:
    return name.start


def _is_inside(quoted: Sequence[tuple[int, int]], character: int) -> bool:
    index = bisect_right(quoted, (character, 1 << 60)) - 1
    return index >= 0 and character < quoted[index][1]


def _marked(quotes: Sequence[QuoteSpan]) -> list[tuple[int, int]]:
    """Return the spans inside marks, in order of the text."""
    marked = [quote for quote in quotes if quote.kind != "indirect"]
    return sorted((part.start, part.end) for quote in marked for part in (quote.pieces or (quote,)))
