"""Quotes with their sources on the clipboard, by the template that a person chose."""

from __future__ import annotations

from collections.abc import Sequence

from textual.app import App

from reader.model.citation import Citation
from reader.presentation.citation_text import citations_text, copied_message, copy_template, next_template
from reader.tui.clipboard import copy
from reader.tui.host import Preferences


def copy_quotes(app: App[int], preferences: Preferences, citations: Sequence[Citation]) -> str:
    """Copy quotes; return what to say about it."""
    settings = preferences.settings
    template = copy_template(settings.copy_as, settings.templates)
    text = citations_text(template, citations)
    copy(app, text)
    return copied_message(len(citations), template.name, text)


def turn_template(preferences: Preferences) -> None:
    """Turn to the next template; remembered."""
    settings = preferences.settings
    preferences.remember("copy_as", next_template(settings.copy_as, settings.templates))
