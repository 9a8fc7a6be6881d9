"""The article on the screen: its page, with text selection and the mouse."""

from __future__ import annotations

from textual import events
from textual.geometry import Offset
from textual.selection import Selection

from reader.page.page_model import Span
from reader.page.paragraphs import word_at
from reader.tui.article import messages as article_messages
from reader.tui.article.page import ArticlePage


class ArticleView(ArticlePage):
    """Shows an article; posts which mention, link or quote the mouse met, and lets text be selected."""

    ALLOW_SELECT = True

    MentionClicked = article_messages.MentionClicked
    MentionHovered = article_messages.MentionHovered
    LinkClicked = article_messages.LinkClicked
    LinkHovered = article_messages.LinkHovered
    QuoteClicked = article_messages.QuoteClicked
    Moved = article_messages.Moved

    _pressed: Offset | None = None
    """Where the mouse button went down."""

    # Text selection

    @property
    def allow_select(self) -> bool:
        """Whether text can be selected."""
        return True

    def selection_updated(self, _selection: Selection | None) -> None:
        """Repaint; strips are kept by what is selected of their line."""
        self.refresh()

    def selected_span(self) -> Span | None:
        """Return the span of the text that is selected, ``None`` where nothing is."""
        selection = self.text_selection
        return None if selection is None else self._span_of(selection)

    def select(self, span: Span | None) -> None:
        """Select a span of the text, as the mouse does; ``None`` selects nothing."""
        self.screen.selections = {} if span is None else {self: Selection(Offset(0, span[0]), Offset(0, span[1]))}

    def _span_of(self, selection: Selection) -> Span | None:
        text = self._article.text
        start = 0 if selection.start is None else self._offset_of(selection.start)
        end = len(text) if selection.end is None else self._offset_of(selection.end)
        start, end = max(0, min(start, end)), min(len(text), max(start, end))
        while start < end and text[end - 1] in "\n ":
            end -= 1
        return (start, end) if start < end else None

    @staticmethod
    def _offset_of(place: Offset) -> int:
        """Return the offset that the meta of a segment (see ``paint``) and the characters into it make."""
        return place.y + max(0, place.x)

    def _selected_in(self, line: int) -> Span | None:
        span = self.selected_span()
        if span is None:
            return None
        start, end = self.lines.span(line)
        return (max(start, span[0]), min(end, span[1])) if span[0] < end and span[1] > start else None

    def get_selection(self, selection: Selection) -> tuple[str, str] | None:
        """Return the article's own text under a selection, unwrapped, with what ends it."""
        span = self._span_of(selection)
        return None if span is None else (self.paragraphs.copied(self._article.text, *span), "\n")

    # The mouse

    def on_mouse_down(self, event: events.MouseDown) -> None:
        """Remember where, to tell a click from a selection."""
        self._pressed = event.screen_offset

    def on_click(self, event: events.Click) -> None:
        """Post which mention, link or quote was clicked; two clicks select the word, three the paragraph."""
        offset = self.offset_at(event.x, event.y)
        if event.button != 1 or offset is None or event.screen_offset != self._pressed:
            return
        if event.chain > 1:
            event.prevent_default()
            word = event.chain == 2
            self.select(word_at(self._page.text, offset) if word else self.paragraphs.span_at(offset))
        elif found := self._page.highlights.mention_at(offset):
            entity, mention = found
            self.post_message(self.MentionClicked(self, entity.id, mention))
        elif link := self._page.structure.link_at(offset):
            self.post_message(self.LinkClicked(self, link))
        elif quote := self._page.highlights.quote_at(offset):
            self.post_message(self.QuoteClicked(self, quote))

    def on_mouse_move(self, event: events.MouseMove) -> None:
        """Post which mention or link the pointer is over."""
        offset = self.offset_at(event.x, event.y)
        self._hover(offset)

    def on_leave(self, _event: events.Leave) -> None:
        """Post that the pointer is over nothing."""
        self._hover(None)

    def _hover(self, offset: int | None) -> None:
        found = None if offset is None else self._page.highlights.mention_at(offset)
        link = None if found or offset is None else self._page.structure.link_at(offset)
        span = (found[1].start, found[1].end) if found else (link.start, link.end) if link else None
        if span != self._page.hovered:
            self._page.hovered = span
            self._repaint()
            if link is not None:
                self.post_message(self.LinkHovered(self, link))
                return
            entity_id, mention = (found[0].id, found[1]) if found else (None, None)
            self.post_message(self.MentionHovered(self, entity_id, mention))
