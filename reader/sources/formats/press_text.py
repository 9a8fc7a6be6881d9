"""Press databases' exports as text (Factiva, Nexis), also out of RTF and Word: one article each."""

from __future__ import annotations

import re
from collections.abc import Iterator

from reader.model.article import Article
from reader.sources.catalogue import part_source
from reader.sources.dates import iso_date
from reader.sources.encodings import decode
from reader.sources.formats.press_html import head_facts
from reader.sources.language_of import language_of
from reader.sources.structured_text import headed

_FACTIVA_END = re.compile(r"^Document [A-Z]{2,}[\w]*\d[\w]*\s*$", re.MULTILINE)
_NEXIS_END = re.compile(r"^\s*End of Document\s*$", re.MULTILINE)
_LOAD_DATE = re.compile(r"^(?:Load-Date|Date de chargement)\s*:.*$", re.MULTILINE)
_NEXIS_FIELD = re.compile(
    r"^(Section|Length|Longueur|Byline|Auteur|Dateline|Copyright|Highlight|Body|Texte)\s*:?\s*(.*)$"
)
_COVER = ("User Name", "Nom d'utilisateur", "Date and Time", "Date et heure", "Job Number", "Documents (")
"""How lines of the cover page of a Nexis export begin."""
_FOOT = re.compile(r"^(?:©|\(c\)|Copyright|Tous droits réservés|All [Rr]ights [Rr]eserved)")


def is_export(text: str) -> bool:
    """Return whether a text is an export: every article of one ends in a line that says so."""
    return bool(_NEXIS_END.search(text) or _FACTIVA_END.search(text))


def read(content: bytes, source: str) -> Iterator[Article]:
    """Yield the articles of a text export."""
    yield from articles(decode(content) or "", source)


def articles(text: str, source: str) -> Iterator[Article]:
    """Yield the articles of the text of an export, in order, with outlet, date and byline where they are told."""
    end, read_one = (_NEXIS_END, _nexis) if _NEXIS_END.search(text) else (_FACTIVA_END, _factiva)
    parts = [part.strip("\n\f\r ") for part in end.split(text)]
    for number, part in enumerate(filter(None, parts), 1):
        own = part_source(source, str(number))
        article = read_one(part, own)
        if article is None and number < len(parts):
            # What ends as an article does is one, however it begins.
            article = _article(own, part, title="", byline="", date=None, site="")
        if article is not None:
            yield article


def _factiva(part: str, source: str) -> Article | None:
    """Return the article of lines: headline, byline, "387 mots", date, outlet, code, language, ©; then paragraphs."""
    blocks = [block.strip() for block in re.split(r"\n\s*\n", part) if block.strip()]
    lines = [line.strip() for block in blocks for line in block.split("\n") if line.strip()]
    if not lines:
        return None
    foot = next((index for index, line in enumerate(lines[:16]) if _FOOT.match(line)), None)
    if foot is None:
        foot = next((index for index, line in enumerate(lines[:16]) if iso_date(line)), 0)
    title, head = lines[0], lines[1 : foot + 1]
    byline, date, outlet = head_facts(head)
    body = [line for line in lines[foot + 1 :] if not _FOOT.match(line)]
    # Ragged lines are of one paragraph where blank lines part paragraphs.
    text = _body_after(part, lines[foot]) or "\n\n".join(body)
    if not text:
        return None
    return _article(source, text, title=title, byline=byline, date=date, site=outlet)


def _nexis(part: str, source: str) -> Article | None:
    """Return the article of lines: headline, outlet, date; then fields (``Byline:``), ``Body``, the text, load date."""
    lines = [line.strip() for line in _LOAD_DATE.sub("", part).split("\n")]
    fields: dict[str, str] = {}
    body_from: int | None = None
    for index, line in enumerate(lines):
        match = _NEXIS_FIELD.match(line)
        if match is None:
            continue
        fields.setdefault(match[1], match[2].strip())
        if match[1] in ("Body", "Texte"):
            body_from = index
            break
    head = [line for line in lines[: body_from or 0] if line and not _NEXIS_FIELD.match(line)]
    if body_from is None or not head:
        return None
    first = [fields["Body"]] if fields.get("Body") else []
    text = "\n\n".join(filter(None, re.split(r"\n\s*\n", "\n".join([*first, *lines[body_from + 1 :]]).strip())))
    days = [index for index, line in enumerate(head) if iso_date(line)]
    # A cover page stands before the first article: its title is the line before the outlet, which is before the day.
    covered = any(line.startswith(_COVER) for line in head)
    dated = (days[-1] if covered else days[0]) if days else len(head)
    title = head[dated - 2] if covered and 2 <= dated < len(head) else head[0]
    outlet = head[dated - 1] if 0 < dated <= len(head) and dated > 1 else ""
    byline = fields.get("Byline") or fields.get("Auteur") or ""
    date = iso_date(head[dated]) if dated < len(head) else None
    return _article(source, text, title=title, byline=byline, date=date, site=outlet) if text else None


def _body_after(part: str, line: str) -> str:
    """Return the paragraphs after a line, their own line ends kept."""
    _, found, rest = part.partition(line)
    return "\n\n".join(filter(None, (block.strip() for block in re.split(r"\n\s*\n", rest)))) if found else ""


def _article(source: str, text: str, *, title: str, byline: str, date: str | None, site: str) -> Article:
    text, structure = headed(text, (), title)
    return Article(
        text=text,
        source=source,
        title=title or None,
        byline=byline or None,
        date=date,
        site=site or None,
        language=language_of(text),
        structure=structure,
    )
