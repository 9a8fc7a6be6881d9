"""A person's corrections as data.

They name entities as people do, and quotes by their words, so that they hold in the next analysis of the article,
whatever ids and spans the engine gives. ``article`` is the one in which a correction holds, ``None`` for every one.
The tags are in people's libraries and files of corrections: they never change.
"""

from __future__ import annotations

import msgspec

from reader.model.analysis import Label, QuoteKind
from reader.model.article import Article
from reader.model.passages import ArticleKey, Passage, stands_as_before


class _Struct(msgspec.Struct, frozen=True, omit_defaults=True):
    pass


class Retype(_Struct, frozen=True, tag="retype"):
    """``name`` is a person, an organisation or a place."""

    name: str
    label: Label
    article: ArticleKey | None = None


class Rename(_Struct, frozen=True, tag="rename"):
    """``name`` is better called ``to``."""

    name: str
    to: str
    article: ArticleKey | None = None


class Merge(_Struct, frozen=True, tag="merge"):
    """``name`` and ``into`` are one; ``into`` gives the name."""

    name: str
    into: str
    article: ArticleKey | None = None


class Split(_Struct, frozen=True, tag="split"):
    """Where ``alias`` stands for ``name``, somebody else is meant; with ``at`` only there."""

    name: str
    alias: str
    article: ArticleKey | None = None
    at: Passage | None = None


class Hide(_Struct, frozen=True, tag="hide"):
    """``name`` is not a name."""

    name: str
    article: ArticleKey | None = None


class AddName(_Struct, frozen=True, tag="name"):
    """``name`` is the name of a person, an organisation or a place, wherever these words stand."""

    name: str
    label: Label
    article: ArticleKey | None = None


class AddQuote(_Struct, frozen=True, tag="quote"):
    """The words ``at`` are a quote."""

    article: ArticleKey
    at: Passage
    kind: QuoteKind = "direct"


class NotQuote(_Struct, frozen=True, tag="no-quote"):
    """The words ``at`` are no quote."""

    article: ArticleKey
    at: Passage


class Respan(_Struct, frozen=True, tag="span"):
    """The quote ``at`` has the words ``to``."""

    article: ArticleKey
    at: Passage
    to: Passage


class SetSpeaker(_Struct, frozen=True, tag="speaker"):
    """The quote ``at`` was checked: it is by ``speaker``, by nobody who can be told where that is ``None``.

    ``label`` is that of a name, ``None`` where the speaker has none ("un responsable"). ``alias`` is how the article
    names them first, by which they are found if they are called otherwise later.
    """

    article: ArticleKey
    at: Passage
    speaker: str | None = None
    label: Label | None = None
    alias: str = ""


NameCorrection = Retype | Rename | Merge | Split | Hide | AddName
QuoteCorrection = AddQuote | NotQuote | Respan | SetSpeaker
Correction = Retype | Rename | Merge | Split | Hide | AddName | AddQuote | NotQuote | Respan | SetSpeaker


def holds_in(correction: Correction, article: Article) -> bool:
    """Return whether a correction holds in an article.

    One of an older version, which knows an article by its title alone, holds in a later text from the same source
    under another title where its words stand in it as they did.
    """
    key = correction.article
    if key is None or key.is_of(article):
        return True
    at = getattr(correction, "at", None)
    may_be_later = bool(key.source) and key.source == article.source and not key.prints
    return may_be_later and isinstance(at, Passage) and stands_as_before(at, article.text)


def in_article(correction: Correction, article: ArticleKey | None) -> Correction:
    """Return a correction of a name so that it holds in that article alone, or everywhere for ``None``."""
    if isinstance(correction, Retype | Rename | Merge | Split | Hide | AddName):
        return msgspec.structs.replace(correction, article=article)
    return correction


def names_nothing(correction: Correction) -> bool:
    """Return whether a name that the correction needs is blank: a rename to nothing would make an entity vanish."""
    names = (getattr(correction, field, None) for field in ("name", "to", "into"))
    return any(isinstance(name, str) and not name.strip() for name in names)
