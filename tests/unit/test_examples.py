"""The examples do what they say."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.programs import python, reader

ROOT = Path(__file__).parents[2]


@pytest.fixture(autouse=True)
def _at_the_root(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(ROOT)
    monkeypatch.setenv("PYTHONPATH", str(ROOT))
    monkeypatch.setenv("PYTHONUTF8", "1")


def test_many_articles_are_understood_once_and_as_reader_analyze_does(tmp_path: Path) -> None:
    pytest.importorskip("dask")
    files = [tmp_path / f"{number}.txt" for number in range(4)]
    for number, file in enumerate(files):
        file.write_text(f"« Nous sommes {number} », a déclaré Paul Martin à Lyon.\n", "utf-8")
    out = tmp_path / "out"
    # One cannot be read: all others are understood.
    names = "".join(f"{file}\n" for file in [*reversed(files), tmp_path / "none.txt"])
    example = (str(ROOT / "examples" / "many_articles_dask.py"), str(out), "--workers", "1", "--files", "3")

    first = python(*example, stdin=names)
    assert (first.returncode, "none.txt: no such file" in first.stderr) == (2, True), first.stderr
    written = {path: (path.read_text("utf-8"), path.stat().st_mtime_ns) for path in out.glob("*.jsonl")}
    assert len(written) == 2
    analyzed = reader("analyze", "--format", "jsonl", *map(str, files)).stdout
    assert sorted("".join(content for content, _ in written.values()).splitlines()) == sorted(analyzed.splitlines())
    assert analyzed.count("\n") == 4

    again = python(*example, stdin=names)
    assert (again.returncode, again.stderr) == (first.returncode, first.stderr)
    assert {path: (path.read_text("utf-8"), path.stat().st_mtime_ns) for path in out.glob("*.jsonl")} == written
    assert {path.suffix for path in out.iterdir()} == {".jsonl", ".problems"}


def test_a_text_is_analysed_as_the_page_says() -> None:
    done = python("examples/analyze_text.py")
    page = (ROOT / "docs" / "library.md").read_text("utf-8")
    assert done.returncode == 0, done.stderr
    assert f"It prints\n\n```\n{done.stdout}```" in page


def test_a_misspelled_name_is_found_in_files() -> None:
    done = python("examples/search_names.py", "lavrof", "seeds/alep.txt")
    assert done.returncode == 0, done.stderr
    assert "Sergueï Lavrov" in done.stdout.splitlines()[0]
    assert "seeds/alep.txt Sergueï Lavrov" in done.stdout


def test_an_article_is_exported_with_a_correction(tmp_path: Path) -> None:
    done = python("examples/export_html.py", "seeds/alep.txt", str(tmp_path / "alep.html"))
    assert done.returncode == 0, done.stderr
    page = (tmp_path / "alep.html").read_text("utf-8")
    assert "Alep (Syrie)" in page
    assert "Sergueï Lavrov" in page


def test_the_quotes_of_a_person_come_from_the_library(tmp_path: Path) -> None:
    done = python("examples/library_quotes.py", str(tmp_path / "library.sqlite3"), "lavrof", "seeds/alep.txt")
    assert done.returncode == 0, done.stderr
    first, *quotes = done.stdout.splitlines()
    assert first == f"Sergueï Lavrov: 2 mentions and {len(quotes)} quotes in 1 articles"
    assert any("deux à trois jours de résistance" in quote for quote in quotes)


def test_every_example_is_run() -> None:
    here = Path(__file__).read_text("utf-8")
    for example in (ROOT / "examples").glob("*.py"):
        assert f'{example.name}"' in here
