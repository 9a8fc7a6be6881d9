"""Name mentions: where people, organisations and places are named."""

from __future__ import annotations

from dataclasses import dataclass

from spacy.tokens import Doc

from reader.analysis import Label
from reader.understanding.languages import Language


@dataclass(frozen=True, slots=True)
class Name:
    """A name in the text: ``[start, end)`` in characters, without determiner or title."""

    start: int
    end: int
    label: Label


def find_names(doc: Doc, language: Language) -> list[Name]:
    """Names in order of the text; no two overlap."""
    del language
    labels: dict[str, Label] = {"PER": "PER", "ORG": "ORG", "LOC": "LOC"}
    return [Name(span.start_char, span.end_char, labels[span.label_]) for span in doc.ents if span.label_ in labels]
