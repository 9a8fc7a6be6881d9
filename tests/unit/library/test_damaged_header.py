"""A flipped bit in the header or the table of tables costs no article."""

from __future__ import annotations

from pathlib import Path

import pytest

from reader.library import Library, LibraryError
from reader.library.schema import MIGRATIONS
from reader.model.article import Article

ARTICLES = [Article(text=f"Article {n}. « Oui », a dit Paul Martin.", source=f"{n}.txt") for n in range(21)]


@pytest.fixture(scope="module")
def whole(tmp_path_factory: pytest.TempPathFactory) -> bytes:
    """The bytes of a library of 21 articles."""
    file = tmp_path_factory.mktemp("library") / "library.sqlite3"
    library = Library.open(file)
    library.add_many((article, None) for article in ARTICLES)
    library.tag(ARTICLES[3].id, "bien")
    library.set_place(ARTICLES[3].id, 5, 0.5)
    library.close()
    return file.read_bytes()


# Of the header: magic string, page size, versions, size in pages, free pages, schema, encoding, user version;
# behind it: the table of tables, its cells and their words.
@pytest.mark.parametrize("byte", [0, 9, 16, 18, 21, 31, 35, 47, 59, 60, 100, 105, 120, 150, 300, 2_000, 8_000, 16_000])
def test_a_flipped_bit_costs_no_article(whole: bytes, tmp_path: Path, byte: int) -> None:
    file = tmp_path / "library.sqlite3"
    spoilt = bytearray(whole)
    spoilt[byte] ^= 0x80
    file.write_bytes(spoilt)
    library = Library.open(file)
    try:
        assert sorted(entry.id for entry in library.entries()) == sorted(article.id for article in ARTICLES)
        assert library.state(ARTICLES[3].id).tags == ("bien",)
        assert library.position(ARTICLES[3].id) == 5
        if library.set_aside is not None:
            assert library.set_aside.read_bytes() == bytes(spoilt)
            assert library.rescued == (21, 21)
    finally:
        library.close()
    assert [one.name for one in tmp_path.iterdir() if one.is_dir()] == []


def test_a_library_of_a_newer_reader_is_not_taken_for_damaged(whole: bytes, tmp_path: Path) -> None:
    file = tmp_path / "library.sqlite3"
    newer = bytearray(whole)
    newer[60:64] = (len(MIGRATIONS) + 1).to_bytes(4, "big")
    file.write_bytes(newer)
    with pytest.raises(LibraryError, match="newer version"):
        Library.open(file)
    assert file.read_bytes()[60:64] == newer[60:64]
