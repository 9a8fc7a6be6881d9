"""Bytes to text: a damaged place costs one place, and encodings that nothing names are found."""

from __future__ import annotations

import json
import re
import time
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.knowledge.resources import sample_article
from reader.sources import SourceError, first_article
from reader.sources.encodings import decode, recoded
from reader.sources.errors import UnreadableError
from reader.sources.formats.html_text import decode_page

SHARED = Path(__file__).parents[3] / ".." / "shared"

TEXT = "Élysée : l'accord signé à Genève, « enfin », dit-elle.\n"

LONG = (
    "La préfète Hélène Vauthier a reçu lundi les élus de Besançon, à la mairie.\n"
    "« Nous ne pouvons pas tenir l’été », a déclaré Noël Grandjean, où qu’il soit.\n"
    "Le député Gaël Perrin, lui, s’est dit « très inquiet » – et déçu.\n"
)


@pytest.mark.parametrize(
    "encoding",
    ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "latin-1", "windows-1252", "iso8859-15", "mac-roman"],
)
def test_encodings(encoding: str) -> None:
    assert decode(TEXT.encode(encoding)) == TEXT


@pytest.mark.parametrize("encoding", ["windows-1252", "iso8859-15", "mac-roman", "cp850"])
def test_encodings_of_a_byte_a_letter_are_told_apart_by_a_sentence(encoding: str) -> None:
    sentences = [line for line in sample_article().read_text("utf-8").split(". ") if not line.isascii()]
    written = [sentence.encode(encoding, "ignore") for sentence in sentences]
    telling = [content for content in written if not content.isascii()]
    assert telling
    assert [decode(content) for content in telling] == [
        content.decode(encoding).replace("\r", "\n") for content in telling
    ]


def test_an_encoding_is_guessed_of_many_bytes_at_once() -> None:
    content = "Les élèves de l'école\n".encode("mac-roman") * 100_000
    started = time.process_time()
    assert decode(content) == content.decode("mac-roman")
    assert time.process_time() - started < 2


def test_newlines_are_normalised_and_nothing_else() -> None:
    assert decode(b"a\r\nb\rc\n\td  \n") == "a\nb\nc\n\td  \n"


@given(st.text().filter(lambda text: "\r" not in text))
def test_any_text_in_utf_8_comes_back_or_is_no_text(text: str) -> None:
    decoded = decode(text.encode("utf-8", "surrogatepass"))
    if (
        decoded is not None
        and not any("\ud800" <= letter < "\ue000" or letter == "\0" for letter in text)
        and not text.startswith("\ufeff")
    ):
        assert decoded == text


@given(st.binary())
def test_any_bytes_are_a_text_or_none_or_refused(content: bytes) -> None:
    try:
        decoded = decode(content)
    except UnreadableError:
        return
    assert decoded is None or "\0" not in decoded


@pytest.mark.parametrize("bad", [b"\xff", b"\xc3", b"\xa9", b"\xe2\x80"])
@pytest.mark.parametrize("place", [10, 60, 120])
def test_a_bad_byte_costs_one_place(bad: bytes, place: int) -> None:
    before, after = LONG[:place], LONG[place:]
    assert decode(before.encode() + bad + after.encode()) == f"{before}\ufffd{after}"


@pytest.mark.parametrize("text", [LONG, "Le maire de Saint-É", "Anna Reed said: “We will not wait.”", "Россия и é"])
@pytest.mark.parametrize("cut", [1, 2])
def test_a_text_cut_in_a_letter_keeps_all_others(text: str, cut: int) -> None:
    content = text.rstrip("\n.").encode()
    while content[-1] < 0x80:
        content = content[:-1]
    decoded = decode(content[:-1] if cut == 1 or content[-2] >= 0xC0 else content[:-cut])
    assert decoded is not None
    assert decoded.rstrip("\ufffd") == content[:-1].decode("utf-8", "ignore")
    assert len(decoded) - len(decoded.rstrip("\ufffd")) == 1


@pytest.mark.parametrize("line", [0, 1, 2])
def test_a_paragraph_in_another_encoding_is_read_in_it(line: int) -> None:
    lines = LONG.split("\n")
    content = b"\n".join(
        text.encode("windows-1252" if number == line else "utf-8") for number, text in enumerate(lines)
    )
    assert decode(content) == LONG


def test_one_letter_in_another_encoding_among_others_is_read() -> None:
    assert decode(LONG.encode().replace("députté".encode(), b"d\xe9put\xe9")) == LONG
    assert decode(LONG.replace("préfète", "pr~fète").encode().replace(b"~", b"\xe9")) == LONG
    assert decode(LONG.replace("élus", "~lus").encode().replace(b"~", b"\xe9")) == LONG


@pytest.mark.parametrize("letter", ["😀", "𝔘", "🇫"])
def test_two_surrogates_are_one_letter(letter: str) -> None:
    pair = letter.encode("utf-16-be")
    surrogates = "".join(chr(int.from_bytes(pair[place : place + 2])) for place in (0, 2))
    assert decode(LONG.encode() + surrogates.encode("utf-8", "surrogatepass")) == LONG + letter
    assert decode(LONG.encode() + surrogates[:1].encode("utf-8", "surrogatepass")) == LONG + "\ufffd"


@pytest.mark.parametrize("encoding", ["utf-8", "windows-1252", "mac-roman"])
def test_a_few_nuls_are_dropped(encoding: str) -> None:
    content = LONG.encode(encoding)
    assert decode(content[:40] + b"\0" + content[40:90] + b"\0\0" + content[90:] + b"\0") == LONG


def test_nuls_of_java_are_dropped() -> None:
    assert decode(LONG.encode() + b"\xc0\x80") == LONG


