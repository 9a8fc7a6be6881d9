"""The line in which one types what to find in the text."""

from __future__ import annotations

from functools import lru_cache
from typing import ClassVar

from textual import on, work
from textual.app import ComposeResult
from textual.binding import BindingType
from textual.containers import Horizontal
from textual.message import Message
from textual.widget import Widget
from textual.widgets import Input, Static
from textual.worker import get_current_worker

from reader.model.spans import Direction
from reader.presentation.commands.command import Keys, footer_text, keys_of, written
from reader.presentation.commands.registry import BY_ID, commands_of
from reader.presentation.messages import _, gettext, translate
from reader.presentation.safe_text import safe_text
from reader.search.in_article.pattern import PatternError, find_pattern
from reader.search.in_article.searchable_text import SearchableText
from reader.search.in_article.text_matches import NONE, TextMatches
from reader.tui.article.view import ArticleView
from reader.tui.bindings import bindings_of
from reader.tui.widgets.line_input import LineInput

AROUND = 20_000
"""Characters before and after those in view whose hits are marked; more are when one goes there."""

LONG = 1_000_000
"""Characters of a text that is made searchable in the background, from the moment the line opens."""

TIGHT = 64
"""Cells below which there is no room for more than signs."""

Asked = tuple[str, bool, bool]
"""What is looked for, whether it is a pattern, and whether accents and case count."""


@lru_cache(1)
def searchable(text: str) -> SearchableText:
    """Return the text to search, with what searching it once has made."""
    return SearchableText(text)


