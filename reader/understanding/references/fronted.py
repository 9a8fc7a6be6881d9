"""Whom words before a subject concern, so that the subject means another: "Interrogé sur Roy, le maire a souri"."""

from __future__ import annotations

from reader.understanding.references.context import ReferenceContext

_FARTHEST = 40
"""Most tokens of such words."""

_PREDICATES = ("VERB", "AUX", "ADJ")


def set_beside(context: ReferenceContext, first: int, *, pronoun: bool) -> frozenset[str]:
    """Return the entities that the subject at a token does not mean, as the words that open its sentence hold them.

    Those of a participle or gerund that describes the subject ("Confronté aux aveux de Jean Roy, le prévenu …",
    "En citant Jean Roy, l'avocat …"); for a noun whoever stands behind a preposition too: "Face à Jean Roy, le maire".
    """
    tokens, speech = context.tokens, context.language.speech
    number = context.sentence_of(first)
    opens = context.sentences[number - 1] if number else 0
    if not 2 < first - opens <= _FARTHEST or tokens.texts[first - 1] != ",":
        return frozenset()
    held = context.names_in(opens, first)
    if _describes(context, opens):
        return frozenset(name.entity for name in held)
    behind = opens
    while behind < first and tokens.lowers[behind] in speech.prepositions | context.language.references.facing:
        behind += 1
    if pronoun or behind == opens:
        return frozenset()
    if context.syntax.classes[behind] in ("DET", "NOUN"):
        # "Face à l'avocat Jean Roy, le maire", "Face au juge Roy, le prévenu"
        noun = behind + (context.syntax.classes[behind] == "DET")
        behind = noun + context.is_person_noun(noun)
    return frozenset(name.entity for name in held if name.start == behind)


def _describes(context: ReferenceContext, opens: int) -> bool:
    """Return whether a participle or gerund opens a sentence."""
    lowers, speech, classes = context.tokens.lowers, context.language.speech, context.syntax.classes
    if lowers[opens] in speech.gerund_marks:
        opens += 1
        return lowers[opens].endswith(speech.endings.gerunds) and classes[opens] in _PREDICATES
    if lowers[opens].endswith(speech.endings.sure_participles):
        return True
    return classes[opens] in _PREDICATES and lowers[opens].endswith(
        (*speech.endings.participles, *speech.endings.gerunds)
    )
