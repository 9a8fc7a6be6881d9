"""Articles read and annotated one after another: what fails is told with the article's name, and the others go on."""

from __future__ import annotations

from collections import deque
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

import msgspec

from reader.cli.errors import print_error
from reader.cli.options import articles, sure_enough
from reader.errors import UsageError
from reader.presentation.messages import Message
from reader.text.message import message_of
from reader.text.printable import printable

UNKNOWN = "und"
"""The language of an annotation of an article whose language is not recognised."""

if TYPE_CHECKING:
    from reader.export.registry import AnalyzedArticle
    from reader.model.analysis import Analysis
    from reader.model.article import Article
    from reader.understanding.pipelines import UnsupportedLanguage


class Faults:
    """What went wrong with single articles so far: it was told, and ``any`` remembers that it happened."""

    def __init__(self) -> None:
        self.any = False

    def tell(self, problem: Message | BaseException | str) -> None:
        """Tell what is wrong with one target or article."""
        self.any = True
        print_error(problem)

    @contextmanager
    def of(self, article: Article) -> Iterator[None]:
        """Tell what goes wrong inside as the fault of one article. Raises UsageError where all would fail alike."""
        from reader.understanding.parsing.fast_loading import ModelMissingError

        try:
            yield
        except ModelMissingError as error:
            raise UsageError(message_of(error)) from error
        except UsageError:
            raise
        except Exception as error:
            self._about(article, Message("could not be analysed: {error}", error=repr(error)))

    def not_written(self, article: Article, error: Exception) -> None:
        """Tell that an article could not be written in a format."""
        self._about(article, Message("could not be written: {error}", error=repr(error)))

    def _about(self, article: Article, reason: Message) -> None:
        self.tell(Message("{name}: {reason}", name=printable(article.source), reason=reason))


def readable(target: str, faults: Faults) -> Iterator[Article]:
    """Yield the articles of a target; tell what cannot be read."""
    from reader.sources import SourceError

    try:
        yield from articles(target)
    except SourceError as error:
        for problem in error.problems:
            faults.tell(problem)


def understood(found: Iterable[Article], faults: Faults) -> Iterator[AnalyzedArticle]:
    """Yield articles with their annotation, each in its language, without those that fail. Raises UsageError.

    They are understood together, which is faster; where that fails, those in hand are one by one.
    """
    from reader.engine.remote import RemoteError, pipelines
    from reader.understanding.parsing.fast_loading import ModelMissingError
    from reader.understanding.pipelines import Pipelines

    understanding = pipelines()
    source = _Source(found)
    try:
        while not source.ended:
            try:
                for article, analysis in understanding.analyze_many(source):
                    source.in_hand.popleft()
                    yield _annotated(article, analysis)
            except ModelMissingError:
                raise
            except RemoteError:
                understanding = Pipelines()
                yield from _one_by_one(understanding.analyze, source.take_back(), faults)
            except Exception:
                if source.error is not None:
                    raise source.error from None
                yield from _one_by_one(understanding.analyze, source.take_back(), faults)
    except ModelMissingError as error:
        raise UsageError(message_of(error)) from error


class _Source:
    """Articles on their way in, those in hand kept until they are understood."""

    def __init__(self, found: Iterable[Article]) -> None:
        self.in_hand: deque[Article] = deque()
        self.ended = False
        self.error: Exception | None = None
        self._left = iter(found)

    def __iter__(self) -> Iterator[Article]:
        try:
            for article in self._left:
                self.in_hand.append(article)
                yield article
        except Exception as error:
            self.error = error
            raise
        self.ended = True

    def take_back(self) -> list[Article]:
        """Return the articles in hand, which are then not."""
        back = list(self.in_hand)
        self.in_hand.clear()
        return back


def _one_by_one(
    analyze: Callable[[Article], Analysis | UnsupportedLanguage], found: Iterable[Article], faults: Faults
) -> Iterator[AnalyzedArticle]:
    for article in found:
        analysis: Analysis | None = None
        with faults.of(article):
            analysis = _with_reason(article, analyze(article))
        if analysis is not None:
            yield in_language(article, analysis), analysis


def understanding() -> Callable[[Article], Analysis]:
    """Return what annotates one article after another; nothing is loaded before the first."""
    from reader.engine.remote import RemoteError, RemotePipelines, pipelines
    from reader.understanding.pipelines import Pipelines

    understanding = pipelines()
    here = Pipelines() if isinstance(understanding, RemotePipelines) else understanding

    def annotated(article: Article) -> Analysis:
        try:
            found = understanding.analyze(article)
        except RemoteError:
            found = here.analyze(article)
        return _with_reason(article, found)

    return annotated


def writable(format_name: str, found: Iterable[AnalyzedArticle], faults: Faults) -> Iterator[AnalyzedArticle]:
    """Yield the articles that can be written in a format, without names that are not wanted; tell of the others.

    Each is written once for nothing: a format that fails in the middle of many could not go on with the next.
    """
    from importlib import import_module

    from reader.export.registry import FORMATS

    export_format = FORMATS[format_name]
    module = import_module(f"reader.export.formats.{export_format.module}")
    for article, whole in found:
        analysis = sure_enough(whole)
        try:
            if hasattr(module, "write_folder"):
                module.write_folder([(article, analysis)], Path(), lambda _path, _content: None)
            elif export_format.folder:
                module.parts(article, analysis)
            else:
                deque(module.write([(article, analysis)], False), maxlen=0)
        except Exception as error:
            faults.not_written(article, error)
        else:
            yield article, analysis


def _annotated(article: Article, found: Analysis | UnsupportedLanguage) -> AnalyzedArticle:
    analysis = _with_reason(article, found)
    return in_language(article, analysis), analysis


def in_language(article: Article, analysis: Analysis) -> Article:
    """Return an article with the language in which it was annotated, where it was not recognised when it was read."""
    if article.language is not None or analysis.language == UNKNOWN:
        return article
    return msgspec.structs.replace(article, language=analysis.language)


def _with_reason(article: Article, found: Analysis | UnsupportedLanguage) -> Analysis:
    """Return the annotation; of an article that is read without names, tell why."""
    from reader.model.analysis import Analysis

    if isinstance(found, Analysis):
        return found
    print_error(Message("{name}: {reason}", name=printable(article.source), reason=found.message))
    return found.analysis()
