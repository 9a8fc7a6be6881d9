"""People who have no name in the text: "un témoin", "la préfète", whom a pronoun may take up too."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from itertools import takewhile

from reader.understanding.references.context import ReferenceContext
from reader.understanding.references.phrase import LastSpeaker
from reader.understanding.references.salience import Agreement, MentionTrace

_MOST = 8
"""Nouns before a pronoun that are looked at."""

_BESIDE = 12
"""Tokens before a noun within which another subject of its verb stands that it describes."""

_FARTHEST = 4
"""Sentences back from which all nouns are as far."""

_NEAR = 3
"""Sentences back within which a subject counts."""


class UnnamedPeople:
    """The nouns for people without a name beside them in one document, with the gender that their determiner tells."""

    def __init__(self, context: ReferenceContext) -> None:
        self._context = context
        self._nouns = list(self._find())

    def forget(self, noun: int) -> None:
        """Leave out a noun that is for somebody named: "l'accusé", once it is known who is accused."""
        place = bisect_left(self._nouns, (noun, ""))
        if place < len(self._nouns) and self._nouns[place][0] == noun:
            del self._nouns[place]

    def taking_up(self) -> Iterator[tuple[int, int]]:
        """Yield the definite subjects among the nouns that may take up somebody named, as tokens ``[start, end)``."""
        context, rules = self._context, self._context.language.references
        for noun, _ in self._nouns:
            determiner = context.determiner_of(noun)
            clause = context.syntax.relations[context.syntax.heads[noun]]
            if context.tokens.lowers[determiner] in rules.definite and self._is_subject(noun) and clause != "ccomp":
                end = noun + 1
                while end < len(context.tokens.lowers) and context.syntax.classes[end] == "ADJ":
                    end += 1
                if end >= len(context.tokens.lowers) or context.tokens.lowers[end] not in rules.genitive:
                    yield determiner, end

    def _find(self) -> Iterator[tuple[int, str]]:
        """Yield the nouns for people without a name, with the gender that each tells."""
        context, rules = self._context, self._context.language.references
        lowers = context.tokens.lowers
        determiners = rules.masculine_determiners | rules.feminine_determiners | rules.unknown
        claimed = {token for apposition in context.appositions for token in range(apposition.start, apposition.end)}
        claimed |= {token for name in context.names for token in range(name.start, name.end)}
        for token in range(1, len(lowers)):
            if lowers[token - 1] in rules.unknown and lowers[token] in rules.others and self._stands_alone(token):
                yield token, context.gender_of_determiner(token - 1)
            if token in claimed or context.syntax.classes[token] not in ("NOUN", "ADJ"):
                continue
            if lowers[token] in rules.concerned or context.is_quoted(context.tokens.starts[token]):
                continue
            before = self._before_noun(token)
            if before < 0 or lowers[before] not in determiners | rules.definite | rules.singular_owners:
                continue
            if lowers[token] in rules.descriptions or context.is_person_noun(token):
                yield token, self._gender(before, token)

    def _before_noun(self, noun: int) -> int:
        """Return the token before a noun and what belongs to it: "the" in "the 62-year-old"."""
        if self._context.is_aged(noun):
            return self._context.determiner_of(noun)
        lowers = self._context.tokens.lowers
        return noun - 1 - (lowers[noun - 1] in self._context.language.references.before)

    def _stands_alone(self, other: int) -> bool:
        """Return whether "autre" is for somebody itself, unlike in "un autre homme"."""
        context = self._context
        following = context.syntax.classes[other + 1] if other + 1 < len(context.tokens.lowers) else ""
        return following not in ("NOUN", "PROPN", "ADJ") and not context.is_quoted(context.tokens.starts[other])

    def _gender(self, determiner: int, noun: int) -> str:
        """Return the gender that a determiner tells, else the noun: "sa mère", "leur fils"."""
        told, genders = self._context.gender_of_determiner(determiner), self._context.language.gender
        lower = self._context.tokens.lowers[noun]
        known = "f" if lower in genders.feminine_titles else "m" if lower in genders.masculine_titles else ""
        return told or known

    def newcomer_taken_up(
        self, first: int, wanted: Agreement, traces: Sequence[MentionTrace], last: LastSpeaker
    ) -> int | None:
        """Return the noun that brings in somebody just before a pronoun that takes it up, most likely.

        "Un automobiliste est venu. Il dit …", "« Non », dit une patiente. Elle …": a subject or who spoke last, nobody
        who agrees being named since.
        """
        context, end = self._context, bisect_left(self._nouns, (first, ""))
        if wanted.number == "plural" or not wanted.gender:
            return None
        recent = reversed(self._nouns[max(0, end - _MOST) : end])
        untold = context.language.references.gendered_nouns
        noun = next((token for token, told in recent if told == wanted.gender or (untold and not told)), None)
        if (
            noun is None
            or context.tokens.lowers[context.determiner_of(noun)] not in context.language.references.unknown
        ):
            return None
        starts, sentence = context.tokens.starts, context.sentence_of(noun)
        spoke = last.known and last.entity is None and last.start == starts[context.determiner_of(noun)]
        clause = context.syntax.relations[context.syntax.heads[noun]]
        if not is_just_before(noun, first, context) or clause == "ccomp" or self._is_beside_subject(noun):
            return None
        if not (spoke or self._is_subject(noun)):
            return None
        before = [t for t in traces if t.start < starts[first] and t.label == "PER" and not t.quoted]
        if self._is_hidden(noun, wanted.gender, before):
            return None
        beside = (t for t in before if t.start > starts[noun] or (t.subject and t.sentence == sentence))
        if any(context.agreements.get(t.entity, Agreement()).gender in ("", wanted.gender) for t in beside):
            return None
        return noun

    def _is_hidden(self, noun: int, gender: str, before: Sequence[MentionTrace]) -> bool:
        """Return whether a noun that tells no gender stands near somebody named who has that of a pronoun.

        "A critic called her play thin. She …", of an author.
        """
        context = self._context
        if not gender or not context.language.references.gendered_nouns or self._gender(noun - 1, noun):
            return False
        near = (t for t in before if t.label == "PER" and context.sentence_of(noun) - t.sentence <= _FARTHEST)
        return any(context.agreements.get(t.entity, Agreement()).gender == gender for t in near)

    def _is_beside_subject(self, noun: int) -> bool:
        """Return whether a noun only says what another subject of its verb is: "Sa mère, une infirmière, dit"."""
        syntax = self._context.syntax
        beside = range(max(0, noun - _BESIDE), noun)
        return any(syntax.relations[t].startswith("nsubj") and syntax.heads[t] == syntax.heads[noun] for t in beside)

    def acts_between(self, noun: int, first: int, gender: str) -> bool:
        """Return whether somebody without a name who agrees is a subject from a token on, before another."""
        place = bisect_left(self._nouns, (noun, ""))
        between = takewhile(lambda other: other[0] < first, self._nouns[place:])
        return any(told in ("", gender) and self._is_subject(token) for token, told in between)

    def nearest(
        self, first: int, wanted: Agreement, before: Sequence[MentionTrace], paragraph: int
    ) -> dict[str, float]:
        """Describe the last noun before a pronoun that agrees with it, if any, against the people named ``before``.

        ``paragraph`` is the character where the paragraph begins.
        """
        context, gender = self._context, wanted.gender
        end = bisect_left(self._nouns, (first, ""))
        recent = reversed(self._nouns[max(0, end - _MOST) : end])
        found = next((token for token, told in recent if not gender or told in ("", gender)), None)
        if found is None or self._is_hidden(found, gender, before):
            return {}
        distance = min(_FARTHEST, max(0, context.sentence_of(first) - context.sentence_of(found)))
        agreeing = (
            trace.start
            for trace in reversed(before)
            if trace.label == "PER" and context.agreements.get(trace.entity, Agreement()).gender in ("", gender)
        )
        named, start = next(agreeing, -1), context.tokens.starts[found]
        subject = self._is_subject(found) and distance < _NEAR
        here = start >= paragraph
        return {
            f"unnamed {distance}": 1.0,
            "unnamed nearer": float(start > named),
            "unnamed subject": float(subject),
            "unnamed subject nearer": float(subject and start > named),
            "unnamed here": float(here),
        }

    def newcomer(
        self, first: int, wanted: Agreement, start: int, before: Sequence[MentionTrace], acting: bool = False
    ) -> bool:
        """Return whether the text brings in somebody without a name, who agrees, between a character and a token.

        ``acting`` asks for a subject: "Une voisine crie", not "Il a vu une voisine".
        """
        unknown, lowers = self._context.language.references.unknown, self._context.tokens.lowers
        end = bisect_left(self._nouns, (first, ""))
        return any(
            lowers[self._context.determiner_of(noun)] in unknown and (not acting or self._is_subject(noun))
            for noun, told in self._nouns[max(0, end - _MOST) : end]
            if self._context.tokens.starts[noun] >= start
            and (not wanted.gender or told in ("", wanted.gender))
            and not self._is_hidden(noun, wanted.gender, before)
        )

    def recent(self, first: int, gender: str) -> Iterator[int]:
        """Yield the nouns of that gender in the sentences just before a token, the last first."""
        end, sentence = bisect_left(self._nouns, (first, "")), self._context.sentence_of(first)
        for token, told in reversed(self._nouns[max(0, end - _MOST) : end]):
            if sentence - self._context.sentence_of(token) <= _FARTHEST and (not gender or told in ("", gender)):
                yield token

    def _is_subject(self, noun: int) -> bool:
        """Return whether a noun is a subject, or may be one though the parse says otherwise.

        The first words of its sentence ("Sa mère part") or behind a verb that is ("Restait la mère").
        """
        context = self._context
        if context.syntax.relations[noun].startswith("nsubj") or context.determiner_of(noun) in context.openings:
            return True
        return context.syntax.heads[noun] in context.openings and context.syntax.relations[noun] in ("obj", "xcomp")


def is_just_before(noun: int, pronoun: int, context: ReferenceContext) -> bool:
    """Return whether a noun stands in the sentence of a pronoun or the one before; before an inquit in that alone.

    "La mairie dément et elle affirme", "La mairie dément. Elle affirme", "La mairie dément. « Non », affirme-t-elle".
    """
    distance = context.sentence_of(pronoun) - context.sentence_of(noun)
    inverted = context.tokens.lowers[pronoun] in context.language.speech.pronouns.inverted
    return distance == 1 or (distance == 0 and not inverted)
