from __future__ import annotations

from textual.command import CommandPalette

from reader.tui.app import ReaderApp
from tests.tui.articles import ARTICLE, ScriptedEngine


async def test_the_palette_follows_a_name_however_it_is_spelled() -> None:
    app = ReaderApp(ARTICLE, client=ScriptedEngine())  # type: ignore[arg-type]
    async with app.run_test(size=(120, 40)) as pilot:
        await app.workers.wait_for_complete()
        await pilot.press("colon", *"durand")
        palette = app.screen
        assert isinstance(palette, CommandPalette)
        await palette.workers.wait_for_complete()
        await pilot.pause()
        await pilot.press("enter")
        await pilot.pause()
        assert app.reading.session.index is not None
        assert [app.reading.session.index.entities[id_].name for id_ in app.reading.session.followed] == [
            "Lucie Durand"
        ]
