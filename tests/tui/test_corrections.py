from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

import msgspec
import pytest
from rich.cells import cell_len
from textual.pilot import Pilot
from textual.widgets import Static

from reader.engine.client import Done
from reader.library import Library
from reader.model.analysis import Analysis, Engine, Entity, Label, Mention
from reader.model.analysis_index import AnalysisIndex
from reader.model.article import Article
from reader.model.corrections import Hide, Merge, NotQuote, Rename, Retype, SetSpeaker
from reader.model.passages import ArticleKey, key_of, passage_of
from reader.presentation.correction_menu import Correctable
from reader.presentation.messages import use_languages
from reader.tui.app import ReaderApp
from reader.tui.reading.screen import ReadingScreen
from reader.tui.screens.corrections import CorrectionScreen
from reader.tui.widgets.box import BoxFoot
from reader.tui.widgets.row_list import RowList
from tests.tui.articles import ANALYSIS, ARTICLE, ScriptedEngine

ELSEWHERE = ArticleKey("0" * 64)


async def understood(pilot: Pilot[int]) -> None:
    """Wait until the names are there."""
    await pilot.pause()
    await pilot.app.workers.wait_for_complete()
    await pilot.pause()


async def press(pilot: Pilot[int], *keys: str) -> None:
    """Press keys as a person does, who sees what each of them does."""
    for key in keys:
        await pilot.press(key)


def opened(file: Path) -> ReaderApp:
    return ReaderApp(ARTICLE, client=ScriptedEngine(), library=Library.open(file))  # type: ignore[arg-type]


def actors(screen: ReadingScreen) -> dict[str, str]:
    assert screen.session.index is not None
    return {entity.name: entity.label for entity in screen.session.index.analysis.entities}


async def test_what_is_put_right_shows_at_once_and_when_opened_again(tmp_path: Path) -> None:
    file = tmp_path / "library.sqlite3"
    app = opened(file)
    async with app.run_test(size=(120, 40)) as pilot:
        await understood(pilot)
        before = actors(app.reading)
        await press(pilot, "1", "enter")
        await press(pilot, "r", "enter")
        await pilot.pause()
        followed = app.reading.session.followed
        assert app.reading.session.index is not None
        name = app.reading.session.index.entities[followed[0]].name
        assert actors(app.reading)[name] == "ORG" != before[name]
    library = Library.open(file)
    assert library.corrections() == (Retype(name, "ORG"),)
    library.close()
    again = opened(file)
    async with again.run_test(size=(120, 40)) as pilot:
        await pilot.pause()
        assert actors(again.reading)[name] == "ORG"


async def test_a_name_is_typed_and_taken_back(tmp_path: Path) -> None:
    app = opened(tmp_path / "library.sqlite3")
    async with app.run_test(size=(120, 40)) as pilot:
        await understood(pilot)
        await press(pilot, "2")
        await press(pilot, "r")
        await press(pilot, "down", "down", "enter")
        await press(pilot, "ctrl+u", *"Lugdunum", "enter")
        await pilot.pause()
        assert "Lugdunum" in actors(app.reading)
        assert app.reading.session.corrections == (Rename("Lyon", "Lugdunum"),)
        await press(pilot, "r", "pagedown", *["down"] * 9, "enter")
        await pilot.pause()
        assert not app.reading.session.corrections
        assert "Lyon" in actors(app.reading)


async def test_two_are_one(tmp_path: Path) -> None:
    app = opened(tmp_path / "library.sqlite3")
    async with app.run_test(size=(120, 40)) as pilot:
        await understood(pilot)
        await press(pilot, "2")
        await press(pilot, "r")
        await press(pilot, "down", "down", "down", "enter", *"banke", "enter")
        await pilot.pause()
        assert app.reading.session.corrections == (Merge("Lyon", "Banque du Rhône"),)
        assert "Lyon" not in actors(app.reading)


async def test_escape_leaves_all_as_it_was(tmp_path: Path) -> None:
    app = opened(tmp_path / "library.sqlite3")
    async with app.run_test(size=(120, 40)) as pilot:
        await understood(pilot)
        await press(pilot, "2")
        await press(pilot, "r")
        await press(pilot, "down", "down", "enter", "escape", "escape")
        await pilot.pause()
        assert app.screen is app.reading
        assert not app.reading.session.corrections


async def test_what_was_hidden_can_be_taken_back_with_nobody_followed(tmp_path: Path) -> None:
    file = tmp_path / "library.sqlite3"
    library = Library.open(file)
    library.add(ARTICLE, ANALYSIS)
    library.correct(Hide("Lyon"))
    library.close()
    app = opened(file)
    async with app.run_test(size=(120, 40)) as pilot:
        await understood(pilot)
        assert "Lyon" not in actors(app.reading)
        await press(pilot, "r", "enter")
        await pilot.pause()
        assert "Lyon" in actors(app.reading)


