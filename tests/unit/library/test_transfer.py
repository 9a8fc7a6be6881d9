"""A library as lines, and back: nothing is lost on the way, and bad lines harm nothing."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader import __version__
from reader.library import Library, LibraryError
from reader.library.records import State
from reader.library.transfer import export_lines, import_lines, is_sound, merged
from reader.model.article import Article, StructureSpan
from reader.model.corrections import Hide, Rename
from reader.model.notes import Note
from tests.unit.understanding.understood import understood

LAVROV = understood("Sergueï Lavrov a dit : « Non ». Lavrov est à Damas.", ("Sergueï Lavrov", "PER"), title="Non")
DAMAS = understood("Damas attend.", ("Damas", "LOC"), source="https://example.org/damas", date="2024-05-31")
STATE = State(5.0, 9.0, 12, 0.5, (("a", 3, (4, 7)), ("b", 0, None)), ("syrie", "été 2024"), ("Lavrov", "Damas"))


@pytest.fixture
def library(tmp_path: Path) -> Iterator[Library]:
    library = Library.open(tmp_path / "one.sqlite3")
    library.add_many([LAVROV, DAMAS, (Article(text="Sans analyse.", source="-"), None)])
    library.set_state(LAVROV[0].id, STATE)
    library.correct(Rename("Sergueï Lavrov", "S. Lavrov"))
    yield library
    library.close()


@pytest.fixture
def other(tmp_path: Path) -> Iterator[Library]:
    library = Library.open(tmp_path / "other.sqlite3")
    yield library
    library.close()


def written(library: Library) -> list[bytes]:
    problems: list[str] = []
    found = list(export_lines(library, problems))
    assert problems == []
    return found


def test_a_library_comes_back_as_it_was(library: Library, other: Library) -> None:
    done = import_lines(other, written(library))
    assert (done.new, done.merged, done.corrections, done.problems) == (3, 0, 1, ())
    assert written(other) == written(library)
    assert other.state(LAVROV[0].id) == STATE
    assert [found.match.name for found in other.find_names("lavrof")] == ["S. Lavrov"]
    assert other.doctor().problems == ()


def test_saved_searches_and_notes_come_along_once(library: Library, other: Library) -> None:
    for query in ("paix by:lavrov", "#syrie"):
        library.save_search(query)
    other.save_search("#syrie")
    library.put_note(Note(id="n", kind="words", words="Damas", text="à revoir", article=DAMAS[0].id, changed=2.0))
    for searches, notes in ((1, 1), (0, 0)):
        done = import_lines(other, [*written(library), b'{"kind":"search","query":"  "}'])
        assert (done.searches, done.notes, done.problems) == (searches, notes, ())
    assert other.saved_searches() == ["#syrie", "paix by:lavrov"]


def test_structure_is_taken_as_far_as_it_lies_in_the_text(library: Library, other: Library) -> None:
    sound = StructureSpan(0, 5, "link", 0, "https://a.org")
    wrong = (StructureSpan(3, 3, "item"), StructureSpan(-1, 4, "strong"), StructureSpan(0, 99_999, "heading", 1))
    library.add(msgspec.structs.replace(DAMAS[0], structure=(sound, *wrong)))
    import_lines(other, written(library))
    article = other.article(DAMAS[0].id)
    assert article is not None
    assert article.structure == (sound,)


def test_taking_it_in_twice_changes_nothing(library: Library) -> None:
    before = written(library)
    done = import_lines(library, before)
    assert (done.new, done.merged, done.corrections) == (0, 3, 0)
    assert written(library) == before


def test_what_is_there_stays_and_the_rest_is_added(library: Library, other: Library) -> None:
    id_ = LAVROV[0].id
    other.add(*LAVROV)
    mine = State(7.0, 8.0, 1, 0.1, (("a", 1, None),), ("moscou",), ())
    other.set_state(id_, mine)
    other.correct(Hide("Damas"))
    import_lines(other, written(library))
    both = other.state(id_)
    assert (both.added, both.opened, both.top, both.progress) == (5.0, 9.0, 12, 0.5)
    assert both.marks == (("a", 1, None), ("b", 0, None))
    assert both.tags == ("moscou", "syrie", "été 2024")
    assert both.follows == STATE.follows
    assert other.corrections() == (Hide("Damas"), Rename("Sergueï Lavrov", "S. Lavrov"))


@pytest.mark.parametrize(("here", "there", "stays"), [("0", __version__, __version__), (__version__, "0", __version__)])
def test_of_two_analyses_the_one_of_this_version_is_kept(
    library: Library, other: Library, here: str, there: str, stays: str
) -> None:
    text = "Lucie Durand attend."
    other.add(*understood(text, ("Lucie Durand", "PER"), version=here))
    library.add(*understood(text, ("Lucie Durand", "PER"), version=there))
    import_lines(other, written(library))
    assert other.version(Article(text=text, source="x").id) == stays


def test_what_was_removed_here_comes_back(library: Library) -> None:
    before = written(library)
    library.remove(LAVROV[0].id)
    assert len(written(library)) == len(before) - 1
    assert import_lines(library, before).new == 1
    assert written(library) == before


def test_bad_lines_are_told_and_harm_nothing(library: Library, other: Library) -> None:
    good = written(library)
    loose = json.loads(good[2])
    loose["article"]["text"] = "Court."
    bad = [b"\xff\xfe\n", b"{}\n", b"[" * 5000 + b"\n", b"\n", good[2][:40] + b"\n", json.dumps(loose).encode(), b"0"]
    done = import_lines(other, [*bad, *good])
    assert (done.new, other.count()) == (4, 4)
    assert [str(problem).partition(":")[0] for problem in done.problems] == [
        f"line {number}" for number in (1, 2, 3, 5, 6, 7)
    ]
    assert "do not fit the text" in str(done.problems[4])
    assert other.analysis(Article(text="Court.", source="").id) is None


def test_lines_of_a_newer_reader_are_taken_as_far_as_they_are_known(other: Library) -> None:
    newer = json.dumps({"kind": "library", "version": 99, "reader": "9"}).encode()
    article: dict[str, object] = {
        "kind": "article",
        "article": {"text": "Un.", "source": "a", "mood": "fine"},
        "analysis": None,
    }
    article["state"] = {"added": 3.0, "progress": 7, "top": 900, "marks": [["a", 800, None]]}
    done = import_lines(other, [newer, json.dumps(article).encode()])
    assert (done.new, len(done.problems)) == (1, 1)
    assert "newer version" in str(done.problems[0])
    state = other.state(Article(text="Un.", source="a").id)
    assert (state.progress, state.top, state.marks) == (1.0, 3, ())


def test_a_full_disk_is_told(library: Library, other: Library) -> None:
    (pages,) = other._connection.execute("PRAGMA page_count").fetchone()
    other._connection.execute(f"PRAGMA max_page_count = {pages}")
    text = " ".join(map(str, range(1, 10**9, 10**5)))
    library.add(Article(text=text, source="long"))
    with pytest.raises(LibraryError, match="the disk is full"):
        import_lines(other, written(library))


states = st.builds(
    State,
    added=st.floats(1, 9),
    opened=st.none() | st.floats(1, 9),
    top=st.integers(0, 9),
    progress=st.floats(0, 1),
    marks=st.dictionaries(st.sampled_from("abc"), st.integers(0, 9)).map(
        lambda marks: tuple((letter, top, None) for letter, top in marks.items())
    ),
    tags=st.sets(st.sampled_from("xyz")).map(lambda tags: tuple(sorted(tags))),
    follows=st.lists(st.sampled_from("pq"), unique=True).map(tuple),
)


@given(states, states)
def test_merging_loses_no_tag_and_no_mark(mine: State, theirs: State) -> None:
    both = merged(mine, theirs)
    assert set(both.tags) == {*mine.tags, *theirs.tags}
    assert {mark[0] for mark in both.marks} == {mark[0] for mark in (*mine.marks, *theirs.marks)}
    assert set(mine.marks) <= set(both.marks)
    assert both.opened == max(filter(None, (mine.opened, theirs.opened)), default=None)
    assert merged(both, theirs) == both
    assert (both.follows == ()) == (mine.follows == theirs.follows == ())


@given(st.integers(-3, 60), st.integers(-3, 60))
def test_a_span_outside_the_text_is_not_sound(start: int, end: int) -> None:
    article, analysis = LAVROV
    assert is_sound(analysis, len(article.text))
    quote = msgspec.structs.replace(analysis.quotes[0], start=start, end=end)
    moved = msgspec.structs.replace(analysis, quotes=(quote,))
    assert is_sound(moved, len(article.text)) == (0 <= start <= end <= len(article.text))


@pytest.mark.parametrize("place", ["id", "text", "title"])
def test_a_bad_byte_is_a_bad_line(library: Library, other: Library, place: str) -> None:
    good = written(library)
    spoilt = good[2].replace(f'"{place}":"'.encode(), f'"{place}":"'.encode() + b"\xff", 1)
    assert spoilt != good[2]
    done = import_lines(other, [spoilt, *good])
    assert (done.new, len(done.problems)) == (3, 1)


@pytest.mark.parametrize(
    "correction",
    [
        {"type": "rename", "name": "Lavrov", "to": ""},
        {"type": "rename", "name": " ", "to": "Lavrov"},
        {"type": "merge", "name": "Lavrov", "into": "\t"},
        {"type": "hide", "name": ""},
    ],
)
def test_a_correction_with_an_empty_name_is_refused(other: Library, correction: dict[str, str]) -> None:
    line = json.dumps({"kind": "correction", "correction": correction}).encode()
    done = import_lines(other, [line])
    assert (done.corrections, [str(problem) for problem in done.problems]) == (
        0,
        ["line 1: a correction with an empty name"],
    )
    assert not other.corrections()


@pytest.mark.parametrize("line", [b"Macron a dit oui.", b"\xff\xfe", b'{"type": "article", ', b"SQLite\x00"])
def test_what_is_no_json_is_told_in_words(other: Library, line: bytes) -> None:
    result = import_lines(other, [line])
    assert [str(problem) for problem in result.problems] == ["line 1: not from a library export: not JSON"]
