"""Loads the language pipeline and runs the steps of understanding in order."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

import spacy
from spacy.language import Language as SpacyPipeline
from spacy.tokens import Doc

from reader import __version__
from reader.analysis import Analysis, Engine
from reader.article import Article
from reader.understanding.entities import group_names
from reader.understanding.languages import Language, language_of
from reader.understanding.names import find_names
from reader.understanding.quotes import find_quotes
from reader.understanding.references import resolve_references
from reader.understanding.roles import assign_roles
from reader.understanding.speakers import attribute_quotes


class Pipeline:
    """A loaded language: articles in, analyses out."""

    def __init__(self, code: str = "fr") -> None:
        self.language: Language = language_of(code)
        self.nlp: SpacyPipeline = spacy.load(self.language.model)
        meta = self.nlp.meta
        self.engine = Engine(__version__, f"{meta['lang']}_{meta['name']} {meta['version']}")

    def analyze(self, article: Article) -> Analysis:
        """Understand one article."""
        return next(self.analyze_many([article]))

    def analyze_many(self, articles: Iterable[Article]) -> Iterator[Analysis]:
        """Understand articles, in the order given."""
        for doc in self.nlp.pipe(article.text for article in articles):
            yield understand(doc, self.language, self.engine)


def understand(doc: Doc, language: Language, engine: Engine) -> Analysis:
    """Run the steps over a parsed document whose text is the article's text."""
    entities = group_names(doc, find_names(doc, language), language)
    spans = find_quotes(doc, language)
    entities = resolve_references(doc, entities, spans, language)
    quotes = attribute_quotes(doc, spans, entities, language)
    entities = assign_roles(doc, entities, language)
    return Analysis(engine, language.code, tuple(entities), tuple(quotes))
