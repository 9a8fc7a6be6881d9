from __future__ import annotations

from pathlib import Path

import pytest

from reader.presentation.commands.registry import ALL, BY_ID
from reader.presentation.keymap import KEYSETS, canonical, keymap_of, keymap_of_file
from reader.settings import Settings, load


def test_nothing_asked_for_changes_nothing() -> None:
    assert keymap_of(Settings()).keys == {}


def test_own_keys_take_the_place_of_the_command_s() -> None:
    keymap = keymap_of(Settings(keys={"search": ("f7", "/"), "help": ("f1",)}))
    assert keymap.keys == {"search": ("f7", "/"), "help": ("f1",)}
    assert keymap.problems == ()


def test_two_commands_may_change_places() -> None:
    keymap = keymap_of(Settings(keys={"next-mention": ("N",), "previous-mention": ("n",)}))
    assert keymap.problems == ()
    assert keymap.keys["next-mention"] == ("N",)


@pytest.mark.parametrize(
    ("keys", "told"),
    [
        ({"search": ("q",)}, "keys.search: “q” is already the key of quit; using the default: /"),
        ({"search": ("question_mark",)}, "keys.search: “question_mark” is already the key of help"),
        ({"serch": ("f7",)}, "keys.serch: unknown command"),
        ({"search": ("f 7",)}, "keys.search: “f 7” is not a key; using the default: /"),
        ({"search": ("/", "foo")}, "keys.search: “foo” is not a key; using the default: /"),
        ({"quit": ("esc",)}, "keys.quit: “esc” is not a key"),
        ({"quit": ("ctrl+pgdn",)}, "keys.quit: “ctrl+pgdn” is not a key"),
        ({"quit": ("f99",)}, "keys.quit: “f99” is not a key"),
        ({"search": ("f7",), "help": ("f7",)}, "keys.help: “f7” is already the key of search"),
        ({"card-close": ("o",)}, "keys.card-close: “o” is already the key of card-elsewhere"),
        (
            {"typing-down": ("j",)},
            "keys.typing-down: “j” is a character to type there; using the default: down, ctrl+n",
        ),
        ({"find-close": ("question_mark",)}, "keys.find-close: “question_mark” is a character to type there"),
    ],
)
def test_what_cannot_be_is_told_and_the_default_used(keys: dict[str, tuple[str, ...]], told: str) -> None:
    keymap = keymap_of(Settings(keys=keys))
    assert len(keymap.problems) == 1
    assert str(keymap.problems[0]).startswith(told)
    refused = told.split(":")[0].removeprefix("keys.")
    assert refused not in keymap.keys


@pytest.mark.parametrize(
    "key", ["f12", "ctrl+é", "slash", "left_square_bracket", "alt+pagedown", "shift+tab", "ctrl+shift+k", "+", "ctrl++"]
)
def test_a_key_by_any_of_its_names_is_one(key: str) -> None:
    keymap = keymap_of(
        Settings(keys={"theme": (key,), "search": ("f9",), "next-quote": ("f10",), "previous-quote": ("f11",)})
    )
    assert not [problem for problem in keymap.problems if "is not a key" in str(problem)]


def test_every_key_of_the_commands_and_sets_is_one() -> None:
    for keyset in KEYSETS:
        own = Settings(keyset=keyset, keys=keymap_of(Settings(keyset=keyset)).keys)
        assert keymap_of(own).problems == ()


def test_a_default_that_comes_back_is_not_lost_to_another() -> None:
    """``help`` took ``/`` because ``search`` had left it; ``search`` cannot leave, so ``help`` cannot have it."""
    keymap = keymap_of(Settings(keys={"search": ("q",), "help": ("/",)}))
    assert keymap.keys == {}
    assert len(keymap.problems) == 2


def test_the_line_in_the_file_is_told(tmp_path: Path) -> None:
    file = tmp_path / "settings.toml"
    file.write_text('theme = "day"\n\n[keys]\n# mine\nhelp = "f1"\n"search" = ["q"]\n', "utf-8")
    problem = str(keymap_of_file(load(file)).problems[0])
    assert problem.startswith(f"{file}, line 6: keys.search: “q” is already the key of quit")


@pytest.mark.parametrize("keyset", KEYSETS)
def test_sets_have_no_two_commands_on_one_key(keyset: str) -> None:
    assert set(KEYSETS[keyset]) <= set(BY_ID)  # type: ignore[index]
    keys = {one.id: one.keys for one in ALL} | dict(KEYSETS[keyset])  # type: ignore[index]
    taken = [(screen, canonical(key)) for one in ALL for screen in one.screens for key in keys[one.id]]
    assert len(taken) == len(set(taken))


def test_a_set_is_changed_by_own_keys() -> None:
    keymap = keymap_of(Settings(keyset="arrows", keys={"next-mention": ("j",)}))
    assert keymap.keys["next-mention"] == ("j",)
    assert keymap.keys["line-down"] == ("down",)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("/", "slash"),
        ("?", "question_mark"),
        ("ctrl+alt+x", "alt+ctrl+x"),
        ("-", "minus"),
        ("]", "right_square_bracket"),
    ],
)
def test_a_key_may_be_written_in_several_ways(one: str, other: str) -> None:
    assert canonical(one) == canonical(other)
