"""A line to type in: what is pasted over several lines becomes one."""

from __future__ import annotations

from textual import events
from textual.widgets import Input


class LineInput(Input):
    """An input for a name or a query; Textual's own takes the first line of what is pasted."""

    def on_mount(self) -> None:
        """Do not blink where motion is off."""
        if self.app.animation_level == "none":
            self.cursor_blink = False

    def _on_paste(self, event: events.Paste) -> None:
        """Join the lines; Textual inserts them then."""
        event.text = " ".join(event.text.split())
