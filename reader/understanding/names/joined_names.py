"""Names that the model cut: companies of partners, initials, elisions, numbers, capitalised articles."""

from __future__ import annotations

import re
from collections.abc import Sequence

from reader.knowledge import gazetteer
from reader.understanding.languages.rules.names import NameRules
from reader.understanding.names.name_span import NameSpan, without_overlaps
from reader.understanding.parsing.tokens import Tokens

_INITIAL = re.compile(r"[^\W\d_]\.")
_NUMBERED = re.compile(r"\d+[^\W\d_]{3,}")
_COMPLEMENT = 4
"""Most capitalised words of a complement: "Visual Arts" in "Foundation for the Visual Arts"."""

_MARKS = {"«": "»", "“": "”", '"': '"'}


def with_joined_names(tokens: Tokens, spans: Sequence[NameSpan], rules: NameRules) -> list[NameSpan]:
    """Return the names whole, with those added that begin with a number."""
    whole = [_with_opening(tokens, _with_initial(tokens, span), rules) for span in spans]
    whole = [_with_maiden_name(tokens, span) for span in whole]
    joined = _with_complements(tokens, without_overlaps(_owned(tokens, whole, rules)), rules)
    return _with_numbered(tokens, _with_partners(tokens, joined), rules)


def _owned(tokens: Tokens, spans: Sequence[NameSpan], rules: NameRules) -> list[NameSpan]:
    """Return the names, those whole that the model cuts before what makes them a body or a venue.

    "Bexley County Sheriff's Office", "St Bride's Rectory"; "Anne Roy Foundation". What a known place has is a name of
    its own: "Norway's Defence Ministry".
    """
    if not rules.tails.owned_bodies:
        return list(spans)
    owner = {index: span for span in spans for index in range(span.start, span.end)}
    found = []
    for span in spans:
        start = span.end
        cut = span.start > 0 and not tokens.spaced[span.start - 1] and tokens.texts[span.start - 1] in "-‐‑"
        owns = start < len(tokens.texts) - 1 and tokens.lowers[start] in rules.inflection.possessives
        start += owns
        end = start
        while end < len(tokens.texts) and end - start < _COMPLEMENT and tokens.capital(end):
            if end in owner and not (owns and owner[end].label == "ORG" and owner[end].start >= start):
                break
            end += 1
        last = tokens.lowers[end - 1] if end > start and not any(tokens.sent_starts[span.end : end]) else ""
        known = owns and gazetteer.place(" ".join(tokens.texts[span.start : span.end])) is not None
        if known or cut or span.label == "ORG" or last not in rules.tails.owned_bodies | rules.tails.owned_venues:
            found.append(span)
        elif owns or last in rules.full_name_heads:
            found.append(NameSpan(span.start, end, "LOC" if last in rules.tails.owned_venues else "ORG"))
        else:
            found.append(span)
    return found


def _with_complements(tokens: Tokens, spans: Sequence[NameSpan], rules: NameRules) -> list[NameSpan]:
    """Return the names, bodies with the capitalised words that complete them: "Foundation for the Visual Arts".

    What the model takes for a person or a place is no complement: "the Bank of Norway" is for the model to say.
    """
    if not rules.complement_links:
        return list(spans)
    owner = {index: span for span in spans for index in range(span.start, span.end)}
    found = []
    for span in spans:
        if span.label != "ORG" or tokens.lowers[span.end - 1] not in rules.full_name_heads:
            continue
        link = next((p for p in rules.complement_links if tuple(tokens.lowers[span.end :][: len(p)]) == p), ())
        start = span.end + len(link)
        end = start
        if link and start < len(tokens.texts) and tokens.lowers[start] in rules.datelines.months:
            # "told the Council on Tuesday"
            continue
        while link and end < min(len(tokens.texts), start + _COMPLEMENT) and tokens.capital(end):
            end += 1
        while end < len(tokens.texts) and end in owner and owner[end - 1] == owner[end]:
            end += 1
        inside = {owner[index] for index in range(start, end) if index in owner}
        if end > start and not any(tokens.sent_starts[span.end : end]) and all(s.label == "ORG" for s in inside):
            found.append(NameSpan(span.start, end, "ORG"))
    return without_overlaps([*found, *spans]) if found else list(spans)


def _with_initial(tokens: Tokens, span: NameSpan) -> NameSpan:
    """Return a person of initials alone with all of them: "la ministre J. M."."""
    if span.label != "PER" or span.end >= len(tokens.texts):
        return span
    alone = span.end - span.start == 1 and _INITIAL.fullmatch(tokens.texts[span.start])
    follows = _INITIAL.fullmatch(tokens.texts[span.end]) and tokens.capital(span.end)
    return NameSpan(span.start, span.end + 1, "PER") if alone and follows else span


def _with_maiden_name(tokens: Tokens, span: NameSpan) -> NameSpan:
    """Return a person's full name with the one behind a slash: "Mariam Zongo/Kéré", but no "Anne Roy/Paul Sarr"."""
    slash, last = span.end, span.end + 1
    if span.label != "PER" or span.end - span.start == 1 or last >= len(tokens.texts) or tokens.texts[slash] != "/":
        return span
    glued = not tokens.spaced[slash - 1] and not tokens.spaced[slash] and tokens.texts[last].isalpha()
    two = last + 1 < len(tokens.texts) and tokens.capital(last + 1) and tokens.spaced[last]
    return NameSpan(span.start, last + 1, "PER") if glued and tokens.capital(last) and not two else span


