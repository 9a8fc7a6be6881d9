"""Importing msgspec without what it does not need."""

from __future__ import annotations

import subprocess
import sys

LIGHT = """
import sys
from reader.text.light_msgspec import import_msgspec
import_msgspec()
import_msgspec()
import msgspec
assert "typing_extensions" not in sys.modules
from typing import Annotated, Generic, NotRequired, Required, TypedDict, TypeVar
class Row(TypedDict, total=False):
    name: Required[str]
    age: int
class Part(TypedDict):
    size: NotRequired[Annotated[int, msgspec.Meta(ge=1)]]
T = TypeVar("T")
class Box(msgspec.Struct, Generic[T]):
    rows: list[T]
assert msgspec.json.decode(b'{"rows":[{"name":"a"}]}', type=Box[Row]).rows == [{"name": "a"}]
assert msgspec.convert({}, Part) == {}
for wrong in ('[{"age":1}]', '[{"name":1}]'):
    try:
        msgspec.json.decode(wrong, type=list[Row])
    except msgspec.ValidationError:
        continue
    raise SystemExit(f"{wrong} was taken")
import typing_extensions
assert typing_extensions.TypedDict
"""
REFUSED = """
import sys
from reader.text import light_msgspec
tries = []
class Wanted:
    def find_spec(self, name, path=None, target=None):
        if name == "msgspec":
            tries.append(light_msgspec.BACKPORTS in sys.modules)
            if tries == [True]:
                raise ImportError("typing_extensions, please")
sys.meta_path.insert(0, Wanted())
light_msgspec.import_msgspec()
assert tries == [True, False], tries
import msgspec
assert "typing_extensions" in sys.modules
"""


def test_types_are_read_as_ever_and_others_can_import_what_was_left_out() -> None:
    subprocess.run([sys.executable, "-c", LIGHT], check=True)


def test_it_is_imported_whole_where_it_wants_more() -> None:
    subprocess.run([sys.executable, "-c", REFUSED], check=True)
