"""Inquits without marks in a part of a sentence that a colon sets apart: "« net » : le prix, dit-il, baisse"."""

from __future__ import annotations

from collections.abc import Iterator

from reader.understanding.quotes.any_inquits import any_inquit
from reader.understanding.quotes.clause_span import ReportedClause
from reader.understanding.quotes.cues import cues_of
from reader.understanding.quotes.phrase_extent import outside
from reader.understanding.quotes.postposed_clauses import postposed_clause
from reader.understanding.quotes.quote_sentences import QuoteSentence
from reader.understanding.quotes.speech_context import SpeechContext

_BREAKS = frozenset({":", ";"})


def inquits_beside_marks(sentence: QuoteSentence, context: SpeechContext) -> Iterator[ReportedClause]:
    """Yield what is said in the parts of a sentence without marks, before or between the words that report it."""
    if not sentence.quotes:
        return
    for part in _parts(sentence, context):
        cues = cues_of(part, context.tokens, context.syntax, context.rules)
        found = (postposed_clause(cue, part, context) for cue in reversed(cues))
        clause = next((clause for clause in found if clause is not None), None) or any_inquit(part, context)
        if clause is not None:
            yield clause


def _parts(sentence: QuoteSentence, context: SpeechContext) -> Iterator[QuoteSentence]:
    """Yield the parts between colons and semicolons that hold no marks, each as a sentence."""
    texts, part = context.tokens.texts, list[int]()
    first = sentence.start
    for token in (*sentence.unquoted, sentence.end):
        ends = token == sentence.end or texts[token] in _BREAKS
        if not ends:
            part.append(token)
            continue
        whole = part and part[0] == first and part[-1] - first == len(part) - 1 and token == part[-1] + 1
        # "Résultat, explique la présidente : « … »": what the verb reports stands in marks.
        if whole and (token == sentence.end or outside(token + 1, sentence)):
            yield QuoteSentence(first, token, tuple(part), (), sentence.paragraph)
        part, first = [], token + 1
