"""The parse of a document as plain lists."""

from __future__ import annotations

from bisect import insort
from dataclasses import dataclass

from spacy.tokens import Doc

VERBS = frozenset({"VERB", "AUX"})
"""Parts of speech of verbs, auxiliaries and copulas among them."""

NOUNS = frozenset({"NOUN", "PROPN"})
"""Parts of speech of nouns, proper ones among them."""

NOMINALS = frozenset({"NOUN", "PROPN", "PRON"})
"""Parts of speech of what stands for somebody or something."""


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
        """Return the parse of a document as the parser made it."""
        heads = [token.head.i for token in doc]
        children: list[list[int]] = [[] for _ in heads]
        for index, head in enumerate(heads):
            if head != index:
                children[head].append(index)
        return cls(heads, [token.dep_ for token in doc], [token.pos_ for token in doc], children)

    def move(self, token: int, head: int) -> None:
        """Hang a token on another head, but for one that hangs on the token itself: a tree has no circles."""
        above = head
        while self.heads[above] != above and above != token:
            above = self.heads[above]
        if above == token:
            return
        if self.heads[token] != token:
            self.children[self.heads[token]].remove(token)
        self.heads[token] = head
        insort(self.children[head], token)
