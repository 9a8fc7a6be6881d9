"""What articles, file names and arguments hold is shown on a terminal, never obeyed; files and pipes are unchanged."""

from __future__ import annotations

import os
import sys
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.cli.terminal_output import shown_on_terminal
from tests.programs import begin, ended, reader

if sys.platform == "win32":
    pytest.skip("there are no pseudo-terminals", allow_module_level=True)
import pty

ATTACKS = {
    "clipboard": "\x1b]52;c;cm0gLXJm\x07",
    "title": "\x1b]0;pwned\x1b\\",
    "device": "\x1bP$q\x1b\\",
    "c1": "\x9b31m\x9d0;pwned\x9c",
    "bidi": "\u202egnp.exe\u202c\u2066x\u2069",
    "marks": "\u200f12 - 13\u200e \u061c(a)",
    "return": "Paul\rMartin\b\b",
}
BIDI = (0x61C, 0x200E, 0x200F, *range(0x202A, 0x202F), *range(0x2066, 0x206A))
OBEYED = {chr(code) for code in (*range(0x20), *range(0x7F, 0xA0), *BIDI)}


def on_terminal(*arguments: str) -> str:
    """What a command sends to a terminal, on standard output and standard error."""
    leader, follower = pty.openpty()
    pieces: list[bytes] = []
    with Path(os.devnull).open("rb") as nothing:
        begin(["-m", "reader", *arguments], (nothing, follower, follower), {})
    os.close(follower)
    while True:
        try:
            piece = os.read(leader, 4096)
        except OSError:
            break
        if not piece:
            break
        pieces.append(piece)
    ended()
    os.close(leader)
    return b"".join(pieces).decode()


@pytest.fixture(scope="module")
def articles(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """An article that holds every attack, in its text, its title and its name."""
    folder = tmp_path_factory.mktemp("articles")
    attacks = " ".join(ATTACKS.values())
    file = folder / "é\x1b]0;x\x07.md"
    said = f"# Paul Martin {ATTACKS['clipboard']}{ATTACKS['title']}\n\n"
    said += "Le conseil municipal de Lyon se réunit lundi pour en débattre.\n\n" * 40
    said += f"« Nous irons {attacks} à Lyon », a dit Paul Martin.\n"
    file.write_text(said, "utf-8", newline="")
    return file


@pytest.mark.parametrize("format_name", ["csv", "csv-quotes", "markdown", "jsonl", "html", "conll"])
def test_no_export_steers_the_terminal(articles: Path, format_name: str) -> None:
    written = on_terminal("export", "--format", format_name, str(articles)).replace("\r\n", "\n")
    assert "Paul Martin" in written
    assert OBEYED.intersection(written) <= {"\n", "\t"}


@pytest.mark.parametrize("attack", ATTACKS.values(), ids=ATTACKS.keys())
@pytest.mark.parametrize(
    "arguments", [("analyze", "{}.txt"), ("find", "{}"), ("library", "search", "{}"), ("keys", "{}")]
)
def test_no_argument_steers_the_terminal(attack: str, arguments: tuple[str, ...]) -> None:
    told = on_terminal(*(argument.format(attack) for argument in arguments)).replace("\r\n", "\n")
    assert OBEYED.intersection(told) <= {"\n", "\t"}


def test_a_pipe_gets_what_the_article_holds(articles: Path) -> None:
    done = reader("export", "--format", "csv", str(articles))
    assert done.returncode == 0
    assert "\x1b]52;c;" in done.stdout


@given(st.text())
def test_all_but_what_is_obeyed_stays(text: str) -> None:
    shown = shown_on_terminal(text)
    assert not OBEYED.intersection(shown) - {"\n", "\t"}
    assert [c for c in text if c.isalnum() or c in "\n\t "] == [c for c in shown if c.isalnum() or c in "\n\t "]
