"""Corrections as a file: what is written is read again, and nonsense is told with its line."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.library.correction_file import TYPES, read_toml, toml_of
from reader.model.correction import (
    AddName,
    AddQuote,
    Correction,
    Hide,
    Merge,
    NotQuote,
    Rename,
    Respan,
    Retype,
    SetSpeaker,
    Split,
)
from reader.model.passages import ArticleKey, Passage

KEY = ArticleKey("a" * 64, 'C:\\été "x".txt', "Un\ttitre # pas un commentaire")
AT = Passage("« Oui »", 12, "il a dit :")
EACH: list[Correction] = [
    Retype("A", "PER"), Rename("A", "[[correction]]"), Merge("A", "B", KEY), Split("A", "a", KEY, AT), Hide("A\x7f"),
    AddName("d'Arc", "LOC", KEY), AddQuote(KEY, AT, "mixed"), NotQuote(KEY, Passage("x")),
    Respan(KEY, AT, Passage("« Oui", 9)),
    SetSpeaker(KEY, Passage("deux", 99), "Léa", "PER", "L."), SetSpeaker(KEY, Passage("trois", 999)),
]  # fmt: skip


def test_every_kind_is_read_as_it_was_written() -> None:
    assert {type(one) for one in EACH} == set(TYPES.values())
    for one in EACH:
        read = read_toml(toml_of([one]))
        assert (read.corrections, read.problems) == ((one,), ())


def test_the_line_of_each_is_where_it_begins() -> None:
    text = toml_of([Hide("A"), Hide("B")])
    lines = text.splitlines()
    assert [lines[number - 1] for number in read_toml(text).lines] == ["[[correction]]"] * 2
    assert read_toml(toml_of([])) == read_toml("") == read_toml("# nothing\n")


names = st.text(min_size=1).filter(str.strip)


@given(st.lists(st.builds(Hide, names), unique_by=lambda one: one.name, max_size=5))
def test_any_name_survives(made: list[Correction]) -> None:
    read = read_toml(toml_of(made))
    assert [str(problem) for problem in read.problems] == []
    written = [one.name.encode("utf-8", "replace").decode() for one in made if isinstance(one, Hide)]
    assert len(read.corrections) == len(written)


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("[[correction]\n", "line 1: not valid TOML"),
        ('[[correction]]\ntype = "hide"\nname = "A\n', "line 3: not valid TOML"),
        ('\n\n[[correction]]\ntype = "hyde"\nname = "A"\n', "line 3: unknown type “hyde”; known are: retype,"),
        ('[[correction]]\nname = "A"\n', "line 1: no type; known are:"),
        ('[[correction]]\ntype = "hide"\n', "line 1: hide needs “name”"),
        ('[[correction]]\ntype = "hide"\nname = ""\n', "line 1: “name” is empty"),
        ('[[correction]]\ntype = "hide"\nname = 3\n', "line 1: Expected `str`"),
        ('[[correction]]\ntype = "retype"\nname = "A"\nlabel = "TOWN"\n', "line 1: a label or kind that is not known"),
        ('[[correction]]\ntype = "retype"\nname = "A"\nlable = "PER"\n', "line 1: “lable” is no part of retype;"),
        ('[[correction]]\ntype = "no-quote"\narticle.id = "a"\nat.words = " "\n', "line 1: “at.words” is empty"),
        ('[[correction]]\ntype = "no-quote"\nat.words = "x"\n', "line 1: no-quote needs “article”"),
        ('type = "hide"\nname = "A"\n', "line 1: “type” stands outside a correction; begin each with [[correction]]"),
        ('[correction]\ntype = "hide"\n', "line 1: write [[correction]], in two brackets"),
        ('correction = [1, 2]\n', "line 1: write [[correction]], in two brackets"),
        (
            '[[correction]]\ntype = "hide"\nname = "A"\n\n[[correction]]\ntype = "retype"\nname = "A"\nlabel = "PER"\n',
            "line 5: contradicts line 1; keep one of them",
        ),
    ],
)  # fmt: skip
def test_nonsense_is_told_with_its_line(text: str, told: str) -> None:
    problems = [str(problem) for problem in read_toml(text).problems]
    assert len(problems) == 1
    assert problems[0].startswith(told)


@given(st.text(max_size=300))
def test_no_text_is_an_error(text: str) -> None:
    read_toml(text)
    read_toml(f"[[correction]]\n{text}")
