"""Where a name begins and ends: no determiner, title or stray mark inside, no half of a word outside."""

from __future__ import annotations

import re
from collections.abc import Sequence

from reader.knowledge import gazetteer
from reader.understanding.languages.rules.language import NameRules
from reader.understanding.names.name_span import NameSpan, without_overlaps
from reader.understanding.parsing.tokens import Words

_INITIALS = re.compile(r"[^\W\d_](?:\.|-[^\W\d_]\.?)+")
_HYPHENS = frozenset("-‐‑")
_CLOSERS = frozenset("'’")


def right_edges(words: Words, spans: Sequence[NameSpan], rules: NameRules) -> list[NameSpan]:
    """The same names with their right edges; those of which nothing is left are gone."""
    starts = {span.start: span for span in spans}
    covered = {index for span in spans for index in range(span.start, span.end)}
    edged = []
    for span in spans:
        start, end = _whole_words(words, span, starts, covered)
        trimmed = trimmed_span(words, NameSpan(start, end, span.label), rules)
        if trimmed is not None:
            edged.append(trimmed)
    return without_overlaps(edged)


def _whole_words(words: Words, span: NameSpan, starts: dict[int, NameSpan], covered: set[int]) -> tuple[int, int]:
    texts, spaced = words.texts, words.spaced
    start, end = span.start, span.end
    while end < len(texts) and not spaced[end - 1]:
        elided = texts[end - 1][-1] in _CLOSERS and (len(texts[end - 1]) > 1 or _one_letter(words, end - 2))
        cut = texts[end - 1][-1] in _HYPHENS and (len(texts[end - 1]) > 1 or end - 1 > start)
        if (elided or cut) and texts[end][0].isalnum():
            end = starts[end].end if end in starts else end + 1
        elif (
            texts[end] in _HYPHENS
            and end + 1 < len(texts)
            and not spaced[end]
            and end + 1 not in covered
            and words.capital(end + 1)
        ):
            end += 2
        else:
            break
    if span.label == "PER" and start and not words.opens[start]:
        start = _with_initials(words, start, covered)
    if span.label == "ORG" and end < len(texts) and end not in covered and _is_loud(words, end):
        end += 1
    return start, end


def _with_initials(words: Words, start: int, covered: set[int]) -> int:
    """Where a person's name begins with the initials before it: "J.-P. Martin", "J-M Ayrault"."""
    before, texts = start - 1, words.texts
    if before in covered or not words.capital(before):
        return start
    if _INITIALS.fullmatch(texts[before]):
        return start if words.lowers[before] in ("m.", "mm.") else before
    first = before - 2
    if first >= 0 and texts[before - 1] in _HYPHENS and len(texts[before]) == len(texts[first]) == 1:
        return first if words.capital(first) and not words.spaced[first] else start
    return start


def _is_loud(words: Words, index: int) -> bool:
    """Whether a word in capitals goes on with the name before it, which is not: "Crédit Mutuel CIC"."""
    text, before = words.texts[index], words.texts[index - 1]
    if not (len(text) > 1 and text.isalpha() and text.isupper()) or words.opens[index] or not words.spaced[index - 1]:
        return False
    return before.isalpha() and not before.isupper()


def _one_letter(words: Words, index: int) -> bool:
    """Whether a capital and an apostrophe stand here, as in "O'Neill"."""
    return index >= 0 and len(words.texts[index]) == 1 and words.capital(index) and not words.spaced[index]


def trimmed_span(words: Words, span: NameSpan, rules: NameRules) -> NameSpan | None:
    """The name without what is none of it; ``None`` where nothing is left."""
    start, end = _first_line(words, span)
    lowers, texts = words.lowers, words.texts
    while start < end and _opens_no_name(words, start, end, span, rules):
        start += 1
    while start < end and _closes_no_name(lowers[end - 1], texts[end - 1], rules):
        end -= 1
    if span.label == "ORG" and end - start > 1 and _only_described(words, start, end):
        end -= 1
    if span.label == "PER":
        while end - start > 1 and texts[end - 1].islower() and words.spaced[end - 2]:
            if lowers[end - 1] in rules.particles:
                break
            end -= 1
    if start >= end or not any(c.isalnum() for c in texts[start] + texts[end - 1]):
        return None
    return NameSpan(start, end, span.label)


def _first_line(words: Words, span: NameSpan) -> tuple[int, int]:
    """The part of the span before or after a line break, the longer one."""
    start, end = span.start, span.end
    for index in range(span.start, span.end):
        if words.texts[index].isspace():
            if index - start >= span.end - index - 1:
                return start, index
            start = index + 1
    return start, end


def _opens_no_name(words: Words, start: int, end: int, span: NameSpan, rules: NameRules) -> bool:
    text, lower = words.texts[start], words.lowers[start]
    if not any(c.isalnum() for c in text):
        return True
    if (text == lower and lower in rules.determiners) or lower in ("l'", "d'"):
        return True
    if end - start < 2:
        return False
    if lower in rules.articles and words.lowers[start + 1] in rules.bodies and span.label == "ORG":
        return words.opens[start] or not words.texts[start - 1][-1].isalnum()
    if span.label == "PER":
        return lower in rules.person_titles or (text.islower() and lower not in rules.particles)
    if span.label == "ORG" and text == lower and lower in rules.body_heads:
        return words.capital(start + 1)
    if span.label == "ORG" and start > 1 and lower in rules.state_words and words.lowers[start - 2] in rules.body_heads:
        return words.capital(start + 1)
    if span.label == "LOC" and lower in rules.place_heads:
        return words.lowers[start + 1] in rules.links or words.capital(start + 1)
    return False


def _closes_no_name(lower: str, text: str, rules: NameRules) -> bool:
    if not any(c.isalnum() for c in text):
        return True
    return text == lower and lower in rules.determiners


def _only_described(words: Words, start: int, end: int) -> bool:
    """Whether the last word says where a known body is from and is none of its name: "Hezbollah libanais"."""
    first, last = words.texts[start], words.texts[end - 1]
    if not last.islower():
        return False
    if end - start == 2 and first.isupper() and first.isalpha() and len(first) > 1:
        return True
    if gazetteer.demonym(last) is None:
        return False
    return gazetteer.exonyms(" ".join(words.texts[start : end - 1])) is not None
