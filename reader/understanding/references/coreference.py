"""Coreference: resolve titles, nominals and pronouns to entities.

Make one ``CoreferenceResolver`` a document and ask it whom a span refers to::

    resolver = CoreferenceResolver(doc, entities, quotes, language)
    resolver.resolve(start, end, last_speaker="e3")  # [Candidate("e3", 0.8), Candidate("e1", 0.3)]
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right, insort
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from spacy.tokens import Doc

from reader.knowledge import gazetteer
from reader.model.analysis import Entity, Mention
from reader.understanding.entities.person_nouns import is_person_head
from reader.understanding.languages import Language
from reader.understanding.parsing.syntax import Syntax
from reader.understanding.parsing.tokens import Tokens, opens_sentence
from reader.understanding.quotes.quote_span import QuoteSpan
from reader.understanding.references.agreement import agreements_of
from reader.understanding.references.antecedents import AntecedentWeigher, LastSpeaker, Phrase, weights_of
from reader.understanding.references.appositions import EntityMention, apposition_text, find_appositions
from reader.understanding.references.nominals import NominalResolver
from reader.understanding.references.salience import FARTHEST, Agreement, MentionTrace, rank

_MOST_TITLES = 5
"""Most titles kept of an entity."""
_SURE = 0.8
"""Score from which a nominal counts as a mention."""

_BY_CLASS = 0.4
"""Score of an antecedent found by class ("le parti") or description ("l'universitaire")."""

_VIVID = 0.35
"""Salience from which a description may take up a person."""

_OF_ORGAN, _LAST_MENTIONED = 0.9, 0.8
"""Shares of an organisation for which an organ speaks, and of who is mentioned last."""

_FARTHEST_LAST = 80
"""Tokens back within which "celui-ci" finds somebody."""

_LONGEST_GROUP = 4
"""Tokens behind a name within which its verb comes, clitics before it."""

_FAINT = 0.1
"""Salience below which an entity is no candidate."""


@dataclass(frozen=True, slots=True)
class Candidate:
    """A possible referent: the id of an entity and its probability, between 0 and 1."""

    entity: str
    score: float


class CoreferenceResolver:
    """Resolves the references of one document."""

    def __init__(self, doc: Doc, entities: Sequence[Entity], quotes: Sequence[QuoteSpan], language: Language) -> None:
        self._tokens, self._syntax, self._language = Tokens.of(doc), Syntax.of(doc), language
        self._quoted = _marked(quotes)
        starts = self._tokens.starts
        openings = [n for n in range(len(doc)) if opens_sentence(self._tokens, n)]
        self._openings = frozenset(openings)
        self._sentences = [n for n in openings if not self._is_quoted(starts[n] - 1)]
        found = sorted((m.start, m.end, m, entity.id) for entity in entities for m in entity.mentions)
        spans = [(self._token(start), self._token(end - 1) + 1, m, entity) for start, end, m, entity in found]
        self._names = [
            EntityMention(start, end, m.label, entity) for start, end, m, entity in spans if m.kind == "name"
        ]
        self._name_starts = [name.start for name in self._names]
        self.appositions = find_appositions(self._tokens, self._syntax, self._names, language.references)
        self._titles: dict[str, list[str]] = {}
        for apposition in self.appositions:
            called, text = self._titles.setdefault(apposition.entity, []), apposition_text(self._tokens, apposition)
            if len(called) < _MOST_TITLES and text.lower() not in map(str.lower, called):
                called.append(text)
        self._agreements = agreements_of(self._tokens, entities, self._names, self.appositions, language)
        self._nominals = NominalResolver(self._tokens, self._syntax, self.appositions, entities, language)
        self._traces = [self._trace(start, m, entity) for start, _, m, entity in spans]
        self._weigher = AntecedentWeigher(
            self._tokens,
            self._syntax,
            language,
            entities,
            self._agreements,
            self._nominals,
            self.appositions,
            self._names,
            self._sentences,
            self._is_quoted,
        )

    def resolve(self, start: int, end: int, last_speaker: str | None = None) -> list[Candidate]:
        """Return the entities that the words in ``[start, end)`` characters may refer to, best first.

        The words are a name with or without title, a nominal ("le chef de la diplomatie") or a personal pronoun.
        ``last_speaker`` is the id of the last speaker before it. The list is empty if no referent is known, or if
        somebody without a name is likelier than anybody.
        """
        weighed = self.weigh(start, end, LastSpeaker(last_speaker, last_speaker is not None))
        if weighed and weighed[0][0] is None:
            return []
        return [Candidate(entity, score) for entity, score in weighed if entity is not None]

    def weigh(self, start: int, end: int, last: LastSpeaker) -> list[tuple[str | None, float]]:
        """Return whom words may refer to with probabilities, best first; ``None`` is somebody without a name."""
        first, stop = self._token(start), self._token(max(start, end - 1)) + 1
        wanted = self._pronoun(first, stop)
        if wanted is None:
            named = self._named_in(first, stop)
            if named is not None:
                return [(named.entity, 1.0)]
            organ = self._organisation_of_organ(first, stop)
            if organ is not None:
                return [(organ, _OF_ORGAN)]
        if self._is_last_named(first, stop) and (mentioned := self._last_mentioned(first, wanted)) is not None:
            return [mentioned]
        if not weights_of(self._language.code) or self._is_last_named(first, stop):
            if wanted is not None:
                found = self._by_salience(first, wanted, last.entity, self._is_last_named(first, stop))
            else:
                found = self._by_apposition(first, stop, last.entity)
            return [(candidate.entity, candidate.score) for candidate in found]
        if wanted is None and self._tokens.lowers[first] in self._language.references.demonstratives:
            wanted = Agreement(*self._language.references.demonstratives[self._tokens.lowers[first]])
        phrase = Phrase(first, stop, wanted) if wanted is not None else self._nominal(first, stop)
        if phrase is None:
            return []
        weighed = self._weigher.weigh(phrase, self._traces, last)
        return [(entity, share) for entity, share in weighed[:5] if share >= _FAINT]

    def _organisation_of_organ(self, first: int, last: int) -> str | None:
        """Return the organisation for which an organ of its speaks: "la direction d'Airbus"."""
        rules, lowers = self._language.references, self._tokens.lowers
        noun = first + (lowers[first] in rules.definite)
        if noun + 2 > last or lowers[noun] not in rules.organs:
            return None
        link = noun + 1 + (self._syntax.classes[noun + 1] == "ADJ")
        if link >= last or lowers[link] not in rules.genitive:
            return None
        inside = self._names[bisect_left(self._name_starts, link) : bisect_left(self._name_starts, last)]
        beside = next((name for name in inside if name.start <= link + 2), None)
        return beside.entity if beside is not None and beside.label == "ORG" else None

    def _last_mentioned(self, first: int, wanted: Agreement | None) -> tuple[str | None, float] | None:
        """Return who is mentioned last before "celui-ci" in the same sentence or the one before, ``None`` for no-one.

        Of nouns without a name, those that can speak: "la lettre de la direction régionale. Celle-ci …".
        """
        claimed = {t: a.entity for a in self.appositions for t in range(a.start, a.end)}
        inside = {t: name for name in self._names for t in range(name.start, name.end)}
        lowers, gender = self._tokens.lowers, wanted.gender if wanted is not None else ""
        opened = 0
        served: tuple[str, int] | None = None
        for token in range(first - 1, max(-1, first - _FARTHEST_LAST), -1):
            opened += token + 1 in self._openings
            if opened > 1 or (served is not None and opened > served[1]):
                break
            if self._is_quoted(self._tokens.starts[token]):
                continue
            if (name := inside.get(token)) is not None:
                known = self._agreements.get(name.entity, Agreement())
                if name.label != "LOC" and known.number != "plural" and known.gender in ("", gender):
                    if name.label == "PER" or not self._is_served(name):
                        return name.entity, _LAST_MENTIONED
                    served = served or (name.entity, opened)
            elif token in claimed:
                continue
            elif self._syntax.classes[token] == "NOUN" and self._speaks(token):
                told = self.gender_at(self._tokens.starts[self._determiner_of(token)])
                if (
                    told == gender
                    and lowers[self._determiner_of(token)] not in self._language.references.plural_determiners
                ):
                    found = self._nominals.read(self._determiner_of(token), min(token + 8, first))[1]
                    return (found[0][0] if len(found) == 1 else None), _LAST_MENTIONED
        return None if served is None else (served[0], _LAST_MENTIONED)

    def _is_served(self, name: EntityMention) -> bool:
        """Return whether a person named before in the sentence may act for an organisation: "Roy, pour l'Amicale"."""
        token = name.start - 1 - (self._tokens.lowers[name.start - 1] in self._language.references.definite)
        return token >= 0 and self._tokens.lowers[token] in self._language.references.breaks

    def _speaks(self, token: int) -> bool:
        """Return whether a noun is for a person or a body."""
        rules, lower = self._language.references, self._tokens.lowers[token]
        known = rules.organisation_heads | rules.descriptions | self._language.speech.speaker_nouns
        return lower in known or is_person_head(self._tokens, self._syntax, token, rules)

    def _determiner_of(self, noun: int) -> int:
        """Return the determiner of a noun, an adjective between them or not; the noun itself if it has none."""
        for token in (noun - 1, noun - 2):
            if token >= 0 and self._syntax.classes[token] == "DET":
                return token
        return noun - 1 if noun and self._tokens.lowers[noun - 1] in self._language.references.contractions else noun

    def _nominal(self, first: int, last: int) -> Phrase | None:
        """Return the phrase of a definite nominal with its head and what it asks for; ``None`` if it is none."""
        rules, lowers = self._language.references, self._tokens.lowers
        polite = lowers[first] in rules.courtesy and first + 2 < last and lowers[first + 1] in rules.definite
        first += polite
        determiner = lowers[first]
        if determiner not in rules.definite | rules.possessive | rules.contractions | rules.plural_determiners:
            return None
        head = first + 1
        while head < last - 1 and lowers[head] in rules.before:
            head += 1
        aged = self._language.speech.aged
        if aged and tuple(lowers[last - len(aged) : last]) == aged:
            # "the 34-year-old"
            head = last - 1
        if head >= last:
            return None
        plural = determiner in rules.plural_determiners
        gender = "f" if determiner in rules.feminine_determiners else ""
        gender = "m" if determiner in rules.masculine_determiners else gender
        told = "" if polite else gender or self._gender_by_pair(head)  # "Madame le ministre"
        return Phrase(first, last, Agreement(told, "plural" if plural else "singular"), head)

    def nominals(self) -> Iterator[tuple[int, int, str]]:
        """Yield (first token, end, entity) for each nominal that resolves to exactly one entity."""
        claimed = {index for apposition in self.appositions for index in range(apposition.start, apposition.end)}
        inside = {index for name in self._names for index in range(name.start, name.end)}
        for index in self._nominals.openings():
            if index + 1 in claimed or index + 1 in inside or self._is_quoted(self._tokens.starts[index]):
                continue
            end, found = self._nominals.read(index, len(self._tokens.lowers))
            if len(found) == 1 and found[0][1] >= _SURE and self._is_known_before(found[0][0], index):
                contracted = self._tokens.lowers[index] in self._language.references.contractions
                yield index + contracted, end, found[0][0]

    def speakers(self, quotes: Sequence[QuoteSpan]) -> list[tuple[int, int]]:
        """Return the speaker phrases as tokens ``[start, end)``, in order.

        These are the phrases of the quotes, and the pronouns beside a cue; pronouns inside marks are left out.
        """
        speech, found = self._language.speech, dict[int, int]()
        for quote in quotes:
            if quote.speaker_span is not None and not self._is_quoted(quote.speaker_span.start):
                token = self._token(quote.speaker_span.start)
                if self._tokens.lowers[token] not in speech.strong_pronouns or self._syntax.classes[token - 1] == "ADP":
                    found[token] = self._token(quote.speaker_span.end - 1) + 1
        for index, lower in enumerate(self._tokens.lowers):
            plain = speech.inverted.get(lower, lower)
            if plain in self._language.references.pronouns and plain not in speech.strong_pronouns:
                head = self._tokens.lowers[self._syntax.heads[index]]
                subject = self._syntax.relations[index] == "nsubj"
                says = subject and (head in speech.reporting or head in speech.qualifying)
                if says and not self._is_quoted(self._tokens.starts[index]):
                    found.setdefault(index, index + 1)
        return sorted(found.items())

    def gender_at(self, start: int) -> str:
        """Return the gender that a pronoun or determiner at a character tells, empty if none does."""
        token = self._token(start)
        rules, lower = self._language.references, self._tokens.lowers[token]
        wanted = self._pronoun(token, token + 1)
        if wanted is not None:
            return wanted.gender
        return "f" if lower in rules.feminine_determiners else "m" if lower in rules.masculine_determiners else ""

    def titles_of(self, entity: str) -> list[str]:
        """Return the titles of an entity in order of the text."""
        return self._titles.get(entity, [])

    def add(self, token: int, mention: Mention, entity: str) -> None:
        """Add a mention found meanwhile, so that later references see it."""
        insort(self._traces, self._trace(token, mention, entity), key=lambda trace: trace.start)

    def _token(self, character: int) -> int:
        return self._tokens.token_at(character)

    def _trace(self, token: int, mention: Mention, entity: str) -> MentionTrace:
        before = self._tokens.lowers[token - 1] if token else ""
        determined = before in self._language.references.definite and token > 1
        before = self._tokens.lowers[token - 2] if determined else before
        complement = mention.kind == "name" and before in self._language.references.genitive
        subject = mention.kind == "pronoun" or self._is_subject(self._head_of(token, mention))
        subject = subject or (mention.label == "PER" and self._precedes_verb(token, mention))
        sentence = bisect_right(self._sentences, token)
        return MentionTrace(
            mention.start, entity, mention.label, sentence, subject, complement, self._is_quoted(mention.start)
        )

    def _head_of(self, token: int, mention: Mention) -> int:
        """Return the token that the rest of a mention depends on; for a name in apposition, the noun before it."""
        heads, size = self._syntax.heads, len(self._syntax.heads)
        end = token
        while end < size and self._tokens.starts[end] < mention.end and end < token + 12:
            end += 1
        root = next((i for i in range(token, end) if not token <= heads[i] < end), token)
        beside = self._syntax.relations[root] in ("appos", "nmod", "flat:name", "flat", "amod")
        return heads[root] if beside and token - 12 < heads[root] < token else root

    def _is_subject(self, token: int) -> bool:
        """Return whether a token, or the head of its coordination, is a subject.

        After its verb it counts only if that reports speech ("a dit le maire").
        """
        relations, heads, speech = self._syntax.relations, self._syntax.heads, self._language.speech
        for _ in range(4):
            if relations[token] != "conj":
                break
            token = heads[token]
        verb = heads[token]
        return relations[token].startswith("nsubj") and (token < verb or self._tokens.lowers[verb] in speech.reporting)

    def _precedes_verb(self, token: int, mention: Mention) -> bool:
        """Return whether a finite verb follows a name that no preposition governs.

        "L'entraîneur portais, Thierry Mazurier, avait …": parsers lose such subjects.
        """
        lowers, classes, speech = self._tokens.lowers, self._syntax.classes, self._language.speech
        end = self._tokens.first_from(mention.end)
        apposed = end < len(lowers) and lowers[end] == ","
        before = lowers[token - 1] if token else ""
        if before in speech.prepositions or (apposed and before != ",") or (not apposed and before == ","):
            return False
        verb = end + apposed
        while verb < min(len(lowers), end + _LONGEST_GROUP) and lowers[verb] in speech.clitics:
            verb += 1
        if verb >= len(lowers) or classes[verb] not in ("VERB", "AUX"):
            return False
        return not lowers[verb].endswith((*speech.sure_participles, *speech.gerunds, *speech.infinitives))

    def _is_quoted(self, character: int) -> bool:
        index = bisect_right(self._quoted, (character, 1 << 60)) - 1
        return index >= 0 and character < self._quoted[index][1]

    def plain_pronoun(self, first: int, last: int) -> str:
        """Return the words in lower case, a pronoun hyphenated to its verb as it stands alone: "il" for "-t-il"."""
        plain = self._language.speech.inverted.get(self._tokens.lowers[last - 1])
        return plain or "".join(self._tokens.lowers[first:last])

    def _pronoun(self, first: int, last: int) -> Agreement | None:
        """Return the gender and number of a pronoun, ``None`` if the words are none."""
        rules = self._language.references
        found = rules.last_named.get(self._tokens.lower_text(first, last))
        found = found or rules.pronouns.get(self.plain_pronoun(first, last))
        if last == first + 1:
            found = found or rules.owners.get(self._tokens.lowers[first])
        return None if found is None else Agreement(*found)

    def _is_last_named(self, first: int, last: int) -> bool:
        return self._tokens.lower_text(first, last) in self._language.references.last_named

    def _by_salience(
        self, token: int, wanted: Agreement, last_speaker: str | None, last_named: bool
    ) -> list[Candidate]:
        """Rank the antecedents of a pronoun by salience; for "ce dernier", the person named last comes first."""
        ranked = self._before(token, wanted, None if last_named else last_speaker)
        if last_named and ranked:
            end = bisect_left(self._traces, self._tokens.starts[token], key=lambda trace: trace.start)
            before = reversed(self._traces[max(0, end - FARTHEST) : end])
            fitting = {entity for entity, _ in ranked}
            people = [trace for trace in before if trace.entity in fitting and trace.label == "PER"]
            last = next(iter(people), None)
            if last is not None:
                ranked.sort(key=lambda item: item[0] != last.entity)
        return [Candidate(entity, score) for entity, score in ranked[:5] if score >= _FAINT]

    def _named_in(self, first: int, last: int) -> EntityMention | None:
        """Return the name that heads the words, not one in a complement ("président de la Commission")."""
        names = self._names[bisect_left(self._name_starts, first) : bisect_left(self._name_starts, last)]
        free = [name for name in names if not self._is_complement(name, first)]
        people = [name for name in free if name.label == "PER"]
        if not people and self._opens_with_person(first, last):
            return None
        return next(iter(people or free), None)

    def _is_complement(self, name: EntityMention, first: int) -> bool:
        """Return whether a preposition within the words governs a name."""
        rules = self._language.references
        if name.end < len(self._tokens.lowers) and self._tokens.lowers[name.end] in self._language.roles.possessives:
            return True
        if (
            name.label == "PER"
            and name.start > first
            and self._tokens.lowers[name.start - 1] in self._language.speech.led
        ):
            # "le gouvernement Assad"
            return True
        skipped = rules.definite | rules.courtesy | {"."}
        if any(lower in self._language.speech.companions for lower in self._tokens.lowers[first : first + 3]):
            # "un proche de la ministre Anne Roy"
            skipped |= self._language.names.person_titles
        index = name.start - 1
        while index >= first and self._tokens.lowers[index] in skipped:
            index -= 1
        return index >= first and self._governs(index)

    def _opens_with_person(self, first: int, last: int) -> bool:
        """Return whether the first noun denotes a person; then an organisation after it is only part of a title."""
        rules = self._language.references
        skipped = rules.definite | rules.indefinite | rules.contractions | rules.before
        while first < last - 1 and self._tokens.lowers[first] in skipped:
            first += 1
        return is_person_head(self._tokens, self._syntax, first, rules)

    def _governs(self, index: int) -> bool:
        lower, rules = self._tokens.lowers[index], self._language.references
        return lower in rules.genitive or lower in rules.contractions or self._syntax.classes[index] == "ADP"

    def _by_apposition(self, first: int, last: int, last_speaker: str | None) -> list[Candidate]:
        end, found = self._nominals.read(first, last)
        if not found and end < last:
            found = self._by_class(first, last) or self._by_description(first, last, last_speaker)
        if len(found) < 2:
            return [Candidate(entity, score) for entity, score in found]
        order = [entity for entity, _ in self._before(first, Agreement(), last_speaker)]
        place = {entity: index for index, entity in enumerate(order)}
        best = sorted(found, key=lambda item: (-item[1], place.get(item[0], len(order))))
        return [Candidate(entity, round(score * (0.7 if n == 0 else 0.4), 2)) for n, (entity, score) in enumerate(best)]

    def _before(self, token: int, wanted: Agreement, last_speaker: str | None) -> list[tuple[str, float]]:
        """Rank the entities by salience before a token."""
        end = bisect_left(self._traces, self._tokens.starts[token], key=lambda trace: trace.start)
        before = reversed(self._traces[max(0, end - FARTHEST) : end])
        return rank(before, self._agreements, wanted, bisect_right(self._sentences, token), last_speaker)

    def _by_class(self, first: int, last: int) -> list[tuple[str, float]]:
        """Return the organisation named last, if the words are a definite noun for its class ("le parti")."""
        classes = self._nominals.classes_of(first, last)
        if not classes:
            return []
        for entity, _ in self._before(first, Agreement("", "singular"), None):
            if self._nominals.may_be(entity, classes):
                return [(entity, _BY_CLASS)]
        return []

    def _by_description(self, first: int, last: int, last_speaker: str | None) -> list[tuple[str, float]]:
        """Return the most salient person, if the words are only a definite description ("l'universitaire")."""
        rules, lowers = self._language.references, self._tokens.lowers
        noun = first + 1 + (first + 2 < last and lowers[first + 1] in rules.before)
        end = noun + 1 + (noun + 1 < last and self._syntax.classes[noun + 1] == "ADJ")
        complement = end < last and self._governs(end)
        if (end != last and not complement) or lowers[first] not in rules.definite or not self._describes(noun):
            return []
        gender = "f" if lowers[first] in rules.feminine_determiners else ""
        gender = "m" if lowers[first] in rules.masculine_determiners else gender
        ranked = self._before(first, Agreement(gender or self._gender_by_pair(noun), "singular"), last_speaker)
        people = [(entity, weight) for entity, weight in ranked if self._nominals.is_person(entity)]
        if people and (people[0][1] >= _VIVID or len(people) == 1):
            return [(people[0][0], _BY_CLASS)]
        return []

    def _gender_by_pair(self, noun: int) -> str:
        """Return the gender of a noun that the rules know in both genders ("chanteur", "chanteuse")."""
        known, lower = self._language.references.descriptions, self._tokens.lowers[noun]
        ending = self._language.gender.feminine_suffix
        if not ending:
            return ""
        if lower.endswith(ending) and lower.removesuffix(ending) in known:
            return "f"
        return "m" if lower + ending in known else ""

    def _describes(self, noun: int) -> bool:
        """Return whether a noun describes a person: not an office, unless a former one ("l'ancien ministre")."""
        rules, lower = self._language.references, self._tokens.lowers[noun]
        if lower in rules.descriptions:
            return True
        if self._tokens.lowers[noun - 1] in rules.shifting:
            return is_person_head(self._tokens, self._syntax, noun, rules)
        return self._tokens.capital(noun) and gazetteer.demonym(lower) is not None

    def _is_known_before(self, entity: str, token: int) -> bool:
        start = self._tokens.starts[token]
        return self._nominals.first_mention(entity) < start


def _marked(quotes: Sequence[QuoteSpan]) -> list[tuple[int, int]]:
    """Return the spans inside marks, in order of the text."""
    marked = [quote for quote in quotes if quote.kind != "indirect"]
    return sorted((part.start, part.end) for quote in marked for part in (quote.pieces or (quote,)))
