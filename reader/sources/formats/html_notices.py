"""What a page shows instead of its article, or hides: questions about cookies, offers to subscribers, hidden elements.

They are told by what they say, and by how the tools that put them in are called; an article about cookies says other
things beside, and stays.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from itertools import islice
from typing import Literal, NamedTuple

from lxml import etree
from lxml import html as lxml_html

from reader.sources.formats.html_text import is_hidden
from reader.sources.subscribers import cut_line

Notice = Literal["consent", "subscribers"]

LONGEST = 6_000
"""Characters up to which the words of an element may be a notice."""

MOSTLY = 0.5
"""Share of the words of an element, or of a page, from which those of a notice make it one."""

SENTENCES = 300
"""Characters up to which one phrase makes a notice."""

WHOLE = 0.6
"""Share of a page's words from which a hidden element is the page, which a script shows."""

_WORTH_A_LOOK = re.compile(
    r"cookie|consent|gdpr|rgpd|abonn|subscri|\bhidden\b|display\s*:\s*none|visibility\s*:\s*hidden|partenaires|partners",
    re.IGNORECASE,
)

_TOOLS = re.compile(
    r"(?:^|\s)(?:cookies?(?!\w)|consent(?!\w)|gdpr|rgpd|cmp(?!\w)|didomi|onetrust|axeptio|tarteaucitron|usercentrics"
    r"|cookiebot|cybotcookie|iubenda|qc-cmp|sp_message|truste|klaro|osano|complianz|cmplz|fc-consent|cky-)",
    re.IGNORECASE,
)
"""How the elements of notices about cookies are called. Articles are tagged ``tag-cookies``, which is another thing."""

_CONSENT = re.compile(
    "|".join(
        (
            r"(?:nos|ses|leurs) (?:\d[\d\s.]* )?partenaires",
            r"utilis\w+ (?:\w+ )?(?:des |les |de )?cookies",
            r"cookies (?:ou|et|,)[^.]{0,40}(?:technologies|traceurs)",
            r"(?:retirer|donner|modifier|gérer) (?:\w+ )?(?:votre|vos) (?:consentement|choix|préférences)",
            r"avec votre (?:accord|consentement)|pas votre consentement|intérêt (?:commercial )?légitime",
            r"continuer sans accepter|tout (?:accepter|refuser)|accepter (?:et (?:fermer|continuer)|tous|les cookies)",
            r"politique (?:de confidentialité|(?:de|des|en matière de|relative aux) cookies)",
            r"(?:paramétrer|personnaliser|refuser|accepter) (?:les|vos|mes) (?:cookies|choix)",
            r"stocker[^.]{0,30}(?:consulter|accéder)|(?:votre vie privée|protection de vos données)",
            r"our (?:\d[\d,.]* )?partners|\buse[sd]? (?:of )?cookies|(?:accept|reject|allow|decline) (?:all|cookies)",
            r"cookies? (?:policy|settings|preferences|notice)|legitimate interests?",
            r"(?:withdraw|give|manage) (?:your )?(?:consent|choices|preferences|privacy)",
            r"access information on (?:a|your) device|personali[sz]ed (?:ads|advertising)",
            r"(?:value|respect) your privacy|before you continue to",
        )
    ),
    re.IGNORECASE,
)
_SUBSCRIBERS = re.compile(
    "|".join(
        (
            r"réservée?s? (?:à nos|aux|exclusivement aux) abonné|abonnez-vous|déjà (?:abonné|un compte|inscrit|client)",
            r"pour lire la suite|(?:lire|accéder à) la suite|il vous reste [\d,.\s]+% de cet article",
            r"s['’]abonner (?:pour|à partir|dès)|(?:créez|créer) (?:un|votre) compte",
            r"sans engagement|offre (?:d['’]essai|découverte|numérique)",
            r"subscribe (?:to|now|for)|subscribers only|(?:for|to) (?:our )?(?:paying |premium )?subscribers",
            r"already (?:a subscriber|subscribed|have an account|a member)|to (?:continue|keep) reading",
            r"(?:free|your) trial|(?:sign|log) in to (?:read|continue)|create (?:an?|your) (?:free )?account",
            r"cancel any ?time",
        )
    ),
    re.IGNORECASE,
)
_KINDS: tuple[tuple[Notice, re.Pattern[str]], ...] = (("consent", _CONSENT), ("subscribers", _SUBSCRIBERS))

_ADVERT = re.compile(
    r"\W*(?:publicités?|annonces?|(?:la suite|suite de l['’]article) (?:après|sous) (?:la|cette) publicité"
    r"|(?:fermer|passer) la publicité|advertise?ments?|advertising|sponsored"
    r"|(?:article |story )?continues? (?:reading )?(?:after|below)(?: (?:this|the) (?:ad|advert|advertisement))?)\W*",
    re.IGNORECASE,
)

_NEVER = frozenset({"html", "body", "main", "article", "head"})
_CONTAINERS = frozenset({"div", "section", "aside", "dialog", "form", "footer", "header", "ul", "nav"})
_LEAVES = ("p", "li", "h2", "h3", "h4", "button", "a", "span", "label", "div", "td", "strong", "b")
_INLINE = frozenset({"a", "b", "i", "em", "strong", "span", "u", "small", "sup", "sub", "abbr", "font", "label"})

