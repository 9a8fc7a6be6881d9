"""The clipboard of the terminal and of the system."""

from __future__ import annotations

from contextlib import suppress
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from textual.app import App


def copy(app: App[int], words: str) -> None:
    """Put words on the clipboard: by the terminal (OSC 52), and by the system's where ``pyperclip`` is installed."""
    app.copy_to_clipboard(words)
    with suppress(Exception):  # the terminal has it; a machine without a clipboard of its own is no fault
        import pyperclip  # type: ignore[import-not-found,import-untyped,unused-ignore]

        pyperclip.copy(words)
