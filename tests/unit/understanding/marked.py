"""Sentences with their names marked: ``[Bill Clinton|PER] est né à [Hope|LOC].``"""

from __future__ import annotations

import re

from spacy.tokens import Doc

from reader.model.analysis import Entity
from reader.understanding.entities.group_names import group_names
from reader.understanding.names.find_names import Name, find_names, refined
from reader.understanding.names.name_span import NameSpan
from reader.understanding.parsing.tokens import Tokens
from reader.understanding.pipeline import Pipeline
from reader.understanding.references.coreference import CoreferenceResolver

_MARK = re.compile(r"\[([^|\]]+)\|(PER|ORG|LOC)\]")


def unmarked(text: str) -> tuple[str, list[Name]]:
    """The text without marks and the names that were marked."""
    plain, names, end = "", [], 0
    for match in _MARK.finditer(text):
        plain += text[end : match.start()]
        names.append(Name(len(plain), len(plain) + len(match[1]), match[2]))  # type: ignore[arg-type]
        plain += match[1]
        end = match.end()
    return plain + text[end:], names


def read(pipeline: Pipeline, text: str, parse: bool = True) -> tuple[Doc, list[Entity]]:
    """The document and the entities of its marked names."""
    plain, names = unmarked(text)
    doc = pipeline.nlp(plain) if parse else pipeline.nlp.make_doc(plain)
    return doc, group_names(doc, names, pipeline.language)


def meant(pipeline: Pipeline, text: str, words: str) -> str | None:
    """The name of the likeliest antecedent of the last such words of a marked text, ``None`` if there is none."""
    doc, entities = read(pipeline, text)
    names = {entity.id: entity.name for entity in entities}
    start = doc.text.rindex(words)
    found = CoreferenceResolver(doc, entities, [], pipeline.language).resolve(start, start + len(words))
    return names[found[0].entity] if found else None


def found_names(pipeline: Pipeline, text: str) -> list[str]:
    """The names that the rules make of the marked ones, as ``text|label``; sentences end at full stops and lines."""
    plain, names = unmarked(text)
    doc = pipeline.nlp.make_doc(plain)
    spans = [doc.char_span(name.start, name.end, label=name.label) for name in names]
    for token in doc:
        token.is_sent_start = token.i == 0 or doc[token.i - 1].text in ".\n"
    doc.set_ents([span for span in spans if span is not None])
    return [f"{plain[name.start : name.end]}|{name.label}" for name in find_names(doc, pipeline.language)]


def refined_names(pipeline: Pipeline, text: str, works: tuple[str, ...] = ()) -> list[str]:
    """The names after all steps, each as ``text|label``, without sentences; ``works`` the model takes for works."""
    plain, marks = unmarked(text)
    doc = pipeline.nlp.make_doc(plain)
    spans = []
    for name in marks:
        span = doc.char_span(name.start, name.end, alignment_mode="expand")
        assert span is not None
        spans.append(NameSpan(span.start, span.end, name.label))
    tokens = Tokens.of(doc)
    things = [(token.i, token.i + 1) for token in doc if token.text in works]
    return [
        f"{plain[tokens.starts[span.start] : tokens.ends[span.end - 1]]}|{span.label}"
        for span in refined(tokens, spans, pipeline.language.names, things)
    ]
