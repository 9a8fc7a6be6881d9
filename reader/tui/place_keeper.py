"""Which place in an article is to be kept: only one that differs from what was kept last."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from reader.library import Library
    from reader.reading.session import ReadingSession


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


class PlaceKeeper:
    """Remembers what was kept last."""

    def __init__(self) -> None:
        self._kept: KeptPlace | None = None

    def forget(self) -> None:
        """Take the next place for a new one: another article is shown."""
        self._kept = None

    def changed(self, session: ReadingSession) -> KeptPlace | None:
        """Return the place to keep, ``None`` where it was kept already or nothing is laid out yet."""
        place = KeptPlace(session.id, session.top, session.progress, session.follow_names)
        if not session.is_laid_out or place == self._kept:
            return None
        self._kept = place
        return place
