"""A person's corrections are in what every command prints, and in none with ``--no-corrections``."""

from __future__ import annotations

import json
from contextlib import closing
from pathlib import Path
from typing import Any

import pytest

from reader.library import Library
from reader.model.article import Article
from reader.model.corrections import AddName, NotQuote, Rename, SetSpeaker
from reader.model.passages import key_of, passage_of
from tests.programs import reader

TEXT = (
    "Paul Martin a rencontré Lucie Durand à Lyon mardi.\n\n"
    "« Nous sommes prêts à partir », a déclaré Paul Martin. « Il faut attendre encore », a répondu Lucie Durand.\n"
)


@pytest.fixture(autouse=True)
def file(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    file = tmp_path / "article.txt"
    file.write_text(TEXT, "utf-8")
    monkeypatch.setenv("READER_LIBRARY", str(tmp_path / "library.sqlite3"))
    return file


@pytest.fixture
def corrected(file: Path, tmp_path: Path) -> Path:
    """The article with corrections that were made before anything was analysed here."""
    article = Article(text=TEXT, source="elsewhere.txt")
    first, second = TEXT.index("« Nous"), TEXT.index("« Il")
    with closing(Library.open(tmp_path / "library.sqlite3")) as library:
        library.change_corrections(
            (
                SetSpeaker(key_of(article), passage_of(TEXT, first, first + 31), "Zoé Zola", "PER"),
                NotQuote(key_of(article), passage_of(TEXT, second, second + 26)),
                AddName("mardi", "ORG", key_of(article)),
                Rename("Lucie Durand", "Lucie Durand-Roux"),
            ),
            (),
        )
    return file


def shown(*arguments: str) -> dict[str, Any]:
    done = reader(*arguments)
    assert (done.returncode, done.stderr) == (0, "")
    found: dict[str, Any] = json.loads(done.stdout)
    return found


def speakers(found: dict[str, Any]) -> list[tuple[str, float, bool]]:
    return [(q["speaker"]["name"], q["speaker"]["confidence"], "checked" in q) for q in found["quotes"]]


@pytest.mark.parametrize("command", ["analyze", "export"])
def test_what_was_corrected_is_printed_as_checked(corrected: Path, command: str) -> None:
    found = shown(command, str(corrected))
    assert speakers(found) == [("Zoé Zola", 1.0, True)]
    assert found["quotes"][0]["checked"] is True
    names = {entity["name"]: entity for entity in found["entities"]}
    assert names["mardi"]["label"] == "ORG"
    assert names["Lucie Durand-Roux"]["checked"] is True
    assert "checked" not in names["Lyon"]
    assert found["quotes"][0]["speaker"]["entity"] == names["Zoé Zola"]["id"]


def test_without_corrections_it_is_as_the_engine_has_it(corrected: Path) -> None:
    found = shown("analyze", "--no-corrections", str(corrected))
    assert [(name, checked) for name, _, checked in speakers(found)] == [
        ("Paul Martin", False), ("Lucie Durand", False)
    ]  # fmt: skip
    assert "checked" not in json.dumps(found)


def test_analyze_makes_no_library_where_there_is_none(file: Path, tmp_path: Path) -> None:
    assert len(shown("analyze", str(file))["quotes"]) == 2
    assert not (tmp_path / "library.sqlite3").exists()


def test_added_searched_and_found_as_corrected(corrected: Path) -> None:
    assert reader("add", str(corrected)).returncode == 0
    hits = json.loads(reader("library", "search", "--json", "prêts à partir").stdout)["hits"]
    assert [hit["speaker"] for hit in hits if hit["kind"] == "quote"] == ["Zoé Zola"]
    assert reader("library", "search", "attendre encore").stdout.startswith("text")
    assert json.loads(reader("find", "--json", "durant roux").stdout)["matches"][0]["name"] == "Lucie Durand-Roux"
    assert "Lucie Durand-Roux" in reader("find", "durant", str(corrected)).stdout
    assert "Roux" not in reader("find", "--no-corrections", "durant", str(corrected)).stdout
    for options in (["durant"], ["--json", "durant"]):
        plain = reader("find", "--no-corrections", *options).stdout
        assert "Lucie Durand" in plain
        assert "Roux" not in plain
    nothing = reader("find", "--no-corrections", "zanzibar")
    assert (nothing.returncode, nothing.stdout) == (1, "")


@pytest.mark.parametrize(
    ("format_name", "sign"),
    [
        ("markdown", "Zoé Zola ✓"),
        ("csv-quotes", ",1,\r\n"),
        ("csv-entities", ",1\r\n"),
        ("html", "Zoé Zola</bdi> ✓"),
        ("conll", "# checked = 52 83\r\n"),
    ],
)
def test_every_format_says_what_was_checked(corrected: Path, format_name: str, sign: str) -> None:
    done = reader("export", "--format", format_name, str(corrected))
    assert sign in done.stdout.replace("\n", "\r\n").replace("\r\r", "\r")
    plain = reader("export", "--no-corrections", "--format", format_name, str(corrected)).stdout
    assert "✓" not in plain
