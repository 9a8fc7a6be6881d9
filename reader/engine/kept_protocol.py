"""What is said over a kept engine's socket: one request and one reply, each a frame as those of the engine.

``Serve`` carries two file descriptors: the ends of the pipes over which an engine is then spoken to as any other.
"""

from __future__ import annotations

import socket
import struct
import sys
from pathlib import Path
from typing import TypeVar

import msgspec

from reader import __version__
from reader.engine.protocol import LENGTH, BrokenFrameError

LARGEST = 1 << 14
"""Bytes of the longest request or reply."""

PIPES = 2
"""File descriptors that come with ``Serve``: where requests are read, and where replies are written."""


class Serve(msgspec.Struct, frozen=True, tag=True):
    """Be an engine over these pipes, if you are of this version and installed in this place."""

    version: str
    place: str


class Keep(msgspec.Struct, frozen=True, tag=True):
    """Stay until so many minutes have passed without use."""

    minutes: int


class Stop(msgspec.Struct, frozen=True, tag=True):
    """End; whoever is being served is served to the end."""


class Ask(msgspec.Struct, frozen=True, tag=True):
    """Say how it goes."""


class Accepted(msgspec.Struct, frozen=True, tag=True):
    """An engine listens at the pipes; the connection stays open as long as it lives."""

    pid: int


class Refused(msgspec.Struct, frozen=True, tag=True):
    """An engine of another version or place, or one whose models were changed: start one of your own."""


class State(msgspec.Struct, frozen=True, tag=True):
    """How it goes: what the engine is, how often it was used, and how long it will wait for the next use."""

    version: str
    pid: int
    models: tuple[str, ...]
    uses: int
    minutes: int
    seconds_left: int


Said = Serve | Keep | Stop | Ask
Answer = Accepted | Refused | State

Body = TypeVar("Body")

_said: msgspec.msgpack.Decoder[Said] = msgspec.msgpack.Decoder(Said)
_answers: msgspec.msgpack.Decoder[Answer] = msgspec.msgpack.Decoder(Answer)


def place() -> str:
    """Return what tells this installation from others."""
    return f"{sys.prefix}:{Path(__file__).parents[1]}"


def serve() -> Serve:
    """Return the request of this version."""
    return Serve(__version__, place())


def framed(message: Said | Answer) -> bytes:
    """Encode a message as a frame."""
    body = msgspec.msgpack.encode(message)
    return LENGTH.pack(len(body)) + body


def said_of(data: bytes) -> Said:
    """Decode a request. Raises BrokenFrameError."""
    return _decoded(_said, data)


def answer_of(data: bytes) -> Answer:
    """Decode a reply. Raises BrokenFrameError."""
    return _decoded(_answers, data)


def _decoded(decoder: msgspec.msgpack.Decoder[Body], data: bytes) -> Body:
    if not LENGTH.size <= len(data) <= LARGEST or LENGTH.unpack(data[: LENGTH.size])[0] != len(data) - LENGTH.size:
        raise BrokenFrameError("no whole frame")
    try:
        return decoder.decode(data[LENGTH.size :])
    except (msgspec.DecodeError, UnicodeDecodeError) as error:
        raise BrokenFrameError(str(error)) from error


def peer(connection: socket.socket) -> int | None:
    """Return the user id of whoever is at the other end, ``None`` where the system does not tell."""
    try:
        if hasattr(socket, "SO_PEERCRED"):
            found = connection.getsockopt(socket.SOL_SOCKET, socket.SO_PEERCRED, struct.calcsize("3i"))
            return int(struct.unpack("3i", found)[1])
        if sys.platform == "darwin":
            # LOCAL_PEERCRED of SOL_LOCAL: a structure `xucred`, which begins with its version and the user id.
            return int(struct.unpack("2I", connection.getsockopt(0, 1, 76)[:8])[1])
    except (OSError, struct.error):
        pass
    return None
