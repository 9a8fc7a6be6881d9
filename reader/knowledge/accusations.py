"""Words by which a text accuses somebody, and those by which it says that somebody answered; French and English."""

from __future__ import annotations

from collections.abc import Mapping

import msgspec


class AccusationWords(msgspec.Struct, frozen=True):
    """Patterns of a language, without regard to case.

    ``before`` stand before the accused ("accuse X", "une plainte contre X"), with no ``other_clause`` between ("accuse
    la mairie de protéger X"); ``after`` right after them ("X est soupçonné"); ``answered`` in a sentence that says that
    they answered, or would not.
    """

    before: str
    after: str
    other_clause: str
    answered: str


ACCUSATIONS: Mapping[str, AccusationWords] = {
    "fr": AccusationWords(
        before=(
            r"(?:accus(?:e|ent|ait|aient|é|er|ant)|soupçonn(?:e|ent|ait|aient|é|er|ant)|incrimin(?:e|ent|ait|aient|é|er)"
            r"|reproch(?:e|ent|ait|aient|é|er|ant) (?:à|aux?)|(?:met(?:tent|tait)?|mis|mettre|mettant) en cause"
            r"|(?:plaintes?|accusations?|soupçons|poursuites|enquête|charges?) (?:\w+ ){0,3}"
            r"(?:contre|visant|à l['’]encontre de)"
            r"|(?:dénonc(?:e|ent|ait|é|er)|fustig(?:e|ent|eait|é|er)))"
        ),
        after=(
            r"(?:est|sont|était|étaient|a été|ont été|serait|seraient)\s+(?:\w+\s+)?"
            r"(?:accusée?s?|soupçonnée?s?|poursuivie?s?|mise?s? en (?:cause|examen)"
            r"|visée?s? par|inculpée?s?|suspectée?s?|condamnée?s?)"
        ),
        other_clause=r"\b(?:de\s+|d['’])\w+(?:er|ir|oir|re)\b|\b(?:par|que|qui|dont|selon|après|pour|avec)\b",
        answered=(
            r"\b(?:contacté|sollicité|interrogé|joint|dément|démentent|démenti|nie|nient|nié|conteste|contestent|contesté"
            r"|réfute|réfutent|récuse|n['’]a pas (?:souhaité|voulu|donné suite|répondu)"
            r"|n['’]ont pas (?:souhaité|voulu|répondu)"
            r"|se défend|s['’]est défendu|répond|répondu|réplique|rétorque)"
        ),
    ),
    "en": AccusationWords(
        before=(
            r"(?:accus(?:e|es|ed|ing)|blam(?:e|es|ed|ing)|suspect(?:s|ed)?|(?:charges?|complaints?|lawsuits?|allegations?)"
            r" (?:\w+ ){0,3}against|su(?:e|es|ed|ing)|indict(?:s|ed)?|denounc(?:e|es|ed))"
        ),
        after=(
            r"(?:is|are|was|were|has been|have been)\s+(?:\w+\s+)?"
            r"(?:accused|suspected|charged|indicted|sued|blamed|convicted)"
        ),
        other_clause=r"\b(?:of|by|for)\s+\w+ing\b|\b(?:that|who|which|by|with|after|according)\b",
        answered=(
            r"\b(?:denies|deny|denied|rejects?|rejected|disputes?|declined to comment|did not (?:respond|reply|answer)"
            r"|refused to comment|when asked|contacted|responded|replied|answered)"
        ),
    ),
}
"""By language, ISO 639-1."""
