"""The palette: commands by name, and the names of an article; enter runs the one, or follows the other."""

from __future__ import annotations

from collections.abc import Sequence
from typing import ClassVar

import msgspec
from textual import on
from textual.app import ComposeResult
from textual.binding import BindingType
from textual.widgets import Input

from reader.model.analysis_index import AnalysisIndex
from reader.presentation.commands.command import Command, Keys, keys_of, written
from reader.presentation.commands.registry import BY_ID, commands_of
from reader.presentation.messages import _, gettext
from reader.presentation.row import Row
from reader.presentation.rows import found_row
from reader.search.names.index import NameIndex, record
from reader.text.cells import cell_len
from reader.text.folded_text import fold_text
from reader.tui.bindings import bindings_of
from reader.tui.widgets.box import Box, BoxFoot, BoxScreen
from reader.tui.widgets.line_input import LineInput
from reader.tui.widgets.row_list import RowList

NAMES = 20
"""Names that are offered at most."""

WIDTH, AROUND = 76, 9
"""Cells of the box, and those of a row that neither words nor keys have."""

NAME = "name:"
"""Begins the key of a row that is a name; the others are commands."""

PaletteChoice = str
"""Id of a command, or ``NAME`` and that of an entity."""


class PaletteScreen(BoxScreen["PaletteChoice | None"]):
    """A line to type in, over the commands and names that match; dismissed with the one chosen.

    ``length`` is that of the text in which the names stand.
    """

    DEFAULT_CSS = f"""
    PaletteScreen {{
        & Box {{ width: {WIDTH}; height: 80%; }}
        & RowList {{ height: 1fr; max-height: 100%; }}
    }}
    """
    BINDINGS: ClassVar[list[BindingType]] = bindings_of("palette")

    def __init__(
        self, commands: Sequence[Command], analysis_index: AnalysisIndex | None, length: int, keymap: Keys
    ) -> None:
        super().__init__()
        self.commands = commands
        self.analysis_index = analysis_index
        self.length = length
        self.keymap = keymap
        entities = analysis_index.analysis.entities if analysis_index else ()
        self._names = NameIndex([record(entity) for entity in entities])

    def compose(self) -> ComposeResult:
        """Lay out the line to type in over the rows."""
        with Box(_("Commands"), id="palette"):
            both = _("command or name (typos in names are fine)")
            yield LineInput(placeholder=both if self.analysis_index else _("command"))
            yield RowList(id="palette-rows")
            yield BoxFoot(commands_of("palette"), self.keymap, id="palette-foot")

    def on_mount(self) -> None:
        """Show every command."""
        self.query_one(RowList).can_focus = False
        self.query_one(Input).focus()
        self._show("")

    def on_resize(self) -> None:
        """Show what there is room for."""
        self._show(self.query_one(Input).value)

    @on(Input.Changed)
    def _typed(self, message: Input.Changed) -> None:
        self._show(message.value)

    def _show(self, typed: str) -> None:
        if self.analysis_index is None:
            nothing = _("No command matches “{words}”.").format(words=typed)
        else:
            nothing = _("No command or name matches “{words}”.").format(words=typed)
        self.query_one(RowList).show(self.rows(typed), empty=nothing)

    def rows(self, typed: str = "") -> list[Row]:
        """Return the commands whose label has every word typed, the names that match, then other commands.

        Of the other commands what they do, their group or their keys have the words.
        """
        words = fold_text(typed).split()
        labelled = [command for command in self.commands if _has(gettext(command.label), words)]
        others = [
            command for command in self.commands if command not in labelled and _has(self._described(command), words)
        ]
        rows = [*map(self._row, labelled)]
        return [*rows, *(self._name_rows(typed) if words else ()), *map(self._row, others)]

    def _described(self, command: Command) -> str:
        return " ".join((gettext(command.label), gettext(command.help), gettext(command.group), self._keys(command)))

    def _keys(self, command: Command) -> str:
        return written(keys_of(command, self.keymap))

    def _row(self, command: Command) -> Row:
        """Return what a command does, its label where that has no room."""
        words, keys = gettext(command.help), self._keys(command)
        room = min(WIDTH, self.app.size.width * 96 // 100) - AROUND - cell_len(keys)
        return Row(command.id, words if cell_len(words) <= room else gettext(command.label), figure=keys)

    def _name_rows(self, typed: str) -> list[Row]:
        if self.analysis_index is None:
            return []
        entities = self.analysis_index.entities
        rows = [
            found_row(entities[match.key], self.length, marked=match.positions, why=match.why)
            for match in self._names.find(typed, limit=NAMES)
        ]
        return [msgspec.structs.replace(row, key=f"{NAME}{row.key}") for row in rows]

    def action_move(self, rows: int) -> None:
        """Highlight another row."""
        self.query_one(RowList).action_move(rows)

    @on(RowList.Chosen)
    @on(Input.Submitted)
    def action_choose(self) -> None:
        """Take the highlighted row."""
        key = self.query_one(RowList).highlighted_key
        if key is not None:
            self.dismiss(key)


def _has(text: str, words: Sequence[str]) -> bool:
    folded = fold_text(text)
    return all(word in folded for word in words)


def command_of(choice: PaletteChoice) -> Command | None:
    """Return the command that was chosen, ``None`` where it is a name."""
    return BY_ID.get(choice)
