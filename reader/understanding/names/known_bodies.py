"""Organisations that are known by name, whatever the model takes them for: "Facebook", "Manchester United"."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import cache

from reader.understanding.languages.rules.names import NameRules
from reader.understanding.names.name_span import NameSpan, replaced_by
from reader.understanding.parsing.tokens import Tokens


def with_known_bodies(tokens: Tokens, spans: Sequence[NameSpan], rules: NameRules) -> list[NameSpan]:
    """Return the names with those of known organisations; a longer name that holds one is left alone."""
    if not rules.known_bodies:
        return list(spans)
    owner = {index: span for span in spans for index in range(span.start, span.end)}
    found: list[NameSpan] = []
    for start, end in known_at(tokens, rules.known_bodies):
        over = {owner[index] for index in range(start, end) if index in owner}
        if not any(span.start < start or span.end > end for span in over):
            found.append(NameSpan(start, end, "ORG"))
    return replaced_by(found, spans)


def is_known_body(tokens: Tokens, span: NameSpan, rules: NameRules) -> bool:
    """Return whether a name is that of a known organisation."""
    return bool(rules.known_bodies) and any(
        _end(tokens, span.start, name) == span.end
        for name in _by_first(rules.known_bodies).get(_opening(tokens.texts[span.start]), ())
    )


@cache
def _by_first(bodies: frozenset[str]) -> dict[str, tuple[str, ...]]:
    """Map the letters before the first blank or mark of names to the names, longest first."""
    found: dict[str, list[str]] = {}
    for name in sorted(bodies, key=lambda name: -len(name)):
        found.setdefault(_opening(name), []).append(name)
    return {first: tuple(names) for first, names in found.items()}


def _opening(text: str) -> str:
    size = next((at for at, letter in enumerate(text) if not letter.isalnum()), len(text))
    return text[:size]


def known_at(tokens: Tokens, bodies: frozenset[str]) -> Iterator[tuple[int, int]]:
    """Yield the tokens ``[start, end)`` of bodies or places that are known by name."""
    names = _by_first(bodies)
    reached = 0
    for start in range(len(tokens.texts)):
        if start < reached:
            continue
        for name in names.get(_opening(tokens.texts[start]), ()):
            end = _end(tokens, start, name)
            if end:
                yield start, end
                reached = end
                break


def _end(tokens: Tokens, start: int, name: str) -> int:
    """Return where a name ends that begins at a token, 0 where it does not stand there."""
    text, end = "", start
    while end < len(tokens.texts) and len(text) < len(name):
        text += tokens.texts[end].replace("’", "'") + (" " if tokens.spaced[end] else "")
        end += 1
        if text.rstrip() == name:
            return end
    return 0
