"""docs/understanding says what is so."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

import reader.understanding
from reader.model.article import Article
from reader.understanding.pipeline import Pipeline

ROOT = Path(reader.understanding.__file__).parent
DOCS = Path(__file__).parents[3] / "docs" / "understanding"
STEPS = ("parsing", "names", "entities", "roles", "quotes", "references", "speakers")
FILE = re.compile(r"`([\w/]+\.py)`")


def named(page: str) -> set[str]:
    """Return the files that the table of a page names."""
    rows = [line for line in (DOCS / page).read_text("utf-8").splitlines() if line.startswith("|")]
    return {file for row in rows for file in FILE.findall(row.rsplit("|", 2)[0] if page != "README.md" else row)}


@pytest.mark.parametrize("step", STEPS)
def test_a_page_names_every_file_of_its_step(step: str) -> None:
    assert named(f"{step}.md") == {file.name for file in (ROOT / step).glob("*.py")} - {"__init__.py"}


def test_the_page_of_languages_names_every_file_of_rules() -> None:
    assert named("languages.md") == {file.name for file in (ROOT / "languages" / "rules").glob("*.py")} - {
        "__init__.py"
    }


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
