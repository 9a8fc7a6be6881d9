"""Attribute each quote to its speaker."""

from __future__ import annotations

from bisect import bisect_left
from collections import Counter
from collections.abc import Sequence
from dataclasses import replace

from msgspec import structs
from spacy.tokens import Doc

from reader.model.analysis import Entity, Quote, Speaker
from reader.understanding.entities.gender import gender_of_title
from reader.understanding.languages import Language
from reader.understanding.languages.rules.inflection import noun_forms
from reader.understanding.parsing.mended_syntax import mended_syntax
from reader.understanding.parsing.tokens import Tokens
from reader.understanding.quotes.quote_span import QuoteSpan
from reader.understanding.references.coreference import CoreferenceResolver
from reader.understanding.references.phrase import LastSpeaker
from reader.understanding.speakers.abbreviated import by_letters
from reader.understanding.speakers.confidence import confidence_of
from reader.understanding.speakers.governed_names import is_governed
from reader.understanding.speakers.joint_speakers import is_joint
from reader.understanding.speakers.reasons import reason_of
from reader.understanding.speakers.resolution import Resolved
from reader.understanding.speakers.same_words import with_same_words
from reader.understanding.speakers.signals import NamedMention, SignalReader

OTHERS = 3
"""Candidates kept beside the best one."""

_UNWEIGHED = 0.5
"""Share of who is meant by words for which no antecedent was weighed."""

_CLOSING = frozenset(".!?…:")
"""What stands before a quote that is a sentence of its own."""

_SHARED = 2
"""People of one surname from which on it does not tell who is meant."""

_NEAR = 1
"""Paragraphs back from which a quote without speaker phrase inherits its speaker."""


