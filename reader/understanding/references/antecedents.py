"""Weigh the antecedents of a pronoun or a nominal: "elle", "le maire", "la quinquagénaire"."""

from __future__ import annotations

import json
from bisect import bisect_left
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from functools import cache
from importlib.resources import files
from math import exp, log

from reader.model.analysis import Label
from reader.understanding.quotes.quote_span import QuoteSpan
from reader.understanding.references.bare_names import BareNames
from reader.understanding.references.context import ReferenceContext
from reader.understanding.references.doubtful_people import doubtful_people
from reader.understanding.references.fronted import set_beside
from reader.understanding.references.headings import Headings
from reader.understanding.references.nominal_features import TITLED, NominalFeatures
from reader.understanding.references.origins import Origins
from reader.understanding.references.phrase import Features, LastSpeaker, Phrase
from reader.understanding.references.preceding_mentions import NEAR, EntityProfile, PrecedingMentions, profiles_of
from reader.understanding.references.pronoun_forms import (
    addresses,
    by_form,
    gender_of_clause,
    mentions_set_apart,
    says_that_it_goes_on,
    writes,
)
from reader.understanding.references.relative_clauses import belongs_to_antecedent, subject_above
from reader.understanding.references.salience import Agreement, MentionTrace, rank
from reader.understanding.references.strangers import is_stranger
from reader.understanding.references.unnamed import UnnamedPeople
from reader.understanding.references.unnamed_bodies import UnnamedBodies, blended

FARTHEST = 80
"""Mentions before a phrase whose entities are candidates."""

TAKEN_UP = 0.4
"""Probability from which whom a nominal means counts as one more mention."""

_FARTHEST_SENTENCE = 4
"""Sentences back from which all mentions are as far."""

_REMEMBERED = 0.5
"""Probability from which a noun is taken to mean the same somebody where it comes again."""

_NEW = 2
"""Mentions up to which somebody is just introduced."""


