"""Makes the README's recorded walk from the real program: ``python assets/pictures/walk.py``.

The program runs on the sample article with its own engine, the keys of its tour are pressed, and each screen becomes
a frame of one animated SVG: no script, nothing from elsewhere. Screens share most of their rows, so each row
is written once and frames refer to it. Who asked for less motion sees one frame.
"""

from __future__ import annotations

import asyncio
import re
from itertools import accumulate
from typing import NamedTuple

from make import FOLDER, LANGUAGES, SIZE, understood
from textual.app import App

from reader.knowledge.resources import sample_article
from reader.model.article import Article
from reader.presentation.messages import use_language
from reader.tui.app import ReaderApp

ROW = 24.4
"""Height of a row in the SVG that Rich writes, in its units."""
CELL = 12.2
"""Width of a cell there."""
MARGIN, BAR = 10, 40
"""Around the screen, and for what is pressed above it."""
FONT = "ui-monospace, Menlo, Consolas, monospace"
STILL = 6
"""The frame that shows where there is no motion."""

STYLE = re.compile(r"^\s*\.terminal-\d+-(r\d+) \{ (.*?) \}$", re.MULTILINE)
ELEMENT = re.compile(r"<rect fill=[^>]*?/>|<text class=\"terminal-\d+-r\d+\".*?</text>", re.DOTALL)
CLASS = re.compile(r'class="terminal-\d+-(r\d+)"')
DROPPED = re.compile(r' clip-path="[^"]*"| shape-rendering="[^"]*"|(?<=\d\.\d)\d+(?=")')
TOP = re.compile(r' y="([\d.]+)"')


class Stop(NamedTuple):
    """Keys to press, what is written above the screen that follows, and the seconds for which it stays."""

    keys: tuple[str, ...]
    saying: str
    seconds: float


WALK = (
    Stop((), "reader", 1.5),
    Stop((), "The names light up: who acts, where, who says what.", 3),
    Stop(("slash",), "/ · find a name", 1.2),
    Stop(tuple("lav"), "lav", 0.8),
    Stop(tuple("rof"), "lavrof · however it is spelled", 2.5),
    Stop(("enter",), "enter · follow him: his first mention", 3),
    Stop(("n",), "n · the next: “il” is he, too", 3),
    Stop(("i",), "i · all about him", 3.5),
    Stop(("escape", "w"), "w · what he says", 2.5),
    Stop(("down", "enter"), "enter · the quote in the text", 3),
    Stop(("ctrl+o", "ctrl+o", "ctrl+o", "escape"), "ctrl+o · back, jump by jump", 2.5),
)
"""The walk; its second frame waits for the engine."""

FRENCH = (
    "reader",
    "Les noms s’allument : qui agit, où, qui dit quoi.",
    "/ · chercher un nom",
    "lav",
    "lavrof · même mal orthographié",
    "entrée · le suivre : sa première mention",
    "n · la suivante : « il », c’est lui aussi",
    "i · tout sur lui",
    "w · ce qu’il dit",
    "entrée · la citation dans le texte",
    "ctrl+o · retour, saut par saut",
)
"""The same in French."""

TITLES = {"en": "A walk through the sample article", "fr": "Une visite de l’article d’exemple"}


