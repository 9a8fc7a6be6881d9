"""The articles opened since the app was started, with what is known of each: newer than what the library has yet."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

import msgspec

from reader.model.article import Article
from reader.reading.saved_reading import SavedReading, load_saved_reading

if TYPE_CHECKING:
    from reader.library import Library
    from reader.model.analysis import Analysis
    from reader.reading.session import ReadingSession
    from reader.sources import Catalogue


class KeptPlace(NamedTuple):
    """Where one is in an article, how far that is from 0 to 1, and the names one follows."""

    article: str
    top: int
    progress: float
    follows: tuple[str, ...]

    def keep(self, library: Library) -> None:
        """Write the place to the library."""
        library.set_place(self.article, self.top, self.progress)
        library.set_follows(self.article, self.follows)


class OpenedArticles:
    """Articles by id; those not opened yet come from the library, where there is one."""

    def __init__(self, library: Library | None) -> None:
        self._library = library
        self.readings: dict[str, SavedReading] = {}
        """What is known of each, by id, in the order in which they were opened."""
        self._unsaved: Article | None = None
        self._kept: KeptPlace | None = None

    def first_shown(
        self, article: Article | SavedReading | Catalogue | None
    ) -> tuple[SavedReading | None, Catalogue | None]:
        """Return what is shown first: an article with what is known of it, or what there is to choose from."""
        if article is None or isinstance(article, SavedReading):
            return article, None
        if isinstance(article, Article):
            return load_saved_reading(article, self._library), None
        return None, article

    def article(self, id_: str) -> Article | None:
        """Return an article of this session, else of the library; ``None`` where neither has it."""
        known = self.readings.get(id_)
        return known.article if known else self._library.article(id_) if self._library else None

    def known(self, article: Article) -> SavedReading:
        """Return what is known of an article from this session, else from the library."""
        return self.readings.get(article.id) or load_saved_reading(article, self._library)

    def add(self, known: SavedReading) -> None:
        """Take an article that is being opened."""
        self.readings[known.id] = known

    def set_analysis(self, id_: str, analysis: Analysis) -> None:
        """Take the whole analysis of an article, as the engine made it."""
        self._change(id_, analysis=analysis, understood=100, is_kept=True)

    def place_to_keep(self, session: ReadingSession) -> KeptPlace | None:
        """Take where one is in an article; return it, ``None`` where it was kept already or nothing is laid out yet."""
        place = KeptPlace(session.id, session.top, session.progress, session.follow_names)
        if not session.is_laid_out or place == self._kept:
            return None
        self._kept = place
        self._change(place.article, top=place.top, follows=place.follows)
        return place

    def _change(self, id_: str, **changed: object) -> None:
        self.readings[id_] = msgspec.structs.replace(self.readings[id_], **changed)

    def begin(self, article: Article) -> None:
        """Take an article that is shown from now on: it is still to be saved, and so is any place in it."""
        self._unsaved, self._kept = article, None

    def take_unsaved(self) -> Article | None:
        """Return the article that is still to be saved, once."""
        article, self._unsaved = self._unsaved, None
        return article
