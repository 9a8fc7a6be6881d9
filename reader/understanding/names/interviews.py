"""Names that open the lines of an interview: "L’Estran : Et demain ?", "A. R. : Nous verrons"."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence

from reader.model.analysis import Label
from reader.text.folding import fold
from reader.understanding.languages.rules.names import NameRules
from reader.understanding.names.name_span import NameSpan, without_overlaps
from reader.understanding.parsing.tokens import Tokens

_INITIALS = re.compile(r"(?:[^\W\d_][.-]{1,2}){1,3}[^\W\d_]?\.?")
_LONGEST = 5
"""Tokens before the colon."""

_OFTEN = 2
"""Lines that must open alike."""


def with_interviews(tokens: Tokens, spans: Sequence[NameSpan], rules: NameRules) -> list[NameSpan]:
    """Add those who ask and answer where two lines open with the same words and a colon; repeats are found later."""
    labels = [(start, end) for start, end in _labels(tokens)]
    counts = Counter(_key(tokens, start, end) for start, end in labels)
    initials = {_initials(tokens, span) for span in spans if span.label == "PER"}
    found = []
    for start, end in labels:
        key = _key(tokens, start, end)
        label: Label | None = None
        if counts[key] >= _OFTEN:
            if _INITIALS.fullmatch(key) and re.sub(r"\W", "", key).lower() in initials:
                label = "PER"
            elif tokens.lowers[start] in rules.articles and tokens.capital(start + 1):
                label = "ORG"
        if label is not None:
            found.append(NameSpan(start, end, label))
    return without_overlaps([*found, *spans]) if found else list(spans)


def _labels(tokens: Tokens) -> list[tuple[int, int]]:
    """Return the tokens ``[start, end)`` that open a line before a colon, capitalised but for links."""
    found = []
    for index, text in enumerate(tokens.texts):
        if text[-1] != ":" and text != ":":
            continue
        start = index
        while start > max(0, index - _LONGEST) and "\n" not in tokens.texts[start - 1]:
            start -= 1
        opens = start == 0 or "\n" in tokens.texts[start - 1]
        if opens and start < index and tokens.capital(start):
            found.append((start, index))
    return found


def _key(tokens: Tokens, start: int, end: int) -> str:
    return "".join(tokens.texts[start:end])


def _initials(tokens: Tokens, span: NameSpan) -> str:
    """Return the first letters of a person's words: "ar" for "Anne Roy"."""
    return "".join(fold(text)[:1] for text in tokens.texts[span.start : span.end] if text[:1].isupper())
