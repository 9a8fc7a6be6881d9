"""Choose who says a quote: anybody of the article or the library, words of one's own, or nobody."""

from __future__ import annotations

from typing import ClassVar

from textual import on
from textual.app import ComposeResult
from textual.binding import BindingType
from textual.widgets import Input, Static

from reader.model.analysis import Quote
from reader.model.analysis_index import AnalysisIndex
from reader.model.article import Article
from reader.model.corrections import SetSpeaker
from reader.presentation.commands.command import Keys
from reader.presentation.commands.registry import commands_of
from reader.presentation.messages import _
from reader.presentation.safe_text import safe_text
from reader.presentation.speaker_choice import LibraryNames, SpeakerMenu
from reader.text.context import one_line
from reader.tui.bindings import bindings_of
from reader.tui.widgets.box import FRAME_AND_FOOT, Box, BoxFoot, BoxScreen
from reader.tui.widgets.line_input import LineInput
from reader.tui.widgets.row_list import RowList

LONGEST = 160
"""Characters of the quote that are shown."""

QUERY, MOST_ROWS = 3, 12
"""Lines of the one to type in with the blank ones around it; lines of names at most."""


class SpeakerScreen(BoxScreen[SetSpeaker | None]):
    """A line to type a name in over those that match; dismissed with the correction that was chosen."""

    DEFAULT_CSS = """
    SpeakerScreen {
        & Box { width: 72; }
        & #speaker-quote { height: auto; max-height: 4; margin-bottom: 1; color: $muted; }
    }
    """
    BINDINGS: ClassVar[list[BindingType]] = bindings_of("speaker")

    def __init__(
        self, article: Article, index: AnalysisIndex, quote: Quote, keymap: Keys, library_names: LibraryNames
    ) -> None:
        super().__init__()
        self.menu = SpeakerMenu(article, index, quote, library_names)
        self.options = self.menu.options("")
        self.keymap = keymap
        words = one_line(article.text[quote.start : quote.end])
        self.words = words if len(words) <= LONGEST else words[:LONGEST] + "…"

    def compose(self) -> ComposeResult:
        """Lay out the quote over a line to type in and the names."""
        with Box(_("Choosing a speaker"), id="speaker"):
            yield Static(safe_text(self.words), id="speaker-quote", markup=False)
            yield LineInput(placeholder=_("speaker (typos are fine)"), id="speaker-query")
            yield RowList(id="speaker-rows", row_height=1)
            yield BoxFoot(commands_of("speaker"), self.keymap, id="speaker-foot")

    def on_mount(self) -> None:
        """Begin with the candidates."""
        self.query_one(RowList).can_focus = False
        self.set_focus(self.query_one(Input))
        self._show()

    def on_resize(self) -> None:
        """Leave room for the keys below the names."""
        self.call_after_refresh(self._bound)

    def _bound(self) -> None:
        beside = FRAME_AND_FOOT + self.query_one("#speaker-quote").size.height + QUERY
        self.bound_list(self.query_one(RowList), beside, MOST_ROWS)

    @on(Input.Changed)
    def _typed(self) -> None:
        self.options = self.menu.options(self.query_one(Input).value)
        self._show()

    def _show(self) -> None:
        self.query_one(RowList).show(self.options.rows)

    def action_move(self, rows: int) -> None:
        """Highlight another row."""
        self.query_one(RowList).action_move(rows)

    @on(RowList.Chosen)
    @on(Input.Submitted)
    def action_choose(self) -> None:
        """Take the highlighted speaker."""
        key = self.query_one(RowList).highlighted_key
        if key is not None:
            self.dismiss(self.options.corrections[key])
