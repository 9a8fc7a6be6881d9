"""What a person leaves on an article: position, bookmarks, tags, followed names."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING

from reader.library.store import Store

if TYPE_CHECKING:
    from reader.library.records import State


class ReadingState(Store):
    """Keep the reading state of articles in the library; of others nothing is kept."""

    def position(self, article: str) -> int:
        """Return the first visible character where reading stopped in the article of that id."""
        row = self._read("SELECT top FROM article WHERE id = ?", (article,))
        return int(row[0]) if row else 0

    def set_place(self, article: str, top: int, progress: float) -> None:
        """Keep the reading position: first visible character, and share that was read, from 0 to 1."""
        self._write("UPDATE article SET top = ?, progress = ? WHERE id = ?", (top, progress, article))

    def marks(self, article: str) -> list[tuple[str, int, tuple[int, int] | None]]:
        """Return the bookmarks of an article: letter, first visible character, focused span."""
        query = "SELECT letter, mark.top, start, end FROM mark JOIN article ON number = article WHERE id = ?"
        rows = self._rows(f"{query} ORDER BY letter", (article,))
        return [(letter, top, None if start is None else (start, end)) for letter, top, start, end in rows]

    def set_mark(self, article: str, letter: str, top: int, focus: tuple[int, int] | None) -> None:
        """Keep a bookmark of an article that is kept."""
        self._write(
            "INSERT OR REPLACE INTO mark (article, letter, top, start, end) "
            "SELECT number, ?, ?, ?, ? FROM article WHERE id = ?",
            (letter, top, *(focus or (None, None)), article),
        )

    def follows(self, article: str) -> tuple[str, ...]:
        """Return the names followed in the article of that id."""
        query = "SELECT name FROM follow JOIN article ON number = article WHERE id = ? ORDER BY rank"
        return tuple(name for (name,) in self._rows(query, (article,)))

    def set_follows(self, article: str, names: Iterable[str]) -> None:
        """Keep the names followed in an article that is kept."""
        with self._noting_errors(), self._transaction():
            number = self._number(article)
            if number is not None:
                self._connection.execute("DELETE FROM follow WHERE article = ?", (number,))
                rows = [(number, rank, name) for rank, name in enumerate(names)]
                self._connection.executemany("INSERT INTO follow (article, rank, name) VALUES (?, ?, ?)", rows)

    def tag(self, article: str, tag: str) -> None:
        """Give an article that is kept a tag."""
        query = "INSERT OR IGNORE INTO tag (tag, article) SELECT ?, number FROM article WHERE id = ?"
        self._write(query, (tag, article))

    def untag(self, article: str, tag: str) -> None:
        """Take a tag off an article."""
        query = "DELETE FROM tag WHERE tag = ? AND article = (SELECT number FROM article WHERE id = ?)"
        self._write(query, (tag, article))

    def tags(self) -> list[tuple[str, int]]:
        """Return all tags with their number of articles, by name."""
        query = "SELECT tag, count(*) FROM tag JOIN article ON number = article WHERE removed IS NULL GROUP BY tag"
        return self._rows(query, ())

    def state(self, article: str) -> State:
        """Return everything that a person left on the article of that id."""
        from reader.library.records import State

        row = self._read("SELECT added, opened, top, progress FROM article WHERE id = ?", (article,))
        tags = self._rows("SELECT tag FROM tag JOIN article ON number = article WHERE id = ? ORDER BY tag", (article,))
        added, opened, top, progress = row or (0.0, None, 0, 0.0)
        marks, follows = tuple(self.marks(article)), self.follows(article)
        return State(added, opened, top, progress, marks, tuple(tag for (tag,) in tags), follows)

    def set_state(self, article: str, state: State) -> None:
        """Restore everything that a person left on an article; bookmarks and tags that are there stay."""
        query = "UPDATE article SET added = ?, opened = ?, top = ?, progress = ? WHERE id = ?"
        self._write(query, (state.added, state.opened, state.top, state.progress, article))
        for letter, top, focus in state.marks:
            self.set_mark(article, letter, top, focus)
        for tag in state.tags:
            self.tag(article, tag)
        if state.follows:
            self.set_follows(article, state.follows)

    def _number(self, article: str) -> int | None:
        row = self._read("SELECT number FROM article WHERE id = ? AND removed IS NULL", (article,))
        return int(row[0]) if row else None
