"""Label schemes: translate a pipeline's labels, names to ``Label`` and syntax to Universal Dependencies."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from typing import TYPE_CHECKING

from spacy.language import Language as Registry
from spacy.tokens import Doc, Span

from reader.understanding.languages import Language

if TYPE_CHECKING:
    from spacy.language import Language as SpacyPipeline

COMPONENT = "reader_translation"


class LabelScheme:
    """The last component of a pipeline with labels of its own; a name whose label has no counterpart is dropped."""

    def __init__(
        self, labels: Mapping[str, str], relations: Mapping[str, str], boundary_words: Collection[str]
    ) -> None:
        self.labels = labels
        self.relations = relations
        self.boundary_words = boundary_words

    def __call__(self, doc: Doc) -> Doc:
        """Relabel a document and return it."""
        doc.set_ents([kept for name in doc.ents if (kept := self._translated(doc, name)) is not None])
        for token in doc:
            token.dep_ = self.relations.get(token.dep_, token.dep_)
        return doc

    def _translated(self, doc: Doc, name: Span) -> Span | None:
        if name.label_ not in self.labels:
            return None
        start, end = name.start, name.end
        while start < end and doc[start].lower_ in self.boundary_words:
            start += 1
        while start < end and doc[end - 1].lower_ in self.boundary_words:
            end -= 1
        return Span(doc, start, end, self.labels[name.label_]) if start < end else None


@Registry.factory(COMPONENT, default_config={"labels": {}, "relations": {}, "boundary_words": []})
def _label_scheme(
    nlp: SpacyPipeline, name: str, labels: dict[str, str], relations: dict[str, str], boundary_words: list[str]
) -> LabelScheme:
    del nlp, name
    return LabelScheme(labels, relations, frozenset(boundary_words))


def add_label_scheme(nlp: SpacyPipeline, language: Language) -> None:
    """Add a label scheme to a pipeline of a language that needs one."""
    if (language.labels or language.relations) and COMPONENT not in nlp.pipe_names:
        ours = {
            "labels": dict(language.labels),
            "relations": language.relations,
            "boundary_words": sorted(language.boundary_words),
        }
        nlp.add_pipe(COMPONENT, config=ours, last=True)
