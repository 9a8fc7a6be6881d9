"""Makes the pictures of README and guide from the real program: ``python assets/pictures/make.py``.

The program runs on the sample article with its own engine, in English and in French (``reading.fr.svg``), someone is
looked for and followed, and the screen is written as SVG. Fonts are the viewer's own monospace ones, so that the
picture loads nothing from elsewhere.
"""

from __future__ import annotations

import asyncio
import re
from pathlib import Path

from textual.app import App
from textual.pilot import Pilot

from reader.knowledge.resources import sample_article
from reader.model.article import Article
from reader.presentation.messages import use_language
from reader.tui.app import ReaderApp

FOLDER = Path(__file__).parent
SIZE = (112, 34)
LANGUAGES = {"en": "", "fr": ".fr"}
"""Languages of the pictures, and what stands before the ``.svg`` of theirs."""
FONT_FACES = re.compile(r"@font-face\s*\{.*?\}\s*", re.DOTALL)


async def understood(pilot: Pilot[int]) -> None:
    """Wait until the engine has understood the article."""
    await pilot.app.workers.wait_for_complete([worker for worker in pilot.app.workers if worker.name == "understand"])
    await pilot.pause()


def write(app: App[int], name: str) -> None:
    """Write what the screen shows."""
    svg = FONT_FACES.sub("", app.export_screenshot(title="reader")).replace(
        "Fira Code", "ui-monospace, Menlo, Consolas"
    )
    svg = "\n".join(line.rstrip() for line in svg.splitlines()) + "\n"
    (FOLDER / f"{name}.svg").write_text(svg, encoding="utf-8")


async def make(suffix: str) -> None:
    """Open the sample, follow Lavrov, take the picture; then look for a name misspelled and take another."""
    article = Article(text=sample_article().read_text("utf-8"), source="seeds/alep.txt", language="fr")
    app = ReaderApp(article)
    async with app.run_test(size=SIZE) as pilot:
        await understood(pilot)
        await pilot.press("slash", *"lavrof")
        await pilot.pause()
        write(app, f"search{suffix}")
        await pilot.press("enter", "n")
        await pilot.pause()
        write(app, f"reading{suffix}")


if __name__ == "__main__":
    for language, suffix in LANGUAGES.items():
        use_language(language)
        asyncio.run(make(suffix))
