"""Weigh the antecedents of a pronoun or a nominal: "elle", "le maire", "la quinquagénaire"."""

from __future__ import annotations

import json
from bisect import bisect_left, bisect_right
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cache
from importlib.resources import files
from math import exp, log

from reader.model.analysis import Entity
from reader.understanding.entities.person_nouns import is_person_head
from reader.understanding.languages.rules.language import Language
from reader.understanding.parsing.syntax import Syntax
from reader.understanding.parsing.tokens import Tokens
from reader.understanding.references.appositions import Apposition, EntityMention
from reader.understanding.references.nominals import NominalResolver
from reader.understanding.references.salience import Agreement, MentionTrace, rank

FARTHEST = 80
"""Mentions before a phrase whose entities are candidates."""

_TITLED = 0.5
"""Title score from which a candidate counts as called so."""

_LONGEST_AGE = 2
"""Digits of an age."""

Features = dict[str, float]


@dataclass(frozen=True, slots=True)
class Phrase:
    """Words that refer to somebody: tokens ``[first, last)``, and the gender and number that they ask for.

    ``head`` is the noun of a nominal, ``None`` for a pronoun.
    """

    first: int
    last: int
    wanted: Agreement
    head: int | None = None


@dataclass(frozen=True, slots=True)
class LastSpeaker:
    """Who spoke last: the id of an entity, ``None`` for somebody without a name; ``known`` is whether anybody did.

    ``gender`` is that of the words for who has no name, where they tell.
    """

    entity: str | None = None
    known: bool = False
    gender: str = ""


@dataclass(slots=True)
class _Profile:
    """What the mentions before a phrase tell of one entity."""

    last: MentionTrace
    count: int = 1
    subjects: int = 0


