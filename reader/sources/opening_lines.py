"""Date, byline and outlet that an article's first lines tell, where its file does not.

Datelines of agencies and of Wikinews, lines of their own ("Publié le …", "Par …"); French and English.
"""

from __future__ import annotations

import re
from collections.abc import Callable

import msgspec

from reader.model.article import Article

LINES = 8
"""Lines that are not empty in which these facts are looked for."""

LONGEST = 400
"""Characters of a line that are looked at."""

LONGEST_CREDIT = 100
"""Characters of a line that names an author and an agency."""

_DATE = (
    r"(?:(?:lun|mar|mercre|jeu|vendre|same)di|dimanche|(?:mon|tues|wednes|thurs|fri|satur|sun)day,?)?\s*"
    r"(?P<date>\d{1,2}(?:er|st|nd|rd|th)?\s+[^\W\d_]{3,9}\.?\s+\d{4}|[^\W\d_]{3,9}\.?\s+\d{1,2}(?:st|nd|rd|th)?,?\s+\d{4}"
    r"|\d{1,2}[/.]\d{1,2}[/.]\d{4}|\d{4}-\d\d-\d\d)"
)
_AGENCIES = (
    "AFP Reuters AP ANP Belga ATS ATS-Keystone Keystone-ATS AIB APS MAP ANSA EFE dpa DPA PC UPI TAP AIP ACP AGP AMP"
)
_AGENCY = rf"(?P<site>{'|'.join(_AGENCIES.split())}|La Presse canadienne|Xinhua|Panapress|Anadolu)"


def _begins_with_day(line: str) -> bool:
    return line.removeprefix("Le ")[:1].isdigit() and any(dash in line[:80] for dash in "-–—")


def _has_agency(line: str) -> bool:
    return any(f"){space}{dash}" in line for space in (" ", "\N{NO-BREAK SPACE}", "") for dash in "-–—")


def _says_published(line: str) -> bool:
    folded = line[:120].lower()
    return any(word in folded for word in ("publi", "mis en ligne", "mis à jour", "paru", "posted", "updated"))


def _is_short(line: str) -> bool:
    return len(line) <= 80 and any(word.strip(".,;")[-4:].isdigit() for word in line.split())


OPENINGS: tuple[tuple[Callable[[str], bool], str], ...] = (
    # "2 novembre 2012. - Le maire …", "14 juin 2016, France . –", "Le 3 mars 2024 –"
    (_begins_with_day, rf"(?i)^(?:Le\s+)?{_DATE}[^.–—\n]{{0,40}}?\s*\.?\s*[-–—]"),
    # "PARIS, 3 mars 2024 (Reuters) -", "La Paz, 14 mars (AFP) -", "BRUXELLES (Belga) –"
    (
        _has_agency,
        rf"^[A-ZÀ-Ü][^.:(\n]{{1,60}}?(?:,\s*(?:(?i:{_DATE})|\d{{1,2}}(?:er)?\s+\w+))?\s*\({_AGENCY}\)\s*[-–—]",
    ),
    # "Publié le 3 mars 2024 à 10h32", "Mis en ligne le 03/03/2024", "Published March 3, 2024", "Posted on …"
    (
        _says_published,
        r"(?i)\b(?:publié|mis en ligne|paru|posté|publication|published|posted|updated|mis à jour)(?:e|\s|:|le|on|at)*"
        rf"\s*{_DATE}",
    ),
    # A line that is a day and nothing else: "Mardi 4 novembre 2014", "LA LETTRE DU SOIR - mardi 4 novembre 2014",
    # or a town and a day, as press releases begin: "Paris, le 4 novembre 2014"
    (
        _is_short,
        r"(?i)^(?:.{0,40}[-–—|·]\s*|[^\W\d_][\w'’ -]{1,40},\s*)?(?:le\s+)?"
        rf"{_DATE}(?:\s*(?:à|at|,|-|–)?\s*\d{{1,2}}\s*[h:]\s*\d{{0,2}})?\s*\.?$",
    ),
)
"""How a line tells the day: a cheap sign that it may, and the pattern, compiled only then; the surest first."""

