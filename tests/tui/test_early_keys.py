"""Keys before the app is there move the text exactly as the app does."""

from __future__ import annotations

from unittest import mock

import pytest

from reader.first_frame.early_keys import line_after, moving_keys
from reader.model.article import Article
from reader.tui.app import ReaderApp

TEXT = "\n\n".join(f"Paragraphe {number} sur la ville de Lyon. " * (1 + number % 5) for number in range(60))


@pytest.mark.parametrize("size", [(60, 20), (100, 31)], ids=str)
async def test_every_key_that_moves(size: tuple[int, int]) -> None:
    app = ReaderApp(Article(text=TEXT, source="many.txt", title="Lyon", language="fr"))
    keys = moving_keys({})
    with mock.patch.object(ReaderApp, "analyze"):
        async with app.run_test(size=size) as pilot:
            await pilot.pause()
            view = app.reading.view
            for key in [*keys, "end", *reversed(keys), "pagedown", "j", "ctrl+u"]:
                top, seen, furthest = round(view.scroll_y), view.size.height, round(view.max_scroll_y)
                await pilot.press(key)
                assert round(view.scroll_y) == line_after(keys[key], top, seen, furthest), key
