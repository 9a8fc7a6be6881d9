"""``reader analyze`` over lists of targets, and going on with a file of lines."""

from __future__ import annotations

import io
import json
import os
import resource
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest
from click.testing import CliRunner

from reader import __version__
from reader.cli.analyze import _each, looked_ahead
from reader.cli.jsonl_file import resumed
from reader.cli.main import commands
from reader.errors import UsageError
from reader.model.article import Article
from tests.programs import reader

Run = Callable[..., str]


@pytest.fixture
def files(tmp_path: Path) -> list[str]:
    names = [str(tmp_path / f"{number} é.txt") for number in range(4)]
    for number, name in enumerate(names):
        Path(name).write_text(f"Paul Martin, numéro {number}, est à Lyon.\n", "utf-8")
    return names


def line(source: str, text: str, version: str = __version__) -> str:
    article = Article(text=text, source=source)
    about = {"id": article.id, "source": source, "text": text}
    return json.dumps({"article": about, "engine": {"version": version, "model": "m"}}) + "\n"


@pytest.fixture
def here(pipeline: object, monkeypatch: pytest.MonkeyPatch) -> Run:
    """Runs the command in this process, with the language loaded once."""
    monkeypatch.setattr("reader.understanding.pipelines.Pipelines.load", lambda *_: pipeline)

    def run(*arguments: str, stdin: str = "") -> str:
        done = CliRunner().invoke(commands, ["analyze", *arguments], input=stdin)
        assert (done.exit_code, done.stderr) == (0, "")
        return done.stdout

    return run


def sources(output: str) -> list[str]:
    return [json.loads(line)["article"]["source"] for line in output.splitlines()]


def test_targets_come_from_a_list_as_well(here: Run, files: list[str]) -> None:
    assert sources(here("--format", "jsonl", files[0], "--from", "-", stdin="\n".join(files[1:]))) == files


def test_names_that_may_be_wrong_are_left_out_on_demand(here: Run, files: list[str]) -> None:
    (whole,) = json.loads(f"[{here(files[0])}]")
    assert {entity["name"] for entity in whole["entities"]} == {"Paul Martin", "Lyon"}
    assert all(0 < entity["confidence"] < 1 for entity in whole["entities"])
    (some,) = json.loads(f"[{here('--min-confidence', '1', files[0])}]")
    assert some["entities"] == []


def test_a_list_with_nul_may_hold_any_name(here: Run, tmp_path: Path) -> None:
    name = str(tmp_path / "deux\nlignes.txt")
    Path(name).write_text("Lucie Durand attend à la gare.", "utf-8")
    assert sources(here("--format", "jsonl", "-0", "--from", "-", stdin=name + "\0")) == [name]


@pytest.mark.parametrize(
    ("content", "null", "targets"),
    [
        (b"a\nb\r\n\n  \nc", False, ["a", "b", "c"]),
        (b"a\0b\n\0\0c\0", True, ["a", "b\n", "c"]),
        (b"\xff\n", False, [os.fsdecode(b"\xff")]),
        (b"", True, []),
    ],
)
def test_what_a_list_holds(content: bytes, null: bool, targets: list[str]) -> None:
    assert list(_each(io.BytesIO(content), null)) == targets


def test_a_list_is_read_as_it_comes() -> None:
    read, write = os.pipe()
    with os.fdopen(read, "rb") as stream, os.fdopen(write, "wb", buffering=0) as end:
        targets = _each(stream, True)
        end.write(b"first\0")
        assert next(targets) == "first"
        end.write(b"second\0")
        assert next(targets) == "second"


def test_one_target_with_several_articles_is_an_array(here: Run, files: list[str], tmp_path: Path) -> None:
    assert [one["article"]["source"] for one in json.loads(here(str(tmp_path)))] == files
    assert json.loads(here(files[0]))["article"]["source"] == files[0]


def test_looking_ahead_loses_nothing() -> None:
    for count in range(4):
        as_list, found = looked_ahead(iter([Article(text=str(n), source="s") for n in range(count)]))
        assert (as_list, len(list(found))) == (count > 1, count)


