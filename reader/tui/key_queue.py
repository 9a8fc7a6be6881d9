"""A queue of keys: each is handled completely before the next is looked at.

Over a slow line several keys arrive at once. Textual hands each to whatever has the focus on arrival; a dialog that
one of them opens gets none of the following ones, so that of ``/lavrov`` the name is lost. Here a key waits until the
one before it has bubbled from the focused widget to the app, where keys become actions, and what it opened is shown.
"""

from __future__ import annotations

import asyncio
from collections import deque

from textual import events
from textual.app import App
from textual.message import Message
from textual.message_pump import MessagePump

PATIENCE = 0.25
"""Seconds after which a key counts as handled, whatever became of it: what it closed cannot report."""

ROUNDS = 2
"""Times that the path is followed: a key may make its widget post a message, as an input does on enter."""

AHEAD = 200
"""Most keys that wait; a terminal that sends more has pasted, or a cat lies on it."""


class KeyHandled(Message, bubble=True):
    """Follows a key along its bubbling path to report that it was handled."""

    def __init__(self, number: int, rounds: int) -> None:
        super().__init__()
        self.number = number
        self.rounds = rounds


class KeyQueue(App[int]):
    """An app that handles keys strictly one after another."""

    def __init__(self) -> None:
        super().__init__()
        self._ahead: deque[events.Key] = deque(maxlen=AHEAD)
        self._under_way: int | None = None
        self._keys = 0

    @property
    def has_keys_ahead(self) -> bool:
        """Whether a key is being handled, or waits."""
        return self._under_way is not None or bool(self._ahead)

    async def on_event(self, event: events.Event) -> None:
        """Queue a key until the one before it has been handled."""
        if not isinstance(event, events.Key) or event.is_forwarded:
            await super().on_event(event)
        elif self._under_way is None and not self._ahead:
            await self._do(event)
        else:
            self._ahead.append(event)

    async def _do(self, key: events.Key) -> None:
        self._keys += 1
        self._under_way = number = self._keys
        target = self.focused or self.screen
        # What was told has been read by now.
        self.clear_notifications()
        await super().on_event(key)
        # No timer of the app: it would have to be waited for when the key was the one to quit.
        asyncio.get_running_loop().call_later(PATIENCE, self._is_done, number)
        self._follow(target, KeyHandled(number, ROUNDS))

    def _follow(self, target: MessagePump, message: KeyHandled) -> None:
        """Send the message along the path of the key; if the key closed its target, it has been handled."""
        if target.is_running:
            target.post_message(message)
        else:
            self.on_key_handled(message)

    def on_key_handled(self, message: KeyHandled) -> None:
        """Start another round after the next paint: messages that the key caused may still be on their way."""
        if message.rounds > 1:
            again = KeyHandled(message.number, message.rounds - 1)
            self.screen.call_after_refresh(lambda: self._follow(self.focused or self.screen, again))
        else:
            self.screen.call_after_refresh(self._is_done, message.number)

    def _is_done(self, number: int) -> None:
        if self._under_way != number:
            return
        self._under_way = None
        if self._ahead and self.is_running:
            self.call_later(self._do_next)

    async def _do_next(self) -> None:
        if self._ahead and self._under_way is None:
            await self._do(self._ahead.popleft())
