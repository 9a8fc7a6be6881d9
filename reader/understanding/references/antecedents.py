"""Weigh the antecedents of a pronoun or a nominal: "elle", "le maire", "la quinquagénaire"."""

from __future__ import annotations

import json
from bisect import bisect_left
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from functools import cache
from importlib.resources import files
from math import exp, log

from reader.model.analysis import Label
from reader.understanding.references.context import ReferenceContext
from reader.understanding.references.mention_traces import acted_on
from reader.understanding.references.nominal_features import TITLED, NominalFeatures
from reader.understanding.references.phrase import Features, LastSpeaker, Phrase
from reader.understanding.references.pronoun_forms import addresses, by_form, says_that_it_goes_on, writes
from reader.understanding.references.salience import Agreement, MentionTrace, rank
from reader.understanding.references.strangers import is_stranger
from reader.understanding.references.unnamed import UnnamedPeople

FARTHEST = 80
"""Mentions before a phrase whose entities are candidates."""

TAKEN_UP = 0.4
"""Probability from which whom a nominal means counts as one more mention."""

_FARTHEST_SENTENCE = 4
"""Sentences back from which all mentions are as far."""

_LONGEST_HEADING = 20
"""Most tokens of a heading."""

_CLOSING = frozenset(".!?…")
"""What ends a sentence, but no heading."""

_REMEMBERED = 0.5
"""Probability from which a noun is taken to mean the same somebody where it comes again."""

_NEW = 2
"""Mentions up to which somebody is just introduced."""

_NEAR = 2
"""Sentences back from which on somebody was not mentioned just before."""


@dataclass(slots=True)
class _Profile:
    """What the mentions before a phrase tell of one entity."""

    last: MentionTrace
    count: int = 1
    subjects: int = 0


@dataclass(frozen=True, slots=True)
class _Scene:
    """The mentions before a phrase, and what they tell of the entities that agree with it.

    ``candidates`` are those entities, ``order`` the same, the most salient first; ``people`` the people among them,
    ``here`` all that the paragraph mentions, ``topic`` and ``latest`` its first and last subject, ``empty`` whether it
    has none, not even a newcomer without a name, ``leading`` the first mention by sentence.  ``bodies`` are the
    organisations that a noun for a body may mean, the one named last first.
    """

    before: Sequence[MentionTrace]
    sentence: int
    salience: Mapping[str, float]
    profiles: Mapping[str, _Profile]
    candidates: Sequence[str]
    order: Sequence[str]
    people: Sequence[str]
    bodies: Sequence[str]
    nearest: str | None
    here: frozenset[str]
    topic: str | None
    latest: str | None
    empty: bool
    leading: Mapping[int, str]


