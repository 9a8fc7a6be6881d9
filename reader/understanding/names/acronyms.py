"""Acronyms given with their full name: "Union cycliste internationale (UCI)"."""

from __future__ import annotations

from collections.abc import Sequence

from reader.knowledge import gazetteer
from reader.text.folding import fold
from reader.understanding.languages.rules.names import NameRules
from reader.understanding.names.name_span import NameSpan, replaced_by
from reader.understanding.parsing.tokens import Tokens

_SHORTEST, _LONGEST = 2, 9
"""Letters of an acronym."""

_REACH = 16
"""Most tokens of a full name."""


def with_acronyms(tokens: Tokens, spans: Sequence[NameSpan], rules: NameRules) -> list[NameSpan]:
    """Add full names that an acronym in parentheses follows, and those acronyms."""
    owner = {index: span for span in spans for index in range(span.start, span.end)}
    found: list[NameSpan] = []
    for index in range(1, len(tokens.texts) - 2):
        if _is_explained(tokens, index, owner, rules):
            found.append(NameSpan(index - 1, index, "ORG"))
        if tokens.texts[index] != "(" or tokens.texts[index + 2] != ")" or not _is_acronym(tokens.texts[index + 1]):
            continue
        start = _full_name(tokens, index, owner, rules)
        if start is None:
            start = _body_before(tokens, index, owner, rules)
        if start is not None:
            end = index - tokens.texts[index - 1].isspace()
            found += [NameSpan(start, end, "ORG"), NameSpan(index + 1, index + 2, "ORG")]
    return replaced_by(found, spans) if found else list(spans)


def without_acronyms(
    tokens: Tokens, spans: Sequence[NameSpan], works: Sequence[tuple[int, int]], rules: NameRules
) -> list[tuple[int, int]]:
    """Return what the model takes for works without the acronyms that the article gives with a full name."""
    given = {tokens.lowers[span.start] for span in with_acronyms(tokens, spans, rules) if span not in spans}
    return [(start, end) for start, end in works if end - start > 1 or tokens.lowers[start] not in given]


def _body_before(tokens: Tokens, index: int, owner: dict[int, NameSpan], rules: NameRules) -> int | None:
    """Return where a name begins that need not spell the acronym in the parentheses that open at a token.

    1. a noun that opens full names, with linked capitalised words: "Federation of Mine Workers (FPLT)"
    2. a body that the model found, before an acronym in capitals: "Mining Advocacy Circle (LKT)"
    3. capitalised words with these initials: "Cahaya Timur Nikelindo (CTN)"
    """
    acronym, before = tokens.texts[index + 1], owner.get(index - 1)
    if len(acronym) <= _SHORTEST or not acronym.isupper() or gazetteer.place(acronym) is not None:
        return None
    if (start := _linked_start(tokens, index, rules)) is not None:
        return start
    if before is not None and before.label == "ORG" and before.end - before.start > 1:
        return before.start
    start, initials = index, ""
    while start > 0 and len(initials) < len(acronym) and not tokens.sent_starts[start]:
        start -= 1
        if tokens.capital(start):
            initials = tokens.texts[start][0] + initials
        elif tokens.lowers[start] not in rules.links:
            break
    if initials != acronym or (before is not None and before.label == "PER"):
        return None
    return start - (start > 0 and tokens.lowers[start - 1] in rules.companies.openers and tokens.capital(start - 1))


def _linked_start(tokens: Tokens, end: int, rules: NameRules) -> int | None:
    """Return where a noun opens a full name of capitalised words, linked or not: "Union of Mine Workers"."""
    start = end
    while start > max(0, end - _REACH) and not tokens.sent_starts[start]:
        start -= 1
        linked = tokens.lowers[start] in rules.links and tokens.lowers[start + 1] not in rules.articles
        if tokens.capital(start) and tokens.lowers[start] in rules.full_name_heads and start < end - 1:
            return start if tokens.lowers[start + 1] in rules.links else None
        if not (tokens.capital(start) or linked or tokens.texts[start] == ","):
            return None
    return None


def _is_explained(tokens: Tokens, index: int, owner: dict[int, NameSpan], rules: NameRules) -> bool:
    """Return whether a full name in parentheses follows an acronym that is no name yet: "UCI (Union …)"."""
    text = tokens.texts[index - 1]
    if tokens.texts[index] != "(" or index - 1 in owner or not text.isupper() or not _is_acronym(text):
        return False
    return len(text) > _SHORTEST and tokens.capital(index + 1) and tokens.lowers[index + 1] in rules.full_name_heads


def _is_acronym(text: str) -> bool:
    return _SHORTEST <= len(text) <= _LONGEST and text[0].isupper() and text.replace("-", "").isalpha()


def _full_name(tokens: Tokens, end: int, owner: dict[int, NameSpan], rules: NameRules) -> int | None:
    """Return where the full name begins that ends here and spells the acronym after it."""
    letters = fold(tokens.texts[end + 1]).replace(" ", "")
    before = owner.get(end - 1)
    if before is not None and before.label == "PER":
        return None
    best = None
    for start in range(end - 1, max(-1, end - 1 - _REACH), -1):
        text = tokens.texts[start]
        if tokens.sent_starts[start + 1] and start + 1 < end:
            break
        if text in '().;:«»"':
            break
        if not _may_open(tokens, start, owner, rules) or fold(text)[:1] != letters[:1]:
            continue
        if spelled_by(letters, " ".join(fold(word) for word in tokens.texts[start:end]).split(), rules):
            best = start
            break
    return best


def _may_open(tokens: Tokens, start: int, owner: dict[int, NameSpan], rules: NameRules) -> bool:
    """Return whether a full name may begin here: at a noun that opens such names, or at a name of an organisation."""
    span = owner.get(start)
    if span is not None:
        return span.start == start and span.label == "ORG"
    return tokens.capital(start) and tokens.lowers[start] in rules.full_name_heads


def spelled_by(letters: str, names: Sequence[str], rules: NameRules) -> bool:
    """Return whether folded words spell an acronym in order, each with some of its first letters.

    Linking words may give no letter ("Organisation du traité de l'Atlantique Nord", OTAN), and so may one other word.
    """
    reached = {(0, 0)}
    for name in names:
        if not name:
            continue
        steps: set[tuple[int, int]] = set()
        for done, skipped in reached:
            if len(name) <= _LINK or name in rules.links:
                steps.add((done, skipped))
            elif skipped < 1 and done:
                steps.add((done, skipped + 1))
            given = 0
            while given < len(name) and done + given < len(letters) and name[given] == letters[done + given]:
                given += 1
                steps.add((done + given, skipped))
        reached = steps
    return any(done == len(letters) for done, _ in reached)


_LINK = 4
"""Most letters of a word that may be a linking one ("pour", "et")."""
