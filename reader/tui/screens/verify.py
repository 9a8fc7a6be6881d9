"""Verify: the quotes by rising confidence, each in its paragraph, decided with one key."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING, ClassVar

from textual import events, on, work
from textual.app import ComposeResult
from textual.binding import BindingType
from textual.containers import Horizontal, Vertical, VerticalScroll
from textual.content import Content
from textual.message import Message
from textual.screen import Screen
from textual.widgets import Static
from textual.worker import get_current_worker

from reader.library.records import ArticleFilter
from reader.model.analysis import Analysis, Quote
from reader.model.analysis_index import AnalysisIndex
from reader.model.article import Article
from reader.model.correction import Correction, NotQuote, SetSpeaker
from reader.model.corrections import corrected
from reader.model.passages import key_of, passage_of
from reader.model.quote_corrections import same_quote
from reader.presentation.commands.registry import commands_of
from reader.presentation.correction_menu import checked_as_shown, status_words, undone_words
from reader.presentation.dates import long_date
from reader.presentation.library_rows import place_of
from reader.presentation.messages import _
from reader.presentation.row_layout import wrapped
from reader.presentation.safe_text import cut, safe_text
from reader.presentation.verification import (
    Excerpt,
    Part,
    candidates_line,
    confidence_line,
    excerpt,
    excerpt_lines,
    progress_line,
    reason,
    speaker_line,
)
from reader.reading.verification import Collected, Verification, collect, collect_facts
from reader.text.cells import cell_len
from reader.tui.bindings import bindings_of
from reader.tui.host import VerifyHost
from reader.tui.screen_help import open_help
from reader.tui.widgets.bars import KeyBar, Masthead, StatusLine

if TYPE_CHECKING:
    from reader.library import Library
    from reader.library.quote_facts import QuoteFacts

NARROW = 100
"""Cells below which the speaker stands under the text."""

LOW = 18
"""Lines below which no empty one stands over and under the text there."""

LONGEST_LINE, SIDE, PADDING = 90, 38, 2
"""Cells of a line of the text at most, of the speaker's side, and left and right of each; as in ``verify.tcss``."""

AT_ONCE = 2000
"""Articles whose quotes are collected before that is shown."""

STYLES: dict[Part, str] = {"quote": "bold $quote", "speaker": "underline $person", "cue": "italic"}


