"""Backups: made, kept three deep, refused where the disk is small, put back; and a library whose file goes away."""

from __future__ import annotations

import os
import shutil
import sqlite3
import time
from collections.abc import Callable
from pathlib import Path

import pytest
from click.testing import CliRunner

from reader.cli.main import commands
from reader.library import Library, LibraryError
from reader.library import schema as library_schema
from reader.library.backup import KEPT, WEEK, back_up, backups, is_due, restore
from reader.library.written_again import write_again
from reader.model.article import Article
from reader.text.private_files import make_private_file


def article(number: int) -> Article:
    return Article(text=f"Paul Martin {number} est à Lyon.", source=f"{number}.txt", language="fr")


@pytest.fixture
def library(tmp_path: Path) -> Library:
    opened = Library.open(tmp_path / "library.sqlite3")
    opened.add_many((article(number), None) for number in range(5))
    return opened


def count(path: Path) -> int:
    opened = Library.open(path)
    try:
        return opened.count()
    finally:
        opened.close()


def test_a_backup_has_all_that_was_written_until_then(library: Library, tmp_path: Path) -> None:
    made = library.back_up()
    library.add(article(9))
    assert backups(library.path) == [made]
    assert (count(made), count(library.path)) == (5, 6)
    assert made.stat().st_mode & 0o777 == 0o600
    assert [path.name for path in tmp_path.iterdir() if path.name.startswith(".")] == []


def test_three_are_kept(library: Library, monkeypatch: pytest.MonkeyPatch) -> None:
    for day in range(1, 6):
        monkeypatch.setattr("reader.library.backup.time.strftime", lambda _, day=day: f"2026010{day}-000000")
        library.back_up()
    assert [path.name[-15:] for path in backups(library.path)] == [f"2026010{day}-000000" for day in (5, 4, 3)]
    assert KEPT == 3


def test_once_a_week_unasked(library: Library) -> None:
    library.back_up_weekly()
    library.back_up_weekly()
    (made,) = backups(library.path)
    assert not is_due(library.path, made.stat().st_mtime + WEEK - 1)
    assert is_due(library.path, made.stat().st_mtime + WEEK)


def test_of_two_that_back_up_at_once_one_backup_stays(library: Library, monkeypatch: pytest.MonkeyPatch) -> None:
    other = Library.open(library.path)

    def slow(path: Path) -> None:
        make_private_file(path)
        monkeypatch.setattr("reader.library.backup.make_private_file", make_private_file)
        monkeypatch.setattr("os.getpid", lambda: 999_999_999)
        other.back_up_weekly()
        monkeypatch.undo()

    monkeypatch.setattr("reader.library.backup.make_private_file", slow)
    library.back_up_weekly()
    assert (library.last_error, other.last_error) == (None, None)
    (made,) = backups(library.path)
    assert count(made) == 5
    assert [path.name for path in library.path.parent.iterdir() if path.name.endswith(".part")] == []


@pytest.mark.parametrize(("age", "stays"), [(0, True), (3600, True), (2 * 24 * 3600, False)])
def test_what_a_killed_program_left_of_a_backup_goes_with_the_next(library: Library, age: int, stays: bool) -> None:
    part = library.path.with_name(f".{library.path.name}.backup-20260101-000000.77.part")
    part.write_bytes(b"SQLite")
    os.utime(part, (time.time() - age,) * 2)
    library.back_up()
    assert part.exists() == stays


def test_nothing_is_no_reason_for_a_backup(tmp_path: Path) -> None:
    empty = Library.open(tmp_path / "library.sqlite3")
    empty.back_up_weekly()
    assert backups(empty.path) == []


def small_disk(monkeypatch: pytest.MonkeyPatch) -> None:
    class Usage:
        free = 100_000

    monkeypatch.setattr("reader.library.backup.shutil.disk_usage", lambda _: Usage)


