"""What the process that parses says: frames of four bytes of length, big-endian, and MessagePack."""

from __future__ import annotations

import struct
from typing import IO

import msgspec

from reader.model.article import Article
from reader.text.message import Message

LENGTH = struct.Struct(">I")

LARGEST = 1 << 30
"""Bytes of the longest frame that is taken."""

OUT_OF_TIME = Message("takes too long to read; what was read in time is shown")
OUT_OF_MEMORY = Message("takes too much memory to read; what was read before is shown")


class Parsed(msgspec.Struct, frozen=True):
    """An article; without one the end, and as data the message about what could not be read, if there is one."""

    article: Article | None = None
    problem: list[object] | None = None


def write(out: IO[bytes], parsed: Parsed) -> None:
    """Write a frame."""
    body = msgspec.msgpack.encode(parsed)
    out.write(LENGTH.pack(len(body)) + body)
    out.flush()


def read(stream: IO[bytes]) -> Parsed | None:
    """Read the next frame; return ``None`` where the stream ends or holds none."""
    head = stream.read(LENGTH.size)
    if len(head) < LENGTH.size:
        return None
    (length,) = LENGTH.unpack(head)
    body = stream.read(length) if length <= LARGEST else b""
    try:
        return msgspec.msgpack.decode(body, type=Parsed) if len(body) == length else None
    except (msgspec.DecodeError, UnicodeDecodeError):
        return None
