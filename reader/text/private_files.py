"""Files and folders that are the user's alone: nobody else on the machine may look into them."""

from __future__ import annotations

import contextlib
import os
import stat
from pathlib import Path

FILE_MODE = 0o600
FOLDER_MODE = 0o700


def make_private_folder(path: Path) -> None:
    """Make a folder for the user alone, and those above it as usual; one that is there stays. Raises OSError."""
    path.mkdir(mode=FOLDER_MODE, parents=True, exist_ok=True)


def make_private_file(path: Path) -> None:
    """Make an empty file for the user alone; one that is there is not touched. Raises OSError."""
    # Not even opened: to close a file drops all locks of the process on it, those of SQLite's connections too.
    with contextlib.suppress(FileExistsError):
        os.close(os.open(path, os.O_CREAT | os.O_EXCL | os.O_WRONLY, FILE_MODE))


def take_from_others(path: Path) -> bool:
    """Take from everybody else what they may do with a file or folder of the user's; tell whether that changed it."""
    if not hasattr(os, "getuid"):
        return False  # Windows keeps the folders of users apart.
    try:
        found = path.stat()
        if found.st_uid != os.getuid() or not stat.S_IMODE(found.st_mode) & 0o077:
            return False
        path.chmod(stat.S_IMODE(found.st_mode) & 0o700)
    except OSError:
        return False
    return True
