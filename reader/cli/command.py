"""Click's commands and options with help that is translated when it is shown.

Help is evaluated at import, before the language is known: it is given as a msgid, marked with ``N_``.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, TypeVar

import click

from reader.presentation.messages import gettext

Function = TypeVar("Function", bound=Callable[..., Any])


class _Translated:
    """An attribute that is set to a msgid, and read in the person's language."""

    def __set_name__(self, owner: type, name: str) -> None:
        self._name = f"_msgid_of_{name}"

    def __get__(self, instance: object, owner: type) -> Any:
        text = vars(instance).get(self._name)
        return gettext(text) if text else text

    def __set__(self, instance: object, text: str | None) -> None:
        vars(instance)[self._name] = text


class Command(click.Command):
    """A command; its help is shown in the person's language."""

    help = _Translated()
    short_help = _Translated()
    epilog = _Translated()


class Group(click.Group):
    """A command with commands of its own, all of them with translated help."""

    command_class = Command
    help = _Translated()
    short_help = _Translated()
    epilog = _Translated()


class Option(click.Option):
    """An option; its help is shown in the person's language."""

    help = _Translated()


def command(**attributes: Any) -> Callable[[Callable[..., Any]], Command]:
    """Make a function a command."""
    return click.command(cls=Command, **attributes)


def option(*names: str, **attributes: Any) -> Callable[[Function], Function]:
    """Give a command an option."""
    return click.option(*names, cls=Option, **attributes)
