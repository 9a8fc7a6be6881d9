"""Appositions: what an article calls an entity beside its name ("le chef de la diplomatie russe, Sergueï Lavrov")."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from reader.knowledge import gazetteer
from reader.model.analysis import Label
from reader.understanding.entities.person_nouns import is_person_head, past_modifiers
from reader.understanding.languages import Language
from reader.understanding.names.self_naming import says_its_name
from reader.understanding.parsing.syntax import VERBS, Syntax
from reader.understanding.parsing.tokens import Tokens, opens_sentence
from reader.understanding.quotes.asides import is_finite
from reader.understanding.quotes.source_subjects import is_subject_behind, stands_behind_source
from reader.understanding.references.determiners import gender_of_determiner

_LONGEST = 14
"""Most tokens of an apposition."""

_LONGEST_BRACKETS = 8
"""Most tokens of brackets inside an apposition."""

_NAMING = 10
"""Most tokens between what somebody is and the name that he says, and of what he is."""

_INSIDE = frozenset("-&")
_LINKS = ("ADP", "CCONJ", "SCONJ")


@dataclass(frozen=True, slots=True)
class EntityMention:
    """A name as tokens ``[start, end)`` with the id of its entity."""

    start: int
    end: int
    label: Label
    entity: str


@dataclass(frozen=True, slots=True)
class Apposition:
    """A title as tokens ``[start, end)``, without determiner; ``head`` is its noun, ``entity`` the id of its bearer."""

    start: int
    head: int
    end: int
    entity: str


def find_appositions(
    tokens: Tokens, syntax: Syntax, names: Sequence[EntityMention], language: Language
) -> list[Apposition]:
    """Return the appositions in order of the names; each belongs to one name only."""
    finder = _Finder(tokens, syntax, names, language)
    return list(finder.appositions())


class _Finder:
    def __init__(self, tokens: Tokens, syntax: Syntax, names: Sequence[EntityMention], language: Language) -> None:
        self._tokens, self._syntax, self._names, self._rules = tokens, syntax, names, language.references
        self._speech, self._genders, self._language = language.speech, language.gender, language
        self._inside = {index: name for name in names for index in range(name.start, name.end)}

    def appositions(self) -> Iterator[Apposition]:
        """Yield the titles before, behind and in predicates of the names, in the order of the names."""
        claimed = 0
        for name in self._names:
            if name.label == "LOC":
                continue
            apposition = self._self_named(name) or self._before(name, claimed)
            if apposition is not None:
                doubled = self._doubled(apposition, claimed, name)
                if doubled is not None:
                    yield doubled
                yield apposition
            apposition = self._after(name) or self._predicate(name)
            while apposition is not None:
                claimed = apposition.end
                yield apposition
                apposition = self._coordinated(apposition)

    def _self_named(self, name: EntityMention) -> Apposition | None:
        """Return what somebody is who says his name: "driver" in "A driver, who identified himself as Wasiu"."""
        lowers = self._tokens.lowers
        if not says_its_name(lowers, name.start, self._language.names):
            return None
        near = range(name.start - 1, max(0, name.start - _NAMING), -1)
        relative = next((token for token in near if lowers[token] in self._speech.pronouns.relatives), 0)
        end = relative - (relative > 0 and lowers[relative - 1] == ",")
        start = next(
            (at + 1 for at in range(end - 1, max(-1, end - _NAMING), -1) if lowers[at] in self._rules.unknown), end
        )
        head = self._head(start, end, "PER") if start < end else None
        return None if head is None else Apposition(start, head, head + 1, name.entity)

    def _before(self, name: EntityMention, claimed: int) -> Apposition | None:
        """Return the title right before a name, with or without a comma; before a comma, the longest one."""
        lowers, rules = self._tokens.lowers, self._rules
        end = name.start
        if not end or opens_sentence(self._tokens, end):
            return None
        while end > 1 and (lowers[end - 1] in rules.courtesy | rules.naming or lowers[end - 1] == "."):
            end -= 1
        if end > 2 and lowers[end - 1] in rules.addresses and lowers[end - 2] == ",":
            # "la ministre de la Santé, docteur Anne Roy"
            end -= 1
        comma = lowers[end - 1] == ","
        end -= comma
        while end and lowers[end - 1] in rules.definite:
            end -= 1
        if (
            not end
            or lowers[end - 1] in rules.genitive | self._speech.speakers.led
            or self._syntax.classes[end - 1] in _LINKS
        ):
            # "l'avocat des parents Roy"
            return None
        found = self._title_up_to(end, claimed, name, comma)
        if found is not None and not comma and self._rules.bare and self._is_for_bearer(found):
            # "a lawyer for former chief Anne Roy"
            found = None
        if found is None and not comma and self._rules.bare and name.label == "PER":
            return self._bare(end, claimed, name)
        if found is not None and comma and (name.label != "PER" or self._is_source_of(name, found)):
            return None
        return found

    def _is_for_bearer(self, title: Apposition) -> bool:
        """Return whether a title holds that of another behind a preposition: "aide to Prime Minister", of Anne Roy."""
        last = title.end - 1
        linked = any(self._syntax.classes[at] == "ADP" for at in range(title.head + 1, last))
        return linked and last not in self._inside and self._is_for_person(last)

    def _is_source_of(self, name: EntityMention, title: Apposition) -> bool:
        """Return whether a title is a source that tells of a person, not what they are: "Selon la maire, Roy a fui"."""
        behind = stands_behind_source(title.start, self._tokens, self._speech)
        return behind and is_subject_behind(name.end, self._tokens, self._syntax, self._speech)

    def _title_up_to(self, end: int, claimed: int, name: EntityMention, comma: bool) -> Apposition | None:
        """Return the title that ends at a token; the longest one before a comma."""
        lowers, rules = self._tokens.lowers, self._rules
        found, index = None, end
        while index > max(claimed, end - _LONGEST):
            index = self._past_brackets(index - 1)
            if self._stops(index, name):
                break
            if lowers[index] in rules.definite | rules.indefinite | rules.contractions:
                head = self._head(index + 1, end, name.label)
                if head is not None:
                    found = Apposition(index + 1, head, end, name.entity)
                    goes_on = lowers[index] in rules.genitive or (index and lowers[index - 1] in rules.genitive)
                    if not comma or not goes_on:
                        break
            if opens_sentence(self._tokens, index):
                found = found or (self._opening(index, end, name) if comma else None)
                break
        return found

    def _doubled(self, second: Apposition, claimed: int, name: EntityMention) -> Apposition | None:
        """Return the title before another one: "son porte-parole, le physicien Paul Sarr," with a mark behind it.

        Not one of another gender, nor the first of several people: "le maire, le préfet Paul Sarr et la députée".
        """
        lowers, rules, comma = self._tokens.lowers, self._rules, second.start - 2
        determined = lowers[second.start - 1] in rules.definite | rules.indefinite
        if name.label != "PER" or comma < 1 or not determined or lowers[comma] != "," or not self._is_closed(name):
            return None
        first = self._title_up_to(comma, claimed, name, comma=True)
        if (
            first is None
            or not first.start
            or lowers[first.start - 1] not in rules.definite | rules.indefinite | rules.contractions
        ):
            return None
        if self._is_source_of(name, first):
            return None
        owned = lowers[first.start - 1] in rules.possessive
        if lowers[first.start - 1] in rules.unknown or (not owned and self._goes_on_with_others(name)):
            return None
        genders = {self._gender(title.start - 1, title.head) for title in (first, second)} - {""}
        return first if len(genders) < 2 else None

    def _gender(self, determiner: int, noun: int) -> str:
        """Return the gender that a title tells, empty for a noun that women and men are called by."""
        lower, genders = self._tokens.lowers[noun], self._genders
        known = "f" if lower in genders.feminine_titles else "m" if lower in genders.masculine_titles else ""
        told = known or gender_of_determiner(self._tokens, determiner, self._rules)
        return "" if told == "m" and lower in genders.held_by_women | self._rules.epicene else told

    def _is_closed(self, name: EntityMention) -> bool:
        """Return whether a mark stands behind a name, with brackets between them or not: "Paul Sarr (PS),"."""
        texts, token = self._tokens.texts, name.end
        if token < len(texts) and texts[token] == "(":
            closing = (at for at in range(token, min(len(texts), token + _LONGEST_BRACKETS)) if texts[at] == ")")
            token = next(closing, token) + 1
        return token >= len(texts) or texts[token][0] in ',.;:!?…»”"—–-)\n'

    def _goes_on_with_others(self, name: EntityMention) -> bool:
        """Return whether more people follow a name behind a comma: "Paul Sarr, la députée Anne Roy et", ", et"."""
        lowers, token = self._tokens.lowers, name.end + 1
        if token + 1 >= len(lowers) or lowers[name.end] != ",":
            return False
        determined = lowers[token] in self._rules.definite
        person = token in self._inside or self._head(token + 1, len(lowers), "PER") is not None
        return lowers[token] in self._rules.conjunctions or (determined and person)

    def _past_brackets(self, index: int) -> int:
        """Return the token before brackets that close at a token, else the token: "la maire (DVG) de Lens"."""
        if self._tokens.texts[index] != ")":
            return index
        opening = range(index - 1, max(0, index - _LONGEST_BRACKETS), -1)
        return next((token - 1 for token in opening if self._tokens.texts[token] == "("), index)

    def _opening(self, index: int, end: int, name: EntityMention) -> Apposition | None:
        """Return the title without determiner that opens a sentence: "Ancien élève du lycée, Paul Sarr …"."""
        if name.label != "PER":
            return None
        index += self._tokens.lowers[index] in self._rules.then
        head = self._head(index, end, name.label)
        return None if head is None else Apposition(index, head, end, name.entity)

    def _predicate(self, name: EntityMention) -> Apposition | None:
        """Return what a copula says that somebody is: "Anne Roy est romancière", "Anne Roy, elle, est la maire"."""
        lowers, size, token = self._tokens.lowers, len(self._tokens.lowers), name.end
        if name.label != "PER" or token + 3 >= size:
            return None
        if lowers[token] == "," and lowers[token + 1] in self._rules.apart and lowers[token + 2] == ",":
            token += 3
        if token + 2 >= size or lowers[token] not in self._rules.being:
            return None
        token += 1
        token += lowers[token] in self._rules.definite | self._rules.indefinite
        head = self._head(token, size, "PER")
        if head is None:
            return None
        end = head + 1
        while end < size and end < head + _LONGEST and not self._ends(end) and not self._is_person(end):
            end += 1
        while end > head + 1 and (lowers[end - 1] in self._rules.genitive or not self._tokens.texts[end - 1].isalnum()):
            end -= 1
        return Apposition(token, head, end, name.entity)

    def _is_person(self, index: int) -> bool:
        """Return whether a person's name stands at a token."""
        name = self._inside.get(index)
        return name is not None and name.label == "PER"

    def _bare(self, end: int, claimed: int, name: EntityMention) -> Apposition | None:
        """Return the title without determiner right before a name: "Prime Minister Ellen Marsh"."""
        head = end - 1
        if head in self._inside or not is_person_head(self._tokens, self._syntax, head, self._rules):
            return None
        start, lowers = head, self._tokens.lowers
        while start > claimed and not opens_sentence(self._tokens, start):
            beside = self._syntax.relations[start - 1] in ("flat", "amod", "nmod") and self._is_no_person(start - 1)
            if lowers[start - 1] not in self._rules.before and not beside:
                break
            start -= 1
        return Apposition(start, head, end, name.entity)

    def _is_no_person(self, index: int) -> bool:
        """Return whether no person's name stands at a token, though a body's may: "Labour" in "Labour MP Ruth Cole"."""
        name = self._inside.get(index)
        return name is None or (self._rules.head_last and name.label != "PER")

    def _stops(self, index: int, name: EntityMention) -> bool:
        """Return whether a token ends the search for a title before a name."""
        lower = self._tokens.lowers[index]
        other = self._inside.get(index)
        if other is not None and other.label == "PER" and other.entity != name.entity:
            return True
        if not self._tokens.texts[index][-1].isalnum() and lower not in self._rules.elided | _INSIDE:
            return True
        verb = self._syntax.classes[index] in VERBS and other is None and not self._qualifies(index)
        return verb or lower in self._rules.breaks

    def _qualifies(self, index: int) -> bool:
        """Return whether what was taken for a verb is an adjective of the noun before it: "le président niçois"."""
        lower, before = self._tokens.lowers[index], self._syntax.classes[index - 1] if index else ""
        if self._syntax.relations[index] == "amod" or lower in self._rules.descriptions:
            return True
        return before in ("NOUN", "PROPN", "ADJ") and lower.endswith(self._rules.qualifying_endings)

    def _head(self, index: int, end: int, label: Label) -> int | None:
        """Return the head noun of a title that opens at a token, ``None`` if there is none."""
        lowers = self._tokens.lowers
        index = past_modifiers(self._tokens, self._syntax, index, min(end, index + _LONGEST), self._rules)
        if index >= end or index in self._inside:
            return None
        if label != "PER":
            return index if lowers[index] in self._rules.organisation_heads else None
        return index if self._is_for_person(index) else None

    def _is_for_person(self, index: int) -> bool:
        """Return whether a noun is for what a person is, or says where one is from: "le Belge Luc Morel"."""
        text, rules = self._tokens.texts[index], self._rules
        if text.istitle() and gazetteer.demonym(text.lower()) is not None:
            return self._tokens.lowers[index - 1] in rules.definite | rules.indefinite
        described = self._tokens.lowers[index] in rules.descriptions - rules.concerned
        return described or is_person_head(self._tokens, self._syntax, index, rules)

    def _after(self, name: EntityMention) -> Apposition | None:
        """Return the title after a name, beyond a comma or in brackets: "X, chef de la diplomatie, a dit"."""
        lowers, size = self._tokens.lowers, len(self._tokens.lowers)
        start = name.end + 1
        if start >= size or name.label != "PER" or lowers[name.end] not in (",", "("):
            return None
        determined = lowers[start] in self._rules.definite | self._rules.indefinite
        start += determined
        if not determined:
            start = self._past_age(start)
            start += start < size and lowers[start] in self._rules.indefinite
        head = self._head(start, size, "PER") if start < size else None
        if head is None:
            return None
        end = head + 1
        while end < size and end < head + _LONGEST and not self._ends(end):
            other = self._inside.get(end)
            if other is not None and other.start == end and other.label == "PER" and not self._governed(end):
                return None
            end += 1
        if end < size and lowers[end] in self._rules.complementizers:
            return None
        while end > head + 1 and (lowers[end - 1] in self._rules.genitive or not self._tokens.texts[end - 1].isalnum()):
            end -= 1
        if determined and self._is_subject(name, end):
            return None
        comes = self._inside.get(end + 1)
        if determined and end < size and lowers[end] == "," and comes is not None and comes.label == "PER":
            return None
        return Apposition(start, head, end, name.entity)

    def _is_subject(self, name: EntityMention, end: int) -> bool:
        """Return whether a verb follows words behind a name that opens no sentence: "Face à Roy, le préfet a cédé"."""
        lowers, at = self._tokens.lowers, end
        while at < len(lowers) and lowers[at] in self._speech.pronouns.clitics | self._speech.restricting:
            at += 1
        if at >= len(lowers):
            return False
        # "assure" looks like an infinitive
        told = self._syntax.classes[at] == "VERB" and self._speech.reporting.get(lowers[at], lowers[at]) != lowers[at]
        finite = told or is_finite(at, self._tokens, self._syntax, self._speech)
        return finite and not opens_sentence(self._tokens, name.start)

    def _past_age(self, start: int) -> int:
        """Return the token behind an age and its comma: "Anne Roy, 44 ans, graveuse"."""
        tokens, comma = self._tokens, start + 2
        aged = comma + 1 < len(tokens.lowers) and tokens.texts[start].isdigit() and tokens.texts[comma] == ","
        return comma + 1 if aged and tokens.lowers[start + 1] in self._rules.years else start

    def _coordinated(self, first: Apposition) -> Apposition | None:
        """Return the title behind "et": "X, petit-fils du fondateur et PDG du groupe"; not "…, ministre, et Y"."""
        lowers, size, start = self._tokens.lowers, len(self._tokens.lowers), first.end + 1
        if first.end >= size or lowers[first.end] not in self._rules.conjunctions or start >= size:
            return None
        start += lowers[start] in self._rules.indefinite
        head = self._head(start, size, "PER") if start < size else None
        if head is None or lowers[start] in self._rules.definite:
            return None
        end = head + 1
        while end < size and end < head + _LONGEST and not self._ends(end):
            if (other := self._inside.get(end)) is not None and other.label == "PER" and not self._governed(end):
                return None  # "maire de Lens et conseiller Paul Sarr"
            end += 1
        while end > head + 1 and (lowers[end - 1] in self._rules.genitive or not self._tokens.texts[end - 1].isalnum()):
            end -= 1
        return Apposition(start, head, end, first.entity)

    def _governed(self, index: int) -> bool:
        return self._tokens.lowers[index - 1] in self._rules.genitive

    def _ends(self, index: int) -> bool:
        """Return whether a token ends a title."""
        lower, text = self._tokens.lowers[index], self._tokens.texts[index]
        if opens_sentence(self._tokens, index) or text.isspace() or lower in self._rules.breaks:
            return True
        if not text[0].isalnum() and not text[-1].isalnum() and text not in ("-", "'", "’"):
            return True
        inside = index in self._inside
        if lower in self._rules.conjunctions:
            return True
        return not inside and self._syntax.classes[index] in VERBS | {"PRON"}


def apposition_text(tokens: Tokens, apposition: Apposition) -> str:
    """Return an apposition as it stands in the text, white space normalised."""
    pieces = [
        tokens.texts[index] + (" " if tokens.spaced[index] else "")
        for index in range(apposition.start, apposition.end)
        if not tokens.texts[index].isspace()
    ]
    return " ".join("".join(pieces).split())
