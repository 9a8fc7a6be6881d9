"""Where a user's files belong: the folders of platformdirs, without the time that its import takes.

On Linux the variables of the XDG Base Directory Specification tell; what is not plain there, platformdirs decides.
"""

from __future__ import annotations

import os
import sys
from pathlib import Path

NAME = "reader"


def user_config_path() -> Path:
    """Return the folder of the settings."""
    return _plain("XDG_CONFIG_HOME", ".config") or _of_platformdirs("config")


def user_data_path() -> Path:
    """Return the folder of the library."""
    return _plain("XDG_DATA_HOME", ".local/share") or _of_platformdirs("data")


def user_cache_path() -> Path:
    """Return the folder of what can be made again."""
    return _plain("XDG_CACHE_HOME", ".cache") or _of_platformdirs("cache")


def _plain(variable: str, usual: str) -> Path | None:
    """Return the folder that a variable names, or the usual one at home; ``None`` where it takes a closer look."""
    if sys.platform != "linux" or "ANDROID_DATA" in os.environ:
        return None
    home, given = os.environ.get("HOME", ""), os.environ.get(variable, "")
    base = given or (f"{home}/{usual}" if home.strip("/") else "")
    is_plain = base.startswith("/") and base == base.strip() and "~" not in base
    return Path(base, NAME) if is_plain else None


def _of_platformdirs(kind: str) -> Path:
    import platformdirs

    path: Path = getattr(platformdirs, f"user_{kind}_path")(NAME, appauthor=False)
    return path
