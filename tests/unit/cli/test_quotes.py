"""``reader quotes``: who said what about whom since when, with sources."""

from __future__ import annotations

import csv
import io
import json
from contextlib import closing
from pathlib import Path

import pytest
import rispy  # type: ignore[import-untyped]
from click.testing import CliRunner, Result

from reader.cli.main import commands
from reader.errors import ExitStatus, UsageError
from reader.library import Library
from tests.unit.library.test_quotes import AGAIN, ANSWER, ON_ERDOGAN, ON_NOBODY


@pytest.fixture(autouse=True)
def library(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    file = tmp_path / "library.sqlite3"
    monkeypatch.setenv("READER_LIBRARY", str(file))
    with closing(Library.open(file)) as opened:
        opened.add_many([ON_ERDOGAN, AGAIN, ON_NOBODY, ANSWER])
        opened.tag(AGAIN[0].id, "Alep")
    return file


def run(*arguments: str) -> Result:
    return CliRunner().invoke(commands, ["quotes", *arguments])


def test_names_may_be_misspelt_and_it_is_told_who_is_meant() -> None:
    found = run("--by", "lavrof", "--about", "erdogan", "--since", "2016-12")
    assert found.exit_code == 0
    assert found.stderr.splitlines() == ["reader: lavrof: Sergueï Lavrov", "reader: erdogan: Recep Erdoğan"]
    assert [line.split("\t") for line in found.stdout.splitlines()] == [
        ["2016-12-15", "Le Soir", "Sergueï Lavrov", "Recep Erdoğan", "", "b.txt", "« Recep Erdoğan a raison »"]
    ]


@pytest.mark.parametrize(
    ("arguments", "count"),
    [
        (("--tag", "alep"), 1),
        (("--outlet", "soir"), 2),
        (("--outlet", "le soir", "--by", "lavrov"), 1),
        (
            (
                "--until",
                "décembre 2016",
            ),
            0,
        ),
        (("--until", "2016-11"), 1),
        (("--text", "pleut"), 1),
        (("--limit", "3"), 3),
        (("--checked",), 0),
        ((), 4),
    ],
)
def test_filters(arguments: tuple[str, ...], count: int) -> None:
    assert len(run(*arguments).stdout.splitlines()) == count


@pytest.mark.parametrize(
    ("arguments", "told"),
    [
        (("--by", "xqzzk"), "no name like “xqzzk” in the library"),
        (("--about", "xqzzk"), "no name like “xqzzk” in the library"),
        (("--outlet", "soire"), "no outlet like “soire”; there are: Le Soir, "),
        (("--tag", "alpe"), "no tag “alpe”; there are: Alep"),
        (("--since", "hier"), "since: “hier” is not a date like 2016, 2016-12 or 2016-12-31"),
        (("--until", "2016-13-01"), "until: “2016-13-01” is not a date"),
    ],
)
def test_what_is_not_there_is_told(arguments: tuple[str, ...], told: str) -> None:
    found = run(*arguments)
    assert (found.exit_code, found.stdout) == (ExitStatus.FAILED, "")
    assert told in found.stderr


def test_nothing_found_is_told_and_has_its_status() -> None:
    found = run("--by", "lavrov", "--until", "2010")
    assert found.exit_code == ExitStatus.NOTHING_FOUND
    assert "no such quotes in the library" in found.stderr


def test_an_empty_library_says_what_to_do(tmp_path: Path) -> None:
    found = run("--library", str(tmp_path / "new.sqlite3"))
    assert isinstance(found.exception, UsageError)
    assert "reader add" in str(found.exception)


def test_csv_is_read_back() -> None:
    rows = list(csv.DictReader(io.StringIO(run("--by", "lavrov", "--format", "csv").stdout.removeprefix("\ufeff"))))
    assert [(row["speaker"], row["date"], row["outlet"], row["about"]) for row in rows] == [
        ("Sergueï Lavrov", "2017-01", "example.org", ""),
        ("Sergueï Lavrov", "2016-12-15", "Le Soir", "Recep Erdoğan"),
        ("Sergueï Lavrov", "2016-11-30", "Le Matin", "Recep Erdoğan"),
    ]
    text = ON_NOBODY[0].text
    assert text[int(rows[0]["start"]) : int(rows[0]["end"])] == rows[0]["quote"] == "« Il pleut »"


def test_jsonl_is_read_back() -> None:
    (found,) = map(json.loads, run("--tag", "Alep", "--format", "jsonl").stdout.splitlines())
    assert (found["words"], found["about"], found["article"]) == (
        "« Recep Erdoğan a raison »", ["Recep Erdoğan"], AGAIN[0].id,
    )  # fmt: skip


def test_ris_is_read_back_a_reference_an_article() -> None:
    found = rispy.loads(run("--by", "lavrov", "--format", "ris").stdout)
    assert [one["type_of_reference"] for one in found] == ["NEWS"] * 3
    assert found[0]["urls"] == ["https://example.org/c"]
    assert found[0]["notes"] == ["« Il pleut » — Sergueï Lavrov"]
    assert (found[1]["secondary_title"], found[1]["date"], found[0]["date"]) == ("Le Soir", "2016/12/15/", "2017/01//")


def test_md_is_text_to_paste() -> None:
    assert run("--tag", "alep", "--format", "md").stdout == (
        "> « Recep Erdoğan a raison »\n>\n> — **Sergueï Lavrov**, *Le Soir*, 2016-12-15\n"
    )


def test_it_is_written_to_a_file_that_is_not_overwritten_unasked(tmp_path: Path) -> None:
    file = tmp_path / "notes.md"
    assert run("--tag", "alep", "--format", "md", "--to", str(file)).exit_code == 0
    assert file.read_text("utf-8").startswith("> « Recep Erdoğan a raison »")
    assert isinstance(run("--format", "md", "--to", str(file)).exception, UsageError)
    assert run("--format", "table", "--to", str(file), "--force").exit_code == 0
    assert len(file.read_text("utf-8").splitlines()) == 4


def test_a_misspelt_field_of_an_own_template_is_told(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    file = tmp_path / "settings.toml"
    file.write_text('[templates]\nnote = "{words} ({speakr})"\n', "utf-8")
    monkeypatch.setenv("READER_CONFIG", str(file))
    found = run("--by", "lavrov", "--format", "note", "--limit", "1")
    assert "templates.note: no field {speakr}; the fields are: words, speaker," in found.stderr
    assert "no field" not in run("--by", "lavrov").stderr


@pytest.mark.parametrize("option", ["--by", "--about", "--since", "--outlet", "--tag", "--text", "--to"])
@pytest.mark.parametrize("value", ["", " "])
def test_an_empty_value_is_no_filter_left_out(option: str, value: str) -> None:
    found = run(option, value)
    assert (type(found.exception), found.stdout) == (UsageError, "")
    assert str(found.exception) == f"{option} is empty; give it a value, or leave it out"


@pytest.mark.parametrize(
    "command", [("library", "list", "--tag"), ("export", "--tag"), ("find", "lavrov", "--library")]
)
def test_of_other_commands_neither(command: tuple[str, ...]) -> None:
    found = CliRunner().invoke(commands, [*command, ""])
    assert isinstance(found.exception, UsageError)
    assert str(found.exception) == f"{command[-1]} is empty; give it a value, or leave it out"
