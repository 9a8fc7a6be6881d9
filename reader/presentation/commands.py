"""Every command, declared once.

The footer, the help screen, the palette, the keymap and the README's table of keys all come from here.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from itertools import groupby

import msgspec

from reader.library.shelves import SHELVES

KEY_NAMES: Mapping[str, str] = {
    "down": "↓",
    "up": "↑",
    "left": "←",
    "right": "→",
    "escape": "esc",
    "pagedown": "page down",
    "pageup": "page up",
}
"""How keys are written for people, where it differs from the name that a keymap uses."""


class Command(msgspec.Struct, frozen=True):
    """Something a person can do.

    ``id`` names it in the keymap of the settings file. ``keys`` are Textual's key names or single characters.
    ``label`` is for the footer and the palette, ``help`` says in a sentence what happens, ``action`` is the action
    of the screen that does it: of the reading screen, or of the library where the group is ``Library``. ``footer``
    commands show in the footer when they can be done.
    """

    id: str
    group: str
    keys: tuple[str, ...]
    label: str
    help: str
    action: str
    footer: bool = False
    palette: bool = True


COMMANDS: Sequence[Command] = (
    Command("line-down", "Moving", ("j", "down"), "Down", "One line down.", "line(1)", palette=False),
    Command("line-up", "Moving", ("k", "up"), "Up", "One line up.", "line(-1)", palette=False),
    Command("page-down", "Moving", ("space", "pagedown"), "Page down", "One page down.", "page(1)", palette=False),
    Command("page-up", "Moving", ("b", "pageup"), "Page up", "One page up.", "page(-1)", palette=False),
    Command("top", "Moving", ("g", "home"), "Top", "To the beginning of the article.", "edge(-1)"),
    Command("bottom", "Moving", ("G", "end"), "Bottom", "To the end of the article.", "edge(1)"),
    Command("mark", "Moving", ("m",), "Mark", "Give this place a letter, typed next; it is kept.", "mark"),
    Command("to-mark", "Moving", ("'",), "To a mark", "Go to the place of the letter typed next.", "to_mark"),
    Command("search", "Finding", ("/",), "Find a name", "Find an actor or a place however it is spelled.", "search",
            footer=True),
    Command("next-mention", "Finding", ("n",), "Next", "To the next mention of whom you follow.",
            "mention(1)", footer=True),
    Command("previous-mention", "Finding", ("N",), "Previous", "To the previous mention of whom you follow.",
            "mention(-1)", footer=True),
    Command("hints", "Finding", (";",), "Hints", "Letters on the names in view: type them to follow one.",
            "hints(False)", footer=True),
    Command("follow-this", "Finding", ("*",), "Follow this",
            "Follow the mention, or the speaker of the quote, you are at.", "follow_this"),
    Command("follow-too", "Finding", ("f",), "Follow too",
            "Follow one more: the highlighted name, or one by its letters.", "follow_too"),
    Command("find", "Finding", ("ctrl+f",), "Find in the text", "Find words, or a pattern, in the text.",
            "find"),
    Command("next-hit", "Finding", ("f3",), "Next hit", "To the next place where those words stand.", "hit(1)"),
    Command("previous-hit", "Finding", ("shift+f3", "f2"), "Previous hit", "To the place before where they stand.",
            "hit(-1)"),
    Command("next-quote", "Finding", ("]",), "Next quote", "To the next quote.", "quote(1)", footer=True),
    Command("previous-quote", "Finding", ("[",), "Previous quote", "To the previous quote.", "quote(-1)"),
    Command("back", "Finding", ("ctrl+o", "alt+left"), "Back", "Back to where you jumped from.", "back", footer=True),
    Command("forward", "Finding", ("alt+right",), "Forward", "Forward again after going back.", "forward"),
    Command("card", "Finding", ("i",), "Card", "All about whom you follow, or whom the list highlights.", "card",
            footer=True),
    Command("words", "Finding", ("w",), "Their words", "Only the quotes of whom you follow; again for all quotes.",
            "quotes_by", footer=True),
    Command("about", "Finding", ("W",), "About them", "Only the quotes about whom you follow; again for all quotes.",
            "quotes_about"),
    Command("matrix", "Finding", ("x",), "Who about whom", "Who speaks about whom: figures that open the quotes.",
            "matrix"),
    Command("not-this-one", "Finding", ("c",), "Not this one", "The next candidate as speaker of the quote you are at.",
            "next_speaker"),
    Command("put-right", "Finding", ("r",), "Put right",
            "Say what is wrong with whom you follow, or the list highlights; it holds in every article.", "correct"),
    Command("unfollow", "Finding", ("escape",), "Let go", "Stop following, or close the sidebar laid over the text.",
            "unfollow"),
    Command("actors", "Sidebar", ("1",), "Actors", "List the people, organisations and places that act.",
            "sidebar('actors')", footer=True),
    Command("places", "Sidebar", ("2",), "Places", "List the places.", "sidebar('places')", footer=True),
    Command("quotes", "Sidebar", ("3",), "Quotes", "List the quotes and who says them.", "sidebar('quotes')",
            footer=True),
    Command("other-pane", "Sidebar", ("tab", "shift+tab"), "Other pane", "Between the article and the sidebar.",
            "other_pane", palette=False),
    Command("choose", "Sidebar", ("enter",), "Follow",
            "Follow the highlighted name, or whom you are at; go to the highlighted quote.", "choose", palette=False),
    Command("sort", "Sidebar", ("s",), "Sort", "Names by count, appearance or name; quotes in order or by speaker.",
            "sort"),
    Command("filter", "Sidebar", ("F",), "Filter", "Only the rows that have what you type; esc shows all.", "filter"),
    Command("toggle-sidebar", "Sidebar", ("0",), "Hide or show", "Hide or show the sidebar.", "toggle_sidebar"),
    Command("zen", "Article", ("z",), "Zen", "Nothing but the text; again for the rest.", "zen"),
    Command("narrower", "Article", ("-",), "Narrower", "A narrower column of text; remembered.", "measure(-4)"),
    Command("wider", "Article", ("=", "+"), "Wider", "A wider column of text; remembered.", "measure(4)"),
    Command("justify", "Article", ("J",), "Justify", "Lines that end together, or ragged ones; remembered.", "justify"),
    Command("hyphenate", "Article", ("H",), "Hyphenate", "Words cut at the ends of lines, or whole; remembered.",
            "hyphenate"),
    Command("kinds", "Article", ("h",), "Highlight", "Turn the highlighting of kinds off and on; remembered.", "kinds"),
    Command("select", "Article", ("v",), "Select", "Select text by keys, from where you are.", "select"),
    Command("copy", "Article", ("y",), "Copy", "Copy what is selected, else the quote you are at with its speaker.",
            "copy"),
    Command("export", "Article", ("e",), "Export", "Write the article, with what is understood, to the current folder.",
            "export"),
    Command("library", "Program", ("l",), "Library", "What you have read: shelves, and a search over all of it.",
            "library", footer=True),
    Command("theme", "Program", ("t",), "Theme", "Change the theme; the choice is remembered.", "theme"),
    Command("palette", "Program", ("ctrl+p", ":"), "Commands", "Every command, by name.", "palette", palette=False),
    Command("help", "Program", ("?",), "Help", "All keys and what they do.", "help", footer=True),
    Command("quit", "Program", ("q",), "Quit", "Close the reader; your place is kept.", "quit", footer=True),
)  # fmt: skip
"""All commands of the reading screen, in the order in which help shows them."""


LIBRARY_COMMANDS: Sequence[Command] = (
    Command("library-search", "Library", ("/",), "Search", "Names however they are spelled, titles, quotes, words.",
            "search", footer=True),
    Command("library-open", "Library", ("enter",), "Open",
            "Open the article, at the words that were found; a name opens its page.", "choose", footer=True),
    *(Command(shelf.command, "Library", (str(number),), shelf.label, shelf.help, f"shelf('{name}')")
      for number, (name, shelf) in enumerate(SHELVES.items(), 1)),
    Command("next-shelf", "Library", ("tab",), "Next shelf", "To the next shelf.", "next_shelf", footer=True),
    Command("tag", "Library", ("T",), "Tag", "Give the article a tag, or take it off.", "tag", footer=True),
    Command("remove", "Library", ("d", "delete"), "Remove", "Take the article out of the library.", "remove",
            footer=True),
    Command("undo", "Library", ("u",), "Undo", "Put back what was removed last.", "undo", footer=True),
    Command("library-back", "Library", ("escape",), "Back", "End the search, else back to the article.", "back",
            footer=True),
)  # fmt: skip
"""Commands of the library screen, which has those of ``LIBRARY_SHARED`` as well."""

LIBRARY_SHARED: Sequence[str] = (
    "line-down",
    "line-up",
    "page-down",
    "page-up",
    "top",
    "bottom",
    "theme",
    "help",
    "quit",
)
"""Commands of the reading screen that the library screen has, by id."""

ALL: Sequence[Command] = (*COMMANDS, *LIBRARY_COMMANDS)
"""Every command of every screen."""

BY_ID: Mapping[str, Command] = {one.id: one for one in ALL}
"""The same commands by id."""


def written(keys: Iterable[str]) -> str:
    """Keys as people write them: ``ctrl+o, alt+←``."""
    return ", ".join("+".join(KEY_NAMES.get(part, part) for part in key.split("+")) for key in keys)


def groups(commands: Iterable[Command] = ALL) -> list[tuple[str, list[Command]]]:
    """Commands by group, in order."""
    return [(group, list(members)) for group, members in groupby(commands, key=lambda one: one.group)]


def markdown_table(commands: Iterable[Command] = ALL) -> str:
    """The table of keys for the README."""
    rows = [
        "| keys | what they do |",
        "|---|---|",
        *(
            f"| {' '.join(f'`{written([key])}`' for key in one.keys)} | {_where(one)}{one.help} |"
            for _, members in groups(commands)
            for one in members
        ),
    ]
    return "\n".join(rows) + "\n"


def _where(one: Command) -> str:
    return "In the library: " if one in LIBRARY_COMMANDS else ""
