"""RIS and CSL-JSON, read back as Zotero reads them."""

from __future__ import annotations

import json

import msgspec
import pytest
import rispy  # type: ignore[import-untyped]
from hypothesis import given
from hypothesis import strategies as st

from reader.export import written
from reader.export.notebook import NotesOf
from reader.model.notes import Note, placed
from tests.tui.articles import ANALYSIS, ARTICLE

SOURCED = msgspec.structs.replace(
    ARTICLE,
    byline="Par Anne Roy et Luc Petit",
    site="Le Quotidien",
    date="2024-05-31",
    source="https://example.org/lyon?a=1",
)


def test_a_ris_record_has_what_a_bibliography_needs() -> None:
    (found,) = rispy.loads("".join(written("ris", [(SOURCED, ANALYSIS)], as_list=False)))
    assert found["type_of_reference"] == "NEWS"
    assert (found["title"], found["secondary_title"]) == ("Rencontre à Lyon", "Le Quotidien")
    assert found["authors"] == ["Anne Roy", "Luc Petit"]
    assert (found["year"], found["date"], found["language"]) == ("2024", "2024/05/31/", "fr")
    assert found["urls"] == ["https://example.org/lyon?a=1"]
    assert found["notes"] == ["« Nous avancons » — Paul Martin", "« Il faut attendre » — Lucie Durand"]


def test_a_csl_item_has_what_a_bibliography_needs() -> None:
    (found,) = json.loads("".join(written("csl-json", [(SOURCED, ANALYSIS)], as_list=False)))
    assert found["type"] == "article-newspaper"
    assert (found["title"], found["container-title"], found["URL"]) == (
        "Rencontre à Lyon", "Le Quotidien", "https://example.org/lyon?a=1",
    )  # fmt: skip
    assert found["issued"] == {"date-parts": [[2024, 5, 31]]}
    assert found["author"] == [{"literal": "Anne Roy"}, {"literal": "Luc Petit"}]
    assert found["note"].splitlines() == ["« Nous avancons » — Paul Martin", "« Il faut attendre » — Lucie Durand"]


@pytest.mark.parametrize(("date", "ris", "csl"), [("2024", "2024///", [2024]), ("2024-05", "2024/05//", [2024, 5])])
def test_a_date_is_as_long_as_it_is_known(date: str, ris: str, csl: list[int]) -> None:
    article = msgspec.structs.replace(ARTICLE, date=date)
    assert rispy.loads("".join(written("ris", [(article, ANALYSIS)], as_list=False)))[0]["date"] == ris
    (item,) = json.loads("".join(written("csl-json", [(article, ANALYSIS)], as_list=False)))
    assert item["issued"]["date-parts"] == [csl]


def test_several_articles_are_several_references_and_none_is_an_empty_array() -> None:
    assert len(rispy.loads("".join(written("ris", [(ARTICLE, ANALYSIS)] * 3, as_list=True)))) == 3
    assert len(json.loads("".join(written("csl-json", [(ARTICLE, ANALYSIS)] * 3, as_list=True)))) == 3
    assert json.loads("".join(written("csl-json", [], as_list=True))) == []


LINES = st.text(st.characters(codec="utf-8"), max_size=30) | st.just("a\nER  - \nTY  - BOOK\nTI  - b")


@given(title=LINES, byline=LINES, site=LINES)
def test_no_text_breaks_out_of_its_field(title: str, byline: str, site: str) -> None:
    article = msgspec.structs.replace(ARTICLE, title=title, byline=byline, site=site)
    text = "".join(written("ris", [(article, ANALYSIS)], as_list=False))
    assert text.count("\r\nER  - \r\n") == 1
    assert len([line for line in text.split("\r\n") if line.startswith("TY  - ")]) == 1
    assert all("\n" not in line and "\r" not in line for line in text.split("\r\n"))
    (item,) = json.loads("".join(written("csl-json", [(article, ANALYSIS)], as_list=False)))
    assert item["type"] == "article-newspaper"


@pytest.mark.parametrize("format_name", ["ris", "csl-json", "csv-quotes", "markdown"])
def test_what_is_noted_on_a_quote_goes_along(format_name: str) -> None:
    quote = ANALYSIS.quotes[0]
    words = ARTICLE.text[quote.start + 2 : quote.end - 2]
    note = placed(Note(id="1", kind="words", words=words, text="à vérifier", start=quote.start + 2), ARTICLE.text)
    elsewhere = placed(Note(id="2", kind="words", words="mots disparus", text="perdue"), ARTICLE.text)
    out = "".join(written(format_name, [(SOURCED, ANALYSIS)], as_list=False, notes=NotesOf([note, elsewhere], [])))
    assert "à vérifier" in out
    assert ("perdue" in out) is (format_name == "markdown"), "what is on no quote is in the text's own list alone"
    assert "à vérifier" not in "".join(written(format_name, [(SOURCED, ANALYSIS)], as_list=False))
