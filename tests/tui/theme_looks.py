"""The looks of every theme, as Textual makes them of the CSS: ``python -m tests.tui.theme_looks`` writes them."""

from __future__ import annotations

import asyncio
import json
import os
from unittest import mock

from rich.color import Color as RichColor
from rich.color import ColorType
from rich.style import Style
from textual.widget import Widget

from reader.first_frame.theme_looks import FOLDER, written
from reader.model.article import Article
from reader.painting.article_lines import COMPONENTS
from reader.painting.looks import Colour, Look
from reader.settings import Settings
from reader.tui.app import ReaderApp
from reader.tui.article.minimap import Minimap
from reader.tui.article.painting import attributes_of, look_of_page, look_of_rules
from reader.tui.article.view import ArticleView
from reader.tui.widgets.bars import Byline, KeyBar, Masthead, StatusLine
from reader.tui.widgets.row_list import RowList
from reader.tui.widgets.sidebar import Sidebar
from reader.tui.widgets.tabs import Tabs

ARTICLE = Article(text="Un texte.", source="a.txt", byline="Somebody", language="fr")
PARTS: dict[str, type[Widget]] = {
    "masthead": Masthead, "byline": Byline, "status": StatusLine, "keys": KeyBar, "minimap": Minimap, "tabs": Tabs,
    "rows": RowList, "sidebar": Sidebar,
}  # fmt: skip


def colour_of(colour: RichColor | None) -> Colour | None:
    if colour is None:
        return None
    if colour.type is ColorType.DEFAULT:
        return Colour(0, 0, 0, ansi=-1)
    if colour.type is not ColorType.TRUECOLOR:
        assert colour.number is not None
        return Colour(0, 0, 0, ansi=colour.number)
    assert colour.triplet is not None
    return Colour(*colour.triplet)


def look_of_style(style: Style) -> Look:
    return Look(colour_of(style.color), colour_of(style.bgcolor), attributes_of(style))


def looks_of_widget(widget: Widget) -> dict[str, str]:
    looks = {"": look_of_style(widget.rich_style)}
    for name in sorted(widget.COMPONENT_CLASSES):
        if "--" in name and not name.startswith("scrollbar"):
            looks[name] = look_of_style(widget.get_component_rich_style(name, partial=True))
    return {name: written(look) for name, look in looks.items()}


async def measured(theme: str, *, no_colour: bool) -> dict[str, dict[str, str]]:
    """The looks of a theme, from an app that runs."""
    environment = {name: value for name, value in os.environ.items() if name != "NO_COLOR"}
    with mock.patch.dict(os.environ, environment | ({"NO_COLOR": "1"} if no_colour else {}), clear=True):
        app = ReaderApp(ARTICLE, settings=Settings(theme=theme))
    looks: dict[str, dict[str, str]] = {}
    with mock.patch.object(ReaderApp, "analyze"):
        async with app.run_test(size=(120, 30)) as pilot:
            await pilot.pause()
            assert app.theme == theme
            for part, kind in PARTS.items():
                looks[part] = looks_of_widget(app.screen.query(kind).first())
            status = app.screen.query_one(StatusLine)
            status.add_class("-following")
            looks["status-following"] = looks_of_widget(status)
            view = app.screen.query_one(ArticleView)
            looks["article"] = {"": written(look_of_page(view))}
            for name in sorted(COMPONENTS):
                rules = view.get_component_styles(name)
                assert not (rules.has_rule("auto_color") and rules.auto_color), f"{name} has no colour of its own"
                looks["article"][name] = written(look_of_rules(rules))
            rows = app.screen.query(RowList).first()
            back, bar = rows.styles.scrollbar_background, rows.styles.scrollbar_color
            looks["rows"]["scrollbar"] = written(Look(colour_of((back + bar).rich_color), colour_of(back.rich_color)))
    return looks


def themes() -> list[str]:
    """Names of all themes that can be chosen."""
    return sorted(ReaderApp(ARTICLE).available_themes)


async def file_of(theme: str) -> str:
    """What the file of a theme says."""
    both = {"colour": await measured(theme, no_colour=False), "no colour": await measured(theme, no_colour=True)}
    return json.dumps(both, indent=1, sort_keys=True) + "\n"


def main() -> None:
    """Write the files of all themes, and remove those of others."""
    FOLDER.mkdir(exist_ok=True)
    names = themes()
    for file in FOLDER.glob("*.json"):
        if file.stem not in names:
            file.unlink()
    for name in names:
        (FOLDER / f"{name}.json").write_text(asyncio.run(file_of(name)), "utf-8")


if __name__ == "__main__":
    main()
