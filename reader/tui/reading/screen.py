"""The screen on which one reads: article, sidebar, masthead, status and keys.

It has its parts instead of inheriting them: the session (what is read, without a screen), and of the screen the lines
around the text (``status``), the panes, following and the way back, the type, and what opens over it (``dialogs``).
Here they are put together, and each command's action is passed on to the part that does it.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from textual import events, on
from textual.app import ComposeResult
from textual.binding import BindingType
from textual.containers import Horizontal
from textual.screen import Screen

from reader.model.spans import Direction
from reader.presentation.messages import _, gettext
from reader.presentation.rows import entity_summary
from reader.presentation.sidebar_list import ORDER_WORDS, ListName
from reader.reading.session import ReadingSession, Span
from reader.reading.trail import Position
from reader.tui.article.messages import LinkClicked, LinkHovered, MentionClicked, MentionHovered, Moved, QuoteClicked
from reader.tui.article.minimap import Minimap
from reader.tui.article.view import ArticleView
from reader.tui.bindings import bindings_of
from reader.tui.reading.conditions import action_conditions
from reader.tui.reading.dialogs import Dialogs
from reader.tui.reading.following import FollowController
from reader.tui.reading.links import Links
from reader.tui.reading.mode_switch import ModeSwitch
from reader.tui.reading.panes import Panes
from reader.tui.reading.status import StatusPresenter
from reader.tui.reading.typesetting import Typesetting
from reader.tui.widgets.bars import Byline
from reader.tui.widgets.sidebar import Sidebar

if TYPE_CHECKING:
    from collections.abc import Sequence

    from reader.model.analysis import Analysis
    from reader.model.corrections import Correction
    from reader.presentation.commands.command import Command
    from reader.tui.host import ReadingHost
    from reader.tui.widgets.find_bar import FindBar


class ReadingScreen(Screen[None]):
    """One article and all that one does with it."""

    BINDINGS: ClassVar[list[BindingType]] = bindings_of("reading")

    _was_shown = False

    def __init__(self, session: ReadingSession, host: ReadingHost) -> None:
        super().__init__()
        self.session = session
        self.host = host
        self.view = view = ArticleView(session.article)
        self.minimap = Minimap(view)
        self.sidebar = Sidebar(order=host.settings.order)
        self.status = StatusPresenter(session, view, prompt=lambda: self.modes.prompt, offers=self._offers)
        self.panes = Panes(self, view, self.sidebar)
        self.following = FollowController(
            session, host, self.status, view=view, minimap=self.minimap, sidebar=self.sidebar
        )
        self.typesetting = Typesetting(session, view, self.status, host)
        self.dialogs = Dialogs(
            self, session, host, view=view, status=self.status, panes=self.panes, following=self.following
        )
        self.links = Links(self, session, host, view=view, status=self.status, following=self.following)
        self.modes = ModeSwitch(
            self, session, host, view=view, sidebar=self.sidebar, status=self.status, following=self.following
        )
        self._conditions = action_conditions(session, self.following, self.dialogs, self.links)

    def compose(self) -> ComposeResult:
        """Lay out masthead, article beside the sidebar, status, keys."""
        yield self.status.masthead
        article = self.session.article
        if article.byline or article.date or article.site:
            yield (byline := Byline())
            byline.left = article.byline or ""
            byline.right = " · ".join(filter(None, (article.date, article.site)))
        with Horizontal(id="panes"):
            yield self.view
            yield self.minimap
            yield self.sidebar
        yield self.status.line
        yield self.status.keys

    def on_mount(self) -> None:
        """Show what is known already, at the line where reading stopped."""
        self.typesetting.begin()
        self.status.keys.keymap = self.host.keymap
        self.watch(self.view, "place", self._moved, init=False)
        self.view.focus()
        session = self.session
        if session.focus_span:
            self.view.set_current(session.focus_span)
        if session.focus_span and session.opens_at_focus:
            self.view.go_to(session.focus_span[0])
        elif session.top:
            self.view.go_to(session.top, where="top")
        self._show_index(session.resolve_pending_follow())
        self.host.screen_ready()

    def on_screen_resume(self, event: events.ScreenResume) -> None:
        """Leave the styles as they are when the screen is shown first: they were made a moment ago."""
        if not self._was_shown:
            event.refresh_styles = False
            self._was_shown = True

    def on_resize(self, event: events.Resize) -> None:
        """Place the sidebar where there is room."""
        self.panes.resize(event.size)

    # What is understood

    def show_analysis(self, analysis: Analysis | None, *, waiting: str | None = None) -> None:
        """Show names and quotes as the engine sends them; without any, the sidebar says ``waiting``."""
        self._show_index(self.session.show_analysis(analysis), waiting)

    def set_engine_status(self, status: str) -> None:
        """Show what the engine is doing; empty when it is done."""
        self.status.set_engine_status(status)

    def show_corrections(self, corrections: Sequence[Correction]) -> None:
        """Show the article with these corrections applied."""
        self._show_index(self.session.show_corrections(corrections))

    def _show_index(self, target: Span | None, waiting: str | None = None) -> None:
        """Show the session's index everywhere, and go to ``target``."""
        self.modes.leave_mode_of_names()
        index = self.session.index
        self.view.set_analysis(index.analysis if index else None)
        self.sidebar.show(index, self.session.article.text, waiting)
        if index is not None:
            self.following.show_followed()
        if target is not None:
            self.following.go_to(target)
        if index is not None:
            self.dialogs.show_analysis(index)
        self.status.update()

    def follow(self, entity: str, span: Span | None = None) -> None:
        """Follow an entity and go to that span, else to its first mention."""
        self.following.follow(entity, span)

    @on(Moved)
    def _moved(self) -> None:
        session = self.session
        session.top, session.progress, session.is_laid_out = self.view.top_offset, self.view.fraction, True
        self.minimap.follow_page()
        self.status.update()

    def on_key(self, event: events.Key) -> None:
        """Give a key to the mode that is entered, if one is."""
        self.modes.handle_key(event)

    # Which commands can be run now

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """Disable actions whose condition is not met, so that they are not offered either."""
        del parameters
        if action == "hit":
            return bool(self.query("FindBar"))
        condition = self._conditions.get(action)
        return condition is None or condition()

    def _offers(self, command: Command) -> bool:
        return bool(self.check_action(command.action.partition("(")[0], ()))

    # Actions: moving

    def action_line(self, direction: Direction) -> None:
        """Scroll the text, or move in the list that has the focus."""
        self.panes.move_line(direction)

    def action_page(self, direction: Direction) -> None:
        """Go a page down (1) or up (-1)."""
        self.panes.move_page(direction)

    def action_edge(self, direction: Direction) -> None:
        """Go to the end (1) or the beginning (-1)."""
        if self.panes.in_sidebar:
            self.sidebar.rows.action_move_to(-1 if direction == 1 else 0)
        else:
            self.following.go_to_edge(direction)

    def action_mark(self) -> None:
        """Name the position with a letter, typed next."""
        self.modes.enter_set_mark()

    def action_to_mark(self) -> None:
        """Go to the position of the letter typed next."""
        self.modes.enter_go_to_mark()

    # Actions: finding

    def action_search(self) -> None:
        """Find a name."""
        self.dialogs.open_search()

    def action_mention(self, direction: Direction) -> None:
        """Go to the next or previous mention of whom one follows."""
        self.following.go_to_mention(direction)

    def action_hints(self, add: bool) -> None:
        """Show letters on the mentions in view and follow whose are typed."""
        self.modes.enter_hints(add=add)

    def action_follow_this(self) -> None:
        """Follow the entity one is at, else one whose letters are typed."""
        if not self.following.follow_here():
            self.action_hints(add=False)

    def action_follow_too(self) -> None:
        """Follow the highlighted name of the sidebar as well, else one whose letters are typed."""
        entity = self.panes.highlighted_entity
        if entity is not None:
            self.following.follow_too(entity)
        else:
            self.action_hints(add=True)

    def action_unfollow(self) -> None:
        """Close what lies over or under the text, else stop following."""
        if self.panes.is_zen:
            self.panes.toggle_zen()
        elif self.panes.is_overlaid:
            self.panes.show_sidebar(False)
        elif bars := self.query("FindBar"):
            bars.remove()
        else:
            self.following.unfollow()

    def action_find(self) -> None:
        """Find words in the text."""
        from reader.tui.widgets.find_bar import FindBar

        FindBar.open(self.view, self.host.keymap, before=self.status.line)

    def action_hit(self, direction: Direction) -> None:
        """Go to the next or previous hit of the words that are looked for."""
        from reader.tui.widgets.find_bar import FindBar

        self.query_one(FindBar).walk(direction)

    def action_quote(self, direction: Direction) -> None:
        """Go to the next or previous quote."""
        self.following.go_to_quote(direction)

    def action_section(self, direction: Direction) -> None:
        """Go to the next or previous heading, or paragraph where there are no headings."""
        self.following.go_to_section(direction)

    def action_link(self, direction: Direction) -> None:
        """Go to the next or previous link and show its address."""
        self.links.walk(direction)

    def action_open_link(self) -> None:
        """Show the address of the link in view; open the one whose address is shown."""
        self.links.open()

    def action_back(self) -> None:
        """Go back to where one jumped from."""
        self.following.back()

    def action_forward(self) -> None:
        """Go forward again."""
        self.following.forward()

    def action_card(self) -> None:
        """Show everything about whom one follows, or whom the sidebar's list highlights."""
        self.dialogs.open_card()

    def action_quotes_by(self) -> None:
        """List only the quotes of whom one follows, or all quotes again."""
        if self.session.index is not None:
            whose = _("quotes by {names}").format(names=self.status.followed_names)
            self.panes.toggle_quotes(whose, self.session.quotes_by_followed())

    def action_quotes_about(self) -> None:
        """List only the quotes in which others name whom one follows, or all quotes again."""
        if self.session.index is not None:
            whose = _("quotes about {names}").format(names=self.status.followed_names)
            self.panes.toggle_quotes(whose, self.session.quotes_about_followed())

    def action_matrix(self) -> None:
        """Show who speaks about whom."""
        self.dialogs.open_matrix()

    def action_next_speaker(self) -> None:
        """Give the quote one is at to the next candidate."""
        quote = self.session.focused_quote()
        if quote is None:
            return
        analysis = self.session.next_speaker(quote)
        if analysis is None:
            self.status.show_message(_("no other possible speaker"))
            return
        self.host.keep_analysis(analysis)
        self.show_analysis(analysis)
        self.status.show_message(self.following.quote_message(quote))

    def action_correct(self) -> None:
        """Correct what was understood of somebody, or take a correction back."""
        self.dialogs.open_corrections()

    # Actions: the sidebar

    def action_sidebar(self, to: ListName) -> None:
        """Turn the sidebar to a list and go there."""
        self.panes.show_list(to)

    def action_other_pane(self) -> None:
        """Go between text and sidebar."""
        self.panes.switch()

    def action_choose(self) -> None:
        """Choose the highlighted row of the sidebar; in the text follow whom one is at."""
        if self.panes.in_sidebar:
            self.sidebar.choose()
        else:
            self.action_follow_this()

    def action_sort(self) -> None:
        """Order the list the next way; remembered."""
        order = self.panes.sort()
        if order is not None:
            self.host.remember("order", order)
            self.status.show_message(gettext(ORDER_WORDS[order]))

    def action_filter(self) -> None:
        """Show only the rows of the sidebar's list that have what is typed."""
        if not self.panes.in_sidebar:
            self.panes.switch()
        self.modes.enter_filter()

    def action_toggle_sidebar(self) -> None:
        """Hide or show the sidebar."""
        self.panes.toggle_sidebar()

    # Actions: the article

    def action_zen(self) -> None:
        """Hide all but the text, or bring it back."""
        self.panes.toggle_zen()

    def action_measure(self, cells: int) -> None:
        """Make the column of text wider or narrower; remembered."""
        self.typesetting.widen(cells)

    def action_justify(self) -> None:
        """Let lines end together, or leave them ragged; remembered."""
        self.typesetting.toggle_justified()

    def action_hyphenate(self) -> None:
        """Hyphenate words at the ends of lines, or leave them whole; remembered."""
        self.typesetting.toggle_hyphenated()

    def action_kinds(self) -> None:
        """Turn the highlighting of kinds off and on."""
        self.modes.enter_kinds()

    def action_select(self) -> None:
        """Select text by keys."""
        self.modes.enter_selecting(self.action_copy)

    def action_copy(self) -> None:
        """Copy what is selected, else the quote one is at with its speaker."""
        from reader.tui.reading.copying import copy_selection

        self.status.show_message(copy_selection(self.app, self.session, self.view))

    def action_export(self) -> None:
        """Write the article to the current folder, in a format to choose."""
        self.dialogs.open_export()

    # Actions: the program

    def action_library(self) -> None:
        """Show what was read."""
        self.host.open_library()

    def action_theme(self) -> None:
        """Choose a theme."""
        self.app.search_themes()

    def action_palette(self) -> None:
        """List every command."""
        self.app.action_command_palette()

    def action_help(self) -> None:
        """List all keys; a chosen one does what it does."""

        async def run(command: Command) -> None:
            await self.run_action(command.action)

        self.dialogs.open_help(run)

    def action_quit(self) -> None:
        """Close the reader, once what was begun to be shown is: Textual fails where it goes before."""
        self.sidebar.call_later(self.app.exit)

    # What text, minimap, sidebar and the line that finds report

    @on(MentionHovered)
    def _mention_hovered(self, message: MentionHovered) -> None:
        entity = self.session.entity(message.entity_id)
        self.status.show_hover_message(entity_summary(entity) if entity else "")

    @on(MentionClicked)
    def _mention_clicked(self, message: MentionClicked) -> None:
        self.follow(message.entity_id, (message.mention.start, message.mention.end))

    @on(LinkHovered)
    def _link_hovered(self, message: LinkHovered) -> None:
        self.links.show_hovered(message.link)

    @on(LinkClicked)
    def _link_clicked(self, message: LinkClicked) -> None:
        self.links.click(message.link)

    @on(QuoteClicked)
    def _quote_clicked(self, message: QuoteClicked) -> None:
        index = self.session.index
        quote = index.quote_at(message.quote.start) if index else None
        if quote is not None:
            self.following.jump_to_quote(quote)

    @on(Minimap.Pointed)
    def _pointed_on_minimap(self, message: Minimap.Pointed) -> None:
        if not message.dragged:
            self.following.push_trail()
        self.view.scroll_to(y=message.line - self.view.size.height // 2, animate=False)

    @on(Sidebar.Followed)
    def _followed_in_sidebar(self, message: Sidebar.Followed) -> None:
        self.follow(message.entity)
        self.panes.close_overlay()

    @on(Sidebar.QuoteChosen)
    def _quote_chosen(self, message: Sidebar.QuoteChosen) -> None:
        self.following.jump_to_quote(message.index)
        self.panes.close_overlay()

    def on_find_bar_kept(self, message: FindBar.Kept) -> None:
        """Read on at the hit; where one came from is remembered."""
        self.following.push_trail(Position(message.top, self.session.focus_span))
        self.view.focus()
        self.status.update()