class FindBar(Horizontal):
    """Finds as one types, marks the hits in the view and walks them; closing it brings back where one was."""

    DEFAULT_CSS = """
    FindBar {
        height: 1;
        background: $surface;
        & > Static { width: auto; height: 1; padding: 0 1; text-wrap: nowrap; text-overflow: ellipsis; }
        & > Input {
            width: 1fr; min-width: 6; height: 1; border: none; padding: 0; background: $surface;
            &:focus { border: none; }
        }
        & > #find-modes, & > #find-keys { color: $text-muted; }
        & > #find-count { max-width: 50%; }
        &.-nothing > #find-count { color: $text-error; text-style: bold; }
        & > #find-keys { display: none; }
        &.-tight > #find-name { display: none; }
    }
    """
    BINDINGS: ClassVar[list[BindingType]] = bindings_of("find")

    class Kept(Message):
        """Posted to read on at the hit; ``top`` was the first character in view before."""

        def __init__(self, top: int) -> None:
            super().__init__()
            self.top = top

    class _Matched(Message):
        """Posted when a pattern has been searched for: its matches, or what is wrong with it."""

        def __init__(self, asked: Asked, hits: TextMatches, wrong: str = "") -> None:
            super().__init__()
            self.asked = asked
            self.hits = hits
            self.wrong = wrong

    def __init__(self, view: ArticleView, keymap: Keys) -> None:
        super().__init__()
        self.keymap = keymap
        self.view = view
        self.exact = False
        self.pattern = False
        self.hits = NONE
        self.at: int | None = None
        self._top = view.top_offset
        self._marked = (0, 0)

    @classmethod
    def open(cls, view: ArticleView, keymap: Keys, *, before: Widget) -> None:
        """Open the line over a widget of the view's screen, or go back to it where it is open."""
        for bar in view.screen.query(cls):
            bar.query_one(Input).focus()
            bar.query_one(Input).select_all()
            return
        view.screen.mount(cls(view, keymap), before=before)

    def compose(self) -> ComposeResult:
        """Lay out the line to type in, the number of matches, the keys, which are shown where no line of keys is."""
        yield Static(_("find"), id="find-name", markup=False)
        yield LineInput(placeholder=_("words in the text"))
        yield Static("", id="find-count", markup=False)
        yield Static("", id="find-modes", markup=False)
        yield Static(footer_text(commands_of("find"), self.keymap, "  "), id="find-keys", markup=False)

    def on_mount(self) -> None:
        """Take the keys; make a long text searchable meanwhile."""
        self.query_one(Input).focus()
        self._show_modes()
        self.watch(self.view, "scroll_y", self._mark, init=False)
        if len(self.view.paragraphs.shown) > LONG:
            self._prepare()

    def on_unmount(self) -> None:
        """Leave no marks."""
        self.view.set_hits(())

    def on_resize(self) -> None:
        """Leave words out where there is no room."""
        self.set_class(self.size.width < TIGHT, "-tight")
        self._show_modes()

    @work(thread=True, exit_on_error=False)
    def _prepare(self) -> None:
        _ = searchable(self.view.paragraphs.shown).folded

    # Finding

    @property
    def asked(self) -> Asked:
        """What is looked for now."""
        return self.query_one(Input).value, self.pattern, self.exact

    @on(Input.Changed)
    def _typed(self) -> None:
        self._find()

    def _find(self) -> None:
        query, pattern, exact = self.asked
        self.workers.cancel_group(self, "pattern")
        if pattern and query:
            self._match(self.asked)
        else:
            self._show(searchable(self.view.paragraphs.shown).find(query, exact=exact))

    @work(thread=True, group="pattern", exclusive=True, exit_on_error=False)
    def _match(self, asked: Asked) -> None:
        worker = get_current_worker()
        text, (pattern, _, exact) = self.view.paragraphs.shown, asked
        try:
            hits = find_pattern(text, pattern, exact=exact, unwanted=lambda: worker.is_cancelled)
        except PatternError as error:
            self.post_message(self._Matched(asked, NONE, translate(error)))
        else:
            self.post_message(self._Matched(asked, hits))

    def on_find_bar__matched(self, message: _Matched) -> None:
        """Show what a pattern found, if it is still what one asks for."""
        message.stop()
        if message.asked == self.asked:
            self._show(message.hits, message.wrong)

    def _show(self, hits: TextMatches, wrong: str = "") -> None:
        """Go to the first hit from where one was; without one stay there."""
        self.hits, self.at, self._marked = hits, None, (0, 0)
        self.set_class(not hits and bool(self.asked[0]), "-nothing")
        if hits:
            self._go(self._top - 1, 1)
            return
        self.view.set_hits(())
        self.view.go_to(self._top, where="top")
        self._show_count(wrong or (_("no match") if self.asked[0] else ""))

    # Walking

    def walk(self, direction: Direction) -> None:
        """Go to the next or previous hit, from the one that one is at if it is in view."""
        here = self.view.top_offset - (direction == 1)
        if self.at is not None and self.view.in_view(self.hits[self.at][0]):
            here = self.hits[self.at][0]
        self._go(here, direction)

    def _go(self, here: int, direction: Direction) -> None:
        step = self.hits.step(here, direction)
        if step is None:
            return
        self.at = step.index
        self._marked = (0, 0)
        self.view.go_to(self.hits[step.index][0])
        self._mark()
        told = _(" · wrapped to the first") if direction == 1 else _(" · wrapped to the last")
        self._show_count(step.count + ("" if self.hits.complete else "+") + (told if step.wrapped else ""))

    def _mark(self) -> None:
        """Mark the hits around those in view, if they are not."""
        start, end = self.view.visible_span
        if not self.hits or (self._marked[0] <= start and end <= self._marked[1]):
            return
        self._marked = (max(0, start - AROUND), end + AROUND)
        current = self.hits[self.at] if self.at is not None else None
        self.view.set_hits(self.hits.between(*self._marked), current)

    # Keys

    def action_walk(self, direction: Direction) -> None:
        """Go to another hit."""
        self.walk(direction)

    def action_exact(self) -> None:
        """Let accents and case count, or not."""
        self.exact = not self.exact
        self._show_modes()
        self._find()

    def action_pattern(self) -> None:
        """Read what is typed as a regular expression, or not."""
        self.pattern = not self.pattern
        self._show_modes()
        self._find()

    def action_keep(self) -> None:
        """Read on where one is; the hits stay marked."""
        self.post_message(self.Kept(self._top))

    def action_close(self) -> None:
        """Go back to where one was."""
        self.view.go_to(self._top, where="top")
        self.view.focus()
        self.remove()

    def _show_count(self, saying: str) -> None:
        self.query_one("#find-count", Static).update(safe_text(saying))

    def _show_modes(self) -> None:
        exact, pattern = ("●" if on else "○" for on in (self.exact, self.pattern))
        modes = [(BY_ID["find-exact"], exact), (BY_ID["find-pattern"], pattern)]
        keys = [(written(keys_of(command, self.keymap)[:1]), sign, gettext(command.label)) for command, sign in modes]
        if self.has_class("-tight"):
            words = " ".join(f"{sign}{key[-1]}" for key, sign, _ in keys)
        else:
            words = "  ".join(f"{key} {sign} {label}" for key, sign, label in keys)
        self.query_one("#find-modes", Static).update(words)