class _Attribution:
    """State shared by the attribution of all quotes of one document."""

    def __init__(self, doc: Doc, quotes: Sequence[QuoteSpan], entities: Sequence[Entity], language: Language) -> None:
        self.tokens = Tokens.of(doc)
        self.text = doc.text
        self.language, self.rules = language, language.speech
        self.titles = language.names.person_titles
        self.parties, self.descriptions = language.names.parties, language.references.descriptions
        self.owners = language.references.owners
        self.genders = language.gender
        self.entities = {entity.id: entity for entity in entities}
        named = [NamedMention(m, entity) for entity in entities for m in entity.mentions if m.kind == "name"]
        self.named = sorted(named, key=lambda name: name.mention.start)
        self._starts = [name.mention.start for name in self.named]
        self._documents: dict[str, Entity] = {}
        self.resolver = CoreferenceResolver(doc, entities, quotes, language)
        self.signals = SignalReader(
            self.text, self.tokens, mended_syntax(doc), language, quotes, self.named, self.entities
        )

    def names_in(self, start: int, end: int) -> list[NamedMention]:
        """Return the names that begin in ``[start, end)`` characters."""
        return self.named[bisect_left(self._starts, start) : bisect_left(self._starts, end)]

    def speaker(self, start: int, end: int, last: Speaker | None) -> Resolved:
        """Return the speaker whom these words name.

        In this order: a pronoun by its antecedent ("elle"), initials ("J. M."), a name ("le maire, Anne Roy"), a
        document whose author is known ("le rapport", after "le rapport de l'ONU"), a nominal ("la ministre").
        """
        words = self._lowers(start, end)
        if len(words) == 1 and (words[0] in self.rules.pronouns.personal or words[0] in self.rules.pronouns.inverted):
            return self._pronoun(start, end, last)
        if self._is_own_document(words):
            owner = self._referent(start, start + len(words[0]), last)
            return Resolved(structs.replace(owner.speaker, end=end), owner.how, owner.share)
        abbreviated = by_letters(self.text[start:end], self.entities.values())
        if abbreviated is not None:
            return Resolved(_named(abbreviated, start, end), "initials")
        after = self.tokens.first_from(end)
        joint = is_joint(words, self.tokens.lowers[after : after + 5], self.rules)
        head = None if joint else self._head(start, end)
        if head is not None:
            self._remember_document(words, head)
            return Resolved(_named(self._namesake(head), start, end), "name")
        names = [] if words[0] in self.language.references.definite else self.names_in(start, end)
        if joint or (self.rules.speakers.compound_names and any(self._qualifies(name, end) for name in names)):
            # "One Marlow insider", "Roe and his allies"
            return Resolved(Speaker(start, end, None, self._without_determiner(start, end), 0.0), "unnamed")
        signed = self._signed_by(end, words)
        if signed is not None:
            return Resolved(_named(signed.entity, start, end), "document")
        author = self._author(start, end, words)
        if author is not None:
            return Resolved(_named(author, start, end), "document")
        document = next((word for word in words[:3] if word in self._documents), None)
        if document is not None:
            return Resolved(_named(self._documents[document], start, end), "document")
        return self._referent(start, end, last)

    def _namesake(self, name: NamedMention) -> Entity:
        """Return whom a surname means that several people share: "Mme Roy", with Anne and Paul Roy, is the woman.

        Of those whose gender fits, the one named last before it.
        """
        bearers = {
            entity.id
            for entity in self.entities.values()
            if entity.label == "PER" and entity.name.endswith(f" {name.entity.name}")
        }
        if name.entity.label != "PER" or len(bearers) < _SHARED:
            return name.entity
        gender = gender_of_title(self.tokens, self.tokens.token_at(name.mention.start), self.genders)
        fitting = {bearer for bearer in bearers if not gender or self.resolver.gender_of(bearer) in ("", gender)}
        before = reversed(self.names_in(0, name.mention.start))
        return next((other.entity for other in before if other.entity.id in fitting), name.entity)

    def _signed_by(self, end: int, words: Sequence[str]) -> NamedMention | None:
        """Return who is named behind a document as who made it: "le rapport, rédigé par l'agence Orvane"."""
        after = self.tokens.first_from(end)
        lowers = self.tokens.lowers[after : after + 4]
        if not any(word in self.rules.documents.nouns for word in words[:3]) or len(lowers) < 4 or lowers[0] != ",":
            return None
        if lowers[1] not in self.rules.documents.publishing or lowers[2] not in self.rules.agents:
            return None
        last = after + 3
        while last + 1 < len(self.tokens.lowers) and self.tokens.texts[last] not in (",", ".", "(", ")", "»"):
            last += 1
        return next(iter(self.names_in(self.tokens.starts[after + 3], self.tokens.starts[last])), None)

    def _author(self, start: int, end: int, words: Sequence[str]) -> Entity | None:
        """Return the author of a document: of "le rapport", named before, or of "un rapport de l'agence"."""
        if not any(word in self.rules.documents.nouns | self.rules.sources.findings for word in words[:3]):
            return None
        if known := self.entities.get(self.resolver.author_of(start, end) or ""):
            return known
        opening = self.resolver.maker_behind(start, end)
        maker = self.resolver.issuer_behind(end) if opening is None else (opening, end)
        found = [] if maker is None else self.resolver.weigh(*maker, LastSpeaker())
        entity = self.entities.get(found[0][0] or "") if found else None
        return entity if entity is not None and entity.label == "ORG" and found[0][1] >= _UNWEIGHED else None

    def alone_before(self, place: int) -> Entity | None:
        """Return the only person whom the paragraph names before a place where a sentence begins, if it is one."""
        if self.text[:place].rstrip()[-1:] not in _CLOSING:
            return None
        names = self.names_in(self.text.rfind("\n", 0, place) + 1, place)
        people = {name.entity.id: name.entity for name in names if name.entity.label == "PER"}
        return next(iter(people.values())) if len(people) == 1 else None

    def interviewee(self, before: int) -> Resolved | None:
        """Return the person whose name opens the text, as in headlines of interviews, or is named most often."""
        named = [name for name in self.names_in(0, before) if name.entity.label == "PER"]
        opening = [name for name in named if not self.text[: name.mention.start].strip()]
        counts = Counter(name.entity.id for name in opening or named)
        if not counts:
            return None
        return Resolved(_named(self.entities[counts.most_common(1)[0][0]]), "interviewee")

    def _is_own_document(self, words: Sequence[str]) -> bool:
        """Return whether words are for a document of somebody who is known: "His full statement"."""
        owned = bool(words) and words[0] in self.owners
        return owned and any(word in self.rules.documents.nouns for word in words[1:3])

    def _pronoun(self, start: int, end: int, last: Speaker | None) -> Resolved:
        """Return the speaker whom a pronoun means; one without a name keeps the words of the noun that it takes up."""
        found = self._referent(start, end, last)
        if found.speaker.entity is None and found.share == _UNWEIGHED and last is not None:
            return Resolved(Speaker(start, end, last.entity, last.name, 0.0), "continued", last.confidence)
        if found.speaker.entity is None and (noun := self.resolver.noun_taken_up(start, self._known(last))):
            # "La mairie dément. Elle affirme que …"
            return replace(found, speaker=structs.replace(found.speaker, name=noun))
        if found.speaker.entity is not None or last is None or last.entity is not None or last.start is None:
            return found
        if not self.resolver.may_take_up(start, last.start):
            return found
        # "a dit un porte-parole. … a-t-il ajouté"
        return replace(found, speaker=structs.replace(found.speaker, name=last.name))

    def _remember_document(self, words: Sequence[str], head: NamedMention) -> None:
        """Remember whom a document speaks for: after "le rapport de l'ONU", "le rapport" alone does too."""
        for word in words[:3]:
            if word in self.rules.documents.nouns:
                self._documents[word] = head.entity

    def _lowers(self, start: int, end: int) -> list[str]:
        first = self.tokens.token_at(start)
        return self.tokens.lowers[first : bisect_left(self.tokens.starts, end, lo=first)]

    def _referent(self, start: int, end: int, last: Speaker | None) -> Resolved:
        """Return the speaker whom a pronoun or a nominal means, or one without a name in its words."""
        weighed = self.resolver.weigh(start, end, self._known(last))
        entity, share = weighed[0] if weighed else (None, _UNWEIGHED)
        if entity in self.entities:
            words = self._lowers(start, end)
            pronoun = len(words) == 1 and words[0] in self.rules.pronouns.personal | set(self.rules.pronouns.inverted)
            return Resolved(
                _named(self.entities[entity or ""], start, end),
                "pronoun" if pronoun else "nominal",
                share,
                tuple(weighed),
            )
        speaker = Speaker(start, end, None, self._without_determiner(start, end), 0.0)
        return Resolved(speaker, "unnamed", share, tuple(weighed))

    def _known(self, last: Speaker | None) -> LastSpeaker:
        return LastSpeaker() if last is None else LastSpeaker(last.entity, True, self._gender(last), last.start)

    def _gender(self, speaker: Speaker) -> str:
        """Return the gender that the first of a speaker's words tells, empty if none does."""
        if speaker.start is None:
            return ""
        return self.resolver.gender_at(speaker.start)

    def _without_determiner(self, start: int, end: int) -> str:
        """Return the words without their determiner, where it is not all of them ("certains")."""
        first = self.tokens.token_at(start)
        following = self.tokens.starts[first + 1] if first + 1 < len(self.tokens.starts) else end
        if self.tokens.lowers[first] in self.rules.determiners and following < end:
            start = following
        return self.text[start:end].replace("\n", " ")

    def _head(self, start: int, end: int) -> NamedMention | None:
        """Return the name that heads the words, skipping names that only qualify it ("la ministre de l'Ontario")."""
        names = self.names_in(start, end)
        free = [
            name
            for name in names
            if not self._qualifies(name, end)
            and not self._leads(name, start)
            and not self._is_party_of(name, start)
            and not self._governed(name, start)
            and not self._is_bracketed(name.mention.start, start)
        ]
        people = [name for name in free if name.mention.label == "PER"]
        if people:
            return people[0]
        if free:
            return free[0]
        first = self._lowers(start, end)[:3]
        if names and any(word in self.rules.documents.nouns | self.rules.sources.findings for word in first):
            return names[0]
        return None

    def _leads(self, name: NamedMention, start: int) -> bool:
        """Return whether a person's name only tells a body from others: "le gouvernement Assad"."""
        before = self.tokens.token_at(name.mention.start) - 1
        led = (
            before >= 0
            and self.tokens.starts[before] >= start
            and self.tokens.lowers[before] in self.rules.speakers.led
        )
        return led and name.mention.label == "PER"

    def _is_party_of(self, name: NamedMention, start: int) -> bool:
        """Return whether a name only tells the party of a person: "L'élu PLR", "la députée LR"; or "le P/APC"."""
        before = self.tokens.token_at(name.mention.start) - 1
        if name.mention.label == "PER" or before < 0 or self.tokens.starts[before] < start:
            return False
        if self.tokens.texts[before][-1] == "/":
            return True
        nouns = noun_forms(self.tokens.lowers[before], self.rules.inflection)
        person = any(noun in self.titles or noun in self.descriptions for noun in nouns)
        return person and self.text[name.mention.start : name.mention.end].lower() in self.parties

    def _governed(self, name: NamedMention, start: int) -> bool:
        """Return whether a preposition governs a name within the words from ``start`` on."""
        person = name.mention.label == "PER"
        return is_governed(name.mention.start, start, self.tokens, self.language, person=person)

    def _is_bracketed(self, at: int, start: int) -> bool:
        """Return whether a name stands in brackets behind the first word: "le député (Les Verts)"."""
        opening = self.text.rfind("(", start + 1, at)
        return opening > start and ")" not in self.text[opening:at]

    def _qualifies(self, name: NamedMention, end: int) -> bool:
        """Return whether a name is only a possessive or modifier ("Turkey's foreign minister", "a Marlow insider")."""
        after = self.tokens.first_from(name.mention.end)
        if after >= len(self.tokens.starts) or self.tokens.starts[after] >= end:
            return False
        if self.tokens.lowers[after] in self.rules.inflection.possessives:
            return True
        if self.rules.speakers.compound_names and any(
            other.mention.start == self.tokens.starts[after] and other.mention.label == "PER"
            for other in self.names_in(self.tokens.starts[after], end)[:1]
        ):
            # "Executive Officer Helena Brand", both taken for names
            return True
        return self.rules.speakers.compound_names and self._names_a_speaker(after, end)

    def _names_a_speaker(self, after: int, end: int) -> bool:
        """Return whether the words right behind a name hold a noun for somebody: "Marlow campaign chairman"."""
        while after < len(self.tokens.starts) and self.tokens.starts[after] < end:
            lower = self.tokens.lowers[after]
            if lower == "-":
                # "a London-based retailer"
                after += 1
                continue
            if not lower[0].isalnum() or lower in self.rules.prepositions | self.rules.clause_openers:
                return False
            speaking = self.titles | self.rules.speakers.nouns | self.rules.documents.nouns
            if any(form in speaking for form in noun_forms(lower, self.rules.inflection)):
                return True
            after += 1
        return False


