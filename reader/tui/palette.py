"""The palette: every command by name, and the names of the article."""

from __future__ import annotations

from functools import partial

from textual.command import DiscoveryHit, Hit, Hits, Provider

from reader.tui.commands import COMMANDS, Command, written


class CommandProvider(Provider):
    """Offers the commands of the reading screen."""

    def _help(self, one: Command) -> str:
        return f"{one.help}  [{written(one.keys)}]".replace("[", r"\[")

    async def discover(self) -> Hits:
        """Every command."""
        for one in COMMANDS:
            if one.palette:
                yield DiscoveryHit(one.label, partial(self.screen.run_action, one.action), help=self._help(one))

    async def search(self, query: str) -> Hits:
        """The commands whose label or help matches."""
        matcher = self.matcher(query)
        for one in COMMANDS:
            text = f"{one.label}: {one.help}"
            score = matcher.match(text) if one.palette else 0
            if score > 0:
                yield Hit(score, matcher.highlight(text), partial(self.screen.run_action, one.action))
