"""Words that are hardly for the likeliest candidate: another's office, somebody of somebody."""

from __future__ import annotations

from collections.abc import Sequence
from math import log

from reader.understanding.references.context import ReferenceContext
from reader.understanding.references.noun_kinds import is_held
from reader.understanding.references.phrase import Features, Phrase

_LIKELY = 0.6
"""Probability from which an office may be that of somebody whom the text calls otherwise."""


_MET = frozenset({"nominal last speaker", "nominal just introduced", "nominal this", "nominal meant before"})
"""What says that an office may be that of somebody whom the text does not call so."""

_BROUGHT_IN = frozenset({"nominal no noun", "nominal distance 1", "nominal alone in the paragraph"})
"""What says so together: "Plus inattendue fut l'intervention de Luc Morel. Le maire de Vif …"."""

_OF_OTHERS = frozenset({"nominal untitled spokesperson", "nominal untitled complement"})
"""What says that words are for somebody of somebody: "le président de l'Amicale"."""


def is_stranger(features: Features, share: float) -> bool:
    """Return whether words are hardly for a candidate of that probability.

    An office is not if it is not the candidate's, who has another, or who did not speak last, is not just introduced,
    was named once, and is unlikely, or if it is to speak for others; nor is somebody of somebody ("son avocat",
    "l'avocat de Roy") without a title that fits.
    """
    known = features.keys()
    of_somebody = known & {"nominal possessed", "nominal untitled of somebody"}
    if of_somebody and not known & {"nominal title", "nominal same noun"}:
        return True
    if "nominal other office" in known and not known & {"nominal title", "nominal meant before"}:
        return True
    followed = (
        "nominal first subject of the paragraph" in known and "nominal last subject of the paragraph" not in known
    )
    met = known & _MET or (known >= _BROUGHT_IN and not followed and not known & _OF_OTHERS)
    once = features.get("nominal count", 0.0) < log(3)
    likely = share >= _LIKELY and "nominal untitled spokesperson" not in known
    return "nominal untitled office" in known and not met and once and not likely


_AKIN = frozenset({"nominal title", "nominal same noun", "nominal kindred noun"})
"""What says that somebody is called by a noun, or by one that may be for the same person."""

_UNTOLD = frozenset({"nominal no noun", "nominal PER"})
"""What says together that nothing is said of what somebody is."""

_TELLING = _AKIN | {
    "nominal age",
    "nominal alike",
    "nominal meant before",
    "nominal this",
    "nominal untitled genitive",
}
"""What says that a noun may be for somebody, or is for one of many: "le patron de la Petite-Anne"."""

_HERE = frozenset({"nominal same paragraph", "nominal PER"})
"""What says that somebody is a person whom the paragraph names."""


def set_against_kin(described: Sequence[tuple[str | None, Features]]) -> list[tuple[str | None, Features]]:
    """Return candidates with their features, those of whom nothing is said set against one whom the noun fits.

    "Le juge Roy interroge Petit. « Non », répond Petit. Le magistrat …" means Roy.
    """
    fits = any(
        _AKIN & features.keys() and features.keys() >= _HERE and "nominal other field" not in features
        for _, features in described
    )
    return [
        (entity, features | {"nominal another's kin": 1.0})
        if fits and features.keys() >= _UNTOLD and not _TELLING & features.keys()
        else (entity, features)
        for entity, features in described
    ]


def is_of_another(context: ReferenceContext, phrase: Phrase, features: Features) -> bool:
    """Return whether an office of something that nobody named is hardly that of a candidate who is called otherwise.

    "Le maire, Jean Roy, a voté. Le député de la circonscription …", "Le ministre Roy … Le chef du service …"; the chief
    of a body may be anybody's ("le patron du groupe").
    """
    rules, lowers, head = context.language.references, context.tokens.lowers, phrase.head
    if head is None or "nominal untitled genitive" not in features or not is_held(context, head):
        return False
    if rules.head_last or lowers[head] in rules.leaders:
        return False
    link = head + 1
    contracted = lowers[link] in rules.contracted_genitives
    noun = link + 1 + (not contracted and lowers[min(link + 1, phrase.last - 1)] in rules.definite)
    definite = contracted or (lowers[link] in rules.genitive and noun == link + 2)
    if not definite or noun >= phrase.last or context.tokens.texts[noun] != lowers[noun]:
        return False
    if "nominal described otherwise" in features:
        return True
    bodies = rules.organisation_heads | rules.bodies
    body = lowers[noun] in bodies or any(lowers[noun] in nouns for nouns in rules.class_nouns)
    return "nominal kindred noun" in features and lowers[head] in rules.chiefs and not body