@dataclass(slots=True)
class AntecedentWeigher:
    """Describes the candidates of a phrase by features and turns them into probabilities."""

    tokens: Tokens
    syntax: Syntax
    language: Language
    entities: Sequence[Entity]
    agreements: Mapping[str, Agreement]
    nominals: NominalResolver
    appositions: Sequence[Apposition]
    names: Sequence[EntityMention]
    sentences: Sequence[int]
    is_quoted: Callable[[int], bool]
    _heads: dict[str, set[str]] = field(default_factory=dict)
    _ages: dict[str, set[str]] = field(default_factory=dict)
    _unnamed: list[tuple[int, str]] = field(default_factory=list)
    """Nouns for people who have no name beside them, with the gender that their determiner tells."""

    _breaks: list[int] = field(default_factory=list)
    """Tokens that end a paragraph."""

    def __post_init__(self) -> None:
        for apposition in self.appositions:
            head = self._stem(self.tokens.lowers[apposition.head])
            self._heads.setdefault(apposition.entity, set()).add(head)
        for name in self.names:
            for token in range(name.end, min(name.end + 5, len(self.tokens.lowers) - 1)):
                if self.tokens.texts[token].isdigit() and (
                    self.tokens.lowers[token + 1] in self.language.references.years or self._is_bare_age(token)
                ):
                    self._ages.setdefault(name.entity, set()).add(self.tokens.texts[token])

        self._unnamed += self._find_unnamed()
        self._breaks += [token for token, text in enumerate(self.tokens.texts) if "\n" in text]

    def _is_bare_age(self, token: int) -> bool:
        """Return whether a number stands alone behind a comma as an age does: "Anne Roy, 34, said"."""
        texts = self.tokens.texts
        apart = texts[token - 1] == "," and texts[token + 1] in (",", ".", ")")
        return self.language.references.bare_ages and apart and len(texts[token]) <= _LONGEST_AGE

    def _find_unnamed(self) -> Iterator[tuple[int, str]]:
        rules, lowers = self.language.references, self.tokens.lowers
        claimed = {token for apposition in self.appositions for token in range(apposition.start, apposition.end)}
        claimed |= {token for name in self.names for token in range(name.start, name.end)}
        for token in range(1, len(lowers)):
            if token in claimed or self.syntax.classes[token] not in ("NOUN", "ADJ"):
                continue
            if lowers[token] in rules.concerned:
                continue
            if self.is_quoted(self.tokens.starts[token]):
                continue
            before = token - 1 - (lowers[token - 1] in rules.before)
            known = lowers[token] in rules.descriptions or is_person_head(self.tokens, self.syntax, token, rules)
            if (
                known
                and before >= 0
                and lowers[before] in rules.masculine_determiners | rules.feminine_determiners | rules.definite
            ):
                gender = "f" if lowers[before] in rules.feminine_determiners else ""
                yield token, "m" if lowers[before] in rules.masculine_determiners else gender

    def weigh(
        self, phrase: Phrase, traces: Sequence[MentionTrace], last: LastSpeaker
    ) -> list[tuple[str | None, float]]:
        """Return the candidates with their probabilities, the likeliest first; ``None`` is somebody without a name."""
        described = self.describe(phrase, traces, last)
        found = ranked(described, weights_of(self.language.code))
        if found[0][0] is not None and _is_stranger(dict(described)[found[0][0]]):
            found.sort(key=lambda candidate: candidate[0] is not None)
        return found

    def describe(
        self, phrase: Phrase, traces: Sequence[MentionTrace], last: LastSpeaker
    ) -> list[tuple[str | None, Features]]:
        """Return each candidate with its features; ``None``, somebody without a name, comes first."""
        kind = "pronoun" if phrase.head is None else "nominal"
        end = bisect_left(traces, self.tokens.starts[phrase.first], key=lambda trace: trace.start)
        before = traces[max(0, end - FARTHEST) : end]
        sentence = bisect_right(self.sentences, phrase.first)
        salience = dict(rank(reversed(before), dict(self.agreements), phrase.wanted, sentence, last.entity))
        titles = dict(self.nominals.read(phrase.first, phrase.last)[1]) if phrase.head is not None else {}
        profiles = _profiles(before)
        candidates = [e for e in profiles if e in salience]
        candidates += [e for e in titles if e not in candidates and e not in profiles and titles[e] >= _TITLED]
        described: list[tuple[str | None, Features]] = [(None, self._nobody(phrase, kind, last, titles, before))]
        order = sorted(candidates, key=lambda e: -salience.get(e, 0.0))
        people = [e for e in candidates if self.nominals.is_person(e)]
        nearest = next((t.entity for t in reversed(before) if t.label == "PER" and t.entity in salience), None)
        opens = self._paragraph_start(phrase.first)
        beside = [t for t in before if t.start >= opens and not t.quoted]
        here = {t.entity for t in beside}
        topic = next((t.entity for t in beside if t.subject and t.entity in salience), None)
        latest = next((t.entity for t in reversed(beside) if t.subject and t.entity in salience), None)
        leading = {t.sentence: t.entity for t in reversed(before) if not t.quoted}
        form = self._form(phrase)
        for entity in candidates:
            features = self._by_mentions(entity, profiles.get(entity), sentence)
            features["salience"] = salience.get(entity, 0.0)
            features["first"] = float(bool(order) and order[0] == entity)
            features["second"] = float(len(order) > 1 and order[1] == entity)
            features["last speaker"] = float(last.entity == entity)
            features["nearest"] = float(nearest == entity)
            features["alone"] = float(people == [entity])
            features["same paragraph"] = float(entity in here)
            features["first subject of the paragraph"] = float(topic == entity)
            features["last subject of the paragraph"] = float(latest == entity)
            features["alone in the paragraph"] = float({e for e in here if e in people} == {entity})
            if (profile := profiles.get(entity)) is not None:
                features["leads its sentence"] = float(leading.get(profile.last.sentence) == entity)
            if form:
                features[f"{form} last speaker"] = features["last speaker"]
                features[f"{form} subject"] = float(latest == entity)
            features |= self._by_agreement(entity, phrase)
            if phrase.head is not None:
                features |= self._by_title(entity, phrase, titles)
                introduced = latest == entity and not features.get("other noun") and not features.get("possessed")
                features["just introduced"] = float(bool(introduced) and bool(features.get("untitled office")))
            described.append((entity, {f"{kind} {name}": value for name, value in features.items() if value}))
        return described

    def _form(self, phrase: Phrase) -> str:
        """Return whether a pronoun stands in an incise ("dit-il"), against somebody else ("Lui jure que") or is plain.

        Empty for a nominal.
        """
        if phrase.head is not None:
            return ""
        lower, speech = self.tokens.lowers[phrase.first], self.language.speech
        if lower in speech.inverted:
            return "incise"
        governed = phrase.first and self.syntax.classes[phrase.first - 1] == "ADP"
        return "contrasted" if lower in speech.strong_pronouns and not governed else "plain"

    def _paragraph_start(self, token: int) -> int:
        """Return the character where the paragraph of a token begins."""
        place = bisect_left(self._breaks, token)
        return self.tokens.ends[self._breaks[place - 1]] if place else 0

    def _by_mentions(self, entity: str, profile: _Profile | None, sentence: int) -> Features:
        label = "PER" if self.nominals.is_person(entity) else "ORG" if self.nominals.is_organisation(entity) else "LOC"
        features: Features = {label: 1.0}
        if profile is None:
            return features | {"later": 1.0}
        distance = max(0, sentence - profile.last.sentence)
        features[f"distance {min(distance, 4)}"] = 1.0
        features["subject"] = float(profile.last.subject)
        features["subject here"] = float(distance == 0 and profile.last.subject)
        features["complement"] = float(profile.last.complement)
        features["quoted"] = float(profile.last.quoted)
        features["count"] = log(1 + profile.count)
        features["subjects"] = log(1 + profile.subjects)
        return features

    def _by_agreement(self, entity: str, phrase: Phrase) -> Features:
        known = self.agreements.get(entity, Agreement())
        wanted = phrase.wanted.gender
        return {
            "agrees": float(bool(wanted) and known.gender == wanted),
            "gender unknown": float(bool(wanted) and not known.gender),
            "gender guessed otherwise": float(bool(wanted) and known.guessed and known.gender not in ("", wanted)),
        }

    def _by_title(self, entity: str, phrase: Phrase, titles: Mapping[str, float]) -> Features:
        assert phrase.head is not None
        rules = self.language.references
        head = self.tokens.lowers[phrase.head]
        called = self._heads.get(entity, set())
        best = max(titles.values(), default=0.0)
        stem = self._stem(head)
        same = stem in called
        numbers = {text for text in self.tokens.texts[phrase.first : phrase.last] if text.isdigit()}
        ages = self._ages.get(entity, set())
        decade = rules.decades.get(head, "")
        aged = bool(numbers & ages) or (bool(decade) and any(age.startswith(decade) for age in ages))
        wrong_age = bool(ages) and not aged and bool(numbers or decade)
        return {
            "title": titles.get(entity, 0.0),
            "another's title": float(best > titles.get(entity, 0.0) and best >= _TITLED),
            "another's noun": float(not same and any(stem in held for held in self._heads.values())),
            "same noun": float(same),
            "no noun": float(not called),
            "this": float(self.tokens.lowers[phrase.first] in rules.demonstrative),
            "other noun": float(bool(called) and not same and head not in rules.descriptions),
            "described": float(self._describes(phrase.head) and self.nominals.is_person(entity)),
            "class": float(
                bool(classes := self.nominals.classes_of(phrase.first, phrase.last))
                and self.nominals.may_be(entity, classes)
            ),
            "person for a body": float(bool(classes) and self.nominals.is_person(entity)),
            "person for a document": float(
                head in self.language.speech.collective_documents and self.nominals.is_person(entity)
            ),
            "age": float(aged),
            "other age": float(wrong_age),
            "untitled office": float(
                not same and not titles.get(entity) and head not in rules.descriptions and self._is_office(phrase.head)
            ),
            "untitled complement": float(not same and not titles.get(entity) and self._has_organisation(phrase)),
            "possessed": float(self.tokens.lowers[phrase.first] in rules.possessive),
        }

    def _is_office(self, token: int) -> bool:
        """Return whether a noun is for an office or a role that is held now: "le préfet", not "l'ancien préfet"."""
        rules = self.language.references
        if self.tokens.lowers[token - 1] in rules.shifting:
            return False
        return is_person_head(self.tokens, self.syntax, token, rules)

    def _describes(self, token: int) -> bool:
        """Return whether a noun says what somebody is, or was."""
        rules = self.language.references
        former = self.tokens.lowers[token - 1] in rules.shifting
        return self.tokens.lowers[token] in rules.descriptions or (
            former and is_person_head(self.tokens, self.syntax, token, rules)
        )

    def _has_organisation(self, phrase: Phrase) -> bool:
        inside = self.names[self._name_at(phrase.first) : self._name_at(phrase.last)]
        return any(name.label == "ORG" for name in inside)

    def _nobody(
        self,
        phrase: Phrase,
        kind: str,
        last: LastSpeaker,
        titles: Mapping[str, float],
        before: Sequence[MentionTrace],
    ) -> Features:
        """Describe the chance that somebody without a name is meant."""
        rules, lowers = self.language.references, self.tokens.lowers
        features: Features = {"nobody": 1.0, "nobody spoke last": float(last.known and last.entity is None)}
        features["plural"] = float(phrase.wanted.number == "plural")
        same = not phrase.wanted.gender or last.gender == phrase.wanted.gender
        features["nobody of that gender spoke last"] = float(last.known and last.entity is None and same)
        if phrase.head is None:
            features |= self._nearest_unnamed(phrase, before)
        if phrase.head is not None:
            head = lowers[phrase.head]
            inside = self.names[self._name_at(phrase.first) : self._name_at(phrase.last)]
            features["described"] = float(self._describes(phrase.head))
            features["office"] = float(head not in rules.descriptions and self._is_office(phrase.head))
            features["thing"] = float(not features["office"] and not features["described"])
            features["concerned"] = float(head in rules.concerned)
            features["person inside"] = float(any(n.label == "PER" for n in inside))
            features["place inside"] = float(any(n.label == "LOC" for n in inside))
            features["organisation inside"] = float(any(n.label == "ORG" for n in inside))
            features["possessed"] = float(lowers[phrase.first] in rules.possessive)
            features["introduced"] = float(self._introduced(phrase))
            features["longer"] = float(phrase.last - phrase.head > 3)
            features["titled"] = max(titles.values(), default=0.0)
        return {f"{kind} none {name}": value for name, value in features.items() if value}

    def _nearest_unnamed(self, phrase: Phrase, before: Sequence[MentionTrace]) -> Features:
        """Describe the last noun for a person without a name that a pronoun agrees with, if any."""
        wanted = phrase.wanted.gender
        end = bisect_left(self._unnamed, (phrase.first, ""))
        found = next(
            (
                token
                for token, gender in reversed(self._unnamed[max(0, end - 8) : end])
                if not wanted or gender in ("", wanted)
            ),
            None,
        )
        if found is None:
            return {}
        sentence = bisect_right(self.sentences, phrase.first)
        distance = min(4, max(0, sentence - bisect_right(self.sentences, found)))
        agreeing = (
            trace.start
            for trace in reversed(before)
            if trace.label == "PER" and self.agreements.get(trace.entity, Agreement()).gender in ("", wanted)
        )
        nearer = self.tokens.starts[found] > next(agreeing, -1)
        subject = self.syntax.relations[found].startswith("nsubj")
        return {
            f"unnamed {distance}": 1.0,
            "unnamed nearer": float(nearer),
            "unnamed subject": float(subject and distance < 3),
            "unnamed subject nearer": float(subject and nearer and distance < 3),
        }

    def _name_at(self, token: int) -> int:
        return bisect_left(self.names, token, key=lambda name: name.start)

    def _introduced(self, phrase: Phrase) -> bool:
        """Return whether the noun came before with an indefinite article and no name: "un homme … l'homme"."""
        assert phrase.head is not None
        lowers, unknown = self.tokens.lowers, self.language.references.unknown
        head = lowers[phrase.head]
        claimed = {apposition.head for apposition in self.appositions}
        return any(
            lowers[token] == head and token not in claimed and token and lowers[token - 1] in unknown
            for token in range(phrase.first)
        )

    def _stem(self, noun: str) -> str:
        """Return a noun without what tells its gender and time: "ex-directrice", "directeur"."""
        for prefix in self.language.references.prefixes:
            noun = noun.removeprefix(prefix)
        for ending, masculine in self.language.references.feminine_endings:
            if noun.endswith(ending) and len(noun) > len(ending) + 2:
                return noun.removesuffix(ending) + masculine
        return noun