def full_disk(monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(*_: object) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr("reader.library.backup.make_private_file", refuse)


@pytest.mark.parametrize(
    ("disk", "told"),
    [
        (small_disk, "no backup was made: it would take a tenth of the free disk"),
        (full_disk, "no backup was made: no space left on the disk"),
    ],
)
def test_a_backup_that_has_no_room_is_told(
    library: Library, monkeypatch: pytest.MonkeyPatch, disk: Callable[[pytest.MonkeyPatch], None], told: str
) -> None:
    disk(monkeypatch)
    library.back_up_weekly()
    assert str(library.last_error) == told
    with pytest.raises(LibraryError, match=told):
        library.back_up()
    assert backups(library.path) == []


def older(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Write a library as a reader of two versions before this one did."""
    with monkeypatch.context() as patch:
        patch.setattr(library_schema, "MIGRATIONS", library_schema.MIGRATIONS[:3])
        connection = sqlite3.connect(path)
        library_schema.migrate(connection)
        connection.close()


def test_before_every_migration(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "library.sqlite3"
    older(path, monkeypatch)
    opened = Library.open(path)
    assert opened.notices == []
    (made,) = backups(path)
    connection = sqlite3.connect(made)
    assert connection.execute("PRAGMA user_version").fetchone() == (3,)
    opened.close()
    Library.open(path).close()
    assert backups(path) == [made]


def test_a_migration_without_room_for_a_backup_is_told(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "library.sqlite3"
    older(path, monkeypatch)
    small_disk(monkeypatch)
    opened = Library.open(path)
    assert [str(one) for one in opened.notices] == [
        "the library was updated; no backup was made: it would take a tenth of the free disk"
    ]
    assert backups(path) == []


def test_a_backup_is_put_back_and_what_was_there_is_kept(library: Library) -> None:
    made = library.back_up()
    library.add(article(9))
    library.close()
    found, aside = restore(library.path)
    assert found == made
    assert aside is not None
    assert (count(library.path), count(aside)) == (5, 6)


@pytest.mark.parametrize("damage", [b"", b"SQLite format 3\0" + b"x" * 5000, b"nonsense"])
def test_a_damaged_backup_is_not_put_back(library: Library, damage: bytes) -> None:
    made = library.back_up()
    library.close()
    made.write_bytes(damage)
    if damage:
        with pytest.raises(LibraryError):
            restore(library.path)
        assert count(library.path) == 5


class TestWhoseFileGoesAway:
    def test_deleted(self, library: Library) -> None:
        library.path.unlink()
        assert library.is_gone()
        assert write_again(library)
        assert not library.is_gone()
        library.add(article(9))
        assert (library.count(), count(library.path)) == (6, 6)

    def test_deleted_with_its_folder(self, library: Library) -> None:
        shutil.rmtree(library.path.parent)
        assert write_again(library)
        assert count(library.path) == 5

    def test_deleted_but_for_its_log(self, library: Library) -> None:
        other = sqlite3.connect(library.path)
        other.execute("SELECT count(*) FROM article").fetchone()
        library.path.unlink()
        assert write_again(library)
        assert count(library.path) == 5

    def test_emptied(self, library: Library) -> None:
        library.checkpoint()
        os.truncate(library.path, 0)
        assert library.is_gone()
        write_again(library)
        library.add(article(9))
        assert count(library.path) >= 1
        assert library.last_error is None

    def test_replaced_by_another(self, library: Library, tmp_path: Path) -> None:
        other = Library.open(tmp_path / "other.sqlite3")
        other.add(article(7))
        other.close()
        library.checkpoint()
        other.path.replace(library.path)
        assert library.is_gone()
        assert not write_again(library)
        library.keep_reading(article(1), None, 3, ["Paul Martin"])
        assert library.count() == 2
        assert library.position(article(1).id) == 3

    def test_one_that_stays_is_not_gone(self, library: Library) -> None:
        other = Library.open(library.path)
        other.add(article(8))
        other.checkpoint()
        other.close()
        assert not library.is_gone()


class TestCommands:
    def run(self, *arguments: str) -> tuple[int, str]:
        result = CliRunner().invoke(commands, ["library", *arguments])
        return result.exit_code, f"{result.output}{result.exception}"

    @pytest.fixture
    def path(self) -> Path:
        path = Path(os.environ["READER_LIBRARY"])
        opened = Library.open(path)
        opened.add_many((article(number), None) for number in range(5))
        opened.close()
        return path

    def test_back_up_and_restore(self, path: Path, tmp_path: Path) -> None:
        status, said = self.run("backup")
        assert (status, str(backups(path)[0]) in said) == (0, True)
        assert self.run("backup", str(tmp_path / "copy.sqlite3"))[0] == 0
        assert self.run("backup", str(tmp_path / "copy.sqlite3"))[0] != 0
        assert self.run("backup", "--force", str(tmp_path / "copy.sqlite3"))[0] == 0
        path.unlink()
        assert self.run("backup", "--restore")[0] == 0
        assert count(path) == count(tmp_path / "copy.sqlite3") == 5

    @pytest.fixture
    def corrections(self, tmp_path: Path) -> str:
        file = tmp_path / "corrections.toml"
        file.write_text('[[correction]]\ntype = "hide"\nname = "Lyon"\n', "utf-8")
        return str(file)

    @pytest.mark.parametrize(
        "command",
        [
            "add {text}",
            "library remove --yes 1.txt",
            "library restore 2.txt",
            "library purge --yes",
            "library tag budget 1.txt",
            "library tag --off budget 1.txt",
            "library import {export}",
            "corrections import {corrections}",
            "corrections import --replace {corrections}",
        ],
    )
    def test_one_that_writes_backs_up_before_if_a_week_has_passed(
        self, path: Path, command: str, tmp_path: Path, corrections: str
    ) -> None:
        opened = Library.open(path)
        opened.remove(article(2).id)
        opened.close()
        (tmp_path / "a.txt").write_text("Lucie Durand est à Lyon.", "utf-8")
        (tmp_path / "export.jsonl").write_text('{"kind":"library","version":1}\n', "utf-8")
        files = {"text": tmp_path / "a.txt", "export": tmp_path / "export.jsonl", "corrections": corrections}
        for _ in range(2):
            CliRunner().invoke(commands, command.format(**files).split())
        (made,) = backups(path)
        connection = sqlite3.connect(made)
        assert connection.execute("SELECT count(*), count(removed) FROM article").fetchone() == (5, 1)
        os.utime(made, (0, 0))
        CliRunner().invoke(commands, command.format(**files).split())
        assert is_due(path) is False

    @pytest.mark.parametrize("command", ["library", "library tag", "library doctor", "quotes", "notes", "corrections"])
    def test_one_that_reads_makes_none(self, path: Path, command: str) -> None:
        CliRunner().invoke(commands, command.split())
        assert backups(path) == []

    def test_one_that_writes_goes_on_without_room_for_a_backup(
        self, path: Path, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        small_disk(monkeypatch)
        status, said = self.run("tag", "budget", "1.txt")
        assert (status, backups(path)) == (0, [])
        assert "no backup was made: it would take a tenth of the free disk" in said
        assert "added to 1 article" in said

    def test_without_a_backup_there_is_none_to_restore(self, path: Path) -> None:
        status, said = self.run("backup", "--restore")
        assert status != 0
        assert "no backup" in said

    @pytest.mark.parametrize("place", [0.2, 0.5, 0.7, 0.9])
    def test_a_repair_ends_with_a_sound_library(self, path: Path, place: float) -> None:
        content = bytearray(path.read_bytes())
        at = int(len(content) * place) // 16_384 * 16_384
        content[at : at + 4_000] = os.urandom(4_000)
        path.write_bytes(content)
        self.run("doctor", "--repair")
        status, said = self.run("doctor")
        assert status == 0, said
        assert "no problems found" in said

    def test_rows_of_no_article_go_with_a_repair(self, path: Path) -> None:
        connection = sqlite3.connect(path)
        connection.execute("INSERT INTO tag SELECT 'x', 999")
        connection.execute("INSERT INTO body VALUES (998, x'00')")
        connection.commit()
        connection.close()
        assert self.run("doctor")[0] != 0
        assert self.run("doctor", "--repair")[0] == 0
        assert self.run("doctor")[0] == 0


def test_a_connection_can_be_backed_up_while_another_writes(library: Library, tmp_path: Path) -> None:
    writer = sqlite3.connect(library.path)
    writer.execute("BEGIN IMMEDIATE")
    writer.execute("UPDATE article SET top = 9")
    made = back_up(library._connection, library.path)
    writer.rollback()
    writer.close()
    assert count(made) == 5
