"""Commands as Textual's bindings; their ids are what a person's keymap names."""

from __future__ import annotations

from textual.binding import Binding, BindingType

from reader.presentation.commands.command import ScreenName
from reader.presentation.commands.registry import BY_ID, commands_of

SUSPEND = Binding(",".join(BY_ID["suspend"].keys), "app.suspend_process", show=False, id="suspend")
"""The key that suspends the reader, wherever one is in it."""


def bindings_of(screen: ScreenName) -> list[BindingType]:
    """Return the bindings of a screen's commands."""
    return [
        Binding(
            ",".join(command.keys),
            command.action,
            command.label,
            show=command.footer,
            id=command.id,
            priority=command.priority,
        )
        for command in commands_of(screen)
    ]
