"""What a newsletter has around its articles: links to read it in a browser, to leave it, why one is sent it."""

from __future__ import annotations

import re

LONGEST = 240
"""Characters up to which a line can be one of these."""

OPENING_LINES = 8
"""Lines in which the headline stands that the subject of the mail repeats."""

_MAIL = r"(?:(?:cet|cette|ce|le|la) |l['’])?(?:e-?mail|mail|message|courriel|lettre|newsletter|infolettre|page)"
_THIS = r"(?:this|the) (?:e-?mail|message|newsletter)|it"
_LINK = "|".join(
    (
        rf"(?:voir|lire|afficher|ouvrir|consulter|visualiser)(?: {_MAIL})? (?:dans|sur|depuis) "
        r"(?:(?:le|un|votre|mon) )?(?:navigateur|web)(?: web)?",
        rf"(?:view|read|open|see)(?: (?:{_THIS}))? (?:in|on) (?:(?:a|the|your) )?(?:web ?)?(?:browser|web)",
        r"(?:(?:voir|lire|afficher|consulter) (?:la )?)?version (?:en ligne|web|navigateur)",
        r"(?:(?:view|read) (?:the )?)?(?:web|online|browser) version",
        rf"(?:voir|lire|consulter)(?: {_MAIL})? en ligne|(?:view|read)(?: (?:{_THIS}))? online",
        r"(?:(?:se|me|vous) )?d[ée](?:sabonn(?:er|ez-vous|ement)|sinscri(?:re|ption))",
        r"(?:g[ée]rer|modifier|changer) (?:mes|vos|mon|votre) (?:pr[ée]f[ée]rences?|abonnements?|inscriptions?)",
        r"unsubscribe(?: here)?|opt out",
        r"(?:manage|update|change) (?:(?:my|your) )?(?:e-?mail )?(?:preferences|subscriptions?|settings)",
        r"(?:nous suivre|suivez-nous|follow us)(?: (?:sur|on) [\w-]+)?",
        r"transf[ée]rer à une? amie?|forward to a friend",
    )
)
_LINKS = re.compile(rf"(?:[\W_]*(?:{_LINK})\b)+[\W_]*", re.IGNORECASE)
"""A line of nothing but such links."""
_WHY = re.compile(
    rf"\W*(?:vous recevez {_MAIL}\b|si {_MAIL} ne s['’]affiche pas|{_MAIL} (?:vous )?(?:a été|est) envoyée? à"
    rf"|(?:pour|si vous (?:ne )?(?:souhaitez|voulez)) (?:ne plus|plus) recevoir (?:{_MAIL}|nos )"
    rf"|you(?:['’]re| are) receiving this|(?:{_THIS}) was sent to|if you (?:no longer|don['’]t) (?:want|wish)"
    r"|to stop receiving)\b",
    re.IGNORECASE,
)
"""How a sentence begins that says why the reader is sent it."""


def is_furniture(line: str) -> bool:
    """Return whether a line belongs to the newsletter and not to an article in it.

    >>> is_furniture("Voir dans le navigateur"), is_furniture("Se désabonner · Gérer mes préférences")
    (True, True)
    >>> is_furniture("Se désabonner des journaux coûte cher")
    False
    """
    return len(line) <= LONGEST and (_LINKS.fullmatch(line) or _WHY.match(line)) is not None


def without_furniture(text: str, title: str | None) -> str:
    """Return the text of a mail without these lines, and without a headline that only repeats its subject."""
    lines = text.split("\n")
    kept = [line for line in lines if not is_furniture(line.strip())]
    opening = [line for line in kept if line.strip()][:OPENING_LINES]
    if title and opening[:1] != [title] and title in opening:
        kept.remove(title)
    if len(kept) == len(lines) or not any(line.strip() for line in kept):
        return text
    return re.sub(r"\n{3,}", "\n\n", "\n".join(kept)).strip("\n")
