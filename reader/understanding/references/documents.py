"""Who made the documents of an article: "le rapport de l'ONU … le rapport", "le texte"."""

from __future__ import annotations

from collections.abc import Iterator

from reader.understanding.references.context import ReferenceContext
from reader.understanding.references.mention_traces import stands_as_subject

_LONGEST = 10
"""Tokens behind a document within which who made it is named."""

_FARTHEST_SENDER = 30
"""Tokens before a document within which its sender is named."""

_FARTHEST = 12
"""Sentences back within which a document is taken up."""


class Documents:
    """The documents of one article, with who made them where that is somebody with a name."""

    def __init__(self, context: ReferenceContext) -> None:
        self._context = context
        self._found = list(self._find())

    def author(self, first: int, last: int) -> str | None:
        """Return who made the document that definite words take up, ``None`` if it is none or nobody is known.

        The last one called so, or for a noun for any ("le texte") the last of all: "une note du CHU … le document".
        """
        noun = self.noun_of(first, last)
        return None if noun is None else self.author_before(first, noun)

    def noun_of(self, first: int, last: int) -> str | None:
        """Return the noun of words that take up a document ("le même rapport"), ``None`` for others."""
        lowers, rules = self._context.tokens.lowers, self._context.language.references
        noun = last - 1
        if lowers[first] not in rules.definite | rules.plural_determiners or noun - first not in (1, 2):
            return None
        if noun - first == 2 and lowers[first + 1] not in rules.before:
            return None
        return lowers[noun] if lowers[noun] in self._context.language.speech.documents.nouns else None

    def author_before(self, first: int, noun: str) -> str | None:
        """Return who made the last document before a token that such a noun may be for."""
        sentence, general = self._context.sentence_of(first), self._context.language.references.general_documents
        for token, called, author in reversed(self._found):
            if token >= first:
                continue
            if sentence - self._context.sentence_of(token) > _FARTHEST:
                return None
            if called == noun or (noun in general and author is not None):
                return author
        return None

    def _find(self) -> Iterator[tuple[int, str, str | None]]:
        """Yield the documents that the text introduces: where, the noun and who made it."""
        context, rules = self._context, self._context.language.references
        lowers = context.tokens.lowers
        for token, lower in enumerate(lowers):
            if lower not in context.language.speech.documents.nouns or context.is_quoted(context.tokens.starts[token]):
                continue
            author = self._maker(token) or self._sender(token)
            if author is not None or lowers[context.determiner_of(token)] in rules.unknown:
                yield token, lower, author

    def _maker(self, noun: int) -> str | None:
        """Return who is named behind a document as who made it: "de l'ONU", ", rédigé par l'agence Orvane"."""
        context, rules, speech = self._context, self._context.language.references, self._context.language.speech
        lowers, classes, size = context.tokens.lowers, context.syntax.classes, len(context.tokens.lowers)
        made = False  # whether what stands before a name says that it is who made the document
        for token in range(noun + 1, min(size, noun + _LONGEST)):
            if name := next(iter(context.names_in(token, token + 1)), None):
                return name.entity if made and name.label != "LOC" else None
            lower = lowers[token]
            if lower in rules.genitive | speech.agents:
                made = True
                continue
            verb = classes[token] in ("VERB", "AUX") and lower not in speech.documents.publishing
            mark = not lower[0].isalnum() and (
                made or lowers[min(token + 1, size - 1)] not in speech.documents.publishing
            )
            if verb or mark or classes[token] == "ADP" or lower in rules.breaks:
                return None
        return None

    def _sender(self, noun: int) -> str | None:
        """Return the subject of the verb by which a document came out: "La Cour a publié hier un rapport"."""
        context = self._context
        sentence, sent = context.sentence_of(noun), context.language.references.sending
        for name in reversed(context.names_in(max(0, noun - _FARTHEST_SENDER), noun)):
            if context.sentence_of(name.start) != sentence:
                return None
            verbs = sent.intersection(context.tokens.lowers[name.end : noun])
            if verbs and name.label != "LOC" and stands_as_subject(context, name):
                return name.entity
        return None
