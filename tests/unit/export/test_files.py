"""What is written to files: whole or not at all, under names that are names, never over what is there."""

from __future__ import annotations

import errno
import json
import os
import unicodedata
from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.export import FORMATS, ExportError, write_to, written
from reader.export.file_names import LONGEST, stem_of, unique
from reader.model.analysis import Analysis
from reader.model.article import Article
from tests.tui.articles import ANALYSIS, ARTICLE

PAIR = (ARTICLE, ANALYSIS)


def test_a_file_is_what_the_stream_is(tmp_path: Path) -> None:
    for form in (form for form in FORMATS.values() if not form.folder):
        path = tmp_path / f"{form.name}{form.suffix}"
        assert write_to(form.name, [PAIR, PAIR], path, as_list=True) == 2
        assert path.read_bytes().decode() == "".join(written(form.name, [PAIR, PAIR], as_list=True))
    assert len(list(tmp_path.iterdir())) == sum(not form.folder for form in FORMATS.values())


def test_what_is_there_is_overwritten_by_force_only(tmp_path: Path) -> None:
    path = tmp_path / "a.json"
    path.write_text("mine")
    with pytest.raises(ExportError, match="already exists"):
        write_to("json", iter_that_fails(), path, as_list=False)
    assert path.read_text() == "mine"
    write_to("json", [PAIR], path, as_list=False, force=True)
    assert json.loads(path.read_text())["article"]["id"] == ARTICLE.id
    assert list(tmp_path.iterdir()) == [path]


def iter_that_fails() -> Iterator[tuple[Article, Analysis]]:
    yield PAIR
    raise KeyboardInterrupt


def test_what_is_broken_off_leaves_nothing(tmp_path: Path) -> None:
    with pytest.raises(KeyboardInterrupt):
        write_to("jsonl", iter_that_fails(), tmp_path / "a.jsonl", as_list=True)
    assert list(tmp_path.iterdir()) == []


def test_a_folder_gets_a_file_an_article_and_brat_its_pairs(tmp_path: Path) -> None:
    assert write_to("markdown", [PAIR, PAIR], tmp_path, as_list=True) == 2
    assert sorted(one.name for one in tmp_path.iterdir()) == ["Rencontre-à-Lyon-2.md", "Rencontre-à-Lyon.md"]
    brat = tmp_path / "brat"
    write_to("brat", [PAIR], brat, as_list=False)
    assert sorted(one.name for one in brat.iterdir()) == [
        "Rencontre-à-Lyon.ann", "Rencontre-à-Lyon.txt", "annotation.conf",
    ]  # fmt: skip
    assert (brat / "Rencontre-à-Lyon.txt").read_bytes().decode() == ARTICLE.text
    with pytest.raises(ExportError, match="already exists"):
        write_to("brat", [PAIR], brat, as_list=False)
    assert write_to("brat", [PAIR], brat, as_list=False, force=True) == 1


@pytest.mark.parametrize(
    ("number", "words"),
    [
        (errno.ENOSPC, "no space left on the disk"),
        (errno.EACCES, "permission denied"),
        (errno.EROFS, "disk is read-only"),
    ],
)
def test_faults_of_the_disk_are_told(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, number: int, words: str) -> None:
    def fails(*_: object) -> None:
        raise OSError(number, os.strerror(number))

    monkeypatch.setattr(Path, "replace", fails)
    with pytest.raises(ExportError, match=words):
        write_to("json", [PAIR], tmp_path / "a.json", as_list=False)
    assert list(tmp_path.iterdir()) == []


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="no device that is always full")
def test_a_disk_that_is_full_is_told(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    real = Path.open
    monkeypatch.setattr(Path, "open", lambda path, mode: real(Path("/dev/full"), "wb"))
    with pytest.raises(ExportError, match="no space left on the disk"):
        write_to("json", [PAIR], tmp_path / "a.json", as_list=False)


@pytest.mark.parametrize(
    ("target", "words"),
    [
        ("none/a.json", "there is no folder .*none; nothing"),
        ("file/a.json", "there is no folder .*file;"),
        ("a" * 300, "too long"),
    ],
)
def test_a_place_that_is_none_is_told(tmp_path: Path, target: str, words: str) -> None:
    (tmp_path / "file").touch()
    with pytest.raises(ExportError, match=words):
        write_to("json", [PAIR], tmp_path / target, as_list=False)


def test_a_link_is_written_through_and_a_device_left_alone(tmp_path: Path) -> None:
    (tmp_path / "link.json").symlink_to(tmp_path / "real.json")
    write_to("json", [PAIR], tmp_path / "link.json", as_list=False)
    assert (tmp_path / "real.json").is_file()
    assert (tmp_path / "link.json").is_symlink()
    with pytest.raises(ExportError, match="not a file"):
        write_to("json", [PAIR], Path(os.devnull), as_list=False, force=True)


@given(st.lists(st.one_of(st.text(max_size=12), st.text("e\u0301A😀字", min_size=30, max_size=120)), max_size=8))
def test_names_are_names(titles: list[str]) -> None:
    taken: set[str] = set()
    names = [
        unique(stem_of(Article(text="", source="-", title=title)), (".txt", ".ann"), taken) + ".txt" for title in titles
    ]
    assert len({unicodedata.normalize("NFKC", name).casefold() for name in names}) == len(titles)
    for name in names:
        assert len(name.encode()) <= LONGEST
        assert Path(name).name == name
        assert name[0] not in ".-"
        assert not any(unicodedata.category(letter)[0] in "CZ" for letter in name)
        assert not set(name) & set('/\\:*?"<>|')
        assert Path(name).is_relative_to(".")


@pytest.mark.parametrize(
    ("article", "name"),
    [
        (Article(text="", source="../../etc/passwd"), "passwd"),
        (Article(text="", source="C:\\articles\\alep.txt"), "alep"),
        (Article(text="", source="https://example.org/2024/alep.html"), "alep"),
        (Article(text="", source="-"), "article"),
        (Article(text="", source="a", title="../../x\x1b[31m"), "x-31m"),
        (Article(text="", source="a", title=".con"), "_con"),
        (Article(text="", source="a", title="NUL.txt"), "_NUL.txt"),
        (Article(text="", source="a", title="\u202eL’été : « 3 % »"), "L’été-«-3-»"),
    ],
)
def test_names_are_those_of_articles(article: Article, name: str) -> None:
    assert unique(stem_of(article), (".md",), set()) == name
