"""Nominals that refer back to an apposition: "le chef de la diplomatie", after "le chef de la diplomatie russe"."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from reader.knowledge import gazetteer
from reader.model.analysis import Entity
from reader.understanding.languages import Language
from reader.understanding.parsing.syntax import VERBS, Syntax
from reader.understanding.parsing.tokens import Tokens
from reader.understanding.references.appositions import Apposition, EntityMention

_LONGEST = 12
"""Most words after the head of a nominal that are compared."""

_MOST_BEARERS = 20
"""Most bearers of one title that are told apart."""

_EXACT, _NAMED, _ENRICHED, _OWNED = 0.9, 0.8, 0.6, 0.6
"""Scores: as it was called; by the first word of its name; with a nationality added; with a possessive."""

_ANY_BODY = -2
"""Number of the class of a noun for a body of any class."""


@dataclass(frozen=True, slots=True)
class _Bearer:
    """A bearer of a title: the words after its head, the entity, the score of a match, and its "ancien" or "futur".

    ``modifiers`` are the words before its head where these tell bearers apart: "turkish" of "the Turkish leader".
    ``since`` is the token from which on it is called so, where others of its class may be called so too: "le journal".
    """

    rest: tuple[str, ...]
    entity: str
    score: float
    shifted: str
    since: int = 0
    modifiers: frozenset[str] = frozenset()


class NominalResolver:
    """Finds the bearers of titles in one document and resolves nominals to them."""

    def __init__(
        self,
        tokens: Tokens,
        syntax: Syntax,
        appositions: Sequence[Apposition],
        entities: Sequence[Entity],
        language: Language,
    ) -> None:
        self._tokens, self._syntax, self._rules = tokens, syntax, language.references
        self._clitics, self._infinitives = language.speech.pronouns.clitics, tuple(language.speech.endings.infinitives)
        self._papers = language.names.papers.names
        self._index: dict[str, dict[_Bearer, None]] = {}
        self._firsts = {entity.id: entity.mentions[0].start for entity in entities}
        institutions = {head for kind in language.names.institutions for head in kind.heads}
        self._people = {entity.id for entity in entities if entity.label == "PER"}
        self._organisations: dict[str, set[int]] = {}
        for entity in entities:
            if entity.label == "ORG":
                self._organisations[entity.id] = self._classes_by_name(entity.name, institutions)
                for name in (entity.name, *entity.aliases):
                    heads = institutions | self._rules.organisation_heads | self._rules.bodies
                    self._learn_name(name, entity.id, heads)
        for apposition in appositions:
            self._learn(
                tokens.lowers[apposition.start : apposition.end],
                apposition.head - apposition.start,
                apposition.entity,
                _EXACT,
                apposition.start if apposition.entity in self._organisations else 0,
            )
            if apposition.entity in self._organisations:
                self._organisations[apposition.entity] |= _classes(
                    tokens.lowers[apposition.head], language.references.class_nouns
                )

    def _classes_by_name(self, name: str, institutions: set[str]) -> set[int]:
        """Return the classes of the first word of a name; a common noun without class gets one of its own."""
        first, rules = name.split()[0], self._rules
        if rules.head_last:
            return self._classes_by_head(name.lower(), institutions)
        words = tuple(name.lower().replace("’", "'").replace("'", "' ").split())
        paper = rules.paper if words in self._papers.get(words[0], ()) else ""
        if known := rules.known_bodies.get(words[0], paper):
            # "CGT", "Le Monde"
            return _classes(known, rules.class_nouns)
        found = _classes(first.lower(), self._rules.class_nouns)
        own = first.islower() or first.lower() in institutions | rules.bodies
        return found or ({-1} if own else set())

    def _classes_by_head(self, name: str, institutions: set[str]) -> set[int]:
        """Return the classes of a name whose noun is its last word, or that before "of": "Bank of England"."""
        rules, words = self._rules, name.split()
        link = next((n for n, word in enumerate(words) if n and word in rules.genitive), len(words))
        head = words[link - 1]
        if known := rules.known_bodies.get(name, rules.known_bodies.get(head, "")):
            return _classes(known, rules.class_nouns)
        if found := _classes(head, rules.class_nouns):
            return found
        own = {-1} if head in institutions | rules.bodies else set[int]()
        return _classes(rules.known_bodies.get(words[0], ""), rules.class_nouns) or own

    def _learn_name(self, name: str, entity: str, heads: Iterable[str]) -> None:
        """Learn nominals for a body from its own name: "the council", of "Derby City Council"."""
        tokens = name.replace("’", "'").replace("'", "' ").lower().split()
        if self._rules.head_last and tokens[-1] in heads:
            # "Derby City Council": "the council", "the city council"
            self._learn(tokens, len(tokens) - 1, entity, _NAMED)
        if len(tokens) > 1 and tokens[0] in heads:
            self._learn(tokens, 0, entity, _NAMED)

    def _learn(self, lowers: Sequence[str], head: int, entity: str, score: float, since: int = 0) -> None:
        """Learn a title, and its synonyms, as nominals of an entity."""
        joined = head > 0 and lowers[head - 1] in self._rules.compounds
        shifted = next((lower for lower in lowers[:head] if lower in self._rules.shifting), "")
        called = list(lowers[head - joined : head + 1])
        phrase = tuple(called) + tuple(self._normal(lowers[head + 1 :]))
        modifiers = self._telling(lowers[: head - joined])
        variants = {(len(called), phrase)}
        for said, meant in self._rules.synonyms.items():
            if phrase[: len(said)] == said:
                variants.add((_head_size(meant, self._rules.compounds), meant + phrase[len(said) :]))
        for size, words in variants:
            bearers = self._index.setdefault(" ".join(words[:size]), {})
            if len(bearers) < _MOST_BEARERS:
                of_class = size == len(words) and _classes(words[size - 1], self._rules.class_nouns)
                bearers[_Bearer(words[size:], entity, score, shifted, since if of_class else 0, modifiers)] = None

    def _telling(self, lowers: Iterable[str]) -> frozenset[str]:
        """Return the words before a head that tell bearers apart, in languages with the head last."""
        rules = self._rules
        plain = rules.before | rules.definite | rules.indefinite | rules.genitive | rules.courtesy
        return (
            frozenset(lower for lower in lowers if lower.isalpha() and lower not in plain)
            if rules.head_last
            else frozenset()
        )

    def _normal(self, lowers: Iterable[str]) -> Iterator[str]:
        """Yield words without articles, contracted prepositions parted from them."""
        for lower in lowers:
            if lower in self._rules.plain_prepositions:
                yield self._rules.plain_prepositions[lower]
            elif lower not in self._rules.definite and lower.strip():
                yield lower

    def openings(self) -> Iterator[int]:
        """Yield the tokens of definite determiners that a known title follows."""
        lowers, definite = self._tokens.lowers, self._rules.definite | self._rules.contractions
        heads = self._first_words()
        for index in range(len(lowers) - 1):
            if lowers[index] in definite and lowers[index + 1] in heads:
                yield index

    def _first_words(self) -> set[str]:
        words = {key.split()[0] for key in self._index} | {said[0] for said in self._rules.synonyms}
        return words | (self._rules.before if self._index else frozenset())

    def first_mention(self, entity: str) -> int:
        """Return the character where an entity is first named."""
        return self._firsts[entity]

    def is_organisation(self, entity: str) -> bool:
        """Return whether an entity is an organisation."""
        return entity in self._organisations

    def is_person(self, entity: str) -> bool:
        """Return whether an entity is a person."""
        return entity in self._people

    def classes_of(self, first: int, last: int, head: int | None = None) -> set[int]:
        """Return the numbers of the classes of organisations that a definite nominal may denote ("le parti")."""
        lowers, rules = self._tokens.lowers, self._rules
        noun = first + 1 if head is None else head
        if lowers[first] not in rules.definite | rules.contractions or noun >= last:
            return set()
        if any(lower in rules.genitive for lower in lowers[noun + 1 : last]):
            return set()
        # "the rights group" is no company
        found = _classes(rules.class_terms.get((lowers[noun - 1], lowers[noun]), lowers[noun]), rules.class_nouns)
        return found | {_ANY_BODY} if lowers[noun] in rules.any_body else found

    def may_be(self, entity: str, classes: set[int]) -> bool:
        """Return whether an entity is an organisation that nothing ties to other classes only."""
        if entity not in self._organisations:
            return False
        called = self._organisations[entity]
        return not called or _ANY_BODY in classes or bool(called & classes)

    def is_of_others(self, first: int, noun: int, names: Sequence[EntityMention]) -> bool:
        """Return whether a name before a noun is for another: "Premier League club", not "Labour party"."""
        classes = _classes(self._tokens.lowers[noun], self._rules.class_nouns)
        return any(first <= n.start and n.end <= noun and not self.may_be(n.entity, classes) for n in names)

    def learn_classes(self, entity: str, classes: set[int]) -> None:
        """Keep that an organisation of which nothing was known is of these classes."""
        if entity in self._organisations:
            self._organisations[entity] = self._organisations[entity] or set(classes)

    def may_be_only(self, entity: str, classes: set[int]) -> bool:
        """Return whether an entity is an organisation that something ties to these classes alone."""
        called = self._organisations.get(entity, set())
        return bool(called) and called <= classes

    def read(self, first: int, last: int) -> tuple[int, list[tuple[str, float]]]:
        """Return the end of the nominal that opens at a token, and its candidates with scores, best first."""
        lowers, rules = self._tokens.lowers, self._rules
        index, owned, shifted = first, False, ""
        while index < last - 1 and lowers[index] in rules.definite | rules.indefinite | rules.contractions:
            if lowers[index] in rules.unknown:
                return index, []
            owned = owned or lowers[index] in rules.indefinite
            index += 1
        while index < last - 1 and lowers[index] in rules.before and lowers[index] not in rules.compounds:
            shifted = lowers[index] if lowers[index] in rules.shifting else shifted
            index += 1
        start = index
        if rules.head_last:
            index = self._past_modifiers(index, last)
        modifiers = self._telling(lowers[start:index])
        found: dict[str, tuple[float, int]] = {}
        for head_end, rest_start, key in self._keys(index, last):
            for bearer in self._index.get(key, ()):
                if bearer.since > first:
                    continue
                score, end = self._compare(bearer, rest_start, last)
                if modifiers and not modifiers & bearer.modifiers:
                    # "the Turkish leader" is no "French leader"
                    score = 0.0 if bearer.modifiers else min(score, _ENRICHED)
                if shifted != bearer.shifted:
                    score = min(score, _OWNED)
                if score and score > found.get(bearer.entity, (0.0, 0))[0]:
                    found[bearer.entity] = (min(score, _OWNED) if owned else score, max(end, head_end))
        ends = [end for _, end in found.values()]
        ranked = sorted(((entity, score) for entity, (score, _) in found.items()), key=lambda item: -item[1])
        return max(ends, default=index), ranked

    def _past_modifiers(self, index: int, last: int) -> int:
        """Return the noun, or the term that it ends, behind words that belong to it: "leader" in "Turkish leader"."""
        lowers, rules = self._tokens.lowers, self._rules
        while (
            index < last - 1
            and lowers[index] not in rules.compounds
            and self._syntax.relations[index] in rules.premodifiers
            and index < self._syntax.heads[index] < last
        ):
            index += 1
        return index

    def _keys(self, index: int, last: int) -> Iterator[tuple[int, int, str]]:
        """Yield the heads to look up: where each ends, where the rest begins, and its words."""
        lowers = self._tokens.lowers
        if index >= len(lowers):
            return
        yield index + 1, index + 1, lowers[index]
        if lowers[index] in self._rules.compounds and index + 1 < last:
            yield index + 2, index + 2, f"{lowers[index]} {lowers[index + 1]}"
        for said, meant in self._rules.synonyms.items():
            if said[0] == lowers[index]:
                end = self._after(said, index, last)
                if end:
                    yield end, end, " ".join(meant[: _head_size(meant, self._rules.compounds)])

    def _after(self, said: tuple[str, ...], index: int, last: int) -> int:
        """Return where these words end in the text, skipping determiners; 0 if they do not stand there."""
        for word in said:
            while index < last and self._tokens.lowers[index] in self._rules.definite:
                index += 1
            if index >= last or next(self._normal([self._tokens.lowers[index]]), "") != word:
                return 0
            index += 1
        return index

    def _compare(self, bearer: _Bearer, index: int, last: int) -> tuple[float, int]:
        """Return score and end of the nominal as far as it matches a bearer's title; 0 if it says something else."""
        lowers, matched, end = self._tokens.lowers, 0, index
        for step in range(index, min(last, index + _LONGEST)):
            word = next(self._normal([lowers[step]]), "")
            if word and (matched == len(bearer.rest) or bearer.rest[matched] != word):
                break
            if word:
                matched, end = matched + 1, step + 1
        if matched and bearer.rest[matched - 1] in self._rules.plain_prepositions.values():
            if not self._opens_infinitive(end):
                return 0.0, index
            end -= 1
        if end < last and self._goes_on(end):
            if self._is_nationality(end, last) and not any(gazetteer.demonym(word) for word in bearer.rest):
                return _ENRICHED, end + 1
            return 0.0, index
        return bearer.score, end

    def _goes_on(self, index: int) -> bool:
        """Return whether a nominal goes on with a token."""
        lower, kind = self._tokens.lowers[index], self._syntax.classes[index]
        if lower in self._rules.genitive:
            return not self._opens_infinitive(index + 1)
        return kind in ("ADJ", "NOUN", "PROPN") and lower not in self._rules.before

    def _opens_infinitive(self, index: int) -> bool:
        """Return whether a verb comes, behind a clitic or not: "presse la ministre de se rendre à Granby"."""
        lowers, classes, size = self._tokens.lowers, self._syntax.classes, len(self._tokens.lowers)
        while index < size and lowers[index] in self._clitics:
            index += 1
        return index < size and classes[index] in VERBS and lowers[index].endswith(self._infinitives)

    def _is_nationality(self, index: int, last: int) -> bool:
        text = self._tokens.texts[index]
        alone = index + 1 >= last or not self._goes_on(index + 1)
        return alone and text.islower() and gazetteer.demonym(text) is not None


def _head_size(words: tuple[str, ...], joined: frozenset[str]) -> int:
    return 2 if words[0] in joined else 1


def _classes(noun: str, class_nouns: Sequence[frozenset[str]]) -> set[int]:
    return {number for number, nouns in enumerate(class_nouns) if noun in nouns}
