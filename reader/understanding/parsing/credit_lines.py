"""Lines beside the article: who wrote it, for whom, and that the rest is for subscribers. They are not understood.

Only short lines at either end of a text are looked at, and only those in which nothing but names and the words of
bylines stand: a sentence is never one.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from reader.understanding.languages.rules.credits import CreditRules

FIRST, LAST = 8, 5
"""Lines at the beginning and at the end that are looked at."""
LONGEST = 200
"""Characters of such a line."""
MOST_WORDS = 24
HEADLINE_WORDS = 8
"""Words of a byline that stands first, where headlines stand."""
LEAST_NAME = 2
"""Capitalised words of an author's name."""

_WORD = re.compile(r"[^\W_]+")
_ACRONYM = re.compile(r"\(([A-Z]{2,})\)")
_LINE = re.compile(r"[^\n]+")
_SENTENCE_END = re.compile(r"[.!?…»”\"]\s*$")
_QUOTED = re.compile(r"[«“\"]")
_SEPARATED = r"\s+[-–—|·]\s+{}\s*$"
_AUTHOR = r"(?:[A-ZÀ-Ü]\.|[A-ZÀ-Ü][\w-]+)"
_CREDIT = re.compile(
    rf"[(\[©–—-]?[ \u00a0]?(?<![\w'’]){_AUTHOR}(?:[ \u00a0]{_AUTHOR}){{1,3}}[ \u00a0]?/[ \u00a0]?"
    r"(?:AFP|REUTERS|Reuters|AP|SIPA|Sipa|MAXPPP|Maxppp|EPA|Belga|BELGA|KEYSTONE|Keystone|Getty Images)\b[^\w\n]*$"
)
"""Who made the picture above: "Le port, hier. LUCIE DURAND / AFP"."""

Span = tuple[int, int]


def credit_lines(text: str, rules: CreditRules, byline: str | None = None, site: str | None = None) -> Iterator[Span]:
    r"""Yield spans of a text that are bylines, credits and offers to subscribers, in order.

    ``byline`` and ``site`` are what the file says of the article: a line that is one of these, and an outlet behind the
    headline ("La loi est votée | Le Courrier"). Mails are signed with the given name alone.

    >>> from reader.understanding.languages.fr.credits import CREDITS
    >>> list(credit_lines("Le titre\n\nPar Anne Roy, à Lyon\n\nParis vote.", CREDITS))
    [(10, 30)]
    """
    own = {_plain(name) for name in (byline, site, _given_name(byline)) if name}
    for start, end, is_first in _ends(text):
        line = text[start:end]
        beside = not is_first and (_plain(line) in own or _offers(line, rules))
        if beside or _is_byline(line, rules, is_first=is_first):
            yield start, end
        elif is_first and site and (behind := re.search(_SEPARATED.format(re.escape(site)), line)) is not None:
            yield start + behind.start(), end
        elif (credit := _CREDIT.search(line)) is not None:
            yield start + credit.start(), start + credit.end()


def _ends(text: str) -> Iterator[tuple[int, int, bool]]:
    """Yield the short lines at either end of a text, and whether one is the first of all."""
    first: list[Span] = []
    for match in _LINE.finditer(text):
        if match[0].strip():
            first.append(match.span())
        if len(first) == FIRST:
            break
    last: list[Span] = []
    end = len(text)
    while first and len(last) < LAST and end > first[-1][1]:
        start = text.rfind("\n", 0, end) + 1
        if text[start:end].strip() and start >= first[-1][1]:
            last.append((start, end))
        end = start - 1
    for index, (start, end) in enumerate([*first, *reversed(last)]):
        if end - start <= LONGEST:
            yield start, end, index == 0


def _given_name(byline: str | None) -> str | None:
    """Return the first name of an author of one given name and a surname or two."""
    words = (byline or "").split()
    return words[0] if 2 <= len(words) <= 3 and all(word[0].isupper() and word.isalpha() for word in words) else None


def _plain(line: str) -> str:
    return " ".join(_WORD.findall(line.lower()))


def _is_byline(line: str, rules: CreditRules, *, is_first: bool) -> bool:
    """Return whether a line names who wrote the article, or the agency: nothing but names and words of bylines."""
    words = _WORD.findall(line)
    if not words or len(words) > (HEADLINE_WORDS if is_first else MOST_WORDS):
        return False
    lowers = [word.lower() for word in words]
    acronym = _ACRONYM.search(line)
    if acronym is not None and (acronym[1].lower(),) not in rules.agencies:
        # Who "Anne Roy (CGT)" is stands in the article as often as above it.
        return False
    if _is_agency(lowers, rules):
        return not is_first
    opener = max((len(phrase) for phrase in rules.openers if tuple(lowers[: len(phrase)]) == phrase), default=0)
    rest = words[opener:]
    if not _are_names(rest, rules):
        return bool(opener) and not is_first and _is_author_with_trade(line, rest)
    if opener:
        named = sum(word[0].isupper() for word in rest) >= LEAST_NAME
        return named or _names_agency(lowers, rules) or _is_agency(lowers[opener:], rules)
    if is_first:
        return False
    return words[0][0].isupper() and (_names_agency(lowers, rules) or _says(lowers, rules.phrases))


def _are_names(words: Sequence[str], rules: CreditRules) -> bool:
    """Return whether words are names, numbers, and what stands beside names in bylines."""
    return bool(words) and all(not word[0].islower() or word in rules.words for word in words)


def _is_author_with_trade(line: str, words: Sequence[str]) -> bool:
    """Return whether a full name and a comma follow an opener, and no sentence: "Par Anne Roy, juriste à Lyon"."""
    name = next((index for index, word in enumerate(words) if not word[0].isupper()), len(words))
    if name < LEAST_NAME or _SENTENCE_END.search(line):
        return False
    after = line[line.index(words[name - 1]) + len(words[name - 1]) :]
    return after.lstrip().startswith((",", "(", "–", "—", "|"))


def _is_agency(lowers: Sequence[str], rules: CreditRules) -> bool:
    """Return whether words are agencies and nothing else: "AFP", "(AFP et Reuters)"."""
    words = [word for word in lowers if word not in rules.joins]
    at = 0
    while at < len(words):
        size = max((len(name) for name in rules.agencies if tuple(words[at : at + len(name)]) == name), default=0)
        if not size:
            return False
        at += size
    return bool(words)


def _names_agency(lowers: Sequence[str], rules: CreditRules) -> bool:
    """Return whether an agency follows what joins it to an author: "avec AFP", "avec l'AFP"."""
    for index, word in enumerate(lowers):
        if word not in rules.joins:
            continue
        after = [word for word in lowers[index + 1 : index + 5] if len(word) > 1]
        if any(tuple(after[: len(name)]) == name for name in rules.agencies):
            return True
    return False


def _says(lowers: Sequence[str], phrases: Sequence[tuple[str, ...]]) -> bool:
    return any(
        tuple(lowers[index : index + len(phrase)]) == phrase for phrase in phrases for index in range(1, len(lowers))
    )


def _offers(line: str, rules: CreditRules) -> bool:
    folded = line.lower().replace("’", "'")
    return _QUOTED.search(line) is None and any(part in folded for part in rules.subscribers)
