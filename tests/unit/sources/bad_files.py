"""A folder with one of each bad thing beside ten good articles."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from reader.model.article import Article
from reader.sources.formats import subtitles

GOOD = 10

BAD = {
    "binary.txt": b"\x00\x01\x02\x03" * 400,
    "cookies.html": b"<html lang=fr><body><p>Avec votre accord, nos 142 partenaires et nous utilisons des cookies pour "
    b"stocker et consulter des donn\xc3\xa9es.</p><button>Tout accepter</button></body></html>",
    "empty.txt": b"",
    "feed.html": b'<?xml version="1.0"?><!DOCTYPE rss [<!ENTITY a "a">]><rss version="2.0"><channel/></rss>',
    "picture.md": b"\x89PNG\r\n\x1a\n" + bytes(range(256)),
    "no_chapters.epub": b"PK\3\4 META-INF/container.xml",
    "no_text.eml": b"MIME-Version: 1.0\nMessage-ID: <1@example.org>\nSubject: Rien\n\n",
    "old.txt": b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(600),
    "torn.docx": b"PK\3\4 word/document.xml",
    "torn.odt": b"PK\3\4 mimetypeapplication/vnd.oasis.opendocument.text",
    "torn.pdf": b"%PDF-1.4 nonsense",
    "torn.rtf": b"{\\rtf1 {\\info",
    "unforeseen.srt": b"1\n00:00:01,000 --> 00:00:02,000\nRien.\n",
}
"""Bad files by name; ``unforeseen.srt`` is bad by ``break_subtitles``."""

ODD = {
    "feed_reference.html": '<rss version="2.0"><channel><title>F</title><item><title>Un</title><description>'
    "Paul Martin&#1114112; a rencontré Lucie Durand à Lyon mardi.</description></item></channel></rss>".encode(),
    "half_letter.txt": "Paul Martin a rencontré Lucie Durand à Lyon mardi, l'ét".encode() + b"\xc3",
    "\udce9t\udce9.txt": "Paul Martin a rencontré Lucie Durand à Lyon mardi soir.\n".encode(),
}
"""Three files, of the ten good ones, that look bad and can be read."""


def articles_of_all_kinds(folder: Path) -> list[str]:
    """Write the folder; return the names of the good files as they are printed."""
    for number in range(GOOD - len(ODD)):
        text = f"Paul Martin {number} a rencontré Lucie Durand à Lyon mardi.\n"
        (folder / f"good{number}.txt").write_text(text, "utf-8")
    for name, content in {**ODD, **BAD}.items():
        (folder / name).write_bytes(content)
    return [*(f"good{number}.txt" for number in range(GOOD - len(ODD))), *ODD]


def break_subtitles(patch: pytest.MonkeyPatch) -> None:
    """Let the reader of subtitles raise what nobody foresaw."""

    def read(content: bytes, source: str) -> Iterator[Article]:
        raise KeyError(10)

    patch.setattr(subtitles, "read", read)
