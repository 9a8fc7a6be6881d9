"""The commands ``reader library ...``: what is kept, looked through, moved, put in order."""

from reader.cli.library import backup, doctor, lists, tidying, transfer
from reader.cli.library.group import library

__all__ = ["backup", "doctor", "library", "lists", "tidying", "transfer"]
