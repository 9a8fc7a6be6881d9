"""Copying from the article to the clipboard."""

from __future__ import annotations

from textual.app import App

from reader.presentation.clipboard_text import copied, quote_with_speaker
from reader.presentation.messages import _, ngettext
from reader.reading.session import ReadingSession
from reader.tui.article.view import ArticleView
from reader.tui.clipboard import copy


def copy_selection(app: App[int], session: ReadingSession, view: ArticleView) -> str:
    """Copy what is selected, else the quote one is at with its speaker; return what to say about it."""
    index, text, quote = session.index, session.article.text, session.focused_quote()
    span, breaks = view.selected_span(), view.paragraphs.breaks
    if span is not None:
        words = copied(index, text, span, breaks)
    elif index is not None and quote is not None:
        words = quote_with_speaker(index, text, quote, breaks)
    else:
        return _("nothing selected: select with v and the arrows, or with the mouse")
    copy(app, words)
    view.select(None)
    shown = words[:40] + "…" if len(words) > 40 else words
    return ngettext("{count} character copied: {words}", "{count} characters copied: {words}", len(words), words=shown)
