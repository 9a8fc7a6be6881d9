"""The messages between reader and engine, in length-prefixed frames.

A frame is four bytes of length, big-endian, and a MessagePack message; requests go down the child's standard input,
replies come up its standard output.
"""

from __future__ import annotations

import struct
from typing import BinaryIO, NamedTuple, TypeVar

import msgspec

from reader.model.analysis import Analysis
from reader.model.article import Article
from reader.text.message import Message

LENGTH = struct.Struct(">I")
LARGEST = 1 << 28
"""Bytes of the longest frame; a longer one means that the stream is broken. Ten million words need a quarter of it."""


class Analyze(msgspec.Struct, frozen=True, tag=True):
    """Understand this article, what stands at ``first_offset`` first. A later request ends an earlier one."""

    request: int
    article: Article
    first_offset: int = 0


class AnalyzeMany(msgspec.Struct, frozen=True, tag=True):
    """Understand these articles, one after the other; nothing ends that. The first has number ``request``.

    Each is answered by Done, Failed or NotUnderstood with its own number, one more than that of the article before.
    """

    request: int
    articles: tuple[Article, ...]


class Cancel(msgspec.Struct, frozen=True, tag=True):
    """Cancel the analysis in progress."""


class Ready(msgspec.Struct, frozen=True, tag=True):
    """The language that most articles are in is loaded."""

    model: str


class Progress(msgspec.Struct, frozen=True, tag=True):
    """``done`` of ``total`` characters are understood; ``analysis`` is what is known so far, where there is news."""

    done: int
    total: int
    analysis: Analysis | None = None
    request: int = 0


class Done(msgspec.Struct, frozen=True, tag=True):
    """The finished analysis of a request."""

    analysis: Analysis
    request: int = 0


class Failed(msgspec.Struct, frozen=True, tag=True):
    """The article could not be understood; the message is for people."""

    message: Message
    request: int = 0


class NotUnderstood(msgspec.Struct, frozen=True, tag=True):
    """The article's language is not understood here: why, and what to do, for people. Other articles may be."""

    message: Message
    language: str
    request: int = 0


class Unavailable(msgspec.Struct, frozen=True, tag=True):
    """Nothing can be understood here, and why, and what to do; the message is for people."""

    message: Message


class Begun(NamedTuple):
    """A request under way: the bytes of it that are still to be sent, and all that were answered so far."""

    asked: Analyze
    unsent: bytes
    received: bytes


Request = Analyze | AnalyzeMany | Cancel
Reply = Ready | Progress | Done | Failed | NotUnderstood | Unavailable

Body = TypeVar("Body")


def _encoded(value: object) -> object:
    if isinstance(value, Message):
        return value.as_data()
    raise NotImplementedError


def _restored(type_: type, data: object) -> object:
    if type_ is Message and isinstance(data, list):
        return Message.from_data(data)
    raise TypeError(f"{type_} cannot be made of {type(data)}")


_encoder = msgspec.msgpack.Encoder(enc_hook=_encoded)
_requests: msgspec.msgpack.Decoder[Request] = msgspec.msgpack.Decoder(Request)
_replies: msgspec.msgpack.Decoder[Reply] = msgspec.msgpack.Decoder(Reply, dec_hook=_restored)


class BrokenFrameError(ValueError):
    """The stream does not hold frames."""


def frame(message: Request | Reply) -> bytes:
    """Encode a message as a frame."""
    body = _encoder.encode(message)
    return LENGTH.pack(len(body)) + body


def length_of(head: bytes) -> int:
    """Return the body length from a frame's first four bytes. Raises BrokenFrameError where it cannot be one."""
    (length,) = LENGTH.unpack(head)
    if length > LARGEST:
        raise BrokenFrameError(f"a frame of {length} bytes")
    return int(length)


def request_of(body: bytes) -> Request:
    """Decode the request in a frame's body. Raises BrokenFrameError."""
    return _decoded(_requests, body)


def reply_of(body: bytes) -> Reply:
    """Decode the reply in a frame's body. Raises BrokenFrameError."""
    return _decoded(_replies, body)


def _decoded(decoder: msgspec.msgpack.Decoder[Body], body: bytes) -> Body:
    try:
        return decoder.decode(body)
    except (msgspec.DecodeError, UnicodeDecodeError) as error:
        raise BrokenFrameError(str(error)) from error


def read_frame(stream: BinaryIO) -> bytes | None:
    """Read the body of the next frame; return ``None`` at the end of the stream. Raises BrokenFrameError."""
    head = stream.read(LENGTH.size)
    if len(head) < LENGTH.size:
        return None
    length = length_of(head)
    body = stream.read(length)
    return body if len(body) == length else None
