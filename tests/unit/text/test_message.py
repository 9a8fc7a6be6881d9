from __future__ import annotations

import pickle

import pytest

from reader.text.message import Message, message_of


def test_str_is_plain_english() -> None:
    assert str(Message("{name}: not a text", name="a.bin")) == "a.bin: not a text"


@pytest.mark.parametrize(("count", "text"), [(0, "0 articles in x"), (1, "1 article in x"), (2, "2 articles in x")])
def test_the_form_depends_on_the_count(count: int, text: str) -> None:
    assert str(Message.counted("{count} article in {place}", "{count} articles in {place}", count, place="x")) == text


def test_braces_from_outside_are_text() -> None:
    assert str(Message("{name}: empty", name="{0.__class__} {name}")) == "{0.__class__} {name}: empty"
    assert str(Message.verbatim("{x}")) == "{x}"
    assert str(Message.joined(["{a}", Message("b")])) == "{a}; b"


def test_parameters_are_translated_too() -> None:
    message = Message("{name}: {reason}", name="empty", reason=Message("empty"))
    french = {"empty": "vide", "{name}: {reason}": "{name} : {reason}"}
    assert message.render(lambda text: french.get(text, text), lambda one, _many, _count: one) == "empty : vide"


def test_an_error_stands_for_its_message() -> None:
    error = ValueError(Message("empty"))
    assert str(error) == "empty"
    assert message_of(error) == Message("empty")
    assert message_of(ValueError("bad")) == "bad"
    assert Message("{name}: {reason}", name="a", reason=error).params["reason"] == Message("empty")


def test_does_not_change() -> None:
    with pytest.raises(AttributeError):
        Message("a").template = "b"


def test_crosses_processes() -> None:
    message = Message.counted("{count} page", "{count} pages", 2, reason=Message("empty"))
    assert pickle.loads(pickle.dumps(message)) == message