def _is_stranger(features: Features) -> bool:
    """Return whether words are hardly for a candidate.

    An office is not if it is not the candidate's, who did not speak last, is not just introduced, and was named once;
    nor is somebody of somebody ("son avocat") without a title that fits.
    """
    if "nominal possessed" in features and not features.keys() & {"nominal title", "nominal same noun"}:
        return True
    met = features.keys() & {"nominal last speaker", "nominal just introduced"}
    return "nominal untitled office" in features and not met and features.get("nominal count", 0.0) < log(3)


def _profiles(traces: Iterable[MentionTrace]) -> dict[str, _Profile]:
    profiles: dict[str, _Profile] = {}
    for trace in traces:
        profile = profiles.get(trace.entity)
        if profile is None:
            profile = profiles[trace.entity] = _Profile(trace, 0)
        profile.last = trace
        profile.count += 1
        profile.subjects += trace.subject
    return profiles


def ranked(
    described: Sequence[tuple[str | None, Features]], weights: Mapping[str, float]
) -> list[tuple[str | None, float]]:
    """Return the candidates with the probabilities of a log-linear model, the likeliest first."""
    scores = [sum(weights.get(name, 0.0) * value for name, value in features.items()) for _, features in described]
    highest = max(scores)
    shares = [exp(score - highest) for score in scores]
    total = sum(shares)
    found = [(entity, share / total) for (entity, _), share in zip(described, shares, strict=True)]
    return sorted(found, key=lambda item: -item[1])


@cache
def weights_of(language: str) -> Mapping[str, float]:
    """Return the weights of a language, as ``assets/training/attribution`` fitted them; empty if there are none."""
    path = files("reader.understanding.references").joinpath(f"antecedents_{language}.json")
    return dict(json.loads(path.read_text(encoding="utf-8"))) if path.is_file() else {}
