"""Quotes as text to paste."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st
from markdown_it import MarkdownIt
from msgspec import structs

from reader.model.citation import Citation
from reader.presentation.citation_text import CopyTemplate, citations_text, copy_template, next_template, template_names
from reader.settings import COPY_FIELDS, COPY_TEMPLATES

FULL = Citation(
    words="« La trêve tiendra »",
    speaker="Sergueï Lavrov",
    speaker_title="chef de la diplomatie",
    about=("Alep",),
    article="abcdef0123456789",
    start=12,
    end=32,
    title="La trêve",
    outlet="Le Monde",
    date="2016-12-15",
    address="https://example.org/a_(b)",
)
BARE = Citation(words="« Non »", speaker=None, article="ff", start=0, end=7, address="-")


@pytest.mark.parametrize(
    ("template", "full", "bare"),
    [
        (
            "plain",
            "« La trêve tiendra » — Sergueï Lavrov, chef de la diplomatie, Le Monde, “La trêve”, 2016-12-15, "
            "https://example.org/a_%28b%29",
            "« Non »",
        ),
        (
            "markdown",
            "> « La trêve tiendra »\n>\n> — **Sergueï Lavrov**, chef de la diplomatie, *Le Monde*, "
            "[La trêve](https://example.org/a_%28b%29), 2016-12-15",
            "> « Non »\n>\n> —",
        ),
        (
            "org",
            "#+begin_quote\n« La trêve tiendra »\n#+end_quote\n— *Sergueï Lavrov*, chef de la diplomatie, /Le Monde/, "
            "[[https://example.org/a_%28b%29][La trêve]], 2016-12-15",
            "#+begin_quote\n« Non »\n#+end_quote\n—",
        ),
        (
            "footnote",
            "« La trêve tiendra »[^qabcdef01-12]\n\n[^qabcdef01-12]: Sergueï Lavrov, chef de la diplomatie, "
            "*Le Monde*, [La trêve](https://example.org/a_%28b%29), 2016-12-15.",
            "« Non »[^qff-0]\n\n[^qff-0]:.",
        ),
    ],
)
def test_templates_that_come_with_the_reader(template: str, full: str, bare: str) -> None:
    assert copy_template(template, {}).rendered(FULL) == full
    assert copy_template(template, {}).rendered(BARE) == bare


def test_what_is_checked_says_so() -> None:
    assert copy_template("plain", {}).rendered(structs.replace(BARE, checked=True)) == "« Non » ✓"


def test_a_template_of_ones_own_comes_before() -> None:
    own = {"plain": "{words}!", "note": "{speaker}: {words}<< ({about})>> {nothing}"}
    assert copy_template("plain", own).rendered(FULL) == "« La trêve tiendra »!"
    assert copy_template("note", own).rendered(FULL) == "Sergueï Lavrov: « La trêve tiendra » (Alep) {nothing}"
    assert copy_template("gone", {}).name == "plain"
    assert next_template("footnote", own) == "note"
    assert next_template("note", own) == "plain"


def test_a_list_is_copied_line_by_line_or_with_blank_lines() -> None:
    assert citations_text(CopyTemplate("x", "{words}"), [BARE, BARE]) == "« Non »\n« Non »"
    assert citations_text(copy_template("markdown", {}), [BARE, BARE]).count("\n\n") == 1


TEXT = st.text(st.characters(codec="utf-8"), max_size=20)


@given(words=TEXT, speaker=TEXT, title=TEXT, name=st.sampled_from(sorted(COPY_TEMPLATES)))
def test_text_from_outside_is_no_template_and_no_control(words: str, speaker: str, title: str, name: str) -> None:
    hostile = structs.replace(FULL, words=f"{{date}}{words}<<", speaker=speaker, title=title)
    text = copy_template(name, {}).rendered(hostile)
    assert "2016-12-15" in text
    assert text.count("2016-12-15") == 1
    assert not re.search(r"[\x00-\x08\x0b-\x1f\x7f]", text)


@pytest.mark.parametrize("words", ["*a*", "[x](javascript:y)", "<b>z</b>", "# t", "`c`", "![i](u)", "~~s~~"])
def test_words_are_no_markdown(words: str) -> None:
    text = copy_template("markdown", {}).rendered(structs.replace(FULL, words=words, title=words))
    html = MarkdownIt("commonmark").render(text)
    assert not re.search(r"<(em|b|h\d|code|img|del)>|javascript:y\"", html.replace("<em>Le Monde</em>", ""))


@pytest.mark.parametrize("words", ["* titre", "#+end_quote", "[[file:/etc/passwd][x]]"])
def test_words_are_no_org_markup(words: str) -> None:
    text = copy_template("org", {}).rendered(structs.replace(FULL, words=words, title=words))
    assert not re.search(r"^(\*|#\+end_quote$)", text.split("\n")[1], re.MULTILINE)
    assert [link.group() for link in re.finditer(r"\[\[[^\[\]]*\]", text)] == ["[[https://example.org/a_%28b%29]"]
    assert template_names({}) == ["plain", "markdown", "org", "footnote"]


def test_every_field_is_filled() -> None:
    left = CopyTemplate("all", " ".join(f"{{{name}}}" for name in COPY_FIELDS)).rendered(FULL)
    assert "{" not in left
