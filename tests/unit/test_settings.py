from __future__ import annotations

import os
from pathlib import Path

import pytest

from reader.settings import COPY_FIELDS, Settings, load, remember


def settings(tmp_path: Path, text: str) -> Path:
    file = tmp_path / "settings.toml"
    file.write_text(text, "utf-8")
    return file


def test_no_file_is_the_defaults(tmp_path: Path) -> None:
    assert load(tmp_path / "none.toml").settings == Settings()


def test_reads_fields_and_keys(tmp_path: Path) -> None:
    loaded = load(settings(tmp_path, 'theme = "paper"\nmeasure = 80\n[keys]\nsearch = ["/", "f3"]\nquit = "ctrl+x"\n'))
    assert loaded.problems == ()
    assert (loaded.settings.theme, loaded.settings.measure) == ("paper", 80)
    assert loaded.settings.keys == {"search": ("/", "f3"), "quit": ("ctrl+x",)}


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("measure = 300", "measure: must be a whole number from 40 to 120"),
        ('measure = "wide"', "measure: must be"),
        ("colour = 1", "colour: unknown setting"),
        ("theme = [", "not valid TOML"),
        ("keys = 3", "keys: must be a table"),
        ("[keys]\nquit = 3", "line 2: keys.quit: must be a key or a list of keys"),
        ("[keys]\nquit = []", "keys.quit: must be a key or a list of keys"),
        ("[keys]\nquit = ['x', 3]", "keys.quit: must be a key or a list of keys"),
        ("order = 'size'", "order: must be"),
    ],
)
def test_what_is_wrong_is_told_and_the_default_used(tmp_path: Path, text: str, told: str) -> None:
    loaded = load(settings(tmp_path, text))
    assert loaded.settings == Settings()
    assert len(loaded.problems) == 1
    assert told in str(loaded.problems[0])


def test_one_wrong_field_leaves_the_others(tmp_path: Path) -> None:
    loaded = load(settings(tmp_path, 'measure = 5\ntheme = "day"'))
    assert (loaded.settings.theme, loaded.settings.measure) == ("day", 72)


def test_one_wrong_key_leaves_the_others(tmp_path: Path) -> None:
    loaded = load(settings(tmp_path, "[keys]\nsearch = 'f7'\nhelp = 3\nquit = ['f10']\n"))
    assert loaded.settings.keys == {"search": ("f7",), "quit": ("f10",)}


@pytest.mark.parametrize("text", ['theme = "papier\xe9"', "\xff\xfea", "# Réglages de Noé"])
def test_a_file_in_another_encoding_is_told_so(tmp_path: Path, text: str) -> None:
    (tmp_path / "settings.toml").write_bytes(text.encode("latin-1"))
    (problem,) = load(tmp_path / "settings.toml").problems
    assert str(problem) == f"{tmp_path / 'settings.toml'}: not in UTF-8; using the defaults"


def test_what_is_remembered_is_read_again_and_comments_stay(tmp_path: Path) -> None:
    file = settings(tmp_path, '# mine\ntheme = "night" # dark\n')
    assert remember("theme", "day", file) is None
    assert load(file).settings.theme == "day"
    assert "# mine" in file.read_text()


def test_remembering_makes_the_file(tmp_path: Path) -> None:
    file = tmp_path / "new" / "settings.toml"
    assert remember("order", "appearance", file) is None
    assert load(file).settings.order == "appearance"


def test_a_broken_file_is_not_overwritten(tmp_path: Path) -> None:
    file = settings(tmp_path, "theme = [")
    problem = remember("theme", "day", file)
    assert problem is not None
    assert str(file) in str(problem)
    assert file.read_text() == "theme = ["


def test_what_is_wrong_is_told_with_its_line(tmp_path: Path) -> None:
    file = settings(tmp_path, "# mine\n\nmeasure = 300\n")
    (problem,) = load(file).problems
    assert str(problem) == f"{file}, line 3: measure: must be a whole number from 40 to 120; using the default"


def test_lines_of_settings_are_known(tmp_path: Path) -> None:
    loaded = load(settings(tmp_path, 'theme = "day"\n[keys]\nsearch = "f7"\n'))
    assert loaded.lines == {"theme": 1, "keys": 2, "keys.search": 3}


def test_settings_that_are_a_link_stay_one(tmp_path: Path) -> None:
    kept, link = tmp_path / "dotfiles.toml", tmp_path / "settings.toml"
    kept.write_text("measure = 60\n", "utf-8")
    link.symlink_to(kept)
    assert remember("justify", True, link) is None
    assert link.is_symlink()
    assert load(kept).settings.justify


