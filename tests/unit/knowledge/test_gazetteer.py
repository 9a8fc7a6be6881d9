from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.knowledge import gazetteer
from reader.text.folding import fold


@pytest.mark.parametrize(
    ("name", "kind", "country", "french"),
    [
        ("Alep", "city", "SY", "Alep"),
        ("aleppo", "city", "SY", "Alep"),
        ("LONDON", "city", "GB", "Londres"),
        ("Syrie", "country", "SY", "Syrie"),
        ("Deutschland", "country", "DE", "Allemagne"),
        ("etats unis", "country", "US", "États-Unis"),
    ],
)
def test_places_by_any_name(name: str, kind: str, country: str, french: str) -> None:
    place = gazetteer.place(name)
    assert place is not None
    assert (place.kind, place.country, place.name) == (kind, country, french)


def test_what_is_no_place_is_none() -> None:
    assert gazetteer.place("Vladimir Poutine") is None
    assert gazetteer.place("") is None
    assert gazetteer.country("ZZ") is None


@pytest.mark.parametrize(
    ("word", "code"),
    [("syrienne", "SY"), ("Syriens", "SY"), ("américain", "US"), ("russes", "RU"), ("table", None), ("Syrie", None)],
)
def test_demonyms_mean_countries(word: str, code: str | None) -> None:
    assert gazetteer.demonym(word) == code


def test_a_demonym_s_country_is_in_the_table() -> None:
    country = gazetteer.country(gazetteer.demonym("turque") or "")
    assert country is not None
    assert country.name == "Turquie"


def test_exonyms_go_both_ways_and_leave_out_what_was_asked() -> None:
    there, back = gazetteer.exonyms("Aleppo"), gazetteer.exonyms("Alep")
    assert there is not None
    assert back is not None
    assert "alep" in there.names
    assert "aleppo" in back.names
    assert "aleppo" not in there.names
    assert there.known


def test_organisations_have_exonyms_too() -> None:
    found = gazetteer.exonyms("IAEA")
    assert found is not None
    assert "aiea" in found.names
    assert gazetteer.exonyms("zzqxw") is None


@pytest.mark.parametrize(
    ("text", "folded"),
    [("Élysée", "elysee"), ("N'Djamena", "n djamena"), ("Œuvre", "oeuvre"), ("Москва", "moskva"), ("…", ""), ("", "")],
)
def test_folding(text: str, folded: str) -> None:
    assert fold(text) == folded


@given(st.text())
def test_any_text_may_be_asked_and_folding_is_stable(text: str) -> None:
    folded = fold(text)
    assert folded.isascii()
    assert fold(folded) == folded
    place = gazetteer.place(text)
    assert place is None or folded in (*place.names, *place.minor)
    assert gazetteer.demonym(text) is None or gazetteer.country(gazetteer.demonym(text) or "") is not None
    gazetteer.exonyms(text)
