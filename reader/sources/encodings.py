r"""Bytes to text: byte order marks, UTF-8 with damaged places, UTF-16, declared encodings; newlines as ``\n``.

What is damaged stays where it is: a bad byte costs one character, not every accent of the text.
"""

from __future__ import annotations

import codecs
import re
from functools import partial

from reader.sources.errors import UnreadableError
from reader.text.message import Message

_MARKS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)

_LATIN_1 = frozenset(
    "ascii us-ascii iso-8859-1 iso8859-1 iso_8859-1 latin-1 latin1 l1 cp819 windows-1252 cp1252".split()
)
"""Names under which pages are in Windows-1252, as the encoding standard of the web has it."""

_NOT_BELIEVED = frozenset(
    "utf-8 utf8 utf-16 utf16 utf-16le utf-16-le utf-16be utf-16-be utf-32 utf-7 idna punycode".split()
)
"""Declared encodings that the bytes show by themselves, or not at all; UTF-7 hides markup."""

MOSTLY = 3
"""Times that the letters in UTF-8 are the bytes that are not, from which a text is in UTF-8 with damaged places."""

BAD = 0.02
"""Share of the letters that may be damaged in a declared encoding that is believed."""

LIKELY, CERTAIN = -5.0, -2.5
"""Scores (see ``encoding_guess``) from which a bad byte is a letter of another encoding: among several, among few."""

NULS = 0.05
"""Share of NULs in a text up to which they are dropped; bytes with more are no text."""

_ASCII = bytes(range(128))

# Patterns, not compiled ones: most texts are in UTF-8 and need none of them.
_MULTIBYTE = (
    rb"[\xc2-\xdf][\x80-\xbf]|\xe0[\xa0-\xbf][\x80-\xbf]|[\xe1-\xec\xee\xef][\x80-\xbf]{2}|\xed[\x80-\x9f][\x80-\xbf]"
    rb"|\xf0[\x90-\xbf][\x80-\xbf]{2}|[\xf1-\xf3][\x80-\xbf]{3}|\xf4[\x80-\x8f][\x80-\xbf]{2}"
)
"""A letter beyond ASCII in UTF-8."""

_SURROGATES = rb"\xed[\xa0-\xaf][\x80-\xbf](?:\xed[\xb0-\xbf][\x80-\xbf])?|\xed[\xb0-\xbf][\x80-\xbf]"
"""Two surrogates, as CESU-8 writes one letter, or one."""

_CUT = (b"\xc2", b"\xc3", b"\xe2\x80")
"""Beginnings of a letter at the end of a text in ASCII; what they are elsewhere, as ``Ã``, ends no word."""

_ODD_CONTROLS = re.compile("[\x00-\x06\x0e-\x1a\x7f-\x84\x86-\x9f]")
"""Control characters that no text has: tabs, ends of lines, of pages and of records, and escapes are in some."""

_CONTROLS_IN_A_TEXT = 0.02
"""Share of control characters from which bytes are no text."""


def decode(content: bytes, declared: str | None = None) -> str | None:
    r"""Return the text with newlines as ``\n``, NULs dropped and nothing else changed; ``None`` for no text.

    A byte order mark decides; then UTF-8, then UTF-16 where every second byte of the beginning is null, then the
    encoding ``declared``, then the western encoding in which the letters stand best. A place that is not in the
    encoding becomes U+FFFD, or the letter that it is in another. Raises UnreadableError where no encoding is known.
    """
    text = _decoded(content, declared)
    if text is None or _is_binary(text):
        return None
    return text.replace("\r\n", "\n").replace("\r", "\n")


def recoded(content: bytes, declared: str | None) -> bytes:
    """Return a text in UTF-8 where its bytes do not show its encoding and ``declared`` is believed; else as it is."""
    if (_believed(declared) or "windows-1252") in ("windows-1252", "iso8859-15") or _strict(
        content, "utf-8"
    ) is not None:
        return content
    text = decode(content, declared)
    return content if text is None else text.encode()


def _decoded(content: bytes, declared: str | None) -> str | None:
    for mark, encoding in _MARKS:
        if content.startswith(mark):
            rest = content[len(mark) :]
            return _damaged(rest) if encoding == "utf-8" else _whole(rest, encoding)
    text = _strict(content, "utf-8")
    if text is not None and "\0" not in text and not _shifts(declared):
        return text
    if (wide := _utf_16(content)) is not None:
        return _whole(content, wide)
    content = _without_nuls(content)
    if b"\0" in content:
        return None
    text = None if _shifts(declared) else _strict(content, "utf-8")
    return _declared(content, _believed(declared)) if text is None else text


def _shifts(declared: str | None) -> bool:
    """Return whether an encoding writes all its letters in ASCII."""
    return (declared or "").strip().lower().startswith("iso-2022")


def _utf_16(content: bytes) -> str | None:
    """Return which UTF-16 bytes without a mark are in: every second one is null; ``None`` where they are not."""
    start = content[:1000]
    for encoding, nulls in (("utf-16-le", start[1::2]), ("utf-16-be", start[::2])):
        if len(nulls) > 1 and nulls.count(0) > 0.7 * len(nulls):
            return encoding
    return None


