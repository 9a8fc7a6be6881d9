from __future__ import annotations

from pathlib import Path

import pytest
from msgspec import structs

from reader.export.citations import CITATION_FORMATS
from reader.library import Library
from reader.library.transfer import export_lines, import_lines
from reader.model.article import Article
from reader.model.notes import Note
from reader.presentation.citation_text import citations_text, copy_template
from tests.statement_articles import OTHER_FILLING, SAID, quoting

ARTICLE = Article(text="Lyon attend une réponse.\n\n« Demain », dit Paul.", source="lyon.txt", title="Attente")
WORDS = Note(
    id="n1", kind="words", words="une réponse", text="laquelle ?", article=ARTICLE.id, source="lyon.txt",
    title="Attente", start=12, made=1.0, changed=1.0,
)  # fmt: skip
QUOTE = structs.replace(WORDS, id="n2", kind="quote", words="« Demain »", text="", start=26, changed=2.0)
NAME = Note(id="n3", kind="name", words="Paul Martin", text="à rappeler", made=3.0, changed=3.0)


@pytest.fixture
def library(tmp_path: Path) -> Library:
    library = Library.open(tmp_path / "library.sqlite3")
    library.add(ARTICLE)
    for note in (WORDS, QUOTE, NAME):
        library.put_note(note)
    return library


def test_notes_are_there_for_the_next_reader(library: Library) -> None:
    library.close()
    again = Library.open(library.path)
    assert again.notes() == [NAME, QUOTE, WORDS]
    assert [(one.note.id, one.span) for one in again.notes_of(ARTICLE)] == [("n1", (12, 23)), ("n2", (26, 36))]
    assert again.notes_about(["paul MARTIN"]) == [NAME]
    assert again.notes_about(["Anne Roy"]) == []


def test_a_note_is_changed_and_removed(library: Library) -> None:
    library.put_note(structs.replace(WORDS, text="celle du maire", changed=9.0))
    assert library.notes()[0].text == "celle du maire"
    assert len(library.notes()) == 3
    library.remove_note("n1")
    assert [note.id for note in library.notes()] == ["n3", "n2"]


@pytest.mark.parametrize(
    ("query", "ids"),
    [("laquelle", ["n1"]), ("REPONSE laquelle", ["n1"]), ("paul", ["n3"]), ("attente", ["n2", "n1"]), ("lune", [])],
)
def test_notes_are_found_by_their_words(library: Library, query: str, ids: list[str]) -> None:
    assert [note.id for note in library.notes(query)] == ids


def test_the_search_of_the_library_finds_them(library: Library) -> None:
    (hit,) = library.search("laquelle").hits
    assert (hit.kind, hit.entry.source, hit.start, hit.end) == ("note", "lyon.txt", 12, 23)
    assert hit.around.words == "laquelle"
    library.remove(ARTICLE.id)
    assert library.search("laquelle").hits == ()


def test_words_of_a_changed_article_are_found_again_and_those_that_are_gone_told(library: Library) -> None:
    changed = structs.replace(ARTICLE, text="Mise à jour. Lyon attend une réponse. Paul se tait.")
    library.add(changed)
    assert [(one.note.id, one.span) for one in library.notes_of(changed)] == [("n2", None), ("n1", (25, 36))]


def test_texts_from_a_pipe_share_no_notes(library: Library) -> None:
    piped = structs.replace(ARTICLE, source="-")
    library.put_note(structs.replace(WORDS, id="n4", article=piped.id, source="-"))
    other = Article(text="Autre chose.", source="-")
    library.add_many([(piped, None), (other, None)])
    assert library.notes_of(other) == []
    assert library.noted_article(structs.replace(WORDS, article=piped.id, source="-")) == piped
    assert library.noted_article(NAME) is None


def test_a_note_outlives_its_article(library: Library) -> None:
    library.remove(ARTICLE.id)
    library.purge()
    assert len(library.notes()) == 3
    library.add(ARTICLE)
    assert len(library.notes_of(ARTICLE)) == 2


def test_notes_leave_with_the_library_and_the_newer_one_stays(library: Library, tmp_path: Path) -> None:
    lines = list(export_lines(library, []))
    other = Library.open(tmp_path / "other.sqlite3")
    mine = structs.replace(WORDS, text="la mienne", changed=50.0)
    other.put_note(mine)
    other.put_note(structs.replace(NAME, text="vieux", changed=0.5))
    done = import_lines(other, lines)
    assert (done.notes, done.problems) == (2, ())
    assert other.notes() == [mine, NAME, QUOTE]
    assert import_lines(other, lines).notes == 0


def test_a_damaged_library_s_notes_are_recovered(library: Library) -> None:
    library.close()
    from reader.library.connection import doubt_of
    from reader.library.rescue import rescue

    fresh = Library.open(library.path.with_name("fresh.sqlite3"))
    doubt_of(library.path).touch()
    rescue(library.path, fresh)
    assert fresh.notes() == [NAME, QUOTE, WORDS]


def test_what_is_noted_on_a_quote_leaves_with_it(library: Library) -> None:
    article, analysis = quoting(SAID, source="paix.txt")
    library.add_many([(article, analysis), quoting(SAID, source="autre.txt", filling=OTHER_FILLING)])
    quote = analysis.quotes[0]
    library.put_note(
        Note(id="n9", kind="words", words="cet accord", text="lequel ?", article=article.id, start=quote.start + 25)
    )
    (place, other) = library.statement_places(article.id, 0)
    noted, bare = library.cite([place.quote, other.quote])
    assert (noted.note, noted.also) == ("lequel ?", 1)
    assert bare.note == ""
    for name, written in CITATION_FORMATS.items():
        assert "lequel ?" in "".join(written([noted])), name
    assert citations_text(copy_template("markdown", {}), [noted]).endswith("\n\nlequel ?")
    assert citations_text(copy_template("plain", {"plain": "{words} {also}<< ({note})>>"}), [bare]).endswith("» 1")


LONG = Article(
    text="Attente\n\nLyon attend une réponse de la préfecture, qui doit dire mardi si le tunnel ouvrira cet été.",
    source="lyon.txt",
)


@pytest.mark.parametrize("title", ["Lyon s'impatiente", "Direct. Toujours rien\n\n18 h. La préfecture se tait."])
def test_notes_go_along_when_the_headline_changes(library: Library, title: str) -> None:
    later = structs.replace(LONG, text=LONG.text.replace("Attente", title))
    library.put_note(structs.replace(WORDS, id="n5", article=LONG.id, title=None, start=21))
    library.add_many([(LONG, None), (later, None)])
    start = later.text.index("une réponse")
    assert ("n5", (start, start + 11)) in [(one.note.id, one.span) for one in library.notes_of(later)]


def test_notes_are_not_on_other_news_under_the_same_path(library: Library) -> None:
    note = structs.replace(WORDS, id="n5", article=LONG.id, title=None, start=21)
    library.put_note(note)
    other = Article(
        text="Tempête\n\nLa mairie de Lille attend une réponse des assureurs depuis deux mois.", source="lyon.txt"
    )
    library.add(LONG)
    library.add(other)
    assert "n5" not in [one.note.id for one in library.notes_of(other)]
    assert library.noted_article(note) == LONG
    library.remove(LONG.id)
    assert "n5" not in [one.note.id for one in library.notes_of(other)]
    library.purge()
    assert "n5" in [one.note.id for one in library.notes_of(other)]
