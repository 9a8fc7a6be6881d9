from __future__ import annotations

import pytest

from reader.checking.dates import agrees, day_said


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("« Non », a-t-elle dit le 1er mars 2024.", "2024-03-01"),
        ("Mardi 12 mars, elle a dit « Non ».", "--03-12"),
        ("Ce 3 août 2019, elle a dit « Non ».", "2019-08-03"),
        ("She said « No » on March 12, 2024.", "2024-03-12"),
        ("On 3 May 2024 she said « No ».", "2024-05-03"),
        ("« Non », a-t-elle dit de l'accord du 1er mars 2024.", None),
        ("« Le 1er mars 2024 », a-t-elle dit.", None),
        ("« Non », a-t-elle dit le 31 février 2024.", None),
        ("« Non », a-t-elle dit le 12 personnes.", None),
        ("« Non »", None),
    ],
)
def test_the_day_on_which_words_were_said(text: str, day: str | None) -> None:
    quote = text.index("«"), text.index("»") + 1
    assert day_said(text, (0, len(text)), quote) == day


@pytest.mark.parametrize(
    ("day", "published", "text", "agree"),
    [
        ("2024-03-01", "2024-03-01", "", True),
        ("2024-02-29", "2024-03-01", "", True),
        ("2024-02-20", "2024-03-01", "", False),
        ("2024-02-20", "2024-03-01", "Le 20 février, elle a parlé.", True),
        ("2023-02-20", "2024-03-01", "Le 20 février 2022, elle a parlé.", False),
        ("--03-01", "2024-03-01", "", True),
        ("--01-01", "2024-01-02", "", True),
        ("--12-31", "2024-01-02", "", True),
        ("2024-03-02", "2024-03-01", "", False),
        ("2024-03-01", None, "", True),
        ("2024-03-01", "2024", "", True),
        ("2024-03-01", "hier", "", True),
    ],
)
def test_an_article_agrees_with_a_day(day: str, published: str | None, text: str, agree: bool) -> None:
    assert agrees(day, published, text) == agree
