"""Words for somebody of somebody who is named with a title: "la secrétaire du Dr Roy"."""

from __future__ import annotations

from collections.abc import Sequence

from reader.understanding.languages import Language


def is_of_titled(lowers: Sequence[str], first: int, name: int, language: Language) -> bool:
    """Return whether a title and a genitive stand before a name, behind a noun for a person that opens the words.

    "La secrétaire du Dr Roy", "le porte-parole de la ministre Roy"; not "le maire de Lens, le Dr Roy".
    """
    rules = language.references
    skipped = rules.definite | rules.indefinite | rules.contractions | rules.before
    opening = next((token for token in range(first, name) if lowers[token] not in skipped), name)
    if lowers[opening] not in rules.person_heads | rules.descriptions:
        return False
    token = name - 1
    while token > opening and lowers[token] in rules.courtesy | language.names.person_titles | rules.addresses | {"."}:
        token -= 1
    titled = token < name - 1
    token -= lowers[token] in rules.definite
    return titled and token > opening and lowers[token] in rules.genitive
