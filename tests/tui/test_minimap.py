from __future__ import annotations

from reader.page.minimap_rows import row_of
from reader.tui.article.minimap import Minimap
from tests.tui.articles import TEXT
from tests.tui.test_reading_screen import reading


async def test_the_map_shows_mentions_and_quotes_of_whom_one_follows() -> None:
    async with reading() as (pilot, screen):
        assert screen.minimap.rows == {}
        await pilot.press("1", "enter")
        await pilot.pause()
        lines = screen.view.lines
        mentions = [TEXT.index("Paul Martin"), TEXT.rindex("Paul Martin")]
        rows = [row_of(lines.line_of(start), len(lines), screen.minimap.size.height) for start in mentions]
        assert set(rows) <= set(screen.minimap.rows)
        assert screen.minimap.rows[
            row_of(lines.line_of(TEXT.index("« Nous")), len(lines), screen.minimap.size.height)
        ].quote
        await pilot.press("escape")
        assert screen.minimap.rows == {}


async def test_a_click_on_the_map_goes_there_and_back_leads_back() -> None:
    async with reading((60, 12)) as (pilot, screen):
        before = screen.following.position
        await pilot.click(Minimap, offset=(0, screen.minimap.size.height))
        await pilot.pause()
        assert screen.view.fraction == 1
        await pilot.press("ctrl+o")
        await pilot.pause()
        assert screen.following.position == before


async def test_a_drag_on_the_map_goes_along_and_is_one_jump() -> None:
    async with reading((60, 12)) as (pilot, screen):
        bottom = screen.minimap.size.height
        await pilot.mouse_down(Minimap, offset=(0, 1))
        await pilot.hover(Minimap, offset=(0, bottom // 2))
        await pilot.hover(Minimap, offset=(0, bottom))
        await pilot.mouse_up(Minimap, offset=(0, bottom))
        await pilot.pause()
        assert screen.view.fraction == 1
        assert len(screen.following.trail.past) == 1
        await pilot.hover(Minimap, offset=(0, 1))
        await pilot.pause()
        assert screen.view.fraction == 1


async def test_the_map_follows_a_resize() -> None:
    async with reading() as (pilot, screen):
        await pilot.press("1", "enter")
        await pilot.resize_terminal(70, 14)
        await pilot.pause()
        assert max(screen.minimap.rows) < screen.minimap.size.height
