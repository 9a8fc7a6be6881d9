"""How content shows its format, told without importing what reads it: a file's first bytes, seldom its last."""

from __future__ import annotations

import re

START = 8192
"""Bytes of the beginning, or of the end, that are looked at."""

# Patterns, not compiled ones: a plain text, which most files are, is told apart by its first letters and costs nothing.
_WORD = rb"word[/\\]document\d*\.xml"
_TEI = rb"<(?:\w+:)?TEI(?:Corpus)?(?:\.2)?[\s>]|http://www\.tei-c\.org/ns/1\.0"
_MAIL = rb"(?im)^(?:message-id|mime-version|received|return-path|delivered-to):"
_EXPORT_END = rb"(?m)^(?:Document [A-Z]{2,}\w*\d\w*|[ \t]*End of Document)[ \t]*\r?$"
_PRESS = (b"DocPublicationName", b"articleParagraph", b"<DOCFULL", b"<docfull")


def _start(content: bytes) -> bytes:
    return content[:START].lstrip(b"\xef\xbb\xbf\r\n\t ")


def shows_word(content: bytes) -> bool:
    """Return whether content is a ZIP archive with a document of Word, whose name is ``document`` but for a number."""
    return content.startswith(b"PK\3\4") and re.search(_WORD, content) is not None


def shows_rtf(content: bytes) -> bool:
    """Return whether content is RTF."""
    return content[:START].lstrip()[:5] == b"{\\rtf"


def shows_mail(content: bytes) -> bool:
    """Return whether content begins as a message does, with a field that only mail has."""
    start = content[:START].replace(b"\r\n", b"\n")
    if start.startswith(b"From "):
        start = start.partition(b"\n")[2]
    head = start.partition(b"\n\n")[0]
    field, colon, _ = head.partition(b":")
    return bool(colon) and field.replace(b"-", b"").isalnum() and re.search(_MAIL, head) is not None


def shows_opml(content: bytes) -> bool:
    """Return whether content is XML whose root is ``opml``."""
    start = _start(content)
    return start.startswith(b"<") and re.search(rb"<opml[\s>]", start, re.IGNORECASE) is not None


def shows_tei(content: bytes) -> bool:
    """Return whether content is XML whose root is TEI's."""
    start = _start(content)
    return (
        start.startswith(b"<")
        and not start[:14].lower().startswith(b"<!doctype html")
        and re.search(_TEI, start) is not None
    )


def shows_subtitles(content: bytes) -> bool:
    """Return whether content begins with WebVTT's word, or with a number and a time code."""
    start = _start(content)
    return start.startswith(b"WEBVTT") or (start[:1].isdigit() and _has_time_code(start))


def _has_time_code(start: bytes) -> bool:
    return re.match(rb"\d+\r?\n\d\d:\d\d:\d\d[,.]\d{3} *-->", start) is not None


def shows_json(content: bytes) -> bool:
    """Return whether content is a JSON object, an array of them, or one a line."""
    start = _start(content)
    return start[:1] in (b"[", b"{") and re.match(rb"(?:\[\s*)?\{\s*\"", start) is not None


def shows_press_text(content: bytes) -> bool:
    """Return whether a text is a press database's export: every article of one ends in a line that says so."""
    end = content[-START:]
    return b"Document" in end and re.search(_EXPORT_END, end) is not None


def shows_press_html(content: bytes) -> bool:
    """Return whether a page is a press database's export, or holds two ``<article>`` or more."""
    if not _start(content).startswith(b"<"):
        return False
    return any(marker in content for marker in _PRESS) or content.count(b"<article") > 1
