"""A person's corrections, applied to what commands print: the same everywhere."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from reader.cli.options import NO_CORRECTIONS, asked_for

if TYPE_CHECKING:
    from reader.library import Library
    from reader.model.analysis import Analysis
    from reader.model.article import Article

Corrected = Callable[["Article", "Analysis"], "Analysis"]


def correcting(library: Library | None = None) -> Corrected:
    """Return what applies the corrections that hold in an article, unless they are not wanted.

    They are those of ``library``, else of the person's own, which is not made where there is none.
    """
    if asked_for(NO_CORRECTIONS):
        return lambda _article, analysis: analysis
    opened: list[Library | None] = [library]
    if library is None:
        opened.clear()

    def correct(article: Article, analysis: Analysis) -> Analysis:
        if not opened:
            opened.append(existing_library())
        made = opened[0].corrections_of(article) if opened[0] is not None else ()
        if not made:
            return analysis
        from reader.model.corrections import corrected

        return corrected(analysis, article, made)

    return correct


def existing_library() -> Library | None:
    """Open the person's library for reading what is in it; ``None`` where there is none, or it cannot be read."""
    from reader.library import Library, LibraryError
    from reader.library.connection import library_file

    try:
        return Library.open() if library_file().exists() else None
    except (LibraryError, OSError):
        return None
