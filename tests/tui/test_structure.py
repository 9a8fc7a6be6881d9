"""Headings, bold words, items, quotations and links of a file, on the screen."""

from __future__ import annotations

from pathlib import Path

import pytest
from rich.style import Style
from textual.geometry import Region
from textual.theme import Theme

from reader.model.article import Article, StructureSpan
from reader.settings import Settings
from reader.sources import first_article
from reader.tui.app import ReaderApp
from reader.tui.screens.outline import OutlineScreen
from reader.tui.themes import THEMES
from reader.tui.widgets.row_list import RowList
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


def status(app: ReaderApp) -> str:
    return app.reading.status.line.left


async def test_braces_go_by_heading(app: ReaderApp) -> None:
    async with app.run_test(size=(100, 12)) as pilot:
        session = app.reading.session
        for key, words, said in (
            ("}", "Une suite", "heading 2/2"),
            ("}", "Le titre", "heading 1/2 · wrapped to the first"),
            ("{", "Une suite", "heading 2/2 · wrapped to the last"),
        ):
            await pilot.press(key)
            await pilot.pause()
            assert session.focus_span is not None
            assert session.article.text[slice(*session.focus_span)] == words
            assert app.reading.view.in_view(session.focus_span[0])
            assert status(app) == said
        await pilot.press("ctrl+o")
        await pilot.pause()
        assert session.focus_span is not None
        assert session.article.text[slice(*session.focus_span)] == "Le titre"


async def test_braces_go_by_paragraph_without_headings() -> None:
    plain = Article(text="Un.\n\nDeux mots.\n\nTrois.", source="a.txt", language="fr")
    app = ReaderApp(plain, client=ScriptedEngine(()))  # type: ignore[arg-type]
    async with app.run_test(size=(100, 12)) as pilot:
        for key, words in (("}", "Deux"), ("}", "Trois."), ("{", "Deux"), ("{", "Un.")):
            await pilot.press(key)
            await pilot.pause()
            span = app.reading.session.focus_span
            assert span is not None
            assert plain.text[slice(*span)] == words


@pytest.fixture
def opened(app: ReaderApp, monkeypatch: pytest.MonkeyPatch) -> list[str]:
    found: list[str] = []
    monkeypatch.setattr(app, "open_url", lambda url, **_: found.append(url))
    monkeypatch.setattr("reader.tui.browser.has_browser", lambda: True)
    return found


async def test_a_link_is_shown_and_then_opened(app: ReaderApp, opened: list[str]) -> None:
    async with app.run_test(size=(100, 30)) as pilot:
        await pilot.press("o")
        await pilot.pause()
        assert status(app) == "https://example.org/maire · again to open"
        assert opened == []
        await pilot.press("o")
        await pilot.pause()
        assert opened == ["https://example.org/maire"]
        await pilot.press("L")
        await pilot.pause()
        assert status(app) == "https://example.org/ici · again to open"
        await pilot.press("j", "}", "o")
        await pilot.pause()
        assert opened == ["https://example.org/maire"]
        await pilot.press("L", "L", "o")
        await pilot.pause()
        assert len(opened) == 2


@pytest.mark.parametrize(
    ("words", "address"),
    [
        ("https://example.org/a", "https://example.org/a"),
        ("www.example.org", "https://www.example.org"),
        ("http://example.org/b", "http://example.org/b"),
    ],
)
async def test_an_address_in_plain_text_is_a_link(words: str, address: str, monkeypatch: pytest.MonkeyPatch) -> None:
    plain = Article(text=f"Le maire a publié un rapport ({words}).\n\nFin.", source="a.txt", language="fr")
    app = ReaderApp(plain, client=ScriptedEngine(()))  # type: ignore[arg-type]
    opened: list[str] = []
    monkeypatch.setattr(app, "open_url", lambda url, **_: opened.append(url))
    monkeypatch.setattr("reader.tui.browser.has_browser", lambda: True)
    async with app.run_test(size=(100, 30)) as pilot:
        assert painted(app, words).underline2
        await pilot.press("o")
        await pilot.pause()
        assert status(app) == f"{address} · again to open"
        await pilot.press("o")
        await pilot.pause()
        assert opened == [address]
        assert plain.structure == ()


async def test_a_click_opens_the_link_whose_address_is_shown(app: ReaderApp, opened: list[str]) -> None:
    async with app.run_test(size=(100, 30)) as pilot:
        view = app.reading.view
        start = app.reading.session.article.text.index("ici")
        line = view.line_of(start)
        x = next(x for x in range(view.size.width) if view.offset_at(x, line + 1) == start)
        await pilot.hover(view, offset=(x, line + 1))
        await pilot.pause()
        assert status(app) == "https://example.org/ici"
        assert opened == []
        await pilot.click(view, offset=(x, line + 1))
        await pilot.pause()
        assert opened == ["https://example.org/ici"]


