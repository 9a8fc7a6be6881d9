"""What a pipeline says in labels of its own, said in ours: names as ``Label``, syntax as Universal Dependencies."""

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
    """The last component of a pipeline whose labels are not ours; a name with a label that has none is dropped."""

    def __init__(self, labels: Mapping[str, str], relations: Mapping[str, str], edges: Collection[str]) -> None:
        self.labels = labels
        self.relations = relations
        self.edges = edges

    def __call__(self, doc: Doc) -> Doc:
        """The same document, relabelled."""
        doc.set_ents([kept for name in doc.ents if (kept := self._translated(doc, name)) is not None])
        for token in doc:
            token.dep_ = self.relations.get(token.dep_, token.dep_)
        return doc

    def _translated(self, doc: Doc, name: Span) -> Span | None:
        if name.label_ not in self.labels:
            return None
        start, end = name.start, name.end
        while start < end and doc[start].lower_ in self.edges:
            start += 1
        while start < end and doc[end - 1].lower_ in self.edges:
            end -= 1
        return Span(doc, start, end, self.labels[name.label_]) if start < end else None


@Registry.factory(COMPONENT, default_config={"labels": {}, "relations": {}, "edges": []})
def _label_scheme(
    nlp: SpacyPipeline, name: str, labels: dict[str, str], relations: dict[str, str], edges: list[str]
) -> LabelScheme:
    del nlp, name
    return LabelScheme(labels, relations, frozenset(edges))


def add_label_scheme(nlp: SpacyPipeline, language: Language) -> None:
    """Have a pipeline speak of names and syntax as we do, where it does not."""
    if (language.labels or language.relations) and COMPONENT not in nlp.pipe_names:
        ours = {
            "labels": dict(language.labels),
            "relations": language.relations,
            "edges": sorted(language.boundary_words),
        }
        nlp.add_pipe(COMPONENT, config=ours, last=True)
