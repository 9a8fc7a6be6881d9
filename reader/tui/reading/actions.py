"""What the commands of the reading screen do: a method an action, named as in the command's declaration."""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from typing import TYPE_CHECKING

from textual.screen import Screen

from reader.model.spans import Direction
from reader.presentation.messages import _, filled, gettext
from reader.presentation.sidebar_list import ORDER_WORDS, ListName
from reader.reading.session import ReadingSession
from reader.tui.host import ReadingHost
from reader.tui.reading.parts import ReadingParts

if TYPE_CHECKING:
    from reader.presentation.commands.command import Command


class ReadingActions:
    """Passes each action on to the part of the screen that does it."""

    def __init__(
        self,
        screen: Screen[None],
        session: ReadingSession,
        host: ReadingHost,
        parts: ReadingParts,
        run: Callable[[Command], Awaitable[None]],
    ) -> None:
        self._screen = screen
        self._session = session
        self._host = host
        self._parts = parts
        self._run = run

    # Moving

    def line(self, direction: Direction) -> None:
        """Scroll the text, or move in the list that has the focus."""
        self._parts.panes.move_line(direction)

    def page(self, direction: Direction) -> None:
        """Go a page down (1) or up (-1)."""
        self._parts.panes.move_page(direction)

    def half_page(self, direction: Direction) -> None:
        """Go half a page down (1) or up (-1)."""
        self._parts.panes.move_half_page(direction)

    def edge(self, direction: Direction) -> None:
        """Go to the end (1) or the beginning (-1)."""
        if self._parts.panes.in_sidebar:
            self._parts.sidebar.rows.action_move_to(-1 if direction == 1 else 0)
        else:
            self._parts.following.go_to_edge(direction)

    def mark(self) -> None:
        """Name the position with a letter, typed next."""
        self._parts.modes.enter_set_mark()

    def to_mark(self) -> None:
        """Go to the position of the letter typed next."""
        self._parts.modes.enter_go_to_mark()

    # Finding

    def search(self) -> None:
        """Find a name."""
        self._parts.dialogs.open_search()

    def mention(self, direction: Direction) -> None:
        """Go to the next or previous mention of whom one follows, or match: whichever was looked for last."""
        self._parts.panes.close_overlay()
        if self._parts.following.walks_matches and (self._parts.following.seeks_words or not self._session.followed):
            self.hit(direction)
        else:
            self._parts.following.go_to_mention(direction)

    def hints(self, add: bool) -> None:
        """Show letters on the mentions in view and follow whose are typed."""
        self._parts.panes.close_overlay()
        self._parts.modes.enter_hints(add=add)

    def follow_this(self) -> None:
        """Follow the entity one is at, else one whose letters are typed."""
        if not self._parts.following.follow_here():
            self.hints(add=False)

    def follow_too(self) -> None:
        """Follow the highlighted name of the sidebar as well, else one whose letters are typed."""
        entity = self._parts.panes.highlighted_entity
        if entity is not None:
            self._parts.following.follow_too(entity)
        else:
            self.hints(add=True)

    def unfollow(self) -> None:
        """Close what lies over or under the text, else stop following."""
        if self._parts.panes.is_zen:
            self._parts.panes.toggle_zen()
        elif self._parts.panes.is_overlaid:
            self._parts.panes.show_sidebar(False)
        elif bars := self._screen.query("FindBar"):
            bars.remove()
        else:
            self._parts.following.unfollow()

    def find(self) -> None:
        """Find words in the text."""
        from reader.tui.widgets.find_bar import FindBar

        self._parts.panes.close_overlay()
        FindBar.open(self._parts.view, self._host.keymap, before=self._parts.status.line)

    def hit(self, direction: Direction) -> None:
        """Go to the next or previous hit of the words that are looked for."""
        from reader.tui.widgets.find_bar import FindBar

        self._parts.panes.close_overlay()
        self._screen.query_one(FindBar).walk(direction)

    def quote(self, direction: Direction) -> None:
        """Go to the next or previous quote."""
        self._parts.panes.close_overlay()
        self._parts.following.go_to_quote(direction)

    def section(self, direction: Direction) -> None:
        """Go to the next or previous heading, or paragraph where there are no headings."""
        self._parts.panes.close_overlay()
        self._parts.following.go_to_section(direction)

    def outline(self) -> None:
        """List the headings and go to one."""
        self._parts.dialogs.open_outline()

    def link(self, direction: Direction) -> None:
        """Go to the next or previous link and show its address."""
        self._parts.panes.close_overlay()
        self._parts.links.walk(direction)

    def open_link(self) -> None:
        """Show the address of the link in view; open the one whose address is shown."""
        self._parts.links.open()

    def back(self) -> None:
        """Go back to where one jumped from."""
        self._parts.following.back()

    def forward(self) -> None:
        """Go forward again."""
        self._parts.following.forward()

    def card(self) -> None:
        """Show everything about whom one follows, or whom the sidebar's list highlights."""
        self._parts.dialogs.open_card()

    def quotes_by(self) -> None:
        """List only the quotes of whom one follows, or all quotes again."""
        if self._session.index is not None:
            whose = filled(_("quotes by {names}"), names=self._parts.status.followed_names)
            self._parts.panes.toggle_quotes(whose, self._session.quotes_by_followed())

    def quotes_about(self) -> None:
        """List only the quotes in which others name whom one follows, or all quotes again."""
        if self._session.index is not None:
            whose = _("quotes about {names}").format(names=self._parts.status.followed_names)
            self._parts.panes.toggle_quotes(whose, self._session.quotes_about_followed())

    def matrix(self) -> None:
        """Show who speaks about whom."""
        self._parts.dialogs.open_matrix()

    def places(self) -> None:
        """List every article in which the words of the quote one is at stand."""
        quote = self._session.focused_quote()
        if quote is not None and not self._host.opener.open_statement(self._session.id, quote):
            self._parts.status.show_message(_("these words stand in no other article you have read"))

    def speaker(self) -> None:
        """Choose who says the quote one is at."""
        self._parts.corrections.open_speaker()

    def correct(self) -> None:
        """Correct what one is at, selected words, a quote or a name; or take a correction back."""
        self._parts.corrections.open_menu()

    def verify(self) -> None:
        """Check the quotes, the least sure first."""
        if self._session.analysis is not None:
            self._host.opener.open_verify(self._session.article, self._session.analysis)

    def undo_correction(self) -> None:
        """Undo the last correction."""
        self._parts.corrections.undo()

    def redo_correction(self) -> None:
        """Make again the correction that was undone last."""
        self._parts.corrections.redo()

    # The sidebar

    def sidebar(self, to: ListName) -> None:
        """Turn the sidebar to a list and go there."""
        self._parts.panes.show_list(to)

    def other_pane(self) -> None:
        """Go between text and sidebar."""
        self._parts.panes.switch()

    def choose(self) -> None:
        """Choose the highlighted row of the sidebar; in the text follow whom one is at."""
        if self._parts.panes.in_sidebar:
            self._parts.sidebar.choose()
        else:
            self.follow_this()

    def sort(self) -> None:
        """Order the list the next way; remembered."""
        order = self._parts.panes.sort()
        if order is not None:
            self._host.remember("order", order)
            self._parts.status.show_message(gettext(ORDER_WORDS[order]))

    def filter(self) -> None:
        """Show only the rows of the sidebar's list that have what is typed."""
        if not self._parts.panes.in_sidebar:
            self._parts.panes.switch()
        self._parts.modes.enter_filter()

    def toggle_sidebar(self) -> None:
        """Hide or show the sidebar."""
        self._parts.panes.toggle_sidebar()

    # The article

    def zen(self) -> None:
        """Hide all but the text, or bring it back."""
        self._parts.panes.toggle_zen()

    def measure(self, cells: int) -> None:
        """Make the column of text wider or narrower; remembered."""
        self._parts.typesetting.widen(cells)

    def justify(self) -> None:
        """Let lines end together, or leave them ragged; remembered."""
        self._parts.typesetting.toggle_justified()

    def hyphenate(self) -> None:
        """Hyphenate words at the ends of lines, or leave them whole; remembered."""
        self._parts.typesetting.toggle_hyphenated()

    def kinds(self) -> None:
        """Turn the highlighting of kinds off and on."""
        self._parts.modes.enter_kinds()

    def select(self) -> None:
        """Select text by keys."""
        self._parts.panes.close_overlay()
        self._parts.modes.enter_selecting(self.copy, self.correct)

    def article(self, direction: Direction) -> None:
        """Read the next or previous article of the list one came from."""
        if told := self._host.open_beside(direction):
            self._parts.status.show_message(told)

    def copy(self) -> None:
        """Copy what is selected, else the quotes listed in the sidebar, else the quote one is at, with sources."""
        from reader.tui.reading.copying import copy_selection

        panes, sidebar = self._parts.panes, self._parts.sidebar
        in_quotes = panes.in_sidebar and sidebar.chosen == "quotes"
        listed = [int(row.key) for row in sidebar.rows.rows] if in_quotes else []
        self._parts.status.show_message(
            copy_selection(self._screen.app, self._host, self._session, self._parts.view, listed)
        )

    def copy_as(self) -> None:
        """Copy the same by the next template; remembered."""
        from reader.tui.quote_copying import turn_template

        turn_template(self._host)
        self.copy()

    def note(self) -> None:
        """Note the selection, the quote or the name one is at."""
        self._parts.notes.ask()

    def note_editor(self) -> None:
        """Write the note in the person's own editor."""
        self._parts.notes.edit()

    def notes(self) -> None:
        """List all notes."""
        self._parts.notes.open_list()

    def export(self) -> None:
        """Write the article to the current folder, in a format to choose."""
        self._parts.dialogs.open_export()

    # The program

    def library(self) -> None:
        """Show what was read."""
        self._host.open_library()

    def theme(self) -> None:
        """Choose a theme."""
        self._screen.app.search_themes()

    def palette(self) -> None:
        """List every command."""
        self._parts.dialogs.open_palette(self._run)

    def help(self) -> None:
        """List all keys; a chosen one does what it does."""
        self._parts.dialogs.open_help(self._run)

    def suspend(self) -> None:
        """Hand the terminal back to the shell for a while."""
        self._screen.app.action_suspend_process()

    def quit(self) -> None:
        """Close the reader, once what was begun to be shown is: Textual fails where it goes before."""
        self._parts.sidebar.call_later(self._screen.app.exit)
