"""Links of the article: their addresses are shown first, and opened in the browser when one asks again."""

from __future__ import annotations

from bisect import bisect_left

from textual.screen import Screen

from reader.model.article import StructureSpan
from reader.model.spans import Direction, step
from reader.presentation.messages import _
from reader.presentation.safe_text import safe_text
from reader.reading.session import ReadingSession
from reader.tui.article.view import ArticleView
from reader.tui.browser import open_address
from reader.tui.host import ReadingHost
from reader.tui.reading.following import FollowController
from reader.tui.reading.status import StatusPresenter


class Links:
    """Walks the links of the article and opens the one whose address is in the status line."""

    def __init__(
        self,
        screen: Screen[None],
        session: ReadingSession,
        host: ReadingHost,
        *,
        view: ArticleView,
        status: StatusPresenter,
        following: FollowController,
    ) -> None:
        self._screen = screen
        self._session = session
        self._host = host
        self._view = view
        self._status = status
        self._following = following
        self._offered: tuple[StructureSpan, str] | None = None
        """The link whose address was shown last, and the message that shows it."""

    @property
    def any(self) -> bool:
        """Whether the article has links."""
        return bool(self._view.links)

    def walk(self, direction: Direction) -> None:
        """Go to the next or previous link, and show its address."""
        links = self._view.links
        here = self._following.walking_from(direction)
        if found := step([link.start for link in links], here, direction):
            self._offer(links[found.index])

    def open(self) -> None:
        """Open the link whose address is shown, else show that of the link one is at or that comes next in view."""
        offered = self._offered
        if offered and offered[1] == self._status.last_message and self._session.focus_span == _span(offered[0]):
            self._open(offered[0])
            return
        first, last = self._view.visible_span
        links = [link for link in self._view.links if first <= link.start < last]
        if not links:
            self._status.show_message(_("no link on screen"))
            return
        focus = self._session.focus_span
        here = focus[0] if focus and first <= focus[0] < last else first
        self._offer(links[bisect_left(links, here, key=_end) % len(links)])

    def click(self, link: StructureSpan) -> None:
        """Open a link that is clicked; show its address first where the pointer did not."""
        if self._status.hover_message == safe_text(link.target):
            self._open(link)
        else:
            self.show_hovered(link)

    def show_hovered(self, link: StructureSpan) -> None:
        """Show the address of the link under the pointer."""
        self._status.show_hover_message(safe_text(link.target))

    def _offer(self, link: StructureSpan) -> None:
        message = _("{address} · again to open").format(address=safe_text(link.target))
        self._offered = link, message
        self._status.hover_message = ""
        self._following.jump(_span(link), message)

    def _open(self, link: StructureSpan) -> None:
        self._offered = None
        self._status.show_message(open_address(self._screen.app, link.target))


def _span(link: StructureSpan) -> tuple[int, int]:
    return link.start, link.end


def _end(link: StructureSpan) -> int:
    return link.end - 1
