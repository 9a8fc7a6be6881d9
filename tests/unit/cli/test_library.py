"""``reader library ...`` as another process sees it."""

from __future__ import annotations

import json
import os
import pty
import sqlite3
import subprocess
import sys
from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path

import pytest
from click.testing import CliRunner

from reader.cli.library.doctor import other_reader
from reader.cli.main import commands
from reader.errors import UsageError
from reader.library import Library
from reader.library.records import State
from reader.model.notes import Note
from tests.programs import reader
from tests.unit.understanding.understood import understood

LAVROV = understood(
    "Sergueï Lavrov a dit : « Non, jamais ». Il est à Damas.",
    ("Sergueï Lavrov", "PER"),
    title="Moscou\x1b[31m refuse",
    source="/a/moscou.txt",
    date="2024-05-31",
)
DAMAS = understood("Damas attend Lavrov.", ("Damas", "LOC"), source="https://example.org/damas")


@pytest.fixture
def library(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    file = tmp_path / "library.sqlite3"
    monkeypatch.setenv("READER_LIBRARY", str(file))
    with closing(Library.open(file)) as opened:
        opened.add(*LAVROV)
        opened.keep(DAMAS[0])
        opened.keep_analysis(DAMAS[0].id, DAMAS[1])
        opened.tag(LAVROV[0].id, "à lire")
        opened.set_place(DAMAS[0].id, 3, 0.25)
    return file


@contextmanager
def looked_at(file: Path) -> Iterator[Library]:
    with closing(Library.open(file)) as opened:
        yield opened


def on_terminal(*arguments: str, columns: int = 60) -> list[str]:
    """Lines that a command prints on a terminal of so many cells."""
    leader, follower = pty.openpty()
    command = [sys.executable, "-m", "reader", *arguments]
    environment = {**os.environ, "COLUMNS": str(columns)}
    with subprocess.Popen(command, stdout=follower, stdin=subprocess.DEVNULL, env=environment):
        os.close(follower)
        pieces = []
        while True:
            try:
                piece = os.read(leader, 4096)
            except OSError:
                break
            if not piece:
                break
            pieces.append(piece)
    os.close(leader)
    return b"".join(pieces).decode().replace("\r\n", "\n").splitlines()


def test_alone_it_says_what_there_is() -> None:
    done = reader("library")
    assert (done.returncode, done.stderr) == (0, "")
    assert "doctor" in done.stdout


def test_a_list_for_programs_is_uncut(library: Path) -> None:
    done = reader("library", "list")
    assert (done.returncode, done.stderr) == (0, "")
    first, second = (line.split("\t") for line in done.stdout.splitlines())
    assert first == [DAMAS[0].id, "", "25 %", "3", "", "", "https://example.org/damas"]
    assert second == [LAVROV[0].id, "2024-05-31", "new", "13", "à lire", "Moscou␛[31m refuse", "/a/moscou.txt"]


def test_a_list_on_a_terminal_fits_it(library: Path) -> None:
    for columns in (40, 60, 200):
        lines = on_terminal("library", "list", columns=columns)
        assert all(len(line) <= columns for line in lines)
        # On a narrow one the title is below the rest; without a title the address says which article it is.
        assert len(lines) == (4 if columns == 40 else 2)
        first, second = lines[: len(lines) // 2], lines[len(lines) // 2 :]
        assert first[-1].endswith("  damas")
        assert second[0].startswith(f"{LAVROV[0].id[:10]}  2024-05-31")
        assert second[-1].endswith("Moscou␛[31m refuse")


def test_a_list_on_a_terminal_is_in_the_language_of_whoever_reads_it(
    library: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("LANGUAGE", "fr")
    assert "  nouveau  " in on_terminal("library", "list", columns=80)[1]
    assert reader("library", "list").stdout.splitlines()[1].split("\t")[2] == "new"
    (line,) = on_terminal("library", "search", "jamais", columns=80)
    assert line.startswith("citation  ")


def test_shelves_tags_and_json(library: Path) -> None:
    assert reader("library", "list", "--shelf", "unread").stdout.startswith(LAVROV[0].id)
    assert reader("library", "list", "--shelf", "unfinished").stdout.startswith(DAMAS[0].id)
    (entry,) = json.loads(reader("library", "list", "--json", "--tag", "à lire").stdout)
    assert (entry["id"], entry["tags"], entry["understood"]) == (LAVROV[0].id, ["à lire"], True)
    assert json.loads(reader("library", "list", "--json", "--limit", "1").stdout)[0]["source"] == DAMAS[0].source


def test_search_finds_names_fuzzily_and_words_in_quotes_titles_and_texts(library: Path) -> None:
    done = reader("library", "search", "lavrof")
    assert done.returncode == 0
    kind, label, name, *_ = done.stdout.splitlines()[0].split("\t")
    assert (kind, label, name) == ("name", "PER", "Sergueï Lavrov")
    (line,) = reader("library", "search", "jamais").stdout.splitlines()
    kind, id_, start, end, speaker, words = line.split("\t")
    assert (kind, id_, speaker) == ("quote", LAVROV[0].id, "Sergueï Lavrov")
    assert LAVROV[0].text[int(start) : int(end)] in words
    assert reader("library", "search", "refuse").stdout.startswith("title\t")
    assert reader("library", "search", "attend").stdout.startswith("text\t")
    found = json.loads(reader("library", "search", "--json", "lavrof").stdout)
    assert found["names"][0]["known"]["name"] == "Sergueï Lavrov"


def test_search_on_a_terminal_fits_it(library: Path) -> None:
    lines = on_terminal("library", "search", "lavrov", columns=50)
    assert any(line.startswith("●  Sergueï Lavrov") for line in lines)
    assert all(len(line) <= 50 for line in lines)


@pytest.mark.parametrize("columns", [60, 80, 120])
def test_the_words_that_were_said_have_room_on_a_terminal(library: Path, columns: int) -> None:
    for arguments in (("quotes", "--by", "lavrov"), ("library", "search", "jamais")):
        (line,) = on_terminal(*arguments, columns=columns)
        assert len(line) <= columns
        assert "Non, jamais" in line


def test_nothing_found_is_status_1(library: Path) -> None:
    done = reader("library", "search", "zzzzqqq")
    assert (done.returncode, done.stdout) == (1, "")
    assert done.stderr == "reader: nothing in the library matches “zzzzqqq”\n"


def test_what_is_removed_comes_back_until_it_is_let_go(library: Path) -> None:
    done = reader("library", "remove", LAVROV[0].id[:6], DAMAS[0].source)
    assert done.stderr == "reader: 2 articles removed; undo with: reader library restore\n"
    assert reader("library", "list").stdout == ""
    assert len(reader("library", "list", "--removed").stdout.splitlines()) == 2
    assert reader("library", "restore", "/a/moscou.txt").returncode == 0
    assert reader("library", "list").stdout.startswith(LAVROV[0].id)
    asked = reader("library", "purge")
    assert (asked.returncode, "--yes" in asked.stderr) == (2, True)
    assert reader("library", "purge", "--yes").stderr == "reader: 1 article deleted\n"
    assert reader("library", "restore", DAMAS[0].source).returncode == 2


@pytest.mark.parametrize("given", ["", "nowhere.txt", "ffffffffffffffff", "\x1b[31m"])
def test_an_article_must_be_there_and_be_one(library: Path, given: str) -> None:
    done = reader("library", "remove", given)
    assert done.returncode == 2
    assert done.stderr.count("\n") == 1
    assert "\x1b" not in done.stderr
    with looked_at(library) as opened:
        assert opened.count() == 2


def test_a_file_is_meant_wherever_one_stands(library: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    with looked_at(library) as opened:
        opened.add(*understood("Un autre.", source=str(tmp_path / "autre.txt")))
    monkeypatch.chdir(tmp_path)
    for off, tags in ((False, [("x", 1), ("à lire", 1)]), (True, [("à lire", 1)])):
        done = CliRunner().invoke(commands, ["library", "tag", *(["--off"] if off else []), "x", "autre.txt"])
        assert done.exit_code == 0
        with looked_at(library) as opened:
            assert opened.tags() == tags
    assert CliRunner().invoke(commands, ["library", "tag"]).stdout == "à lire\t1\n"


def test_export_and_import_carry_it_all(library: Path, tmp_path: Path) -> None:
    file, other = tmp_path / "all.jsonl", tmp_path / "other.sqlite3"
    assert reader("library", "export", str(file)).stderr == "reader: 2 articles exported\n"
    again = reader("library", "export", str(file))
    assert (again.returncode, "--force" in again.stderr) == (2, True)
    done = reader("library", "import", "--library", str(other), "-", stdin=file.read_text("utf-8"))
    assert (done.returncode, done.stderr) == (0, "reader: 2 new, 0 already there, 0 corrections\n")
    assert reader("library", "export", "-", READER_LIBRARY=str(other)).stdout == file.read_text("utf-8")
    with looked_at(other) as opened:
        assert isinstance(opened.state(LAVROV[0].id), State)
    broken = reader("library", "import", "-", stdin="no\n" * 30)
    assert broken.returncode == 2
    assert "and 10 more bad lines" in broken.stderr


@pytest.mark.parametrize(
    ("notes", "searches", "told"),
    [(1, (), ", 1 note"), (0, ("paix", "alep"), ", 2 saved searches"), (2, ("paix",), ", 2 notes, 1 saved search")],
)
def test_an_import_tells_of_notes_and_saved_searches(
    library: Path, tmp_path: Path, notes: int, searches: tuple[str, ...], told: str
) -> None:
    with looked_at(library) as opened:
        for number in range(notes):
            opened.put_note(Note(id=str(number), kind="words", words="Damas", article=LAVROV[0].id))
        for query in searches:
            opened.save_search(query)
    file = tmp_path / "all.jsonl"
    reader("library", "export", str(file))
    done = reader("library", "import", "--library", str(tmp_path / "other.sqlite3"), str(file))
    assert done.stderr == f"reader: 2 new, 0 already there, 0 corrections{told}\n"


@pytest.mark.parametrize(
    ("file", "why"),
    [
        ("/dev/full", "no space left"),
        ("/nonexistent/a", "there is no folder /nonexistent"),
        ("/tmp", "is a folder"),
        ("/proc/a", "/proc/a: "),
    ],
)
def test_a_file_that_cannot_be_written_is_one_line(library: Path, file: str, why: str) -> None:
    done = reader("library", "export", file)
    assert done.returncode == 2
    assert why in done.stderr
    assert done.stderr.count("\n") == 1


@pytest.mark.parametrize("command", [["list"], ["export", "-"], ["search", "damas"], ["doctor"]])
def test_a_full_disk_under_what_is_printed_is_one_line(library: Path, command: list[str]) -> None:
    with Path("/dev/full").open("wb") as full:
        done = subprocess.run(
            [sys.executable, "-m", "reader", "library", *command],
            stdout=full,
            stderr=subprocess.PIPE,
            text=True,
            check=False,
        )
    assert done.returncode == 2
    assert done.stderr.endswith("no space left on the disk\n")
    assert "Traceback" not in done.stderr
    assert "Exception" not in done.stderr


def test_doctor_says_that_all_is_well(library: Path) -> None:
    done = reader("library", "doctor")
    assert (done.returncode, done.stderr) == (0, "reader: no problems found\n")
    facts = dict(line.split("\t") for line in done.stdout.splitlines())
    assert (facts["file"], facts["articles"], facts["analysed"], facts["names"]) == (str(library), "2", "2", "2")


def test_doctor_tells_what_is_damaged_and_repairs_it(library: Path) -> None:
    with closing(sqlite3.connect(library)) as connection, connection:
        connection.execute("UPDATE analysis SET body = x'00' WHERE article = 1")
    done = reader("library", "doctor")
    assert done.returncode == 2
    assert f"damaged: {LAVROV[0].id}" in done.stderr
    assert reader("library", "doctor", "--repair").returncode == 0
    with looked_at(library) as opened:
        assert opened.count() == 2


COMMANDS = [
    ["list"], ["search", "damas"], ["export", "-"], ["import", "-"], ["remove", "x"], ["restore", "x"], ["tag"],
    ["purge", "--yes"], ["doctor"],
]  # fmt: skip


@pytest.mark.parametrize("command", COMMANDS, ids=lambda command: command[0])
@pytest.mark.parametrize("place", ["/proc/none/library.sqlite3", "/dev"])
def test_without_a_place_for_a_library_each_command_says_so(command: list[str], place: str) -> None:
    done = reader("library", *command, READER_LIBRARY=place)
    assert (done.returncode, done.stdout) == (2, "")
    assert done.stderr.startswith(f"reader: {place}: ")
    assert done.stderr.count("\n") == 1


def test_a_locked_library_is_told_and_can_be_listed(library: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("reader.cli.options.WAIT", 0.1)
    with closing(sqlite3.connect(library, isolation_level=None)) as connection:
        connection.execute("BEGIN EXCLUSIVE")
        changed = CliRunner().invoke(commands, ["library", "tag", "x", DAMAS[0].source])
        assert isinstance(changed.exception, UsageError)
        assert "another program has locked the library" in str(changed.exception)
        assert CliRunner().invoke(commands, ["library", "list"]).exit_code == 0
    assert CliRunner().invoke(commands, ["library", "tag", "x", DAMAS[0].source]).exit_code == 0


WRITING = [
    ["tag", "x", DAMAS[0].source], ["remove", "--yes", DAMAS[0].source], ["purge", "--yes"], ["doctor", "--repair"],
    ["import", "-"],
]  # fmt: skip

LINE = json.dumps(
    {"kind": "article", "article": {"text": "Un. " * 9000, "source": "a"}, "analysis": None, "state": {"added": 1.0}}
)


@pytest.mark.parametrize("command", WRITING, ids=lambda command: command[0])
def test_a_library_that_is_read_only_is_told_and_can_be_listed(
    library: Path, monkeypatch: pytest.MonkeyPatch, command: list[str]
) -> None:
    with looked_at(library) as opened:
        opened.add(*understood("Ôté.", source="x"))
        opened.remove(understood("Ôté.")[0].id)
    monkeypatch.setattr("reader.library.connection.os.access", lambda *_: False)
    done = CliRunner().invoke(commands, ["library", *command], input=LINE)
    assert isinstance(done.exception, UsageError)
    assert "the library is read-only" in str(done.exception)
    assert CliRunner().invoke(commands, ["library", "list"]).exit_code == 0
    assert CliRunner().invoke(commands, ["library", "doctor"]).exit_code == 0


def test_a_full_disk_under_the_library_is_told(library: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    from reader.library.connection import connect

    def full(path: Path, wait: float, *_: object) -> sqlite3.Connection:
        connection = connect(path, wait)
        connection.execute("PRAGMA max_page_count = 1")  # SQLite takes what there is as the least.
        return connection

    monkeypatch.setattr("reader.library.store.connect", full)
    text = " ".join(map(str, range(1, 10**9, 10**5)))
    line = json.dumps(
        {"kind": "article", "article": {"text": text, "source": "a"}, "analysis": None, "state": {"added": 1}}
    )
    done = CliRunner().invoke(commands, ["library", "import", "-"], input=line)
    assert isinstance(done.exception, UsageError)
    assert "the disk is full" in str(done.exception)
    assert CliRunner().invoke(commands, ["library", "list"]).stdout.count("\n") == 2


def test_doctor_tells_of_the_other_program_of_the_same_name(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    folder = tmp_path / "reader-3.14.dist-info"
    folder.mkdir()
    (folder / "METADATA").write_text("Metadata-Version: 2.1\nName: reader\nVersion: 3.14\n")
    assert other_reader() == []
    monkeypatch.syspath_prepend(tmp_path)
    (problem,) = other_reader()
    assert str(problem).startswith(f"another program named reader (3.14) is installed in {tmp_path}")
    assert "uv tool" in str(problem)


@pytest.mark.parametrize(
    ("arguments", "count"),
    [
        (("list", "--since", "2024"), 1),
        (("list", "--outlet", "example.org"), 1),
        (("list", "--tag", "A lire", "--until", "2024"), 1),
        (("search", "--by", "lavrof", ""), 1),
        (("search", "--since", "2024-06", "jamais"), 0),
        (("search", "jamais since:2024"), 1),
        (("search", "--tag", "à lire", "jamais"), 1),
    ],
)
def test_filters_of_list_and_search(library: Path, arguments: tuple[str, ...], count: int) -> None:
    assert library.exists()
    assert len(CliRunner().invoke(commands, ["library", *arguments]).stdout.splitlines()) == count


def test_a_filter_that_cannot_be_is_told(library: Path) -> None:
    assert library.exists()
    found = CliRunner().invoke(commands, ["library", "search", "--tag", "none", "x"])
    assert "no tag “none”; there are: à lire" in found.stderr
    assert isinstance(CliRunner().invoke(commands, ["library", "list", "--tag", "none"]).exception, UsageError)
