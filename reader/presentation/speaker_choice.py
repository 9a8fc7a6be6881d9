"""Who may be the speaker of a quote: candidates, others of the article and the library, words of one's own, nobody."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence

import msgspec

from reader.library.records import LibraryEntity
from reader.model.analysis import Entity, Label, Quote, Speaker
from reader.model.analysis_index import AnalysisIndex
from reader.model.article import Article
from reader.model.corrections import SetSpeaker
from reader.model.passages import key_of, passage_of
from reader.model.quote_corrections import speaker_correction
from reader.presentation.counts import counted
from reader.presentation.labels import LOOKS, NO_LABEL
from reader.presentation.messages import _, gettext
from reader.presentation.row import Row
from reader.presentation.rows import found_row
from reader.search.names.index import NameIndex, record
from reader.text.folding import fold

SHOWN = 30
"""Names of the article that are offered at most."""

SPOKEN: tuple[Label, ...] = ("PER", "ORG", "LOC")

LibraryNames = Callable[[str], Sequence[LibraryEntity]]


class SpeakerOptions(msgspec.Struct, frozen=True):
    """Rows to choose from, and the correction that each makes, by the row's key."""

    rows: tuple[Row, ...]
    corrections: Mapping[str, SetSpeaker]


class SpeakerMenu:
    """The speakers that a quote may have, by what is typed."""

    def __init__(self, article: Article, index: AnalysisIndex, quote: Quote, library_names: LibraryNames) -> None:
        self._article = article
        self._index = index
        self._quote = quote
        self._library_names = library_names
        self._names: NameIndex | None = None

    def options(self, typed: str) -> SpeakerOptions:
        """Return what may be chosen: without anything typed the candidates first and nobody last."""
        typed = " ".join(typed.split())
        found = list(self._matching(typed) if typed else self._suggested())
        rows = tuple(msgspec.structs.replace(row, key=str(key)) for key, (row, _correction) in enumerate(found))
        return SpeakerOptions(rows, {str(key): correction for key, (_row, correction) in enumerate(found)})

    def _suggested(self) -> Iterator[tuple[Row, SetSpeaker]]:
        taken: set[str] = set()
        for candidate in self._quote.candidates:
            entity = self._index.entities.get(candidate.entity or "")
            if entity is not None:
                taken.add(entity.id)
                yield self._of_entity(entity)
            elif candidate.name:
                yield self._of_words(candidate)
        others = sorted(self._index.analysis.entities, key=lambda entity: -len(entity.mentions))
        rest = [entity for entity in others if entity.id not in taken and entity.role != "place"]
        for entity in rest[:SHOWN]:
            yield self._of_entity(entity)
        yield self._nobody()

    def _matching(self, typed: str) -> Iterator[tuple[Row, SetSpeaker]]:
        entities = self._index.entities
        if self._names is None:
            self._names = NameIndex([record(entity) for entity in entities.values()])
        for match in self._names.find(typed, SHOWN):
            row, correction = self._of_entity(entities[match.key])
            yield msgspec.structs.replace(row, marked=match.positions), correction
        here = {fold(entity.name) for entity in entities.values()}
        for known in self._library_names(typed):
            if fold(known.name) not in here:
                look, figure = LOOKS[known.label], counted(known.articles, "article")
                yield Row("", known.name, look.sign, look.kind, figure), self._set(known.name, known.label)
        if fold(typed) not in here:
            for label in SPOKEN:
                words = _("“{name}”, {label}").format(name=typed, label=gettext(LOOKS[label].with_article))
                yield Row("", words, LOOKS[label].sign, LOOKS[label].kind), self._set(typed, label)
        words = _("“{words}”, somebody without a name").format(words=typed)
        yield Row("", words, NO_LABEL), self._set(typed, None)
        yield self._nobody()

    def _of_entity(self, entity: Entity) -> tuple[Row, SetSpeaker]:
        return found_row(entity, len(self._article.text)), speaker_correction(self._article, self._quote, None, entity)

    def _of_words(self, speaker: Speaker) -> tuple[Row, SetSpeaker]:
        return Row("", speaker.name or "", NO_LABEL), speaker_correction(self._article, self._quote, speaker, None)

    def _nobody(self) -> tuple[Row, SetSpeaker]:
        return Row("", _("speaker unknown"), NO_LABEL), self._set(None, None)

    def _set(self, name: str | None, label: Label | None) -> SetSpeaker:
        quote = self._quote
        at = passage_of(self._article.text, quote.start, quote.end)
        return SetSpeaker(key_of(self._article), at, name, label)
