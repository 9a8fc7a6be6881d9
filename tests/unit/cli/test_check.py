"""``reader check`` as another process sees it."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from reader.library import Library
from tests.programs import reader
from tests.statement_articles import OTHER_FILLING, SAID, quoting
from tests.unit.sources.test_books import W, packed

AS_READ = f"Anna Lebrun a pris la parole. « {SAID} », a déclaré Anna Lebrun le 1er mars 2024.\n"
CHANGED = AS_READ.replace("guerre", "trêve")


@pytest.fixture(autouse=True)
def library(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    file = tmp_path / "library.sqlite3"
    library = Library.open(file)
    library.add(*quoting(SAID, source="paix.txt"))
    library.add(*quoting("Le budget sera voté en mars", "Paul Martin", source="b.txt", filling=OTHER_FILLING))
    library.close()
    monkeypatch.setenv("READER_LIBRARY", str(file))
    return file


def draft(folder: Path, text: str, name: str = "brouillon.md") -> str:
    file = folder / name
    file.write_text(text, "utf-8")
    return str(file)


def test_a_draft_as_read_exits_0(tmp_path: Path) -> None:
    done = reader("check", draft(tmp_path, AS_READ))
    assert done.returncode == 0
    line, finding, words, where = done.stdout.rstrip("\n").split("\t")
    assert (line, finding, words) == ("1", "as read", f"« {SAID} »")
    assert where.startswith("paix.txt")
    assert "1 quote, as read" in done.stderr


def test_a_difference_exits_1_and_is_shown(tmp_path: Path) -> None:
    done = reader("check", draft(tmp_path, f"# Titre\n\n{CHANGED}"))
    assert done.returncode == 1
    line, finding, _, difference = done.stdout.rstrip("\n").split("\t")
    assert (line, finding, difference) == ("3", "words changed", "“trêve”, read: “guerre”")


def test_json_has_every_finding(tmp_path: Path) -> None:
    done = reader("check", "--format", "json", draft(tmp_path, CHANGED))
    assert done.returncode == 1
    (quote,) = json.loads(done.stdout)["quotes"]
    assert quote["findings"] == ["altered"]
    assert (quote["speaker"], quote["date"]) == ("Anna Lebrun", "2024-03-01")
    assert [(change["words"], change["source_words"]) for change in quote["changes"]] == [("trêve", "guerre")]
    assert (quote["place"]["source"], quote["place"]["speaker"]) == ("paix.txt", "Anna Lebrun")


def test_a_word_file_and_standard_input_are_checked(tmp_path: Path) -> None:
    body = f'<w:document xmlns:w="{W}"><w:body><w:p><w:r><w:t>{CHANGED.strip()}</w:t></w:r></w:p></w:body></w:document>'
    file = packed(tmp_path / "b.docx", {"[Content_Types].xml": "<Types/>", "word/document.xml": body})
    assert "words changed" in reader("check", file).stdout
    done = reader("check", "-", stdin=AS_READ)
    assert (done.returncode, done.stdout.split("\t")[1]) == (0, "as read")


@pytest.mark.parametrize("name", ["nowhere.md", "library.sqlite3"])
def test_what_cannot_be_read_exits_2(tmp_path: Path, name: str) -> None:
    done = reader("check", str(tmp_path / name))
    assert (done.returncode, done.stdout) == (2, "")
    assert name in done.stderr


def test_an_empty_library_exits_2(tmp_path: Path) -> None:
    done = reader("check", "--library", str(tmp_path / "new.sqlite3"), draft(tmp_path, AS_READ))
    assert done.returncode == 2
    assert "the library is empty" in done.stderr


def test_a_draft_without_quotes_says_so(tmp_path: Path) -> None:
    done = reader("check", draft(tmp_path, "Il fait beau à Lyon.\n"))
    assert (done.returncode, done.stdout) == (0, "")
    assert "no quotes" in done.stderr


@pytest.mark.parametrize(("term", "why"), [("xterm", "this is not a terminal"), ("dumb", "this is not a terminal")])
def test_without_a_terminal_the_screen_is_told_by_what_it_can_be_replaced(tmp_path: Path, term: str, why: str) -> None:
    draft = tmp_path / "draft.md"
    draft.write_text("Il pleut.", "utf-8")
    done = reader("check", "--screen", str(draft), TERM=term)
    assert done.returncode == 2
    assert why in done.stderr
    assert done.stderr.endswith(f"try: reader check {draft}\n")
