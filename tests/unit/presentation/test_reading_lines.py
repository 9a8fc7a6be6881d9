"""What the lines around an article say."""

from __future__ import annotations

import msgspec
import pytest

from reader.model.article import Article
from reader.presentation.messages import use_languages
from reader.presentation.reading_lines import byline, masthead

BARE = Article(text="Un texte.", source="notes/agence.txt", language="fr")
DATED = msgspec.structs.replace(BARE, date="2010-10-09")


def test_a_date_alone_has_no_line_of_its_own() -> None:
    assert masthead(DATED, 0.5) == ("agence.txt", "9 October 2010 · 50 %")
    assert byline(DATED) is None
    assert masthead(BARE, 0) == ("agence.txt", "0 %")
    assert byline(BARE) is None


@pytest.mark.parametrize(
    "change",
    [{"byline": "Anne Roux"}, {"title": "Un titre"}, {"site": "Le Quotidien du soir et du matin de la région"}],
    ids=str,
)
def test_what_the_title_leaves_no_room_for_stands_below(change: dict[str, str]) -> None:
    article = msgspec.structs.replace(DATED, **change)
    assert "2010" not in masthead(article, 0)[1]
    below = byline(article)
    assert below is not None
    assert below[1].startswith("9 October 2010")


@pytest.mark.parametrize(
    ("source", "title", "french"),
    [
        ("-", "standard input", "entrée standard"),
        ("@clipboard", "clipboard", "presse-papiers"),
        ("a/b.txt", "b.txt", "b.txt"),
        ("/", "/", "/"),
    ],
)
def test_what_came_without_a_file_is_named_in_words(source: str, title: str, french: str) -> None:
    article = Article(text="Oui.", source=source)
    assert masthead(article, 0) == (title, "0 %")
    use_languages(["fr"])
    try:
        assert masthead(article, 0)[0] == french
    finally:
        use_languages(["en"])
