"""Library, settings and exports of the library are the user's alone."""

from __future__ import annotations

import os
import stat
import sys
from pathlib import Path

import pytest

from reader.cli.output import written_to
from reader.library import Library
from reader.settings import remember
from reader.text.whole_file import whole_file

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="Windows keeps the folders of users apart")


@pytest.fixture(autouse=True)
def usual_mask() -> object:
    old = os.umask(0o022)
    yield
    os.umask(old)


def mode(path: Path) -> int:
    return stat.S_IMODE(path.stat().st_mode)


@pytest.fixture
def own(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The library's own place, in an empty home."""
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path / "data"))
    monkeypatch.setenv("HOME", str(tmp_path))
    monkeypatch.delenv("READER_LIBRARY", raising=False)
    from platformdirs import user_data_path

    return user_data_path("reader", appauthor=False) / "library.sqlite3"


def test_a_new_library_is_private(own: Path) -> None:
    library = Library.open()
    library.set_place("a", 0, 0.0)
    assert (mode(own.parent), mode(own), library.was_open_to_others) == (0o700, 0o600, False)
    assert {mode(file) for file in own.parent.iterdir()} == {0o600}
    library.close()


def test_one_that_others_could_read_is_mended_and_that_is_told_once(own: Path) -> None:
    Library.open().close()
    own.chmod(0o644)
    own.parent.chmod(0o755)
    told = []
    for _ in range(2):
        library = Library.open()
        told.append(library.was_open_to_others)
        library.close()
    assert (mode(own.parent), mode(own), told) == (0o700, 0o600, [True, False])


def test_a_library_put_elsewhere_may_be_shared(own: Path, tmp_path: Path) -> None:
    (tmp_path / "shared").mkdir(mode=0o755)
    file = tmp_path / "shared" / "ours.sqlite3"
    Library.open(file).close()
    assert mode(file) == 0o600
    file.chmod(0o664)
    Library.open(file).close()
    assert (mode(file), mode(file.parent)) == (0o664, 0o755)


def test_settings_are_private_also_those_that_were_not(tmp_path: Path) -> None:
    file = tmp_path / "config" / "settings.toml"
    assert remember("measure", 80, file) is None
    assert (mode(file), mode(file.parent)) == (0o600, 0o700)
    file.chmod(0o644)
    assert remember("measure", 90, file) is None
    assert mode(file) == 0o600


def test_the_library_as_a_file_is_private_and_other_exports_are_as_usual(tmp_path: Path) -> None:
    with written_to(str(tmp_path / "library.jsonl"), private=True) as file:
        file.write(b"{}")
    with whole_file(tmp_path / "article.json") as file:
        file.write(b"{}")
    assert (mode(tmp_path / "library.jsonl"), mode(tmp_path / "article.json")) == (0o600, 0o644)