@pytest.mark.parametrize("encoding", ["utf-8-sig", "utf-16", "utf-32"])
def test_a_byte_order_mark_and_a_cut(encoding: str) -> None:
    decoded = decode((LONG + "é").encode(encoding)[:-1])
    assert decoded is not None
    assert decoded.rstrip("\ufffd") == LONG


@pytest.mark.parametrize("encoding", ["utf-16-le", "utf-16-be"])
def test_utf_16_without_a_mark_and_with_an_odd_byte(encoding: str) -> None:
    assert decode(LONG.encode(encoding) + b"x") == LONG


@pytest.mark.parametrize(
    ("encoding", "text"),
    [
        ("windows-1251", "Президент России заявил в среду, что переговоры будут продолжены."),
        ("koi8-r", "Президент России заявил в среду, что переговоры будут продолжены."),
        ("windows-1250", "Premier powiedział w środę, że rząd przedstawi nową ustawę. Źródła energii są potrzebne."),
        ("iso8859-2", "Premier powiedział w środę, że rząd przedstawi nową ustawę. Źródła energii są potrzebne."),
        ("windows-1254", "Cumhurbaşkanı Erdoğan çarşamba günü yaptığı açıklamada görüşmelerin süreceğini söyledi."),
        ("shift_jis", "首相は水曜日に交渉を続けると述べた。"),
        ("gb18030", "总理星期三表示谈判将继续。"),
    ],
)
def test_a_text_in_an_encoding_that_is_not_told_apart_is_refused_and_read_where_it_is_declared(
    tmp_path: Path, encoding: str, text: str
) -> None:
    file = tmp_path / "a.txt"
    file.write_bytes(text.encode(encoding))
    with pytest.raises(SourceError, match=r"a\.txt: in an encoding that is not recognised; save it as UTF-8"):
        first_article(str(file))
    assert decode(text.encode(encoding), encoding) == text
    page = f'<html><head><meta charset="{encoding}"></head><body>{text}</body></html>'
    assert decode_page(page.encode(encoding)) == page
    assert recoded(text.encode(encoding), encoding) == text.encode()


@pytest.mark.parametrize(
    ("declared", "written"),
    [("iso-8859-1", "windows-1252"), ("ISO-8859-15", "iso8859-15"), ("macintosh", "mac-roman"), ("cp850", "cp850")],
)
def test_a_western_encoding_that_is_declared_is_believed(declared: str, written: str) -> None:
    assert decode("Œ".encode(written, "replace") + b" caf\xe9", declared) == (
        "Œ".encode(written, "replace") + b" caf\xe9"
    ).decode(written)


@pytest.mark.parametrize("declared", ["utf-8", "x-unknown", "utf-16", "utf-7", "rot13", "unicode_escape", "zlib", ""])
def test_a_declared_encoding_that_says_nothing_is_not_used(declared: str) -> None:
    assert decode(LONG.encode("windows-1252"), declared) == LONG
    assert decode(LONG.encode(), declared) == LONG


def test_a_wrongly_declared_encoding_does_not_garble() -> None:
    assert decode(LONG.encode(), "iso-8859-1") == LONG
    assert decode(LONG.encode("mac-roman"), "iso-8859-1") == LONG
    assert decode(LONG.encode() + b"\xc3", "iso-8859-1") == LONG + "\ufffd"


@pytest.mark.parametrize(
    ("content", "text"),
    [
        (b"\x93We will not wait,\x94 said Anna Reed \x97 and left.", "“We will not wait,” said Anna Reed — and left."),
        (b"It\x92s \xa3100.", "It’s £100."),
        (b"\xd2We will not wait,\xd3 said Anna Reed \xd1 and left.", "“We will not wait,” said Anna Reed — and left."),
        (b"Il va \x85 Paris, o\x97 tout est \x82crit.", "Il va à Paris, où tout est écrit."),
    ],
)
def test_marks_are_told_from_letters_by_their_neighbours(content: bytes, text: str) -> None:
    assert decode(content) == text


@pytest.mark.skipif(not SHARED.is_dir(), reason="needs ../shared")
def test_encodings_of_many_texts(capsys: pytest.CaptureFixture[str]) -> None:
    texts = [file.read_text("utf-8") for file in sorted((SHARED / "gold").glob("*/*.txt"))]
    for lines in (SHARED / "gold" / "winer-dev.jsonl", SHARED / "training" / "english" / "gum-train.jsonl"):
        texts += [json.loads(line)["text"] for line in lines.open(encoding="utf-8")]
    texts = [re.sub(r"\r\n?", "\n", text) for text in texts]
    table = []
    for encoding in ("utf-8", "utf-8-sig", "utf-16", "windows-1252", "iso8859-15", "mac-roman", "cp850"):
        written = [(text, content) for text in texts if (content := _written(text, encoding)) is not None]
        beyond = [(text, content) for text, content in written if not text.isascii()]
        table.append((encoding, len(written), _right(written), len(beyond), _right(beyond)))
    with capsys.disabled():
        for encoding, count, right, beyond_count, beyond_right in table:
            share = f"{right}/{count}, beyond ASCII {beyond_right}/{beyond_count}"
            print(f"\n{encoding:13} {100 * right / count:5.1f} %  {share}", end="")
    assert all(right >= 0.98 * count and ours >= 0.98 * beyond for _, count, right, beyond, ours in table)


def _written(text: str, encoding: str) -> bytes | None:
    try:
        return text.encode(encoding)
    except UnicodeEncodeError:
        return None


def _right(written: list[tuple[str, bytes]]) -> int:
    return sum(decode(content) == text for text, content in written)
