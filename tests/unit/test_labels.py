"""Every table that has something for each label has it for every label."""

from collections.abc import Collection
from typing import get_args

import pytest

from reader.export.formats.brat import BESIDE
from reader.export.formats.conll import HEAD
from reader.export.formats.html import legend
from reader.export.formats.html_style import STYLE
from reader.export.formats.page_words import ENGLISH, FRENCH
from reader.library.identity import identity_of
from reader.model.analysis import Label, Role
from reader.model.labels import LABELS, usual_role, word_of
from reader.painting.article_lines import KINDS as COMPONENTS_BY_LABEL
from reader.presentation.labels import LOOKS
from reader.settings import KINDS
from reader.tui.article.page import ArticlePage
from reader.tui.themes import TERMINAL, THEMES
from reader.understanding.languages import language_of
from reader.understanding.references.salience import LABEL_WEIGHTS


def test_labels_are_those_of_the_type() -> None:
    assert get_args(Label) == LABELS


@pytest.mark.parametrize("table", [LOOKS, COMPONENTS_BY_LABEL, LABEL_WEIGHTS], ids=["looks", "components", "salience"])
def test_a_table_has_every_label(table: Collection[str]) -> None:
    assert set(table) == set(LABELS)


@pytest.mark.parametrize("label", LABELS)
def test_a_label_is_shown_by_more_than_a_colour(label: Label) -> None:
    look = LOOKS[label]
    assert look.word == word_of(label)
    assert look.with_article.endswith(look.word)
    assert look.setting in KINDS
    assert [other for other in LABELS if LOOKS[other].sign == look.sign] == [label]
    assert f".article--{look.kind} {{" in ArticlePage.DEFAULT_CSS


@pytest.mark.parametrize("label", LABELS)
def test_every_theme_colours_a_label(label: Label) -> None:
    assert all(LOOKS[label].kind in theme.variables for theme in (*THEMES, TERMINAL))


@pytest.mark.parametrize("label", LABELS)
def test_every_format_says_what_a_label_is(label: Label) -> None:
    for words in (ENGLISH, FRENCH):
        assert f'<span class="{label}">' in legend(words)
        assert words.label(label)
    assert f".{label} {{ color" in STYLE
    assert label in BESIDE["annotation.conf"].splitlines()
    assert label in HEAD


@pytest.mark.parametrize("label", LABELS)
def test_a_name_of_a_label_has_an_identity_and_a_role(label: Label) -> None:
    assert identity_of("Anne Martin", label, "a").key.startswith(f"{label} ")
    assert usual_role(label) in get_args(Role)


def test_a_model_with_other_labels_gives_every_one() -> None:
    assert set(language_of("en").labels.values()) >= set(LABELS)
