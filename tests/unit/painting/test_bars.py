"""The single lines around the text."""

from __future__ import annotations

import pytest

from reader.painting.bars import cut_before_key, key_line, two_ends
from reader.presentation.commands.registry import commands_of


@pytest.mark.parametrize(
    ("width", "expected"),
    [
        (40, "Les dockers en grève lemonde.fr · 5 %"),
        (39, "Les dockers en grève lemonde.fr · 5 %"),
        (38, "Les dockers en grève 5 %"),
        (20, "Les dockers e… 5 %"),
    ],
)
def test_the_title_has_the_room_before_the_source_has(width: int, expected: str) -> None:
    line = "".join(text for text, _ in two_ends("Les dockers en grève", "lemonde.fr · 5 %", width))
    assert len(line) == width
    assert " ".join(line.split()) == expected


def test_keys_of_one_label_have_it_together() -> None:
    commands = [command for command in commands_of("matrix") if command.footer]
    assert key_line((), {}, 80).places == []
    line = key_line(commands, {}, 80)
    assert "".join(piece[0] for piece in line.pieces).strip() == (
        "← ↑ ↓ → move  enter list these quotes  y copy  esc close"
    )
    assert [(command.id, start) for command, start, _ in line.places][:3] == [
        ("matrix-left", 1), ("matrix-up", 3), ("matrix-down", 5)
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("room", "expected"),
    [
        (60, "“Nous sommes prêts” is not a quote · u to undo"),
        (34, "“Nous sommes prêts” i… · u to undo"),
        (20, "“Nous sommes prêts”…"),
    ],
)
def test_a_message_is_cut_before_its_key(room: int, expected: str) -> None:
    assert cut_before_key("“Nous sommes prêts” is not a quote · u to undo", room) == expected


def test_a_message_without_a_key_is_cut_at_its_end() -> None:
    assert cut_before_key("already so: “Lyon” is not a name", 20) == "already so: “Lyon”…"
