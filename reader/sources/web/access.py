"""What a person allows a target to reach, and within which limits."""

from __future__ import annotations

from collections.abc import Callable, Sequence

import msgspec

from reader.text.message import Message

Resolve = Callable[[str, int], Sequence[str]]
"""A host and a port to all its IP addresses, as text. Raises OSError."""


def resolved(host: str, port: int) -> Sequence[str]:
    """Return the IP addresses of a host, as the system knows them. Raises OSError."""
    import socket  # Opening a file is to cost nothing more.

    found = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)
    return list(dict.fromkeys(str(address[4][0]) for address in found))


def untold(_: Message) -> None:
    """Ignore a line for people."""


class Limits(msgspec.Struct, frozen=True, kw_only=True):
    """How long a web page may take, in seconds, and how large it may be, in bytes after decompression."""

    connect: float = 5.0
    read: float = 15.0
    whole: float = 30.0
    size: int = 20_000_000
    redirects: int = 5


class Access(msgspec.Struct, frozen=True, kw_only=True):
    """What a target may reach.

    ``allow_private`` lets web addresses lead into one's own machine and network. ``told`` takes a line for people, as
    where a page was moved. ``resolve`` and ``limits`` are as they are but for tests.
    """

    allow_private: bool = False
    told: Callable[[Message], None] = untold
    resolve: Resolve = resolved
    limits: Limits = Limits()


DEFAULT = Access()
"""Public web pages, and nobody told."""


def is_address(target: str) -> bool:
    """Return whether a target is the address of a web page rather than the name of a file."""
    return target[:8].lower().startswith(("http://", "https://"))
