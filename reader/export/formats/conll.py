"""CoNLL-U Plus: a token a line, with mentions and quotes as BIO columns (universaldependencies.org/ext-format.html)."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator, Sequence

from reader.export.formats.tokens import tokens
from reader.model.analysis import Analysis, Quote
from reader.model.article import Article
from reader.model.labels import LABELS
from reader.text.encodable import encodable, one_line_without_controls

HEAD = """\
# global.columns = ID FORM READER:NER READER:ENTITY READER:MENTION READER:QUOTE READER:SPEAKER MISC
# READER:NER = B- and I- of {labels}; O outside
# READER:ENTITY = which entity of this document is mentioned; the comments above the text name them
# READER:MENTION = name, nominal or pronoun
# READER:QUOTE = B- and I- of direct, mixed, indirect; O outside
# READER:SPEAKER = the entity that says it; in quotation marks the words for one who has no name; _ where unknown
# MISC = start and end of the token in characters of the document's text; SpaceAfter=No
# A comment "checked" has the start and the end of a quote that a person checked.
# Spans that overlap stand in further layers after "|", each BIO of its own. A sentence is a line of the text.
""".format(labels=", ".join(LABELS))


_Marked = tuple[int, int, tuple[str, ...]]
"""Start, end, and the columns: what stands after B- or I-, then the others."""


def write(articles: Iterable[tuple[Article, Analysis]], as_list: bool) -> Iterator[str]:
    """Yield the head, then each article as a document."""
    del as_list
    yield HEAD
    for article, analysis in articles:
        yield from _document(article, analysis)


def _document(article: Article, analysis: Analysis) -> Iterator[str]:
    yield f"# newdoc id = {article.id}\n# source = {one_line_without_controls(article.source)}\n"
    if article.title:
        yield f"# title = {one_line_without_controls(article.title)}\n"
    for entity in analysis.entities:
        yield f"# entity {entity.id} = {entity.label} {entity.role} {one_line_without_controls(entity.name)}\n"
    for quote in analysis.quotes:
        if quote.checked:
            yield f"# checked = {quote.start} {quote.end}\n"
    mentions = _layers(
        article.text,
        ((m.start, m.end, (m.label, entity.id, m.kind)) for entity in analysis.entities for m in entity.mentions),
    )
    quotes = _layers(article.text, ((q.start, q.end, (q.kind, _speaker(q))) for q in analysis.quotes))
    cuts = sorted({at for layer in (*mentions, *quotes) for start, end, _ in layer for at in (start, end)})
    for paragraph in article.paragraphs():
        within = cuts[bisect_left(cuts, paragraph.start) : bisect_left(cuts, paragraph.end)]
        spans = list(tokens(article.text, paragraph.start, paragraph.end, within))
        if spans:
            yield "# newpar\n"
        for number, (start, end) in enumerate(spans, 1):
            form = encodable(article.text[start:end])
            together = "|SpaceAfter=No" if number < len(spans) and spans[number][0] == end else ""
            columns = (*_columns(mentions, start, 3), *_columns(quotes, start, 2))
            yield "\t".join((str(number), form, *columns, f"start={start}|end={end}{together}")) + "\n"
        if spans:
            yield "\n"


def _layers(text: str, spans: Iterable[_Marked]) -> list[list[_Marked]]:
    """Trim blanks off the spans and put them into as few layers as have no overlap within them."""
    layers: list[list[_Marked]] = []
    for start, end, columns in sorted(_trimmed(text, spans), key=lambda span: (span[0], -span[1])):
        layer = next((layer for layer in layers if layer[-1][1] <= start), None)
        if layer is None:
            layers.append(layer := [])
        layer.append((start, end, columns))
    return layers


def _trimmed(text: str, spans: Iterable[_Marked]) -> Iterator[_Marked]:
    for start, end, columns in spans:
        words = text[start:end]
        if words.strip():
            yield start + len(words) - len(words.lstrip()), end - len(words) + len(words.rstrip()), columns


def _columns(layers: Sequence[list[_Marked]], at: int, width: int) -> tuple[str, ...]:
    """Return the columns of the token that starts there: a value for each layer up to the last that has one."""
    values: list[tuple[str, ...]] = []
    for layer in layers:
        index = bisect_right(layer, at, key=lambda span: span[0]) - 1
        if index >= 0 and at < layer[index][1]:
            start, _, (kind, *others) = layer[index]
            values.append((f"{'B' if start == at else 'I'}-{kind}", *others))
        else:
            values.append(("O", *["_"] * (width - 1)))
    while len(values) > 1 and values[-1][0] == "O":
        values.pop()
    return tuple("|".join(column) for column in zip(*values, strict=True)) or ("O", *["_"] * (width - 1))


def _speaker(quote: Quote) -> str:
    if quote.speaker is None:
        return "_"
    if quote.speaker.entity:
        return quote.speaker.entity
    words = one_line_without_controls(quote.speaker.name or "").replace(" ", "_").replace("|", "_")
    return f'"{words}"' if words else "_"
