"""Headings, bold words, items, quotations and links of a file, on the screen."""

from __future__ import annotations

from pathlib import Path

import pytest
from rich.style import Style
from textual.geometry import Region
from textual.theme import Theme

from reader.model.article import Article
from reader.settings import Settings
from reader.sources import first_article
from reader.tui.app import ReaderApp
from reader.tui.themes import THEMES
from tests.tui.articles import ScriptedEngine
from tests.tui.test_contrast import unreadable

WRITTEN = """# Le titre

Un mot **fort**, un *autre*, et [le maire](https://example.org/maire) de Lyon.

## Une suite

- un point

> Cité par le maire.

Lire [ici](https://example.org/ici) ou [là](http://example.org/la).
"""


@pytest.fixture
def article(tmp_path: Path) -> Article:
    file = tmp_path / "a.md"
    file.write_text(WRITTEN, "utf-8")
    return first_article(str(file))


@pytest.fixture
def app(article: Article) -> ReaderApp:
    return ReaderApp(article, client=ScriptedEngine(()))  # type: ignore[arg-type]


def painted(app: ReaderApp, words: str) -> Style:
    """Return the style that these words are painted in."""
    for strip in app.reading.view.render_lines(Region(0, 0, *app.reading.view.size)):
        for segment in strip:
            if segment.text.strip() == words and segment.style:
                return segment.style
    raise AssertionError(f"{words} is not painted by itself")


@pytest.mark.parametrize("no_color", [False, True])
async def test_structure_is_seen_with_and_without_colour(
    app: ReaderApp, monkeypatch: pytest.MonkeyPatch, no_color: bool
) -> None:
    if no_color:
        monkeypatch.setenv("NO_COLOR", "1")
    else:
        monkeypatch.delenv("NO_COLOR", raising=False)
    async with app.run_test(size=(100, 30)):
        assert painted(app, "Une suite").bold
        assert painted(app, "fort").bold
        assert painted(app, "autre").italic
        assert painted(app, "le maire").underline2
        assert painted(app, "–")
        assert painted(app, "│")
        assert not painted(app, "un point").bold


@pytest.mark.parametrize("theme", THEMES, ids=lambda theme: theme.name)
async def test_structure_is_readable_in_every_theme(article: Article, theme: Theme) -> None:
    app = ReaderApp(article, client=ScriptedEngine(()), settings=Settings(theme=theme.name))  # type: ignore[arg-type]
    async with app.run_test(size=(100, 30)):
        assert unreadable(app.reading.view, 4.5) == []
