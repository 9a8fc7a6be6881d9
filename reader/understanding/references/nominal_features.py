"""Features of a nominal and those whom it may mean: its noun against what they are called, their age, their kind."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping

from reader.knowledge import gazetteer
from reader.text.folding import fold
from reader.understanding.parsing.syntax import NOUNS
from reader.understanding.references.ages import Ages
from reader.understanding.references.appositions import EntityMention
from reader.understanding.references.context import ReferenceContext
from reader.understanding.references.likeness import Likeness
from reader.understanding.references.noun_kinds import (
    describes,
    is_demonym,
    is_description,
    is_held,
    is_office,
    is_thing,
)
from reader.understanding.references.nouns_beside_names import nouns_beside
from reader.understanding.references.phrase import Features, Phrase
from reader.understanding.references.salience import NEUTER

TITLED = 0.5
"""Title score from which a candidate counts as called so."""

_SAME = 5
"""Letters that words begin with of which one is made from the other: "morvandiau", "Morvanais"."""

_LONG = 3
"""Tokens from the head of a nominal on, beyond which it says more than a short one."""


class NominalFeatures:
    """Describes the candidates of the nominals of one document."""

    def __init__(self, context: ReferenceContext) -> None:
        self._context, self._lowers, self._rules = context, context.tokens.lowers, context.language.references
        self._kinds = [frozenset(map(self._stem, kind)) for kind in self._rules.kinds]
        self._known = frozenset[str]().union(*self._kinds)
        self._bodies: dict[str, set[str]] = {}
        for apposition in context.appositions:
            named = context.names_in(apposition.start, apposition.end)
            self._bodies.setdefault(apposition.entity, set()).update(n.entity for n in named if n.label == "ORG")
        self._beginnings: dict[str, set[str]] = {
            entity.id: {fold(w)[:_SAME] for n in (entity.name, *entity.aliases) for w in n.split() if len(w) >= _SAME}
            for entity in context.entities
        }
        self._unions = {n for n, nouns in enumerate(self._rules.class_nouns) if nouns & self._rules.unions}
        self._likeness = Likeness(context)
        self._meant: dict[str, list[tuple[int, str | None]]] = {}
        self._heads: dict[str, set[str]] = {}
        for apposition in context.appositions:
            head = self._stem(self._lowers[apposition.head])
            self._heads.setdefault(apposition.entity, set()).add(head)
            if self._rules.head_last:
                # "Republican Senator Roe" is "the Republican" too
                words, nouns = self._lowers[apposition.start : apposition.head], self._rules.address_nouns
                before = {nouns.get(lower, self._stem(lower)) for lower in words}
                self._heads[apposition.entity] |= before & (self._rules.descriptions | context.language.names.demonyms)
        for name in context.names:
            self._heads.setdefault(name.entity, set()).update(nouns_beside(name, context))
        self._fields: dict[str, set[str]] = {}
        for apposition in context.appositions:
            field = self._field(apposition.start, apposition.head, apposition.end)
            self._fields.setdefault(apposition.entity, set()).update(field)
        self._ages = Ages(context)
        titles = {apposition.head for apposition in context.appositions}
        self._introductions: dict[str, int] = {}
        for token in range(1, len(self._lowers)):
            if self._lowers[token - 1] in self._rules.unknown and token not in titles:
                self._introductions.setdefault(self._lowers[token], token)

    def of_candidate(self, entity: str, phrase: Phrase, titles: Mapping[str, float]) -> Features:
        """Describe an entity as the one whom a nominal means; ``titles`` are scores of those called so."""
        assert phrase.head is not None
        head, title = self._lowers[phrase.head], titles.get(entity, 0.0)
        called, stem, best = self._heads.get(entity, set()), self._stem(head), max(titles.values(), default=0.0)
        same = stem in called
        akin = same or any(stem in kind and kind & called for kind in self._kinds)
        features = {} if akin or self.is_organ(phrase) else self._likeness.of_candidate(entity, head)
        features |= {
            "title": title,
            "another's title": float(best > title and best >= TITLED),
            "another's noun": float(not same and self._is_noun_of_another(phrase)),
            "other office": float(
                is_held(self._context, phrase.head) and not same and self._is_other_office(stem, called)
            ),
            "same noun": float(same),
            "kindred noun": float(akin and not same),
            "other field": float(akin and not title and self._is_of_another_field(entity, phrase)),
            "meant before": float(self._meant_before(phrase) == (entity,)),
            "no noun": float(not called),
            "this": float(self._lowers[phrase.first] in self._rules.demonstrative),
            "other noun": float(bool(called) and not akin and not is_description(self._context, phrase.head)),
            "possessed": float(self._is_possessed(phrase)),
        }
        if self._context.nominals.is_person(entity):
            features |= self._of_person(phrase, otherwise=not akin and self._is_of_another_kind(stem, called))
        features |= self._of_body(entity, phrase, untitled=not same and not title)
        if not same and not title:
            features |= self._of_untitled(phrase)
        if features["other office"]:
            features |= {"alike": 0.0, "described": 0.0}
        return features | self._ages.of_candidate(entity, phrase)

    def _of_person(self, phrase: Phrase, *, otherwise: bool) -> Features:
        """Describe a person as the one whom a nominal means; ``otherwise`` says that known nouns tell the two apart."""
        assert phrase.head is not None
        return {
            "described": float(describes(self._context, phrase.head)),
            "described otherwise": float(otherwise),
            "person for a thing": float(is_thing(self._context, phrase.head)),
            "person for a body": float(bool(self._classes_of(phrase))),
            "person for a document": float(
                self._lowers[phrase.head] in self._context.language.speech.documents.collective
            ),
        }

    def _of_body(self, entity: str, phrase: Phrase, *, untitled: bool) -> Features:
        """Describe an entity by whether it is a body of the class of a nominal, or the one whose organ that is."""
        assert phrase.head is not None
        classes, organ, nominals = self._classes_of(phrase), self.is_organ(phrase), self._context.nominals
        person, described = nominals.is_person(entity), is_description(self._context, phrase.head)
        return {
            "class": float(bool(classes) and nominals.may_be(entity, classes)),
            "other class": float(bool(classes) and not person and not nominals.may_be(entity, classes)),
            "other body": float(untitled and not classes and not organ and self.is_body(phrase)),
            "organ of a union": float(organ and nominals.may_be_only(entity, self._unions)),
            "named after": float(bool(classes) and self.is_named_after(entity, phrase)),
            "body for a person": float(not person and not classes and not organ and described),
        }

    def _of_untitled(self, phrase: Phrase) -> Features:
        """Describe somebody who is not called by the noun of a nominal: for an office, with a complement."""
        assert phrase.head is not None
        return {
            "untitled office": float(is_office(self._context, phrase.head)),
            "untitled spokesperson": float(self._lowers[phrase.head] in self._rules.spokespeople),
            "untitled genitive": float(not self._classes_of(phrase) and self._is_of_something(phrase)),
            "untitled of somebody": float(self._is_of_person(phrase)),
            "untitled complement": float(self._has("ORG", phrase)),
        }

    def is_owned_body(self, phrase: Phrase, entity: str, owners: Collection[str | None]) -> bool:
        """Return whether a nominal is for the body of somebody: "son organisation", of "X, présidente de l'Amicale".

        Or for an organ of a body: "son service de presse".
        """
        head, rules = self._lowers[phrase.head or phrase.first], self._rules
        if self._lowers[phrase.first] in rules.possessive and self.is_organ(phrase):
            return entity in owners and self._context.nominals.is_organisation(entity)
        if self._lowers[phrase.first] not in rules.possessive or not any(
            entity in self._bodies.get(o or "", ()) for o in owners
        ):
            return False
        return head in rules.organisation_heads or any(head in nouns for nouns in rules.class_nouns)

    def is_peer(self, phrase: Phrase, entity: str, owners: Collection[str | None]) -> bool:
        """Return whether a person is the other of two of a kind: "son confrère", of an advocate about another."""
        head, rules = self._lowers[phrase.head or phrase.first], self._rules
        if head not in rules.peers or not self._is_possessed(phrase) or entity in owners:
            return False
        if not self._context.nominals.is_person(entity):
            return False
        held = self._heads.get(entity, set())
        return head in rules.rivals or any(self._are_of_a_kind(held, self._heads.get(o or "", set())) for o in owners)

    def _field(self, first: int, head: int, end: int) -> Iterator[str]:
        """Yield the words beside a noun that say of what somebody is what: "German leader", "maire de Lens"."""
        for token in range(first, head) if self._rules.head_last else range(head + 1, end):
            word, kind = self._lowers[token], self._context.syntax.classes[token]
            if kind in ("NOUN", "ADJ", "PROPN") and word not in self._rules.before and gazetteer.demonym(word) is None:
                yield word

    def _is_of_another_field(self, entity: str, phrase: Phrase) -> bool:
        """Return whether words behind a noun and those behind what somebody is called say that these are two.

        "Le ministre de l'Intérieur" is no "ministre de la Santé", "l'expert psychiatre" no "médecin légiste".
        """
        assert phrase.head is not None
        own, said = self._fields.get(entity, set()), set(self._field(phrase.first, phrase.head, phrase.last))
        return bool(own and said) and not own & said

    def _is_noun_of_another(self, phrase: Phrase) -> bool:
        """Return whether somebody is called by a noun, and not of another field: "patron de l'Ajax"."""
        assert phrase.head is not None
        stem = self._stem(self._lowers[phrase.head])
        held = (entity for entity, nouns in self._heads.items() if stem in nouns)
        return any(not self._is_of_another_field(entity, phrase) for entity in held)

    def _is_other_office(self, noun: str, called: Collection[str]) -> bool:
        """Return whether somebody has an office that nobody has beside that of a noun: "préfet", "le sous-préfet"."""
        own = frozenset[str]().union(*(office for office in self._rules.offices if noun in office))
        return (
            bool(own) and not own & set(called) and any(office.intersection(called) for office in self._rules.offices)
        )

    def _is_of_another_kind(self, noun: str, called: Collection[str]) -> bool:
        """Return whether a noun and all by which somebody is called are of known kinds: "l'expert", "Me Roy"."""
        return bool(called) and noun in self._known and self._known.issuperset(called)

    def _are_of_a_kind(self, nouns: Collection[str], others: Collection[str]) -> bool:
        """Return whether a noun of each may be for one person."""
        return any(n == o or any(n in kind and o in kind for kind in self._kinds) for n in nouns for o in others)

    def remember(self, phrase: Phrase, entity: str | None) -> None:
        """Keep whom a nominal means, for the same noun further on: "le commandant de police … le commandant"."""
        if phrase.head is not None:
            self._meant.setdefault(self._stem(self._lowers[phrase.head]), []).append((phrase.first, entity))
            if entity is not None and (classes := self._classes_of(phrase)):
                # "CFT … Le syndicat" is none that "l'entreprise" means
                self._context.nominals.learn_classes(entity, classes)

    def _meant_before(self, phrase: Phrase) -> tuple[str | None] | None:
        """Return whom the same noun meant last before a nominal, in a tuple; ``None`` if it did not come."""
        assert phrase.head is not None
        meant = self._meant.get(self._stem(self._lowers[phrase.head]), ())
        return next(((entity,) for first, entity in reversed(meant) if first < phrase.first), None)

    def vetoed(self, phrase: Phrase) -> frozenset[str]:
        """Return the labels of entities that a nominal never means.

        Places for "le ministre", people for "le parti" and for "la direction du journal", all for "le compteur".
        """
        if self._rules.gendered_nouns and phrase.wanted.gender not in ("", NEUTER):
            # "she", "the actress"
            return frozenset({"ORG", "LOC"})
        if phrase.head is None:
            return frozenset()
        if self._lowers[phrase.head] in self._rules.things:
            return frozenset({"PER", "ORG", "LOC"})
        if self._classes_of(phrase):
            # "son éditeur, Paul Sarr … l'éditeur"
            return frozenset() if self._is_called(self._lowers[phrase.head]) else frozenset({"PER"})
        if is_demonym(self._context, phrase.head):
            return frozenset({"LOC", "ORG"})
        if self.is_organ(phrase):
            return frozenset({"PER"})
        if self._context.is_person_noun(phrase.head):
            return frozenset({"LOC", "ORG"} if self._rules.gendered_nouns else {"LOC"})
        return frozenset({"PER"}) if self.is_body(phrase) else frozenset()

    def is_body(self, phrase: Phrase) -> bool:
        """Return whether a nominal is for a body and for no person: "le groupe", "la direction"."""
        if phrase.head is None:
            return False
        head, rules = self._lowers[phrase.head], self._rules
        if self._classes_of(phrase):
            return not self._is_called(head)
        if self.is_organ(phrase):
            return True
        if is_demonym(self._context, phrase.head) or self._context.is_person_noun(phrase.head):
            return False
        named = rules.organisation_heads | rules.bodies
        return head in named and head not in rules.descriptions | rules.either

    def is_organ(self, phrase: Phrase) -> bool:
        """Return whether a nominal is for an organ of a body: "la direction", "le conseil d'administration"."""
        if phrase.head is None or self._organ_size(phrase.head) == 0:
            return False
        # "Me Anne Roy … le conseil"
        alone, noun = phrase.last == phrase.head + 1, self._lowers[phrase.head]
        return not (alone and noun in self._rules.descriptions and self._is_called(noun))

    def _organ_size(self, noun: int) -> int:
        """Return how many tokens from a noun on are for an organ, 0 if none are."""
        terms = (o for o in self._rules.organ_phrases if tuple(self._lowers[noun : noun + len(o)]) == o)
        return next(map(len, terms), int(self._lowers[noun] in self._rules.organs))

    def may_be(self, phrase: Phrase, entity: str) -> bool:
        """Return whether an entity is an organisation of the class of a nominal, of any for "la direction"."""
        classes, nominals = self._classes_of(phrase), self._context.nominals
        return nominals.may_be(entity, classes) if classes else nominals.is_organisation(entity)

    def is_named_after(self, entity: str, phrase: Phrase) -> bool:
        """Return whether words behind a noun begin as words of a body's name do: "le club lillois", of "LOSC Lille"."""
        assert phrase.head is not None
        told = range(phrase.first + 1, phrase.head) if self._rules.head_last else range(phrase.head + 1, phrase.last)
        behind = {fold(w)[:_SAME] for w in map(self._lowers.__getitem__, told) if len(w) >= _SAME}
        return bool(behind & self._beginnings.get(entity, set()))

    def _is_called(self, noun: str) -> bool:
        """Return whether some person is called by a noun, or of a trade that it may be for."""
        stem, trade = self._stem(noun), noun in self._rules.trade_bodies | self._rules.descriptions
        called = (held for entity, held in self._heads.items() if self._context.nominals.is_person(entity))
        return any(stem in held or (trade and any(stem in k and k & held for k in self._kinds)) for held in called)

    def _classes_of(self, phrase: Phrase) -> set[int]:
        """Return the classes of bodies that a nominal may mean: "the union", but not "the union leader"."""
        if phrase.head is None or (phrase.head != phrase.first + 1 and not self._rules.head_last):
            return set()
        end = phrase.head + 1 if self._is_qualified(phrase) else phrase.last
        return self._context.nominals.classes_of(phrase.first, end, phrase.head)

    def _is_qualified(self, phrase: Phrase) -> bool:
        """Return whether the words behind a noun only say of what kind it is: "la société d'État", "le groupe de Lens".

        Those without a determiner, names of bodies and of people excepted.
        """
        assert phrase.head is not None
        link, rules = phrase.head + 1, self._rules
        if link + 1 >= phrase.last or self._lowers[link] not in rules.genitive:
            return False
        if self._lowers[link] in rules.contractions | rules.plural_determiners:
            return False
        if self._has("ORG", phrase) or self._has("PER", phrase) or self._lowers[link + 1] in rules.definite:
            return False
        behind = self._lowers[link + 1 : phrase.last]
        return not rules.genitive.intersection(behind) and self._context.syntax.classes[link + 1] in NOUNS

    def of_nobody(self, phrase: Phrase, titles: Mapping[str, float]) -> Features:
        """Describe the chance that a nominal means somebody without a name."""
        assert phrase.head is not None
        rules, head = self._rules, self._lowers[phrase.head]
        described = describes(self._context, phrase.head) and not self.is_organ(phrase)
        office = is_office(self._context, phrase.head) and not self.is_organ(phrase)
        return {
            "described": float(described),
            "office": float(office),
            "thing": float(not office and not described),
            "concerned": float(head in rules.concerned),
            "source": float(head in rules.sources),
            "person inside": float(self._has("PER", phrase)),
            "place inside": float(self._has("LOC", phrase)),
            "organisation inside": float(self._has("ORG", phrase)),
            "possessed": float(self._is_possessed(phrase)),
            "introduced": float(self._introduced(phrase)),
            "meant before": float(self._meant_before(phrase) == (None,)),
            "document": float(head in self._context.language.speech.documents.nouns),
            "longer": float(phrase.last - phrase.head > _LONG),
            "titled": max(titles.values(), default=0.0),
        }

    def _is_possessed(self, phrase: Phrase) -> bool:
        """Return whether a nominal is for somebody of somebody: "son avocat", "the sheriff's cousin"."""
        if self._lowers[phrase.first] in self._rules.possessive:
            return True
        owning = self._context.language.speech.inflection.possessives
        return any(lower in owning for lower in self._lowers[phrase.first : phrase.head])

    def _is_of_something(self, phrase: Phrase) -> bool:
        """Return whether words behind its noun tell a nominal from others: "le patron de l'usine".

        People and bodies in them have features of their own.
        """
        assert phrase.head is not None
        named = self._has("ORG", phrase) or self._has("PER", phrase)
        behind = phrase.head + max(1, self._organ_size(phrase.head))
        links = [n for n in range(behind, phrase.last) if self._lowers[n] in self._rules.genitive]
        # "le banquier de 58 ans"
        aged = [n for n in links if n + 2 < phrase.last and self._lowers[n + 2] in self._rules.years]
        return not named and len(links) > len(aged)

    def are_same(self, noun: int, other: int) -> bool:
        """Return whether two nouns are one but for gender and time."""
        return self._stem(self._lowers[noun]) == self._stem(self._lowers[other])

    def are_kindred(self, noun: int, other: int) -> bool:
        """Return whether two nouns may be for one person: "un psychiatre … l'expert"."""
        return self._are_of_a_kind({self._stem(self._lowers[noun])}, {self._stem(self._lowers[other])})

    def _is_of_person(self, phrase: Phrase) -> bool:
        """Return whether a nominal is for somebody of a person whom it names: "l'avocate de Paul Roy"."""
        rules = self._rules
        for name in self._context.names_in(phrase.first, phrase.last):
            before = name.start - 1
            if self._is_place(name, phrase):
                continue
            while before > phrase.first and self._lowers[before] in rules.courtesy | rules.definite | {"."}:
                before -= 1
            if name.label == "PER" and self._lowers[before] in rules.genitive:
                return True
        return False

    def _has(self, label: str, phrase: Phrase) -> bool:
        """Return whether a name of this label stands in a nominal."""
        names = self._context.names_in(phrase.first, phrase.last)
        return any(name.label == label and not self._is_place(name, phrase) for name in names)

    def _is_place(self, name: EntityMention, phrase: Phrase) -> bool:
        """Return whether one word behind an office of places was taken for a person: "l'élu de Castelroux"."""
        head = self._lowers[phrase.head or phrase.first]
        return name.label == "PER" and name.end == name.start + 1 and head in self._rules.of_places

    def _introduced(self, phrase: Phrase) -> bool:
        """Return whether the noun came before with an indefinite article and no name: "un homme … l'homme"."""
        assert phrase.head is not None
        return self._introductions.get(self._lowers[phrase.head], phrase.first) < phrase.first

    def _stem(self, noun: str) -> str:
        """Return a noun without what tells its gender and time: "ex-directrice", "directeur"."""
        for prefix in self._rules.prefixes:
            noun = noun.removeprefix(prefix)
        for ending, masculine in self._rules.feminine_endings:
            if noun.endswith(ending) and len(noun) > len(ending) + 2:
                return noun.removesuffix(ending) + masculine
        return noun
