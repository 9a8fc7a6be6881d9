"""Lines in capitals, in which the model sees no names: "MOSCOU MENACE VARSOVIE", "VIF. La piscine ferme"."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from reader.knowledge import gazetteer
from reader.text.folding import fold
from reader.understanding.languages.rules.names import NameRules
from reader.understanding.names.name_span import NameSpan, without_overlaps
from reader.understanding.parsing.tokens import Tokens

_LONGEST = 3
"""Words of a place's name."""

_SHORTEST = 4
"""Letters of a place's name, so that no acronym is taken for one."""

_LABEL = 3
"""Most words in capitals before the mark that parts a label or a town from its line."""

_MARKS = frozenset((".", ":", "-", "–", "—", "/", "|"))


def with_headlines(tokens: Tokens, spans: Sequence[NameSpan], rules: NameRules) -> list[NameSpan]:
    """Add known places of lines in capitals, and towns that open a line; drop labels of lines: "VIDÉO.", "DIRECT"."""
    kept, found = list(spans), []
    for start, end in _lines(tokens):
        label = _label_end(tokens, start, end)
        if label:
            kept = [span for span in kept if not (span.start < label and _is_label(tokens, start, label, rules))]
            if _is_town(tokens, start, label, rules) or _is_marked_place(tokens, start, label, kept):
                found.append(NameSpan(start, label, "LOC"))
        if _is_loud(tokens, start, end):
            taken = {index for span in kept for index in range(span.start, span.end)}
            found += _places(tokens, start, end, taken)
    return without_overlaps([*found, *(span for span in kept if span not in found)])


def _lines(tokens: Tokens) -> Iterator[tuple[int, int]]:
    """Yield the first token of each line and the one after its last."""
    start = 0
    for index, text in enumerate(tokens.texts):
        if "\n" in text:
            if index > start:
                yield start, index
            start = index + 1
    if start < len(tokens.texts):
        yield start, len(tokens.texts)


def _label_end(tokens: Tokens, start: int, end: int) -> int:
    """Return where words in capitals end that a mark parts from the rest of a line that is not in capitals, else 0."""
    index = start
    while index < min(end, start + 2 * _LABEL) and (_is_capitals(tokens.texts[index]) or tokens.texts[index] in "-'’"):
        if index > start and tokens.spaced[index - 1] and tokens.texts[index] in _MARKS:
            break
        index += 1
    if not start < index < end - 1 or tokens.texts[index] not in _MARKS or not tokens.spaced[index]:
        return 0
    return index if not _is_loud(tokens, index + 1, end) else 0


def _is_capitals(text: str) -> bool:
    return text.isupper() and any(letter.isalpha() for letter in text)


def _is_loud(tokens: Tokens, start: int, end: int) -> bool:
    """Return whether a line has two words of three letters or more, and all of them in capitals."""
    words = [text for text in tokens.texts[start:end] if len(text) > _LONGEST - 1 and text.isalpha()]
    return len(words) > 1 and all(text.isupper() for text in words)


def _is_label(tokens: Tokens, start: int, end: int, rules: NameRules) -> bool:
    return any(lower in rules.line_labels for lower in tokens.lowers[start:end])


def _is_town(tokens: Tokens, start: int, end: int, rules: NameRules) -> bool:
    """Return whether the words that open a line are a known place, or one that the article names in small letters."""
    key = tokens.folded(start, end)
    if len(key) < _SHORTEST or _is_label(tokens, start, end, rules):
        return False
    place = gazetteer.place(key)
    if place is not None and place.kind != "region":
        return True
    size = end - start
    return size <= _LONGEST and any(
        tokens.capital(index) and tokens.folded(index, index + size) == key
        for index in range(end, len(tokens.texts) - size)
        if index and tokens.lowers[index - 1] in rules.town_prepositions and not tokens.texts[index].isupper()
    )


def _is_marked_place(tokens: Tokens, start: int, end: int, spans: Sequence[NameSpan]) -> bool:
    """Return whether the model takes the word that opens a line for a body of which the article says no more."""
    word = tokens.texts[start]
    if end - start != 1 or len(word) <= _SHORTEST or not any((s.start, s.end) == (start, end) for s in spans):
        return False
    key = fold(word)
    return not any(s.label != "LOC" and s.start > start and fold(tokens.texts[s.start]) == key for s in spans)


def _places(tokens: Tokens, start: int, end: int, taken: set[int]) -> Iterator[NameSpan]:
    """Yield the known places of a line in capitals."""
    index = start
    while index < end:
        size = next(
            (size for size in range(2 * _LONGEST, 0, -1) if _is_place(tokens, index, index + size, end, taken)), 0
        )
        if size:
            yield NameSpan(index, index + size, "LOC")
        index += size or 1


def _is_place(tokens: Tokens, start: int, stop: int, end: int, taken: set[int]) -> bool:
    """Return whether tokens in capitals are a known place that is no part of a name yet."""
    if stop > end or taken.intersection(range(start, stop)) or not tokens.texts[start][-1].isalpha():
        return False
    if not all(text.isupper() or text in "-'’" for text in tokens.texts[start:stop]):
        return False
    key = tokens.folded(start, stop)
    return len(key) >= _SHORTEST and gazetteer.place(key) is not None
