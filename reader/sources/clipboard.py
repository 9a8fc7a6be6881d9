"""The clipboard: a text that was copied, or an address."""

from __future__ import annotations

from reader.sources.errors import SourceError
from reader.text.install_command import install_command
from reader.text.message import Message


def copied() -> str:
    """Return the text in the clipboard. Raises SourceError where there is none."""
    try:
        import pyperclip
    except ModuleNotFoundError as error:
        raise SourceError(
            Message("clipboard support is not installed; run: {command}", command=install_command("pyperclip"))
        ) from error
    try:
        text = str(pyperclip.paste() or "")
    except (pyperclip.PyperclipException, OSError, UnicodeError) as error:
        raise SourceError(Message("no clipboard found; on Linux install xclip, xsel or wl-clipboard")) from error
    if not text.strip():
        raise SourceError(Message("the clipboard is empty; copy a text or an address first"))
    return text
