"""The ages of people against that of a nominal: "l'homme de 54 ans", "la quinquagénaire"."""

from __future__ import annotations

from reader.understanding.references.context import ReferenceContext
from reader.understanding.references.phrase import Features, Phrase

_LONGEST_AGE = 2
"""Digits of an age."""

_AFTER_NAME = 5
"""Tokens behind a name within which an age is that person's."""

_LONGEST_TITLE = 6
"""Tokens before a name within which its title begins with an age."""

_NO_TITLE = ("VERB", "AUX", "ADP", "PRON")
"""Classes of words that stand in no title right before a name."""

_ANY = (0, 150)
"""Ages of anybody."""

_ROUGHLY = 0.4
"""How far an age that only fits counts."""


class Ages:
    """The ages that stand beside the names of one document."""

    def __init__(self, context: ReferenceContext) -> None:
        self._context, self._lowers, self._rules = context, context.tokens.lowers, context.language.references
        self._ages: dict[str, set[str]] = {}
        for name in context.names:
            for token in range(name.end, min(name.end + _AFTER_NAME, len(self._lowers) - 1)):
                if token in context.openings:
                    break
                if context.tokens.texts[token].isdecimal() and (
                    self._lowers[token + 1] in self._rules.years or self._is_bare_age(token)
                ):
                    self._ages.setdefault(name.entity, set()).add(context.tokens.texts[token])
            if age := self._age_before(name.start) or self._age_in_title(name.start):
                self._ages.setdefault(name.entity, set()).add(age)

    def _age_before(self, token: int) -> str:
        """Return the age right before a name, empty if there is none: "À 68 ans, Anne Roy"."""
        years = token - 1 - (self._lowers[token - 1] == ",")
        if (
            years < 2
            or self._lowers[years] not in self._rules.years
            or self._lowers[years - 2] not in self._rules.datives
        ):
            return ""
        text = self._context.tokens.texts[years - 1]
        return text if text.isdecimal() else ""

    def _age_in_title(self, name: int) -> str:
        """Return the age that opens the title before a name, empty if there is none: "34-year-old baker Anne Roy"."""
        aged = self._context.language.speech.speakers.aged
        for token in range(name - 1, max(len(aged), name - _LONGEST_TITLE), -1):
            if not self._context.tokens.texts[token][0].isalnum() or self._context.syntax.classes[token] in _NO_TITLE:
                break
            start = token - len(aged) + 1
            if aged and tuple(self._lowers[start : token + 1]) == aged:
                number = next((text for text in self._context.tokens.texts[start - 2 : start][::-1] if text != "-"), "")
                return number if number.isdecimal() else ""
        return ""

    def _is_bare_age(self, token: int) -> bool:
        """Return whether a number stands alone behind a comma as an age does: "Anne Roy, 34, said", ", aged 34,"."""
        texts = self._context.tokens.texts
        apart = texts[token - 1] in (",", "(", *self._rules.aged) and texts[token + 1] in (",", ".", ")")
        return self._rules.bare_ages and apart and len(texts[token]) <= _LONGEST_AGE

    def of_candidate(self, entity: str, phrase: Phrase) -> Features:
        """Compare the age of an entity with that of a nominal."""
        assert phrase.head is not None
        ages, decade = self._ages.get(entity, set()), self._rules.decades.get(self._lowers[phrase.head], "")
        numbers = {text for text in self._context.tokens.texts[phrase.first : phrase.last] if text.isdecimal()}
        aged = bool(numbers & ages) or (bool(decade) and any(age.startswith(decade) for age in ages))
        known, (youngest, oldest) = [int(age) for age in ages], self._bounds(phrase)
        fits = bool(known) and any(youngest <= age <= oldest for age in known)
        bounded = (youngest, oldest) != _ANY
        return {
            "age": float(aged) or _ROUGHLY * (fits and bounded),
            "other age": float(bool(ages) and not aged and bool(numbers or decade)) or 2.0 * (bool(known) and not fits),
        }

    def _bounds(self, phrase: Phrase) -> tuple[int, int]:
        """Return between which ages the words of a nominal put somebody: "la vieille dame", "le jeune homme".

        Words that contradict each other say nothing: "le jeune retraité".
        """
        words = self._lowers[phrase.first : (phrase.head or phrase.first) + 1]
        bounds = [self._rules.ages.get(word, _ANY) for word in words]
        youngest, oldest = max(low for low, _ in bounds), min(high for _, high in bounds)
        return (youngest, oldest) if youngest <= oldest else _ANY
