"""Who speaks, beside the lines."""

from __future__ import annotations

import msgspec

from reader.model.analysis import Analysis, Engine, Entity, Mention, Quote, Speaker
from reader.page.highlights import Highlights
from reader.page.margin_notes import margin_note
from reader.page.page_model import PageModel
from reader.page.paragraphs import display_paragraphs
from reader.page.wrapping import wrap

TEXT = "« Oui », dit Anne Roy.\n« Non », dit-elle. « Jamais », dit Paul Le Goff.\nPersonne ne « parle »."
ROY = Entity("e1", "Anne Roy", "PER", "actor", (Mention(13, 21, "name", "PER", "actor"),))


def _quote(words: str, name: str | None, confidence: float = 0.9, entity: str | None = None) -> Quote:
    start = TEXT.index(words)
    speaker = Speaker(None, None, entity, name, confidence) if name else None
    return Quote(start, start + len(words), "direct", speaker)


YES, NO = _quote("« Oui »", "Roy", entity="e1"), _quote("« Non »", "elle", 0.5, "e1")
NEVER, NOBODY = _quote("« Jamais »", "Paul Le Goff"), _quote("« parle »", None)


def _notes(*quotes: Quote, width: int = 80, **changes: object) -> list[str]:
    paragraphs = display_paragraphs(TEXT)
    analysis = Analysis(Engine("1", "m"), "fr", (ROY,), quotes)
    page = PageModel(
        TEXT, wrap(TEXT, paragraphs, width, len), len, Highlights.of(analysis), paragraphs=paragraphs, column=width
    )
    for name, value in changes.items():
        setattr(page, name, value)
    notes = [margin_note(page, line) for line in range(len(page.lines))]
    return [f"{note.words} {note.sign}".rstrip() for note in notes if note]


def test_the_speaker_stands_by_the_full_name_beside_the_line_in_which_a_quote_begins() -> None:
    assert _notes(YES) == ["Anne Roy"]


def test_two_speakers_on_one_line_and_doubt() -> None:
    assert _notes(YES, NO, NEVER) == ["Anne Roy", "Anne Roy ? · Paul Le Goff"]


def test_a_speaker_is_told_once_in_a_paragraph() -> None:
    again = msgspec.structs.replace(NEVER, speaker=NO.speaker)
    assert _notes(NO, again, width=20) == ["Anne Roy ?"]


def test_what_a_person_checked_has_a_tick() -> None:
    assert _notes(msgspec.structs.replace(YES, checked=True)) == ["Anne Roy ✓"]


def test_quotes_without_a_speaker_have_nothing_beside_them() -> None:
    assert _notes(NOBODY) == []


def test_whom_one_follows_wears_the_style_of_their_bar() -> None:
    paragraphs = display_paragraphs(TEXT)
    analysis = Analysis(Engine("1", "m"), "fr", (ROY,), (YES, NEVER))
    page = PageModel(
        TEXT, wrap(TEXT, paragraphs, 80, len), len, Highlights.of(analysis), paragraphs=paragraphs, followed_ids=("e1",)
    )
    styles = [note.style for line in range(len(page.lines)) if (note := margin_note(page, line))]
    assert styles == ["bar", "margin"]


def test_without_highlighted_quotes_there_are_no_notes() -> None:
    assert _notes(YES, NEVER, hidden_styles=frozenset({"quote", "indirect-quote"})) == []
