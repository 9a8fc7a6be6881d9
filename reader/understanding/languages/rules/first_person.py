"""What tells words of whoever writes or speaks: "ai-je répondu", "Il m'a menti", "my" in an answer."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class FirstPersonRules:
    """Words in the first person, in lower case with straight apostrophes."""

    subjects: frozenset[str] = frozenset()
    """Subjects for whoever writes: what they say is a quote of nobody by name ("ai-je répondu")."""

    oneself: frozenset[str] = frozenset()
    """Words in the first person that tell whose words are quoted: "m'" in "Il m'a menti"."""

    auxiliaries: frozenset[str] = frozenset()
    """Auxiliaries of such a subject: "ai" in "je lui ai répondu que"."""

    words: frozenset[str] = frozenset()
    """Words in the first person, which tell speech without marks from the article: "my" in an answer."""
