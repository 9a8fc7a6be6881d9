"""Commands of what opens over an article, and of the lists on all screens."""

from __future__ import annotations

from collections.abc import Sequence

from reader.presentation.commands.command import Command, ScreenName
from reader.text.message import N_

FIND_BAR, SEARCH, CARD = N_("Find in the text"), N_("Find a name"), N_("Details of a name")
NOTE, NOTES = N_("A note"), N_("Notes")
STATEMENT, CHECK = N_("Where the same words stand"), N_("Check of a draft")
PAGE, CORRECTIONS, SPEAKER = N_("Page of a name"), N_("Corrections"), N_("Choosing a speaker")
MATRIX, THEMES, OUTLINE = N_("Who talks about whom"), N_("Themes"), N_("Outline")
EXPORT, HELP, LISTS, TYPING = N_("Export"), N_("Help"), N_("Lists"), N_("Lists while typing")
PALETTE = N_("Commands by name")

TYPED: tuple[ScreenName, ...] = ("search", "corrections", "speaker", "help", "palette")
"""Screens on which a list stands under a line to type in."""

FIND_COMMANDS: Sequence[Command] = (
    Command("find-next", FIND_BAR, ("down", "enter", "f3"), N_("move"), N_("Next match"), "walk(1)",
            ("find",), footer=True, priority=True),
    Command("find-previous", FIND_BAR, ("up", "shift+enter", "shift+f3", "f2"), N_("move"),
            N_("Previous match"), "walk(-1)", ("find",), footer=True, priority=True),
    Command("find-exact", FIND_BAR, ("alt+e",), N_("exact"), N_("Match accents and case, or not"), "exact", ("find",),
            priority=True),
    Command("find-pattern", FIND_BAR, ("alt+r",), N_("pattern"), N_("Read what is typed as a pattern, or not"),
            "pattern", ("find",), priority=True),
    Command("find-keep", FIND_BAR, ("tab", "shift+tab"), N_("keep"), N_("Read on here; keep the matches"),
            "keep", ("find",), footer=True, priority=True),
    Command("find-close", FIND_BAR, ("escape",), N_("cancel"), N_("Close and go back to where you were"), "close",
            ("find",), footer=True, priority=True),
)  # fmt: skip
"""Commands of the line in which one types what to find in the text."""

