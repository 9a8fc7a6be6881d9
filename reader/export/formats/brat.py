"""brat standoff: a .txt and an .ann for each article, and their types (brat.nlplab.org/standoff.html)."""

from __future__ import annotations

import re
from collections.abc import Mapping
from itertools import count

from reader.model.analysis import Analysis, Quote
from reader.model.analysis_index import AnalysisIndex
from reader.model.article import Article
from reader.model.labels import LABELS
from reader.text.encodable import encodable, one_line_without_controls

_CONFIGURATION = """\
[entities]
{lines}
Quote
Source
Cue

[relations]
Speaker\tArg1:Quote, Arg2:Source
Reported\tArg1:Quote, Arg2:Cue
Equiv\tArg1:{either}, Arg2:{either}, <REL-TYPE>:symmetric-transitive
<OVERLAP>\tArg1:<ANY>, Arg2:<ANY>, <OVL-TYPE>:<ANY>

[events]

[attributes]
Kind\tArg:{either}, Value:name|nominal|pronoun
Role\tArg:{either}, Value:actor|place
Form\tArg:Quote, Value:direct|mixed|indirect
Checked\tArg:Quote, Value:yes
"""

BESIDE: Mapping[str, str] = {"annotation.conf": _CONFIGURATION.format(lines="\n".join(LABELS), either="|".join(LABELS))}
"""Files that brat looks for beside the pairs, by name."""

_FRAGMENT = re.compile(r"[^\n\r\t\v\f\x1c-\x1e\x85\u2028\u2029]+")
"""What may stand on one line of an .ann file: a span over several paragraphs is discontinuous."""


def parts(article: Article, analysis: Analysis) -> Mapping[str, str]:
    """Return the unchanged text and its annotations, by suffix."""
    return {".txt": encodable(article.text), ".ann": encodable(_annotations(article.text, analysis))}


def _annotations(text: str, analysis: Analysis) -> str:
    """Return the T lines of mentions, quotes, speakers' words and cues, and the relations among them.

    A Speaker relation goes from a quote to the words beside it that name who says it, Reported to its cue. Mentions
    of one entity are an Equiv. Notes tell an entity's id and name, and who says a quote also where no words do.
    """
    lines = _Lines(text)
    for entity in analysis.entities:
        mentions = []
        for mention in entity.mentions:
            if id_ := lines.span(mention.label, mention.start, mention.end):
                mentions.append(id_)
                lines.attribute("Kind", id_, mention.kind)
                lines.attribute("Role", id_, mention.role)
                lines.note(id_, f"{entity.id} {entity.name}")
        if len(mentions) > 1:
            lines.written.append(f"*\tEquiv {' '.join(mentions)}")
    index = AnalysisIndex(analysis)
    for quote in analysis.quotes:
        _quote(lines, quote, index)
    return "".join(f"{line}\n" for line in lines.written)


def _quote(lines: _Lines, quote: Quote, index: AnalysisIndex) -> None:
    id_ = lines.span("Quote", quote.start, quote.end)
    if not id_:
        return
    lines.attribute("Form", id_, quote.kind)
    if quote.checked:
        lines.attribute("Checked", id_, "yes")
    who = quote.speaker
    if who and who.start is not None and who.end is not None:
        lines.relation("Speaker", id_, lines.span("Source", who.start, who.end))
    if quote.cue:
        lines.relation("Reported", id_, lines.span("Cue", quote.cue.start, quote.cue.end))
    if who and (name := index.speaker_name(quote)):
        lines.note(id_, f"{who.entity} {name}" if who.entity else name)


class _Lines:
    """The lines of an .ann file so far; each kind of line has its own numbers."""

    def __init__(self, text: str) -> None:
        self.text = text
        self.written: list[str] = []
        self._numbers = {kind: count(1) for kind in "TRA#"}

    def _put(self, kind: str, *fields: str) -> str:
        id_ = f"{kind}{next(self._numbers[kind])}"
        self.written.append("\t".join((id_, *fields)))
        return id_

    def span(self, type_: str, start: int, end: int) -> str:
        """Write a T line in fragments without line breaks and blanks at their edges; return "" for a blank span."""
        found = []
        for match in _FRAGMENT.finditer(self.text, start, end):
            words = match[0].strip()
            if words:
                begin = match.start() + match[0].index(words)
                found.append((begin, begin + len(words)))
        if not found:
            return ""
        places = ";".join(f"{begin} {stop}" for begin, stop in found)
        return self._put("T", f"{type_} {places}", " ".join(self.text[begin:stop] for begin, stop in found))

    def attribute(self, type_: str, of: str, value: str) -> None:
        """Write an A line: a value of what another line annotates."""
        self._put("A", f"{type_} {of} {value}")

    def relation(self, type_: str, one: str, other: str) -> None:
        """Write an R line, unless there is nothing at its other end."""
        if other:
            self._put("R", f"{type_} Arg1:{one} Arg2:{other}")

    def note(self, of: str, words: str) -> None:
        """Write a # line: a note on what another line annotates."""
        self._put("#", f"AnnotatorNotes {of}", one_line_without_controls(words))
