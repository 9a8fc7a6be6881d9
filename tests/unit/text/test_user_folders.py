"""The folders of a user are those of platformdirs."""

from __future__ import annotations

import subprocess
import sys

import platformdirs
import pytest

from reader.text import user_folders

KINDS = {"config": "XDG_CONFIG_HOME", "data": "XDG_DATA_HOME", "cache": "XDG_CACHE_HOME"}


@pytest.mark.parametrize("kind", KINDS)
@pytest.mark.parametrize("given", [None, "", "/a/b", "/a/b/", "/a//b", "relative", "~/x", "/a/~/x", " /a ", "/é x"])
@pytest.mark.parametrize("home", ["/home/paul", "/home/paul/", "/", "", "relative", None])
def test_they_are_those_of_platformdirs(
    monkeypatch: pytest.MonkeyPatch, kind: str, given: str | None, home: str | None
) -> None:
    for name, value in ((KINDS[kind], given), ("HOME", home)):
        if value is None:
            monkeypatch.delenv(name, raising=False)
        else:
            monkeypatch.setenv(name, value)
    expected = getattr(platformdirs, f"user_{kind}_path")("reader", appauthor=False)
    assert getattr(user_folders, f"user_{kind}_path")() == expected


def test_others_are_left_to_platformdirs(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("XDG_DATA_HOME", "/a/b")
    monkeypatch.setenv("ANDROID_DATA", "/data")
    assert user_folders.user_data_path() == platformdirs.user_data_path("reader", appauthor=False)


@pytest.mark.skipif(sys.platform != "linux", reason="elsewhere platformdirs decides")
def test_platformdirs_is_not_imported_for_them() -> None:
    script = "import sys, reader.text.user_folders as u; u.user_data_path(); assert 'platformdirs' not in sys.modules"
    subprocess.run(
        [sys.executable, "-c", script], check=True, env={"HOME": "/home/paul", "PYTHONPATH": ":".join(sys.path)}
    )
