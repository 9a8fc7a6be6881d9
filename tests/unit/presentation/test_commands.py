from __future__ import annotations

import pytest

from reader.presentation.commands.command import Command, footer_text
from reader.presentation.commands.registry import ALL, BY_ID, TYPING_SCREENS, commands_of, groups, markdown_table
from reader.presentation.keymap import canonical


def test_ids_are_unique_and_groups_stand_together() -> None:
    assert len(BY_ID) == len(ALL)
    names = [group for group, _ in groups()]
    assert len(names) == len(set(names))


@pytest.mark.parametrize("command", ALL, ids=lambda command: command.id)
def test_no_command_of_a_screen_to_type_on_has_a_character_as_key(command: Command) -> None:
    if not TYPING_SCREENS.isdisjoint(command.screens):
        assert [key for key in command.keys if len(canonical(key)) == 1 and canonical(key).isprintable()] == []


@pytest.mark.parametrize(
    "id_",
    [
        *("line-down", "line-up", "page-down", "page-up", "top", "bottom", "mark", "to-mark", "search", "next-mention"),
        *("previous-mention", "hints", "follow-this", "follow-too", "find", "next-hit", "previous-hit", "next-quote"),
        *("previous-quote", "back", "forward", "card", "words", "about", "matrix", "not-this-one", "put-right"),
        *("unfollow", "actors", "places", "quotes", "other-pane", "choose", "sort", "filter", "toggle-sidebar", "zen"),
        *("narrower", "wider", "justify", "hyphenate", "kinds", "select", "copy", "export", "library", "theme"),
        *("palette", "help", "quit", "library-search", "library-open", "recent", "unfinished", "unread", "by-source"),
        *("next-shelf", "tag", "remove", "undo", "library-back"),
    ],
)
def test_ids_that_stand_in_people_s_keymaps_stay(id_: str) -> None:
    assert id_ in BY_ID


def test_a_screen_s_own_commands_come_before_those_it_shares() -> None:
    ids = [command.id for command in commands_of("chooser")]
    assert ids[0] == "chooser-open"
    assert ids[-1] == "quit"
    assert commands_of("reading")[0].id == "line-down"


def test_a_footer_shows_the_first_keys_neighbours_with_one_label_together() -> None:
    assert footer_text(commands_of("matrix"), {}) == "← ↑ ↓ → move · enter list these quotes · y copy · esc close"


def test_a_footer_shows_a_person_s_own_keys() -> None:
    keymap = {"matrix-close": ("ctrl+w", "x"), "matrix-up": ("K",)}
    footer = footer_text(commands_of("matrix"), keymap)
    assert footer == "← K ↓ → move · enter list these quotes · y copy · ctrl+w close"


def test_the_table_for_the_documentation_has_every_command() -> None:
    table = markdown_table()
    assert [command.id for command in ALL if command.help not in table] == []