def _whole(content: bytes, encoding: str) -> str:
    """Return a text of two or four bytes a letter without the rest of a letter that is cut at its end."""
    size = 4 if "32" in encoding else 2
    return content[: len(content) // size * size].decode(encoding, "replace")


def _without_nuls(content: bytes) -> bytes:
    return content.replace(b"\0", b"") if 0 < content.count(0) <= NULS * len(content) else content


def _believed(declared: str | None) -> str | None:
    """Return the encoding to use for a declared one; ``None`` for one that says nothing or is not known."""
    name = (declared or "").strip().lower()
    if not name or name in _NOT_BELIEVED:
        return None
    if name in _LATIN_1:
        return "windows-1252"
    try:
        known = codecs.lookup(name)
    except (LookupError, ValueError):
        return None
    # Some codecs of Python's unpack or translate rather than decode.
    return known.name if getattr(known, "_is_text_encoding", False) and "escape" not in known.name else None


def _declared(content: bytes, declared: str | None) -> str:
    """Return a text that is not in UTF-8 as a whole. Raises UnreadableError where its encoding is not known."""
    letters, others = _counted(content)
    if letters >= MOSTLY * others or _is_cut(content):
        return _damaged(content)
    from reader.sources.encoding_guess import SURE, WESTERN, guess, worth_of

    if declared is not None and declared not in WESTERN:
        text = content.decode(declared, "replace")
        if text.count("\ufffd") <= BAD * len(text):
            return text
    found = guess(content, declared)
    text = content.decode(found.encoding, "replace")
    if letters:
        damaged = _damaged(content)
        worth = worth_of(damaged)
        if worth > worth_of(text) and worth >= SURE * (letters + others):
            return damaged
    if not found.sure:
        raise UnreadableError(Message("in an encoding that is not recognised; save it as UTF-8"))
    return text


def _is_cut(content: bytes) -> bool:
    """Return whether nothing but the last letter, which is not whole, keeps a text from being in UTF-8."""
    try:
        text, length = codecs.utf_8_decode(content, "strict", False)
    except UnicodeDecodeError:
        return False
    return not text.isascii() or content[length:] in _CUT


def _counted(content: bytes) -> tuple[int, int]:
    """Return how many letters beyond ASCII are in UTF-8, and how many bytes beyond ASCII are not."""
    letters = sum(1 for _ in re.finditer(_MULTIBYTE, content))
    return letters, len(re.sub(_MULTIBYTE, b"", content).translate(None, _ASCII))


def _damaged(content: bytes) -> str:
    """Return a text in UTF-8 whose bad bytes are what they are in a western encoding, where that fits, else U+FFFD."""
    text = _strict(content, "utf-8")
    if text is None:
        from reader.sources.encoding_guess import ENOUGH, guess

        lines = [line for line in content.split(b"\n") if _strict(line, "utf-8") is None]
        # A paragraph from elsewhere; a stray byte or two may be anything.
        several = _counted(b"\n".join(lines))[1] >= ENOUGH
        encoding = guess(re.sub(_MULTIBYTE, b"e", b"\n".join(lines))).encoding if several else "windows-1252"
        least = LIKELY if several else CERTAIN
        name = f"reader.mending-{encoding}-{least}"
        codecs.register_error(name, partial(_mended, encoding, least))
        text = content.decode("utf-8", name)
    return text.replace("\0", "")


def _mended(encoding: str, least: float, error: UnicodeError) -> tuple[str, int]:
    """Return what to put in the place of bytes that cannot be in UTF-8, and where to go on."""
    assert isinstance(error, UnicodeDecodeError)
    content, start, end = error.object, error.start, error.end
    if surrogates := re.match(_SURROGATES, content[start : start + 6]):
        pair = surrogates[0].decode("utf-8", "surrogatepass").encode("utf-16-le", "surrogatepass")
        return pair.decode("utf-16-le", "replace"), start + surrogates.end()
    if content.startswith(b"\xc0\x80", start):
        # The NUL of Java's UTF-8.
        return "", start + 2
    from reader.sources.encoding_guess import scores

    before = content[max(0, start - 4) : start].decode("utf-8", "ignore")[-1:] or "\n"
    after = content[end : end + 4].decode("utf-8", "ignore")[:1] or "\n"
    letter = content[start:end].decode(encoding, "replace")
    fits = len(letter) == 1 and next(iter(scores(before, letter, after))) >= least
    return letter if fits else "\ufffd", end


def _strict(content: bytes, encoding: str) -> str | None:
    try:
        return content.decode(encoding)
    except (UnicodeDecodeError, ValueError):
        return None


def _is_binary(text: str) -> bool:
    start = text[:10_000]
    return "\0" in start or len(_ODD_CONTROLS.findall(start)) > _CONTROLS_IN_A_TEXT * len(start) + 1
