"""Following entities through the text: walking their mentions and quotes, jumps, and the trail back."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from reader.model.analysis import Mention
from reader.model.certainty import is_doubtful
from reader.model.spans import Direction
from reader.page.minimap_rows import followed_spans
from reader.presentation.counts import also_in
from reader.presentation.messages import _
from reader.presentation.rows import quote_row
from reader.presentation.speaker_reasons import reason_words
from reader.reading.sections import next_section
from reader.reading.session import ReadingSession, Span
from reader.reading.trail import Place, Position, Trail
from reader.tui.article.minimap import Minimap
from reader.tui.article.view import ArticleView
from reader.tui.host import ReadingHost
from reader.tui.reading.bookmarks import Bookmarks
from reader.tui.reading.status import StatusPresenter
from reader.tui.widgets.sidebar import Sidebar


class FollowController:
    """Takes the steps of the session and shows them in text, minimap, sidebar and status line."""

    def __init__(
        self,
        session: ReadingSession,
        host: ReadingHost,
        status: StatusPresenter,
        *,
        view: ArticleView,
        minimap: Minimap,
        sidebar: Sidebar,
    ) -> None:
        self.session = session
        self.seeks_words = False
        """Whether words were looked for last, not a name."""
        self._bookmarks = Bookmarks(host, session.id)
        self._host = host
        self._status = status
        self._view = view
        self._minimap = minimap
        self._sidebar = sidebar
        self.note_line: Callable[[Span], str] = lambda _: ""
        """Returns what is noted on a span."""

    # Whom one follows

    def show_followed(self) -> None:
        """Show whom the session follows."""
        self._view.follow(self.session.followed)
        self._minimap.show(followed_spans(self.session.index, self.session.followed))
        self._sidebar.mark_followed(frozenset(self.session.followed))
        self._status.update()

    def follow(self, entity: str, span: Span | None = None) -> None:
        """Follow an entity and go to that span, else to its first mention."""
        self.seeks_words = False
        self.session.follow(entity)
        self.show_followed()
        mentions = self.session.followed_mentions()
        if span:
            self.jump(span)
        elif mentions:
            self.jump(_span(mentions[0]))

    def follow_too(self, entity: str) -> None:
        """Follow an entity beside those followed already, or stop following it; stay where one is."""
        self.session.toggle_follow(entity)
        self.show_followed()

    @property
    def walks_matches(self) -> bool:
        """Whether words that are looked for have matches to walk."""
        return any(getattr(bar, "hits", None) for bar in self._view.screen.query("FindBar"))

    def follow_here(self) -> bool:
        """Follow the mention one is at, the speaker of the quote one is at, or the mention under the pointer.

        Return whether there is any.
        """
        here = self.session.focus_span or self._view.hovered
        found = self._view.mention_at(here[0]) if here else None
        if found:
            self.follow(found[0].id, _span(found[1]))
            return True
        index = self.session.index
        quote = index.quote_at(here[0]) if index and here else None
        if quote is None:
            return False
        if speaker := self.session.speaker_of(quote):
            self.session.follow(speaker.id)
            self.show_followed()
        else:
            self._status.show_message(_("the speaker has no known name"))
        return True

    def unfollow(self) -> None:
        """Follow nobody and be at no span."""
        if self.session.unfollow():
            self._status.message = ""
            self._view.set_current(None)
            self.show_followed()

    # Jumps and the trail

    @property
    def position(self) -> Position:
        """Where one is."""
        return Position(self._view.top_offset, self.session.focus_span)

    @property
    def place(self) -> Place:
        """Where one is in which article."""
        return Place(self.session.id, self.position)

    @property
    def trail(self) -> Trail[Place]:
        """Places to go back to, here and in the articles before."""
        return self._host.trail

    def push_trail(self, position: Position | None = None) -> None:
        """Remember where one is, or that position, to come back to."""
        self._host.trail = self.trail.push(Place(self.session.id, position or self.position))

    def go_to(self, span: Span) -> None:
        """Bring the span into view that one is at now."""
        self._view.set_current(span)
        self._view.go_to(span[0])

    def jump(self, span: Span, message: str = "") -> None:
        """Go to a span and remember where one came from; show the message until the next move."""
        self._status.message = message
        self.push_trail()
        self.session.focus_span = span
        self.go_to(span)
        self._status.update()

    def jump_to_quote(self, quote: int, message: str = "") -> None:
        """Go to a quote, by its number in the analysis; show who says it, then the message."""
        assert self.session.index is not None
        found = self.session.index.analysis.quotes[quote]
        self.jump((found.start, found.end), self.quote_message(quote) + message)

    def quote_message(self, quote: int) -> str:
        """Return ``quote 3/16 · Sergueï Lavrov ?``, the question mark where the speaker is not certain.

        Then it says why that is the speaker. It also says in how many other articles the words stand, and what is noted
        on them.
        """
        index = self.session.index
        assert index is not None
        speaker = quote_row(index, self.session.article.text, quote).words
        message = _("quote {number}/{count} · {speaker}").format(
            number=quote + 1, count=len(index.quote_starts), speaker=speaker
        )
        also = self._host.repeated_quotes(self.session.id).get(quote)
        spoken = index.analysis.quotes[quote]
        why = reason_words(spoken.speaker.reason) if spoken.speaker and is_doubtful(spoken) else ""
        parts = [message, why, also_in(also) if also else "", self.note_line((spoken.start, spoken.end))]
        return " · ".join(filter(None, parts))

    def show_quote(self) -> None:
        """Say again at which quote one is, where a dialog was closed that left nothing else to say."""
        session, number = self.session, self.session.focused_quote()
        if number is None or session.index is None or self._status.message:
            return
        quote = session.index.analysis.quotes[number]
        if session.focus_span == (quote.start, quote.end):
            self._status.show_message(self.quote_message(number))

    def open_at(self, span: Span | None, follow: str | None) -> None:
        """Come to a place in this article from elsewhere, and follow somebody, by id or name."""
        if span is None and follow is None:
            return
        self.push_trail()
        target = self.session.open_at(span, follow)
        self.show_followed()
        if target is not None:
            self.go_to(target)

    def return_to(self, position: Position) -> None:
        """Go to a position without remembering where one is."""
        self._status.message = ""
        self.session.focus_span = position.focus
        self._view.set_current(position.focus)
        self._view.go_to(position.top, where="top")
        self._status.update()

    def back(self) -> None:
        """Go back to where one jumped from."""
        if moved := self.trail.back(self.place):
            self._host.return_to(*moved)

    def forward(self) -> None:
        """Go forward again."""
        if moved := self.trail.forward(self.place):
            self._host.return_to(*moved)

    # Walking

    def walking_from(self, direction: Direction) -> int:
        """Return the offset from which next and previous count: the span one is at if it is in view, else the view."""
        focus = self.session.focus_span
        if focus and self._view.in_view(focus[0]):
            return focus[0]
        return self._view.top_offset - (direction == 1)

    def go_to_edge(self, direction: Direction) -> None:
        """Go to the end (1) or the beginning (-1) of the text."""
        self.push_trail()
        self._view.go_to(len(self.session.article.text) if direction == 1 else 0, where="top")
        self._status.update()

    def go_to_mention(self, direction: Direction) -> None:
        """Go to the next or previous mention of the entities followed."""
        if found := self.session.next_mention(self.walking_from(direction), direction):
            mention, wrapped = found
            self.jump(_span(mention), _wrap_message(wrapped, direction))

    def go_to_quote(self, direction: Direction) -> None:
        """Go to the next or previous quote."""
        if found := self.session.next_quote(self.walking_from(direction), direction):
            quote, wrapped = found
            self.jump_to_quote(quote, _wrap_message(wrapped, direction))

    def go_to_section(self, direction: Direction) -> None:
        """Go to the next or previous heading, or paragraph where there are no headings."""
        focus, starts = self.session.focus_span, self._view.paragraphs.starts
        here = focus[0] if focus and self._view.in_view(focus[0]) else self._view.top_offset
        if found := next_section(self.session.article, starts, here, direction):
            number = {"number": found.step.index + 1, "count": found.step.total}
            place = _("heading {number}/{count}") if found.is_heading else _("paragraph {number}/{count}")
            self.jump(found.span, place.format_map(number) + _wrap_message(found.step.wrapped, direction))

    # Bookmarks

    @property
    def marks(self) -> Mapping[str, Position]:
        """Positions that have a letter, by it."""
        return self._bookmarks.positions

    def set_mark(self, letter: str) -> None:
        """Name the position where one is with a letter."""
        self._bookmarks.add(letter, self.position)
        self._status.show_message(_("mark {letter} set · press '{letter} to return here").format(letter=letter))

    def go_to_mark(self, letter: str) -> None:
        """Go to the position of a letter and remember where one came from."""
        if letter not in self.marks:
            self._status.show_message(_("no mark {letter}").format(letter=letter))
            return
        self.push_trail()
        self.return_to(self.marks[letter])


def _span(mention: Mention) -> Span:
    return mention.start, mention.end


def _wrap_message(wrapped: bool, direction: Direction) -> str:
    if not wrapped:
        return ""
    return _(" · wrapped to the first") if direction == 1 else _(" · wrapped to the last")
