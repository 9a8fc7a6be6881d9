"""Help on screens that lie over the article or the library: all keys, those of the screen first."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from textual.screen import Screen

from reader.presentation.commands.registry import commands_of

if TYPE_CHECKING:
    from reader.presentation.commands.command import Command, ScreenName
    from reader.tui.host import ScreenOpener


def open_help(screen: Screen[Any], host: ScreenOpener, name: ScreenName) -> None:
    """List all keys, those of the screen of that name first; what is chosen is done there if it has it."""

    async def run(command: Command) -> None:
        if name in command.screens:
            await screen.run_action(command.action)

    host.opener.open_help(commands_of(name)[0].group, run)
