"""How rules are written down, whatever the language: words in a line, terms a line each, stems, forms of verbs."""

from __future__ import annotations

from collections.abc import Callable, Iterable

from reader.understanding.languages.rules.stems import Stems


def words(text: str) -> frozenset[str]:
    """The words of a text."""
    return frozenset(text.split())


def lines(text: str) -> frozenset[str]:
    """The lines of a text that are not empty: terms of several words."""
    return frozenset(line.strip() for line in text.splitlines() if line.strip())


def stems(text: str) -> Stems:
    """Words as beginnings where a hyphen ends them ("accus-"), whole where none does."""
    written = text.split()
    return Stems(
        tuple(word[:-1] for word in written if word.endswith("-")),
        frozenset(word for word in written if not word.endswith("-")),
    )


def lemmas_of_forms(infinitives: Iterable[str], forms: Callable[[str], Iterable[str]]) -> dict[str, str]:
    """Every form with its infinitive; of two verbs that share a form the first has it."""
    found: dict[str, str] = {}
    for infinitive in infinitives:
        for form in forms(infinitive):
            found.setdefault(form, infinitive)
    return found