class Film:
    """Frames that share their rows and styles."""

    def __init__(self) -> None:
        self.styles: dict[str, str] = {}
        self.rows: dict[tuple[str, ...], str] = {}
        self.frames: list[list[str]] = []

    def take(self, app: App[int]) -> None:
        """Take what the screen shows."""
        svg = app.export_screenshot(title="reader", simplify=True)
        styles = dict(STYLE.findall(svg))
        rows: dict[int, list[str]] = {}
        for element in ELEMENT.findall(svg):
            if element.startswith("<text") and not re.sub(r"<[^>]*>|&#160;|\s", "", element):
                continue
            top = TOP.search(element)
            assert top
            rows.setdefault(int(float(top[1]) / ROW), []).append(self._own(element, styles))
        self.frames.append([self._row(tuple(rows[row])) for row in sorted(rows)])

    def _own(self, element: str, styles: dict[str, str]) -> str:
        """The element with a class of the film, and without what every element of a row would say again."""

        def renamed(found: re.Match[str]) -> str:
            return f'class="{self.styles.setdefault(styles[found[1]], f"s{len(self.styles)}")}"'

        return DROPPED.sub("", CLASS.sub(renamed, element)).rstrip()

    def _row(self, elements: tuple[str, ...]) -> str:
        return self.rows.setdefault(elements, f"r{len(self.rows)}")

    def written(self, walk: tuple[Stop, ...], title: str) -> str:
        """The film as SVG."""
        width, height = SIZE[0] * CELL, SIZE[1] * ROW
        ends = list(accumulate(stop.seconds for stop in walk))
        css = [
            f"text {{ font-family: {FONT}; font-size: 20px; white-space: pre }}",
            ".said { fill: #f0b866; font-weight: bold }",
            f".f {{ opacity: 0; animation: {ends[-1]:g}s step-end infinite }}",
            *(f".{name} {{ {rule} }}" for rule, name in self.styles.items()),
        ]
        for number, (stop, end) in enumerate(zip(walk, ends, strict=True)):
            start, stop_at = (100 * at / ends[-1] for at in (end - stop.seconds, end))
            shown = f"{start:.3f}% {{ opacity: 1 }} {stop_at:.3f}% {{ opacity: {int(stop_at >= 100)} }}"
            css.append(f"@keyframes k{number} {{ 0% {{ opacity: {int(start == 0)} }} {shown} }}")
            css.append(f"#f{number} {{ animation-name: k{number} }}")
        css.append(f"#f{STILL} {{ opacity: 1 }}")
        css.append("@media (prefers-reduced-motion: reduce) { .f { animation: none } }")
        box = f"{width + 2 * MARGIN:g} {height + BAR + MARGIN:g}"
        return "\n".join(
            [
                f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {box}" role="img">',
                f"<title>{title}</title>",
                "<style>",
                *css,
                "</style>",
                "<defs>",
                *(f'<g id="{name}">{"".join(elements)}</g>' for elements, name in self.rows.items()),
                "</defs>",
                '<rect width="100%" height="100%" rx="8" fill="#16181d"/>',
                *(self._frame(number, stop.saying) for number, stop in enumerate(walk)),
                "</svg>\n",
            ]
        )

    def _frame(self, number: int, saying: str) -> str:
        uses = "".join(f'<use href="#{row}"/>' for row in self.frames[number])
        said = f'<text class="said" x="{MARGIN + CELL:g}" y="27">{saying}</text>'
        return f'<g class="f" id="f{number}">{said}<g transform="translate({MARGIN} {BAR})">{uses}</g></g>'


async def make(language: str, suffix: str) -> None:
    """Walk, and write the film."""
    use_language(language)
    sayings = FRENCH if language == "fr" else tuple(stop.saying for stop in WALK)
    walk = tuple(stop._replace(saying=saying) for stop, saying in zip(WALK, sayings, strict=True))
    article = Article(text=sample_article().read_text("utf-8"), source="seeds/alep.txt", language="fr")
    app = ReaderApp(article)
    film = Film()
    async with app.run_test(size=SIZE) as pilot:
        await pilot.pause()
        for number, stop in enumerate(walk):
            if number == 1:
                await understood(pilot)
            await pilot.press(*stop.keys)
            await pilot.pause()
            film.take(app)
    (FOLDER / f"walk{suffix}.svg").write_text(film.written(walk, TITLES[language]), encoding="utf-8")


if __name__ == "__main__":
    for language, suffix in LANGUAGES.items():
        asyncio.run(make(language, suffix))
