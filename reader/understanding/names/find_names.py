"""Name mentions: where people, organisations and places are named.

The language model's names are given their right edges, institutions are added that the model left out, then the
whole article says what each name is and where else it stands.
"""

from __future__ import annotations

from dataclasses import dataclass

from spacy.tokens import Doc

from reader.model.analysis import Label
from reader.understanding.languages import Language
from reader.understanding.languages.rules.language import NameRules
from reader.understanding.names.acronyms import with_acronyms
from reader.understanding.names.boundaries import right_edges
from reader.understanding.names.datelines import with_datelines
from reader.understanding.names.institutions import (
    with_announced,
    with_headed_places,
    with_institutions,
    with_merged,
    with_overlooked_places,
)
from reader.understanding.names.label_voting import consistent
from reader.understanding.names.name_span import NameSpan
from reader.understanding.parsing.tokens import Words

_LABELS: dict[str, Label] = {"PER": "PER", "ORG": "ORG", "LOC": "LOC"}


@dataclass(frozen=True, slots=True)
class Name:
    """A name in the text: ``[start, end)`` in characters, without determiner or title."""

    start: int
    end: int
    label: Label


def find_names(doc: Doc, language: Language) -> list[Name]:
    """Names in order of the text; no two overlap."""
    words = Words.of(doc)
    spans = [NameSpan(span.start, span.end, _LABELS[span.label_]) for span in doc.ents if span.label_ in _LABELS]
    spans = refined(words, spans, language.names)
    return [Name(words.starts[span.start], words.ends[span.end - 1], span.label) for span in spans]


def refined(words: Words, spans: list[NameSpan], rules: NameRules) -> list[NameSpan]:
    """What the rules make of the model's names; in order of the text, no two overlap."""
    spans = right_edges(words, spans, rules)
    spans = with_overlooked_places(words, spans, rules)
    spans = with_institutions(words, spans, rules)
    spans = with_merged(words, spans, rules)
    spans = with_headed_places(words, spans, rules)
    spans = with_announced(words, spans, rules)
    spans = with_acronyms(words, spans, rules)
    spans = with_datelines(words, spans, rules)
    return consistent(words, spans, rules)
