"""Quotes with their sources on the clipboard, by the template that a person chose."""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from textual.app import App

from reader.model.citation import Citation
from reader.presentation.citation_text import citations_text, copied_message, copy_template, next_template
from reader.presentation.messages import translate
from reader.tui.clipboard import copy
from reader.tui.host import Preferences

if TYPE_CHECKING:
    from reader.library import Library


def copy_quotes(app: App[int], preferences: Preferences, citations: Sequence[Citation]) -> str:
    """Copy quotes; return what to say about it."""
    settings = preferences.settings
    template = copy_template(settings.copy_as, settings.templates)
    text = citations_text(template, citations)
    copy(app, text)
    return copied_message(len(citations), template.name, text)


async def copy_from_library(
    app: App[int], preferences: Preferences, path: Path, cite: Callable[[Library], Sequence[Citation]]
) -> str:
    """Copy quotes that ``cite`` gets of the library at ``path``, off the event loop; return what to say about it."""
    citations = await asyncio.to_thread(_cited, path, cite)
    return citations if isinstance(citations, str) else copy_quotes(app, preferences, citations)


def _cited(path: Path, cite: Callable[[Library], Sequence[Citation]]) -> Sequence[Citation] | str:
    """Return what is cited, else why it cannot be; a connection belongs to one thread."""
    from reader.library import Library, LibraryError

    try:
        library = Library.open(path)
    except LibraryError as error:
        return translate(error)
    try:
        return cite(library)
    finally:
        library.close()


def turn_template(preferences: Preferences) -> None:
    """Turn to the next template; remembered."""
    settings = preferences.settings
    preferences.remember("copy_as", next_template(settings.copy_as, settings.templates))
