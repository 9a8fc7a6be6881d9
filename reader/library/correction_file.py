"""Corrections as a file that people read and edit: TOML, a table ``[[correction]]`` for each.

The keys are those of the corrections themselves (``model.correction``); those of an article and a passage are dotted.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Sequence
from typing import Any, get_args

import msgspec

from reader.model.analysis import Label, QuoteKind
from reader.model.conflicts import conflicts
from reader.model.correction import Correction, Merge, Rename
from reader.text.encodable import encodable
from reader.text.message import Message

HEAD = """\
# Corrections of reader, in the order in which they are applied. Each begins with [[correction]] and has a type:
#   retype (name, label)   rename (name, to)   merge (name, into)   split (name, alias)   hide (name): of names
#   name (name, label): words that are a name; label is "PER", "ORG" or "LOC"
#   speaker (speaker, label), quote (kind), no-quote, span (to): of the quote at.words
# One that has article.id holds in that article alone, the others hold in all. A speaker without a label has no name;
# without a speaker nobody can be told.
"""

TYPES: dict[str, type[Any]] = {str(type_.__struct_config__.tag): type_ for type_ in get_args(Correction)}
"""Each kind of correction by the name that files and libraries give it."""

_TABLE = re.compile(r"^\s*\[\[\s*correction\s*\]\]")
_AT_LINE = re.compile(r"\(at line (\d+), column \d+\)")
_QUOTED_NAME = re.compile(r"`([^`]+)`")


class Read(msgspec.Struct, frozen=True):
    """What a file has: corrections, the line where each begins, and what is wrong with it, in words.

    Where anything is wrong nothing of it is to be used.
    """

    corrections: tuple[Correction, ...] = ()
    lines: tuple[int, ...] = ()
    problems: tuple[Message, ...] = ()


def toml_of(corrections: Sequence[Correction]) -> str:
    """Return corrections as a file, with a head that says what may stand in it."""
    return HEAD + "".join(map(_table, corrections))


def _table(correction: Correction) -> str:
    fields: dict[str, Any] = msgspec.to_builtins(correction)
    return "\n[[correction]]\n" + "".join(f"{key} = {value}\n" for key, value in _lines("", fields))


def _lines(prefix: str, fields: dict[str, Any]) -> Iterator[tuple[str, str]]:
    nested = {key: value for key, value in fields.items() if isinstance(value, dict)}
    for key, value in fields.items():
        if key not in nested:
            yield prefix + key, str(value) if isinstance(value, int) else _string(str(value))
    for key, value in nested.items():
        yield from _lines(f"{prefix}{key}.", value)


def _string(text: str) -> str:
    # A basic string of TOML has the escapes of JSON; DEL must be escaped too (TOML 1.0, "String").
    return json.dumps(encodable(text), ensure_ascii=False).replace("\x7f", "\\u007f")


def read_toml(text: str) -> Read:
    """Read a file; what cannot be used is told with its line."""
    import tomllib

    try:
        found = tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        reason, place = _AT_LINE.sub("", str(error)).strip(), _AT_LINE.search(str(error))
        number = int(place[1]) if place else text.count("\n") + 1
        return Read(problems=(Message("line {number}: not valid TOML: {reason}", number=number, reason=reason),))
    tables = found.pop("correction", [])
    if found:
        name = next(iter(found))
        why = Message("“{name}” stands outside a correction; begin each with [[correction]]", name=name)
        return Read(problems=(Message("line {number}: {reason}", number=_line_of(text, name), reason=why),))
    if not isinstance(tables, list) or not all(isinstance(table, dict) for table in tables):
        return Read(problems=(Message("line {number}: write [[correction]], in two brackets", number=1),))
    starts = [number for number, line in enumerate(text.splitlines(), 1) if _TABLE.match(line)]
    starts += [len(text.splitlines())] * (len(tables) - len(starts))
    read, lines, problems = list[Correction](), list[int](), list[Message]()
    for table, number in zip(tables, starts, strict=False):
        correction = _correction(table)
        if isinstance(correction, Message):
            problems.append(Message("line {number}: {reason}", number=number, reason=correction))
        else:
            read.append(correction)
            lines.append(number)
    return Read(tuple(read), tuple(lines), (*problems, *_contradictions(read, lines)))


def _line_of(text: str, name: str) -> int:
    pattern = re.compile(rf"^\s*\[*\s*\"?{re.escape(name)}\b")
    return next((number for number, line in enumerate(text.splitlines(), 1) if pattern.match(line)), 1)


def _contradictions(read: Sequence[Correction], lines: Sequence[int]) -> Iterator[Message]:
    places = {id(correction): line for correction, line in zip(read, lines, strict=True)}
    for found in conflicts(read):
        yield Message(
            "line {number}: contradicts line {other}; keep one of them",
            number=places[id(found.other)],
            other=places[id(found.one)],
        )


def _correction(table: dict[str, Any]) -> Correction | Message:
    """Return the correction of a table, else what is wrong with it and what to do."""
    type_ = table.get("type")
    if type_ is None:
        return Message("no type; known are: {names}", names=", ".join(TYPES))
    kind = TYPES.get(str(type_))
    if kind is None:
        return Message("unknown type “{name}”; known are: {names}", name=type_, names=", ".join(TYPES))
    known = [field.encode_name for field in msgspec.structs.fields(kind)]
    wrong = next((key for key in table if key != "type" and key not in known), None)
    if wrong is not None:
        return Message(
            "“{name}” is no part of {type}; known are: {names}", name=wrong, type=type_, names=", ".join(known)
        )
    if empty := next((key for key in ("name", "to", "into", "alias") if table.get(key) == ""), None):
        return Message("“{name}” is empty", name=empty)
    try:
        found: Correction = msgspec.convert(table, type=Correction)
    except msgspec.ValidationError as error:
        return _told(str(error), str(type_))
    if any(not passage.words.strip() for key in ("at", "to") if (passage := getattr(found, key, None)) and key in table
           and not isinstance(passage, str)):  # fmt: skip
        return Message("“{name}” is empty", name="at.words")
    return found


def _told(reason: str, type_: str) -> Message:
    """Return what a check of types says, in words for people."""
    name = _QUOTED_NAME.search(reason)
    if "missing required field" in reason and name:
        return Message("{type} needs “{name}”", type=type_, name=name[1])
    if "Invalid enum value" in reason:
        values = (*get_args(Label), *get_args(QuoteKind))
        return Message("a label or kind that is not known; known are: {names}", names=", ".join(values))
    return Message.verbatim(reason)


def names_given(corrections: Sequence[Correction]) -> set[str]:
    """Return the names that corrections give, which no text need have."""
    renamed = {correction.to for correction in corrections if isinstance(correction, Rename)}
    return renamed | {correction.into for correction in corrections if isinstance(correction, Merge)}
