"""Names that may be wrong: shown as such, left out where that is asked for, sure once a person put them right."""

from __future__ import annotations

import msgspec
import pytest

from reader.library.serialization import decode, encode
from reader.model.analysis import Analysis, Entity
from reader.model.certainty import is_doubtful_name, with_sure_names
from reader.model.corrections import Retype, corrected
from reader.presentation.rows import entity_row
from tests.tui.articles import ANALYSIS, ARTICLE

FIRST = ANALYSIS.entities[0]


def unsure(confidence: float | None) -> Entity:
    return msgspec.structs.replace(FIRST, confidence=confidence)


def analysis_with(entity: Entity) -> Analysis:
    return msgspec.structs.replace(ANALYSIS, entities=(entity, *ANALYSIS.entities[1:]))


@pytest.mark.parametrize(("confidence", "doubtful"), [(None, False), (0.9, False), (0.6, False), (0.59, True)])
def test_a_name_that_may_be_wrong_is_faint_and_has_a_question_mark(confidence: float | None, doubtful: bool) -> None:
    row = entity_row(unsure(confidence), 1, "actor", 100)
    assert is_doubtful_name(unsure(confidence)) is doubtful
    assert row.words == FIRST.name + (" ?" if doubtful else "")
    assert (row.kind == "below") is doubtful


def test_unsure_names_are_left_out_and_their_quotes_keep_the_words() -> None:
    whole = analysis_with(unsure(0.4))
    kept = with_sure_names(whole, 0.5)
    assert [entity.id for entity in kept.entities] == [entity.id for entity in whole.entities[1:]]
    assert len(kept.quotes) == len(whole.quotes)
    said = [quote.speaker for quote in kept.quotes if quote.speaker]
    assert FIRST.id not in [speaker.entity for speaker in said]
    assert [s.name for s in said] == [q.speaker.name for q in whole.quotes if q.speaker]
    assert with_sure_names(whole, 0.4) == whole


def test_an_analysis_of_an_older_version_is_read() -> None:
    old = msgspec.to_builtins(ANALYSIS)
    for entity in old["entities"]:
        entity.pop("confidence")
    assert msgspec.convert(old, Analysis) == ANALYSIS
    assert decode(encode(analysis_with(unsure(0.4))), Analysis) == analysis_with(unsure(0.4))


def test_what_a_person_puts_right_is_sure() -> None:
    correction = Retype(FIRST.name, "ORG")
    changed = corrected(analysis_with(unsure(0.4)), ARTICLE.text, [correction])
    assert changed.entities[0].confidence == 1.0
