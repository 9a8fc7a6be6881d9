"""Messages of the article view: where one is, and what the mouse met."""

from __future__ import annotations

from textual.message import Message
from textual.widget import Widget

from reader.model.analysis import Mention, Quote
from reader.model.article import StructureSpan


class ArticleViewMessage(Message, bubble=True):
    """Base of the messages that an article view posts."""

    def __init__(self, view: Widget) -> None:
        super().__init__()
        self.view = view

    @property
    def control(self) -> Widget:
        """The view."""
        return self.view


class MentionClicked(ArticleViewMessage, namespace="article_view"):
    """A mention was clicked."""

    def __init__(self, view: Widget, entity_id: str, mention: Mention) -> None:
        super().__init__(view)
        self.entity_id = entity_id
        self.mention = mention


class MentionHovered(ArticleViewMessage, namespace="article_view"):
    """The pointer came over another mention, or left one: then both are ``None``."""

    def __init__(self, view: Widget, entity_id: str | None, mention: Mention | None) -> None:
        super().__init__(view)
        self.entity_id = entity_id
        self.mention = mention

    def can_replace(self, message: Message) -> bool:
        """Let the newest message replace those before."""
        return isinstance(message, MentionHovered)


class QuoteClicked(ArticleViewMessage, namespace="article_view"):
    """Words of a quote were clicked, not a mention in it."""

    def __init__(self, view: Widget, quote: Quote) -> None:
        super().__init__(view)
        self.quote = quote


class LinkClicked(ArticleViewMessage, namespace="article_view"):
    """A link was clicked that is no mention."""

    def __init__(self, view: Widget, link: StructureSpan) -> None:
        super().__init__(view)
        self.link = link


class LinkHovered(ArticleViewMessage, namespace="article_view"):
    """The pointer came over a link that is no mention."""

    def __init__(self, view: Widget, link: StructureSpan) -> None:
        super().__init__(view)
        self.link = link


class Moved(ArticleViewMessage, namespace="article_view"):
    """Another line is on top, or the page has another height; ``fraction`` is that of ``ArticlePage.fraction``."""

    def __init__(self, view: Widget, top_offset: int, fraction: float) -> None:
        super().__init__(view)
        self.top_offset = top_offset
        self.fraction = fraction

    def can_replace(self, message: Message) -> bool:
        """Let the newest message replace those before."""
        return isinstance(message, Moved)
