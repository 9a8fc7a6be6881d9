"""``reader notes`` as another process sees it."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from reader.library import Library
from tests.programs import reader
from tests.unit.library.test_notes import ARTICLE, NAME, QUOTE, WORDS


@pytest.fixture(autouse=True)
def library(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Library:
    library = Library.open(tmp_path / "library.sqlite3")
    library.add(ARTICLE)
    for note in (WORDS, QUOTE, NAME):
        library.put_note(note)
    monkeypatch.setenv("READER_LIBRARY", str(library.path))
    return library


def test_notes_are_listed_the_one_changed_last_first() -> None:
    done = reader("notes")
    assert done.returncode == 0
    rows = [line.split("\t")[1:] for line in done.stdout.splitlines()]
    assert rows == [
        ["name", "Paul Martin", "à rappeler", ""],
        ["quote", "« Demain »", "", "Attente"],
        ["words", "une réponse", "laquelle ?", "Attente"],
    ]


def test_markdown_has_an_article_s_notes_in_order() -> None:
    assert reader("notes", "--format", "markdown").stdout == (
        "## Attente (lyon.txt)\n\n> une réponse\n\nlaquelle ?\n\n> « Demain »\n\n"
        "## Names\n\n**Paul Martin**\n\nà rappeler\n\n"
    )


def test_jsonl_says_which_words_are_gone(library: Library) -> None:
    from msgspec import structs

    library.add(structs.replace(ARTICLE, text="Lyon n'attend plus. « Demain », dit Paul."))
    lines = [json.loads(line) for line in reader("notes", "--format", "jsonl").stdout.splitlines()]
    assert [(line["id"], line["gone"]) for line in lines] == [("n3", False), ("n2", False), ("n1", True)]
    assert reader("notes", "laquelle").stdout.split("\t")[1] == "words gone"


def test_nothing_found_exits_1() -> None:
    done = reader("notes", "lune")
    assert (done.returncode, done.stdout) == (1, "")
    assert "no note has these words" in done.stderr