DIALOG_COMMANDS: Sequence[Command] = (
    Command("search-only", SEARCH, ("tab",), N_("actors, places, both"), N_("List actors, places or both"), "narrow",
            ("search",), footer=True, priority=True),
    Command("search-follow", SEARCH, ("enter",), N_("follow"), N_("Follow the selected name"), "choose", ("search",),
            footer=True),
    Command("search-card", SEARCH, ("alt+enter", "alt+i"), N_("details"), N_("Details of the selected name"), "card",
            ("search",), footer=True, priority=True),
    Command("search-close", SEARCH, ("escape",), N_("cancel"), N_("Close and go back to where you were"), "dismiss",
            ("search",), footer=True),
    Command("card-go", CARD, ("enter",), N_("go there"), N_("Go to the selected place in the text"), "go", ("card",),
            footer=True),
    Command("card-elsewhere", CARD, ("o",), N_("all articles"), N_("Open the name's page: all you have read"),
            "elsewhere", ("card",), footer=True),
    Command("card-close", CARD, ("escape", "q", "i"), N_("close"), N_("Close"), "dismiss", ("card",), footer=True),
    Command("page-open", PAGE, ("enter",), N_("Open"), N_("Open the article at the quote or mention"), "choose",
            ("page",), footer=True),
    Command("page-places", PAGE, ("p",), N_("same words"), N_("Every article with the words of this quote"),
            "places", ("page",), footer=True),
    Command("page-filter", PAGE, ("/",), N_("Filter"), N_("Filter: about whom, since when, outlet, tag"), "filter",
            ("page",), footer=True),
    Command("page-side", PAGE, ("W",), N_("About them"), N_("Quotes about them, or by them"), "side", ("page",),
            footer=True),
    Command("page-copy", PAGE, ("y",), N_("Copy"), N_("Copy all quotes listed, with their sources"), "copy", ("page",),
            footer=True),
    Command("page-copy-as", PAGE, ("Y",), N_("Copy as…"), N_("Copy in the next form: plain, Markdown, Org, footnote"),
            "copy_as", ("page",)),
    Command("page-close", PAGE, ("escape", "q"), N_("Back"), N_("End the filter, else go back"), "back", ("page",),
            footer=True),
    Command("statement-open", STATEMENT, ("enter",), N_("Open"), N_("Open the article at these words"), "choose",
            ("statement",), footer=True),
    Command("statement-copy", STATEMENT, ("y",), N_("Copy"), N_("Copy all quotes listed, with their sources"), "copy",
            ("statement",), footer=True),
    Command("statement-copy-as", STATEMENT, ("Y",), N_("Copy as…"),
            N_("Copy in the next form: plain, Markdown, Org, footnote"), "copy_as", ("statement",)),
    Command("statement-close", STATEMENT, ("escape", "q"), N_("Back"), N_("Go back"), "dismiss", ("statement",),
            footer=True),
    Command("check-open", CHECK, ("enter",), N_("Open"), N_("Open the article where the words were read"), "choose",
            ("check",), footer=True),
    Command("check-findings", CHECK, ("tab",), N_("All quotes"), N_("Show all quotes, or only what to look at"),
            "findings", ("check",), footer=True),
    Command("check-close", CHECK, ("escape", "q"), N_("Back"), N_("Back to the article, else quit"), "back",
            ("check",), footer=True),
    Command("note-save", NOTE, ("enter",), N_("save"), N_("Save the note"), "save", ("note",), footer=True),
    Command("note-cancel", NOTE, ("escape",), N_("cancel"), N_("Close; leave the note as it was"), "cancel", ("note",),
            footer=True),
    Command("notes-open", NOTES, ("enter",), N_("Open"), N_("Open the article at the note"), "choose", ("notes",),
            footer=True),
    Command("notes-filter", NOTES, ("/",), N_("Filter"), N_("Filter the notes"), "search", ("notes",), footer=True),
    Command("notes-edit", NOTES, ("a",), N_("Change"), N_("Change the note"), "edit", ("notes",), footer=True),
    Command("notes-remove", NOTES, ("d", "delete"), N_("Remove"), N_("Remove the note"), "remove", ("notes",),
            footer=True),
    Command("notes-undo", NOTES, ("u",), N_("Undo"), N_("Bring back the note removed last"), "undo", ("notes",),
            footer=True),
    Command("notes-close", NOTES, ("escape", "q"), N_("Back"), N_("End the filter, else go back"), "back", ("notes",),
            footer=True),
    Command("corrections-select", CORRECTIONS, ("enter",), N_("select"), N_("Make the selected correction"), "decide",
            ("corrections",), footer=True),
    Command("corrections-scope", CORRECTIONS, ("tab",), N_("where"), N_("In this article, or in all articles"), "scope",
            ("corrections",), footer=True, priority=True),
    Command("corrections-close", CORRECTIONS, ("escape",), N_("cancel"), N_("Go back a step, else close"), "back",
            ("corrections",), footer=True),
    Command("speaker-select", SPEAKER, ("enter",), N_("select"), N_("This is the speaker"), "choose", ("speaker",),
            footer=True),
    Command("speaker-close", SPEAKER, ("escape",), N_("cancel"), N_("Close"), "dismiss", ("speaker",), footer=True),
    Command("matrix-left", MATRIX, ("left", "h"), N_("move"), N_("One column to the left"), "move(0, -1)", ("matrix",),
            footer=True),
    Command("matrix-up", MATRIX, ("up", "k"), N_("move"), N_("One row up"), "move(-1, 0)", ("matrix",), footer=True),
    Command("matrix-down", MATRIX, ("down", "j"), N_("move"), N_("One row down"), "move(1, 0)", ("matrix",),
            footer=True),
    Command("matrix-right", MATRIX, ("right", "l"), N_("move"), N_("One column to the right"), "move(0, 1)",
            ("matrix",), footer=True),
    Command("matrix-page-up", MATRIX, ("pageup", "home"), N_("up"), N_("Ten rows up"), "move(-10, 0)", ("matrix",)),
    Command("matrix-page-down", MATRIX, ("pagedown", "end"), N_("down"), N_("Ten rows down"), "move(10, 0)",
            ("matrix",)),
    Command("matrix-open", MATRIX, ("enter",), N_("list these quotes"), N_("List the quotes of the selected figure"),
            "open", ("matrix",), footer=True),
    Command("matrix-copy", MATRIX, ("y",), N_("copy"), N_("Copy the quotes of the selected figure, with sources"),
            "copy", ("matrix",), footer=True),
    Command("matrix-copy-as", MATRIX, ("Y",), N_("Copy as…"),
            N_("Copy in the next form: plain, Markdown, Org, footnote"), "copy_as", ("matrix",)),
    Command("matrix-close", MATRIX, ("escape", "q", "x"), N_("close"), N_("Close"), "dismiss", ("matrix",),
            footer=True),
    Command("export-write", EXPORT, ("enter",), N_("write to the current folder"),
            N_("Write the article to the current folder"), "choose", ("export",), footer=True),
    Command("export-close", EXPORT, ("escape", "q", "e"), N_("cancel"), N_("Close"), "dismiss", ("export",),
            footer=True),
    Command("theme-keep", THEMES, ("enter",), N_("keep"), N_("Keep the selected theme (remembered)"), "choose",
            ("themes",), footer=True),
    Command("theme-close", THEMES, ("escape", "q", "t"), N_("cancel"), N_("Go back to the theme from before"),
            "dismiss", ("themes",), footer=True),
    Command("outline-go", OUTLINE, ("enter",), N_("go there"), N_("Go to the selected heading"), "choose",
            ("outline",), footer=True),
    Command("outline-close", OUTLINE, ("escape", "q", "O"), N_("close"), N_("Close"), "dismiss", ("outline",),
            footer=True),
    Command("help-run", HELP, ("enter",), N_("run"), N_("Run the selected command"), "run", ("help",), footer=True),
    Command("help-close", HELP, ("escape",), N_("close"), N_("Close"), "dismiss", ("help",), footer=True),
    Command("palette-select", PALETTE, ("enter",), N_("select"), N_("Run the selected command, or follow the name"),
            "choose", ("palette",), footer=True),
    Command("palette-close", PALETTE, ("escape",), N_("cancel"), N_("Close"), "dismiss", ("palette",), footer=True),
)  # fmt: skip
"""Commands of each dialog."""

