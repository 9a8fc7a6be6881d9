"""Checking quotes by rising confidence: what is left, what comes next, and how many are right to be expected."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from math import exp, log

import msgspec

from reader.library.quote_facts import QuoteFacts
from reader.model.analysis import Analysis, Quote
from reader.model.analysis_index import AnalysisIndex
from reader.model.article import Article
from reader.model.correction import Correction, NotQuote, QuoteCorrection
from reader.model.corrections import corrected
from reader.model.passages import find_passage
from reader.model.quote_corrections import same_quote

SURE = 1e-3
"""Confidences are taken to be at least this far from 0 and 1."""

STEPS = 60
"""Halvings in which the shift of confidences is found."""


class Evidence(msgspec.Struct, frozen=True):
    """A quote that was checked: how sure the engine was of its speaker, and whether it was right."""

    confidence: float
    right: bool


class Check(msgspec.Struct, frozen=True):
    """A quote to be checked, ``[start, end)`` in characters of the text of the article of that id."""

    article: str
    start: int
    end: int
    confidence: float


class Collected(msgspec.Struct, frozen=True):
    """The quotes of an article: those to be checked, how many were decided before, and what that tells of the rest."""

    left: tuple[Check, ...] = ()
    decided: int = 0
    shown: int = 0
    evidence: tuple[Evidence, ...] = ()


def collect(article: Article, analysis: Analysis, corrections: Sequence[Correction]) -> Collected:
    """Return the quotes of an article that are to be checked, and those that are. ``analysis`` is the engine's."""
    id_, now = article.id, corrected(analysis, article, corrections)
    left = tuple(Check(id_, q.start, q.end, _confidence(q)) for q in now.quotes if not q.checked)
    checked = [quote for quote in now.quotes if quote.checked]
    engine = corrected(
        analysis, article, [correction for correction in corrections if not isinstance(correction, QuoteCorrection)]
    )
    evidence = [found for quote in checked if (found := _evidence(quote, now, engine)) is not None]
    none = [correction for correction in corrections if isinstance(correction, NotQuote)]
    for removed in none:
        span = find_passage(removed.at, article.text)
        index = same_quote(engine.quotes, span) if span else None
        if index is not None:
            evidence.append(Evidence(_confidence(engine.quotes[index]), False))
    return Collected(left, len(checked) + len(none), len(checked), tuple(evidence))


def collect_facts(article: str, facts: Iterable[QuoteFacts]) -> Collected:
    """Return the quotes of an article that nobody corrected, from what the library keeps of each."""
    return Collected(tuple(Check(article, fact.start, fact.end, fact.percent / 100) for fact in facts))


def _confidence(quote: Quote) -> float:
    return quote.speaker.confidence if quote.speaker else 0.0


def _evidence(quote: Quote, now: Analysis, engine: Analysis) -> Evidence | None:
    index = same_quote(engine.quotes, (quote.start, quote.end))
    if index is None or engine.quotes[index].speaker is None:
        return None
    before = engine.quotes[index]
    same = AnalysisIndex(engine).speaker_name(before) == AnalysisIndex(now).speaker_name(quote)
    return Evidence(_confidence(before), same)


class Verification:
    """The quotes to be checked, the least sure first, and the one that is checked now."""

    def __init__(self) -> None:
        self.checks: list[Check] = []
        self.at = 0
        self._done: dict[int, tuple[bool, bool]] = {}
        self._undone: dict[int, tuple[bool, bool]] = {}
        self._decided = self._shown = 0
        self._evidence: list[Evidence] = []
        self._left: Counter[float] = Counter()

    def add(self, articles: Iterable[Collected]) -> None:
        """Take the quotes of articles; the least sure of all comes first, of equal ones the first one added."""
        for analyzed in articles:
            self.checks += analyzed.left
            self._decided += analyzed.decided
            self._shown += analyzed.shown
            self._evidence += analyzed.evidence
            self._left.update(check.confidence for check in analyzed.left)
        self.checks.sort(key=lambda check: check.confidence)
        self.at = 0

    @property
    def current(self) -> Check | None:
        """The quote to be checked now, ``None`` when all are."""
        return self.checks[self.at] if self.checks and self.at not in self._done else None

    @property
    def checked(self) -> int:
        """How many quotes were checked, before and now."""
        return self._decided + len(self._done)

    @property
    def total(self) -> int:
        """How many quotes there are, checked or not."""
        return self._decided + len(self.checks)

    def decide(self, *, right: bool, is_quote: bool = True) -> None:
        """Note the decision about the current quote, whether its speaker was right, and go to the next one."""
        self._put_done(self.at, (right, is_quote))
        self.skip(1)

    def skip(self, direction: int) -> None:
        """Go to the next quote (1) or the one before (-1) that is not checked, round the end."""
        count = len(self.checks)
        for step in range(1, count + 1):
            place = (self.at + direction * step) % count
            if place not in self._done:
                self.at = place
                return

    def reopen(self, correction: Correction) -> bool:
        """Go back to the quote whose decision was undone; return whether it is one of these."""
        if not isinstance(correction, QuoteCorrection):
            return False
        place = self._place(correction)
        if place is None:
            return False
        if place in self._done:
            self._undone[place] = self._done.pop(place)
            self._left[self.checks[place].confidence] += 1
        self.at = place
        return True

    def close(self, correction: Correction) -> None:
        """Note a decision that was made again, and go on behind it."""
        place = self._place(correction) if isinstance(correction, QuoteCorrection) else None
        if place is not None and place in self._undone:
            self.at = place
            self._put_done(place, self._undone.pop(place))
            self.skip(1)

    def _put_done(self, place: int, decision: tuple[bool, bool]) -> None:
        if place not in self._done:
            self._left[self.checks[place].confidence] -= 1
        self._done[place] = decision

    def _place(self, correction: QuoteCorrection) -> int | None:
        key = correction.article.id, correction.at.start
        return next((i for i, check in enumerate(self.checks) if (check.article, check.start) == key), None)

    def expected_right(self) -> float:
        """Return the share of the quotes shown whose speaker is right, as far as it can be told.

        What was checked is right. Of the others the confidence is the probability, shifted by how much better or worse
        than their confidence those were that are checked.
        """
        left = len(self.checks) - len(self._done)
        right = self._shown + sum(is_quote for _, is_quote in self._done.values())
        if right + left == 0:
            return 1.0
        now = (Evidence(self.checks[place].confidence, good) for place, (good, _) in self._done.items())
        shift = shift_of([*self._evidence, *now])
        # Of a whole library many quotes have the same confidence, in percent.
        expected = sum(
            count * _shifted(confidence, shift) for confidence, count in self._left.items() if confidence > 0 and count
        )
        return (right + expected) / (right + left)


def shift_of(evidence: Sequence[Evidence]) -> float:
    """Return by how much, in log-odds, confidences are to be moved to fit what was checked.

    The most probable value where it is normally distributed about 0 with variance 1 before anything is known.
    """
    low, high = -6.0, 6.0
    for _ in range(STEPS):
        middle = (low + high) / 2
        slope = (
            sum(check.right - _shifted(check.confidence, middle) for check in evidence if check.confidence > 0) - middle
        )
        low, high = (middle, high) if slope > 0 else (low, middle)
    return (low + high) / 2


def _shifted(confidence: float, shift: float) -> float:
    sure = min(max(confidence, SURE), 1 - SURE)
    return 1 / (1 + exp(-(log(sure / (1 - sure)) + shift)))
