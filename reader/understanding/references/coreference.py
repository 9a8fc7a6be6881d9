"""Coreference: resolve titles, nominals and pronouns to entities.

Make one ``CoreferenceResolver`` a document and ask it whom a span refers to::

    resolver = CoreferenceResolver(doc, entities, quotes, language)
    resolver.resolve(start, end, last_speaker="e3")  # [Candidate("e3", 0.8), Candidate("e1", 0.3)]
"""

from __future__ import annotations

from bisect import bisect_left, insort
from collections import deque
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from spacy.tokens import Doc

from reader.model.analysis import Entity, Mention, MentionKind
from reader.understanding.languages import Language
from reader.understanding.quotes.quote_span import QuoteSpan
from reader.understanding.references.antecedents import TAKEN_UP, AntecedentWeigher
from reader.understanding.references.appositions import EntityMention, apposition_text
from reader.understanding.references.bodies import body_of_members, ministry_of, owner_of_organ
from reader.understanding.references.complements import is_complement
from reader.understanding.references.context import ReferenceContext
from reader.understanding.references.documents import Documents
from reader.understanding.references.last_named import by_order, last_mentioned, last_named_subjects
from reader.understanding.references.mention_traces import trace_of
from reader.understanding.references.nominal_phrases import nominal_phrase
from reader.understanding.references.one_of_many import named_one_of_many
from reader.understanding.references.phrase import LastSpeaker, Phrase
from reader.understanding.references.salience import FARTHEST, Agreement, rank
from reader.understanding.references.subject_pronouns import subject_pronouns

_MOST_TITLES = 5
"""Most titles kept of an entity."""
_SURE = 0.8
"""Score from which a nominal counts as a mention."""

_OF_ORGAN = 0.9
"""Share of an organisation for which an organ of its speaks."""

_OF_DOCUMENT = 0.8
"""Share of who made a document that a pronoun is for."""

_BESIDE_NAME = 0.95
"""Share of who is named beside the words."""

_OWNING = 0.5
"""Probability from which a nominal is for the organisation whose organ speaks."""

_LAST_MENTIONED = 0.8
"""Share of who is mentioned last."""

_FAINT = 0.1
"""Salience below which an entity is no candidate."""

_MOST_CANDIDATES = 5

_FOLLOWED = 0.7
"""Probability from which whom a pronoun means counts as one more mention."""


@dataclass(frozen=True, slots=True)
class Candidate:
    """A possible referent: the id of an entity and its probability, between 0 and 1."""

    entity: str
    score: float


