"""The program in a real terminal, driven as a person would."""

from __future__ import annotations

import os
import re
import signal
from pathlib import Path

import pytest

from tests.terminal.conftest import Open

SAMPLE = "seeds/alep.txt"
UNDERSTOOD = " actors · "  # the status line counts them


def engines_of(pane_pid: int) -> list[int]:
    """The engine's process, once it is there: the child of the program."""
    children = Path(f"/proc/{pane_pid}/task/{pane_pid}/children").read_text().split()
    return [int(child) for child in children if b"reader.engine" in Path(f"/proc/{child}/cmdline").read_bytes()]


@pytest.mark.usefixtures("own_engine")
def test_opens_the_sample_where_nothing_was_read_yet(open_reader: Open) -> None:
    pane = open_reader()
    pane.wait_for("Damas et Moscou ont pointé du doigt")
    pane.wait(lambda shown: "alep.txt" in shown.splitlines()[0], "the title")
    pane.wait_for("Sergueï Lavrov")


def test_finds_a_misspelled_name_walks_its_mentions_and_comes_back(open_reader: Open) -> None:
    pane = open_reader(SAMPLE)
    pane.wait_for(UNDERSTOOD)
    first_line = pane.screen().splitlines()[2]
    pane.press("/")
    pane.wait_for("name (typos are fine)")
    pane.type("lavrof")
    pane.wait(lambda shown: "Sergueï Lavrov" in shown and "lavrof" in shown, "the name")
    pane.press("Enter")
    pane.wait(lambda shown: "Sergueï Lavrov 1/" in shown, "the first mention")
    total = int(pane.screen().split("Sergueï Lavrov 1/")[1].split()[0])
    for number in range(2, total + 1):
        pane.press("n")
        pane.wait_for(f"Sergueï Lavrov {number}/{total}")
    pane.press("n")
    pane.wait_for("wrapped to the first")
    for _ in range(total + 1):
        pane.press("C-o")
    pane.wait(lambda shown: shown.splitlines()[2] == first_line, "where one was")


def test_escape_from_search_brings_back_where_one_was(open_reader: Open) -> None:
    pane = open_reader(SAMPLE, size=(100, 20))
    pane.wait_for_app()
    pane.wait_for(UNDERSTOOD)
    pane.press("Space")
    pane.wait_without("pointé du doigt")
    before = pane.wait_until_quiet()
    pane.press("/")
    pane.wait_for("name (typos are fine)")
    pane.type("kirby")
    pane.wait_for("John Kirby")
    pane.press("Escape")
    pane.wait(lambda shown: shown.splitlines()[1:-1] == before.splitlines()[1:-1], "the same text")


@pytest.mark.usefixtures("own_engine")
def test_the_engine_killed_while_it_works_is_started_again(open_reader: Open) -> None:
    pane = open_reader(SAMPLE)
    pane.wait_for("pointé du doigt")
    program = pane.program
    pane.wait(lambda _: len(engines_of(program)) == 1, "the engine")
    os.kill(engines_of(program)[0], signal.SIGKILL)
    shown = pane.wait_for("started again")
    assert "pointé du doigt" in shown
    pane.wait_for(UNDERSTOOD)


def test_narrow_terminals_lay_the_sidebar_over_the_text(open_reader: Open) -> None:
    pane = open_reader(SAMPLE, size=(60, 24))
    pane.wait_for(UNDERSTOOD)
    assert "1 Actors" not in pane.screen().splitlines()[1]
    pane.press("3")
    pane.wait_for("Quotes")
    pane.press("Escape")
    pane.wait(lambda shown: "3 Quotes" not in shown.splitlines()[1], "no sidebar")


def test_too_small_a_terminal_says_what_it_needs_and_recovers(open_reader: Open) -> None:
    pane = open_reader(SAMPLE)
    pane.wait_for("pointé du doigt")
    pane.resize(35, 8)
    pane.wait_for("too small")
    pane.resize(100, 30)
    pane.wait_for("pointé du doigt")


def test_reads_standard_input_and_still_takes_keys(open_reader: Open) -> None:
    pane = open_reader("-", stdin=SAMPLE)
    pane.wait_for("pointé du doigt")
    pane.press("q")
    assert pane.wait_end() == 0


def test_the_place_is_kept(open_reader: Open) -> None:
    pane = open_reader(SAMPLE, size=(80, 16))
    pane.wait_for("pointé du doigt")
    pane.press("Space", "Space")
    pane.wait_without("pointé du doigt")
    line = pane.wait_until_quiet().splitlines()[3]
    pane.press("q")
    assert pane.wait_end() == 0
    again = open_reader(SAMPLE, size=(80, 16))
    again.wait(lambda shown: line.strip() in shown, "the line where one stopped")


