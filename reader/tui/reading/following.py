"""Following on the reading screen: whom one follows, walking mentions and quotes, jumps and the trail back."""

from __future__ import annotations

from typing import TYPE_CHECKING, cast

from textual import on

from reader.model.analysis import Mention
from reader.model.spans import Direction, step
from reader.page.minimap_rows import MapSpan
from reader.presentation.rows import entity_summary, quote_row
from reader.reading.trail import Place, Position, Trail
from reader.tui.article.messages import MentionClicked, MentionHovered, QuoteClicked
from reader.tui.article.minimap import Minimap
from reader.tui.reading.panes import PanedScreen
from reader.tui.widgets.sidebar import Sidebar

if TYPE_CHECKING:
    from reader.tui.reading.screen import ReadingScreen


class FollowingScreen(PanedScreen):
    """Follows entities through the text and finds the way back."""

    _marks: dict[str, Position] | None = None

    @property
    def trail(self) -> Trail[Place]:
        """Places to go back to, here and in the articles before."""
        return self.reader.trail

    def push_trail(self, position: Position | None = None) -> None:
        """Remember where one is, or that position, to come back to."""
        self.reader.trail = self.trail.push(Place(self.id_, position or self.position))

    def resolve_pending_follow(self) -> None:
        """Follow whom one wanted to follow when they were not known yet; those not found are let go."""
        if self.understood is None or not self.pending_follow:
            return
        wanted, self.pending_follow = self.pending_follow, ()
        known = self.understood
        found = [known.entities.get(name) or known.called(name) for name in wanted]
        self.follow_only(tuple(dict.fromkeys(entity.id for entity in found if entity)))
        if self._goes_to_first and self.followed:
            first = known.mentions(self.followed)[0]
            self.focus_span = (first.start, first.end)
            self.view.set_current(self.focus_span)
            self.view.go_to(first.start)
        self._goes_to_first = False

    def open_at(self, span: tuple[int, int] | None, follow: str | None) -> None:
        """Come to a place in this article from elsewhere, and follow somebody, by id or name."""
        if span is None and follow is None:
            return
        self.push_trail()
        self.pending_follow, self._goes_to_first = (follow,) if follow else (), span is None
        self.resolve_pending_follow()
        if span is not None:
            self.focus_span = span
            self.view.set_current(span)
            self.view.go_to(span[0])
        self.update_status()

    def follow(self, entity: str, span: Mention | tuple[int, int] | None = None) -> None:
        """Follow an entity and go to that span, else to its first mention."""
        assert self.understood is not None
        self.follow_only((entity,))
        mentions = self.understood.mentions((entity,))
        if span or mentions:
            self.jump(span or mentions[0])

    def follow_too(self, entity: str) -> None:
        """Follow an entity beside those followed already, or let that one go; stay where one is."""
        others = tuple(id_ for id_ in self.followed if id_ != entity)
        self.follow_only(others if entity in self.followed else (*others, entity))

    def follow_only(self, ids: tuple[str, ...]) -> None:
        """Follow these entities, none for nobody, and stay where one is."""
        self.followed = ids
        self.view.follow(ids)
        self.minimap.show(self._minimap_spans())
        self.sidebar.mark_followed(frozenset(ids))
        self.update_status()

    def _minimap_spans(self) -> list[MapSpan]:
        """What the map shows: mentions and quotes of those followed."""
        if self.understood is None:
            return []
        found = []
        for rank, id_ in enumerate(self.followed):
            entity = self.understood.entities[id_]
            quotes = (self.understood.analysis.quotes[index] for index in self.understood.quotes_by(entity))
            found += [MapSpan(quote.start, quote.end, True, rank) for quote in quotes]
            found += [MapSpan(mention.start, mention.end, False, rank) for mention in entity.mentions]
        return found

    def jump(self, span: Mention | tuple[int, int], *, saying: str = "") -> None:
        """Go to a span and remember where one came from; ``saying`` is told beside it until the next move."""
        self._said = saying
        start, end = span if isinstance(span, tuple) else (span.start, span.end)
        self.push_trail()
        self.focus_span = (start, end)
        self.view.set_current(self.focus_span)
        self.view.go_to(start)
        self.update_status()

    def jump_to_quote(self, index: int, *, saying: str = "") -> None:
        """Go to a quote, by its number in the analysis; who says it is told, then ``saying``."""
        assert self.understood is not None
        quote = self.understood.analysis.quotes[index]
        self.jump((quote.start, quote.end), saying=self.quote_told(index) + saying)

    def quote_told(self, index: int) -> str:
        """``quote 3/16 · Sergueï Lavrov ?``, the question mark where it is not sure."""
        assert self.understood is not None
        speaker = quote_row(self.understood, self.article.text, index).words
        return f"quote {index + 1}/{len(self.understood.quote_starts)} · {speaker}"

    def return_to(self, position: Position) -> None:
        """Go to a position; where one is is not remembered."""
        self._said = ""
        self.focus_span = position.focus
        self.view.set_current(position.focus)
        self.view.go_to(position.top, where="top")
        self.update_status()

    def _here(self, direction: Direction) -> int:
        """The offset from which next and previous are counted: the span one is at, else what is in view."""
        if self.focus_span and self.view.in_view(self.focus_span[0]):
            return self.focus_span[0]
        return self.view.top_offset - (direction == 1)

    # Actions, one for each command

    def action_edge(self, direction: Direction) -> None:
        """To the end (1) or the beginning (-1)."""
        if self.in_sidebar:
            self.sidebar.rows.action_move_to(-1 if direction == 1 else 0)
            return
        self.push_trail()
        self.view.go_to(len(self.article.text) if direction == 1 else 0, where="top")
        self.update_status()

    def action_mention(self, direction: Direction) -> None:
        """To the next or previous mention of whom one follows."""
        if self.understood is None or not self.followed:
            return
        mentions = self.understood.mentions(self.followed)
        starts = [mention.start for mention in mentions]
        found = step(starts, self._here(direction), direction)
        if found:
            self.jump(mentions[found.index], saying=_wrap_told(found.wrapped, direction))

    def can_mention(self) -> bool:
        """Somebody is followed."""
        return bool(self.followed)

    def action_choose(self) -> None:
        """Choose the highlighted row of the sidebar; in the text follow whom one is at."""
        if self.in_sidebar:
            self.sidebar.choose()
        else:
            self.action_follow_this()

    def action_follow_this(self) -> None:
        """Follow the mention one is at, the speaker of the quote one is at, or the mention under the pointer."""
        here = self.focus_span or self.view.hovered
        found = self.view.mention_at(here[0]) if here else None
        index = self.understood.quote_at(here[0]) if self.understood and here else None
        if found:
            self.follow(found[0].id, found[1])
        elif self.understood and index is not None:
            speaker = self.understood.analysis.quotes[index].speaker
            if speaker and speaker.entity in self.understood.entities:
                self.follow_only((speaker.entity,))
            else:
                self.show_message("nobody with a name is known to say this")
        else:
            self.action_hints(add=False)

    def action_hints(self, add: bool) -> None:
        """Show letters on the mentions in view and follow whose are typed."""
        from reader.tui.reading.modes.hints import Hints

        self.enter(Hints(cast("ReadingScreen", self), add=add))

    def can_hints(self) -> bool:
        """There are names."""
        return bool(self.understood and self.understood.entities)

    def action_follow_too(self) -> None:
        """Follow the highlighted name of the sidebar as well, else one whose letters are typed."""
        key = self.sidebar.rows.highlighted_key
        if self.in_sidebar and self.sidebar.chosen != "quotes" and key is not None:
            self.follow_too(key)
        else:
            self.action_hints(add=True)

    def can_follow_too(self) -> bool:
        """There are names."""
        return self.can_hints()

    def action_quote(self, direction: Direction) -> None:
        """To the next or previous quote."""
        if self.understood is None:
            return
        found = step(self.understood.quote_starts, self._here(direction), direction)
        if found:
            self.jump_to_quote(found.index, saying=_wrap_told(found.wrapped, direction))

    def can_quote(self) -> bool:
        """There are quotes."""
        return bool(self.understood and self.understood.quote_starts)

    def action_back(self) -> None:
        """Back to where one jumped from."""
        if moved := self.trail.back(self.place):
            self.reader.return_to(*moved)

    def can_back(self) -> bool:
        """One has jumped."""
        return bool(self.trail.past)

    def action_forward(self) -> None:
        """Forward again."""
        if moved := self.trail.forward(self.place):
            self.reader.return_to(*moved)

    def can_forward(self) -> bool:
        """One has gone back."""
        return bool(self.trail.future)

    def action_unfollow(self) -> None:
        """Close what lies over or under the text, else stop following."""
        if self.has_class("-zen"):
            self.action_zen()
        elif self.lies_over:
            self.show_sidebar(False)
        elif self.query("FindBar"):
            self.query("FindBar").remove()
        elif self.followed or self.focus_span:
            self.focus_span = None
            self._said = ""
            self.view.set_current(None)
            self.follow_only(())

    # Marks

    @property
    def marks(self) -> dict[str, Position]:
        """Places with a letter, read from the library when they are asked for first."""
        if self._marks is None:
            self._marks = self.reader.kept_marks(self.id_)
        return self._marks

    def set_mark(self, letter: str) -> None:
        """Give the place where one is a letter."""
        self.marks[letter] = self.position
        self.reader.keep_mark(self.id_, letter, self.position)
        self.show_message(f"marked {letter}: '{letter} comes back here")

    def go_to_mark(self, letter: str) -> None:
        """Go to the place of that letter; where one came from is remembered."""
        if letter not in self.marks:
            self.show_message(f"there is no mark {letter}")
            return
        self.push_trail()
        self.return_to(self.marks[letter])

    def action_mark(self) -> None:
        """Give the place a letter, typed next."""
        from reader.tui.reading.modes.marks import SetMark

        self.enter(SetMark(cast("ReadingScreen", self)))

    def action_to_mark(self) -> None:
        """Go to the place of the letter typed next."""
        from reader.tui.reading.modes.marks import GoToMark

        self.enter(GoToMark(cast("ReadingScreen", self)))

    # What text, map and sidebar tell

    @on(MentionHovered)
    def _mention_hovered(self, message: MentionHovered) -> None:
        known = self.understood.entities if self.understood else {}
        entity = known.get(message.entity_id or "")
        self.show_hover_message(entity_summary(entity) if entity else "")

    @on(Minimap.Pointed)
    def _pointed_on_minimap(self, message: Minimap.Pointed) -> None:
        if not message.dragged:
            self.push_trail()
        self.view.scroll_to(y=message.line - self.view.size.height // 2, animate=False)

    @on(MentionClicked)
    def _mention_clicked(self, message: MentionClicked) -> None:
        self.follow(message.entity_id, message.mention)

    @on(QuoteClicked)
    def _quote_clicked(self, message: QuoteClicked) -> None:
        assert self.understood is not None
        index = self.understood.quote_at(message.quote.start)
        if index is not None:
            self.jump_to_quote(index)

    @on(Sidebar.Followed)
    def _followed_in_sidebar(self, message: Sidebar.Followed) -> None:
        self.follow(message.entity)
        self.leave_overlay()

    @on(Sidebar.QuoteChosen)
    def _quote_chosen(self, message: Sidebar.QuoteChosen) -> None:
        self.jump_to_quote(message.index)
        self.leave_overlay()


def _wrap_told(wrapped: bool, direction: Direction) -> str:
    return "" if not wrapped else " · wrapped to the first" if direction == 1 else " · wrapped to the last"
