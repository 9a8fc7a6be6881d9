from __future__ import annotations

import tracemalloc

import pytest

from reader.text.folding import PIECE, fold


@pytest.mark.parametrize(
    ("text", "folded"),
    [("Élysée", "elysee"), ("Jean-Pierre  Œuvrard,\n24", "jean pierre oeuvrard 24"), (" … ", ""), ("", "")],
)
def test_text_is_folded(text: str, folded: str) -> None:
    assert fold(text) == folded


@pytest.mark.parametrize(
    "paragraph", ["L'Été, à l'Élysée : « oui ».\n\n", "une-même-phrase-sans-blanc…", " ", "a " * 40]
)
def test_a_book_is_folded_as_its_words_are(paragraph: str) -> None:
    book = paragraph * (3 * PIECE // len(paragraph))
    assert fold(book).split() == [word for part in book.split(" ") for word in fold(part).split()]
    assert "  " not in fold(book)


def test_folding_a_book_takes_little_memory() -> None:
    book = "Réservé aux abonnés, dit-elle. " * (20 * PIECE // 30)
    tracemalloc.start()
    try:
        fold(book)
        _, most = tracemalloc.get_traced_memory()
    finally:
        tracemalloc.stop()
    assert most < 4 * len(book)