def attribute_quotes(
    doc: Doc, quotes: Sequence[QuoteSpan], entities: Sequence[Entity], language: Language
) -> list[Quote]:
    """Return the same quotes in the same order, each with its speaker, its cue and the next best candidates."""
    attribution = _Attribution(doc, quotes, entities, language)
    result: list[Quote] = []
    last: Speaker | None = None
    before: Resolved | None = None
    last_paragraph = -9
    for quote in quotes:
        resolved = _resolve(quote, attribution, last, last_paragraph)
        speaker = None
        if resolved is not None:
            signals = attribution.signals.read(quote, resolved, before)
            confidence = confidence_of(signals, language.code, language.speech.sure_from)
            speaker = structs.replace(resolved.speaker, confidence=confidence, reason=reason_of(quote, resolved))
        others = _others(attribution, quote, speaker)
        result.append(Quote(quote.start, quote.end, quote.kind, speaker, quote.cue, quote.pieces, others))
        if speaker is not None:
            last, before, last_paragraph = speaker, resolved, quote.paragraph
    return with_same_words(doc.text, quotes, result)


def _resolve(quote: QuoteSpan, attribution: _Attribution, last: Speaker | None, last_paragraph: int) -> Resolved | None:
    """Return the speaker of a quote before its confidence is known, ``None`` if it has none."""
    if quote.evidence == "nobody":
        return None
    if quote.evidence == "answer":
        return attribution.interviewee(quote.start)
    if quote.speaker_span is not None:
        return attribution.speaker(quote.speaker_span.start, quote.speaker_span.end, last)
    if last is not None and quote.paragraph - last_paragraph <= _NEAR:
        alone = attribution.alone_before(quote.start) if quote.paragraph != last_paragraph else None
        if alone is not None:
            # "« C'est loin », dit Roy.\n\nPetit habite au port. La route est longue. « Et s'il gèle ? »"
            return Resolved(_named(alone), "continued", _UNWEIGHED)
        # "…, dit une institutrice. « Je viens le mardi. »": words alone tell who a speaker without name is.
        kept = last.entity is None and quote.paragraph == last_paragraph
        spoken = last if kept else structs.replace(last, start=None, end=None)
        return Resolved(Speaker(spoken.start, spoken.end, last.entity, last.name, 0.0), "continued", last.confidence)
    return None


def _named(entity: Entity, start: int | None = None, end: int | None = None) -> Speaker:
    return Speaker(start, end, entity.id, entity.name, 0.0)


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
