"""Copying from the article to the clipboard: words as they are, quotes with their sources."""

from __future__ import annotations

from collections.abc import Sequence

from textual.app import App

from reader.model.citation import cited
from reader.presentation.messages import _, ngettext
from reader.reading.session import ReadingSession
from reader.text.line_breaks import joined
from reader.tui.article.view import ArticleView
from reader.tui.clipboard import copy
from reader.tui.host import Preferences
from reader.tui.quote_copying import copy_quotes


def copy_selection(
    app: App[int], preferences: Preferences, session: ReadingSession, view: ArticleView, listed: Sequence[int] = ()
) -> str:
    """Copy what is selected, else the quotes ``listed``, else the quote one is at; return what to say about it.

    ``listed`` are numbers of quotes in the analysis. What is selected is a quote if it is one from end to end.
    """
    span, breaks = view.selected_span(), view.paragraphs.breaks
    numbers = _selected_quote(session, span) if span else listed or _focused_quote(session)
    if session.index is not None and numbers:
        index = session.index
        message = copy_quotes(app, preferences, [cited(session.article, index, number, breaks) for number in numbers])
    elif span is not None:
        words = joined(session.article.text, breaks, *span)
        copy(app, words)
        shown = words[:40] + "…" if len(words) > 40 else words
        message = ngettext(
            "{count} character copied: {words}", "{count} characters copied: {words}", len(words), words=shown
        )
    else:
        return _("nothing selected: select with v and the arrows, or with the mouse")
    view.select(None)
    return message


def _focused_quote(session: ReadingSession) -> Sequence[int]:
    quote = session.focused_quote()
    return () if quote is None else (quote,)


def _selected_quote(session: ReadingSession, span: tuple[int, int]) -> Sequence[int]:
    quotes = session.index.analysis.quotes if session.index else ()
    return [number for number, quote in enumerate(quotes) if (quote.start, quote.end) == span][:1]
