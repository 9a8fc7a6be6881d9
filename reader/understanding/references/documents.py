"""Who made the documents of an article: "le rapport de l'ONU … le rapport", "le texte"."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator
from operator import itemgetter

from reader.model.analysis import Mention
from reader.understanding.parsing.syntax import VERBS
from reader.understanding.references.appositions import EntityMention
from reader.understanding.references.context import ReferenceContext
from reader.understanding.references.mention_traces import stands_as_subject, trace_of
from reader.understanding.references.salience import Agreement

_LONGEST = 10
"""Tokens behind a document within which who made it is named."""

_FARTHEST_SENDER = 30
"""Tokens before a document within which its sender is named."""

_NEAR = 5
"""Tokens between somebody who says something and the document in which that stands."""

_FARTHEST = 12
"""Sentences back within which a document is taken up."""


class Documents:
    """The documents of one article, with who made them where that is somebody with a name."""

    def __init__(self, context: ReferenceContext) -> None:
        self._context = context
        self._inside = {token for name in context.names for token in range(name.start, name.end)}
        self._found: list[tuple[int, str, str | None]] = []
        for found in self._find():
            # One by one: a document that takes up another is looked for among those before it.
            self._found.append(found)

    def author(self, first: int, last: int) -> str | None:
        """Return who made the document that definite words take up, ``None`` if it is none or nobody is known.

        The last one called so, or for a noun for any ("le texte") the last of all: "une note du CHU … le document".
        """
        noun = self.noun_of(first, last)
        return self.author_of_new(first, last) if noun is None else self.author_before(first, noun)

    def author_of_new(self, first: int, last: int) -> str | None:
        """Return who sends out a document that words introduce: "promet la mairie dans un communiqué, qui …"."""
        lowers, nouns = self._context.tokens.lowers, self._context.language.speech.documents.nouns
        noun = next((token for token in range(first, min(last, first + _NEAR)) if lowers[token] in nouns), None)
        if noun is None or lowers[first] not in self._context.language.references.unknown:
            return None
        return self._maker(noun) or self._sender(noun) or self._releaser(noun)

    def _releaser(self, noun: int) -> str | None:
        """Return the body that acts right before its release: "La CGT a quitté la salle. Un communiqué dénonce …"."""
        context = self._context
        sentence, releases = context.sentence_of(noun), context.language.references.releases
        if context.tokens.lowers[noun] not in releases or not context.openings.intersection((noun - 1, noun - 2)):
            return None
        for start, end, mention, entity in self._mentions_before(noun):
            if context.is_quoted(mention.start):
                continue
            if context.sentence_of(start) < sentence - 1 or "\n" in "".join(context.tokens.texts[end:noun]):
                return None
            if trace_of(context, start, mention, entity).subject:
                return entity if mention.label == "ORG" else None
        return None

    def author_meant(self, pronoun: int, wanted: Agreement) -> str | None:
        """Return who made the document that a pronoun is for: "Le rapport vise douze élus. Il recommande …".

        It is the last subject that can speak before the pronoun, in its sentence or the one before; ``None`` if it is
        none.
        """
        context, nouns = self._context, self._context.language.speech.documents.nouns
        bodies = context.language.references.organisation_heads | context.language.references.bodies
        sentence = context.sentence_of(pronoun)
        for token in range(pronoun - 1, -1, -1):
            if context.sentence_of(token) < sentence - 1:
                return None
            if context.is_quoted(context.tokens.starts[token]) or not context.syntax.relations[token].startswith(
                "nsubj"
            ):
                continue
            lower = context.tokens.lowers[token]
            speaks = token in self._inside or context.is_person_noun(token) or lower in bodies
            if lower not in nouns and not speaks and lower not in context.language.references.pronouns:
                continue
            if lower not in nouns or token in self._inside or wanted.number == "plural":
                return None
            agrees = context.gender_of_determiner(context.determiner_of(token)) == wanted.gender
            known = self._maker(token) or self.author_before(token, lower)
            return known if agrees else None
        return None

    def maker_behind(self, first: int, last: int) -> int | None:
        """Return where the words behind a document begin that are for its maker: "l'étude d'impact de l'entreprise"."""
        lowers, rules = self._context.tokens.lowers, self._context.language.references
        end = min(last - 1, first + _LONGEST)
        links = [token for token in range(first + 1, end) if lowers[token] in rules.genitive]
        known = (t for t in links if {lowers[t], lowers[t + 1]} & (rules.contractions | rules.definite))
        link = next(known, links[0] if links else None)
        determiners = rules.definite | rules.indefinite | rules.plural_determiners
        return None if link is None else self._context.tokens.starts[link + (lowers[link + 1] in determiners)]

    def issuer_behind(self, last: int) -> tuple[int, int] | None:
        """Return the tokens for whoever sends out a document that ends at a token: "a report the agency released"."""
        lowers, language = self._context.tokens.lowers, self._context.language
        if not language.references.bare or lowers[last : last + 1] == [] or last + 2 >= len(lowers):
            return None
        issued = lowers[last + 2] in language.speech.documents.publishing | language.references.sending
        noun = self._context.syntax.classes[last + 1] == "NOUN"
        return (last, last + 2) if issued and noun and lowers[last] in language.references.definite else None

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
            determiner = context.determiner_of(token)
            if author is not None or lowers[determiner] in rules.unknown:
                yield token, lower, author
            elif self.noun_of(determiner, token + 1) and (author := self.author_before(token, lower)) is not None:
                # "un rapport de l'ONU … Le rapport vise … le texte"
                yield token, lower, author

    def _maker(self, noun: int) -> str | None:
        """Return who is named behind a document as who made it: "de l'ONU", ", rédigé par l'agence Orvane"."""
        context, rules, speech = self._context, self._context.language.references, self._context.language.speech
        lowers, classes, size = context.tokens.lowers, context.syntax.classes, len(context.tokens.lowers)
        links = (speech.documents.links or rules.genitive) | speech.agents
        if (owner := self._owner(noun)) is not None:
            return owner
        made = False  # whether what stands before a name says that it is who made the document
        for token in range(noun + 1, min(size, noun + _LONGEST)):
            if name := next(iter(context.names_in(token, token + 1)), None):
                return name.entity if made and name.label != "LOC" else None
            lower = lowers[token]
            if lower in links:
                made = True
                continue
            published = speech.documents.publishing | (rules.sending if rules.head_last else frozenset())
            verb = classes[token] in VERBS and lower not in published
            mark = not lower[0].isalnum() and (
                made or lowers[min(token + 1, size - 1)] not in speech.documents.publishing
            )
            if verb or mark or classes[token] == "ADP" or lower in rules.breaks:
                return None
        return None

    def _owner(self, noun: int) -> str | None:
        """Return who is named right before a document, where owners stand there: "Oxfam's annual report"."""
        context = self._context
        if not context.language.references.head_last:
            return None
        before = noun - 1
        while context.syntax.relations[before] == "amod" and context.syntax.heads[before] == noun:
            before -= 1
        end = before if context.tokens.lowers[before] in context.language.speech.inflection.possessives else before + 1
        names = context.names_in(max(0, end - _LONGEST), end)
        return names[-1].entity if names and names[-1].end == end and names[-1].label != "LOC" else None

    def _sender(self, noun: int) -> str | None:
        """Return the subject of the verb by which a document came out: "La Cour a publié hier un rapport".

        Or who says something in it: "assure la mairie dans un communiqué".
        """
        context = self._context
        sentence, sent = context.sentence_of(noun), context.language.references.sending
        for start, end, mention, entity in self._mentions_before(noun):
            if context.sentence_of(start) != sentence or start < noun - _FARTHEST_SENDER:
                return None
            name = EntityMention(start, end, mention.label, entity)
            out = sent.intersection(context.tokens.lowers[end:noun]) and stands_as_subject(context, name)
            if name.label != "LOC" and (out or self._speaks_in(name, noun)):
                return entity
        return None

    def _mentions_before(self, token: int) -> Iterator[tuple[int, int, Mention, str]]:
        """Yield the mentions that begin before a token, the last first."""
        mentions = self._context.mentions
        for place in range(bisect_left(mentions, token, key=itemgetter(0)) - 1, -1, -1):
            yield mentions[place]

    def _speaks_in(self, name: EntityMention, noun: int) -> bool:
        """Return whether an inquit names somebody right before a document: "…, dit la CGT dans une note"."""
        context = self._context
        lowers, determiner, verb = context.tokens.lowers, context.determiner_of(noun), name.start - 1
        inside = lowers[determiner - 1] in context.language.references.within
        if context.language.speech.subject_first and inside and stands_as_subject(context, name):
            # "Oxfam said in a statement"
            return any(lower in context.language.speech.reporting for lower in lowers[name.end : determiner])
        if lowers[verb] in context.language.references.definite:
            verb -= 1
        opening = verb - 1
        while opening > 0 and context.syntax.classes[opening] == "AUX":
            opening -= 1
        return (
            opening >= 0
            and lowers[verb] in context.language.speech.reporting
            and not lowers[opening][-1].isalnum()
            and lowers[determiner - 1] in context.language.references.within
            and noun - name.end <= _NEAR
        )