_NAME = r"(?P<name>[A-ZÀ-Ü][\w.'’-]+(?:\s+(?:de|du|des|le|la|van|von|den|der|et|and|&|avec|[A-ZÀ-Ü][\w.'’-]*)){0,7})"
_INTERVIEWED = r"(?:Propos recueillis|Entretien réalisé|Reporting|Interview) (?:par|by)"
_SENT = r"De notre (?:correspondante?|envoyée?\s+spéciale?)\b(?:[^,]{0,40},)?"
_AFTER = r"(?P<after>\s*[,;|–—(-].{0,80}|\s+(?:à|au|en|in|at|pour|for)\s.{0,60})?\)?\.?$"
BYLINE_WORDS = (
    "Par ", "PAR ", "By ", "BY ", "Texte", "De notre ", "Publié par ", "Written by ", "Propos rec", "Entretien r",
    "Reporting", "(Reporting", "Interview",
)  # fmt: skip
"""How a line begins that may be a byline."""
BYLINE = rf"^\(?(?:Par|PAR|By|BY|Publié par|Written by|Texte\s*:|{_INTERVIEWED}|{_SENT})\s+{_NAME}{_AFTER}"
"""A line that names the author and nothing else: "Par Jeanne Delaunay", "By Jane Doe and John Roe, Staff Writer"."""
CLOSING_BYLINE = rf"^\(?(?:{_INTERVIEWED}|{_SENT})\s+{_NAME}{_AFTER}"
"""The same at the end of an article: "Propos recueillis par Anne Roy", "(Reporting by Jane Doe; editing by …)"."""
WITH_AGENCY = (
    r"^\(?(?P<name>[A-ZÀ-Ü][\w'’-]+(?:\s+[A-ZÀ-Ü][\w'’-]+){0,4}),?\s+\(?(?:avec|with)\s+(?:l['’])?"
    rf"{_AGENCY}\b.{{0,40}}$"
)
"""An author and the agency that helped: "Jean Dupont (avec AFP)", "Le Monde avec AFP"."""
CLOSING_LINES = 3
"""Lines at the end in which an author is looked for."""


def with_opening_facts(article: Article) -> Article:
    """Return the article with date, byline and outlet filled in where it has none and its first lines tell them.

    The byline is the names alone, without "Par" or "By" before them.
    """
    if article.byline and article.byline.startswith(("Par ", "By ", "par ", "by ", "PAR ", "BY ")):
        article = msgspec.structs.replace(article, byline=article.byline.partition(" ")[2].strip() or None)
    if article.date and article.byline and article.site:
        return article
    date = byline = site = None
    for line in _first_lines(article.text):
        if date is None and article.date is None:
            date, agency = _dated(line)
            site = site or agency
        byline = byline or _author(line, BYLINE)
    if not (byline or article.byline):
        byline = next(filter(None, (_author(line, CLOSING_BYLINE) for line in _last_lines(article.text))), None)
    if not (date or byline or site):
        return article
    return msgspec.structs.replace(
        article, date=article.date or date, byline=article.byline or byline, site=article.site or site
    )


def _first_lines(text: str) -> list[str]:
    lines = (line.strip()[:LONGEST] for line in text[: LINES * LONGEST].split("\n", LINES * 3))
    return [line for line in lines if line][:LINES]


def _last_lines(text: str) -> list[str]:
    lines = [line.strip() for line in text[-CLOSING_LINES * LONGEST :].rsplit("\n", CLOSING_LINES * 3)[1:]]
    return [line for line in lines if line][-CLOSING_LINES:]


def _author(line: str, pattern: str) -> str | None:
    """Return the author whom a line names, where it names one and nothing else."""
    is_sentence = line.endswith((".", "!", "?", "…")) and "eporting" not in line
    match = re.match(pattern, line) if line.startswith(BYLINE_WORDS) and not is_sentence else None
    if match is None and len(line) <= LONGEST_CREDIT and (" avec " in line or "(avec " in line or " with " in line):
        match = re.match(WITH_AGENCY, line)
        if match is not None and match["name"].split()[0] in ("Le", "La", "Les", "The"):
            return line.strip("(). ")
    return match["name"].strip(" ,") if match else None


def _dated(line: str) -> tuple[str | None, str | None]:
    """Return the day and the agency that a line tells."""
    for may_tell, pattern in OPENINGS:
        match = re.search(pattern, line) if may_tell(line) else None
        if match is not None:
            found = match.groupdict()
            return _day(found.get("date")), found.get("site")
    return None, None


def _day(written: str | None) -> str | None:
    """Return a day as yyyy-mm-dd; of one in figures the day comes first, as French papers write it."""
    if not written:
        return None
    from reader.sources.dates import iso_date

    figures = re.fullmatch(r"(\d{1,2})[/.](\d{1,2})[/.](\d{4})", written)
    if figures is not None:
        day, month, year = figures.groups()
        return iso_date(f"{year}-{int(month):02}-{int(day):02}")
    return iso_date(" ".join(written.split()))
