"""A fault of one article, wherever it arises, ends neither a batch nor what was done before it."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from reader.cli.main import commands
from reader.export.registry import AnalyzedArticle
from reader.model.article import Article
from reader.sources import SourceError, articles_of
from reader.sources.formats import plain

Run = Callable[..., Result]

BAD = "Marc Poison"

STEPS = ("find_names", "group_names", "assign_roles", "find_quotes", "resolve_references", "attribute_quotes")


@pytest.fixture
def run(pipeline: object, monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Run:
    """Runs a command in this process, with the language loaded once."""
    monkeypatch.setattr("reader.understanding.pipelines.Pipelines.load", lambda *_: pipeline)
    monkeypatch.setenv("READER_LIBRARY", str(tmp_path / "library.sqlite3"))
    return lambda *arguments: CliRunner().invoke(commands, list(arguments))


@pytest.fixture
def files(tmp_path: Path) -> list[str]:
    names = [str(tmp_path / f"{number}.txt") for number in range(5)]
    for number, name in enumerate(names):
        who = BAD if number == 2 else f"Paul Martin {number}"
        Path(name).write_text(f"{who} a rencontré Lucie Durand à Lyon mardi.\n", "utf-8")
    return names


@pytest.fixture(params=[*STEPS, "parsing", "reading", "json", "jsonl"])
def broken(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch, pipeline: object) -> str:
    """Where a fault is put in, for the third article alone."""
    step: str = request.param
    if step == "reading":
        _break(monkeypatch, "reader.sources.formats.plain.language_of", lambda text: text)
    elif step == "parsing":
        _break(monkeypatch, "reader.understanding.parsing.batches.batches", lambda text: text)
        _break(monkeypatch, "reader.understanding.pipeline.batches", lambda text: text)
    elif step in STEPS:
        _break(monkeypatch, f"reader.understanding.pipeline.{step}", lambda doc: doc.text)
    else:
        _break_writer(monkeypatch, step)
    return step


def _break(monkeypatch: pytest.MonkeyPatch, name: str, text_of: Callable[..., str]) -> None:
    module, _, attribute = name.rpartition(".")
    working = getattr(__import__(module, fromlist=[attribute]), attribute)

    def broken(*arguments: object, **options: object) -> object:
        if BAD in text_of(arguments[0]):
            raise KeyError(10)
        return working(*arguments, **options)

    monkeypatch.setattr(name, broken)


def _break_writer(monkeypatch: pytest.MonkeyPatch, format_name: str) -> None:
    module = __import__(f"reader.export.formats.{format_name}", fromlist=["write"])
    working = module.write

    def write(articles: Iterable[AnalyzedArticle], as_list: bool) -> Iterator[str]:
        def checked() -> Iterator[AnalyzedArticle]:
            for article, analysis in articles:
                if BAD in article.text:
                    raise KeyError(10)
                yield article, analysis

        yield from working(checked(), as_list)

    monkeypatch.setattr(module, "write", write)


def _told(result: Result) -> None:
    assert result.exit_code == 2
    assert "2.txt: " in result.stderr
    assert "KeyError(10)" in result.stderr
    assert [name for name in ("0.txt", "1.txt", "3.txt", "4.txt") if name in result.stderr] == []


def _names(rows: list[dict[str, dict[str, str]]]) -> list[str]:
    return [Path(row["article"]["source"]).name for row in rows]


@pytest.mark.parametrize("command", ["analyze", "export"])
def test_the_other_articles_are_printed(run: Run, files: list[str], broken: str, command: str) -> None:
    if broken != "jsonl":
        result = run(command, *files)
        _told(result)
        assert _names(json.loads(result.stdout)) == ["0.txt", "1.txt", "3.txt", "4.txt"]
    if broken != "json":
        result = run(command, "--format", "jsonl", *files)
        _told(result)
        assert _names([json.loads(line) for line in result.stdout.splitlines()]) == ["0.txt", "1.txt", "3.txt", "4.txt"]


def test_the_other_articles_of_a_folder_are_printed(run: Run, files: list[str], broken: str) -> None:
    result = run("analyze", "--format", "jsonl" if broken == "jsonl" else "json", str(Path(files[0]).parent))
    assert result.exit_code == 2
    assert [f"{number}.txt" in result.stdout for number in range(5)] == [True, True, False, True, True]


def test_names_are_found_in_the_other_articles(run: Run, files: list[str], broken: str) -> None:
    if broken in ("json", "jsonl"):
        pytest.skip("reader find writes no articles")
    result = run("find", "--json", "lucie durand", str(Path(files[0]).parent))
    assert result.exit_code == 2
    assert "2.txt: " in result.stderr
    (match,) = json.loads(result.stdout)["matches"]
    assert _names([{"article": article} for article in match["articles"]]) == ["0.txt", "1.txt", "3.txt", "4.txt"]


def test_the_other_articles_are_written_to_a_folder(run: Run, files: list[str], tmp_path: Path) -> None:
    (tmp_path / "out").mkdir()
    with pytest.MonkeyPatch.context() as patch:
        _break(patch, "reader.understanding.pipeline.find_quotes", lambda doc: doc.text)
        result = run("export", "--format", "markdown", "--to", str(tmp_path / "out"), *files)
    _told(result)
    assert len(list((tmp_path / "out").iterdir())) == 4


def test_an_article_alone_that_fails_is_told(run: Run, files: list[str], broken: str) -> None:
    result = run("analyze", "--format", "jsonl" if broken == "jsonl" else "json", files[2])
    _told(result)
    assert result.stdout.strip() in ("", "[]")


@pytest.mark.parametrize(
    "error", [ValueError("x"), RecursionError(), AssertionError(), UnicodeDecodeError("a", b"", 0, 1, "b")]
)
def test_any_exception_of_a_source_names_it(
    monkeypatch: pytest.MonkeyPatch, files: list[str], error: Exception
) -> None:
    def read(content: bytes, source: str) -> Iterator[Article]:
        raise error

    monkeypatch.setattr(plain, "read", read)
    with pytest.raises(SourceError, match=r"1\.txt: cannot be read: "):
        list(articles_of(files[1]))
