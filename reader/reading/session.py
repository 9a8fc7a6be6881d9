"""A reading session: the state of reading one article, and the steps through it. No screen."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

from reader.model.analysis import Analysis, Entity, Mention
from reader.model.analysis_index import AnalysisIndex
from reader.model.spans import Direction, step
from reader.reading.saved_reading import SavedReading
from reader.reading.trail import Position

if TYPE_CHECKING:
    from reader.model.correction import Correction

Span = tuple[int, int]
"""``[start, end)`` in characters of the article's text."""


class ReadingSession:
    """Holds where a person is in an article, what is known of it, and whom they follow.

    Reading begins where it stopped last, at ``position`` where that is given, or with ``span`` in view. ``follow`` is
    the id or the name of an entity to follow as soon as the analysis has it.

    ``analysis`` is as the engine made it; ``index`` has the person's ``corrections`` applied.
    """

    def __init__(
        self,
        saved: SavedReading,
        corrections: Sequence[Correction] = (),
        *,
        span: Span | None = None,
        follow: str | None = None,
        position: Position | None = None,
    ) -> None:
        self.saved = saved
        self.article = saved.article
        self.id = saved.id
        self.corrections = corrections
        self.analysis = saved.analysis
        self.index = self._corrected_index()
        self.followed: tuple[str, ...] = ()
        """Ids of the entities followed, the first one first."""
        self.pending_follow = (follow,) if follow else saved.follows
        """Ids or names of entities to follow once the analysis has them."""
        self.focus_span = position.focus if position else span
        """The span last jumped to."""
        self.top = position.top if position else saved.top
        """The first visible character."""
        self.progress = 0.0
        """How far the text is scrolled: 0 at the start, 1 at the end."""
        self.is_laid_out = False
        """Whether the article has been laid out: before that nobody knows ``progress``."""
        self.opens_at_focus = span is not None
        self._opens_at_first_mention = follow is not None and span is None

    # The analysis

    def show_analysis(self, analysis: Analysis | None) -> Span | None:
        """Take what the engine found by now; entities followed stay followed, though their ids may change.

        Return the span to go to, where following somebody was asked for before the analysis had them.
        """
        self.analysis = analysis
        return self._reindex()

    def show_corrections(self, corrections: Sequence[Correction]) -> Span | None:
        """Apply these corrections instead of those before; return what ``show_analysis`` returns."""
        self.corrections = corrections
        return self._reindex()

    def _reindex(self) -> Span | None:
        before, self.index = self.index, self._corrected_index()
        if before and self.index and self.followed:
            same = (self.index.same_entity(before.entities[id_]) for id_ in self.followed)
            self.followed = tuple(entity.id for entity in same if entity)
        return self.resolve_pending_follow()

    def _corrected_index(self) -> AnalysisIndex | None:
        analysis = self.analysis
        if analysis is None:
            return None
        if self.corrections:
            from reader.model.corrections import corrected  # An article without any opens without this.

            analysis = corrected(analysis, self.article, self.corrections)
        return AnalysisIndex(analysis)

    def lost_corrections(self) -> int:
        """Return how many corrections of quotes were made in an earlier text and no longer find their words."""
        if all(correction.article is None or correction.article.id == self.id for correction in self.corrections):
            return 0
        from reader.model.correction import QuoteCorrection
        from reader.model.passages import find_passage

        quotes = [(quote.start, quote.end) for quote in self.analysis.quotes] if self.analysis else []
        earlier = [
            correction
            for correction in self.corrections
            if isinstance(correction, QuoteCorrection) and correction.article.id != self.id
        ]
        return sum(find_passage(correction.at, self.article.text, quotes) is None for correction in earlier)

    def entity(self, id_: str | None) -> Entity | None:
        """Return the entity of an id, ``None`` where the analysis has none."""
        return self.index.entities.get(id_) if self.index and id_ else None

    @property
    def has_entities(self) -> bool:
        """Whether the analysis has any entity."""
        return bool(self.index and self.index.entities)

    @property
    def has_quotes(self) -> bool:
        """Whether the analysis has any quote."""
        return bool(self.index and self.index.quote_starts)

    # Following

    def follow(self, *ids: str) -> None:
        """Follow exactly these entities, none to stop following."""
        self.followed = ids

    def toggle_follow(self, id_: str) -> None:
        """Follow an entity beside those followed already, or stop following it."""
        others = tuple(other for other in self.followed if other != id_)
        self.followed = others if id_ in self.followed else (*others, id_)

    def unfollow(self) -> bool:
        """Follow nobody and be at no span; return whether there was anything to end."""
        had = bool(self.followed or self.focus_span)
        self.followed, self.focus_span = (), None
        return had

    @property
    def followed_entities(self) -> list[Entity]:
        """The entities followed, in the order in which they were chosen."""
        return [self.index.entities[id_] for id_ in self.followed] if self.index else []

    @property
    def follow_names(self) -> tuple[str, ...]:
        """Names of the entities followed, also of those the analysis does not have yet."""
        if self.index is None:
            return self.pending_follow
        return tuple(entity.name for entity in self.followed_entities)

    def resolve_pending_follow(self) -> Span | None:
        """Follow the pending entities that the analysis has and forget the others.

        Return the first mention, where that is where the article was to be opened.
        """
        if self.index is None or not self.pending_follow:
            return None
        names, self.pending_follow = self.pending_follow, ()
        found = [self.index.entities.get(name) or self.index.called(name) for name in names]
        self.followed = tuple(dict.fromkeys(entity.id for entity in found if entity))
        opens, self._opens_at_first_mention = self._opens_at_first_mention, False
        if opens and (mentions := self.followed_mentions()):
            self.focus_span = (mentions[0].start, mentions[0].end)
            return self.focus_span
        return None

    def open_at(self, span: Span | None, follow: str | None) -> Span | None:
        """Come to a span, or to the first mention of somebody to follow (an id or a name); return where to go."""
        self.pending_follow, self._opens_at_first_mention = (follow,) if follow else (), span is None
        first = self.resolve_pending_follow()
        if span is None:
            return first
        self.focus_span = span
        return span

    # Steps through mentions and quotes

    def followed_mentions(self) -> list[Mention]:
        """Return the mentions of the entities followed, in the order of the text."""
        return self.index.mentions(self.followed) if self.index else []

    def next_mention(self, here: int, direction: Direction) -> tuple[Mention, bool] | None:
        """Return the followed mention after the offset ``here`` (before it for -1), and whether the search wrapped."""
        mentions = self.followed_mentions()
        found = step([mention.start for mention in mentions], here, direction)
        return (mentions[found.index], found.wrapped) if found else None

    def next_quote(self, here: int, direction: Direction) -> tuple[int, bool] | None:
        """Return the number of the quote after the offset ``here`` (before it for -1), and whether it wrapped."""
        found = step(self.index.quote_starts, here, direction) if self.index else None
        return (found.index, found.wrapped) if found else None

    def mention_place(self) -> tuple[int | None, int]:
        """Return which followed mention the person is at, from 1, ``None`` between mentions; and how many there are."""
        starts = [mention.start for mention in self.followed_mentions()]
        if self.focus_span is None:
            return None, len(starts)
        index = bisect_right(starts, self.focus_span[0])
        return (index if index and starts[index - 1] == self.focus_span[0] else None), len(starts)

    # Quotes

    def focused_quote(self) -> int | None:
        """Return the number of the quote that the person is at."""
        return self.index.quote_at(self.focus_span[0]) if self.index and self.focus_span else None

    def speaker_of(self, quote: int) -> Entity | None:
        """Return the entity that speaks in the quote of that number, where one is known."""
        speaker = self.index.analysis.quotes[quote].speaker if self.index else None
        return self.entity(speaker.entity) if speaker else None

    def quotes_by_followed(self) -> tuple[int, ...]:
        """Return the numbers of the quotes that the entities followed say."""
        return self._quotes(self.index.quotes_by) if self.index else ()

    def quotes_about_followed(self) -> tuple[int, ...]:
        """Return the numbers of the quotes in which others name the entities followed."""
        return self._quotes(self.index.quotes_about) if self.index else ()

    def _quotes(self, quotes_of: Callable[[Entity], list[int]]) -> tuple[int, ...]:
        return tuple(sorted({quote for entity in self.followed_entities for quote in quotes_of(entity)}))
