"""What the library has saved of an article: analysis, position, entities followed."""

from __future__ import annotations

from typing import TYPE_CHECKING

import msgspec

from reader import __version__
from reader.model.analysis import Analysis
from reader.model.article import Article

if TYPE_CHECKING:
    from reader.library import Library


class SavedReading(msgspec.Struct, frozen=True):
    """An article, by its ``id``, with what is kept of it.

    ``analysis`` is as the engine made it, without what a person put right since, of ``understood`` percent of the
    article: of less than all only where it came a moment ago and the engine is still to be heard. ``is_kept`` is false
    where the library has yet to be told of it. ``top`` is the first visible character where one stopped, ``follows``
    are the names of those followed there.
    """

    article: Article
    id: str
    analysis: Analysis | None = None
    top: int = 0
    follows: tuple[str, ...] = ()
    understood: int = 100
    is_kept: bool = True

    @property
    def current(self) -> bool:
        """Whether this version made the analysis and it is whole: then the engine is not needed."""
        return self.analysis is not None and self.understood == 100 and self.analysis.engine.version == __version__


def load_saved_reading(article: Article, library: Library | None) -> SavedReading:
    """Return what the library has of an article; what it cannot read counts as missing."""
    id_ = article.id
    if library is None:
        return SavedReading(article, id_)
    return SavedReading(article, id_, library.analysis(id_), library.position(id_), library.follows(id_))
