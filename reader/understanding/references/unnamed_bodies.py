"""Nouns for bodies that have no name beside them, whom a pronoun may take up: "La préfecture se tait. Elle …"."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Mapping, Sequence
from itertools import takewhile

from reader.understanding.references.context import ReferenceContext
from reader.understanding.references.phrase import Phrase
from reader.understanding.references.salience import Agreement, MentionTrace
from reader.understanding.references.unnamed import UnnamedPeople, is_just_before

_NEAR = 3
"""Sentences back within which a body counts."""

_TAKEN_UP = 0.8
"""Share of pronouns that take up a noun for a body or a newcomer just before them, nobody being named between.

Of 57 in the articles of ``assets/training/attribution`` 50 do; 0.8 is below that, as they are few.
"""

Shares = Sequence[tuple[str | None, float]]
"""Whom words may mean with probabilities, the likeliest first; ``None`` is somebody without a name."""


class UnnamedBodies:
    """The subjects of one document that are nouns for bodies without a name, with their gender."""

    def __init__(self, context: ReferenceContext, people: UnnamedPeople) -> None:
        self._context, self._people = context, people
        self._bodies = list(self._find())

    def _find(self) -> Iterator[tuple[int, str]]:
        """Yield the subjects that are nouns for bodies without a name, with the gender of each."""
        context, rules = self._context, self._context.language.references
        named = {token for name in context.names for token in range(name.start, name.end)}
        nouns = rules.organs | rules.organisation_heads | rules.bodies
        for token in range(1, len(context.tokens.lowers)):
            if token in named or context.tokens.lowers[token] not in nouns:
                continue
            determiner = context.determiner_of(token)
            led = context.tokens.lowers[determiner] in rules.definite and not context.names_in(token, token + 2)
            subject = context.syntax.relations[token].startswith("nsubj") or determiner in context.openings
            if led and subject and not context.is_quoted(context.tokens.starts[token]):
                yield token, context.gender_from(determiner)

    def near(self, first: int, wanted: Agreement) -> dict[str, float]:
        """Describe the last noun for a body that a pronoun may take up, if it is near."""
        context, end = self._context, bisect_left(self._bodies, (first, ""))
        if not end or wanted.number == "plural":
            return {}
        if wanted.gender and self._bodies[end - 1][1] not in ("", wanted.gender):
            return {}
        distance = context.sentence_of(first) - context.sentence_of(self._bodies[end - 1][0])
        return {f"body {distance}": 1.0} if 0 <= distance < _NEAR else {}

    def taken_up(self, first: int, wanted: Agreement, traces: Sequence[MentionTrace]) -> Phrase | None:
        """Return the noun for a body just before a pronoun that it takes up, most likely: "La mairie dément. Elle …".

        ``None`` if somebody who agrees is named between them, or is the subject of something, or if the body is what
        somebody speaks of, or of which a relative clause tells: "Paul Sarr, dont le parti avait porté plainte, …".
        """
        context, end = self._context, bisect_left(self._bodies, (first, ""))
        if not end or wanted.number == "plural" or not wanted.gender:
            return None
        noun, told = self._bodies[end - 1]
        gender = told or ("f" if self._is_feminine(context.tokens.lowers[noun]) else "m")
        if gender != wanted.gender or not is_just_before(noun, first, context):
            return None
        if self._is_told_of(noun):
            return None
        starts = context.tokens.starts
        place = bisect_left(traces, starts[noun], key=lambda trace: trace.start)
        between = takewhile(lambda trace: trace.start < starts[first], traces[place:])
        acting = (t for t in between if (t.label == "PER" or t.subject) and not t.quoted)
        if any(context.agreements.get(t.entity, Agreement()).gender in ("", gender) for t in acting):
            return None
        if self._people.acts_between(noun, first, gender):
            return None
        return Phrase(context.determiner_of(noun), noun + 1, Agreement(gender, "singular"), noun)

    def _is_told_of(self, noun: int) -> bool:
        """Return whether a noun is the subject of a reported or a relative clause, by the parse or the word before."""
        context, speech = self._context, self._context.language.speech
        if context.syntax.relations[context.syntax.heads[noun]].startswith(("ccomp", "acl")):
            return True
        openers = speech.complementizers | speech.pronouns.relatives | speech.pronouns.oblique_relatives
        return context.tokens.lowers[max(0, context.determiner_of(noun) - 1)] in openers

    def _is_feminine(self, body: str) -> bool:
        """Return whether a noun for a body is feminine, where its article tells nothing: "l'entreprise"."""
        rules = self._context.language.references
        return body in rules.feminine_bodies or body.endswith(rules.feminine_noun_endings)


def blended(found: Shares, taken_up: Mapping[str | None, float]) -> list[tuple[str | None, float]]:
    """Return whom a pronoun means that most likely takes up a noun, which means those of ``taken_up``."""
    shares = {entity: (1 - _TAKEN_UP) * share for entity, share in found}
    for entity, share in taken_up.items():
        shares[entity] = shares.get(entity, 0.0) + _TAKEN_UP * share
    return sorted(shares.items(), key=lambda item: -item[1])
