"""The commands of the program by name; without what they import."""

from __future__ import annotations

NAMES = (
    "add",
    "analyze",
    "check",
    "completions",
    "corrections",
    "engine",
    "export",
    "find",
    "keys",
    "library",
    "notes",
    "quotes",
    "serve",
    "settings",
)
"""Commands, each in a module of its own, ``NAME.py``."""
