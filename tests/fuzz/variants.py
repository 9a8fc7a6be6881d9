"""Variants of an input: the same with parts changed, cut, doubled or moved; they cost a tenth of drawing another."""

from __future__ import annotations

from collections.abc import Iterator
from random import Random
from typing import Any

import msgspec

FEW = 4
"""Changes of one variant, at most."""

INTEGERS = (-1, 0, 1, 2, 3, 7, 40, 255)
"""Numbers beside which a number is tried; within what widths and cells may be."""


def variants(value: Any, count: int) -> Iterator[Any]:
    """Yield so many variants of a value; of one value always the same ones, so that a failure can be made small."""
    random = Random(repr(value))
    for _ in range(count):
        yield _variant(value, random)


def _variant(value: Any, random: Random) -> Any:
    if isinstance(value, str | bytes | list):
        for _ in range(random.randint(1, FEW)):
            value = _changed(value, random)
        return (
            [_variant(one, random) if random.random() < 0.3 else one for one in value]
            if isinstance(value, list)
            else value
        )
    if isinstance(value, tuple):
        return tuple(_variant(one, random) for one in value)
    if isinstance(value, int):
        return max(2, value + random.choice(INTEGERS)) if value >= 2 else max(value, random.choice(INTEGERS))
    if isinstance(value, msgspec.Struct):
        return _with_other_text(value, random)
    return value


def _changed(value: Any, random: Random) -> Any:
    """Return a text, bytes or a list with one stretch left out, doubled, moved, turned round or set to another."""
    start, end = sorted(random.randint(0, len(value)) for _ in range(2))
    before, part, after = value[:start], value[start:end], value[end:]
    match random.randrange(5):
        case 0:
            return before + after
        case 1:
            return before + part + part + after
        case 2:
            return after + part + before
        case 3:
            return before + part[::-1] + after
        case _ if isinstance(value, list):
            return part
        case _ if isinstance(value, bytes):
            return value[:start] + random.randbytes(1) + value[start + 1 :]
        case _:
            return value[:start] + chr(_scalar(random)) + value[start + 1 :]


def _scalar(random: Random) -> int:
    """Return a character's number: mostly ASCII, never half of a surrogate pair."""
    number = random.choice(
        (random.randrange(0x80), random.randrange(0x80), random.randrange(0x3000), random.randrange(0x110000))
    )
    return number if not 0xD800 <= number < 0xE000 else 0xFFFD


def _with_other_text(value: msgspec.Struct, random: Random) -> msgspec.Struct:
    """Return a correction with one of its names changed; labels stay what they may be."""
    names = [name for name in value.__struct_fields__ if name != "label" and isinstance(getattr(value, name), str)]
    name = random.choice(names)
    return msgspec.structs.replace(value, **{name: _variant(getattr(value, name), random)})
