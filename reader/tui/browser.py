"""Addresses in the browser of the system, or on the clipboard where none can open."""

from __future__ import annotations

import os
import sys
from typing import Any

from textual.app import App

from reader.presentation.messages import _
from reader.presentation.safe_text import safe_text
from reader.tui.clipboard import copy

_DISPLAYS = ("DISPLAY", "WAYLAND_DISPLAY", "BROWSER")
"""Variables one of which is set where a browser opens beside the terminal and not in it."""


def open_address(app: App[Any], target: str) -> str:
    """Open an address of the web, or copy it where no browser can open; return what to say about it."""
    from reader.sources.structured_text import address

    # A library from elsewhere may hold anything.
    found = address(target)
    if found is None:
        return _("not a web address; not opened")
    if has_browser() or app.is_web:
        app.open_url(found)
        return _("opening {address}").format(address=safe_text(found))
    copy(app, found)
    return _("no browser here; copied {address}").format(address=safe_text(found))


def has_browser() -> bool:
    """Return whether a browser can open beside the terminal; over SSH one would take the terminal for itself."""
    return sys.platform in ("win32", "darwin") or any(map(os.environ.get, _DISPLAYS))
