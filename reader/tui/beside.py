"""The next and the previous article of the list one came from: of the library, or a folder, feed or book."""

from __future__ import annotations

from typing import Protocol

from reader.model.spans import Direction
from reader.presentation.messages import _
from reader.sources import Access
from reader.tui.host import ChooserHost
from reader.tui.screens.chooser import ChooserScreen


class ListHost(ChooserHost, Protocol):
    """The app, as one who goes through a list sees it."""

    reading_list: tuple[str, ...]

    @property
    def access(self) -> Access:
        """What targets may reach."""


def open_beside(host: ListHost, here: str, direction: Direction) -> str | ChooserScreen:
    """Read the article after (1) or before (-1) that of an id in the list one came from; else return why not.

    One of a folder, feed or book must be fetched: its list is returned, to be laid over the article meanwhile.
    """
    if here in host.reading_list:
        number = host.reading_list.index(here) + direction
        if 0 <= number < len(host.reading_list):
            host.open_saved(host.reading_list[number])
            return ""
    elif host.catalogue is not None and here == host.chosen_article:
        number = host.chosen + direction
        if 0 <= number < len(host.catalogue.items):
            return ChooserScreen(host, host.catalogue, host.access, number, chooses=True)
    else:
        return _("open an article from a list first")
    return _("the last of the list") if direction == 1 else _("the first of the list")
