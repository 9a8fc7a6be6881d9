"""Changes in the background wait for other programs that write, and at the end not for ever."""

from __future__ import annotations

import sqlite3
import threading
import time
from pathlib import Path

import pytest

from reader.library import Library, background_writer
from reader.library.background_writer import LibraryWriter
from reader.model.article import Article

ARTICLE = Article(text="Paul Martin est à Lyon.", source="a", language="fr")


def locked(path: Path) -> sqlite3.Connection:
    connection = sqlite3.connect(path, check_same_thread=False)
    connection.execute("BEGIN IMMEDIATE")
    return connection


def test_a_change_waits_for_whoever_writes(tmp_path: Path) -> None:
    path = tmp_path / "library.sqlite3"
    Library.open(path).close()
    other = locked(path)
    threading.Timer(0.5, other.rollback).start()
    writer = LibraryWriter(path)
    writer.write(lambda library: library.keep(ARTICLE))
    writer.close()
    assert writer.last_error is None
    assert Library.open(path).count() == 1


@pytest.mark.parametrize("changes", [1, 5])
def test_at_the_end_all_changes_together_wait_no_longer_than_one(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, changes: int
) -> None:
    monkeypatch.setattr(background_writer, "WAIT", 0.3)
    path = tmp_path / "library.sqlite3"
    Library.open(path).close()
    other = locked(path)
    writer = LibraryWriter(path)
    began = time.monotonic()
    for _ in range(changes):
        writer.write(lambda library: library.keep(ARTICLE))
    writer.close()
    assert 0.5 < time.monotonic() - began < 4
    assert "locked" in str(writer.last_error)
    other.close()


@pytest.mark.parametrize("times", [2, 3])
def test_who_closes_it_once_more_waits_for_what_was_asked_before(tmp_path: Path, times: int) -> None:
    path = tmp_path / "library.sqlite3"
    writer = LibraryWriter(path)
    writer.write(lambda library: library.keep(ARTICLE))
    for _ in range(times):
        writer.close()
    assert writer.last_error is None
    assert Library.open(path).count() == 1


def test_it_is_closed_at_once_from_two_sides(tmp_path: Path) -> None:
    path = tmp_path / "library.sqlite3"
    Library.open(path).close()
    other = locked(path)
    threading.Timer(0.5, other.rollback).start()
    writer = LibraryWriter(path)
    writer.write(lambda library: library.keep(ARTICLE))
    sides = [threading.Thread(target=writer.close) for _ in range(2)]
    for side in sides:
        side.start()
    for side in sides:
        side.join()
    assert Library.open(path).count() == 1