_HIGHEST = 12
"""Elements around a sentence of a notice that are looked at."""


def notice_in(text: str) -> Notice | None:
    """Return what a text is where it is no article: mostly a question about cookies, or an offer to subscribers.

    One that is longer than a sentence or two says so in several phrases.
    """
    if len(text) > LONGEST:
        return None
    paragraphs = [paragraph for paragraph in text.split("\n") if paragraph.strip()]
    letters = sum(map(len, paragraphs))
    for kind, phrases in _KINDS:
        said = sum(len(paragraph) for paragraph in paragraphs if phrases.search(paragraph))
        several = letters <= SENTENCES or len({found.lower() for found in phrases.findall(text)}) > 1
        if said and said >= MOSTLY * letters and several:
            return kind
    return None


def is_advert(line: str, title: str | None) -> bool:
    """Return whether a line only says that an advertisement stands here, or that the article goes on behind one."""
    return line != title and _ADVERT.fullmatch(line) is not None


class Cleared(NamedTuple):
    """A page without notices, the kind of one that there was, and the line that says that the article is cut."""

    page: str
    notice: Notice | None = None
    cut: str | None = None


def without_notices(page: str) -> Cleared:
    """Return a page without notices and hidden elements; one that has none of them comes back as it is."""
    if _WORTH_A_LOOK.search(page) is None:
        return Cleared(page)
    try:
        tree = lxml_html.document_fromstring(page.encode(), parser=lxml_html.HTMLParser(encoding="utf-8"))
        hidden = _remove_hidden(tree)
        removed, cut = _remove_notices(tree)
        if not hidden and removed is None:
            return Cleared(page)
        return Cleared(str(etree.tostring(tree, encoding="unicode", method="html")), removed, cut)
    except (etree.LxmlError, ValueError, AssertionError, RecursionError):
        # What cannot be taken apart is read as it is.
        return Cleared(page)


def _remove_hidden(tree: etree._Element) -> bool:
    """Remove what a page says not to show, unless that is most of it."""
    found = [element for element in tree.iter(etree.Element) if element.tag not in _NEVER and is_hidden(element.attrib)]
    whole = len(_text(tree, None)) if found else 0
    removed = False
    for element in found:
        if len(_text(element, None)) < WHOLE * whole:
            element.drop_tree()
            removed = True
    return removed


def _remove_notices(tree: etree._Element) -> tuple[Notice | None, str | None]:
    """Remove the elements that are notices; return of which kind one was, and the line that the article is cut."""
    removed: Notice | None = None
    cut: str | None = None
    gone: set[etree._Element] = set()
    for leaf in list(tree.iter(*_LEAVES)):
        words = leaf.text or "" if leaf.tag == "div" else _text(leaf, LONGEST)
        if not (_CONSENT.search(words) or _SUBSCRIBERS.search(words)):
            continue
        around = [leaf, *islice(leaf.iterancestors(), _HIGHEST)]
        if gone.isdisjoint(around) and (found := _notice(around)) is not None:
            element, kind = found
            gone.add(element)
            if kind == "subscribers":
                cut = cut or cut_line(_text(element, LONGEST), sure=True)
            element.drop_tree()
            removed = removed or kind
    return removed, cut


def _notice(around: Iterable[etree._Element]) -> tuple[etree._Element, Notice] | None:
    """Return the largest of some elements, each around the one before, that is a notice, and which."""
    found: tuple[etree._Element, Notice] | None = None
    for element in around:
        if element.tag in _NEVER or next(element.iter("article", "main", "h1"), None) is not None:
            break
        text = _text(element, LONGEST)
        if len(text) > LONGEST:
            break
        kind = notice_in(text)
        if kind is None and _is_of_a_tool(element):
            kind = "consent"
        if kind is not None and (element.tag in _CONTAINERS):
            found = element, kind
    return found


def _is_of_a_tool(element: etree._Element) -> bool:
    names = f"{element.get('id') or ''} {element.get('class') or ''}"
    return _TOOLS.search(names) is not None


def _text(element: etree._Element, longest: int | None) -> str:
    """Return the words of an element, a new line between its blocks; of a long one a little more than ``longest``."""
    pieces: list[str] = []
    length = 0
    for event, inside in etree.iterwalk(element, events=("start", "end")):
        if not isinstance(inside.tag, str) or inside.tag in ("script", "style", "noscript"):
            words = inside.tail if event == "end" else None
        elif event == "start":
            pieces.append("" if inside.tag in _INLINE else "\n")
            words = inside.text
        else:
            pieces.append("" if inside.tag in _INLINE else "\n")
            words = inside.tail
        if event == "end" and inside is element:
            break
        pieces.append(words or "")
        length += len((words or "").strip())
        if longest is not None and length > longest:
            break
    return "\n".join(" ".join(line.split()) for line in "".join(pieces).split("\n") if line.strip())
