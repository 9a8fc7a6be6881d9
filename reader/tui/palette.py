"""The palette: every command by name, and the names of the article."""

from __future__ import annotations

from functools import partial

from textual.command import DiscoveryHit, Hit, Hits, Provider
from textual.content import Content

from reader.presentation.commands.command import Command, written
from reader.presentation.commands.reading import READING_COMMANDS
from reader.presentation.counts import counted
from reader.presentation.labels import LOOKS
from reader.presentation.messages import gettext, translate
from reader.presentation.safe_text import safe_text
from reader.search.names.index import NameIndex, record
from reader.tui.host import ReadingView

NAMES = 20
"""Names that are offered at most."""


def _no_markup(text: str) -> str:
    """Escape a text that the palette would read as markup."""
    return text.replace("[", r"\[")


class CommandProvider(Provider):
    """Offers the commands of the reading screen."""

    def _help(self, command: Command) -> str:
        return _no_markup(f"{gettext(command.help)}  [{written(command.keys)}]")

    async def discover(self) -> Hits:
        """Yield every command."""
        for command in READING_COMMANDS:
            if command.palette:
                run = partial(self.screen.run_action, command.action)
                yield DiscoveryHit(gettext(command.label), run, help=self._help(command))

    async def search(self, query: str) -> Hits:
        """Yield the commands whose label or help matches."""
        matcher = self.matcher(query)
        for command in READING_COMMANDS:
            text = f"{gettext(command.label)}: {gettext(command.help)}"
            score = matcher.match(text) if command.palette else 0
            if score > 0:
                yield Hit(score, matcher.highlight(text), partial(self.screen.run_action, command.action))


class NameProvider(Provider):
    """Offers the people, organisations and places of the article, however they are spelled; one is followed."""

    async def startup(self) -> None:
        """Index the names that the analysis has by now."""
        screen = self.screen
        self._index = screen.session.index if isinstance(screen, ReadingView) else None
        entities = self._index.analysis.entities if self._index else ()
        self._names = NameIndex([record(entity) for entity in entities])

    async def search(self, query: str) -> Hits:
        """Yield the names that match the query."""
        if self._index is None or not isinstance(self.screen, ReadingView):
            return
        for match in self._names.find(query, limit=NAMES):
            entity = self._index.entities[match.key]
            sign = LOOKS[entity.label].sign
            shown = Content(f"{sign} {safe_text(entity.name)}")
            about = _no_markup(safe_text(translate(match.why)) or counted(len(entity.mentions), "mention"))
            # Names go before commands that only share some letters with the query.
            yield Hit(1 + match.score, shown, partial(self.screen.follow, entity.id), entity.name, about)
