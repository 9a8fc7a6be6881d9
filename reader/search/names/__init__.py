"""Fuzzy search over names: ``NameIndex`` is all that other programs need."""

from reader.search.names.index import NameIndex
from reader.search.names.records import Match

__all__ = ["Match", "NameIndex"]
