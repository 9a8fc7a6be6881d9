"""The terminal's answer about its background: understood however it is cut, and never taken for keys."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.first_frame.background import remember, remembered
from reader.tui import terminal_background
from reader.tui.terminal_background import AnswerFilter, is_dark

ANSWERS = ["\x1b]11;rgb:1616/1818/1d1d\x07", "\x1b]11;rgb:16/18/1d\x1b\\", "\x1b]11;rgba:0000/0000/0000/ffff\x07"]


@pytest.mark.parametrize(
    ("colour", "dark"),
    [("0000/0000/0000", True), ("ffff/ffff/ffff", False), ("f7/f1/e3", False), ("28/2c/34", True), ("00/2b/36", True)],
)
def test_dark_and_light(colour: str, dark: bool) -> None:
    assert is_dark(colour) == dark


@given(st.sampled_from(ANSWERS), st.data())
def test_an_answer_is_taken_out_however_it_is_cut(answer: str, data: st.DataObject) -> None:
    told: list[bool] = []
    found = AnswerFilter(told.append)
    sent = f"/lav{answer}rof"
    places = st.integers(0, len(sent)).filter(lambda place: sent[place - 1 : place] != "\x1b")
    cuts = sorted(data.draw(st.sets(places, max_size=4)) | {0, len(sent)})
    assert "".join(found.keys_of(sent[one:other]) for one, other in pairwise(cuts)) == "/lavrof"
    assert told == [True]


def test_a_lone_escape_is_a_key_and_the_rest_of_the_answer_is_known_without_it() -> None:
    told: list[bool] = []
    found = AnswerFilter(told.append)
    assert [found.keys_of("\x1b"), found.keys_of("]11;rgb:16/18/1d\x07n")] == ["\x1b", "n"]
    assert told == [True]


@pytest.mark.parametrize("keys", ["\x1b", "abc", "\x1b[A", "\x1b[<0;1;1M", "é", "11;rgb", "]11;x"])
def test_keys_are_passed_on_at_once(keys: str) -> None:
    told: list[bool] = []
    assert AnswerFilter(told.append).keys_of(keys) == keys
    assert told == []


@pytest.mark.parametrize("answer", ["\x1b]11;rgb:zz/zz/zz\x07", "\x1b]10;rgb:00/00/00\x07"])
def test_what_is_no_answer_about_the_background_tells_nothing(answer: str) -> None:
    told: list[bool] = []
    AnswerFilter(told.append).keys_of(answer)
    assert told == []


def test_the_beginning_of_an_answer_that_does_not_go_on_was_a_key(monkeypatch: pytest.MonkeyPatch) -> None:
    now = [0.0]
    monkeypatch.setattr(terminal_background, "monotonic", lambda: now[0])
    found = AnswerFilter(lambda dark: None)
    assert found.keys_of("\x1b]") == ""
    assert found.waiting() == ""
    now[0] = 2.0
    assert found.waiting() == "\x1b]"
    assert found.waiting() == ""


@pytest.fixture
def parser() -> Iterator[object]:
    from textual.drivers import linux_driver

    before = vars(linux_driver)["XTermParser"]
    yield None
    vars(linux_driver)["XTermParser"] = before
    terminal_background._listening.clear()


@pytest.mark.usefixtures("parser")
def test_textual_s_parser_sees_the_keys_alone() -> None:
    from textual.drivers import linux_driver

    told: list[bool] = []
    assert terminal_background.listen(told.append)
    parser = vars(linux_driver)["XTermParser"](False)
    events = [event for part in ("a\x1b]11;rgb:ffff/", "ffff/ffff\x07b") for event in parser.feed(part)]
    assert [getattr(event, "character", None) for event in events] == ["a", "b"]
    assert told == [False]
    assert list(parser.tick()) == []


@pytest.mark.parametrize("dark", [True, False])
def test_the_last_answer_is_remembered(dark: bool) -> None:
    assert remembered() is None
    remember(dark)
    assert remembered() is dark
