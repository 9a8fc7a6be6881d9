"""What the app tells beside the text: its words, and where their lines break."""

from __future__ import annotations

from collections.abc import AsyncIterator, Iterator, Mapping
from contextlib import asynccontextmanager

import pytest
from textual.pilot import Pilot
from textual.widgets._toast import Toast

from reader.engine.client import Failed, Progress
from reader.presentation.messages import use_languages
from reader.text.message import Message
from reader.tui.app import ReaderApp
from tests.tui.articles import ANALYSIS, ARTICLE, ScriptedEngine


@pytest.fixture
def french() -> Iterator[None]:
    use_languages(["fr"])
    yield
    use_languages(["en"])


@asynccontextmanager
async def reading(
    width: int = 120, engine: ScriptedEngine | None = None, keymap: Mapping[str, tuple[str, ...]] | None = None
) -> AsyncIterator[Pilot[int]]:
    """The article on the screen, with what is told beside it."""
    app = ReaderApp(ARTICLE, client=engine or ScriptedEngine(), keymap=keymap)  # type: ignore[arg-type]
    async with app.run_test(size=(width, 24), notifications=True) as pilot:
        await app.workers.wait_for_complete()
        await pilot.pause()
        yield pilot


async def told(pilot: Pilot[int]) -> list[str]:
    """Return the lines of the toasts on the screen."""
    await pilot.pause()
    toasts = pilot.app.screen.query(Toast)
    return [toast.render_line(line).text.strip(" ▌") for toast in toasts for line in range(toast.size.height)]


@pytest.mark.parametrize("width", [60, 74, 80, 82, 100, 120])
async def test_no_line_begins_with_a_sign_that_belongs_to_the_word_before(width: int) -> None:
    words = "aucun thème ne s’appelle «\xa0papier\xa0»\xa0; celui du terminal est pris\xa0: voir ~/.config\xa0!"
    async with reading(width) as pilot:
        pilot.app.notify(words, markup=False)
        lines = [line for line in await told(pilot) if line]
        assert "".join(lines).replace("\xa0", "").replace(" ", "") == words.replace("\xa0", "").replace(" ", "")
        assert not [line for line in lines if line.startswith((";", ":", "!", "»")) or line.endswith("«")]


@pytest.mark.usefixtures("french")
async def test_ctrl_c_tells_in_the_reader_s_language_how_to_quit() -> None:
    async with reading() as pilot:
        await pilot.press("ctrl+c")
        assert "q quitte reader" in await told(pilot)


@pytest.mark.parametrize("key", ["ctrl+x", "[", "f10"])
async def test_ctrl_c_names_a_person_s_own_key(key: str) -> None:
    async with reading(keymap={"quit": (key,)}) as pilot:
        await pilot.press("ctrl+c")
        assert f"{key} quits the reader" in await told(pilot)


async def test_ctrl_c_tells_nothing_where_the_key_would_be_typed() -> None:
    async with reading() as pilot:
        await pilot.press("slash", "ctrl+c")
        assert await told(pilot) == []


async def test_what_was_understood_before_a_failure_is_not_called_nothing() -> None:
    broken = (Progress(1, 2, analysis=ANALYSIS), Failed(Message("the engine stopped twice on this article")))
    async with reading(engine=ScriptedEngine(broken)) as pilot:
        lines = await told(pilot)
        assert "Analysis not finished" in lines
        assert "No names or quotes" not in lines