LIST_COMMANDS: Sequence[Command] = (
    Command("row-up", LISTS, ("up",), N_("move"), N_("Previous row"), "move(-1)", ("lists",), footer=True),
    Command("row-down", LISTS, ("down",), N_("move"), N_("Next row"), "move(1)", ("lists",), footer=True),
    Command("row-page-up", LISTS, ("pageup",), N_("page up"), N_("One page up"), "move_page(-1)", ("lists",)),
    Command("row-page-down", LISTS, ("pagedown",), N_("page down"), N_("One page down"), "move_page(1)", ("lists",)),
    Command("row-first", LISTS, ("home",), N_("first"), N_("First row"), "move_to(0)", ("lists",)),
    Command("row-last", LISTS, ("end",), N_("last"), N_("Last row"), "move_to(-1)", ("lists",)),
    Command("typing-up", TYPING, ("up", "ctrl+p"), N_("move"), N_("Previous row"), "move(-1)", TYPED, footer=True,
            priority=True),
    Command("typing-down", TYPING, ("down", "ctrl+n"), N_("move"), N_("Next row"), "move(1)", TYPED, footer=True,
            priority=True),
    Command("typing-page-up", TYPING, ("pageup",), N_("page up"), N_("Ten rows up"), "move(-10)", TYPED,
            priority=True),
    Command("typing-page-down", TYPING, ("pagedown",), N_("page down"), N_("Ten rows down"), "move(10)", TYPED,
            priority=True),
)  # fmt: skip
"""Commands of all lists: with the focus, and under a line to type in."""
