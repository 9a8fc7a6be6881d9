"""``reader export`` as another process sees it."""

from __future__ import annotations

import json
import re
from contextlib import closing
from pathlib import Path

import pytest
from click.testing import CliRunner

from reader import __version__
from reader.cli.main import commands
from reader.library import Library
from reader.model.article import Article
from reader.model.corrections import Rename
from tests.programs import reader
from tests.unit.cli.test_main import TEXT
from tests.unit.understanding.understood import understood

LAVROV = understood(
    "Sergueï Lavrov a dit : « Non ».", ("Sergueï Lavrov", "PER"), source="/gone/a.txt", version=__version__
)
DAMAS = understood("Damas attend.", ("Damas", "LOC"), source="https://example.org/damas", version=__version__)


@pytest.fixture(autouse=True)
def library(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    file = tmp_path / "library.sqlite3"
    monkeypatch.setenv("READER_LIBRARY", str(file))
    with closing(Library.open(file)) as opened:
        opened.add_many([LAVROV, DAMAS])
        opened.tag(DAMAS[0].id, "syrie")
        opened.correct(Rename("Sergueï Lavrov", "S. Lavrov"))
    return file


def test_an_id_is_taken_from_the_library_with_what_was_put_right() -> None:
    done = reader("export", LAVROV[0].id[:8])
    assert (done.returncode, done.stderr) == (0, "")
    found = json.loads(done.stdout)
    assert found["article"]["text"] == LAVROV[0].text
    assert [entity["name"] for entity in found["entities"]] == ["S. Lavrov"]
    assert found["quotes"][0]["speaker"]["name"] == "S. Lavrov"


def test_an_address_that_is_kept_needs_no_net() -> None:
    assert json.loads(reader("export", DAMAS[0].source).stdout)["article"]["text"] == "Damas attend."


def test_a_file_is_understood_in_its_order_with_the_rest(tmp_path: Path) -> None:
    file = tmp_path / "a.txt"
    file.write_text(TEXT, "utf-8")
    done = reader("export", "--format", "jsonl", DAMAS[0].id, str(file), LAVROV[0].id)
    found = [json.loads(line) for line in done.stdout.splitlines()]
    assert [one["article"]["text"] for one in found] == [DAMAS[0].text, TEXT, LAVROV[0].text]
    assert found[1]["entities"]


def test_the_whole_library_and_those_with_a_tag() -> None:
    assert len(json.loads(reader("export", "--all").stdout)) == 2
    (only,) = json.loads(reader("export", "--tag", "syrie").stdout)
    assert only["article"]["id"] == DAMAS[0].id
    nothing = reader("export", "--tag", "none")
    assert (nothing.returncode, nothing.stdout, nothing.stderr) == (
        1,
        "",
        "reader: no matching article in the library\n",
    )


def test_what_is_written_is_not_written_over_unless_forced(tmp_path: Path) -> None:
    out = tmp_path / "a.md"
    arguments = ("export", "--format", "markdown", "--to", str(out), LAVROV[0].id)
    assert reader(*arguments).stderr == "reader: 1 article exported\n"
    first = out.read_text("utf-8")
    assert "[^1]: S. Lavrov" in first
    out.write_text("mine", "utf-8")
    refused = reader(*arguments)
    assert (refused.returncode, out.read_text("utf-8")) == (2, "mine")
    assert reader(*arguments, "--force").returncode == 0
    assert out.read_text("utf-8") == first


def test_a_folder_gets_a_file_for_each(tmp_path: Path) -> None:
    folder = tmp_path / "out"
    folder.mkdir()
    assert reader("export", "--format", "html", "--to", str(folder), "--all").returncode == 0
    assert len(list(folder.glob("*.html"))) == 2


@pytest.mark.parametrize("new", ["out/", "out", "autre dossier"])
def test_several_articles_make_a_new_folder(tmp_path: Path, new: str) -> None:
    done = reader("export", "--format", "markdown", "--to", f"{tmp_path}/{new}", LAVROV[0].id, DAMAS[0].id)
    assert (done.returncode, done.stderr) == (0, "reader: 2 articles exported\n")
    assert len(list((tmp_path / new).glob("*.md"))) == 2


@pytest.mark.parametrize(
    ("new", "given", "made"),
    [("one", (LAVROV[0],), "one"), ("both.json", (LAVROV[0], DAMAS[0]), "both.json"), ("x/", (DAMAS[0],), "x")],
)
def test_one_article_and_a_name_with_an_ending_make_a_file_and_a_slash_a_folder(
    tmp_path: Path, new: str, given: tuple[Article, ...], made: str
) -> None:
    assert reader("export", "--to", f"{tmp_path}/{new}", *(one.id for one in given)).returncode == 0
    assert (tmp_path / made).is_dir() is new.endswith("/")
    if new == "both.json":
        assert len(json.loads((tmp_path / new).read_text("utf-8"))) == 2


def test_a_folder_is_not_made_in_place_of_a_file(tmp_path: Path) -> None:
    (tmp_path / "out").write_text("mine", "utf-8")
    for path in ("out", "out/"):
        done = reader("export", "--to", f"{tmp_path}/{path}", LAVROV[0].id, DAMAS[0].id)
        assert (done.returncode, (tmp_path / "out").read_text("utf-8")) == (2, "mine")
        assert "out" in done.stderr


def test_what_cannot_be_had_is_told_and_the_rest_goes_on() -> None:
    done = reader("export", "--format", "jsonl", "abcdef", "none.txt", DAMAS[0].id)
    assert done.returncode == 2
    assert len(done.stdout.splitlines()) == 1
    assert done.stderr.splitlines() == [
        "reader: abcdef: no such file or folder; no article in the library has this id",
        "reader: none.txt: no such file or folder",
    ]


@pytest.mark.parametrize(
    ("arguments", "why"),
    [
        ([], "nothing to export"),
        (["--format", "brat", "--all"], "add --to FOLDER"),
        (["--to", "/nonexistent/a", "--all"], "/nonexistent/a: "),
        (["--to", "/dev/full", "--all"], "/dev/full: "),
        (["--format", "pdf", "--all"], "'pdf' is not one of"),
    ],
)
def test_what_cannot_be_is_one_line(arguments: list[str], why: str) -> None:
    done = reader("export", *arguments)
    assert (done.returncode, done.stdout) == (2, "")
    assert why in done.stderr
    assert done.stderr.count("\n") == 1


def test_without_a_library_files_are_exported_all_the_same(tmp_path: Path) -> None:
    file = tmp_path / "a.txt"
    file.write_text(TEXT, "utf-8")
    assert reader("export", str(file), READER_LIBRARY="/dev/null/x").returncode == 0
    assert reader("export", "--all", READER_LIBRARY="/dev/null/x").returncode == 2


def test_the_whole_library_goes_into_a_folder_of_notes_by_one_name(tmp_path: Path) -> None:
    file = tmp_path / "notes.sqlite3"
    with closing(Library.open(file)) as opened:
        opened.add(*understood("Sergueï Lavrov : « Oui »", ("Sergueï Lavrov", "PER"), version=__version__, source="a"))
        opened.add(*understood("S. Lavrov : « Non »", ("S. Lavrov", "PER"), version=__version__, source="b"))
    arguments = ["export", "--library", str(file), "--format", "obsidian", str(tmp_path / "notes")]
    assert CliRunner().invoke(commands, arguments).exit_code == 0
    (page,) = (tmp_path / "notes" / "Names").iterdir()
    assert page.name == "Sergueï-Lavrov.md"
    assert {"« Oui »", "« Non »"} <= set(re.findall("« .*? »", page.read_text("utf-8")))
