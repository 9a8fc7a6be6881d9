"""Commands of the library's screen, and of the list of a feed, a book or a folder."""

from __future__ import annotations

from collections.abc import Sequence

from reader.library.shelves import SHELVES
from reader.presentation.commands.command import Command, ScreenName
from reader.text.message import N_

LIBRARY, CHOOSING = N_("Library"), N_("Choosing an article")

AZERTY_DIGITS = "à&é\"'(-è_ç"
"""Characters of the keys of digits on a French keyboard, where digits themselves need shift."""

HERE: tuple[ScreenName, ...] = ("library",)
CHOOSER: tuple[ScreenName, ...] = ("chooser",)

LIBRARY_COMMANDS: Sequence[Command] = (
    Command("library-search", LIBRARY, ("/",), N_("Search"), N_("Search names (typos are fine), titles, quotes, text"),
            "search", HERE, footer=True, palette=True),
    Command("library-open", LIBRARY, ("enter",), N_("Open"), N_("Open the article at the match, or the name's page"),
            "choose", HERE, footer=True, palette=True),
    *(Command(shelf.command, LIBRARY, (str(number), AZERTY_DIGITS[number]), shelf.label, shelf.help, f"shelf('{name}')",
              HERE, palette=True)
      for number, (name, shelf) in enumerate(SHELVES.items(), 1)),
    Command("next-shelf", LIBRARY, ("tab",), N_("Next shelf"), N_("Next shelf; while you type a search, its matches"),
            "next_shelf", HERE, footer=True, palette=True),
    Command("searches", LIBRARY, ("s",), N_("Searches, tags"), N_("Saved searches and tags"), "searches", HERE,
            palette=True),
    Command("save-search", LIBRARY, ("S",), N_("Save search"), N_("Save the search as a shelf, or delete it"),
            "save_search", HERE, palette=True),
    Command("library-matrix", LIBRARY, ("x",), N_("Who about whom"), N_("Who talks about whom in what is searched for"),
            "matrix", HERE, palette=True),
    Command("library-copy", LIBRARY, ("y",), N_("Copy"), N_("Copy all quotes found, with their sources"), "copy", HERE,
            footer=True, palette=True),
    Command("library-copy-as", LIBRARY, ("Y",), N_("Copy as…"),
            N_("Copy in the next form: plain, Markdown, Org, footnote"), "copy_as", HERE, palette=True),
    Command("address", LIBRARY, ("o",), N_("In browser"), N_("Open the article's address in the browser"), "address",
            HERE, palette=True),
    Command("tag", LIBRARY, ("T",), N_("Tag"), N_("Add or remove a tag"), "tag", HERE, footer=True, palette=True),
    Command("remove", LIBRARY, ("d", "delete"), N_("Remove"), N_("Remove the article from the library"), "remove",
            HERE, footer=True, palette=True),
    Command("undo", LIBRARY, ("u",), N_("Undo"), N_("Restore the article removed last"), "undo", HERE,
            footer=True, palette=True),
    Command("library-back", LIBRARY, ("escape", "l"), N_("Back"), N_("End the search, else go back to the article"),
            "back", HERE, footer=True, palette=True),
)  # fmt: skip
"""Commands of the library's screen alone."""

CHOOSER_COMMANDS: Sequence[Command] = (
    Command("chooser-open", CHOOSING, ("enter",), N_("Open"), N_("Open the article"), "choose", CHOOSER, footer=True),
    Command("chooser-filter", CHOOSING, ("/",), N_("Filter"), N_("Filter the list"), "filter", CHOOSER, footer=True),
    Command("chooser-library", CHOOSING, ("l",), N_("Library"), N_("Open the library"), "library", CHOOSER,
            footer=True),
    Command("chooser-back", CHOOSING, ("escape",), N_("Back"), N_("Cancel fetching, end the filter, else go back"),
            "back", CHOOSER, footer=True),
)  # fmt: skip
"""Commands of the list of a feed, a book or a folder alone."""
