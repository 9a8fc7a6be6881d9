"""The menu of corrections to what one is at: selected words, a quote, a name; without the screen."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Literal

import msgspec

from reader.model.analysis import Entity, Quote
from reader.model.analysis_index import AnalysisIndex
from reader.model.article import Article
from reader.model.correction import QuoteCorrection
from reader.model.corrections import (
    AddName,
    AddQuote,
    Correction,
    Hide,
    Merge,
    NotQuote,
    Rename,
    Respan,
    Retype,
    SetSpeaker,
    Split,
    in_article,
)
from reader.model.passages import key_of, passage_of
from reader.model.quote_corrections import kind_of, speaker_correction
from reader.presentation.correction_words import described, scope_of
from reader.presentation.labels import LOOKS
from reader.presentation.messages import _, gettext
from reader.text.folding import fold

TAKEN_BACK = 20
"""Corrections that are offered to be taken back, the last first."""

LONGEST_TOLD = 24
"""Characters of a quote in the status line, which has room for the keys too."""

Asks = Literal["", "name", "other", "speaker", "new-quote"]
Span = tuple[int, int]


class CorrectionChoice(msgspec.Struct, frozen=True):
    """What a person chose: a correction to make, or one to take back; ``asks`` for a speaker to be chosen next."""

    correction: Correction | None = None
    taken_back: bool = False
    asks: Asks = ""


class CorrectionOption(msgspec.Struct, frozen=True):
    """A menu entry: its words, and its choice or, where more must be known, what it ``asks`` for."""

    words: str
    choice: CorrectionChoice | None = None
    asks: Asks = ""


class Correctable(msgspec.Struct, frozen=True):
    """What a person may correct now: selected words, the quote one is at, a name, of which one is at a ``mention``."""

    article: Article
    index: AnalysisIndex | None = None
    entity: Entity | None = None
    quote: Quote | None = None
    selection: Span | None = None
    mention: Span | None = None
    quote_first: bool = False

    @property
    def names(self) -> bool:
        """Whether a correction may be one of a name, so that it matters where it is to hold."""
        return self.entity is not None or self.selection is not None


def correction_menu(what: Correctable, made: Sequence[Correction]) -> list[CorrectionOption]:
    """List the corrections that may be needed, then the earlier ones, to be taken back."""
    undone = map(_undoing, reversed(made[-TAKEN_BACK:]))
    parts = [_of_quote(what), _of_name(what)]
    if not what.quote_first:
        parts.reverse()
    return [*_of_selection(what), *parts[0], *parts[1], *undone]


def holds_everywhere(what: Correctable) -> bool:
    """Return whether a correction is best taken to hold in all articles: not of a person's bare surname."""
    if what.entity is None:
        return False
    return what.entity.label != "PER" or len(fold(what.entity.name).split()) > 1


def scoped(correction: Correction, article: Article, *, everywhere: bool) -> Correction:
    """Return a correction so that it holds in all articles or in this one; of quotes, and at one place, in this one."""
    if isinstance(correction, Split) and correction.at is not None:
        return correction
    return in_article(correction, None if everywhere else key_of(article))


def _of_selection(what: Correctable) -> Iterator[CorrectionOption]:
    if what.selection is None:
        return
    text, key = what.article.text, key_of(what.article)
    at = passage_of(text, *what.selection)
    if what.quote is not None and (what.quote.start, what.quote.end) != what.selection:
        respan = Respan(key, passage_of(text, what.quote.start, what.quote.end), at)
        yield CorrectionOption(_("This is the whole quote"), CorrectionChoice(respan))
    quote = AddQuote(key, at, kind_of(text, *what.selection))
    yield CorrectionOption(_("This is a quote"), CorrectionChoice(quote, asks="new-quote"))
    for label, look in LOOKS.items():
        words = _("This is {label}").format(label=gettext(look.with_article))
        yield CorrectionOption(words, CorrectionChoice(AddName(at.words, label)))


def _of_quote(what: Correctable) -> Iterator[CorrectionOption]:
    quote, index = what.quote, what.index
    if quote is None or index is None or what.selection is not None:
        return
    name = index.speaker_name(quote)
    if name and not quote.checked:
        right = checked_as_shown(what.article, index, quote)
        yield CorrectionOption(_("Right: {name}").format(name=name), CorrectionChoice(right))
    yield CorrectionOption(_("Another speaker…"), CorrectionChoice(asks="speaker"))
    key, at = key_of(what.article), passage_of(what.article.text, quote.start, quote.end)
    if name or not quote.checked:
        yield CorrectionOption(_("Speaker unknown"), CorrectionChoice(SetSpeaker(key, at)))
    yield CorrectionOption(_("Not a quote"), CorrectionChoice(NotQuote(key, at)))


def checked_as_shown(article: Article, index: AnalysisIndex, quote: Quote) -> SetSpeaker:
    """Return the correction that a quote is right as it is shown."""
    speaker = quote.speaker
    return speaker_correction(article, quote, speaker, index.entities.get((speaker and speaker.entity) or ""))


def _of_name(what: Correctable) -> Iterator[CorrectionOption]:
    entity = what.entity
    if entity is None or what.selection is not None:
        return
    name = entity.name
    for label, look in LOOKS.items():
        if label != entity.label:
            words = _("This is {label}").format(label=gettext(look.with_article))
            yield CorrectionOption(words, CorrectionChoice(Retype(name, label)))
    yield CorrectionOption(_("Rename…"), asks="name")
    yield CorrectionOption(_("Merge with…"), asks="other")
    for alias in entity.aliases:
        if fold(alias) != fold(name):
            words = _("“{alias}” is someone else").format(alias=alias)
            yield CorrectionOption(words, CorrectionChoice(Split(name, alias)))
    if what.mention is not None:
        yield from _split_here(what.article, entity, what.mention)
    yield CorrectionOption(_("Not a name"), CorrectionChoice(Hide(name)))


def _split_here(article: Article, entity: Entity, span: Span) -> Iterator[CorrectionOption]:
    names = [m for m in entity.mentions if m.kind == "name"]
    if len(names) > 1 and any((m.start, m.end) == span for m in names):
        at = passage_of(article.text, *span)
        split = Split(entity.name, at.words, key_of(article), at)
        yield CorrectionOption(_("Here “{alias}” is someone else").format(alias=at.words), CorrectionChoice(split))


def merged_into(entity: Entity, other: Entity) -> CorrectionChoice:
    """Return the choice that an entity is the same as another."""
    return CorrectionChoice(Merge(entity.name, other.name))


def renamed(entity: Entity, name: str) -> CorrectionChoice:
    """Return the choice that an entity is called otherwise."""
    return CorrectionChoice(Rename(entity.name, name))


def _undoing(correction: Correction) -> CorrectionOption:
    words = _("Undo: {correction}").format(correction=described(correction))
    return CorrectionOption(words, CorrectionChoice(correction, taken_back=True))


def status_words(correction: Correction) -> str:
    """Describe a correction that was made, for the status line."""
    told = described(correction, LONGEST_TOLD)
    if isinstance(correction, QuoteCorrection):
        return _("{correction} · u to undo").format(correction=told)
    return _("{correction}, {scope} · u to undo").format(correction=told, scope=scope_of(correction))


def undone_words(correction: Correction) -> str:
    """Describe a correction that was taken back, for the status line."""
    return _("undone: {correction} · ctrl+r to redo").format(correction=described(correction, LONGEST_TOLD))
