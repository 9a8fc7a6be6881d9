"""The state of the reading screen as conditions of actions ask for it."""

from __future__ import annotations

from reader.tui.reading.parts import ReadingParts


class PartsState:
    """Reads the state of the screen from its parts; see ``ScreenState``."""

    def __init__(self, parts: ReadingParts) -> None:
        self._parts = parts

    @property
    def walks_matches(self) -> bool:
        """Whether words that are looked for have matches to walk."""
        return self._parts.following.walks_matches

    @property
    def has_entity(self) -> bool:
        """Whether a name is followed, or highlighted in the sidebar."""
        return self._parts.dialogs.entity is not None

    @property
    def has_overlay(self) -> bool:
        """Whether escape closes or ends something on the screen."""
        panes = self._parts.panes
        return panes.is_zen or panes.is_overlaid or panes.is_finding

    @property
    def has_links(self) -> bool:
        """Whether the article has links."""
        return self._parts.links.any

    @property
    def has_past(self) -> bool:
        """Whether there is a place to go back to."""
        return bool(self._parts.following.trail.past)

    @property
    def has_future(self) -> bool:
        """Whether there is a place to go forward to."""
        return bool(self._parts.following.trail.future)

    @property
    def can_correct(self) -> bool:
        """Whether there is anything to correct, or a correction to take back."""
        return self._parts.corrections.can_correct
