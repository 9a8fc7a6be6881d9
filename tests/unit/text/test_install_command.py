"""What to type to install a package where the program runs."""

from __future__ import annotations

import importlib.util
import shlex
import subprocess
import sys
from types import SimpleNamespace

import pytest

from reader.text import install_command as module
from reader.text.install_command import install_command


def test_the_command_is_understood_where_the_program_runs() -> None:
    words = shlex.split(install_command("pyphen"))
    if words[1:3] != ["-m", "pip"]:
        pytest.skip("no pip in this environment")
    done = subprocess.run([*words[:3], "--version"], capture_output=True, text=True, check=True)
    assert done.stdout.startswith("pip ")
    assert words[3:] == ["install", "pyphen"]


@pytest.mark.parametrize(
    ("prefix", "has_pip", "command"),
    [
        ("/home/ana/.venv", True, "'/home/a b/python' -m pip install pyphen"),
        ("/home/ana/.local/pipx/venvs/article-reader", True, "pipx inject article-reader pyphen"),
        ("/home/ana/.local/share/uv/tools/article-reader", False,
         "uv pip install --python /home/ana/.local/share/uv/tools/article-reader pyphen"),
        ("/home/ana b/.venv", False, "uv pip install --python '/home/ana b/.venv' pyphen"),
    ],
)  # fmt: skip
def test_each_kind_of_environment_has_its_own(
    monkeypatch: pytest.MonkeyPatch, prefix: str, has_pip: bool, command: str
) -> None:
    spec = importlib.util.find_spec("json") if has_pip else None
    monkeypatch.setattr(module, "sys", SimpleNamespace(prefix=prefix, executable="/home/a b/python"))
    monkeypatch.setattr(module, "find_spec", lambda name: spec)
    assert sys.prefix
    assert install_command("pyphen") == command
