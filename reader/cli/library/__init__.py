"""The commands ``reader library ...``: what is kept, looked through, moved, put in order."""

from reader.cli.library import doctor, lists, tidying, transfer
from reader.cli.library.group import library

__all__ = ["doctor", "library", "lists", "tidying", "transfer"]
