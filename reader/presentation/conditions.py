"""Which actions of the reading screen can be run now, and what to say of one that cannot."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Protocol

import msgspec

from reader.presentation.messages import N_, _, gettext
from reader.reading.sections import headings
from reader.reading.session import ReadingSession


class ScreenState(Protocol):
    """What conditions ask of the reading screen, beside the session."""

    @property
    def walks_matches(self) -> bool:
        """Whether words that are looked for have matches to walk."""

    @property
    def has_entity(self) -> bool:
        """Whether a name is followed, or highlighted in the sidebar."""

    @property
    def has_overlay(self) -> bool:
        """Whether escape closes or ends something on the screen."""

    @property
    def has_links(self) -> bool:
        """Whether the article has links."""

    @property
    def has_past(self) -> bool:
        """Whether there is a place to go back to."""

    @property
    def has_future(self) -> bool:
        """Whether there is a place to go forward to."""

    @property
    def can_correct(self) -> bool:
        """Whether there is anything to correct, or a correction to take back."""


class Condition(msgspec.Struct, frozen=True):
    """What must be true for an action; ``why`` is said where it is not, as a msgid, if it is to be.

    ``needs_analysis`` conditions cannot hold before the article is analysed.
    """

    holds: Callable[[], bool]
    why: str
    needs_analysis: bool = True


NOT_ANALYSED = N_("this article is not analysed")
"""Said of an article in which no names will be found."""


def action_conditions(session: ReadingSession, screen: ScreenState) -> Mapping[str, Condition]:
    """Return the conditions of actions, by their names; an action that is missing can always be run."""
    return {
        **_conditions_of_names(session, screen),
        **_conditions_of_quotes(session),
        **_conditions_of_movement(session, screen),
    }


def _conditions_of_names(session: ReadingSession, screen: ScreenState) -> dict[str, Condition]:
    """Return the conditions of what is done with names, followed or not."""

    def is_following() -> bool:
        return bool(session.followed)

    def can_walk() -> bool:
        return is_following() or screen.walks_matches

    def has_entities() -> bool:
        return session.has_entities

    nobody, no_names = N_("no name is followed; / finds one"), N_("no names in this article")
    return {
        "mention": Condition(can_walk, nobody),
        "quotes_by": Condition(is_following, nobody),
        "quotes_about": Condition(is_following, nobody),
        "hints": Condition(has_entities, no_names),
        "follow_too": Condition(has_entities, no_names),
        "card": Condition(lambda: screen.has_entity, N_("follow a name first, or select one in the sidebar")),
        "correct": Condition(lambda: screen.can_correct, N_("follow a name, go to a quote or select words first")),
        "export": Condition(lambda: session.index is not None, NOT_ANALYSED),
    }


def _conditions_of_quotes(session: ReadingSession) -> dict[str, Condition]:
    """Return the conditions of what is done with quotes."""

    def has_quotes() -> bool:
        return session.has_quotes

    def is_at_quote() -> bool:
        return session.focused_quote() is not None

    no_quotes, no_quote = N_("no quotes in this article"), N_("go to a quote first; ] goes to the next one")
    return {
        "quote": Condition(has_quotes, no_quotes),
        "matrix": Condition(has_quotes, no_quotes),
        "verify": Condition(has_quotes, no_quotes),
        "places": Condition(is_at_quote, no_quote),
        "speaker": Condition(is_at_quote, no_quote),
    }


def _conditions_of_movement(session: ReadingSession, screen: ScreenState) -> dict[str, Condition]:
    """Return the conditions of going through an article, which need no analysis."""

    def has_headings() -> bool:
        return bool(headings(session.article))

    def can_leave() -> bool:
        return bool(session.followed) or screen.has_overlay

    no_links, no_words = N_("no links in this article"), N_("no words are looked for; ctrl+f finds some")
    return {
        "outline": Condition(has_headings, N_("no headings in this article"), needs_analysis=False),
        "link": Condition(lambda: screen.has_links, no_links, needs_analysis=False),
        "open_link": Condition(lambda: screen.has_links, no_links, needs_analysis=False),
        "back": Condition(lambda: screen.has_past, N_("nowhere to go back to"), needs_analysis=False),
        "forward": Condition(lambda: screen.has_future, N_("nowhere to go forward to"), needs_analysis=False),
        "unfollow": Condition(can_leave, "", needs_analysis=False),
        "hit": Condition(lambda: screen.walks_matches, no_words, needs_analysis=False),
    }


LIBRARY_REASONS: Mapping[str, str] = {
    "address": N_("this article has no web address"),
    "back": N_("nowhere to go back to"),
    "copy": N_("no quotes to copy; / searches for some"),
    "tag": N_("select an article first"),
    "remove": N_("select an article of a shelf first"),
    "undo": N_("nothing to undo"),
}
"""What to say of actions of the library's screen that cannot be run, by their names; msgids."""


def reason(condition: Condition, *, is_waiting: bool, is_analysed: bool) -> str:
    """Return why an action cannot be run; ``is_waiting`` while names are still being found."""
    if condition.needs_analysis and is_waiting:
        return _("not yet: still analysing")
    return gettext(NOT_ANALYSED if condition.needs_analysis and not is_analysed else condition.why)
