from __future__ import annotations

import os
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.sources import SourceError, articles_of, first_article
from reader.sources.folders import natural

TEXT = "Un accord a été signé à Genève.\n"


def write(folder: Path, *names: str) -> None:
    for name in names:
        file = folder / name
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(f"{TEXT}{name}\n", "utf-8")


def sources(target: Path, below: Path) -> list[str]:
    return [str(Path(article.source).relative_to(below)) for article in articles_of(str(target))]


def test_a_folder_holds_its_articles_in_natural_order_and_those_below(tmp_path: Path) -> None:
    write(tmp_path, "10.txt", "9.TXT", "a.md", "B.text", "x2/1.txt", "x10/1.txt", "x2/y/1.txt")
    assert sources(tmp_path, tmp_path) == [
        "9.TXT", "10.txt", "a.md", "B.text", "x2/1.txt", "x2/y/1.txt", "x10/1.txt",
    ]  # fmt: skip


def test_hidden_files_and_other_kinds_are_passed_over(tmp_path: Path) -> None:
    write(tmp_path, "a.txt", ".b.txt", ".git/c.txt", "d.bin", "e.py", "LICENSE")
    assert sources(tmp_path, tmp_path) == ["a.txt"]


def test_a_folder_without_articles_is_told(tmp_path: Path) -> None:
    write(tmp_path, "a.bin")
    with pytest.raises(SourceError, match="no articles in this folder"):
        first_article(str(tmp_path))


def test_folders_that_links_lead_to_again_are_entered_once(tmp_path: Path) -> None:
    write(tmp_path, "a/1.txt", "b/2.txt")
    (tmp_path / "a" / "up").symlink_to(tmp_path)
    (tmp_path / "b" / "self").symlink_to(tmp_path / "b")
    (tmp_path / "b" / "gone.txt").symlink_to(tmp_path / "b" / "gone.txt")
    assert sources(tmp_path, tmp_path) == ["a/1.txt", "b/2.txt"]


def test_what_cannot_be_read_is_passed_over_and_told_at_the_end(tmp_path: Path) -> None:
    write(tmp_path, "1.txt", "3.txt")
    for number in (2, 4, 5, 6, 7):
        (tmp_path / f"{number}.txt").write_bytes(b"\0\1\2")
    articles = articles_of(str(tmp_path))
    assert [Path(next(articles).source).name for _ in range(2)] == ["1.txt", "3.txt"]
    with pytest.raises(SourceError, match=r"2\.txt: not a text.*; and 2 more$"):
        next(articles)
    assert Path(first_article(str(tmp_path)).source).name == "1.txt"


def test_a_folder_that_may_not_be_entered_is_told(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    write(tmp_path, "1.txt", "shut/2.txt")
    scandir = os.scandir

    def guarded(path: Path) -> object:
        if path.name == "shut":
            raise PermissionError(13, "Permission denied", str(path))
        return scandir(path)

    with monkeypatch.context() as patches:
        patches.setattr(os, "scandir", guarded)
        articles = articles_of(str(tmp_path))
        assert Path(next(articles).source).name == "1.txt"
        with pytest.raises(SourceError, match="shut: permission denied"):
            next(articles)


def test_names_with_newlines_and_bytes_that_are_no_text(tmp_path: Path) -> None:
    write(tmp_path, "a\nb.txt")
    bad = os.fsencode(tmp_path) + b"/\xff.txt"
    Path(os.fsdecode(bad)).write_bytes(b"\0")
    articles = articles_of(str(tmp_path))
    assert Path(next(articles).source).name == "a\nb.txt"
    with pytest.raises(SourceError, match="/\ufffd\\.txt: not a text"):
        next(articles)


def test_the_first_article_of_a_large_folder_reads_only_that(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    write(tmp_path, *(f"{folder}/{number}.txt" for folder in range(20) for number in range(20)))
    entered: list[Path] = []
    scandir = os.scandir

    def counted(path: Path) -> object:
        entered.append(path)
        return scandir(path)

    monkeypatch.setattr(os, "scandir", counted)
    first_article(str(tmp_path))
    assert len(entered) == 2


def test_patterns(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    write(tmp_path, "a10.txt", "a9.txt", "b.txt", "x/c.md", "x/y/d.txt", ".h.txt", "a.bin")
    (tmp_path / "x" / "up").symlink_to(tmp_path)
    assert sources(tmp_path / "a*.txt", tmp_path) == ["a9.txt", "a10.txt"]
    assert sources(tmp_path / "a*", tmp_path) == ["a9.txt", "a10.txt"]
    assert sources(tmp_path / "**" / "*.txt", tmp_path) == ["a9.txt", "a10.txt", "b.txt", "x/y/d.txt"]
    assert sources(tmp_path / "x" / "?.md", tmp_path) == ["x/c.md"]
    monkeypatch.chdir(tmp_path / "x")
    assert [article.source for article in articles_of("../b*.txt")] == ["../b.txt"]


def test_a_pattern_that_nothing_fits_is_told(tmp_path: Path) -> None:
    with pytest.raises(SourceError, match=r"none\*\.txt: no matching file can be read"):
        first_article(str(tmp_path / "none*.txt"))


def test_a_file_named_like_a_pattern_is_that_file(tmp_path: Path) -> None:
    write(tmp_path, "a[1].txt", "a1.txt")
    assert sources(tmp_path / "a[1].txt", tmp_path) == ["a[1].txt"]


@given(st.lists(st.text(), unique=True))
def test_any_names_have_a_natural_order_in_which_case_does_not_count(names: list[str]) -> None:
    ordered = sorted(names, key=natural)
    assert [natural(name.upper()) for name in ordered if name.isascii()] == sorted(
        natural(name) for name in names if name.isascii()
    )


@given(st.integers(0, 10**20), st.integers(0, 10**20))
def test_numbers_count_as_numbers(one: int, other: int) -> None:
    assert (natural(f"a{one}.txt") < natural(f"a{other}.txt")) == (one < other)
