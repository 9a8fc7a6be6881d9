"""Which formats are read, how each is recognised, and which module reads it: the one place to add a format."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from importlib import import_module
from pathlib import PurePath
from typing import Literal, cast

import msgspec

from reader.model.article import Article
from reader.sources import signatures
from reader.sources.errors import UnreadableError
from reader.text.install_command import install_command
from reader.text.message import N_, Message

START = 4096
"""Bytes of the beginning in which a format shows."""

PACKAGES = {"markdown_it": "markdown-it-py", "PIL": "pillow"}
"""Packages that are called otherwise than what they install."""


def not_installed(name: str, error: ModuleNotFoundError) -> Message:
    """Return the message about a format whose library is missing."""
    module = (error.name or "").partition(".")[0]
    command = install_command(PACKAGES.get(module, module.replace("_", "-")))
    return Message("{format} support is not installed; run: {command}", format=Message.marked(name), command=command)


_HTML = rb"(?:<\?xml[^>]*>|<!--(?:(?!-->).)*-->|\s)*<(?:!doctype\s+html|html|head|body)\b"
_DOCTYPE = rb"<!doctype\s+(?:rss|feed|rdf:rdf)\b"
_FEED = rb"(?:<\?(?:(?!\?>).)*\?>|<!--(?:(?!-->).)*-->|\s)*(?:" + _DOCTYPE + rb"|<(?:rss|(?:atom:)?feed|rdf:rdf)[\s>])"
_FRONT_MATTER = (
    rb"(---|\+\+\+)[ \t]*\r?\n(?:[ \t]*(?:#.*)?\r?\n)*(?=[\w\"'-]+[^\n:=]*[:=]|\[+\w)"
    rb"(?:.*\r?\n)*?(?:\1|\.\.\.)[ \t]*(?:\r?\n|$)"
    rb"|\{[ \t]*\r?\n(?:.*\r?\n)*?\}[ \t]*\r?\n\s*[^\s{}\[\],]"
)

Read = Callable[[bytes, str], Iterator[Article]]
"""Content and the name of its source to articles, in order. Raises UnreadableError."""


class SourceFormat(msgspec.Struct, frozen=True):
    """A format: its name, suffixes, and how its content shows it; ``read`` of ``formats.MODULE`` reads it.

    ``becomes`` says for the docs what is read of such a file.

    ``lists`` says what it is a list of articles as, where it is one: a feed, the chapters of a book, a bundle of
    articles (a mailbox, an export, a table), or a list of feeds. Where ``in_folders`` is false, its suffix alone says
    too little for a file of a folder to be taken for articles.
    """

    name: str
    module: str
    suffixes: tuple[str, ...]
    shows: Callable[[bytes], bool]
    becomes: str
    lists: Literal["feed", "book", "bundle", "feeds"] | None = None
    in_folders: bool = True


def _shows_pdf(content: bytes) -> bool:
    return content[:START].lstrip(b"\xef\xbb\xbf\r\n\t ").startswith(b"%PDF-")


def _shows_html(content: bytes) -> bool:
    # Without its zero bytes a page in UTF-16 shows like any other.
    start = content[:START].replace(b"\0", b"").lstrip(b"\xff\xfe\xef\xbb\xbf\r\n\t ")
    return start.startswith(b"<") and re.match(_HTML, start, re.DOTALL | re.IGNORECASE) is not None


def _shows_feed(content: bytes) -> bool:
    start = content[:START].replace(b"\0", b"").lstrip(b"\xff\xfe\xef\xbb\xbf\r\n\t ")
    return start.startswith(b"<") and re.match(_FEED, start, re.DOTALL | re.IGNORECASE) is not None


def _shows_front_matter(content: bytes) -> bool:
    start = content[:START].removeprefix(b"\xef\xbb\xbf")
    # Compiled only for a file that may have it: opening plain text is to cost nothing.
    return start.startswith((b"---", b"+++", b"{\n", b"{\r", b"{ ")) and re.match(_FRONT_MATTER, start) is not None


def _holds(member: bytes) -> Callable[[bytes], bool]:
    """Return whether content is a ZIP archive with a member; their names stand in archives as they are."""
    return lambda content: content.startswith(b"PK\3\4") and member in content


PLAIN = SourceFormat(
    N_("plain text"),
    "plain",
    (".txt", ".text"),
    lambda _: False,
    "the text, unchanged, and whatever else is text; UTF-8 (a damaged place costs only that place), UTF-16, "
    "Windows-1252, Latin-1, Latin-9, Mac Roman, CP850",
)

FORMATS = (
    SourceFormat("PDF", "pdf", (".pdf",), _shows_pdf, "paragraphs joined from the lines, hyphenation undone"),
    SourceFormat(
        "EPUB", "epub", (".epub",), _holds(b"META-INF/container.xml"), "one article per chapter", lists="book"
    ),
    SourceFormat(
        N_("feed"),
        "feed",
        (),
        _shows_feed,
        "RSS and Atom: the articles that they link to; if a page cannot be read, the text in the feed",
        lists="feed",
    ),
    SourceFormat(
        "Word",
        "docx",
        (".docx",),
        signatures.shows_word,
        "the paragraphs, with all changes accepted; of a Factiva or Nexis export its articles",
        lists="bundle",
    ),
    SourceFormat(
        "OpenDocument",
        "odt",
        (".odt",),
        _holds(b"application/vnd.oasis.opendocument.text"),
        "the paragraphs, with all changes accepted; of an export its articles",
        lists="bundle",
    ),
    SourceFormat(
        "RTF", "rtf", (".rtf",), signatures.shows_rtf, "the paragraphs; of an export its articles", lists="bundle"
    ),
    SourceFormat(
        N_("mail"),
        "mail",
        (".eml", ".mbox"),
        signatures.shows_mail,
        "one article per message, and per document attached to it",
        lists="bundle",
    ),
    SourceFormat(
        "OPML",
        "opml",
        (".opml",),
        signatures.shows_opml,
        "a list of feeds, to choose from",
        lists="feeds",
        in_folders=False,
    ),
    SourceFormat("TEI", "tei", (".tei",), signatures.shows_tei, "the text of the edition"),
    SourceFormat(
        N_("subtitles"), "subtitles", (".srt", ".vtt"), signatures.shows_subtitles, "the words, without times"
    ),
    SourceFormat(
        "Markdown",
        "markdown",
        (".md", ".markdown"),
        _shows_front_matter,
        "the words without markup; title, author, date and outlet from the front matter",
    ),
    SourceFormat(
        "JSON",
        "records",
        (".json", ".jsonl"),
        signatures.shows_json,
        "one article per object that has a text; its title, date, author and outlet by the names of the keys",
        lists="bundle",
        in_folders=False,
    ),
    SourceFormat(
        "CSV",
        "records",
        (".csv", ".tsv"),
        lambda _: False,
        "one article per row, by the names of the columns",
        lists="bundle",
        in_folders=False,
    ),
    SourceFormat(
        N_("press database (HTML)"),
        "press_html",
        (),
        signatures.shows_press_html,
        "exports of Europresse, Factiva and Nexis, and other pages of several articles: one article each",
        lists="bundle",
    ),
    SourceFormat(
        N_("press database (text)"),
        "press_text",
        (),
        signatures.shows_press_text,
        "exports of Factiva and Nexis: one article each",
        lists="bundle",
    ),
    SourceFormat(
        "HTML",
        "html",
        (".html", ".htm", ".xhtml"),
        _shows_html,
        "the article of the page, with title, author, date and site",
    ),
    PLAIN,
)
"""All formats; content decides before the file name, the first that shows before the others; plain text is the rest."""

SUFFIXES = frozenset(
    suffix for source_format in FORMATS if source_format.in_folders for suffix in source_format.suffixes
)
"""Suffixes of the files that are articles where a folder is opened."""

_NOT_READ = (
    (b"\xd0\xcf\x11\xe0", Message("an old Word or Office file; save it as .docx")),
    (b"PK\3\4", Message("a ZIP archive of an unknown format; unpack it")),
    (b"\x89PNG", Message("an image")),
    (b"\xff\xd8\xff", Message("an image")),
    (b"GIF8", Message("an image")),
    (b"RIFF", Message("an image or a sound")),
    (b"\x1f\x8b", Message("a gzip archive; unpack it")),
)
"""How files that are often taken for articles begin, and what is said of them."""


def format_of(content: bytes, name: str) -> SourceFormat:
    """Return the format of a file or of standard input. Raises UnreadableError for one known not to be read."""
    for source_format in FORMATS:
        if source_format.shows(content):
            return source_format
    for start, message in _NOT_READ:
        if content.startswith(start):
            raise UnreadableError(message)
    suffix = PurePath(name).suffix.lower()
    return next((source_format for source_format in FORMATS if suffix in source_format.suffixes), PLAIN)


def reader_of(source_format: SourceFormat) -> Read:
    """Return the function that reads a format, importing its library. Raises UnreadableError where that is missing."""
    try:
        module = import_module(f"reader.sources.formats.{source_format.module}")
    except ModuleNotFoundError as error:
        if (error.name or "").startswith("reader"):
            raise
        raise UnreadableError(not_installed(source_format.name, error)) from error
    return cast(Read, module.read)


def names() -> Message:
    """Return the names of all formats as a sentence lists them."""
    *others, last = (Message.marked(source_format.name) for source_format in FORMATS)
    return Message("{names} and {last}", names=Message.joined(others, ", "), last=last)
