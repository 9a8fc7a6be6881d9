"""What the model of antecedents sees of those whom words may mean, as tables: a rule, texts and features a row."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import NamedTuple

import pytest

from reader.understanding.pipeline import Pipeline
from reader.understanding.references.antecedents import AntecedentWeigher
from reader.understanding.references.context import ReferenceContext
from reader.understanding.references.mention_traces import trace_of
from reader.understanding.references.phrase import Features, LastSpeaker, Phrase
from reader.understanding.references.salience import Agreement
from tests.unit.understanding.marked import read


def features_of(pipeline: Pipeline, text: str, words: str, name: str, spoke: str = "") -> Features:
    """The features of who has this name as the one whom the last such words of a marked text mean.

    Without a name they are those of somebody without one; ``spoke`` is the name of the last speaker.
    """
    doc, entities = read(pipeline, text)
    context = ReferenceContext.of(doc, entities, [], pipeline.language)
    traces = [trace_of(context, start, mention, entity) for start, _, mention, entity in context.mentions]
    start = doc.text.rindex(words)
    first, last = context.tokens.token_at(start), context.tokens.token_at(start + len(words) - 1) + 1
    gender = {"elle": "f", "Il": "m", "-il": "m"}.get(words)
    phrase = Phrase(first, last, Agreement(gender or "", "singular"), None if gender else first + 1)
    ids = {entity.name: entity.id for entity in entities}
    speaker = LastSpeaker(ids[spoke], True) if spoke else LastSpeaker()
    described = dict(AntecedentWeigher(context).describe(phrase, traces, speaker))
    return described[ids[name] if name else None]


class FeatureRule(NamedTuple):
    """A rule: in a ``text`` with the values of a row filled in, ``words`` have features as of the names that ``has``
    lists, and not those that ``lacks`` lists.

    ``fields`` name the values of the rows; ``spoke`` is the name of the last speaker, and "" somebody without a name.
    """

    rule: str
    text: str
    fields: str
    rows: Sequence[str | tuple[str, ...]]
    has: Mapping[str, str] = {}
    lacks: Mapping[str, str] = {}
    words: str = "{words}"
    spoke: str = ""

    def check(self, pipeline: Pipeline, row: tuple[str, ...]) -> None:
        """Check a row."""
        values = dict(zip(self.fields.split(), row, strict=True))
        text, words = self.text.format(**values), self.words.format(**values)
        for name, feature in self.has.items():
            assert feature in features_of(pipeline, text, words, name, self.spoke)
        for name, feature in self.lacks.items():
            assert feature not in features_of(pipeline, text, words, name, self.spoke)


def rows_of(rules: Iterable[FeatureRule]) -> list[object]:
    """The rows of rules as parameters of a test, each named after its rule and its words."""
    return [
        pytest.param(rule, (row,) if isinstance(row, str) else row, id=f"{rule.rule}: {row}")
        for rule in rules
        for row in rule.rows
    ]
