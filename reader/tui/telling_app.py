"""What the app tells beside the text: wrapped as French is written, in the language of the reader."""

from __future__ import annotations

from collections.abc import Mapping
from typing import ClassVar

from textual.binding import BindingType
from textual.notifications import SeverityLevel

from reader.presentation.commands.command import keys_of, written
from reader.presentation.commands.registry import BY_ID
from reader.presentation.messages import _
from reader.presentation.row_layout import wrapped
from reader.tui.bindings import SUSPEND
from reader.tui.key_queue import KeyQueue

WIDEST = 60
"""Cells of a toast at most; it takes half of a narrower terminal."""

EDGES = 4
"""Cells that its bar, the room beside the words and that beside the toast take."""


class TellingApp(KeyQueue):
    """An app whose toasts break no line at a no-break space, as Textual does."""

    BINDINGS: ClassVar[list[BindingType]] = [SUSPEND]

    keymap: Mapping[str, tuple[str, ...]]

    def notify(
        self,
        message: str,
        *,
        title: str = "",
        severity: SeverityLevel = "information",
        timeout: float | None = None,
        markup: bool = True,
    ) -> None:
        """Show a toast; see ``App.notify``. What has markup is as Textual wraps it."""
        if not markup:
            width = min(WIDEST, self.size.width // 2) - EDGES
            message = "\n".join(line for whole in message.split("\n") for line in wrapped(whole, width) or [""])
        super().notify(message, title=title, severity=severity, timeout=timeout, markup=markup)

    def action_help_quit(self) -> None:
        """Tell whoever presses ctrl+c, as other programs want it, by which key one quits here."""
        quits = BY_ID["quit"]
        if any(active.binding.id == quits.id for active in self.screen.active_bindings.values()):
            keys = written(keys_of(quits, self.keymap)[:1])
            self.notify(_("{key} quits the reader").format(key=keys), markup=False)
