"""Correct what was understood of an entity: it holds in every article, and can be taken back."""

from __future__ import annotations

from collections.abc import Sequence
from typing import ClassVar

from textual import on
from textual.app import ComposeResult
from textual.binding import BindingType
from textual.containers import Vertical
from textual.screen import ModalScreen
from textual.widgets import Input, Static

from reader.model.analysis import Entity
from reader.model.analysis_index import AnalysisIndex
from reader.model.corrections import Correction, Merge, Rename
from reader.presentation.commands.command import Keys, footer_text
from reader.presentation.commands.registry import commands_of
from reader.presentation.correction_menu import Asks, CorrectionChoice, CorrectionOption, correction_menu
from reader.presentation.labels import LOOKS
from reader.presentation.messages import _
from reader.presentation.row import Row
from reader.presentation.rows import found_row
from reader.presentation.safe_text import safe_text
from reader.search.names.index import NameIndex, record
from reader.tui.bindings import bindings_of
from reader.tui.widgets.line_input import LineInput
from reader.tui.widgets.row_list import RowList

SHOWN = 50
"""Others that are offered at most."""


class CorrectionScreen(ModalScreen["CorrectionChoice | None"]):
    """A menu of corrections; dismissed with the one chosen."""

    CSS_PATH = "corrections.tcss"
    BINDINGS: ClassVar[list[BindingType]] = bindings_of("corrections")

    def __init__(
        self,
        analysis_index: AnalysisIndex | None,
        entity: Entity | None,
        made: Sequence[Correction],
        length: int,
        keymap: Keys,
    ) -> None:
        super().__init__()
        self.analysis_index = analysis_index
        self.entity = entity
        self.options = correction_menu(entity, made)
        self.length = length
        self.keymap = keymap
        self.asks: Asks = ""

    def compose(self) -> ComposeResult:
        """Lay out the entity's name over the menu, over a line to type in."""
        with Vertical(id="correction"):
            yield Static(self._head(), id="correction-head", markup=False)
            yield RowList(id="correction-rows")
            yield LineInput(id="correction-input")
            yield Static(id="correction-foot", markup=False)

    def on_mount(self) -> None:
        """Begin with the menu."""
        self.ask("")

    def _head(self) -> str:
        if self.entity is None:
            return _("Corrections")
        return safe_text(f"{LOOKS[self.entity.label].sign} {self.entity.name}")

    def ask(self, what: Asks) -> None:
        """Show the menu, or ask for what an option needs."""
        self.asks = what
        line, rows = self.query_one(Input), self.query_one(RowList)
        line.display, rows.display = bool(what), what != "name"
        commands = [
            command for command in commands_of("corrections") if what != "name" or not command.id.startswith("typing")
        ]
        self.query_one("#correction-foot", Static).update(footer_text(commands, self.keymap))
        line.placeholder = _("full name") if what == "name" else _("name (typos are fine)")
        line.value = self.entity.name if what == "name" and self.entity else ""
        # At once: what is typed next is for the line already.
        self.set_focus(line if what else rows)
        self._show()

    @on(Input.Changed)
    def _typed(self) -> None:
        self._show()

    def _show(self) -> None:
        rows = self.query_one(RowList)
        if self.asks == "other":
            rows.show(self._others(self.query_one(Input).value), empty=_("No other name in this article."))
        elif not self.asks:
            rows.show([Row(str(number), option.words) for number, option in enumerate(self.options)])
        else:
            rows.show([], empty="")

    def _others(self, query: str) -> list[Row]:
        if self.analysis_index is None or self.entity is None:
            return []
        others = {entity.id: entity for entity in self.analysis_index.analysis.entities if entity.id != self.entity.id}
        if not query.strip():
            return [found_row(entity, self.length) for entity in list(others.values())[:SHOWN]]
        matches = NameIndex([record(entity) for entity in others.values()]).find(query, SHOWN)
        return [found_row(others[match.key], self.length, marked=match.positions, why=match.why) for match in matches]

    def action_move(self, rows: int) -> None:
        """Highlight another line."""
        self.query_one(RowList).action_move(rows)

    def action_back(self) -> None:
        """Go back to the menu, or close."""
        if self.asks:
            self.ask("")
        else:
            self.dismiss(None)

    @on(Input.Submitted)
    def action_decide(self) -> None:
        """Take the highlighted option, or what was asked for."""
        key = self.query_one(RowList).highlighted_key
        if self.asks == "name":
            self._called(self.query_one(Input).value)
        elif key is not None:
            self._take(key)

    def on_row_list_chosen(self, message: RowList.Chosen) -> None:
        """Take what was clicked."""
        message.stop()
        self._take(message.key)

    def _called(self, typed: str) -> None:
        name = " ".join(typed.split())
        if self.entity is not None and name and name != self.entity.name:
            self.dismiss(CorrectionChoice(Rename(self.entity.name, name)))

    def _take(self, key: str) -> None:
        if self.asks == "other":
            assert self.entity is not None
            assert self.analysis_index is not None
            self.dismiss(CorrectionChoice(Merge(self.entity.name, self.analysis_index.entities[key].name)))
            return
        option: CorrectionOption = self.options[int(key)]
        if option.choice is not None:
            self.dismiss(option.choice)
        else:
            self.ask(option.asks)
