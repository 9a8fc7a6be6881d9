"""Pick the pipeline that understands an article by its language; each is loaded when it is first needed."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import groupby
from typing import TYPE_CHECKING

from reader import __version__
from reader.model.analysis import Analysis, Engine
from reader.model.article import Article
from reader.text.install_command import install_command
from reader.text.message import Message
from reader.understanding.languages import LANGUAGE_NAMES, LANGUAGES, language_of
from reader.understanding.parsing.fast_loading import installed
from reader.understanding.parsing.light_import import import_spacy

if TYPE_CHECKING:
    from reader.understanding.pipeline import Pipeline

DEFAULT = "fr"
"""The language that most articles are in: its pipeline is loaded first."""

UNKNOWN = "und"
"""The code of a language that was not recognised (ISO 639-2)."""

NOTHING = "none"
"""The model that an analysis names if no model made it."""


@dataclass(frozen=True, slots=True)
class UnsupportedLanguage:
    """A language whose articles are read without names; ``message`` tells people why, and what to do."""

    language: str
    message: Message

    def analysis(self) -> Analysis:
        """Return an analysis that holds nothing but the language."""
        return Analysis(Engine(__version__, NOTHING), self.language)


def code_of(article: Article) -> str:
    """Return an article's language by its ISO 639-1 code, ``UNKNOWN`` where even a second look does not tell it."""
    if article.language is not None:
        return article.language
    from reader.understanding.second_look import second_look

    return second_look(article.text) or UNKNOWN


def unsupported_reason(code: str) -> Message | None:
    """Tell why articles in a language are not understood, and what to do; ``None`` if they are. Loads nothing."""
    if code == UNKNOWN:
        known = Message.joined(map(_name, LANGUAGES), ", ")
        return Message("Not analysed: the language is not recognised (supported: {known})", known=known)
    name = _name(code)
    if code not in LANGUAGES:
        known = Message.joined(map(_name, LANGUAGES), ", ")
        return Message("Not analysed: {language} is not supported (supported: {known})", language=name, known=known)
    models = language_of(code).models
    if installed(models) is None:
        install = install_command(models[-1].replace("_", "-"))
        return Message(
            "Not analysed: the model for {language} is missing; run: {command}", language=name, command=install
        )
    return None


def _name(code: str) -> Message:
    return LANGUAGE_NAMES.get(code) or Message("the language “{code}”", code=code)


class Pipelines:
    """The pipelines of all languages, each loaded when it is first needed."""

    def __init__(self) -> None:
        self._loaded: dict[str, Pipeline] = {}

    def load(self, code: str = DEFAULT) -> Pipeline:
        """Return the pipeline of a language. Raises ModelMissingError, or KeyError for a language without rules."""
        if code not in self._loaded:
            import_spacy()
            from reader.understanding.pipeline import Pipeline

            self._loaded[code] = Pipeline.load(code)
        return self._loaded[code]

    def of(self, article: Article) -> Pipeline | UnsupportedLanguage:
        """Return what understands an article. Raises ModelMissingError if the default language's model is missing."""
        return self.of_language(code_of(article))

    def of_language(self, code: str) -> Pipeline | UnsupportedLanguage:
        """Return what understands articles in a language. Raises ModelMissingError as ``of`` does."""
        if code not in self._loaded and code != DEFAULT and (message := unsupported_reason(code)) is not None:
            return UnsupportedLanguage(code, message)
        return self.load(code)

    def analyze(self, article: Article) -> Analysis | UnsupportedLanguage:
        """Understand one article. Raises ModelMissingError as ``of`` does."""
        pipeline = self.of(article)
        return pipeline if isinstance(pipeline, UnsupportedLanguage) else pipeline.analyze(article)

    def analyze_many(self, articles: Iterable[Article]) -> Iterator[tuple[Article, Analysis | UnsupportedLanguage]]:
        """Understand articles in the order given; neighbours in one language go through spaCy together."""
        for code, alike in groupby(articles, key=code_of):
            pipeline = self.of_language(code)
            if isinstance(pipeline, UnsupportedLanguage):
                yield from ((article, pipeline) for article in alike)
            else:
                yield from pipeline.analyze_many(alike)
