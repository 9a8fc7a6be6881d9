"""Justified and hyphenated pages, as they are painted."""

from __future__ import annotations

import sys
from pathlib import Path
from types import SimpleNamespace

import pytest
from textual.selection import Selection

from reader.page.hyphenation import missing
from reader.settings import Settings, load
from reader.tui.app import ReaderApp
from reader.tui.reading.screen import ReadingScreen
from tests.tui.articles import ARTICLE, TEXT, ScriptedEngine
from tests.tui.test_reading_screen import reading, status


class Patterns:
    """Cuts after every second letter, for any language."""

    def __init__(self, lang: str, left: int, right: int) -> None:
        self.left, self.right = left, right

    def positions(self, word: str) -> list[int]:
        return list(range(self.left, len(word) - self.right + 1, 2))


@pytest.fixture(autouse=True)
def settings_file(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("READER_CONFIG", str(tmp_path / "settings.toml"))
    monkeypatch.setitem(sys.modules, "pyphen", SimpleNamespace(Pyphen=Patterns))
    return tmp_path / "settings.toml"


def page(screen: ReadingScreen) -> list[str]:
    return [screen.view.render_line(y).text.strip() for y in range(screen.view.size.height)]


async def test_justified_lines_end_together_and_last_lines_do_not(settings_file: Path) -> None:
    async with reading((100, 30)) as (pilot, screen):
        await pilot.press("J")
        lines = [line for line in page(screen) if line.startswith(("tout", "sauf", "et les", "réunion"))]
        assert lines
        widths = {len(line) for line in lines if not line.endswith("pain.")}
        assert len(widths) == 1
        assert status(screen) == "justification on"
        assert load(settings_file).settings.justify
        await pilot.press("J")
        assert not load(settings_file).settings.justify


async def test_words_are_cut_with_a_hyphen_and_copied_whole(settings_file: Path) -> None:
    async with reading((100, 30)) as (pilot, screen):
        await pilot.press("H")
        cut = next(line for line in page(screen) if line.endswith("-"))
        assert cut[-2].isalpha()
        assert load(settings_file).settings.hyphenate
        screen.view.select((0, len(TEXT)))
        await pilot.press("y")
        assert pilot.app.clipboard == TEXT.rstrip()


async def test_without_pyphen_it_says_what_to_install(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "pyphen", None)
    async with reading() as (pilot, screen):
        await pilot.press("H")
        assert status(screen) == str(missing())


async def test_settings_set_the_page_from_the_start_and_every_cell_knows_its_character() -> None:
    settings = Settings(justify=True, hyphenate=True)
    app = ReaderApp(ARTICLE, client=ScriptedEngine(), settings=settings)  # type: ignore[arg-type]
    async with app.run_test(size=(100, 30)) as pilot:
        await app.workers.wait_for_complete()
        await pilot.pause()
        view = app.reading.view
        for line in range(len(view.lines)):
            start, end = view.lines.span(line)
            strip, top = view.render_line(line), view.styles.gutter.top
            for offset in range(start, end):
                cell = next(x for x in range(view.size.width) if view.offset_at(x, line + top) == offset)
                assert strip.crop(cell, cell + 1).text == TEXT[offset].replace("\n", " ")


async def test_the_mouse_selects_the_words_under_it_on_a_justified_line() -> None:
    async with reading((100, 30)) as (pilot, screen):
        await pilot.press("J")
        view = screen.view
        line = view.line_of(TEXT.index("La réunion")) + 1
        start, end = view.lines.span(line)
        offset = TEXT.rindex(" ", start, end) + 1
        cell = next(x for x in range(view.size.width) if view.offset_at(x, line + 1) == offset)
        _, found = pilot.app.screen.get_widget_and_offset_at(view.region.x + cell, view.region.y + line + 1)
        assert found is not None
        selection = Selection.from_offsets(found, found)
        assert view.get_selection(Selection(selection.start, None)) == (TEXT[offset:].rstrip(), "\n")


async def test_hints_stand_on_their_names_on_a_justified_line() -> None:
    async with reading((60, 24)) as (pilot, screen):
        await pilot.press("J", "semicolon")
        assert any("saul Martin a rencontré ducie Durand" in " ".join(line.split()) for line in page(screen))
