"""The notation in which the rules of a language are written: words on a line, terms on lines, stems, verb forms."""

from __future__ import annotations

from collections.abc import Callable, Iterable

from reader.understanding.languages.rules.stems import Stems


def words(text: str) -> frozenset[str]:
    """Return the words of a text."""
    return frozenset(text.split())


def lines(text: str) -> frozenset[str]:
    """Return the lines of a text that are not empty: terms of several words."""
    return frozenset(line.strip() for line in text.splitlines() if line.strip())


def phrases(text: str) -> tuple[tuple[str, ...], ...]:
    """Return the lines of a text as tuples of tokens, in order; elided words are tokens ("d' après")."""
    return tuple(tuple(line.split()) for line in text.splitlines() if line.strip())


def phrases_by_first(text: str) -> dict[str, tuple[tuple[str, ...], ...]]:
    """Return phrases that bars part as tuples of tokens, by their first word; elided words are tokens ("l' obs")."""
    found = [tuple(phrase.split()) for phrase in text.split("|")]
    return {first: tuple(p for p in found if p[0] == first) for first in {phrase[0] for phrase in found}}


def stems(text: str) -> Stems:
    """Return words as beginnings if a hyphen ends them ("accus-"), whole otherwise."""
    written = text.split()
    return Stems(
        tuple(word[:-1] for word in written if word.endswith("-")),
        frozenset(word for word in written if not word.endswith("-")),
    )


def infinitives_of(text: str) -> list[str]:
    """List the infinitives in a text once each, in order: of two that share a form the first has it."""
    return list(dict.fromkeys(text.split()))


def lemmas_of_forms(infinitives: Iterable[str], forms: Callable[[str], Iterable[str]]) -> dict[str, str]:
    """Map every form of the verbs to its infinitive; a form that two verbs share belongs to the first."""
    found: dict[str, str] = {}
    for infinitive in infinitives:
        for form in forms(infinitive):
            found.setdefault(form, infinitive)
    return found