@pytest.mark.parametrize(
    "text",
    ["measure = " + "9" * 5_000, "plain = " + "[" * 3_000, "x = " + "{a=" * 3_000, "measure = 0x" + "f" * 9_000],
    ids=["digits", "brackets", "tables", "hexadecimal"],
)
def test_no_file_stops_the_start(tmp_path: Path, text: str) -> None:
    file = tmp_path / "settings.toml"
    file.write_text(text)
    loaded = load(file)
    assert (loaded.settings, len(loaded.problems)) == (Settings(), 1)
    remember("measure", 80, file)


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="no pipes with a name here")
def test_a_pipe_is_not_waited_for(tmp_path: Path) -> None:
    pipe = tmp_path / "settings.toml"
    os.mkfifo(pipe)
    (problem,) = load(pipe).problems
    assert "not a regular file" in str(problem)
    assert "not a regular file" in str(remember("theme", "nord", pipe))
    assert pipe.is_fifo()


def test_no_settings_are_read_from_the_null_device() -> None:
    assert load(Path(os.devnull)).problems == ()
    assert remember("theme", "nord", Path(os.devnull)) is not None


def test_a_linked_file_is_written_through_its_link(tmp_path: Path) -> None:
    real, link = tmp_path / "dotfiles.toml", tmp_path / "settings.toml"
    real.write_text("# mine\n")
    link.symlink_to(real)
    assert remember("measure", 80, link) is None
    assert (link.is_symlink(), real.read_text()) == (True, "# mine\nmeasure = 80\n")


def test_a_full_disk_leaves_the_file_and_nothing_beside_it(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def full(_file: int) -> None:
        raise OSError(28, "No space left on device")

    file = tmp_path / "settings.toml"
    file.write_text("measure = 60\n")
    monkeypatch.setattr("os.fsync", full)
    assert "could not save" in str(remember("measure", 80, file))
    assert (file.read_text(), list(tmp_path.iterdir())) == ("measure = 60\n", [file])


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("measure = 5", "~/.config/settings.toml, line 1: measure: must be"),
        ("colour = 1", "~/.config/settings.toml, line 1: colour: unknown setting; list them with: reader settings"),
        ("theme = [", "~/.config/settings.toml: not valid TOML"),
    ],
)
def test_a_file_in_the_home_folder_is_named_briefly(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, text: str, told: str
) -> None:
    monkeypatch.setenv("HOME", str(tmp_path))
    (tmp_path / ".config").mkdir()
    loaded = load(settings(tmp_path / ".config", text))
    assert str(loaded.problems[0]).startswith(told)


FIELDS_TOLD = ", ".join(COPY_FIELDS)


@pytest.mark.parametrize(
    ("template", "told"),
    [
        ("{words} ({speakr})", "templates.note: no field {speakr}; the fields are: " + FIELDS_TOLD),
        ("{words}<<, {Outlet}>>", "no field {Outlet};"),
        ("{mots} {mots}", "no field {mots};"),
        ("{words} ({orateur1})", "no field {orateur1};"),
    ],
)
def test_a_misspelt_field_of_a_template_is_told_with_its_line(tmp_path: Path, template: str, told: str) -> None:
    file = settings(tmp_path, f'theme = "day"\n[templates]\nnote = "{template}"\n')
    loaded = load(file)
    (problem,) = loaded.problems
    assert str(problem).startswith(f"{file}, line 3: ")
    assert told in str(problem)
    assert loaded.settings.templates == {"note": template}, "what is right in it is of use"


@pytest.mark.parametrize(
    "template", ["{words} {also} {note}", r"\\begin{quote}{words}\\end{quote}", r"\\emph{{speaker}}", "{ } {} {{{{"]
)
def test_a_template_with_fields_that_there_are_is_right(tmp_path: Path, template: str) -> None:
    assert load(settings(tmp_path, f'[templates]\nnote = "{template}"\n')).problems == ()


def test_a_template_to_copy_by_that_there_is_not_is_told(tmp_path: Path) -> None:
    text = 'copy_as = "notes"\n[templates]\nnote = "{words}"\n'
    (problem,) = load(settings(tmp_path, text)).problems
    assert str(problem).endswith(
        "line 1: copy_as: no template “notes”; the templates are: plain, markdown, org, footnote, note"
    )
    assert load(settings(tmp_path, text.replace('"notes"', '"note"'))).problems == ()
