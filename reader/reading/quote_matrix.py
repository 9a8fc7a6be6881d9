"""Who speaks about whom: a table of quotes, speakers by rows, those spoken of by columns; no screen."""

from __future__ import annotations

import msgspec

from reader.model.analysis import Entity
from reader.model.analysis_index import AnalysisIndex


class Party(msgspec.Struct, frozen=True):
    """Who heads a row or a column: a name, and the entity where there is one."""

    name: str
    entity: Entity | None = None


class QuoteMatrix(msgspec.Struct, frozen=True):
    """Who speaks about whom; quotes are numbers of quotes in the analysis, in order.

    ``said`` are all quotes of the speaker of a row, whomever they are about. ``cells`` are the quotes of the speaker
    of a row that mention whom the column stands for, by row and column; a pair without any has no entry.
    """

    speakers: tuple[Party, ...]
    spoken_of: tuple[Party, ...]
    said: tuple[tuple[int, ...], ...]
    cells: dict[tuple[int, int], tuple[int, ...]]


def quote_matrix(analysis_index: AnalysisIndex) -> QuoteMatrix:
    """Put quotes into the table, the most frequent speakers and those most spoken of first.

    Somebody is spoken of who is mentioned in a quote of another one. Quotes without a speaker are left out; speakers
    without an entity are told apart by their words.
    """
    said: dict[str, list[int]] = {}
    about: dict[str, dict[str, list[int]]] = {}
    parties: dict[str, Party] = {}
    for index, quote in enumerate(analysis_index.analysis.quotes):
        name = analysis_index.speaker_name(quote)
        if quote.speaker is None or name is None:
            continue
        entity = analysis_index.entities.get(quote.speaker.entity or "")
        speaker = entity.id if entity else f"?{name}"
        parties[speaker] = Party(name, entity)
        said.setdefault(speaker, []).append(index)
        for other in analysis_index.about(quote):
            parties.setdefault(other, Party(analysis_index.entities[other].name, analysis_index.entities[other]))
            about.setdefault(other, {}).setdefault(speaker, []).append(index)
    rows = sorted(said, key=lambda id_: -len(said[id_]))
    columns = sorted(about, key=lambda id_: -sum(map(len, about[id_].values())))
    return QuoteMatrix(
        speakers=tuple(parties[id_] for id_ in rows),
        spoken_of=tuple(parties[id_] for id_ in columns),
        said=tuple(tuple(said[id_]) for id_ in rows),
        cells={
            (row, column): tuple(about[other][speaker])
            for column, other in enumerate(columns)
            for row, speaker in enumerate(rows)
            if speaker in about[other]
        },
    )
