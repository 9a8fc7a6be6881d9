"""The quotes of a draft, one by one: what the draft says, what was read, and how they differ."""

from __future__ import annotations

from pathlib import PurePath
from typing import ClassVar

from textual import on
from textual.app import ComposeResult
from textual.binding import BindingType
from textual.content import Content
from textual.screen import Screen
from textual.widgets import Static

from reader.checking.records import CheckedQuote, DraftReport
from reader.presentation.check_rows import QUOTE, DetailLine, details, report_rows
from reader.presentation.commands.registry import footer_of
from reader.presentation.messages import N_, _, ngettext
from reader.presentation.row_layout import wrapped_spans
from reader.presentation.safe_text import safe_text
from reader.text.cells import cell_len, fit
from reader.tui.bindings import bindings_of
from reader.tui.host import CheckHost
from reader.tui.screen_help import open_help
from reader.tui.widgets.bars import KeyBar, Masthead, StatusLine
from reader.tui.widgets.row_list import RowList

TO_LOOK_AT, QUIT = N_("To look at"), N_("Quit")
"""What the keys do that show all or only what there is to look at, and that close the screen without an article."""

DETAILS_PADDING = 5
"""Cells left and right of the details, with a scroll bar."""


class DraftCheckScreen(Screen[None]):
    """The list of quotes over the details of the one that is highlighted; ``enter`` opens the article it is from."""

    DEFAULT_CSS = """
    DraftCheckScreen {
        & RowList { padding: 0 1; margin: 1 0 0 0; }
        & #check-details { height: auto; max-height: 50%; padding: 1 2; background: $surface; overflow-y: auto; }
    }
    """
    BINDINGS: ClassVar[list[BindingType]] = bindings_of("check")

    def __init__(self, host: CheckHost, source: str, report: DraftReport, highlighted: int = 0) -> None:
        super().__init__()
        self._first = highlighted
        self.host = host
        self.source = source
        self.report = report
        self.only_findings = not report.is_clean

    def compose(self) -> ComposeResult:
        """Lay out the quotes over the details."""
        yield Masthead()
        yield RowList(id="check-rows", row_height=2, empty=_("No quotes in this draft."))
        yield Static(id="check-details", markup=False)
        yield StatusLine()
        yield KeyBar()

    @property
    def rows(self) -> RowList:
        """The quotes."""
        return self.query_one("#check-rows", RowList)

    def on_mount(self) -> None:
        """Show what there is to look at and take the keys."""
        keys = self.query_one(KeyBar)
        keys.keymap = self.host.keymap
        self._show()
        self.rows.highlighted = self._first
        self.rows.focus()

    def _show(self) -> None:
        labels = {} if self.only_findings else {"check-findings": TO_LOOK_AT}
        if not self.host.has_article:
            labels["check-close"] = QUIT
        self.query_one(KeyBar).commands = footer_of("check", labels)
        shown = report_rows(self.report, only_findings=self.only_findings)
        masthead = self.query_one(Masthead)
        masthead.left = _("Check of {draft}").format(draft=PurePath(self.source).name or self.source)
        findings = sum(bool(quote.findings) for quote in self.report.quotes) + len(self.report.unheard)
        masthead.right = (
            ngettext("{count} thing to look at", "{count} things to look at", findings)
            if findings
            else ngettext("{count} quote, as read", "{count} quotes, all as read", len(self.report.quotes))
        )
        self.rows.show(shown, keep=True)

    @property
    def quote(self) -> CheckedQuote | None:
        """The highlighted quote."""
        key = self.rows.highlighted_key or ""
        return self.report.quotes[int(key.removeprefix(QUOTE))] if key.startswith(QUOTE) else None

    @on(RowList.Highlighted)
    def _show_details(self) -> None:
        quote = self.quote
        lines = details(quote) if quote else []
        panel = self.query_one("#check-details", Static)
        panel.display = bool(lines)
        label = max((cell_len(line.label) for line in lines), default=0) + 2
        room = self.size.width - DETAILS_PADDING - label
        shown = [part for line in lines for part in _detail(line, label, room)]
        panel.update(Content("\n").join(shown))

    def on_resize(self) -> None:
        """Wrap the details to the new width."""
        self._show_details()

    @on(RowList.Chosen)
    def action_choose(self) -> None:
        """Open the article where the words were read."""
        quote = self.quote
        if quote is not None and quote.place is not None:
            place = quote.place
            self.host.checked_row = self.rows.highlighted
            self.host.open_saved(place.entry.id, (place.start, place.end), None)
        else:
            self.query_one(StatusLine).left = _("nothing to open: these words were read nowhere")

    def action_findings(self) -> None:
        """Show all quotes, or only what there is to look at."""
        self.only_findings = not self.only_findings
        self._show()

    def action_line(self, rows: int) -> None:
        """Highlight another row."""
        self.rows.action_move(rows)

    def action_back(self) -> None:
        """Go back to the article, else close the reader."""
        if self.host.has_article:
            self.dismiss()
        else:
            self.app.exit()

    def action_help(self) -> None:
        """List all keys, those of this screen first."""
        open_help(self, self.host, "check")


def _detail(detail: DetailLine, label: int, room: int) -> list[Content]:
    """Return a line of details, wrapped beside its label."""
    text = safe_text(detail.words)
    words = Content(text)
    for start, end in detail.marked:
        words = words.stylize("bold underline $warning", start, end)
    lines = wrapped_spans(text, room)
    labels = [Content.styled(fit(detail.label, label), "$muted"), *[Content(" " * label)] * (len(lines) - 1)]
    return [Content.assemble(beside, words[start:end]) for beside, (start, end) in zip(labels, lines, strict=True)]