def _with_opening(tokens: Tokens, span: NameSpan, rules: NameRules) -> NameSpan:
    """Return a name with the elided letter or capitalised article that opens it: "N’Golo Kanté", "dans Le Temps"."""
    before = span.start - 1
    if before < 0 or tokens.sent_starts[span.start]:
        return span
    lower = tokens.lowers[before]
    if lower in rules.name_elisions and tokens.capital(before) and not tokens.spaced[before]:
        return NameSpan(before, span.end, span.label)
    if keeps_article(tokens, before, span, rules):
        return NameSpan(before, span.end, span.label)
    return span


def keeps_article(tokens: Tokens, article: int, span: NameSpan, rules: NameRules) -> bool:
    """Return whether the article at a token belongs to the name that goes on behind it.

    Where bodies are known by their last words, only those have one: "by The Portland Courier", "such as The Furies".

    It does where it has a capital in mid-sentence ("l'enquête de L'Humanité"), where a name fills quotation marks
    ("« Le Temps »"), where it is known to ("L'Obs dément"), and where it opens the line of somebody who asks.
    """
    text = tokens.texts[article]
    if rules.organisation_tails and tokens.lowers[span.end - 1] not in rules.organisation_tails:
        # "by the Ghostbusters", capital article or not
        return False
    if (
        not rules.names_with_article
        or tokens.lowers[article] not in rules.articles
        or not text[0].isupper()
        or text[1:].isupper()
    ):
        return False
    if tokens.lowers[article + 1] in rules.names_with_article:
        return True
    opens = article == 0 or tokens.sent_starts[article]
    mark = "" if opens else tokens.texts[article - 1]
    after = tokens.texts[span.end] if span.end < len(tokens.texts) else ""
    if opens:
        line = article == 0 or "\n" in tokens.texts[article - 1]
        return line and span.label == "ORG" and after == ":"
    if mark in _MARKS:
        return span.label == "ORG" and after == _MARKS[mark]
    return span.label != "PER" and mark[-1].isalnum() and not _in_title(tokens, article)


def _in_title(tokens: Tokens, index: int) -> bool:
    """Return whether the words around are capitalised too, as in a headline, so that a capital tells nothing."""
    return tokens.texts[index - 1].isupper() and len(tokens.texts[index - 1]) > 1


def _with_partners(tokens: Tokens, spans: Sequence[NameSpan]) -> list[NameSpan]:
    """Join the names of partners into that of their company: "Krämer & Töchter"."""
    owner = {index: span for span in spans for index in range(span.start, span.end)}
    found = []
    for index in range(1, len(tokens.texts) - 1):
        if tokens.texts[index] != "&" or not tokens.capital(index + 1):
            continue
        first, second = owner.get(index - 1), owner.get(index + 1)
        if (first is None and second is None) or not tokens.capital(index - 1):
            continue
        start = first.start if first is not None else index - 1
        end = second.end if second is not None else tokens.word_end(index + 1)
        if not any(tokens.sent_starts[start + 1 : end]):
            found.append(NameSpan(start, max(end, first.end if first else 0), "ORG"))
    return without_overlaps([*found, *spans]) if found else list(spans)


def _with_numbered(tokens: Tokens, spans: Sequence[NameSpan], rules: NameRules) -> list[NameSpan]:
    """Return the names with those that begin with a number ("1MDB") and the papers that the rules know."""
    taken = {index for span in spans for index in range(span.start, span.end)}
    found = []
    for index, text in enumerate(tokens.texts):
        if index in taken or not (text[:1].isdigit() or tokens.lowers[index] in rules.papers.names):
            continue
        end = _numbered_end(tokens, index, rules)
        if end and not taken.intersection(range(index, end)):
            found.append(NameSpan(index, end, "ORG"))
    return sorted([*spans, *found], key=lambda span: span.start)


def _numbered_end(tokens: Tokens, index: int, rules: NameRules) -> int:
    """Return where the name ends that begins with a number here, 0 where it is none."""
    text, size = tokens.texts[index], len(tokens.texts)
    if _NUMBERED.fullmatch(text) and sum(letter.isupper() for letter in text) > 1:
        return index + 1 if tokens.lowers[index].lstrip("0123456789") not in rules.units else 0
    for phrase in rules.papers.names.get(tokens.lowers[index], ()):
        end = index + len(phrase)
        if end > size or tuple(tokens.lowers[index:end]) != phrase:
            continue
        before = tokens.texts[index - 1] if index else ""
        marked = before in _MARKS and end < size and tokens.texts[end] == _MARKS[before]
        announced = bool(index) and tokens.lowers[index - 1] in rules.organisation_heads
        opens = len(phrase) == 1 and (not index or tokens.sent_starts[index])
        if marked or ((opens or announced) and (text[0].isdigit() or tokens.capital(index))):
            return end
    return 0
