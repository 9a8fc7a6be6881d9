"""Which mode takes the keys of the reading screen, if any, and how each is entered."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from textual import events
from textual.screen import Screen

from reader.presentation.messages import gettext
from reader.reading.session import ReadingSession
from reader.tui.article.view import ArticleView
from reader.tui.host import Preferences
from reader.tui.reading.following import FollowController
from reader.tui.reading.status import StatusPresenter
from reader.tui.widgets.sidebar import Sidebar

if TYPE_CHECKING:
    from reader.tui.reading.modes.mode import Mode
    from reader.tui.widgets.mode_box import ModeBox


class ModeSwitch:
    """Gives the keys to a mode and takes them back. Each mode is imported when it is first entered."""

    def __init__(
        self,
        screen: Screen[None],
        session: ReadingSession,
        preferences: Preferences,
        *,
        view: ArticleView,
        sidebar: Sidebar,
        status: StatusPresenter,
        following: FollowController,
    ) -> None:
        self.mode: Mode | None = None
        """What takes the keys now, before any command."""
        self._box: ModeBox | None = None
        self._screen = screen
        self._session = session
        self._preferences = preferences
        self._view = view
        self._sidebar = sidebar
        self._status = status
        self._following = following

    @property
    def prompt(self) -> str | None:
        """What the mode asks for, empty where its box says so; ``None`` without one."""
        if self.mode is None:
            return None
        return "" if self._box is not None else self.mode.prompt

    def enter(self, mode: Mode) -> None:
        """Let a mode take the keys."""
        self.leave_mode()
        self.mode = mode
        self._screen.add_class("-mode")
        mode.begin()
        self._show_box()
        self._status.update()

    def _show_box(self) -> None:
        """List what can be chosen in a box, where the mode has a list."""
        mode = self.mode
        if mode is None or not mode.title or not mode.rows:
            return
        if self._box is None:
            from reader.tui.widgets.mode_box import ModeBox

            self._box = ModeBox(gettext(mode.title), mode.rows, mode.prompt)
            self._screen.mount(self._box)
        else:
            self._box.show(mode.rows, mode.prompt)

    def _chose_in_box(self, key: str) -> bool:
        """Move in the box or choose there; return whether the key does that."""
        if self._box is None or self.mode is None:
            return False
        if key in ("up", "down"):
            self._box.move(1 if key == "down" else -1)
        elif key == self.mode.choosing_key and self._box.highlighted is not None:
            self.mode.choose(self._box.highlighted)
        else:
            return False
        return True

    def leave_mode(self, message: str = "") -> None:
        """Give the keys back to the commands, and show a message."""
        if self.mode is not None:
            mode, self.mode = self.mode, None
            if self._box is not None:
                self._box.remove()
                self._box = None
            self._screen.remove_class("-mode")
            mode.end()
            self._status.show_message(message)

    def leave_mode_of_names(self) -> None:
        """End a mode that shows names: there are others now."""
        if self.mode is not None and self.mode.of_names:
            self.leave_mode()

    def update_status(self) -> None:
        """Show what the mode asks for now."""
        self._status.update()

    def handle_key(self, event: events.Key) -> None:
        """Give a key to the mode, where there is one."""
        if self.mode is None:
            return
        event.stop()
        event.prevent_default()
        if event.key == "escape":
            self.mode.escape()
            self.leave_mode()
        else:
            if not self._chose_in_box(event.key):
                self.mode.key(event.key, event.character)
            self._show_box()
            self._status.update()

    # The modes

    def enter_hints(self, *, add: bool) -> None:
        """Show letters on the mentions in view; follow whose are typed, or follow them too with ``add``."""
        from reader.tui.reading.modes.hints import Hints

        self.enter(Hints(self, self._view, self._following, add=add))

    def enter_set_mark(self) -> None:
        """Name the position with a letter, typed next."""
        from reader.tui.reading.modes.marks import SetMark

        self.enter(SetMark(self, self._following))

    def enter_go_to_mark(self) -> None:
        """Go to the position of the letter typed next."""
        from reader.tui.reading.modes.marks import GoToMark

        self.enter(GoToMark(self, self._following, self._view.paragraphs.shown))

    def enter_filter(self) -> None:
        """Filter the sidebar's list by what is typed."""
        from reader.tui.reading.modes.filtering import Filter

        self.enter(Filter(self, self._sidebar))

    def enter_kinds(self) -> None:
        """Turn the highlighting of kinds off and on."""
        from reader.tui.reading.modes.kinds import Kinds

        self.enter(Kinds(self, self._view, self._preferences))

    def enter_selecting(self, copy: Callable[[], None], correct: Callable[[], None]) -> None:
        """Select text by keys, from the span one is at; ``copy`` and ``correct`` are called to do that with it."""
        from reader.tui.reading.modes.selecting import Selecting

        self._view.focus()
        self.enter(Selecting(self, self._view, self._session.focus_span, copy=copy, correct=correct))
