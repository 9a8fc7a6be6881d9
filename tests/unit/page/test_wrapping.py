"""Text to paragraphs and lines: what every page holds, for any text and width."""

from __future__ import annotations

import re
import textwrap
from itertools import pairwise

import pytest
from hypothesis import example, given
from hypothesis import strategies as st
from rich.cells import cell_len, get_character_cell_size

from reader.page.paragraphs import LONG, SHORTEST, display_paragraphs
from reader.page.wrapping import NEVER_ENDS, NEVER_STARTS, ONE_CELL, Lines, wrap
from reader.presentation.replacements import REPLACEMENTS, cell_width
from reader.text.line_breaks import UNSEEN

FRENCH = "abcdeéÉL'’-.,;:!?«»\u00a0\u202f  \n…“”"
ODD = "\t\u00ad\u200b\u3000漢字🙂e\u0301\u200d\ufe0f\u202e\x1b\r\x00\ud800\u2028"
texts = st.one_of(
    st.text(st.characters(exclude_categories=())),
    st.text(st.sampled_from(FRENCH), max_size=400),
    st.text(st.sampled_from(FRENCH + ODD), max_size=400),
    st.lists(st.text(st.sampled_from(FRENCH + ODD), max_size=12), max_size=60).map(" ".join),
)
widths = st.integers(2, 90)
BREAKS = (
    set("\t\n\r\x0b\x0c\x1c\x1d\x1e\x1f\x85\u2028\u2029 \u00a0\u1680\u200b\u202f\u205f\u3000")
    | {chr(code) for code in range(0x2000, 0x200B)}
    | {UNSEEN}
)


def page(text: str, width: int) -> Lines:
    paragraphs = display_paragraphs(text)
    return wrap(paragraphs.shown, paragraphs, width, cell_width)


def shown(text: str, lines: Lines) -> list[str]:
    words = display_paragraphs(text).shown
    return [words[slice(*lines.span(line))] for line in range(len(lines))]


def cells(text: str) -> int:
    return cell_len(text.translate(REPLACEMENTS))


@given(texts, widths)
def test_each_character_is_on_one_line_or_in_the_white_space_of_a_break(text: str, width: int) -> None:
    lines = page(text, width)
    text = display_paragraphs(text).shown
    place = 0
    for line in range(len(lines)):
        start, end = lines.span(line)
        assert place <= start <= end <= len(text)
        assert set(text[place:start]) <= BREAKS
        place = end
    assert set(text[place:]) <= BREAKS


@given(texts, widths)
def test_no_line_is_wider_than_asked(text: str, width: int) -> None:
    assert all(cells(line) <= width for line in shown(text, page(text, width)))


@given(texts, widths)
def test_offset_to_line_and_back(text: str, width: int) -> None:
    lines = page(text, width)
    for line in range(len(lines)):
        start, end = lines.span(line)
        for offset in range(start, end):
            assert lines.line_of(offset) == line
    found = [lines.line_of(offset) for offset in range(len(text) + 1)]
    assert found == sorted(found)
    assert all(0 <= line < len(lines) for line in found)


@example("\u3000000", 4)
@example("\u3000\u300000000", 6)
@example(" \u3000mot", 5)
@example("\u3000\u00adabc", 4)
@given(texts, widths)
def test_only_air_is_blank(text: str, width: int) -> None:
    lines = shown(text, page(text, width))
    assert lines == [""] or (lines[0] and lines[-1])
    assert all(before or after for before, after in pairwise(lines))


phrases = st.lists(st.sampled_from(["a", "mot", "phrase", "« oui", "non »", "« quoi ? »", "fin :", "5 %"]), max_size=60)


@given(phrases.map(" ".join), st.integers(10, 80))
def test_marks_stay_with_their_words(text: str, width: int) -> None:
    lines = shown(text, page(text, width))
    assert " ".join(lines) == text
    assert not any(line[0] in NEVER_STARTS or line[-1] in NEVER_ENDS for line in lines if line)


@given(st.text(st.sampled_from("ab «»:;!?\u00a0"), max_size=200).map(lambda text: f"mot « {text} » mot"))
def test_a_word_too_long_is_broken_where_its_marks_are_not_parted(text: str) -> None:
    longest_run = max(len(run) for run in re.findall(r"[«»:;!? \u00a0]+", text))
    # An opening mark, one letter and closing marks may not be parted at all.
    lines = [line for line in shown(text, page(text, 2 * longest_run + 3)) if line]
    assert not any(line[0] in NEVER_STARTS or line[-1] in NEVER_ENDS for line in lines)


@pytest.mark.parametrize("width", range(12, 30))
def test_guillemets_and_high_punctuation(width: int) -> None:
    text = "Il dit : « Bon ! » et « quoi ? » ; puis « rien » : voilà !"
    lines = shown(text, page(text, width))
    assert " ".join(lines) == text
    assert not any(line.startswith((":", ";", "!", "?", "»")) or line.endswith("«") for line in lines)


@pytest.mark.parametrize("space", ["\u00a0", "\u202f"])
def test_no_break_spaces_hold(space: str) -> None:
    text = f"un deux{space}trois quatre"
    assert shown(text, page(text, 9)) == ["un", f"deux{space}troi", "s quatre"] or f"deux{space}trois" in shown(
        text, page(text, 10)
    )


