"""The first frame shows, cell by cell, what Textual paints: characters, colours, grounds and attributes.

Where a cell is blank, the colour and the attributes of text that is not there do not count; reversed text is compared
as it is seen. What Textual lays over the screen later (notices, what the engine is doing) is no part of it.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from unittest import mock

import msgspec
import pytest

from reader import __version__
from reader.first_frame.screen import FirstScreen, first_screen
from reader.first_frame.sequences import grey
from reader.first_frame.theme_looks import FOLDER, theme_looks
from reader.model.analysis import Analysis, Engine, Entity, Mention, Quote, Speaker
from reader.model.article import Article, StructureSpan
from reader.model.notes import Note, PlacedNote
from reader.page.wrapping import wrap
from reader.painting.looks import REVERSE, Look
from reader.reading.saved_reading import SavedReading
from reader.reading.session import ReadingSession
from reader.settings import Settings
from reader.text.cells import cell_width
from reader.tui.app import ReaderApp
from tests.tui.articles import ANALYSIS, ARTICLE
from tests.tui.theme_looks import file_of, look_of_style, themes

SIZES = [(60, 20), (90, 24), (120, 40), (211, 55)]
KNOWN = msgspec.structs.replace(ANALYSIS, engine=Engine(__version__, "none"))
Cell = tuple[str, Look]


def cells(line: Iterable[tuple[str, Look]]) -> list[Cell]:
    """The cells of a line as they are seen; a wide character is followed by an empty cell."""
    found: list[Cell] = []
    for text, look in line:
        colour, ground, attributes = look
        if REVERSE in attributes:
            colour, ground, attributes = ground, colour, attributes.replace(REVERSE, "")
        seen = Look(colour, ground, attributes)
        kept = "".join(letter for letter in attributes if letter in "uUs")
        blank = (" ", Look(colour if kept else None, ground, kept))
        for character in text:
            found.append(blank if character == " " else (character, seen))
            if not character.isascii():
                found += [("", found[-1][1])] * (cell_width(character) - 1)
    return found


def painted_by_textual(app: ReaderApp) -> list[list[Cell]]:
    strips = app.screen._compositor.render_strips()
    return [cells((text, look_of_style(style)) for text, style, _ in strip if style) for strip in strips]


def first_frame(
    saved: SavedReading,
    settings: Settings,
    size: tuple[int, int],
    theme: str,
    *,
    no_colour: bool,
    notes: list[PlacedNote],
) -> list[list[Cell]]:
    looks = theme_looks(theme, dark=True, no_colour=no_colour)
    assert looks is not None
    shown = FirstScreen(ReadingSession(saved), settings, {}, notes)
    lines = first_screen(shown, looks, *size)
    return [cells((text, grey(look) if no_colour else look) for text, look in line) for line in lines]


def differences(ours: list[list[Cell]], theirs: list[list[Cell]]) -> list[str]:
    """Where two screens differ, a line each; at most ten."""
    assert len(ours) == len(theirs)
    found = [
        f"line {y} cell {x}: {a} is {b} in Textual"
        for y, (mine, yours) in enumerate(zip(ours, theirs, strict=True))
        for x, (a, b) in enumerate(zip(mine, yours, strict=True))
        if a != b
    ]
    return found[:10]


async def compare(
    saved: SavedReading,
    size: tuple[int, int],
    *,
    settings: Settings | None = None,
    names: Iterable[str] = ("dusk",),
    no_colour: bool = False,
    notes: Iterable[PlacedNote] = (),
) -> None:
    settings, notes = settings or Settings(theme="dusk"), list(notes)
    app = ReaderApp(saved, settings=settings)
    with mock.patch.object(ReaderApp, "analyze"), mock.patch.object(ReaderApp, "notes_of", return_value=notes):
        async with app.run_test(size=size) as pilot:
            await pilot.pause()
            for theme in names:
                app.show_theme(theme)
                await pilot.pause()
                ours = first_frame(saved, settings, size, theme, no_colour=no_colour, notes=notes)
                assert differences(ours, painted_by_textual(app)) == [], theme


def saved(article: Article = ARTICLE, analysis: Analysis | None = KNOWN, **at: object) -> SavedReading:
    return SavedReading(article, article.id, analysis, **at)  # type: ignore[arg-type]


async def test_in_all_themes() -> None:
    # At one size: a theme changes colours, and where things stand is compared at all sizes below.
    await compare(saved(follows=("Paul Martin",)), (120, 40), names=themes())


@pytest.mark.parametrize("size", SIZES, ids=str)
async def test_without_colour(size: tuple[int, int], monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("NO_COLOR", "1")
    await compare(saved(follows=("Paul Martin",)), size, no_colour=True)
    ansi = Settings(theme="terminal")
    await compare(saved(), size, settings=ansi, names=["terminal"], no_colour=True)


@pytest.mark.parametrize("size", SIZES, ids=str)
@pytest.mark.parametrize("analysis", [None, KNOWN], ids=["new", "known"])
async def test_where_reading_stopped(size: tuple[int, int], analysis: Analysis | None) -> None:
    middle, end = ARTICLE.text.index("Lyon attend"), len(ARTICLE.text)
    for top in (0, 700, middle, end):
        await compare(saved(analysis=analysis, top=top, follows=("Lucie Durand", "Lyon")), size)


MANY = "\n\n".join(f"Le maire Jean Nom{number} parle de la ville de Ville{number}." for number in range(90))


def many() -> Analysis:
    """Ninety actors, more than a sidebar has lines."""
    entities = tuple(
        Entity(f"e{number}", match[0], "PER", "actor", (Mention(*match.span(), "name", "PER", "actor"),))
        for number, match in enumerate(re.finditer(r"Jean Nom\d+", MANY))
    )
    quotes = (Quote(0, 40, "indirect", Speaker(0, 8, "e1", "Jean Nom1", 0.9)),)
    return Analysis(Engine(__version__, "none"), "fr", entities, quotes)


@pytest.mark.parametrize("top", [0, 400_000])
async def test_a_book(top: int) -> None:
    text = "\n\n".join([ARTICLE.text] * (500_000 // len(ARTICLE.text)))
    article = Article(text=text, source="book.txt", language="fr")
    await compare(saved(article, None, top=top), (120, 40))


@pytest.mark.parametrize("size", SIZES, ids=str)
async def test_more_names_than_the_sidebar_has_lines(size: tuple[int, int]) -> None:
    article = Article(text=MANY, source="many.txt", title="Le maire", language="fr")
    await compare(saved(article, many(), top=2_000, follows=("Jean Nom7",)), size)


@pytest.mark.parametrize("language", ["fr", "en", None])
@pytest.mark.parametrize("hyphenate", [True, False])
@pytest.mark.parametrize("justify", [True, False])
async def test_an_article_is_laid_out_once_for_both(language: str | None, *, hyphenate: bool, justify: bool) -> None:
    article = Article(text=f"{MANY} {language} {hyphenate} {justify}", source="once.txt", language=language)
    settings = Settings(theme="dusk", hyphenate=hyphenate, justify=justify)
    with mock.patch("reader.page.layout.wrap", wraps=wrap) as wrapped:
        await compare(saved(article, None), (100, 24), settings=settings)
    assert wrapped.call_count == 1


STRUCTURED = Article(
    text="Un titre\n\nUn lien, un mot fort, 日本 et \x1b[31m\t.\n\nPremier point\n\nUne citation longue.\n",
    source="/tmp/\x07page.html",
    title="Un titre",
    byline="Anne Aube",
    date="2024-03-01",
    site="Le Journal",
    language="fr",
    structure=(
        StructureSpan(0, 8, "heading", 1),
        StructureSpan(10, 17, "link", target="https://example.org"),
        StructureSpan(22, 30, "strong"),
        StructureSpan(49, 62, "item"),
        StructureSpan(64, 84, "quotation"),
    ),
)


@pytest.mark.parametrize("size", SIZES, ids=str)
async def test_what_a_format_sets_apart_and_notes(size: tuple[int, int]) -> None:
    note = PlacedNote(Note(id="1", kind="words", words="Un lien"), (10, 17))
    settings = Settings(theme="dusk", measure=44, justify=True, plain=("people",), order="name")
    await compare(saved(STRUCTURED, None), size, settings=settings, notes=[note])
    await compare(saved(follows=("Lyon",)), size, settings=settings)


@pytest.mark.parametrize("theme", themes())
async def test_the_looks_of_themes_are_those_of_textual(theme: str) -> None:
    assert (FOLDER / f"{theme}.json").read_text("utf-8") == await file_of(theme), "run: python -m tests.tui.theme_looks"
