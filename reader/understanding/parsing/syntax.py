"""The parse of a document as plain lists."""

from __future__ import annotations

from dataclasses import dataclass

from spacy.tokens import Doc

_KEPT = "reader.syntax"


@dataclass(frozen=True, slots=True)
class Syntax:
    """Head, relation and part of speech of every token, and the children in order of the text.

    Relations are those of Universal Dependencies, https://universaldependencies.org.
    """

    heads: list[int]
    relations: list[str]
    classes: list[str]
    children: list[list[int]]

    @classmethod
    def of(cls, doc: Doc) -> Syntax:
        """Return the parse of a document, which keeps it."""
        kept = doc.user_data.get(_KEPT)
        if isinstance(kept, Syntax) and len(kept.heads) == len(doc):
            return kept
        heads = [token.head.i for token in doc]
        children: list[list[int]] = [[] for _ in heads]
        for index, head in enumerate(heads):
            if head != index:
                children[head].append(index)
        syntax = cls(heads, [token.dep_ for token in doc], [token.pos_ for token in doc], children)
        doc.user_data[_KEPT] = syntax
        return syntax