@pytest.mark.parametrize(
    ("text", "width", "expected"),
    [
        ("", 10, [""]),
        ("\n\n", 10, [""]),
        ("un deux", 7, ["un deux"]),
        ("un deux", 6, ["un", "deux"]),
        ("un  deux", 4, ["un", "deux"]),
        ("a\n\n\nb", 10, ["a", "", "b"]),
        ("anticonstitutionnellement", 10, ["anticonsti", "tutionnell", "ement"]),
        ("https://exemple.fr/une/page", 12, ["https://", "exemple.fr/", "une/page"]),
        ("漢字漢字漢字", 5, ["漢字", "漢字", "漢字"]),
        ("e\u0301te\u0301 e\u0301te\u0301", 3, ["e\u0301te\u0301", "e\u0301te\u0301"]),
        ("anti\u00adconstitution", 8, ["anti\u00ad", "constitu", "tion"]),
        ("a\tb", 3, ["a", "b"]),
    ],
)
def test_examples(text: str, width: int, expected: list[str]) -> None:
    assert shown(text, page(text, width)) == expected


def test_a_line_needs_two_cells() -> None:
    with pytest.raises(ValueError, match="2 cells"):
        page("texte", 1)


def test_plain_characters_are_one_cell_and_shown_as_they_are() -> None:
    plain = re.compile(f"[{ONE_CELL}]")
    for code in range(0x110000):
        if plain.match(chr(code)):
            assert get_character_cell_size(chr(code)) == 1, hex(code)
            assert code not in REPLACEMENTS


@given(texts)
def test_paragraphs_hold_all_but_white_space(text: str) -> None:
    paragraphs = display_paragraphs(text)
    place = 0
    for start, end in zip(paragraphs.starts, paragraphs.ends, strict=True):
        assert place <= start < end
        assert not text[place:start].strip()
        place = end
    assert not text[place:].strip()


def test_one_long_paragraph_is_cut_at_sentence_ends_outside_quotes() -> None:
    sentence = "Le ministre M. Dupont et J. Martin ont parlé à Paris de la paix avec l'Iran. "
    quote = "« Nous voulons la paix. Nous l'aurons. » "
    text = (sentence * 4 + quote + sentence * 4) * 3
    paragraphs = display_paragraphs(text.strip())
    pieces = [text[start:end] for start, end in zip(paragraphs.starts, paragraphs.ends, strict=True)]
    assert len(pieces) > 3
    assert all(SHORTEST // 2 <= len(piece) <= LONG for piece in pieces)
    assert all(piece.count("«") == piece.count("»") for piece in pieces)
    assert all(piece.endswith((".", "»")) and not piece.endswith(("M.", "J.")) for piece in pieces)
    assert list(paragraphs.airs) == [0] + [1] * (len(pieces) - 1)


def test_lines_wrapped_by_hand_are_joined_and_verse_is_not() -> None:
    prose = "\n\n".join(
        textwrap.fill("Le ministre a parlé de la paix avec ses alliés du Nord. " * 9, 66) for _ in range(3)
    )
    assert len(display_paragraphs(prose)) == 3
    verse = "\n".join(["Sous le pont Mirabeau coule la Seine", "Et nos amours", "Faut-il qu'il m'en souvienne"] * 5)
    assert len(display_paragraphs(verse)) == 15


PROSE = (
    "Le ministre des Affaires étrangères a reçu mardi à Besançon les représentants des éleveurs, qui demandent une aide"
    " de l'État. « Nous ne pouvons pas tenir jusqu'à l'été », a dit Hélène Vauthier, présidente de la coopérative."
)


@pytest.mark.parametrize("mark", ["", "    ", "> ", ">>> "])
@pytest.mark.parametrize("width", [24, 40, 72])
def test_wrapped_paragraphs_are_filled_to_the_measure(mark: str, width: int) -> None:
    text = textwrap.indent(textwrap.fill(PROSE, 60), mark)
    lines = shown(text, page(text, width))
    assert [line.replace(UNSEEN, "") for line in lines] == shown(mark + PROSE, page(mark + PROSE, width))
    assert all(cells(line) <= width for line in lines)


def test_a_word_cut_by_hand_is_whole_again() -> None:
    text = (
        "Le ministre des Affaires étrangères a reçu mardi le gouver-\nnement régional, puis Saint-\nÉtienne et reste."
    )
    assert "".join(shown(text, page(text, 200))).replace(UNSEEN, "") == (
        "Le ministre des Affaires étrangères a reçu mardi le gouvernement régional, puis Saint-Étienne et reste."
    )


def test_what_is_copied_of_a_wrapped_paragraph_is_joined() -> None:
    text = textwrap.indent(textwrap.fill(PROSE, 60), "> ")
    paragraphs = display_paragraphs(text)
    assert paragraphs.copied(text, 0, len(text)) == "> " + PROSE
    assert (
        paragraphs.copied(text, text.index("Besançon"), text.index("qui"))
        == "Besançon les représentants des éleveurs, "
    )


def test_lists_tables_and_headings_keep_their_lines_between_wrapped_paragraphs() -> None:
    kept = "# Titre\n\n- un\n- deux\n\nParis      12   13\nLyon        9    8"
    text = f"{textwrap.fill(PROSE, 60)}\n\n{kept}\n\n{textwrap.fill(PROSE, 60)}"
    paragraphs = display_paragraphs(text)
    words = [text[start:end] for start, end in zip(paragraphs.starts, paragraphs.ends, strict=True)]
    assert words[1:-1] == [line for line in kept.split("\n") if line]


HOSTILE_RUNS = {
    "tabs": "\t" * 300_000,
    "stops": "." * 300_000,
    "no-break spaces": "." + "\u00a0" * 300_000,
    "spaces": "a" + " " * 300_000 + "»",
    "closing marks": ".»" * 150_000,
    "exclamations": "! " * 99_999,
}


@pytest.mark.parametrize("text", HOSTILE_RUNS.values(), ids=HOSTILE_RUNS)
def test_hostile_runs_are_wrapped_in_linear_time(text: str) -> None:
    """A quadratic search would not come back."""
    assert len(page(text, 40)) > 0
