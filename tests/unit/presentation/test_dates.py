from __future__ import annotations

from collections.abc import Iterator

import pytest

from reader.presentation.dates import long_date, short_date
from reader.presentation.messages import use_languages


@pytest.fixture
def in_french() -> Iterator[None]:
    use_languages(["fr"])
    yield
    use_languages(["en"])


@pytest.mark.parametrize(
    ("iso", "long", "short"),
    [
        ("2016-12-21", "21 December 2016", "21 Dec 2016"),
        ("2017-05-01", "1 May 2017", "1 May 2017"),
        ("2016-12", "December 2016", "Dec 2016"),
        ("2016", "2016", "2016"),
        ("hier", "hier", "hier"),
        ("2016-13-01", "2016-13-01", "2016-13-01"),
        (None, "", ""),
    ],
)
def test_dates_in_english(iso: str | None, long: str, short: str) -> None:
    assert (long_date(iso), short_date(iso)) == (long, short)


@pytest.mark.usefixtures("in_french")
@pytest.mark.parametrize(
    ("iso", "long", "short"),
    [
        ("2016-12-21", "21 décembre 2016", "21 déc. 2016"),
        ("2017-05-01", "1er mai 2017", "1er mai 2017"),
        ("2018-08", "août 2018", "août 2018"),
        ("2019-02-11", "11 février 2019", "11 févr. 2019"),
    ],
)
def test_dates_in_french(iso: str, long: str, short: str) -> None:
    assert (long_date(iso).replace("\u00a0", " "), short_date(iso).replace("\u00a0", " ")) == (long, short)
