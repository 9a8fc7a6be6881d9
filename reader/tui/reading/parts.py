"""The parts of the reading screen, put together."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, NamedTuple

from textual.screen import Screen

from reader.reading.session import ReadingSession
from reader.tui.article.minimap import Minimap
from reader.tui.article.view import ArticleView
from reader.tui.host import ReadingHost
from reader.tui.reading.corrections import Corrections
from reader.tui.reading.dialogs import Dialogs
from reader.tui.reading.following import FollowController
from reader.tui.reading.links import Links
from reader.tui.reading.mode_switch import ModeSwitch
from reader.tui.reading.notes import NoteController
from reader.tui.reading.panes import Panes
from reader.tui.reading.status import StatusPresenter
from reader.tui.reading.typesetting import Typesetting
from reader.tui.widgets.sidebar import Sidebar

if TYPE_CHECKING:
    from reader.presentation.commands.command import Command


class ReadingParts(NamedTuple):
    """What the reading screen consists of."""

    view: ArticleView
    minimap: Minimap
    sidebar: Sidebar
    status: StatusPresenter
    panes: Panes
    following: FollowController
    typesetting: Typesetting
    dialogs: Dialogs
    corrections: Corrections
    links: Links
    notes: NoteController
    modes: ModeSwitch


def reading_parts(
    screen: Screen[None], session: ReadingSession, host: ReadingHost, offers: Callable[[Command], bool]
) -> ReadingParts:
    """Make the parts of a screen; ``offers`` tells whether a command can be run now."""
    view = ArticleView(session.article)
    minimap, sidebar = Minimap(view), Sidebar(order=host.settings.order, keymap=host.keymap)
    status = StatusPresenter(
        session,
        view,
        prompt=lambda: modes.prompt,
        offers=offers,
        escape_label=lambda: panes.escape_label,
        pane=lambda: panes.focused_list,
    )
    panes = Panes(screen, view, sidebar)
    following = FollowController(session, host, status, view=view, minimap=minimap, sidebar=sidebar)
    dialogs = Dialogs(screen, session, host, view=view, status=status, panes=panes, following=following)
    corrections = Corrections(screen, session, host, view=view, status=status, panes=panes, following=following)
    links = Links(screen, session, host, view=view, status=status, following=following)
    notes = NoteController(screen, session, host, view=view, status=status, panes=panes, dialogs=dialogs)
    following.note_line = notes.line_at
    modes = ModeSwitch(screen, session, host, view=view, sidebar=sidebar, status=status, following=following)
    typesetting = Typesetting(session, view, status, host)
    return ReadingParts(
        view, minimap, sidebar, status, panes, following, typesetting, dialogs, corrections, links, notes, modes
    )
