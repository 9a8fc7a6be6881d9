"""Bytes to text: encodings, newlines, and names that are safe to print."""

from __future__ import annotations

import codecs
from collections import Counter

_MARKS = ((codecs.BOM_UTF8, "utf-8"), (codecs.BOM_UTF16_LE, "utf-16-le"), (codecs.BOM_UTF16_BE, "utf-16-be"))
_WESTERN = ("windows-1252", "iso8859-15", "mac-roman", "cp850")
"""Encodings of a byte a letter, the commonest first: it wins where they are equal."""

_DECLARED = frozenset(
    "windows-1250 windows-1251 windows-1253 windows-1254 windows-1255 windows-1256 windows-1257 windows-1258 iso-8859-2"
    " iso-8859-3 iso-8859-4 iso-8859-5 iso-8859-6 iso-8859-7 iso-8859-8 iso-8859-9 iso-8859-10 iso-8859-13 iso-8859-14"
    " iso-8859-16 koi8-r koi8-u macintosh shift_jis euc-jp iso-2022-jp gb2312 gbk gb18030 big5 euc-kr".split()
)
"""Encodings that a page is believed to be in when it says so. Those of western Europe show in the bytes, and those
that pages name wrongly are among them."""

_LETTERS = (
    (2, "àâäáãåæçéèêëíìîïñóòôöõøœúùûüÿß’«»\xa0"),
    (1, "ÀÂÄÁÃÅÆÇÉÈÊËÍÌÎÏÑÓÒÔÖÕØŒÚÙÛÜŸ“”‘–—…€°•²"),
)
"""What western European texts hold beyond ASCII, by how much it speaks for an encoding that it comes out."""

_ASCII = bytes(range(128))
SAMPLE = 1_000_000
"""Bytes that are looked at where an encoding must be guessed."""

_TEXT_CONTROLS = frozenset("\t\n\r\f\v\b\x1b\x07\x1c\x1d\x1e\x1f\x85")
_CONTROLS_IN_A_TEXT = 0.02
"""Share of control characters from which bytes are no text."""


def decode(content: bytes, declared: str | None = None) -> str | None:
    r"""Return the text with newlines as ``\n`` and nothing else changed; ``None`` where the bytes are no text.

    A byte order mark decides; then UTF-8, then UTF-16 where every second byte of the beginning is null, then the
    encoding ``declared``, then whichever encoding of western Europe gives most of its letters. On French sentences this
    finds each of those four more often than charset-normalizer does.
    """
    text = _decoded(content, declared)
    if text is None or _is_binary(text):
        return None
    return text.replace("\r\n", "\n").replace("\r", "\n")


def recoded(content: bytes, declared: str | None) -> bytes:
    """Return a text in UTF-8 where its encoding does not show and the one ``declared`` is believed; else as it is."""
    if (declared or "").lower() not in _DECLARED or _strict(content, "utf-8") is not None:
        return content
    text = decode(content, declared)
    return content if text is None else text.encode()


def _decoded(content: bytes, declared: str | None) -> str | None:
    for mark, encoding in _MARKS:
        if content.startswith(mark):
            return _strict(content[len(mark) :], encoding)
    text = _strict(content, "utf-8")
    if text is not None and "\0" not in text:
        return text
    start = content[:1000]
    for encoding, nulls in (("utf-16-le", start[1::2]), ("utf-16-be", start[::2])):
        if len(nulls) > 1 and nulls.count(0) > 0.7 * len(nulls):
            return _strict(content, encoding)
    if b"\0" in content:
        return None
    encoding = (declared or "").lower()
    return content.decode(encoding if encoding in _DECLARED else _western(content), "replace")


def _western(content: bytes) -> str:
    """Return the encoding in which the bytes beyond ASCII come out as letters and marks of western European texts."""
    counts = Counter(content[:SAMPLE].translate(None, _ASCII))

    def worth(encoding: str) -> int:
        letters = ((bytes([byte]).decode(encoding, "replace"), count) for byte, count in counts.items())
        return sum(count * sum(points for points, known in _LETTERS if letter in known) for letter, count in letters)

    return max(_WESTERN, key=worth)


def _strict(content: bytes, encoding: str) -> str | None:
    try:
        return content.decode(encoding)
    except UnicodeDecodeError:
        return None


def _is_binary(text: str) -> bool:
    start = text[:10_000]
    odd = sum(
        (character < " " or "\x7f" <= character < "\xa0") and character not in _TEXT_CONTROLS for character in start
    )
    return "\0" in start or odd > _CONTROLS_IN_A_TEXT * len(start) + 1


def shown(name: str) -> str:
    """Return a name from outside as it can be printed: control characters escaped."""
    return "".join(character if character.isprintable() else repr(character)[1:-1] for character in name)


def headed(text: str, title: str | None) -> str:
    """Return the text so that it begins with its headline, which some formats keep apart from it."""
    if not title or text.lstrip().startswith(title):
        return text
    return f"{title}\n\n{text}"