@dataclass(slots=True)
class AntecedentWeigher:
    """Describes the candidates of a phrase by features and turns them into probabilities."""

    context: ReferenceContext
    quotes: Sequence[QuoteSpan] = ()
    unnamed: UnnamedPeople = field(init=False)
    bodies: UnnamedBodies = field(init=False)
    _nominals: NominalFeatures = field(init=False)
    _origins: Origins = field(init=False)
    _main: str | None = field(init=False)
    """Whom the article is about, if it names somebody far more often than others."""

    _main_body: str | None = field(init=False)
    """The same for bodies."""

    _headings: Headings = field(init=False)
    _bare: BareNames = field(init=False)
    _doubtful: frozenset[str] = field(init=False)
    _told_of: dict[int, set[str]] = field(default_factory=dict)
    """The people whom words in marks name, by the token that opens the words for their speaker."""

    _set_apart: set[int] = field(init=False)
    _pronouns: dict[Agreement, tuple[int, str | None, float]] = field(default_factory=dict)
    """Where each pronoun came last, whom it meant and how likely that is."""

    def __post_init__(self) -> None:
        self.unnamed, self._nominals = UnnamedPeople(self.context), NominalFeatures(self.context)
        self._origins = Origins(self.context)
        self.bodies = UnnamedBodies(self.context, self.unnamed)
        self._bare, self._doubtful = BareNames(self.context, self.quotes), doubtful_people(self.context)
        self._main, self._main_body = _main_of(self.context, "PER"), _main_of(self.context, "ORG")
        self._headings, self._set_apart = Headings(self.context), set(mentions_set_apart(self.context))

        for quote in self.quotes:
            if quote.speaker_span is not None and quote.kind != "indirect":
                first = self.context.tokens.token_at(quote.speaker_span.start)
                self._told_of.setdefault(first, set()).update(self._named_inside(quote))

    def _named_inside(self, quote: QuoteSpan) -> Iterator[str]:
        """Yield the people whom the marks of a quote name."""
        tokens = self.context.tokens
        for part in quote.pieces or (quote,):
            inside = self.context.names_in(tokens.token_at(part.start), tokens.token_at(part.end - 1))
            yield from (name.entity for name in inside if name.label == "PER")

    def weigh(
        self, phrase: Phrase, traces: Sequence[MentionTrace], last: LastSpeaker
    ) -> list[tuple[str | None, float]]:
        """Return the candidates with their probabilities, the likeliest first; ``None`` is somebody without a name."""
        found = self.guess(phrase, traces, last)
        if phrase.head is None:
            self._pronouns[phrase.wanted] = (phrase.first, *found[0])
        if found[0][1] >= _REMEMBERED:
            self._nominals.remember(phrase, found[0][0])
        if phrase.head is not None and found[0][0] is not None and found[0][1] >= TAKEN_UP:
            self.unnamed.forget(phrase.head)
        return found

    def set_apart(self, start: int) -> None:
        """Keep that words at a character turn to whom they mention: "Celui-ci"."""
        self._set_apart.add(start)

    def guess(
        self, phrase: Phrase, traces: Sequence[MentionTrace], last: LastSpeaker
    ) -> list[tuple[str | None, float]]:
        """Return the same, but remember nothing of it."""
        described = self.describe(phrase, traces, last)
        found = ranked(described, weights_of(self.context.language.code))
        if phrase.head is None:
            found = self._taking_up(phrase, traces, last, found)
        entity, share = found[0]
        if entity is not None and is_stranger(dict(described).get(entity, {}), share):
            found.sort(key=lambda candidate: candidate[0] is not None)
        return found

    def _taking_up(
        self, phrase: Phrase, traces: Sequence[MentionTrace], last: LastSpeaker, found: list[tuple[str | None, float]]
    ) -> list[tuple[str | None, float]]:
        """Return whom a pronoun means if it takes up a noun for a body or a newcomer just before it, else the same."""
        if (body := self.bodies.taken_up(phrase.first, phrase.wanted, traces)) is not None:
            return blended(found, dict(self.guess(body, traces, LastSpeaker())))
        if self.unnamed.newcomer_taken_up(phrase.first, phrase.wanted, traces, last) is not None:
            return blended(found, {None: 1.0})
        return found

    def describe(
        self, phrase: Phrase, traces: Sequence[MentionTrace], last: LastSpeaker
    ) -> list[tuple[str | None, Features]]:
        """Return each candidate with its features; ``None``, somebody without a name, comes first."""
        kind, nominals = "pronoun" if phrase.head is None else "nominal", self.context.nominals
        if self._nominals.is_body(phrase):
            # "le groupe" may be "la RATP"
            phrase = replace(phrase, wanted=Agreement("", phrase.wanted.number))
        titles = dict(nominals.read(phrase.first, phrase.last)[1]) if phrase.head is not None else {}
        preceding = self._mentions_before(phrase, traces, last, titles)
        described: list[tuple[str | None, Features, str]] = [
            (None, self._nobody(phrase, last, titles, preceding.traces), f"{kind} none")
        ]
        described += [(e, self._of_candidate(e, phrase, last, titles, preceding), kind) for e in preceding.candidates]
        return [
            (entity, {f"{prefix} {name}": value for name, value in features.items() if value})
            for entity, features, prefix in described
        ]

    def _mentions_before(
        self, phrase: Phrase, traces: Sequence[MentionTrace], last: LastSpeaker, titles: Mapping[str, float]
    ) -> PrecedingMentions:
        """Gather what the mentions before a phrase tell of those whom it may mean."""
        starts, sentence = self.context.tokens.starts, self.context.sentence_of(phrase.first)
        end = bisect_left(traces, starts[phrase.first], key=lambda trace: trace.start)
        before = traces[max(0, end - FARTHEST) : end]
        salience = dict(rank(reversed(before), dict(self.context.agreements), phrase.wanted, sentence, last.entity))
        profiles = profiles_of(before)
        vetoed = self._nominals.vetoed(phrase)
        beside = set_beside(self.context, phrase.first, pronoun=phrase.head is None)
        if belongs_to_antecedent(self.context, phrase):
            beside = frozenset(e for e in profiles if self.context.nominals.is_person(e))
        others = self._doubtful | {e for e in beside if titles.get(e, 0.0) < TITLED}
        candidates = [e for e in profiles if e in salience and e not in others and self.label(e) not in vetoed]
        if (above := subject_above(self.context, phrase)) in candidates:
            candidates = [e for e in candidates if e == above]
        later = [e for e in titles if e not in candidates and e not in profiles and titles[e] >= TITLED]
        candidates += [e for e in later if self._may_agree(e, phrase.wanted.gender)]
        named = self._bare.named_next(phrase.first)
        candidates += [] if named is None or named in candidates else [named]
        opens = self._headings.paragraph_start(phrase.first)
        here = [trace for trace in before if trace.start >= opens and not trace.quoted]
        subjects = [t.entity for t in here if t.subject and not t.aside and t.entity in salience]
        return PrecedingMentions(
            before,
            sentence,
            salience,
            profiles,
            candidates,
            sorted(candidates, key=lambda e: -salience.get(e, 0.0)),
            [e for e in candidates if self.context.nominals.is_person(e)],
            self._bodies(phrase, candidates, profiles),
            next((t.entity for t in reversed(before) if t.label == "PER" and t.entity in salience), None),
            frozenset(trace.entity for trace in here),
            subjects[0] if subjects else None,
            subjects[-1] if subjects else None,
            not subjects and not self.unnamed.newcomer(phrase.first, phrase.wanted, opens, before, acting=True),
            {trace.sentence: trace.entity for trace in reversed(before) if not trace.quoted},
        )

    def _bodies(self, phrase: Phrase, candidates: Sequence[str], profiles: Mapping[str, EntityProfile]) -> list[str]:
        """Return the candidates that a noun for a body may mean, the one named last first; none for other phrases."""
        if not self._nominals.is_body(phrase):
            return []
        fitting = [e for e in candidates if e in profiles and self._nominals.may_be(phrase, e)]
        last = {e: profiles[e].last for e in fitting}
        return sorted(fitting, key=lambda e: (-last[e].sentence, not last[e].subject, -last[e].start))

    def _of_candidate(
        self, entity: str, phrase: Phrase, last: LastSpeaker, titles: Mapping[str, float], preceding: PrecedingMentions
    ) -> Features:
        """Describe an entity as the one whom a phrase means."""
        if phrase.head is not None and self._bare.named_next(phrase.first) == entity:
            return {"named next": 1.0}
        features = self._by_mentions(entity, preceding.profiles.get(entity), preceding.sentence)
        features |= preceding.of_candidate(entity, last) | self._by_topic(entity, phrase, preceding)
        features |= self._by_agreement(entity, phrase)
        features["told of"] = float(entity in self._told_of.get(phrase.first, ()))
        features |= by_form(self.context, phrase, last.entity == entity, preceding.latest == entity)
        if phrase.head is None:
            return features | self._of_pronoun(entity, phrase, last, preceding)
        features |= self._nominals.of_candidate(entity, phrase, titles) | self._origins.of_candidate(entity, phrase)
        features |= self._as_owned(entity, phrase, last, preceding)
        features |= self._by_body(entity, phrase, preceding, of_class=bool(features["class"]))
        return features | self._by_introduction(entity, phrase, last, preceding, features)

    def _by_topic(self, entity: str, phrase: Phrase, preceding: PrecedingMentions) -> Features:
        """Describe an entity by whether the article, its headline or a heading is about it."""
        main, headline = self._main == entity, entity in self._headings.headline
        return {
            "main": float(main),
            "headline": float(headline),
            "headline, nobody here": float(headline and preceding.empty),
            "headed": float(entity == self._headings.above(phrase.first)),
            "main, nobody here": float(main and preceding.empty),
        }

    def _of_pronoun(self, entity: str, phrase: Phrase, last: LastSpeaker, preceding: PrecedingMentions) -> Features:
        """Describe an entity by what is said of pronouns alone: whom they address, what they go on with."""
        features: Features = {}
        if addresses(self.context, phrase.first) and entity in preceding.profiles:
            leads = preceding.leads(entity)
            features |= {"addressing leads its sentence": float(leads), "addressing other": float(not leads)}
        profile = preceding.profiles.get(entity)
        near = profile is not None and preceding.sentence - profile.last.sentence <= NEAR
        features["set apart"] = float(near and profile is not None and profile.last.start in self._set_apart)
        features["introduced"] = float(preceding.is_introduced(entity))
        features["followed"] = self._followed(phrase, entity)
        if entity in preceding.here and writes(self.context, phrase.first):
            features[f"{self.label(entity)} writes"] = 1.0
        features["continued"] = float(last.entity == entity and says_that_it_goes_on(self.context, phrase.first))
        return features

    def _as_owned(self, entity: str, phrase: Phrase, last: LastSpeaker, preceding: PrecedingMentions) -> Features:
        """Describe an entity as somebody of whoever was there: "son confrère", "son organisation"."""
        features, owners = Features(), (preceding.latest, last.entity)
        if self._nominals.is_peer(phrase, entity, owners):
            features |= {"peer": 1.0, "possessed": 0.0, "untitled office": 0.0, "other noun": 0.0}
        if self._nominals.is_owned_body(phrase, entity, owners):
            features |= {"owned body": 1.0, "possessed": 0.0, "other body": 0.0}
        return features

    def _by_body(self, entity: str, phrase: Phrase, preceding: PrecedingMentions, *, of_class: bool) -> Features:
        """Describe an entity as a body, of the class of a noun or not: the main one, the one named last."""
        main, nearest = self._main_body == entity, preceding.bodies[:1] == [entity]
        after = any(self._nominals.is_named_after(body, phrase) for body in preceding.bodies)
        return {
            "main body": float(of_class and main),
            "organ of the main body": float(main and self._nominals.is_organ(phrase)),
            "nearest body": float(nearest),
            "body just named": float(of_class and nearest and preceding.is_just_named(entity) and not after),
        }

    def _by_introduction(
        self, entity: str, phrase: Phrase, last: LastSpeaker, preceding: PrecedingMentions, features: Features
    ) -> Features:
        """Describe an entity by how its ``features`` as one that a nominal means go with when it was introduced."""
        assert phrase.head is not None
        possessed, latest = bool(features["possessed"]), preceding.latest == entity
        described = features.get("described") and not features["same noun"] and not features["kindred noun"]
        count = preceding.profiles[entity].count if entity in preceding.profiles else 0
        new = count == 1 and preceding.is_just_named(entity) and preceding.nearest == entity != last.entity
        introduced = latest and not features["other noun"] and not possessed and bool(features.get("untitled office"))
        document = self.context.tokens.lowers[phrase.head] in self.context.language.speech.documents.nouns
        return {
            "described afar": float(bool(described) and entity not in preceding.here),
            "newcomer": float(new and features.get("described", 0.0) > features["possessed"]),
            "its owner": float(possessed and entity in (preceding.latest, last.entity)),
            "its document": float(document and latest and not features.get("untitled genitive")),
            "just introduced": float(introduced),
            "long known": float(introduced and count > _NEW),
        }

    def _followed(self, phrase: Phrase, entity: str | None) -> float:
        """Return how likely the same pronoun meant somebody where it came last, 0 if that is not near."""
        token, meant, share = self._pronouns.get(phrase.wanted, (phrase.first, None, 0.0))
        near = self.context.sentence_of(phrase.first) - self.context.sentence_of(token) < NEAR
        return share if token < phrase.first and near and meant == entity else 0.0

    def label(self, entity: str) -> Label:
        """Return the label of an entity."""
        nominals = self.context.nominals
        return "PER" if nominals.is_person(entity) else "ORG" if nominals.is_organisation(entity) else "LOC"

    def _by_mentions(self, entity: str, profile: EntityProfile | None, sentence: int) -> Features:
        """Describe an entity by its last mention and how often it was mentioned."""
        features: Features = {self.label(entity): 1.0}
        if profile is None:
            return features | {"later": 1.0}
        distance = max(0, sentence - profile.last.sentence)
        features[f"distance {min(distance, _FARTHEST_SENTENCE)}"] = 1.0
        features["subject"] = float(profile.last.subject)
        features["subject here"] = float(distance == 0 and profile.last.subject and not profile.last.aside)
        features["complement"] = float(profile.last.complement)
        features["quoted"] = float(profile.last.quoted)
        features["agent"] = float(profile.last.agent)
        features["told"] = float(profile.last.told)
        features["aside"] = float(profile.last.aside)
        features["count"] = log(1 + profile.count)
        features["subjects"] = log(1 + profile.subjects)
        return features

    def _may_agree(self, entity: str, gender: str) -> bool:
        """Return whether nothing tells that an entity has another gender."""
        return not gender or self.context.agreements.get(entity, Agreement()).gender in ("", gender)

    def _by_agreement(self, entity: str, phrase: Phrase) -> Features:
        """Describe an entity by whether its gender agrees with that of a phrase, or of the clause behind it."""
        known = self.context.agreements.get(entity, Agreement())
        wanted, clause = phrase.wanted.gender, gender_of_clause(self.context, phrase)
        told = bool(clause) and not wanted and known.gender != ""
        return {
            "clause agrees": float(told and known.gender == clause),
            "clause differs": float(told and known.gender != clause),
            "agrees": float(bool(wanted) and known.gender == wanted),
            "gender unknown": float(bool(wanted) and not known.gender),
            "gender guessed otherwise": float(
                bool(wanted) and (known.guessed or phrase.wanted.guessed) and known.gender not in ("", wanted)
            ),
        }

    def _nobody(
        self, phrase: Phrase, last: LastSpeaker, titles: Mapping[str, float], before: Sequence[MentionTrace]
    ) -> Features:
        """Describe the chance that somebody without a name is meant."""
        unnamed = last.known and last.entity is None
        same = not phrase.wanted.gender or last.gender == phrase.wanted.gender
        features: Features = {
            "nobody": 1.0,
            "nobody spoke last": float(unnamed),
            "plural": float(phrase.wanted.number == "plural"),
            "nobody of that gender spoke last": float(unnamed and same),
        }
        opens, spoke = self._headings.paragraph_start(phrase.first), -1 if last.start is None else last.start
        here, named = unnamed and same and spoke >= opens, self._named_last(phrase.wanted, before)
        features["nobody just spoke"] = float(unnamed and same and spoke > named)
        features["newcomer"] = float(self.unnamed.newcomer(phrase.first, phrase.wanted, max(opens, named), before))
        if phrase.head is None:
            features["nobody continues"] = float(here and says_that_it_goes_on(self.context, phrase.first))
            features |= self.bodies.near(phrase.first, phrase.wanted)
            return features | self.unnamed.nearest(phrase.first, phrase.wanted, before, opens)
        features |= self._nominals.of_nobody(phrase, titles)
        nouns = list(self.unnamed.recent(phrase.first, phrase.wanted.gender))
        features["kindred unnamed"] = float(any(self._nominals.are_kindred(noun, phrase.head) for noun in nouns))
        features["same unnamed"] = float(any(self._nominals.are_same(noun, phrase.head) for noun in nouns))
        return features

    def _named_last(self, wanted: Agreement, before: Sequence[MentionTrace]) -> int:
        """Return the character where a person who agrees is mentioned last before a phrase, -1 if there is none."""
        people = (trace for trace in reversed(before) if trace.label == "PER" and not trace.quoted)
        return next((trace.start for trace in people if self._may_agree(trace.entity, wanted.gender)), -1)


def _main_of(context: ReferenceContext, label: str) -> str | None:
    """Return whom of a label an article names twice as often as any other, ``None`` if there is none."""
    counts = Counter(name.entity for name in context.names if name.label == label)
    first, second = [*counts.most_common(2), ("", 0), ("", 0)][:2]
    return first[0] if first[1] > 1 and first[1] >= 2 * second[1] else None


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
    """Return the weights of a language, as ``assets/training/attribution`` fitted them; those of French without."""
    folder = files("reader.understanding.references")
    own = folder.joinpath(f"antecedents_{language}.json")
    path = own if own.is_file() else folder.joinpath("antecedents_fr.json")
    return dict(json.loads(path.read_text(encoding="utf-8")))
