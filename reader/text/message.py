"""Text for people that is not yet in a language.

Lower rooms raise and return ``Message`` objects; the rooms that print (``cli``, ``tui``, ``presentation``) translate
them with ``reader.presentation.messages.translate``. Templates are the msgids of the catalogues.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from typing import Never

Gettext = Callable[[str], str]
Ngettext = Callable[[str, str, int], str]
Number = Callable[[int], str]


def N_(text: str) -> str:  # noqa: N802
    """Mark text for the catalogues that is translated later, where it is shown."""
    return text


SEMICOLON = N_("; ")
"""What stands between parts that are told one after the other."""


class Message:
    """A template with named parameters, rendered in the language of whoever reads it.

    ``str(message)`` is plain English. Parameters may be messages themselves; an exception stands for what it says.

    >>> str(Message("{name}: {reason}", name="a.pdf", reason=Message("damaged; get it again")))
    'a.pdf: damaged; get it again'
    >>> str(Message.counted("{count} article removed", "{count} articles removed", 2))
    '2 articles removed'
    """

    __slots__ = ("params", "plural", "template")

    template: str
    plural: str | None
    params: Mapping[str, object]

    def __init__(self, template: str, /, **params: object) -> None:
        _fill(self, template, None, params)

    @classmethod
    def counted(cls, singular: str, plural: str, /, count: int, **params: object) -> Message:
        """Return a message whose form depends on ``count``, which is also a parameter."""
        message = cls.__new__(cls)
        _fill(message, singular, plural, {"count": count, **params})
        return message

    @classmethod
    def verbatim(cls, text: str) -> Message:
        """Return a message for text from outside, which no catalogue translates."""
        message = cls.__new__(cls)
        _fill(message, "{text}", None, {"text": text})
        return message

    @classmethod
    def marked(cls, text: str) -> Message:
        """Return a message of a text without parameters that ``N_`` marks where it is declared."""
        message = cls.__new__(cls)
        _fill(message, text, None, {})
        return message

    @classmethod
    def joined(cls, parts: Iterable[Message | str], separator: str = SEMICOLON) -> Message:
        """Return a message of several parts, in their order; the separator is translated too."""
        params: dict[str, object] = {f"part{number}": part for number, part in enumerate(parts)}
        template = "{between}".join(f"{{{name}}}" for name in params)
        if len(params) > 1:
            params["between"] = cls(separator)
        message = cls.__new__(cls)
        _fill(message, template, None, params)
        return message

    def render(self, gettext: Gettext, ngettext: Ngettext, number: Number = str) -> str:
        """Return the text in the language of the functions; ``number`` writes the count."""
        count = self.params.get("count")
        if self.plural is None or not isinstance(count, int):
            template = gettext(self.template)
        else:
            template = ngettext(self.template, self.plural, count)
        params = {
            name: value.render(gettext, ngettext, number) if isinstance(value, Message) else value
            for name, value in self.params.items()
        }
        if isinstance(count, int):
            params["count"] = number(count)
        return template.format_map(params)

    def as_data(self) -> list[object]:
        """Return the message as lists, texts and numbers, for another process; ``from_data`` makes it again."""
        return [self.template, self.plural, {name: _plain(value) for name, value in self.params.items()}]

    @classmethod
    def from_data(cls, data: Sequence[object]) -> Message:
        """Make a message of what ``as_data`` returned. Raises ValueError."""
        match data:
            case [str(template), None | str() as plural, {**params}]:
                given = {
                    str(name): cls.from_data(value) if isinstance(value, list) else value
                    for name, value in params.items()
                }
                return _restored(template, plural, given)
        raise ValueError("not a message")

    def __str__(self) -> str:
        return self.render(str, plain_ngettext)

    def __repr__(self) -> str:
        return f"Message({str(self)!r})"

    def __eq__(self, other: object) -> bool:
        if not isinstance(other, Message):
            return NotImplemented
        return (self.template, self.plural, self.params) == (other.template, other.plural, other.params)

    def __hash__(self) -> int:
        return hash((self.template, self.plural))

    def __setattr__(self, name: str, value: object) -> Never:
        raise AttributeError("a message does not change")

    def __reduce__(self) -> tuple[Callable[..., Message], tuple[str, str | None, dict[str, object]]]:
        return _restored, (self.template, self.plural, dict(self.params))


def plain_ngettext(singular: str, plural: str, count: int) -> str:
    """Return the English form for a count."""
    return singular if count == 1 else plural


def message_of(error: BaseException) -> Message | str:
    """Return what an error says: the message that it was raised with, else its text."""
    first = error.args[0] if error.args else None
    return first if isinstance(first, Message) else str(error)


def _plain(value: object) -> object:
    if isinstance(value, Message):
        return value.as_data()
    return value if isinstance(value, (int, float)) else str(value)


def _fill(message: Message, template: str, plural: str | None, params: Mapping[str, object]) -> None:
    fixed = {name: message_of(value) if isinstance(value, BaseException) else value for name, value in params.items()}
    object.__setattr__(message, "template", template)
    object.__setattr__(message, "plural", plural)
    object.__setattr__(message, "params", fixed)


def _restored(template: str, plural: str | None, params: Mapping[str, object]) -> Message:
    message = Message.__new__(Message)
    _fill(message, template, plural, params)
    return message
