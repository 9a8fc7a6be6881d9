"""Reading line by line on a terminal, or through a pipe: what ``reader --plain [TARGET]`` does."""

from __future__ import annotations

import sys
from collections.abc import Iterator

from reader import __version__
from reader.cli.annotating import Faults, readable, understood
from reader.cli.errors import print_error
from reader.errors import ExitStatus
from reader.model.analysis import Analysis
from reader.model.article import Article
from reader.presentation.messages import N_, gettext
from reader.presentation.safe_text import safe_text

PROMPT = "> "


def read_plainly(target: str | None) -> int:
    """Read an article, or the articles of a target one after the other; return the exit status."""
    from reader.knowledge.resources import sample_article

    faults = Faults()
    for article, analysis in _annotated(str(sample_article()) if target is None else target, faults):
        if not _read(article, analysis):
            break
    return ExitStatus.FAILED if faults.any else ExitStatus.SUCCESS


def _annotated(target: str, faults: Faults) -> Iterator[tuple[Article, Analysis]]:
    """Yield articles with their annotation, from the library where this version made it."""
    from reader.library import Library, LibraryError

    try:
        library = Library.open()
    except LibraryError as error:
        library = None
        print_error(error)
    for article in readable(target, faults):
        known = library.analysis(article.id) if library else None
        if known is not None and known.engine.version == __version__:
            yield article, known
        else:
            _say([gettext(N_("preparing the analysis …"))])
            yield from understood([article], faults)


def _read(article: Article, analysis: Analysis) -> bool:
    """Read one article; return whether to go on with the next."""
    from reader.model.analysis_index import AnalysisIndex
    from reader.presentation.plain_reader import PlainReader

    reader = PlainReader(article, AnalysisIndex(analysis))
    _say(reader.opening())
    while True:
        try:
            line = input(PROMPT if sys.stdin.isatty() else "")
        except EOFError:
            return False
        answer = reader.answer(line)
        if answer is None:
            return False
        _say(answer)


def _say(lines: list[str]) -> None:
    for line in lines:
        sys.stdout.write(safe_text(line) + "\n")
    sys.stdout.flush()
