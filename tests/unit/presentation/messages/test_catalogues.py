"""The catalogues: complete, of the same placeholders, compiled, and written as the language is."""

from __future__ import annotations

import io
import re
import tomllib
from collections.abc import Iterator
from pathlib import Path
from string import Formatter

import pytest
from babel.messages.catalog import Catalog
from babel.messages.extract import DEFAULT_KEYWORDS, extract_from_dir
from babel.messages.frontend import parse_keywords
from babel.messages.mofile import write_mo
from babel.messages.pofile import read_po

from reader.presentation.messages import LOCALE, gettext, use_languages
from tests.conftest import ROOT

LANGUAGES = ["fr"]
Forms = tuple[str, ...]


def catalogue_of(language: str) -> Catalog:
    with (LOCALE / language / "LC_MESSAGES" / "reader.po").open("rb") as file:
        return read_po(file, language)


def translations(catalogue: Catalog) -> Iterator[tuple[Forms, Forms]]:
    """Each message: its English forms and their translations."""
    for message in catalogue:
        if message.id:
            yield _forms(message.id), _forms(message.string)


def _forms(texts: str | list[str] | tuple[str, ...] | None) -> Forms:
    return (texts,) if isinstance(texts, str) else tuple(texts or ())


@pytest.fixture(scope="module")
def used() -> set[Forms]:
    """Every message that the source has."""
    options = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["tool"]["babel"]["extract_messages"]
    keywords = DEFAULT_KEYWORDS | parse_keywords(options["keywords"])
    found = extract_from_dir(ROOT / options["input_paths"], keywords=keywords)
    return {_forms(message) for _, _, message, _, _ in found}


@pytest.fixture(params=LANGUAGES)
def catalogue(request: pytest.FixtureRequest) -> Catalog:
    return catalogue_of(str(request.param))


def test_every_message_is_translated(catalogue: Catalog, used: set[Forms]) -> None:
    translated = {english for english, own in translations(catalogue) if all(own)}
    assert used - translated == set(), "run make messages, then translate what is empty in reader.po"


def test_no_message_is_unsure_or_no_longer_used(catalogue: Catalog, used: set[Forms]) -> None:
    assert [message.id for message in catalogue if message.id and message.fuzzy] == []
    assert {english for english, _ in translations(catalogue)} - used == set()
    assert not catalogue.obsolete


def test_placeholders_are_those_of_the_english(catalogue: Catalog) -> None:
    wrong = [
        (english, own)
        for english, own in translations(catalogue)
        if any(_fields(one) != _fields(other) for one, other in zip(english, own, strict=True))
    ]
    assert wrong == []


def _fields(text: str) -> list[tuple[str, str | None]]:
    """The placeholders of a template, with how they are written."""
    return sorted((name, conversion) for _, name, _, conversion in Formatter().parse(text) if name is not None)


def test_what_ships_is_what_is_edited(catalogue: Catalog) -> None:
    compiled = io.BytesIO()
    write_mo(compiled, catalogue)
    shipped = (LOCALE / str(catalogue.locale) / "LC_MESSAGES" / "reader.mo").read_bytes()
    assert shipped == compiled.getvalue(), "run make messages"


@pytest.mark.parametrize(
    "wrong",
    [
        r"\w'\w",  # the apostrophe is ’
        r"[“”]",  # marks are « »
        r"\w ?[;?!»](?!\w)",  # a no-break space stands before them
        r"\w ?:(?=\s|$)",
        r"«[^\u00a0]",
        r"\d (?:%|€)",
        r" …",
        r"\.\.\.(?<![A-Z\]]\.\.\.)(?<!\] \.\.\.)",  # three points stand in commands alone
    ],
)
def test_french_is_set_as_french_is(wrong: str) -> None:
    found = {text for _, own in translations(catalogue_of("fr")) for text in own if re.search(wrong, text)}
    assert found == set()


def test_the_terms_of_the_screen_are_the_same_everywhere() -> None:
    """A false friend or a second word for a thing: never in the French."""
    words = re.compile(r"\b(?:librairie|réaliser|digital|supporté|fichié|adresser|email|highlight)\b", re.I)
    commands = re.compile(r"`[^`]*`|--\w+|reader [a-z ]+|\{\w+\}")
    found = {
        text for _, own in translations(catalogue_of("fr")) for text in own if words.search(commands.sub("", text))
    }
    assert found == set()


def test_the_catalogue_is_found() -> None:
    try:
        assert use_languages(["fr_CA.UTF-8"]) == "fr"
        assert gettext("Library") == "Bibliothèque"
    finally:
        use_languages(["en"])
    assert Path(LOCALE / "fr").is_dir()