def test_a_run_that_was_stopped_goes_on_to_the_same_file(here: Run, files: list[str], tmp_path: Path) -> None:
    whole = here("--format", "jsonl", *files)
    out = tmp_path / "all.jsonl"
    for cut in (len(whole), len(whole) // 2, len(whole.splitlines()[0]) + 1, 0):
        out.write_text(whole[:cut], "utf-8")
        assert here("--resume", str(out), *files) == ""
        assert out.read_text("utf-8") == whole


def test_what_is_done_is_not_even_read(files: list[str], tmp_path: Path) -> None:
    out = tmp_path / "all.jsonl"
    out.write_text(line("gone.txt", "a") + line("book.epub#1", "b"), "utf-8")
    with resumed(str(out)) as done:
        assert list(done.left(["gone.txt", "book.epub#1", "new.txt", "-"])) == ["book.epub#1", "new.txt", "-"]
        assert done.has(Article(text="b", source="book.epub#1"))
        assert not done.has(Article(text="other", source="book.epub#1"))


@pytest.mark.parametrize(
    ("content", "why"),
    [
        ("no\n", "line 1 was not written by reader analyze"),
        (line("a", "b") + "{}\n", "line 2 was not written by reader analyze"),
        ("[" * 100_000 + "\n", "line 1 was not"),
        (line("a", "b", version="0.0.0"), "written by version 0.0.0"),
    ],
)
def test_another_file_is_left_as_it_is(tmp_path: Path, content: str, why: str) -> None:
    out = tmp_path / "precious.txt"
    out.write_text(content, "utf-8")
    with pytest.raises(UsageError, match=why), resumed(str(out)):
        pass
    assert out.read_text("utf-8") == content


def test_a_full_disk_is_told_and_the_next_run_goes_on(here: Run, files: list[str], tmp_path: Path) -> None:
    out = tmp_path / "all.jsonl"
    whole = here("--format", "jsonl", *files)
    room = len(whole.encode()) * 3 // 4

    def limited() -> None:
        resource.setrlimit(resource.RLIMIT_FSIZE, (room, room))

    done = subprocess.run(
        [sys.executable, "-m", "reader", "analyze", "--resume", str(out), *files],
        preexec_fn=limited,
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 2
    assert done.stderr == f"reader: {out}: the file is too large; run it again to continue\n"
    here("--resume", str(out), *files)
    assert out.read_text("utf-8") == whole


@pytest.mark.parametrize(
    ("arguments", "why"),
    [
        ([], "nothing to analyse"),
        (["--from", "/nonexistent/list"], "/nonexistent/list: no such file"),
        (["--from", "/tmp"], "/tmp: it is a folder"),
        (["--from", "-", "-"], "standard input cannot be both"),
        (["--resume", "x", "--format", "csv", "a"], "--resume writes JSON lines"),
        (["--resume", "/dev/full", "a"], "/dev/full: not a file"),
        (["--resume", "/nonexistent/x", "a"], "/nonexistent/x: there is no folder /nonexistent"),
        (["--format", "pdf", "a"], "'pdf' is not one of: json, jsonl"),
    ],
)
def test_what_cannot_be_is_one_line(arguments: list[str], why: str) -> None:
    done = reader("analyze", *arguments)
    assert (done.returncode, done.stdout) == (2, "")
    assert why in done.stderr
    assert done.stderr.count("\n") == 1


def test_where_nothing_can_be_read_nothing_is_printed(tmp_path: Path) -> None:
    for form in ("json", "jsonl", "html"):
        done = reader("analyze", "--format", form, str(tmp_path / "a"), str(tmp_path / "b"))
        assert (done.returncode, done.stdout) == (2, "")


def test_a_full_disk_under_what_is_printed_is_one_line(files: list[str]) -> None:
    with Path("/dev/full").open("wb") as full:
        command = [sys.executable, "-m", "reader", "analyze", files[0]]
        done = subprocess.run(command, stdout=full, stderr=subprocess.PIPE, text=True, check=False)
    assert done.returncode == 2
    assert done.stderr == "reader: output cut short: no space left on the disk\n"
