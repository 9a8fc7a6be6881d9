"""Load the pipeline of a language and run the steps of understanding in order."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import chain, islice, tee
from typing import TYPE_CHECKING

import msgspec
from spacy.tokens import Doc

from reader import __version__
from reader.model.analysis import Analysis, Engine
from reader.model.article import Article
from reader.understanding.entities.group_names import group_names
from reader.understanding.interruption import INTERRUPTION
from reader.understanding.languages import Language, language_of
from reader.understanding.names.find_names import find_names
from reader.understanding.parsing.batches import LARGEST, USUAL, batches, grouped, in_reading_order, in_view
from reader.understanding.parsing.credit_lines import credit_lines
from reader.understanding.parsing.dictionary import dictionary
from reader.understanding.parsing.fast_loading import ModelMissingError, installed, load_pipeline
from reader.understanding.parsing.greetings import greetings
from reader.understanding.parsing.label_scheme import add_label_scheme
from reader.understanding.parsing.mail_headers import mail_headers
from reader.understanding.parsing.original_spans import of_the_original
from reader.understanding.parsing.own_models import own_models
from reader.understanding.parsing.reading_copy import ReadingCopy, reading_copy
from reader.understanding.quotes.find_quotes import find_quotes
from reader.understanding.references.resolve_references import resolve_references
from reader.understanding.roles.assign_roles import assign_roles
from reader.understanding.sections import LONGEST, MergedSections, moved, sections
from reader.understanding.speakers.attribute_quotes import attribute_quotes

if TYPE_CHECKING:
    from spacy.language import Language as SpacyPipeline

AT_ONCE = LARGEST
"""Characters that go through spaCy together when there are many articles: more are no faster and take more memory."""

__all__ = ["ModelMissingError", "Pipeline", "Progress", "understand"]


@dataclass(frozen=True, slots=True)
class Progress:
    """``done`` of ``total`` characters are understood; ``analysis`` is set if there is news, and at the end."""

    done: int
    total: int
    analysis: Analysis | None = None


class Pipeline:
    """A loaded language, which turns articles into analyses."""

    def __init__(self, language: Language, nlp: SpacyPipeline) -> None:
        self.language = language
        self.nlp = nlp
        meta = nlp.meta
        own = own_models(meta)
        for weights in own:
            weights.add_to(nlp)
        add_label_scheme(nlp, language)
        self._is_word = dictionary(nlp)
        pipeline = f"{meta['lang']}_{meta['name']} {meta['version']}"
        self.engine = Engine(__version__, ", ".join([pipeline, *(weights.name for weights in own)]))

    @classmethod
    def load(cls, code: str = "fr") -> Pipeline:
        """Load a language by its ISO 639-1 code. Raises ModelMissingError, or KeyError for a language without rules."""
        language = language_of(code)
        model = installed(language.models) or language.models[0]
        return cls(language, load_pipeline(model, language.unused, own_weights=True))

    def analyze(self, article: Article) -> Analysis:
        """Understand one article and return its analysis."""
        *_, last = self.analyze_progressively(article)
        assert last.analysis is not None
        return last.analysis

    def analyze_many(self, articles: Iterable[Article]) -> Iterator[tuple[Article, Analysis]]:
        """Understand articles in the order given; yield each with its analysis."""
        read, ahead = tee((article, None if _is_long(article) else self._copy(article)) for article in articles)
        texts = (text[start:end] for text in (copy.text for _, copy in ahead if copy) for start, end in batches(text))
        docs = (doc for group in grouped(texts, AT_ONCE) for doc in self.nlp.pipe(group, batch_size=len(group)))
        for article, copy in read:
            if copy is None:
                yield article, self.analyze(article)
                continue
            parts = list(batches(copy.text))
            parsed = dict(enumerate(islice(docs, len(parts))))
            yield article, self._understand(copy, parts, parsed)

    def analyze_progressively(self, article: Article, first_offset: int | None = None) -> Iterator[Progress]:
        """Understand an article batch by batch, the one that holds ``first_offset`` first.

        Of an article that is one batch, but long, what is in view from there is understood by itself before: nobody
        looks at the rest meanwhile. Without ``first_offset`` nobody looks at all, and it is not.
        An analysis of what is known so far comes whenever twice as much is understood as the last time. So all of them
        together cost a fixed multiple of understanding the whole once. A book is understood in sections.
        """
        yield from (self._in_sections if _is_long(article) else self._whole)(article, first_offset)

    def _in_sections(self, article: Article, first_offset: int | None) -> Iterator[Progress]:
        """Yield what is understood of a book, section by section, the one in view first."""
        merged, total = MergedSections(self.engine, self.language.code), len(article.text)
        parts = list(sections(article.text))
        done = shown = 0
        for index in in_reading_order(parts, first_offset or 0):
            start, end = parts[index]
            section = msgspec.structs.replace(article, text=article.text[start:end], structure=())
            for step in self._whole(section, max(0, (first_offset or 0) - start)):
                found, at = step.analysis, done + step.done
                if step.done < step.total:
                    # Of what is read first everything is shown as it comes, of the others once their section is done.
                    news = moved(found, start) if found is not None and not done else None
                    yield Progress(at, total, news)
                elif found is not None:
                    with INTERRUPTION.possible():
                        merged.add(found, start)
            done += end - start
            if done < total:
                news = None
                if done >= 2 * shown:
                    news, shown = self._so_far(merged), done
                yield Progress(done, total, news)
        yield Progress(total, total, self._so_far(merged))

    def _so_far(self, merged: MergedSections) -> Analysis:
        with INTERRUPTION.possible():
            return merged.analysis()

    def _whole(self, article: Article, first_offset: int | None) -> Iterator[Progress]:
        """Yield what is understood of an article, batch by batch, the one in view first."""
        copy, total = self._copy(article), len(article.text)
        text = copy.text
        parts = list(batches(text))
        parsed: dict[int, Doc] = {}
        done = shown = 0
        if len(parts) == 1 and len(text) > USUAL and first_offset is not None:
            seen, view = in_view(text, copy.copied(first_offset))
            start, end = seen[view]
            seen_first = self._understand(copy, seen, {view: self.nlp(text[start:end])})
            yield Progress((end - start) * total // len(text), total, seen_first)
        for index in in_reading_order(parts, copy.copied(first_offset or 0)):
            start, end = parts[index]
            parsed[index] = self.nlp(text[start:end])
            done += end - start
            if len(parsed) < len(parts):
                news = None
                if done >= 2 * shown:
                    news, shown = self._understand(copy, parts, parsed), done
                yield Progress(done * total // len(text), total, news)
        yield Progress(total, total, self._understand(copy, parts, parsed))

    def _copy(self, article: Article) -> ReadingCopy:
        with INTERRUPTION.possible():
            credits_ = self.language.credits
            text, lines = article.text, credit_lines(article.text, credits_, article.byline, article.site)
            beside = chain(lines, greetings(text, credits_), mail_headers(text, credits_))
            return reading_copy(text, self._is_word, beside)

    def _understand(self, copy: ReadingCopy, parts: Sequence[tuple[int, int]], parsed: dict[int, Doc]) -> Analysis:
        with INTERRUPTION.possible():
            doc = self._joined(copy.text, parts, parsed)
            return of_the_original(understand(doc, self.language, self.engine), copy)

    def _joined(self, text: str, parts: Sequence[tuple[int, int]], parsed: dict[int, Doc]) -> Doc:
        """Join the batches to one document over the whole text; a batch that is not parsed yet is one token in it."""
        if len(parts) == 1:
            return parsed[0]
        docs = [parsed.get(index) or self._unread(text[start:end]) for index, (start, end) in enumerate(parts)]
        # The stubs of spaCy 3.8 leave `exclude` out.
        joined = Doc.from_docs(docs, ensure_whitespace=False, exclude=["tensor", "user_data"])  # type: ignore[call-arg]
        return joined or self.nlp.make_doc("")

    def _unread(self, text: str) -> Doc:
        return Doc(self.nlp.vocab, words=[text], spaces=[False], sent_starts=[True])


def _is_long(article: Article) -> bool:
    """Return whether an article is a book."""
    return len(article.text) > LONGEST


def understand(doc: Doc, language: Language, engine: Engine) -> Analysis:
    """Run the steps over a parsed document; spans are those of its text, the reading copy."""
    names = find_names(doc, language)
    entities = group_names(doc, names, language)
    entities = assign_roles(doc, entities, language)
    spans = find_quotes(doc, names, language)
    entities = resolve_references(doc, entities, spans, language)
    quotes = attribute_quotes(doc, spans, entities, language)
    return Analysis(engine, language.code, tuple(entities), tuple(quotes))