def test_text_is_not_obeyed(open_reader: Open, tmp_path: Path) -> None:
    hostile = tmp_path / "hostile.txt"
    hostile.write_text("Avant \x1b[31mrouge\x1b[0m \x1b]0;titre\x07 \u202eenvers\u202c [bold]gras[/bold] après.\n" * 3)
    pane = open_reader(str(hostile))
    shown = pane.wait_for("[bold]gras[/bold]")
    assert "[31mrouge" in shown


def test_no_color_has_no_colours_but_still_marks_names(open_reader: Open) -> None:
    pane = open_reader(SAMPLE, NO_COLOR="1")
    pane.wait_for(UNDERSTOOD)
    styled = pane.screen(styled=True)
    colours = [code for part in styled.split("\x1b[")[1:] for code in part.split("m")[0].split(";")]
    assert "1" in colours or "4" in colours


def test_quotes_card_matrix_hints_zen_and_marks_one_after_the_other(open_reader: Open) -> None:
    pane = open_reader()
    pane.wait_for(UNDERSTOOD)
    first_words = "Damas et Moscou ont pointé du doigt"
    pane.press("/")
    pane.wait_for("name (typos are fine)")
    pane.type("lavrof")
    pane.wait(lambda shown: "Sergueï Lavrov" in shown and "lavrof" in shown, "the name")
    pane.press("Enter")
    pane.wait_for("Sergueï Lavrov 1/")
    pane.press("w")
    pane.wait_for("quotes by Sergueï Lavrov")
    pane.press("Enter")
    pane.wait_for("quote ")
    pane.press("y")
    pane.wait_for("copied")
    pane.press("i")
    pane.wait_for("enter go there")
    pane.press("Escape")
    pane.wait_without("enter go there")
    pane.press("x")
    pane.wait_for("Who talks about whom")
    pane.press("Escape")
    pane.wait_without("Who talks about whom")
    pane.press("\\;")
    pane.wait_for("type a label")
    pane.press("Escape")
    pane.wait_without("type a label")
    pane.press("z")
    pane.wait_without("alep.txt")
    pane.press("m")
    pane.wait_for("set a mark")
    pane.press("a")
    pane.press("z")
    pane.wait_for("alep.txt")
    for _ in range(3):
        pane.press("M-Left")
    pane.wait(lambda shown: any(first_words in line for line in shown.splitlines()[2:4]), "where one was")
    pane.press("q")
    assert pane.wait_end() == 0


@pytest.mark.parametrize("number", [signal.SIGTERM, signal.SIGHUP, signal.SIGQUIT])
def test_a_signal_ends_with_the_terminal_as_it_was_found_and_the_place_kept(
    open_reader: Open, number: signal.Signals
) -> None:
    pane = open_reader(SAMPLE, size=(110, 20))
    pane.wait_for(UNDERSTOOD)
    pane.press("Space")
    pane.wait_for("Mais, pour Washington")  # the last line of the next page: it is scrolled to
    os.kill(pane.program, number)
    assert pane.wait_end() == 128 + number
    assert (pane.alternate, pane.mouse) == (False, False)
    again = open_reader(SAMPLE, size=(110, 20))
    assert "pointé du doigt" not in again.wait_for(UNDERSTOOD)


def test_after_a_stop_all_of_the_screen_is_painted_again(open_reader: Open) -> None:
    pane = open_reader("seeds/alep.txt")
    pane.wait_for_app()  # which alone can be stopped
    pane.wait_for("21 actors")
    before = pane.wait_until_quiet()
    program = pane.program
    os.kill(program, signal.SIGTSTP)
    pane.wait(lambda _: Path(f"/proc/{program}/stat").read_text().split()[2] == "T", "the stop")
    os.kill(program, signal.SIGCONT)
    pane.wait(lambda shown: shown == before, "the screen as it was")


def test_that_only_a_part_could_be_read_is_told_on_the_screen(open_reader: Open, tmp_path: Path) -> None:
    tag = "<div " + " ".join(f"a{number}" for number in range(2_000)) + ">"
    (tmp_path / "page.html").write_text(f"<html lang=fr><body>{tag}<p>Paul Martin est à Lyon.</p></div>")
    open_reader(str(tmp_path / "page.html")).wait(
        lambda shown: "takestoolongtotellthearticle" in re.sub(r"[\s▌]", "", shown), "what could not be done"
    )


def test_mistakes_of_the_settings_file_leave_the_article_in_view(open_reader: Open, home: Path) -> None:
    file = home / ".config" / "reader" / "settings.toml"
    file.parent.mkdir(parents=True)
    file.write_text('width = 3\nbogus = 1\nmeasure = 900\n[keys]\nquit = ["n"]\nserch = ["x"]\n', "utf-8")
    pane = open_reader(SAMPLE, size=(100, 30), READER_CONFIG=str(file))
    pane.wait_for("2 more: reader settings")
    shown = pane.screen()
    assert "▌ ~/.config/reader/settings.toml, line 1: width:" in shown
    assert sum("▌" in line for line in shown.splitlines()) <= 15
