"""What the article calls those whom it names, beside the name: "le chef de la diplomatie russe, Sergueï Lavrov"."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from reader.model.analysis import Label
from reader.understanding.languages.rules.language import ReferenceRules
from reader.understanding.parsing.syntax import Syntax
from reader.understanding.parsing.tokens import Words
from reader.understanding.roles.coordination import opens_sentence

_LONGEST = 14
"""Tokens of a title."""

_VERBS = ("VERB", "AUX")
_LINKS = ("ADP", "CCONJ", "SCONJ")


@dataclass(frozen=True, slots=True)
class Named:
    """A name as tokens ``[start, end)`` and whose it is."""

    start: int
    end: int
    label: Label
    entity: str


@dataclass(frozen=True, slots=True)
class Title:
    """A title as tokens ``[start, end)``, without determiner; ``head`` is its noun, ``entity`` who is called so."""

    start: int
    head: int
    end: int
    entity: str


def find_titles(words: Words, syntax: Syntax, names: Sequence[Named], rules: ReferenceRules) -> list[Title]:
    """Titles in apposition to names, in order of the names; a title stands for one name alone."""
    finder = _Finder(words, syntax, names, rules)
    return list(finder.titles())


def is_person_head(words: Words, syntax: Syntax, index: int, rules: ReferenceRules) -> bool:
    """Whether a token is a noun for what a person is ("porte-parole", "ex-député", "footballeur")."""
    lower = words.lowers[index]
    for prefix in rules.prefixes:
        lower = lower.removeprefix(prefix)
    if lower in rules.courtesy:
        return False
    if lower in rules.person_heads:
        return True
    text, noun = words.texts[index], syntax.classes[index] == "NOUN"
    return noun and len(text) > 4 and text.islower() and lower.endswith(rules.person_endings)


class _Finder:
    def __init__(self, words: Words, syntax: Syntax, names: Sequence[Named], rules: ReferenceRules) -> None:
        self._words, self._syntax, self._names, self._rules = words, syntax, names, rules
        self._inside = {index: name for name in names for index in range(name.start, name.end)}

    def titles(self) -> Iterator[Title]:
        claimed = 0
        for name in self._names:
            if name.label == "LOC":
                continue
            title = self._before(name, claimed)
            if title is not None:
                yield title
            title = self._after(name)
            if title is not None:
                claimed = title.end
                yield title

    def _before(self, name: Named, claimed: int) -> Title | None:
        """The title that ends right before a name, a comma between or not; the whole of it where there is a comma."""
        lowers, rules = self._words.lowers, self._rules
        end = name.start
        if not end or opens_sentence(self._words, end):
            return None
        while end > 1 and (lowers[end - 1] in rules.courtesy or lowers[end - 1] == "."):
            end -= 1
        comma = lowers[end - 1] == ","
        end -= comma
        while end and lowers[end - 1] in rules.definite:
            end -= 1
        if not end or lowers[end - 1] in rules.genitive or self._syntax.classes[end - 1] in _LINKS:
            return None
        found = None
        for index in range(end - 1, max(claimed, end - _LONGEST) - 1, -1):
            if self._stops(index, name):
                break
            if lowers[index] in rules.definite | rules.indefinite | rules.contractions:
                head = self._head(index + 1, end, name.label)
                if head is not None:
                    found = Title(index + 1, head, end, name.entity)
                    goes_on = lowers[index] in rules.genitive or (index and lowers[index - 1] in rules.genitive)
                    if not comma or not goes_on:
                        break
            if opens_sentence(self._words, index):
                break
        if found is None and not comma and self._rules.bare and name.label == "PER":
            return self._bare(end, claimed, name)
        if found is not None and comma and name.label != "PER":
            return None
        return found

    def _bare(self, end: int, claimed: int, name: Named) -> Title | None:
        """The title right before a name that has no determiner: "Prime Minister Ellen Marsh"."""
        head = end - 1
        if head in self._inside or not is_person_head(self._words, self._syntax, head, self._rules):
            return None
        start, lowers = head, self._words.lowers
        while start > claimed and not opens_sentence(self._words, start):
            beside = self._syntax.relations[start - 1] in ("flat", "amod", "nmod") and start - 1 not in self._inside
            if lowers[start - 1] not in self._rules.before and not beside:
                break
            start -= 1
        return Title(start, head, end, name.entity)

    def _stops(self, index: int, name: Named) -> bool:
        lower = self._words.lowers[index]
        other = self._inside.get(index)
        if other is not None and other.label == "PER" and other.entity != name.entity:
            return True
        if not self._words.texts[index][-1].isalnum() and lower not in ("d'", "l'", "-", "&"):
            return True
        return (self._syntax.classes[index] in _VERBS and other is None) or lower in self._rules.breaks

    def _head(self, index: int, end: int, label: Label) -> int | None:
        """The noun that heads a title that opens at a token, ``None`` where none does."""
        lowers = self._words.lowers
        while index < end - 1 and lowers[index] in self._rules.before:
            index += 1
        if index >= end or index in self._inside:
            return None
        if label != "PER":
            return index if lowers[index] in self._rules.body_heads else None
        return index if is_person_head(self._words, self._syntax, index, self._rules) else None

    def _after(self, name: Named) -> Title | None:
        """The title that follows a name after a comma or in brackets: "X, chef de la diplomatie, a dit"."""
        lowers, size = self._words.lowers, len(self._words.lowers)
        start = name.end + 1
        if start >= size or name.label != "PER" or lowers[name.end] not in (",", "("):
            return None
        determined = lowers[start] in self._rules.definite | self._rules.indefinite
        start += determined
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
        while end > head + 1 and (lowers[end - 1] in self._rules.genitive or not self._words.texts[end - 1].isalnum()):
            end -= 1
        comes = self._inside.get(end + 1)
        if determined and end < size and lowers[end] == "," and comes is not None and comes.label == "PER":
            return None
        return Title(start, head, end, name.entity)

    def _governed(self, index: int) -> bool:
        return self._words.lowers[index - 1] in self._rules.genitive

    def _ends(self, index: int) -> bool:
        lower, text = self._words.lowers[index], self._words.texts[index]
        if opens_sentence(self._words, index) or text.isspace() or lower in self._rules.breaks:
            return True
        if not text[0].isalnum() and not text[-1].isalnum() and text not in ("-", "'", "’"):
            return True
        inside = index in self._inside
        if lower == "et":
            return True
        return not inside and self._syntax.classes[index] in (*_VERBS, "PRON")


def title_text(words: Words, title: Title) -> str:
    """A title as it stands in the text, white space normalised."""
    pieces = [
        words.texts[index] + (" " if words.spaced[index] else "")
        for index in range(title.start, title.end)
        if not words.texts[index].isspace()
    ]
    return " ".join("".join(pieces).split())
