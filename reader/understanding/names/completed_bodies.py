"""Bodies whose names go on where the model ends them: in small letters, as a slogan, in marks, with a number."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from reader.understanding.languages.rules.names import NameRules
from reader.understanding.names.name_span import NameSpan, without_overlaps
from reader.understanding.parsing.tokens import Tokens

_MARKS = {"«": "»", "“": "”", '"': '"', "‘": "’"}
_LONGEST = 8
"""Most tokens of a name behind the noun that announces it."""
_PARENT = 3
"""Most tokens between a body and the one that it belongs to, its name included: "de l'ONU"."""


def with_completed_bodies(tokens: Tokens, spans: Sequence[NameSpan], rules: NameRules) -> list[NameSpan]:
    """Return the names, those of bodies whole, with those that a noun announces in marks or before a number.

    1. with what they fight for or against: "Ligue contre le cancer"
    2. with the body that they belong to: "Comité des droits de l'homme des Nations unies"
    3. as a whole behind the noun for them: "le collectif A Terra Prima", "l'association Touche pas à ma halle"
    4. in marks behind it: "le comité « Bouny vivant »"
    5. in apposition with a number: "leur association, les Irréductibles 48,"
    """
    if not rules.extents.slogan_words:
        return list(spans)
    owner = {index: span for span in spans for index in range(span.start, span.end)}
    found = [longer for span in spans if (longer := _longer(tokens, span, owner, rules)) != span]
    for noun, lower in enumerate(tokens.lowers[:-2]):
        if lower in rules.organisation_heads | rules.extents.slogan_heads and tokens.texts[noun] == lower:
            announced = _announced(tokens, noun, owner, rules)
            if announced is not None:
                found.append(announced)
    return without_overlaps([*found, *spans]) if found else list(spans)


def _longer(tokens: Tokens, span: NameSpan, owner: Mapping[int, NameSpan], rules: NameRules) -> NameSpan:
    """Return a body with what it fights for, or with the body that it belongs to; else the same."""
    if span.label != "ORG":
        return span
    lowers, first = tokens.lowers, tokens.lowers[span.start]
    if span.end - span.start == 1 and first in rules.extents.purpose_heads and tokens.capital(span.start):
        noun = span.end + 2
        purpose = (
            noun < len(lowers) and lowers[span.end] in rules.extents.purposes and lowers[noun - 1] in rules.articles
        )
        if purpose and noun not in owner and tokens.texts[noun].islower() and tokens.texts[noun].isalpha():
            return NameSpan(span.start, noun + 1, "ORG")
    if span.end - span.start > 1 and first in rules.full_name_heads | rules.extents.slogan_heads:
        parent = next((at for at in range(span.end + 1, span.end + _PARENT) if at in owner), None)
        if parent is not None and lowers[span.end] in rules.links and _is_parent(tokens, owner[parent], rules):
            return NameSpan(span.start, owner[parent].end, "ORG")
    return span


def _is_parent(tokens: Tokens, span: NameSpan, rules: NameRules) -> bool:
    return tokens.folded(span.start, span.end) in rules.extents.parents


def _announced(tokens: Tokens, noun: int, owner: Mapping[int, NameSpan], rules: NameRules) -> NameSpan | None:
    """Return the body that the noun at a token announces, if it is longer than what is known of it."""
    start = noun + 1
    if tokens.sent_starts[start]:
        return None
    said = tokens.lowers[noun] in rules.extents.slogan_heads
    if tokens.texts[start] in _MARKS:
        return _in_marks(tokens, start, rules) if said else None
    if tokens.texts[start] == ",":
        return _with_number(tokens, start, owner, rules)
    if not tokens.capital(start) or not said:
        return None
    end = _slogan_end(tokens, start, rules)
    inside = {owner[index] for index in range(start, end) if index in owner}
    if end <= start + 1 or any(span.start < start or span.end > end for span in inside):
        return None
    return NameSpan(start, end, "ORG")


def _in_marks(tokens: Tokens, mark: int, rules: NameRules) -> NameSpan | None:
    """Return the name that fills the marks that open at a token: "Bouny vivant"."""
    start = mark + 1
    for end in range(start + 1, min(len(tokens.texts) - 1, start + _LONGEST)):
        text = tokens.texts[end]
        if text == _MARKS[tokens.texts[mark]]:
            body = tokens.capital(start) and tokens.lowers[start] not in rules.sentence_openers
            return NameSpan(start, end, "ORG") if body else None
        if not (text[0].isalnum() or text[0] in "-'’") or text in _MARKS:
            return None
    return None


def _with_number(tokens: Tokens, comma: int, owner: Mapping[int, NameSpan], rules: NameRules) -> NameSpan | None:
    """Return the name with a number that stands between commas: ", les Irréductibles 48,"."""
    start = comma + 1 + (tokens.lowers[comma + 1] in rules.articles)
    end = start + 2
    if end >= len(tokens.texts) or not tokens.capital(start) or start in owner or not tokens.texts[start + 1].isdigit():
        return None
    return NameSpan(start, end, "ORG") if tokens.texts[end] in ",)." and start > comma + 1 else None


def _slogan_end(tokens: Tokens, start: int, rules: NameRules) -> int:
    """Return where the name ends that begins at a capitalised token, ``start`` if it is none of its own.

    Capitalised words belong to it, those in small letters only behind a word of slogans: "Touche pas à ma halle".
    """
    end, said = start, False
    while end < min(len(tokens.texts), start + _LONGEST) and not (end > start and tokens.sent_starts[end]):
        text, lower = tokens.texts[end], tokens.lowers[end]
        if tokens.capital(end) and (text[0].isalpha() or text[-1] in "'’"):
            end = tokens.word_end(end)
            continue
        if lower in rules.extents.slogan_words and end == start + 1:
            said, end = True, end + 1
            continue
        follows = lower in rules.extents.slogan_links and _goes_on(tokens, end, rules, said=said)
        small = said and text.isalpha() and text.islower() and lower not in rules.extents.slogan_stops | rules.saying
        if not follows and not small:
            break
        end += 1
    while end > start and tokens.lowers[end - 1] in rules.extents.slogan_links:
        end -= 1
    return end


def _goes_on(tokens: Tokens, index: int, rules: NameRules, *, said: bool) -> bool:
    """Return whether a capitalised word follows linking words: "Digue et Vérité", "Les Amis d'Odile Lacaze"."""
    after = index
    while after < min(len(tokens.texts), index + _PARENT) and tokens.lowers[after] in rules.extents.slogan_links:
        after += 1
    return said or (after < len(tokens.texts) and tokens.capital(after) and tokens.texts[after][0].isalpha())
