"""What is no library is told and left as it is, whoever names it as one by mistake."""

from __future__ import annotations

import contextlib
import sqlite3
from pathlib import Path

import pytest

from reader.library import Library, LibraryError


@pytest.mark.parametrize(
    "content",
    [
        b"Macron a dit oui.\n" * 20,
        "Élysée".encode("cp1252"),
        b"%PDF-1.7\n" + bytes(range(256)) * 7,
        b"SQL, dit Paul Martin.",
    ],
)
def test_an_article_is_not_made_a_library(tmp_path: Path, content: bytes) -> None:
    file = tmp_path / "article.txt"
    file.write_bytes(content)
    with pytest.raises(LibraryError, match=r"article\.txt: not a library"):
        Library.open(file)
    assert file.read_bytes() == content
    assert list(tmp_path.iterdir()) == [file]


@pytest.mark.parametrize("version", [0, 3, 75])
def test_another_program_s_database_is_left_alone(tmp_path: Path, version: int) -> None:
    file = tmp_path / "places.sqlite"
    with contextlib.closing(sqlite3.connect(file)) as connection:
        connection.execute("CREATE TABLE bookmarks (address TEXT)")
        connection.execute(f"PRAGMA user_version = {version}")
        connection.commit()
    before = file.read_bytes()
    with pytest.raises(LibraryError, match="not a library"):
        Library.open(file)
    assert file.read_bytes() == before
    assert list(tmp_path.iterdir()) == [file]


def test_an_empty_file_becomes_a_library(tmp_path: Path) -> None:
    file = tmp_path / "new.sqlite3"
    file.touch()
    assert Library.open(file).set_aside is None


@pytest.mark.parametrize(
    "content", [b"junk".ljust(4_096, b"?"), bytes(16_384), b"SQLite format 3\x00 and then no more"]
)
def test_what_may_have_been_a_library_is_set_aside(tmp_path: Path, content: bytes) -> None:
    file = tmp_path / "library.sqlite3"
    file.write_bytes(content)
    aside = Library.open(file).set_aside
    assert aside is not None
    assert aside.read_bytes() == content


def test_in_its_own_place_a_library_is_made_again_whatever_is_there(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("reader.library.foreign_file.user_data_path", lambda: tmp_path)
    (tmp_path / "library.sqlite3").write_bytes(b"overwritten")
    assert Library.open(tmp_path / "library.sqlite3").set_aside is not None
