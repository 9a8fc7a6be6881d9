"""Export a whole library as lines of JSON, and import it into another without losing what is there.

The first line is a Header, then come corrections, notes and saved searches, then articles, each with what
is understood of it and where one is.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator

import msgspec

from reader import __version__
from reader.library.connection import LibraryError
from reader.library.library import Library
from reader.library.records import State
from reader.model.analysis import Analysis, Quote
from reader.model.article import Article
from reader.model.conflicts import contradicted
from reader.model.correction import Correction, names_nothing
from reader.model.notes import Note
from reader.model.quote_corrections import without_choices
from reader.text.message import Message

VERSION = 1
"""Of the lines; a reader takes what it knows of those with a higher one."""


class Header(msgspec.Struct, frozen=True, tag_field="kind", tag="library"):
    """The first line: version of the format, and of the reader that wrote it."""

    version: int = VERSION
    reader: str = __version__


class ExportedCorrection(msgspec.Struct, frozen=True, tag_field="kind", tag="correction"):
    """The line of a correction."""

    correction: Correction


class ExportedArticle(msgspec.Struct, frozen=True, tag_field="kind", tag="article"):
    """The line of an article, with its analysis and what a person left on it."""

    article: Article
    analysis: Analysis | None
    state: State


class ExportedNote(msgspec.Struct, frozen=True, tag_field="kind", tag="note"):
    """The line of a note."""

    note: Note


class ExportedSearch(msgspec.Struct, frozen=True, tag_field="kind", tag="search"):
    """The line of a saved search."""

    query: str


class Imported(msgspec.Struct, frozen=True):
    """What came of an import: counts of new and known articles, corrections, notes and saved searches; problems."""

    new: int = 0
    merged: int = 0
    corrections: int = 0
    notes: int = 0
    searches: int = 0
    problems: tuple[Message, ...] = ()


Line = Header | ExportedCorrection | ExportedNote | ExportedSearch | ExportedArticle
"""What a line holds."""

_encoder = msgspec.json.Encoder()
_decoder: msgspec.json.Decoder[Line] = msgspec.json.Decoder(Line)


def export_lines(library: Library, problems: list[str]) -> Iterator[bytes]:
    """Yield a library line by line; append the ids of unreadable articles to ``problems``."""
    yield _line(Header())
    for correction in library.corrections():
        yield _line(ExportedCorrection(correction))
    for note in library.notes():
        yield _line(ExportedNote(note))
    for query in library.saved_searches():
        yield _line(ExportedSearch(query))
    for number in range(1, library.last_number() + 1):
        id_ = library.id_of(number)
        if id_ is None:
            continue
        article = library.article(id_)
        if article is None:
            problems.append(id_)
            continue
        yield _line(ExportedArticle(article, library.analysis(id_), library.state(id_)))


def _line(value: Line) -> bytes:
    return _encoder.encode(value) + b"\n"


def import_lines(library: Library, given: Iterable[bytes]) -> Imported:
    """Add exported lines to a library; skip bad lines and report them. Raises LibraryError if nothing can be kept."""
    done = _Import(library)
    for number, line in enumerate(given, 1):
        if not line.strip():
            continue
        done.add_line(number, line)
        if library.last_error is not None:
            raise LibraryError(Message("{path}: {reason}", path=library.path, reason=library.last_error))
    while library.index_waiting():
        pass
    return done.result()


class _Import:
    """An import under way: what the library holds already, and what came of the lines so far."""

    def __init__(self, library: Library) -> None:
        self._library = library
        self._corrections = list(library.corrections())
        self._notes = {note.id: note.changed for note in library.notes()}
        self._searches = set(library.saved_searches())
        self._added: Counter[str] = Counter()
        self._problems: list[Message] = []

    def result(self) -> Imported:
        """Return what came of it."""
        return Imported(**self._added, problems=tuple(self._problems))

    def add_line(self, number: int, line: bytes) -> None:
        """Add what a line holds, or note what is wrong with it."""
        try:
            value = _decoder.decode(line)
        except (msgspec.DecodeError, UnicodeDecodeError, RecursionError) as error:
            # Of JSON it is told where what does not fit stands; of anything else there is nothing more to say.
            reason = str(error) if isinstance(error, msgspec.ValidationError) else Message("not JSON")
            self._problems.append(
                Message("line {number}: not from a library export: {reason}", number=number, reason=reason)
            )
            return
        match value:
            case Header(version=version) if version > VERSION:
                self._problems.append(
                    Message("line {number}: written by a newer version; unknown parts are skipped", number=number)
                )
            case ExportedCorrection(correction=correction):
                self._add_correction(number, correction)
            case ExportedNote(note=note) if note.changed > self._notes.get(note.id, -1.0):
                self._notes[note.id] = note.changed
                self._library.put_note(note)
                self._added["notes"] += 1
            case ExportedSearch(query=query) if query.strip() and query not in self._searches:
                self._searches.add(query)
                self._library.save_search(query)
                self._added["searches"] += 1
            case ExportedArticle():
                new, problem = _take(self._library, value)
                if problem:
                    self._problems.append(Message("line {number}: {reason}", number=number, reason=problem))
                self._added["new" if new else "merged"] += 1

    def _add_correction(self, number: int, correction: Correction) -> None:
        """Add a correction that is new, names something and contradicts none that is there."""
        if names_nothing(correction):
            self._problems.append(Message("line {number}: a correction with an empty name", number=number))
        elif correction not in self._corrections:
            if contradicted(correction, self._corrections):
                self._problems.append(
                    Message("line {number}: contradicts a correction of yours, which stays", number=number)
                )
                return
            self._corrections.append(correction)
            self._library.correct(correction)
            self._added["corrections"] += 1


def _take(library: Library, exported: ExportedArticle) -> tuple[bool, Message | None]:
    """Keep an article beside what is there; return whether it is new, and what was wrong with it."""
    article, problem, analysis = _with_sound_structure(exported.article), None, exported.analysis
    if analysis is not None and not is_sound(analysis, len(article.text)):
        problem, analysis = Message("the annotations do not fit the text; opening it will analyse it again"), None
    analysis, chosen = without_choices(article, analysis) if analysis is not None else (None, [])
    id_ = article.id
    new, mine, known = not library.has(id_), library.state(id_), library.analysis(id_)
    if known is not None and (known.engine.version == __version__ or not _of_today(analysis)):
        analysis = known
    library.add(article if new else library.article(id_) or article, analysis)
    made = library.corrections_of(article) if chosen else ()
    library.change_corrections(
        [correction for correction in chosen if correction not in made and not contradicted(correction, made)], ()
    )
    library.set_state(id_, _within(merged(mine, exported.state) if mine.added else exported.state, len(article.text)))
    return new, problem


def _with_sound_structure(article: Article) -> Article:
    """Return an article with the spans of structure that lie in its text."""
    length = len(article.text)
    sound = tuple(span for span in article.structure if 0 <= span.start < span.end <= length)
    return msgspec.structs.replace(article, structure=sound)


def _of_today(analysis: Analysis | None) -> bool:
    return analysis is not None and analysis.engine.version == __version__


def merged(mine: State, theirs: State) -> State:
    """Merge two states: the position of the one opened last, all tags and bookmarks; mine if a letter has two."""
    last = theirs if (theirs.opened or 0) > (mine.opened or 0) else mine
    letters = {mark[0] for mark in mine.marks}
    return State(
        added=min(mine.added, theirs.added),
        opened=last.opened,
        top=last.top,
        progress=last.progress,
        marks=(*mine.marks, *(mark for mark in theirs.marks if mark[0] not in letters)),
        tags=tuple(sorted({*mine.tags, *theirs.tags})),
        follows=mine.follows or theirs.follows,
    )


def _within(state: State, length: int) -> State:
    """Clamp positions to a text of that length."""
    top, progress = max(0, min(state.top, length)), max(0.0, min(state.progress, 1.0))
    marks = tuple(mark for mark in state.marks if 0 <= mark[1] <= length)
    return msgspec.structs.replace(state, top=top, progress=progress, marks=marks)


def is_sound(analysis: Analysis, length: int) -> bool:
    """Return whether all spans of an analysis lie in a text of that length and every entity has a mention."""
    spans = [(m.start, m.end) for entity in analysis.entities for m in entity.mentions]
    for quote in analysis.quotes:
        spans += _spans(quote)
    return all(0 <= start <= end <= length for start, end in spans) and all(e.mentions for e in analysis.entities)


def _spans(quote: Quote) -> Iterator[tuple[int, int]]:
    yield quote.start, quote.end
    for piece in (*quote.pieces, *([quote.cue] if quote.cue else [])):
        yield piece.start, piece.end
    for speaker in (*([quote.speaker] if quote.speaker else []), *quote.candidates):
        if speaker.start is not None and speaker.end is not None:
            yield speaker.start, speaker.end
