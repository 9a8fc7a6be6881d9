"""Copy what can still be read of a damaged library into a new one."""

from __future__ import annotations

import contextlib
import sqlite3
import tempfile
from pathlib import Path
from typing import NamedTuple

from reader.library.articles import Articles
from reader.library.connection import LibraryError, doubt_of
from reader.library.first_page import repaired_copies
from reader.model.quote_corrections import without_choices


class Rescued(NamedTuple):
    """How many articles were saved, of how many the damaged library had as far as can be told."""

    saved: int
    of: int


def rescue(damaged: Path, library: Articles) -> Rescued:
    """Take articles with what hangs on them out of a damaged file, which stays as it is.

    The first copy of it from which articles can be read is taken, see ``repaired_copies``.
    """
    rescued = Rescued(0, 0)
    with contextlib.suppress(OSError, sqlite3.Error), tempfile.TemporaryDirectory(dir=damaged.parent) as folder:
        for copy in repaired_copies(damaged, Path(folder)):
            # SQLite's own words may hold damaged ones of the file.
            with contextlib.suppress(UnicodeDecodeError, sqlite3.Error):
                rescued = taken_from(copy, library)
            if rescued.saved:
                break
    with contextlib.suppress(OSError):
        doubt_of(damaged).unlink()
    return rescued


def taken_from(copy: Path, library: Articles) -> Rescued:
    """Take over what a copy has; every article is read by itself, so that a bad one loses no other."""
    connection = sqlite3.connect(copy)
    old, saved = Articles(connection, copy), 0
    with contextlib.closing(old):
        last = old.last_number()
        known = [id_ for number in range(1, last + 1) if (id_ := old.id_of(number))]
        for id_ in known:
            article = old.article(id_)
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
        if saved or not last:
            for correction in old.corrections():
                library.correct(correction)
            for note in old.notes():
                library.put_note(note)
    return Rescued(saved, len(known))
