"""Where people are from against a nominal that says so: "Norway's Karsten Moe … the Norwegian"."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from reader.text.folding import fold
from reader.understanding.parsing.syntax import VERBS
from reader.understanding.references.context import ReferenceContext
from reader.understanding.references.phrase import Features, Phrase

_SAME = 4
"""Letters that the name of a country and what its people are called begin with: "Norway", "Norwegian"."""

_LONGEST = 7
"""Tokens behind an owner within which the name of its person begins: "Ukraine's foreign minister, Andriy Melnyk"."""


class Origins:
    """The countries that stand beside the names of people in one document."""

    def __init__(self, context: ReferenceContext) -> None:
        self._context = context
        self._places: dict[str, set[str]] = {}
        for entity, words in self._beside():
            self._places.setdefault(entity, set()).update(self._keys(words))

    def of_candidate(self, entity: str, phrase: Phrase) -> Features:
        """Compare where an entity is from with what a nominal says of that."""
        demonyms, known = self._context.language.names.demonyms, self._places.get(entity, set())
        if phrase.head is None or not known:
            return {}
        words = self._context.tokens.lowers[phrase.first + 1 : phrase.head + 1]
        said = set(self._keys(word for word in words if word in demonyms))
        return {"from there": float(bool(said & known)), "from elsewhere": float(bool(said) and not said & known)}

    def _keys(self, words: Iterable[str]) -> Iterator[str]:
        countries = self._context.language.references.countries
        return (fold(countries.get(word, word))[:_SAME] for word in words)

    def _beside(self) -> Iterator[tuple[str, list[str]]]:
        """Yield people with the words for where they are from: owners before their names, demonyms in their titles."""
        context, lowers = self._context, self._context.tokens.lowers
        demonyms, possessives = context.language.names.demonyms, context.language.speech.inflection.possessives
        for title in context.appositions:
            yield title.entity, [word for word in lowers[title.start : title.head + 1] if word in demonyms]
        for place in context.names:
            if place.label != "LOC" or place.end >= len(lowers) or lowers[place.end] not in possessives:
                continue
            name = next(iter(context.names_in(place.end, place.end + _LONGEST)), None)
            between = range(place.end, name.start if name is not None else place.end)
            if (
                name is not None
                and name.label == "PER"
                and all(context.syntax.classes[token] not in VERBS for token in between)
            ):
                yield name.entity, lowers[place.start : place.end]
