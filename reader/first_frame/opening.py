"""Decides whether there is a first frame, and paints it."""

from __future__ import annotations

import os
import signal
import sys
from collections.abc import Sequence
from functools import partial
from typing import TYPE_CHECKING

from reader.errors import after_signal
from reader.presentation.commands.command import Keys
from reader.settings import Settings

if TYPE_CHECKING:
    from reader.first_frame.frame import FirstFrame
    from reader.first_frame.terminal import HeldTerminal
    from reader.library import Library
    from reader.model.correction import Correction
    from reader.reading.saved_reading import SavedReading

SWITCH = "READER_FIRST_FRAME"
"""Environment variable that with ``0`` leaves the first frame out."""


def show_first_frame(
    saved: SavedReading, library: Library | None, settings: Settings, keymap: Keys, *, corrections: bool
) -> FirstFrame | None:
    """Paint an article on the terminal; return the first frame, which the app takes over, ``None`` without one.

    There is none where the app alone knows what to paint: on a screen that is no terminal or has few colours, for a
    theme whose looks are not known.
    """
    terminal = _terminal()
    if terminal is None:
        return None
    from reader.first_frame.background import remembered
    from reader.first_frame.sequences import colours_of
    from reader.first_frame.theme_looks import theme_looks

    colours = colours_of(os.environ)
    no_colour = "NO_COLOR" in os.environ
    looks = theme_looks(settings.theme, dark=remembered() is not False, no_colour=no_colour) if colours else None
    if looks is None or colours is None:
        return None
    from reader.first_frame.frame import FirstFrame
    from reader.first_frame.screen import FirstScreen
    from reader.first_frame.terminal import TerminalGoneError
    from reader.reading.session import ReadingSession

    there: Sequence[Correction] = library.corrections_of(saved.article) if library and corrections else ()
    notes = library.notes_of(saved.article) if library else ()
    shown = FirstScreen(ReadingSession(saved, there), settings, keymap, notes)
    frame = FirstFrame(shown, looks, terminal, colours, no_colour=no_colour)
    if library is not None:
        terminal.keep = partial(frame.keep, library)
    try:
        frame.show()
    except TerminalGoneError:
        terminal.restore()
        sys.exit(after_signal(signal.SIGHUP))
    except BaseException:
        terminal.restore()
        raise
    return frame


def _terminal() -> HeldTerminal | None:
    """Return the terminal of this program, ``None`` where there is to be no first frame on it."""
    environment = os.environ
    if (
        os.name != "posix"
        or environment.get(SWITCH) == "0"
        or any(environment.get(name) for name in ("TEXTUAL_DRIVER", "TEXTUAL_FILTERS", "TEXTUAL_COLOR_SYSTEM"))
    ):
        return None
    # Textual reads keys from the one and paints on the other.
    keys, screen = sys.__stdin__, sys.__stderr__
    if keys is None or screen is None or not keys.isatty() or not screen.isatty():
        return None
    from reader.first_frame.terminal import HeldTerminal

    return HeldTerminal(keys.fileno(), screen.fileno())
