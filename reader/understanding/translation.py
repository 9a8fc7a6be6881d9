"""What a pipeline says in labels of its own, said in ours: names as ``Label``, syntax as Universal Dependencies."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING

from spacy.language import Language as Registry
from spacy.tokens import Doc, Span

from reader.understanding.languages import Language

if TYPE_CHECKING:
    from spacy.language import Language as SpacyPipeline

COMPONENT = "reader_translation"


class Translation:
    """The last component of a pipeline whose labels are not ours; a name with a label that has none is dropped."""

    def __init__(self, labels: Mapping[str, str], relations: Mapping[str, str]) -> None:
        self.labels = labels
        self.relations = relations

    def __call__(self, doc: Doc) -> Doc:
        """The same document, relabelled."""
        doc.set_ents(
            [
                Span(doc, name.start, name.end, self.labels[name.label_])
                for name in doc.ents
                if name.label_ in self.labels
            ]
        )
        for token in doc:
            token.dep_ = self.relations.get(token.dep_, token.dep_)
        return doc


@Registry.factory(COMPONENT, default_config={"labels": {}, "relations": {}})
def _translation(nlp: SpacyPipeline, name: str, labels: dict[str, str], relations: dict[str, str]) -> Translation:
    del nlp, name
    return Translation(labels, relations)


def add_translation(nlp: SpacyPipeline, language: Language) -> None:
    """Have a pipeline speak of names and syntax as we do, where it does not."""
    if (language.labels or language.relations) and COMPONENT not in nlp.pipe_names:
        nlp.add_pipe(COMPONENT, config={"labels": dict(language.labels), "relations": language.relations}, last=True)
