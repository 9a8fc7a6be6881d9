"""``reader find`` and ``reader keys`` as another process sees them."""

from __future__ import annotations

import json
import os
import pty
import subprocess
import sys
from contextlib import closing
from pathlib import Path

import pytest

from reader import __version__
from reader.knowledge.resources import sample_article
from reader.library import Library
from reader.model.analysis import Analysis, Engine, Entity, Mention
from reader.model.article import Article
from reader.model.corrections import Rename
from reader.presentation.commands.registry import ALL
from tests.programs import reader
from tests.unit.cli.test_main import TEXT

FIRST = Article(text="Lucie Durand attend Lyon.", source="un.txt", language="fr")
SECOND = Article(text="À Lyon, Durand attend.\x1b[31m Lucie Durand aussi.", source="deux.txt", title="Deux")


def entity(id_: str, name: str, article: Article) -> Entity:
    start, label = article.text.index(name), "LOC" if name == "Lyon" else "PER"
    mention = Mention(start, start + len(name), "name", label, "actor")  # type: ignore[arg-type]
    return Entity(id_, name, label, "actor", (mention,))  # type: ignore[arg-type]


def keep(file: Path, *articles: Article) -> None:
    """A library of articles, all understood by this version."""
    library = Library.open(file)
    for article in articles:
        entities = (entity("e1", "Lucie Durand", article), entity("e2", "Lyon", article))
        library.keep(article)
        library.keep_analysis(article.id, Analysis(Engine(__version__, "m"), "fr", entities))
    library.close()


@pytest.fixture
def library(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    file = tmp_path / "library.sqlite3"
    monkeypatch.setenv("READER_LIBRARY", str(file))
    return file


def test_finds_a_misspelled_name_in_an_article() -> None:
    done = reader("find", "lavrof", str(sample_article()))
    assert (done.returncode, done.stderr) == (0, "")
    sign, name, why, count, first = done.stdout.splitlines()[0].split("\t")
    assert (sign, name, why) == ("●", "Sergueï Lavrov", "")
    assert int(count) >= 1
    assert "Sergueï Lavrov" in first


def test_json_says_where_every_mention_is(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text(TEXT, "utf-8")
    done = reader("find", "--json", "--limit", "1", "lucie duran", str(tmp_path / "a.txt"))
    assert done.returncode == 0
    answer = json.loads(done.stdout)
    (match,) = answer["matches"]
    assert (answer["query"], match["name"], match["label"]) == ("lucie duran", "Lucie Durand", "PER")
    spans = match["articles"][0]["mentions"]
    assert [TEXT[span["start"] : span["end"]] for span in spans] == ["Lucie Durand"] * match["count"]
    assert "".join(match["first"].values()).strip() in TEXT
    assert match["positions"] == sorted(match["positions"])


def test_without_a_target_it_looks_in_all_that_was_read(library: Path) -> None:
    keep(library, FIRST, SECOND)
    done = reader("find", "--json", "durant lucie")
    (match,) = json.loads(done.stdout)["matches"]
    assert match["count"] == 2
    assert {one["source"] for one in match["articles"]} == {"un.txt", "deux.txt"}


def test_the_table_counts_in_all_that_was_read_and_knows_what_was_put_right(library: Path) -> None:
    keep(library, FIRST, SECOND)
    with closing(Library.open(library)) as kept:
        kept.correct(Rename("Lucie Durand", "Lucie Durand-Roux"))
    sign, name, _, count, first = reader("find", "durant roux").stdout.splitlines()[0].split("\t")
    assert (sign, name, count) == ("●", "Lucie Durand-Roux", "2")
    assert "Lucie Durand" in first


def test_a_library_that_cannot_be_used_is_told() -> None:
    done = reader("find", "lyon", READER_LIBRARY="/dev/null/library.sqlite3")
    assert (done.returncode, done.stdout) == (2, "")
    assert done.stderr.startswith("reader: /dev/null/library.sqlite3: ")


def test_what_the_library_knows_needs_no_engine(library: Path, tmp_path: Path) -> None:
    file = tmp_path / "un.txt"
    file.write_text(FIRST.text, "utf-8")
    keep(library, FIRST)
    script = f"import sys; sys.argv = ['reader', 'find', 'lyon', {str(file)!r}]\nfrom reader.__main__ import main\n"
    script += "try: main()\nexcept SystemExit: print('spacy' in sys.modules)"
    done = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, check=True)
    assert done.stdout.splitlines() == ["◆\tLyon\t\t1\tLucie Durand attend Lyon.", "False"]


@pytest.mark.parametrize(("query", "label"), [("@", "PER"), ("#", "LOC")])
def test_a_sign_limits_to_actors_or_places(library: Path, query: str, label: str) -> None:
    places = Entity("e2", "Lucie-sur-Mer", "LOC", "place", (Mention(0, 5, "name", "LOC", "place"),))
    known = Analysis(Engine(__version__, "m"), "fr", (entity("e1", "Lucie Durand", FIRST), places))
    kept = Library.open(library)
    kept.keep(FIRST)
    kept.keep_analysis(FIRST.id, known)
    kept.close()
    done = reader("find", "--json", f"{query}lucie")
    assert [match["label"] for match in json.loads(done.stdout)["matches"]] == [label]


@pytest.mark.parametrize("option", [[], ["--json"]])
def test_rubbish_finds_nothing_and_says_so(library: Path, option: list[str]) -> None:
    keep(library, FIRST)
    done = reader("find", *option, "zzqxw")
    assert done.returncode == 1
    assert done.stderr == "reader: no name like “zzqxw”\n"
    assert done.stdout == "" or json.loads(done.stdout)["matches"] == []


@pytest.mark.parametrize(
    "arguments",
    [[], ["a", "b", "c"], ["--limit", "0", "a"], ["--limit", "x", "a"], ["a", "no such file"], ["a"], ["--nonsense"]],
)
def test_bad_use_is_one_line_and_status_2(arguments: list[str]) -> None:
    done = reader("find", *arguments)
    assert (done.returncode, done.stdout) == (2, "")
    assert done.stderr.startswith("reader: ")
    assert done.stderr.count("\n") == 1


def test_on_a_terminal_it_is_a_table_that_fits_and_steers_nothing(library: Path) -> None:
    keep(library, SECOND)
    ours, its = pty.openpty()
    command = [sys.executable, "-m", "reader", "find", "durand"]
    subprocess.run(command, stdout=its, check=True, env={**os.environ, "COLUMNS": "60"})
    os.close(its)
    shown = os.read(ours, 10_000).decode()
    os.close(ours)
    assert shown.startswith("● Lucie Durand  1  ")
    assert "\t" not in shown
    assert "\x1b" not in shown
    assert max(len(line) for line in shown.splitlines()) <= 60


def test_keys_prints_every_command_with_the_person_s_own_keys(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    settings = tmp_path / "settings.toml"
    settings.write_text("[keys]\nsearch = ['f7']\nmatrix-close = ['f8']\n", "utf-8")
    monkeypatch.setenv("READER_CONFIG", str(settings))
    done = reader("keys")
    assert (done.returncode, done.stderr) == (0, "")
    assert [one.id for one in ALL if f" {one.id} " not in done.stdout or one.help not in done.stdout] == []
    search = next(line for line in done.stdout.splitlines() if " search " in line)
    assert search.split()[:2] == ["f7", "search"]
    assert "f8" in next(line for line in done.stdout.splitlines() if " matrix-close " in line)
