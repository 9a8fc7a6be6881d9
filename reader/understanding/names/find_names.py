"""Find the names of people, organisations and places.

The model's names get their boundaries, institutions and other names that the words around announce are added, then the
whole article votes on what each name is and where else it stands.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from spacy.tokens import Doc

from reader.model.analysis import Label
from reader.model.labels import LABELS
from reader.understanding.languages import Language
from reader.understanding.languages.rules.names import NameRules
from reader.understanding.names.acronyms import with_acronyms, without_acronyms
from reader.understanding.names.apposed_people import (
    with_aged_people,
    with_apposed_people,
    with_people_of_places,
)
from reader.understanding.names.area_places import with_area_places
from reader.understanding.names.body_frames import with_framed_bodies
from reader.understanding.names.boundaries import with_boundaries
from reader.understanding.names.completed_bodies import with_completed_bodies
from reader.understanding.names.confidence import confidences, features_of_names, weights_of
from reader.understanding.names.datelines import with_datelines
from reader.understanding.names.headlines import with_headlines
from reader.understanding.names.institutions import (
    with_announced,
    with_brands,
    with_headed_places,
    with_institutions,
    with_merged,
    with_overlooked_places,
    with_small_bodies,
)
from reader.understanding.names.interviews import with_interviews
from reader.understanding.names.joined_names import with_joined_names
from reader.understanding.names.known_bodies import with_known_bodies
from reader.understanding.names.label_voting import with_consistent_labels
from reader.understanding.names.name_span import NameSpan
from reader.understanding.names.nicknamed_teams import with_nicknamed_teams
from reader.understanding.names.nicknames import with_inner_nicknames, with_nicknames
from reader.understanding.names.no_names import without_no_names
from reader.understanding.names.nobles import with_nobles
from reader.understanding.names.pairings import with_pairings
from reader.understanding.names.papers import with_papers
from reader.understanding.names.parties import with_parties, with_party_letters
from reader.understanding.names.place_frames import with_framed_places
from reader.understanding.names.seats import with_seats
from reader.understanding.names.sentence_openers import without_sentence_openers
from reader.understanding.names.tailed_names import with_tailed_names
from reader.understanding.names.whole_people import with_whole_people
from reader.understanding.names.works import (
    with_bodies_of_works,
    without_headline_people,
    without_told,
    without_works,
)
from reader.understanding.parsing.tokens import Tokens

_LABELS: dict[str, Label] = {label: label for label in LABELS}


@dataclass(frozen=True, slots=True)
class Name:
    """A name in the text: ``[start, end)`` in characters, without determiner or title.

    ``confidence`` is the probability that words and label are right, ``None`` where no weights tell.
    """

    start: int
    end: int
    label: Label
    confidence: float | None = None


def find_names(doc: Doc, language: Language) -> list[Name]:
    """Return the names in order of the text; no two overlap."""
    tokens, text = Tokens.of(doc), doc.text
    model, spans = name_spans(doc, language)
    features = features_of_names(tokens, model, spans, language.names) if weights_of(language.code) else None
    sure = confidences(features, language.code) if features else [None] * len(spans)
    return [_name(text, tokens, span, confidence) for span, confidence in zip(spans, sure, strict=True)]


def name_spans(doc: Doc, language: Language) -> tuple[list[NameSpan], list[NameSpan]]:
    """Return the names as the model found them, and as the rules left them."""
    model = [NameSpan(span.start, span.end, _LABELS[span.label_]) for span in doc.ents if span.label_ in _LABELS]
    tokens, rules = Tokens.of(doc), language.names
    works = [(span.start, span.end) for span in doc.ents if span.label_ not in _LABELS]
    named = without_sentence_openers(doc, tokens, without_headline_people(tokens, model, rules), rules)
    found = refined(tokens, named, rules, works)
    found = without_headline_people(tokens, found, rules)
    return model, with_seats(tokens, found, language.roles.seats, rules.person_titles)


def _name(text: str, tokens: Tokens, span: NameSpan, confidence: float | None) -> Name:
    """Return the name in characters, without a dash, a slash or a full stop that the tokenizer left on its last word.

    The stop of initials stays: "S.N.C.F.", "Anne R.".
    """
    start, end = tokens.starts[span.start], tokens.ends[span.end - 1]
    end -= span.label == "ORG" and _STOPPED.fullmatch(text[start:end]) is not None
    return Name(start, start + len(text[start:end].rstrip(_TAIL)) or end, span.label, confidence)


_STOPPED = re.compile(r"[^\W\d_]{2,}-[^\W\d_]\.")
"""An acronym that closes a sentence: "OGB-F."."""

_TAIL = "-‐‑–—/ \u00a0\u202f"


def refined(
    tokens: Tokens, spans: list[NameSpan], rules: NameRules, works: Sequence[tuple[int, int]] = ()
) -> list[NameSpan]:
    """Correct the model's names by the rules; return them in order of the text, no two overlapping.

    ``works`` are the events, products and works that the model found, tokens ``[start, end)``.
    """
    works = without_acronyms(tokens, spans, works, rules)
    spans = with_bodies_of_works(tokens, without_works(tokens, spans, works, rules), works, rules)
    spans = without_no_names(tokens, spans, rules)
    spans = with_apposed_people(tokens, with_known_bodies(tokens, spans, rules), rules)
    spans = with_people_of_places(tokens, with_aged_people(tokens, spans, rules), rules)
    found, spans = spans, with_whole_people(tokens, spans, works, rules)
    works = without_told(tokens, works, found, spans)
    spans = with_inner_nicknames(tokens, spans, rules)
    spans = with_boundaries(tokens, spans, rules)
    spans = _framed(tokens, with_joined_names(tokens, spans, rules), rules)
    spans = with_party_letters(tokens, with_parties(tokens, spans, rules), rules)
    spans = with_pairings(tokens, spans, rules)
    spans = with_overlooked_places(tokens, spans, rules)
    spans = with_institutions(tokens, spans, rules)
    spans = with_small_bodies(tokens, spans, rules)
    spans = with_merged(tokens, spans, rules)
    spans = with_area_places(tokens, with_headed_places(tokens, spans, rules), rules)
    spans = with_announced(tokens, spans, rules)
    spans = with_completed_bodies(tokens, spans, rules)
    spans = with_brands(tokens, spans, rules)
    spans = with_acronyms(tokens, spans, rules)
    spans = with_nobles(tokens, with_nicknames(tokens, spans, rules), rules)
    spans = with_interviews(tokens, spans, rules)
    spans = with_papers(tokens, spans, rules)
    spans = with_headlines(tokens, spans, rules)
    spans = with_datelines(tokens, spans, rules)
    return without_works(tokens, _labelled(tokens, spans, rules), works, rules)


def _framed(tokens: Tokens, spans: list[NameSpan], rules: NameRules) -> list[NameSpan]:
    """Return the names with those that the words beside them tell, and those whole that a noun closes."""
    spans = with_nicknamed_teams(tokens, spans, rules)
    spans = with_framed_bodies(tokens, spans, rules)
    spans = with_framed_places(tokens, spans, rules)
    return with_tailed_names(tokens, spans, rules)


def _labelled(tokens: Tokens, spans: list[NameSpan], rules: NameRules) -> list[NameSpan]:
    """Return the names as the article votes on them; towns of datelines and teams keep their label."""
    spans = with_datelines(tokens, with_consistent_labels(tokens, spans, rules), rules)
    return without_no_names(tokens, with_nicknamed_teams(tokens, spans, rules), rules)
