"""Which actions of the reading screen can be run now."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from reader.reading.session import ReadingSession
from reader.tui.reading.parts import ReadingParts


def action_conditions(session: ReadingSession, parts: ReadingParts) -> Mapping[str, Callable[[], bool]]:
    """Return what must be true for an action, by its name; an action that is missing can always be run."""

    def is_following() -> bool:
        return bool(session.followed)

    def has_entities() -> bool:
        return session.has_entities

    def has_quotes() -> bool:
        return session.has_quotes

    return {
        "mention": is_following,
        "quotes_by": is_following,
        "quotes_about": is_following,
        "hints": has_entities,
        "follow_too": has_entities,
        "quote": has_quotes,
        "matrix": has_quotes,
        "link": lambda: parts.links.any,
        "open_link": lambda: parts.links.any,
        "back": lambda: bool(parts.following.trail.past),
        "forward": lambda: bool(parts.following.trail.future),
        "card": lambda: parts.dialogs.entity is not None,
        "correct": lambda: parts.dialogs.entity is not None or bool(session.corrections),
        "places": lambda: session.focused_quote() is not None,
        "next_speaker": lambda: session.focus_span is not None,
        "export": lambda: session.index is not None,
    }
