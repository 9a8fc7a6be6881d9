"""Help: every key and what it does, from the one list of commands; what one types finds, enter does it."""

from __future__ import annotations

from typing import ClassVar

from textual import on
from textual.app import ComposeResult
from textual.binding import BindingType
from textual.widgets import Input

from reader.presentation.commands.command import Command, Keys, keys_of, written
from reader.presentation.commands.registry import BY_ID, commands_of, groups
from reader.presentation.labels import LOOKS
from reader.presentation.messages import N_, _, gettext
from reader.presentation.row import Row
from reader.text.folded_text import fold_text
from reader.tui.bindings import bindings_of
from reader.tui.widgets.box import Box, BoxFoot, BoxScreen
from reader.tui.widgets.line_input import LineInput
from reader.tui.widgets.row_list import RowList

KEY_CELLS = 18
"""Cells of the keys before what they do."""

NARROW, FEW_CELLS = 90, 10
"""Cells of a screen below which a command shows one key, and how many cells it has then."""

SIGN_LINES = (
    ("▌", N_("beside a line: a quote by a followed name")),
    ("•", N_("beside a line: mentions a followed name")),
    ("▂▅", N_("in lists: where in the article a name occurs, and how often")),
    ("?", N_("after a speaker: uncertain; c tries the next possible one")),
)
"""Signs that are none of a kind, and what they mean."""


class HelpScreen(BoxScreen["Command | None"]):
    """All keys, by group, the group of the pane that has the focus first; dismissed with the command to do."""

    DEFAULT_CSS = """
    HelpScreen {
        & Box { width: 112; height: 90%; }
        & RowList { height: 1fr; max-height: 100%; }
        & RowList > .rows--quote { text-style: bold; color: $key; }
    }
    """
    BINDINGS: ClassVar[list[BindingType]] = bindings_of("help")

    def __init__(self, keymap: Keys, first: str = "") -> None:
        super().__init__()
        self.keymap = keymap
        self.first = first
        self.groups = sorted(groups(), key=lambda pair: pair[0] != first)

    def compose(self) -> ComposeResult:
        """Lay out a line to type in, over the keys."""
        with Box(_("Help"), id="help"):
            yield LineInput(placeholder=_("Help: what do you want to do?"))
            yield RowList(most_lines=3, below="", id="help-rows")
            yield BoxFoot(commands_of("help"), self.keymap, id="help-foot")

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
        found.show(rows, empty=_("No command matches “{words}”.").format(words=typed))
        found.highlighted = next((index for index, row in enumerate(rows) if row.key), 0)
        found.scroll_to(y=0, animate=False, immediate=True)

    def rows(self, typed: str = "") -> list[Row]:
        """Return the commands that have every word typed, under their groups; without any word, the signs too."""
        words = fold_text(typed).split()
        rows: list[Row] = []
        for group, members in self.groups:
            found = [command for command in members if all(word in self._searched(command) for word in words)]
            if found:
                heading = Row("", gettext(group), kind="quote")
                rows += [Row("", ""), heading] if rows else [heading]
                rows += [self._row(command) for command in found]
        return rows if words else rows + self._signs()

    def _row(self, command: Command) -> Row:
        """Return what a command does; without a key for one of another dialog or a list, which cannot be run here."""
        runs = command.group == self.first or not {"reading", "library"}.isdisjoint(command.screens)
        key, sign, words = command.id if runs else "", self._sign(self._keys(command)), gettext(command.help)
        return Row(key, "", sign, below=words)

    def _keys(self, command: Command) -> str:
        keys = keys_of(command, self.keymap)
        return written(keys[:1] if self.app.size.width < NARROW else keys)

    def _sign(self, sign: str) -> str:
        return f"  {sign:<{FEW_CELLS if self.app.size.width < NARROW else KEY_CELLS}}"

    def _searched(self, command: Command) -> str:
        words = gettext(command.group), gettext(command.label), gettext(command.help), self._keys(command)
        return fold_text(" ".join(words))

    def _signs(self) -> list[Row]:
        """Return what the signs on the screen mean."""
        kinds = [Row("", gettext(look.word), self._sign(look.sign), look.kind) for look in LOOKS.values()]
        others = [Row("", gettext(meaning), self._sign(sign)) for sign, meaning in SIGN_LINES]
        return [Row("", ""), Row("", _("Signs"), kind="quote"), *kinds, *others]

    def action_move(self, rows: int) -> None:
        """Highlight another command; skip rows that are none as long as there is one beyond them."""
        found = self.query_one(RowList)
        index = found.highlighted + rows
        while 0 <= index < len(found.rows) and not found.rows[index].key:
            index += 1 if rows > 0 else -1
        found.highlighted = index if 0 <= index < len(found.rows) else found.highlighted + rows

    @on(Input.Submitted)
    def action_run(self) -> None:
        """Run the selected command."""
        self._do(self.query_one(RowList).highlighted_key)

    def on_row_list_chosen(self, message: RowList.Chosen) -> None:
        """Run the command that was clicked."""
        message.stop()
        self._do(message.key)

    def _do(self, id_: str | None) -> None:
        if id_:
            self.dismiss(BY_ID[id_])
