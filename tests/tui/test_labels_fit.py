"""No label is cut: the keys below each dialog can be read whole in both languages, however narrow the screen."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from textual.geometry import Region
from textual.widget import Widget
from textual.widgets import Static

from reader.presentation.messages import gettext, use_languages
from reader.text.cells import cell_len
from reader.tui.app import ReaderApp
from reader.tui.widgets.bars import KeyBar, StatusLine
from reader.tui.widgets.tabs import Tabs
from tests.tui.articles import ARTICLE, ScriptedEngine
from tests.tui.test_snapshots import library

SIZES = [(60, 24), (80, 24), (120, 40)]


@pytest.fixture(params=["en", "fr"])
def language(request: pytest.FixtureRequest) -> Iterator[str]:
    yield use_languages([request.param])
    use_languages(["en"])


def painted(widget: Widget) -> str:
    """What a widget paints, each run of blanks a single one."""
    strips = widget.render_lines(Region(0, 0, *widget.size))
    return " ".join(" ".join(strip.text for strip in strips).replace("\u00a0", " ").split())


def cut_labels(app: ReaderApp) -> list[str]:
    """The words of the screen on top that are not painted whole."""
    cut = []
    for static in app.screen.query(Static):
        said = " ".join(str(static.render()).replace("\u00a0", " ").split())
        if static.display and static.region.area and said and said not in painted(static):
            cut.append(f"{static.id}: {painted(static)}")
    for bar in app.screen.query(KeyBar):
        shown = painted(bar)
        cut += [f"keys: {shown}"] if "…" in shown.replace("Correct…", "").replace("Corriger…", "") else []
    return cut


@pytest.mark.parametrize(
    "keys",
    [
        ("slash",), ("1", "enter", "i"), ("x",), ("e",), ("t",), ("question_mark",), ("1", "r"),
        ("right_square_bracket", "c"), ("right_square_bracket", "r"), ("V",), ("h",), ("m",), ("v",), ("semicolon",),
        ("F",),
    ],
    ids="-".join,
)  # fmt: skip
async def test_dialogs_of_the_article(language: str, keys: tuple[str, ...]) -> None:
    app = ReaderApp(ARTICLE, client=ScriptedEngine())  # type: ignore[arg-type]
    async with app.run_test(size=SIZES[0]) as pilot:
        await app.workers.wait_for_complete()
        await pilot.pause()
        await pilot.press(*keys)
        await pilot.pause()
        for size in SIZES:
            await pilot.resize_terminal(*size)
            await pilot.pause()
            assert cut_labels(app) == [], size
            prompt = app.reading.query_one(StatusLine)
            if app.screen is app.reading and prompt.left:
                assert cell_len(prompt.left) + cell_len(prompt.right) + 3 <= size[0], prompt.left
                more = app.reading.query_one(KeyBar).more
                assert cell_len(more) + 2 <= size[0], more


async def test_the_library(language: str, tmp_path: Path) -> None:
    app = library(tmp_path)
    async with app.run_test(size=SIZES[0]) as pilot:
        for size in SIZES:
            await pilot.resize_terminal(*size)
            await pilot.pause()
            assert cut_labels(app) == [], size
            tabs = app.screen.query_one(Tabs)
            if size[0] >= 80:
                assert all(label in painted(tabs) for label in tabs.labels.values()), size


async def test_the_keys_below_the_article(language: str) -> None:
    app = ReaderApp(ARTICLE, client=ScriptedEngine())  # type: ignore[arg-type]
    async with app.run_test(size=SIZES[0]) as pilot:
        await app.workers.wait_for_complete()
        await pilot.pause()
        await pilot.press("1", "enter")
        for size in SIZES:
            await pilot.resize_terminal(*size)
            await pilot.pause()
            bar = app.reading.query_one(KeyBar)
            assert gettext("Help") in painted(bar), size
            assert gettext("Quit") in painted(bar), size
            assert cut_labels(app) == [], size
