"""Help: every key and what it does, from the one list of commands; what one types finds, enter does it."""

from __future__ import annotations

from collections.abc import Mapping
from typing import ClassVar

from textual import on
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Vertical
from textual.screen import ModalScreen
from textual.widgets import Input, Static

from reader.presentation.commands import Command, groups, written
from reader.presentation.labels import LOOKS
from reader.presentation.row import Row
from reader.text.folded_text import fold_text
from reader.tui.widgets.row_list import RowList

FOOT = "type to find · ↑ ↓ choose · enter does it · esc close"
KEY_CELLS = 18
"""Cells of the keys before what they do."""

NARROW, FEW_CELLS = 90, 10
"""Cells of a screen below which a command shows one key, and how many cells it has then."""

SIGN_LINES = (
    ("▌", "beside a line: a quote of one whom you follow"),
    ("•", "beside a line: it mentions one whom you follow"),
    ("▂▅", "in the lists: where in the article a name occurs, and how often"),
    ("?", "after a speaker: not sure who says it; c takes the next candidate"),
)
"""Signs that are none of a kind, and what they mean."""


class HelpScreen(ModalScreen["Command | None"]):
    """All keys, by group, the group of the pane that has the focus first; dismissed with the command to do."""

    CSS_PATH = "help.tcss"
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("escape", "dismiss", "Close"),
        Binding("down,ctrl+n", "move(1)", show=False),
        Binding("up,ctrl+p", "move(-1)", show=False),
        Binding("pagedown", "move(10)", show=False),
        Binding("pageup", "move(-10)", show=False),
    ]

    def __init__(self, keymap: Mapping[str, tuple[str, ...]], first: str = "") -> None:
        super().__init__()
        self.keymap = keymap
        self.groups = sorted(groups(), key=lambda pair: pair[0] != first)

    def compose(self) -> ComposeResult:
        """A line to type in, over the keys."""
        with Vertical(id="help"):
            yield Input(placeholder="Help: what do you want to do?")
            yield RowList(id="help-rows")
            yield Static(FOOT, id="help-foot", markup=False)

    def on_mount(self) -> None:
        """Take the keys."""
        self.query_one(Input).focus()

    def on_resize(self) -> None:
        """Show what there is room for."""
        self._show(self.query_one(Input).value)

    @on(Input.Changed)
    def _typed(self, message: Input.Changed) -> None:
        self._show(message.value)

    def _show(self, typed: str) -> None:
        rows = self.rows(typed)
        found = self.query_one(RowList)
        found.show(rows, empty=f"No command like “{typed}”.")
        found.highlighted = next((index for index, row in enumerate(rows) if row.key), 0)
        found.scroll_to(y=0, animate=False, immediate=True)

    def rows(self, typed: str = "") -> list[Row]:
        """The commands that have every word that was typed, under their groups; without any, the signs too."""
        words = fold_text(typed).split()
        rows: list[Row] = []
        for group, members in self.groups:
            found = [one for one in members if all(word in self._searched(one) for word in words)]
            if found:
                rows += [Row("", ""), Row("", group, kind="quote")] if rows else [Row("", group, kind="quote")]
                rows += [Row(one.id, one.help, self._sign(self._keys(one))) for one in found]
        return rows if words else rows + self._signs()

    def _keys(self, one: Command) -> str:
        keys = self.keymap.get(one.id, one.keys)
        return written(keys[:1] if self.app.size.width < NARROW else keys)

    def _sign(self, sign: str) -> str:
        return f"  {sign:<{FEW_CELLS if self.app.size.width < NARROW else KEY_CELLS}}"

    def _searched(self, one: Command) -> str:
        return fold_text(f"{one.group} {one.label} {one.help} {self._keys(one)}")

    def _signs(self) -> list[Row]:
        """What the signs on the screen mean."""
        kinds = [Row("", look.word, self._sign(look.sign), look.kind) for look in LOOKS.values()]
        others = [Row("", meaning, self._sign(sign)) for sign, meaning in SIGN_LINES]
        return [Row("", ""), Row("", "Signs", kind="quote"), *kinds, *others]

    def action_move(self, rows: int) -> None:
        """Another command; what is none is passed over as long as there is one beyond it."""
        found = self.query_one(RowList)
        index = found.highlighted + rows
        while 0 <= index < len(found.rows) and not found.rows[index].key:
            index += 1 if rows > 0 else -1
        found.highlighted = index if 0 <= index < len(found.rows) else found.highlighted + rows

    @on(Input.Submitted)
    def _submitted(self) -> None:
        self._do(self.query_one(RowList).highlighted_key)

    def on_row_list_chosen(self, message: RowList.Chosen) -> None:
        """Do what was clicked."""
        message.stop()
        self._do(message.key)

    def _do(self, id_: str | None) -> None:
        command = next((one for _, members in self.groups for one in members if one.id == id_), None)
        if command is not None:
            self.dismiss(command)