@dataclass(slots=True)
class AntecedentWeigher:
    """Describes the candidates of a phrase by features and turns them into probabilities."""

    context: ReferenceContext
    unnamed: UnnamedPeople = field(init=False)
    _nominals: NominalFeatures = field(init=False)
    _main: str | None = field(init=False)
    """Whom the article is about, if it names somebody far more often than others."""

    _main_body: str | None = field(init=False)
    """The same for bodies."""

    _breaks: Sequence[int] = field(init=False)
    """Tokens that end a paragraph."""

    _headline: set[str | None] = field(init=False)
    """The only person whom the first line names, and the only body, unless as an object."""

    _pronouns: dict[Agreement, tuple[int, str | None, float]] = field(default_factory=dict)
    """Where each pronoun came last, whom it meant and how likely that is."""

    def __post_init__(self) -> None:
        self.unnamed, self._nominals = UnnamedPeople(self.context), NominalFeatures(self.context)
        self._main, self._main_body = _main_of(self.context, "PER"), _main_of(self.context, "ORG")
        self._breaks = [token for token, text in enumerate(self.context.tokens.texts) if "\n" in text]
        end = self._breaks[0] if self._breaks else 0
        if end and self.context.tokens.texts[end - 1] == ".":
            # the article itself
            end = 0
        self._headline = {self._named_alone(0, end, label) for label in ("PER", "ORG")} - acted_on(self.context, 0, end)

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

    def guess(
        self, phrase: Phrase, traces: Sequence[MentionTrace], last: LastSpeaker
    ) -> list[tuple[str | None, float]]:
        """Return the same, but remember nothing of it."""
        described = self.describe(phrase, traces, last)
        found = ranked(described, weights_of(self.context.language.code))
        entity, share = found[0]
        if entity is not None and is_stranger(dict(described)[entity], share):
            found.sort(key=lambda candidate: candidate[0] is not None)
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
        scene = self._scene(phrase, traces, last, titles)
        described: list[tuple[str | None, Features, str]] = [
            (None, self._nobody(phrase, last, titles, scene.before), f"{kind} none")
        ]
        described += [(e, self._of_candidate(e, phrase, last, titles, scene), kind) for e in scene.candidates]
        return [
            (entity, {f"{prefix} {name}": value for name, value in features.items() if value})
            for entity, features, prefix in described
        ]

    def _scene(
        self, phrase: Phrase, traces: Sequence[MentionTrace], last: LastSpeaker, titles: Mapping[str, float]
    ) -> _Scene:
        starts, sentence = self.context.tokens.starts, self.context.sentence_of(phrase.first)
        end = bisect_left(traces, starts[phrase.first], key=lambda trace: trace.start)
        before = traces[max(0, end - FARTHEST) : end]
        salience = dict(rank(reversed(before), dict(self.context.agreements), phrase.wanted, sentence, last.entity))
        profiles = _profiles(before)
        vetoed = self._nominals.vetoed(phrase)
        candidates = [e for e in profiles if e in salience and not (vetoed and self.label(e) in vetoed)]
        later = [e for e in titles if e not in candidates and e not in profiles and titles[e] >= TITLED]
        candidates += [e for e in later if self._may_agree(e, phrase.wanted.gender)]
        opens = self._paragraph_start(phrase.first)
        beside = [trace for trace in before if trace.start >= opens and not trace.quoted]
        subjects = [t.entity for t in beside if t.subject and not t.aside and t.entity in salience]
        return _Scene(
            before,
            sentence,
            salience,
            profiles,
            candidates,
            sorted(candidates, key=lambda e: -salience.get(e, 0.0)),
            [e for e in candidates if self.context.nominals.is_person(e)],
            self._bodies(phrase, candidates, profiles),
            next((t.entity for t in reversed(before) if t.label == "PER" and t.entity in salience), None),
            frozenset(trace.entity for trace in beside),
            subjects[0] if subjects else None,
            subjects[-1] if subjects else None,
            not subjects and not self.unnamed.newcomer(phrase.first, phrase.wanted, opens, acting=True),
            {trace.sentence: trace.entity for trace in reversed(before) if not trace.quoted},
        )

    def _bodies(self, phrase: Phrase, candidates: Sequence[str], profiles: Mapping[str, _Profile]) -> list[str]:
        """Return the candidates that a noun for a body may mean, the one named last first; none for other phrases."""
        if not self._nominals.is_body(phrase):
            return []
        fitting = [e for e in candidates if e in profiles and self._nominals.may_be(phrase, e)]
        last = {e: profiles[e].last for e in fitting}
        return sorted(fitting, key=lambda e: (-last[e].sentence, not last[e].subject, -last[e].start))

    def _of_candidate(
        self, entity: str, phrase: Phrase, last: LastSpeaker, titles: Mapping[str, float], scene: _Scene
    ) -> Features:
        """Describe an entity as the one whom a phrase means."""
        profile = scene.profiles.get(entity)
        features = self._by_mentions(entity, profile, scene.sentence)
        features["salience"] = scene.salience.get(entity, 0.0)
        features["first"] = float(scene.order[:1] == [entity])
        features["second"] = float(scene.order[1:2] == [entity])
        features["last speaker"] = float(last.entity == entity)
        features["nearest"] = float(scene.nearest == entity)
        features["alone"] = float(scene.people == [entity])
        features["same paragraph"] = float(entity in scene.here)
        features["first subject of the paragraph"] = float(scene.topic == entity)
        features["last subject of the paragraph"] = float(scene.latest == entity)
        features["alone in the paragraph"] = float(scene.here.intersection(scene.people) == {entity})
        features["elsewhere"] = float(scene.latest is not None and entity not in scene.here)
        features["main"] = float(self._main == entity)
        headline = entity in self._headline
        features["headline"] = float(headline)
        features["headline, nobody here"] = float(headline and scene.empty)
        features["headed"] = float(entity == self._headed(phrase.first))
        features["main, nobody here"] = float(self._main == entity and scene.empty)
        if profile is not None:
            near = max(0, scene.sentence - profile.last.sentence) < _NEAR
            features["last speaker just before"] = float(near and last.entity == entity)
            features["leads its sentence"] = float(scene.leading.get(profile.last.sentence) == entity)
        features |= self._by_agreement(entity, phrase)
        features |= by_form(self.context, phrase, last.entity == entity, scene.latest == entity)
        if phrase.head is None:
            if addresses(self.context, phrase.first) and profile is not None:
                features["addressing leads its sentence"] = features["leads its sentence"]
                features["addressing other"] = 1.0 - features["leads its sentence"]
            features["followed"] = self._followed(phrase, entity)
            if entity in scene.here and writes(self.context, phrase.first):
                features[f"{self.label(entity)} writes"] = 1.0
            features["continued"] = float(last.entity == entity and says_that_it_goes_on(self.context, phrase.first))
            return features
        features |= self._nominals.of_candidate(entity, phrase, titles)
        if self._nominals.is_peer(phrase, entity, (scene.latest, last.entity)):
            features |= {"peer": 1.0, "possessed": 0.0, "untitled office": 0.0, "other noun": 0.0}
        if self._nominals.is_owned_body(phrase, entity, (scene.latest, last.entity)):
            features |= {"owned body": 1.0, "possessed": 0.0, "other body": 0.0}
        features["main body"] = float(bool(features["class"]) and self._main_body == entity)
        features["organ of the main body"] = float(self._main_body == entity and self._nominals.is_organ(phrase))
        features["nearest body"] = float(nearest := scene.bodies[:1] == [entity])
        just = profile is not None and scene.sentence - profile.last.sentence < _NEAR
        after = any(self._nominals.is_named_after(body, phrase) for body in scene.bodies)
        features["body just named"] = float(bool(features["class"]) and nearest and just and not after)
        described = features["described"] and not features["same noun"] and not features["kindred noun"]
        features["described afar"] = float(bool(described) and entity not in scene.here)
        new = just and profile is not None and profile.count == 1 and scene.nearest == entity != last.entity
        features["newcomer"] = float(new and features["described"] > features["possessed"])
        introduced = scene.latest == entity and not features["other noun"] and not features["possessed"]
        document = self.context.tokens.lowers[phrase.head] in self.context.language.speech.documents.nouns
        features["its owner"] = float(bool(features["possessed"]) and entity in (scene.latest, last.entity))
        features["its document"] = float(document and scene.latest == entity and not features["untitled genitive"])
        features["just introduced"] = float(introduced and bool(features["untitled office"]))
        features["long known"] = float(
            bool(features["just introduced"]) and profile is not None and profile.count > _NEW
        )
        return features

    def _followed(self, phrase: Phrase, entity: str | None) -> float:
        """Return how likely the same pronoun meant somebody where it came last, 0 if that is not near."""
        token, meant, share = self._pronouns.get(phrase.wanted, (phrase.first, None, 0.0))
        near = self.context.sentence_of(phrase.first) - self.context.sentence_of(token) < _NEAR
        return share if token < phrase.first and near and meant == entity else 0.0

    def _paragraph_start(self, token: int) -> int:
        """Return the character where the paragraph of a token begins."""
        place = bisect_left(self._breaks, token)
        return self.context.tokens.ends[self._breaks[place - 1]] if place else 0

    def _headed(self, token: int) -> str | None:
        """Return the only person whom a heading right above a paragraph names, ``None`` if there is none."""
        place = bisect_left(self._breaks, token)
        last = self._breaks[place - 1] if place else 0
        first = self._breaks[place - 2] + 1 if place > 1 else 0
        if not 0 < last - first <= _LONGEST_HEADING or self.context.tokens.texts[last - 1] in _CLOSING:
            return None
        return self._named_alone(first, last, "PER")

    def _named_alone(self, first: int, last: int, label: Label) -> str | None:
        """Return the only one of a label whom tokens name, ``None`` if there is none."""
        people = {name.entity for name in self.context.names_in(first, last) if name.label == label}
        return next(iter(people)) if len(people) == 1 else None

    def label(self, entity: str) -> Label:
        """Return the label of an entity."""
        nominals = self.context.nominals
        return "PER" if nominals.is_person(entity) else "ORG" if nominals.is_organisation(entity) else "LOC"

    def _by_mentions(self, entity: str, profile: _Profile | None, sentence: int) -> Features:
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
        known = self.context.agreements.get(entity, Agreement())
        wanted = phrase.wanted.gender
        return {
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
        opens, spoke = self._paragraph_start(phrase.first), -1 if last.start is None else last.start
        here, named = unnamed and same and spoke >= opens, self._named_last(phrase.wanted, before)
        features["nobody just spoke"] = float(unnamed and same and spoke > named)
        features["newcomer"] = float(self.unnamed.newcomer(phrase.first, phrase.wanted, max(opens, named)))
        if phrase.head is None:
            features["nobody continues"] = float(here and says_that_it_goes_on(self.context, phrase.first))
            features |= self.unnamed.body(phrase.first, phrase.wanted)
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
    """Return the weights of a language, as ``assets/training/attribution`` fitted them; those of French without."""
    folder = files("reader.understanding.references")
    own = folder.joinpath(f"antecedents_{language}.json")
    path = own if own.is_file() else folder.joinpath("antecedents_fr.json")
    return dict(json.loads(path.read_text(encoding="utf-8")))
