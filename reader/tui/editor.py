"""The person's own editor, for a text longer than a line."""

from __future__ import annotations

import os
import shlex
import subprocess
import tempfile
from pathlib import Path

from textual.app import App, SuspendNotSupported

from reader.presentation.messages import _

VARIABLES = ("VISUAL", "EDITOR")
"""Environment variables that name the editor, the first that is set."""


def edit(app: App[int], text: str) -> str | None:
    """Have a text edited and return it; ``None`` and a notice where that cannot be done."""
    command = next((given for name in VARIABLES if (given := os.environ.get(name))), None)
    if command is None:
        app.notify(_("no editor: set EDITOR"), severity="warning", markup=False)
        return None
    with tempfile.TemporaryDirectory(prefix="reader-") as folder:
        file = Path(folder) / "note.md"
        file.write_text(text, "utf-8")
        try:
            with app.suspend():
                subprocess.run([*shlex.split(command), str(file)], check=True)
            return file.read_text("utf-8").strip()
        except (SuspendNotSupported, OSError, ValueError, subprocess.CalledProcessError) as error:
            app.notify(_("the editor failed: {error}").format(error=error), severity="warning", markup=False)
            return None
