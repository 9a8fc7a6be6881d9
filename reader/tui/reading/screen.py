"""The screen on which one reads: article, sidebar, masthead, status and keys.

It has its parts instead of inheriting them: the session (what is read, without a screen), and of the screen the lines
around the text (``status``), the panes, following and the way back, the type, and what opens over it (``dialogs``).
``ReadingActions`` has what each command does with them; here Textual is given those actions, and what the widgets
report is passed on.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar, Self

from textual import events, on
from textual.app import ComposeResult
from textual.binding import BindingType
from textual.containers import Horizontal
from textual.geometry import Region
from textual.screen import Screen

from reader.presentation.commands.registry import commands_of
from reader.presentation.conditions import action_conditions, reason
from reader.presentation.messages import _
from reader.presentation.reading_lines import byline
from reader.presentation.rows import entity_summary
from reader.reading.session import ReadingSession, Span
from reader.reading.trail import Position
from reader.tui.article.messages import LinkClicked, LinkHovered, MentionClicked, MentionHovered, Moved, QuoteClicked
from reader.tui.article.minimap import Minimap
from reader.tui.bindings import bindings_of
from reader.tui.keyboard import command_of_key
from reader.tui.reading.actions import ReadingActions
from reader.tui.reading.parts import reading_parts
from reader.tui.reading.state import PartsState
from reader.tui.widgets.bars import Byline
from reader.tui.widgets.sidebar import Sidebar

if TYPE_CHECKING:
    from collections.abc import Sequence

    from reader.model.analysis import Analysis
    from reader.model.corrections import Correction
    from reader.presentation.commands.command import Command
    from reader.tui.host import ReadingHost
    from reader.tui.widgets.find_bar import FindBar


LOOK_ELSEWHERE_EVERY = 2.0
"""Seconds between two looks at what another reader that is open has corrected."""


class ReadingScreen(Screen[None]):
    """One article and all that one does with it."""

    BINDINGS: ClassVar[list[BindingType]] = bindings_of("reading")

    _was_shown = False
    _is_painted_first = False
    """Whether the first layout is being painted: that is all of the screen."""

    def __init__(self, session: ReadingSession, host: ReadingHost) -> None:
        super().__init__()
        self.session = session
        self.host = host
        self.parts = parts = reading_parts(self, session, host, self._offers)
        self.view, self.minimap, self.sidebar = parts.view, parts.minimap, parts.sidebar
        self.status, self.panes, self.following = parts.status, parts.panes, parts.following
        self._conditions = action_conditions(session, PartsState(parts))
        doing = ReadingActions(self, session, host, parts, self.run_command)
        for name in {command.action_name for command in commands_of("reading")}:
            setattr(self, f"action_{name}", getattr(doing, name))

    def compose(self) -> ComposeResult:
        """Lay out masthead, article beside the sidebar, status, keys."""
        self.panes.resize(self.app.size)  # Before anything is painted: not first as on a wide screen.
        yield self.status.masthead
        if (words := byline(self.session.article)) is not None:
            yield (line := Byline())
            line.left, line.right = words
        with Horizontal(id="panes"):
            yield self.view
            yield self.minimap
            yield self.sidebar
        yield self.status.line
        yield self.status.keys

    def on_mount(self) -> None:
        """Show what is known already, at the line where reading stopped."""
        self.parts.typesetting.begin()
        self.parts.notes.begin()
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
        self.set_interval(LOOK_ELSEWHERE_EVERY, self._look_elsewhere)
        self.host.screen_ready()

    def on_screen_resume(self, event: events.ScreenResume) -> None:
        """Leave the styles as they are when the screen is shown first: they were made a moment ago."""
        if not self._was_shown:
            event.refresh_styles = False
            self._was_shown = self._is_painted_first = True
            self.call_later(self._painted_first)
        else:
            self.parts.notes.resume()
            self._look_elsewhere()
            # Later: what was chosen in a dialog has its own message.
            self.call_later(self.following.show_quote)

    def _painted_first(self) -> None:
        self._is_painted_first = False

    def refresh(self, *regions: Region, repaint: bool = True, layout: bool = False, recompose: bool = False) -> Self:
        """Refresh, but not what is painted just now: Textual would send the whole screen a second time at the start."""
        if self._is_painted_first:
            return self
        return super().refresh(*regions, repaint=repaint, layout=layout, recompose=recompose)

    def on_descendant_focus(self) -> None:
        """Show the keys of the pane that has the focus."""
        self.status.update()

    def on_resize(self, event: events.Resize) -> None:
        """Place the sidebar where there is room."""
        self.panes.resize(event.size)

    # What is understood

    def show_analysis(self, analysis: Analysis | None, *, waiting: str | None = None) -> None:
        """Show names and quotes as the engine sends them; without any, the sidebar says ``waiting``."""
        self._show_index(self.session.show_analysis(analysis), waiting)

    def set_engine_status(self, status: str, *, is_waiting: bool = True) -> None:
        """Show what the engine is doing; empty when it is done. The sidebar says it too as long as it has no list."""
        self.status.set_engine_status(status, is_waiting=is_waiting)
        if self.session.index is None and status:
            self.sidebar.show(None, self.session.article.text, status)

    def show_corrections(self, corrections: Sequence[Correction]) -> None:
        """Show the article with these corrections applied."""
        self._show_index(self.session.show_corrections(corrections))

    def _look_elsewhere(self) -> None:
        """Show what was corrected in another reader; later where a box or a mode would be disturbed."""
        if self.app.screen is not self or self.parts.modes.mode is not None:
            return
        corrections = self.parts.corrections.made_elsewhere()
        if corrections is not None:
            self.show_corrections(corrections)
            self.status.show_message(_("corrections from another window applied"))

    def _show_index(self, target: Span | None, waiting: str | None = None) -> None:
        """Show the session's index everywhere, and go to ``target``."""
        self.parts.modes.leave_mode_of_names()
        index = self.session.index
        self.view.set_analysis(index.analysis if index else None)
        self.sidebar.show(index, self.session.article.text, waiting)
        if index is not None:
            self.following.show_followed()
        if target is not None:
            self.following.go_to(target)
        if index is not None:
            self.parts.dialogs.show_analysis(index)
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
        """Give a key to the mode that is entered, if one is; say why a command cannot be run.

        What was said about the key before goes.
        """
        if self.parts.modes.mode is not None:
            self.parts.modes.handle_key(event)
            return
        self.status.clear_message()
        command = command_of_key(event.key, "reading", self.host.keymap)
        if command is not None:
            self._say_why_not(command)

    async def run_command(self, command: Command) -> None:
        """Run a command that was chosen by name, or say why it cannot be run."""
        self._say_why_not(command)
        await self.run_action(command.action)

    def _say_why_not(self, command: Command) -> None:
        condition = self._conditions.get(command.action_name)
        if condition is not None and condition.why and not condition.holds():
            is_analysed = self.session.index is not None
            self.status.show_message(reason(condition, is_waiting=self.status.is_waiting, is_analysed=is_analysed))

    # Which commands can be run now

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """Disable actions whose condition is not met, so that they are not offered either."""
        del parameters
        condition = self._conditions.get(action)
        return condition is None or condition.holds()

    def _offers(self, command: Command) -> bool:
        return bool(self.check_action(command.action_name, ()))

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
        self.parts.links.show_hovered(message.link)

    @on(LinkClicked)
    def _link_clicked(self, message: LinkClicked) -> None:
        self.parts.links.click(message.link)

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
        self.following.seeks_words = True
        self.view.focus()
        self.status.update()