class VerifyScreen(Screen[None]):
    """Quotes of one article that is ``given``, or of the articles of the library at ``path`` that are ``wanted``."""

    CSS_PATH = "verify.tcss"
    BINDINGS: ClassVar[list[BindingType]] = bindings_of("verify")

    class Progress(Message):
        """Posted when the quotes of some more articles have been collected; ``done`` when these were the last."""

        def __init__(self, collected: Sequence[Collected], articles: int, *, done: bool) -> None:
            super().__init__()
            self.collected, self.articles, self.done = collected, articles, done

    def __init__(
        self,
        host: VerifyHost,
        title: str,
        given: tuple[Article, Analysis] | None = None,
        wanted: ArticleFilter | None = None,
        path: Path | None = None,
    ) -> None:
        super().__init__()
        self.host = host
        self.heading = title
        self.verification = Verification()
        self._given = given
        self._wanted = wanted
        self._path = path
        self._collected: list[Collected] = []
        self._is_ready = given is not None
        self._message = ""
        self._shown: tuple[Article, AnalysisIndex, Quote] | None = None

    def compose(self) -> ComposeResult:
        """Lay out the text beside the speaker."""
        yield Masthead()
        with Horizontal(id="verify"):
            with VerticalScroll(id="verify-text", can_focus=False):
                yield Static(id="verify-excerpt", markup=False)
            with Vertical(id="verify-side"):
                for name in ("speaker", "confidence", "reason", "others"):
                    yield Static(id=f"verify-{name}", markup=False)
        yield StatusLine()
        yield KeyBar()

    def on_mount(self) -> None:
        """Show the least sure quote, once it is known which that is."""
        keys = self.query_one(KeyBar)
        keys.keymap, keys.commands = self.host.keymap, [command for command in commands_of("verify") if command.footer]
        self.set_class(self.app.size.width < NARROW, "-narrow")
        self.set_class(self.app.size.height < LOW, "-low")
        if self._given is not None:
            article, analysis = self._given
            self.verification.add([collect(article, analysis, self.host.corrections_of(article))])
        elif self._path is not None:
            self._collect(self._path)
        self.show()

    def on_resize(self, event: events.Resize) -> None:
        """Put the speaker under the text where there is no room beside it, and wrap for the new width."""
        self.set_class(event.size.width < NARROW, "-narrow")
        self.set_class(event.size.height < LOW, "-low")
        wide = event.size.width >= NARROW
        self.query_one("#verify-text").styles.width = self._text_width + 2 * PADDING + 1 if wide else "100%"
        self.show()

    # Collecting

    @work(thread=True, exclusive=True, group="collect", exit_on_error=False)
    def _collect(self, path: Path) -> None:
        """Collect the quotes off the event loop, with a connection of its own."""
        from reader.library import Library

        worker, library = get_current_worker(), Library.open(path)
        try:
            found: list[Collected] = []
            number = 0
            for number, (id_, facts) in enumerate(library.facts_by_article(self._wanted), 1):
                if worker.is_cancelled:
                    return
                collected = self._collected_of(library, id_, facts)
                found += [collected] if collected is not None else []
                if number % AT_ONCE == 0:
                    self.post_message(self.Progress(found, number, done=False))
                    found = []
            self.post_message(self.Progress(found, number, done=True))
        finally:
            library.close()

    def _collected_of(self, library: Library, id_: str, facts: Sequence[QuoteFacts] | None) -> Collected | None:
        if facts is not None and self.host.applies_corrections:
            return collect_facts(id_, facts)
        article, analysis = library.article(id_), library.analysis(id_)
        if article is None or analysis is None:
            return None
        return collect(article, analysis, self.host.corrections_of(article, library))

    @on(Progress)
    def _progressed(self, message: Progress) -> None:
        self._collected += message.collected
        if message.done:
            self.verification.add(self._collected)
            self._collected, self._is_ready = [], True
        else:
            self._message = _("collecting quotes: {count} articles").format(count=message.articles)
        self.show()

    # Showing

    def show(self) -> None:
        """Show the quote that is to be checked now."""
        self._shown = self._load()
        masthead, line = self.query_one(Masthead), self.query_one(StatusLine)
        masthead.left, masthead.right = _("Verify · {title}").format(title=self.heading), ""
        # The right end has room first: how far one is stays in view whatever was done last.
        line.right = progress_line(self.verification) if self._is_ready else _("collecting quotes …")
        line.left = cut(safe_text(self._message), max(0, self.size.width - cell_len(line.right) - 5))
        if self._shown is None:
            done = _("Nothing left to check.") if self._is_ready else ""
            self.query_one("#verify-excerpt", Static).update(Content(done))
            for name in ("speaker", "confidence", "reason", "others"):
                self.query_one(f"#verify-{name}", Static).update("")
            return
        article, index, quote = self._shown
        title = article.title or place_of(article.source)
        shown = title if title != self.heading else "", long_date(article.date)
        masthead.right = safe_text(" · ".join(filter(None, shown)))
        lines = excerpt_lines(excerpt(article, quote), self._text_width)
        self.query_one("#verify-excerpt", Static).update(Content("\n").join(map(_styled, lines)))
        self._bring_into_view(lines)
        for name, words in (
            ("speaker", speaker_line(index, quote)),
            ("confidence", confidence_line(quote)),
            ("reason", reason(article, index, quote)),
            ("others", candidates_line(index, quote)),
        ):
            # Wrapped here, where a line never breaks between a quotation mark and its words.
            self.query_one(f"#verify-{name}", Static).update("\n".join(wrapped(safe_text(words), self._side_width)))

    def _bring_into_view(self, lines: Sequence[Excerpt]) -> None:
        """Scroll to the quote where the words before it fill the pane; some of these stay over it."""
        pane = self.query_one("#verify-text", VerticalScroll)
        quoted = [number for number, line in enumerate(lines) if any(part == "quote" for *_, part in line.parts)]
        room = pane.size.height - 1
        first, last = (quoted[0], quoted[-1]) if quoted else (0, 0)
        top = 0 if last < room else min(first, max(last - room + 1, first - max(1, room // 4)))
        self.call_after_refresh(pane.scroll_to, y=top, animate=False)

    @property
    def _text_width(self) -> int:
        beside = 0 if self.size.width < NARROW else SIDE
        return min(LONGEST_LINE, self.size.width - beside - 2 * PADDING - 1)

    @property
    def _side_width(self) -> int:
        if self.size.width < NARROW:
            return self.size.width - 2 * PADDING
        return min(LONGEST_LINE, self.size.width - self._text_width - 4 * PADDING - 1)

    def _load(self) -> tuple[Article, AnalysisIndex, Quote] | None:
        """Return the current quote in its article, as corrected; go past those that are no longer there."""
        for _try in range(len(self.verification.checks)):
            check = self.verification.current
            if check is None:
                return None
            article, analysis = self._article(check.article)
            if article is not None and analysis is not None:
                now = corrected(analysis, article, self.host.corrections_of(article))
                number = same_quote(now.quotes, (check.start, check.end))
                if number is not None:
                    return article, AnalysisIndex(now), now.quotes[number]
            self.verification.skip(1)
        return None

    def _article(self, id_: str) -> tuple[Article | None, Analysis | None]:
        if self._given is not None:
            return self._given
        library = self.host.library
        return (library.article(id_), library.analysis(id_)) if library else (None, None)

    # Deciding

    def _decide(self, correction: Correction, *, right: bool) -> None:
        assert self._shown is not None
        self.host.make_correction(correction, self._shown[0])
        self._message = status_words(correction)
        self.verification.decide(right=right, is_quote=not isinstance(correction, NotQuote))
        self.show()

    def action_right(self) -> None:
        """Mark the quote as right as it is shown."""
        if self._shown is not None:
            article, index, quote = self._shown
            self._decide(checked_as_shown(article, index, quote), right=quote.speaker is not None)

    def action_not_quote(self) -> None:
        """Mark the words as no quote."""
        if self._shown is not None:
            article, _index, quote = self._shown
            at = passage_of(article.text, quote.start, quote.end)
            self._decide(NotQuote(key_of(article), at), right=False)

    def action_speaker(self) -> None:
        """Choose another speaker."""
        if self._shown is not None:
            self.host.opener.open_speaker(*self._shown, self._chosen)

    def _chosen(self, correction: SetSpeaker | None) -> None:
        if correction is not None and self._shown is not None:
            _article, index, quote = self._shown
            self._decide(correction, right=index.speaker_name(quote) == correction.speaker is not None)

    def action_skip(self, direction: int) -> None:
        """Leave the quote for later; go to the next one or back to the one before."""
        if self._shown is not None:
            self._message = ""
            self.verification.skip(direction)
            self.show()

    def action_undo_correction(self) -> None:
        """Undo the last decision, and go back to its quote."""
        change = self.host.undo_correction(None)
        self._message = _("nothing to undo")
        if change is not None and change.main is not None:
            self._message = undone_words(change.main)
            for correction in change.withdrawn:
                self.verification.reopen(correction)
        self.show()

    def action_redo_correction(self) -> None:
        """Make the decision again that was undone last."""
        change = self.host.redo_correction(None)
        self._message = _("nothing to redo")
        if change is not None and change.main is not None:
            self._message = status_words(change.main)
            for correction in change.made:
                self.verification.close(correction)
        self.show()

    def action_open(self) -> None:
        """Open the article at the quote."""
        if self._shown is not None:
            article, _index, quote = self._shown
            self.host.open(article, (quote.start, quote.end))

    def action_close(self) -> None:
        """Go back."""
        self.dismiss(None)

    def action_help(self) -> None:
        """List all keys, those of this screen first."""
        open_help(self, self.host, "verify")


def _styled(line: Excerpt) -> Content:
    """Return a line of the excerpt with its parts brought out."""
    content = Content(safe_text(line.text))
    for start, end, part in line.parts:
        content = content.stylize(STYLES[part], start, end)
    return content
