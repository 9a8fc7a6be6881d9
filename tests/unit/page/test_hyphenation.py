from __future__ import annotations

import sys
from types import SimpleNamespace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.page.hyphenation import FEWEST_AFTER, FEWEST_BEFORE, hyphenation, last_cut
from reader.page.justification import LOOSEST, extra_spaces
from reader.page.paragraphs import display_paragraphs
from reader.page.wrapping import wrap
from reader.presentation.replacements import cell_width


def everywhere(word: str) -> list[int]:
    """Cuts after every letter that may be cut after."""
    return list(range(FEWEST_BEFORE, len(word) - FEWEST_AFTER + 1))


def cut_anywhere(text: str, start: int, room: int) -> int:
    return last_cut(text, start, room, everywhere)


@pytest.mark.parametrize(
    ("room", "before"),
    [(3, "ad"), (6, "admin"), (40, "administrat"), (2, "")],
)
def test_the_last_cut_that_leaves_room_for_the_hyphen(room: int, before: str) -> None:
    text = "administration nouvelle"
    assert text[: last_cut(text, 0, room, everywhere)] == before


@pytest.mark.parametrize("text", ["Administration", "court", "l'ONU", "2016-2017", "", " "])
def test_names_short_words_and_figures_are_never_cut(text: str) -> None:
    assert last_cut(text, 0, 40, everywhere) == 0


def test_after_an_elision_the_word_is_cut() -> None:
    text = "l'administration"
    assert text[: last_cut(text, 0, 9, everywhere)] == "l'admini"


WORDS = st.lists(
    st.sampled_from("administration l'gouvernementale Paris a été ré-élu 東京 «\u00a0oui\u00a0»".split()), max_size=40
)


@given(WORDS, st.integers(12, 40))
def test_hyphenated_lines_fit_and_lose_nothing(words: list[str], width: int) -> None:
    text = " ".join(words)
    lines = wrap(text, display_paragraphs(text), width, cell_width, cut_anywhere)
    spans = [lines.span(line) for line in range(len(lines))]
    for (start, end), after in zip(spans, [*spans[1:], (len(text), 0)], strict=True):
        assert sum(map(cell_width, text[start:end])) <= width
        assert not text[end : after[0]].strip()


def test_more_goes_on_a_line_than_without() -> None:
    text = "Une administration gouvernementale extraordinaire."
    cut = wrap(text, display_paragraphs(text), 21, cell_width, cut_anywhere)
    assert [text[slice(*cut.span(line))] for line in range(len(cut))] == [
        "Une administration",
        "gouvernementale extr",
        "aordinaire.",
    ]


@given(st.text(alphabet="ab \u00a0", min_size=1, max_size=60), st.integers(-3, 60))
def test_spaces_take_up_all_the_room_or_none(text: str, room: int) -> None:
    extra = extra_spaces(text, 0, len(text), room)
    assert sum(extra.values()) in (0, room)
    assert all(text[offset] == " " and 0 < more <= LOOSEST for offset, more in extra.items())


def test_without_pyphen_or_patterns_there_are_no_cuts(monkeypatch: pytest.MonkeyPatch) -> None:
    hyphenation("fr")  # what was found before is not remembered for it
    monkeypatch.setitem(sys.modules, "pyphen", None)
    assert hyphenation("fr") is None

    def no_patterns(**_: object) -> object:
        raise KeyError("xx")

    monkeypatch.setitem(sys.modules, "pyphen", SimpleNamespace(Pyphen=no_patterns))
    assert hyphenation("xx") is None


def test_pyphen_s_patterns_keep_enough_letters() -> None:
    pytest.importorskip("pyphen")
    cut_word = hyphenation("fr")
    assert cut_word is not None
    word = "gouvernement"
    assert FEWEST_BEFORE <= cut_word(word, 0, 40) <= len(word) - FEWEST_AFTER


def test_spaces_widen_evenly_but_not_those_of_punctuation() -> None:
    text = "« un deux trois quatre » : cinq"
    extra = extra_spaces(text, 0, len(text), 2)
    assert [text[offset + 1 :].split()[0] for offset in extra] == ["trois", "cinq"]
