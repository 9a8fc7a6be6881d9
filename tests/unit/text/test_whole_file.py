import os
from pathlib import Path

import pytest

from reader.text.whole_file import whole_file


def test_a_file_has_its_name_once_it_is_whole(tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    with whole_file(path) as file:
        file.write(b"whole")
        assert not path.exists()
    assert path.read_bytes() == b"whole"
    assert list(tmp_path.iterdir()) == [path]


def test_what_was_there_stays_where_writing_fails(tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    path.write_bytes(b"before")
    with pytest.raises(ZeroDivisionError), whole_file(path) as file:
        file.write(b"half" * (1 // len(b"")))
    assert path.read_bytes() == b"before"
    assert list(tmp_path.iterdir()) == [path]


def test_what_was_there_stays_where_the_check_says_so(tmp_path: Path) -> None:
    path = tmp_path / "a.txt"

    def check() -> None:
        raise FileExistsError(path)

    with pytest.raises(FileExistsError), whole_file(path, check=check) as file:
        file.write(b"whole")
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize("durable", [True, False])
def test_a_link_stays_a_link(tmp_path: Path, durable: bool) -> None:
    path, link = tmp_path / "a.txt", tmp_path / "link.txt"
    path.write_bytes(b"before")
    link.symlink_to(path)
    with whole_file(link, durable=durable) as file:
        file.write(b"whole")
    assert link.is_symlink()
    assert path.read_bytes() == b"whole"


def test_what_a_run_that_died_left_behind_does_not_hinder(tmp_path: Path) -> None:
    (tmp_path / f".a.txt.{os.getpid()}.part").write_bytes(b"half")
    with whole_file(tmp_path / "a.txt") as file:
        file.write(b"whole")
    assert [path.name for path in tmp_path.iterdir()] == ["a.txt"]


def test_long_names_have_room_for_what_is_added(tmp_path: Path) -> None:
    path = tmp_path / ("a" * 250)
    with whole_file(path) as file:
        file.write(b"whole")
    assert path.read_bytes() == b"whole"


def test_a_folder_that_is_not_there_is_told(tmp_path: Path) -> None:
    with pytest.raises(FileNotFoundError), whole_file(tmp_path / "no" / "a.txt"):
        pass
