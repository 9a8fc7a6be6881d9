"""Articles and analyses as they lie on disk: MessagePack, compressed with zlib."""

from __future__ import annotations

import zlib
from typing import TypeVar

import msgspec

from reader.analysis import Analysis
from reader.article import Article

Value = TypeVar("Value")


def packed(value: Article | Analysis) -> bytes:
    """The bytes of a value."""
    return zlib.compress(msgspec.msgpack.encode(value))


def unpacked(body: bytes, kind: type[Value]) -> Value | None:
    """The value that was packed, ``None`` where it is damaged."""
    try:
        return msgspec.msgpack.decode(zlib.decompress(bytes(body)), type=kind)
    except (zlib.error, msgspec.DecodeError):
        return None
