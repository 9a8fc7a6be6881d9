"""What is really painted can be read, in every theme."""

from __future__ import annotations

import pytest
from textual.color import Color
from textual.geometry import Region
from textual.pilot import Pilot
from textual.theme import BUILTIN_THEMES
from textual.widget import Widget

from reader.settings import Settings
from reader.tui.app import ReaderApp
from reader.tui.contrast import readable, variables_for
from reader.tui.themes import DARK, LIGHT, THEMES
from tests.colours import contrast
from tests.tui.articles import ARTICLE, ScriptedEngine


def unreadable(widget: Widget, least: float) -> list[tuple[str, float]]:
    """Words that a widget paints with less contrast than that."""
    found = []
    for strip in widget.render_lines(Region(0, 0, *widget.size)):
        for segment in strip:
            style = segment.style
            if segment.text.strip(" │·▁▂▃▄▅▆▇█") and style and style.color and style.bgcolor:
                inks = Color.from_rich_color(style.color), Color.from_rich_color(style.bgcolor)
                ratio = contrast(*inks)
                if ratio < least:
                    found.append((segment.text, round(ratio, 2)))
    return found


async def follow_and_find(pilot: Pilot[int]) -> None:
    """Two are followed, words are looked for, a mention is under the pointer."""
    await pilot.app.workers.wait_for_complete()
    await pilot.pause()
    await pilot.press("1", "enter", "down", "f", "tab", "ctrl+f", *"on", "tab")
    await pilot.hover("ArticleView", offset=(8, 1))
    await pilot.pause()


LIGHT_BUILTIN = [theme for theme in BUILTIN_THEMES.values() if not theme.dark and not theme.ansi]


@pytest.mark.parametrize("name", [name for name, theme in BUILTIN_THEMES.items() if not theme.ansi])
def test_names_are_readable_in_every_theme_that_textual_brings(name: str) -> None:
    theme = BUILTIN_THEMES[name]
    ours = variables_for(theme, (DARK if theme.dark else LIGHT).variables)
    made = theme.to_color_system().generate()
    background = Color.parse(made["background"])
    grounds = [background, Color.parse(made["surface"]), Color.parse(made["panel"])]
    grounds.append(background.blend(Color.parse(ours["followed"]), 0.18))
    inks = ("ink", "muted", "person", "organisation", "place", "quote", "followed")
    assert [
        (ink, ground.hex) for ink in inks for ground in grounds if contrast(Color.parse(ours[ink]), ground) < 4.5
    ] == []


@pytest.mark.parametrize("colour", ["#000000", "#ffffff", "#777777", "#ff0000"])
@pytest.mark.parametrize("ground", ["#ffffff", "#000000", "#777777", "#fdf6e3"])
def test_a_colour_moves_no_further_than_it_must(colour: str, ground: str) -> None:
    inks = Color.parse(colour), Color.parse(ground)
    found = readable(inks[0], [inks[1]])
    assert contrast(found, inks[1]) >= 4.4
    if contrast(*inks) >= 4.5:
        assert found == inks[0]


async def test_all_that_is_painted_is_readable() -> None:
    """WCAG 2.2, 1.4.3: 4.5:1; what is less important has 3:1 at least."""
    themes = [theme.name for theme in (*THEMES, *LIGHT_BUILTIN, BUILTIN_THEMES["solarized-dark"])]
    app = ReaderApp(ARTICLE, client=ScriptedEngine(), settings=Settings(theme=themes[0]))  # type: ignore[arg-type]
    async with app.run_test(size=(120, 24)) as pilot:
        await follow_and_find(pilot)
        for theme in themes:
            app.show_theme(theme)
            await pilot.pause()
            assert unreadable(app.reading.view, 4.5) == [], theme
        await pilot.press("v", *["w"] * 12)
        assert app.reading.view.selected_span() is not None
        for theme in themes:
            app.show_theme(theme)
            await pilot.pause()
            assert unreadable(app.reading.view, 4.5) == [], theme
            for name in ("Masthead", "StatusLine", "KeyBar", "Tabs", "RowList", "Minimap"):
                for widget in app.reading.query(name):
                    assert unreadable(widget, 3.0) == [], (theme, name)


async def test_the_terminal_s_own_colours_are_all_that_its_theme_uses() -> None:
    app = ReaderApp(ARTICLE, client=ScriptedEngine(), settings=Settings(theme="terminal"))  # type: ignore[arg-type]
    async with app.run_test(size=(120, 24)) as pilot:
        await follow_and_find(pilot)
        for widget in (app.reading.view, app.reading.sidebar.rows):
            styles = [segment.style for strip in widget.render_lines(Region(0, 0, *widget.size)) for segment in strip]
            colours = {
                colour.type.name for style in styles if style for colour in (style.color, style.bgcolor) if colour
            }
            assert colours <= {"STANDARD", "DEFAULT"}
        highlighted = app.reading.sidebar.rows.render_line(1)
        assert any(segment.style and (segment.style.underline or segment.style.reverse) for segment in highlighted)
