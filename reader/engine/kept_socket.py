"""Where a kept engine listens: a socket that only the user can reach. Imports nothing that costs time."""

from __future__ import annotations

import os
import stat
from pathlib import Path

NAME = "engine"
"""Of the socket."""


def can_keep() -> bool:
    """Return whether this system has what keeping an engine takes."""
    return hasattr(os, "fork") and hasattr(os, "getuid")


def socket_file() -> Path:
    """Return where the socket is, if there is one: in the user's runtime folder, else in that of the cache."""
    runtime = os.environ.get("XDG_RUNTIME_DIR")
    if runtime:
        return Path(runtime) / "reader" / NAME
    from reader.text.user_folders import user_cache_path

    return user_cache_path() / "run" / NAME


def is_ours(file: Path) -> bool:
    """Return whether a socket is there that nobody but the user can have put there, nor reach."""
    try:
        folder, found = file.parent.lstat(), file.lstat()
    except (OSError, ValueError):
        return False
    return is_private(folder) and stat.S_ISSOCK(found.st_mode) and found.st_uid == os.getuid()


def is_private(folder: os.stat_result) -> bool:
    """Return whether a folder is the user's alone: no link, and closed to everybody else."""
    return stat.S_ISDIR(folder.st_mode) and folder.st_uid == os.getuid() and not stat.S_IMODE(folder.st_mode) & 0o077