class CoreferenceResolver:
    """Resolves the references of one document."""

    def __init__(self, doc: Doc, entities: Sequence[Entity], quotes: Sequence[QuoteSpan], language: Language) -> None:
        self._context = context = ReferenceContext.of(doc, entities, quotes, language)
        self._tokens, self._syntax, self._language = context.tokens, context.syntax, language
        self._nominals = context.nominals
        self._titles: dict[str, list[str]] = {}
        for apposition in context.appositions:
            called, text = self._titles.setdefault(apposition.entity, []), apposition_text(self._tokens, apposition)
            if len(called) < _MOST_TITLES and text.lower() not in map(str.lower, called):
                called.append(text)
        self._traces = [trace_of(context, start, mention, entity) for start, _, mention, entity in context.mentions]
        self._followed = list(self._traces)
        self._weigher, self._documents = AntecedentWeigher(context, quotes), Documents(context)
        known = {mention.start for _, _, mention, _ in context.mentions}
        pronouns = ((token, token + 1) for token in subject_pronouns(context))
        subjects = sorted([*pronouns, *last_named_subjects(context), *self._weigher.unnamed.taking_up()])
        self._subjects = deque(words for words in subjects if self._tokens.starts[words[0]] not in known)

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
        self._follow_subjects(first)
        wanted = self._pronoun(first, stop)
        if wanted is None:
            named = self._named_in(first, stop)
            if named is not None:
                return [(named.entity, 1.0)]
            titled = self._titled(first, stop)
            if titled is not None:
                return [(titled, _BESIDE_NAME)]
            body = self._body(first, stop)
            if body is not None:
                return [(body, _OF_ORGAN)]
        words = self._tokens.lower_text(first, stop)
        ordinal = self._language.references.ordinals.get(words)
        if ordinal is not None:
            return [(by_order(self._context, first, *ordinal), _LAST_MENTIONED)]
        if words in self._language.references.last_named:
            return self._last_named(first, wanted)
        if wanted is None and self._tokens.lowers[first] in self._language.references.demonstratives:
            if first + 1 < stop and self._tokens.lowers[first + 1] in self._language.references.genitive:
                # "Celui du 12 mars" is a document of a kind, "celle de Lens" a mayor
                return []
            wanted = Agreement(*self._language.references.demonstratives[self._tokens.lowers[first]])
        plain = wanted is not None and self._tokens.lowers[first] not in self._language.speech.pronouns.inverted
        if wanted is not None and plain and (author := self._documents.author_meant(first, wanted)) is not None:
            return [(author, _OF_DOCUMENT)]
        phrase = Phrase(first, stop, wanted) if wanted is not None else nominal_phrase(self._context, first, stop)
        if phrase is None:
            return []
        weighed = self._weigher.weigh(phrase, self._followed if phrase.head is None else self._traces, last)
        self._take_up(phrase, *weighed[0])
        return [(entity, share) for entity, share in weighed[:_MOST_CANDIDATES] if share >= _FAINT]

    def author_of(self, start: int, end: int) -> str | None:
        """Return who made the document that the words in ``[start, end)`` characters are for: "le même rapport"."""
        first, stop = self._token(start), self._token(max(start, end - 1)) + 1
        lowers, nouns = self._tokens.lowers, self._language.speech.documents.nouns
        if lowers[first] in self._language.references.singular_owners and nouns.intersection(lowers[first + 1 : stop]):
            owner = Phrase(first, first + 1, Agreement("", "singular"))
            entity, share = self._weigher.guess(owner, self._followed, LastSpeaker())[0]
            return entity if share >= _OWNING else None
        return self._documents.author(first, stop)

    def maker_behind(self, start: int, end: int) -> int | None:
        """Return the character where words behind a document are for its maker, ``None`` without: "du ministère"."""
        return self._documents.maker_behind(self._token(start), self._token(max(start, end - 1)) + 1)

    def issuer_behind(self, end: int) -> tuple[int, int] | None:
        """Return the characters of words behind a document for who sends it out: "a report the agency released"."""
        found, tokens = self._documents.issuer_behind(self._token(end - 1) + 1), self._tokens
        return None if found is None else (tokens.starts[found[0]], tokens.ends[found[1] - 1])

    def _follow_subjects(self, first: int) -> None:
        """Keep whom the subjects without a name before a token mean as more mentions of them; that token speaks itself.

        "Les faits, la magistrate les résume. Elle …", once a magistrate was named.
        """
        while self._subjects and self._subjects[0][0] <= first:
            token, stop = self._subjects.popleft()
            said, rules = self._tokens.lower_text(token, stop), self._language.references
            if token != first and said in rules.ordinals:
                self._follow(token, stop, by_order(self._context, token, *rules.ordinals[said]), _LAST_MENTIONED)
                continue
            if token != first and said in rules.last_named:
                for entity, share in self._last_named(token, self._pronoun(token, stop))[:1]:
                    self._weigher.set_apart(self._tokens.starts[token])
                    self._follow(token, stop, entity, share)
                continue
            pronoun = rules.pronouns.get(self._tokens.lowers[token])
            words = Phrase(token, stop, Agreement(*pronoun or ()))
            phrase = nominal_phrase(self._context, token, stop) if pronoun is None else words
            if token == first or phrase is None or self._is_traced(token):
                continue
            weigh = self._weigher.guess if pronoun is None else self._weigher.weigh
            entity, share = weigh(phrase, self._followed, LastSpeaker())[0]
            if entity is not None and share >= _FOLLOWED and phrase.head is not None:
                self._weigher.unnamed.forget(phrase.head)
            self._follow(token, stop, entity, share)

    def _follow(self, token: int, stop: int, entity: str | None, share: float) -> None:
        """Keep whom words mean as one more mention for what follows, if that is likely."""
        if entity is None or share < _FOLLOWED or self._is_traced(token):
            return
        start, end = self._tokens.starts[token], self._tokens.ends[stop - 1]
        kind: MentionKind = "pronoun" if stop == token + 1 else "nominal"
        mention = Mention(start, end, kind, self._weigher.label(entity), "actor")
        insort(self._followed, trace_of(self._context, token, mention, entity), key=lambda t: t.start)

    def _is_traced(self, token: int) -> bool:
        """Return whether it is known already whom words that begin at a token mention."""
        start = self._tokens.starts[token]
        place = bisect_left(self._followed, start, key=lambda trace: trace.start)
        return place < len(self._followed) and self._followed[place].start == start

    def _take_up(self, phrase: Phrase, entity: str | None, share: float) -> None:
        """Keep whom a nominal means as one more mention: "L'accusé nie. Il …", once it is known who is accused."""
        if phrase.head is None or entity is None or share < TAKEN_UP:
            return
        start = self._tokens.starts[phrase.first]
        place = bisect_left(self._traces, start, key=lambda trace: trace.start)
        if place < len(self._traces) and self._traces[place].start == start:
            return
        mention = Mention(start, self._tokens.ends[phrase.last - 1], "nominal", self._weigher.label(entity), "actor")
        self.add(phrase.first, mention, entity)

    def _body(self, first: int, last: int) -> str | None:
        """Return the organisation for which somebody without a name speaks, ``None`` if the words are for nobody such.

        "La direction d'Airbus" or "du groupe", "le département de Paul Sarr", "les magistrats" of a court.
        """
        organ = owner_of_organ(self._context, first, last)
        if isinstance(organ, tuple):
            inner = nominal_phrase(self._context, *organ)
            found = self._weigher.weigh(inner, self._traces, LastSpeaker()) if inner is not None else []
            return found[0][0] if found and found[0][1] >= _OWNING else None
        return organ or ministry_of(self._context, first, last) or body_of_members(self._context, first, last)

    def _titled(self, first: int, last: int) -> str | None:
        """Return who is named right behind or before words: "son porte-parole", then ", le physicien Paul Sarr"."""
        phrase = nominal_phrase(self._context, first, last)
        noun = None if phrase is None else phrase.head
        return named_one_of_many(self._context, first, last) if noun is None else self._context.titled(noun)

    def nominals(self) -> Iterator[tuple[int, int, str]]:
        """Yield (first token, end, entity) for each nominal that resolves to exactly one entity."""
        claimed = {
            index for apposition in self._context.appositions for index in range(apposition.start, apposition.end)
        }
        inside = {index for name in self._context.names for index in range(name.start, name.end)}
        for index in self._nominals.openings():
            if index + 1 in claimed or index + 1 in inside or self._context.is_quoted(self._tokens.starts[index]):
                continue
            end, found = self._nominals.read(index, len(self._tokens.lowers))
            start = self._tokens.starts[index]
            if len(found) == 1 and found[0][1] >= _SURE and self._nominals.first_mention(found[0][0]) < start:
                contracted = self._tokens.lowers[index] in self._language.references.contractions
                yield index + contracted, end, found[0][0]

    def speakers(self, quotes: Sequence[QuoteSpan]) -> list[tuple[int, int]]:
        """Return the speaker phrases as tokens ``[start, end)``, in order.

        These are the phrases of the quotes, and the pronouns beside a cue; pronouns inside marks are left out.
        """
        speech, found = self._language.speech, dict[int, int]()
        for quote in quotes:
            if quote.speaker_span is not None and not self._context.is_quoted(quote.speaker_span.start):
                token = self._token(quote.speaker_span.start)
                if self._tokens.lowers[token] not in speech.pronouns.strong or self._syntax.classes[token - 1] == "ADP":
                    found[token] = self._token(quote.speaker_span.end - 1) + 1
        for index, lower in enumerate(self._tokens.lowers):
            plain = speech.pronouns.inverted.get(lower, lower)
            if plain in self._language.references.pronouns and plain not in speech.pronouns.strong:
                head = self._tokens.lowers[self._syntax.heads[index]]
                subject = self._syntax.relations[index] == "nsubj"
                says = subject and (head in speech.reporting or head in speech.qualifying)
                if says and not self._context.is_quoted(self._tokens.starts[index]):
                    found.setdefault(index, index + 1)
        return sorted(found.items())

    def gender_at(self, start: int) -> str:
        """Return the gender that a pronoun or determiner at a character tells, empty if none does."""
        token = self._token(start)
        wanted = self._pronoun(token, token + 1)
        return self._context.gender_from(token) if wanted is None else wanted.gender

    def may_take_up(self, pronoun: int, words: int) -> bool:
        """Return whether a pronoun at a character agrees with the words for somebody unnamed at another.

        "il" with "un porte-parole", not with "une voisine" or "des témoins".
        """
        token, first = self._token(pronoun), self._token(words)
        wanted, other = self._pronoun(token, token + 1), self._pronoun(first, first + 1)
        if wanted is None:
            return False
        plural = self._tokens.lowers[first] in self._language.references.plural_determiners
        number = other.number if other is not None else "plural" if plural else "singular"
        return number == wanted.number and self.gender_at(words) in ("", wanted.gender)

    def noun_taken_up(self, pronoun: int, last: LastSpeaker) -> str:
        """Return the noun that a pronoun at a character takes up, empty without: "La mairie … Elle", "Un élève … Il".

        One who spoke last without a name has words of his own.
        """
        token = self._token(pronoun)
        wanted = self._pronoun(token, token + 1)
        if wanted is None:
            return ""
        body = self._weigher.bodies.taken_up(token, wanted, self._followed)
        new = self._weigher.unnamed.newcomer_taken_up(token, wanted, self._followed, last)
        noun = new if body is None else body.head
        spoke = noun is not None and last.start == self._tokens.starts[self._context.determiner_of(noun)]
        return "" if noun is None or spoke else self._tokens.texts[noun]

    def gender_of(self, entity: str) -> str:
        """Return the gender of an entity, empty if it is not known."""
        return self._context.agreements.get(entity, Agreement()).gender

    def titles_of(self, entity: str) -> list[str]:
        """Return the titles of an entity in order of the text."""
        return self._titles.get(entity, [])

    def add(self, token: int, mention: Mention, entity: str) -> None:
        """Add a mention found meanwhile, so that later references see it."""
        trace = trace_of(self._context, token, mention, entity)
        for traces in (self._traces, self._followed):
            insort(traces, trace, key=lambda t: t.start)

    def _token(self, character: int) -> int:
        return self._tokens.token_at(character)

    def plain_pronoun(self, first: int, last: int) -> str:
        """Return the words in lower case, a pronoun hyphenated to its verb as it stands alone: "il" for "-t-il"."""
        plain = self._language.speech.pronouns.inverted.get(self._tokens.lowers[last - 1])
        return plain or "".join(self._tokens.lowers[first:last])

    def _pronoun(self, first: int, last: int) -> Agreement | None:
        """Return the gender and number of a pronoun, ``None`` if the words are none."""
        rules = self._language.references
        found = rules.last_named.get(self._tokens.lower_text(first, last))
        found = found or rules.pronouns.get(self.plain_pronoun(first, last))
        if last == first + 1:
            found = found or rules.owners.get(self._tokens.lowers[first])
        return None if found is None else Agreement(*found)

    def _last_named(self, first: int, wanted: Agreement | None) -> list[tuple[str | None, float]]:
        """Return who is named last before "celui-ci"; for a noun without a name, whom that means."""
        mentioned = last_mentioned(self._context, first, wanted)
        if mentioned is None:
            return self._last_by_salience(first, wanted or Agreement())
        if isinstance(mentioned, str):
            return [(mentioned, _LAST_MENTIONED)]
        if (author := self._documents.author_of_new(*mentioned)) is not None:
            return [(author, _LAST_MENTIONED)]
        found = self._context.nominals.read(*mentioned)[1]
        return [(found[0][0] if len(found) == 1 else None, _LAST_MENTIONED)]

    def _last_by_salience(self, token: int, wanted: Agreement) -> list[tuple[str | None, float]]:
        """Rank the antecedents of "ce dernier" by salience; the person named last comes first."""
        end = bisect_left(self._traces, self._tokens.starts[token], key=lambda trace: trace.start)
        before = self._traces[max(0, end - FARTHEST) : end]
        ranked = rank(reversed(before), dict(self._context.agreements), wanted, self._context.sentence_of(token), None)
        fitting = {entity for entity, _ in ranked}
        last = next((t for t in reversed(before) if t.entity in fitting and t.label == "PER"), None)
        if last is not None:
            ranked.sort(key=lambda item: item[0] != last.entity)
        return [(entity, score) for entity, score in ranked[:_MOST_CANDIDATES] if score >= _FAINT]

    def _named_in(self, first: int, last: int) -> EntityMention | None:
        """Return the name that heads the words, not one in a complement ("président de la Commission")."""
        names = self._context.names_in(first, last)
        free = [name for name in names if not is_complement(self._context, name, first)]
        people = [name for name in free if name.label == "PER"]
        # "des sources PS": a body's name only tells them from others
        some = self._language.references.sources.intersection(self._tokens.lowers[first : first + 2])
        only = people if some or self._opens_with_person(first, last) else free
        return next(iter(people or only), None)

    def _opens_with_person(self, first: int, last: int) -> bool:
        """Return whether the first noun denotes a person; then an organisation after it is only part of a title."""
        rules = self._language.references
        skipped = rules.definite | rules.indefinite | rules.contractions | rules.before
        while first < last - 1 and self._tokens.lowers[first] in skipped:
            first += 1
        noun = self._context.noun_from(first, last)
        return self._context.is_person_noun(noun) or self._nominals.is_of_others(first, noun, self._context.names)
