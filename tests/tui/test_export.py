"""The article written to the current folder from the screen."""

from __future__ import annotations

from pathlib import Path

import pytest

from reader.export import FORMATS
from reader.export.save import free_path
from reader.tui.app import ReaderApp
from reader.tui.widgets.bars import StatusLine
from reader.tui.widgets.row_list import RowList
from tests.tui.articles import ARTICLE, ScriptedEngine
from tests.tui.test_opening import settle
from tests.tui.test_reading_screen import reading


async def test_it_is_written_under_a_free_name_that_is_told(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    app = ReaderApp(ARTICLE, client=ScriptedEngine())  # type: ignore[arg-type]
    async with app.run_test(size=(110, 24)) as pilot:
        await settle(pilot)
        for name in ("Rencontre-à-Lyon.json", "Rencontre-à-Lyon-2.json"):
            await pilot.press("e", "enter")
            await settle(pilot)
            assert app.reading.query_one(StatusLine).left == f"written: {name}"
            assert '"Paul Martin"' in (tmp_path / name).read_text("utf-8")


async def test_where_nothing_can_be_written_it_is_told(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    gone = tmp_path / "gone"
    gone.mkdir()
    monkeypatch.setattr(Path, "cwd", lambda: gone)
    gone.rmdir()
    app = ReaderApp(ARTICLE, client=ScriptedEngine())  # type: ignore[arg-type]
    async with app.run_test(size=(110, 24)) as pilot:
        await settle(pilot)
        await pilot.press("e", "enter")
        await settle(pilot)
        assert "there is no folder" in " ".join(next(iter(app._notifications)).message.split())


@pytest.mark.parametrize("form", FORMATS.values(), ids=lambda form: form.name)
def test_a_name_is_never_one_that_is_there(tmp_path: Path, form: object) -> None:
    first = free_path(tmp_path, ARTICLE, form)  # type: ignore[arg-type]
    first.touch()
    assert free_path(tmp_path, ARTICLE, form) != first  # type: ignore[arg-type]
    assert first.parent == tmp_path


@pytest.mark.parametrize("size", [(120, 40), (80, 24), (60, 24), (60, 16)])
async def test_the_keys_of_the_box_are_in_view(size: tuple[int, int]) -> None:
    async with reading(size=size) as (pilot, _):
        await pilot.press("e")
        await pilot.pause()
        box, foot = pilot.app.screen.query_one("#export"), pilot.app.screen.query_one("#export-foot")
        assert foot.region.bottom == box.content_region.bottom
        rows = pilot.app.screen.query_one(RowList)
        assert rows.region.bottom == foot.region.y
        assert rows.size.height <= rows.virtual_size.height, "no lines are left empty"
