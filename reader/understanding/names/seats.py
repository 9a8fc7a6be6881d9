"""Seats of power, which are places though they act: "Matignon a annoncé que", as "l'Élysée a annoncé que"."""

from __future__ import annotations

from collections.abc import Sequence, Set
from dataclasses import replace

from reader.text.folding import fold
from reader.understanding.names.name_span import NameSpan
from reader.understanding.parsing.tokens import Tokens


def with_seats(tokens: Tokens, spans: Sequence[NameSpan], seats: Set[str], titles: Set[str]) -> list[NameSpan]:
    """Label a seat that is taken for a person as the place that it is; ``seats`` are folded.

    Where somebody of that name has a given name or a title ("Luc Matignon", "Mme Bercy"), the person may be meant.
    """
    people = [span for span in spans if span.label == "PER"]
    surnames = {fold(tokens.texts[span.end - 1]) for span in people if span.end - span.start > 1}
    places = seats - surnames
    mislabelled = {
        span
        for span in people
        if tokens.folded(span.start, span.end) in places
        and not (span.start and tokens.lowers[span.start - 1] in titles)
    }
    return [replace(span, label="LOC") if span in mislabelled else span for span in spans]
