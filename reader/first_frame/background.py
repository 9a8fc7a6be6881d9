"""The terminal's background as it told it last: what the next start begins with."""

from __future__ import annotations

from contextlib import suppress
from pathlib import Path

from reader.text.private_files import make_private_folder


def _file() -> Path:
    from reader.text.user_folders import user_cache_path

    return user_cache_path() / "background"


def remembered() -> bool | None:
    """Return whether the terminal was dark last time; ``None`` where it never answered."""
    try:
        return {"dark": True, "light": False}.get(_file().read_text("ascii").strip())
    except (OSError, ValueError):
        return None


def remember(dark: bool) -> None:
    """Keep an answer for the next start; where nothing can be kept, it is asked for again."""
    with suppress(OSError):
        make_private_folder(_file().parent)
        _file().write_text("dark" if dark else "light", "ascii")
