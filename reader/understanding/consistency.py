"""One name is one thing across an article, unless the context says otherwise."""

from __future__ import annotations

from collections.abc import Sequence

from reader.understanding.languages.rules import NameRules
from reader.understanding.spans import NameSpan
from reader.understanding.words import Words


def consistent(words: Words, spans: Sequence[NameSpan], rules: NameRules) -> list[NameSpan]:
    return list(spans)
