"""Which row of a pipeline's vectors each word has, kept in the cache folder as two sorted arrays.

spaCy keeps a dictionary of half a million words for it, which takes 0.15 s and 60 MB to make anew at every start. The
arrays are read in 10 ms. They follow from the model alone, so their hash stands beside the model's own in
``model_hashes.json``; a file with another hash is not used, and made anew. For a model without one there is none.
"""

from __future__ import annotations

import json
import sys
from array import array
from bisect import bisect_left
from collections.abc import Iterator, Mapping
from contextlib import suppress
from functools import lru_cache
from hashlib import sha256
from pathlib import Path
from typing import TYPE_CHECKING

import msgspec

from reader.text.private_files import make_private_folder
from reader.text.whole_file import whole_file
from reader.understanding.model_hashes import recorded_hash

if TYPE_CHECKING:
    from spacy.language import Language as SpacyPipeline

KEY, ROW = 8, 4
"""Bytes of a word's hash and of its row."""

REMEMBERED = 1 << 16
"""Words whose rows are remembered, as the next look finds them ten times as fast."""

PART = "words"
"""What the hash of the arrays is called beside the model's."""


class WordRows(Mapping[int, int]):
    """The row of each word by its hash, as ``Vectors.key2row`` has it; ``data`` holds all hashes, sorted, then rows."""

    def __init__(self, data: bytes) -> None:
        count = len(data) // (KEY + ROW)
        self._keys, self._rows = array("Q", data[: count * KEY]), array("I", data[count * KEY :])
        if sys.byteorder == "big":
            self._keys.byteswap()
            self._rows.byteswap()
        self.get = lru_cache(REMEMBERED)(self.get)  # type: ignore[method-assign]

    def get(self, key: int, default: int | None = None) -> int | None:  # type: ignore[override]
        """Return a word's row, ``default`` if it has none."""
        at = bisect_left(self._keys, key)
        return self._rows[at] if at < len(self._keys) and self._keys[at] == key else default

    def __contains__(self, key: object) -> bool:
        """Return whether a word has a vector."""
        return isinstance(key, int) and self.get(key) is not None

    def __getitem__(self, key: int) -> int:
        """Return a word's row. Raises KeyError."""
        row = self.get(key)
        if row is None:
            raise KeyError(key)
        return row

    def __iter__(self) -> Iterator[int]:
        """Yield the hashes of all words, sorted."""
        return iter(self._keys)

    def __len__(self) -> int:
        """Return how many words have a vector."""
        return len(self._keys)


def rows_of(file: Path) -> bytes:
    """Return what ``WordRows`` is made of, from the file ``key2row`` of a pipeline."""
    import numpy

    rows = msgspec.msgpack.decode(file.read_bytes(), type=dict[int, int])
    keys = numpy.fromiter(rows.keys(), "<u8", len(rows))
    order = numpy.argsort(keys)
    return keys[order].tobytes() + numpy.fromiter(rows.values(), "<u4", len(rows))[order].tobytes()


def add_vectors(nlp: SpacyPipeline, folder: Path, model: str) -> None:
    """Give a pipeline the vectors in the folder of its data; ``model`` is its name and version."""
    import numpy

    vectors = nlp.vocab.vectors
    if json.loads((folder / "vectors.cfg").read_bytes()).get("mode", "default") != "default":
        vectors.from_disk(folder, exclude=["strings"])
        return
    # Of the 24 MB only the rows of words that occur are ever read, and all processes share them.
    vectors.data = numpy.load(folder / "vectors", mmap_mode="r", allow_pickle=False)
    vectors.key2row = _kept(model) or _made(folder, model)


def _made(folder: Path, model: str) -> WordRows:
    """Return the rows from the pipeline's data, and keep them for the next start if they are those recorded."""
    data = rows_of(folder / "key2row")
    if _are_those_of(model, data):
        with suppress(OSError):
            make_private_folder(_file(model).parent)
            with whole_file(_file(model), durable=False, private=True) as file:
                file.write(data)
    return WordRows(data)


def _kept(model: str) -> WordRows | None:
    """Return the rows that were kept, ``None`` if there are none or if they are not this model's."""
    try:
        data = _file(model).read_bytes()
    except OSError:
        return None
    return WordRows(data) if _are_those_of(model, data) else None


def _are_those_of(model: str, data: bytes) -> bool:
    return sha256(data).hexdigest() == recorded_hash(f"{model} {PART}")


def _file(model: str) -> Path:
    from reader.text.user_folders import user_cache_path

    return user_cache_path() / f"{model.replace(' ', '-')}.{PART}"
