"""Correct selected words, a quote or a name, in this article or in all; or take a correction back."""

from __future__ import annotations

from collections.abc import Sequence
from typing import ClassVar

import msgspec
from textual import on
from textual.app import ComposeResult
from textual.binding import BindingType
from textual.widgets import Input, Static

from reader.model.corrections import Correction
from reader.presentation.commands.command import Keys
from reader.presentation.commands.registry import commands_of
from reader.presentation.correction_menu import (
    Asks,
    Correctable,
    CorrectionChoice,
    CorrectionOption,
    correction_menu,
    holds_everywhere,
    merged_into,
    renamed,
    scoped,
)
from reader.presentation.correction_words import quoted
from reader.presentation.labels import LOOKS
from reader.presentation.messages import _
from reader.presentation.row import Row
from reader.presentation.rows import found_row
from reader.presentation.safe_text import safe_text
from reader.search.names.index import NameIndex, record
from reader.tui.bindings import bindings_of
from reader.tui.widgets.box import Box, BoxFoot, BoxScreen
from reader.tui.widgets.line_input import LineInput
from reader.tui.widgets.row_list import RowList

SHOWN = 50
"""Others that are offered at most."""


class CorrectionScreen(BoxScreen["CorrectionChoice | None"]):
    """A menu of corrections; dismissed with the one chosen."""

    DEFAULT_CSS = """
    CorrectionScreen {
        & Box { width: 64; }
        & #correction-head { height: auto; }
        & #correction-scope { height: auto; margin-bottom: 1; color: $muted; }
        & RowList { max-height: 12; }
    }
    """
    BINDINGS: ClassVar[list[BindingType]] = bindings_of("corrections")

    def __init__(self, what: Correctable, made: Sequence[Correction], keymap: Keys) -> None:
        super().__init__()
        self.what = what
        self.analysis_index = what.index
        self.entity = what.entity
        self.options = correction_menu(what, made)
        self.everywhere = holds_everywhere(what)
        self.length = len(what.article.text)
        self.keymap = keymap
        self.asks: Asks = ""

    def compose(self) -> ComposeResult:
        """Lay out the entity's name over a line to type in, over the menu."""
        with Box(_("Corrections"), id="correction"):
            yield Static(self._head(), id="correction-head", markup=False)
            yield Static(self._scope(), id="correction-scope", markup=False)
            yield LineInput(id="correction-input")
            yield RowList(id="correction-rows")
            yield BoxFoot([], self.keymap, id="correction-foot")

    def on_mount(self) -> None:
        """Begin with the menu."""
        self.ask("")

    def _head(self) -> str:
        """Return what the menu corrects, a line each, in the order of the menu."""
        what, text = self.what, self.what.article.text
        if what.selection is not None:
            return safe_text(quoted(text[slice(*what.selection)]))
        lines = [quoted(text[what.quote.start : what.quote.end])] if what.quote else []
        if what.entity is not None:
            lines.insert(len(lines) if what.quote_first else 0, f"{LOOKS[what.entity.label].sign} {what.entity.name}")
        return "\n".join(map(safe_text, lines or [_("Corrections")]))

    def _scope(self) -> str:
        if not self.what.names:
            return _("holds in this article") if self.what.quote else ""
        if self.everywhere:
            return _("names: in all articles · tab: only in this one")
        return _("names: only in this article · tab: in all articles")

    def action_scope(self) -> None:
        """Let a correction of a name hold in this article, or in all."""
        if self.what.names:
            self.everywhere = not self.everywhere
            self.query_one("#correction-scope", Static).update(self._scope())

    def ask(self, what: Asks) -> None:
        """Show the menu, or ask for what an option needs."""
        self.asks = what
        line, rows = self.query_one(Input), self.query_one(RowList)
        line.display, rows.display = bool(what), what != "name"
        unused = ("typing",) if what == "name" else ()
        if not self.what.names:
            unused = (*unused, "corrections-scope")
        commands = [command for command in commands_of("corrections") if not command.id.startswith(unused)]
        self.query_one(BoxFoot).show(commands)
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
        own = self.entity
        others = {entity.id: entity for entity in self.analysis_index.analysis.entities if entity.id != own.id}
        names = NameIndex([record(entity) for entity in others.values()])
        if not query.strip():
            # Who is one person stands under names that are alike, and hardly ever under those of a place.
            alike = {match.key: place for place, match in enumerate(names.find(own.name, SHOWN))}
            likely = sorted(others.values(), key=lambda other: (alike.get(other.id, SHOWN), other.label != own.label))
            return [found_row(entity, self.length) for entity in likely[:SHOWN]]
        matches = names.find(query, SHOWN)
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
            self._decided(renamed(self.entity, name))

    def _take(self, key: str) -> None:
        if self.asks == "other":
            assert self.entity is not None
            assert self.analysis_index is not None
            self._decided(merged_into(self.entity, self.analysis_index.entities[key]))
            return
        option: CorrectionOption = self.options[int(key)]
        if option.choice is not None:
            self._decided(option.choice)
        else:
            self.ask(option.asks)

    def _decided(self, choice: CorrectionChoice) -> None:
        """Close with a choice that holds where it is to hold."""
        if choice.correction is not None and not choice.taken_back:
            correction = scoped(choice.correction, self.what.article, everywhere=self.everywhere)
            choice = msgspec.structs.replace(choice, correction=correction)
        self.dismiss(choice)
