"""Questions that a verb reports, and answers to them: "demande si …", "explique pourquoi …"."""

from __future__ import annotations

from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True)
class QuestionRules:
    """Verbs and openers of indirect questions, in lower case with straight apostrophes."""

    openers: dict[str, frozenset[str]] = field(default_factory=dict)
    """By infinitive, the words that open the question which a verb reports ("demande si")."""

    knowing: frozenset[str] = frozenset()
    """Infinitives that ask behind a verb of wanting: "savoir" in "veut savoir si"."""

    only_asked: frozenset[str] = frozenset()
    """Those of them that report nothing else: "know" in "want to know if", but not in "They know that"."""

    whether: frozenset[str] = frozenset()
    """Words that open an indirect question: "si" in "a demandé si"."""

    interrogatives: frozenset[str] = frozenset()
    """Words that open such a question and belong to it: "comment" in "a demandé comment partir"."""

    telling: frozenset[str] = frozenset()
    """Infinitives that tell the answer to a question: "expliquer" in "explique pourquoi le pont est fermé"."""

    told: frozenset[str] = frozenset()
    """Words that open what they tell: "pourquoi"."""

    keep_openers: bool = False
    """Whether the word that opens a question belongs to it: "if" in "asked if he knew"."""

    governed_openers: bool = False
    """Whether a preposition may govern the word that opens a question: "à" in "veut savoir à qui il doit payer"."""

    answer_labels: frozenset[str] = frozenset()
    """Labels of whoever answers in an interview: "a" in "A: Because …"."""
