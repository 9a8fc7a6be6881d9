"""Forms of English verbs: present, past, participles and infinitive.

Spelling after Quirk et al., "A Comprehensive Grammar of the English Language", chapter 3; what does not follow from the
infinitive stands in ``IRREGULAR``.
"""

from __future__ import annotations

from collections.abc import Iterator

IRREGULAR: dict[str, str] = {
    "say": "says said saying",
    "tell": "tells told telling",
    "think": "thinks thought thinking",
    "write": "writes wrote written writing",
    "read": "reads reading",
    "know": "knows knew known knowing",
    "feel": "feels felt feeling",
    "hold": "holds held holding",
    "find": "finds found finding",
    "understand": "understands understood understanding",
    "swear": "swears swore sworn swearing",
    "go": "goes went going gone",
    "put": "puts putting",
    "make": "makes made making",
    "see": "sees saw seen seeing",
    "shoot": "shoots shot shooting",
    "speak": "speaks spoke spoken speaking",
    "foresee": "foresees foresaw foreseen foreseeing",
    "let": "lets letting",
    "quip": "quips quipped quipping",
    "admit": "admits admitted admitting",
    "submit": "submits submitted submitting",
    "reveal": "reveals revealed revealing",
    "hear": "hears heard hearing",
    "blog": "blogs blogged blogging",
    "chip": "chips chipped chipping",
    "sob": "sobs sobbed sobbing",
    "shrug": "shrugs shrugged shrugging",
    "grin": "grins grinned grinning",
    "nod": "nods nodded nodding",
    "snap": "snaps snapped snapping",
    "slam": "slams slammed slamming",
    "dub": "dubs dubbed dubbing",
    "beg": "begs begged begging",
    "label": "labels labeled labelled labeling labelling",
    "plan": "plans planned planning",
    "refer": "refers referred referring",
    "infer": "infers inferred inferring",
}


def forms(infinitive: str) -> Iterator[str]:
    """Yield the forms of a verb, in lower case, the infinitive first."""
    yield infinitive
    if infinitive in IRREGULAR:
        yield from IRREGULAR[infinitive].split()
    elif infinitive.endswith("y") and infinitive[-2] not in "aeiou":
        yield from (infinitive[:-1] + "ies", infinitive[:-1] + "ied", infinitive + "ing")
    elif infinitive.endswith("e"):
        yield from (infinitive + "s", infinitive + "d", infinitive[:-1] + "ing")
    else:
        third = "es" if infinitive.endswith(("s", "x", "z", "ch", "sh")) else "s"
        yield from (infinitive + third, infinitive + "ed", infinitive + "ing")
