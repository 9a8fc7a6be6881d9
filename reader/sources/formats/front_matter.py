"""Front matter: what stands before a text in YAML, TOML or JSON, and says its title, its authors, its date."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from typing import Any

from reader.sources.formats import yaml_subset

_YAML = re.compile(
    r"---[ \t]*\n(?=(?:[ \t]*(?:#.*)?\n)*[\w\"'-]+[^\n:]*:(?:[ \t]|\n))(.*?\n)(?:---|\.\.\.)[ \t]*(?:\n|$)", re.DOTALL
)
_TOML = re.compile(r"\+\+\+[ \t]*\n(.*?\n)\+\+\+[ \t]*(?:\n|$)", re.DOTALL)
_JSON = re.compile(r"(\{[ \t]*\n.*?\n\})[ \t]*(?:\n|$)", re.DOTALL)
_EMPTY = re.compile(r"(---|\+\+\+)[ \t]*\n(?:[ \t]*(?:#.*)?\n)*\1[ \t]*(?:\n|$)")

_INSIDE = ("params", "extra", "metadata", "meta", "page")
"""Tables that site generators keep fields of the writer's own in."""

_NAMES = ("name", "fullname", "full_name", "display_name", "nom", "literal", "title", "label", "text", "value")
_PARTS = (("first", "last"), ("given", "family"), ("firstname", "lastname"), ("first_name", "last_name"))
"""What the name of somebody is called where it is one of several fields."""


class FrontMatter:
    """Fields by name in lower case."""

    def __init__(self, fields: Mapping[str, Any]) -> None:
        self._fields = {str(name).lower(): value for name, value in fields.items()}

    def first(self, names: tuple[str, ...]) -> str | None:
        """Return the first of some fields that says something, a list as its parts with commas between them."""
        tables = (self._fields, *(table for name in _INSIDE if isinstance(table := self._fields.get(name), Mapping)))
        for table in tables:
            for name in names:
                if text := _flat(table.get(name)):
                    return text
        return None


def front_matter(text: str) -> tuple[FrontMatter, str]:
    """Return the front matter of a text, and the text below it; what is no front matter is text."""
    for pattern, parse in ((_YAML, yaml_subset.parse), (_TOML, _toml), (_JSON, _json)):
        found = pattern.match(text)
        fields = parse(found[1]) if found else None
        if found and fields:
            return FrontMatter(fields), text[found.end() :]
    empty = _EMPTY.match(text)
    return FrontMatter({}), text[empty.end() :] if empty else text


def _toml(text: str) -> Mapping[str, Any]:
    import tomllib

    try:
        return tomllib.loads(text)
    except (tomllib.TOMLDecodeError, RecursionError):
        # A line that is no TOML is not to cost the others.
        return yaml_subset.parse(re.sub(r"(?m)^([\w-]+)[ \t]*=[ \t]*", r"\1: ", text))


def _json(text: str) -> Mapping[str, Any] | None:
    import json

    try:
        fields = json.loads(text)
    except (ValueError, RecursionError):
        return None
    return fields if isinstance(fields, dict) else None


def _flat(value: object) -> str:
    """Return a value as one line: of somebody who is several fields, the name."""
    if isinstance(value, Mapping):
        return next(filter(None, _names(value)), "")
    if isinstance(value, list | tuple):
        return ", ".join(filter(None, map(_flat, value)))
    return "" if value is None or isinstance(value, bool) else " ".join(str(value).split())


def _names(fields: Mapping[str, object]) -> Iterator[str]:
    for name in _NAMES:
        yield _flat(fields.get(name))
    for parts in _PARTS:
        yield " ".join(filter(None, (_flat(fields.get(part)) for part in parts)))
    yield from map(_flat, fields.values())
