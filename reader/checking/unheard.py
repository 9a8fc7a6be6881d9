"""Who is accused in a draft and never heard: no quote of theirs, and no sentence that says that they answered."""

from __future__ import annotations

import re
from collections.abc import Iterator

from reader.checking.draft_quotes import sentence_around
from reader.checking.records import Unheard
from reader.knowledge.accusations import ACCUSATIONS
from reader.model.analysis import Analysis, Entity, Mention
from reader.text.context import one_line

BEFORE = 60
"""Characters before a name in which it is accused: "accuse l'ancien ministre Paul Martin"."""

_BETWEEN = r"(?P<between>[^.;:!?«»“”\n]{0,40})$"
"""What stands between the accusing word and the name: a title, no other clause."""


def unheard(text: str, analysis: Analysis) -> Iterator[Unheard]:
    """Yield people and organisations of a draft that are accused in it and not heard, in order of the text."""
    words = ACCUSATIONS.get(analysis.language)
    if words is None:
        return
    before = re.compile(rf"\b{words.before}\b{_BETWEEN}", re.IGNORECASE)
    after = re.compile(rf"\s+{words.after}\b", re.IGNORECASE)
    other_clause = re.compile(words.other_clause, re.IGNORECASE)
    answered = re.compile(words.answered, re.IGNORECASE)

    def is_accused(mention: Mention) -> bool:
        found = before.search(text[max(0, mention.start - BEFORE) : mention.start])
        return bool((found and not other_clause.search(found["between"])) or after.match(text, mention.end))

    heard = {quote.speaker.entity for quote in analysis.quotes if quote.speaker}
    for entity in analysis.entities:
        if entity.id in heard or entity.role == "place":
            continue
        accused = next(filter(is_accused, entity.mentions), None)
        if accused is not None and not _has_answered(text, entity, answered):
            start, end = sentence_around(text, accused.start, accused.end)
            yield Unheard(entity.name, start, end, one_line(text[start:end]))


def _has_answered(text: str, entity: Entity, answered: re.Pattern[str]) -> bool:
    return any(answered.search(text, *sentence_around(text, m.start, m.end)) for m in entity.mentions)
