"""``reader corrections`` as another process sees it."""

from __future__ import annotations

import stat
from contextlib import closing
from pathlib import Path

import pytest

from reader.library import Library
from reader.library.correction_file import toml_of
from reader.model.article import Article
from reader.model.corrections import Correction, Hide, NotQuote, Rename, Retype, SetSpeaker
from reader.model.passages import ArticleKey, Passage, key_of, passage_of
from tests.programs import reader
from tests.unit.understanding.understood import understood

ARTICLE, ANALYSIS = understood(
    "Sergueï Lavrov a dit : « Non, merci ».", ("Sergueï Lavrov", "PER"), source="/gone/a.txt", title="Refus"
)
AT = passage_of(ARTICLE.text, 23, 37)
MINE: tuple[Correction, ...] = (
    Rename("Sergueï Lavrov", "S. Lavrov"),
    SetSpeaker(key_of(ARTICLE), AT, "Anne Roy", "PER"),
)


@pytest.fixture(autouse=True)
def library(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    file = tmp_path / "library.sqlite3"
    monkeypatch.setenv("READER_LIBRARY", str(file))
    with closing(Library.open(file)) as opened:
        opened.add(ARTICLE, ANALYSIS)
        opened.change_corrections(MINE, ())
    return file


def kept(library: Path) -> tuple[Correction, ...]:
    with closing(Library.open(library)) as opened:
        return opened.corrections()


def test_they_are_listed_with_where_they_hold() -> None:
    done = reader("corrections", "list")
    assert (done.returncode, done.stderr) == (0, "")
    assert [line.split("\t") for line in done.stdout.splitlines()] == [
        ["rename", "", "", "Sergueï Lavrov is called S. Lavrov"],
        ["speaker", ARTICLE.id, "Refus", "« Non, merci » is by Anne Roy"],
    ]


def test_a_file_that_was_exported_is_taken_into_another_library(tmp_path: Path, library: Path) -> None:
    file = tmp_path / "mine.toml"
    assert reader("corrections", "export", str(file)).returncode == 0
    assert reader("corrections", "export", str(file)).returncode == 2
    assert reader("corrections", "export").stdout == file.read_text("utf-8")
    other = tmp_path / "other.sqlite3"
    done = reader("corrections", "import", str(file), READER_LIBRARY=str(other))
    assert (done.returncode, done.stderr) == (0, "reader: 2 added, 0 already there, 0 left out\n")
    assert kept(other) == MINE
    again = reader("corrections", "import", "-", stdin=file.read_text("utf-8"), READER_LIBRARY=str(other))
    assert (again.returncode, again.stderr) == (0, "reader: 0 added, 2 already there, 0 left out\n")


@pytest.mark.parametrize("theirs", [False, True])
def test_a_colleagues_corrections_are_merged_and_conflicts_shown(tmp_path: Path, library: Path, theirs: bool) -> None:
    other = SetSpeaker(key_of(ARTICLE), AT, "Paul Petit", "PER")
    file = tmp_path / "theirs.toml"
    file.write_text(toml_of([Hide("Damas"), other]), "utf-8")
    done = reader("corrections", "import", *(["--theirs"] if theirs else []), str(file))
    assert "Paul Petit" in done.stderr
    assert "Anne Roy" in done.stderr
    if theirs:
        assert (done.returncode, kept(library)) == (0, (MINE[0], Hide("Damas"), other))
    else:
        assert (done.returncode, kept(library)) == (2, (*MINE, Hide("Damas")))


def test_a_file_with_a_mistake_changes_nothing(tmp_path: Path, library: Path) -> None:
    file = tmp_path / "bad.toml"
    file.write_text(toml_of([Hide("Damas")]) + '\n[[correction]]\ntype = "retipe"\nname = "A"\n', "utf-8")
    done = reader("corrections", "import", str(file))
    assert done.returncode == 2
    line = len(toml_of([Hide("Damas")]).splitlines()) + 2
    assert done.stderr.startswith(f"reader: line {line}: unknown type “retipe”; known are: ")
    assert done.stderr.endswith("nothing was changed; mend these lines and try again\n")
    assert kept(library) == MINE
    file.write_bytes(b"\n\xff")
    assert "line 2: not UTF-8; nothing was changed" in reader("corrections", "import", str(file)).stderr
    assert reader("corrections", "import", str(tmp_path / "none.toml")).returncode == 2


def test_what_a_replacing_file_lacks_is_taken_back(tmp_path: Path, library: Path) -> None:
    file = tmp_path / "all.toml"
    file.write_text(toml_of([MINE[1], Hide("Damas")]), "utf-8")
    done = reader("corrections", "import", "--replace", str(file))
    assert (done.returncode, done.stderr) == (0, "reader: 1 added, 1 taken back\n")
    assert kept(library) == (MINE[1], Hide("Damas"))


def test_what_contradicts_and_what_matches_nothing_is_told(library: Path) -> None:
    fine = reader("corrections", "check")
    assert (fine.returncode, fine.stderr) == (0, "reader: 2 corrections\n")
    gone = NotQuote(key_of(ARTICLE), Passage("« Jamais de la vie »"))
    elsewhere = NotQuote(ArticleKey("b" * 64, "/far/b.txt", "Ailleurs"), AT)
    against: list[Correction] = [Retype("Lavrov", "PER"), Retype("Lavrov", "LOC")]
    with closing(Library.open(library)) as opened:
        opened.change_corrections([*against, Hide("Personne Dutout"), gone, elsewhere], ())
    done = reader("corrections", "check")
    assert done.returncode == 2
    assert done.stderr.splitlines() == [
        "reader: contradict each other: Lavrov is a person; Lavrov is a place",
        "reader: its words stand nowhere any more: “Personne Dutout” is not a name (all articles)",
        "reader: its words stand nowhere any more: « Jamais de la vie » is not a quote (Refus)",
        "reader: its article is not in the library: « Non, merci » is not a quote (Ailleurs)",
        "reader: problems were found; change them with: reader corrections edit",
    ]


def test_a_correction_is_not_lost_when_the_text_changes(library: Path) -> None:
    changed = Article(text="Mis à jour. " + ARTICLE.text, source=ARTICLE.source, title=ARTICLE.title)
    with closing(Library.open(library)) as opened:
        opened.add(changed, None)
        opened.remove(ARTICLE.id)
        opened.purge()
    assert reader("corrections", "check").returncode == 0


def editor(folder: Path, script: str) -> str:
    file = folder / "editor.sh"
    file.write_text(f"#!/bin/sh\n{script}\n", "utf-8")
    file.chmod(file.stat().st_mode | stat.S_IXUSR)
    return str(file)


def test_they_are_edited_as_a_file(tmp_path: Path, library: Path) -> None:
    done = reader("corrections", "edit", VISUAL=editor(tmp_path, 'sed -i s/Anne/Jeanne/ "$1"'))
    assert (done.returncode, done.stderr) == (0, "reader: 1 added, 1 taken back\n")
    assert kept(library) == (MINE[0], SetSpeaker(key_of(ARTICLE), AT, "Jeanne Roy", "PER"))
    same = reader("corrections", "edit", VISUAL=editor(tmp_path, "true"))
    assert (same.returncode, same.stderr) == (0, "reader: nothing was changed\n")


def test_an_edit_that_is_nonsense_changes_nothing_and_loses_nothing(tmp_path: Path, library: Path) -> None:
    done = reader("corrections", "edit", VISUAL=editor(tmp_path, "echo 'name = ' >> \"$1\""))
    assert done.returncode == 2
    assert "not valid TOML" in done.stderr
    assert "your text is in" in done.stderr
    assert kept(library) == MINE
    assert (tmp_path / "corrections-edited.toml").read_text("utf-8").endswith("name = \n")
