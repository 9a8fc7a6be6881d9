"""Starts the app, for the command line."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypedDict, Unpack

from reader.tui.app import ReaderApp

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from reader.checking.records import DraftReport
    from reader.engine.early_analysis import EarlyAnalysis
    from reader.engine.process import EngineProcess
    from reader.first_frame.frame import FirstFrame
    from reader.library import Library
    from reader.model.article import Article
    from reader.reading.saved_reading import SavedReading
    from reader.settings import Settings
    from reader.sources import Access, Catalogue


class Options(TypedDict, total=False):
    """What the app is started with beside what there is to read.

    ``keymap`` has the keys of commands, by id, that differ from their own; ``notices`` are told on the screen.
    ``checked`` is a draft, by its source, with what was found in it: then it is gone through first.
    Without ``corrections`` what a person corrected is left out. ``frame`` is the first frame of the article.
    ``early`` has the article analysed already; without it, ``engine`` will.
    """

    access: Access | None
    early: EarlyAnalysis | None
    engine: EngineProcess | None
    library: Library | None
    settings: Settings | None
    keymap: Mapping[str, tuple[str, ...]] | None
    notices: Sequence[str]
    checked: tuple[str, DraftReport] | None
    corrections: bool
    frame: FirstFrame | None


def run(article: Article | SavedReading | Catalogue | None, **options: Unpack[Options]) -> int:
    """Read an article on the screen, or choose one from a listing, without either from the library.

    Returns the exit status of the program.
    """
    app = ReaderApp(article, **options)
    status = app.run()
    return app.return_code or status or 0
