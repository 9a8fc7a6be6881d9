"""Fuzzy search over names: ``NameIndex`` is all that other programs need, imported when it is asked for."""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from reader.search.names.index import NameIndex
    from reader.search.names.records import Match

__all__ = ["Match", "NameIndex"]

_MODULES = {"Match": "records", "NameIndex": "index"}


def __getattr__(name: str) -> object:
    """Import what is asked for: the library uses tokens and phonetics alone, without RapidFuzz."""
    if name not in _MODULES:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    return getattr(import_module(f"reader.search.names.{_MODULES[name]}"), name)
