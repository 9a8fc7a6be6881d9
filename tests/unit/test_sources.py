from __future__ import annotations

import io
import os
import sys
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.resources import sample_article
from reader.sources import SourceError, articles_of, first_article
from reader.sources.recognition import language_of
from reader.sources.text import decode, shown

TEXT = "Élysée : l'accord signé à Genève, « enfin », dit-elle.\n"


def test_a_file_is_its_text_unchanged(tmp_path: Path) -> None:
    file = tmp_path / "a.txt"
    file.write_bytes(TEXT.encode())
    article = first_article(str(file))
    assert (article.text, article.source) == (TEXT, str(file))


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "windows-1252"])
def test_encodings(encoding: str) -> None:
    assert decode(TEXT.encode(encoding)) == TEXT


def test_newlines_are_normalised_and_nothing_else() -> None:
    assert decode(b"a\r\nb\rc\n\td  \n") == "a\nb\nc\n\td  \n"


@given(st.text().filter(lambda text: "\r" not in text))
def test_any_text_in_utf_8_comes_back_or_is_no_text(text: str) -> None:
    content = text.encode("utf-8", "surrogatepass")
    decoded = decode(content)
    if (
        decoded is not None
        and not any("\ud800" <= letter < "\ue000" for letter in text)
        and not text.startswith("\ufeff")
    ):
        assert decoded == text


@given(st.binary())
def test_any_bytes_are_a_text_or_none(content: bytes) -> None:
    decoded = decode(content)
    assert decoded is None or "\0" not in decoded


@pytest.mark.parametrize(
    ("content", "message"),
    [(b"\x7fELF\0\0\0\1\2\3" * 40, "not a text"), (b"", "empty"), (b" \n\n ", "empty")],
)
def test_what_is_no_article_is_told(tmp_path: Path, content: bytes, message: str) -> None:
    file = tmp_path / "a.txt"
    file.write_bytes(content)
    with pytest.raises(SourceError, match=message):
        first_article(str(file))


def test_a_missing_file_is_told(tmp_path: Path) -> None:
    with pytest.raises(SourceError, match="no such file"):
        first_article(str(tmp_path / "gone.txt"))


def test_a_folder_holds_its_articles_by_name(tmp_path: Path) -> None:
    for name in ("b.txt", "a.txt", "c.bin"):
        (tmp_path / name).write_text(f"Article {name}.")
    assert [Path(article.source).name for article in articles_of(str(tmp_path))] == ["a.txt", "b.txt"]


def test_a_folder_without_articles_is_told(tmp_path: Path) -> None:
    with pytest.raises(SourceError, match="no articles"):
        first_article(str(tmp_path))


def test_a_pipe_with_a_name_is_refused_rather_than_waited_for(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe")
    with pytest.raises(SourceError, match="not a file"):
        first_article(str(tmp_path / "pipe"))


def test_a_loop_of_links_is_told(tmp_path: Path) -> None:
    (tmp_path / "a.txt").symlink_to(tmp_path / "b.txt")
    (tmp_path / "b.txt").symlink_to(tmp_path / "a.txt")
    with pytest.raises(SourceError, match=r"a\.txt: "):
        first_article(str(tmp_path / "a.txt"))


def test_standard_input(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(TEXT.encode())))
    assert first_article("-").text == TEXT


def test_names_from_outside_cannot_steer_the_terminal() -> None:
    assert shown("a\x1b[31m\n\u202eb.txt") == "a\\x1b[31m\\n\\u202eb.txt"


@pytest.mark.parametrize(
    ("text", "language"),
    [
        (sample_article().read_text("utf-8"), "fr"),
        ("The minister said that the talks with the unions had been long, and that they were not over yet.", "en"),
        ("Der Minister sagte, dass die Gespräche mit den Gewerkschaften lang waren und noch nicht zu Ende sind.", "de"),
        ("El ministro dijo que las conversaciones con los sindicatos no se han cerrado y que son largas.", "es"),
        ("Lyon", None),
    ],
)
def test_recognises_languages(text: str, language: str | None) -> None:
    assert language_of(text) == language
