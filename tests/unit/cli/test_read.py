"""What is told where there is no screen to read on."""

from __future__ import annotations

import sys

import pytest

from reader.cli.read import read
from reader.errors import UsageError
from reader.presentation.messages import translate


@pytest.mark.parametrize(
    ("target", "command"),
    [
        (None, "reader --plain"),
        ("article.txt", "reader --plain article.txt"),
        ("two words.txt", "reader --plain 'two words.txt'"),
        ("-", "reader analyze TARGET"),
    ],
)
def test_a_terminal_without_a_screen_is_told_how_to_read_all_the_same(
    monkeypatch: pytest.MonkeyPatch, target: str | None, command: str
) -> None:
    monkeypatch.setenv("TERM", "dumb")
    monkeypatch.delenv("TEXTUAL_DRIVER", raising=False)
    for stream in (sys.stdin, sys.stdout):
        monkeypatch.setattr(stream, "isatty", lambda: True)
    with pytest.raises(UsageError) as refused:
        read(target)
    assert translate(refused.value.args[0]).endswith(f"(TERM=dumb); try: {command}")
