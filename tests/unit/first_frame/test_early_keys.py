"""Keys before the app is there: which move the text, and that they move it as the app does."""

from __future__ import annotations

import os
from collections.abc import Iterator
from queue import Queue

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.first_frame.early_keys import KEYS, EarlyKeys, key_at_start, line_after, moving_keys

PATIENCE = 20.0
MOVING = moving_keys({})


class Typing:
    """A pipe that stands for the terminal, and what was done of what is typed into it."""

    def __init__(self) -> None:
        terminal, self._typing = os.pipe()
        self.done: Queue[list[str]] = Queue()
        self.keys = EarlyKeys(terminal, MOVING, self.done.put)
        self.keys.start()

    def type(self, typed: bytes) -> None:
        os.write(self._typing, typed)

    def end_typing(self) -> None:
        os.close(self._typing)


@pytest.fixture
def typing() -> Iterator[Typing]:
    return_value = Typing()
    yield return_value
    return_value.keys.stop()


def test_what_moves_is_done_and_the_first_other_key_waits_with_the_rest(typing: Typing) -> None:
    typing.type(b"j\x1b[6~ G/lavrov\x1b[B")
    assert typing.done.get(timeout=PATIENCE) == ["line(1)", "page(1)", "page(1)", "edge(1)"]
    typing.keys._thread.join(PATIENCE)
    assert typing.keys.waiting == b"/lavrov\x1b[B"
    assert typing.done.empty()


@pytest.mark.parametrize("typed", [b"\x1b", b"\x1b[3~", b"q", "é".encode(), b"\x00", b"\xff", b"\x1b[<0;1;1M", b"\t"])
def test_other_keys_wait(typing: Typing, typed: bytes) -> None:
    typing.type(typed)
    typing.keys._thread.join(PATIENCE)
    assert typing.keys.waiting == typed
    assert typing.done.empty()


def test_stopped_it_leaves_what_is_typed_in_the_terminal() -> None:
    typing = Typing()
    typing.type(b"j")
    assert typing.done.get(timeout=PATIENCE) == ["line(1)"]
    typing.keys.stop()
    typing.type(b"k")
    assert os.read(typing.keys._terminal, 9) == b"k"
    assert typing.keys.waiting == b""


def test_a_terminal_that_is_gone_ends_it(typing: Typing) -> None:
    typing.end_typing()
    typing.keys._thread.join(PATIENCE)
    assert not typing.keys._thread.is_alive()


def test_keys_are_the_person_s_own() -> None:
    assert moving_keys({"line-down": ("x",)})["x"] == "line(1)"
    assert "j" not in moving_keys({"line-down": ("x",)})
    assert set(MOVING.values()) == {
        f"{what}({way})" for what in ("line", "page", "half_page", "edge") for way in (1, -1)
    }


@given(st.binary(min_size=1, max_size=12))
def test_bytes_of_any_kind_are_split_and_none_is_lost(typed: bytes) -> None:
    key, behind = key_at_start(typed)
    assert typed.endswith(behind)
    head = typed[: len(typed) - len(behind)]
    assert (KEYS.get(head) or head.decode()) == key if key else behind == b""


@given(st.sampled_from(sorted(MOVING.values())), st.integers(0, 500), st.integers(1, 80), st.integers(0, 500))
def test_the_line_at_the_top_stays_on_the_page(action: str, top: int, seen: int, furthest: int) -> None:
    line = line_after(action, min(top, furthest), seen, furthest)
    assert line is not None
    assert 0 <= line <= furthest
