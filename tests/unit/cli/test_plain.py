"""``reader --plain`` as another process sees it."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.programs import reader


@pytest.mark.parametrize(("language", "spoken"), [("en", "said by"), ("fr", "dit par")])
def test_it_reads_the_sample_through_a_pipe(language: str, spoken: str) -> None:
    done = reader("--plain", stdin="1\n/lavrof\ntext\nq\n", LANGUAGE=language)
    assert done.returncode == 0, done.stderr
    assert "Sergueï Lavrov 1/2" in done.stdout
    assert f"[{spoken} " in done.stdout


def test_what_cannot_be_read_is_told(tmp_path: Path) -> None:
    done = reader("--plain", str(tmp_path / "none.txt"))
    assert done.returncode == 2
    assert "no such file" in done.stderr


@pytest.mark.parametrize("content", [b"Un article de Paul Martin.", "Élysée".encode(), b"%PDF-1.7"])
def test_what_is_no_library_is_told_and_the_article_read(tmp_path: Path, content: bytes) -> None:
    file = tmp_path / "article.txt"
    file.write_bytes(content)
    done = reader("--library", str(file), "--plain", stdin="q\n")
    assert done.returncode == 0
    assert f"{file}: not a library of the reader; it was left as it is" in done.stderr
    assert file.read_bytes() == content
