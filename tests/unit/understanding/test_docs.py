"""docs/understanding says what is so."""

from __future__ import annotations

import re
from functools import cache
from pathlib import Path

import pytest

import reader.understanding
from reader.model.article import Article
from reader.understanding.languages import LANGUAGES
from reader.understanding.pipeline import Pipeline

ROOT = Path(reader.understanding.__file__).parent
DOCS = Path(__file__).parents[3] / "docs" / "understanding"
STEPS = ("parsing", "names", "entities", "roles", "quotes", "references", "speakers")
FILE = re.compile(r"`([\w/]+\.py)`")


def named(page: str) -> set[str]:
    """Return the files that the table of a page names."""
    rows = [line for line in (DOCS / page).read_text("utf-8").splitlines() if line.startswith("|")]
    return {file for row in rows for file in FILE.findall(row.rsplit("|", 2)[0] if page != "README.md" else row)}


@cache
def words_of_the_code() -> frozenset[str]:
    """Return the words in programs and weights, and the names of their files."""
    files = [file for folder in ("reader", "assets", "tests") for file in (ROOT.parents[1] / folder).rglob("*")]
    return frozenset(
        word
        for file in files
        if file.suffix in (".py", ".json")
        and not {"articles", "articles-en", "held-out", "held-out-en"} & set(file.parts)
        for word in (*re.findall(r"\w+", file.read_text("utf-8")), file.stem)
    )


@pytest.mark.parametrize("step", STEPS)
def test_a_page_names_every_file_of_its_step(step: str) -> None:
    assert named(f"{step}.md") == {file.name for file in (ROOT / step).glob("*.py")} - {"__init__.py"}


def test_the_page_of_languages_names_every_file_of_rules() -> None:
    assert named("languages.md") == {file.name for file in (ROOT / "languages" / "rules").glob("*.py")} - {
        "__init__.py"
    }


def test_the_page_of_languages_names_files_that_are_called_as_no_class_of_rules() -> None:
    page = (DOCS / "languages.md").read_text("utf-8")
    languages = ROOT / "languages"
    classes = {file.name for file in (languages / "rules").glob("*.py")}
    own = {f"{file.parent.name}/{file.name}" for code in LANGUAGES for file in (languages / code).glob("*.py")}
    assert {file for file in own if file.split("/")[1] not in classes} <= set(FILE.findall(page))


@pytest.mark.parametrize("page", sorted(DOCS.glob("*.md")), ids=lambda page: page.stem)
def test_what_a_page_calls_by_its_name_in_the_code_is_there(page: Path) -> None:
    named_there = re.findall(r"`([A-Za-z]+_\w+|[A-Z]\w*[a-z]\w*|_\w+)`", page.read_text("utf-8"))
    assert set(named_there) <= words_of_the_code()


def test_the_list_of_steps_names_files_that_are_there() -> None:
    files = named("README.md")
    assert {file.split("/")[0] for file in files} == set(STEPS)
    assert all((ROOT / file).is_file() for file in files)


def test_the_sentence_goes_through_all_steps_as_told(pipeline: Pipeline) -> None:
    page = (DOCS / "README.md").read_text("utf-8")
    (sentence,) = re.findall(r"^> (.+)$", page, re.MULTILINE)
    analysis = pipeline.analyze(Article(text=sentence, source="README.md"))
    roy, moscow = analysis.entities
    (quote,) = analysis.quotes

    assert f"{len(pipeline.nlp.make_doc(sentence))} tokens" in page
    assert (roy.name, roy.label, roy.titles) == ("Anne Roy", "PER", ("ministre de la Défense",))
    assert (moscow.name, moscow.label, moscow.role) == ("Moscou", "LOC", "actor")
    assert quote.cue is not None
    assert sentence[quote.cue.start : quote.cue.end] == "déclaré"
    assert quote.speaker is not None
    assert sentence[quote.speaker.start : quote.speaker.end] == "La ministre de la Défense, Anne Roy"
    assert quote.speaker.entity == roy.id