async def test_who_is_hidden_leaves_no_mark_on_the_minimap(tmp_path: Path) -> None:
    app = opened(tmp_path / "library.sqlite3")
    async with app.run_test(size=(120, 40)) as pilot:
        await understood(pilot)
        await press(pilot, "1", "enter")
        assert app.reading.minimap.rows
        (followed,) = app.reading.session.followed_entities
        app.reading.show_corrections((Hide(followed.name),))
        assert not app.reading.session.followed
        assert not app.reading.minimap.rows


# Quotes, missed words, undo


async def at_second_quote(pilot: Pilot[int]) -> None:
    await press(pilot, "]", "]")
    await pilot.pause()


def speakers(screen: ReadingScreen) -> list[str | None]:
    index = screen.session.index
    assert index is not None
    return [index.speaker_name(quote) for quote in index.analysis.quotes]


def select(app: ReaderApp, words: str) -> None:
    start = ARTICLE.text.index(words)
    app.reading.view.select((start, start + len(words)))


async def test_a_speaker_beyond_the_guesses_a_missed_quote_and_a_missed_name_outlive_the_engine(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    file = tmp_path / "library.sqlite3"
    app = opened(file)
    async with app.run_test(size=(120, 40)) as pilot:
        await understood(pilot)
        await at_second_quote(pilot)
        await press(pilot, "c", *"banque", "enter")
        await pilot.pause()
        assert speakers(app.reading) == ["Paul Martin", "Banque du Rhône"]
        assert "« Il faut attendre » is by Banque du Rhône" in app.reading.status.message
        await press(pilot, "[", "]")
        assert "Banque du Rhône ✓" in app.reading.status.message
        select(app, "Il est reparti à Lyon")
        await press(pilot, "r", "enter")
        await pilot.pause()
        await press(pilot, *"zoé zola", "enter")
        await pilot.pause()
        select(app, "délégations")
        await press(pilot, "r", "down", "down", "enter")
        await pilot.pause()
        assert speakers(app.reading) == ["Paul Martin", "Banque du Rhône", "zoé zola"]
        assert actors(app.reading)["délégations"] == "ORG"
        made = app.reading.session.corrections
    monkeypatch.setattr("reader.__version__", "99")
    monkeypatch.setattr("reader.reading.saved_reading.__version__", "99")
    newer = msgspec.structs.replace(ANALYSIS, engine=Engine("99", "m"), quotes=ANALYSIS.quotes[:1])
    again = ReaderApp(ARTICLE, client=ScriptedEngine((Done(newer),)), library=Library.open(file))  # type: ignore[arg-type]
    async with again.run_test(size=(120, 40)) as pilot:
        await understood(pilot)
        assert again.reading.session.analysis == newer
        assert again.reading.session.corrections == made
        assert speakers(again.reading) == ["Paul Martin", "Banque du Rhône", "zoé zola"]
        assert actors(again.reading)["délégations"] == "ORG"


async def test_undo_and_redo_go_through_all_that_was_corrected(tmp_path: Path) -> None:
    file = tmp_path / "library.sqlite3"
    app = opened(file)
    async with app.run_test(size=(120, 40)) as pilot:
        await understood(pilot)
        await at_second_quote(pilot)
        await press(pilot, "c", "enter")
        await press(pilot, "c", *"banque", "enter")
        await press(pilot, "r", "down", "down", "enter")
        await pilot.pause()
        seen = [len(app.reading.session.index.analysis.quotes) if app.reading.session.index else 0]
        for _ in range(3):
            await press(pilot, "u")
            seen += [len(speakers(app.reading))]
        assert seen == [1, 2, 2, 2]
        assert speakers(app.reading) == ["Paul Martin", "Lucie Durand"]
        assert app.reading.session.corrections == ()
        await press(pilot, "ctrl+r", "ctrl+r")
        assert speakers(app.reading) == ["Paul Martin", "Banque du Rhône"]
        await press(pilot, "ctrl+r")
        assert speakers(app.reading) == ["Paul Martin"]
        await press(pilot, "ctrl+r")
        assert "nothing to redo" in app.reading.status.message
    assert len(Library.open(file).corrections()) == 1


async def test_undo_goes_on_with_what_was_corrected_before(tmp_path: Path) -> None:
    file = tmp_path / "library.sqlite3"
    library = Library.open(file)
    library.add(ARTICLE, ANALYSIS)
    library.change_corrections((Hide("Lyon"), Rename("Paul Martin", "P. Martin"), Hide("X", ELSEWHERE)), ())
    app = ReaderApp(ARTICLE, client=ScriptedEngine(), library=library)  # type: ignore[arg-type]
    async with app.run_test(size=(120, 40)) as pilot:
        await understood(pilot)
        await press(pilot, "u")
        assert "Paul Martin" in actors(app.reading)
        await press(pilot, "u")
        assert "Lyon" in actors(app.reading)
        await press(pilot, "u")
        assert "nothing to undo" in app.reading.status.message
    assert Library.open(file).corrections() == (Hide("X", ELSEWHERE),)


async def test_where_a_correction_holds_is_shown_and_can_be_changed(tmp_path: Path) -> None:
    app = opened(tmp_path / "library.sqlite3")
    async with app.run_test(size=(120, 40)) as pilot:
        await understood(pilot)
        await press(pilot, "2", "r")
        scope = app.screen.query_one("#correction-scope", Static)
        assert "in all articles ·" in str(scope.content)
        await press(pilot, "tab")
        assert "only in this article" in str(scope.content)
        await press(pilot, "enter")
        await pilot.pause()
        assert app.reading.session.corrections == (Retype("Lyon", "PER", key_of(ARTICLE)),)
        assert "in this article" in app.reading.status.message


async def test_one_is_right_as_it_stands_and_shows_no_doubt(tmp_path: Path) -> None:
    app = opened(tmp_path / "library.sqlite3")
    async with app.run_test(size=(120, 40)) as pilot:
        await understood(pilot)
        await at_second_quote(pilot)
        assert "Lucie Durand ?" in app.reading.status.message
        await press(pilot, "r", "enter")
        await pilot.pause()
        index = app.reading.session.index
        assert index is not None
        assert index.analysis.quotes[1].checked
        await press(pilot, "[", "]")
        assert "Lucie Durand ✓" in app.reading.status.message


async def test_without_corrections_none_is_shown_and_none_can_be_made(tmp_path: Path) -> None:
    library = Library.open(tmp_path / "library.sqlite3")
    library.add(ARTICLE, ANALYSIS)
    library.correct(Hide("Lyon"))
    app = ReaderApp(ARTICLE, client=ScriptedEngine(), library=library, corrections=False)  # type: ignore[arg-type]
    async with app.run_test(size=(120, 40)) as pilot:
        await understood(pilot)
        assert "Lyon" in actors(app.reading)
        await press(pilot, "2", "r")
        assert "--no-corrections" in app.reading.status.message
        assert app.screen is app.reading


async def test_words_selected_by_keys_are_corrected(tmp_path: Path) -> None:
    app = opened(tmp_path / "library.sqlite3")
    async with app.run_test(size=(120, 40)) as pilot:
        await understood(pilot)
        await press(pilot, "v", "e", "r")
        assert app.screen is not app.reading
        assert "“Paul Martin" in str(app.screen.query_one("#correction-head", Static).content)
        await press(pilot, "escape", "v", "g", "escape")
        assert app.screen is app.reading


async def test_a_quote_selected_to_the_middle_of_a_word_is_marked_to_its_end(tmp_path: Path) -> None:
    app = opened(tmp_path / "library.sqlite3")
    async with app.run_test(size=(80, 24)) as pilot:
        await understood(pilot)
        select(app, "l est reparti à Ly")
        await press(pilot, "r", "enter")
        await pilot.pause()
        await press(pilot, "escape")
        assert app.reading.session.index is not None
        quotes = app.reading.session.index.analysis.quotes
        assert "Il est reparti à Lyon" in [ARTICLE.text[quote.start : quote.end] for quote in quotes]


@pytest.fixture(params=["fr", "en"])
def _language(request: pytest.FixtureRequest) -> Iterator[None]:
    use_languages([request.param])
    yield
    use_languages(["en"])


@pytest.mark.usefixtures("_language")
async def test_whatever_is_marked_the_key_that_undoes_it_is_in_view_at_80_columns(tmp_path: Path) -> None:
    app = opened(tmp_path / "library.sqlite3")
    async with app.run_test(size=(80, 24)) as pilot:
        await understood(pilot)
        start = ARTICLE.text.index("Il faut attendre")
        app.reading.view.select((start - 40, start + 60))
        await press(pilot, "r", "enter")
        await pilot.pause()
        assert cell_len(app.reading.status.message) <= 78
        assert re.search("u (to undo|annuler|pour annuler)$", app.reading.status.message)


@pytest.mark.usefixtures("_language")
@pytest.mark.parametrize("width", [80, 60])
async def test_what_is_undone_is_cut_before_the_key_that_makes_it_again(tmp_path: Path, width: int) -> None:
    app = opened(tmp_path / "library.sqlite3")
    async with app.run_test(size=(width, 24)) as pilot:
        await understood(pilot)
        start = ARTICLE.text.index("Il faut attendre")
        at = passage_of(ARTICLE.text, start - 40, start + 60)
        said = SetSpeaker(key_of(ARTICLE), at, "Haute Autorité de la navigation fluviale", "ORG")
        app.reading.parts.corrections.make(said)
        assert re.search("… · u (to undo|pour annuler)$", app.reading.status.line.left)
        app.reading.parts.corrections.undo()
        assert re.search("… · ctrl\\+r (to redo|pour rétablir)$", app.reading.status.line.left)
        assert cell_len(app.reading.status.line.left) <= width - 2


@pytest.mark.parametrize(
    ("keys", "head"),
    [
        (("1", "enter"), ["● Paul Martin"]),
        (("]",), ["« Nous avancons »"]),
        (("1", "enter", "]"), ["« Nous avancons »", "● Paul Martin"]),
        (("]", "1", "enter"), ["● Paul Martin"]),
    ],
)
async def test_the_menu_names_all_that_it_corrects(tmp_path: Path, keys: tuple[str, ...], head: list[str]) -> None:
    app = opened(tmp_path / "library.sqlite3")
    async with app.run_test(size=(80, 24)) as pilot:
        await understood(pilot)
        await press(pilot, *keys, "r")
        assert str(app.screen.query_one("#correction-head", Static).content).split("\n") == head


async def test_tab_is_offered_only_where_a_correction_may_hold_elsewhere(tmp_path: Path) -> None:
    app = opened(tmp_path / "library.sqlite3")
    async with app.run_test(size=(100, 30)) as pilot:
        await understood(pilot)
        await at_second_quote(pilot)
        await press(pilot, "r")
        assert "tab" not in str(app.screen.query_one(BoxFoot).content)
        await press(pilot, "escape")
        select(app, "délégations")
        await press(pilot, "r")
        assert "tab" in str(app.screen.query_one(BoxFoot).content)


async def test_a_correction_whose_words_are_gone_is_told_and_stays(tmp_path: Path) -> None:
    file = tmp_path / "library.sqlite3"
    library = Library.open(file)
    earlier = msgspec.structs.replace(ARTICLE, text=ARTICLE.text + "\n« C’est fini », a dit Paul Martin.")
    start = earlier.text.index("« C’est")
    lost = NotQuote(key_of(earlier), passage_of(earlier.text, start, start + 14))
    held = NotQuote(key_of(earlier), passage_of(ARTICLE.text, ANALYSIS.quotes[0].start, ANALYSIS.quotes[0].end))
    library.change_corrections((lost, held), ())
    app = ReaderApp(ARTICLE, client=ScriptedEngine(), library=library)  # type: ignore[arg-type]
    async with app.run_test(size=(120, 40)) as pilot:
        await understood(pilot)
        assert [" ".join(one.message.split()) for one in app._notifications] == [
            "1 correction no longer matches this text: reader corrections check"
        ]
        assert speakers(app.reading) == ["Lucie Durand"]
    assert Library.open(file).corrections() == (lost, held)


@pytest.mark.parametrize(
    ("name", "offered"),
    [
        ("Anne Roy", ["Roy", "Luc Morel", "Lyon", "Société Anne"]),
        ("Luc Morel", ["Anne Roy", "Roy", "Lyon", "Société Anne"]),
        ("Lyon", ["Anne Roy", "Luc Morel", "Société Anne", "Roy"]),
        ("Société Anne", ["Anne Roy", "Lyon", "Luc Morel", "Roy"]),
    ],
)
async def test_names_that_may_be_the_same_stand_first(tmp_path: Path, name: str, offered: list[str]) -> None:
    text = "À Lyon, Anne Roy, Luc Morel et la Société Anne ont vu Mme Roy."
    names: tuple[tuple[str, Label], ...] = (
        ("Lyon", "LOC"),
        ("Anne Roy", "PER"),
        ("Luc Morel", "PER"),
        ("Société Anne", "ORG"),
        ("Roy", "PER"),
    )
    places = {one: text.rindex(one) if one == "Roy" else text.index(one) for one, _ in names}
    entities = tuple(
        Entity(
            f"e{number}", one, label, "actor", (Mention(places[one], places[one] + len(one), "name", label, "actor"),)
        )
        for number, (one, label) in enumerate(names)
    )
    article = Article(text=text, source="a.txt", language="fr")
    analysis = Analysis(Engine("test", "none"), "fr", entities)
    app = ReaderApp(article, client=ScriptedEngine((Done(analysis),)))  # type: ignore[arg-type]
    async with app.run_test(size=(120, 40)) as pilot:
        await understood(pilot)
        what = Correctable(article, AnalysisIndex(analysis), entity=next(one for one in entities if one.name == name))
        app.push_screen(screen := CorrectionScreen(what, (), {}))
        await pilot.pause()
        screen.ask("other")
        assert [row.words for row in screen.query_one(RowList).rows][: len(offered)] == offered