@pytest.mark.parametrize("target", ["file:///etc/passwd", "javascript:alert(1)", "https://lemonde.fr@example.org"])
async def test_nothing_but_the_web_is_opened(target: str, monkeypatch: pytest.MonkeyPatch) -> None:
    """Articles of a library that came from elsewhere may hold any address."""
    link = StructureSpan(0, 2, "link", 0, target)
    app = ReaderApp(Article(text="Un.", source="-", structure=(link,)), client=ScriptedEngine(()))  # type: ignore[arg-type]
    opened: list[str] = []
    monkeypatch.setattr(app, "open_url", lambda url, **_: opened.append(url))
    async with app.run_test(size=(100, 12)) as pilot:
        await pilot.press("o", "o")
        await pilot.pause()
        assert opened == []
        assert status(app) == "not a web address; not opened"


async def test_over_ssh_an_address_is_copied(
    app: ReaderApp, opened: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("reader.tui.browser.has_browser", lambda: False)
    async with app.run_test(size=(100, 30)) as pilot:
        await pilot.press("o", "o")
        await pilot.pause()
        assert opened == []
        assert app.clipboard == "https://example.org/maire"
        assert status(app) == "no browser here; copied https://example.org/maire"


async def test_without_links_nothing_is_offered() -> None:
    app = ReaderApp(Article(text="Un.", source="-"), client=ScriptedEngine(()))  # type: ignore[arg-type]
    async with app.run_test(size=(100, 12)):
        assert app.reading.check_action("open_link", ()) is False
        assert app.reading.check_action("link", ()) is False


async def test_every_cell_of_a_table_is_where_it_is_painted(tmp_path: Path) -> None:
    file = tmp_path / "a.md"
    file.write_text("|  | Voix |\n|---|---|\n| Lyon-la-Forêt | 12 |\n| Nice | 7 |\n\nFin.", "utf-8")
    article = first_article(str(file))
    app = ReaderApp(article, client=ScriptedEngine(()))  # type: ignore[arg-type]
    async with app.run_test(size=(100, 12)):
        view = app.reading.view
        painted = [strip.text for strip in view.render_lines(Region(0, 0, *view.size))]
        (head, lyon, nice) = (line for line in painted if "Voix" in line or "Lyon" in line or "Nice" in line)
        assert head.index("Voix") == lyon.index("12") == nice.index("7")
        for line, words in ((head, "Voix"), (lyon, "Lyon"), (lyon, "12"), (nice, "7")):
            offset = view.offset_at(line.index(words), painted.index(line))
            assert offset == article.text.index(words)
        assert view.offset_at(head.index("Voix") - 1, painted.index(head)) is None


async def test_the_outline_opens_at_the_section_that_is_read_and_goes_to_a_heading(app: ReaderApp) -> None:
    async with app.run_test(size=(100, 12)) as pilot:
        await pilot.press("G", "O")
        await pilot.pause()
        assert isinstance(app.screen, OutlineScreen)
        rows = app.screen.query_one(RowList)
        assert [row.words for row in rows.rows] == ["Le titre", "  Une suite"]
        assert rows.highlighted_key == "1"
        await pilot.press("up", "enter")
        await pilot.pause()
        session = app.reading.session
        assert session.focus_span is not None
        assert session.article.text[slice(*session.focus_span)] == "Le titre"
        await pilot.press("ctrl+o")
        await pilot.pause()
        assert app.reading.view.top_offset > 0


@pytest.mark.parametrize("key", ["escape", "q", "O"])
async def test_the_outline_closes_and_leaves_the_place(app: ReaderApp, key: str) -> None:
    async with app.run_test(size=(100, 12)) as pilot:
        before = app.reading.view.top_offset
        await pilot.press("O", "down", key)
        await pilot.pause()
        assert app.screen is app.reading
        assert app.reading.view.top_offset == before


async def test_an_article_without_headings_says_that_it_has_no_outline() -> None:
    plain = Article(text="Un.\n\nDeux mots.", source="a.txt", language="fr")
    app = ReaderApp(plain, client=ScriptedEngine(()))  # type: ignore[arg-type]
    async with app.run_test(size=(100, 12)) as pilot:
        await pilot.press("O")
        await pilot.pause()
        assert app.screen is app.reading
        assert status(app) == "no headings in this article"
