"""Names joined by conjunctions ("Damas et Moscou"): they share one role."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from reader.model.analysis import Label
from reader.understanding.languages.rules.language import RoleRules
from reader.understanding.parsing.tokens import Words

_LONGEST_MARKER = 6
"""Words of a preposition that is looked for."""

_COMMA = ","
_DASHES = "-–—‑"


@dataclass(frozen=True, slots=True)
class Marked:
    """A name as tokens ``[start, end)`` with the preposition before it.

    ``opening`` is the first token of preposition and determiner, ``marker`` the preposition, empty where there is none,
    ``article`` the determiner between.
    """

    start: int
    end: int
    label: Label
    opening: int
    marker: str
    article: str


def opens_sentence(words: Words, index: int) -> bool:
    """Whether a sentence opens with a token; the parser's openings in mid-sentence do not count."""
    return words.opens[index] and (index == 0 or not words.texts[index - 1][-1].isalnum())


def marked(words: Words, start: int, end: int, label: Label, rules: RoleRules) -> Marked:
    """A name with the preposition before it."""
    opening = start
    while (
        opening
        and start - opening < 2
        and not opens_sentence(words, opening)
        and words.lowers[opening - 1] in rules.determiners
    ):
        opening -= 1
    article = words.lowers[opening] if opening < start else ""
    if not opening or opens_sentence(words, opening):
        return Marked(start, end, label, opening, "", article)
    last = rules.contractions.get(words.lowers[opening - 1], words.lowers[opening - 1])
    phrase = last
    found, first = "", opening
    for index in range(opening - 1, max(-1, opening - 1 - _LONGEST_MARKER), -1):
        if index < opening - 1:
            phrase = f"{words.lowers[index]} {phrase}".replace("' ", "'")
        if _is_marker(phrase, rules):
            found, first = phrase, index
        if opens_sentence(words, index):
            break
    return Marked(start, end, label, first, found, article)


def _is_marker(phrase: str, rules: RoleRules) -> bool:
    kinds = (rules.place_markers, rules.actor_markers, rules.between, rules.genitive, rules.dative)
    return any(phrase in kind for kind in kinds)


def chains(words: Words, names: Sequence[Marked], rules: RoleRules) -> Iterator[list[Marked]]:
    """The names in order of the text, those that are joined together in one list."""
    chain: list[Marked] = []
    pending: list[Marked] = []
    for name in names:
        link = _link(words, (pending or chain)[-1], name, chain[0], rules) if chain else None
        if link is None:
            yield from _parts(chain, pending)
            chain, pending = [name], []
        elif link == _COMMA:
            pending.append(name)
        else:
            chain += [*pending, name]
            pending = []
    yield from _parts(chain, pending)


def _parts(chain: list[Marked], pending: list[Marked]) -> Iterator[list[Marked]]:
    """Names that only commas join are apart."""
    if chain:
        yield chain
    yield from ([name] for name in pending)


def _link(words: Words, before: Marked, name: Marked, first: Marked, rules: RoleRules) -> str | None:
    """What joins two names, ``None`` where they are not joined."""
    opening = name.start
    while opening > before.end and words.lowers[opening - 1] in rules.determiners:
        opening -= 1
    if name.marker:
        if name.marker != first.marker:
            return None
        opening = min(opening, name.opening)
    if not 0 < opening - before.end <= 3:
        return None
    between = words.lowers[before.end : opening]
    if between[0] == _COMMA and len(between) > 1:
        between = between[1:]
    link = " ".join(between)
    if link in _DASHES and before.label == name.label == "LOC":
        return link
    if link not in rules.conjunctions:
        return None
    if link == _COMMA and first.marker in rules.place_markers | rules.dative and name.article and not name.marker:
        return None
    return link
