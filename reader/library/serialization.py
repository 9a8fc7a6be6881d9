"""Articles and analyses on disk: MessagePack, compressed with zlib and a dictionary of what most of them contain.

The dictionary has the commonest phrases of French news and the format of an analysis (RFC 1950, "FDICT"): it makes an
article a sixth smaller. What was packed without it can be read too.
"""

from __future__ import annotations

import sqlite3
import zlib
from functools import lru_cache
from pathlib import Path
from typing import TypeVar

import msgspec

from reader.model.analysis import Analysis
from reader.model.article import Article

Value = TypeVar("Value")


@lru_cache(1)
def _dictionary() -> bytes:
    """Return the compression dictionary. It must never change: what it compressed cannot be read with another."""
    return Path(__file__).with_name("dictionary.bin").read_bytes()


def encode(value: Article | Analysis) -> bytes:
    """Serialize and compress a value."""
    deflate = zlib.compressobj(zlib.Z_BEST_COMPRESSION, zdict=_dictionary())
    return deflate.compress(msgspec.msgpack.encode(value)) + deflate.flush()


def decode(body: bytes, kind: type[Value]) -> Value | None:
    """Restore an encoded value; return ``None`` if it is damaged."""
    inflate = zlib.decompressobj(zdict=_dictionary())
    try:
        content = inflate.decompress(bytes(body))
        return msgspec.msgpack.decode(content, type=kind) if inflate.eof else None
    except (zlib.error, msgspec.DecodeError):
        return None


def analysed_article(connection: sqlite3.Connection, number: int) -> tuple[Article, Analysis] | None:
    """Return an article with its analysis; ``None`` where one of them is missing or damaged. Raises sqlite3.Error."""
    query = "SELECT body.body, analysis.body FROM body JOIN analysis USING (article) WHERE article = ?"
    row = connection.execute(query, (number,)).fetchone()
    article, analysis = (decode(row[0], Article), decode(row[1], Analysis)) if row else (None, None)
    return None if article is None or analysis is None else (article, analysis)
