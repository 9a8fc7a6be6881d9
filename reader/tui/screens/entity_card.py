"""The card of an entity: everything this article says of it; every line jumps."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, ClassVar

from textual.app import ComposeResult
from textual.binding import BindingType
from textual.content import Content
from textual.widgets import Static

from reader.model.analysis import Entity, Quote
from reader.model.analysis_index import AnalysisIndex
from reader.model.article import Article
from reader.model.certainty import is_doubtful
from reader.presentation.commands.command import Command
from reader.presentation.commands.registry import commands_of
from reader.presentation.counts import also_in, counted
from reader.presentation.labels import LOOKS
from reader.presentation.messages import N_, SEMICOLON, _, gettext
from reader.presentation.note_line import note_line
from reader.presentation.row import Row
from reader.presentation.rows import CHECKED
from reader.presentation.safe_text import safe_text
from reader.reading.cooccurrence import Companion, companions
from reader.text.cells import cell_len, fit
from reader.text.context import context, one_line
from reader.tui.bindings import bindings_of
from reader.tui.host import DialogHost
from reader.tui.widgets.box import Box, BoxFoot, BoxScreen
from reader.tui.widgets.row_list import RowList

if TYPE_CHECKING:
    from reader.library.records import LibraryEntity

Target = tuple[int, int]

ROLES = {"actor": N_("actor"), "place": N_("place"), "both": N_("actor and place")}


FRAME, HIGHEST = 3, 0.8
"""Lines of the border and the blank line under the name, and the share of the screen that the card takes at most."""


class CardScreen(BoxScreen["Target | None"]):
    """Names, titles, role, quotes by and about, mentions; dismissed with the span to go to.

    ``elsewhere`` is who it is in the library, where other articles name them too; ``repeated`` says in how many other
    articles a quote stands.
    """

    DEFAULT_CSS = """
    CardScreen { & #card-head { height: auto; margin-bottom: 1; } & RowList { height: 1fr; max-height: 100%; } }
    """
    BINDINGS: ClassVar[list[BindingType]] = bindings_of("card")

    def __init__(
        self,
        host: DialogHost,
        article: Article,
        analysis_index: AnalysisIndex,
        entity: Entity,
        elsewhere: LibraryEntity | None = None,
        repeated: Mapping[int, int] | None = None,
    ) -> None:
        super().__init__()
        self.host = host
        self.elsewhere = elsewhere
        self.repeated = repeated or {}
        self.article = article
        self.analysis_index = analysis_index
        self.entity = entity

    def compose(self) -> ComposeResult:
        """Lay out who it is, over the lines that jump."""
        with Box(id="card"):
            yield Static(self._styled_head(), id="card-head", markup=False)
            yield RowList(most_lines=2, id="card-rows")
            yield BoxFoot(self._foot(), self.host.keymap, id="card-foot")

    def _foot(self) -> list[Command]:
        commands = [command for command in commands_of("card") if self.elsewhere or command.action != "elsewhere"]
        return [*commands_of("lists"), *commands]

    def on_mount(self) -> None:
        """Fill the lines and take the keys."""
        rows = self.query_one(RowList)
        rows.show(self.rows())
        rows.focus()
        self.call_after_refresh(self._fit)

    def on_resize(self) -> None:
        """Make the box as high as what it has to show."""
        self.call_after_refresh(self._fit)

    def _fit(self) -> None:
        others = sum(self.query_one(name).size.height for name in ("#card-head", "#card-foot"))
        wanted = self.query_one(RowList).lines + others + FRAME
        self.query_one("#card").styles.height = min(wanted, round(self.size.height * HIGHEST))

    def head(self) -> str:
        """Return who it is, in two or three lines, and what is noted on them."""
        entity = self.entity
        sign = LOOKS[entity.label].sign
        facts = [
            gettext(LOOKS[entity.label].word),
            gettext(ROLES[entity.role]),
            counted(len(entity.mentions), "mention"),
        ]
        facts += [fact for fact in (entity.place, entity.country) if fact]
        lines = [f"{sign} {entity.name}", " · ".join(facts)]
        if entity.titles:
            lines.append(gettext(SEMICOLON).join(entity.titles))
        if entity.aliases:
            lines.append(_("also {names}").format(names=", ".join(entity.aliases)))
        if note := note_line(self.host.notes_about((entity.name, *entity.aliases))):
            lines.append(note)
        return "\n".join(lines)

    def _styled_head(self) -> Content:
        name, *facts = map(safe_text, self.head().splitlines())
        return Content.assemble((name, f"bold ${LOOKS[self.entity.label].kind}"), *(f"\n{fact}" for fact in facts))

    def rows(self) -> list[Row]:
        """Return quotes by and about, with whom and where, then every mention in its context."""
        quotes = self.analysis_index.analysis.quotes
        by, about = self.analysis_index.quotes_by(self.entity), self.analysis_index.quotes_about(self.entity)
        rows = [self._quote_row(_("says"), quotes[index], index) for index in by]
        rows += [self._quote_row(_("about"), quotes[index], index) for index in about]
        rows += map(self._companion_row, companions(self.analysis_index, self.article.text, self.entity))
        return rows + [
            self._mention_row(number, len(self.entity.mentions)) for number in range(len(self.entity.mentions))
        ]

    def _companion_row(self, companion: Companion) -> Row:
        kind = LOOKS[companion.entity.label].kind
        figure = f"{companion.count}×" if companion.count > 1 else ""
        sign = _("where") if kind == "place" else _("with")
        return Row(f"{companion.first.start}-{companion.first.end}", companion.entity.name, _column(sign), kind, figure)

    def _quote_row(self, sign: str, quote: Quote, index: int) -> Row:
        words = one_line(self.article.text[quote.start : quote.end])
        if also := self.repeated.get(index):
            words = f"{words} · {also_in(also)}"
        sign = f"{sign} {CHECKED}" if quote.checked else f"{sign} ?" if is_doubtful(quote) else sign
        return Row(f"{quote.start}-{quote.end}", "", _column(sign), "quote", below=words)

    def _mention_row(self, number: int, count: int) -> Row:
        mention = self.entity.mentions[number]
        start, end = mention.start, mention.end
        sign = _("first") if number == 0 else _("last") if number == count - 1 else str(number + 1)
        around = context(self.article.text, start, end, 30)
        before = len(around.before)
        marked = tuple(range(before, before + len(around.words)))
        return Row(f"{start}-{end}", around.before + around.words + around.after, _column(sign), marked=marked)

    def action_line(self, rows: int) -> None:
        """Highlight another line."""
        self.query_one(RowList).action_move(rows)

    def action_go(self) -> None:
        """Go to what the line stands for."""
        key = self.query_one(RowList).highlighted_key
        if key is not None:
            self._go(key)

    def action_elsewhere(self) -> None:
        """Show the page about them in everything read."""
        if self.elsewhere is not None:
            self.host.opener.open_entity_page(self.elsewhere.id)

    def on_row_list_chosen(self, message: RowList.Chosen) -> None:
        """Go to what was clicked."""
        message.stop()
        self._go(message.key)

    def _go(self, key: str) -> None:
        start, _, end = key.partition("-")
        self.dismiss((int(start), int(end)))


def _column(sign: str) -> str:
    """Return what a line is, as wide as the widest of these words and a question mark."""
    words = _("says"), _("about"), _("where"), _("with"), _("first"), _("last")
    return fit(sign, max(map(cell_len, words)) + 2)
