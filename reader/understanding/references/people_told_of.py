"""Whom others tell of: who "l'intéressé" is, and who is brought in as somebody of whoever speaks."""

from __future__ import annotations

from collections.abc import Sequence

from reader.understanding.references.context import ReferenceContext
from reader.understanding.references.phrase import LastSpeaker, Phrase
from reader.understanding.references.salience import Agreement, MentionTrace

_RECENT = 2
"""Sentences back within which somebody was told of."""


def concerned(
    context: ReferenceContext, phrase: Phrase, before: Sequence[MentionTrace], last: LastSpeaker
) -> str | None:
    """Return the person told of last before "l'intéressé", in marks or not; ``None`` for other words.

    "« Roy est parti fâché », raconte Petit. « C'est faux », rectifie l'intéressé" means Roy: it is not who spoke.
    """
    rules = context.language.references
    if phrase.head is None or context.tokens.lowers[phrase.head] not in rules.concerned:
        return None
    sentence, spoke = context.sentence_of(phrase.first), last.entity
    if last.start == context.tokens.starts[phrase.first]:
        spoke = None
    told: MentionTrace | None = None
    for trace in reversed(before):
        if sentence - trace.sentence > _RECENT or (told is not None and trace.sentence != told.sentence):
            break
        gender = context.agreements.get(trace.entity, Agreement()).gender
        if trace.label != "PER" or trace.entity == spoke or gender not in ("", phrase.wanted.gender):
            continue
        object_before = told is not None and not trace.subject and not _is_governed(context, trace)
        if told is None or (object_before and _is_governed(context, told)):
            # "Le journal compare Roy à Petit. L'intéressé …"
            told = trace
    return None if told is None else told.entity


def _is_governed(context: ReferenceContext, trace: MentionTrace) -> bool:
    """Return whether a preposition stands right before a mention: "à Agnès Varda"."""
    token = context.tokens.token_at(trace.start)
    return token > 0 and context.tokens.lowers[token - 1] in context.language.speech.prepositions


def brought_in(context: ReferenceContext, phrase: Phrase) -> frozenset[str]:
    """Return who is brought in as somebody of whoever an inquit is for, in the sentence that it ends.

    "Son patron, Émile Roy, était « dur », se souvient-il", "Sa tante, Odette, était « une force », dit-elle".
    """
    tokens, rules, first = context.tokens, context.language.references, phrase.first
    if phrase.head is not None or tokens.lowers[first] not in context.language.speech.inverted:
        return frozenset()
    number = context.sentence_of(first)
    opens = context.sentences[number - 1] if number else 0
    if tokens.lowers[opens] not in rules.possessive:
        return frozenset()
    owned = next((a for a in context.appositions if a.start in (opens, opens + 1)), None)
    if owned is None:
        return frozenset()
    behind = range(owned.end, first)
    verb = next((token for token in behind if context.syntax.classes[token] in ("VERB", "AUX")), None)
    return frozenset({owned.entity} if verb is not None and tokens.lowers[verb] in rules.copulas else ())
