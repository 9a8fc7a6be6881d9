from __future__ import annotations

from reader.model.analysis import Analysis, Engine, Entity, Mention
from reader.model.analysis_index import AnalysisIndex
from reader.reading.cooccurrence import companions, sentence_starts

TEXT = "Anna Blum a vu Paul Roy à Lyon. Anna Blum est partie. « Paul Roy reste ! » a dit Anna Blum.\nPaul Roy dort."


def entity(id_: str, name: str, label: str = "PER") -> Entity:
    mentions, start = [], TEXT.find(name)
    while start >= 0:
        mentions.append(Mention(start, start + len(name), "name", label, "actor"))  # type: ignore[arg-type]
        start = TEXT.find(name, start + 1)
    return Entity(id_, name, label, "actor", tuple(mentions))  # type: ignore[arg-type]


ENTITIES = (entity("e1", "Anna Blum"), entity("e2", "Paul Roy"), entity("e3", "Lyon", "LOC"))
INDEX = AnalysisIndex(Analysis(Engine("test", "none"), "fr", ENTITIES))


def test_sentences_start_after_stops_and_on_lines() -> None:
    assert [TEXT[start:][:6] for start in sentence_starts(TEXT)] == ["Anna B", "Anna B", "« Paul", "Paul R"]


def test_companions_are_those_of_the_same_sentences_the_most_frequent_first() -> None:
    found = companions(INDEX, TEXT, ENTITIES[0])
    assert [(one.entity.name, one.count) for one in found] == [("Paul Roy", 2), ("Lyon", 1)]
    assert found[0].first.start == TEXT.index("Paul Roy")


def test_one_who_is_alone_has_no_companions() -> None:
    alone = AnalysisIndex(Analysis(Engine("test", "none"), "fr", ENTITIES[:1]))
    assert companions(alone, TEXT, ENTITIES[0]) == []
