"""Copy what can still be read of a damaged library into a new one."""

from __future__ import annotations

import contextlib
import sqlite3
from pathlib import Path

from reader.library.articles import Articles
from reader.library.connection import LibraryError, doubt_of
from reader.model.quote_corrections import without_choices


def rescue(damaged: Path, library: Articles) -> int:
    """Take articles with what hangs on them out of a damaged file, which stays as it is. Returns how many articles.

    Every article is read by itself, so that one that cannot be read loses no other.
    """
    try:
        connection = sqlite3.connect(f"{damaged.resolve().as_uri()}?mode=ro", uri=True)
    except sqlite3.Error:
        return 0
    old, saved = Articles(connection, damaged), 0
    with contextlib.closing(old):
        for number in range(1, old.last_number() + 1):
            id_ = old.id_of(number)
            article = old.article(id_) if id_ else None
            if article is None:
                continue
            try:
                analysis = old.analysis(article.id)
                restored, chosen = without_choices(article, analysis) if analysis else (None, [])
                library.add(article, restored)
                library.change_corrections(chosen, ())
            except LibraryError:
                break
            library.set_state(article.id, old.state(article.id))
            saved += 1
        for correction in old.corrections():
            library.correct(correction)
        for note in old.notes():
            library.put_note(note)
    with contextlib.suppress(OSError):
        doubt_of(damaged).unlink()
    return saved
