"""The form that a language's rules take."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Language:
    """The rules of one language, as data that a linguist could edit.

    ``code`` is ISO 639-1, ``model`` the name of the installed spaCy pipeline.
    """

    code: str
    model: str
