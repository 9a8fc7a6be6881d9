"""Which actions of the reading screen can be run now."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from reader.reading.session import ReadingSession
from reader.tui.reading.dialogs import Dialogs
from reader.tui.reading.following import FollowController
from reader.tui.reading.links import Links


def action_conditions(
    session: ReadingSession, following: FollowController, dialogs: Dialogs, links: Links
) -> Mapping[str, Callable[[], bool]]:
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
        "link": lambda: links.any,
        "open_link": lambda: links.any,
        "back": lambda: bool(following.trail.past),
        "forward": lambda: bool(following.trail.future),
        "card": lambda: dialogs.entity is not None,
        "correct": lambda: dialogs.entity is not None or bool(session.corrections),
        "next_speaker": lambda: session.focus_span is not None,
        "export": lambda: session.index is not None,
    }
